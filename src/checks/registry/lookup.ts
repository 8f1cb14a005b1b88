import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import * as z from 'zod/mini';
import { runProgram } from '../../host/program.js';

/** The C library may wait for a name server for a minute. */
const LIMITS = { seconds: 5, maxBytes: 64 * 1024 };

/** What the other process runs: Node's own lookup, which prints all addresses or an error code as JSON. */
const SCRIPT = `require('node:dns').lookup(process.argv[1], { all: true }, (error, addresses) =>
  console.log(JSON.stringify(error ? { code: error.code } : { addresses })));`;

const answerSchema = z.object({
  code: z.optional(z.string()),
  addresses: z.optional(z.array(z.object({ address: z.string(), family: z.number() }))),
});

/**
 * Looks a name up as Node does, but in a process that can be killed: a lookup under way in ours would hold up
 * the end of the job until the name server answers, even with `process.exit`.
 */
export const lookup: LookupFunction = (hostname, options, callback) => {
  addressesOf(hostname).then(
    (addresses) => {
      const fitting = addresses.filter(
        ({ family }) => !options.family || family === options.family,
      );
      const [first] = fitting;
      if (first === undefined) callback(failure('ENOTFOUND'), []);
      else if (options.all) callback(null, fitting);
      else callback(null, first.address, first.family);
    },
    (error: NodeJS.ErrnoException) => callback(error, []),
  );
};

async function addressesOf(hostname: string): Promise<LookupAddress[]> {
  const argv = [process.execPath, '-e', SCRIPT, '--', hostname] as const;
  const { output } = await runProgram(argv, LIMITS).catch(() => {
    throw failure('ETIMEDOUT');
  });
  const { code, addresses = [] } = answerSchema.parse(JSON.parse(output));
  if (code !== undefined) throw failure(code);
  return addresses;
}

function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
