import { execFile } from 'node:child_process';

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Ours, with the administrator's commands in PATH: a cron job's lacks them. */
export const ENVIRONMENT = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` };

/** A command that ended badly. Its message shows what was run and what the command said. */
export class CommandError extends Error {
  /**
   * @param {readonly string[]} argv
   * @param {number | string | null} code Exit code, signal, or the reason that it could not start.
   * @param {string} stdout
   * @param {string} stderr
   */
  constructor(argv, code, stdout, stderr) {
    super(`${argv.join(' ')}\n  ended with ${code}: ${stderr.trim() || stdout.trim()}`);
    this.name = 'CommandError';
    this.argv = argv;
    this.code = code;
    this.stdout = stdout;
    this.stderr = stderr;
  }
}

/**
 * Runs a command to its end, without a shell.
 *
 * @param {readonly string[]} argv
 * @param {{ env?: NodeJS.ProcessEnv }} [options] Its environment, if not ours.
 * @returns {Promise<string>} What it wrote to stdout, trimmed.
 * @throws {CommandError} When it cannot be started or does not exit with 0.
 */
export function run(argv, options = {}) {
  const [file = '', ...args] = argv;
  const { env = ENVIRONMENT } = options;
  return new Promise((resolve, reject) => {
    execFile(file, args, { env, maxBuffer: MAX_OUTPUT_BYTES }, (error, stdout, stderr) => {
      if (error === null) {
        resolve(stdout.trim());
        return;
      }
      const code = error.code ?? error.signal ?? null;
      reject(new CommandError(argv, code, stdout, stderr || error.message));
    });
  });
}
