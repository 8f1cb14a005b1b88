import type { ContainerSummary, ImageSummary } from '../engine/api.js';
import type { LiveSnapshot } from '../engine/snapshot.js';
import { imageNames } from '../image/reference.js';
import type { UsageRecord } from '../memory/record.js';
import { imageUse, type UsedBy } from '../survey/use.js';
import type { ClassifiedImage } from './classify.js';
import type { LastUse } from './last-use.js';
import { hasDigest } from './rules.js';

/** Images and their listed sizes in bytes: shared layers are counted in each image. */
export interface Total {
  images: number;
  bytes: number;
}

/** An image of the cache that goes next if it stays unused. */
interface ComingStale {
  id: string;
  /** The name it was pulled by. */
  name: string;
  bytes: number;
  lastUse: LastUse;
  /** When it becomes `stale` with the disk below `disk-critical`, in ms since 1970. */
  staleAt: number;
}

/** What is kept for redeploys, and what becomes of it. */
export interface CacheAudit {
  /** The class `cached`, and `stale` ones that stay while there is room. */
  kept: Total;
  /** The next of them to become `stale`, soonest first; none if `digest-retention` is `never`. */
  coming: ComingStale[];
  /** Whether an observer notes use between runs; otherwise a run has to see it. */
  isObserved: boolean;
  /** What other commands would evict and a redeploy would have to pull again: images with a repository digest. */
  wouldEvict: { imagePrune: Total; systemPruneAll: Total };
}

/** How many coming images are named. */
const COMING = 10;

/** How long after its last note an observer is taken to be there, in ms: a weekend may have no jobs. */
const OBSERVED = 7 * 86_400_000;

export interface AuditFacts {
  images: readonly ClassifiedImage[];
  /** By ID, the `stale` images that stay: there is room. */
  spared: ReadonlySet<string>;
  snapshot: Pick<LiveSnapshot, 'info' | 'containers' | 'swarm' | 'now'>;
  containerdStore: boolean;
  record: Pick<UsageRecord, 'observedAt'>;
  /** In ms; undefined if never. */
  digestRetention: number | undefined;
}

/** Audits the cache. Pure: the other commands are never run. */
export function auditCache(facts: AuditFacts): CacheAudit {
  const { images, spared, record, digestRetention, snapshot } = facts;
  const cached = images.filter((each) => each.class === 'cached' || spared.has(each.image.Id));
  const coming = cached.flatMap(({ image, lastUse }): ComingStale[] => {
    if (lastUse === undefined || digestRetention === undefined) return [];
    return [
      {
        id: image.Id,
        name: image.RepoDigests[0] ?? image.RepoTags[0] ?? '',
        bytes: image.Size,
        lastUse,
        staleAt: lastUse.at + digestRetention,
      },
    ];
  });
  return {
    kept: total(cached.map(({ image }) => image)),
    coming: coming.sort((a, b) => a.staleAt - b.staleAt).slice(0, COMING),
    isObserved: snapshot.now - (record.observedAt ?? 0) <= OBSERVED,
    wouldEvict: wouldEvict(facts),
  };
}

/**
 * `docker image prune` removes what has no tag and no container in any state; on the containerd store a name by
 * digest counts as a tag. `docker system prune --all` first removes all containers that aren't running, then every
 * image without a container. Neither looks at Swarm services. Seen on Engine 20.10 and 28.5.
 */
function wouldEvict({ images, snapshot, containerdStore }: AuditFacts): CacheAudit['wouldEvict'] {
  const { containers } = snapshot;
  if (!containers.ok) return { imagePrune: total([]), systemPruneAll: total([]) };
  const running = containers.value.filter(({ State }) => RUNNING.includes(State));
  const heldByAny = usedByContainers(containers.value, snapshot);
  const heldByRunning = usedByContainers(running, snapshot);
  const pulled = images.map(({ image }) => image).filter(hasDigest);
  const untagged = containerdStore
    ? []
    : pulled.filter((image) => imageNames(image).tags.length === 0);
  return {
    imagePrune: total(untagged.filter((image) => heldByAny(image) === undefined)),
    systemPruneAll: total(pulled.filter((image) => heldByRunning(image) === undefined)),
  };
}

/** The states in which `docker container prune` leaves a container alone. */
const RUNNING: readonly string[] = ['running', 'paused', 'restarting'];

function usedByContainers(
  containers: ContainerSummary[],
  { info, now }: AuditFacts['snapshot'],
): UsedBy {
  const noSwarm = {
    services: [],
    // Stryker disable next-line ArrayDeclaration: what isn't a task uses nothing.
    tasks: [],
    upToDate: new Set<string>(),
    // Stryker disable next-line ArrayDeclaration: nobody asks for nodes here.
    nodes: [],
  };
  return imageUse({
    info,
    now,
    containers: { ok: true, value: containers },
    swarm: { ok: true, value: noSwarm },
  });
}

function total(images: readonly ImageSummary[]): Total {
  return { images: images.length, bytes: images.reduce((sum, { Size }) => sum + Size, 0) };
}
