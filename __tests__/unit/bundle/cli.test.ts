import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseCommandLine } from '../../../src/cli/flags.js';
import { parseInputs } from '../../../src/inputs.js';
import { projectFile } from '../../docs/markdown.js';
import { type StandIn, standIn } from './stand-in.js';

const sh = promisify(execFile);
const MAIN = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));

let folder: string;
let engine: StandIn;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gdp-cli-'));
  engine = await standIn(folder, { images: 4, services: 1, tasks: 1 });
});
afterAll(async () => {
  await engine.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Ran {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Runs it as in a terminal, against the stand-in, with a state folder of its own. */
function main(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      DOCKER_HOST: engine.host,
      XDG_STATE_HOME: join(folder, 'state'),
      'INPUT_REGISTRY-CHECK': 'none',
      ...env,
    },
  });
  const ran: Ran = { exitCode: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ran.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ran.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (exitCode) => resolve({ ...ran, exitCode }));
  });
}

/** Held, since the disk has room: the one outcome that every machine can give. */
const HELD = [
  '--yes',
  '--disk-threshold',
  '100',
  '--run-app-process',
  'none',
  '--run-app-label',
  'x',
];

describe('--help', () => {
  it('has every input of action.yml with its default and its description', async () => {
    const { exitCode, stdout, stderr } = await main(['--help']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const { inputs } = parse(await readFile(projectFile('action.yml'), 'utf8'));
    const words = stdout.replace(/\s+/g, ' ');
    for (const [name, input] of Object.entries<{ description: string; default: string }>(inputs)) {
      expect(stdout).toMatch(new RegExp(`^  (?:-\\w, )?--${name}\\b`, 'm'));
      expect(words).toContain(
        input.description.replaceAll('`', '').replace(/, one (a|per) line/, ', one $1 flag'),
      );
      if (input.default !== '') expect(stdout).toContain(`(default: ${input.default})`);
    }
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('has only examples that are valid', async () => {
    const { stdout } = await main(['--help']);
    const examples = [...stdout.matchAll(/^ {2}gated-docker-prune (.+)$/gm)].map(
      ([, args]) => args,
    );
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples) {
      const { stdout: words } = await sh('/bin/sh', ['-c', `printf '%s\\n' ${example}`]);
      const { inputs, problems } = parseCommandLine(words.trim().split('\n'));
      expect(problems).toEqual([]);
      expect(() => parseInputs((name) => inputs.get(name) ?? '', {})).not.toThrow();
    }
  });

  it('and --version ask nobody', async () => {
    const before = engine.calls().length;
    const { version } = JSON.parse(await readFile(projectFile('package.json'), 'utf8'));
    expect(await main(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
    expect(await main(['-V'])).toMatchObject({ exitCode: 0, stdout: `${version}\n` });
    const { stdout } = await main(['--help']);
    for (const args of [['-h'], ['help'], ['help', '--json'], ['explain', '--help']]) {
      expect(await main(args)).toEqual({ exitCode: 0, stdout, stderr: '' });
    }
    for (const title of ['Exit codes', 'Examples']) expect(stdout).toContain(`\n${title}\n`);
    expect(engine.calls()).toHaveLength(before);
  });
});

describe('a run with flags', () => {
  it('prints the report, and exits with 0 when it is held', async () => {
    const { exitCode, stdout, stderr } = await main(HELD);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('💤 Not needed: ');
    expect(stdout).toContain('prunes from 100%');
  });

  it('exits with 1 when fail-on says so', async () => {
    expect(await main([...HELD, '--fail-on', 'held'])).toMatchObject({ exitCode: 1, stderr: '' });
  });

  it('exits with 1 when the Engine does not answer', async () => {
    const { exitCode, stdout } = await main([...HELD, '--docker-host', `unix://${folder}/nobody`]);
    expect(exitCode).toBe(1);
    // One error and one remedy, however many asked in vain.
    expect(stdout.match(/no such socket/g)).toHaveLength(1);
    expect(stdout.match(/To do:|Make sure/g)).toEqual(['To do:', 'Make sure']);
    expect(stdout).not.toMatch(/cannot be reached|not checked:/);
  });

  it('has them go before the environment', async () => {
    const { stdout } = await main(HELD, { 'INPUT_DISK-THRESHOLD': '33', 'INPUT_FAIL-ON': 'held' });
    expect(stdout).toContain('prunes from 100%');
  });

  it('has our variables go before those of a runner, and both before the defaults', async () => {
    const ofRunner = { 'INPUT_DISK-THRESHOLD': '100', 'INPUT_MIN-AGE': 'old' };
    const ours = { GATED_DOCKER_PRUNE_MIN_AGE: '1h', GATED_DOCKER_PRUNE_DRY_RUN: 'true' };
    const { exitCode, stdout, stderr } = await main([], { ...ofRunner, ...ours });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('🔎 Dry run: ');
    expect(stdout).toContain('prunes from 100%');
    const bad = await main([], { ...ofRunner, GATED_DOCKER_PRUNE_TIMEOUT: 'soon' });
    expect(bad).toMatchObject({ exitCode: 2, stdout: '' });
    expect(bad.stderr).toContain('\n  INPUT_MIN-AGE: must be');
    expect(bad.stderr).toContain('\n  GATED_DOCKER_PRUNE_TIMEOUT: must be');
  });

  it('prints with --json the report, and nothing else, on standard output', async () => {
    const { exitCode, stdout } = await main([...HELD, '--json', '--dry-run']);
    expect(exitCode).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ schemaVersion: 1, outcome: 'dry-run' });
    expect(report.images).toHaveLength(4);
  });

  it('is a dry run without --yes, and says last how to remove', async () => {
    const args = [...HELD.slice(1), '--state-dir', join(folder, 'no-yes')];
    const { exitCode, stdout, stderr } = await main(args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('🔎 Dry run: ');
    const command = `node ${MAIN} --yes ${args.join(' ')}`;
    expect(stdout.endsWith(`\nDry run: nothing was removed. To remove: ${command}\n`)).toBe(true);
    await expect(readdir(join(folder, 'no-yes'))).rejects.toThrow('ENOENT');

    const json = await main([...args, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ outcome: 'dry-run' });
    expect(json.stderr).toContain(`To remove: ${command} --json\n`);
    // A cron job without it would never remove anything, and nobody would know.
    expect((await main([...args, '--quiet'])).stdout).toMatch(/^Dry run: nothing was removed/);
    expect((await main([...args, '-n'])).stdout).not.toContain('To remove:');
  });

  it.each([
    ['-n', '-n'],
    ['--json', '--yes --json'],
    ['explain', 'explain registry.test/team/app:3'],
    ['--help', '--help'],
  ])('exits with 1 when what %s prints can not be written', async (_, args) => {
    const script = `'${process.execPath}' '${MAIN}' ${args} >/dev/full`;
    const env = {
      PATH: process.env['PATH'],
      HOME: folder,
      DOCKER_HOST: engine.host,
      'INPUT_REGISTRY-CHECK': 'none',
      'INPUT_DISK-THRESHOLD': '100',
      'INPUT_RUN-APP-PROCESS': 'none',
      'INPUT_RUN-APP-LABEL': 'x',
    };
    await expect(sh('/bin/sh', ['-c', script], { env, timeout: 20_000 })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The output could not be written: ENOSPC'),
    });
  });

  it('does not outlive its timeout for a reader who never reads', async () => {
    // More than fits into a pipe.
    const own = await mkdtemp(join(folder, 'crowd-'));
    const crowd = await standIn(own, { images: 2_000, services: 0, tasks: 0 });
    const reader = spawn(process.execPath, [MAIN, '--json', '--timeout', '3s', ...HELD.slice(1)], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'], HOME: folder, DOCKER_HOST: crowd.host },
    });
    const start = performance.now();
    await once(reader, 'exit');
    await crowd.stop();
    expect(performance.now() - start).toBeGreaterThan(3_000);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(reader.exitCode).toBe(0);
  });

  it('leaves no trace of a dry run', async () => {
    const state = join(folder, 'dry');
    const args = ['--dry-run', '--state-dir', state, '--metrics-file', join(folder, 'x.prom')];
    expect(await main(args)).toMatchObject({ exitCode: 0, stderr: '' });
    await expect(readdir(state)).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).not.toContain('x.prom');
  });

  it('prints with --quiet only what needs somebody', async () => {
    expect(await main([...HELD, '--quiet'])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const { exitCode, stdout } = await main(['-qy', '--docker-host', `unix://${folder}/nobody`]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('there is no such socket');
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('prints the log of a run that waits on standard error then', async () => {
    const runApp = join(folder, 'some-run-app');
    await copyFile('/bin/sleep', runApp);
    await chmod(runApp, 0o755);
    const live = spawn(runApp, ['60'], { stdio: 'ignore' });
    try {
      const args = [
        '--yes',
        '--json',
        '--disk-threshold',
        '1',
        '--run-app-process',
        'some-run-app',
      ];
      const { stdout, stderr } = await main([...args, '--settle-timeout', '3s']);
      expect(JSON.parse(stdout).gates[1]).toMatchObject({ gate: 'run-app', verdict: 'hold' });
      expect(stderr).toContain('Settling');
    } finally {
      live.kill('SIGKILL');
    }
  });

  // A hook of the runner has the environment of the runner, files for outputs among it.
  it('leaves the files of a runner alone', async () => {
    const output = join(folder, 'output');
    const ran = await main(HELD, {
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      RUNNER_TEMP: folder,
    });
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ran.stdout).not.toMatch(/^::/m);
    const left = await readdir(folder);
    expect(left.filter((name) => /output|summary|gated/.test(name))).toEqual([]);
  });
});

describe('what is not valid', () => {
  it('is told all at once, exits with 2, and nothing is asked or written', async () => {
    const before = engine.calls().length;
    const state = join(folder, 'untouched');
    const ran = await main(
      ['--disk-threshold', 'high', '--frobnicate', '--dry-run=perhaps', '--json', '--keep=:7'],
      {
        'INPUT_MIN-AGE': 'old',
        GATED_DOCKER_PRUNE_DISK_TRESHOLD: '85',
        XDG_STATE_HOME: state,
      },
    );
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    for (const what of [
      '--frobnicate: no such flag',
      '--disk-threshold: must be a percentage',
      '--dry-run: must be true or false',
      'INPUT_MIN-AGE: must be a duration',
      'GATED_DOCKER_PRUNE_DISK_TRESHOLD: no such input',
      '--keep: ":7" is no image',
    ]) {
      expect(ran.stderr).toContain(what);
    }
    expect(engine.calls()).toHaveLength(before);
    await expect(readdir(state)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['a flag', ['--when', 'post'], {}],
    ['the environment', ['--dry-run'], { INPUT_WHEN: 'post' }],
  ])('includes when: post, from %s', async (_, args, env) => {
    const ran = await main(args, env as Record<string, string>);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain('when: post only works in a workflow step');
  });
});

describe('explain', () => {
  it('prints the class of one image and the rules', async () => {
    const { exitCode, stdout, stderr } = await main(['explain', 'registry.test/team/app:3']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Class: tagged');
    expect(stdout).toMatch(/yes {2}Does it have a tag\?/);
  });

  it('prints JSON, too', async () => {
    const { exitCode, stdout } = await main(['explain', 'registry.test/team/app:3', '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      names: expect.arrayContaining(['registry.test/team/app:3']),
      class: 'tagged',
      alone: { class: 'tagged' },
      rules: expect.arrayContaining([
        { class: 'tagged', question: 'Does it have a tag?', fits: true, answer: 'has a tag' },
      ]),
    });
  });

  it('reads only, on this host as well', async () => {
    const before = engine.calls().length;
    const state = join(folder, 'explained');
    await main(['explain', 'registry.test/team/app:3'], { XDG_STATE_HOME: state });
    const calls = engine.calls();
    expect(calls.length).toBeGreaterThan(before);
    expect(calls.filter((call) => !call.startsWith('GET '))).toEqual([]);
    await expect(readdir(state)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['no image', 'nobody/nothing:1', 'has no such image'],
    ['several', 'registry.test/team/app', 'matches 2 images'],
  ])('says of %s so', async (_, name, message) => {
    const ran = await main(['explain', name]);
    expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
    expect(ran.stderr).toContain(message);
  });
});
