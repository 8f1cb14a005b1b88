import { shortened } from '../../format.js';
import { isMissing, textOf } from '../../host/file.js';
import { reading } from '../../reading.js';
import type { HostCheck, Question } from '../host-check.js';
import { BY_DATABASE, CLEANS_UP, GANTRY, REMOVER_WORD, REMOVERS, UPDATERS } from './programs.js';

/** What may prune: a unit, a cron file, a runner hook, a process, a container, a service. */
export interface Source {
  name: string;
  where: string;
  /** What it runs; undefined if that is the file at `where`. */
  text?: string;
  /** The program it is, by any of its names. */
  programs?: readonly string[];
  /** The variables of that program. */
  variables?: () => Promise<readonly string[]>;
  remedy: string;
}

/** A command or a program that removes images or volumes in bulk. */
interface Hit {
  /** From `docker` on: what comes before it may be a secret. */
  text: string;
  /** What it does; undefined if it removes only what is dangling. */
  harm?: string | undefined;
}

/** What a search has come to. */
export interface Search {
  rivals: (Source & { hit: Hit })[];
  /** What may be a rival, for all that can be seen: sentences without a period. */
  open: string[];
}

const SOUGHT =
  'docker system, image or volume prune, docker rmi of what docker images lists, and programs such as docuum, docker-gc, or watchtower with cleanup';
const OF_A_REMOVER = 'it removes images on its own';

/** Nobody writes a longer command, or a script of more lines. */
const MAX_LINE = 2_000;
const MAX_LINES = 5_000;

// Only options and their values may come between `docker` and its command.
const DOCKER = String.raw`\bdocker(?: -\S+(?: [^- ]\S*)?){0,8} `;
const PRUNE = new RegExp(`${DOCKER}(?:system|image|(volume)) prune\\b.*`);
const REMOVE = new RegExp(`${DOCKER}(?:rmi|image (?:rm|remove))\\b.*`);
const LIST = new RegExp(`${DOCKER}(?:images|image (?:ls|list))\\b`);

