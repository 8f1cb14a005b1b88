import * as z from 'zod/mini';
import { type ProgramOutput, runProgram } from '../../host/program.js';
import { parseJson } from '../../reading.js';
import type { Found } from './credentials.js';

/** Asks `docker-credential-NAME` for the credentials of a registry. Never throws. */
export type AskHelper = (name: string, key: string) => Promise<Found>;

/** A helper may ask a vault over the network. */
const LIMITS = { seconds: 5, maxBytes: 64 * 1024 };

/** How the script below says that there is no such program. */
const NOT_THERE = 126;

/**
 * Has a helper read the registry from its standard input, in a process of its own: a helper that ends before
 * it reads breaks a pipe, of which @actions/exec does not hear. What it complains of is left out: nobody
 * knows what a helper writes there.
 */
const SCRIPT = `const [program, input] = process.argv.slice(1);
const { status, error } = require('node:child_process').spawnSync(program, ['get'], { input, stdio: ['pipe', 1, 'ignore'] });
process.exitCode = error?.code === 'ENOENT' ? ${NOT_THERE} : status ?? 1;`;

const answerSchema = z.object({ Username: z.string(), Secret: z.string() });

/** What a helper says that knows nothing: docker-credential-helpers, credentials/error.go. */
const NOT_FOUND = 'credentials not found in native keychain';

/** This name of a user means that the secret is an identity token: docker CLI's native_store.go. */
const TOKEN_USER = '<token>';

/**
 * Asks a credential helper, silently and within limits:
 * https://docs.docker.com/reference/cli/docker/login/#credential-helper-protocol
 */
export const askHelper: AskHelper = async (name, key) => {
  const program = `docker-credential-${name}`;
  const problem = (words: string): Found => ({ credentials: undefined, problem: words });
  // It goes into a program's name: with a slash it would lead somewhere else.
  if (!/^[\w.-]+$/.test(name)) return problem('config.json names a credential helper that is none');
  let answer: ProgramOutput;
  try {
    answer = await runProgram([process.execPath, '-e', SCRIPT, '--', program, key], LIMITS);
  } catch (error) {
    return problem((error as Error).message.replace(process.execPath, program));
  }
  const { exitCode, output } = answer;
  if (exitCode === NOT_THERE) return problem(`${program} is not there`);
  if (output.trim() === NOT_FOUND) return { credentials: undefined, problem: undefined };
  if (exitCode !== 0) return problem(`${program} ended with ${exitCode}`);
  const parsed = answerSchema.safeParse(parseJson(output));
  if (!parsed.success) return problem(`${program} gave no answer that can be read`);
  const { Username, Secret } = parsed.data;
  const credentials =
    Username === TOKEN_USER
      ? ({ type: 'identity-token', token: Secret } as const)
      : ({ type: 'password', username: Username, password: Secret } as const);
  return { credentials, problem: undefined };
};
