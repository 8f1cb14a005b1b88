import { stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type Mount, mountOf, readMounts } from '../../../src/host/mounts.js';

/** As mountinfo has them: `ID PARENT DEVICE POINT`. */
function mounts(...lines: string[]): Mount[] {
  return lines.map((line) => {
    const [id = '', parent = '', device = '', point = ''] = line.split(' ');
    return { id, parent, device, point, type: 'ext4' };
  });
}

describe('the mount that holds a path', () => {
  const plain = mounts('27 1 8:1 /', '40 27 8:2 /data', '41 40 8:3 /data/overlay2');

  it.each([
    ['/', '8:1'],
    ['/database', '8:1'],
    ['/data', '8:2'],
    ['/data/image', '8:2'],
    ['/data/overlay2', '8:3'],
    ['/data/overlay2/l', '8:3'],
  ])('of %s is found from folder to folder', (path, device) => {
    expect(mountOf(plain, path)?.device).toBe(device);
    expect(mountOf(plain.toReversed(), path)?.device).toBe(device);
  });

  it('is the one that no other hides', () => {
    const held = (...more: string[]) => mountOf([...plain, ...mounts(...more)], '/data/overlay2/l');
    expect(held('42 41 0:9 /data/overlay2')?.device).toBe('0:9');
    expect(held('42 40 0:9 /data')?.device).toBe('0:9');
    // The first root of a machine, which an initramfs has left.
    expect(held('1 1 0:1 /')?.device).toBe('8:3');
  });

  it('is unknown in a chroot that is none', () => {
    const jail = mounts('40 27 8:2 /data');
    expect(mountOf(jail, '/data/image')?.device).toBe('8:2');
    expect(mountOf(jail, '/etc')).toBeUndefined();
  });

  it('is read of any process', async () => {
    for (const pid of ['self', process.pid, 1] as const) {
      expect(mountOf(await readMounts(pid), '/proc')).toMatchObject({
        point: '/proc',
        type: 'proc',
      });
    }
    const { dev } = await stat('/dev/shm');
    const device = `${(dev >> 8) & 0xfff}:${dev & 0xff}`;
    expect(mountOf(await readMounts('self'), '/dev/shm')?.device).toBe(device);
    await expect(readMounts(2 ** 22 + 1)).rejects.toThrow('ENOENT');
  });
});
