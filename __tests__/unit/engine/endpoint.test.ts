import { hostname, networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isLocal, parseEndpoint } from '../../../src/engine/endpoint.js';

const OWN = ['build-7', '10.1.2.3', 'fe80::1'];
const local = (name: string) => isLocal(parseEndpoint(name, {}), OWN);

describe('an endpoint', () => {
  it.each([
    'unix:///var/run/docker.sock',
    'tcp://localhost:2375',
    'tcp://127.0.0.1:2375',
    'tcp://127.1.2.3:2375',
    'tcp://[::1]:2375',
    'tcp://0.0.0.0:2375',
    'tcp://[::]:2375',
    'tcp://build-7:2375',
    'tcp://Build-7:2375',
    'tcp://10.1.2.3:2375',
    'tcp://[fe80:0:0::1]:2375',
  ])('%s is this machine', (name) => {
    expect(local(name)).toBe(true);
  });

  it.each([
    'tcp://10.1.2.4:2375',
    'tcp://build-70:2375',
    'tcp://build-7.example.org:2375',
    'tcp://localhost.example.org:2375',
    'tcp://1127.0.0.1:2375',
    'ssh://build-7',
    'ssh://localhost',
  ])('%s is not known to be', (name) => {
    expect(local(name)).toBe(false);
  });

  it('knows the name and the addresses of this machine', () => {
    const [first] = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    for (const host of [hostname(), first?.family === 'IPv4' ? first.address : '127.0.0.1']) {
      expect(isLocal(parseEndpoint(`tcp://${host}:2375`, {}))).toBe(true);
    }
  });
});
