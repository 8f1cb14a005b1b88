/** A command that removes images or volumes in bulk. */
export interface PruneCommand {
  /** From `docker` on. What comes before it on the line may be a secret. */
  text: string;
  /** Its line in the text, from 1. */
  line: number;
  /** What it removes, in words; none if only what is dangling. */
  takes: string[];
}

/** What is found, in words. */
export const SOUGHT =
  'docker system, image or volume prune, and docker rmi of what docker images lists';

/** How many words may come between `docker` and its command: global options and their values. */
const MAX_OPTIONS = 8;

/** Nobody writes a command longer than this. */
const MAX_LINE = 10_000;

/**
 * Finds the commands in any text, comments aside: shell, a crontab, the value of ExecStart, a list in
 * another language. Pure.
 */
export function pruneCommands(text: string): PruneCommand[] {
  const found: PruneCommand[] = [];
  let begun: { line: string; number: number } | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    const whole = begun === undefined ? line : `${begun.line} ${line}`;
    const number = begun?.number ?? index + 1;
    const continues = line.endsWith('\\') && whole.length < MAX_LINE;
    begun = continues ? { line: whole.slice(0, -1), number } : undefined;
    if (!continues) found.push(...inLine(whole, number));
  }
  return begun === undefined ? found : [...found, ...inLine(begun.line, begun.number)];
}

/** The command that takes the most; the first of several. */
export function worstOf<T extends PruneCommand>(commands: readonly T[]): T | undefined {
  return commands.toSorted((a, b) => b.takes.length - a.takes.length)[0];
}

function inLine(line: string, number: number): PruneCommand[] {
  // Most lines don't name docker at all.
  // Stryker disable next-line StringLiteral: this only saves time.
  if (line.length > MAX_LINE || !line.includes('docker') || /^\s*[#;]/.test(line)) return [];
  const code = line.replace(/\s#.*/, '');
  const words = code.split(/[;&|()`{}]/).map(wordsOf);
  // `docker rmi $(docker images -q)`, or with xargs(1).
  const listsImages = words.some((each) => commandOf(each, LISTS_IMAGES) !== undefined);
  return words.flatMap((each): PruneCommand[] => {
    if (/^(?:echo|printf|logger)$/.test(String(each[0]))) return [];
    const prune = commandOf(each, PRUNES);
    if (prune !== undefined) return [{ text: prune.text, line: number, takes: takesOf(prune) }];
    const removal = listsImages ? commandOf(each, REMOVES) : undefined;
    const takes = ['every image it lists that no container uses'];
    return removal === undefined ? [] : [{ text: removal.text, line: number, takes }];
  });
}

/** Words as a shell or a list in JSON separates them, without their quotes. */
function wordsOf(segment: string): string[] {
  return segment
    .replaceAll(/["']/g, '')
    .split(/[\s,[\]]/)
    .filter((word) => word !== '');
}

type Pattern = readonly (readonly [string, ...string[]])[];
const PRUNES: Pattern = [
  ['system', 'prune'],
  ['image', 'prune'],
  ['volume', 'prune'],
];
const REMOVES: Pattern = [['rmi'], ['image', 'rm'], ['image', 'remove']];
const LISTS_IMAGES: Pattern = [['images'], ['image', 'ls'], ['image', 'list']];

/** The first docker command in `words` that is one of `patterns`, and it with what follows. */
function commandOf(
  words: readonly string[],
  patterns: Pattern,
): { name: string; text: string; rest: string[] } | undefined {
  for (const [index, word] of words.entries()) {
    // In a unit the path may have a prefix.
    if (!/(?:^|[/}@+!:=-])docker$/.test(word)) continue;
    const rest = words.slice(index + 1);
    let mayBeValue = false;
    for (const next of words.slice(index + 1, index + 2 + MAX_OPTIONS)) {
      const pattern = patterns.find((each) => each.every((part, i) => rest[i] === part));
      if (pattern !== undefined) {
        return { name: pattern[0], text: words.slice(index).join(' '), rest };
      }
      // Only options and their values may come in between, not another command.
      const isOption = next.startsWith('-');
      if (!isOption && !mayBeValue) break;
      mayBeValue = isOption;
      rest.shift();
    }
  }
  return undefined;
}

function takesOf({ name, rest }: { name: string; rest: readonly string[] }): string[] {
  const has = (option: RegExp) => rest.some((word) => option.test(word));
  const short = rest.some((word) => /^-[a-zA-Z]+$/.test(word) && word.includes('a'));
  const all = short || has(/^--all(?:=(?:true|1|t))?$/i);
  const volumes = name === 'volume' || has(/^--volumes(?:=(?:true|1|t))?$/i);
  return [
    ...(all && name !== 'volume' ? ['every image that no container uses'] : []),
    ...(volumes ? ['volumes'] : []),
  ];
}
