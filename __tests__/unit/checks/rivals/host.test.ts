import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOST, lookAtHost } from '../../../../src/checks/rivals/host.js';
import { rivalChecks } from '../../../../src/checks/rivals/search.js';
import type { Process } from '../../../../src/host/processes.js';
import { projectFile } from '../../../docs/markdown.js';
import { folder, programOnPath, withFiles } from '../folder.js';

/** The checks of a host with these units, as systemctl shows them, hooks and processes. */
async function check({
  units = '# /etc/systemd/system/a.service\n',
  hook,
  processes = [],
  store = 'overlay2',
}: {
  units?: string;
  hook?: string;
  processes?: Process[];
  store?: string;
}) {
  const root = await withFiles(await folder(), { units });
  await programOnPath('systemctl', `#!/bin/sh\ncat '${join(root, 'units')}'\n`);
  const env = hook === undefined ? {} : { ACTIONS_RUNNER_HOOK_JOB_COMPLETED: hook };
  const table = { processes, own: new Set([1]), settled: new Set<number>(), complete: true };
  const checks = rivalChecks(HOST, await lookAtHost(env, table, 'unix:///docker.sock'), store);
  // What this machine has itself.
  return checks.filter(({ where }) => !where.startsWith('/etc/cron'));
}

const process = (pid: number, command: string, more: Partial<Process> = {}): Process => {
  const argv = command.split(' ');
  return { pid, ppid: 0, comm: argv[0] ?? '', argv, exe: `/usr/bin/${argv[0]}`, ...more };
};

describe('the units of systemd', () => {
  it('are searched for what they run, and told by their timer', async () => {
    const units = `# /etc/systemd/system/tidy.timer
[Timer]
OnCalendar=daily

# /usr/lib/systemd/system/tidy.service
[Unit]
Description=Runs docker system prune --all
After=docker-gc.service
[Service]
ExecStart=/bin/true
# /etc/systemd/system/tidy.service.d/more.conf
[Service]
ExecStart=-/usr/bin/docker \\
  system prune --force --all
`;
    expect(await check({ units })).toMatchObject([
      {
        what: 'Rival pruner: tidy.timer',
        status: 'warning',
        found:
          'tidy.timer runs `docker system prune --force --all`: it removes every image that no container uses',
        where: '/etc/systemd/system/tidy.service.d/more.conf',
        remedy: 'Run `systemctl disable --now tidy.timer`.',
      },
    ]);
  });

  it('are searched in the scripts they name, and told by the option of NixOS', async () => {
    const root = await withFiles(await folder(), { clean: 'docker image prune -af\n' });
    const unit = (name: string) =>
      `# /etc/systemd/system/${name}.service\nExecStart=@${root}/clean /nix/store/x\n`;
    const remedies = async (name: string) =>
      (await check({ units: unit(name) })).map(({ remedy }) => remedy);
    expect(await remedies('docker-prune')).toEqual([
      'In the NixOS configuration: `virtualisation.docker.autoPrune.enable = false;`',
    ]);
    expect(await remedies('tidy')).toEqual([
      'In the NixOS configuration: `systemd.services."tidy".enable = false;`',
    ]);
    expect(await remedies('gated-docker-prune')).toEqual([undefined]);
  });

  it('that run only for dangling images are none with the containerd store', async () => {
    const units = '# /etc/systemd/system/a.service\nExecStart=docker image prune -f\n';
    const status = async (store: string) =>
      (await check({ units, store })).map((each) => each.status);
    expect(await status('containerd')).toEqual(['ok']);
    expect(await status('overlay2')).toEqual(['warning']);
  });

  it('that cannot be read leave it open', async () => {
    const [found] = await check({ units: 'System has not been booted with systemd\nmore' });
    expect(found).toMatchObject({ status: 'not-checked' });
    expect(found?.found).toMatch(
      /But systemctl cat ended with 0: System has not been booted with systemd$/,
    );
  });

  it('of ours are none', async () => {
    const file = 'examples/systemd/gated-docker-prune.service';
    const units = `# /etc/${file}\n${await readFile(projectFile(file), 'utf8')}`;
    expect(await check({ units })).toMatchObject([{ status: 'ok' }]);
  });
});

describe('a runner hook', () => {
  it('is searched', async () => {
    const root = await withFiles(await folder(), {
      'hook.sh': 'set -e\ndocker images -q | xargs docker rmi\n',
    });
    const hook = join(root, 'hook.sh');
    expect(await check({ hook })).toMatchObject([
      { what: `Rival pruner: ${hook}`, status: 'warning', remedy: `Remove that from ${hook}.` },
    ]);
  });

  it('that cannot be seen from here is nothing', async () => {
    expect(await check({ hook: '/none/hook.sh' })).toMatchObject([{ status: 'ok' }]);
  });
});

describe('a process', () => {
  it.each([
    ['docuum --threshold 10GB', 'docuum'],
    ['watchtower --cleanup', 'watchtower --cleanup'],
  ])('is a rival with %s', async (command, text) => {
    expect(await check({ processes: [process(7, command)] })).toMatchObject([
      { what: expect.stringMatching(/^Rival pruner: process 7 \(/), status: 'warning' },
    ]);
    const [found] = await check({ processes: [process(7, command)] });
    expect(found?.found).toContain(`runs \`${text}\``);
  });

  it.each([
    ['that has it as an argument', [process(7, 'vim docker-gc.sh'), process(8, 'bash -c docuum')]],
    ['that is our own', [process(1, 'docuum')]],
    [
      'in a container, which is looked at as such',
      [
        process(5, 'containerd-shim-runc-v2', { comm: 'containerd-shim' }),
        process(6, 'sh', { ppid: 5 }),
        process(7, 'docuum', { ppid: 6 }),
      ],
    ],
    ['that only updates', [process(7, 'watchtower --interval 30')]],
  ])('%s is none', async (_, processes) => {
    expect(await check({ processes })).toMatchObject([{ status: 'ok' }]);
  });

  it('is one only on this Engine, as far as its variables tell', async () => {
    const there = async (host: string) => {
      const child = spawn('sleep', ['60'], { env: { DOCKER_HOST: host } });
      await once(child, 'spawn');
      const found = await check({ processes: [process(child.pid ?? 0, 'docuum')] });
      child.kill();
      return found.map(({ status }) => status);
    };
    expect(await there('unix:///docker.sock')).toEqual(['warning']);
    expect(await there('unix:///other.sock')).toEqual(['ok']);
  });

  it('that a unit has started is told once', async () => {
    const units = '# /etc/systemd/system/docuum.service\nExecStart=/usr/bin/docuum\n';
    const found = await check({ units, processes: [process(7, 'docuum --threshold 9')] });
    expect(found.map(({ what }) => what)).toEqual(['Rival pruner: docuum.service']);
  });
});
