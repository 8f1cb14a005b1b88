import { GATE_NAMES, VERDICTS } from '../gates/gate.js';
import { latestDisks } from '../host/fullness.js';
import { OUTCOMES } from '../outcome.js';
import { byClass } from './image-groups.js';
import { verdictsOf } from './outputs.js';
import type { Report } from './schema.js';

/** One value, and the labels that tell it from others of its metric. */
type Sample = [value: number, labels?: Readonly<Record<string, string>>];

/**
 * A run as Prometheus' text format, for node_exporter's textfile collector. Base units throughout; all are gauges, since
 * each run writes only about itself. Pure.
 *
 * https://prometheus.io/docs/instrumenting/exposition_formats/
 *
 * @param thresholds in percent; `diskCritical` undefined if there is none
 */
export function metricsOf(
  report: Report,
  thresholds: { diskThreshold: number; diskCritical: number | undefined },
): string {
  const { engine, images, cache, checks, starvation } = report;
  const disks = latestDisks(report);
  const ofDisks = (value: (disk: (typeof disks)[number]) => number | undefined) =>
    disks.flatMap((disk): Sample[] => {
      const amount = value(disk);
      return amount === undefined ? [] : [[amount, { path: disk.path }]];
    });
  const classes = byClass(images ?? []);
  const verdicts = verdictsOf(report);
  const uses = (images ?? []).flatMap(({ lastUse }) => lastUse?.evidence ?? []);
  const metrics: Readonly<Record<string, [help: string, samples: Sample[]]>> = {
    engine_info: [
      'The Docker Engine, if it answered.',
      engine.version === null
        ? []
        : [
            [
              1,
              {
                host: engine.host,
                version: engine.version,
                api_version: engine.apiVersion ?? '',
                store: engine.store ?? '',
              },
            ],
          ],
    ],
    last_run_timestamp_seconds: ['When the last run ended.', [[seconds(report.finishedAt)]]],
    last_success_timestamp_seconds: [
      'When the last run began that pruned or found no need to; 0 if none is known.',
      [[lastSuccess(report)]],
    ],
    last_run_duration_seconds: [
      'How long the last run took.',
      [[seconds(report.finishedAt) - seconds(report.startedAt)]],
    ],
    last_run_settling_seconds: [
      'How much of it was spent waiting for gates to pass.',
      [[report.settledForMs / 1000]],
    ],
    outcome: [
      'How the last run ended: 1 for its outcome, 0 for all others.',
      OUTCOMES.map((outcome) => [Number(outcome === report.outcome), { outcome }]),
    ],
    gate_verdict: [
      'What each gate said in the last run: 1 for its verdict, 0 for the others.',
      GATE_NAMES.flatMap((gate) =>
        VERDICTS.map((verdict): Sample => [Number(verdicts[gate] === verdict), { gate, verdict }]),
      ),
    ],
    starved_runs: [
      'Runs in a row, up to the last, that had reason to prune and were kept from it by a gate.',
      [[starvation?.runs ?? 0]],
    ],
    disk_size_bytes: ['Size of the file system.', ofDisks(({ size }) => size)],
    disk_available_bytes: [
      'What users other than root can still write.',
      ofDisks(({ available }) => available),
    ],
    disk_used_ratio: ['Blocks used, as df counts.', ofDisks((disk) => disk.usedPercent / 100)],
    disk_inodes_used_ratio: [
      'Inodes used, as df counts.',
      ofDisks(({ inodesUsedPercent: used }) => (used === undefined ? undefined : used / 100)),
    ],
    disk_threshold_ratio: ['The input disk-threshold.', [[thresholds.diskThreshold / 100]]],
    disk_critical_ratio: [
      'The input disk-critical, unless it is never.',
      thresholds.diskCritical === undefined ? [] : [[thresholds.diskCritical / 100]],
    ],
    room_needed_bytes: [
      'What had to be free on the disk that holds the images.',
      report.room === null ? [] : [[report.room.needed]],
    ],
    room_free_bytes: [
      'What was free on it when the run ended.',
      report.room === null ? [] : [[report.room.free]],
    ],
    evicted_images: [
      'Images removed from the cache within 30 days.',
      cache === null ? [] : [[cache.cameBack.evicted]],
    ],
    came_back_images: [
      'Those of them that were pulled again.',
      cache === null ? [] : [[cache.cameBack.images]],
    ],
    came_back_bytes: [
      'Their sizes as listed: shared layers count in each image.',
      cache === null ? [] : [[cache.cameBack.bytes]],
    ],
    images: [
      'Images by retention class.',
      classes.map((each) => [each.images, { class: each.class }]),
    ],
    images_size_bytes: [
      'Their sizes as listed: shared layers count in each image.',
      classes.map((each) => [each.bytes, { class: each.class }]),
    ],
    use_evidence_images: [
      'Images that Swarm pulled, by how their last use is known.',
      [...new Set(uses)].map((evidence) => [
        uses.filter((each) => each === evidence).length,
        { evidence },
      ]),
    ],
    use_observed: [
      'Whether an observer tells what is used between runs.',
      cache === null ? [] : [[Number(cache.isObserved)]],
    ],
    last_run_reclaimed_bytes: ['Bytes the last run reclaimed.', [[report.reclaimed.bytes]]],
    last_run_removed_images: ['Images the last run removed.', [[report.imagesRemoved]]],
    last_run_problems: ['What went wrong in the last run.', [[report.problems.length]]],
    host_check_warnings: [
      'Warnings of the last checks of the host.',
      [[checks.filter(({ status }) => status === 'warning').length]],
    ],
  };
  return Object.entries(metrics)
    .filter(([, [, samples]]) => samples.length > 0)
    .map(([suffix, [help, samples]]) => {
      const name = `gated_docker_prune_${suffix}`;
      const lines = samples.map(([value, labels]) => `${name}${braced(labels)} ${value}\n`);
      return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join('')}`;
    })
    .join('');
}

function braced(labels: Sample[1]): string {
  if (labels === undefined) return '';
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');
}

function lastSuccess({ history }: Report): number {
  const last = history.findLast(({ outcome, gates }) => {
    const isKnown = !Object.values(gates).includes('unknown');
    const hadRoom = outcome === 'held' && gates['disk-pressure'] === 'hold' && isKnown;
    return outcome === 'pruned' || outcome === 'nothing-to-prune' || hadRoom;
  });
  return last === undefined ? 0 : seconds(last.time);
}

function seconds(time: string): number {
  return Date.parse(time) / 1000;
}
