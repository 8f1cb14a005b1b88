import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { filesUnder, projectFile } from './markdown.js';

const page = await readFile(projectFile('docs/troubleshooting.md'), 'utf8');
const sources = await Promise.all(
  filesUnder('src', '.ts').map((path) => readFile(projectFile(path), 'utf8')),
);

/** The text of the messages in our sources: what is put in when they are made stands as `...`. */
const messages = sources
  .map((text) => text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '...'))
  .join('\n');

const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, text = '']) => text);

describe('docs/troubleshooting.md', () => {
  it.each(headings)('has a message that there is: %s', (heading) => {
    const parts = heading
      .split('...')
      .map((part) => part.trim().replace(/^[;,:]\s*|[;,:]$/g, ''))
      .filter((part) => /[a-z]{2}/i.test(part));
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect(messages).toContain(part);
  });

  // What makes a gate unknown, by where it is said.
  it.each([
    'No probe is configured.',
    'Processes cannot be probed: ...',
    'Cannot look for the label ...: ...',
    'Only a manager knows the services.',
    'The Swarm is locked.',
    'Its services cannot be listed.',
    'cannot be measured from here: ...',
    'hides the processes of other users',
  ])('covers what makes a gate unknown: %s', (message) => {
    const [first = ''] = message.split('...');
    expect(messages).toContain(first.trim());
    expect(headings.some((heading) => heading.includes(first.trim()))).toBe(true);
  });

  it('covers every advice on an Engine that cannot be reached, but for those of the network', async () => {
    const errors = await readFile(projectFile('src/engine/errors.ts'), 'utf8');
    const advice = [...errors.matchAll(/^ {2}E[A-Z]+: (['"])(.+)\1,$/gm)].map(([, , text]) => text);
    expect(advice.length).toBeGreaterThan(3);
    const questions = advice.filter((text) => text?.endsWith('?'));
    expect(questions.length).toBeGreaterThan(2);
    for (const question of questions) expect(headings).toContain(question);
  });

  it('has each message once', () => {
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings.length).toBeGreaterThan(20);
  });
});
