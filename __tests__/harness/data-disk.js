import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { run } from './command.js';

/** @typedef {'ext4' | 'btrfs'} FileSystem btrfs gives room back late, as ZFS and XFS do. */

/**
 * Makes a disk of its own for an Engine's data root, so that filling it is real and harms nobody.
 *
 * @param {string} folder The Engine's state folder; the disk is mounted at `data` in it.
 * @param {{ bytes: number, inodes?: number | undefined, fileSystem: FileSystem }} size What is not
 *   written takes no room. btrfs has no fixed number of inodes.
 * @returns {Promise<string>} The mount point.
 */
export async function mountDataDisk(folder, { bytes, inodes, fileSystem }) {
  const image = path.join(folder, 'data.img');
  const mountPoint = path.join(folder, 'data');
  await mkdir(mountPoint);
  const file = await open(image, 'wx');
  await file.truncate(bytes);
  await file.close();
  const make =
    fileSystem === 'btrfs'
      ? ['mkfs.btrfs', '-q', '--mixed', '--nodiscard']
      : ['mkfs.ext4', '-q', '-F', '-E', 'nodiscard'];
  await run([...make, ...(inodes === undefined ? [] : ['-N', String(inodes)]), image]);
  // `-o loop` makes the kernel drop the loop device with the mount.
  await run(['mount', '-o', 'loop', image, mountPoint]);
  return mountPoint;
}
