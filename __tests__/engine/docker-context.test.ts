import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestEngine } from '../engines.js';
import { OLDEST } from '../engines.js';
import { makeCertificates } from '../harness/certificates.js';
import { startEngine } from '../harness/engine.js';
import { startProxy } from '../harness/proxy.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

type Env = Record<string, string>;
type Route = Awaited<ReturnType<typeof startProxy>>;

/** The same Engine at three addresses: who asked whom shows which context was used. */
describe('docker contexts, as docker CLI takes them', () => {
  let engine: TestEngine;
  let folder: string;
  let routes: Record<'socket' | 'tcp' | 'tls', Route>;
  const path = (...parts: string[]) => join(folder, ...parts);

  async function exec(file: string, args: readonly string[], env: Env) {
    const base = { PATH: process.env['PATH'], HOME: path('home'), NO_COLOR: '1' };
    try {
      const options = { env: { ...base, ...env }, timeout: 60_000 };
      const { stdout, stderr } = await promisify(execFile)(file, args, options);
      return { exitCode: 0, said: stdout + stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { exitCode: code, said: stdout + stderr };
    }
  }

  /** Which of the routes was asked while this ran. */
  async function asked<T>(work: () => Promise<T>): Promise<{ by: string[]; result: T }> {
    for (const { calls } of Object.values(routes)) calls.length = 0;
    const result = await work();
    const by = Object.entries(routes).flatMap(([name, { calls }]) => (calls.length ? [name] : []));
    return { by, result };
  }

  async function bothAsk(env: Env) {
    const cli = await asked(() => exec('docker', ['version'], env));
    const ours = await asked(() =>
      exec(
        process.execPath,
        [MAIN, '--dry-run', '--state-dir', path('state'), '--registry-check', 'none'],
        env,
      ),
    );
    expect(ours.by, ours.result.said).toEqual(cli.by);
    return { by: ours.by, cli: cli.result, ours: ours.result };
  }

  beforeAll(async () => {
    engine = await startEngine(OLDEST);
    folder = await mkdtemp(join(tmpdir(), 'gdp-context-'));
    await mkdir(path('home'));
    await Promise.all([makeCertificates(path('own')), makeCertificates(path('other'))]);
    const [key, cert, ca] = await Promise.all(
      ['server-key', 'server-cert', 'ca'].map((name) => readFile(path('own', `${name}.pem`))),
    );
    const tls = { key, cert, ca, requestCert: true, rejectUnauthorized: true };
    routes = {
      socket: await startProxy(engine, { listen: { socketPath: path('engine.sock') } }),
      tcp: await startProxy(engine),
      tls: await startProxy(engine, { listen: { port: 0, tls } }),
    };
    const files = (at: string, ca = at) =>
      `ca=${path(ca, 'ca.pem')},cert=${path(at, 'cert.pem')},key=${path(at, 'key.pem')}`;
    const host = routes.tls.host;
    for (const [name, docker] of Object.entries({
      socket: `host=${routes.socket.host}`,
      tcp: `host=${routes.tcp.host}`,
      'tls.own_1+x': `host=${host},${files('own')}`,
      'tls-other': `host=${host},${files('own', 'other')}`,
      'tls-unverified': `host=${host},skip-tls-verify=true,${files('own', 'other')}`,
      'tls-plain': `host=${host}`,
    })) {
      const made = await exec('docker', ['context', 'create', name, '--docker', docker], {});
      expect(made).toMatchObject({ exitCode: 0 });
    }
  });
  afterAll(async () => {
    for (const route of Object.values(routes ?? {})) await route.stop();
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const use = (name: string) => exec('docker', ['context', 'use', name], {});

  it.each([
    ['the current one', 'tcp', {}, ['tcp'], /docker context tcp \(.*config\.json\)/],
    [
      'DOCKER_CONTEXT before the current one',
      'tcp',
      { DOCKER_CONTEXT: 'socket' },
      ['socket'],
      /docker context socket \(DOCKER_CONTEXT\)/,
    ],
    ['with a client certificate', 'tls.own_1+x', {}, ['tls'], /tls\.own_1\+x/],
    ['unverified, if it says so', 'tls-unverified', {}, ['tls'], /tls-unverified/],
    [
      'without the TLS of the environment',
      'tcp',
      { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/nowhere' },
      ['tcp'],
      /docker context tcp/,
    ],
  ])('%s', async (_, current, env, by, said) => {
    await use(current);
    const both = await bothAsk(env as Env);
    expect(both).toMatchObject({ by, cli: { exitCode: 0 } });
    expect(both.ours.said).toMatch(said);
  });

  it('DOCKER_HOST before any, and docker-host before that', async () => {
    await use('tcp');
    const env = { DOCKER_CONTEXT: 'tcp', DOCKER_HOST: routes.socket.host };
    const both = await bothAsk(env);
    expect(both.by).toEqual(['socket']);
    expect(both.ours.said).toContain('(DOCKER_HOST)');
    const flag = await asked(() =>
      exec(process.execPath, [MAIN, 'explain', 'x', '--docker-host', routes.tcp.host], env),
    );
    expect(flag.by).toEqual(['tcp']);
  });

  it.each([
    ['another authority', { DOCKER_CONTEXT: 'tls-other' }, /self-signed|unable to/],
    ['TLS where the context has none', { DOCKER_CONTEXT: 'tls-plain' }, /Engine/],
    [
      'a name that there is not',
      { DOCKER_CONTEXT: 'sokcet' },
      /there is no docker context "sokcet"/,
    ],
    ['default, whatever is current', { DOCKER_CONTEXT: 'default' }, /unix:\/\/\/var\/run/],
  ])('reach nobody else with %s', async (_, env, said) => {
    await use('tcp');
    const { by, cli, ours } = await bothAsk(env as Env);
    expect(by, ours.said).toEqual([]);
    expect(cli.exitCode).not.toBe(0);
    expect(ours.exitCode, ours.said).not.toBe(0);
    expect(ours.said).toMatch(said);
  });

  it('of DOCKER_CONFIG, and of one that is gone or torn', async () => {
    await use('tcp');
    const config = path('elsewhere');
    await mkdir(config);
    const env = { DOCKER_CONFIG: config };
    await writeFile(join(config, 'config.json'), '{"currentContext":"tcp"}');
    const gone = await bothAsk(env);
    expect(gone).toMatchObject({ by: [], ours: { exitCode: 2 } });
    expect(gone.ours.said).toContain(`${config}/config.json: there is no docker context "tcp"`);
    // The default then, for both.
    await writeFile(join(config, 'config.json'), '{"currentContext":');
    const torn = await bothAsk(env);
    expect(torn.by).toEqual([]);
    for (const { said } of [torn.cli, torn.ours]) expect(said).toContain('/var/run/docker.sock');
  });
});
