import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { lookAtHost } from '../../src/checks/rivals/host.js';
import { hitsIn } from '../../src/checks/rivals/search.js';
import { parseCommandLine } from '../../src/cli/flags.js';
import { variableOf } from '../../src/inputs/variables.js';
import { parseInputs } from '../../src/inputs.js';
import { projectFile } from './markdown.js';

const FILES = ['examples/job-completed.sh', 'examples/systemd/gated-docker-prune.service'];
const examples = await Promise.all(
  FILES.map(async (path) => ({ path, text: await readFile(projectFile(path), 'utf8') })),
);

/** The inputs of the prune in an example, by its flags or by variables. */
function inputsIn(text: string) {
  const env = Object.fromEntries(
    [...text.matchAll(/^[^#\n]*\b(GATED_DOCKER_PRUNE_\w+)=([^\n]+)/gm)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
  const flags = text
    .replaceAll('\\\n', ' ')
    .split(/dist\/main\.js|"\$main"/)
    .map((rest) => /^ +(--[^|;"\n]+)/.exec(rest)?.[1]?.trim())
    .find((found) => found !== undefined);
  const { inputs, problems, command } = parseCommandLine(flags?.split(/\s+/) ?? []);
  expect(problems).toEqual([]);
  expect(command).toMatchObject({ name: 'run', json: false, yes: true });
  expect(inputs.size + Object.keys(env).length).toBeGreaterThan(1);
  return parseInputs(
    (name) => inputs.get(name) ?? env[variableOf(name)] ?? '',
    env,
    variableOf,
    false,
  );
}

/** `3m`, `12m` or `15s` in ms. */
function ms(span = ''): number {
  const [, number, unit] = /^(\d+)([ms])$/.exec(span) ?? expect.fail(span);
  return Number(number) * (unit === 'm' ? 60_000 : 1_000);
}

describe.each(examples)('$path', ({ text }) => {
  it('has flags that there are, and is stopped by itself before somebody stops it', () => {
    const { timeout } = inputsIn(text);
    const limit = /kill-after=\S+ (\w+)|TimeoutStartSec=(\w+)/.exec(text);
    expect(ms(limit?.[1] ?? limit?.[2])).toBeGreaterThan(timeout);
  });

  it('is no rival of ours', () => {
    expect(hitsIn(text)).toEqual([]);
  });
});

describe('the resident observer', () => {
  it('is not started again and again where another one observes already', async () => {
    for (const path of FILES.slice(1)) {
      const file = path.replace('prune.service', 'prune-observer.service');
      expect(await readFile(projectFile(file), 'utf8')).toMatch(/RestartPreventExitStatus=2 3/);
    }
  });
});

describe('the settings that our pages show for systemd', () => {
  it.each(['docs/install.md', 'docs/migrating.md'])(
    'are inputs with values that there are: %s',
    async (page) => {
      const shown = (await readFile(projectFile(page), 'utf8')).matchAll(
        /^\+?Environment="?(GATED_DOCKER_PRUNE_\w+)=([^"\n]*)/gm,
      );
      const env = Object.fromEntries(
        [...shown].map(([, name = '', value = '']) => [name, value.replaceAll('\\n', '\n')]),
      );
      expect(Object.keys(env).length).toBeGreaterThan(0);
      const read = (name: string) => env[variableOf(name)] ?? '';
      expect(() => parseInputs(read, env, variableOf, false)).not.toThrow();
    },
  );
});

describe('the hook', () => {
  it('passes the check of hooks', async () => {
    const hook = projectFile('examples/job-completed.sh');
    const env = { ACTIONS_RUNNER_HOOK_JOB_COMPLETED: hook };
    const none = {
      processes: [],
      own: new Set<number>(),
      complete: true,
      settled: new Set<number>(),
    };
    const { rivals } = await lookAtHost(env, none, '');
    expect(rivals.map(({ where }) => where)).not.toContain(hook);
  });
});
