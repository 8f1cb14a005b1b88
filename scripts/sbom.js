// Prints the bill of materials of dist/ as CycloneDX JSON: the packages of dist/licenses.txt, as npm knows
// them from package-lock.json. Made for a release and attached to it; not committed, since npm puts the
// time and a number of its own into each.
//
// usage: node scripts/sbom.js > sbom.cdx.json
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundledPackages } from './bundled.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const bundled = bundledPackages();

/** @typedef {{ ref: string, dependsOn: string[] }} Dependency */

// Of all packages: for npm all of them are development packages.
const bom = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  }),
);
/** @type {(entry: Record<string, string>) => boolean} */
const isBundled = (entry) => bundled.has(entry['bom-ref'] ?? '');
bom.components = bom.components.filter(isBundled);
// For npm nobody needs them, since whoever installs this gets them in the bundle.
for (const component of bom.components) {
  component.scope = 'required';
  component.properties = component.properties.filter(
    (/** @type {{ name: string }} */ { name }) => name !== 'cdx:npm:package:development',
  );
}
const missing = [...bundled].filter(
  (name) =>
    !bom.components.some((/** @type {Record<string, string>} */ c) => c['bom-ref'] === name),
);
if (missing.length > 0) throw new Error(`npm does not know ${missing.join(', ')}`);
// What is left out of the bundle, no package in it depends on any more.
bom.dependencies = bom.dependencies
  .filter(
    (/** @type {Dependency} */ { ref }) =>
      ref === bom.metadata.component['bom-ref'] || bundled.has(ref),
  )
  .map((/** @type {Dependency} */ { ref, dependsOn }) => ({
    ref,
    dependsOn: dependsOn.filter((each) => bundled.has(each)),
  }));
process.stdout.write(`${JSON.stringify(bom, undefined, 2)}\n`);
