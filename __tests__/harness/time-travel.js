import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startProxy } from './proxy.js';

/** The times in a usage record, wherever they stand. */
const RECORD_TIMES = ['began', 'from', 'until', 'firstSeen', 'namelessSince', 'lastUsed'];

const IMAGE = /^\/v[\d.]+(?<path>\/images\/[^/]+\/json)$/;

/**
 * Lets days pass for the action, on a real Engine. Nobody can move the clock of a machine that
 * others use, so the past is moved instead: what the action has written down, and what the Engine
 * says of when an image got its name, all become so much older.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {string} stateDir Of the action.
 * @returns {Promise<{ host: string, pass(ms: number): Promise<void>, stop(): Promise<void> }>}
 *   `host` is the Engine for the action; time passes with `pass`, while nothing runs there.
 */
export async function startTimeTravel(engine, stateDir) {
  /** What passed, and when in real time: only what was there by then grew older. */
  const passes = /** @type {{ at: number, ms: number }[]} */ ([]);
  const proxy = await startProxy(engine, {
    intercept: async ({ method, path: target }) => {
      const image = IMAGE.exec(target)?.groups?.['path'];
      if (method !== 'GET' || image === undefined) return undefined;
      const { status, body } = await engine.api('GET', image);
      const named = Date.parse(body?.Metadata?.LastTagTime ?? '');
      // Go's zero time stands for never.
      if (named > 0) {
        const age = passes.reduce((sum, { at, ms }) => (at >= named ? sum + ms : sum), 0);
        body.Metadata.LastTagTime = new Date(named - age).toISOString();
      }
      return (response) => {
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(JSON.stringify(body));
      };
    },
  });
  return {
    host: proxy.host,
    stop: () => proxy.stop(),
    pass: async (ms) => {
      passes.push({ at: Date.now(), ms });
      for (const name of await readdir(stateDir)) {
        const file = path.join(stateDir, name);
        const aged = /^usage-.*\.json$/.test(name)
          ? agedRecord(await readFile(file, 'utf8'), ms)
          : /^history.*\.jsonl$/.test(name)
            ? agedHistory(await readFile(file, 'utf8'), ms)
            : undefined;
        if (aged !== undefined) await writeFile(file, aged);
      }
    },
  };
}

/**
 * @param {string} text
 * @param {number} ms
 */
function agedRecord(text, ms) {
  return JSON.stringify(JSON.parse(text), (key, value) =>
    RECORD_TIMES.includes(key) && typeof value === 'number' ? value - ms : value,
  );
}

/**
 * @param {string} text
 * @param {number} ms
 */
function agedHistory(text, ms) {
  return text.replace(/"time":"([^"]+)"/g, (_, /** @type {string} */ time) => {
    return `"time":"${new Date(Date.parse(time) - ms).toISOString()}"`;
  });
}
