import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CACHE } from '../../__tests__/harness/cache.js';
import { run } from '../../__tests__/harness/command.js';
import { ensurePrerequisites } from '../../__tests__/harness/prerequisites.js';

const VERSION = '0.27.3';
/** Of the disk, as with the action's `disk-threshold`. */
const THRESHOLD = 0.8;
const FAKE_CLOCK = '/usr/$LIB/faketime/libfaketimeMT.so.1';
const MARK_MS = 1_000;
const TIMEOUT_MS = 120_000;

/** @type {Promise<string> | undefined} */
let installed;

/**
 * Docuum, which evicts the least recently used images when a new one comes and all take more than so
 * many bytes. It runs for good, as its manual says, with a clock that is a day ahead after each night.
 *
 * @param {import('../../__tests__/harness/engine.js').Engine} engine
 * @returns {Promise<import('./policies.js').Regime>}
 */
export async function docuum(engine) {
  installed ??= install();
  const binary = await installed;
  const folder = await mkdtemp(join(engine.folder, 'docuum-'));
  const clock = join(folder, 'clock');
  /** @param {number} days */
  const setClock = async (days) => {
    await writeFile(`${clock}.new`, `+${days}d\n`);
    await rename(`${clock}.new`, clock);
  };
  await setClock(0);
  const argv = ['--pdeathsig', 'KILL', binary, '--threshold', `${await bytesForImages(engine)} B`];
  const child = spawn('setpriv', argv, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: '/usr/bin:/bin',
      HOME: folder,
      DOCKER_HOST: engine.host,
      // It then tells of each event that it comes to.
      LOG_LEVEL: 'trace',
      LD_PRELOAD: FAKE_CLOCK,
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_NO_CACHE: '1',
    },
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    log += text;
  });
  const ended = once(child, 'exit');
  let [marks, nights] = [0, 0];

  /** Waits until it has come to all events so far; it has hours for that, which are seconds here. */
  const catchUp = async () => {
    for (const deadline = Date.now() + TIMEOUT_MS; Date.now() < deadline; ) {
      marks += 1;
      // No image's event, which it passes over.
      const mark = `docuum-${marks}-`;
      await engine.api('POST', '/volumes/create', { Name: mark });
      for (const until = Date.now() + MARK_MS; Date.now() < until; await sleep(20)) {
        if (log.includes(mark)) break;
      }
      await engine.api('DELETE', `/volumes/${mark}`);
      if (log.includes(mark)) return;
    }
    throw new Error(`Docuum does not follow the Engine:\n${log.slice(-4000)}`);
  };
  await catchUp();
  log = '';
  return {
    runs: catchUp,
    night: async () => {
      await catchUp();
      const count = (/** @type {RegExp} */ what) => log.match(what)?.length ?? 0;
      const said = [
        `${count(/Deleting image/g) - count(/Unable to delete image/g)} images removed`,
        `${count(/Retrying in/g)} restarts of its own`,
      ].join(', ');
      log = '';
      nights += 1;
      await setClock(nights);
      return said;
    },
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** @returns {Promise<string>} Its path. @throws {Error} When Rust's cargo cannot install it. */
async function install() {
  await ensurePrerequisites({ engines: [], more: ['libfaketime'] });
  const root = join(CACHE, `docuum-${VERSION}`);
  const binary = join(root, 'bin/docuum');
  if (!existsSync(binary)) {
    await run(['cargo', 'install', 'docuum', '--version', VERSION, '--locked', '--root', root]);
  }
  return binary;
}

/** @param {{ dataRoot: string }} engine On which no image is yet. */
async function bytesForImages({ dataRoot }) {
  const { bsize, blocks, bfree, bavail } = await statfs(dataRoot);
  const used = blocks - bfree;
  return Math.floor(bsize * (THRESHOLD * (used + bavail) - used));
}
