import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ObservedUse } from '../../src/memory/uses.js';
import { residentOf } from '../../src/observer/resident.js';
import { EACH_ENGINE, ENGINES, NODES, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImage, pullAsSwarm, pushImage } from '../harness/images.js';
import { startProxy } from '../harness/proxy.js';
import { startRegistry } from '../harness/registry.js';
import { runAction } from '../harness/run-action.js';
import { observedIn, recordsIn, untilObserved } from './observed.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** How much memory it may have had at most, in bytes, and how much of a processor it may use when idle. */
const RSS_LIMIT = 64e6;
const CPU_LIMIT = 0.02;

/** For how many seconds it is watched: once in 30 s it collects its garbage. */
const WINDOW = 31;

/** A user of no rights. */
const USER = 12_345;

/** `USER_HZ`: what one tick in `/proc/PID/stat` is of a second. */
const TICKS_PER_SECOND = 100;

interface Started {
  child: ChildProcess;
  pid: number;
  /** What it has printed. */
  said: () => string;
  /** How it ended. */
  ended: Promise<number | NodeJS.Signals | null>;
}

describe.each(EACH_ENGINE)('the resident observer of %s', (_name, kind) => {
  let engine: TestEngine;
  /** The same Engine for who may not use its socket. */
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  let stateDir: string;
  let image: string;
  let serial = 0;
  const running = new Set<ChildProcess>();

  beforeAll(async () => {
    engine = await startEngine(kind);
    proxy = await startProxy(engine);
  });
  afterAll(async () => {
    await proxy?.stop();
    await engine?.stop();
  });
  beforeEach(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'gdp-state-'));
    image = `app-${++serial}:1`;
    await loadImage(engine, { busybox: true, layers: [1000 + serial], tags: [image] });
  });
  afterEach(async () => {
    for (const child of running) child.kill('SIGKILL');
    await rm(stateDir, { recursive: true });
  });

  function start(
    options: { host?: string; uid?: number; node?: string; within?: readonly string[] } = {},
  ): Started {
    const { host = engine.host, uid, node = process.execPath, within = [] } = options;
    const args = [...within, node, MAIN, 'observe', '--docker-host', host, '--state-dir', stateDir];
    const child = spawn(args[0] ?? '', args.slice(1), {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: '/nowhere' },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    running.add(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    const ended = once(child, 'close').then(([code, signal]) => {
      running.delete(child);
      return code ?? signal;
    });
    return { child, pid: child.pid ?? 0, said: () => said, ended };
  }

  async function until(what: string, isSo: () => boolean | Promise<boolean>) {
    for (const deadline = Date.now() + 120_000; !(await isSo()); await sleep(50)) {
      if (Date.now() > deadline) expect.fail(`never: ${what}`);
    }
  }

  async function observing(options: Parameters<typeof start>[0] = {}) {
    const started = start(options);
    await until('observing', () => {
      if (!running.has(started.child)) expect.fail(`it ended: ${started.said()}`);
      return started.said().includes('Observing');
    });
    return started;
  }

  const untilNoted = (name: string, since = 0) =>
    untilObserved(stateDir, name, ({ reference, at }) => reference === name && at >= since);

  /** Runs a container of an image, and removes it. */
  const deploy = (reference = image) =>
    engine.docker('run', '--rm', '--network', 'none', reference, 'true');

  /** A run in a terminal, as any user, on the way through the proxy. */
  async function prune(uid?: number) {
    const args = ['--docker-host', proxy.host, '--state-dir', stateDir, '--json', '--yes'];
    // Held, and recorded: a dry run in a terminal leaves no trace.
    const held = ['--disk-path', '/', '--disk-threshold', '100'];
    const child = spawn(process.execPath, [MAIN, ...args, ...held], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'], HOME: '/nowhere', 'INPUT_REGISTRY-CHECK': 'none' },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    let json = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      json += text;
    });
    await once(child, 'close');
    return JSON.parse(json);
  }

  /** By what the record has last seen the image in use. */
  async function usedBy() {
    const id = JSON.parse(await engine.docker('image', 'inspect', image))[0].Id;
    const [record] = await recordsIn(stateDir);
    return record?.images[id]?.usedBy;
  }

  it('has written what it saw, however it ends', async () => {
    const killed = await observing();
    await deploy();
    await untilNoted(image);
    process.kill(killed.pid, 'SIGKILL');
    expect(await killed.ended).toBe('SIGKILL');
    await untilNoted(image);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const asked = await observing();
      process.kill(asked.pid, signal);
      expect(await asked.ended, asked.said()).toBe(0);
      expect(asked.said().split('\n')).toHaveLength(2);
    }
    await prune();
    expect(await usedBy()).toMatch(/^container /);
    expect(await observedIn(stateDir)).toEqual([]);
  });

  it('learns from the Engine what was used while there was none', async () => {
    await deploy();
    await observing();
    await untilNoted(image);
  });

  it('notes the end of a container, which used its image until then', async () => {
    const id = await engine.docker('run', '-d', '--network', 'none', image, 'sleep', '600');
    await observing();
    await untilNoted(image);
    const end = Date.now();
    await engine.docker('rename', id, 'renamed');
    await engine.docker('rm', '-f', 'renamed');
    await untilNoted(image, end);
    const uses = await observedIn(stateDir);
    expect(uses.find(({ reference }) => reference === image)?.by).toBe('container renamed');
  });

  it('notes what is pulled, by the name that Swarm pulls it by', async () => {
    const registry = await startRegistry(engine);
    const recipe = await pushImage(engine, registry, `recipe-${serial}:1`, { layers: [5000] });
    await observing();
    await pullAsSwarm(engine, recipe);
    const isPull = ({ reference, by }: ObservedUse) =>
      by === 'a pull' && reference.endsWith(`@${recipe.digest}`);
    await untilObserved(stateDir, 'the pull', isPull);
  });

  it('goes on when the Engine is restarted, and says so in two lines', async () => {
    const observer = await observing();
    // Down until it is noticed: on a busy machine a restart may be over before the next try.
    await engine.kill('SIGTERM');
    await until('lost', () => observer.said().includes('Lost the Engine'));
    await engine.restart();
    await until('back', () => observer.said().includes(' is back.'));
    await deploy();
    await untilNoted(image);
    expect(observer.said().trim().split('\n')).toEqual([
      expect.stringMatching(
        `^Observing the Engine \\S+ at ${engine.host}\\. The usage record is in ${stateDir}`,
      ),
      expect.stringContaining('Lost the Engine'),
      expect.stringContaining(' is back.'),
    ]);
  });

  it('waits for an Engine that is not there yet, and ends when it is told to', async () => {
    const waiting = start({ host: 'unix:///nowhere/docker.sock' });
    await until('lost', () => waiting.said().includes('Lost the Engine'));
    await sleep(1000);
    expect(waiting.said().trim().split('\n')).toHaveLength(1);
    process.kill(waiting.pid, 'SIGTERM');
    expect(await waiting.ended).toBe(0);
    const hung = await observing();
    await engine.kill('SIGSTOP');
    process.kill(hung.pid, 'SIGTERM');
    expect(await hung.ended).toBe(0);
    await engine.kill('SIGCONT');
  });

  it('is one alone in its folder, also across PID namespaces', async () => {
    const observer = await observing();
    for (const within of [[], ['unshare', '--pid', '--fork', '--mount-proc']]) {
      const second = start({ within });
      expect(await second.ended).toBe(3);
      expect(second.said()).toMatch(
        new RegExp(`^[^\\n]* ${stateDir}: process ${observer.pid} on [^\\n]*\\n$`),
      );
    }
    process.kill(observer.pid, 'SIGKILL');
    await observer.ended;
    expect(await residentOf(stateDir)).toBeUndefined();
    await observing();
  });

  it('in another PID namespace is seen, and loses nothing to a run that takes it for dead', async () => {
    await observing({ within: ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'] });
    expect(await residentOf(stateDir)).toBeDefined();
    await deploy();
    await untilNoted(image);
    await prune();
    const [first] = [await usedBy()];
    expect(first).toMatch(/^container /);
    expect(await observedIn(stateDir)).toEqual([]);
    await deploy();
    await untilNoted(image);
    await prune();
    expect(await usedBy()).toMatch(/^container /);
    expect(await usedBy()).not.toBe(first);
  });

  it('notes for jobs as well, which start none of their own', async () => {
    const options = {
      when: 'post',
      'docker-host': engine.host,
      'disk-path': '/',
      'run-app-process': 'no-such-app',
      'state-dir': stateDir,
    };
    await observing();
    const before = `before-${serial}:1`;
    await loadImage(engine, { busybox: true, layers: [3000 + serial], tags: [before] });
    await deploy(before);
    await untilNoted(before);
    await engine.docker('image', 'rm', before);
    const main = await runAction('main', { inputs: options });
    expect(main.log).toContain('The resident observer (process ');
    expect(main.state['observer']).toMatch(/^\{"since":\d+\}$/);
    await deploy();
    await untilNoted(image);
    const post = await runAction('post', { inputs: options, state: main.state });
    expect(post.log).not.toMatch(/::warning(?!.*Still (?:above|short))/);
    // Only what was used since the job began.
    expect(post.report?.checks).toContainEqual(
      expect.objectContaining({ found: '1 image used, all there', status: 'ok' }),
    );
    // It observes another Engine, by its address.
    const other = { ...options, 'docker-host': proxy.host };
    const own = await runAction('main', { inputs: other });
    expect(own.state['observer']).toMatch(/^\{"since":\d+,"pid":\d+,"startTime":\d+\}$/);
    await runAction('post', { inputs: other, state: own.state });
    for (const child of running) child.kill('SIGKILL');
    await until('gone', async () => !(await residentOf(stateDir)));
    const late = await runAction('post', { inputs: options, state: main.state });
    expect(late.log).toContain('::warning::The observer ended before the job did');
  });

  it('works as another user, in a folder of that user', async () => {
    await chown(stateDir, USER, USER);
    const observer = await observing({ host: proxy.host, uid: USER });
    await deploy();
    await untilNoted(image);
    const { problems } = await prune(USER);
    expect(problems).toEqual([]);
    expect(await usedBy()).toMatch(/^container /);
    process.kill(observer.pid, 'SIGTERM');
    expect(await observer.ended).toBe(0);
  });

  it('works as root in the folder of a user, who reads and removes all that it wrote', async () => {
    await chown(stateDir, USER, USER);
    const observer = await observing();
    await deploy();
    await untilNoted(image);
    for (const name of await readdir(stateDir)) {
      const { uid, gid, mode } = await stat(join(stateDir, name));
      expect([uid, gid, mode & 0o777], name).toEqual([USER, USER, 0o600]);
    }
    process.kill(observer.pid, 'SIGKILL');
    await observer.ended;
    const { problems } = await prune(USER);
    expect(problems).toEqual([]);
    expect(await usedBy()).toMatch(/^container /);
    expect(await observedIn(stateDir)).toEqual([]);
    // And the other way round.
    const { ended, said, pid } = await observing({ host: proxy.host, uid: USER });
    process.kill(pid, 'SIGTERM');
    expect(await ended, said()).toBe(0);
  });

  it('says so where the folder is not for its user', async () => {
    const denied = start({ host: proxy.host, uid: USER });
    expect(await denied.ended).toBe(1);
    expect(denied.said()).toContain(stateDir);
  });

  // What it takes does not depend on the Engine.
  if (kind === ENGINES[0]) {
    it('takes little memory, and next to nothing of a processor while nothing happens', async () => {
      for (const node of NODES) {
        const observer = await observing({ node });
        for (let i = 0; i < 20; i++) await deploy();
        await sleep(1000);
        const ticks = async () => {
          const fields = (await readFile(`/proc/${observer.pid}/stat`, 'utf8')).split(') ')[1];
          const [utime = 0, stime = 0] = fields?.split(' ').slice(11, 13).map(Number) ?? [];
          return utime + stime;
        };
        // A busy machine makes the same work take longer, never less: the best of three windows counts.
        let seconds = Number.POSITIVE_INFINITY;
        for (let i = 0; i < 3 && seconds / WINDOW >= CPU_LIMIT; i++) {
          const before = await ticks();
          await sleep(WINDOW * 1000);
          seconds = Math.min(seconds, ((await ticks()) - before) / TICKS_PER_SECOND);
        }
        expect(seconds / WINDOW, node).toBeLessThan(CPU_LIMIT);
        const status = await readFile(`/proc/${observer.pid}/status`, 'utf8');
        const highest = Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) * 1024;
        expect(highest, node).toBeGreaterThan(10e6);
        expect(highest, node).toBeLessThan(RSS_LIMIT);
        console.log(`${kind.version}, ${node}: ${highest / 1e6} MB, ${seconds} s of ${WINDOW} s`);
        process.kill(observer.pid, 'SIGTERM');
        await observer.ended;
      }
    });
  }
});
