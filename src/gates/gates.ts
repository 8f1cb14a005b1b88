import type { Inputs } from '../inputs.js';
import type { Survey } from '../survey/survey.js';
import { diskPressure } from './disk-pressure.js';
import type { GateResult } from './gate.js';
import { runApp } from './run-app.js';
import { swarmConvergence } from './swarm-convergence.js';

/** All three gates, in the order in which they are shown. Pure. */
export function evaluateGates(survey: Survey, inputs: Inputs): GateResult[] {
  const gates = [
    diskPressure(survey.disks, inputs.diskThreshold),
    runApp(survey, inputs),
    swarmConvergence(survey.snapshot),
  ];
  const { engine, snapshot } = survey;
  if (snapshot.info.ok) return gates;
  // Whatever else could be set, an Engine that does not answer, or is refused, comes first.
  const refused = engine.ok ? undefined : engine.remedy;
  const remedy = refused ?? `See that the Engine at ${inputs.endpoint.name} answers.`;
  return gates.map((gate) => (gate.verdict === 'unknown' ? { ...gate, remedy } : gate));
}
