import type { GateResult } from './gates/gate.js';
import { evaluateGates } from './gates/gates.js';
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

/** What follows from all that is known. */
export interface Decision {
  gates: GateResult[];
  /** Every image with its class; undefined when the images could not be listed. */
  images: ClassifiedImage[] | undefined;
  plan: PrunePlan;
  /** By what the images were judged. */
  facts: ImageFacts;
}

/**
 * Decides from one look and what is known of the former ones: the gates, a class and a reason for each
 * image, and what would go in which order. Pure.
 *
 * @param lastTagTimes of those images that were asked
 */
export function decide(
  survey: Survey,
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
    gates: evaluateGates(survey, inputs),
    images,
    plan: planPrune(images ?? [], { digestRetention, now }),
    facts,
  };
}
