import { ENGINES } from './engines.js';
import { ensureEngineRoot } from './harness/engine-root.js';
import { ensureNode24 } from './harness/node-24.js';
import { ensurePrerequisites } from './harness/prerequisites.js';

/**
 * Installs what the Engines, the bundle and the browser need before any test starts, so that no test's
 * time limit counts it.
 */
export default async function setup(): Promise<void> {
  const versions = [...new Set(ENGINES.map(({ version }) => version))];
  await ensurePrerequisites({ engines: versions, browser: true });
  await Promise.all([...versions.map((version) => ensureEngineRoot(version)), ensureNode24()]);
}
