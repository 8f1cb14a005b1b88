import { join } from 'node:path';
import { usesContainerdStore } from '../engine/image-store.js';
import { notOnEngineHost } from '../host/engine-host.js';
import { entriesOf } from '../host/file.js';
import type { Inputs } from '../inputs.js';
import type { Survey } from '../survey/survey.js';

/** The store of a graph driver that an Engine no longer uses: its images are on the disk, but not shown. */
export interface FormerStore {
  folder: string;
  /** The IDs of its images. */
  ids: ReadonlySet<string>;
}

/** What an Engine that was given the containerd store has left in its former one; undefined if nothing, or it can't be seen. */
export async function formerStoreOf(
  { endpoint }: Pick<Inputs, 'endpoint'>,
  { snapshot: { info }, processes }: Pick<Survey, 'snapshot' | 'processes'>,
): Promise<FormerStore | undefined> {
  if (!info.ok || !usesContainerdStore(info.value)) return undefined;
  if (notOnEngineHost(endpoint, info.value, processes) !== undefined) return undefined;
  const root = info.value.DockerRootDir;
  const inFolder = (...path: string[]) => entriesOf(join(root, 'image', ...path)).catch(() => []);
  for (const { name } of await inFolder()) {
    const images = await inFolder(name, 'imagedb', 'content', 'sha256');
    const ids = new Set(images.map((each) => `sha256:${each.name}`));
    if (ids.size > 0) return { folder: join(root, name), ids };
  }
  return undefined;
}
