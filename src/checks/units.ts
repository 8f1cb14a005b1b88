import { basename, dirname } from 'node:path';

/** A systemd unit, put together from its file and its drop-ins. */
export interface Unit {
  /** With its suffix, such as `docker-prune.timer`. */
  name: string;
  /** Its own file first. */
  paths: string[];
  /** The settings that matter here, in order, such as `ExecStart`, `OnCalendar` and `Unit`. */
  settings: { name: string; value: string }[];
}

/** systemctl(1) `cat` writes the path of each file in a comment before it. */
const FILE = /^# (\/\S.*\.(?:service|timer|conf))$/m;

/** A line that goes on, with the comments that may stand in the middle. */
const CONTINUED = /\\\n(?:[ \t]*[#;].*\n)*/g;

/** What a service runs, when a timer starts what: systemd.service(5), systemd.timer(5). */
const SETTING = /^[ \t]*(Exec\w+|On(?:Calendar|\w+Sec)|Unit)[ \t]*=[ \t]*(.*)$/gm;

/**
 * The units in the output of `systemctl cat`. Pure. Anything but a unit file gives no settings, in whatever
 * encoding. As in systemd.syntax(7), an empty value forgets those before it.
 */
export function parseUnits(text: string): Unit[] {
  const units = new Map<string, Unit>();
  const [, ...parts] = text.split(FILE);
  for (let at = 0; at < parts.length; at += 2) {
    const [path = '', content = ''] = parts.slice(at, at + 2);
    // A drop-in is in a folder named after its unit.
    const isDropIn = path.endsWith('.conf');
    const name = isDropIn ? basename(dirname(path)).replace(/\.d$/, '') : basename(path);
    const unit: Unit = units.get(name) ?? { name, paths: [], settings: [] };
    unit.paths.push(path);
    for (const [, setting = '', value = ''] of content.replace(CONTINUED, ' ').matchAll(SETTING)) {
      if (value.trim() !== '') unit.settings.push({ name: setting, value: value.trim() });
      else unit.settings = unit.settings.filter((each) => each.name !== setting);
    }
    units.set(name, unit);
  }
  return [...units.values()];
}
