import { usesContainerdStore } from './engine/image-store.js';
import { diskPressure } from './gates/disk-pressure.js';
import type { GateResult } from './gates/gate.js';
import type { Room } from './gates/room.js';
import { keepRules } from './image/keep.js';
import type { Inputs } from './inputs.js';
import type { UsageRecord } from './memory/record.js';
import { roomNeeded } from './memory/room.js';
import {
  type ClassifiedImage,
  classify,
  type ImageFacts,
  type LastTagTimes,
} from './retention/classify.js';
import { retentionInForce } from './retention/in-force.js';
import { type PrunePlan, planPrune } from './retention/plan.js';
import { replacedImages } from './retention/replaced.js';
import type { Survey } from './survey/survey.js';

/** What follows from what we know. */
export interface Decision {
  gates: GateResult[];
  /** Every image with its class; undefined if the images couldn't be listed. */
  images: ClassifiedImage[] | undefined;
  plan: PrunePlan;
  /** What has to be free; undefined if nothing, or the disk is unknown. */
  room: Room | undefined;
  /** What the images were judged by. */
  facts: ImageFacts;
}

/**
 * Decides from a survey and the record: a class and a reason for each image, and what would go, in which order. Pure.
 *
 * @param gates what they say of this survey
 * @param lastTagTimes of the images that were inspected
 */
export function decide(
  survey: Survey,
  gates: GateResult[],
  record: UsageRecord,
  inputs: Inputs,
  lastTagTimes: LastTagTimes = new Map(),
): Decision {
  const { snapshot, disks, usedBy } = survey;
  const { now, images: listed } = snapshot;
  const { minAge, digestRetention } = inputs;
  const room = roomFor(survey, record, inputs);
  const retention = retentionInForce(inputs, disks.ok ? disks.value : [], room);
  const keptBy = keepRules(inputs.keep);
  const facts = { usedBy, keptBy, record, minAge, retention, now, lastTagTimes };
  const images = listed.ok ? classify({ ...facts, images: listed.value }) : undefined;
  return {
    // The one gate that depends on the memory.
    gates:
      room === undefined
        ? gates
        : gates.map((each) =>
            each.gate === 'disk-pressure' ? diskPressure(disks, inputs.diskThreshold, room) : each,
          ),
    images,
    plan: planPrune(images ?? [], {
      digestRetention,
      replaced: replacedImages(listed.ok ? listed.value : [], record, minAge),
      now,
    }),
    room,
    facts,
  };
}

/** What has to be free on the disk of a survey's images. Pure. */
export function roomFor(
  { snapshot: { info, images, now }, imageDisk }: Survey,
  record: UsageRecord,
  inputs: Inputs,
): Room | undefined {
  if (!info.ok || !images.ok) return undefined;
  return roomNeeded(inputs, imageDisk, images.value, usesContainerdStore(info.value), record, now);
}
