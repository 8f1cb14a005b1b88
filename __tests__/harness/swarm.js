import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { run } from './command.js';

const POLL_MS = 50;
/** `DEFAULT_MONITOR` of the action. */
const NODE_SETTLES_MS = 5_000;
const TIMEOUT_MS = 180_000;
const SERVICE_LABEL = 'com.docker.swarm.service.id';
const TASK_LABEL = 'com.docker.swarm.task.id';

/**
 * @typedef {import('./engine.js').Engine} Engine
 *
 * @typedef {object} ServiceSpec
 * @property {string} name
 * @property {string} image
 * @property {readonly string[]} [command] In place of what the image runs.
 * @property {number} [replicas] 1 unless told.
 * @property {'replicated' | 'global' | 'replicated-job' | 'global-job'} [mode]
 * @property {string} [stopGracePeriod] 1 s unless told: a busybox `sleep` ignores SIGTERM, and would
 *   keep everyone waiting for Docker's 10 s.
 * @property {readonly string[]} [options] More options of `docker service create`.
 */

/** The network between the nodes of a Swarm, as each of them has it. */
const LINK = 'swarm0';

/**
 * @param {number} index Of the node, from 0 on.
 * @returns {string} Its address for the others.
 */
export function addressOf(index) {
  return `10.99.0.${index + 1}`;
}

/**
 * Joins Engines to one Swarm, over a network between them. None may be in one yet.
 *
 * @param {Engine} manager
 * @param {...Engine} workers
 * @returns {Promise<void>} When the manager sees all nodes ready.
 * @throws {Error} When one of them refuses.
 */
export async function formSwarm(manager, ...workers) {
  await connectNodes(manager, workers);
  await manager.docker('swarm', 'init', '--advertise-addr', addressOf(0));
  const token = await manager.docker('swarm', 'join-token', '--quiet', 'worker');
  for (const worker of workers) {
    await worker.docker('swarm', 'join', '--token', token, `${addressOf(0)}:2377`);
  }
  await waitSettled(manager, 1 + workers.length);
}

/**
 * Waits until every node is ready and none has changed for as long as gate swarm-convergence asks for: right
 * after `swarm init` it holds, on a fast machine for longer than a test takes to come to its first run.
 *
 * @param {Engine} manager
 * @param {number} wanted How many nodes there are to be.
 * @throws {Error} With what is missing, when it takes too long.
 */
export async function waitSettled(manager, wanted) {
  await untilNothingIsMissing(TIMEOUT_MS, async () => {
    const settled = (await list(manager, '/nodes')).filter(
      ({ Status, UpdatedAt }) =>
        Status.State === 'ready' && Date.now() - Date.parse(UpdatedAt) > NODE_SETTLES_MS,
    );
    return settled.length === wanted
      ? undefined
      : `${manager.name} sees ${settled.length} of ${wanted} nodes ready and settled`;
  });
}

/**
 * Makes workers managers.
 *
 * @param {Engine} manager
 * @param {...Engine} workers
 * @returns {Promise<void>} When all managers reach each other.
 */
export async function promote(manager, ...workers) {
  for (const worker of workers) {
    const { NodeID } = (await ask(worker, '/info')).Swarm;
    await manager.docker('node', 'promote', NodeID);
  }
  await untilNothingIsMissing(TIMEOUT_MS, async () => {
    const states = (await list(manager, '/nodes')).flatMap(
      ({ ManagerStatus }) => ManagerStatus?.Reachability ?? [],
    );
    const reachable = states.filter((state) => state === 'reachable');
    return reachable.length > workers.length
      ? undefined
      : `${manager.name} has the managers [${states}]`;
  });
}

/**
 * A bridge in the network of the first, and a cable from there to each of the others.
 *
 * @param {Engine} first
 * @param {readonly Engine[]} others
 */
async function connectNodes(first, others) {
  await run(['ip', '-n', first.netns, 'link', 'add', LINK, 'type', 'bridge']);
  await bringUp(first, 0);
  for (const [index, other] of others.entries()) {
    const port = `port${index}`;
    await run([
      ...['ip', 'link', 'add', port, 'netns', first.netns, 'type', 'veth'],
      ...['peer', 'name', LINK, 'netns', other.netns],
    ]);
    await run(['ip', '-n', first.netns, 'link', 'set', port, 'master', LINK, 'up']);
    await bringUp(other, index + 1);
  }
}

/**
 * @param {Engine} node
 * @param {number} index
 */
async function bringUp({ netns }, index) {
  await run(['ip', '-n', netns, 'address', 'add', `${addressOf(index)}/24`, 'dev', LINK]);
  await run(['ip', '-n', netns, 'link', 'set', LINK, 'up']);
}

/**
 * Pulls a node's cable to all others, or plugs it in again.
 *
 * @param {Engine} node Not the first.
 * @param {boolean} plugged
 */
export async function plug({ netns }, plugged) {
  await run(['ip', '-n', netns, 'link', 'set', LINK, plugged ? 'up' : 'down']);
}

/**
 * @param {Engine} engine The Swarm's manager.
 * @param {ServiceSpec} spec
 * @returns {Promise<string>} The service's ID, at once: nothing runs yet.
 * @throws {import('./command.js').CommandError}
 */
export async function createService(engine, spec) {
  const { name, image, command = [], replicas, mode, stopGracePeriod = '1s', options = [] } = spec;
  return engine.docker(
    ...['service', 'create', '--detach', '--quiet', '--name', name],
    ...['--stop-grace-period', stopGracePeriod],
    ...(mode === undefined ? [] : ['--mode', mode]),
    ...(replicas === undefined ? [] : ['--replicas', String(replicas)]),
    ...options,
    image,
    ...command,
  );
}

