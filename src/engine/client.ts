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
import type { EngineRequest } from './contract.js';
import type { Endpoint } from './endpoint.js';
import { EngineError, RefusedEngine, transportProblem } from './errors.js';
import type { SwarmFacts } from './snapshot.js';
import { openTransport, type Transport, textOf } from './transport.js';

/** The API versions this code was written for: Engine 20.10 speaks 1.41, Engine 28.5 speaks 1.51. */
const OLDEST_API = '1.41';
const NEWEST_API = '1.51';

/** How long one call may take, in ms. Nothing depends on counting layers, but removing does real work. */
const READ_LIMIT = 30_000;
const EVENTS_LIMIT = 5_000;
const DISK_USAGE_LIMIT = 10_000;
const REMOVE_LIMIT = 120_000;

/** From how many characters on an answer is checked by a compiled schema. */
const WORTH_COMPILING = 200_000;

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
   * What containers and services begin to use, as it happens: resolves when the Engine has begun to
   * tell, and ends when it stops telling.
   *
   * @param since ms since 1970: what happened after that comes first, as far as the Engine knows
   */
  useEvents(since: number): Promise<AsyncIterable<EngineEvent>>;
  /**
   * What the Engine still remembers, which are its last 256 events: by which images came into use or out
   * of it, or by which they were removed or untagged.
   *
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
  const call = async <S extends z.ZodMiniType>(
    request: EngineRequest,
    schemaIn: (api: Schemas) => S,
    limit = READ_LIMIT,
  ): Promise<z.output<S>> => {
    const where = `${request.method} ${request.path} at ${endpoint.name}`;
    const { controller, release } = linked(signal);
    const tooLate = new Error(`no answer within ${limit / 1000} s`);
    const timer = setTimeout(() => controller.abort(tooLate), limit);
    const answer = async () => {
      const { status, body } = await transport(request, controller.signal);
      return { status, text: await textOf(body) };
    };
    const reply = await answer()
      .catch((cause) => {
        const reason = controller.signal.aborted ? controller.signal.reason : cause;
        throw new EngineError(`${where}: ${transportProblem(reason)}`, undefined, { cause });
      })
      .finally(() => {
        clearTimeout(timer);
        release();
      });
    if (reply.status !== 200) {
      throw new EngineError(`${where}: ${reply.status} ${engineMessage(reply.text)}`, reply.status);
    }
    // Compiling a schema pays for thousands of items; for a few it takes longer than it saves.
    const parsed = schemaIn(await schemas()).safeParse(parseJson(reply.text), {
      jitless: reply.text.length < WORTH_COMPILING,
    });
    if (!parsed.success) {
      throw new EngineError(
        `${where}: the answer is not what an Engine gives: ${firstProblem(parsed.error)}`,
        reply.status,
      );
    }
    return parsed.data;
  };

  const version = call({ method: 'GET', path: '/version' }, (api) => api.versionSchema).then(
    (told) => {
      negotiate(told, endpoint);
      return told;
    },
  );
  const apiVersion = await agree();
  const get = <S extends z.ZodMiniType>(
    path: string,
    schemaIn: (api: Schemas) => S,
    limit?: number,
  ) => call({ method: 'GET', path: `/v${apiVersion}${path}` }, schemaIn, limit);

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

  async function pinged(until: AbortSignal): Promise<string> {
    const { controller, release } = linked(until);
    const timer = setTimeout(() => controller.abort(new Error('no answer')), READ_LIMIT);
    try {
      const ping = { method: 'GET', path: '/_ping' } as const;
      const { status, apiVersion: own, body } = await transport(ping, controller.signal);
      await textOf(body);
      if (status !== 200 || own === undefined || !/^\d+\.\d+$/.test(own))
        throw new Error('not told');
      if (isOlder(own, OLDEST_API)) throw new Error('too old');
      return agreed(own);
    } finally {
      clearTimeout(timer);
      release();
    }
  }

  return {
    endpoint,
    apiVersion,
    version: () => version,
    info: () => get('/info', (api) => api.infoSchema),
    images: () => get('/images/json?all=1', (api) => api.imagesSchema),
    imagesWithManifests: () => {
      const manifests = isOlder(apiVersion, '1.47') ? '' : '&manifests=1';
      return get(`/images/json?all=1${manifests}`, (api) => api.imagesSchema);
    },
    inspectImage: (id) =>
      get(`/images/${encodeURIComponent(id)}/json`, (api) => api.imageInspectSchema),
    containers: () => get('/containers/json?all=1', (api) => api.containersSchema),
    inspectContainer: (id) =>
      get(`/containers/${encodeURIComponent(id)}/json`, (api) => api.containerInspectSchema),
    services: () => get('/services', (api) => api.servicesSchema),
    inspectService: (id) => get(`/services/${encodeURIComponent(id)}`, (api) => api.serviceSchema),
    tasks: () => get('/tasks', (api) => api.tasksSchema),
    upToDateTasks: () => get(`/tasks?filters=${UP_TO_DATE}`, (api) => api.taskIdsSchema),
    nodes: () => get('/nodes', (api) => api.nodesSchema),
    useEvents: async (since) => {
      const { eventsOf, USE_EVENTS } = await import('./events.js');
      const path = `/v${apiVersion}/events?since=${(since / 1000).toFixed(3)}&filters=${USE_EVENTS}`;
      // The limit is on the beginning of the answer; its end comes when the Engine stops.
      const { controller } = linked(signal);
      const timer = setTimeout(() => controller.abort(new Error('no answer')), READ_LIMIT);
      const reply = transport({ method: 'GET', path }, controller.signal);
      const { status, body } = await reply.finally(() => clearTimeout(timer));
      if (status === 200) return eventsOf(body);
      throw new EngineError(`GET ${path}: ${status} ${engineMessage(await textOf(body))}`, status);
    },
    pastEvents: async (kind, since, until) => {
      const { eventsOf, LOSS_EVENTS, USE_EVENTS } = await import('./events.js');
      const filters = kind === 'uses' ? USE_EVENTS : LOSS_EVENTS;
      const [from, to] = [since, until].map((ms) => (ms / 1000).toFixed(3));
      const path = `/v${apiVersion}/events?since=${from}&until=${to}&filters=${filters}`;
      const { controller, release } = linked(signal);
      const timer = setTimeout(() => controller.abort(new Error('no answer')), EVENTS_LIMIT);
      try {
        const { status, body } = await transport({ method: 'GET', path }, controller.signal);
        if (status === 200) {
          const events: EngineEvent[] = [];
          for await (const event of eventsOf(body)) events.push(event);
          return events;
        }
        throw new EngineError(
          `GET ${path}: ${status} ${engineMessage(await textOf(body))}`,
          status,
        );
      } finally {
        clearTimeout(timer);
        release();
      }
    },
    layersSize: async () => {
      // Before API 1.42 the Engine ignores `type` and measures volumes and containers as well.
      const { LayersSize } = await get(
        '/system/df?type=image',
        (api) => api.diskUsageSchema,
        DISK_USAGE_LIMIT,
      );
      return LayersSize;
    },
    removeImage: async (reference) => {
      const path = `/v${apiVersion}/images/${encodeURIComponent(reference)}?noprune=1`;
      const items = await call(
        { method: 'DELETE', path },
        (api) => api.removalSchema,
        REMOVE_LIMIT,
      );
      return {
        deleted: items.flatMap(({ Deleted }) => Deleted ?? []),
        untagged: items.flatMap(({ Untagged }) => Untagged ?? []),
      };
    },
  };
}

/** The filter by which docker CLI follows a service: `cli/command/service/progress`. */
const UP_TO_DATE = encodeURIComponent(JSON.stringify({ '_up-to-date': ['true'] }));

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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The Engine wraps what it has to say in `{"message": ...}`; a proxy in between does not. */
function engineMessage(text: string): string {
  const parsed = z.object({ message: z.string() }).safeParse(parseJson(text));
  return (parsed.success ? parsed.data.message : text).trim().slice(0, 500);
}

function firstProblem(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? 'unreadable' : `${issue.path.join('.') || 'body'}: ${issue.message}`;
}
