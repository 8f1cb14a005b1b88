import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/engine/client.js';
import type { Transport } from '../../../src/engine/transport.js';
import { evaluateGates } from '../../../src/gates/gates.js';
import { parseInputs } from '../../../src/inputs.js';
import { takeSurvey } from '../../../src/survey/survey.js';

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
const OLD = {
  ...DOCKER,
  Components: [{ Name: 'Engine', Version: '19.03.15' }],
  Version: '19.03.15',
  ApiVersion: '1.40',
};

const answering =
  (version: { ApiVersion: string }): Transport =>
  async ({ path }) =>
    ({
      status: 200,
      apiVersion: version.ApiVersion,
      body: Readable.from([Buffer.from(path === '/_ping' ? 'OK' : JSON.stringify(version))]),
    }) as Awaited<ReturnType<Transport>>;

const versionOf = async (answer: { ApiVersion: string }) =>
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

describe('the gates of an Engine', () => {
  const inputs = parseInputs((name) => (name === 'docker-host' ? endpoint.name : ''), {});
  const observed = (transport: Transport) =>
    takeSurvey(() => connect(endpoint, new AbortController().signal, transport), inputs, Date.now);

  it.each([
    [
      'that is Podman',
      PODMAN,
      'The Engine at unix:///p.sock is Podman',
      'Use podman image prune there, or set docker-host to a Docker Engine.',
    ],
    [
      'that is too old',
      OLD,
      'The Engine at unix:///p.sock is version 19.03.15, with API 1.40; this needs API 1.41',
      'Update this Engine to 20.10 or newer.',
    ],
  ])('%s say that it was refused, and what to do', async (_, answer, problem, remedy) => {
    const observation = await observed(answering(answer));
    expect(observation.engine).toMatchObject({
      ok: false,
      error: expect.stringContaining(problem),
    });
    expect(evaluateGates(observation, inputs, undefined)).toMatchObject([
      {
        gate: 'disk-pressure',
        verdict: 'unknown',
        reason: 'the Engine was refused',
        remedy,
      },
      {
        gate: 'run-app',
        verdict: 'unknown',
        reason: 'Processes cannot be probed: the Engine was refused.',
        remedy,
      },
      {
        gate: 'swarm-convergence',
        verdict: 'unknown',
        reason: 'the Engine was refused',
        remedy,
      },
    ]);
  });

  it('that does not answer say so', async () => {
    const observation = await observed(() => Promise.reject(new Error('down')));
    const gates = evaluateGates(observation, inputs, undefined);
    expect(gates).toHaveLength(3);
    for (const { verdict, reason, remedy } of gates) {
      expect(verdict).toBe('unknown');
      expect(reason).toContain('the Engine cannot be reached');
      expect(remedy).toBe('Make sure the Engine at unix:///p.sock answers.');
    }
  });
});
