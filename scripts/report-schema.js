// Writes docs/report.schema.json, the schema of the JSON report, from src/report/schema.ts.
//
// usage: node scripts/report-schema.js [--check]
//   --check  writes nothing, and exits with 1 when the file is out of date
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'docs/report.schema.json');

const before = await readFile(file, 'utf8').catch(() => '');
const after = `${JSON.stringify(await jsonSchema(), undefined, 2)}\n`;
if (after === before) {
  console.log('docs/report.schema.json is up to date.');
} else if (values.check) {
  console.error(
    'docs/report.schema.json is out of date: run node scripts/report-schema.js and commit the result.',
  );
  process.exitCode = 1;
} else {
  await writeFile(file, after);
  console.log('docs/report.schema.json is written.');
}

/** @returns {Promise<object>} */
async function jsonSchema() {
  // Beside the packages, so that they are found from there.
  const folder = await mkdtemp(join(root, 'node_modules/.report-schema-'));
  try {
    const outfile = join(folder, 'schema.mjs');
    await build({
      stdin: {
        contents: `import { toJSONSchema } from 'zod/mini';
          import { reportSchema } from './src/report/schema.ts';
          export const made = toJSONSchema(reportSchema, { target: 'draft-2020-12', io: 'input' });`,
        resolveDir: root,
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile,
      logLevel: 'error',
    });
    const { made } = await import(pathToFileURL(outfile).href);
    const { $schema, ...rest } = made;
    return { $schema, title: 'Report of Gated Docker Prune, version 1', ...rest };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
