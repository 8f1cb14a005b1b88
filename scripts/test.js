// Everything that must hold before a change is merged. Installs what is missing: npm packages here,
// and Debian packages for the Engines where the tests start (__tests__/prerequisites.ts).
//
// usage: npm test [-- ARGUMENTS OF VITEST]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rebuilt = mkdtempSync(join(tmpdir(), 'gdp-dist-'));
process.on('exit', () => rmSync(rebuilt, { recursive: true, force: true }));

if (isNewer('package-lock.json', 'node_modules/.package-lock.json')) {
  step('npm packages', 'npm', ['ci', '--no-audit', '--no-fund']);
}
step('lint and format', 'npx', ['biome', 'ci', '--error-on-warnings']);
step('types', 'npx', ['tsc']);
step('unused code and packages', 'npx', ['knip']);
step('README.md is up to date (else: node scripts/readme.js)', process.execPath, [
  'scripts/readme.js',
  '--check',
]);
step(
  'docs/report.schema.json is up to date (else: node scripts/report-schema.js)',
  process.execPath,
  ['scripts/report-schema.js', '--check'],
);
step('bundle', process.execPath, ['scripts/build.js', rebuilt]);
step('dist/ is up to date (else: npm run build)', 'diff', ['-rq', rebuilt, 'dist']);
step('tests', 'npx', ['vitest', 'run', ...process.argv.slice(2)]);

/** @param {string} title @param {string} command @param {string[]} args */
function step(title, command, args) {
  console.log(`\n== ${title}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.error(`\nFailed: ${title}${error ? `: ${error.message}` : ''}`);
  process.exit(1);
}

/** @param {string} file @param {string} than */
function isNewer(file, than) {
  try {
    return statSync(join(root, file)).mtimeMs > statSync(join(root, than)).mtimeMs;
  } catch {
    return true;
  }
}
