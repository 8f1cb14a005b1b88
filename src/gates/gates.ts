import type { Inputs } from '../inputs.js';
import type { Survey } from '../survey/survey.js';
import { diskPressure } from './disk-pressure.js';
import type { GateResult } from './gate.js';
import type { Room } from './room.js';
import { runApp } from './run-app.js';
import { swarmConvergence } from './swarm-convergence.js';

/**
 * All three gates, in the order they are shown in. Pure.
 *
 * @param room undefined if none has to be free, or that isn't known yet
 */
export function evaluateGates(
  survey: Survey,
  inputs: Inputs,
  room?: Room | undefined,
): GateResult[] {
  const gates = [
    diskPressure(survey.disks, inputs.diskThreshold, room),
    runApp(survey, inputs),
    swarmConvergence(survey.snapshot),
  ];
  const { engine, snapshot } = survey;
  if (snapshot.info.ok) return gates;
  // An Engine that doesn't answer, or is refused, has to be fixed before anything else.
  const refused = engine.ok ? undefined : engine.remedy;
  const remedy = refused ?? `Make sure the Engine at ${inputs.endpoint.name} answers.`;
  return gates.map((gate) => (gate.verdict === 'unknown' ? { ...gate, remedy } : gate));
}
