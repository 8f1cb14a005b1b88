import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../docs/reliability.md', import.meta.url));

/**
 * Writes figures between their markers in docs/reliability.md.
 *
 * @param {string} part
 * @param {string} text in Markdown
 * @throws {Error} when the page has no place for them
 */
export async function writePart(part, text) {
  const before = await readFile(PAGE, 'utf8');
  const start = `<!-- generated: ${part} -->\n`;
  const end = `<!-- end of ${part} -->`;
  const from = before.indexOf(start);
  const to = before.indexOf(end);
  if (from === -1 || to < from) throw new Error(`docs/reliability.md has no markers for ${part}`);
  await writeFile(PAGE, `${before.slice(0, from)}${start}\n${text}\n\n${before.slice(to)}`);
}
