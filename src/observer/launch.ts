import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { identify, isAlive } from '../host/identity.js';
import type { Inputs } from '../inputs.js';
import { parseJson } from '../reading.js';
import type { ObserverTask } from './observe.js';

/**
 * What Node.js needs to start, with nix-ld too. Nothing else: a job's environment holds secrets.
 *
 * By `RUNNER_TRACKING_ID` GitHub's runner kills what is left of a job, after all its post-steps: `FinalizeJob` in
 * actions/runner. We want that, in case the post phase never comes.
 */
const ENVIRONMENT = [
  'PATH',
  'HOME',
  'LD_LIBRARY_PATH',
  'NIX_LD',
  'NIX_LD_LIBRARY_PATH',
  'RUNNER_TRACKING_ID',
];

/** Where `ssh` finds the keys, if an agent holds them. */
const SSH_AGENT = 'SSH_AUTH_SOCK';

/** How long an observer may take to end, in ms, and how often to look. */
const END_LIMIT = 5_000;
const END_POLL = 10;

/**
 * Starts an observer of the Engine that outlives this process, without waiting for it.
 *
 * @param folder the state folder
 * @throws {Error} if it cannot be started
 */
export function startObserver(
  { endpoint, diskPath }: Pick<Inputs, 'endpoint' | 'diskPath'>,
  folder: string,
): JobObserver {
  const since = Date.now();
  const task: ObserverTask = {
    // It runs in another folder, so that the job's own can be removed.
    endpoint:
      endpoint.transport === 'tcp' && endpoint.certPath !== undefined
        ? { ...endpoint, certPath: resolve(endpoint.certPath) }
        : endpoint,
    diskPath,
    folder: resolve(folder),
    since,
    job: { worker: identify(process.ppid) },
  };
  const passed = endpoint.transport === 'ssh' ? [...ENVIRONMENT, SSH_AGENT] : ENVIRONMENT;
  const script = join(__dirname, 'observer.js');
  const child = spawn(process.execPath, [script, JSON.stringify(task)], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
    env: Object.fromEntries(passed.map((name) => [name, process.env[name]])),
  });
  // It comes too late to wait for; without a listener it would end us.
  child.on('error', () => {});
  child.unref();
  const observer = child.pid === undefined ? undefined : identify(child.pid);
  if (observer === undefined) throw new Error(`${process.execPath} ${script} does not run`);
  return { since, ...observer };
}

const jobObserverSchema = z.object({
  since: z.number(),
  pid: z.optional(z.number()),
  startTime: z.optional(z.number()),
});

/** Who observes a job since a moment in ms since 1970: a process of its own, or the resident observer. */
export type JobObserver = z.infer<typeof jobObserverSchema>;

/** A job's observer, as the main phase passes it to the post phase. */
export function observerToState(observer: JobObserver): string {
  return JSON.stringify(observer);
}

/** Reads what {@link observerToState} wrote; undefined for anything else. */
export function observerFromState(text: string): JobObserver | undefined {
  return jobObserverSchema.safeParse(parseJson(text)).data;
}

/**
 * Ends a job's own observer and waits until it is gone. Never throws.
 *
 * @returns false if it was already gone, so that it did not see the end of the job; undefined if there is none
 */
export async function endObserver({
  pid,
  startTime,
}: Omit<JobObserver, 'since'>): Promise<boolean | undefined> {
  if (pid === undefined || startTime === undefined) return undefined;
  const observer = { pid, startTime };
  if (!isAlive(observer)) return false;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(observer.pid, signal);
    } catch {
      // It has just ended, or is not ours to end.
    }
    const deadline = performance.now() + END_LIMIT;
    while (performance.now() < deadline) {
      if (!isAlive(observer)) return true;
      await sleep(END_POLL);
    }
  }
  return true;
}
