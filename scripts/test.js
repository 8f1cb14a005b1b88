// Everything that must hold before a change is merged. Installs what is missing: npm packages here,
// and Debian packages for the Engines where the tests start (__tests__/prerequisites.ts).
//
// usage: npm test [-- ARGUMENTS OF VITEST]
//        npm run check        the same without tests on Engines: takes neither root nor Debian
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** @typedef {[command: string, ...args: string[]]} Command */

const root = fileURLToPath(new URL('..', import.meta.url));
const rebuilt = mkdtempSync(join(tmpdir(), 'gdp-dist-'));
process.on('exit', () => rmSync(rebuilt, { recursive: true, force: true }));

if (isNewer('package-lock.json', 'node_modules/.package-lock.json')) {
  watched('npm packages', ['npm', 'ci', '--no-audit', '--no-fund']);
}
// Each of them mostly waits for one core, so all of them at once take half the time.
await Promise.all([
  quiet('lint and format', ['npx', 'biome', 'ci', '--error-on-warnings']),
  quiet('types', ['npx', 'tsc']),
  quiet('unused code and packages', ['npx', 'knip']),
  quiet('README.md is up to date (else: node scripts/readme.js)', [
    process.execPath,
    ...['scripts/readme.js', '--check'],
  ]),
  quiet('docs/report.schema.json is up to date (else: node scripts/report-schema.js)', [
    process.execPath,
    ...['scripts/report-schema.js', '--check'],
  ]),
  quiet('the man page is up to date (else: node scripts/man-page.js)', [
    process.execPath,
    ...['scripts/man-page.js', '--check'],
  ]),
  quiet('bundle', [process.execPath, 'scripts/build.js', rebuilt]).then(() =>
    quiet('dist/ is up to date (else: npm run build)', ['diff', '-rq', rebuilt, 'dist']),
  ),
]);
watched('tests', ['npx', 'vitest', 'run', ...process.argv.slice(2)]);

/**
 * Runs a step, and shows what it says when that is all there is.
 *
 * @param {string} title
 * @param {Command} command
 */
async function quiet(title, [file, ...args]) {
  const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  console.log(`\n== ${title}\n${stdout}${stderr}`.trimEnd());
  if (status !== 0) fail(title);
}

/**
 * Runs a step in sight.
 *
 * @param {string} title
 * @param {Command} command
 */
function watched(title, [file, ...args]) {
  console.log(`\n== ${title}`);
  const { status, error } = spawnSync(file, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail(error ? `${title}: ${error.message}` : title);
}

/** @param {string} what */
function fail(what) {
  console.error(`\nFailed: ${what}`);
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
