import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import * as os from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endFileWorkWith } from '../../../src/answered.js';
import { configFolder, dockerContext, homeOf } from '../../../src/engine/context.js';
import { stateFolder } from '../../../src/memory/folder.js';

vi.mock('node:os', async (original) => ({ ...(await original<typeof os>()), homedir: vi.fn() }));

const META = JSON.stringify({
  Name: 'far',
  Endpoints: { docker: { Host: 'tcp://far:2376', SkipTLSVerify: false } },
});

describe('the docker context', () => {
  let folder: string;
  let meta: string;

  beforeEach(() => {
    folder = mkdtempSync(join(os.tmpdir(), 'gdp-context-'));
    const id = createHash('sha256').update('far').digest('hex');
    meta = join(folder, 'contexts/meta', id, 'meta.json');
    mkdirSync(join(meta, '..'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const find = (dockerHost = '') =>
    dockerContext({ DOCKER_CONFIG: folder, DOCKER_CONTEXT: 'far' }, dockerHost);

  it('is what docker wrote', async () => {
    writeFileSync(meta, META);
    expect(await find()).toMatchObject({ name: 'far', host: 'tcp://far:2376', hasTls: false });
    expect(await find('unix:///other.sock')).toBeUndefined();
  });

  it('is not called missing if it is something else that is wrong', async () => {
    await expect(find()).rejects.toThrow('there is no docker context "far"');
    for (const text of ['{"Name":', '{}', META.replace('far', 'near')]) {
      writeFileSync(meta, text);
      await expect(find()).rejects.toThrow(`${meta} is not the JSON that docker writes`);
    }
    rmSync(meta);
    mkdirSync(meta);
    await expect(find()).rejects.toThrow(/"far" cannot be read: EISDIR/);
  });

  it.each(['config.json', 'meta.json'])('does not hang where %s does', async (name) => {
    const file = name === 'meta.json' ? meta : join(folder, name);
    execFileSync('mkfifo', [file]);
    endFileWorkWith(AbortSignal.abort());
    await expect(find()).rejects.toThrow(`${file} does not answer`);
    // Somebody writes to it at last, or its thread would wait for ever.
    await (await open(file, 'r+')).close();
  });
});

describe('a user without a home folder', () => {
  beforeEach(() => {
    vi.mocked(os.homedir).mockImplementation(() => {
      throw new Error('uv_os_homedir returned ENOENT');
    });
  });

  it('has no docker context, and the one it names elsewhere', async () => {
    expect(homeOf({})).toBeUndefined();
    expect(configFolder({})).toBeUndefined();
    expect(await dockerContext({ DOCKER_CONTEXT: 'default' }, '')).toBeUndefined();
    expect(homeOf({ HOME: '/home/me' })).toBe('/home/me');
    expect(configFolder({ DOCKER_CONFIG: '/config' })).toBe('/config');
  });

  it('is told to set state-dir', () => {
    expect(stateFolder('/state', {})).toBe('/state');
    expect(stateFolder(undefined, { XDG_STATE_HOME: '/xdg' })).toBe('/xdg/gated-docker-prune');
    for (const env of [{}, { XDG_STATE_HOME: 'relative' }]) {
      expect(() => stateFolder(undefined, env)).toThrow('An input is not valid');
    }
  });
});
