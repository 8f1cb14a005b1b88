import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, readlinkSync } from 'node:fs';
import { chmod, chown, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CONTAINERD, EACH_ENGINE, OLDEST, type TestEngine } from '../engines.js';
import { run } from '../harness/command.js';
import { startEngine } from '../harness/engine.js';
import { listImages, loadImage, loadImages } from '../harness/images.js';
import { startProxy } from '../harness/proxy.js';
import { runAction } from '../harness/run-action.js';
import { createService, removeService, waitConverged, waitDrained } from '../harness/swarm.js';
import { attempt, expectHeld, expectPruned, expectUnknown, nodeBy } from './attempt.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gdp-run-app-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const started = new Set<ChildProcess>();
afterEach(() => Promise.all([...started].map(end)));

/** Starts a program, in a process group of its own. */
async function start(file: string, ...args: string[]): Promise<ChildProcess> {
  const child = spawn(file, args, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.add(child);
  await once(child, 'spawn');
  return child;
}

/** Ends a program and all that it started. */
async function end(child: ChildProcess): Promise<void> {
  started.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  process.kill(-Number(child.pid), 'SIGKILL');
  await exit;
}

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  for (const deadline = Date.now() + 60_000; !(await condition()); await sleep(20)) {
    if (Date.now() > deadline) throw new Error(`Never came true: ${condition}`);
  }
}

/** A name that no other process of this machine has, and that the kernel keeps whole. */
const uniqueName = () => `gdp-${randomBytes(4).toString('hex')}`;

/** A folder of its own for each program, so that all of them may have any name. */
async function place(name: string): Promise<string> {
  return join(await mkdtemp(join(folder, 'program-')), name);
}

async function binary(name: string): Promise<string> {
  const path = await place(name);
  await copyFile('/bin/sleep', path);
  return path;
}

async function script(name: string, text: string): Promise<string> {
  const path = await place(name);
  await writeFile(path, text, { mode: 0o755 });
  return path;
}

const SHELL = 'sleep 1000\nexit 1\n';
const NODE = 'setTimeout(() => {}, 1e6);\n';

/** Starts a copy of `sleep` that calls itself by another name. */
async function startAs(name: string, program: string): Promise<ChildProcess> {
  const child = await start('bash', '-c', 'exec -a "$0" "$1" 1000', name, program);
  await until(() => basename(readlinkSync(`/proc/${child.pid}/exe`)) === basename(program));
  return child;
}

