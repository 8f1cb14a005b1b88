import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer as createNetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pMap from 'p-map';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EACH_ENGINE, GRAPH_DRIVER, OLDEST, type TestEngine } from '../engines.js';
import { makeCertificates } from '../harness/certificates.js';
import { startEngine } from '../harness/engine.js';
import { loadImage, loadImages } from '../harness/images.js';
import { NODE_24 } from '../harness/node-24.js';
import { startProxy } from '../harness/proxy.js';
import { type ActionOptions, runAction } from '../harness/run-action.js';
import { nodeOfUser } from './attempt.js';
import {
  type Arrival,
  answer,
  growOld,
  imageIds,
  OPEN_GATES,
  OUTPUTS,
  recordCalls,
  wipe,
} from './scene.js';

const created = '2024-01-01T00:00:00Z';

type Answer = (response: import('node:http').ServerResponse) => void;
type Verdicts = [disk: string, runApp: string, swarm: string];

const NOTHING_KNOWN: Verdicts = ['unknown', 'unknown', 'unknown'];
const ALL_PASS: Verdicts = ['pass', 'pass', 'pass'];

/** Runs the action with open gates; whatever happens, it has to leave everything behind. */
async function prune(
  host: string,
  inputs: Record<string, string> = {},
  options: Omit<ActionOptions, 'inputs'> = {},
) {
  const result = await runAction('main', {
    inputs: { ...OPEN_GATES, 'docker-host': host, ...inputs },
    ...options,
  });
  const { outputs, summary, report, log } = result;
  expect(Object.keys(outputs).sort(), log).toEqual(OUTPUTS);
  expect(outputs['bytes-reclaimed']).toMatch(/^\d+$/);
  expect(outputs['images-removed']).toMatch(/^\d+$/);
  expect(summary, log).toMatch(/^## /);
  expect(report?.schemaVersion).toBe(1);
  expect(log, 'no stack trace').not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  const verdicts = ['disk-pressure', 'run-app', 'swarm-convergence'].map((gate) => outputs[gate]);
  return { ...result, verdicts, text: JSON.stringify(report) };
}

describe.each(EACH_ENGINE)('when %s fails', (_name, kind) => {
  let engine: TestEngine;
  let ids: string[];

  beforeAll(async () => {
    engine = await startEngine(kind);
  });
  beforeEach(async () => {
    const specs = Array.from({ length: 12 }, (_, day) => ({
      created: new Date(Date.parse(created) + day * 86_400_000),
    }));
    ids = await loadImages(engine, specs);
    await growOld();
  });
  afterEach(() => wipe(engine));
  afterAll(() => engine?.stop());

  it('to remove one image, the others go all the same', async () => {
    const [, stubborn = ''] = ids;
    const proxy = await recordCalls(engine, ({ method, reference }) =>
      method === 'DELETE' && reference === stubborn
        ? answer(500, '{"message":"layer is busy"}')
        : undefined,
    );
    const { exitCode, outputs, report, log, summary } = await prune(proxy.host);
    await proxy.stop();
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: 1,
      outcome: 'failed',
      'images-removed': '11',
    });
    const image = report?.images?.find(({ id }) => id === stubborn);
    expect(image).toMatchObject({ fate: 'failed' });
    expect(image?.reason).toMatch(/DELETE .* 500 layer is busy$/);
    expect(log).toMatch(/Problem: 1 image could not be removed: DELETE .* 500 layer is busy/);
    expect(summary).toContain('layer is busy');
    expect(await imageIds(engine)).toEqual(new Set([stubborn]));

    const never = await prune(engine.host, { 'fail-on': 'never' });
    expect(never.exitCode).toBe(0);
  });

  it('midway through its removals, and then is down', async () => {
    const proxy = await recordCalls(engine, async ({ method }) => {
      if (method === 'DELETE' && proxy.removals().length === 3) await engine.kill('SIGKILL');
    });
    const killed = await prune(proxy.host);
    await proxy.stop();
    expect({ exitCode: killed.exitCode, ...killed.outputs }, killed.log).toMatchObject({
      exitCode: 1,
      outcome: 'failed',
    });
    expect(killed.report?.stopped).toMatch(/DELETE|GET/);
    expect(killed.report?.stopped).toContain(proxy.host);

    // Its socket is still there, and nothing listens on it.
    const down = await prune(engine.host);
    expect(down, down.log).toMatchObject({ exitCode: 1, verdicts: NOTHING_KNOWN });
    expect(down.outputs['outcome']).toBe('held');
    expect(down.log).toContain(
      `GET /version at ${engine.host}: nothing listens there: is the Engine running?`,
    );
    expect(down.summary).toContain('nothing listens there');

    await engine.restart();
    const left = await imageIds(engine);
    const fates = new Map(killed.report?.images?.map(({ id, fate }) => [id, fate]));
    for (const id of ids) {
      if (fates.get(id) === 'removed') expect(left).not.toContain(id);
      if (fates.get(id) === 'not-attempted') expect(left).toContain(id);
    }
    expect([...fates.values()]).toContain('not-attempted');
  });

  it('to answer at all, it is waited for no longer than the time limit', async () => {
    await engine.kill('SIGSTOP');
    try {
      const start = performance.now();
      const { exitCode, verdicts, outputs, log } = await prune(engine.host, { timeout: '2s' });
      expect(performance.now() - start, log).toBeLessThan(10_000);
      expect({ exitCode, verdicts, outcome: outputs['outcome'] }, log).toEqual({
        exitCode: 1,
        verdicts: NOTHING_KNOWN,
        outcome: 'held',
      });
      expect(log).toContain(`GET /version at ${engine.host}: timeout: the run took longer than 2s`);
    } finally {
      await engine.kill('SIGCONT');
    }
    expect(await imageIds(engine)).toEqual(new Set(ids));
  });
});

