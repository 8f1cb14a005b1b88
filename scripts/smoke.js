import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ID = `sha256:${'a'.repeat(64)}`;
const image = { Id: ID, RepoTags: null, RepoDigests: null, Created: 1_700_000_000, Size: 1 };

/** What an Engine with one dangling image says; anything else is an empty list. */
const ANSWERS = {
  'GET /version': { Version: '20.10.24', ApiVersion: '1.41' },
  'GET /info': {
    ID: 'SMOKE',
    Name: 'smoke',
    OSType: 'linux',
    Driver: 'overlay2',
    DockerRootDir: '/',
    SystemTime: new Date().toISOString(),
    Swarm: { LocalNodeState: 'active', ControlAvailable: true },
  },
  'GET /images/json?all=true': [image],
  [`GET /images/${ID}/json`]: image,
  'GET /system/df?type=image': { LayersSize: 1 },
  [`DELETE /images/${ID}?noprune=true`]: [{ Deleted: ID }],
};

/**
 * Has a bundle remove one image from what answers as an Engine: the build fails when it comes upon
 * something that was left out of it. No test of what it does: see __tests__.
 *
 * @param {string} dist Where the bundle is.
 * @returns {Promise<void>}
 * @throws {Error} With the log, when the image was not removed, or a stub was reached on the way.
 */
export async function smoke(dist) {
  const folder = await mkdtemp(join(tmpdir(), 'gdp-smoke-'));
  const server = createServer(({ method, url = '' }, response) => {
    const call = `${method} ${decodeURIComponent(url.replace(/^\/v[\d.]+/, ''))}`;
    const answer = new Map(Object.entries(ANSWERS)).get(call) ?? [];
    response.setHeader('api-version', '1.41');
    // Nothing happens, but the Engine goes on watching.
    if (/^GET \/events\?(?!.*until=)/.test(call)) response.flushHeaders();
    else response.end(JSON.stringify(answer));
  });
  try {
    const socket = join(folder, 'socket');
    await new Promise((resolve) => server.listen(socket, () => resolve(undefined)));
    const output = join(folder, 'output');
    const summary = join(folder, 'summary');
    await Promise.all([output, summary].map((file) => writeFile(file, '')));
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [join(dist, 'main.js')],
      {
        env: {
          PATH: process.env['PATH'],
          GITHUB_ACTIONS: 'true',
          GITHUB_OUTPUT: output,
          GITHUB_STEP_SUMMARY: summary,
          RUNNER_TEMP: folder,
          'INPUT_DOCKER-HOST': `unix://${socket}`,
          'INPUT_DISK-PATH': folder,
          'INPUT_DISK-THRESHOLD': '1',
          'INPUT_RUN-APP-PROCESS': 'none',
          'INPUT_RUN-APP-LABEL': 'smoke',
          INPUT_KEEP: 'nothing/**',
          'INPUT_STATE-DIR': folder,
        },
      },
    );
    const left = await Promise.all([output, summary].map((file) => readFile(file, 'utf8')));
    const log = [stdout, stderr, ...left].join('\n');
    if (/left out of this bundle/.test(log) || !/^pruned$/m.test(left[0] ?? '')) {
      throw new Error(`The bundle does not do its work:\n${log}`);
    }
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
