import type { Activity } from '../engine/snapshot.js';

/**
 * Whether jobs on other hosts put work on this one: a Swarm of several nodes does, at any time. An
 * observer only sees its own job, and a service may come here and go again between two looks. So there
 * nobody can say that an image was not used. Pure.
 */
export function isShared({ swarm }: Pick<Activity, 'swarm'>): boolean {
  return swarm.ok && swarm.value.nodes.length > 1;
}