describe('a live run-app process', () => {
  let engine: TestEngine;

  beforeAll(async () => {
    engine = await startEngine(OLDEST);
  });
  afterAll(() => engine?.stop());

  const alive: [string, (name: string) => Promise<ChildProcess>][] = [
    ['a program', async (name) => start(await binary(name), '1000')],
    ['a program that goes by another name', async (name) => startAs('other', await binary(name))],
    ['a program that goes by the name', async (name) => startAs(name, '/bin/sleep')],
    [
      'a program that was replaced since',
      async (name) => {
        const path = await binary(name);
        const child = await startAs('other', path);
        await rm(path);
        return child;
      },
    ],
    ['a shell script', async (name) => start(await script(name, `#!/bin/sh\n${SHELL}`))],
    ['a script given to bash', async (name) => start('bash', '-e', await script(name, SHELL))],
    ['a script with an extension', async (name) => start('sh', await script(`${name}.sh`, SHELL))],
    [
      'a Node.js script',
      async (name) => start(await script(name, `#!${process.execPath} --no-warnings\n${NODE}`)),
    ],
    [
      'a Node.js module',
      async (name) =>
        start(process.execPath, '--require', 'node:fs', await script(`${name}.mjs`, NODE)),
    ],
    ['a Perl script', async (name) => start('perl', '-w', await script(name, 'sleep 1000'))],
    [
      'a Node.js script after a word',
      async (name) =>
        start(process.execPath, '--disable-warning', 'x', await script(`${name}.js`, NODE)),
    ],
    [
      'a script of busybox',
      async (name) => start('busybox', 'sh', '-e', await script(name, SHELL)),
    ],
    [
      'a script that asks env for busybox',
      async (name) => start(await script(name, `#!/usr/bin/env -S busybox sh\n${SHELL}`)),
    ],
    [
      'a program that the loader starts',
      async (name) =>
        start('/lib64/ld-linux-x86-64.so.2', '--argv0', 'x', await binary(name), '1000'),
    ],
    [
      'a program whose main thread has ended',
      async (name) => {
        // SYS_exit ends the thread that calls it, and no other.
        const text = 'use threads; async { sleep 1000 }; syscall(60, 0);';
        const child = await start('perl', await script(name, text));
        await until(() => readFileSync(`/proc/${child.pid}/stat`, 'utf8').includes(') Z '));
        return child;
      },
    ],
    ['a program that Nix wrapped', async (name) => start(await binary(`.${name}-wrapped`), '1000')],
    [
      'a program that Nix wrapped twice',
      async (name) => start(await binary(`..${name}-wrapped-wrapped`), '1000'),
    ],
    [
      'a program of awk',
      async (name) => start('awk', '-f', await script(name, 'BEGIN { system("sleep 1000") }')),
    ],
    [
      'a makefile',
      async (name) => start('make', '--silent', '-f', await script(name, 'all:\n\tsleep 1000\n')),
    ],
    [
      'a script of tclsh',
      async (name) => start('tclsh', await script(`${name}.tcl`, 'after 1000000')),
    ],
    [
      'a script that Nix wrapped, under its own name',
      async (name) => {
        const wrapped = await script(`.${name}-wrapped`, SHELL);
        return start('bash', '-c', `exec -a "${name}" bash "${wrapped}"`);
      },
    ],
  ];
  it('holds for each kind of program, and passes once it is over', async () => {
    const programs = await Promise.all(
      alive.map(async ([title, startIt]) => {
        // Longer than what the kernel keeps of a name, so that it is not found there.
        const name = `${uniqueName()}-of-an-app`;
        return { title, name, child: await startIt(name) };
      }),
    );
    for (const { title, name, child } of programs) {
      const found = await attempt(engine, { 'run-app-process': `gdp-other\n${name}` });
      expect(found.gate('run-app').reason, title).toBe(`process ${child.pid} is ${name}`);
      expectHeld(found, 'run-app', new RegExp(name));
    }
    const everyName = programs.map(({ name }) => name).join('\n');
    const all = await attempt(engine, { 'run-app-process': everyName });
    expect(all.gate('run-app').observed).toBe(`${programs.length} alive`);

    await Promise.all(programs.map(({ child }) => end(child)));
    const none = await attempt(engine, { 'run-app-process': everyName });
    expectPruned(none);
    const names = programs.map(({ name }) => name).join(' or ');
    expect(none.gate('run-app').reason).toBe(`No process is called ${names}.`);
  });

  it('holds for what the runner may not look into', async () => {
    // As for a runner's own user, whom the kernel does not tell what root has started.
    const node = await nodeBy(
      await place('node'),
      'exec setpriv --bounding-set=-sys_ptrace,-dac_override,-dac_read_search',
    );
    const inputs = { 'run-app-process': uniqueName() };
    const child = await startAs('other', await binary(inputs['run-app-process']));
    expectHeld(await attempt(engine, inputs, { node }), 'run-app', /process \d+ is gdp-/);
    await end(child);
    expectPruned(await attempt(engine, inputs, { node }));
  });

  it('holds for a script that is started by its own path, whatever runs it', async () => {
    const language = await place('some-language');
    await copyFile('/bin/bash', language);
    const name = uniqueName();
    const child = await start(await script(name, `#!${language}\n${SHELL}`));
    const found = await attempt(engine, { 'run-app-process': name });
    expectHeld(found, 'run-app', new RegExp(`^process ${child.pid} is ${name}$`));
    await end(child);
  });

  it('passes for what only bears the name somewhere', async () => {
    const name = uniqueName();
    const folderOfThatName = await place(name);
    await mkdir(folderOfThatName);
    const inThere = (file: string) => join(folderOfThatName, file);
    await writeFile(inThere('log'), '');
    await writeFile(inThere('other.sh'), SHELL);
    await copyFile('/bin/sleep', inThere('other'));

    await start('tail', '-f', await script(name, ''));
    await start('tail', '-f', await script(`${name}.py`, ''));
    await start('tail', '-f', inThere('log'));
    await start('bash', inThere('other.sh'));
    await start('bash', await script('other', SHELL), name);
    await start('bash', '-e', '-o', 'pipefail', await script('other', SHELL), name);
    await start(process.execPath, '--disable-warning', 'x', await script('other.js', NODE), name);
    await start('busybox', 'tail', '-f', await script(name, ''));
    await start('sh', '-c', `sleep 1000; exec ${name}`, name);
    await start(inThere('other'), '1000');
    for (const other of [`${name}-x`, `x-${name}`, `.${name}`]) {
      await start(await binary(other), '1000');
    }
    // The parent turns into one that does not collect its dead.
    const parent = await start('sh', '-c', `"${await binary(name)}" 0 & exec sleep 1000`);
    await until(() => stateOfChild(parent) === 'Z');

    // The checkout, and the working folder, are of that name too, and a run-app may start us itself.
    const node = await nodeBy(await place(name), '');
    const options = { node, cwd: folderOfThatName };
    expectPruned(await attempt(engine, { 'run-app-process': name }, options));

    // Another run-app beside our own is one.
    await start(await binary(name), '1000');
    expectHeld(
      await attempt(engine, { 'run-app-process': name }, options),
      'run-app',
      /^process \d+ is gdp-\w+$/,
    );
  });

  function stateOfChild({ pid }: ChildProcess): string | undefined {
    const child = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    if (child === '') return undefined;
    return readFileSync(`/proc/${child}/stat`, 'utf8').split(' ')[2];
  }

  it('is unknown without any probe', async () => {
    expectUnknown(await attempt(engine, { 'run-app-process': 'none' }), {
      'run-app': {
        reason: /No probe is configured/,
        remedy: /`run-app-process`, `run-app-label` or `run-app-lock`/,
      },
    });
  });
});

