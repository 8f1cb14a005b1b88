/** A program to run, and how much of it. */
export interface Command {
  argv: readonly string[];
  /** What it reads on its standard input; nothing unless told. No secret: `ps` would show it. */
  input?: string;
  /** How long it may take, in whole seconds. */
  seconds: number;
  /** How much it may write, in bytes. */
  maxBytes: number;
  /** Whether what it complains of is part of its output. Not where that may hold a secret. */
  withStderr: boolean;
}

/** How a program ended that did end. */
export interface CommandOutput {
  exitCode: number;
  output: string;
}

/**
 * Runs a program within limits of time and output. Nothing of it is shown in the log.
 *
 * `@actions/exec` has no such limits, so timeout(1) and head(1) keep them. The pipe in between also
 * frees us from a descendant that stays behind with the output open: it holds the pipe to head(1), which
 * has a limit of its own, and not the one to us, which would keep this process alive.
 *
 * @throws {Error} when it cannot be run, takes too long, or writes too much; never with its output
 */
export async function runCommand({
  argv,
  input = '',
  seconds,
  maxBytes,
  withStderr,
}: Command): Promise<CommandOutput> {
  const name = argv[0] ?? '';
  const limits = [String(seconds), String(seconds + 2), String(maxBytes)];
  // Not the option `input` of @actions/exec: that does not listen to errors of the pipe, so that a
  // program which ends before it reads would end us as well (EPIPE, seen on a busy machine).
  const script = `seconds=$1; longer=$2; bytes=$3; input=$4; shift 4
printf %s "$input" | { timeout -k 1 "$seconds" "$@" ${withStderr ? '2>&1' : '2>/dev/null'}; printf '\\n%s' "$?"; } |
  timeout -k 1 "$longer" head -c "$bytes"`;
  const { getExecOutput } = await import('./exec.js');
  const { stdout } = await getExecOutput('sh', ['-c', script, 'sh', ...limits, input, ...argv], {
    silent: true,
    ignoreReturnCode: true,
    // The workspace of a job may be gone by now.
    cwd: '/',
  });
  if (Buffer.byteLength(stdout) >= maxBytes) throw new Error(`${name} writes too much`);
  const end = stdout.lastIndexOf('\n');
  const status = /^\d+$/.exec(stdout.slice(end + 1))?.[0];
  // 124 and 137 are how timeout(1) tells that it ended the program.
  if (status === undefined || status === '124' || status === '137') {
    throw new Error(`${name} did not end within ${seconds} s`);
  }
  if (status === '127') throw new Error(`${name} is not there`);
  return { exitCode: Number(status), output: stdout.slice(0, end) };
}
