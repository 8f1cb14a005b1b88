// Writes docs/report.schema.json, the schema of the JSON report, from src/report/schema.ts.
//
// usage: node scripts/report-schema.js [--check]
//   --check  writes nothing, and exits with 1 when the file is out of date
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTs, root } from './load-ts.js';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
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
  const { made } = await loadTs(`import { toJSONSchema } from 'zod/mini';
    import { reportSchema } from './src/report/schema.ts';
    export const made = toJSONSchema(reportSchema, { target: 'draft-2020-12', io: 'input' });`);
  const { $schema, ...rest } = made;
  return { $schema, title: 'Report of Gated Docker Prune, version 1', ...rest };
}
