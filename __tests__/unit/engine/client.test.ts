import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { connect, type Engine } from '../../../src/engine/client.js';
import { assertAllowed, type EngineRequest } from '../../../src/engine/contract.js';
import type { Transport } from '../../../src/engine/transport.js';

const endpoint = { transport: 'unix', name: 'unix:///e.sock', socketPath: '/e.sock' } as const;
const HEX = '0123456789abcdef'.repeat(4);
const ID = `sha256:${HEX}`;
const VERSION = { Version: '28.5.2', ApiVersion: '1.51' };

/** Every question there is, by its name. */
const QUESTIONS: Record<string, (engine: Engine) => Promise<unknown>> = {
  info: (engine) => engine.info(),
  images: (engine) => engine.images(),
  imagesWithManifests: (engine) => engine.imagesWithManifests(),
  inspectImage: (engine) => engine.inspectImage(ID),
  containers: (engine) => engine.containers(),
  inspectContainer: (engine) => engine.inspectContainer(HEX),
  services: (engine) => engine.services(),
  inspectService: (engine) => engine.inspectService('0123456789abcdefghijklmno'),
  tasks: (engine) => engine.tasks(),
  upToDateTasks: (engine) => engine.upToDateTasks(),
  nodes: (engine) => engine.nodes(),
  liveEvents: (engine) => engine.liveEvents('uses', 1_500),
  uses: (engine) => engine.pastEvents('uses', 1, 1_700_000_000_123),
  losses: (engine) => engine.pastEvents('losses', 1_000, 2_000),
  layersSize: (engine) => engine.layersSize(),
  diskUsage: (engine) => engine.diskUsage('build-cache'),
  removeImage: (engine) => engine.removeImage(ID),
  removeDigest: (engine) => engine.removeImage(`r.example.org:5000/a/b@${ID}`),
};

type Answer = Awaited<ReturnType<Transport>>;
const answer = (body: Readable, status = 200): Answer => ({ status, apiVersion: '1.51', body });
const text = (content: string) => Readable.from([Buffer.from(content)]);

/** An Engine that agrees on a version, and then does as told. */
async function engineThat(
  does: (request: EngineRequest, signal: AbortSignal) => Promise<Answer>,
  signal = new AbortController().signal,
) {
  return connect(endpoint, signal, async (request, until) => {
    if (request.path === '/_ping') return answer(text('OK'));
    if (request.path === '/version') return answer(text(JSON.stringify(VERSION)));
    return does(request, until);
  });
}

describe('each question to an Engine', () => {
  it('is in the safety contract, as dockerode writes it', async () => {
    const asked: string[] = [];
    const engine = await engineThat(async (request) => {
      assertAllowed(request);
      asked.push(`${request.method} ${decodeURIComponent(request.path)}`);
      return answer(text('{}'));
    });
    for (const question of Object.values(QUESTIONS)) await question(engine).catch(() => {});
    const uses =
      '{"type":["container","service","image"],"event":["create","start","die","update","pull"]}';
    expect(asked).toEqual([
      'GET /v1.51/info',
      'GET /v1.51/images/json?all=true',
      'GET /v1.51/images/json?all=true&manifests=true',
      `GET /v1.51/images/${ID}/json`,
      'GET /v1.51/containers/json?all=true',
      `GET /v1.51/containers/${HEX}/json`,
      'GET /v1.51/services',
      'GET /v1.51/services/0123456789abcdefghijklmno',
      'GET /v1.51/tasks',
      'GET /v1.51/tasks?filters={"_up-to-date":["true"]}',
      'GET /v1.51/nodes',
      `GET /v1.51/events?since=1.5&filters=${uses}`,
      `GET /v1.51/events?since=0.001&until=1700000000.123&filters=${uses}`,
      'GET /v1.51/events?since=1&until=2&filters={"type":["image"],"event":["delete","untag"]}',
      'GET /v1.51/system/df?type=image',
      'GET /v1.51/system/df?type=build-cache',
      `DELETE /v1.51/images/${ID}?noprune=true`,
      `DELETE /v1.51/images/r.example.org:5000/a/b@${ID}?noprune=true`,
    ]);
  });

  it.each(Object.entries(QUESTIONS))('ends with the run, and says why: %s', async (_, question) => {
    const run = new AbortController();
    const engine = await engineThat(
      (_request, until) =>
        new Promise((_resolve, reject) => {
          until.addEventListener('abort', () => reject(new Error('aborted')));
          run.abort(new Error('cancelled by SIGTERM'));
        }),
      run.signal,
    );
    await expect(question(engine)).rejects.toThrow(
      / \/v1\.51\/.* at unix:\/\/\/e\.sock: cancelled by SIGTERM$/,
    );
  });

  const { liveEvents: _, ...finite } = QUESTIONS;
  it.each(Object.entries(finite))(
    'fails at once when its answer is cut: %s',
    async (_name, question) => {
      const engine = await engineThat(async () => {
        const body = new PassThrough();
        body.write('{"Id":');
        setImmediate(() => body.destroy());
        return answer(body);
      });
      await expect(question(engine)).rejects.toMatchObject({
        name: 'EngineError',
        status: undefined,
      });
    },
  );

  it.each(Object.entries(QUESTIONS))(
    'gives the words of the Engine: %s',
    async (_name, question) => {
      const engine = await engineThat(async () => answer(text('{"message":"no such thing"}'), 404));
      await expect(question(engine)).rejects.toMatchObject({
        status: 404,
        message: expect.stringMatching(/ at unix:\/\/\/e\.sock: 404 no such thing$/),
      });
    },
  );

  it.each([
    ['{"LayersSize":5,"Images":[{}]}', 5],
    ['{"LayersSize":0,"Images":null}', 0],
    // Engine 29.
    ['{"Images":[]}', 0],
  ])('may leave out layers that take no room: %s', async (body, size) => {
    const engine = await engineThat(async () => answer(text(body)));
    await expect(engine.layersSize()).resolves.toBe(size);
  });

  it.each(['{}', '{"LayersSize":"5","Images":[]}'])(
    'does not take layers for gone when none of its answers says so: %s',
    async (body) => {
      const engine = await engineThat(async () => answer(text(body)));
      await expect(engine.layersSize()).rejects.toThrow('the answer is not what an Engine gives');
    },
  );

  it.each([
    ['images', 180],
    ['imagesWithManifests', 180],
    ['containers', 30],
    ['layersSize', 10],
    ['removeImage', 120],
  ])('is waited for as long as an Engine may take: %s, %i s', async (name, seconds) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const engine = await engineThat(
        (_request, until) =>
          new Promise((_resolve, reject) => {
            until.addEventListener('abort', () => reject(new Error('aborted')));
          }),
      );
      let end: unknown;
      const asked = QUESTIONS[name]?.(engine).catch((error: unknown) => {
        end = error;
      });
      await vi.advanceTimersByTimeAsync(seconds * 1_000 - 1);
      expect(end).toBeUndefined();
      await vi.advanceTimersByTimeAsync(1);
      await asked;
      expect(end).toMatchObject({
        message: expect.stringMatching(new RegExp(`: no answer within ${seconds} s$`)),
      });
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not what an Engine gives when it is none of its answers', async () => {
    const engine = await engineThat(async () => answer(text('<html>')));
    await expect(engine.images()).rejects.toThrow(
      'GET /v1.51/images/json?all=true at unix:///e.sock: the answer is not what an Engine gives: body',
    );
  });
});
