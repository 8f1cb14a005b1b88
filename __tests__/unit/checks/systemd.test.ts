import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rivalChecks } from '../../../src/checks/rival.js';
import { lookAtUnits, SYSTEMD } from '../../../src/checks/systemd.js';
import { folder, programOnPath, withFiles } from './folder.js';

/** A systemctl(1) that shows these units, as `systemctl cat` does. */
async function systemctl(units: Readonly<Record<string, string>>) {
  const shown = Object.entries(units).map(([path, text]) => `# ${path}\n${text}\n`);
  const root = await withFiles(await folder(), { units: shown.join('\n') });
  await programOnPath('systemctl', `#!/bin/sh\n[ "$1" = cat ] && cat '${join(root, 'units')}'\n`);
}

const systemdChecks = async (store: string | undefined) =>
  rivalChecks(SYSTEMD, await lookAtUnits(), store);

const TIMER = '[Timer]\nOnCalendar=daily\n';
const service = (command: string) => `[Service]\nType=oneshot\nExecStart=${command}\n`;
const at = (name: string) => `/etc/systemd/system/${name}`;

describe('the check of systemd', () => {
  it('finds nothing where nothing prunes', async () => {
    await systemctl({ [at('a.timer')]: TIMER, [at('a.service')]: service('/bin/true') });
    expect(await systemdChecks('overlay2')).toEqual([
      expect.objectContaining({
        status: 'ok',
        found: expect.stringMatching(/^none in 1 service; looked for/),
      }),
    ]);
  });

  it('finds a timer that prunes, and says how to turn it off', async () => {
    await systemctl({
      [at('clean.timer')]: TIMER,
      [at('clean.service')]: service('/usr/bin/docker system prune -af --volumes'),
    });
    const [check, ...others] = await systemdChecks('overlay2');
    expect(others).toEqual([]);
    expect(check).toMatchObject({
      what: 'Rival pruner: clean.timer',
      status: 'warning',
      where: `${at('clean.timer')}, ${at('clean.service')}`,
      remedy: 'Run `systemctl disable --now clean.timer`.',
    });
    expect(check?.found).toBe(
      'clean.timer (OnCalendar=daily) starts clean.service, which runs `/usr/bin/docker system prune -af --volumes`: it removes every image that no container uses and volumes',
    );
  });

  it('looks into the script that a unit of NixOS runs', async () => {
    const root = await folder();
    const script = join(
      root,
      'nix/store/abc-unit-script-docker-prune-start/bin/docker-prune-start',
    );
    await withFiles('/', {
      [script]:
        '#!/nix/store/bash/bin/bash\nset -e\n\n/nix/store/d/bin/docker system prune -f --all\n',
    });
    await systemctl({
      [at('docker-prune.timer')]: TIMER,
      [at('docker-prune.service')]: service(script),
    });
    const [check] = await systemdChecks('containerd');
    expect(check).toMatchObject({
      status: 'warning',
      remedy: 'In the NixOS configuration: `virtualisation.docker.autoPrune.enable = false;`',
    });
    expect(check?.found).toContain('docker system prune -f --all');
    expect(check?.where).toContain(script);
  });

  it('names the option of another unit of NixOS', async () => {
    const command = '/nix/store/d/bin/docker image prune -a';
    await systemctl({ [at('tidy.timer')]: TIMER, [at('tidy.service')]: service(command) });
    const [timed] = await systemdChecks('overlay2');
    expect(timed?.remedy).toBe(
      'In the NixOS configuration: `systemd.timers."tidy".enable = false;`',
    );
    await systemctl({ [at('tidy.service')]: service(command) });
    const [alone] = await systemdChecks('overlay2');
    expect(alone?.remedy).toBe(
      'In the NixOS configuration: `systemd.services."tidy".enable = false;`',
    );
  });

  it('takes a prune without --all for harmful only where it evicts what Swarm pulled', async () => {
    await systemctl({ [at('clean.service')]: service('docker image prune -f') });
    expect(await systemdChecks('overlay2')).toMatchObject([{ status: 'warning' }]);
    expect(await systemdChecks(undefined)).toMatchObject([{ status: 'warning' }]);
    const [check] = await systemdChecks('containerd');
    expect(check).toMatchObject({ status: 'ok' });
    expect(check).not.toHaveProperty('remedy');
  });

  it.each([
    ['no systemd', 'echo "System has not been booted with systemd" >&2; exit 1', /not been booted/],
    ['one that hangs', 'sleep 60', /did not end within 8 s/],
    ['one that leaves somebody behind', 'setsid sleep 60 & sleep 60', /did not end within 8 s/],
    ['one that never stops', 'yes "# /etc/systemd/system/a.service"', /writes too much/],
    ['garbage', 'head -c 100000 /dev/urandom', /systemctl cat ended with 0/],
  ])(
    'says so with %s',
    async (_, script, reason) => {
      await programOnPath('systemctl', `#!/bin/sh\n${script}\n`);
      await expect(lookAtUnits()).rejects.toThrow(reason);
    },
    60_000,
  );
});
