import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inputs } from '../../src/inputs.js';
import { writeMetrics } from '../../src/metrics-file.js';
import { report } from './report/reports.js';

describe('a metrics file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-metrics-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = async (name: string) => {
    const inputs = { diskThreshold: 80, diskCritical: 90 } as Inputs;
    const { problems } = await writeMetrics(join(folder, name), report(), inputs);
    return problems;
  };

  it('is replaced if it is ours, or empty', async () => {
    await writeFile(join(folder, 'a.prom'), '');
    for (let i = 0; i < 3; i++) expect(await write('a.prom')).toEqual([]);
    expect(await readFile(join(folder, 'a.prom'), 'utf8')).toMatch(/^# HELP gated_docker_prune_/);
  });

  it('is nothing else: what holds something else stays as it is', async () => {
    await writeFile(join(folder, 'lock'), 'held by run-app');
    expect(await write('lock')).toEqual([
      expect.stringMatching(/lock holds something else: set metrics-file to a file of its own$/),
    ]);
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe('held by run-app');
    await symlink(join(folder, 'lock'), join(folder, 'link'));
    expect(await write('link')).toEqual([expect.stringContaining('is a symbolic link')]);
    expect(await readFile(join(folder, 'link'), 'utf8')).toBe('held by run-app');
  });
});
