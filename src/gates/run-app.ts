import type { Info } from '../engine/api.js';
import { containerInWords } from '../engine/container-name.js';
import type { LiveSnapshot } from '../engine/snapshot.js';
import { shortened } from '../format.js';
import { notOnEngineHost } from '../host/engine-host.js';
import { processNames } from '../host/process-names.js';
import type { Process } from '../host/processes.js';
import type { LabelFilter } from '../inputs/values.js';
import type { Inputs } from '../inputs.js';
import type { Reading } from '../reading.js';
import type { Probes } from '../survey/survey.js';
import type { GateResult, Verdict } from './gate.js';
import { hasEnded } from './swarm-service.js';

type RunAppInputs = Pick<Inputs, 'endpoint' | 'runAppProcess' | 'runAppLabel' | 'runAppLock'>;

/** What one probe looked for and found: signs of a live run-app, or why it could not look. */
interface Probe {
  source: string;
  /** What a pass says was not found. */
  none: string;
  alive: string[];
  blind?: { reason: string; remedy: string };
}

const USE_OTHER_PROBE =
  'Set `run-app-process: none`, and `run-app-label` or `run-app-lock` instead.';

/** Whether a run-app is live, by all configured probes. Pure. */
export function runApp(facts: Probes, inputs: RunAppInputs): GateResult {
  const probes = [
    ...(inputs.runAppProcess.length > 0 ? [processProbe(facts, inputs)] : []),
    ...(inputs.runAppLabel !== undefined ? [labelProbe(facts.snapshot, inputs.runAppLabel)] : []),
    ...(facts.locked !== undefined ? [lockProbe(facts.locked, inputs.runAppLock ?? '')] : []),
  ];
  if (probes.length === 0) {
    return {
      ...result('unknown', 'nothing', 'No probe is configured.', 'inputs'),
      remedy: 'Set `run-app-process`, `run-app-label` or `run-app-lock`.',
    };
  }
  const source = probes.map((probe) => probe.source).join(', ');
  const alive = probes.flatMap((probe) => probe.alive);
  const blind = probes.find((probe) => probe.blind !== undefined)?.blind;
  if (alive.length > 0) {
    return result('hold', `${alive.length} alive`, shortened(alive, 3), source);
  }
  if (blind !== undefined) {
    return { ...result('unknown', 'nothing', blind.reason, source), remedy: blind.remedy };
  }
  return result('pass', 'none alive', `${probes.map(({ none }) => none).join('; ')}.`, source);
}

function processProbe({ snapshot, processes }: Probes, inputs: RunAppInputs): Probe {
  const source = 'process table';
  const none = `No process is called ${inputs.runAppProcess.join(' or ')}`;
  const blind = (reason: string) => ({
    source,
    none,
    alive: [],
    blind: { reason: `Processes cannot be probed: ${reason}.`, remedy: USE_OTHER_PROBE },
  });
  if (!snapshot.info.ok) return blind(snapshot.info.error);
  const elsewhere = notOnEngineHost(inputs.endpoint, snapshot.info.value, processes);
  if (elsewhere !== undefined) return blind(elsewhere);
  if (!processes.ok) return blind(processes.error);
  const { processes: all, own } = processes.value;
  const others = all.filter(({ pid }) => !own.has(pid));
  return { source, none, alive: runAppsAmong(others, inputs.runAppProcess) };
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
  const none = `No container or service has the label ${name}`;
  const blind = (reason: string) => ({
    reason: `Cannot look for the label ${name}: ${reason}`,
    remedy:
      'Make sure this runner can read the Engine; if that is a Swarm worker, also set `swarm-manager`.',
  });
  if (!containers.ok) return { source, none, alive: [], blind: blind(containers.error) };
  const alive = containers.value
    .filter(({ State, Labels }) => !AT_REST.has(State) && hasLabel(Labels, filter))
    .map(containerInWords);
  const elsewhere = inSwarm(info, swarm, filter);
  if (typeof elsewhere === 'string') return { source, none, alive, blind: blind(elsewhere) };
  return { source, none, alive: [...alive, ...elsewhere] };
}

/** Container states in which nothing runs; any other state, known or not, counts as running. */
const AT_REST: ReadonlySet<string> = new Set(['created', 'exited', 'dead']);

/**
 * What has the label anywhere in the Swarm: services, and the containers of other nodes, by their tasks. A node
 * that is drained or down hides none of them.
 *
 * @returns why that is unknown, if it is
 */
function inSwarm(
  info: Reading<Info>,
  swarm: LiveSnapshot['swarm'],
  filter: LabelFilter,
): string[] | string {
  if (!swarm.ok) {
    if (!info.ok) return info.error;
    return info.value.Swarm.LocalNodeState === 'inactive' ? [] : swarm.error;
  }
  const { services, tasks } = swarm.value;
  const ownNode = info.ok ? info.value.Swarm.NodeID : undefined;
  const names = new Map(services.map(({ ID, Spec }) => [ID, Spec.Name]));
  return [
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
}

export function hasLabel(
  labels: Readonly<Record<string, string>>,
  { key, value }: LabelFilter,
): boolean {
  return Object.hasOwn(labels, key) && (value === undefined || labels[key] === value);
}

function lockProbe(locked: Reading<boolean>, path: string): Probe {
  const source = `lock ${path}`;
  const none = `Nobody holds ${path}`;
  if (locked.ok) return { source, none, alive: locked.value ? [`${path} is locked`] : [] };
  const remedy =
    'Set `run-app-lock` to a file that this runner can read and that nothing replaces.';
  return { source, none, alive: [], blind: { reason: locked.error, remedy } };
}

function result(verdict: Verdict, observed: string, reason: string, source: string): GateResult {
  return { gate: 'run-app', verdict, observed, required: 'none alive', reason, source };
}
