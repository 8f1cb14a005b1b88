import { lastTagTimeOf } from '../act/remove.js';
import { decide } from '../decide.js';
import type { ImageSummary } from '../engine/api.js';
import { connect, type Engine } from '../engine/client.js';
import { withManagers } from '../engine/managers.js';
import type { Snapshot } from '../engine/snapshot.js';
import { count } from '../format.js';
import { evaluateGates } from '../gates/gates.js';
import { findImages, pulledByTag } from '../image/find-images.js';
import { shortId } from '../image/short-id.js';
import type { Inputs } from '../inputs.js';
import { stateFolder } from '../memory/folder.js';
import { peekMemory } from '../memory/memory.js';
import { type Reading, reading } from '../reading.js';
import { explanationJson, renderExplanation } from '../report/text/explanation.js';
import { explain, withDescendants } from '../retention/explain.js';
import { takeSurvey } from '../survey/survey.js';
import { usedBySpec } from '../survey/use.js';
import { pastUses } from '../survey/use-evidence.js';

/** How many images are listed if several match. */
const MAX_LISTED = 20;

/**
 * Explains one image by the facts that a run would judge it by now. Read-only, on this host too.
 *
 * @param name an ID, the start of one, a tag or a digest
 * @returns text for a terminal, or JSON
 * @throws {Error} if there is no such image, or several, or the Engine cannot be asked
 */
export async function explainImage(inputs: Inputs, name: string, json: boolean): Promise<string> {
  const signal = AbortSignal.timeout(inputs.timeout);
  const survey = await takeSurvey(
    async () => withManagers(await connect(inputs.endpoint, signal), inputs.swarmManager, signal),
    inputs,
    Date.now,
  );
  const { engine, snapshot } = survey;
  const { images, info } = snapshot;
  if (!engine.ok) throw new Error(engine.error);
  if (!images.ok) throw new Error(images.error);
  if (!info.ok) throw new Error(info.error);
  const named = findImages(images.value, name);
  const found = named.length > 0 ? named : pulledByTag(images.value, name, usedNames(snapshot));
  const image = theOne(found, name, inputs.endpoint.name);
  const record = await peekMemory(stateFolder(inputs.stateDir, process.env), survey);
  const asked = await lastTagTimes(engine.value, withDescendants(image, images.value));
  const { facts, room } = decide(survey, evaluateGates(survey, inputs), record, inputs, asked);
  const explanation = explain(image, { ...facts, images: images.value });
  return json
    ? explanationJson(explanation, room)
    : renderExplanation(explanation, snapshot.now, room);
}

/** The names by which images are or were used, as far as the Engine remembers: with the tags that were deployed. */
function usedNames(snapshot: Snapshot): string[] {
  const { containers, swarm } = snapshot;
  const services = swarm.ok ? swarm.value.services : [];
  const specs = services.flatMap(({ Spec, PreviousSpec }) => [Spec, PreviousSpec ?? []].flat());
  return [
    ...(containers.ok ? containers.value.map(({ Image }) => Image) : []),
    ...specs.flatMap((spec) => usedBySpec(spec).own),
    ...pastUses(snapshot).map(({ reference }) => reference),
  ];
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
    [`${name} matches ${count(found.length, 'image')}. Name one by its ID:`, ...listed].join('\n'),
  );
}

/** One after the other: there are few, the image itself and those built on it. */
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
