import type Docker from 'dockerode';
import * as z from 'zod/mini';
import { linked } from './abort.js';
import type {
  ContainerInspect,
  ContainerSummary,
  EngineEvent,
  ImageInspect,
  ImageSummary,
  Info,
  Node,
  Service,
  Task,
  Version,
} from './api.js';
import { type Call, dockerodeOver } from './dockerode.js';
import type { Endpoint } from './endpoint.js';
import { EngineError, RefusedEngine, transportProblem } from './errors.js';
import type { SwarmFacts } from './swarm-facts.js';
import { openTransport, type Transport } from './transport.js';

/** The API versions this code was written for: Engine 20.10 speaks 1.41, Engine 28.5 speaks 1.51. */
const OLDEST_API = '1.41';
const NEWEST_API = '1.51';

/** How long one call may take, in ms. Nothing depends on counting layers, but removing does real work. */
const READ_LIMIT = 30_000;
const DISK_USAGE_LIMIT = 10_000;
const REMOVE_LIMIT = 120_000;
/** Events that have happened are in the Engine's memory: what takes longer is not worth the wait. */
const EVENTS_LIMIT = 5_000;

/** From how many items on an answer is checked by a compiled schema. */
const WORTH_COMPILING = 200;

type Schemas = typeof import('./api.js');

/**
 * What the answers have to look like. Made while the Engine works on them: that takes as long as it
 * takes the Engine, and nobody has to wait for it.
 */
const schemas = (): Promise<Schemas> => import('./api.js');

/** All that this action asks of an Engine; everything but `removeImage` only reads. */
export interface Engine {
  readonly endpoint: Endpoint;
  /** The API version that was agreed on. */
  readonly apiVersion: string;
  /** What the Engine says of itself; asked for once. Rejects when it is not Docker, or too old for us. */
  version(): Promise<Version>;
  info(): Promise<Info>;
  /** All images, intermediate ones included. */
  images(): Promise<ImageSummary[]>;
  /** The same with the manifests in each, from API 1.47 on. They take the Engine longer. */
  imagesWithManifests(): Promise<ImageSummary[]>;
  inspectImage(id: string): Promise<ImageInspect>;
  /** Containers in any state. */
  containers(): Promise<ContainerSummary[]>;
  inspectContainer(id: string): Promise<ContainerInspect>;
  services(): Promise<Service[]>;
  inspectService(id: string): Promise<Service>;
  tasks(): Promise<Task[]>;
  /** The tasks that match the current spec of their service, as the Swarm manager judges it. */
  upToDateTasks(): Promise<{ ID: string }[]>;
  nodes(): Promise<Node[]>;
  /**
   * What the managers of its Swarm know, should this Engine be a worker; only where some were given.
   * Rejects with what each of them had to say, when none can answer for this node.
   *
   * @param worker what this Engine says of itself
   */
  askManagers?: (worker: Info) => Promise<SwarmFacts>;
  /**
   * What containers and services use, and pulls of images, as it happens: resolves when the Engine has begun to
   * tell, and ends when it stops telling.
   *
   * @param since ms since 1970: what happened after that comes first, as far as the Engine knows
   */
  useEvents(since: number): Promise<AsyncIterable<EngineEvent>>;
  /**
   * What the Engine still knows of the past: it keeps its last 256 events, of all kinds together.
   *
   * @param kind `uses`: what {@link useEvents} tells; `losses`: removals and untaggings of images
   * @param since ms since 1970 by the Engine's clock
   * @param until likewise, not later than now: it would wait for that
   */
  pastEvents(kind: 'uses' | 'losses', since: number, until: number): Promise<EngineEvent[]>;
  /** Bytes of all layers, each counted once. */
  layersSize(): Promise<number>;
  /**
   * Removes one image by ID or `name@digest`, without force and without its parents.
   * Resolves to what the Engine says it deleted and untagged.
   */
  removeImage(reference: string): Promise<{ deleted: string[]; untagged: string[] }>;
}

