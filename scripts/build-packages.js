// What packages bring along and this action never calls, so that it costs neither bytes nor start-up
// time: which parts are left out, and who may ask for them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What is replaced by `stub.cjs`, by who imports it. The build fails when anybody else does: that a
 * stub is not reached was found out for these importers only.
 *
 * @type {readonly { what: RegExp, importer: RegExp }[]}
 */
const STUBS = [
  // The client of an Engine builds, runs and attaches as well: we only send requests through it.
  {
    what: /^\.\/(?:buildkit|config|container|exec|image|network|node|plugin|secret|service|session|task|volume)$/,
    importer: /\/dockerode\/lib\/docker\.js$/,
  },
  { what: /^(?:tar-fs|zlib|@balena\/dockerignore)$/, importer: /\/dockerode\/lib\/util\.js$/ },
  // Tokens of OpenID Connect.
  { what: /^@actions\/http-client/, importer: /\/@actions\/core\/lib\/oidc-utils\.js$/ },
  // How it sends is replaced by ours: see src/engine/transport.ts.
  {
    what: /^(?:\.\/http|\.\/http_duplex|\.\/ssh|split-ca)$/,
    importer: /\/docker-modem\/lib\/modem\.js$/,
  },
];

/** The methods of dockerode that are called; the others are left out. */
const METHODS = [
  { file: /\/dockerode\/lib\/docker\.js$/, keep: [] },
  { file: /\/docker-modem\/lib\/modem\.js$/, keep: ['dial', 'getSocketPath'] },
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
      // Half of dockerode are methods of one class, of which nothing can be shaken off as unused.
      name: 'unused-methods',
      setup({ onLoad }) {
        for (const { file, keep } of METHODS) {
          onLoad({ filter: file }, async ({ path }) => ({
            contents: withoutMethods(await readFile(path, 'utf8'), keep, stub),
          }));
        }
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

/**
 * @param {string} source With methods as `Class.prototype.name = function ... };`.
 * @param {readonly string[]} keep The names of those that stay.
 * @param {string} stub What says so when one of the others is called.
 * @returns {string}
 * @throws {Error} When there are none: then the source is no longer what it was.
 */
function withoutMethods(source, keep, stub) {
  /** @type {string[]} */
  const left = [];
  let owner = '';
  const rest = source.replace(
    /^(\w+)\.prototype\.(\w+) = function[\s\S]*?^\};?$/gm,
    (text, /** @type {string} */ type, /** @type {string} */ name) => {
      if (keep.includes(name)) return text;
      owner = type;
      left.push(name);
      return '';
    },
  );
  if (left.length === 0) throw new Error('There are no methods to leave out.');
  const stubbed = `${owner}.prototype[name] = require(${JSON.stringify(stub)})[name]`;
  return `${rest}\nfor (const name of ${JSON.stringify(left)}) ${stubbed};\n`;
}
