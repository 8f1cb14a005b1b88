import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startProxy } from './proxy.js';

/** The times in a usage record, wherever they stand. */
const RECORD_TIMES = ['began', 'observedAt', 'firstSeen', 'namelessSince', 'lastUsed'];

/** What the Engine still remembers: a request that ends, unlike a stream of what is to come. */
const PAST_EVENTS = /^\/v[\d.]+(?<path>\/events\?.*\buntil=.*)$/;

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
  const passedSince = (/** @type {number} */ then) =>
    passes.reduce((sum, { at, ms }) => (at >= then ? sum + ms : sum), 0);
  /** @param {unknown} body One line an event; of a single one, what is in it. */
  const agedEvents = (body) => {
    const lines =
      typeof body === 'string' ? body.split('\n').filter(Boolean) : [JSON.stringify(body)];
    return lines
      .map((line) => {
        const event = JSON.parse(line);
        const age = passedSince(event.timeNano / 1e6);
        return `${JSON.stringify({ ...event, timeNano: event.timeNano - age * 1e6 })}\n`;
      })
      .join('');
  };
  const proxy = await startProxy(engine, {
    intercept: async ({ method, path: target }) => {
      if (method !== 'GET') return undefined;
      const past = PAST_EVENTS.exec(target)?.groups?.['path'];
      if (past !== undefined) {
        const { status, body } = await engine.api('GET', past);
        return (response) => response.writeHead(status).end(agedEvents(body));
      }
      const image = IMAGE.exec(target)?.groups?.['path'];
      if (image === undefined) return undefined;
      const { status, body } = await engine.api('GET', image);
      const named = Date.parse(body?.Metadata?.LastTagTime ?? '');
      // Go's zero time stands for never.
      if (named > 0) body.Metadata.LastTagTime = new Date(named - passedSince(named)).toISOString();
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
            : /^observed-.*\.jsonl$/.test(name)
              ? agedNotes(await readFile(file, 'utf8'), ms)
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

/**
 * @param {string} text
 * @param {number} ms
 */
function agedNotes(text, ms) {
  return text.replace(/"at":(\d+)/g, (_, /** @type {string} */ at) => `"at":${Number(at) - ms}`);
}
