import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitDrained } from '../../__tests__/harness/swarm.js';

const POLL_MS = 100;
/** Generous: a slow machine shall make the bench slow, not its figures bad. */
const TIMEOUT_MS = 180_000;
const SECOND_NS = 1e9;

/**
 * @typedef {import('../../__tests__/harness/engine.js').Engine} Engine
 *
 * Why a deployment failed.
 * @typedef {{ diskFull: boolean, reason: string }} Failure
 */

/**
 * Deploys services side by side, each by its tag, and waits until each runs or has failed. A task
 * that fails is not tried again.
 *
 * @param {Engine} engine
 * @param {readonly { name: string, image: string }[]} services
 * @param {() => Promise<void>} [midway] Called once half of them run or have failed.
 * @returns {Promise<Map<string, Failure>>} Those that failed, by name.
 */
export async function deploy(engine, services, midway = async () => {}) {
  /** By its ID, the name of each that nothing is known of yet. @type {Map<string, string>} */
  const waiting = new Map();
  /** @type {Map<string, Failure>} */
  const failures = new Map();
  const failed = async (/** @type {string} */ name, /** @type {string} */ id, reason = '') => {
    failures.set(name, { diskFull: await isDiskFull(engine, id, reason), reason });
  };
  await Promise.all(
    services.map(async ({ name, image }) => {
      try {
        waiting.set(await create(engine, name, image), name);
      } catch (error) {
        await failed(name, '', error instanceof Error ? error.message : String(error));
      }
    }),
  );
  let isHalf = false;
  for (const deadline = Date.now() + TIMEOUT_MS; ; await sleep(POLL_MS)) {
    const { body: tasks } = await ask(engine, 'GET', '/tasks');
    for (const { ServiceID, Status } of tasks) {
      const name = waiting.get(ServiceID);
      const hasFailed = /^(complete|failed|rejected|orphaned)$/.test(Status.State);
      if (name === undefined || (Status.State !== 'running' && !hasFailed)) continue;
      waiting.delete(ServiceID);
      if (hasFailed) await failed(name, ServiceID, `${Status.State}: ${Status.Err ?? ''}`);
    }
    if (!isHalf && waiting.size <= services.length / 2) {
      isHalf = true;
      await midway();
    }
    if (waiting.size === 0) return failures;
    if (Date.now() > deadline) {
      for (const [id, name] of waiting) await failed(name, id, `not running in ${TIMEOUT_MS} ms`);
      return failures;
    }
  }
}

/**
 * Removes all services, waits until nothing is left of them, and removes what containers remain.
 *
 * @param {Engine} engine
 */
export async function tearDown(engine) {
  const { body: services } = await ask(engine, 'GET', '/services');
  for (const { ID } of services) await ask(engine, 'DELETE', `/services/${ID}`);
  await waitDrained(engine, TIMEOUT_MS);
  const { body: containers } = await ask(engine, 'GET', '/containers/json?all=1');
  for (const { Id } of containers) await engine.api('DELETE', `/containers/${Id}?force=1`);
}

/**
 * As docker CLI does it, which would take a quarter of the CPU time of a day: the tag is resolved
 * first, and Swarm deploys by digest.
 *
 * @param {Engine} engine
 * @param {string} name
 * @param {string} image
 * @returns {Promise<string>} The service's ID.
 */
async function create(engine, name, image) {
  const { body: found } = await ask(engine, 'GET', `/distribution/${image}/json`);
  const { body } = await ask(engine, 'POST', '/services/create', {
    Name: name,
    TaskTemplate: {
      ContainerSpec: {
        Image: `${image}@${found.Descriptor.digest}`,
        StopGracePeriod: SECOND_NS,
      },
      RestartPolicy: { Condition: 'none' },
    },
    Mode: { Replicated: { Replicas: 1 } },
  });
  return body.ID;
}

/**
 * @param {Engine} engine
 * @param {string} method
 * @param {string} path
 * @param {unknown} [content]
 * @throws {Error} When the Engine refuses.
 */
async function ask(engine, method, path, content) {
  const answer = await engine.api(method, path, content);
  if (answer.status < 300) return answer;
  throw new Error(`${method} ${path}: ${answer.status} ${answer.body.message ?? answer.body}`);
}

/**
 * Swarm says only `No such image` when it could not pull one. Why stands in the Engine's log.
 *
 * @param {Engine} engine
 * @param {string} service Its ID; empty when there is none.
 * @param {string} reason
 */
async function isDiskFull(engine, service, reason) {
  const log = service === '' ? [] : (await readFile(engine.logPath, 'utf8')).split('\n');
  const lines = log.filter((line) => line.includes(`service.id=${service}`));
  return [reason, ...lines].some((line) => line.includes('no space left on device'));
}
