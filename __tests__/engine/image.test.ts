import { once } from 'node:events';
import { chmod, chown, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { projectFile } from '../docs/markdown.js';
import type { TestEngine } from '../engines.js';
import { run } from '../harness/command.js';
import { startEngine } from '../harness/engine.js';
import { loadImage } from '../harness/images.js';
import { loadNodeImage } from '../harness/node-image.js';
import { inSandbox } from '../harness/sandbox.js';
import { imageIds } from './scene.js';

/** Of the Docker socket: one that neither root nor the image's user is in. */
const GROUP = 4711;

/** docker/Dockerfile, built from what stands in for its base, and docker/compose.yml, deployed. */
describe('the image', () => {
  let engine: TestEngine;
  let checkout: string;

  beforeAll(async () => {
    engine = await startEngine({ version: '20.10', swarm: true });
    await loadNodeImage(engine);
    checkout = join(engine.folder, 'checkout');
    await mkdir(checkout);
    for (const path of ['.dockerignore', 'docker', 'dist']) {
      await cp(projectFile(path), join(checkout, path), { recursive: true });
    }
    const compose = join(checkout, 'docker/compose.yml');
    const text = await readFile(compose, 'utf8');
    await writeFile(compose, text.replace('interval: 30s', 'interval: 1s'));
    await chown(engine.socketPath, 0, GROUP);
    await chmod(engine.socketPath, 0o660);
    // Where hosts have them.
    const places = `mkdir -p /var/lib/docker && mount --bind ${engine.dataRoot} /var/lib/docker
      ln -sf ${engine.socketPath} /run/docker.sock`;
    await run(inSandbox(engine.sandbox, ['sh', '-ec', places]));
  });
  afterAll(() => engine?.stop());

  /** The docker CLI where the Engine is. */
  const docker = (command: string, env = '') =>
    run(
      inSandbox(engine.sandbox, [
        ...['sh', '-ec'],
        `export DOCKER_HOST='${engine.host}' ${env}; cd '${checkout}'; docker ${command}`,
      ]),
    );

  it.each([
    ['the classic builder', 'classic'],
    ['BuildKit', 'buildkit'],
  ])('is built by %s, and is not root', async (_name, tag) => {
    if (tag === 'classic') {
      await docker('build --tag gdp:classic --file docker/Dockerfile .', 'DOCKER_BUILDKIT=0');
    } else {
      const log = await buildKit(`/build?version=2&t=gdp:${tag}&dockerfile=docker/Dockerfile`);
      expect(log).not.toContain('"error"');
    }
    const { body } = await engine.api('GET', `/images/gdp:${tag}/json`);
    expect(body.Config).toMatchObject({ User: '1000:1000', WorkingDir: '/home/node' });
    const inside = `run --rm --entrypoint node gdp:${tag} -p "fs.readdirSync('/app').join()"`;
    expect(await docker(inside)).toMatch(/\bcli\.js,.*,ssh\.js$/);
  });

  /** Has the Engine build with BuildKit, for which this docker CLI lacks a plugin. Gives the log. */
  async function buildKit(path: string): Promise<string> {
    const context = await readFile(await archive());
    const headers = { 'content-type': 'application/x-tar' };
    const sent = request({ socketPath: engine.socketPath, method: 'POST', path, headers });
    sent.end(context);
    const [response] = await once(sent, 'response');
    return textOf(response);
  }

  async function archive(): Promise<string> {
    const file = join(engine.folder, 'context.tar');
    await run(['tar', '--create', '--file', file, '--directory', checkout, '.']);
    return file;
  }

  it('asks the Engine with the group of the socket, and says what is missing without', async () => {
    const image = (more: string) =>
      docker(
        `run --rm --volume /var/run/docker.sock:/var/run/docker.sock ${more} gdp:classic --dry-run --registry-check none`,
      );
    const refused = await image('').catch(({ stdout }) => stdout);
    expect(refused).toMatch(/EACCES/);
    expect(refused).not.toContain('Docker Engine 20.10');
    // In a container the gates of disk and processes are unknown. The Engine has answered.
    const user = `--user 1000:${GROUP} --env GATED_DOCKER_PRUNE_FAIL_ON=never`;
    expect(await image(user)).toMatch(/^🔎 Dry run.+Docker Engine 20\.10/ms);
  });

  it('prunes and observes by docker/compose.yml', async () => {
    const dangling = await loadImage(engine, { created: '2020-01-01T00:00:00Z' });
    await docker(
      'stack deploy --compose-file docker/compose.yml prune',
      `IMAGE=gdp:buildkit DOCKER_GID=${GROUP} DISK_THRESHOLD=1`,
    );
    const logs = async (service: string) => docker(`service logs --raw prune_${service} 2>&1`);
    await vi.waitFor(async () => expect(await logs('prune')).toMatch(/^Removed \d+ images?, /m), {
      timeout: 90_000,
      interval: 500,
    });
    expect(await logs('prune')).toMatch(/^Removed \d+ images?, /m);
    expect((await imageIds(engine)).has(dangling)).toBe(false);
    // It waits for the next day, and so is at rest itself.
    const tasks = 'service ps --format "{{.CurrentState}}" prune_prune';
    expect(await docker(tasks)).toMatch(/^Running/);

    await vi.waitFor(
      async () => expect(await docker('ps --filter health=healthy --quiet')).not.toBe(''),
      { timeout: 90_000, interval: 500 },
    );
    const id = await docker('ps --filter name=prune_observer --quiet');
    const { body } = await engine.api('GET', `/containers/${id}/json`);
    const check = body.Config.Healthcheck.Test.slice(1).join(' ');
    // The same, when nobody observes.
    const volume = '--volume empty:/home/node --entrypoint';
    await expect(
      docker(`run --rm ${volume} ${check.replace(' ', ' gdp:classic ')}`),
    ).rejects.toThrow('with 1');
    await docker('stack rm prune');
  });
});
