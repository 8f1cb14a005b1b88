import { basename, dirname, join } from 'node:path';
import { count } from '../../format.js';
import { entriesOf, isMissing } from '../../host/file.js';
import { processNames } from '../../host/process-names.js';
import { type Process, type ProcessTable, variableOf } from '../../host/processes.js';
import { runProgram } from '../../host/program.js';
import { reading } from '../../reading.js';
import type { Question } from '../host-check.js';
import { REMOVERS, UPDATERS } from './programs.js';
import { isOurs, type Search, type Source, search } from './search.js';

export const HOST: Question = {
  what: 'Nothing else on this host prunes',
  how: 'the text of systemd units, cron files, runner hooks and the scripts they name; processes',
  expected: 'nothing',
  where: "the Engine's host",
};

/** Folders of entries and of scripts: cron(8), anacrontab(5), run-parts(8). */
const CRON = ['/etc', '/var/spool/cron', '/var/spool/cron/crontabs', '/var/cron/tabs'].concat(
  ['d', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'].map((each) => `/etc/cron.${each}`),
);

/** https://docs.github.com/actions/how-tos/manage-runners/self-hosted-runners/run-scripts */
const HOOKS = ['ACTIONS_RUNNER_HOOK_JOB_STARTED', 'ACTIONS_RUNNER_HOOK_JOB_COMPLETED'];

/** In bytes: a host with a few hundred units has about half a megabyte of them. */
const LIMITS = { seconds: 8, maxBytes: 16 * 1024 * 1024, withStderr: true };

/**
 * Looks for what prunes on this host, containers aside.
 *
 * @param engine the Engine's address
 */
export async function lookAtHost(
  env: Readonly<Record<string, string | undefined>>,
  { processes, own }: ProcessTable,
  engine: string,
): Promise<Search & { looked: string }> {
  const closed = new Set<string>();
  const [read, ...cron] = await Promise.all([
    reading(unitSources()),
    ...CRON.map((folder) => filesIn(folder, closed)),
  ]);
  const units = read.ok ? read.value : [];
  const hooks = HOOKS.map((name) => env[name] ?? '').filter((path) => path.startsWith('/'));
  const files = [...cron.flat(), ...hooks].map((path) => {
    return { name: path, where: path, remedy: `Remove that from ${path}.` };
  });
  const others = processes.filter(({ pid }) => !own.has(pid));
  const running = others.flatMap((each) => processSource(each, processes, engine));
  const { rivals, open } = await search([...units, ...files, ...running], closed);
  // What a unit or a cron entry has started is told once.
  const isFirst = ({ hit }: (typeof rivals)[number], at: number) =>
    rivals.findIndex((each) => each.hit.text === hit.text) === at;
  return {
    rivals: rivals.filter((each, at) => !each.name.startsWith('process ') || isFirst(each, at)),
    looked: `${count(units.length, 'unit')}, ${count(files.length, 'file')} and ${count(others.length, 'process', 'processes')}`,
    open: read.ok ? open : [...open, read.error],
  };
}

/**
 * What the units that systemd has loaded run. No others: NixOS has `docker-prune.service` even if its timer is off, and
 * what nothing refers to never runs.
 *
 * @throws {Error} if systemctl(1) gives no units
 */
async function unitSources(): Promise<Source[]> {
  const command = ['systemctl', 'cat', '--no-pager', '--', '*.timer', '*.service'] as const;
  const { exitCode, output } = await runProgram(command, LIMITS);
  // The path of each file is in a comment before it. One unit without a file makes it fail, and still show the others.
  const [complaint = '', ...parts] = output.split(/^# (\/\S.*\.(?:service|timer|conf))$/m);
  const why = complaint.trim().split('\n')[0]?.slice(0, 200) || 'no units';
  if (parts.length === 0) throw new Error(`systemctl cat ended with ${exitCode}: ${why}`);
  return parts.flatMap((where, at) => {
    const runs = parts[at + 1]?.replaceAll('\\\n', ' ').match(/^[ \t]*Exec\w+[ \t]*=.*$/gm) ?? [];
    // A drop-in is in a folder named after its unit.
    const unit = where.endsWith('.conf') ? basename(dirname(where), '.d') : basename(where);
    if (at % 2 !== 0 || runs.length === 0 || isOurs(unit)) return [];
    const timer = unit.replace(/service$/, 'timer');
    const name = parts.some((each) => each.endsWith(`/${timer}`)) ? timer : unit;
    const [base = '', kind] = name.split(/\.(?=\w+$)/);
    const isAutoPrune = base === 'docker-prune';
    const option = isAutoPrune ? 'virtualisation.docker.autoPrune' : `systemd.${kind}s."${base}"`;
    // There units come from the system's configuration, and from nowhere else.
    const remedy = [where, ...runs].join().includes('/nix/store/')
      ? `In the NixOS configuration: \`${option}.enable = false;\``
      : `Run \`systemctl disable --now ${name}\`.`;
    return [{ name, where, text: runs.join('\n'), remedy }];
  });
}

async function filesIn(folder: string, closed: Set<string>): Promise<string[]> {
  const entries = await entriesOf(folder).catch((error) => {
    if (!isMissing(error)) closed.add(folder);
    return [];
  });
  const files = entries.filter((each) => !each.isDirectory()).map(({ name }) => join(folder, name));
  return folder === '/etc' ? files.filter((path) => path.endsWith('crontab')) : files;
}

/** A process of a program that prunes, unless on another Engine. To any other a prune command may be mere text. */
function processSource(process: Process, all: readonly Process[], engine: string): Source[] {
  const programs = [...processNames(process)];
  const isKnown = programs.some((name) => REMOVERS.test(name) || UPDATERS.test(name));
  if (!isKnown || isInContainer(process, all)) return [];
  const asked = variableOf(process, 'DOCKER_HOST');
  if (asked && asked !== engine) return [];
  const { pid, argv } = process;
  const name = `process ${pid} (${programs[0]})`;
  const remedy = `End it and what starts it, which \`systemctl status ${pid}\` tells.`;
  return [{ name, where: name, text: argv.join(' '), programs, remedy }];
}

/** Whether a process belongs to a container, which is looked at as such. */
function isInContainer({ ppid }: Process, all: readonly Process[]): boolean {
  const parent = all.find(({ pid }) => pid === ppid);
  if (parent === undefined) return false;
  return /^(?:containerd-shim|conmon)/.test(parent.comm) || isInContainer(parent, all);
}
