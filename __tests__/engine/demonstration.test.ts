import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandsToRun } from '../docs/commands.js';
import { fencedBlocks, projectFile, ROOT } from '../docs/markdown.js';
import { run } from '../harness/command.js';
import { startEngine } from '../harness/engine.js';
import { loadImage, pullAsSwarm, pushImage } from '../harness/images.js';
import { startRegistry } from '../harness/registry.js';
import { imageIds, lines } from './scene.js';

const blocks = fencedBlocks(await readFile(projectFile('docs/dangling-on-swarm.md'), 'utf8'));
const demonstration =
  blocks.find(({ info, text }) => info === 'sh' && text.startsWith('node ')) ??
  expect.fail('The page has no demonstration.');
const [onGraphDriver = '', onContainerd = ''] = blocks
  .filter(({ info }) => info === 'text')
  .map(({ text }) => text);

/** The same text without what differs from one machine and one day to the next. */
function masked(text: string): string {
  return (
    text
      .trim()
      .replaceAll(/\b[0-9a-f]{64}\b|\b[0-9a-f]{12}\b/g, 'ID')
      .replaceAll(/\b127\.0\.0\.1:\d+/g, 'REGISTRY')
      .replaceAll(/\b\d+ years ago/g, 'AGE')
      .replaceAll(/\b[1-9][\d.]*[kM]B\b/g, 'SIZE')
      // With the image gone, the node was seen to ask for its manifests, and on a busy machine not to.
      .replaceAll(/^(deployed: [1-9]\d* blobs), [1-3] manifests$/gm, '$1')
      .replaceAll(/ {2,}/g, '  ')
  );
}

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gdp-demonstration-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** What a block prints in a checkout, as it stands. */
const shell = (text: string, env: Record<string, string> = {}) =>
  run(['bash', '-e', '-c', `cd '${ROOT}'\n${text}`], {
    env: {
      // Debian's docker CLI, whatever else is installed.
      PATH: `${dirname(process.execPath)}:/usr/bin:${process.env['PATH']}`,
      HOME: home,
      ...env,
    },
  });

describe('docs/dangling-on-swarm.md', () => {
  it.sequential.each([
    ['20.10 overlay2', onGraphDriver],
    ['28.5 overlay2', onGraphDriver],
    ['28.5 containerd', onContainerd],
  ])('has a demonstration that prints on %s what it shows', async (kind, shown) => {
    expect(demonstration.text).toContain('- 20.10 overlay2 <<');
    const printed = await shell(demonstration.text.replace('20.10 overlay2', kind));
    expect(masked(printed)).toBe(masked(shown));
  });

  it('has a command that lists what a prune takes from the cache', async () => {
    const command = blocks.find(({ text }) => text.startsWith('docker image ls')) ?? expect.fail();
    const engine = await startEngine({ version: '20.10', store: 'overlay2' });
    try {
      const pushed = await pushImage(engine, await startRegistry(engine), 'recipe:1');
      await pullAsSwarm(engine, pushed);
      const tagged = await loadImage(engine, { layers: [100], tags: ['app:1'] });
      const listed = lines(await shell(command.text, { DOCKER_HOST: engine.host })).slice(1);
      expect(listed).toEqual([expect.stringContaining(pushed.digest)]);
      await engine.docker('image', 'prune', '--force');
      expect(await imageIds(engine)).toEqual(new Set([tagged]));
    } finally {
      await engine.stop();
    }
  });
});

describe('the demo', () => {
  it('ends with what it is there to show', async () => {
    const [command = '', ...more] = (await commandsToRun('README.md')).filter((line) =>
      line.startsWith('npm run demo'),
    );
    expect(more).toEqual([]);
    expect(await shell(command)).toContain('The registry served 0 blobs: its base image was kept.');
  });
});
