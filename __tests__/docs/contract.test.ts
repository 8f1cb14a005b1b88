import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { INPUTS, parseInputs } from '../../src/inputs.js';
import { brokenReport } from '../../src/report/build.js';
import { outputsOf } from '../../src/report/outputs.js';
import { RETENTION_CLASSES, type RetentionClass } from '../../src/retention/classify.js';
import { fencedBlocks, projectFile, ROOT } from './markdown.js';

interface ActionManifest {
  description: string;
  inputs: Record<string, { description: string; default: string; required?: boolean }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string; post: string };
}

const action: ActionManifest = parse(await readFile(projectFile('action.yml'), 'utf8'));
const readme = await readFile(projectFile('README.md'), 'utf8');

describe('action.yml and the schema', () => {
  it('have the same inputs in the same order', () => {
    expect(Object.keys(action.inputs)).toEqual(Object.keys(INPUTS));
  });

  it('have the same defaults', () => {
    const ofAction = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
    const ofSchema = Object.entries(INPUTS).map(([name, input]) => [name, input.default]);
    expect(ofAction).toEqual(ofSchema);
  });

  it('say the same, whether a runner fills in the defaults or leaves the inputs empty', () => {
    const filledIn = parseInputs((name) => action.inputs[name]?.default ?? '', {});
    expect(filledIn).toEqual(parseInputs(() => '', {}));
  });

  it('require no input', () => {
    expect(Object.values(action.inputs).filter(({ required }) => required)).toEqual([]);
  });
});

describe('action.yml', () => {
  // The limit of GitHub Marketplace.
  it('says what it is in fewer than 125 characters', () => {
    expect(action.description.length).toBeLessThan(125);
  });

  it('names every output that a report gives, and the report itself', () => {
    const outputs = outputsOf(
      brokenReport(
        '',
        { outcome: 'failed', headline: '', problems: [] },
        { started: 0, finished: 0 },
      ),
    );
    expect(Object.keys(action.outputs)).toEqual([...Object.keys(outputs), 'report']);
  });

  it('runs what the build makes of src/', async () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/main.js', post: 'dist/post.js' });
    const build = await readFile(projectFile('scripts/build.js'), 'utf8');
    expect(build).toContain("main: 'src/main.ts',");
    expect(build).toContain("post: 'src/post.ts',");
  });
});

describe('README.md', () => {
  it('lists the inputs with their defaults', () => {
    const rows = tableOf('Input').map(([name, value]) => [unquoted(name), unquoted(value)]);
    expect(rows).toEqual(Object.entries(INPUTS).map(([name, input]) => [name, input.default]));
  });

  it('lists the outputs', () => {
    const names = tableOf('Output').map(([name]) => unquoted(name));
    expect(names).toEqual(Object.keys(action.outputs));
  });

  const FATE: Readonly<Record<RetentionClass, string>> = {
    'in-use': 'kept',
    kept: 'kept',
    tagged: 'kept',
    cached: 'kept',
    young: 'kept',
    dangling: 'removed',
    stale: 'removed as far as needed',
  };

  it('lists the retention classes in the order in which they are tried', () => {
    const rows = tableOf('Class').map(([name, , fate]) => [unquoted(name), fate]);
    expect(rows).toEqual(RETENTION_CLASSES.map((name) => [name, FATE[name]]));
  });

  it('explains every outcome and every value of fail-on', () => {
    const quoted = (text = '') => [...text.matchAll(/`([\w-]+)`/g)].map(([, word]) => word);
    const outcomes = tableOf('Outcome').map(([name]) => unquoted(name));
    expect(outcomes).toEqual(quoted(action.outputs['outcome']?.description));
    const rules = tableOf('Value of `fail-on`').map(([name]) => unquoted(name));
    expect(rules).toEqual(['unknown', 'held', 'never']);
    for (const rule of rules) {
      expect(() => parseInputs((name) => (name === 'fail-on' ? rule : ''), {})).not.toThrow();
    }
  });

  it('holds the examples as they are in examples/', async () => {
    const blocks = fencedBlocks(readme).map(({ text }) => text);
    for (const path of ['examples/scheduled.yml', 'examples/post-teardown.yml']) {
      expect(blocks).toContain(await readFile(projectFile(path), 'utf8'));
    }
  });
});

describe('scripts/readme.js', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'readme-'));
    for (const path of ['README.md', 'action.yml', 'examples']) {
      await cp(projectFile(path), join(folder, path), { recursive: true });
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('finds README.md up to date', async () => {
    expect(await readmeScript('--check')).toBe(0);
  });

  it.each([
    ['a new input', 'action.yml', 'inputs:\n', 'inputs:\n  new:\n    description: It is new.\n'],
    ['another default', 'action.yml', 'default: 10m', 'default: 20m'],
    ['another output', 'action.yml', '  report:\n', '  account:\n'],
    ['an edited example', 'examples/scheduled.yml', 'cron:', 'cron: # daily\n     '],
    ['an edited README', 'README.md', '| `keep` |', '| `keeps` |'],
  ])('finds %s, and writes it', async (_, path, from, to) => {
    const original = await readFile(join(folder, path), 'utf8');
    expect(original).toContain(from);
    await writeFile(join(folder, path), original.replace(from, to));
    expect(await readmeScript('--check', folder)).toBe(1);
    expect(await readmeScript(folder)).toBe(0);
    expect(await readmeScript('--check', folder)).toBe(0);
    await writeFile(join(folder, path), original);
    expect(await readmeScript(folder)).toBe(0);
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe(readme);
  });

  it('refuses a README that has lost a marker', async () => {
    await writeFile(join(folder, 'README.md'), readme.replace('<!-- generated: outputs -->', ''));
    expect(await readmeScript(folder)).toBe(1);
  });
});

/** Runs the script, and gives its exit code. */
async function readmeScript(...args: string[]): Promise<number> {
  try {
    await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/readme.js'), ...args]);
    return 0;
  } catch (error) {
    return Number((error as { code: unknown }).code);
  }
}

/** The rows of the one table of README.md whose first column has this title. */
function tableOf(title: string): string[][] {
  const lines = readme.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`| ${title} |`));
  const rest = lines.slice(first + 2);
  const rows = rest.slice(
    0,
    rest.findIndex((line) => !line.startsWith('|')),
  );
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function unquoted(cell = ''): string {
  return cell.replace(/^`(.*)`$/, '$1');
}
