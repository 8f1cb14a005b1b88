import { basename } from 'node:path';
import type { Process } from './processes.js';

/** A program that runs a script or another program, and what may precede that on its command line. */
interface Interpreter {
  name: RegExp;
  /** Options that are followed by code, or only by arguments to code read from elsewhere. */
  code?: RegExp;
  /** An option whose value is the script. */
  script?: RegExp;
  /** Options whose value is the next argument. */
  value?: RegExp;
  /** Options without a value, and words such as the `run` of `deno run`. */
  flag?: RegExp;
}

// None looks for a letter among any letters, as in `[A-Za-z]*c[A-Za-z]*`: that takes quadratic time, and anyone on
// this machine can choose the arguments.
const INTERPRETERS: readonly Interpreter[] = [
  {
    name: /^(?:r?bash|sh|d?ash|zsh|[lm]?ksh|posh|yash|t?csh|fish)[\d.]*$/,
    code: /^-[A-Zabd-rt-z]*[cs][A-Za-z]*$/,
    value: /^(?:[-+][A-Za-z]*[oO]|--rcfile|--init-file)$/,
    flag: /^(?:[-+][A-Za-z]+|--(?:norc|noprofile|login|posix))$/,
  },
  {
    name: /^(?:python|pypy)[\d.]*$/,
    code: /^-[bBdEiIOPqRsStuvx]*c/,
    script: /^-[bBdEiIOPqRsStuvx]*m/,
    value: /^-[bBdEiIOPqRsStuvx]*[WX]$/,
    flag: /^-[^-]/,
  },
  {
    name: /^(?:node(?:js)?|deno|bun)[\d.]*$/,
    code: /^(?:-p?e|-p|--eval|--print)$/,
    value: /^(?:-[rC]|--(?:require|import|loader|experimental-loader|conditions|env-file))$/,
    flag: /^(?:-[A-Za-z]|--no-[\w-]+|--(?:inspect|inspect-brk|enable-source-maps|watch)|run)$/,
  },
  {
    name: /^perl[\d.]*$/,
    code: /^-[acdflnpsStTuUwWX\d]*[eE]/,
    value: /^-I$/,
    flag: /^-[^-]/,
  },
  {
    name: /^ruby[\d.]*$/,
    code: /^-[acdlnpsSvwWy\d]*e/,
    value: /^-[IrCE]$/,
    flag: /^-[^-]/,
  },
  { name: /^php[\d.]*$/, code: /^-[rBRE]$/, script: /^-[fF]$/, value: /^-[cd]$/, flag: /^-[^-]/ },
  { name: /^(?:java|mono|dotnet|pwsh|luajit|lua|tclsh|expect|Rscript)[\d.]*$/, flag: /^exec$/ },
  // These run the program named after them.
  { name: /^(?:(?:busybox|toybox).*|ld[\w.-]*\.so[\d.]*|qemu-[\w-]+)$/ },
];

/**
 * The names a process counts as live under: its executable's base name and, if that is an interpreter, its script's,
 * with and without extension. Never any other part of the command line: a checkout in `_work/run-app/run-app` is not
 * a live run-app.
 *
 * What follows an unknown option may be its value or the script: both that and the next candidate count.
 */
export function processNames({ comm, argv, exe = '' }: Process): Set<string> {
  // A login shell calls itself "-bash".
  const args = [(argv[0] ?? '').replace(/^-/, ''), ...argv.slice(1)];
  const own = [args[0] ?? '', exe].map((path) => basename(path));
  // The kernel cuts this at 15 bytes, so at that length it may stand for another name.
  if (Buffer.byteLength(comm) < 15) own.push(comm);
  const names = new Set(own.map(unwrapped));
  names.delete('');

  // Busybox is what it is called as: as `tail` it runs no other program.
  const programs = own.slice(0, /^(?:busy|toy)box/.test(own[1] ?? '') ? 1 : 2);
  const walked = new Set<number>();
  const scripts = new Set(scriptsOf(programs, args, 1, walked));
  // An interpreter may be run by another one, or by a loader: the set grows as we go.
  for (const at of scripts) {
    const name = unwrapped(basename((args[at] ?? '').replace(/^-[A-Za-z]*m/, '')));
    names.add(name);
    names.add(name.replace(/\.[A-Za-z]+$/, ''));
    for (const next of scriptsOf([name], args, at + 1, walked)) scripts.add(next);
  }
  return names;
}

/**
 * Where in `args`, from `start` on, an interpreter called by one of `names` may have its script.
 *
 * @param walked where such an interpreter has looked before: there's nothing new to find from there
 */
function* scriptsOf(
  names: readonly string[],
  args: readonly string[],
  start: number,
  walked: Set<number>,
) {
  const kind = INTERPRETERS.findIndex((each) => names.some((name) => each.name.test(name)));
  const { code, script, value, flag } = INTERPRETERS[kind] ?? {};
  for (let i = start; kind >= 0 && i < args.length; i++) {
    const here = i * INTERPRETERS.length + kind;
    if (walked.has(here)) return;
    walked.add(here);
    const arg = args[i] ?? '';
    if (code?.test(arg)) return;
    const named = arg === '--' ? arg : script?.exec(arg)?.[0];
    if (named !== undefined) {
      yield named === arg ? i + 1 : i;
      return;
    }
    if (value?.test(arg)) i++;
    else if (flag?.test(arg) || /^[-+](?:$|.*=)/.test(arg)) continue;
    else if (/^[-+]/.test(arg)) {
      if (!/^[-+]/.test(args[i + 1] ?? '-')) yield ++i;
    } else {
      yield i;
      return;
    }
  }
}

/** Nixpkgs' `wrapProgram` renames the program `x` to `.x-wrapped` and puts a wrapper in its place. */
function unwrapped(name: string): string {
  return name.replace(/^\.(.+)-wrapped_*$/, '$1');
}
