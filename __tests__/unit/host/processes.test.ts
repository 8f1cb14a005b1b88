import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processNames } from '../../../src/host/process-names.js';
import { newProcesses, readProcesses } from '../../../src/host/processes.js';

function names(argv: string[], options: { comm?: string; exe?: string } = {}): string[] {
  return [
    ...processNames({
      pid: 2,
      ppid: 1,
      comm: options.comm ?? 'x',
      argv,
      exe: options.exe,
    }),
  ];
}

describe('the names of a process', () => {
  it.each([
    ['an executable', ['/usr/bin/run-app', 'up'], {}],
    ['an executable by its link, whatever it calls itself', ['x'], { exe: '/opt/run-app' }],
    ['a login shell of that name', ['-run-app'], {}],
    ['a script that the kernel started', ['bash', '/opt/run-app'], { comm: 'run-app' }],
    ['a script of bash', ['bash', '-eu', '/opt/run-app', 'up'], {}],
    ['a script after options with values', ['bash', '-o', 'pipefail', '-e', '/opt/run-app'], {}],
    ['a script after bundled options', ['bash', '-euo', 'pipefail', '/opt/run-app'], {}],
    ['a script after --', ['bash', '--', '/opt/run-app'], {}],
    ['a script of python', ['/usr/bin/python3.11', '-W', 'ignore', '/opt/run-app'], {}],
    ['a script of an isolated python', ['python3', '-I', '-E', '/opt/run-app'], {}],
    ['a module of python', ['python3', '-m', 'run-app'], {}],
    ['a script of node', ['node', '--require', './hook.js', '/opt/run-app'], {}],
    ['a script with an extension', ['/bin/sh', '/opt/run-app.sh'], {}],
    ['a script of node after a title', ['node', '--title', 'x', 'run-app.js'], {}],
    ['a script of node after a warning', ['node', '--disable-warning', 'X', 'run-app.js'], {}],
    ['a script of node after two', ['node', '--title', 'x', '--x', 'y', '/opt/run-app.mjs'], {}],
    ['a script of node after an option', ['node', '--expose-gc', '/opt/run-app.mjs'], {}],
    [
      'a script of python after a word',
      ['python3', '--check-hash-based-pycs', 'always', 'run-app'],
      {},
    ],
    ['a module of python, in one', ['python3', '-Imrun-app'], {}],
    ['a script of python that warns', ['python3', '-Wcategory', 'run-app.py'], {}],
    ['a script of perl with a module', ['perl', '-MTime::HiRes', '-Ilib', 'run-app.pl'], {}],
    ['a script of ruby with a library', ['ruby', '-rtime', 'run-app.rb'], {}],
    ['a script of a shell after a dash', ['sh', '-', '/opt/run-app'], {}],
    ['a script of busybox', ['busybox', 'sh', '-e', '/opt/run-app'], {}],
    ['a script of a static busybox', ['/bin/busybox.static', 'ash', 'run-app'], {}],
    ['a script of a linked busybox', ['sh', '/opt/run-app'], { exe: '/bin/busybox' }],
    ['a program by the loader', ['/lib64/ld-linux-x86-64.so.2', '/opt/run-app'], {}],
    [
      'a program by a loader with options',
      ['ld.so', '--argv0', 'x', '--library-path', '/lib', '/opt/run-app'],
      {},
    ],
    ['a program by a loader of musl', ['/lib/ld-musl-x86_64.so.1', '--', '/opt/run-app'], {}],
    ['a script by the loader', ['ld.so', '/bin/bash', '-e', '/opt/run-app'], {}],
    [
      'a program by a loader of another name',
      ['x', '/opt/run-app'],
      { exe: '/usr/lib/ld-linux-aarch64.so.1' },
    ],
    ['a foreign program', ['/usr/bin/qemu-aarch64-static', '-L', '/', '/opt/run-app'], {}],
    ['a jar', ['java', '-Xmx1g', '-cp', 'lib', '-jar', '/opt/run-app.jar'], {}],
    ['a script of deno', ['deno', 'run', '--allow-net', '/opt/run-app.ts'], {}],
    ['a script of php', ['php', '-f', '/opt/run-app.php'], {}],
    ['a process without arguments', [''], { comm: 'run-app' }],
    ['an interpreter by its link', ['worker', '/opt/run-app'], { exe: '/usr/bin/bash' }],
    ["Nixpkgs' wrapped program", ['x'], { exe: '/nix/store/h-run-app/bin/.run-app-wrapped' }],
    ["Nixpkgs' program, wrapped twice", ['x'], { exe: '/nix/store/h/..run-app-wrapped-wrapped' }],
    ['a script that the kernel started, of any language', ['x'], { comm: 'run-app.foo' }],
    ['a script of PowerShell', ['pwsh', '-NoProfile', '-File', '/opt/run-app.ps1'], {}],
    ['a script of PowerShell alone', ['/opt/pwsh', './run-app.ps1', '-Force'], {}],
    ['a script of ts-node', ['node', '/usr/bin/ts-node', '--transpile-only', 'run-app.ts'], {}],
    ['a script of zx', ['node', '/usr/lib/node_modules/.bin/zx', 'run-app.mjs'], {}],
    ['a script that nodemon watches', ['node', '/usr/bin/nodemon', 'run-app.js'], {}],
    [
      'a script that is measured',
      ['python3', '/bin/coverage', 'run', '--branch', 'run-app.py'],
      {},
    ],
    ['a script that is debugged', ['python3', '-m', 'pdb', '-c', 'continue', 'run-app.py'], {}],
    ['a script that is profiled', ['python3', '-mcProfile', '-o', 'out', 'run-app.py'], {}],
    ['a program of a bundle', ['ruby', '/usr/bin/bundle', 'exec', 'run-app'], {}],
    ['a program of awk', ['gawk', '-F', ':', '-f', '/opt/run-app', '/etc/passwd'], {}],
    ['a program of awk, in one', ['mawk', '-frun-app.awk'], {}],
    ['a makefile', ['make', '-C', '/opt', 'all', '--file=run-app'], {}],
    ['a script of nu', ['nu', '/opt/run-app.nu'], {}],
    ['a script of guile', ['guile', '-s', '/opt/run-app.scm'], {}],
    ['a script of elixir', ['elixir', '--no-halt', 'run-app.exs'], {}],
    ['a playbook', ['python3', '/bin/ansible-playbook', '-i', 'hosts', 'run-app.yml'], {}],
    ["Nixpkgs' wrapped script", ['bash', '/nix/store/h-run-app/bin/.run-app-wrapped'], {}],
  ])('include that of %s', (_name, argv, options) => {
    expect(names(argv, options)).toContain('run-app');
  });

  it.each([
    ['an argument', ['tail', '-f', '/var/log/run-app']],
    ['an argument of a script', ['bash', '/opt/deploy', 'run-app']],
    ['the name of a script in code', ['bash', '-c', 'echo hello', 'run-app']],
    ['code with other options', ['bash', '-euc', 'sleep 5', 'run-app']],
    ['code of node', ['node', '-e', '1', 'run-app']],
    ['an argument of a script after a flag', ['bash', '-ex', '/opt/deploy', 'run-app']],
    [
      'an argument of a script after long flags',
      ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '/x.sh', 'run-app'],
    ],
    ['an argument of a script of node', ['node', '--no-warnings', '--a=b', 'server.js', 'run-app']],
    [
      'an argument of a script of node after a title',
      ['node', '--title', 'x', 'server.js', 'run-app'],
    ],
    ['an argument of a module', ['python3', '-m', 'http.server', 'run-app']],
    ['an argument of code that is piped', ['bash', '-s', 'run-app']],
    ['a folder for libraries', ['ruby', '-C', '/home/runner/_work/run-app/run-app', 'deploy']],
    ['an argument of a tool of busybox', ['busybox', 'tail', '-f', 'run-app']],
    ['an argument of a linked busybox', ['tail', '-f', 'run-app'], '/bin/busybox'],
    ['an argument of a program by the loader', ['ld.so', '/bin/tail', 'run-app']],
    ['a script in a checkout', ['node', '/home/runner/_work/run-app/run-app/index.js']],
    ['an argument of java', ['java', '-jar', 'x.jar', 'serve', 'run-app']],
    ['a folder', ['/home/runner/_work/run-app/run-app/bin/tool']],
    ['a longer name', ['/usr/bin/run-app-exporter']],
    ['an editor', ['vim', 'run-app']],
    ['an editor, with an extension', ['vim', 'run-app.py']],
    ['a pager', ['less', '/opt/run-app']],
    ['a search', ['grep', '-f', 'run-app', 'x']],
    ['a target of make', ['make', '-j', '4', 'run-app']],
    ['data of awk', ['awk', '-f', 'other.awk', 'run-app']],
    ['code of awk', ['awk', 'run-app']],
    ['an argument of a script that is measured', ['coverage', 'run', 'x.py', 'run-app']],
    ['an argument of code of elixir', ['elixir', '-e', 'code', 'run-app']],
    ['code from standard input', ['python3', '-']],
    ['a hidden file', ['/opt/.run-app']],
  ])('leave out %s', (_name, argv, exe?: string) => {
    expect(names(argv, exe === undefined ? {} : { exe })).not.toContain('run-app');
  });

  it('are found in no time, whatever the arguments are', () => {
    const start = performance.now();
    for (const each of ['sh', '--x', 'node', '-o', '-cc']) {
      names(Array.from({ length: 20_000 }, (_, i) => (i % 2 === 0 ? 'node' : each)));
      names(
        Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 'node' : each.padEnd(2_000, 'o'))),
      );
      names(['perl', '-', 'python3', '-', 'bash', each.padEnd(100_000, 'o')]);
      names(['bash', '.'.repeat(50_000).padEnd(150_000, '-wrapped')]);
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('leave out a name that the kernel may have cut', () => {
    expect(names(['x'], { comm: 'fifteen-bytes-x' })).not.toContain('fifteen-bytes-x');
    expect(names(['x'], { comm: 'fourteen-bytes' })).toContain('fourteen-bytes');
  });
});

