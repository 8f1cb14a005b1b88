import type { Acted } from '../act/act.js';
import { linked } from '../engine/abort.js';
import type { EngineEvent } from '../engine/api.js';
import type { Engine } from '../engine/client.js';
import { usesContainerdStore } from '../engine/image-store.js';
import type { Inputs } from '../inputs.js';
import type { Known } from '../memory/memory.js';
import type { ObservedUse } from '../memory/uses.js';
import { messageOf, reading } from '../reading.js';
import type { Survey } from '../survey/survey.js';
import { EVICTIONS, evictionCheck } from './evictions.js';
import { formerStoreOf } from './former-store.js';
import { type HostCheck, notChecked, type Question } from './host-check.js';
import { LOCAL_RETENTION, localRetention } from './local-retention.js';
import { RECORD, recordCheck } from './record.js';
import { credentialSources } from './registry/credentials.js';
import { registryCheck, registryQuestion } from './registry/registry.js';
import { openRemembered, type Remembered } from './remembered.js';
import { CONTAINERS, lookAtContainers } from './rivals/containers.js';
import { HOST, lookAtHost } from './rivals/host.js';
import { rivalChecks, type Search } from './rivals/search.js';
import { RUN_APP, runAppCheck } from './run-app.js';

// In the same file of the bundle: most runs need it as late.
export { diskHolders } from './disk-holders.js';

/** For all checks together, in ms; they run at once. */
const LIMIT = 12_000;

/** What a run found and did, as far as checks look at it. */
export interface CheckContext {
  inputs: Pick<Inputs, 'endpoint' | 'registryCheck' | 'runAppProcess'>;
  inPost: boolean;
  survey: Survey;
  acted: Acted;
  known: Pick<Known, 'evictions' | 'record'>;
  /** What the observer of this job noted; undefined if there was none. */
  notes: readonly ObservedUse[] | undefined;
  job: {
    /** Whether that observer saw the job to its end. */
    wholeJob: boolean;
  };
  env: Readonly<Record<string, string | undefined>>;
  /** The state folder. */
  folder: string;
  /** Whether answers may be remembered there. */
  leavesTrace: boolean;
  /** Ends the checks with the run. */
  signal: AbortSignal;
}

interface Task {
  question: Question;
  run(): Promise<HostCheck | HostCheck[]>;
}

/**
 * Confirms what this host should be like. Call it after the work: no removal waits for it. Never throws,
 * never changes anything, and takes 12 s at most.
 */
export async function checkHost(context: CheckContext): Promise<HostCheck[]> {
  const { signal, folder } = context;
  const remembered = await openRemembered(folder, Date.now());
  const { controller: limit, release } = linked(signal);
  const tasks = tasksOf(context, remembered, limit.signal);
  const why = () =>
    signal.aborted
      ? `the run has ended: ${messageOf(signal.reason)}`
      : `it took longer than ${LIMIT / 1000} s`;
  // Don't even start: a running program would hold up the end of this process.
  if (signal.aborted) return tasks.map(({ question }) => notChecked(question, why()));
  const timer = setTimeout(() => limit.abort(), LIMIT);
  const ended = new Promise((resolve) => limit.signal.addEventListener('abort', resolve));
  const bounded = ({ question, run }: Task) =>
    Promise.race([
      ended.then(() => notChecked(question, why())),
      // The message of an unforeseen error may hold anything.
      run().catch(() => notChecked(question, 'the check broke')),
    ]);
  const checks = await Promise.all(tasks.map(bounded));
  clearTimeout(timer);
  release();
  if (context.leavesTrace && !signal.aborted) await remembered.save();
  return checks.flat();
}

function tasksOf(context: CheckContext, remembered: Remembered, signal: AbortSignal): Task[] {
  const { inputs, inPost, survey, known, env, folder } = context;
  const { snapshot, processes, elsewhere } = survey;
  const { info, swarm } = snapshot;
  const engine = survey.engine.ok ? survey.engine.value : undefined;
  const store = info.ok
    ? usesContainerdStore(info.value)
      ? 'containerd'
      : info.value.Driver
    : undefined;
  const sources = credentialSources(env, elsewhere === undefined);
  const registries = info.ok ? info.value.RegistryConfig : undefined;
  const rivals = (question: Question, look: () => Promise<Search & { looked: string }>): Task => ({
    question,
    run: async () => {
      const looked = await reading(look());
      return looked.ok
        ? rivalChecks(question, looked.value, store)
        : notChecked(question, looked.error);
    },
  });
  return [
    ...(inPost ? [{ question: LOCAL_RETENTION, run: () => retentionCheck(context) }] : []),
    { question: EVICTIONS, run: () => evictionsCheck(context) },
    { question: RECORD, run: () => recordCheck(known, folder, env) },
    ...(swarm.ok
      ? [{ question: RUN_APP, run: async () => runAppCheck(known.record, inputs) }]
      : []),
    ...inputs.registryCheck.map((registry) => {
      const question = registryQuestion(registry, sources);
      const run = () => registryCheck(registry, sources, registries, signal);
      return { question, run: () => remembered.or(JSON.stringify(question), run) };
    }),
    rivals(HOST, async () => {
      if (elsewhere !== undefined) throw new Error(elsewhere);
      if (!processes.ok) throw new Error(processes.error);
      return lookAtHost(env, processes.value, inputs.endpoint.name);
    }),
    rivals(CONTAINERS, () => lookAtContainers(snapshot, engine)),
  ];
}

/** Asks the Engine only about what is gone. It remembers all since then if it remembers something from before. */
async function evictionsCheck({
  inputs,
  survey,
  known: { evictions },
}: CheckContext): Promise<HostCheck> {
  const nothing = { deletions: new Map(), complete: false };
  const { images = [], from = 0 } = (evictions.ok && evictions.value) || {};
  const { engine } = survey;
  if (!engine.ok || images.length === 0) return evictionCheck(evictions, nothing);
  const [formerStore, events] = await Promise.all([
    formerStoreOf(inputs, survey),
    reading(
      lossesSince(engine.value, from).then(async (losses) => ({
        deletions: new Map(
          losses
            .filter(({ Action }) => Action === 'delete')
            .map(({ Actor: { ID }, timeNano }) => [ID, timeNano / 1e6]),
        ),
        complete: (await engine.value.pastEvents('uses', 1, from)).length > 0,
      })),
    ),
  ]);
  return evictionCheck(evictions, { ...(events.ok ? events.value : nothing), formerStore });
}

/** The images that the Engine remembers having lost since a moment, in ms since 1970. */
async function lossesSince(engine: Engine, since: number): Promise<EngineEvent[]> {
  const { SystemTime } = await engine.info();
  return engine.pastEvents('losses', since, Date.parse(SystemTime));
}

/** Asks the Engine again: this is about what is there after everything else. */
async function retentionCheck({
  survey: { engine },
  acted,
  notes,
  job: { wholeJob },
}: CheckContext): Promise<HostCheck> {
  if (!engine.ok) return notChecked(LOCAL_RETENTION, engine.error);
  // Not Math.min(...): a long job has more notes than a call may have arguments.
  const began = (notes ?? []).reduce((first, { at }) => Math.min(first, at), Infinity);
  const [images, events] = await Promise.all([
    reading(engine.value.imagesWithManifests()),
    Number.isFinite(began)
      ? reading(lossesSince(engine.value, began))
      : ({ ok: true, value: [] } as const),
  ]);
  const removed = new Set(
    [...acted.removals].flatMap(([id, { outcome }]) => (outcome === 'removed' ? [id] : [])),
  );
  return localRetention({ notes, wholeJob, images, removed, events });
}
