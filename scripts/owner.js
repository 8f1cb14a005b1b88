// Names the account that hosts this project. package.json's `repository` is where it is set; the addresses
// in the pages and examples follow it. A test finds any that differs.
//
// usage: node scripts/owner.js ACCOUNT [FOLDER]
//   FOLDER  this project unless told
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [account = '', root = fileURLToPath(new URL('..', import.meta.url))] = process.argv.slice(2);
// What GitHub allows: https://docs.github.com/en/get-started/learning-about-github/types-of-github-accounts
if (!/^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i.test(account)) {
  console.error('usage: node scripts/owner.js ACCOUNT');
  process.exit(2);
}

const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [, before = ''] = /([\w-]+)\/gated-docker-prune\.git$/.exec(repository.url) ?? [];
const address = new RegExp(`(ghcr\\.io/)?\\b${before}(?=/gated-docker-prune\\b)`, 'g');

const folders = ['docs', 'docker', 'examples'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.png'))
    .map((entry) => join(entry.parentPath, entry.name)),
);
for (const file of [join(root, 'package.json'), join(root, 'README.md'), ...folders]) {
  const text = readFileSync(file, 'utf8');
  const changed = text
    // The name of an image has no capitals.
    .replace(address, (_, registry) => (registry ? `${registry}${account.toLowerCase()}` : account))
    // What README.md says of a placeholder, once it is none.
    .replace(/^`OWNER` .*\n/m, '');
  if (changed !== text) writeFileSync(file, changed);
}
console.log(`The address is ${account}/gated-docker-prune.`);
