import pMap from 'p-map';
import { count } from '../format.js';
import { runProgram } from '../host/program.js';
import { openFiles } from './files.js';
import type { Question } from './host-check.js';
import { type PruneCommand, worstOf } from './prune-command.js';
import type { Look, Rival } from './rival.js';
import { parseUnits, type Unit } from './units.js';

export const SYSTEMD: Question = {
  what: 'No systemd timer or service prunes',
  how: 'systemctl cat of all loaded timers and services, and the scripts they run',
  expected: 'none',
  where: 'systemd',
};

/** In bytes: a host with a few hundred units has about half a megabyte of them. */
const LIMITS = { seconds: 8, maxBytes: 16 * 1024 * 1024, withStderr: true };

/**
 * Looks for units that prune. Only what systemd has loaded counts: NixOS has `docker-prune.service` even
 * if its timer is off, and what nothing refers to never runs.
 *
 * @throws {Error} if systemctl(1) gives no units
 */
export async function lookAtUnits(): Promise<Look> {
  const units = await loadedUnits();
  const timers = units.filter(({ name }) => name.endsWith('.timer'));
  const services = units.filter(({ name }) => name.endsWith('.service'));
  const files = openFiles();
  const rivals = await pMap(
    services,
    async (service): Promise<Rival[]> => {
      const lines = await Promise.all(valuesOf(service, /^Exec/).map(files.commandsOf));
      const worst = worstOf(lines.flat());
      const timer = timers.find((each) => startedBy(each) === service.name);
      return worst === undefined ? [] : [rivalOf(service, timer, worst)];
    },
    { concurrency: 8 },
  );
  const looked = count(services.length, 'service');
  return { rivals: rivals.flat(), looked, unreadable: files.unreadable };
}

async function loadedUnits(): Promise<Unit[]> {
  const { exitCode, output } = await runProgram(
    ['systemctl', 'cat', '--no-pager', '--', '*.timer', '*.service'],
    LIMITS,
  );
  const units = parseUnits(output);
  // It fails for a single unit without a file, and still shows the others.
  if (units.length > 0) return units;
  const [complaint = ''] = output.trim().split('\n');
  throw new Error(`systemctl cat ended with ${exitCode}: ${complaint.slice(0, 200) || 'no units'}`);
}

function valuesOf({ settings }: Unit, name: RegExp): string[] {
  return settings.flatMap((each) => (name.test(each.name) ? [each.value] : []));
}

function startedBy(timer: Unit): string {
  return valuesOf(timer, /^Unit$/).at(-1) ?? timer.name.replace(/\.timer$/, '.service');
}

function rivalOf(
  service: Unit,
  timer: Unit | undefined,
  command: PruneCommand & { script?: string },
): Rival {
  const schedule = (timer?.settings ?? []).filter(({ name }) => name.startsWith('On'));
  const times = schedule.slice(0, 3).map(({ name, value }) => `${name}=${value}`);
  const when = times.length > 0 ? ` (${times.join(', ')})` : '';
  const who =
    timer === undefined ? service.name : `${timer.name}${when} starts ${service.name}, which`;
  const paths = [
    ...(timer?.paths ?? []),
    ...service.paths,
    ...(command.script ? [command.script] : []),
  ];
  const { name } = timer ?? service;
  return { name, who, command, where: paths.join(', '), remedy: remedyFor(service, timer) };
}

/** The line to change: on NixOS units come from the system's configuration, and from nowhere else. */
function remedyFor(service: Unit, timer: Unit | undefined): string {
  const onNixos = [...valuesOf(service, /^Exec/), ...service.paths].some((text) =>
    text.includes('/nix/store/'),
  );
  const [kind, { name }] = timer === undefined ? ['services', service] : ['timers', timer];
  if (!onNixos) return `Run \`systemctl disable --now ${name}\`.`;
  const option =
    service.name === 'docker-prune.service'
      ? 'virtualisation.docker.autoPrune'
      : `systemd.${kind}.${JSON.stringify(name.replace(/\.\w+$/, ''))}`;
  return `In the NixOS configuration: \`${option}.enable = false;\``;
}
