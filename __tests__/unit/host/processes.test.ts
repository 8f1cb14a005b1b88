import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processNames } from '../../../src/host/process-names.js';
import { readProcesses } from '../../../src/host/processes.js';

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
    ['an interpreter by its link', ['worker', '/opt/run-app'], { exe: '/usr/bin/bash' }],
    ["Nixpkgs' wrapped program", ['x'], { exe: '/nix/store/h-run-app/bin/.run-app-wrapped' }],
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
    ['a folder', ['/home/runner/_work/run-app/run-app/bin/tool']],
    ['a longer name', ['/usr/bin/run-app-exporter']],
    ['an editor', ['vim', 'run-app']],
  ])('leave out %s', (_name, argv) => {
    expect(names(argv)).not.toContain('run-app');
  });

  it('leave out a name that the kernel may have cut', () => {
    expect(names(['x'], { comm: 'fifteen-bytes-x' })).not.toContain('fifteen-bytes-x');
    expect(names(['x'], { comm: 'fourteen-bytes' })).toContain('fourteen-bytes');
  });
});

describe('the process table', () => {
  async function withProc(
    processes: Record<number, { stat: string; cmdline: string; status?: string }>,
    test: (folder: string) => Promise<void>,
  ) {
    const folder = await mkdtemp(join(tmpdir(), 'gdp-proc-'));
    try {
      for (const [pid, files] of Object.entries(processes)) {
        await mkdir(join(folder, pid));
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
        2: { stat: '2 (kthreadd) S 0 0', cmdline: '' },
        3: { stat: '3 (run-app) Z 1 3', cmdline: 'run-app\0' },
        4: { stat: '4 (a) b (c) S 1 4', cmdline: 'a\0--b\0\0' },
      },
      async (folder) => {
        const { processes, complete } = await readProcesses(folder);
        expect(processes).toEqual([
          { pid: 1, ppid: 0, comm: 'init', argv: ['/sbin/init'], exe: undefined },
          { pid: 4, ppid: 1, comm: 'a) b (c', argv: ['a', '--b', ''], exe: undefined },
        ]);
        expect(complete).toBe(true);
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

  it('knows us and our ancestors', async () => {
    const { own } = await readProcesses();
    expect([...own]).toEqual(expect.arrayContaining([process.pid, process.ppid, 1]));
  });
});
