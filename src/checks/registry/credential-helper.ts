import * as z from 'zod/mini';
import { runProgram } from '../../host/program.js';
import { parseJson, reading } from '../../reading.js';
import { type AskHelper, found, NONE, problem } from './credentials.js';

/** A helper may ask a vault over the network. */
const LIMITS = { seconds: 5, maxBytes: 64 * 1024 };

/** How the script below says that there is no such program. */
const NOT_THERE = 126;

/**
 * Has a helper read the registry from its standard input, in a process of its own: a helper that ends before
 * it reads breaks a pipe, which @actions/exec does not notice. Its complaints are dropped: they may hold
 * anything.
 */
const SCRIPT = `const [program, input] = process.argv.slice(1);
const { status, error } = require('node:child_process').spawnSync(program, ['get'], { input, stdio: ['pipe', 1, 'ignore'] });
process.exitCode = error?.code === 'ENOENT' ? ${NOT_THERE} : status ?? 1;`;

const answerSchema = z.object({ Username: z.string(), Secret: z.string() });

/** What a helper says if it has none: docker-credential-helpers, credentials/error.go. */
const NOT_FOUND = 'credentials not found in native keychain';

/** With this user name the secret is an identity token: docker CLI's native_store.go. */
const TOKEN_USER = '<token>';

/**
 * Asks a credential helper, silently and within limits:
 * https://docs.docker.com/reference/cli/docker/login/#credential-helper-protocol
 */
export const askHelper: AskHelper = async (name, key) => {
  const program = `docker-credential-${name}`;
  // With a slash it would name a program elsewhere.
  if (!/^[\w.-]+$/.test(name)) return problem('config.json names an invalid credential helper');
  const argv = [process.execPath, '-e', SCRIPT, '--', program, key] as const;
  const answer = await reading(runProgram(argv, LIMITS));
  if (!answer.ok) return problem(answer.error.replace(process.execPath, program));
  const { exitCode, output } = answer.value;
  if (exitCode === NOT_THERE) return problem(`${program} is not there`);
  if (output.trim() === NOT_FOUND) return NONE;
  if (exitCode !== 0) return problem(`${program} ended with ${exitCode}`);
  const parsed = answerSchema.safeParse(parseJson(output));
  if (!parsed.success) return problem(`${program} gave an unreadable answer`);
  const { Username, Secret } = parsed.data;
  return Username === TOKEN_USER
    ? found({ type: 'identity-token', token: Secret })
    : found({ type: 'password', username: Username, password: Secret });
};
