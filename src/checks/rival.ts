import { shortened } from '../format.js';
import type { HostCheck, Question } from './host-check.js';
import { type PruneCommand, SOUGHT, worstOf } from './prune-command.js';

/** Something on this host that removes images or volumes on its own. */
export interface Rival {
  /** Such as `docker-prune.timer`, `/etc/cron.d/tidy` or `service watchtower`. */
  name: string;
  /** Who does it, such as `docker-prune.timer starts docker-prune.service, which`. */
  who: string;
  command: Pick<PruneCommand, 'text' | 'takes'>;
  /** What it does, if the command doesn't tell. */
  harm?: string;
  where: string;
  remedy: string;
}

/** What a look at one place where rivals may be has come to. */
export interface Look {
  rivals: readonly Rival[];
  /** Where it looked, such as `12 services`. */
  looked: string;
  /** What it looked for. */
  sought?: string;
  /** What may hold a rival, but couldn't be read: paths. */
  unreadable?: Iterable<string>;
  /** What may be a rival, for all that can be seen: sentences without a period. */
  open?: readonly string[];
}

/**
 * The checks of one place: one per rival, or one that says there is none and what was looked for.
 *
 * @param store `containerd`, the name of a graph driver, or undefined if unknown
 */
export function rivalChecks(
  question: Question,
  { rivals, looked, sought = SOUGHT, unreadable = [], open = [] }: Look,
  store: string | undefined,
): HostCheck[] {
  const closed = [...unreadable];
  const limits = [
    ...(closed.length > 0 ? [`this user cannot read ${shortened(closed, 3, ', ')}`] : []),
    ...open,
  ].join('; ');
  if (rivals.length === 0) {
    const found = `none in ${looked}; looked for ${sought}`;
    return limits === ''
      ? [{ ...question, found, status: 'ok' }]
      : [{ ...question, found: `${found}. But ${limits}`, status: 'not-checked' }];
  }
  const checks = rivals.map((rival): HostCheck => {
    const { name, who, command, where, remedy } = rival;
    const { warning, words } = harmOf(rival, store);
    const found = `${who} runs \`${command.text}\`: ${words}`;
    const base = { ...question, what: `Rival pruner: ${name}`, where, found };
    return warning ? { ...base, status: 'warning', remedy } : { ...base, status: 'ok' };
  });
  if (limits !== '') checks.push({ ...question, found: limits, status: 'not-checked' });
  return checks;
}

/** The rival in a file, however many of its lines prune. */
export function rivalInFile(path: string, commands: readonly PruneCommand[]): Rival[] {
  const worst = worstOf(commands);
  if (worst === undefined) return [];
  const others = commands.length === 1 ? '' : ` and ${commands.length - 1} more lines`;
  const who = `line ${worst.line}${others} of ${path}`;
  return [{ name: path, who, command: worst, where: path, remedy: `Remove ${who}.` }];
}

/**
 * What a command does to what this action keeps. Without `--all` it depends on the store: to a graph
 * driver, dangling includes what Swarm pulled (docs/dangling-on-swarm.md).
 */
function harmOf(
  { command: { takes }, harm }: Rival,
  store: string | undefined,
): { warning: boolean; words: string } {
  if (harm !== undefined) return { warning: true, words: harm };
  if (takes.length > 0) return { warning: true, words: `it removes ${takes.join(' and ')}` };
  return store === 'containerd'
    ? { warning: false, words: 'it removes only dangling images, but waits for no gate' }
    : {
        warning: true,
        words: 'it waits for no gate, and removes what Swarm pulled, which it takes for dangling',
      };
}