describe('an answer that cannot be used', () => {
  let engine: TestEngine;
  let ids: Set<string>;

  beforeAll(async () => {
    engine = await startEngine({ ...OLDEST, swarm: true });
    await loadImages(engine, [{ created }]);
    ids = await imageIds(engine);
    await growOld();
  });
  afterAll(() => engine?.stop());

  /** Each way to fail, what it does, and what is said of it. */
  const faults: [name: string, act: Answer, said: RegExp][] = [
    ['an error', answer(500, '{"message":"out of order"}'), /: 500 out of order/],
    [
      'a web page',
      answer(200, '<!doctype html><title>Sign in</title>', 'text/html'),
      /: the answer is not what an Engine gives/,
    ],
    ['another shape', answer(200, '{"Welcome":[1]}'), /: the answer is not what an Engine gives/],
    ['half of its JSON', answer(200, '[{"Id":"sha25'), /: the answer is not what an Engine gives/],
    [
      'half of its body',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '999' });
        response.write('[{"Id":', () => response.destroy());
      },
      /: the connection was cut/,
    ],
    ['a hang-up', (response) => response.destroy(), /: the connection was cut/],
    [
      'a redirection to where nobody is',
      (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/login' }).end('gone'),
      /: 302 gone/,
    ],
  ];
  /** Each call that is read from, and what cannot be established without it. */
  const reads: [what: string, path: RegExp, verdicts: Verdicts, outcome: string][] = [
    ['/version', /^\/version$/, NOTHING_KNOWN, 'held'],
    ['/info', /\/info$/, NOTHING_KNOWN, 'held'],
    ['/services', /\/services$/, ['pass', 'pass', 'unknown'], 'held'],
    ['/tasks', /\/tasks/, ['pass', 'pass', 'unknown'], 'held'],
    ['/nodes', /\/nodes$/, ['pass', 'pass', 'unknown'], 'held'],
    ['/images/json?all=true', /\/images\/json/, ALL_PASS, 'failed'],
  ];

  it.each(faults)('%s: what depends on it is unknown, and nothing goes', async (_, act, said) => {
    const runs = await pMap(
      reads,
      async ([what, path, verdicts, outcome]) => {
        const proxy = await recordCalls(engine, (call) => (path.test(call.path) ? act : undefined));
        const run = await prune(proxy.host);
        await proxy.stop();
        return { what, verdicts, outcome, run, proxy };
      },
      { concurrency: 4 },
    );
    for (const { what, verdicts, outcome, run, proxy } of runs) {
      expect(run.verdicts, `${what}\n${run.log}`).toEqual(verdicts);
      expect(run.outputs['outcome'], `${what}\n${run.log}`).toBe(outcome);
      expect(run.exitCode, what).toBe(1);
      expect(run.outputs['images-removed']).toBe('0');
      expect(proxy.removals(), what).toEqual([]);
      // Which call, to which Engine, and what came of it.
      const message = run.log.split('\n').find((line) => said.test(line)) ?? run.log;
      expect(message).toMatch(said);
      expect(message).toContain('GET ');
      expect(message).toContain(what);
      expect(message).toContain(proxy.host);
      expect(run.text).toMatch(said);
    }
    expect(await imageIds(engine)).toEqual(ids);
  });

  it('a redirection: it is not followed, wherever it leads', async () => {
    const trap = await recordCalls(engine);
    const location = trap.host.replace('tcp:', 'http:');
    const proxy = await recordCalls(engine, ({ path }) =>
      path.endsWith('/info')
        ? (response) =>
            response.writeHead(307, { location: `${location}${path}` }).end('over there')
        : undefined,
    );
    const { exitCode, verdicts, log } = await prune(proxy.host);
    await Promise.all([proxy.stop(), trap.stop()]);
    expect({ exitCode, verdicts }, log).toEqual({ exitCode: 1, verdicts: NOTHING_KNOWN });
    expect(log).toContain('307 over there');
    expect(trap.arrivals).toEqual([]);
  });

  it('a silence: the run ends by its time limit, wherever it comes', async () => {
    const silent: [what: string, is: (call: Arrival) => boolean, verdicts: Verdicts][] = [
      ...reads.map(([what, path, verdicts]) => {
        const is = (call: Arrival) => path.test(call.path);
        return [what, is, verdicts] satisfies (typeof silent)[number];
      }),
      ['/system/df', ({ path }) => path.includes('/system/df'), ALL_PASS],
      ['DELETE', ({ method }) => method === 'DELETE', ALL_PASS],
    ];
    const runs = await pMap(
      silent,
      async ([what, is, verdicts]) => {
        let since: number | undefined;
        const proxy = await recordCalls(engine, (call) => {
          since ??= performance.now();
          return is(call) ? () => {} : undefined;
        });
        const run = await prune(proxy.host, { timeout: '2s' });
        const took = performance.now() - (since ?? 0);
        await proxy.stop();
        return { what, verdicts, run, took, proxy };
      },
      { concurrency: 4 },
    );
    for (const { what, verdicts, run, took, proxy } of runs) {
      expect(took, `${what}\n${run.log}`).toBeLessThan(10_000);
      expect(took, what).toBeGreaterThan(1_500);
      expect(run.log, what).toMatch(/timeout: the run took longer than 2s/);
      expect(run.exitCode, what).toBe(1);
      expect(run.outputs['images-removed']).toBe('0');
      // What was measured before the removals is not taken back by a run that ended in them.
      if (what.startsWith('/') && what !== '/system/df') {
        expect(run.verdicts, `${what}\n${run.log}`).toEqual(verdicts);
        expect(proxy.removals(), what).toEqual([]);
      }
      expect(['held', 'failed'], what).toContain(run.outputs['outcome']);
    }
    expect(await imageIds(engine)).toEqual(ids);
  });

  it('a silence to the ping: the version is told otherwise, and the end does not wait for it', async () => {
    const proxy = await recordCalls(engine, ({ path }) =>
      path === '/_ping' ? () => {} : undefined,
    );
    const start = performance.now();
    const { verdicts, outputs, log } = await prune(proxy.host, { 'dry-run': 'true' });
    // Left alone, the ping would be waited for 30 s.
    expect(performance.now() - start, log).toBeLessThan(20_000);
    await proxy.stop();
    expect({ verdicts, outcome: outputs['outcome'] }, log).toEqual({
      verdicts: ALL_PASS,
      outcome: 'dry-run',
    });
  });

  const containersFail = () =>
    recordCalls(engine, ({ path }) =>
      path.includes('/containers/json') ? answer(500, '{"message":"out of order"}') : undefined,
    );

  it('instead of the containers: every image may be in use', async () => {
    const proxy = await containersFail();
    const { report, log } = await prune(proxy.host);
    await proxy.stop();
    const reasons = report?.images?.map(({ class: name, reason }) => `${name}: ${reason}`);
    expect(reasons, log).toEqual([
      expect.stringMatching(/^in-use: its use is unknown: GET .*\/containers.*: 500 out of order$/),
    ]);
    expect(proxy.removals()).toEqual([]);
  });

  // What could not be established is no success, and has to be seen.
  it('instead of the containers: the Swarm cannot be judged', async () => {
    const proxy = await containersFail();
    const { exitCode, outputs, log } = await prune(proxy.host);
    await proxy.stop();
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: 1,
      outcome: 'held',
      'swarm-convergence': 'unknown',
    });
    expect(log).toMatch(/cannot be listed: GET .*\/containers.*: 500 out of order/);
  });

  it.each([
    ['containers', 'held', ({ path }: Arrival) => path.includes('/containers/json')],
    ['one image', 'failed', ({ reference }: Arrival) => reference !== undefined],
  ])(
    'a silence about %s until the time is over: the run is %s, and fails',
    async (_, outcome, is) => {
      const proxy = await recordCalls(engine, (call) => (is(call) ? () => {} : undefined));
      const { exitCode, outputs, log } = await prune(proxy.host, { timeout: '2s' });
      await proxy.stop();
      expect({ exitCode, outcome: outputs['outcome'] }, log).toEqual({
        exitCode: 1,
        outcome,
      });
      expect(log).toMatch(/timeout: the run took longer than 2s/);
    },
  );

  it('from an image that is asked for its age: it counts as young', async () => {
    const proxy = await recordCalls(engine, ({ method, reference }) =>
      method === 'GET' && reference !== undefined
        ? answer(500, '{"message":"out of order"}')
        : undefined,
    );
    const { report, outputs, log } = await prune(proxy.host);
    await proxy.stop();
    expect(outputs, log).toMatchObject({ outcome: 'nothing-to-prune' });
    const reasons = report?.images?.map(({ class: name, reason }) => `${name}: ${reason}`);
    expect(reasons).toEqual([
      expect.stringMatching(/^young: its age is not known: GET .*: 500 out of order$/),
    ]);
    expect(await imageIds(engine)).toEqual(ids);
  });

  it.each([
    ['/services', /\/services$/, 'swarm-convergence'],
    ['/info', /\/info$/, 'run-app'],
  ])('to the look just before the first removal, from %s: it stops', async (what, path, gate) => {
    let asked = 0;
    const proxy = await recordCalls(engine, (call) =>
      path.test(call.path) && asked++ > 0 ? answer(500, '{"message":"out of order"}') : undefined,
    );
    const { exitCode, outputs, report, log } = await prune(proxy.host);
    await proxy.stop();
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: 1,
      outcome: 'held',
      [gate]: 'unknown',
      'images-removed': '0',
    });
    expect(report?.stopped).toContain(`${gate} closed (unknown)`);
    expect(report?.stopped).toContain(what);
    expect(proxy.removals()).toEqual([]);
  });

  it.each([
    ['a ping tells', '1.40', 2],
    ['only its version tells', undefined, 2],
    ['a ping tells otherwise', '1.41', undefined],
  ])('from an Engine that is too old, as %s', async (_how, pinged, calls) => {
    const { body } = await engine.api('GET', '/version');
    const old = { ...body, Version: '19.03.15', ApiVersion: '1.40' };
    const proxy = await recordCalls(engine, ({ path }) => {
      if (path === '/version') return answer(200, JSON.stringify(old));
      if (path !== '/_ping') return undefined;
      return (response) =>
        response.writeHead(200, pinged === undefined ? {} : { 'api-version': pinged }).end('OK');
    });
    const { exitCode, verdicts, log } = await prune(proxy.host);
    await proxy.stop();
    expect({ exitCode, verdicts }, log).toEqual({ exitCode: 1, verdicts: NOTHING_KNOWN });
    expect(log).toContain('is version 19.03.15, with API 1.40; this needs API 1.41, Engine 20.10');
    expect(proxy.removals()).toEqual([]);
    // Once it is known, nothing more is asked.
    if (calls !== undefined) expect(proxy.arrivals).toHaveLength(calls);
  });

  it('fails the step as fail-on says', async () => {
    const broken = await recordCalls(engine, () => answer(500, '{"message":"out of order"}'));
    const hold = { 'disk-threshold': '100' };
    const codes = await pMap(
      [
        [broken.host, {}],
        [broken.host, { 'fail-on': 'unknown' }],
        [broken.host, { 'fail-on': 'held' }],
        [broken.host, { 'fail-on': 'never' }],
        [engine.host, hold],
        [engine.host, { ...hold, 'fail-on': 'unknown' }],
        [engine.host, { ...hold, 'fail-on': 'held' }],
        [engine.host, { ...hold, 'fail-on': 'never' }],
      ] as const,
      async ([host, inputs]) => {
        const { outputs, exitCode, log } = await prune(host, inputs);
        expect(outputs['outcome'], log).toBe('held');
        expect(log.includes('::error::'), log).toBe(exitCode !== 0);
        return exitCode;
      },
      { concurrency: 4 },
    );
    await broken.stop();
    expect(codes).toEqual([1, 1, 1, 0, 0, 0, 1, 0]);
  });
});

