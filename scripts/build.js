// Bundles src/ into dist/, which is committed and is what a runner executes.
//
// CommonJS, since an ES import of `node:http` costs tens of milliseconds at start on Node 24.
// Not minified, so that a reviewer can read what runs.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const stub = join(root, 'scripts/stub.cjs');
const outdir = process.argv[2] ?? join(root, 'dist');

await rm(outdir, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts', 'src/post.ts', 'src/run.ts', 'src/observer.ts'],
  // The entries of main and post share run.js, and post loads it only when it has work.
  external: ['./run.js'],
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
  alias: {
    '@actions/http-client': stub,
    '@balena/dockerignore': stub,
    '@grpc/grpc-js': stub,
    '@grpc/proto-loader': stub,
    protobufjs: stub,
    // A copy of Node's own streams for old versions of Node.
    'readable-stream': 'node:stream',
    ssh2: stub,
    'tar-fs': stub,
  },
  plugins: [
    {
      // An alias reaches subpaths as stub.cjs/lib/auth: those lead to the stub as well.
      name: 'stub-subpaths',
      setup({ onResolve }) {
        onResolve({ filter: /^@actions\/http-client\// }, () => ({ path: stub }));
      },
    },
    {
      // dockerode loads all that it may ever need: with TLS alone, 5 MB for as long as an observer
      // lives. These are loaded when they are first used.
      name: 'lazy-modules',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^(?:https|zlib|crypto)$/ }, ({ path, importer }) =>
          /\/(?:docker-modem|dockerode)\//.test(importer) ? { path, namespace: 'lazy' } : undefined,
        );
        onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
          contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
        }));
      },
    },
  ],
});

await writeFile(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
await writeFile(join(outdir, 'licenses.txt'), await notices(Object.keys(metafile.inputs)));

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
