import { describe, expect, it } from 'vitest';
import { readOnly } from '../../../src/engine/managers.js';
import { sshCommand } from '../../../src/engine/ssh.js';
import type { Transport } from '../../../src/engine/transport.js';

const ID = `sha256%3A${'a'.repeat(64)}`;

describe('the way to a manager', () => {
  it('lets nothing through that changes anything, not even what an Engine is sent', async () => {
    const sent: string[] = [];
    const transport: Transport = async ({ path }) => {
      sent.push(path);
      throw new Error('sent');
    };
    const way = readOnly(transport);
    const { signal } = new AbortController();
    await expect(way({ method: 'GET', path: '/v1.41/services' }, signal)).rejects.toThrow('sent');
    const removal = { method: 'DELETE', path: `/v1.41/images/${ID}?noprune=true` } as const;
    await expect(way(removal, signal)).rejects.toThrow('a manager is only read');
    expect(sent).toEqual(['/v1.41/services']);
  });
});

describe('the command of ssh://', () => {
  const options = [
    '-T',
    ...['-o', 'BatchMode=yes'],
    ...['-o', 'ConnectTimeout=10'],
    ...['-o', 'ServerAliveInterval=10'],
    ...['-o', 'ServerAliveCountMax=3'],
  ];
  const nothing = { user: undefined, port: undefined, socketPath: undefined };

  it.each([
    [nothing, ['--', 'host', 'docker system dial-stdio']],
    [
      { user: 'me', port: '22', socketPath: '/a.sock' },
      ['-l', 'me', '-p', '22', '--', 'host', 'docker --host=unix:///a.sock system dial-stdio'],
    ],
  ])('with %o', (parts, end) => {
    const command = sshCommand({ transport: 'ssh', host: 'host', ...parts });
    expect(command).toEqual(['ssh', ...options, ...end]);
  });
});
