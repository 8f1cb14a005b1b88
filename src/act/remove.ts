import { setTimeout as sleep } from 'node:timers/promises';
import pMap from 'p-map';
import { whyOver } from '../engine/abort.js';
import type { ImageInspect, ImageSummary } from '../engine/api.js';
import type { Engine } from '../engine/client.js';
import { RefusedRequest } from '../engine/contract.js';
import { EngineError } from '../engine/errors.js';
import { imageNames } from '../image/reference.js';
import { shortId } from '../image/short-id.js';
import { messageOf, type Reading } from '../reading.js';
import type { ClassifiedImage, RetentionClass } from '../retention/classify.js';

/** What became of one image we set out to remove. */
export interface RemovalResult {
  /** `kept`: it no longer needs to go. `unknown`: the run ended before the Engine answered. */
  outcome: 'removed' | 'skipped' | 'failed' | 'not-attempted' | 'kept' | 'unknown';
  /** Empty if removed. */
  reason: string;
  /** Whether the Engine refused it. */
  refused?: boolean;
  /** What it turned out to be just before removal; undefined if that is as planned. */
  class?: RetentionClass;
}

/** Whether the work may go on at this moment. */
interface Permission {
  /** Why nothing more may be removed; undefined if it may. */
  closed: string | undefined;
  /** Why this image may no longer be removed; undefined if it may. */
  objection(image: ImageSummary): string | undefined;
  /** Whether nothing is known to have happened since that may change an image's answers. Asked last before a removal. */
  holds(image: ImageSummary): Promise<boolean>;
}

export interface RemovalOptions {
  /** No removal begins after it aborts; those under way are waited for as long as the Engine's client does. */
  signal: AbortSignal;
  /** Asked before every removal, and again while its answer doesn't hold. It decides how old its answer may be. */
  permission: () => Promise<Permission>;
  /**
   * Asked just before an image goes: what the image is if it stays after all, or undefined if it goes. `lastTagTime` is
   * in ms since 1970, undefined if never tagged.
   */
  nowStays: (
    image: ImageSummary,
    lastTagTime: Reading<number | undefined>,
  ) => ClassifiedImage | undefined;
  /** Whether the Engine uses the containerd image store, which sets the pace: see {@link CONTAINERD_BATCH}. */
  containerdStore: boolean;
  onResult: (image: ImageSummary, result: RemovalResult) => void;
}

/** What became of each image, by ID, and why the work stopped early. */
export interface Removals {
  results: Map<string, RemovalResult>;
  stopped: string | undefined;
}

/** Concurrent removals with a graph driver: more only wait for each other on the disk. */
const CONCURRENCY = 4;

/**
 * The containerd image store collects garbage at each removal, goes through all of its images for that, and keeps
 * whatever starts a container waiting. Removals asked for together share a collection: so this many go together, followed
 * by a pause as long as they took.
 */
const CONTAINERD_BATCH = 8;

/**
 * Removes images wave by wave, in order, a few at a time; stops at once if the permission is withdrawn or the Engine is
 * gone. Never forces anything. Never throws.
 */
