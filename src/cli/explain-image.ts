import type { ImageSummary } from '../engine/api.js';
import { connect, type Engine } from '../engine/client.js';
import { withManagers } from '../engine/managers.js';
import { lastTagTimeOf } from '../engine/removal.js';
import { readSnapshot } from '../engine/snapshot.js';
import { count } from '../format.js';
import type { Inputs } from '../inputs.js';
import { type Reading, reading } from '../reading.js';
import { renderExplanation } from '../report/explanation.js';
import { shortId } from '../retention/classify.js';
import { explain, withDescendants } from '../retention/explain.js';
import { findImages } from '../retention/find.js';
import { keptBy } from '../retention/keep-label.js';
import { pastUses } from '../retention/past-use.js';
import { isShared } from '../retention/shared.js';
import { imageUse } from '../retention/use.js';
import { type Watch, withWatches } from '../state/coverage.js';
import { stateFolder } from '../state/folder.js';
import { withObservations } from '../state/merge.js';
import { takeObservations } from '../state/observations.js';
import { type UsageRecord, withLook } from '../state/record.js';
import { peekRecord } from '../state/store.js';

/** How many images are listed, when several may be meant. */
const MAX_LISTED = 20;

/**
 * Explains one image of an Engine, by the facts by which a run would judge it now. Reads only: on this
 * host, too, nothing is written.
 *
 * @param name an ID, the beginning of one, a tag or a digest
 * @returns text for a terminal
 * @throws {Error} when there is no such image, or several, or the Engine cannot be asked
 */
export async function explainImage(inputs: Inputs, name: string): Promise<string> {
  const signal = AbortSignal.timeout(inputs.timeout);
  const engine = withManagers(await connect(inputs.endpoint, signal), inputs.swarmManager, signal);
  const snapshot = await readSnapshot(engine, Date.now);
  const { version, images, info, now } = snapshot;
  if (!version.ok) throw new Error(version.error);
  if (!images.ok) throw new Error(images.error);
  if (!info.ok) throw new Error(info.error);
  const image = theOne(findImages(images.value, name), name, engine.endpoint.name);
  const usedBy = imageUse(snapshot);
  const folder = stateFolder(inputs.stateDir, process.env);
  // As the next run would know it.
  const unobserved = isShared(snapshot) ? [{ from: now, until: undefined }] : [];
  const record = await reading(
    recordOf(folder, info.value.ID, now, unobserved, (known, notes) =>
      withObservations(
        withLook(known, images.value, usedBy, now),
        images.value,
        [...pastUses(snapshot), ...notes],
        now,
      ),
    ),
  );
  const explanation = explain(image, {
    images: images.value,
    usedBy,
    keptBy: await keptBy(inputs.keep),
    record: record.ok ? record.value : undefined,
    lastTagTimes: await lastTagTimes(engine, withDescendants(image, images.value)),
    minAge: inputs.minAge,
    digestRetention: inputs.digestRetention,
    now,
  });
  return renderExplanation(explanation, now);
}

function theOne(found: readonly ImageSummary[], name: string, host: string): ImageSummary {
  const [first] = found;
  if (first === undefined) {
    throw new Error(
      `${name}: the Engine at ${host} has no such image. \`docker image ls --all --digests\` lists them.`,
    );
  }
  if (found.length === 1) return first;
  const listed = found.slice(0, MAX_LISTED).map(({ Id, RepoTags, RepoDigests }) => {
    const [known = 'no name'] = [...RepoTags, ...RepoDigests];
    return `  ${shortId(Id)}  ${known}`;
  });
  throw new Error(
    [`${name}: ${count(found.length, 'image')} may be meant. Name one by its ID:`, ...listed].join(
      '\n',
    ),
  );
}

async function recordOf(
  folder: string,
  engine: string,
  now: number,
  unobserved: readonly Watch[],
  withNews: (
    record: UsageRecord,
    notes: Awaited<ReturnType<typeof takeObservations>>['observations'],
  ) => UsageRecord,
): Promise<UsageRecord> {
  const { observations } = await takeObservations(folder, engine);
  const { record } = await peekRecord(folder, engine, now);
  return withWatches(withNews(record, observations), unobserved, now);
}

/** One after the other: there are few, the image itself and what is built on it. */
async function lastTagTimes(
  engine: Engine,
  images: readonly ImageSummary[],
): Promise<Map<string, Reading<number | undefined>>> {
  const times = new Map<string, Reading<number | undefined>>();
  for (const { Id } of images) {
    times.set(Id, await reading(engine.inspectImage(Id).then(lastTagTimeOf)));
  }
  return times;
}
