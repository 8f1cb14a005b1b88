import pMap from 'p-map';
import type { ImageInspect, ImageSummary } from '../engine/api.js';
import type { Engine } from '../engine/client.js';
import { EngineError } from '../engine/errors.js';
import { imageNames } from '../image/reference.js';
import { shortId } from '../image/short-id.js';
import { messageOf, type Reading } from '../reading.js';
import type { ClassifiedImage, RetentionClass } from '../retention/classify.js';

/** What became of one image that was to be removed. */
export interface RemovalResult {
  /** `kept`: need not go any more. */
  outcome: 'removed' | 'skipped' | 'failed' | 'not-attempted' | 'kept';
  /** Empty when it was removed. */
  reason: string;
  /** What it turned out to be in the moment before; undefined for what was planned. */
  class?: RetentionClass;
}

/** Whether the work may go on at this moment; `mayRemove` is asked about one image. */
interface Permission {
  /** Why nothing more may be removed; undefined when it may. */
  closed: string | undefined;
  /** Why this image may not be removed any more; undefined when it may. */
  objection(image: ImageSummary): string | undefined;
}

export interface RemovalOptions {
  /** Asked before every removal. It decides itself how old its answer may be. */
  permission: () => Promise<Permission>;
  /**
   * Asked in the moment before an image goes: what it is if it stays after all, given when a tag was last
   * set on it, in ms since 1970, undefined for never; undefined when it goes.
   */
  nowStays: (
    image: ImageSummary,
    lastTagTime: Reading<number | undefined>,
  ) => ClassifiedImage | undefined;
  onResult: (image: ImageSummary, result: RemovalResult) => void;
}

/** What became of each image by its ID, and why the work stopped before its end. */
export interface Removals {
  results: Map<string, RemovalResult>;
  stopped: string | undefined;
}

/** Removals at once: more only wait for each other on the disk. */
const CONCURRENCY = 4;

/**
 * Removes images wave by wave, in order, a few at once, and stops at once when the permission is
 * withdrawn or the Engine is gone. Never forces anything. Never throws.
 */
export async function removeImages(
  engine: Engine,
  waves: readonly (readonly ImageSummary[])[],
  { permission, nowStays, onResult }: RemovalOptions,
): Promise<Removals> {
  const results = new Map<string, RemovalResult>();
  let stopped: string | undefined;
  /** Parents by ID, and the child of theirs that stays. */
  const remaining = new Map<string, string>();
  const gone = new Set<string>();

  /** An Engine that answers something else leaves the age unknown. */
  const inspect = async ({ Id }: ImageSummary): Promise<Reading<ImageInspect>> => {
    try {
      return { ok: true, value: await engine.inspectImage(Id) };
    } catch (error) {
      const status = error instanceof EngineError ? error.status : undefined;
      if (status === undefined || status === 404) throw error;
      return { ok: false, error: messageOf(error) };
    }
  };

  const attempt = async (image: ImageSummary): Promise<RemovalResult> => {
    if (stopped === undefined) {
      const { closed, objection } = await permission();
      stopped ??= closed;
      const reason = objection(image);
      if (stopped === undefined && reason !== undefined) return { outcome: 'skipped', reason };
    }
    if (stopped !== undefined) return { outcome: 'not-attempted', reason: stopped };
    const child = remaining.get(image.Id);
    if (child !== undefined)
      return { outcome: 'skipped', reason: `parent of ${child}, which stays` };
    try {
      const inspected = await inspect(image);
      const change = inspected.ok ? changeOf(inspected.value, image) : undefined;
      if (change !== undefined) return { outcome: 'skipped', reason: change };
      const now = nowStays(
        image,
        inspected.ok ? { ok: true, value: lastTagTimeOf(inspected.value) } : inspected,
      );
      if (now !== undefined) return { outcome: 'kept', reason: now.reason, class: now.class };
      return await removeOne(engine, image);
    } catch (error) {
      const status = error instanceof EngineError ? error.status : undefined;
      const reason = messageOf(error);
      // In use since: the Engine knows best.
      if (status === 409) return { outcome: 'skipped', reason };
      // Of two who remove one image at once, the slower is told `500 unrecognized image ID`.
      if (status === 404 || (status !== undefined && (await isGone(engine, image)))) {
        gone.add(image.Id);
        return { outcome: 'skipped', reason };
      }
      // Without an answer there is no telling what the Engine does now: it gets no more work.
      if (status === undefined) stopped ??= reason;
      return { outcome: 'failed', reason };
    }
  };

  for (const wave of waves) {
    await pMap(
      wave,
      async (image) => {
        const result = await attempt(image);
        results.set(image.Id, result);
        if (result.outcome !== 'removed' && image.ParentId && !gone.has(image.Id)) {
          remaining.set(image.ParentId, shortId(image.Id));
        }
        onResult(image, result);
      },
      { concurrency: CONCURRENCY },
    );
  }
  return { results, stopped };
}

/** Whether the Engine says that it has no such image; false also when it says nothing. */
async function isGone(engine: Engine, { Id }: ImageSummary): Promise<boolean> {
  try {
    await engine.inspectImage(Id);
    return false;
  } catch (error) {
    return error instanceof EngineError && error.status === 404;
  }
}

/** Which names an image has got since it was decided that it may go. */
function changeOf(now: ImageInspect, then: ImageSummary): string | undefined {
  const before = imageNames(then);
  const after = imageNames(now);
  if (after.tags.length > before.tags.length) return 'it has got a tag since';
  if (after.digests.length > before.digests.length) return 'it was pulled since';
  return undefined;
}

/**
 * When a tag was last set, in ms since 1970; undefined for never, which the Engine writes as Go's
 * zero time. NaN for what cannot be read.
 */
export function lastTagTimeOf({ Metadata }: ImageInspect): number | undefined {
  const text = Metadata?.LastTagTime;
  return text == null || text.startsWith('0001-01-01T') ? undefined : Date.parse(text);
}

/**
 * An image with several names is refused by ID (409, "must be forced"): a graph driver counts the
 * repositories, the containerd store what stands in `RepoTags`, `name:1@digest` and `name:2@digest` too. It
 * goes digest by digest, each with all its tags, and with the last one the image itself.
 */
async function removeOne(engine: Engine, image: ImageSummary): Promise<RemovalResult> {
  const { digests } = imageNames(image);
  const references =
    Math.max(digests.length, image.RepoTags.length) > 1
      ? digests.map(({ repository, digest }) => `${repository}@${digest}`)
      : [image.Id];
  const deleted: string[] = [];
  for (const reference of references)
    deleted.push(...(await engine.removeImage(reference)).deleted);
  if (deleted.includes(image.Id)) return { outcome: 'removed', reason: '' };
  return { outcome: 'skipped', reason: 'the Engine removed a name of it, but not the image' };
}
