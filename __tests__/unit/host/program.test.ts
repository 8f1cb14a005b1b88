import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../src/host/program.js';

const LIMITS = { seconds: 30, maxBytes: 1_000 };
const sh = (script: string, limits = {}) =>
  runProgram(['sh', '-c', script], { ...LIMITS, ...limits });

describe('a program of the host', () => {
  it('gives its exit code and what it wrote', async () => {
    expect(await sh('printf "ö\\n"; echo no >&2; exit 3')).toEqual({ exitCode: 3, output: 'ö\n' });
    expect(await sh('echo no >&2', { withStderr: true })).toEqual({ exitCode: 0, output: 'no\n' });
  });

  it('is run where there is always a folder, and gets its arguments as they are', async () => {
    const script = 'pwd; printf %s "$1"';
    const { output } = await runProgram(['sh', '-c', script, 'sh', '$HOME "a" \'b\' \\'], LIMITS);
    expect(output).toBe('/\n$HOME "a" \'b\' \\');
  });

  it.each([
    ['is not there', () => runProgram(['gdp-none'], LIMITS), 'gdp-none is not installed'],
    ['writes too much', () => sh('yes', { seconds: 1 }), 'sh writes too much'],
    [
      'writes without an end of line',
      () => sh('yes | tr -d "\\n"', { seconds: 1 }),
      'sh writes too much',
    ],
    ['hangs', () => sh('echo secret; sleep 60', { seconds: 1 }), 'sh did not end within 1 s'],
    [
      'does not let itself be ended',
      () => sh('trap "" TERM; sleep 60; sleep 60', { seconds: 1 }),
      'sh did not end within 1 s',
    ],
  ])('that %s is an error, which says so', async (_, run, message) => {
    await expect(run()).rejects.toThrow(new Error(message));
  });

  it('is not waited for by way of what it leaves behind', async () => {
    expect(await sh('setsid sleep 200 & echo done')).toEqual({ exitCode: 0, output: 'done\n' });
  });
});
