// Fails if a package in dist/ has a known vulnerability. npm audit --omit=dev can't say: all packages are
// development packages, because those that installed copies run are in the bundle.
//
// usage: node scripts/audit.js
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundledPackages } from './bundled.js';

const { stdout, stderr } = spawnSync('npm', ['audit', '--json'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
/** @type {{ vulnerabilities?: Record<string, { severity: string, range: string }>, message?: string }} */
const { vulnerabilities, message } = JSON.parse(stdout || '{}');
if (vulnerabilities === undefined) throw new Error(`npm audit: ${message ?? stderr}`);

const bundled = [...bundledPackages()];
const found = Object.entries(vulnerabilities).filter(([name]) =>
  bundled.some((each) => each.startsWith(`${name}@`)),
);
for (const [name, { severity, range }] of found) console.error(`${name} ${range}: ${severity}`);
console.log(`${found.length} of ${bundled.length} packages in dist/ have a known vulnerability.`);
process.exitCode = found.length > 0 ? 1 : 0;