/** The commands in any text, comments aside: shell, a crontab, the value of ExecStart, a list in JSON. Pure. */
export function hitsIn(text: string): Hit[] {
  const lines = text.replaceAll(/\\\r?\n/g, ' ').split('\n', MAX_LINES);
  return lines.flatMap((line) => {
    if (line.length > MAX_LINE || /^\s*[#;]/.test(line)) return [];
    const words = line.replace(/\s#.*/, '').replaceAll(/["',[\]\s]+/g, ' ');
    const all = words.split(/[;&|()`{}]/);
    const commands = all.filter((each) => !/^ ?(?:echo|printf|logger) /.test(each));
    const lists = commands.some((command) => LIST.test(command));
    return commands.flatMap((command) => hitOf(command, lists) ?? []);
  });
}

function hitOf(command: string, listsImages: boolean): Hit | undefined {
  const [removal] = (listsImages && REMOVE.exec(command)) || [];
  const [prune = removal, volume] = PRUNE.exec(command) ?? [];
  if (prune !== undefined) {
    const all = removal || (!volume && / (?:-\w*a\w*|--all(?:=true)?)(?: |$)/.test(prune));
    const volumes = volume || / --volumes(?:=true)?(?: |$)/.test(prune);
    const takes = [all && 'every image that no container uses', volumes && 'volumes'];
    const words = takes.filter(Boolean).join(' and ');
    // An address may have a password.
    const shown = prune.trim().replaceAll(/(?<=:\/\/)[^ /@]*@/g, '');
    return { text: shown, harm: words === '' ? undefined : `it removes ${words}` };
  }
  const [path] = /\/(?:images|volumes)\/prune\b/.exec(command) ?? [];
  if (path !== undefined) return { text: `POST ${path}` };
  const [program] = REMOVER_WORD.exec(command) ?? [];
  return program === undefined ? undefined : { text: program, harm: OF_A_REMOVER };
}

/**
 * Searches what sources run and are, and the scripts that they name by their paths, one step deep.
 *
 * @param closed gets what this user can't read; undefined if no path is one of this host
 */
export async function search(sources: readonly Source[], closed?: Set<string>): Promise<Search> {
  const texts = new Map<string, Promise<string>>();
  const read = (path: string) => {
    const unread = (error: Error) => {
      if (!isMissing(error)) closed?.add(path);
      return '';
    };
    const text = texts.get(path) ?? textOf(path).catch(unread);
    texts.set(path, text);
    return text;
  };
  const open: string[] = [];
  const hitsOf = async (source: Source): Promise<Hit[]> => {
    const text = source.text ?? (await read(source.where));
    const known = await ofProgram(source, text);
    if (typeof known === 'string') open.push(known);
    if (typeof known === 'object') return [known];
    const hits = hitsIn(text);
    for (const script of hits.length > 0 || closed === undefined ? [] : scriptsIn(text)) {
      const within = hitsIn(await read(script));
      hits.push(...within.map((hit) => ({ ...hit, text: `${hit.text}\` in \`${script}` })));
    }
    return hits;
  };
  const rivals = sources.map(async (source) => {
    const hits = await hitsOf(source);
    const hit = hits.find(({ harm }) => harm !== undefined) ?? hits[0];
    return hit === undefined ? [] : [{ ...source, hit }];
  });
  const found = (await Promise.all(rivals)).flat();
  if (closed?.size) open.push(`this user cannot read ${shortened([...closed], 3, ', ')}`);
  return { rivals: found, open };
}

/** What is known of a program, or in words why that can't be told; undefined if it prunes nothing. */
async function ofProgram(
  { name, programs = [], variables }: Source,
  text: string,
): Promise<Hit | string | undefined> {
  const program = programs.find((each) => [REMOVERS, UPDATERS].some((known) => known.test(each)));
  const [, setting] = [...BY_DATABASE].find(([each]) => programs.includes(each)) ?? [];
  if (setting) return `${name} may prune, by a setting that cannot be seen from here: ${setting}`;
  if (program === undefined) return undefined;
  if (REMOVERS.test(program)) return { text: program, harm: OF_A_REMOVER };
  const set = await reading(variables?.() ?? Promise.resolve([]));
  if (!set.ok) return `the variables of ${name} (${program}) cannot be read`;
  const words = [...set.value, ...text.split(/\s+/)].join('\n');
  const on = CLEANS_UP.exec(words)?.[0] ?? (program === GANTRY.name ? `without ${GANTRY.off}` : '');
  if (on === '' || words.includes(GANTRY.off)) return undefined;
  return { text: `${program} ${on}`, harm: 'after an update it removes the previous image' };
}

/** The absolute paths in commands. In a unit the program may have a prefix: `-`, `@`, `:`, `+`, `!`, `|`. */
function scriptsIn(text: string): string[] {
  const lines = text.split('\n', MAX_LINES).filter((line) => !/^\s*#/.test(line));
  const words = lines.flatMap((line) => line.slice(0, MAX_LINE).split(/[\s;&|()<>`="']+/));
  const paths = words.map((word) => word.replace(/^[-@:+!|]+/, ''));
  return paths.filter((path) => /^\/(?!dev\/|proc\/|sys\/)./.test(path) && !isOurs(path));
}

/** Whether a name, a path or an image is this action's own. */
export function isOurs(name: string): boolean {
  return name.includes('gated-docker-prune');
}

/** The checks of one place: one per rival, or one that says there is none in `looked`, and what was looked for. */
export function rivalChecks(
  question: Question,
  { rivals, looked, open }: Search & { looked: string },
  store: string | undefined,
): HostCheck[] {
  const checks = rivals.map(({ name, where, hit: { text, harm }, remedy }): HostCheck => {
    // To a graph driver, dangling includes what Swarm pulled: docs/dangling-on-swarm.md.
    const isHarmless = harm === undefined && store === 'containerd';
    const does = isHarmless
      ? 'no gate holds it, but it removes only dangling images'
      : (harm ?? 'no gate holds it, and it removes what Swarm pulled, as dangling');
    const found = `${name} runs \`${text}\`: ${does}`;
    const base = { ...question, what: `Rival pruner: ${name}`, where, found };
    return isHarmless ? { ...base, status: 'ok' } : { ...base, status: 'warning', remedy };
  });
  const limits = open.join('; ');
  if (rivals.length > 0 && limits === '') return checks;
  const none = `none in ${looked}; looked for ${SOUGHT}`;
  const found = [rivals.length === 0 && none, limits].filter(Boolean).join('. But ');
  return [...checks, { ...question, found, status: limits === '' ? 'ok' : 'not-checked' }];
}
