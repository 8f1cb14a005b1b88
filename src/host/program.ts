import { setTimeout as sleep } from 'node:timers/promises';
import { exec } from '@actions/exec';

/** What a program may take. */
export interface ProgramLimits {
  /** How long it may run, in whole seconds. */
  seconds: number;
  /** How much it may write, in bytes. */
  maxBytes: number;
  /** Whether its output includes stderr. Not if that may hold a secret. */
  withStderr?: boolean;
}

/** How a program ended. */
export interface ProgramOutput {
  exitCode: number;
  output: string;
}

/** How long a pipe may stay open if another process inherited it from a program that ended, in ms. */
const PIPE_LIMIT = 500;

/**
 * Runs a program of this host with limits on time and output. Shows nothing of it in the log and gives it no input.
 *
 * timeout(1) limits the time, since @actions/exec neither does that nor exposes the process. Its `input` option isn't
 * used: it ignores errors of the pipe, so a program that ends before it reads would end us too (EPIPE).
 *
 * @throws {Error} if it can't be run, takes too long, or writes too much; never with its output
 */
export async function runProgram(
  [name, ...args]: readonly [string, ...string[]],
  { seconds, maxBytes, withStderr = false }: ProgramLimits,
): Promise<ProgramOutput> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const collect = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= maxBytes) chunks.push(chunk);
  };
  const ended: Promise<number | null> = exec(
    'timeout',
    ['-k', '1', String(seconds), name, ...args],
    {
      silent: true,
      ignoreReturnCode: true,
      delay: PIPE_LIMIT,
      // The workspace of a job may be gone by now.
      cwd: '/',
      listeners: { stdout: collect, ...(withStderr ? { stderr: collect } : {}) },
    },
  );
  // Nothing can end a program that is stuck waiting for a disk: leave it behind.
  const abandoned = sleep((seconds + 3) * 1000, 124, { ref: false });
  const exitCode = await Promise.race([ended, abandoned]);
  if (bytes > maxBytes) throw new Error(`${name} writes too much`);
  // timeout(1) exits with 124 if it ended the program. If that took SIGKILL, it ends itself the same way.
  if (exitCode === 124 || exitCode === null) {
    throw new Error(`${name} did not end within ${seconds} s`);
  }
  if (exitCode === 127) throw new Error(`${name} is not installed`);
  return { exitCode, output: Buffer.concat(chunks).toString('utf8') };
}
