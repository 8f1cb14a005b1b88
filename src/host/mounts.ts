import { readFile } from 'node:fs/promises';

/** One mount, as one process sees it: proc(5) mountinfo. */
export interface Mount {
  id: string;
  parent: string;
  /** `major:minor` of the file system: one for all subvolumes of a btrfs, unlike what stat(2) gives. */
  device: string;
  /** Where it is mounted, from the process's own root. */
  point: string;
  /** Of its file system, such as `ext4`. */
  type: string;
}

/**
 * The mounts that a process sees. In another mount namespace, or in a chroot, those aren't ours. Any user may ask.
 *
 * @throws {Error} if there is no such process
 */
export async function readMounts(pid: number | 'self'): Promise<Mount[]> {
  const text = await readFile(`/proc/${pid}/mountinfo`, 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [id = '', parent = '', device = '', , point = ''] = line.split(' ');
      const [, type = ''] = / - (\S+)/.exec(line) ?? [];
      return { id, parent, device, point: unescapeOctal(point), type };
    });
}

/**
 * The mount that holds a path without symbolic links; undefined in a chroot into a plain folder. Goes from mount to
 * mount as the kernel does, since one that is hidden by another is listed, too. Pure.
 */
export function mountOf(mounts: readonly Mount[], path: string): Mount | undefined {
  const ids = new Set(mounts.map(({ id }) => id));
  const onTheWay = mounts
    .filter(({ point }) => `${path}/`.startsWith(point === '/' ? point : `${point}/`))
    .sort((a, b) => a.point.length - b.point.length);
  let at = onTheWay.find(({ id, parent }) => id === parent || !ids.has(parent));
  for (let next = at; next !== undefined; ) {
    at = next;
    const { id } = at;
    next = onTheWay.find((mount) => mount.parent === id && mount.id !== id);
  }
  return at;
}

function unescapeOctal(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_, octal) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
}