export async function removeImages(
  engine: Engine,
  waves: readonly (readonly ImageSummary[])[],
  { signal, permission, nowStays, containerdStore, onResult }: RemovalOptions,
): Promise<Removals> {
  const results = new Map<string, RemovalResult>();
  let stopped: string | undefined;
  /** By the ID of a parent, a child of it that stays. */
  const remaining = new Map<string, string>();
  const gone = new Set<string>();

  /** If the Engine answers with something else, the age is unknown. */
  const inspect = async ({ Id }: ImageSummary): Promise<Reading<ImageInspect>> => {
    try {
      return { ok: true, value: await engine.inspectImage(Id) };
    } catch (error) {
      const status = error instanceof EngineError ? error.status : undefined;
      if (status === undefined || status === 404) throw error;
      return { ok: false, error: messageOf(error) };
    }
  };

  /**
   * Resolves to undefined if an image may go, at once, for nothing has happened since the questions were asked. Else to
   * what becomes of it.
   *
   * An inspection is still needed where events are watched: of a dangling image it's the first to tell when it was
   * tagged last, maybe before the run, and by which names. For one inspected before (a stale one), it costs less than
   * another way to go.
   */
  const stays = async (image: ImageSummary): Promise<RemovalResult | undefined> => {
    for (;;) {
      stopped ??= whyOver(signal);
      if (stopped !== undefined) return { outcome: 'not-attempted', reason: stopped };
      const { closed, objection, holds } = await permission();
      stopped ??= whyOver(signal) ?? closed;
      if (stopped !== undefined) continue;
      const child = remaining.get(image.Id);
      const reason = objection(image) ?? (child && `parent of ${child}, which stays`);
      if (reason !== undefined) return { outcome: 'skipped', reason };
      const inspected = await inspect(image);
      const change = inspected.ok ? changeOf(inspected.value, image) : undefined;
      if (change !== undefined) return { outcome: 'skipped', reason: change };
      const now = nowStays(
        image,
        inspected.ok ? { ok: true, value: lastTagTimeOf(inspected.value) } : inspected,
      );
      if (now !== undefined) return { outcome: 'kept', reason: now.reason, class: now.class };
      if ((await holds(image)) && stopped === undefined && !signal.aborted) return undefined;
    }
  };

  const attempt = async (image: ImageSummary): Promise<RemovalResult> => {
    let isUnderWay = false;
    try {
      const result = await stays(image);
      if (result !== undefined) return result;
      isUnderWay = true;
      return await removeOne(engine, image);
    } catch (error) {
      const status = error instanceof EngineError ? error.status : undefined;
      const reason = messageOf(error);
      // An image whose ID we can't ask for: the others can go all the same.
      if (error instanceof RefusedRequest) return { outcome: 'skipped', reason };
      const over = whyOver(signal);
      if (status === undefined && over !== undefined) {
        stopped ??= over;
        return isUnderWay
          ? { outcome: 'unknown', reason: `it may be gone: ${reason}` }
          : { outcome: 'not-attempted', reason: stopped };
      }
      // In use since: the Engine knows best.
      if (status === 409) return { outcome: 'skipped', reason, refused: true };
      // If two remove one image at once, the slower gets `500 unrecognized image ID`.
      if (status === 404 || (status !== undefined && (await isGone(engine, image)))) {
        gone.add(image.Id);
        return { outcome: 'skipped', reason };
      }
      // Without an answer we can't know what the Engine is doing: give it no more work.
      if (status === undefined) stopped ??= reason;
      return { outcome: 'failed', reason };
    }
  };

  const remove = async (image: ImageSummary) => {
    const result = await attempt(image);
    results.set(image.Id, result);
    if (result.outcome !== 'removed' && image.ParentId && !gone.has(image.Id)) {
      remaining.set(image.ParentId, shortId(image.Id));
    }
    onResult(image, result);
  };

  const concurrency = containerdStore ? CONTAINERD_BATCH : CONCURRENCY;
  for (const wave of waves) {
    const size = containerdStore ? concurrency : wave.length;
    for (let next = 0; next < wave.length; next += size) {
      const start = performance.now();
      await pMap(wave.slice(next, next + size), remove, { concurrency });
      const took = performance.now() - start;
      if (containerdStore) await sleep(took, undefined, { signal }).catch(() => {});
    }
  }
  return { results, stopped };
}

/** Whether the Engine says it has no such image; false if it says nothing. */
async function isGone(engine: Engine, { Id }: ImageSummary): Promise<boolean> {
  try {
    await engine.inspectImage(Id);
    return false;
  } catch (error) {
    return error instanceof EngineError && error.status === 404;
  }
}

/** Which kind of name an image gained since the decision; undefined if none. */
function changeOf(now: ImageInspect, then: ImageSummary): string | undefined {
  const before = imageNames(then);
  const after = imageNames(now);
  if (after.tags.length > before.tags.length) return 'it has been tagged since';
  if (after.digests.length > before.digests.length) return 'it has been pulled since';
  return undefined;
}

/** When a tag was last set, in ms since 1970; undefined if never (Go's zero time), NaN if unreadable. */
export function lastTagTimeOf({ Metadata }: ImageInspect): number | undefined {
  const text = Metadata?.LastTagTime;
  return text == null || text.startsWith('0001-01-01T') ? undefined : Date.parse(text);
}

/**
 * The Engine refuses to remove an image with several names by ID (409, "must be forced"): a graph driver counts
 * repositories, the containerd store entries of `RepoTags`, including `name:1@digest` and `name:2@digest`. So remove it
 * digest by digest, each with all its tags; the image itself goes with the last one.
 */
async function removeOne(engine: Engine, image: ImageSummary): Promise<RemovalResult> {
  const { digests } = imageNames(image);
  const references =
    Math.max(digests.length, image.RepoTags.length) > 1
      ? digests.map(({ repository, digest }) => `${repository}@${digest}`)
      : [image.Id];
  const answers = await pMap(references, (name) => engine.removeImage(name), { concurrency: 1 });
  return answers.some(({ deleted }) => deleted.includes(image.Id))
    ? { outcome: 'removed', reason: '' }
    : { outcome: 'skipped', reason: 'the Engine removed a name of it, but not the image' };
}