/**
 * Starts an update and does not wait for it.
 *
 * @param {Engine} engine
 * @param {string} service
 * @param {...string} options Of `docker service update`.
 * @throws {import('./command.js').CommandError}
 */
export async function updateService(engine, service, ...options) {
  await engine.docker('service', 'update', '--detach', '--quiet', ...options, service);
}

/**
 * Waits until a service runs as its present spec says, and no task of an older one beside it; a job,
 * until it is done. Swarm may go on watching it after that (`--update-monitor`).
 *
 * @param {Engine} engine The Swarm's manager.
 * @param {string} service
 * @param {number} [timeoutMs]
 * @throws {Error} With the states of its tasks, when it takes too long.
 */
export async function waitConverged(engine, service, timeoutMs = TIMEOUT_MS) {
  await untilNothingIsMissing(timeoutMs, async () => {
    const { ID, Spec, UpdateStatus } = await ask(engine, `/services/${service}`);
    const tasks = (await list(engine, '/tasks')).filter(({ ServiceID }) => ServiceID === ID);
    const { state, count } = await goal(engine, Spec.Mode);
    const reached = tasks.filter((task) => task.Status.State === state);
    const current = reached.filter((task) => isOf(Spec, task));
    const isUpdating = /^(updating|rollback_started)$/.test(UpdateStatus?.State ?? '');
    if (!isUpdating && current.length === count && reached.length === count) return undefined;
    const states = tasks.map(({ Status }) => [Status.State, Status.Err].filter(Boolean).join(': '));
    return `${engine.name}: ${service} has ${current.length} of ${count} ${state}: [${states}]`;
  });
}

/**
 * @param {Engine} engine The Swarm's manager.
 * @param {string} name
 * @returns {Promise<void>} When the Swarm has forgotten it; its containers may still be stopping.
 * @throws {import('./command.js').CommandError}
 */
export async function removeService(engine, name) {
  await engine.docker('service', 'rm', name);
}

/**
 * Waits until nothing is left of services that were removed: no task, and no container. Jobs that
 * were done are passed over: Engine 20.10 keeps their tasks and containers for good.
 *
 * @param {Engine} engine The Swarm's manager.
 * @param {number} [timeoutMs]
 * @throws {Error} With what is left, when it takes too long.
 */
export async function waitDrained(engine, timeoutMs = TIMEOUT_MS) {
  await untilNothingIsMissing(timeoutMs, async () => {
    const services = new Set((await list(engine, '/services')).map(({ ID }) => ID));
    const tasks = (await list(engine, '/tasks')).filter((task) => !services.has(task.ServiceID));
    const done = new Set(
      tasks.filter(({ DesiredState }) => DesiredState === 'complete').map(({ ID }) => ID),
    );
    const containers = (await list(engine, '/containers/json?all=true')).filter(
      ({ Labels }) => SERVICE_LABEL in Labels && !services.has(Labels[SERVICE_LABEL]),
    );
    const left = [
      ...tasks.map(({ ID }) => ID),
      ...containers.map(({ Labels }) => Labels[TASK_LABEL]),
    ].filter((task) => !done.has(task));
    return left.length === 0 ? undefined : `${engine.name} still has the tasks ${left.join(', ')}`;
  });
}

/**
 * @param {Engine} engine
 * @param {any} mode Of a service's spec.
 * @returns {Promise<{ state: string, count: number }>} How many of its tasks shall be in what state.
 */
async function goal(engine, mode) {
  const state = mode.ReplicatedJob || mode.GlobalJob ? 'complete' : 'running';
  if (mode.Replicated) return { state, count: mode.Replicated.Replicas };
  if (mode.ReplicatedJob) return { state, count: mode.ReplicatedJob.TotalCompletions };
  const nodes = await list(engine, '/nodes');
  const ready = nodes.filter(
    ({ Spec, Status }) => Spec.Availability === 'active' && Status.State === 'ready',
  );
  return { state, count: ready.length };
}

/**
 * Whether a task was made from this version of its service. The API does not say; an update that
 * replaces tasks changes one of these.
 *
 * @param {any} spec
 * @param {any} task
 */
function isOf({ TaskTemplate }, { Spec }) {
  const { ContainerSpec, ForceUpdate } = TaskTemplate;
  return isDeepStrictEqual(
    { ContainerSpec, ForceUpdate },
    { ContainerSpec: Spec.ContainerSpec, ForceUpdate: Spec.ForceUpdate },
  );
}

/**
 * @param {Engine} engine
 * @param {string} path
 * @returns {Promise<any>}
 */
async function ask(engine, path) {
  const { status, body } = await engine.api('GET', path);
  if (status !== 200) throw new Error(`${engine.name}: ${path}: ${status} ${body.message ?? body}`);
  return body;
}

/** @type {(engine: Engine, path: string) => Promise<any[]>} */
const list = ask;

/**
 * @param {number} timeoutMs
 * @param {() => Promise<string | undefined>} findMissing
 */
async function untilNothingIsMissing(timeoutMs, findMissing) {
  for (const deadline = Date.now() + timeoutMs; ; await sleep(POLL_MS)) {
    const missing = await findMissing();
    if (missing === undefined) return;
    if (Date.now() > deadline) throw new Error(`After ${timeoutMs} ms, ${missing}`);
  }
}
