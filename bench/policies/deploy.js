import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createService, removeService, waitDrained } from '../../__tests__/harness/swarm.js';

const POLL_MS = 100;
/** Generous: a slow machine shall make the bench slow, not its figures bad. */
const TIMEOUT_MS = 180_000;

/**
 * @typedef {import('../../__tests__/harness/engine.js').Engine} Engine
 *
 * Why a deployment failed.
 * @typedef {{ diskFull: boolean, reason: string }} Failure
 */

/**
 * Deploys one service by its tag, and waits until it runs. A task that fails is not tried again.
 *
 * @param {Engine} engine
 * @param {string} name
 * @param {string} image
 * @returns {Promise<Failure | undefined>} Undefined when it runs.
 */
export async function deploy(engine, name, image) {
  let id = '';
  let reason;
  try {
    id = await createService(engine, { name, image, options: ['--restart-condition', 'none'] });
    reason = await untilItRuns(engine, name);
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
  if (reason === undefined) return undefined;
  return { diskFull: (await blames(engine, id, reason)) !== undefined, reason };
}

/**
 * Removes services, waits until nothing is left of them, and removes what containers remain.
 *
 * @param {Engine} engine
 * @param {readonly string[]} names
 */
export async function tearDown(engine, names) {
  for (const name of names) {
    // One that could not be created is not there.
    await removeService(engine, name).catch(() => {});
  }
  await waitDrained(engine, TIMEOUT_MS);
  const left = (await engine.docker('ps', '--all', '--quiet')).split('\n').filter(Boolean);
  if (left.length > 0) await engine.docker('rm', '--force', ...left);
}

/**
 * @param {Engine} engine
 * @param {string} name
 * @returns {Promise<string | undefined>} Why it does not; undefined once it does.
 */
async function untilItRuns(engine, name) {
  const filters = encodeURIComponent(JSON.stringify({ service: [name] }));
  for (const deadline = Date.now() + TIMEOUT_MS; Date.now() < deadline; await sleep(POLL_MS)) {
    const { status, body } = await engine.api('GET', `/tasks?filters=${filters}`);
    if (status !== 200) return `${status} ${body.message ?? body}`;
    const [task] = body;
    const state = task?.Status.State;
    if (state === 'running') return undefined;
    if (['complete', 'failed', 'rejected', 'orphaned'].includes(state)) {
      return `${state}: ${task.Status.Err ?? ''}`;
    }
  }
  return `not running after ${TIMEOUT_MS} ms`;
}

/**
 * Swarm says only `No such image` when it could not pull one. Why stands in the Engine's log.
 *
 * @param {Engine} engine
 * @param {string} service Its ID.
 * @param {string} reason
 * @returns {Promise<string | undefined>} Where it says that the disk is full.
 */
async function blames(engine, service, reason) {
  const log = (await readFile(engine.logPath, 'utf8')).split('\n');
  const lines = service === '' ? [] : log.filter((line) => line.includes(`service.id=${service}`));
  return [reason, ...lines].find((line) => line.includes('no space left on device'));
}
