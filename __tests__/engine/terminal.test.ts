import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandsToRun } from '../docs/commands.js';
import { fencedBlocks, projectFile, ROOT } from '../docs/markdown.js';
import { EACH_ENGINE, OLDEST, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImage, pullAsSwarm, pushImage } from '../harness/images.js';
import { startRegistry } from '../harness/registry.js';
import { growOld, imageIds, recordCalls } from './scene.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const CREATED = '2024-01-01T00:00:00Z';

/** Those whose commands are run here, as __tests__/docs/commands.ts says. */
const PAGES = ['README.md', 'docs/development.md', 'docs/faq.md', 'docs/terminal.md'];

interface Ran {
  exitCode: number;
  stdout: string;
  stderr: string;
}

async function exec(
  file: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
): Promise<Ran> {
  try {
    const { stdout, stderr } = await promisify(execFile)(file, args, { env, timeout: 200_000 });
    return { exitCode: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    if (typeof code !== 'number') throw error;
    return { exitCode: code, stdout, stderr };
  }
}

/** What a shell has, and what leads to this Engine with every gate open. */
const environment = (engine: TestEngine, home: string) => ({
  PATH: process.env['PATH'],
  HOME: home,
  DOCKER_HOST: engine.host,
  NODE: process.execPath,
  'INPUT_REGISTRY-CHECK': 'none',
  'INPUT_DISK-THRESHOLD': '1',
  'INPUT_MIN-AGE': '1s',
  'INPUT_RUN-APP-PROCESS': 'gdp-no-such-app',
});

describe.each(EACH_ENGINE)('explain on %s', (_name, kind) => {
  let engine: TestEngine;
  let folder: string;

  beforeAll(async () => {
    engine = await startEngine(kind);
    folder = await mkdtemp(join(tmpdir(), 'gdp-explain-'));
  });
  afterAll(async () => {
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const explain = async (name: string, host = engine.host) =>
    exec(process.execPath, [MAIN, 'explain', name], {
      ...environment(engine, folder),
      DOCKER_HOST: host,
    });

  it('tells the class that a run gives, and reads only', async () => {
    const registry = await startRegistry(engine);
    const pushed = await pushImage(engine, registry, 'recipe:1');
    await pullAsSwarm(engine, pushed);
    const dangling = await loadImage(engine, { created: CREATED, layers: [100] });
    const tagged = await loadImage(engine, { created: CREATED, layers: [200], tags: ['app:1'] });
    await loadImage(engine, { created: CREATED, layers: [300], tags: ['used:1'] });
    await engine.docker('create', '--name', 'user', 'used:1', 'none');
    await growOld();

    const before = await imageIds(engine);
    const proxy = await recordCalls(engine);
    try {
      const [repository] = pushed.reference.split(/:\d+$/);
      for (const [name, expected] of [
        [dangling, 'dangling'],
        [dangling.replace('sha256:', '').slice(0, 12), 'dangling'],
        [tagged, 'tagged'],
        ['app:1', 'tagged'],
        ['used:1', 'in-use'],
        [`${repository}@${pushed.digest}`, 'cached'],
      ] as const) {
        const { exitCode, stdout, stderr } = await explain(name, proxy.host);
        expect({ exitCode, stderr }, name).toEqual({ exitCode: 0, stderr: '' });
        expect(stdout, name).toContain(`\nClass: ${expected} (`);
      }
      expect((await explain('used:1', proxy.host)).stdout).toContain('user (created)');
      // A graph driver stores no tag with what is pulled by digest. Whoever deployed it knows it by its tag.
      const byTag = await explain(`${repository}:1`, proxy.host);
      expect(byTag.stdout + byTag.stderr).toContain('\nClass: cached (');
      expect(await explain('nothing:1', proxy.host)).toMatchObject({ exitCode: 1, stdout: '' });
      expect(proxy.arrivals.filter(({ method }) => method !== 'GET')).toEqual([]);
    } finally {
      await proxy.stop();
    }
    expect(await imageIds(engine)).toEqual(before);
    expect(await readdir(folder)).toEqual([]);

    // What it says goes is what goes.
    const ran = await exec(
      process.execPath,
      [MAIN, '--yes', '--json'],
      environment(engine, folder),
    );
    const report = JSON.parse(ran.stdout);
    expect(report.outcome, ran.stderr).toBe('pruned');
    const left = await imageIds(engine);
    expect(left).toEqual(new Set([...before].filter((id) => id !== dangling)));
  });
});

describe('the examples without a runner', () => {
  let engine: TestEngine;
  let folder: string;

  beforeAll(async () => {
    engine = await startEngine(OLDEST);
    folder = await mkdtemp(join(tmpdir(), 'gdp-terminal-'));
  });
  afterAll(async () => {
    await engine?.kill('SIGCONT').catch(() => {});
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** As a runner runs a hook that ends in `.sh`: with its own environment, files for outputs in it. */
  const hook = async (script: string, home: string) => {
    const output = join(folder, 'outputs');
    await writeFile(output, '');
    const ran = await exec('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
      ...environment(engine, home),
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: output,
      RUNNER_TEMP: folder,
    });
    expect(await readFile(output, 'utf8')).toBe('');
    return ran;
  };

  it('have a hook that prunes', async () => {
    const dangling = await loadImage(engine, { created: CREATED, layers: [100] });
    const tagged = await loadImage(engine, { created: CREATED, layers: [200], tags: ['app:1'] });
    await growOld();
    const ran = await hook(projectFile('examples/job-completed.sh'), join(folder, 'hook'));
    expect(ran).toMatchObject({ exitCode: 0 });
    expect(ran.stdout).toMatch(/^Removed \d+ images?, /m);
    expect(ran.stdout).not.toMatch(/^::/m);
    expect(await imageIds(engine)).toEqual(new Set([tagged]));
    expect(dangling).not.toBe(tagged);
  });

  it.each([
    ['a reader that has left', '| true'],
    ['a disk that takes no log', '>/dev/full 2>/dev/full'],
  ])('have a command that does its work for %s', async (_name, where) => {
    const dangling = await loadImage(engine, { created: CREATED, layers: [where.length, 300] });
    await growOld();
    const script = `set -o pipefail; "$NODE" "${MAIN}" --yes --timeout 5m ${where}`;
    const ran = await exec(
      'bash',
      ['-c', script],
      environment(engine, join(folder, `unread-${where.length}`)),
    );
    expect(ran).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect((await imageIds(engine)).has(dangling)).toBe(false);
  });

  it('have a unit that gets by with the rights that it keeps', async () => {
    const unit = await readFile(projectFile('examples/systemd/gated-docker-prune.service'), 'utf8');
    const setting = (name: string) =>
      new RegExp(`^${name}=(.+)$`, 'm').exec(unit)?.[1] ?? expect.fail(name);
    const kept = setting('CapabilityBoundingSet')
      .split(' ')
      .map((name) => `+${name.replace('CAP_', '').toLowerCase()}`);
    expect(setting('ExecStart')).toMatch(/\/dist\/main\.js --yes$/);
    const own = Object.fromEntries(
      [...unit.matchAll(/^Environment=(\w+)=(.+)$/gm)].map(([, name = '', value = '']) => [
        name,
        value.replace('/var/lib/gated-docker-prune', join(folder, 'unit')).replace(/^5m$/, '1s'),
      ]),
    );
    expect(Object.keys(own)).toHaveLength(2);
    const bounded = async (more: string[], env: Record<string, string>) =>
      exec(
        'setpriv',
        [
          '--no-new-privs',
          '--inh-caps=-all',
          `--bounding-set=-all,${kept.join(',')}`,
          process.execPath,
          MAIN,
          ...more,
        ],
        { ...environment(engine, folder), ...own, ...env },
      );
    // Somebody else's, which takes a right to see.
    const runApp = join(folder, 'gdp-live-app');
    await copyFile('/bin/sleep', runApp);
    await chmod(runApp, 0o755);
    await chmod(folder, 0o755);
    let live: ChildProcess | undefined;
    const dangling = await loadImage(engine, { created: CREATED, layers: [500] });
    await growOld();
    try {
      live = spawn(runApp, ['600'], { uid: 65534, gid: 65534, stdio: 'ignore' });
      const held = await bounded(['--json', '--dry-run'], {
        'INPUT_RUN-APP-PROCESS': 'gdp-live-app',
      });
      expect(JSON.parse(held.stdout).gates, held.stderr).toMatchObject([
        { gate: 'disk-pressure', verdict: 'pass' },
        { gate: 'run-app', verdict: 'hold' },
        { gate: 'swarm-convergence', verdict: 'pass' },
      ]);
    } finally {
      live?.kill('SIGKILL');
    }
    const ran = await bounded(['--yes'], {});
    expect(ran.stdout).toMatch(/^Removed \d+ images?, /m);
    expect((await imageIds(engine)).has(dangling)).toBe(false);
    expect(await readdir(join(folder, 'unit'))).not.toEqual([]);
  });

  it('have pages whose commands run as they stand', async () => {
    // What the pages name by example.
    for (const [index, tag] of ['app:1', 'redis:7'].entries()) {
      await loadImage(engine, { created: CREATED, layers: [700 + index], tags: [tag] });
    }
    let commands = 0;
    for (const page of PAGES) {
      for (const command of await commandsToRun(page)) {
        // What takes Engines of its own (demonstration.test.ts), what we are a part of, and a repository with an owner.
        if (/^(?:npm run demo|npm test|git clone)\b/.test(command)) continue;
        const ran = await exec('bash', ['-e', '-c', `set -o pipefail; cd '${ROOT}'; ${command}`], {
          ...environment(engine, folder),
          PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
        });
        expect({ command, ...ran }).toMatchObject({ exitCode: 0 });
        // There --json has the log, and npm what it thinks of its settings.
        if (/^(?!npm )(?!.*--json)/.test(command)) {
          expect({ command, ...ran }).toMatchObject({ stderr: '' });
        }
        commands += 1;
      }
    }
    expect(commands).toBeGreaterThan(8);
  });

  it('have an explanation that is what is printed', async () => {
    const page = await readFile(projectFile('docs/terminal.md'), 'utf8');
    const shown = fencedBlocks(page).find(({ text }) => text.includes('explain app:1'));
    const id = await loadImage(engine, { created: CREATED, layers: [700], tags: ['app:1'] });
    const { stdout } = await exec(
      process.execPath,
      [MAIN, 'explain', 'app:1'],
      environment(engine, folder),
    );
    // Its ID, size and age differ.
    const [first = '', ...rest] = stdout.trimEnd().split('\n');
    expect(first).toContain(id.replace('sha256:', '').slice(0, 12));
    expect(shown?.text.trimEnd().split('\n').slice(2)).toEqual(rest);
  });

  it('have a hook that ends, whatever the Engine does', async () => {
    const copy = join(folder, 'copy/examples/job-completed.sh');
    await mkdir(join(folder, 'copy/examples'), { recursive: true });
    const text = await readFile(projectFile('examples/job-completed.sh'), 'utf8');
    // Earlier than we would end it ourselves.
    await writeFile(copy, text.replace('15s 3m', '5s 3s').replace('main=$', `main=${MAIN} # $`));
    expect(await readFile(copy, 'utf8')).toMatch(/kill-after=5s 3s/);
    await engine.kill('SIGSTOP');
    try {
      const ran = await hook(copy, join(folder, 'hangs'));
      expect(ran).toMatchObject({ exitCode: 0 });
      expect(ran.stdout).toMatch(/❓ Unknown: no Engine|The prune ended with/);
    } finally {
      await engine.kill('SIGCONT');
    }
  });

  it('have a hook that ends well without Node.js, too', async () => {
    const ran = await exec('bash', ['-e', projectFile('examples/job-completed.sh')], {
      PATH: '/usr/bin:/bin',
      NODE: '/nowhere/node',
    });
    expect(ran).toMatchObject({ exitCode: 0 });
    expect(ran.stdout).toContain('The prune ended with 127. The job is not affected.');
  });

  it('have units that systemd takes', async () => {
    const [text = '', ...more] = await Promise.all(
      ['gated-docker-prune', 'gated-docker-prune-observer'].map(async (name) => {
        const unit = await readFile(projectFile(`examples/systemd/${name}.service`), 'utf8');
        // It looks whether the program is there.
        const runnable = unit.replace('/usr/bin/node', process.execPath);
        await writeFile(join(folder, `${name}.service`), runnable);
        return runnable;
      }),
    );
    expect(more).toHaveLength(1);
    const services = ['', '-observer'].map((end) =>
      join(folder, `gated-docker-prune${end}.service`),
    );
    const timer = projectFile('examples/systemd/gated-docker-prune.timer');
    const verify = (...files: string[]) =>
      exec('systemd-analyze', ['verify', ...files], process.env);
    const well = await verify(...services, timer);
    expect(well).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    // If this passed, the check above would be worth nothing.
    const broken = join(folder, 'broken.service');
    await writeFile(broken, text.replace('Type=oneshot', 'Type=onceshot'));
    const refused = await verify(broken);
    expect(refused.stderr).toContain('onceshot');
  });
});
