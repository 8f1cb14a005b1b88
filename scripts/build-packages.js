// What packages bring along and this action never calls, so that it costs neither bytes nor
// start-up time: which parts are left out, which are loaded late, and who may ask for them.
import { join } from 'node:path';

/**
 * What is replaced by `stub.cjs`, by who imports it. The build fails when anybody else does: a stub
 * must not be reached, and that nobody reaches it was found out for these importers only.
 *
 * @type {readonly { what: RegExp, importer: RegExp }[]}
 */
const STUBS = [
  // The client of an Engine builds, runs and attaches as well: we only send requests through it.
  {
    what: /^\.\/(?:buildkit|config|container|exec|image|network|node|plugin|secret|service|session|task|volume)$/,
    importer: /\/dockerode\/lib\/docker\.js$/,
  },
  { what: /^(?:tar-fs|@balena\/dockerignore)$/, importer: /\/dockerode\/lib\/util\.js$/ },
  { what: /^(?:ssh2)$/, importer: /\/docker-modem\/lib\/ssh\.js$/ },
  { what: /^split-ca$/, importer: /\/docker-modem\/lib\/modem\.js$/ },
  // Tokens of OpenID Connect.
  { what: /^@actions\/http-client/, importer: /\/@actions\/core\/lib\/oidc-utils\.js$/ },
];

/** Everything that must not get into the bundle in earnest. */
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
        onResolve({ filter: /.*/ }, ({ path, importer }) => {
          if (STUBS.some(({ what, importer: by }) => what.test(path) && by.test(importer))) {
            return { path: stub };
          }
          if (!NEVER.test(path)) return undefined;
          return { errors: [{ text: `${path} is left out, but ${importer} imports it` }] };
        });
      },
    },
    {
      // Loaded when first used, and not by everybody: with TLS alone, 1 ms and 5 MB.
      name: 'lazy-builtins',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^(?:https|zlib|crypto)$/ }, ({ path, importer }) =>
          /\/(?:docker-modem|dockerode|@actions\/core)\//.test(importer)
            ? { path, namespace: 'lazy' }
            : undefined,
        );
        onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
          contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
        }));
      },
    },
    {
      name: 'replacements',
      setup({ onResolve }) {
        // A copy of Node's own streams for old versions of Node.
        onResolve({ filter: /^readable-stream$/ }, () => ({ path: 'node:stream', external: true }));
        // Says what is sent, where the environment asks for that: the report says what matters.
        onResolve({ filter: /^debug$/ }, () => ({ path: join(root, 'scripts/no-debug.cjs') }));
      },
    },
    {
      // Only what is used of it: it does not say that loading its files has no effect.
      name: 'parts-of-actions-core',
      setup({ onResolve, resolve }) {
        onResolve(
          { filter: /^(?:\.\/|@actions\/)/ },
          async ({ path, importer, resolveDir, kind, pluginData }) => {
            if (pluginData === 'resolved' || kind === 'entry-point') return undefined;
            if (path !== '@actions/core' && !/\/@actions\/core\//.test(importer)) return undefined;
            const found = await resolve(path, {
              resolveDir,
              importer,
              kind,
              pluginData: 'resolved',
            });
            return { ...found, sideEffects: false };
          },
        );
      },
    },
  ];
}
