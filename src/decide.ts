import type { GateResult } from './gates/gate.js';
import { keepRules } from './image/keep.js';
import type { Inputs } from './inputs.js';
import type { UsageRecord } from './memory/record.js';
import {
  type ClassifiedImage,
  classify,
  type ImageFacts,
  type LastTagTimes,
} from './retention/classify.js';
import { retentionInForce } from './retention/in-force.js';
import { type PrunePlan, planPrune } from './retention/plan.js';
import type { Survey } from './survey/survey.js';

/** What follows from what we know. */
export interface Decision {
  gates: GateResult[];
  /** Every image with its class; undefined if the images couldn't be listed. */
  images: ClassifiedImage[] | undefined;
  plan: PrunePlan;
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
  const retention = retentionInForce(inputs, disks.ok ? disks.value : []);
  const keptBy = keepRules(inputs.keep);
  const facts = { usedBy, keptBy, record, minAge, retention, now, lastTagTimes };
  const images = listed.ok ? classify({ ...facts, images: listed.value }) : undefined;
  return {
    gates,
    images,
    plan: planPrune(images ?? [], { digestRetention, now }),
    facts,
  };
}
