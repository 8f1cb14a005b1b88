// Bundles src/ into dist/, which is committed and is what a runner executes.
//
// CommonJS, since an ES import of `node:http` costs tens of milliseconds at start on Node 24.
// Not minified, so that a reviewer can read what runs. What several entries need, and what is loaded
// only when it is used, is a file of its own.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { packagePlugins } from './build-packages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = process.argv[2] ?? join(root, 'dist');

// esbuild splits ES modules only: first split, then make CommonJS of every file.
const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts', 'src/post.ts', 'src/run.ts', 'src/observer.ts'],
  bundle: true,
  splitting: true,
  write: false,
  outdir,
  chunkNames: '[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // One list of notices beside the bundle instead of comments in it.
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  plugins: packagePlugins(root),
});

await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });
for (const { path, text } of outputFiles) {
  const { code } = await transform(text, {
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    supported: { 'dynamic-import': false },
    charset: 'utf8',
  });
  await writeFile(join(outdir, basename(path)), code);
}
await writeFile(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
await writeFile(join(outdir, 'licenses.txt'), await notices(Object.keys(metafile.inputs)));
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