// The Engines work side by side; the tests of each one come one after the other.
describe.concurrent.each(EACH_ENGINE)('a labelled container or service on %s', (_name, kind) => {
  let engine: TestEngine;
  const image = 'box:1';

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true });
    await loadImage(engine, { busybox: true, tags: [image] });
  });
  afterAll(() => engine?.stop());

  const withLabel = (label: string) => attempt(engine, { 'run-app-label': label });

  it.sequential('holds while a container runs or is paused, and only then', async () => {
    const create = (name: string) =>
      engine.docker(
        ...['create', '--name', name, '--network', 'none', '--label', `gdp.${name}=a=b`, image],
      );
    await Promise.all(['created', 'exited', 'running', 'paused'].map(create));
    await engine.docker('start', 'exited', 'running', 'paused');
    await Promise.all([engine.docker('kill', 'exited'), engine.docker('pause', 'paused')]);

    for (const label of ['gdp.running', 'gdp.running=a=b']) {
      const found = await withLabel(label);
      expectHeld(found, 'run-app', /^container running$/);
      expect(found.gate('run-app').source).toContain(`label ${label}`);
    }
    expectHeld(await withLabel('gdp.paused'), 'run-app', /^container paused$/);
    for (const label of ['gdp.running=a', 'gdp.run', 'gdp.created', 'gdp.exited']) {
      expectPruned(await withLabel(label));
    }
    await engine.docker('kill', 'running');
    expectPruned(await withLabel('gdp.running'));
    await engine.docker('rm', '--force', 'paused');
    expectPruned(await withLabel('gdp.paused'));
  });

  it.sequential('holds while there is a service with the label, even at rest', async () => {
    await createService(engine, {
      name: 'app',
      image,
      replicas: 0,
      options: ['--no-resolve-image', '--label', 'gdp.service=1'],
    });
    expectHeld(await withLabel('gdp.service'), 'run-app', /^service app$/);
    expectHeld(await withLabel('gdp.service=1'), 'run-app', /^service app$/);
    expectPruned(await withLabel('gdp.service=2'));
    await removeService(engine, 'app');
    expectPruned(await withLabel('gdp.service'));
  });

  it.sequential("holds for the label of a service's containers", async () => {
    await createService(engine, {
      name: 'web',
      image,
      options: ['--no-resolve-image', '--container-label', 'gdp.task', '--update-monitor', '1ms'],
    });
    await waitConverged(engine, 'web');
    expectHeld(await withLabel('gdp.task'), 'run-app', /^container web\.1\./);
    await removeService(engine, 'web');
    await waitDrained(engine);
    expectPruned(await withLabel('gdp.task'));
  });
});