describe('the process table', () => {
  async function withProc(
    processes: Record<string, { stat: string; cmdline: string; status?: string }>,
    test: (folder: string) => Promise<void>,
  ) {
    const folder = await mkdtemp(join(tmpdir(), 'gdp-proc-'));
    try {
      for (const [pid, files] of Object.entries(processes)) {
        await mkdir(join(folder, pid), { recursive: true });
        await writeFile(join(folder, pid, 'stat'), files.stat);
        await writeFile(join(folder, pid, 'cmdline'), files.cmdline);
        await writeFile(join(folder, pid, 'status'), files.status ?? '');
      }
      await mkdir(join(folder, 'self', 'ns'), { recursive: true });
      await symlink('pid:[4026531836]', join(folder, 'self', 'ns', 'pid'));
      await test(folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const init = { stat: '1 (init) S 0 1', cmdline: '/sbin/init\0' };

  it('leaves out zombies and threads of the kernel', () =>
    withProc(
      {
        1: init,
        2: { stat: '2 (kthreadd) S 0 0 0 0 -1 2129984 0', cmdline: '' },
        5: { stat: '5 (empty) S 1 5 5 0 -1 4194560 0', cmdline: '' },
        3: { stat: '3 (run-app) Z 1 3', cmdline: 'run-app\0' },
        4: { stat: '4 (a) b (c) S 1 4', cmdline: 'a\0--b\0\0' },
      },
      async (folder) => {
        const { processes, complete } = await readProcesses(folder);
        expect(processes.map(({ started: _, ...rest }) => rest)).toEqual([
          { pid: 1, ppid: 0, comm: 'init', argv: ['/sbin/init'], exe: undefined },
          { pid: 4, ppid: 1, comm: 'a) b (c', argv: ['a', '--b', ''], exe: undefined },
          { pid: 5, ppid: 1, comm: 'empty', argv: [''], exe: undefined },
        ]);
        expect(complete).toBe(true);
      },
    ));

  it('knows a process whose main thread has ended', () =>
    withProc(
      {
        1: init,
        3: { stat: '3 (run-app) Z 1 3', cmdline: '' },
        '3/task/3': { stat: '3 (run-app) Z 1 3', cmdline: '' },
        '3/task/4': { stat: '4 (worker) S 1 3', cmdline: '/opt/run-app\0up\0' },
      },
      async (folder) => {
        const { processes } = await readProcesses(folder);
        expect(processes.map(({ started: _, ...rest }) => rest)).toContainEqual({
          pid: 3,
          ppid: 1,
          comm: 'run-app',
          argv: ['/opt/run-app', 'up'],
          exe: undefined,
        });
      },
    ));

  it('knows whose containerd is', () =>
    withProc(
      {
        1: init,
        6: {
          stat: '6 (containerd) S 1 6',
          cmdline: 'containerd\0',
          status: 'Name:\tcontainerd\nUid:\t1000\t0\t0\t0\nGid:\t0\t0\t0\t0\n',
        },
        7: { stat: '7 (containerd) S 1 7', cmdline: 'containerd\0' },
      },
      async (folder) => {
        const { processes } = await readProcesses(folder);
        expect(processes.map(({ uid }) => uid)).toEqual([undefined, 1000, undefined]);
      },
    ));

  it('is refused when processes are hidden', () =>
    withProc({ 5: init }, async (folder) => {
      await expect(readProcesses(folder)).rejects.toThrow('hidepid');
    }));

  it('reads again what is new, or was too young to run what it will run', () => {
    const seconds = uptime();
    const started = (at: number) => `S 1 ${'0 '.repeat(17)}${Math.round(at * 100)}`;
    return withProc(
      {
        1: { stat: `1 (init) ${started(1)}`, cmdline: 'init\0' },
        2: { stat: `2 (kthreadd) S 0 0 0 0 -1 2129984 0`, cmdline: '' },
        3: { stat: `3 (old) ${started(seconds - 5)}`, cmdline: 'old\0' },
        4: { stat: `4 (forked) ${started(seconds)}`, cmdline: 'bash\0' },
      },
      async (folder) => {
        const table = await readProcesses(folder);
        expect([...table.settled].sort()).toEqual([1, 2, 3]);
        await mkdir(join(folder, '5'));
        await writeFile(join(folder, '5', 'stat'), `5 (new) ${started(seconds)}`);
        await writeFile(join(folder, '4', 'cmdline'), 'run-app\0');
        const found = newProcesses(table, folder).map(({ pid, argv }) => [pid, argv[0]]);
        expect(found).toEqual([
          [4, 'run-app'],
          [5, ''],
        ]);
      },
    );
  });

  it('knows us and our ancestors', async () => {
    const { own } = await readProcesses();
    expect([...own]).toEqual(expect.arrayContaining([process.pid, process.ppid, 1]));
  });
});
