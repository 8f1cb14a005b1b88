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

/** What a container or service is, as far as it matters here. */
interface Workload {
  who: string;
  image: string;
  command: string;
  labels: readonly string[];
  /** Variables that tell a program to remove images. */
  env: readonly string[];
  /** Whether it can talk to the Engine through its socket. */
  hasSocket: boolean;
  /** Whether it is there to prune, going by its name. */
  named: boolean;
  remedy: string;
}

/**
 * Looks for containers and Swarm services that prune on their own schedule.
 *
 * @param engine for the environment of a watchtower; undefined when it cannot be asked
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
      // Its service tells it once for all of them.
      !(swarm.ok && Object.hasOwn(Labels, 'com.docker.swarm.service.id')),
  );
  const single = await Promise.all(running.map((each) => workloadOfContainer(each, engine)));
  const services = swarm.ok ? swarm.value.services : [];
  const rivals = [...single, ...services.map(workloadOfService)].flatMap((each) => {
    const rival = rivalIn(each);
    return rival === undefined ? [] : [rival];
  });
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
    isWatchtower(Image) && engine !== undefined
      ? await reading(engine.inspectContainer(Id))
      : undefined;
  return {
    who: containerInWords(container),
    image: Image,
    command: Command ?? '',
    labels: Object.values(Labels),
    env: inspected?.ok ? (inspected.value.Config?.Env ?? []) : [],
    hasSocket: Mounts.some(({ Source }) => isSocket(Source)),
    named: /prune/i.test(name),
    remedy: `docker rm --force ${name}`,
  };
}

function workloadOfService({ Spec }: Service): Workload {
  const { Image, Command, Args, Env, Mounts = [] } = Spec.TaskTemplate.ContainerSpec ?? {};
  return {
    who: `service ${Spec.Name}`,
    image: Image ?? '',
    command: [...(Command ?? []), ...(Args ?? [])].join(' '),
    labels: Object.values(Spec.Labels),
    env: Env ?? [],
    hasSocket: Mounts.some(({ Source }) => isSocket(Source)),
    named: /prune/i.test(Spec.Name),
    remedy: `docker service rm ${Spec.Name}`,
  };
}

function isSocket(source: string | null | undefined): boolean {
  return /\/docker\.sock$/.test(source ?? '');
}

/** Programs that are there to remove images, by the last part of their repository's name. */
const REMOVERS = /^(?:docker-gc(?:-cron)?|docker-cleanup|docker-(?:system-)?prune|docuum)$/;

function rivalIn(workload: Workload): Rival | undefined {
  const { who, image, command, labels, hasSocket, named, remedy } = workload;
  const common = { who, where: who, remedy };
  const repository = lastPart(image);
  // The entry point of the image `docker` puts that word before a command of the CLI.
  const written =
    repository === 'docker' ? `${command}\ndocker ${command.replace(/^\S+\.sh /, '')}` : command;
  const [prune] = pruneCommands([written, ...labels].join('\n'));
  if (prune !== undefined) return { ...common, command: prune };
  const whole = { text: image, kind: 'image', all: true, volumes: false } as const;
  if (isWatchtower(image)) {
    if (!cleansUp(workload)) return undefined;
    return {
      ...common,
      command: { ...whole, text: `${image} with cleanup` },
      harm: 'after an update it removes the image from before',
      remedy: 'Unset WATCHTOWER_CLEANUP, and leave out --cleanup.',
    };
  }
  if (REMOVERS.test(repository)) {
    return { ...common, command: whole, harm: 'it removes images on its own' };
  }
  if (named && hasSocket) {
    return {
      ...common,
      command: whole,
      harm: 'by its name it prunes, and it has the Docker socket',
    };
  }
  return undefined;
}

function isWatchtower(image: string): boolean {
  return lastPart(image) === 'watchtower';
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
