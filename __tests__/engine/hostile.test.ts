import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImages } from '../harness/images.js';
import { runAction } from '../harness/run-action.js';
import { createService } from '../harness/swarm.js';
import { HOSTILE_TEXTS } from '../unit/report/reports.js';
import { answer, growOld, imageIds, OPEN_GATES, OUTPUTS, recordCalls } from './scene.js';

const created = '2024-01-01T00:00:00Z';

/** What else a value could be that ends up in a file of the runner. */
const TEXTS = [
  ...HOSTILE_TEXTS,
  'x\noutcome=pruned\nimages-removed=999',
  'x\noutcome<<EOF\npruned\nEOF',
  'x\nghadelimiter_00000000-0000-0000-0000-000000000000\noutcome=pruned',
  'x\r::add-mask::a\r::stop-commands::x\r\n::save-state name=observer::1:1',
  '%0A::error::pwned%0D%0A::set-output name=outcome::pruned',
  '::add-path::/tmp',
  `::error::${'x'.repeat(10_000)}`,
  '\u202e::error::pwned\u2069\u200f',
];

/** JSON has no half of a surrogate pair for an Engine. */
const isWhole = (text: string) => !/\p{Cs}/u.test(text);

/** Characters that a terminal or a reader does not show, but obeys. */
const OBEYED = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** What the action writes on a line that the runner takes for a command. */
const OWN_COMMAND = new RegExp(
  [
    /^::(?:error|warning|notice)(?: title=Gated Docker Prune%3A [^:]*)?::(?! *(?:pwned|x{9}))/,
    /^::group::(?!pwned)[A-Z][\w ,.:()-]*$/,
    /^::endgroup::$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

type Result = Awaited<ReturnType<typeof runAction>>;

/** Nothing of what others wrote is obeyed, by the runner, a terminal or GitHub. */
function expectHarmless({ log, outputs, state, summary, report }: Result, about: string) {
  const lines = log.split('\n');
  for (const line of lines) {
    // The runner looks for `::` behind blanks, and for `##[` anywhere.
    if (/^\s*::/.test(line)) expect(line, about).toMatch(OWN_COMMAND);
  }
  expect(log, about).not.toContain('##[');
  expect(OBEYED.exec(log), `${about}\n${log}`).toBeNull();
  expect(OBEYED.exec(summary), about).toBeNull();
  expect(summary, about).not.toMatch(/<script|\]\(|^::/im);
  expect(Buffer.byteLength(summary), about).toBeLessThan(1024 ** 2);
  expect(Object.keys(outputs).sort(), about).toEqual(OUTPUTS);
  expect(outputs, about).toMatchObject({
    outcome: expect.stringMatching(/^(?:pruned|nothing-to-prune|held|dry-run|failed)$/),
    'disk-pressure': expect.stringMatching(/^(?:pass|hold|unknown)$/),
    'run-app': expect.stringMatching(/^(?:pass|hold|unknown)$/),
    'swarm-convergence': expect.stringMatching(/^(?:pass|hold|unknown)$/),
    'bytes-reclaimed': expect.stringMatching(/^\d+$/),
    'images-removed': expect.stringMatching(/^\d+$/),
  });
  expect(Object.keys(state), about).toEqual([]);
  expect(report?.outcome, about).toBe(outputs['outcome']);
}

describe.each(EACH_ENGINE)('what others have named on %s', (_name, kind) => {
  let engine: TestEngine;
  let dangling: string[];

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true });
    const texts = TEXTS.filter((text) => isWhole(text));
    const labels = Object.fromEntries(
      texts.flatMap((text, i) => [
        [text, text],
        [`label-${i}`, text],
      ]),
    );
    dangling = await loadImages(engine, [
      { created, labels },
      { created, labels: { large: '::error::'.repeat(2 ** 20 / 9) } },
      { created, labels: { ['::error::'.repeat(2 ** 20 / 9)]: '' } },
    ]);
    await loadImages(engine, [
      { created, busybox: true, labels, tags: ['add-mask__x.y-z/error:set-output.name--x'] },
    ]);
    const image = 'add-mask__x.y-z/error:set-output.name--x';
    for (const [i, text] of texts.entries()) {
      const { status, body } = await engine.api('POST', `/containers/create?name=a.-_${i}--`, {
        Image: image,
        Cmd: ['docker', text, 'image', 'prune', '--all', text],
        Labels: { [`x${text}`]: text, 'run-app': text },
        Env: [`CLEANUP=${text.replaceAll('\0', '')}`],
        HostConfig: { NetworkMode: 'none' },
      });
      expect(status, JSON.stringify(body)).toBe(201);
    }
    await createService(engine, {
      name: `a${'-_'.repeat(30)}z`,
      image,
      replicas: 0,
      command: ['sh', '-c', 'x\n::error::pwned\ndocker image prune --all\n##[error]pwned'],
      options: ['--label', 'run-app=::error::pwned\n::set-output name=outcome::pruned'],
    });
    await growOld();
  });
  afterAll(() => engine?.stop());

  const run = (inputs: Record<string, string>, host = engine.host) =>
    runAction('main', { inputs: { ...OPEN_GATES, 'docker-host': host, ...inputs } });

  it('holds, by a label that anybody may set', async () => {
    const result = await run({ 'run-app-label': 'run-app' });
    expect(result.outputs['outcome'], result.log).toBe('held');
    expectHarmless(result, 'run-app-label');
  });

  it('does not harm a task that cannot start, and says why', async () => {
    const command = ['/x\n::error::pwned\u001b[31m\u202e##[error]pwned`|@octocat<script>'];
    await createService(engine, {
      name: 'broken',
      image: 'add-mask__x.y-z/error:set-output.name--x',
      command,
      options: ['--restart-condition', 'none'],
    });
    const told = async () => {
      const { body } = await engine.api('GET', '/tasks');
      return (body as { Status: { Err?: string } }[]).some(({ Status }) => Status.Err);
    };
    await expect.poll(told, { timeout: 60_000 }).toBe(true);
    expectHarmless(await run({ 'dry-run': 'true' }), 'the error of a task');
    await engine.docker('service', 'rm', 'broken');
  });

  // What an Engine says does not depend on which one it is.
  const onOne = kind.version === '20.10' ? it : undefined;
  onOne?.('does no harm where an Engine, or what is in between, answers with it', async () => {
    const before = await imageIds(engine);
    let text: string = '';
    let about = /^$/;
    const proxy = await recordCalls(engine, async ({ method, path }) => {
      if (!about.test(`${method} ${path}`)) return;
      return answer(500, JSON.stringify({ message: text }));
    });
    // In turn, so that each call and each text has its time.
    const calls = [
      /\/info/,
      /\/images\/json/,
      /\/containers\/json/,
      /\/services/,
      /\/version|_ping/,
    ];
    for (const [i, each] of TEXTS.entries()) {
      if (i % 2 === 0) continue;
      text = each;
      about = calls[((i - 1) / 2) % calls.length] ?? about;
      const result = await run({}, proxy.host);
      expectHarmless(result, `${about}: ${JSON.stringify(each)}`);
      expect(result.outputs['images-removed']).toBe('0');
    }
    // As a body that is no JSON, and in the fields of one that is.
    text = TEXTS.filter((each) => isWhole(each)).join('\n');
    about = /\/images\/[^/]+\/json|\/tasks/;
    expectHarmless(await run({}, proxy.host), 'all texts in one');
    await proxy.stop();
    expect(await imageIds(engine)).toEqual(before);
  });

  onOne?.('does no harm as a field of an answer', async () => {
    const before = await imageIds(engine);
    let text: string = '';
    const proxy = await recordCalls(engine, async ({ method, path }) => {
      const [, at] =
        /^\/v[\d.]+(\/(?:info|containers\/json|images\/json|services|tasks|nodes)\b.*)$/.exec(
          path,
        ) ?? [];
      if (method !== 'GET' || at === undefined) return;
      const { body } = await engine.api('GET', at);
      const fields =
        /^(?:Name|Names|State|Status|ServerVersion|Image|Error|Message|Err|RepoTags|Driver)$/;
      const planted = JSON.stringify(body, (key, value) => {
        if (!fields.test(key)) return value;
        if (typeof value === 'string') return text;
        return Array.isArray(value) ? [text] : value;
      });
      return answer(200, planted);
    });
    for (const each of TEXTS.filter((_, i) => i % 2 === 0)) {
      text = each;
      expectHarmless(await run({ 'run-app-label': 'run-app' }, proxy.host), JSON.stringify(each));
    }
    await proxy.stop();
    expect(await imageIds(engine)).toEqual(before);
  });

  onOne?.('does no harm where a registry answers with it', async () => {
    let text = '';
    // Not node:http, which has manners.
    const server = createServer((socket) => {
      socket.on('error', () => {});
      const line = text.replaceAll(/[\r\n]/g, ' ');
      socket.end(
        `HTTP/1.1 401 ${line}\r\nWww-Authenticate: Bearer realm="http://127.0.0.1:${socket.localPort}/${line}",service="${line}"\r\nRateLimit-Limit: ${line}\r\nConnection: close\r\n\r\n{"errors":[{"message":${JSON.stringify(text)}}]}`,
      );
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    // With credentials it is asked for a token as well, where the registry says: here again.
    const DOCKER_CONFIG = join(engine.folder, 'registry-config');
    await mkdir(DOCKER_CONFIG);
    const auth = Buffer.from('user:password').toString('base64');
    const config = { auths: { [`127.0.0.1:${port}`]: { auth } } };
    await writeFile(join(DOCKER_CONFIG, 'config.json'), JSON.stringify(config));
    for (const each of TEXTS.filter((_, i) => i % 3 === 0)) {
      text = each;
      const result = await runAction('main', {
        inputs: {
          ...OPEN_GATES,
          'docker-host': engine.host,
          'dry-run': 'true',
          'registry-check': `127.0.0.1:${port}`,
        },
        env: { DOCKER_CONFIG },
      });
      expectHarmless(result, `registry: ${JSON.stringify(each)}`);
      const check = result.report?.checks.find(({ what }) => what.includes(String(port)));
      expect(check, result.log).toBeDefined();
    }
    server.close();
  });

  it('does not keep what is dangling from going, nor one with a label of a megabyte', async () => {
    // The Swarm has just begun, and its node counts as changed for some seconds.
    const result = await run({ 'settle-timeout': '20s' });
    expect(result.outputs, result.log).toMatchObject({ outcome: 'pruned', 'images-removed': '3' });
    expectHarmless(result, 'a full run');
    const left = await imageIds(engine);
    for (const id of dangling) expect(left).not.toContain(id);
    expect(left.size).toBe(1);
  });
});
