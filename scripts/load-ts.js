import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Evaluates a module in TypeScript.
 *
 * @param {string} contents Its paths are from the project's folder.
 * @returns {Promise<Record<string, any>>} What it exports.
 */
export async function loadTs(contents) {
  // Beside the packages, so that they are found from there.
  const folder = await mkdtemp(join(root, 'node_modules/.load-ts-'));
  try {
    const outfile = join(folder, 'module.mjs');
    await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
