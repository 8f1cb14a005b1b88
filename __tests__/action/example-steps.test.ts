import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectFile } from '../docs/markdown.js';
import { runAction } from '../harness/run-action.js';

interface Step {
  id?: string;
  run?: string;
  with?: Record<string, unknown>;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gdp-steps-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function stepsOf(file: string, job: string): Promise<Step[]> {
  return parse(await readFile(projectFile(file), 'utf8')).jobs[job].steps;
}

/** As a runner runs a `run:` without a `shell:`. */
async function runStep(script: string, env: Record<string, string>): Promise<string> {
  const file = join(folder, 'step.sh');
  await writeFile(file, script);
  const PATH = `${folder}:${process.env['PATH']}`;
  const { stdout } = await promisify(execFile)('bash', ['-e', file], { env: { PATH, ...env } });
  return stdout;
}

describe('examples/alert-when-starved.yml', () => {
  it('reads how long a host has starved out of the report', async () => {
    const steps = await stepsOf('examples/alert-when-starved.yml', 'prune');
    const script = steps.find(({ id }) => id === 'starvation')?.run ?? expect.fail('no step');
    const read = async (report: unknown) => {
      const [file, output] = [join(folder, 'report.json'), join(folder, 'output')];
      await writeFile(file, JSON.stringify(report));
      await writeFile(output, '');
      await runStep(script, { REPORT: file, GITHUB_OUTPUT: output });
      return readFile(output, 'utf8');
    };
    const found: string[] = [];
    for (let run = 0; run < 3; run += 1) {
      // Nobody answers there: a gate is unknown, and that is what starves a host.
      const { report } = await runAction('main', {
        inputs: { 'docker-host': `unix://${folder}/nobody`, 'state-dir': join(folder, 'state') },
      });
      found.push(await read(report));
    }
    expect(found).toEqual([1, 2, 3].map((runs) => `runs=${runs}\ngate=disk-pressure\n`));
    expect(await read({ starvation: null })).toBe('runs=0\ngate=\n');
  });

  it('opens one issue', async () => {
    const [step] = await stepsOf('examples/alert-when-starved.yml', 'alert');
    const gh = join(folder, 'gh');
    await writeFile(
      gh,
      `#!/bin/sh
      case "$2" in
        list) cat ${folder}/open ;;
        create) printf '%s|' "$@" >> ${folder}/created ;;
      esac`,
    );
    await chmod(gh, 0o755);
    const env = { TITLE: 'A title', RUNS: '7', GATE: 'run-app', RUN: 'https://example.org/1' };
    await writeFile(join(folder, 'created'), '');
    for (const open of ['1', '0']) {
      await writeFile(join(folder, 'open'), `${open}\n`);
      await runStep(step?.run ?? expect.fail('no step'), env);
    }
    const body =
      'The last 7 runs were kept from pruning, most often by the gate run-app. See https://example.org/1';
    expect(await readFile(join(folder, 'created'), 'utf8')).toBe(
      `issue|create|--title|A title|--body|${body}|`,
    );
  });
});

describe('examples/several-runners.yml', () => {
  it('holds while another runner deploys with the lock, shared as it is', async () => {
    const steps = await stepsOf('examples/several-runners.yml', 'test');
    const lock = join(folder, 'run-app.lock');
    const deploy = steps.find(({ run }) => run?.includes('./ci/deploy'))?.run ?? expect.fail();
    const [before = '', command = ''] = deploy.split('./ci/deploy');
    const under = (inner: string) => `${before}bash -c '${inner}' ${command}`;
    const script = under('echo locked; read -r done');
    const child = execFile('bash', ['-e', '-c', script], {
      env: { PATH: process.env['PATH'], LOCK: lock, RECIPE: 'x' },
    });
    try {
      await new Promise((resolve) => child.stdout?.once('data', resolve));
      const inputs = { 'run-app-lock': lock, 'docker-host': `unix://${folder}/nobody` };
      const held = await runAction('main', { inputs: { ...inputs, 'run-app-process': 'none' } });
      expect(held.outputs['run-app'], held.log).toBe('hold');
    } finally {
      child.stdin?.end('\n');
    }
    // Two of them do not wait for each other: the first still holds it here, or has just let go.
    expect(await runStep(under('echo second'), { LOCK: lock, RECIPE: 'x' })).toBe('second\n');
  });
});