describe('on the way to the Engine', () => {
  let engine: TestEngine;
  let ids: Set<string>;
  let folder: string;

  beforeAll(async () => {
    engine = await startEngine(GRAPH_DRIVER);
    folder = await mkdtemp(join(tmpdir(), 'gdp-failures-'));
  });
  beforeEach(async () => {
    await loadImage(engine, { created });
    ids = await imageIds(engine);
  });
  afterEach(() => wipe(engine));
  afterAll(async () => {
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('there is no socket', async () => {
    const host = `unix://${folder}/docker.sock`;
    const { exitCode, verdicts, outputs, log, summary } = await prune(host);
    expect({ exitCode, verdicts }, log).toEqual({ exitCode: 1, verdicts: NOTHING_KNOWN });
    expect(outputs['outcome']).toBe('held');
    expect(log).toContain(`GET /version at ${host}: there is no such socket: is Docker installed`);
    expect(log).toContain(`To do: Make sure the Engine at ${host} answers.`);
    expect(summary).toContain('there is no such socket');
  });

  it('nothing listens on the port', async () => {
    const server = createNetServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await new Promise((resolve) => server.close(resolve));
    const { exitCode, verdicts, log } = await prune(`tcp://127.0.0.1:${port}`);
    expect({ exitCode, verdicts }, log).toEqual({ exitCode: 1, verdicts: NOTHING_KNOWN });
    expect(log).toContain(`at tcp://127.0.0.1:${port}: nothing listens there`);
  });

  it('the host name is not known', async () => {
    const { exitCode, verdicts, log } = await prune('tcp://engine.invalid:2375');
    expect({ exitCode, verdicts }, log).toEqual({ exitCode: 1, verdicts: NOTHING_KNOWN });
    expect(log).toMatch(/GET \/version at tcp:\/\/engine\.invalid:2375: .*engine\.invalid/);
  });

  describe('a user without rights', () => {
    let node: string;

    beforeAll(async () => {
      node = await nodeOfUser(65_534);
    });
    afterAll(() => rm(dirname(node), { recursive: true, force: true }));

    it('may not open the socket', async () => {
      const { exitCode, verdicts, log } = await prune(engine.host, {}, { node });
      expect({ exitCode, verdicts }, log).toEqual({ exitCode: 1, verdicts: NOTHING_KNOWN });
      expect(log).toContain(
        `GET /version at ${engine.host}: permission denied: does the runner's user belong to the group docker?`,
      );
      expect(await imageIds(engine)).toEqual(ids);
    });

    it('prunes where the Engine lets it in', async () => {
      const proxy = await recordCalls(engine);
      const { exitCode, verdicts, outputs, log } = await prune(proxy.host, {}, { node });
      await proxy.stop();
      expect({ exitCode, verdicts, removed: outputs['images-removed'] }, log).toEqual({
        exitCode: 0,
        verdicts: ALL_PASS,
        removed: '1',
      });
    });
  });

  describe('tcp with TLS', () => {
    const own = () => join(folder, 'own');
    const other = () => join(folder, 'other');
    let host: string;
    let stop: () => Promise<void>;

    beforeAll(async () => {
      await Promise.all([makeCertificates(own()), makeCertificates(other())]);
      const read = (name: string) => readFile(join(own(), name));
      const tls = {
        key: await read('server-key.pem'),
        cert: await read('server-cert.pem'),
        ca: await read('ca.pem'),
        requestCert: true,
        rejectUnauthorized: true,
      };
      ({ host, stop } = await startProxy(engine, { listen: { port: 0, tls } }));
    });
    afterAll(() => stop?.());

    const tls = (certPath: string) => ({
      env: { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: certPath },
    });

    it('prunes with a certificate that the Engine knows', async () => {
      const { exitCode, verdicts, outputs, log } = await prune(host, {}, tls(own()));
      expect({ exitCode, verdicts, removed: outputs['images-removed'] }, log).toEqual({
        exitCode: 0,
        verdicts: ALL_PASS,
        removed: '1',
      });
    });

    it('finds the folder of certificates in the home of its user', async () => {
      const home = join(folder, 'home');
      await cp(own(), join(home, '.docker'), { recursive: true });
      const env = { DOCKER_TLS_VERIFY: '1', HOME: home };
      const { verdicts, log } = await prune(host, { 'dry-run': 'true' }, { env });
      expect(verdicts, log).toEqual(ALL_PASS);
    });

    it.each([
      ['by another authority', () => tls(other()), /self-signed|unable to (?:get|verify)/],
      [
        'that is not there',
        () => tls(join(folder, 'none')),
        /\/none\/ca\.pem cannot be read: ENOENT/,
      ],
      ['that is not used', () => ({}), /the connection was cut|socket hang up/],
    ])('tells what is wrong with a certificate %s', async (_, options, said) => {
      const { exitCode, verdicts, log } = await prune(host, {}, options());
      expect({ exitCode, verdicts }, log).toEqual({ exitCode: 1, verdicts: NOTHING_KNOWN });
      const problem = log.split('\n').find((line) => said.test(line));
      expect(problem, log).toMatch(said);
      expect(await imageIds(engine)).toEqual(ids);
    });

    it('tells when the Engine does not know our certificate', async () => {
      // Its authority is known to us, but ours is not to it.
      const mixed = join(folder, 'mixed');
      await cp(other(), mixed, { recursive: true });
      await cp(join(own(), 'ca.pem'), join(mixed, 'ca.pem'));
      const { exitCode, verdicts, log } = await prune(host, {}, tls(mixed));
      expect({ exitCode, verdicts }, log).toEqual({ exitCode: 1, verdicts: NOTHING_KNOWN });
      expect(log).toMatch(/GET \/version at tcp:.*(?:alert|the connection was cut)/);
    });
  });

  it('is never asked through a proxy that the environment names', async () => {
    const trap = await recordCalls(engine, () => answer(502, 'from a proxy'));
    const proxy = trap.host.replace('tcp:', 'http:');
    const { host, stop } = await startProxy(engine);
    const env = { NODE_USE_ENV_PROXY: '1', HTTP_PROXY: proxy, http_proxy: proxy, NO_PROXY: '' };
    const { verdicts, log } = await prune(host, { 'dry-run': 'true' }, { env, node: NODE_24 });
    await Promise.all([stop(), trap.stop()]);
    expect(verdicts, log).toEqual(ALL_PASS);
    expect(trap.arrivals).toEqual([]);
  });

  describe('DOCKER_HOST', () => {
    it('is used when docker-host is not set', async () => {
      const { outputs, report, log } = await prune(
        '',
        { 'dry-run': 'true' },
        { env: { DOCKER_HOST: engine.host } },
      );
      expect(outputs['outcome'], log).toBe('dry-run');
      expect(report?.engine.host).toBe(engine.host);
    });

    it.each([
      ['another Engine', (trap: string) => ({ DOCKER_HOST: trap })],
      [
        'another Engine, with its settings',
        (trap: string) => ({
          DOCKER_HOST: trap,
          DOCKER_PATH_PREFIX: '/trap',
          DOCKER_CLIENT_TIMEOUT: '1',
          DOCKER_API_VERSION: '1.40',
          DOCKER_CONTEXT: 'trap',
        }),
      ],
      [
        'another Engine, by TLS without certificates',
        (trap: string) => ({
          DOCKER_HOST: trap,
          DOCKER_TLS_VERIFY: '1',
          DOCKER_CERT_PATH: '/nowhere',
        }),
      ],
      ['nothing that could be', () => ({ DOCKER_HOST: 'tcp://[:1' })],
      ['an Engine by ssh', () => ({ DOCKER_HOST: 'ssh://root@engine.invalid' })],
    ])('never wins over docker-host: %s', async (_, env) => {
      const trap = await recordCalls(engine, () => answer(500, '{"message":"wrong Engine"}'));
      const { exitCode, outputs, report, log } = await prune(
        engine.host,
        {},
        { env: env(trap.host) },
      );
      await trap.stop();
      expect(trap.arrivals, log).toEqual([]);
      expect({ exitCode, ...outputs }, log).toMatchObject({
        exitCode: 0,
        outcome: 'pruned',
        'images-removed': '1',
      });
      expect(report?.engine.host).toBe(engine.host);
    });
  });
});
