import type Docker from 'dockerode';
import * as z from 'zod/mini';
import { linked } from './abort.js';
import type { EngineEvent, Info, SwarmFacts, Version } from './api.js';
import { agreed, isOlder, OLDEST_API } from './api-version.js';
import { type Call, dockerodeOver } from './dockerode.js';
import type { Endpoint } from './endpoint.js';
import { EngineError, RefusedEngine, transportProblem } from './errors.js';
import { openTransport, type Transport } from './transport.js';

/** How long one call may take, in ms. Nothing depends on the layer count; removing does real work. */
const READ_LIMIT = 30_000;
/** The containerd store takes 5 ms for each image it lists, on a quiet host. */
const IMAGES_LIMIT = 180_000;
const DISK_USAGE_LIMIT = 10_000;
const REMOVE_LIMIT = 120_000;
/** How long a removal under way is waited for once the run is over, in ms. A runner kills what it cancelled after 10 s. */
const REMOVE_GRACE = 5_000;
/** Past events are in the Engine's memory: anything slower isn't worth the wait. */
const EVENTS_LIMIT = 5_000;

/** Far more events than an Engine remembers: it keeps 256. */
const MAX_EVENTS = 10_000;

/** How many items an answer needs before compiling its schema saves time. */
const WORTH_COMPILING = 200;

type Schemas = typeof import('./api.js');

/** Built while the Engine works on its answers, which takes about as long, so nobody waits for it. */
const schemas = (): Promise<Schemas> => import('./api.js');

/** The kinds of data that an Engine can measure. */
export type DataKind = 'image' | 'container' | 'volume' | 'build-cache';

/** Everything this action asks of an Engine. Only `removeImage` changes anything. */
export interface Engine extends Awaited<ReturnType<typeof connect>> {
  /**
   * What the managers know, if this Engine is a Swarm worker; absent if no managers are configured. Rejects with
   * each manager's problem if none can answer for this node.
   *
   * @param worker this Engine's own `/info`
   */
  askManagers?: (worker: Info) => Promise<SwarmFacts>;
}

/**
 * Connects to an Engine and agrees on an API version. Every method rejects with an {@link EngineError} if the call
 * fails, takes too long, or gets an answer of the wrong shape.
 *
 * @param signal ends every call, now and later. A removal under way gets a few seconds more: what became of it is
 *   worth knowing.
 */
