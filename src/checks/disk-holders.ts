import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Acted } from '../act/act.js';
import type { ContainerSummary, EngineDiskUsage } from '../engine/api.js';
import { isOlder } from '../engine/api-version.js';
import type { DataKind, Engine } from '../engine/client.js';
import { containerName } from '../engine/container-name.js';
import { usesContainerdStore } from '../engine/image-store.js';
import { count } from '../format.js';
import { fullestPercent, fullness } from '../host/fullness.js';
import { logSizes } from '../host/log-sizes.js';
import type { Inputs } from '../inputs.js';
import { type Reading, reading } from '../reading.js';
import type { Survey } from '../survey/survey.js';
import { formerStoreOf } from './former-store.js';

/** What can hold a disk. The last is what's in use besides the others. */
const HOLDERS = [
  'images',
  'build cache',
  'writable layers',
  'container logs',
  'volumes',
  'everything else',
] as const;

const partSchema = z.object({ name: z.string(), bytes: z.number().check(z.nonnegative()) });
type Part = z.infer<typeof partSchema>;

/** What one of them holds. */
export const diskHolderSchema = z.object({
  what: z.enum(HOLDERS).check(z.describe('`everything else`: what is in use besides the others.')),
  bytes: z
    .nullable(partSchema.shape.bytes)
    .check(z.describe('As the Engine counts; null if not counted.')),
  note: z.optional(
    z.string().check(z.describe('Why it was not counted, or what to know about the figure.')),
  ),
  largest: z.array(partSchema).check(z.describe('The largest containers or volumes of it.')),
  command: z.optional(z.string().check(z.describe('Frees the build cache; shows the others.'))),
});
export type DiskHolder = z.infer<typeof diskHolderSchema>;

/** How many parts are named. */
const LARGEST = 3;

/**
 * Before API 1.55, which is Engine 29.6, the containerd store's images include every snapshot, whatever it is for:
 * https://github.com/moby/moby/pull/52901
 */
const API_OF_OWN_SNAPSHOTS = '1.55';

/**
 * What holds a disk that's at or above `disk-threshold`, or lacks the room needed, after all the work; null if it isn't. Takes about 10 s at
 * most, removes nothing, and never throws.
 */
