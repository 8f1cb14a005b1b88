import { describe, expect, it } from 'vitest';
import { programOnPath } from '../checks/folder.js';
import { heldRun } from './held.js';

describe('a run', () => {
  it('does not wait for what a program of the host has left behind', async () => {
    // It inherits the pipe on which the program is read, and lives for longer than this test may.
    await programOnPath('systemctl', '#!/bin/sh\nsetsid sleep 200 &\necho "# /etc/a.service"\n');
    const { result } = await heldRun(
      { images: 1, services: 1, tasks: 1 },
      { 'registry-check': 'none' },
      { PATH: process.env['PATH'] },
    );
    expect(result.outputs['outcome'], result.log).toBe('held');
    const check = result.report?.checks.find(({ how }) => how.includes('systemd'));
    // It was read, and not given up.
    expect(check?.found, result.log).toMatch(/^none in 0 units/);
  });
});
