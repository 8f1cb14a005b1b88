// The rules that are compared: ours by the code that decides, and two others.
import { loadTs } from '../../scripts/load-ts.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** What decides, as it is. */
const ours = await loadTs(`
  export { decide } from './src/decide.ts';
  export { evaluateGates } from './src/gates/gates.ts';
  export { withEvicted } from './src/memory/came-back.ts';
  export { coldRecord, withLook } from './src/memory/record.ts';
  export { withFree, withLowest, withTake } from './src/memory/room.ts';
  export { withUses } from './src/memory/uses.ts';
  export { isEnough } from './src/retention/enough.ts';
`);
const { decide, evaluateGates, withEvicted, coldRecord, withLook } = /** @type {any} */ (ours);
const { withFree, withLowest, withTake, withUses, isEnough } = /** @type {any} */ (ours);

/**
 * @typedef {object} Rule What happens besides the deployments. Times in ms.
 * @property {(now: number) => void} [pulled]
 * @property {(now: number) => void} [runs] While the job's services run.
 * @property {(now: number, keys: readonly string[]) => void} [ends] The job is torn down.
 * @property {(now: number) => void} [night]
 *
 * @typedef {(disk: import('./disk.js').Disk, inUse: () => ReadonlySet<string>) => Rule} MakeRule
 */

/** @param {import('./disk.js').Disk} disk @param {ReadonlySet<string>} inUse */
function leastRecentlyUsed(disk, inUse) {
  return [...disk.images.values()]
    .filter(({ key }) => !inUse.has(key))
    .sort((a, b) => a.used - b.used || a.since - b.since);
}

/** docuum with a threshold of 80% of the disk. @type {MakeRule} */
function docuum(disk, inUse) {
  const limit = 0.8 * disk.host.diskBytes - disk.host.fixed;
  const vacuum = () => {
    for (const { key } of leastRecentlyUsed(disk, inUse())) {
      if (disk.imageBytes <= limit) break;
      disk.images.delete(key);
    }
  };
  return { pulled: vacuum, ends: vacuum };
}

/** kubelet, from 85% down to 80%. @type {MakeRule} */
function kubelet(disk, inUse) {
  const collect = () => {
    if (disk.percent < 85) return;
    const wanted = 0.2 * disk.host.diskBytes - disk.free;
    let freed = 0;
    for (const { key, bytes } of leastRecentlyUsed(disk, inUse())) {
      if (freed >= wanted) break;
      disk.images.delete(key);
      freed += (bytes + disk.host.base) * disk.stays;
    }
  };
  return { runs: collect, night: collect };
}

const ok = (/** @type {unknown} */ value) => ({ ok: true, value });
const INFO = {
  graph: { DriverStatus: [] },
  containerd: { DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']] },
};
const IDLE = {
  containers: ok([]),
  swarm: ok({ services: [], tasks: [], upToDate: new Set(), nodes: [] }),
  events: ok([]),
};

/**
 * This action with its defaults.
 *
 * @param {{ when: 'schedule' | 'post', observed?: boolean, flooded?: boolean, inputs?: object }} options `flooded`: the
 *   Engine has forgotten its events by the time the action looks.
 * @returns {MakeRule}
 */
function action({ when, observed = false, flooded = false, inputs: own = {} }) {
  const inputs = {
    ...{ diskThreshold: 80, diskTarget: 70, diskCritical: 90, diskRoom: 'auto', keep: [] },
    ...{ minAge: DAY, digestRetention: 30 * DAY, runAppProcess: [], endpoint: { name: '' } },
    ...own,
  };
  return (disk) => {
    const { store, diskBytes: size, base } = disk.host;
    const isContainerd = store === 'containerd';
    let record = coldRecord('engine', 0);
    /** @type {Map<string, any>} */
    const listed = new Map();
    /** @type {{ at: number, reference: string, by: string, evidence: string }[]} */
    let uses = [];
    const list = () =>
      [...disk.images.values()].map(({ key, recipe, bytes }) => {
        const Id = `sha256:${[...key]
          .map((c) => c.charCodeAt(0).toString(16))
          .join('')
          .padStart(64, '0')}`;
        const image = listed.get(key) ?? {
          ...{ Id, RepoTags: [], RepoDigests: [`example.org/r${recipe}@${Id}`], ParentId: '' },
          ...{ Created: 1, Size: Math.round((bytes + base) * disk.stays), Labels: {}, key },
        };
        listed.set(key, image);
        return image;
      });
    const measure = () => {
      const available = Math.max(0, disk.free);
      return {
        path: '/',
        device: '1',
        size,
        used: size - available,
        available,
        usedPercent: disk.percent,
      };
    };
    const run = (/** @type {number} */ now) => {
      const images = list();
      const imageDisk = measure();
      if (observed)
        record = withLowest(record, { size, available: Math.max(0, disk.lowest), at: now });
      disk.lowest = Infinity;
      const taken = withTake(record, imageDisk, images, isContainerd, now);
      record = withUses(
        withLook(taken, images, () => undefined, now),
        images,
        uses,
        now,
      );
      uses = [];
      const snapshot = {
        ...IDLE,
        now,
        info: ok({ ...INFO[store], Swarm: { LocalNodeState: 'inactive' } }),
        images: ok(images),
      };
      const survey = {
        ...{
          engine: ok({}),
          snapshot,
          usedBy: () => undefined,
          processes: ok([]),
          locked: undefined,
        },
        ...{ disks: ok([imageDisk]), dataRoots: ok(['/']), imageRoots: ['/'], imageDisk },
      };
      const { gates, plan, room } = decide(survey, evaluateGates(survey, inputs), record, inputs);
      if (gates[0].verdict !== 'pass') return;
      const gone = [];
      for (const next of plan.stale) {
        const now_ = room && { ...room, free: disk.free };
        if (isEnough(next, disk.percent, now_, inputs)) break;
        disk.images.delete(next.image.key);
        gone.push(next.image);
      }
      if (gone.length === 0) return;
      record = { ...record, evicted: withEvicted(record.evicted ?? [], gone, now) };
      record = withFree(record, disk.free, now);
    };
    return {
      ends: (now, keys) => {
        for (const image of list()) {
          if (!keys.includes(image.key) || (flooded && !observed)) continue;
          const by = `container ${image.RepoDigests[0].replace(/@.*/, '')}`;
          uses.push({
            at: now,
            reference: image.Id,
            by,
            evidence: observed ? 'observer' : 'event',
          });
        }
        if (when === 'post') run(now + HOUR / 60);
      },
      night: (now) => {
        if (when === 'schedule') run(now);
      },
    };
  };
}

/** In the order of the tables. @type {{ name: string, title: string, make: MakeRule }[]} */
export const RULES = [
  { name: 'none', title: 'no pruning', make: () => ({}) },
  { name: 'docuum', title: "docuum's rule, 80%", make: docuum },
  { name: 'kubelet', title: "kubelet's rule, 85% and 80%", make: kubelet },
  {
    name: 'schedule-none',
    title: 'this action, schedule, `disk-room: none`',
    make: action({ when: 'schedule', inputs: { diskRoom: 'none' } }),
  },
  { name: 'schedule', title: 'this action, schedule', make: action({ when: 'schedule' }) },
  {
    name: 'schedule-flooded',
    title: 'this action, schedule, events flooded',
    make: action({ when: 'schedule', flooded: true }),
  },
  { name: 'post', title: 'this action, post-step', make: action({ when: 'post', observed: true }) },
  {
    name: 'resident',
    title: 'this action, schedule and resident observer',
    make: action({ when: 'schedule', observed: true, flooded: true }),
  },
];
