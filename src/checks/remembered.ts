import { join } from 'node:path';
import * as z from 'zod/mini';
import { answered } from '../answered.js';
import { duration } from '../format.js';
import { ensureOwnFolder, readOwn } from '../memory/own-file.js';
import { replaceFile } from '../memory/replace-file.js';
import { parseJson, reading } from '../reading.js';
import { type HostCheck, hostCheckSchema } from './host-check.js';

/** How long an answer is good for, in ms. */
const LIFETIME = 3_600_000;

/** When it was found, in ms since 1970, and what. */
const entrySchema = z.object({ at: z.number(), check: hostCheckSchema });
const rememberedSchema = z.record(z.string(), entrySchema);

/** What earlier runs on this host found, if nothing needs to be done about it. */
export type Remembered = Awaited<ReturnType<typeof openRemembered>>;

/**
 * Keeps what a network was asked for an hour: a run may follow every job. What asks somebody to do something is asked for
 * each time, so that a run shows when it was done.
 *
 * @param folder where the state lives
 * @param now in ms since 1970
 */
export async function openRemembered(folder: string, now: number) {
  const path = join(folder, 'host-checks.json');
  const read = await reading(answered(folder, () => readOwn(path)));
  const { data = {} } = rememberedSchema.safeParse(read.ok && parseJson(read.value.toString()));
  const isGood = ({ status }: HostCheck) => status === 'ok' || status === 'not-checked';
  const isFresh = ({ at, check }: z.infer<typeof entrySchema>) =>
    at <= now && now - at < LIFETIME && isGood(check);
  const entries = new Map(Object.entries(data).filter(([, entry]) => isFresh(entry)));
  let changed = false;
  return {
    /** The check of an earlier run for this key, or else that of `ask`, which is then remembered. */
    async or(key: string, ask: () => Promise<HostCheck>): Promise<HostCheck> {
      const { at = now, check: known } = entries.get(key) ?? {};
      if (known) return { ...known, found: `${known.found} (${duration(now - at)} ago)` };
      const check = await ask();
      changed ||= isGood(check);
      if (isGood(check)) entries.set(key, { at: now, check });
      return check;
    },
    /** Writes new answers down. Never throws: if it can't, they are asked for again. */
    async save(): Promise<void> {
      const write = async () => {
        await ensureOwnFolder(folder);
        await replaceFile(path, JSON.stringify(Object.fromEntries(entries)));
      };
      // The usage record is in the same folder: if it cannot be written, the report already says so.
      if (changed) await reading(answered(folder, write));
    },
  };
}
