import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this project is, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The absolute path of a file of this project. */
export function projectFile(path: string): string {
  return join(ROOT, path);
}

/** The files of a folder of this project that have this ending, as paths within the project. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(projectFile(folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);
}

export interface FencedBlock {
  /** What comes after the fence: the language, as a rule. */
  info: string;
  text: string;
}

const FENCED = /^```([^\n]*)\n(.*?)^```$/gms;

export function fencedBlocks(markdown: string): FencedBlock[] {
  return [...markdown.matchAll(FENCED)].map(([, info = '', text = '']) => ({ info, text }));
}

/**
 * The commands that a block shows: what comes after the prompt in one that is marked `console`, each line
 * of one that is marked `sh`, and the whole of that if it has a here-document.
 */
export function commandsOf({ info, text }: FencedBlock): string[] {
  const all = text.split('\n');
  if (info === 'console') return all.flatMap((line) => /^\$ (.+)/.exec(line)?.[1] ?? []);
  if (info !== 'sh') return [];
  return text.includes('<<') ? [text] : all.filter((line) => line.trim() !== '');
}

/** The targets of links, those in code left out. */
export function links(markdown: string): string[] {
  const prose = markdown.replace(FENCED, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target);
}

/** The anchors that GitHub makes of the headings. */
export function anchors(markdown: string): Set<string> {
  const headings = [...markdown.replace(FENCED, '').matchAll(/^#{1,6} (.+)$/gm)];
  return new Set(
    headings.map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

/** The same of a folder and all that are in it. */
export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(projectFile(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);
}
