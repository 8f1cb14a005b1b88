import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { metricsOf } from '../../../src/report/metrics.js';
import type { Report } from '../../../src/report/schema.js';
import { withHistory } from '../../../src/report/with-history.js';
import { projectFile } from '../../docs/markdown.js';
import {
  disk,
  engineDownReport,
  HOSTILE_TEXTS,
  hostileReport,
  prunedReport,
  report,
} from './reports.js';

const THRESHOLDS = { diskThreshold: 80, diskCritical: 90 };
const metrics = (of: Report) => metricsOf(withHistory(of, { entries: [], skipped: 0 }), THRESHOLDS);

/** The samples by name and labels, read as strictly as the format is described. */
function parsed(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  let current = '';
  expect(text.endsWith('\n')).toBe(true);
  for (const line of text.slice(0, -1).split('\n')) {
    const [, help] = /^# HELP (gated_docker_prune_[a-z_]+) \S.*\.$/.exec(line) ?? [];
    if (help !== undefined) {
      expect(text.split(`# HELP ${help} `)).toHaveLength(2);
      current = help;
      continue;
    }
    if (line === `# TYPE ${current} gauge`) continue;
    const label = '[a-z_]+="(?:[^"\\\\]|\\\\[\\\\n"])*"';
    const sample = new RegExp(
      `^(${current}(?:\\{${label}(?:,${label})*\\})?) (-?[\\d.e+-]+)$`,
    ).exec(line);
    const [, name = expect.fail(line), value] = sample ?? [];
    expect(samples.has(name), name).toBe(false);
    samples.set(name, Number(value));
  }
  return samples;
}

describe('the metrics of a run', () => {
  it('say how it ended, what the gates said, and how full the disk is', () => {
    const pruned = prunedReport(12, { disks: { before: [disk(91)], after: [disk(66)] } });
    const samples = parsed(metrics(pruned));
    const of = (name: string) => samples.get(`gated_docker_prune_${name}`);
    expect(of('outcome{outcome="pruned"}')).toBe(1);
    expect(of('outcome{outcome="held"}')).toBe(0);
    expect(of('gate_verdict{gate="run-app",verdict="pass"}')).toBe(1);
    expect(of('gate_verdict{gate="run-app",verdict="unknown"}')).toBe(0);
    expect(of('disk_used_ratio{path="/var/lib/docker"}')).toBe(0.66);
    expect(of('disk_threshold_ratio')).toBe(0.8);
    expect(of('disk_critical_ratio')).toBe(0.9);
    expect(of('last_run_removed_images')).toBe(12);
    expect(of('last_run_reclaimed_bytes')).toBe(pruned.reclaimed.bytes);
    expect(of('last_run_timestamp_seconds')).toBe(Date.parse(pruned.finishedAt) / 1000);
    expect(of('last_success_timestamp_seconds')).toBe(Date.parse(pruned.startedAt) / 1000);
    expect(of('starved_runs')).toBe(0);
  });

  it('say what room is needed and free, and what came back', () => {
    const room = { needed: 34e9, free: 29e9, how: 'set', from: null } as const;
    const cameBack = { evicted: 14, images: 2, bytes: 3e9, soonestMs: 5, missing: 2e9 };
    const cache = { kept: { images: 1, bytes: 1 }, coming: [], isObserved: true, cameBack };
    const samples = parsed(metrics(prunedReport(12, { room, cache })));
    const of = (name: string) => samples.get(`gated_docker_prune_${name}`);
    expect(of('room_needed_bytes')).toBe(34e9);
    expect(of('room_free_bytes')).toBe(29e9);
    expect(of('evicted_images')).toBe(14);
    expect(of('came_back_images')).toBe(2);
    expect(of('came_back_bytes')).toBe(3e9);
    const without = parsed(metrics(report()));
    for (const name of ['room_needed_bytes', 'room_free_bytes', 'evicted_images']) {
      expect(without.has(`gated_docker_prune_${name}`), name).toBe(false);
    }
  });

  it.each<[string, Report, boolean]>([
    ['held since the disk has room', report(), true],
    [
      'held since a gate is unknown',
      report({ gates: report().gates.map((each) => ({ ...each, verdict: 'unknown' })) }),
      false,
    ],
    [
      'held under pressure',
      report({
        gates: report().gates.map((each) => ({
          ...each,
          verdict: each.gate === 'run-app' ? 'hold' : 'pass',
        })),
      }),
      false,
    ],
    ['of an Engine that is down', engineDownReport(), false],
  ])('count a run %s as a success or not', (_, of, isSuccess) => {
    const at = parsed(metrics(of)).get('gated_docker_prune_last_success_timestamp_seconds');
    expect(at).toBe(isSuccess ? Date.parse(of.startedAt) / 1000 : 0);
  });

  it('leave out what is not known', () => {
    const text = metrics(engineDownReport());
    for (const name of ['engine_info', 'images', 'images_size_bytes', 'use_observed']) {
      expect(text).not.toContain(`# TYPE gated_docker_prune_${name} `);
    }
    expect(metricsOf(report(), { ...THRESHOLDS, diskCritical: undefined })).not.toContain(
      'critical',
    );
  });

  it.each(HOSTILE_TEXTS)('hold any text: %j', (text) => {
    const made = metrics(hostileReport(text));
    expect(parsed(made).size).toBeGreaterThan(20);
  });
});

describe('examples/grafana.json', () => {
  it('asks only for metrics that there are, and its alerts too', async () => {
    const names = new Set(
      [report({ cache: null }), prunedReport()]
        .flatMap((each) => [...metrics(each).matchAll(/^# TYPE (\S+)/gm)])
        .map(([, name = '']) => name),
    );
    for (const name of ['use_observed', 'use_evidence_images', 'disk_inodes_used_ratio']) {
      names.add(`gated_docker_prune_${name}`);
    }
    for (const file of ['examples/prometheus/grafana.json', 'examples/prometheus/alerts.yml']) {
      const asked =
        (await readFile(projectFile(file), 'utf8')).match(/gated_docker_prune_\w+/g) ?? [];
      expect(asked.length).toBeGreaterThan(2);
      expect(asked.filter((name) => !names.has(name))).toEqual([]);
    }
  });

  it('is a dashboard of panels that do not overlap, each with a query', async () => {
    const dashboard = JSON.parse(
      await readFile(projectFile('examples/prometheus/grafana.json'), 'utf8'),
    );
    const cells = new Set<string>();
    for (const { title, targets, gridPos, datasource } of dashboard.panels) {
      expect(title).toMatch(/\S/);
      expect(datasource).toEqual({ type: 'prometheus', uid: ['$', '{datasource}'].join('') });
      expect(targets.length).toBeGreaterThan(0);
      for (const { expr } of targets) expect(expr).toContain('instance=~"$instance"');
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
          expect(x).toBeLessThan(24);
          expect(cells.has(`${x},${y}`), title).toBe(false);
          cells.add(`${x},${y}`);
        }
      }
    }
    expect(dashboard.templating.list.map(({ name }: { name: string }) => name)).toEqual([
      'datasource',
      'instance',
    ]);
  });
});
