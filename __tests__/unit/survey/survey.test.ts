import { describe, expect, it } from 'vitest';
import { parseInputs } from '../../../src/inputs.js';
import { takeSurvey } from '../../../src/survey/survey.js';

async function processesFor(given: Record<string, string>) {
  const inputs = parseInputs((name) => given[name] ?? '', {});
  const down = () => Promise.reject(new Error('down'));
  return (await takeSurvey(down, inputs, Date.now)).processes;
}

describe('the process table', () => {
  it.each([
    ['a process probe', { 'disk-path': '/' }],
    ['finding the data roots', { 'run-app-process': 'none', 'run-app-lock': '/lock' }],
  ])('is read for %s', async (_, inputs) => {
    const processes = await processesFor(inputs);
    expect(processes.ok && processes.value.processes.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'neither needs it',
      { 'disk-path': '/', 'run-app-process': 'none', 'run-app-lock': '/tmp/gdp-no-such-lock' },
    ],
    ['the Engine is on another machine', { 'docker-host': 'tcp://engine.example:2375' }],
  ])('is not read where %s', async (_, inputs) => {
    expect(await processesFor(inputs)).toEqual({ ok: false, error: 'it was not read' });
  });
});
