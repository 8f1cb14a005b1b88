import type { Info } from './api.js';

/** Whether an Engine is in a Swarm but knows nothing about it. */
export function isWorker({ Swarm }: Info): boolean {
  return Swarm.LocalNodeState === 'active' && Swarm.ControlAvailable !== true;
}
