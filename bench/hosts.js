// Thousands of hosts that nobody drew up, by simulation, in seconds: how many deployments fail on a full disk and how
// many download, under this action's own rules and those of others. It is how the rules are chosen; on real Engines
// `npm run bench:policies` proves them.
//
// usage: npm run bench:hosts [-- OPTIONS]
//   --hosts N     of each kind
//   --days N
//   --seed TEXT   other hosts
//   --rule NAME   only this rule; may be given more than once
//   --write       puts the table into bench/hosts/results.md
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawHost, KINDS } from './hosts/draw.js';
import { play, sumUp } from './hosts/play.js';
import { RULES } from './hosts/rules.js';

const { values } = parseArgs({
  options: {
    hosts: { type: 'string', default: '250' },
    days: { type: 'string', default: '60' },
    seed: { type: 'string', default: 'hosts' },
    rule: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
  },
});
const rules = RULES.filter(({ name }) => values.rule?.includes(name) ?? true);
const hosts = KINDS.map((kind) =>
  Array.from({ length: Number(values.hosts) }, (_, i) => {
    const seed = `${values.seed}/${i}`;
    return { seed, host: drawHost(kind, seed, Number(values.days)) };
  }),
);
const figure = (/** @type {number} */ value) => value.toFixed(2);
const cells = (/** @type {import('./hosts/play.js').Played[]} */ all) => {
  const { mean, worst } = sumUp(all);
  return `${figure(mean.failed)} (${figure(worst.failed)}), ${mean.downloaded.toFixed(1)} (${worst.downloaded.toFixed(1)})`;
};
const rows = rules.map(({ title, make }) => {
  const played = hosts.map((kind) => kind.map(({ host, seed }) => play(host, make, seed)));
  const row = `| ${[title, ...played.map(cells), cells(played.flat())].join(' | ')} |`;
  console.log(row);
  return row;
});
const head = ['Rule', ...KINDS.map(({ name }) => name), 'all'];
const table = [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows].join(
  '\n',
);
if (values.write) {
  const path = fileURLToPath(new URL('hosts/results.md', import.meta.url));
  const text = `# Simulated hosts

${values.hosts} hosts of each kind for ${values.days} days, drawn at random: see [draw.js](draw.js). In percent of all
deployments: failed on a full disk, then downloaded; in parentheses the mean of the worst tenth of hosts.

    npm run bench:hosts -- --write

${table}
`;
  await writeFile(path, text);
  console.log(`${path} is written.`);
}
