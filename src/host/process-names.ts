import type { Process } from './processes.js';

/** A program that runs a script or another program, and what may precede that on its command line. */
interface Interpreter {
  name: RegExp;
  /** Options that are followed by code, or only by arguments to code read from elsewhere. */
  code?: RegExp;
  /** An option whose value is the script, in the same argument or the next. */
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
  { name: /^php[\d.]*$/, code: /^-[rBRE]$/, script: /^-[fF]/, value: /^-[cd]$/, flag: /^-[^-]/ },
  // What isn't behind `-f` is code, a target or data.
  { name: /^(?:[gmn]?awk|g?make|sed)$/, script: /^(?:-f|--(?:make)?file=)/, flag: /^/ },
  {
    name: /^(?:java|mono|dotnet|pwsh|lua(?:jit)?|tclsh|wish|expect|Rscript|julia|groovy|raku|racket|guile|elixir|escript|nu|elvish|xonsh|osh|ysh|ts-node.*|tsx|zx|nodemon|coverage|pdb|cProfile|trace|bundle|ansible-playbook)[\d.]*$/,
    code: /^(?:-e|--eval|-[cC]ommand)$/,
    flag: /^(?:exec|run)$/,
  },
  // These run the program named after them.
  { name: /^(?:(?:busybox|toybox).*|ld[\w.-]*\.so[\d.]*|qemu-[\w-]+)$/ },
];

/** How often Nixpkgs wraps a program, at most: a name on a command line can be as long as anyone likes. */
const WRAPPERS = 3;

/**
 * The names a process counts as live under, each with and without extension: its executable's base name and, if that
 * is an interpreter, its script's. Never any other part of the command line: a checkout in `_work/run-app/run-app` is
 * not a live run-app.
 *
 * What follows an unknown option may be its value or the script: both that and the next candidate count.
 */
export function processNames({ comm, argv, exe = '' }: Process): Set<string> {
  // A login shell calls itself "-bash".
  const args = [(argv[0] ?? '').replace(/^-/, ''), ...argv.slice(1)];
  const own = [args[0] ?? '', exe].map(programName);
  // Busybox is what it is called as: as `tail` it runs no other program.
  const programs = own.slice(0, /^(?:busy|toy)box/.test(own[1] ?? '') ? 1 : 2);
  // The kernel cuts this at 15 bytes, so at that length it may stand for another name.
  if (new TextEncoder().encode(comm).length < 15) own.push(programName(comm));
  const names = new Set(own.flatMap(withoutExtension));
  const walked = new Set<number>();
  const scripts = new Map(scriptsOf(programs, args, 1, walked));
  // An interpreter may be run by another one, or by a loader: the map grows as we go.
  for (const [at, path] of scripts) {
    const called = withoutExtension(programName(path));
    for (const name of called) names.add(name);
    for (const [next, script] of scriptsOf(called, args, at + 1, walked)) scripts.set(next, script);
  }
  names.delete('');
  return names;
}

/**
 * What in `args`, from `start` on, may be the script of an interpreter called by one of `names`, and where it is.
 *
 * @param walked where such an interpreter has looked before: there's nothing new to find from there
 */
function* scriptsOf(
  names: readonly string[],
  args: readonly string[],
  start: number,
  walked: Set<number>,
): Generator<[at: number, script: string]> {
  const kind = INTERPRETERS.findIndex((each) => names.some((name) => each.name.test(name)));
  const { code, script, value, flag } = INTERPRETERS[kind] ?? {};
  for (let i = start; kind >= 0 && i < args.length; i++) {
    const here = i * INTERPRETERS.length + kind;
    if (walked.has(here)) return;
    walked.add(here);
    const arg = args[i] ?? '';
    const option = arg === '--' ? arg : script?.exec(arg)?.[0];
    if (option !== undefined) {
      yield option === arg ? [i + 1, args[i + 1] ?? ''] : [i, arg.slice(option.length)];
      return;
    }
    if (code?.test(arg)) return;
    if (value?.test(arg)) i++;
    else if (flag?.test(arg) || /^[-+](?:$|.*=)/.test(arg)) continue;
    else if (/^[-+]/.test(arg)) {
      const next = args[i + 1] ?? '-';
      if (!/^[-+]/.test(next)) yield [++i, next];
    } else {
      yield [i, arg];
      return;
    }
  }
}

/** A base name, without what Nixpkgs' `wrapProgram` adds: it renames `x` to `.x-wrapped`, and puts a wrapper there. */
function programName(path: string): string {
  let name = path.split('/').findLast((part) => part !== '') ?? '';
  for (let i = 0; i < WRAPPERS; i++) name = name.replace(/^\.(.+)-wrapped_*$/, '$1');
  return name;
}

function withoutExtension(name: string): string[] {
  return [name, name.replace(/(?<=.)\.[A-Za-z]\w*$/, '')];
}
