import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  link,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeLock } from '../../../src/host/lock.js';
import { appendHistory, type HistoryEntry, readHistory } from '../../../src/memory/history.js';
import { historyEntryOf } from '../../../src/report/with-history.js';
import { engineDownReport, prunedReport, report } from '../report/reports.js';
import { entry, HOST } from './entries.js';

const ALL = Number.MAX_SAFE_INTEGER;

let base: string;
/** Made by the history itself. */
let folder: string;
let current: string;
let former: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'history-'));
  folder = join(base, 'not', 'there', 'yet');
  current = join(folder, 'history.jsonl');
  former = join(folder, 'history.old.jsonl');
});

afterEach(() => rm(base, { recursive: true, force: true }));

async function append(...entries: HistoryEntry[]): Promise<void> {
  for (const each of entries) await appendHistory(folder, each);
}

describe('historyEntryOf', () => {
  it('remembers a run in few words', () => {
    expect(historyEntryOf(prunedReport(12))).toEqual({
      v: 1,
      time: '2026-11-22T03:00:04.120Z',
      host: HOST,
      outcome: 'pruned',
      gates: { 'disk-pressure': 'pass', 'run-app': 'pass', 'swarm-convergence': 'pass' },
      diskBefore: 86,
      diskAfter: 78,
      diskThreshold: 80,
      bytesReclaimed: 8 * 2 ** 30 - 12345,
      imagesRemoved: 12,
      images: { 'in-use': 3, kept: 1, tagged: 2, cached: 7, young: 1, dangling: 12 },
      settledForMs: 0,
    });
  });

  it('knows what it does not know', () => {
    const { diskBefore, diskAfter, images, gates } = historyEntryOf(engineDownReport());
    expect([diskBefore, diskAfter, images]).toEqual([null, null, null]);
    expect(Object.values(gates)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(historyEntryOf(report({ gates: [] })).gates['run-app']).toBe('unknown');
  });

  it.each([-5, 0.2, Number.NaN])('can be read back with %d bytes reclaimed', async (bytes) => {
    const reclaimed = {
      bytes,
      measuredBy: 'filesystem',
      engine: null,
      filesystem: bytes,
      reason: null,
    } as const;
    await append(historyEntryOf(report({ reclaimed })));
    const { entries, skipped } = await readHistory(folder, HOST, ALL);
    expect([entries[0]?.bytesReclaimed, skipped]).toEqual([0, 0]);
  });
});

describe('the history', () => {
  it('is empty where there is none', async () => {
    expect(await readHistory(folder, HOST, 30)).toEqual({ entries: [], skipped: 0 });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  it('gives back what was added, oldest first, in a folder that is ours alone', async () => {
    await append(entry(1), entry(2), entry(3));
    expect(await readHistory(folder, HOST, 30)).toEqual({
      entries: [entry(1), entry(2), entry(3)],
      skipped: 0,
    });
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(current)).mode & 0o777).toBe(0o600);
  });

  it('gives the last ones of one Engine', async () => {
    const other = { host: 'tcp://10.0.0.9:2376' };
    await append(entry(1), entry(2, other), entry(3), entry(4), entry(5, other));
    expect((await readHistory(folder, HOST, 2)).entries).toEqual([entry(3), entry(4)]);
    expect((await readHistory(folder, other.host, 1)).entries).toEqual([entry(5, other)]);
    expect(await readHistory(folder, HOST, 0)).toEqual({ entries: [], skipped: 0 });
  });

  it('keeps every other line whole wherever a run was killed in its own', async () => {
    await append(entry(1));
    const { size } = await stat(current);
    await append(entry(2));
    const whole = await readFile(current);
    for (let length = size; length <= whole.length; length += 1) {
      await writeFile(current, whole);
      await truncate(current, length);
      await append(entry(3));
      const { entries, skipped } = await readHistory(folder, HOST, ALL);
      const isWhole = length === whole.length;
      expect(entries).toEqual(isWhole ? [entry(1), entry(2), entry(3)] : [entry(1), entry(3)]);
      // Nothing of the line, or nothing but its newline, is no line.
      expect(skipped).toBe(isWhole || length <= size + 1 ? 0 : 1);
    }
  }, 60_000);

  it('skips and counts what it cannot read', async () => {
    const foreign = [
      'not JSON',
      '[]',
      'null',
      '"text"',
      '{}',
      '\0\0\0\0',
      JSON.stringify({ ...entry(), v: 2 }),
      JSON.stringify({ ...entry(), time: '::error::yesterday' }),
      JSON.stringify({ ...entry(), outcome: '<b>' }),
      JSON.stringify({ ...entry(), diskBefore: '83' }),
      JSON.stringify({ ...entry(), gates: { 'run-app': 'pass' } }),
      JSON.stringify({ ...entry(), imagesRemoved: -1 }),
    ];
    await append(entry(1));
    await writeFile(current, `${foreign.map((line) => `\n${line}`).join('')}\n\n \n`, {
      flag: 'a',
    });
    await append(entry(2));
    expect(await readHistory(folder, HOST, ALL)).toEqual({
      entries: [entry(1), entry(2)],
      skipped: foreign.length,
    });
  });

  it('reads what a later version adds to a line', async () => {
    await append({ ...entry(1), images: { stale: 2 }, later: true } as HistoryEntry);
    const { entries } = await readHistory(folder, HOST, ALL);
    expect(entries).toEqual([entry(1, { images: { stale: 2 } })]);
  });

  it('reads no more than the end of a huge file', async () => {
    await append(entry(0));
    // A hole of 8 GiB, more than could be read into memory.
    await truncate(current, 8 * 2 ** 30);
    const file = await open(current, 'a');
    await file.write(`\n${JSON.stringify(entry(1))}`);
    await file.close();
    expect(await readHistory(folder, HOST, ALL)).toEqual({ entries: [entry(1)], skipped: 0 });
  });

  it('says so when it cannot be read or written', async () => {
    await writeFile(join(base, 'file'), '');
    await expect(append(entry(1)).then(() => readHistory(current, HOST, 30))).rejects.toThrow(
      'ENOTDIR',
    );
    await expect(appendHistory(join(base, 'file'), entry(1))).rejects.toThrow('EEXIST');
  });

  it('stays within its bounds, and forgets the oldest runs only', async () => {
    const line = `\n${JSON.stringify(entry(0))}`;
    const full = Math.floor((512 * 1024) / line.length);
    for (let round = 0; round < 3; round += 1) {
      await append(entry(round));
      await writeFile(current, line.repeat(full), { flag: 'a' });
      await append(entry(100 + round));
      expect((await readdir(folder)).toSorted()).toEqual([
        'history.jsonl.lock',
        'history.old.jsonl',
      ]);
    }
    await append(entry(200));
    const { entries, skipped } = await readHistory(folder, HOST, ALL);
    expect(skipped).toBe(0);
    expect(entries).toHaveLength(full + 3);
    expect(entries[0]).toEqual(entry(2));
    expect(entries.slice(-2)).toEqual([entry(102), entry(200)]);
    expect((await stat(former)).size + (await stat(current)).size).toBeLessThan(1024 * 1024);
  });

  describe('forgets nothing when another run', () => {
    let full: number;
    /** All but the entry that fills the file. */
    beforeEach(async () => {
      await append(entry(1));
      const line = `\n${JSON.stringify(entry(1))}`;
      full = Math.ceil((512 * 1024) / line.length);
      await writeFile(current, line.repeat(full), { flag: 'a' });
    });
    afterEach(() => {
      vi.unstubAllEnvs();
    });
    const lines = async () => (await readHistory(folder, HOST, ALL)).entries.length - full;

    /** Does something just before the lock is taken, as another run might. */
    const meanwhile = async (script: string) => {
      const path = process.env['PATH'];
      const program = `#!/bin/sh\n${script}\nPATH='${path}' exec flock "$@"\n`;
      await writeFile(join(base, 'flock'), program, { mode: 0o755 });
      vi.stubEnv('PATH', `${base}:${path}`);
    };

    it('was quicker to begin a new file', async () => {
      await writeFile(join(base, 'new'), `\n${JSON.stringify(entry(2))}`);
      await meanwhile(`mv ${current} ${former} && mv ${join(base, 'new')} ${current}`);
      await append(entry(3));
      expect(await lines()).toBe(3);
    });

    it('was quicker, and has not begun it yet', async () => {
      await meanwhile(`mv ${current} ${former}`);
      await append(entry(2));
      expect(await lines()).toBe(2);
    });

    it('is still at it', async () => {
      const lock = await takeLock(`${current}.lock`);
      await append(entry(2));
      await lock?.release();
      expect(await lines()).toBe(2);
      expect(await readdir(folder)).not.toContain('history.old.jsonl');
    });
  });

  it('reads the first line too, whoever wrote it', async () => {
    await append(entry(1));
    await writeFile(current, JSON.stringify(entry(2)));
    expect((await readHistory(folder, HOST, ALL)).entries).toEqual([entry(2)]);
  });

  it('reads each line once when the file is renamed in between', async () => {
    await append(entry(1));
    // A name of the same file, as a reader meets it who opened it just before.
    await rename(current, former);
    await append(entry(2));
    const before = await readHistory(folder, HOST, ALL);
    expect(before.entries).toEqual([entry(1), entry(2)]);
    await rm(current);
    await link(former, current);
    expect((await readHistory(folder, HOST, ALL)).entries).toEqual([entry(1)]);
  });
});

describe('many runs at once', () => {
  const RUNS = 20;
  const LINES = 20;
  let bundle: string;
  let built: string;

  beforeAll(async () => {
    built = await mkdtemp(join(tmpdir(), 'history-bundle-'));
    bundle = join(built, 'history.mjs');
    await build({
      entryPoints: ['src/memory/history.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: bundle,
      logLevel: 'error',
    });
  });

  afterAll(() => rm(built, { recursive: true, force: true }));

  /** Starts as many processes, each of which adds so many lines, numbered. */
  function start(lines: number): ChildProcess[] {
    const program = `
      const { appendHistory } = await import(process.argv[1]);
      const [folder, first, lines] = process.argv.slice(2);
      for (let n = 0; n < Number(lines); n += 1) {
        await appendHistory(folder, { ...JSON.parse(first), settledForMs: n });
      }`;
    return Array.from({ length: RUNS }, (_, day) =>
      spawn(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          program,
          bundle,
          folder,
          JSON.stringify(entry(day)),
          `${lines}`,
        ],
        { stdio: ['ignore', 'ignore', 'inherit'] },
      ),
    );
  }

  async function runAll(): Promise<void> {
    const exits = start(LINES).map((child) => once(child, 'exit'));
    for (const [code] of await Promise.all(exits)) expect(code).toBe(0);
  }

  /** So many lines of somebody else, all but enough to fill a file. */
  async function almostFill(): Promise<void> {
    const line = `\n${JSON.stringify(OTHER)}`;
    await append(OTHER);
    await writeFile(current, line.repeat(Math.floor((480 * 1024) / line.length)), { flag: 'a' });
  }
  const OTHER = entry(0, { diskBefore: 1 });

  /** The lines of each run, as found. */
  function byRun(entries: HistoryEntry[]): number[][] {
    return Array.from({ length: RUNS }, (_, day) =>
      entries
        .filter(({ time, diskBefore }) => time === entry(day).time && diskBefore === 83)
        .map(({ settledForMs }) => settledForMs),
    );
  }

  const everyLine = Array.from({ length: LINES }, (_, n) => n);

  it('lose and damage no line', async () => {
    await runAll();
    const { entries, skipped } = await readHistory(folder, HOST, ALL);
    expect(skipped).toBe(0);
    for (const lines of byRun(entries)) expect(lines).toEqual(everyLine);
  });

  it('lose and damage no line either while the file gets full', async () => {
    await almostFill();
    await runAll();
    expect((await stat(former)).size).toBeGreaterThan(512 * 1024);
    const { entries, skipped } = await readHistory(folder, HOST, ALL);
    expect(skipped).toBe(0);
    for (const lines of byRun(entries)) expect(lines).toEqual(everyLine);
  });

  it('leave a history that can be read and added to when all are killed at once', async () => {
    await almostFill();
    const children = start(ALL);
    const exits = children.map((child) => once(child, 'exit'));
    await vi.waitFor(() => stat(former), { timeout: 30_000, interval: 1 });
    for (const child of children) child.kill('SIGKILL');
    for (const [, signal] of await Promise.all(exits)) expect(signal).toBe('SIGKILL');
    await append(entry(100));
    const { entries } = await readHistory(folder, HOST, ALL);
    expect(entries.at(-1)).toEqual(entry(100));
    const found = byRun(entries);
    expect(found.flat().length).toBeGreaterThan(50);
    for (const lines of found) expect(lines).toEqual(lines.map((_, n) => n));
  });
}, 60_000);