export async function diskHolders(
  inputs: Pick<Inputs, 'diskThreshold' | 'endpoint'>,
  survey: Survey,
  { measured: { disksAfter, layersFreed } }: Pick<Acted, 'measured'>,
  lacksRoom: boolean,
  signal: AbortSignal,
): Promise<DiskHolder[] | null> {
  const { engine, disks: surveyed } = survey;
  const { info, containers, version } = survey.snapshot;
  const disks = disksAfter ?? (surveyed.ok ? surveyed.value : []);
  const percent = fullestPercent(disks) ?? 0;
  const isFull = percent >= inputs.diskThreshold;
  const fullest = disks.find((disk) =>
    isFull ? fullness(disk).percent === percent : disk.device === survey.imageDisk?.device,
  );
  if (fullest === undefined || !(isFull || lacksRoom)) return null;
  if (!engine.ok || !info.ok || !version.ok || signal.aborted) return null;

  const root = info.value.DockerRootDir;
  const ask = asker(engine.value, layersFreed);
  const isContainerd = usesContainerdStore(info.value);
  const [images, cache, writable, volumes, logs, former] = await Promise.all([
    ask('image', ({ LayersSize }) => [{ name: '', bytes: LayersSize }]),
    // With a graph driver, what is shared is counted in images.
    ask('build-cache', ({ BuildCache }) =>
      BuildCache.map(({ Size, Shared }) => ({
        name: '',
        bytes: Shared && !isContainerd ? 0 : Size,
      })),
    ),
    ask('container', ({ Containers }) =>
      Containers.map((each) => ({ name: containerName(each), bytes: each.SizeRw ?? 0 })),
    ),
    // The Engine says -1 if it can't tell.
    ask('volume', ({ Volumes }) =>
      Volumes.map(({ Name, UsageData }) => ({
        name: Name,
        bytes: Math.max(0, UsageData?.Size ?? 0),
      })),
    ),
    containers.ok ? reading(logsOf(root, containers.value)) : containers,
    formerStoreOf(inputs, survey),
  ]);
  /** A command about the data root, unless a shell would take its path apart. */
  const onDisk = (command: string) => (/^[\w/.+-]+$/.test(root) ? command : undefined);
  const largeLogs = `sudo find ${root}/containers -name '*.log*' -size +10M -exec ls -sh {} +`;
  const holders = [
    holder('images', images, 'docker system df --verbose'),
    holder('build cache', cache, 'docker builder prune --all'),
    holder('writable layers', writable, 'docker ps --all --size'),
    holder('container logs', logs, onDisk(largeLogs)),
    holder('volumes', volumes, 'docker system df --verbose'),
  ];
  let sum = 0;
  for (const each of holders) {
    const elsewhere = isContainerd && countedIn(each.what, version.value.ApiVersion);
    if (elsewhere) each.note ??= `counted in ${elsewhere}, too`;
    else sum += each.bytes ?? 0;
  }
  const inodes = fullness(fullest).of === 'inodes' ? '--inodes ' : '';
  const isSplit = disks.length > 1;
  const included = [
    ...(holders.some(({ bytes }) => bytes === null) ? ['what was not counted'] : []),
    ...(isContainerd ? ['the build cache that is not in images'] : []),
    ...(former
      ? [`${count(former.ids.size, 'image')} of the Engine's former store, ${former.folder}`]
      : []),
  ];
  return [
    ...holders,
    {
      what: 'everything else',
      bytes: isSplit ? null : Math.max(0, fullest.used - sum),
      note: isSplit
        ? 'not counted: the data is on several file systems'
        : included.length > 0
          ? `with ${included.join(' and ')}`
          : undefined,
      largest: [],
      command: onDisk(
        `sudo du -xh ${inodes}--max-depth=3 "$(findmnt -no TARGET -T ${root})" | sort -h | tail -n 20`,
      ),
    },
  ];
}

/** Of a containerd store: which other figure has what this one has, if any. */
function countedIn(what: DiskHolder['what'], apiVersion: string): string | undefined {
  // The Engine doesn't tell which of it belongs to an image.
  if (what === 'build cache') return 'images or everything else';
  return what === 'writable layers' && isOlder(apiVersion, API_OF_OWN_SNAPSHOTS)
    ? 'images'
    : undefined;
}

/**
 * Asks the Engine what its data of one kind takes. Before API 1.42 one answer has all kinds, and the Engine refuses to
 * work on two at once. If it couldn't tell before, it isn't asked again: that would take as long.
 */
function asker(engine: Engine, layersFreed: Reading<number> | undefined) {
  const about = (kind: DataKind) => reading(engine.diskUsage(kind));
  const whole =
    layersFreed?.ok === false
      ? layersFreed
      : isOlder(engine.apiVersion, '1.42')
        ? about('image')
        : undefined;
  return async (kind: DataKind, partsOf: (usage: EngineDiskUsage) => Part[]) => {
    const usage = await (whole ?? about(kind));
    return usage.ok ? ({ ok: true, value: partsOf(usage.value) } as const) : usage;
  };
}

function holder(
  what: DiskHolder['what'],
  parts: Reading<Part[]>,
  command: string | undefined,
): DiskHolder {
  if (!parts.ok) {
    const why = parts.error.replace(/^.*: no answer within/, 'the Engine took longer than');
    return { what, bytes: null, note: `not counted: ${why}`, largest: [], command };
  }
  const named = parts.value.filter(({ name, bytes }) => name !== '' && bytes > 0);
  const largest = named.sort((a, b) => b.bytes - a.bytes).slice(0, LARGEST);
  return { what, bytes: parts.value.reduce((sum, { bytes }) => sum + bytes, 0), largest, command };
}

async function logsOf(root: string, containers: readonly ContainerSummary[]): Promise<Part[]> {
  const sizes = await logSizes(
    join(root, 'containers'),
    containers.map(({ Id }) => Id),
  );
  return containers.map((each, index) => ({ name: containerName(each), bytes: sizes[index] ?? 0 }));
}
