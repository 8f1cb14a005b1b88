import { constants } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { duration } from '../format.js';
import { ensureOwnFolder, openOwn, readOwn } from '../memory/own-file.js';
import type { HostCheck } from './host-check.js';

/** For how long an answer is not asked for again, in ms. */
const LIFETIME = 3_600_000;

const FILE = 'host-checks.json';

const rememberedSchema = z.record(
  z.string(),
  z.object({
    /** In ms since 1970. */
    at: z.number(),
    checks: z.array(
      z.object({
        what: z.string(),
        how: z.string(),
        expected: z.string(),
        found: z.string(),
        where: z.string(),
        status: z.literal('ok'),
      }),
    ),
  }),
);

/** What former runs on this host have found to be in order. */
export interface Remembered {
  /** The checks of a former run for this key, or else of `ask`, which is remembered. */
  or(key: string, ask: () => Promise<HostCheck[]>): Promise<HostCheck[]>;
  /** Writes down what was asked for. Never throws: then it is asked for again. */
  save(): Promise<void>;
}

/**
 * Answers that take a process or a network are asked for once an hour: a run may follow every job. What
 * is not as it should be, or could not be looked at, is asked for each time, so that a run shows that it
 * was put right.
 *
 * @param folder where the state lives
 * @param now in ms since 1970
 */
export async function openRemembered(folder: string, now: number): Promise<Remembered> {
  const path = join(folder, FILE);
  const all = await readAll(path);
  const fresh = Object.entries(all).filter(([, { at }]) => at <= now && now - at < LIFETIME);
  const entries = new Map(fresh);
  let changed = false;
  return {
    async or(key, ask) {
      const known = entries.get(key);
      if (known !== undefined) return known.checks.map((check) => withAge(check, now - known.at));
      const checks = await ask();
      const fine = checks.flatMap(({ remedy: _, status, ...check }) =>
        status === 'ok' ? [{ ...check, status }] : [],
      );
      if (fine.length === checks.length) {
        entries.set(key, { at: now, checks: fine });
        changed = true;
      }
      return checks;
    },
    async save() {
      if (!changed) return;
      try {
        await ensureOwnFolder(folder);
        const { O_WRONLY, O_CREAT, O_TRUNC } = constants;
        const file = await openOwn(path, O_WRONLY | O_CREAT | O_TRUNC);
        // Not replaced as a whole, under a lock: what is torn is asked for again.
        await file
          .writeFile(JSON.stringify(Object.fromEntries(entries)))
          .finally(() => file.close());
      } catch {
        // The usage record lies in the same folder, and the report has said that it cannot be written.
      }
    },
  };
}

async function readAll(path: string): Promise<z.infer<typeof rememberedSchema>> {
  try {
    return rememberedSchema.parse(JSON.parse((await readOwn(path)).toString('utf8')));
  } catch {
    return {};
  }
}

function withAge(check: HostCheck, age: number): HostCheck {
  return { ...check, found: `${check.found} (${duration(age)} ago)` };
}
