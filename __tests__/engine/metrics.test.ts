import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '../docs/markdown.js';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImage } from '../harness/images.js';
import { ensurePromtool } from '../harness/promtool.js';
import { runAction } from '../harness/run-action.js';
import { growOld, OPEN_GATES } from './scene.js';

let promtool: string;
let folder: string;

beforeAll(async () => {
  promtool = await ensurePromtool();
  folder = await mkdtemp(join(tmpdir(), 'gdp-metrics-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What promtool has to say about metrics: nothing if they are as they should be. */
async function check(metrics: string): Promise<string> {
  const child = spawn(promtool, ['check', 'metrics'], { stdio: 'pipe' });
  child.stdin.end(metrics);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return code === 0 ? `${stdout}${stderr}` : `exit code ${code}: ${stdout}${stderr}`;
}

describe.each(EACH_ENGINE)('metrics-file on %s', (_name, kind) => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await startEngine(kind);
  });
  afterAll(() => engine?.stop());

  it('is what promtool takes, of a prune, of a run that holds and of one without an Engine', async () => {
    await loadImage(engine, { created: '2024-01-01T00:00:00Z', layers: [100] });
    await growOld();
    const file = join(folder, 'gated-docker-prune.prom');
    const run = async (inputs: Record<string, string>) => {
      const all = { ...OPEN_GATES, 'docker-host': engine.host, 'metrics-file': file, ...inputs };
      const { log, report } = await runAction('main', { inputs: all });
      return { log, report };
    };
    const { log } = await run({ 'dry-run': 'true' });
    expect(await readdir(folder), log).toEqual([]);

    for (const [inputs, outcome] of [
      [{}, 'pruned'],
      [{ 'disk-threshold': '100' }, 'held'],
      [{ 'docker-host': `unix://${folder}/nobody` }, 'held'],
    ] as const) {
      const ran = await run(inputs);
      expect(ran.report?.outcome, ran.log).toBe(outcome);
      const written = await readFile(file, 'utf8');
      expect(await check(written)).toBe('');
      expect(written).toContain(`gated_docker_prune_outcome{outcome="${outcome}"} 1\n`);
      const [, removed] = /^gated_docker_prune_last_run_removed_images (\d+)$/m.exec(written) ?? [];
      expect(Number(removed)).toBe(ran.report?.imagesRemoved);
      // Of another user, and alone.
      expect((await stat(file)).mode & 0o777).toBe(0o644);
      expect(await readdir(folder)).toEqual(['gated-docker-prune.prom']);
    }
    await rm(file);
    const lost = await run({ 'metrics-file': '/proc/nowhere/metrics.prom' });
    expect(lost.report?.problems).toEqual([
      expect.stringContaining('The metrics file cannot be written'),
    ]);
  });
});

describe('what is checked by promtool', () => {
  it('would not pass if it were wrong', async () => {
    expect(
      await check('# TYPE gated_docker_prune_x_total gauge\ngated_docker_prune_x_total 1\n'),
    ).toMatch(/total/);
    expect(await check('gated_docker_prune_x{a="b} 1\n')).toMatch(/exit code/);
  });

  it('includes the rules for alerts', async () => {
    const file = projectFile('examples/prometheus/alerts.yml');
    const { stdout } = await promisify(execFile)(promtool, ['check', 'rules', file]);
    expect(stdout).toContain('4 rules found');
  });
});

describe('the ping of the unit', () => {
  it.each([
    ['success', '/UUID'],
    ['exit-code', '/UUID/fail'],
    ['timeout', '/UUID/fail'],
  ])('tells the service of a run that ends with %s', async (result, path) => {
    const unit = await readFile(projectFile('examples/systemd/gated-docker-prune.service'), 'utf8');
    const [, script = ''] = /^#ExecStopPost=-\/bin\/sh -c '(.+)'$/m.exec(unit) ?? [];
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url);
      // The first try fails: it is tried again.
      response.writeHead(asked.length === 1 ? 503 : 200).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      // As systemd hands it on.
      const given = script
        .replaceAll('$$', '$')
        .replace('https://hc-ping.com', `http://127.0.0.1:${port}`);
      expect(given).not.toBe(script);
      const env = { PATH: '/usr/bin:/bin', SERVICE_RESULT: result };
      await promisify(execFile)('/bin/sh', ['-c', given], { env });
    } finally {
      server.close();
    }
    expect(asked).toEqual([path, path]);
  });
});
