import type { ContainerSummary, Service } from '../engine/api.js';
import type { Engine } from '../engine/client.js';
import { containerInWords } from '../engine/container-name.js';
import type { LiveSnapshot } from '../engine/snapshot.js';
import { count } from '../format.js';
import { parseReference } from '../image/reference.js';
import { reading } from '../reading.js';
import { type HostCheck, notChecked, type Question } from './host-check.js';
import { pruneCommands } from './prune-command.js';
import { type Rival, rivalChecks } from './rival.js';

export const CONTAINERS: Question = {
  what: 'No container or service prunes',
  how: 'images, commands, labels and names of running containers and of services',
  expected: 'none',
  where: 'GET /containers/json, /services',
};

/** A container or service, as far as it matters here. */
interface Workload {
  who: string;
  name: string;
  image: string;
  command: string;
  labels: readonly string[];
  env: readonly string[];
  mounts: readonly { Source?: string | null | undefined }[];
  remedy: string;
}

/**
 * Looks for containers and Swarm services that prune on their own schedule.
 *
 * @param engine for the environment of a watchtower; undefined if it cannot be asked
 * @param store see {@link rivalChecks}
 */
export async function containerChecks(
  { containers, swarm }: Pick<LiveSnapshot, 'containers' | 'swarm'>,
  engine: Engine | undefined,
  store: string | undefined,
): Promise<HostCheck[]> {
  if (!containers.ok) return [notChecked(CONTAINERS, containers.error)];
  const running = containers.value.filter(
    ({ State, Labels }) =>
      !['created', 'exited', 'dead'].includes(State) &&
      // Its service is reported once for all its containers.
      !(swarm.ok && Object.hasOwn(Labels, 'com.docker.swarm.service.id')),
  );
  const single = await Promise.all(running.map((each) => workloadOfContainer(each, engine)));
  const services = swarm.ok ? swarm.value.services : [];
  const rivals = [...single, ...services.map(workloadOfService)].flatMap(
    (each) => rivalIn(each) ?? [],
  );
  const looked = `${count(running.length, 'container')}, ${count(services.length, 'service')}`;
  return rivalChecks(CONTAINERS, rivals, { store, looked, remarks: [] });
}

async function workloadOfContainer(
  container: ContainerSummary,
  engine: Engine | undefined,
): Promise<Workload> {
  const { Id, Image, Command, Labels, Mounts, Names } = container;
  const name = (Names[0] ?? Id.slice(0, 12)).replace(/^\//, '');
  const inspected =
    lastPart(Image) === WATCHTOWER && engine !== undefined
      ? await reading(engine.inspectContainer(Id))
      : undefined;
  return {
    who: containerInWords(container),
    name,
    image: Image,
    command: Command ?? '',
    labels: Object.values(Labels),
    env: inspected?.ok ? (inspected.value.Config?.Env ?? []) : [],
    mounts: Mounts,
    remedy: `docker rm --force ${name}`,
  };
}

function workloadOfService({ Spec: { Name, Labels, TaskTemplate } }: Service): Workload {
  const { Image, Command, Args, Env, Mounts } = TaskTemplate.ContainerSpec ?? {};
  return {
    who: `service ${Name}`,
    name: Name,
    image: Image ?? '',
    command: [...(Command ?? []), ...(Args ?? [])].join(' '),
    labels: Object.values(Labels),
    env: Env ?? [],
    mounts: Mounts ?? [],
    remedy: `docker service rm ${Name}`,
  };
}

/** Programs that exist to remove images, by the last part of their repository's name. */
const REMOVERS = /^(?:docker-gc(?:-cron)?|docker-cleanup|docker-(?:system-)?prune|docuum)$/;
const WATCHTOWER = 'watchtower';

function rivalIn(workload: Workload): Rival | undefined {
  const { who, name, image, command, labels, mounts, remedy } = workload;
  const repository = lastPart(image);
  // The entry point of the image `docker` puts that word before a CLI command.
  const written =
    repository === 'docker' ? `${command}\ndocker ${command.replace(/^\S+\.sh /, '')}` : command;
  const [prune] = pruneCommands([written, ...labels].join('\n'));
  if (prune !== undefined) return { who, where: who, command: prune, remedy };
  const program = (harm: string, text = image, fix = remedy): Rival => ({
    who,
    where: who,
    command: { text, kind: 'image', all: true, volumes: false },
    harm,
    remedy: fix,
  });
  if (repository === WATCHTOWER) {
    return cleansUp(workload)
      ? program(
          'after an update it removes the previous image',
          `${image} with cleanup`,
          'Unset WATCHTOWER_CLEANUP, and leave out --cleanup.',
        )
      : undefined;
  }
  if (REMOVERS.test(repository)) return program('it removes images on its own');
  return /prune/i.test(name) && mounts.some(({ Source }) => /\/docker\.sock$/.test(Source ?? ''))
    ? program('its name says that it prunes, and it has the Docker socket')
    : undefined;
}

/** https://containrrr.dev/watchtower/arguments/#cleanup */
function cleansUp({ command, env }: Workload): boolean {
  return (
    /(?:^|\s)--cleanup(?:=(?:true|1|t))?(?:\s|$)/i.test(command) ||
    env.some((each) => /^WATCHTOWER_CLEANUP=(?:true|1|t)$/i.test(each))
  );
}

function lastPart(image: string): string {
  return parseReference(image)?.repository?.split('/').at(-1) ?? '';
}
