import { messageOf } from '../reading.js';

/**
 * A failed Engine call. `status` is the HTTP status, undefined if no answer came; `message` says what was tried, on
 * what, and what came back.
 */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  constructor(
    message: string,
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An Engine that answered but that this action can't work with. `message` says why, `remedy` what to do. */
export class RefusedEngine extends EngineError {
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

const ADVICE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such socket: is Docker installed and running, and is docker-host right?',
  ECONNREFUSED: 'nothing listens there: is the Engine running?',
  EACCES: "permission denied: does the runner's user belong to the group docker?",
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'the host name is unknown',
  EHOSTUNREACH: 'the host is unreachable',
};

/** What went wrong on the way to the Engine, for the person who must act. */
export function transportProblem(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const advice = code === undefined ? undefined : ADVICE[code];
  return advice === undefined ? messageOf(error) : `${advice} (${messageOf(error)})`;
}
