import { relative } from 'node:path';
import { createContext, Script } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { filesUnder, ROOT } from '../docs/markdown.js';
import { NOW } from './swarm.js';

/** What decides, and what shows a report. docs/architecture.md calls all of it pure. */
const PURE = [
  ...['image', 'gates', 'retention', 'report'].flatMap((room) => filesUnder(`src/${room}`, '.ts')),
  'src/decide.ts',
];

/** Not yet: they import rooms that read files, for functions that don't. */
const NOT_YET = ['build.ts', 'schema.ts', 'text/colours.ts', 'text/terminal.ts'].map(
  (file) => `src/report/${file}`,
);

/** Bundles modules and all that they import, types aside, and notes what that is of Node.js and of a runner. */
async function bundled(files: readonly string[]) {
  const impure = new Set<string>();
  const { outputFiles } = await build({
    stdin: {
      contents: files.map((file) => `export * from './${file}';`).join('\n'),
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    platform: 'neutral',
    format: 'iife',
    globalName: 'pure',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
    plugins: [
      {
        name: 'out-of-reach',
        setup({ onResolve }) {
          onResolve({ filter: /^(?:node:|@actions\/|dockerode)/ }, ({ path, importer }) => {
            impure.add(`${relative(ROOT, importer)} imports ${path}`);
            return { path, external: true };
          });
        },
      },
    ],
  });
  return { impure: [...impure], code: outputFiles[0]?.text ?? '' };
}

describe('what is pure', () => {
  it('reaches nothing of Node.js or a runner', async () => {
    const files = PURE.filter((file) => !NOT_YET.includes(file));
    expect(files.length).toBeGreaterThan(20);
    expect((await bundled(files)).impure).toEqual([]);
  });

  it('judges and decides without a clock, chance, files, a network or a host', async () => {
    const { code } = await bundled(['src/decide.ts', 'src/gates/gates.ts']);
    // Of all that Node.js has, only the language and an encoder.
    const context = createContext({
      TextEncoder,
      survey: survey(),
      record: record(),
      inputs: INPUTS,
    });
    const run = (text: string) => new Script(text).runInContext(context);
    run(code);
    run(`
      const never = () => { throw new Error('not pure'); };
      Date.now = never;
      Math.random = never;
      Date = new Proxy(Date, {
        construct: (Real, args) => args.length === 0 ? never() : new Real(...args),
        apply: never,
      });
      survey.usedBy = () => undefined;
    `);
    expect(run('typeof process + typeof require + typeof setTimeout')).toBe('undefined'.repeat(3));
    const decided = run(`
      const gates = pure.evaluateGates(survey, inputs);
      const { images, plan } = pure.decide(survey, gates, record, inputs);
      JSON.stringify([
        gates.map(({ verdict }) => verdict),
        images.map((each) => each.class),
        plan.waves.flat().length,
      ]);
    `);
    expect(JSON.parse(decided)).toEqual([['pass', 'hold', 'pass'], ['dangling'], 1]);
  });
});

const DAY = 86_400_000;
const IMAGE = `sha256:${'a'.repeat(64)}`;
const INPUTS = {
  diskThreshold: 80,
  diskTarget: 70,
  diskCritical: 90,
  diskRoom: 'auto',
  minAge: DAY,
  digestRetention: 30 * DAY,
  keep: ['kept'],
  runAppProcess: ['run-app'],
  runAppLabel: { key: 'app', value: undefined },
};

function record() {
  return {
    version: 1,
    engine: 'engine',
    began: 0,
    images: { [IMAGE]: { firstSeen: 1, lastSeen: NOW, namelessSince: 1 } },
  };
}

function survey() {
  const fact = (value: unknown) => ({ ok: true, value });
  const runApp = { pid: 2, ppid: 1, comm: 'python3', argv: ['python3', '/opt/run-app.py'] };
  return {
    engine: fact({}),
    elsewhere: undefined,
    snapshot: {
      now: NOW,
      info: fact({ Swarm: { LocalNodeState: 'inactive' }, DriverStatus: [] }),
      containers: fact([]),
      swarm: { ok: false, error: 'not a manager' },
      images: fact([
        { Id: IMAGE, ParentId: '', RepoTags: [], RepoDigests: [], Created: 1, Size: 1, Labels: {} },
      ]),
    },
    processes: fact({ processes: [runApp], own: new Set() }),
    disks: fact([{ path: '/', device: '1', usedPercent: 85 }]),
  };
}
