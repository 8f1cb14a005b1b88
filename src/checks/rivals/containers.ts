import type { Engine } from '../../engine/client.js';
import { containerInWords, containerName } from '../../engine/container-name.js';
import type { LiveSnapshot } from '../../engine/snapshot.js';
import { count } from '../../format.js';
import { parseReference } from '../../image/reference.js';
import type { Question } from '../host-check.js';
import { isOurs, type Search, type Source, search } from './search.js';

export const CONTAINERS: Question = {
  what: 'No container or service prunes',
  how: 'images, commands, labels, names and variables of running containers and of services',
  expected: 'none',
  where: 'GET /containers/json, /services',
};

/**
 * Looks for containers and Swarm services that prune on their own schedule.
 *
 * @param engine for the environment of containers that may; undefined if it cannot be asked
 * @throws {Error} if the containers could not be listed
 */
export async function lookAtContainers(
  { containers, swarm }: Pick<LiveSnapshot, 'containers' | 'swarm'>,
  engine: Engine | undefined,
): Promise<Search & { looked: string }> {
  if (!containers.ok) throw new Error(containers.error);
  const running = containers.value.filter(
    ({ State, Labels }) =>
      !['created', 'exited', 'dead'].includes(State) &&
      // Its service is reported once for all its containers.
      !(swarm.ok && Object.hasOwn(Labels, 'com.docker.swarm.service.id')),
  );
  const services = swarm.ok ? swarm.value.services : [];
  const sources = [
    ...running.map((container) => {
      const { Id, Image, Command, Labels } = container;
      const variables = async () => {
        if (engine === undefined) throw new Error('the Engine cannot be asked');
        return (await engine.inspectContainer(Id)).Config?.Env ?? [];
      };
      const name = containerName(container);
      const remedy = `Run \`docker rm --force ${name}\`.`;
      const who = { name: containerInWords(container), remedy, variables };
      return sourceOf(who, Image, Command ?? '', Labels);
    }),
    ...services.map(({ Spec: { Name, Labels, TaskTemplate } }) => {
      const { Image, Command, Args, Env, Labels: own } = TaskTemplate.ContainerSpec ?? {};
      const command = [...(Command ?? []), ...(Args ?? [])].join(' ');
      const remedy = `Run \`docker service rm ${Name}\`.`;
      const who = { name: `service ${Name}`, remedy, variables: async () => Env ?? [] };
      return sourceOf(who, Image ?? '', command, { ...Labels, ...own });
    }),
  ];
  const looked = `${count(running.length, 'container')} and ${count(services.length, 'service')}`;
  return { ...(await search(sources.flat())), looked };
}

/** One container or service; none if it is this action's, by its name, image or a label. */
function sourceOf(
  who: Pick<Source, 'name' | 'remedy' | 'variables'>,
  image: string,
  command: string,
  labels: Readonly<Record<string, string>>,
): Source[] {
  const program = parseReference(image)?.repository?.split('/').at(-1) ?? '';
  // A container has the labels of its image, too, and any image may be one to keep.
  const { 'gated-docker-prune.keep': _, ...others } = labels;
  if ([who.name, program, ...Object.keys(others)].some(isOurs)) return [];
  // The entry point of the image `docker` puts that word before a CLI command.
  const first = program === 'docker' ? `docker ${command.replace(/^\S+\.sh /, '')}` : command;
  const text = [first, ...Object.values(labels)].join('\n');
  return [{ ...who, where: who.name, programs: [program], text }];
}
