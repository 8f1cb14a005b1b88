// What packages bring along and this action never calls, so that it costs neither bytes nor start-up
// time: which parts are left out, and who may ask for them.
import { join } from 'node:path';

/** Packages that come whole, and so in a file of their own. */
export const VENDORED = /^dockerode$/;

/**
 * What no path of ours loads, by the package that asks for it: replaced by `stub.cjs`, which throws. The
 * build fails when anybody else asks.
 *
 * @type {readonly { what: RegExp, by: string }[]}
 */
const STUBS = [
  // dockerode builds, attaches and pushes as well.
  {
    what: /^(?:@grpc\/|protobufjs|tar-fs$|@balena\/)/,
    by: 'dockerode',
  },
  // What these take of Node.js: to load it takes milliseconds.
  { what: /^(?:zlib|crypto)$/, by: 'dockerode' },
  // How it sends is replaced by ours: see src/engine/dockerode.ts.
  { what: /^(?:ssh2|https|readable-stream|split-ca)$/, by: 'docker-modem' },
  // Tokens of OpenID Connect.
  { what: /^@actions\/http-client/, by: '@actions/core' },
];

/** What must not get into the bundle in earnest, whoever asks for it. */
const NEVER =
  /^(?:@grpc\/|protobufjs|ssh2|tar-fs|tar-stream|undici|@actions\/http-client|@balena\/)/;

/**
 * @param {string} root The project's folder.
 * @returns {import('esbuild').Plugin[]}
 */
export function packagePlugins(root) {
  const stub = join(root, 'scripts/stub.cjs');
  return [
    {
      name: 'stubs',
      setup({ onResolve }) {
        onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
          const isStub = STUBS.some(
            ({ what, by }) => what.test(path) && importer.includes(`/node_modules/${by}/`),
          );
          if (isStub) return { path: stub };
          if (!NEVER.test(path)) return undefined;
          return { errors: [{ text: `${path} is left out, but ${importer} imports it` }] };
        });
      },
    },
    {
      name: 'replacements',
      setup({ onResolve }) {
        onResolve({ filter: /^crypto$/ }, ({ importer }) =>
          /\/@actions\/core\//.test(importer)
            ? { path: join(root, 'scripts/kernel-uuid.cjs') }
            : undefined,
        );
        // Says what is sent, where the environment asks for that: the report says what matters.
        onResolve({ filter: /^debug$/ }, () => ({ path: join(root, 'scripts/no-debug.cjs') }));
      },
    },
    {
      // Only what is used of it: it does not say that loading its files has no effect.
      name: 'parts-of-actions-core',
      setup({ onResolve, resolve }) {
        onResolve({ filter: /^(?:\.\/|@actions\/core$)/ }, async (args) => {
          const { path, importer, pluginData, ...where } = args;
          if (pluginData === 'resolved') return undefined;
          if (path !== '@actions/core' && !/\/@actions\/core\//.test(importer)) return undefined;
          const { resolveDir, kind } = where;
          const found = await resolve(path, { resolveDir, kind, importer, pluginData: 'resolved' });
          return { ...found, sideEffects: false };
        });
      },
    },
  ];
}
