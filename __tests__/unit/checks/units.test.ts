import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUnits } from '../../../src/checks/units.js';

const TEXT = `# /etc/systemd/system/docker-prune.timer
[Unit]
Description=Prune

[Timer]
OnCalendar=daily
Persistent=true

# /etc/systemd/system/docker-prune.service
[Service]
Type=oneshot
ExecStartPre=/bin/true
ExecStart=/usr/bin/docker system prune \\
  # a comment in between
  --all
ExecStart=/bin/false

# /etc/systemd/system/docker-prune.service.d/override.conf
[Service]
ExecStart=
ExecStart=/usr/bin/docker image prune
`;

describe('the output of systemctl cat', () => {
  it('gives units with their drop-ins', () => {
    expect(parseUnits(TEXT)).toEqual([
      {
        name: 'docker-prune.timer',
        paths: ['/etc/systemd/system/docker-prune.timer'],
        settings: [{ name: 'OnCalendar', value: 'daily' }],
      },
      {
        name: 'docker-prune.service',
        paths: [
          '/etc/systemd/system/docker-prune.service',
          '/etc/systemd/system/docker-prune.service.d/override.conf',
        ],
        settings: [
          { name: 'ExecStartPre', value: '/bin/true' },
          { name: 'ExecStart', value: '/usr/bin/docker image prune' },
        ],
      },
    ]);
  });

  it('joins the lines of a command', () => {
    const [, service] = parseUnits(
      TEXT.split('# /etc/systemd/system/docker-prune.service.d')[0] ?? '',
    );
    expect(service?.settings[1]?.value.replace(/\s+/g, ' ')).toBe(
      '/usr/bin/docker system prune --all',
    );
  });

  it('tells which unit a timer starts', () => {
    const text =
      '# /etc/systemd/system/a.timer\n[Unit]\nOnFailure=x.service\n[Timer]\nOnBootSec = 1h\nUnit=b.service\n';
    expect(parseUnits(text)).toMatchObject([
      {
        settings: [
          { name: 'OnBootSec', value: '1h' },
          { name: 'Unit', value: 'b.service' },
        ],
      },
    ]);
  });

  it('may hold anything', () => {
    const utf16 = Buffer.from(TEXT, 'utf16le').toString('utf8');
    expect(parseUnits(utf16)).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        parseUnits(`# /etc/systemd/system/a.service\n[Service]\nExecStart=${text}\n${text}`);
      }),
    );
  }, 60_000);
});
