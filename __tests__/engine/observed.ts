import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { UsageRecord } from '../../src/memory/record.js';
import { type ObservedUse, observedUses } from '../../src/memory/uses.js';

/** The usage records of a state folder. */
export async function recordsIn(stateDir: string): Promise<UsageRecord[]> {
  const names = await readdir(stateDir).catch(() => []);
  const files = names.filter((name) => /^usage-.*\.json$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(stateDir, name), 'utf8')));
  return texts.map((text) => JSON.parse(text));
}

/** What observers have written down there, and no run has taken up yet. */
export async function observedIn(stateDir: string): Promise<ObservedUse[]> {
  return (await recordsIn(stateDir)).flatMap(observedUses);
}

/** Waits until an observer has written down what is wanted. */
export async function untilObserved(
  stateDir: string,
  what: string,
  isWanted: (use: ObservedUse) => boolean,
): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(50)) {
    if ((await observedIn(stateDir)).some(isWanted)) return;
  }
  throw new Error(`never observed: ${what}`);
}
