/** How long file work that nobody waits for may still take, in ms. */
const PATIENCE = 1_000;

/**
 * Exits once the log is written, with the exit code that is set. Nothing still open here may hold up the job, such as a
 * request to an Engine that hangs, a pipe kept open by a process that a host program left behind, or a file system that
 * no longer answers.
 *
 * @param unreadUntil how long to wait for whoever reads the log, by `performance.now()`: it may be one who never will
 */
export async function leave(unreadUntil?: number): Promise<void> {
  await new Promise<void>((resolve) => {
    process.stdout.write('', () => resolve());
    if (unreadUntil) setTimeout(resolve, Math.min(unreadUntil - performance.now(), 2 ** 31 - 1));
  });
  const deadline = performance.now() + PATIENCE;
  while (hasFileWork() && performance.now() < deadline) {
    // Without node:timers/promises, which a post-step without work would load.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (hasFileWork()) abandon(process.exitCode ?? 0);
  process.exit();
}

function hasFileWork(): boolean {
  return process.getActiveResourcesInfo().some((kind) => /^FS|^FILEHANDLE/i.test(kind));
}

/**
 * Ends this process with threads that wait for a file system: `exit` would wait for them. Another program in the place
 * of this one doesn't. Before Node.js 22.15 there is no way to do that, and only SIGKILL ends it: exit code 137.
 */
function abandon(code: number | string): void {
  const { execPath, env } = process;
  (process as { execve?: (file: string, args: string[], env: NodeJS.ProcessEnv) => void }).execve?.(
    execPath,
    [execPath, '--eval', `process.exitCode = ${code}`],
    env,
  );
  process.kill(process.pid, 'SIGKILL');
}
