import type { GateName, GateResult, Verdict } from '../../../src/gates/gate.js';
import type { DiskUsage } from '../../../src/host/disk.js';
import type { Report, ReportedImage } from '../../../src/report/schema.js';
import { headline } from '../../../src/report/state.js';

const GiB = 2 ** 30;
const MiB = 2 ** 20;

/** A held run on a host with room on its disk, except for what `overrides` says. */
export function report(overrides: Partial<Report> = {}): Report {
  const made: Omit<Report, 'headline'> = {
    schemaVersion: 1,
    outcome: 'held',
    dryRun: false,
    startedAt: '2026-11-22T03:00:04.120Z',
    finishedAt: '2026-11-22T03:00:04.530Z',
    engine: {
      host: 'unix:///var/run/docker.sock',
      version: '28.5.1',
      apiVersion: '1.51',
      store: 'overlay2',
      dataRoots: ['/var/lib/docker'],
    },
    gates: [diskHolds(), gate('run-app'), gate('swarm-convergence')],
    settledForMs: 0,
    disks: { before: [disk(61)], after: [] },
    diskThreshold: 80,
    retention: { ms: 2_592_000_000, setBy: 'digest-retention' },
    room: null,
    diskHolders: null,
    reclaimed: { bytes: 0, measuredBy: 'nothing', engine: null, filesystem: null, reason: null },
    imagesRemoved: 0,
    stopped: null,
    problems: [],
    images: [...keptImages(), ...danglingImages(3, { fate: 'candidate' })],
    cache: null,
    history: [],
    checks: [],
    historySkipped: 0,
    starvation: null,
    ...overrides,
  };
  return { headline: headline(made), ...made, ...overrides };
}

/** One gate as it is on an ordinary day, except for its verdict and what `overrides` says. */
export function gate(
  name: GateName,
  verdict: Verdict = 'pass',
  overrides: Partial<GateResult> = {},
): GateResult {
  return { ...ORDINARY_GATES[name], verdict, ...overrides };
}

const ORDINARY_GATES: Readonly<Record<GateName, GateResult>> = {
  'disk-pressure': {
    gate: 'disk-pressure',
    verdict: 'pass',
    observed: '86%',
    required: 'at least 80%',
    reason: '86% of /var/lib/docker is used.',
    source: 'statfs(2), as df counts',
  },
  'run-app': {
    gate: 'run-app',
    verdict: 'pass',
    observed: 'none alive',
    required: 'none alive',
    reason: 'No probe sees a live run-app.',
    source: 'process table',
  },
  'swarm-convergence': {
    gate: 'swarm-convergence',
    verdict: 'pass',
    observed: '7 services at rest',
    required: 'every service at rest, no task draining',
    reason: 'No service is converging.',
    source: 'GET /services, /tasks, /nodes',
  },
};

/** The disk-pressure gate where there is room. */
function diskHolds(): GateResult {
  return gate('disk-pressure', 'hold', {
    observed: '61%',
    reason: 'There is room: 61% of /var/lib/docker is used.',
  });
}

/** A file system of 100 GiB that is used `usedPercent`. */
export function disk(usedPercent: number, overrides: Partial<DiskUsage> = {}): DiskUsage {
  const size = 100 * GiB;
  const used = (size * usedPercent) / 100;
  return {
    path: '/var/lib/docker',
    device: '2049',
    size,
    used,
    available: size - used,
    usedPercent,
    inodesUsedPercent: 12,
    ...overrides,
  };
}

/** An image without a name, built in September; the ID is made from `number`. */
export function image(number: number, overrides: Partial<ReportedImage> = {}): ReportedImage {
  // Spread over all digits, so that images look as different as they do on a host.
  const digits = ((number + 1) * 0x9e3779b97f4a).toString(16).padStart(14, '0').slice(-12);
  return {
    id: `sha256:${digits.padEnd(64, '0')}`,
    names: [],
    class: 'dangling',
    fate: 'removed',
    reason: 'no tag, no digest, at least 1d old',
    bytes: (180 + ((number * 37) % 400)) * MiB,
    created: `2026-09-${String(1 + (number % 28)).padStart(2, '0')}T10:20:30Z`,
    lastUse: null,
    ...overrides,
  };
}

/** So many dangling images. */
export function danglingImages(
  count: number,
  overrides: Partial<ReportedImage> = {},
): ReportedImage[] {
  return Array.from({ length: count }, (_, number) => image(number, overrides));
}

/** What stays on a host that deploys Co-op Cloud recipes. */
export function keptImages(): ReportedImage[] {
  const digest = 'c0ffee'.repeat(11).slice(0, 64);
  const kept = (
    number: number,
    name: string,
    imageClass: ReportedImage['class'],
    reason: string,
  ): ReportedImage =>
    image(1000 + number, {
      names: name === '' ? [] : [name],
      class: imageClass,
      fate: 'kept',
      reason,
    });
  return [
    kept(0, `traefik@sha256:${digest}`, 'in-use', 'container traefik_app.1.x8kq2 (running)'),
    kept(1, `postgres@sha256:${digest}`, 'in-use', 'service cloud_example_com_db'),
    kept(2, `nextcloud@sha256:${digest}`, 'in-use', 'service cloud_example_com_app (PreviousSpec)'),
    kept(3, 'git.example.org/toolshed/ci-base:2026.4', 'kept', 'keep: git.example.org/**'),
    kept(4, 'docker.io/library/alpine:3.22', 'tagged', 'has a tag'),
    kept(5, 'docker.io/library/debian:trixie-slim', 'tagged', 'has a tag'),
    ...[
      'ghost',
      'mariadb',
      'redis',
      'wordpress',
      'lasuite/impress-backend',
      'keycloak',
      'nginx',
    ].map((name, index) =>
      kept(
        10 + index,
        `${name}@sha256:${digest}`,
        'cached',
        'has a repository digest, like everything Swarm pulls',
      ),
    ),
    kept(20, '', 'young', 'built 3h 20m ago, younger than 1d'),
  ];
}

