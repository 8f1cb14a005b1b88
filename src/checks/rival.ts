import type { HostCheck, Question } from './host-check.js';
import type { PruneCommand } from './prune-command.js';

/** Something on this host that removes images or volumes on its own. */
export interface Rival {
  /** Who does it, such as `docker-prune.timer starts docker-prune.service`. */
  who: string;
  command: Pick<PruneCommand, 'text' | 'kind' | 'all' | 'volumes'>;
  /** What it does, if the command doesn't tell. */
  harm?: string;
  where: string;
  remedy: string;
}

/** How many rivals of one place are reported one by one. */
const MAX_RIVALS = 10;

/**
 * The checks of one place where rivals may be: one per rival, or one that says there is none.
 *
 * @param store `containerd`, the name of a graph driver, or undefined if unknown
 * @param remarks what could not be read, as sentences without a period
 */
export function rivalChecks(
  question: Question,
  rivals: readonly Rival[],
  { store, looked, remarks }: { store: string | undefined; looked: string; remarks: string[] },
): HostCheck[] {
  const limits = remarks.join('; ');
  if (rivals.length === 0) {
    const found = `none (${looked})`;
    // What could not be read may hold one.
    return limits === ''
      ? [{ ...question, found, status: 'ok' }]
      : [{ ...question, found: `${found}, but ${limits}`, status: 'not-checked' }];
  }
  const judged = rivals
    .map((rival) => ({ rival, harm: harmOf(rival, store) }))
    .toSorted((a, b) => Number(b.harm.warning) - Number(a.harm.warning));
  const checks = judged.slice(0, MAX_RIVALS).map(({ rival, harm }): HostCheck => {
    const base = { ...question, where: rival.where };
    const found = `${rival.who} runs ${rival.command.text}: ${harm.words}`;
    return harm.warning
      ? { ...base, found, status: 'warning', remedy: rival.remedy }
      : { ...base, found, status: 'ok' };
  });
  const more = judged.slice(MAX_RIVALS);
  if (more.length > 0) {
    const found = `and ${more.length} more: the first of them is ${more[0]?.rival.who}`;
    const warning = more.some(({ harm }) => harm.warning);
    checks.push({ ...question, found, status: warning ? 'warning' : 'ok' });
  }
  if (limits !== '') checks.push({ ...question, found: limits, status: 'not-checked' });
  return checks;
}

/**
 * What a command does to what this action keeps. Without `--all` it depends on the store: to a graph
 * driver, dangling includes what Swarm pulled (docs/dangling-on-swarm.md).
 */
function harmOf(
  { command: { kind, all, volumes }, harm }: Rival,
  store: string | undefined,
): { warning: boolean; words: string } {
  if (harm !== undefined) return { warning: true, words: harm };
  const takes = [
    ...(all && kind !== 'volume' ? ['every image that no container uses'] : []),
    ...(volumes || kind === 'volume' ? ['volumes'] : []),
    ...(kind === 'rmi' ? ['every image it lists that no container uses'] : []),
  ];
  if (takes.length > 0) return { warning: true, words: `it removes ${takes.join(' and ')}` };
  if (store === 'containerd') {
    return { warning: false, words: 'it removes only dangling images, but waits for no gate' };
  }
  return {
    warning: true,
    words: 'it waits for no gate, and removes what Swarm pulled, which it takes for dangling',
  };
}
