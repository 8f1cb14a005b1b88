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
    hosts: { type: 'string', default: '150' },
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
const played = new Map(
  rules.map(({ name, title, make }) => {
    const all = hosts.map((kind) => kind.map(({ host, seed }) => play(host, make, seed)));
    console.log(`| ${[title, ...all.map(cells), cells(all.flat())].join(' | ')} |`);
    return [name, all];
  }),
);
const rows = rules.map(({ name, title }) => {
  const all = played.get(name) ?? [];
  return `| ${[title, ...all.map(cells), cells(all.flat())].join(' | ')} |`;
});
/** For each rule of ours the host where it fails most, and what the others do there. */
const worst = rules
  .filter(({ title }) => title.startsWith('this action'))
  .map(({ name, title }) => {
    const failed = (played.get(name) ?? []).flatMap((all, kind) =>
      all.map((each, i) => ({ kind, i, failed: each.failed })),
    );
    const { kind = 0, i = 0 } = failed.toSorted((a, b) => b.failed - a.failed)[0] ?? {};
    const there = rules.map((rule) => figure(played.get(rule.name)?.[kind]?.[i]?.failed ?? 0));
    return `| ${[title, `${KINDS[kind]?.name}, ${hosts[kind]?.[i]?.seed}`, ...there].join(' | ')} |`;
  });
const worstTable = [
  `| Worst host of | which | ${rules.map(({ name }) => name).join(' | ')} |`,
  `| --- | --- | ${rules.map(() => '---:').join(' | ')} |`,
  ...worst,
].join('\n');
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

The host where each rule of this action fails most, and what fails there under all rules, in percent:

${worstTable}
`;
  await writeFile(path, text);
  console.log(`${path} is written.`);
}