describe('a held run-app-lock', () => {
  let engine: TestEngine;

  beforeAll(async () => {
    engine = await startEngine(CONTAINERD);
  });
  afterAll(() => engine?.stop());

  /** Resolves when the lock is held. */
  async function hold(
    path: string,
    { by = [], as = '--exclusive' }: { by?: string[]; as?: string } = {},
  ) {
    const command = [...by, 'flock', as, path, 'sh', '-c', 'echo held; exec sleep 1000'];
    const [file = '', ...args] = command;
    const holder = await start(file, ...args);
    await once(holder.stdout ?? holder, 'data');
    return holder;
  }

  /** Whether somebody else could take the lock now, or in a while. */
  async function isFree(path: string, wait = '--nonblock'): Promise<boolean> {
    const flock = spawn('flock', [...wait.split(' '), path, 'true'], { stdio: 'inherit' });
    const [code] = await once(flock, 'exit');
    return code === 0;
  }

  it.each([
    ['exclusively', '--exclusive', () => folder],
    ['with others', '--shared', () => folder],
    ['on a disk', '--exclusive', () => engine.dataRoot],
    ['in memory', '--shared', () => '/dev/shm'],
  ])('holds while it is held %s, and passes when it is free', async (_title, as, where) => {
    const path = join(where(), `${uniqueName()}.lock`);
    const inputs = { 'run-app-process': 'none', 'run-app-lock': path };
    try {
      const holder = await hold(path, { as });
      const found = await attempt(engine, inputs);
      expectHeld(found, 'run-app', /\.lock is locked$/);
      expect(await isFree(path)).toBe(false);
      await end(holder);
      expectPruned(await attempt(engine, inputs));
      expect(await isFree(path)).toBe(true);
    } finally {
      await rm(path, { force: true });
    }
  });

  it('makes the file when there is none yet, so that a run-app of another user can take it', async () => {
    const path = await place('not-yet.lock');
    const asUser = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    await chmod(folder, 0o755);
    await chown(dirname(path), 65_534, 65_534);
    expectPruned(await attempt(engine, { 'run-app-process': 'none', 'run-app-lock': path }));
    expect(readFileSync(path, 'utf8')).toBe('');
    // As most scripts do it, which takes the right to write.
    await run([...asUser, 'sh', '-c', 'exec 9>"$0" && flock --nonblock 9', path]);
  });

  it('is unknown when it cannot be read, or not be held', async () => {
    const file = await script('file', '');
    expectUnknown(await attempt(engine, { 'run-app-lock': join(file, 'lock') }), {
      'run-app': { reason: /cannot be read: ENOTDIR/, remedy: /Set `run-app-lock`/ },
    });
    expectUnknown(await attempt(engine, { 'run-app-lock': join(folder, 'nowhere', 'lock') }), {
      'run-app': { reason: /nowhere\/lock cannot be locked: ENOENT/, remedy: /can lock/ },
    });
    const fifo = await place('fifo');
    await run(['mkfifo', fifo]);
    expectUnknown(await attempt(engine, { 'run-app-lock': fifo }), {
      'run-app': {
        reason: /fifo cannot be locked: it is neither a file nor a folder/,
        remedy: /Set `run-app-lock` to a file/,
      },
    });
  });

  it('is found wherever its holder lives', async () => {
    const path = await place('app.lock');
    const contained = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'];
    const inputs = {
      'disk-path': engine.dataRoot,
      'run-app-process': 'none',
      'run-app-lock': path,
    };
    const holder = await hold(path, { by: contained });
    expectHeld(await attempt(engine, inputs), 'run-app', /app\.lock is locked$/);
    await end(holder);
    expect(await isFree(path, '--wait 10')).toBe(true);

    // From inside a container the kernel does not show who outside holds it; taking it still fails.
    await hold(path);
    const node = await nodeBy(await place('node'), `exec ${contained.join(' ')}`);
    const inside = await attempt(engine, inputs, { node });
    expectHeld(inside, 'run-app', /app\.lock was locked before the first removal$/);
  });

  it('is held by the action itself while it removes', async () => {
    const path = await place('app.lock');
    await loadImages(
      engine,
      Array.from({ length: 40 }, () => ({ created: '2020-01-01T00:00:00Z' })),
    );
    const removals = () => calls.filter(({ method }) => method === 'DELETE').length;
    let free: boolean | undefined;
    let waiter: Promise<number> | undefined;
    let count = 0;
    const { host, calls, stop } = await startProxy(engine, {
      intercept: async ({ method }) => {
        if (method !== 'DELETE') return;
        count += 1;
        if (count !== 20) return;
        free = await isFree(path);
        // A run-app that comes now waits until the action is done.
        waiter = isFree(path, '--wait 60').then(removals);
      },
    });
    const found = await attempt(engine, { 'docker-host': host, 'run-app-lock': path });
    await stop();
    expectPruned(found);
    expect(removals()).toBeGreaterThan(40);
    expect(found.report.imagesRemoved).toBe(removals());
    expect(free).toBe(false);
    expect(await waiter).toBe(removals());
    expect(await isFree(path)).toBe(true);
  });

  it('closes the gate in mid-prune when its file is replaced and run-app has locked the new one', async () => {
    const path = await place('app.lock');
    await loadImages(
      engine,
      Array.from({ length: 40 }, () => ({ created: '2020-01-01T00:00:00Z' })),
    );
    let count = 0;
    let goneBefore = 0;
    const { host, calls, stop } = await startProxy(engine, {
      intercept: async ({ method }) => {
        if (method !== 'DELETE') return;
        count += 1;
        // So that the others are not done before anyone looks again.
        if (count > 8) await sleep(200);
        if (count !== 8) return;
        await rm(path);
        await hold(path);
        // Longer than a look at the gates counts.
        await sleep(1_500);
        goneBefore = calls.filter((call) => call.method === 'DELETE').length;
      },
    });
    const found = await attempt(engine, { 'docker-host': host, 'run-app-lock': path });
    await stop();
    expect(found.verdicts['run-app'], found.log).toBe('unknown');
    expect(found.gate('run-app').reason).toMatch(/was removed or replaced while it was locked/);
    // What the others that are under way at once may have begun before that look.
    expect(found.report.imagesRemoved).toBeLessThanOrEqual(goneBefore + 8);
    expect((await listImages(engine)).length).toBeGreaterThan(0);
  });

  it('is freed when the action is killed', async () => {
    const path = await place('app.lock');
    await loadImages(
      engine,
      Array.from({ length: 20 }, () => ({ created: '2020-01-01T00:00:00Z' })),
    );
    let action: ChildProcess | undefined;
    // Asked once: several removals are under way at once, and after the first answer the action is killed.
    let free: Promise<boolean> | undefined;
    const { host, stop } = await startProxy(engine, {
      intercept: async ({ method }) => {
        if (method !== 'DELETE') return;
        free ??= isFree(path);
        await free;
        action?.kill('SIGKILL');
      },
    });
    const { exitCode, outputs } = await runAction('main', {
      inputs: {
        'docker-host': host,
        'disk-threshold': '1',
        'min-age': '1ms',
        'run-app-process': 'none',
        'run-app-lock': path,
      },
      onStart: (child) => {
        action = child;
      },
    });
    await stop();
    expect({ exitCode, outputs }).toEqual({ exitCode: null, outputs: {} });
    expect(await free).toBe(false);
    expect(await isFree(path, '--wait 10')).toBe(true);
    expect((await listImages(engine)).length).toBeGreaterThan(10);
  });
});
