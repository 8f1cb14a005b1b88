import pMap from 'p-map';
import { count } from '../format.js';
import { runProgram } from '../host/program.js';
import { messageOf } from '../reading.js';
import { type HostCheck, notChecked, type Question } from './host-check.js';
import { type Rival, rivalChecks } from './rival.js';
import { openScripts, type Scripts } from './scripts.js';
import { parseUnits, type Unit } from './units.js';

export const SYSTEMD: Question = {
  what: 'No timer or service of systemd prunes',
  how: 'systemctl cat of all loaded timers and services, and the scripts that they run',
  expected: 'none',
  where: 'systemd',
};

/** In seconds; and in bytes: a host with some hundred units has about half a megabyte of them. */
const LIMITS = { seconds: 8, maxBytes: 16 * 1024 * 1024, withStderr: true };

/** Units whose scripts are read at once. */
const CONCURRENCY = 8;

/**
 * Looks for units that prune. Only what systemd has loaded counts: NixOS has `docker-prune.service` also
 * where its timer is off, and what nothing refers to never runs.
 *
 * @param store see {@link rivalChecks}
 */
export async function systemdChecks(store: string | undefined): Promise<HostCheck[]> {
  let units: Unit[];
  try {
    units = await loadedUnits();
  } catch (error) {
    return [notChecked(SYSTEMD, messageOf(error))];
  }
  const scripts = openScripts();
  const rivals = await rivalsAmong(units, scripts);
  const services = units.filter(({ name }) => name.endsWith('.service'));
  const remarks =
    scripts.unreadable.size === 0
      ? []
      : [`this user may not read ${count(scripts.unreadable.size, 'script')}`];
  return rivalChecks(SYSTEMD, rivals, {
    store,
    looked: count(services.length, 'service'),
    remarks,
  });
}

/** @throws {Error} when systemctl(1) cannot tell */
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

async function rivalsAmong(units: readonly Unit[], scripts: Scripts): Promise<Rival[]> {
  const timers = units.filter(({ name }) => name.endsWith('.timer'));
  const services = units.filter(({ name }) => name.endsWith('.service'));
  const found = await pMap(
    services,
    async (service): Promise<Rival[]> => {
      const lines = await Promise.all(service.commands.map(({ line }) => scripts.commandsOf(line)));
      const [worst] = lines.flat().toSorted((a, b) => weight(b.command) - weight(a.command));
      if (worst === undefined) return [];
      const timer = timers.find((each) => startedBy(each) === service.name);
      return [rivalOf(service, timer, worst)];
    },
    { concurrency: CONCURRENCY },
  );
  return found.flat();
}

function weight({ all, volumes, kind }: { all: boolean; volumes: boolean; kind: string }): number {
  return Number(all) + Number(volumes) + Number(kind === 'volume');
}

function startedBy({ name, starts }: Unit): string {
  return starts ?? name.replace(/\.timer$/, '.service');
}

function rivalOf(
  service: Unit,
  timer: Unit | undefined,
  { command, script }: Awaited<ReturnType<Scripts['commandsOf']>>[number],
): Rival {
  const when = timer?.schedule.length ? ` (${timer.schedule.slice(0, 3).join(', ')})` : '';
  const who =
    timer === undefined ? service.name : `${timer.name}${when} starts ${service.name}, which`;
  const paths = [
    ...(timer?.paths ?? []),
    ...service.paths,
    ...(script === undefined ? [] : [script]),
  ];
  return { who, command, where: paths.join(', '), remedy: remedyFor(service, timer) };
}

/** The line to change: on NixOS units come from the system's configuration, and from nowhere else. */
function remedyFor(service: Unit, timer: Unit | undefined): string {
  const onNixos = [...service.commands.map(({ line }) => line), ...service.paths].some((text) =>
    text.includes('/nix/store/'),
  );
  if (!onNixos) return `systemctl disable --now ${(timer ?? service).name}`;
  if (service.name === 'docker-prune.service') {
    return 'In the configuration of NixOS: virtualisation.docker.autoPrune.enable = false;';
  }
  const [kind, { name }] = timer === undefined ? ['services', service] : ['timers', timer];
  const bare = name.replace(/\.\w+$/, '');
  return `In the configuration of NixOS: systemd.${kind}.${JSON.stringify(bare)}.enable = false;`;
}
