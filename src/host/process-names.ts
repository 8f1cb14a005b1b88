import { basename } from 'node:path';
import type { Process } from './processes.js';

/** What may stand before an interpreter's script. */
interface Interpreter {
  /** With a version after it, so that `python3.11` is one. */
  name: RegExp;
  /** Options whose value is an argument of its own. */
  value: RegExp;
  /** Options after which there is code instead of a script. */
  code: RegExp;
}

const INTERPRETERS: readonly Interpreter[] = [
  {
    name: /^(?:sh|bash|dash|ash|zsh|ksh|mksh|fish)[\d.]*$/,
    value: /^(?:[-+][A-Za-z]*[oO]|--rcfile|--init-file)$/,
    // Not `[A-Za-z]*c[A-Za-z]*`, which takes quadratic time for thousands of them: anybody on this
    // machine chooses what an argument is.
    code: /^-[A-Zabd-z]*c[A-Za-z]*$/,
  },
  { name: /^(?:python|pypy)[\d.]*$/, value: /^-[A-Za-z]*[WX]$/, code: /^-[A-Za-z]*c$/ },
  {
    name: /^node(?:js)?[\d.]*$/,
    value: /^(?:-[rC]|--(?:require|import|loader|experimental-loader|conditions|env-file))$/,
    code: /^(?:-p?e|-p|--eval|--print)$/,
  },
  { name: /^perl[\d.]*$/, value: /^-I$/, code: /^-[A-Za-z]*[eE]$/ },
  { name: /^ruby[\d.]*$/, value: /^-[IrC]$/, code: /^-[A-Za-z]*e$/ },
  { name: /^php[\d.]*$/, value: /^-[cd]$/, code: /^-r$/ },
];

/**
 * The names under which a process counts as live: its executable's base name and, when that is an
 * interpreter, its script's, with and without an extension. Never any other part of the command
 * line: a checkout in `_work/run-app/run-app` is not a live run-app.
 */
export function processNames({ comm, argv, exe }: Process): Set<string> {
  const names = new Set<string>();
  const add = (path: string) => names.add(unwrapped(basename(path)));
  if (exe !== undefined) add(exe);
  // A login shell calls itself "-bash".
  const called = argv[0]?.replace(/^-/, '') ?? '';
  add(called);
  // The kernel cuts this one at 15 bytes, so that at full length it may stand for another name.
  if (Buffer.byteLength(comm) < 15) add(comm);
  const programs = [called, exe ?? ''].map((path) => basename(path));
  const interpreter = INTERPRETERS.find(({ name }) => programs.some((each) => name.test(each)));
  if (interpreter !== undefined) {
    const script = scriptOf(argv.slice(1), interpreter);
    if (script !== undefined) {
      const name = unwrapped(basename(script));
      names.add(name);
      names.add(name.replace(/\.[A-Za-z]+$/, ''));
    }
  }
  return names;
}

function scriptOf(args: readonly string[], { value, code }: Interpreter): string | undefined {
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    // `python -m module`: its name is that of a script.
    if (arg === '--' || arg === '-m') return args[i + 1];
    if (code.test(arg)) return undefined;
    if (value.test(arg)) i++;
    else if (!/^[-+]/.test(arg)) return arg;
  }
  return undefined;
}

/** Nixpkgs' `wrapProgram` moves the program `x` to `.x-wrapped` and puts a wrapper in its place. */
function unwrapped(name: string): string {
  return name.replace(/^\.(.+)-wrapped_*$/, '$1');
}
