import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Does something while it holds a file with flock(2), as a run-app does: several may at once, the
 * action only alone.
 *
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work gives
 * @throws {Error} what the work throws, or when the lock cannot be had
 */
export async function underLock(path, work) {
  const holder = spawn('flock', ['--shared', '--no-fork', path, 'cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = once(holder, 'close');
  holder.stdin.write('.');
  const isHeld = await Promise.race([once(holder.stdout, 'data').then(() => true), exit]);
  if (isHeld !== true) throw new Error(`${path} cannot be locked: flock ended`);
  try {
    return await work();
  } finally {
    holder.stdin.end();
    await exit;
  }
}
