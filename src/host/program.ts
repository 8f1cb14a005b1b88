import { setTimeout as sleep } from 'node:timers/promises';
import { exec } from '@actions/exec';

/** How much of a program there may be. */
export interface ProgramLimits {
  /** How long it may take, in whole seconds. */
  seconds: number;
  /** How much it may write, in bytes. */
  maxBytes: number;
  /** Whether what it complains of is part of its output. Not where that may hold a secret. */
  withStderr?: boolean;
}

/** How a program ended that did end. */
export interface ProgramOutput {
  exitCode: number;
  output: string;
}

/** How long a pipe may stay open that somebody has inherited from a program that ended, in ms. */
const PIPE_LIMIT = 500;

/**
 * Runs a program of this host within limits of time and output. Nothing of it is shown in the log, and it is
 * given nothing to read.
 *
 * `timeout` keeps the limit of time, since @actions/exec has none and tells nothing of the process by which
 * it could be ended. Its option `input` is not used: it listens to no error of the pipe, so that a program
 * which ends before it reads would end us as well (EPIPE).
 *
 * @throws {Error} when it cannot be run, takes too long, or writes too much; never with its output
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
  // Nothing can end a program that the kernel keeps waiting for a disk: it is left behind.
  const abandoned = sleep((seconds + 3) * 1000, 124, { ref: false });
  const exitCode = await Promise.race([ended, abandoned]);
  if (bytes > maxBytes) throw new Error(`${name} writes too much`);
  // 124 is how timeout(1) tells that it ended the program. It ends itself as well where that takes SIGKILL.
  if (exitCode === 124 || exitCode === null) {
    throw new Error(`${name} did not end within ${seconds} s`);
  }
  if (exitCode === 127) throw new Error(`${name} is not there`);
  return { exitCode, output: Buffer.concat(chunks).toString('utf8') };
}
