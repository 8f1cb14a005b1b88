import type { ContainerSummary, ImageSummary } from '../engine/api.js';
import type { Activity } from '../engine/snapshot.js';
import { imageNames } from '../image/reference.js';
import { isObserved } from '../state/coverage.js';
import type { UsageRecord } from '../state/record.js';
import type { ClassifiedImage } from './classify.js';
import { isShared } from './shared.js';
import { imageUse, type UsedBy } from './use.js';

/** Some images, and their sizes as listed in bytes: shared layers are counted in each image. */
export interface Total {
  images: number;
  bytes: number;
}

/** An image of the cache that goes next, should it stay unused. */
interface ComingStale {
  id: string;
  /** The name it was pulled by. */
  name: string;
  bytes: number;
  /** When it was last seen in use, in ms since 1970, and by what; undefined for never. */
  lastUsed: number | undefined;
  usedBy: string | undefined;
  /** When it becomes `stale`, in ms since 1970. */
  staleAt: number;
}

/** What the images are worth that are kept for redeploys, and what becomes of them. */
export interface CacheAudit {
  /** The class `cached`. */
  kept: Total;
  /** The first of them to become `stale`, soonest first. */
  coming: ComingStale[];
  /** Why none of them can become `stale`, in words; undefined when they can. */
  neverStale: string | undefined;
  /**
   * What other commands would evict, and a redeploy would have to pull again: images with a digest of
   * a repository.
   */
  evicted: { imagePrune: Total; systemPruneAll: Total };
}

/** How many coming images are named. */
const COMING = 10;

/** What an audit is made of. */
export interface AuditFacts {
  images: readonly ClassifiedImage[];
  activity: Pick<Activity, 'info' | 'containers' | 'swarm' | 'now'>;
  containerdStore: boolean;
  record: UsageRecord | undefined;
  /** In ms; undefined for never. */
  digestRetention: number | undefined;
}

/** Looks over the cache. Pure: the other commands are never run, only thought through. */
export function auditCache(facts: AuditFacts): CacheAudit {
  const { images, record, digestRetention, activity } = facts;
  const cached = images.filter((each) => each.class === 'cached');
  const neverStale = whyNeverStale(record, digestRetention, activity);
  const coming = cached.flatMap(({ image, unusedSince }): ComingStale[] => {
    if (neverStale !== undefined || unusedSince === undefined || digestRetention === undefined) {
      return [];
    }
    const known = record?.images[image.Id];
    return [
      {
        id: image.Id,
        name: image.RepoDigests[0] ?? image.RepoTags[0] ?? '',
        bytes: image.Size,
        lastUsed: known?.lastUsed,
        usedBy: known?.usedBy,
        staleAt: unusedSince + digestRetention,
      },
    ];
  });
  return {
    kept: total(cached.map(({ image }) => image)),
    coming: coming.sort((a, b) => a.staleAt - b.staleAt).slice(0, COMING),
    neverStale,
    evicted: evicted(facts),
  };
}

function whyNeverStale(
  record: UsageRecord | undefined,
  digestRetention: number | undefined,
  activity: AuditFacts['activity'],
): string | undefined {
  if (digestRetention === undefined) return 'digest-retention is never';
  if (isShared(activity)) {
    return 'this Swarm has several nodes, and jobs on other hosts may use the images here unseen';
  }
  if (record === undefined) return 'there is no usage record';
  if (!isObserved(record, activity.now)) {
    return 'no job was observed in the last 7 days. Put a step with `when: post` first in each that deploys';
  }
  return undefined;
}

/**
 * `docker image prune` takes what has no tag and no container in any state; on the containerd store
 * a name by digest counts as a tag. `docker system prune --all` first takes all containers that do
 * not run, then every image without a container. Neither asks the Swarm for its services. Seen on
 * Engine 20.10 and 28.5.
 */
function evicted({ images, activity, containerdStore }: AuditFacts): CacheAudit['evicted'] {
  const { containers } = activity;
  if (!containers.ok) {
    const none = total([]);
    return { imagePrune: none, systemPruneAll: none };
  }
  const running = containers.value.filter(({ State }) => RUNNING.includes(State));
  const heldByAny = usedByContainers(containers.value, activity);
  const heldByRunning = usedByContainers(running, activity);
  const pulled = images
    .map(({ image }) => ({ image, ...imageNames(image) }))
    .filter(({ digests }) => digests.length > 0);
  const imagePrune = containerdStore
    ? []
    : pulled.filter(({ image, tags }) => tags.length === 0 && heldByAny(image) === undefined);
  const systemPruneAll = pulled.filter(({ image }) => heldByRunning(image) === undefined);
  return {
    imagePrune: total(imagePrune.map(({ image }) => image)),
    systemPruneAll: total(systemPruneAll.map(({ image }) => image)),
  };
}

/** The states in which a container is not taken by `docker container prune`. */
const RUNNING: readonly string[] = ['running', 'paused', 'restarting'];

function usedByContainers(
  containers: ContainerSummary[],
  { info, now }: AuditFacts['activity'],
): UsedBy {
  const noSwarm = { services: [], tasks: [], upToDate: new Set<string>(), nodes: [] };
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