export async function connect(
  endpoint: Endpoint,
  signal: AbortSignal,
  transport: Transport = openTransport(endpoint),
) {
  const begin = dockerodeOver(transport, endpoint);
  /** Goes into every path once it is agreed on. */
  let apiVersion: string | undefined;

  /** Makes a call. The limit is on the whole call, or on its start if the answer `lasts`. */
  const within = async <T>(
    limit: number,
    make: (call: Call) => Promise<T>,
    { until = signal, grace = 0, lasts = false } = {},
  ): Promise<T> => {
    const { controller, release } = linked(until, grace);
    const tooLate = new Error(`no answer within ${limit / 1000} s`);
    const timer = setTimeout(() => controller.abort(tooLate), limit);
    const call = begin(controller.signal, apiVersion);
    try {
      return await make(call);
    } catch (cause) {
      if (cause instanceof EngineError) throw cause;
      const reason = controller.signal.aborted ? controller.signal.reason : cause;
      throw new EngineError(`${call.asked}: ${transportProblem(reason)}`, undefined, { cause });
    } finally {
      clearTimeout(timer);
      if (!lasts) release();
    }
  };

  /** Asks one question and checks the answer against a schema of api.ts. */
  const get = <K extends keyof Schemas>(
    schema: K,
    question: (docker: Docker) => Promise<unknown>,
    limit = READ_LIMIT,
    grace = 0,
  ): Promise<z.output<Schemas[K]>> =>
    within(
      limit,
      async (call) => {
        const answer = await question(call.docker);
        const jitless = !Array.isArray(answer) || answer.length < WORTH_COMPILING;
        const parsed = z.safeParse((await schemas())[schema], answer, { jitless });
        if (parsed.success) return parsed.data as z.output<Schemas[K]>;
        const problem = firstProblem(parsed.error);
        throw new EngineError(
          `${call.asked}: the answer is not what an Engine gives: ${problem}`,
          200,
        );
      },
      { grace },
    );

  const version = get('versionSchema', (docker) => docker.version()).then((told) => {
    negotiate(told, endpoint);
    return told;
  });
  const spoken = await agree();
  apiVersion = spoken;

  /**
   * The Engine tells its API version at once in reply to a ping, as docker CLI asks it, and 8 ms later in
   * `/version`, after it has started its helpers to ask for theirs. If the ping doesn't say, as behind a proxy, we
   * wait for `/version`.
   */
  async function agree(): Promise<string> {
    const told = version.then(({ ApiVersion }) => agreed(ApiVersion));
    const { controller, release } = linked(signal);
    try {
      return await Promise.any([pinged(controller.signal), told]);
    } catch {
      // The longer answer is the one people can act on.
      return await told;
    } finally {
      // A hanging ping must not keep this process alive.
      controller.abort();
      release();
    }
  }

  function pinged(until: AbortSignal): Promise<string> {
    const ping = async (call: Call) => {
      await call.docker.ping();
      const own = call.apiVersion;
      if (own === undefined || !/^\d+\.\d+$/.test(own)) throw new Error('not told');
      if (isOlder(own, OLDEST_API)) throw new Error('too old');
      return agreed(own);
    };
    return within(READ_LIMIT, ping, { until });
  }

  const listImages = (more: { manifests?: boolean }) =>
    get('imagesSchema', (docker) => docker.listImages({ all: true, ...more }), IMAGES_LIMIT);

  // dockerode puts an ID into a path as is, and the Engine's router needs the slashes of `name@digest` escaped.
  const inPath = encodeURIComponent;

  return {
    endpoint,
    /** The API version agreed on. */
    apiVersion: spoken,
    /** Asked once. Rejects if it isn't Docker, or is too old. */
    version: () => version,
    info: () => get('infoSchema', (docker) => docker.info()),
    /** All images, including intermediate ones. */
    images: () => listImages({}),
    /** The same, with each image's manifests from API 1.47 on. Takes the Engine longer. */
    imagesWithManifests: () => listImages(isOlder(spoken, '1.47') ? {} : { manifests: true }),
    inspectImage: (id: string) =>
      get('imageInspectSchema', (docker) => docker.getImage(inPath(id)).inspect()),
    /** Containers in any state. */
    containers: () => get('containersSchema', (docker) => docker.listContainers({ all: true })),
    inspectContainer: (id: string) =>
      get('containerInspectSchema', (docker) => docker.getContainer(inPath(id)).inspect()),
    services: () => get('servicesSchema', (docker) => docker.listServices()),
    inspectService: (id: string) =>
      get('serviceSchema', (docker) => docker.getService(inPath(id)).inspect()),
    tasks: () => get('tasksSchema', (docker) => docker.listTasks()),
    /** The tasks that match their service's current spec, as the Swarm manager sees it. */
    upToDateTasks: () =>
      get('taskIdsSchema', (docker) => docker.listTasks({ filters: UP_TO_DATE })),
    nodes: () => get('nodesSchema', (docker) => docker.listNodes()),
    /**
     * Events as they happen. Resolves once the Engine starts to answer; ends when the Engine ends the stream.
     *
     * @param kind `uses`: image use by containers and services, and pulls; `changes`: see {@link FILTERS}, and throws at
     *   anything that isn't an event
     * @param since ms since 1970: remembered events from then on come first
     * @param until ends it
     */
    liveEvents: async (kind: 'uses' | 'changes', since: number, until = signal) => {
      const { eventsOf, FILTERS } = await import('./events.js');
      const range = { since: since / 1000 };
      const follow = async ({ docker }: Call) => {
        const body = await docker.getEvents({ ...range, filters: FILTERS[kind] });
        return eventsOf(body, kind === 'changes');
      };
      return within(READ_LIMIT, follow, { until, lasts: true });
    },
    /**
     * What the Engine remembers of the past: it keeps its last 256 events, of all kinds.
     *
     * @param kind `uses`: the same as live; `losses`: images removed and untagged
     * @param since ms since 1970 by the Engine's clock
     * @param until likewise; no later than now, or the Engine waits for it
     */
    pastEvents: async (kind: 'uses' | 'losses', since: number, until: number) => {
      const { eventsOf, FILTERS } = await import('./events.js');
      const range = { since: since / 1000, until: until / 1000 };
      const collect = async ({ docker }: Call) => {
        const events: EngineEvent[] = [];
        const body = await docker.getEvents({ ...range, filters: FILTERS[kind] });
        for await (const event of eventsOf(body)) {
          if (events.push(event) > MAX_EVENTS) throw new Error(`more than ${MAX_EVENTS} events`);
        }
        return events;
      };
      return within(EVENTS_LIMIT, collect);
    },
    /** Bytes of all layers, each counted once. */
    layersSize: async () =>
      (await get('layersSchema', usageOf('image'), DISK_USAGE_LIMIT)).LayersSize,
    /** What data of one kind takes. Before API 1.42 the answer has all kinds, whatever was asked for. */
    diskUsage: (kind: DataKind) => get('diskUsageSchema', usageOf(kind), DISK_USAGE_LIMIT),
    /**
     * Removes one image by ID or `name@digest`, without force and without its parents. Resolves to what the Engine
     * says it deleted.
     */
    removeImage: async (reference: string) => {
      const remove = (docker: Docker) =>
        docker.getImage(inPath(reference)).remove({ noprune: true });
      const items = await get('removalSchema', remove, REMOVE_LIMIT, REMOVE_GRACE);
      return { deleted: items.flatMap(({ Deleted }) => Deleted ?? []) };
    },
  };
}

