import type { Info } from '../engine/api.js';
import { containerInWords } from '../engine/container-name.js';
import type { LiveSnapshot } from '../engine/snapshot.js';
import { processNames } from '../host/process-names.js';
import type { Process } from '../host/processes.js';
import type { LabelFilter } from '../inputs/values.js';
import type { Inputs } from '../inputs.js';
import type { Reading } from '../reading.js';
import type { Probes } from '../survey/survey.js';
import {
  type Finding,
  type GateResult,
  hold,
  pass,
  summedUp,
  unknown,
  type Verdict,
} from './gate.js';
import { hasEnded } from './swarm-task.js';

type RunAppInputs = Pick<Inputs, 'runAppProcess' | 'runAppLabel' | 'runAppLock'>;

/** What one probe looks at, and each sign of a live run-app; or that there is none, or why it could not look. */
interface Probe {
  source: string;
  findings: Finding[];
}

/** How many signs of a live run-app a reason names. */
const NAMED = 3;

const USE_OTHER_PROBE =
  'Set `run-app-process: none`, and `run-app-label` or `run-app-lock` instead.';

/** Whether a run-app is live, by all configured probes. Pure. */
export function runApp(facts: Probes, inputs: RunAppInputs): GateResult {
  const probes = [
    ...(inputs.runAppProcess.length > 0 ? [processProbe(facts, inputs.runAppProcess)] : []),
    ...(inputs.runAppLabel !== undefined ? [labelProbe(facts.snapshot, inputs.runAppLabel)] : []),
    ...(facts.locked !== undefined ? [lockProbe(facts.locked, inputs.runAppLock ?? '')] : []),
  ];
  const source = probes.map((probe) => probe.source).join(', ') || 'inputs';
  const findings = probes.flatMap((probe) => probe.findings);
  const of = (wanted: Verdict) => findings.filter(({ verdict }) => verdict === wanted);
  const result = (observed: string, finding: Finding): GateResult => ({
    ...{ gate: 'run-app', required: 'no live run-app', source, observed },
    ...finding,
  });
  const alive = summedUp(of('hold'), NAMED);
  if (alive !== undefined) return result(`${of('hold').length} alive`, alive);
  const [blind] = of('unknown');
  if (blind !== undefined) return result('nothing', blind);
  const none = of('pass').map(({ reason }) => reason);
  if (none.length > 0) return result('none', pass(`${none.join('; ')}.`));
  const remedy = 'Set `run-app-process`, `run-app-label` or `run-app-lock`.';
  return result('nothing', unknown('No probe is configured.', remedy));
}

/** The findings of a probe that could look: each sign of a live run-app, or that there is `none`. */
function findingsOf(signs: readonly string[], none: string): Finding[] {
  return signs.length > 0 ? signs.map((sign) => hold(sign)) : [pass(none)];
}

function processProbe({ processes, elsewhere }: Probes, names: readonly string[]): Probe {
  const source = 'process table';
  const why = elsewhere ?? (processes.ok ? undefined : processes.error);
  if (why !== undefined || !processes.ok) {
    const reason = `Processes cannot be probed: ${why}.`;
    return { source, findings: [unknown(reason, USE_OTHER_PROBE)] };
  }
  const { processes: all, own } = processes.value;
  const others = all.filter(({ pid }) => !own.has(pid));
  const none = `No process is called ${names.join(' or ')}`;
  return { source, findings: findingsOf(runAppsAmong(others, names), none) };
}

/** The run-apps among processes, in words. */
export function runAppsAmong(processes: readonly Process[], names: readonly string[]): string[] {
  const wanted = new Set(names);
  return processes.flatMap((process) => {
    const name = [...processNames(process)].find((each) => wanted.has(each));
    return name === undefined ? [] : [`process ${process.pid} is ${name}`];
  });
}

function labelProbe({ info, containers, swarm }: LiveSnapshot, filter: LabelFilter): Probe {
  const name = filter.value === undefined ? filter.key : `${filter.key}=${filter.value}`;
  const source = `label ${name}`;
  const blind = (reason: string) =>
    unknown(
      `Cannot look for the label ${name}: ${reason}`,
      'Make sure this runner can read the Engine; if that is a Swarm worker, also set `swarm-manager`.',
    );
  if (!containers.ok) return { source, findings: [blind(containers.error)] };
  const here = containers.value
    .filter(({ State, Labels }) => !AT_REST.has(State) && hasLabel(Labels, filter))
    .map(containerInWords);
  const elsewhere = inSwarm(info, swarm, filter);
  if (!elsewhere.ok)
    return { source, findings: [...here.map((sign) => hold(sign)), blind(elsewhere.error)] };
  const none = `No container or service has the label ${name}`;
  return { source, findings: findingsOf([...here, ...elsewhere.value], none) };
}

/** Container states in which nothing runs; any other state, known or not, counts as running. */
const AT_REST: ReadonlySet<string> = new Set(['created', 'exited', 'dead']);

/**
 * What has the label anywhere in the Swarm: services, and the containers of other nodes, by their tasks. A node
 * that is drained or down hides none of them.
 */
function inSwarm(
  info: Reading<Info>,
  swarm: LiveSnapshot['swarm'],
  filter: LabelFilter,
): Reading<string[]> {
  if (!swarm.ok) {
    if (!info.ok) return info;
    return info.value.Swarm.LocalNodeState === 'inactive' ? { ok: true, value: [] } : swarm;
  }
  const { services, tasks } = swarm.value;
  const ownNode = info.ok ? info.value.Swarm.NodeID : undefined;
  const names = new Map(services.map(({ ID, Spec }) => [ID, Spec.Name]));
  const value = [
    ...services
      .filter(({ Spec }) => hasLabel(Spec.Labels, filter))
      .map(({ Spec }) => `service ${Spec.Name}`),
    ...tasks
      .filter(
        (task) =>
          hasLabel(task.Spec?.ContainerSpec?.Labels ?? {}, filter) &&
          !hasEnded(task) &&
          // On this node its container tells.
          (task.NodeID == null || task.NodeID !== ownNode),
      )
      .map(({ ID, ServiceID }) => `a task of ${names.get(ServiceID ?? '') ?? ID} on another node`),
  ];
  return { ok: true, value };
}

export function hasLabel(
  labels: Readonly<Record<string, string>>,
  { key, value }: LabelFilter,
): boolean {
  return Object.hasOwn(labels, key) && (value === undefined || labels[key] === value);
}

function lockProbe(locked: Reading<boolean>, path: string): Probe {
  const source = `lock ${path}`;
  if (locked.ok) {
    const signs = locked.value ? [`${path} is locked`] : [];
    return { source, findings: findingsOf(signs, `Nobody holds ${path}`) };
  }
  const remedy =
    'Set `run-app-lock` to a file that this runner can read and that nothing replaces.';
  return { source, findings: [unknown(locked.error, remedy)] };
}
