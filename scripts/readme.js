// Writes the generated parts of README.md: the tables of inputs and outputs, from action.yml, and the
// example workflows, from examples/.
//
// usage: node scripts/readme.js [--check] [FOLDER]
//   --check  writes nothing, and exits with 1 when README.md is out of date
//   FOLDER   where README.md, action.yml and examples/ are; this project unless told
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';

/** @typedef {Record<string, { description: string, default?: string }>} Parameters */

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const root = positionals[0] ?? fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'README.md');

const before = await readFile(file, 'utf8');
const after = await generate(before);
if (after === before) {
  console.log('README.md is up to date.');
} else if (values.check) {
  console.error('README.md is out of date: run node scripts/readme.js and commit the result.');
  process.exitCode = 1;
} else {
  await writeFile(file, after);
  console.log('README.md is written.');
}

/**
 * @param {string} readme
 * @returns {Promise<string>} The same with its generated parts as they have to be.
 * @throws {Error} When a marker is missing, is there twice, or names nothing that we generate.
 */
async function generate(readme) {
  /** @type {{ inputs: Parameters, outputs: Parameters }} */
  const { inputs, outputs } = parse(await readFile(join(root, 'action.yml'), 'utf8'));
  /** @type {Readonly<Record<string, string>>} */
  const parts = {
    inputs: inputsTable(inputs),
    outputs: outputsTable(outputs),
    'examples/scheduled.yml': await example('examples/scheduled.yml'),
    'examples/post-teardown.yml': await example('examples/post-teardown.yml'),
  };
  const missing = new Set(Object.keys(parts));
  const generated = readme.replace(
    /(<!-- generated: (.+?) -->\n).*?(<!-- end of \2 -->)/gs,
    (_, /** @type {string} */ start, /** @type {string} */ name, /** @type {string} */ end) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`README.md: nothing generates ${name}`);
      if (!missing.delete(name)) throw new Error(`README.md: ${name} is there twice`);
      return `${start}\n${part}\n\n${end}`;
    },
  );
  if (missing.size > 0) throw new Error(`README.md lacks markers for ${[...missing].join(', ')}`);
  return generated;
}

/** @param {Parameters} inputs */
function inputsTable(inputs) {
  const rows = Object.entries(inputs).map(([name, { default: value = '', description }]) => [
    `\`${name}\``,
    value === '' ? '' : `\`${value}\``,
    description,
  ]);
  return table(['Input', 'Default', 'Meaning'], rows);
}

/** @param {Parameters} outputs */
function outputsTable(outputs) {
  const rows = Object.entries(outputs).map(([name, { description }]) => [
    `\`${name}\``,
    description,
  ]);
  return table(['Output', 'Meaning'], rows);
}

/**
 * @param {readonly string[]} titles
 * @param {readonly (readonly string[])[]} rows
 */
function table(titles, rows) {
  const cell = (/** @type {string} */ text) =>
    text.trim().replace(/\s+/g, ' ').replace(/\|/g, '\\|');
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {string} path */
async function example(path) {
  return `\`\`\`yaml\n${(await readFile(join(root, path), 'utf8')).trimEnd()}\n\`\`\``;
}
