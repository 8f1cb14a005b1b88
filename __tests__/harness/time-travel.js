import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startProxy } from './proxy.js';

const IMAGE = /^(?:\/v[\d.]+)?(?<path>\/images\/[^/]+\/json)$/;
const EVENTS = /^(?:\/v[\d.]+)?\/events(?:\?|$)/;

/** In what the action writes down, a number this large is a time, in ms since 1970: no size is. */
const LEAST_TIME = 1e12;

/**
 * Lets days pass for the action, on a real Engine. Nobody can move the clock of a machine that
 * others use, so the past is moved instead: what the action and its observers have written down, and
 * what the Engine says of when an image got its name and of its past events, all become so much older.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {string} stateDir Of the action.
 * @returns {Promise<{ host: string, followers(): number, pass(ms: number): Promise<void>, stop(): Promise<void> }>}
 *   `host` is the Engine for the action; `followers` counts those that follow its events at the
 *   moment; time passes with `pass`, while nothing runs there.
 */
export async function startTimeTravel(engine, stateDir) {
  /** What passed, and when in real time: only what was there by then grew older. */
  const passes = /** @type {{ at: number, ms: number }[]} */ ([]);
  /** @param {number} time In real time, in ms. */
  const ageOf = (time) => passes.reduce((sum, { at, ms }) => (at >= time ? sum + ms : sum), 0);
  let followers = 0;

  /** @param {string} target @param {import('node:http').ServerResponse} response */
  const sendEvents = async (target, response) => {
    const { socketPath } = engine;
    const call = request({ socketPath, path: target, headers: { host: 'docker' } }).end();
    response.on('close', () => call.destroy());
    call.on('error', () => response.destroy());
    const [events] = await once(call, 'response');
    response.writeHead(events.statusCode, { 'content-type': 'application/json' }).flushHeaders();
    followers += 1;
    response.on('close', () => {
      followers -= 1;
    });
    // What is older now may have been asked for by when it happened.
    const since = Number(new URL(target, 'http://docker').searchParams.get('since') ?? 0);
    try {
      for await (const line of createInterface({ input: events })) {
        const event = JSON.parse(line);
        const age = ageOf(event.timeNano / 1e6);
        event.timeNano -= age * 1e6;
        event.time = Math.floor(event.timeNano / 1e9);
        if (event.timeNano / 1e9 >= since) response.write(`${JSON.stringify(event)}\n`);
      }
      response.end();
    } catch {
      response.destroy();
    }
  };

  const proxy = await startProxy(engine, {
    intercept: async ({ method, path: target }) => {
      if (method !== 'GET') return undefined;
      if (EVENTS.test(target)) {
        return (response) => {
          sendEvents(target, response).catch(() => response.destroy());
        };
      }
      const image = IMAGE.exec(target)?.groups?.['path'];
      if (image === undefined) return undefined;
      const { status, body } = await engine.api('GET', image);
      const named = Date.parse(body?.Metadata?.LastTagTime ?? '');
      // Go's zero time stands for never.
      if (named > 0) body.Metadata.LastTagTime = new Date(named - ageOf(named)).toISOString();
      return (response) => {
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(JSON.stringify(body));
      };
    },
  });
  return {
    host: proxy.host,
    followers: () => followers,
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
  return JSON.stringify(JSON.parse(text), (_, value) =>
    typeof value === 'number' && value >= LEAST_TIME ? value - ms : value,
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
