import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { identify, isAlive } from '../../../src/host/identity.js';
import { endObserver, observerFromState, observerToState } from '../../../src/observer/launch.js';

const start = (...argv: string[]) => spawn(argv[0] ?? '', argv.slice(1), { stdio: 'ignore' });

/** A process that listens to SIGTERM, once it does. */
async function observing(onTerm: string) {
  const script = `trap '${onTerm}' TERM; echo; while :; do sleep 0.05; done`;
  const child = spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  return child;
}

describe('an observer between the phases', () => {
  it('is handed over as text', () => {
    for (const observer of [{ since: 678, pid: 12, startTime: 345 }, { since: 678 }]) {
      expect(observerFromState(observerToState(observer))).toEqual(observer);
    }
    // The last are what other versions handed over.
    for (const text of ['', '12', '{', '{}', 'null', '{"since":"678"}', '12:345', 'resident:5']) {
      expect(observerFromState(text)).toBeUndefined();
    }
  });

  it('is ended, and gone then', async () => {
    const child = await observing('exit 7');
    const observer = identify(child.pid ?? 0) ?? expect.fail();
    expect(await endObserver(observer)).toBe(true);
    expect(isAlive(observer)).toBe(false);
    expect(child.exitCode ?? (await once(child, 'exit'))[0], 'could say its last words').toBe(7);
  });

  it('is killed when it does not end', { timeout: 20_000 }, async () => {
    const child = await observing('');
    const observer = identify(child.pid ?? 0) ?? expect.fail();
    expect(await endObserver(observer)).toBe(true);
    expect(isAlive(observer)).toBe(false);
  });

  it('is never mistaken for a later process with its pid', async () => {
    const child = start('sleep', '60');
    const observer = identify(child.pid ?? 0) ?? expect.fail();
    expect(await endObserver({ ...observer, startTime: observer.startTime - 1 })).toBe(false);
    expect(isAlive(observer)).toBe(true);
    child.kill();
    await once(child, 'exit');
    expect(await endObserver(observer)).toBe(false);
    expect(identify(2 ** 22 + 1)).toBeUndefined();
  });
});