/**
 * dockerode's `df()` takes options and sends none. Without `type`, and before API 1.42 even with it, the Engine
 * measures volumes and containers too.
 */
function usageOf(type: DataKind): (docker: Docker) => Promise<unknown> {
  const request = { method: 'GET', path: '/system/df?', options: { type } };
  return ({ modem }) =>
    new Promise((resolve, reject) => {
      modem.dial({ ...request, statusCodes: { 200: true } }, (error, usage) =>
        error === null ? resolve(usage) : reject(error),
      );
    });
}

/** The filter by which docker CLI follows a service: `cli/command/service/progress`. */
const UP_TO_DATE = { '_up-to-date': ['true'] };

/** @throws {RefusedEngine} if it isn't a Docker Engine, or is too old */
function negotiate({ ApiVersion, Version, Components }: Version, endpoint: Endpoint): void {
  // Podman answers like Docker but leaves things out, such as Buildah's containers:
  // https://docs.podman.io/en/latest/markdown/podman-system-service.1.html
  if (Components?.some(({ Name }) => Name === 'Podman Engine')) {
    throw new RefusedEngine(
      `The Engine at ${endpoint.name} is Podman, and these rules are for Docker's images`,
      'Use podman image prune there, or set docker-host to a Docker Engine.',
    );
  }
  if (isOlder(ApiVersion, OLDEST_API)) {
    throw new RefusedEngine(
      `The Engine at ${endpoint.name} is version ${Version}, with API ${ApiVersion}; this needs API ${OLDEST_API}, Engine 20.10 or newer`,
      'Update this Engine to 20.10 or newer.',
    );
  }
}

function firstProblem(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? 'unreadable' : `${issue.path.join('.') || 'body'}: ${issue.message}`;
}