/**
 * Connects to an Engine and agrees on an API version. Every method rejects with an
 * {@link EngineError} when the call fails, takes too long, or answers something else than asked.
 *
 * @param signal ends every call that is under way, now and later
 */
export async function connect(
  endpoint: Endpoint,
  signal: AbortSignal,
  transport: Transport = openTransport(endpoint),
): Promise<Engine> {
  const begin = dockerodeOver(transport, endpoint);

  /** Makes a call. The limit is on all of it, or on its beginning where the answer lasts. */
  const within = async <T>(
    limit: number,
    make: (call: Call) => Promise<T>,
    { until = signal, version = '', lasts = false } = {},
  ): Promise<T> => {
    const { controller, release } = linked(until);
    const tooLate = new Error(`no answer within ${limit / 1000} s`);
    const timer = setTimeout(() => controller.abort(tooLate), limit);
    const call = begin(controller.signal, version || undefined);
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

  /** One question, and its answer once a schema of api.ts has found it right. */
  const ask = <K extends keyof Schemas>(
    schema: K,
    question: (docker: Docker) => Promise<unknown>,
    { limit = READ_LIMIT, version = '' } = {},
  ): Promise<z.output<Schemas[K]>> =>
    within(
      limit,
      async (call) => {
        const answer = await question(call.docker);
        // Compiling a schema pays for hundreds of items; for a few it takes longer than it saves.
        const jitless = !Array.isArray(answer) || answer.length < WORTH_COMPILING;
        const parsed = z.safeParse((await schemas())[schema], answer, { jitless });
        if (parsed.success) return parsed.data as z.output<Schemas[K]>;
        const problem = firstProblem(parsed.error);
        throw new EngineError(
          `${call.asked}: the answer is not what an Engine gives: ${problem}`,
          200,
        );
      },
      { version },
    );

  const version = ask('versionSchema', (docker) => docker.version()).then((told) => {
    negotiate(told, endpoint);
    return told;
  });
  const apiVersion = await agree();
  const get = <K extends keyof Schemas>(
    schema: K,
    question: (docker: Docker) => Promise<unknown>,
    limit = READ_LIMIT,
  ) => ask(schema, question, { limit, version: apiVersion });

  /**
   * The Engine tells its API version with a ping at once, as docker CLI asks it, and with `/version`
   * after it has started its helpers to ask them for theirs, 8 ms later. Who is not told by a ping,
   * such as behind a proxy, waits for that.
   */
  async function agree(): Promise<string> {
    const told = version.then(({ ApiVersion }) => agreed(ApiVersion));
    const { controller, release } = linked(signal);
    try {
      return await Promise.any([pinged(controller.signal), told]);
    } catch {
      // What the longer answer has to say is what people can act on.
      return await told;
    } finally {
      // A ping that hangs must not keep this process from its end.
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

  // dockerode puts an ID into a path as it is. Of a `name@digest` the Engine's router needs the slashes
  // escaped.
  const image = (docker: Docker, id: string) => docker.getImage(encodeURIComponent(id));

  return {
    endpoint,
    apiVersion,
    version: () => version,
    info: () => get('infoSchema', (docker) => docker.info()),
    images: () => get('imagesSchema', (docker) => docker.listImages({ all: true })),
    imagesWithManifests: () =>
      get('imagesSchema', (docker) =>
        docker.listImages({
          all: true,
          ...(isOlder(apiVersion, '1.47') ? {} : { manifests: true }),
        }),
      ),
    inspectImage: (id) => get('imageInspectSchema', (docker) => image(docker, id).inspect()),
    containers: () => get('containersSchema', (docker) => docker.listContainers({ all: true })),
    inspectContainer: (id) =>
      get('containerInspectSchema', (docker) =>
        docker.getContainer(encodeURIComponent(id)).inspect(),
      ),
    services: () => get('servicesSchema', (docker) => docker.listServices()),
    inspectService: (id) =>
      get('serviceSchema', (docker) => docker.getService(encodeURIComponent(id)).inspect()),
    tasks: () => get('tasksSchema', (docker) => docker.listTasks()),
    upToDateTasks: () =>
      get('taskIdsSchema', (docker) => docker.listTasks({ filters: UP_TO_DATE })),
    nodes: () => get('nodesSchema', (docker) => docker.listNodes()),
    useEvents: async (since) => {
      const { eventsOf, USE_EVENTS } = await import('./events.js');
      return within(
        READ_LIMIT,
        async ({ docker }) =>
          eventsOf(await docker.getEvents({ since: since / 1000, filters: USE_EVENTS })),
        { version: apiVersion, lasts: true },
      );
    },
    pastEvents: async (kind, since, until) => {
      const { eventsOf, LOSS_EVENTS, USE_EVENTS } = await import('./events.js');
      const range = { since: since / 1000, until: until / 1000 };
      const filters = kind === 'uses' ? USE_EVENTS : LOSS_EVENTS;
      return within(
        EVENTS_LIMIT,
        async ({ docker }) => {
          const events: EngineEvent[] = [];
          const stream = await docker.getEvents({ ...range, filters });
          for await (const event of eventsOf(stream)) events.push(event);
          return events;
        },
        { version: apiVersion },
      );
    },
    layersSize: async () => {
      const { LayersSize } = await get('diskUsageSchema', imageUsage, DISK_USAGE_LIMIT);
      return LayersSize;
    },
    removeImage: async (reference) => {
      const items = await get(
        'removalSchema',
        (docker) => image(docker, reference).remove({ noprune: true }),
        REMOVE_LIMIT,
      );
      return {
        deleted: items.flatMap(({ Deleted }) => Deleted ?? []),
        untagged: items.flatMap(({ Untagged }) => Untagged ?? []),
      };
    },
  };
}

/**
 * dockerode's `df()` takes options and sends none of them. Without `type`, and before API 1.42 with it, the
 * Engine measures volumes and containers as well.
 */
function imageUsage({ modem }: Docker): Promise<unknown> {
  const request = { method: 'GET', path: '/system/df?', options: { type: 'image' } };
  return new Promise((resolve, reject) => {
    modem.dial({ ...request, statusCodes: { 200: true } }, (error, usage) =>
      error === null ? resolve(usage) : reject(error),
    );
  });
}

/** The filter by which docker CLI follows a service: `cli/command/service/progress`. */
const UP_TO_DATE = { '_up-to-date': ['true'] };

/** @throws {RefusedEngine} when it is no Docker Engine, or too old for us */
function negotiate({ ApiVersion, Version, Components }: Version, endpoint: Endpoint): void {
  // It answers as Docker does, but what it leaves out of its answers, such as containers of Buildah, is
  // not known here: https://docs.podman.io/en/latest/markdown/podman-system-service.1.html
  if (Components?.some(({ Name }) => Name === 'Podman Engine')) {
    throw new RefusedEngine(
      `The Engine at ${endpoint.name} is Podman: its images are not judged by rules made for Docker`,
      'Use podman image prune there, or set docker-host to a Docker Engine.',
    );
  }
  if (isOlder(ApiVersion, OLDEST_API)) {
    throw new RefusedEngine(
      `The Engine at ${endpoint.name} is version ${Version}, with API ${ApiVersion}; needed is API ${OLDEST_API}, Engine 20.10 or newer`,
      'Update this Engine to 20.10 or newer.',
    );
  }
}

/** The newest API version that both sides know. An Engine answers 400 to one newer than its own. */
function agreed(own: string): string {
  return isOlder(own, NEWEST_API) ? own : NEWEST_API;
}

/** Compares `major.minor` by numbers. Not with `localeCompare`, whose collation takes 10 ms to load. */
function isOlder(a: string, b: string): boolean {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA === majorB ? minorA < minorB : majorA < majorB;
}

function firstProblem(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? 'unreadable' : `${issue.path.join('.') || 'body'}: ${issue.message}`;
}
