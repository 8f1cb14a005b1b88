import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HostCheck, notChecked } from '../../../src/checks/host-check.js';
import { openRemembered } from '../../../src/checks/remembered.js';
import { NOW } from '../swarm.js';

const MINUTE = 60_000;
const question = { what: 'Signed in', how: 'HEAD', expected: 'signed in', where: 'config.json' };
const fine: HostCheck = { ...question, found: 'signed in', status: 'ok' };
const bad: HostCheck = { ...question, found: 'anonymous', status: 'warning', remedy: 'Sign in.' };

describe('what the checks remember', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-remembered-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** One run; gives what is reported, and whether it was asked for. */
  async function run(now: number, answer: HostCheck, key = 'key') {
    const remembered = await openRemembered(folder, now);
    let asked = false;
    const check = await remembered.or(key, async () => {
      asked = true;
      return answer;
    });
    await remembered.save();
    return { asked, check };
  }

  it('is asked for once an hour, and says how old it is', async () => {
    expect(await run(NOW, fine)).toEqual({ asked: true, check: fine });
    expect(await run(NOW + 20 * MINUTE, bad)).toEqual({
      asked: false,
      check: { ...fine, found: 'signed in (20m ago)' },
    });
    expect(await run(NOW + 60 * MINUTE, bad)).toEqual({ asked: true, check: bad });
  });

  it('may be that something cannot be checked here', async () => {
    const open = notChecked(question, 'no network');
    await run(NOW, open);
    expect(await run(NOW + 20 * MINUTE, fine)).toEqual({
      asked: false,
      check: { ...open, found: 'not checked: no network (20m ago)' },
    });
  });

  it.each([bad, { ...bad, status: 'notice' } as const])(
    'is not something to put right: that is asked for each time ($status)',
    async (answer) => {
      await run(NOW, answer);
      expect(await run(NOW + 1, fine)).toEqual({ asked: true, check: fine });
    },
  );

  it('is of one question, and not of another', async () => {
    await run(NOW, fine);
    expect((await run(NOW + 1, bad, 'another')).asked).toBe(true);
  });

  it('is not from the future, as after a clock was set back', async () => {
    await run(NOW, fine);
    expect((await run(NOW - 1, bad)).asked).toBe(true);
  });

  it('is nothing where the file is torn or says something else', async () => {
    const file = join(folder, 'host-checks.json');
    await run(NOW, fine);
    const text = await readFile(file, 'utf8');
    const warning = text.replace('"ok"', '"warning"');
    expect(warning).not.toBe(text);
    for (const broken of [text.slice(0, -3), warning, '[]', '']) {
      await writeFile(file, broken);
      expect((await run(NOW + 1, bad)).asked, broken).toBe(true);
    }
  });

  it('is nothing where the folder cannot be written to', async () => {
    await writeFile(join(folder, 'file'), '');
    const remembered = await openRemembered(join(folder, 'file', 'state'), NOW);
    expect(await remembered.or('key', async () => fine)).toEqual(fine);
    await remembered.save();
  });
});
