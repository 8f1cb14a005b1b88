/** A command that removes images or volumes in bulk, found in a unit, a script or a crontab. */
export interface PruneCommand {
  /** From `docker` on. What stands before it on the line is not shown: it may be a secret. */
  text: string;
  /** Its line in the text, from 1. */
  line: number;
  /** What it prunes; `rmi`: whatever `docker images` lists is removed. */
  kind: 'system' | 'image' | 'volume' | 'rmi';
  all: boolean;
  volumes: boolean;
}

/** How many words may stand between `docker` and its command: global options and their values. */
const MAX_OPTIONS = 8;

/** A line longer than this is no command that somebody wrote. */
const MAX_LINE = 10_000;

/**
 * Finds the commands in text of any kind: shell, a crontab, the value of ExecStart, a list in another
 * language. Pure. Lines that are comments are passed over.
 */
export function pruneCommands(text: string): PruneCommand[] {
  const found: PruneCommand[] = [];
  let number = 0;
  let begun: { line: string; number: number } | undefined;
  for (const raw of text.split('\n')) {
    number += 1;
    const line = raw.trimEnd();
    const whole = begun === undefined ? line : `${begun.line} ${line.trimStart()}`;
    const at = begun?.number ?? number;
    begun = undefined;
    if (/\\$/.test(line) && whole.length < MAX_LINE) {
      begun = { line: whole.slice(0, -1), number: at };
    } else if (isCommandLine(whole)) {
      found.push(...inLine(whole, at));
    }
  }
  if (begun !== undefined && isCommandLine(begun.line))
    found.push(...inLine(begun.line, begun.number));
  return found;
}

/** Most lines name no docker at all, and need no closer look. */
function isCommandLine(line: string): boolean {
  return line.length <= MAX_LINE && line.includes('docker') && !/^\s*[#;]/.test(line);
}

function inLine(line: string, number: number): PruneCommand[] {
  const code = line.replace(/\s#.*$/, '');
  const segments = code.split(/[;&|()`{}]+/);
  const words = segments.map(wordsOf);
  // `docker rmi $(docker images -q)`, or with xargs(1).
  const listsImages = words.some((each) => commandOf(each, LISTS_IMAGES) !== undefined);
  return words.flatMap((each): PruneCommand[] => {
    if (/^(?:echo|printf|logger)$/.test(each[0] ?? '')) return [];
    const prune = commandOf(each, PRUNES);
    if (prune !== undefined) {
      const { name, text, rest } = prune;
      return [{ text, line: number, kind: name as PruneCommand['kind'], ...optionsOf(rest) }];
    }
    const removal = listsImages ? commandOf(each, REMOVES) : undefined;
    if (removal === undefined) return [];
    return [{ text: removal.text, line: number, kind: 'rmi', all: false, volumes: false }];
  });
}

/** Words as a shell or a list in JSON separates them, without their quotes. */
function wordsOf(segment: string): string[] {
  return segment
    .replaceAll(/["']/g, '')
    .split(/[\s,[\]]+/)
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

/** The command of the first docker CLI in `words` that is one of `patterns`, and what follows it. */
function commandOf(
  words: readonly string[],
  patterns: Pattern,
): { name: string; text: string; rest: string[] } | undefined {
  for (const [index, word] of words.entries()) {
    // Units may put a sign of systemd's before the path.
    if (!/(?:^|[/}@+!:=-])docker$/.test(word)) continue;
    for (let at = index + 1; at <= index + 1 + MAX_OPTIONS && at < words.length; at++) {
      const pattern = patterns.find((each) => each.every((part, i) => words[at + i] === part));
      if (pattern !== undefined) {
        const rest = words.slice(at + pattern.length);
        return { name: pattern[0], text: words.slice(index).join(' '), rest };
      }
      // Only options and their values may stand in between, not another command.
      const before = words[at - 1] ?? '';
      if (!words[at]?.startsWith('-') && !before.startsWith('-')) break;
    }
  }
  return undefined;
}

function optionsOf(words: readonly string[]): { all: boolean; volumes: boolean } {
  const has = (long: RegExp, short: string) =>
    words.some((word) => long.test(word) || (/^-[a-zA-Z]+$/.test(word) && word.includes(short)));
  return {
    all: has(/^--all(?:=(?:true|1|t))?$/i, 'a'),
    volumes: words.some((word) => /^--volumes(?:=(?:true|1|t))?$/i.test(word)),
  };
}
