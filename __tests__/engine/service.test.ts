import { access, chmod, copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../docs/markdown.js';
import type { TestEngine } from '../engines.js';
import { bootSystemd } from '../harness/booted.js';
import { run } from '../harness/command.js';
import { startEngine } from '../harness/engine.js';
import { loadImage } from '../harness/images.js';
import { growOld, imageIds } from './scene.js';

const NPM = join(dirname(process.execPath), 'npm');
const COMMAND = '/usr/local/bin/gated-docker-prune-service';
const DROP_INS = '/etc/systemd/system/gated-docker-prune.service.d';
const CREATED = '2024-01-01T00:00:00Z';

/**
 * What `systemctl edit` would write: gates that open, on a machine whose /var/tmp and processes a service can't see.
 * And it asks nobody but the Engine, so its socket has to do.
 */
const SETTINGS = `[Service]
Environment=GATED_DOCKER_PRUNE_DISK_THRESHOLD=1
Environment=GATED_DOCKER_PRUNE_DISK_PATH=/srv
Environment=GATED_DOCKER_PRUNE_MIN_AGE=1s
Environment=GATED_DOCKER_PRUNE_RUN_APP_PROCESS=none
Environment=GATED_DOCKER_PRUNE_RUN_APP_LOCK=/run/lock/run-app.lock
ReadWritePaths=/run/lock
RestrictAddressFamilies=
RestrictAddressFamilies=AF_UNIX
Environment=GATED_DOCKER_PRUNE_REGISTRY_CHECK=none
`;

/** The npm package's service, under a systemd that was booted for it. */
describe('the systemd service', () => {
  let engine: TestEngine;
  let machine: Awaited<ReturnType<typeof bootSystemd>>;

  beforeAll(async () => {
    engine = await startEngine({ version: '20.10' });
    machine = await bootSystemd([engine.folder]);
    const { shared } = machine;
    const tarball = await run([NPM, 'pack', ROOT, '--pack-destination', shared]);
    await run([
      ...[NPM, 'install', '--global', '--offline', '--prefix', join(shared, 'npm')],
      ...['--cache', join(shared, 'cache'), '--no-audit', '--no-fund', join(shared, tarball)],
    ]);
    await access(join(shared, 'npm/share/man/man1/gated-docker-prune.1'));
    // Wherever it is, it may be on a file system that is not to be seen in there.
    await copyFile(process.execPath, join(shared, 'node'));
    // Where a service finds them: it has its own /tmp and /var/tmp. What group the socket has is a host's affair.
    await chmod(engine.socketPath, 0o666);
    await inside(
      `install -d -m 1777 /run/lock
       touch /run/docker.sock
       mount --bind '${engine.socketPath}' /run/docker.sock
       mount --bind '${engine.dataRoot}' /srv
       useradd --create-home runner
       cp --archive '${shared}/npm/.' /usr/local
       touch /usr/local/bin/node
       mount --bind '${shared}/node' /usr/local/bin/node`,
    );
  });
  afterAll(async () => {
    await machine?.stop();
    await engine?.stop();
  });

  const inside = (script: string) => machine.run(['sh', '-ec', script]);
  const service = (...args: string[]) => machine.run([COMMAND, ...args]);

  /** Starts the service as its timer would, and gives how it ended. */
  const prune = async () => {
    const started = await inside('systemctl start gated-docker-prune.service && echo 0 || echo $?');
    const log = await inside('journalctl --quiet --output=cat --unit gated-docker-prune.service');
    expect(started, log).toBe('0');
    return log;
  };
  const unitsLeft = () =>
    inside(
      `find /etc/systemd -path '*prune*'; systemctl list-units --plain --quiet --all 'gated*'`,
    );

  it.each([
    ['root', [], '/var/lib/gated-docker-prune'],
    ['runner', ['--user', 'runner'], '/home/runner/.local/state/gated-docker-prune'],
  ])(
    'is installed by one command, prunes as %s, and is removed by one',
    async (user, args, state) => {
      const dangling = await loadImage(engine, { created: CREATED, layers: [100 + user.length] });
      const tagged = await loadImage(engine, {
        created: CREATED,
        layers: [50 + user.length],
        tags: [`${user}:1`],
      });
      await growOld();
      expect(await service('install', ...args, '--observer')).toContain('gated-docker-prune.timer');
      await inside(
        `mkdir -p '${DROP_INS}'; printf '%s' '${SETTINGS}' >'${DROP_INS}/override.conf'; systemctl daemon-reload`,
      );
      expect(await inside('systemctl is-active gated-docker-prune.timer')).toBe('active');
      await inside(
        `for i in $(seq 100); do journalctl -q -o cat -u gated-docker-prune-observer | grep -q Observing && exit; sleep 0.1; done
       journalctl -q -u gated-docker-prune-observer >&2; systemctl status gated-docker-prune-observer >&2; exit 1`,
      );
      const log = await prune();
      expect(log).toMatch(/^Removed \d+ images?, /m);
      expect(log).not.toContain('could not be written');
      const left = await imageIds(engine);
      expect(left.has(dangling)).toBe(false);
      expect(left.has(tagged)).toBe(true);
      // Runs and observer share one folder.
      const files = await inside(`stat --format '%U %n' '${state}'/*`);
      expect(files).toMatch(new RegExp(`^${user} ${state}/observer.lock$`, 'm'));
      expect(files).toMatch(new RegExp(`^${user} ${state}/usage`, 'm'));

      await service('remove');
      expect(await unitsLeft()).toBe('');
      expect(await inside(`ls '${state}' | wc -l`)).not.toBe('0');
    },
  );

  it('comes through a restart of the machine: it is enabled', async () => {
    await service('install', '--observer');
    expect(
      await inside('systemctl is-enabled gated-docker-prune.timer gated-docker-prune-observer'),
    ).toBe('enabled\nenabled');
    await inside(`mkdir -p '${DROP_INS}'; echo '[Service]' >'${DROP_INS}/override.conf'`);
    // Again, as an update would: what is no longer asked for goes, and what was set stays.
    await service('install');
    expect(await unitsLeft()).not.toContain('observer');
    expect(await unitsLeft()).toContain('override.conf');
    await service('remove');
    expect(await unitsLeft()).toBe('');
  });

  it('is not installed when that would be a mistake, and says why', async () => {
    expect(await service('--help')).toMatch(/install \[--user USER\] \[--observer\]/);
    await expect(service('install', '--observe')).rejects.toThrow(/--observe: no such flag/);
    await expect(service('install', '--user')).rejects.toThrow(/--user: needs a name/);
    await expect(service('update')).rejects.toThrow(/update: no such command/);
    await expect(service('install', '--user', 'nobody-there')).rejects.toThrow(/no such user/);
    await expect(service()).rejects.toThrow(/gated-docker-prune-service install/);
    // Somebody else's program would be run by root.
    const main = '/usr/local/lib/node_modules/gated-docker-prune/dist/main.js';
    await inside(`chown runner '${main}'`);
    await expect(service('install')).rejects.toThrow(/belongs to runner/);
    expect(await unitsLeft()).toBe('');
    await service('install', '--user', 'runner');
    await service('remove');
    await expect(
      machine.run(['runuser', '-u', 'runner', '--', COMMAND, 'install']),
    ).rejects.toThrow('Run this as root.');
  });
});
