import { describe, expect, it } from 'vitest';
import type { Info } from '../../../src/engine/api.js';
import type { Endpoint } from '../../../src/engine/endpoint.js';
import { notOnEngineHost } from '../../../src/host/engine-host.js';

const LOCAL = { transport: 'unix', name: 'unix:///run/docker.sock' };
const REMOTE = { transport: 'ssh', name: 'ssh://ci' };

function judge(endpoint: object, name: string, complete = true, ...comms: string[]) {
  const processes = comms.map((comm, pid) => ({ pid, ppid: 1, comm, argv: [comm], exe: comm }));
  const value = { processes, complete, own: new Set<number>(), settled: new Set<number>() };
  const info = { Name: name } as Info;
  return notOnEngineHost(endpoint as Endpoint, info, { ok: true, value }, 'here');
}

describe("the Engine's host", () => {
  it('is this one where it has our name, and we see all processes or its own', () => {
    expect(judge(LOCAL, 'here')).toBeUndefined();
    expect(judge(LOCAL, 'here', false, 'bash', 'dockerd')).toBeUndefined();
  });

  it.each([
    ['the endpoint is', judge(REMOTE, 'here'), 'ssh://ci is on another machine'],
    ['the name is', judge(LOCAL, 'there'), "the Engine's host is there, but this runner sees here"],
    ['our processes are', judge(LOCAL, 'here', false, 'bash'), 'has its own process namespace'],
  ])('is another if %s of another', (_, why, expected) => {
    expect(why).toContain(expected);
  });

  it('is unknown if the processes cannot be read', () => {
    const table = { ok: false, error: 'hidepid' } as const;
    const info = { Name: 'here' } as Info;
    expect(notOnEngineHost(LOCAL as Endpoint, info, table, 'here')).toContain('hidepid');
  });
});
