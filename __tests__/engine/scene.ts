import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestEngine } from '../engines.js';
import { type Interceptor, type Proxy as RunningProxy, startProxy } from '../harness/proxy.js';

/** Inputs under which every gate of an Engine passes that has any data and converges nothing. */
export const OPEN_GATES = {
  'disk-threshold': '1',
  'min-age': '1s',
  'run-app-process': 'gdp-no-such-app',
} as const;

/** Waits until what was made or tagged so far is older than the `min-age` of {@link OPEN_GATES}. */
export async function growOld(): Promise<void> {
  await sleep(1_200);
}

/** The IDs of all images, intermediate ones included. */
export async function imageIds(engine: TestEngine): Promise<Set<string>> {
  const { body } = await engine.api('GET', '/images/json?all=true');
  return new Set((body as { Id: string }[]).map(({ Id }) => Id));
}

/** Removes all containers and images, so that one test's leftovers are no candidates of the next. */
export async function wipe(engine: TestEngine): Promise<void> {
  const containers = await engine.docker('ps', '--all', '--quiet', '--no-trunc');
  for (const id of lines(containers)) await engine.docker('rm', '--force', id);
  const images = [...(await imageIds(engine))];
  if (images.length === 0) return;
  // In a chain a parent cannot go before its child, and goes along with it.
  await engine.docker('image', 'rm', '--force', ...images).catch(() => {});
  const left = await imageIds(engine);
  if (left.size > 0) throw new Error(`${engine.name} still has ${[...left].join(', ')}`);
}

/** Starts a run-app, which is a process that goes by this name. */
export async function startApp(name: string) {
  const app = spawn('sleep', ['1000'], { argv0: name, stdio: 'ignore' });
  await once(app, 'spawn');
  return {
    pid: app.pid,
    stop: async () => {
      const end = once(app, 'exit');
      app.kill('SIGKILL');
      await end;
    },
  };
}

/** The lines of a command's output. */
export function lines(output: string): string[] {
  return output.split('\n').filter((line) => line !== '');
}

/** One call as it arrived at a {@link RecordingProxy}; `reference` is the image that it is about. */
export interface Arrival {
  method: string;
  path: string;
  reference: string | undefined;
}

export interface RecordingProxy extends RunningProxy {
  /** What was asked, in order of asking, where `calls` is in order of the answers. */
  arrivals: Arrival[];
  /** The images that were asked to be removed, in order of asking. */
  removals(): string[];
}

/**
 * Starts a proxy that also writes down in which order the calls arrived. Its `stop` throws what
 * `intercept` threw.
 */
export async function recordCalls(
  engine: TestEngine,
  intercept?: (call: Arrival) => ReturnType<Interceptor>,
): Promise<RecordingProxy> {
  const arrivals: Arrival[] = [];
  let failure: unknown;
  const proxy = await startProxy(engine, {
    intercept: async ({ method, path }) => {
      const encoded = /^\/v[\d.]+\/images\/([^/?]+)(?:\/json)?(?:\?|$)/.exec(path)?.[1];
      const reference =
        encoded === undefined || encoded === 'json' ? undefined : decodeURIComponent(encoded);
      const arrival = { method, path, reference };
      arrivals.push(arrival);
      try {
        return await intercept?.(arrival);
      } catch (error) {
        // The action shall see a broken connection and come to its end; the test hears of it below.
        failure ??= error;
        return (response) => response.destroy();
      }
    },
  });
  return {
    ...proxy,
    stop: async () => {
      await proxy.stop();
      if (failure !== undefined) throw failure;
    },
    arrivals,
    removals: () =>
      arrivals.flatMap(({ method, reference }) =>
        method === 'DELETE' && reference !== undefined ? [reference] : [],
      ),
  };
}

/** Answers a call itself instead of the Engine. */
export function answer(status: number, body: string, contentType = 'application/json') {
  return (response: import('node:http').ServerResponse): void => {
    response.writeHead(status, { 'content-type': contentType }).end(body);
  };
}

/** The names of all outputs of the action, sorted. */
export const OUTPUTS = [
  'outcome',
  'disk-pressure',
  'run-app',
  'swarm-convergence',
  'bytes-reclaimed',
  'images-removed',
  'report',
].sort();
