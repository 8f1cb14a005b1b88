// Bundles src/ into dist/, which is committed and is what a runner executes.
//
// CommonJS, since an ES import of `node:http` costs tens of milliseconds at start on Node 24.
// Our own code is not minified, so that a reviewer can read what runs. Few files, since each takes a
// millisecond to load; what `import()` names is in the same file, but evaluated only when it is asked
// for.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { packagePlugins } from './build-packages.js';
import { minifyPackages } from './minify-packages.js';
import { smoke } from './smoke.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = process.argv[2] ?? join(root, 'dist');

/**
 * Files of their own that are loaded late or not at all: most runs need none of the last two, and `cli`
 * is for terminals only.
 */
const SEPARATE = {
  run: 'src/run.ts',
  cli: 'src/cli.ts',
  'host-checks': 'src/host-checks.ts',
  exec: 'src/host/exec.ts',
  ssh: 'src/engine/ssh.ts',
};

const { inputs } = parse(await readFile(join(root, 'action.yml'), 'utf8'));
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: {
    main: 'src/main.ts',
    post: 'src/post.ts',
    observer: 'src/observer.ts',
    fleet: 'src/fleet.ts',
    ...SEPARATE,
  },
  bundle: true,
  outdir,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  supported: { 'dynamic-import': false },
  // What --help and --version print: read here, so that it cannot differ.
  define: { ACTION_INPUTS: JSON.stringify(inputs), VERSION: JSON.stringify(version) },
  // One list of notices beside the bundle instead of comments in it.
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  write: false,
  plugins: [
    ...packagePlugins(root),
    {
      name: 'separate-files',
      setup({ onResolve }) {
        onResolve({ filter: /^\.\/(?:run|cli|host-checks|exec|ssh)\.js$/ }, ({ path, importer }) =>
          importer.startsWith(join(root, 'src')) ? { path, external: true } : undefined,
        );
      },
    },
  ],
});

await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });
for (const { path, text } of outputFiles) await writeFile(path, await minifyPackages(text));
await writeFile(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
await writeFile(join(outdir, 'licenses.txt'), await notices(Object.keys(metafile.inputs)));
await smoke(outdir);
// For `npx esbuild --analyze` and the like: where the bytes come from.
if (process.env['METAFILE']) await writeFile(process.env['METAFILE'], JSON.stringify(metafile));

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