/** A run that removed `removed` images. */
export function prunedReport(removed = 12, overrides: Partial<Report> = {}): Report {
  return report({
    outcome: 'pruned',
    finishedAt: '2026-11-22T03:00:09.870Z',
    gates: [gate('disk-pressure'), gate('run-app'), gate('swarm-convergence')],
    disks: { before: [disk(86)], after: [disk(78)] },
    reclaimed: {
      bytes: 8 * GiB - 12345,
      measuredBy: 'filesystem',
      filesystem: 8 * GiB - 12345,
      engine: 7.9 * GiB,
      reason: null,
    },
    imagesRemoved: removed,
    images: [...keptImages(), ...danglingImages(removed)],
    ...overrides,
  });
}

/** A run that found no Engine to talk to. */
export function engineDownReport(): Report {
  const refused = 'connect ECONNREFUSED /var/run/docker.sock';
  const remedy = 'Make sure the Engine at unix:///var/run/docker.sock answers.';
  const unknown = { observed: 'nothing', reason: 'the Engine cannot be reached', remedy };
  return report({
    engine: {
      host: 'unix:///var/run/docker.sock',
      version: null,
      apiVersion: null,
      store: null,
      dataRoots: [],
    },
    gates: [
      gate('disk-pressure', 'unknown', unknown),
      gate('run-app', 'unknown', unknown),
      gate('swarm-convergence', 'unknown', unknown),
    ],
    disks: { before: [], after: [] },
    problems: [`The Engine at unix:///var/run/docker.sock cannot be reached: ${refused}`],
    images: null,
  });
}

/** A run that a removal which went wrong and a gate that closed ended in the middle. */
export function failedReport(): Report {
  const conflict =
    'conflict: unable to delete 4f8a1c2b9d3e (cannot be forced) - image is being used by running container 9e8d7c6b5a4f';
  return prunedReport(5, {
    outcome: 'failed',
    stopped: 'run-app closed: process 4121 is run-app',
    problems: [
      'HTTP 500 (server error) on DELETE /images/sha256:4f8a1c2b9d3e: layer does not exist',
    ],
    images: [
      ...keptImages(),
      ...danglingImages(5),
      image(50, { fate: 'failed', reason: 'HTTP 500: layer does not exist' }),
      image(51, { fate: 'skipped', reason: conflict }),
      ...danglingImages(9, { fate: 'not-attempted', reason: 'the run stopped before its turn' }),
    ],
  });
}

/** Text that tries to be more than text, wherever it is shown. */
export const HOSTILE_TEXTS = [
  '::error file=a.js::pwned',
  '  ::set-output name=outcome::pruned',
  '##[error]pwned',
  'x ##[group]pwned',
  '#\u00ad#[error]pwned',
  '\u200b::error::pwned',
  'a\n::error::pwned',
  'a\r\n\u2028\u2029\u0085::error::pwned',
  '\u001b[2J\u001b]8;;https://evil.example\u0007link',
  '\u009b31mred',
  'abc\u202egnp.exe\u2066',
  'a\u200b\u200d\ufeffb',
  'z\u0300\u0301\u0302\u0303\u0304\u0305\u0306algo',
  '| a | b |\n|---|---|',
  '<script>alert(1)</script>',
  '</code></td></table></details><h1>pwned</h1>',
  '<!-- ',
  '`a` ``b`` ```c',
  '```\nfence',
  '![x](https://evil.example/x.png)',
  '[x](javascript:alert(1))',
  '@octocat and @org/team',
  'someone@evil.example',
  'https://evil.example/x www.evil.example ftp://evil.example',
  ':x: :warning: ❌',
  '$\\sqrt{2}$ and $`x`$',
  '#123 GH-123 org/repo#1 0123456789abcdef0123456789abcdef01234567',
  '# Heading',
  '- item',
  '1. item',
  '1) item',
  '> quote',
  '---',
  '===',
  '***bold*** __bold__ ~~gone~~',
  '    indented',
  '&lt;b&gt; &#64;octocat &amp;',
  '\\| \\` \\<',
  '[^1]: note',
  '\ud800 lone surrogate',
  '\u0000',
  '',
  ' ',
] as const;

/** A report in which everything that somebody else chose is `text`. */
export function hostileReport(text: string): Report {
  return failedWith(text, prunedReport(3));
}

function failedWith(text: string, base: Report): Report {
  return {
    ...base,
    outcome: 'failed',
    headline: `It failed: ${text}`,
    engine: { host: text, version: text, apiVersion: text, store: text, dataRoots: [text, text] },
    gates: base.gates.map((each) => ({
      ...each,
      verdict: 'unknown',
      observed: text,
      required: text,
      reason: text,
      source: text,
      remedy: text,
    })),
    disks: { before: [disk(96, { path: text })], after: [disk(97, { path: text })] },
    diskHolders: [
      { what: 'volumes', bytes: 1, note: text, largest: [{ name: text, bytes: 1 }], command: text },
    ],
    stopped: text,
    problems: [text, text],
    checks: (['warning', 'ok', 'not-checked'] as const).map((status) => ({
      what: text,
      how: text,
      expected: text,
      found: text,
      where: text,
      status,
      remedy: text,
    })),
    images: (['removed', 'kept', 'failed', 'skipped', 'not-attempted'] as const).map(
      (fate, number) =>
        image(number, { id: text, names: [text, text], fate, reason: text, created: text }),
    ),
  };
}
