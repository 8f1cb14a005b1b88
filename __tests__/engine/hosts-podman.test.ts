import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listImages, loadImages } from '../harness/images.js';
import { type Podman, startPodman } from '../harness/podman.js';
import { runAction } from '../harness/run-action.js';
import { growOld, OPEN_GATES } from './scene.js';

const CREATED = '2024-01-01T00:00:00Z';
const REMEDY = 'Use podman image prune there, or set docker-host to a Docker Engine.';

describe("Podman on Docker's socket", () => {
  let podman: Podman;

  beforeAll(async () => {
    podman = await startPodman();
    await loadImages(podman, [
      { created: CREATED, layers: [1000] },
      { created: CREATED, layers: [2000] },
      { created: CREATED, layers: [3000], tags: ['localhost/app:1'] },
    ]);
    await growOld();
  });
  afterAll(() => podman?.stop());

  const imageIds = async () => (await listImages(podman)).map(({ Id }) => Id).sort();

  /** Runs the action, and expects it to fail without having removed anything. */
  async function refused(inputs: Record<string, string>) {
    const before = await imageIds();
    expect(before).toHaveLength(3);
    const found = await runAction('main', {
      inputs: { 'docker-host': podman.host, ...OPEN_GATES, ...inputs },
    });
    const { exitCode, outputs, report, log } = found;
    expect({ exitCode, outcome: outputs['outcome'] }, log).toEqual({
      exitCode: 1,
      outcome: 'held',
    });
    expect(await imageIds()).toEqual(before);
    expect(report?.problems).toEqual([
      `The Engine at ${podman.host} is Podman, and these rules are for Docker's images`,
    ]);
    return found;
  }

  it('is refused in plain words', async () => {
    const { report, summary, log } = await refused({});
    expect(report?.gates).toMatchObject([
      { verdict: 'unknown', reason: 'the Engine was refused', remedy: REMEDY },
      {
        verdict: 'unknown',
        reason: 'Processes cannot be probed: the Engine was refused.',
        remedy: REMEDY,
      },
      { verdict: 'unknown', reason: 'the Engine was refused', remedy: REMEDY },
    ]);
    expect(summary).toContain('is Podman');
    expect(summary).toContain(`**What to do:** ${REMEDY}`);
    expect(log).toContain(`To do: ${REMEDY}`);
    expect(log + summary).not.toMatch(/cannot be reached|answers\./);
  });

  it('is refused also where the disk and run-app can be judged without it', async () => {
    const { outputs } = await refused({
      'disk-path': podman.dataRoot,
      'run-app-process': 'none',
      'run-app-lock': join(podman.dataRoot, 'run-app.lock'),
    });
    expect(outputs).toMatchObject({
      'disk-pressure': 'pass',
      'run-app': 'pass',
      'swarm-convergence': 'unknown',
    });
  });
});
