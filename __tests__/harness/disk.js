import { writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat, statfs, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './command.js';

/** @typedef {Pick<import('./engine.js').Engine, 'name' | 'dataRoot'>} HasDataRoot */

const BALLAST = 'ballast';
const INODE_BALLAST = 'ballast-inodes';

/**
 * @param {HasDataRoot} engine
 * @returns {Promise<number>} Percent of the data root's disk in use, as `df` itself prints it.
 */
export async function usedPercent({ dataRoot }) {
  return dfPercent('pcent', dataRoot);
}

/**
 * @param {HasDataRoot} engine
 * @returns {Promise<number>} Percent of the data root's inodes in use, as `df` itself prints it.
 */
export async function usedInodesPercent({ dataRoot }) {
  return dfPercent('ipcent', dataRoot);
}

/**
 * @param {HasDataRoot} engine
 * @returns {Promise<number>} Bytes of disk that the data root's files take, the ballast left out.
 */
export async function du({ dataRoot }) {
  const exclude = [BALLAST, INODE_BALLAST].map((name) => `--exclude=${path.join(dataRoot, name)}`);
  return Number.parseInt(await run(['du', '-s', '-x', '-B1', ...exclude, dataRoot]), 10);
}

/**
 * Puts as much ballast into the data root as makes `df` print this percentage, whatever there was
 * of it before.
 *
 * @param {HasDataRoot} engine
 * @param {number} percent A whole number.
 * @throws {Error} When the disk is fuller without any ballast.
 */
export async function fillTo(engine, percent) {
  const ballast = path.join(engine.dataRoot, BALLAST);
  await writeFile(ballast, '', { flag: 'a' });
  const { bsize, blocks, bfree, bavail } = await statfs(engine.dataRoot);
  const used = blocks - bfree;
  // df rounds up. The middle of what it rounds to `percent` bears a few files more or less.
  const wanted = Math.round(((used + bavail) * (percent - 0.5)) / 100);
  const bytes = (await stat(ballast)).size + (wanted - used) * bsize;
  if (bytes < 0) {
    throw new Error(`${engine.name} cannot go down to ${percent}%: it has no ballast to drop.`);
  }
  await truncate(ballast, Math.min(bytes, (await stat(ballast)).size));
  if (bytes > 0) await run(['fallocate', '--length', String(bytes), ballast]);
  const reached = await usedPercent(engine);
  if (reached !== percent) {
    throw new Error(`${engine.name} was to be filled to ${percent}%, and is at ${reached}%.`);
  }
}

/**
 * Makes so many empty files in the data root that `df -i` prints this percentage. Give the Engine
 * few inodes at the start, or this takes a while.
 *
 * @param {HasDataRoot} engine
 * @param {number} percent A whole number.
 * @throws {Error} When there are more files already.
 */
export async function fillInodesTo(engine, percent) {
  const folder = path.join(engine.dataRoot, INODE_BALLAST);
  await mkdir(folder, { recursive: true });
  const { files, ffree } = await statfs(engine.dataRoot);
  const missing = Math.round((files * (percent - 0.5)) / 100) - (files - ffree);
  const first = (await readdir(folder)).length;
  for (let count = 0; count < missing; count += 1) {
    // Thousands of times: not worth a turn of the event loop each.
    writeFileSync(path.join(folder, String(first + count)), '');
  }
  const reached = await usedInodesPercent(engine);
  if (reached !== percent) {
    throw new Error(`${engine.name} was to have ${percent}% of its inodes used, has ${reached}%.`);
  }
}

/**
 * Takes all ballast out again.
 *
 * @param {HasDataRoot} engine
 */
export async function empty({ dataRoot }) {
  await rm(path.join(dataRoot, BALLAST), { force: true });
  await rm(path.join(dataRoot, INODE_BALLAST), { recursive: true, force: true });
}

/**
 * @param {'pcent' | 'ipcent'} column
 * @param {string} mountPoint
 */
async function dfPercent(column, mountPoint) {
  const output = await run(['df', `--output=${column}`, mountPoint]);
  return Number.parseInt(output.split('\n')[1] ?? '', 10);
}
