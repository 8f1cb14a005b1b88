import { constants } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { answered } from '../answered.js';
import { duration } from '../format.js';
import { ensureOwnFolder, readOwn, usingOwn } from '../memory/own-file.js';
import { reading } from '../reading.js';
import type { HostCheck } from './host-check.js';

/** How long an answer is good for, in ms. */
const LIFETIME = 3_600_000;

const FILE = 'host-checks.json';

const text = z.string();
const goodForAnHourSchema = z.object({
  ...{ what: text, how: text, expected: text, found: text, where: text },
  status: z.enum(['ok', 'not-checked']),
});
const rememberedSchema = z.record(
  z.string(),
  z.object({
    /** In ms since 1970. */
    at: z.number(),
    checks: z.array(goodForAnHourSchema),
  }),
);

/** What earlier runs on this host found, if nothing needs to be done about it. */
export interface Remembered {
  /** The checks of an earlier run for this key, or else those of `ask`, which are then remembered. */
  or(key: string, ask: () => Promise<HostCheck[]>): Promise<HostCheck[]>;
  /** Writes new answers down. Never throws: if it can't, they are asked for again. */
  save(): Promise<void>;
}

/**
 * Keeps answers that take a process or a network for an hour: a run may follow every job. What asks somebody to do
 * something is asked for each time, so that a run shows when it was done.
 *
 * @param folder where the state lives
 * @param now in ms since 1970
 */
export async function openRemembered(folder: string, now: number): Promise<Remembered> {
  const path = join(folder, FILE);
  const read = await reading(answered(folder, () => readAll(path)));
  const all = read.ok ? Object.entries(read.value) : [];
  const entries = new Map(all.filter(([, { at }]) => at <= now && now - at < LIFETIME));
  let changed = false;
  return {
    async or(key, ask) {
      const known = entries.get(key);
      if (known !== undefined) {
        const age = duration(now - known.at);
        return known.checks.map((check) => ({ ...check, found: `${check.found} (${age} ago)` }));
      }
      const checks = await ask();
      const good = z.array(goodForAnHourSchema).safeParse(checks);
      if (good.success) entries.set(key, { at: now, checks: good.data });
      changed ||= good.success;
      return checks;
    },
    async save() {
      if (!changed) return;
      // The usage record is in the same folder: if it cannot be written, the report already says so.
      await reading(answered(folder, () => writeAll(path, Object.fromEntries(entries))));
    },
  };
}

/** Neither atomic nor locked: a torn file is read as empty. */
async function writeAll(path: string, all: z.infer<typeof rememberedSchema>): Promise<void> {
  await ensureOwnFolder(dirname(path));
  const { O_WRONLY, O_CREAT, O_TRUNC } = constants;
  const text = JSON.stringify(all);
  await usingOwn(path, O_WRONLY | O_CREAT | O_TRUNC, (file) => file.writeFile(text));
}

async function readAll(path: string): Promise<z.infer<typeof rememberedSchema>> {
  return rememberedSchema.parse(JSON.parse((await readOwn(path)).toString()));
}
