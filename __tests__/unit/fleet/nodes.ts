import { type FleetNode, parseNode, withSilent } from '../../../src/fleet/node.js';
import { disk, failedReport, gate, report } from '../report/reports.js';

const MiB = 2 ** 20;

/** A node that has sent a report, held with room on its disk, except for what `overrides` says. */
export function node(name: string, overrides: Parameters<typeof report>[0] = {}): FleetNode {
  return parseNode(name, JSON.stringify(report(overrides)));
}

/** A node that removed images. */
export function prunedNode(name: string, images: number, reclaimed: number): FleetNode {
  return node(name, {
    outcome: 'pruned',
    gates: [gate('disk-pressure'), gate('run-app'), gate('swarm-convergence')],
    disks: { before: [disk(91), disk(40)], after: [disk(72), disk(40)] },
    reclaimed: {
      bytes: reclaimed,
      measuredBy: 'engine',
      engine: reclaimed,
      filesystem: null,
      reason: null,
    },
    imagesRemoved: images,
  });
}

/** A fleet in which everything has happened, for reasons as long as they come. */
export function motleyFleet(): FleetNode[] {
  const host = (number: number) => `cc-ci-runner-${number}.fra.example.org`;
  const converging = gate('swarm-convergence', 'hold', {
    reason:
      'wordpress_example_org_app: 1 of 2 tasks running; wordpress_example_org_db: updating, task 3 was stable for 2s of 5s.',
  });
  const nodes = [
    prunedNode(host(1), 12, 4_812 * MiB),
    prunedNode(host(2), 1_204, 90_117 * MiB),
    ...[3, 4, 5].map((number) => node(host(number))),
    ...[6, 7].map((number) =>
      node(host(number), {
        gates: [
          gate('disk-pressure'),
          gate('run-app', 'hold', {
            reason:
              'process 318422 is run-app; container deploy-nextcloud has the label run-app=live.',
          }),
          converging,
        ],
        disks: { before: [disk(88)], after: [] },
      }),
    ),
    node(host(8), {
      gates: [
        gate('disk-pressure', 'unknown', {
          reason:
            '/var/lib/docker cannot be measured from here: ENOENT: no such file or directory, statfs /var/lib/docker',
        }),
        gate('run-app'),
        gate('swarm-convergence', 'unknown', {
          reason:
            'GET /services at tcp://manager-1.fra.example.org:2375: 503 This node is not a swarm manager. Worker nodes cannot be used to view or modify cluster state.',
        }),
      ],
      disks: { before: [], after: [] },
    }),
    parseNode(host(9), JSON.stringify(failedReport())),
    parseNode(host(10), JSON.stringify({ ...report(), schemaVersion: 2 })),
    node(host(11), { outcome: 'nothing-to-prune' }),
  ];
  return withSilent(nodes, [host(12)]);
}
