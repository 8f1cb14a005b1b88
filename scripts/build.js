// Bundles src/ into dist/, which is committed and is what a runner executes.
//
// CommonJS, since an ES import of `node:http` costs tens of milliseconds at start on Node 24.
// Our own code is not minified, so that a reviewer can read what runs, nor are the packages in it, of which
// only what is used is there. dockerode, which comes whole, is a file of its own, and minified. Few files,
// since each takes a millisecond to load; what `import()` names is in the same file, but evaluated only
// when it is asked for.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { packagePlugins, VENDORED } from './build-packages.js';
import { smoke } from './smoke.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = process.argv[2] ?? join(root, 'dist');

/**
 * Files of their own, whoever imports them: they are loaded late or not at all. Most runs need none of `program`, `ssh` and
 * `metrics-file`, and `cli` is for terminals only. What `answered` knows of this process, all of them share.
 */
const SEPARATE = {
  run: 'src/run.ts',
  cli: 'src/cli.ts',
  'host-checks': 'src/checks/host-checks.ts',
  program: 'src/host/program.ts',
  ssh: 'src/engine/ssh.ts',
  'metrics-file': 'src/metrics-file.ts',
  answered: 'src/answered.ts',
};
const separate = new Map(Object.entries(SEPARATE).map(([name, path]) => [join(root, path), name]));

const { inputs } = parse(await readFile(join(root, 'action.yml'), 'utf8'));
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** @satisfies {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: root,
  bundle: true,
  outdir,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  supported: { 'dynamic-import': false },
  // One list of notices beside the bundle instead of comments in it.
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  write: false,
  plugins: packagePlugins(root),
};

/** @type {import('esbuild').Plugin} */
const separateFiles = {
  name: 'separate-files',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, kind, resolveDir }) => {
      if (kind === 'entry-point') return undefined;
      const name = separate.get(join(resolveDir, path).replace(/\.js$/, '.ts'));
      return name === undefined ? undefined : { path: `./${name}.js`, external: true };
    });
    onResolve({ filter: VENDORED }, ({ path }) => ({ path: `./${path}.js`, external: true }));
  },
};

const built = await Promise.all([
  build({
    ...options,
    entryPoints: {
      main: 'src/main.ts',
      post: 'src/post.ts',
      observer: 'src/observer.ts',
      fleet: 'src/fleet.ts',
      ...SEPARATE,
    },
    // What --help and --version print: read here, so that it cannot differ.
    define: { ACTION_INPUTS: JSON.stringify(inputs), VERSION: JSON.stringify(version) },
    plugins: [separateFiles, ...options.plugins],
  }),
  build({ ...options, entryPoints: ['dockerode'], minify: true }),
]);

await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });
for (const { outputFiles } of built) {
  for (const { path, text } of outputFiles) await writeFile(path, text);
}
await writeFile(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
await writeFile(
  join(outdir, 'licenses.txt'),
  await notices(built.flatMap(({ metafile }) => Object.keys(metafile.inputs))),
);
await smoke(outdir);
// For `npx esbuild --analyze` and the like: where the bytes come from.
if (process.env['METAFILE']) {
  await writeFile(process.env['METAFILE'], JSON.stringify(built[0].metafile));
}

/** The licences of all packages that went into the bundle, by name. @param {string[]} inputs */
async function notices(inputs) {
  const packages = new Set(
    inputs.flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const texts = await Promise.all(
    [...packages].sort().map(async (folder) => {
      const { name, version, license } = JSON.parse(
        await readFile(join(root, folder, 'package.json'), 'utf8'),
      );
      const files = await readdir(join(root, folder));
      const file = files.find((each) => /^licen[cs]e/i.test(each));
      const text = file ? await readFile(join(root, folder, file), 'utf8') : '';
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    }),
  );
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
