import type { ContainerSummary, Service } from '../engine/api.js';
import type { Engine } from '../engine/client.js';
import { containerInWords, containerName } from '../engine/container-name.js';
import type { LiveSnapshot } from '../engine/snapshot.js';
import { count } from '../format.js';
import { parseReference } from '../image/reference.js';
import { reading } from '../reading.js';
import type { Question } from './host-check.js';
import { PROGRAMS, REMOVERS, SOUGHT_PROGRAMS } from './programs.js';
import { pruneCommands } from './prune-command.js';
import type { Look, Rival } from './rival.js';

export const CONTAINERS: Question = {
  what: 'No container or service prunes',
  how: 'images, commands, labels, names and variables of running containers and of services',
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
  mounts: readonly { Source?: string | null | undefined }[];
  /** Its variables that tell programs to remove images; undefined if they can't be read. */
  env(): Promise<readonly string[] | undefined>;
  remedy: string;
}

/**
 * Looks for containers and Swarm services that prune on their own schedule.
 *
 * @param engine for the environment of containers that may; undefined if it cannot be asked
 * @throws {Error} if the containers could not be listed
 */
export async function lookAtContainers(
  { containers, swarm }: Pick<LiveSnapshot, 'containers' | 'swarm'>,
  engine: Engine | undefined,
): Promise<Look> {
  if (!containers.ok) throw new Error(containers.error);
  const running = containers.value.filter(
    ({ State, Labels }) =>
      !['created', 'exited', 'dead'].includes(State) &&
      // Its service is reported once for all its containers.
      !(swarm.ok && Object.hasOwn(Labels, 'com.docker.swarm.service.id')),
  );
  const services = swarm.ok ? swarm.value.services : [];
  const workloads = [
    ...running.map((each) => workloadOfContainer(each, engine)),
    ...services.map(workloadOfService),
  ];
  const found = await Promise.all(workloads.map(judge));
  return {
    rivals: found.filter((each) => typeof each === 'object'),
    open: found.filter((each) => typeof each === 'string'),
    looked: `${count(running.length, 'container')} and ${count(services.length, 'service')}`,
    sought: SOUGHT_PROGRAMS,
  };
}

function workloadOfContainer(container: ContainerSummary, engine: Engine | undefined): Workload {
  const { Id, Image, Command, Labels, Mounts } = container;
  const name = containerName(container);
  return {
    who: containerInWords(container),
    name,
    image: Image,
    command: Command ?? '',
    labels: Object.values(Labels),
    mounts: Mounts,
    env: async () => {
      const inspected = engine && (await reading(engine.inspectContainer(Id)));
      return inspected?.ok ? (inspected.value.Config?.Env ?? []) : undefined;
    },
    remedy: `Run \`docker rm --force ${name}\`.`,
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
    mounts: Mounts ?? [],
    env: async () => Env ?? [],
    remedy: `Run \`docker service rm ${Name}\`.`,
  };
}

/** A rival, undefined if it is none, or in words why it may be one. */
async function judge(workload: Workload): Promise<Rival | string | undefined> {
  const { who, name, image, command, labels, mounts, remedy } = workload;
  const repository = parseReference(image)?.repository?.split('/').at(-1) ?? '';
  // The entry point of the image `docker` puts that word before a CLI command.
  const written =
    repository === 'docker' ? `${command}\ndocker ${command.replace(/^\S+\.sh /, '')}` : command;
  const base = { name: who, who, where: who, remedy };
  const [prune] = pruneCommands([written, ...labels].join('\n'));
  if (prune !== undefined) return { ...base, command: prune };
  const rival = (harm: string, text = image): Rival => ({
    ...base,
    command: { text, takes: [] },
    harm,
  });
  const program = PROGRAMS.find(({ names }) => names.includes(repository));
  if (program?.on !== undefined) {
    const env = await workload.env();
    if (env === undefined) return `the variables of ${who} (${image}) cannot be read`;
    // An option and its value may also be two words, but none of these takes any.
    if (!program.on.test([...env, ...command.split(/\s+/)].join('\n'))) return undefined;
    const harm = 'after an update it removes the previous image';
    return { ...rival(harm, `${image} with cleanup`), remedy: program.remedy };
  }
  if (program !== undefined) {
    return `${who} (${image}) may prune, by a setting that cannot be seen from here: ${program.remedy}`;
  }
  if (REMOVERS.test(repository)) return rival('it removes images on its own');
  const says = /prun|clean-?up|cleaner|(?:^|\W)gc\b/i.test(`${name} ${repository}`);
  return says && !/registry/i.test(name + repository) && mounts.some(hasSocket)
    ? rival('its name says that it prunes, and it has the Docker socket')
    : undefined;
}

function hasSocket({ Source }: Workload['mounts'][number]): boolean {
  return /\/docker\.sock$|^(?:\/var)?\/run$/.test(Source ?? '');
}
