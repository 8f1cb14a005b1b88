import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/engine/client.js';
import type { Transport } from '../../../src/engine/transport.js';

const endpoint = { transport: 'unix', name: 'unix:///p.sock', socketPath: '/p.sock' } as const;

/** As Podman 4.3.1 of Debian 12 answers, shortened. */
const PODMAN = {
  Platform: { Name: 'linux/amd64/debian-12' },
  Components: [
    { Name: 'Podman Engine', Version: '4.3.1', Details: { APIVersion: '4.3.1' } },
    { Name: 'Conmon', Version: 'conmon version 2.1.6, commit: unknown' },
  ],
  Version: '4.3.1',
  ApiVersion: '1.41',
  MinAPIVersion: '1.24',
};
const DOCKER = {
  ...PODMAN,
  Components: [{ Name: 'Engine', Version: '28.5.1' }],
  Version: '28.5.1',
  ApiVersion: '1.51',
};

const answering =
  (version: unknown): Transport =>
  async ({ path }) =>
    ({
      status: 200,
      apiVersion: '1.41',
      body: Readable.from([Buffer.from(path === '/_ping' ? 'OK' : JSON.stringify(version))]),
    }) as Awaited<ReturnType<Transport>>;

const versionOf = async (answer: unknown) =>
  (await connect(endpoint, new AbortController().signal, answering(answer))).version();

describe('an Engine', () => {
  it('is refused when it is Podman, which answers as Docker does', async () => {
    await expect(versionOf(PODMAN)).rejects.toThrow('The Engine at unix:///p.sock is Podman');
  });

  it.each([
    ['Docker', DOCKER],
    ['one that does not tell its parts', { ...DOCKER, Components: null }],
    ['one that tells them in another shape', { ...DOCKER, Components: [1, 'x'] }],
  ])('is not when it is %s', async (_, answer) => {
    await expect(versionOf(answer)).resolves.toMatchObject({ Version: '28.5.1' });
  });
});
