import { basename, dirname } from 'node:path';

/** A systemd unit, put together from its file and its drop-ins. */
export interface Unit {
  /** With its suffix, such as `docker-prune.timer`. */
  name: string;
  /** Its own file first. */
  paths: string[];
  /** The commands of `Exec...=`, in order, each with its setting. */
  commands: { setting: string; line: string }[];
  /** What a timer starts; undefined if the service of its own name. */
  starts: string | undefined;
  /** When a timer does so, as written, such as `OnCalendar=daily`. */
  schedule: string[];
}

/** systemctl(1) `cat` writes the path of each file in a comment before it. */
const HEADER = /^# (\/\S.*\.(?:service|timer|conf))$/;

/** As `SECTION.KEY`. */
const EXEC = /^Service\.Exec\w+$/;
const SCHEDULE = /^Timer\.On\w+$/;

/**
 * The units in the output of `systemctl cat`. Pure. Anything but a unit file gives no settings, in whatever
 * encoding. As in systemd.syntax(7), an empty value forgets those before it.
 */
export function parseUnits(text: string): Unit[] {
  const units = new Map<string, Unit>();
  let unit: Unit | undefined;
  let section = '';
  let begun = '';
  for (const raw of text.split('\n')) {
    const path = HEADER.exec(raw)?.[1];
    if (path !== undefined) {
      unit = unitAt(units, path);
      section = '';
      begun = '';
      continue;
    }
    const line = raw.trim();
    // A continued line may have a comment in the middle.
    if (unit === undefined || /^[#;]/.test(line)) continue;
    if (line.endsWith('\\')) {
      begun += `${line.slice(0, -1)} `;
      continue;
    }
    const whole = begun + line;
    begun = '';
    const header = /^\[(.+)\]$/.exec(whole)?.[1];
    const equals = whole.indexOf('=');
    if (header !== undefined) section = header;
    else if (equals > 0) {
      set(unit, `${section}.${whole.slice(0, equals).trim()}`, whole.slice(equals + 1).trim());
    }
  }
  return [...units.values()];
}

/** The unit that a file belongs to: a drop-in is in a folder named after its unit. */
function unitAt(units: Map<string, Unit>, path: string): Unit {
  const name = path.endsWith('.conf')
    ? basename(dirname(path)).replace(/\.d$/, '')
    : basename(path);
  const blank = { name, paths: [], commands: [], starts: undefined, schedule: [] };
  const unit: Unit = units.get(name) ?? blank;
  unit.paths.push(path);
  units.set(name, unit);
  return unit;
}

function set(unit: Unit, setting: string, value: string): void {
  if (EXEC.test(setting)) {
    if (value === '') unit.commands = unit.commands.filter((each) => each.setting !== setting);
    else unit.commands.push({ setting, line: value });
  } else if (SCHEDULE.test(setting)) {
    if (value === '') unit.schedule.length = 0;
    else unit.schedule.push(`${setting.slice('Timer.'.length)}=${value}`);
  } else if (setting === 'Timer.Unit') {
    unit.starts = value;
  }
}
