// Checks that this checkout is what a tag says, and prints the notes of that version from CHANGELOG.md.
//
// usage: node scripts/release.js TAG [FOLDER]
//   FOLDER  this project unless told
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [tag = '', root = fileURLToPath(new URL('..', import.meta.url))] = process.argv.slice(2);
const read = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8');
const { version, repository } = JSON.parse(read('package.json'));
const [, address = ''] = /github\.com\/(.+)\.git$/.exec(repository.url) ?? [];
const { GITHUB_REPOSITORY: here = address } = process.env;

// `## 1.2.3 - 2026-01-31`, up to the next version.
const sections = read('CHANGELOG.md').split(/^## /m);
const notes = sections.find((text) => /^(\S+) - \d{4}-\d\d-\d\d\n/.exec(text)?.[1] === version);

const problems = [
  tag === `v${version}` ? '' : `The tag is ${tag}, and the version in package.json ${version}.`,
  notes ? '' : `CHANGELOG.md has no section "## ${version} - YYYY-MM-DD".`,
  /^OWNER\//.test(address) ? 'Nobody hosts this yet: node scripts/owner.js ACCOUNT' : '',
  address === here ? '' : `package.json names ${address}, and this is ${here}.`,
  read('README.md').includes(`@v${version.split('.')[0]}\n`)
    ? ''
    : 'The examples use another major version.',
].filter((problem) => problem !== '');
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  console.log(notes?.slice(notes.indexOf('\n')).trim());
}
