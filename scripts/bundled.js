import { readFileSync } from 'node:fs';

/** The packages in dist/, as `name@version`: those of dist/licenses.txt. @returns {Set<string>} */
export function bundledPackages() {
  const licenses = readFileSync(new URL('../dist/licenses.txt', import.meta.url), 'utf8');
  const named = licenses.matchAll(/^(\S+) (\d+\.\S+) \(.+\)$/gm);
  return new Set([...named].map(([, name, version]) => `${name}@${version}`));
}
