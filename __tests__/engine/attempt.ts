import { chmod, cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { GateName, Verdict } from '../../src/gates/gate.js';
import type { TestEngine } from '../engines.js';
import { listImages, loadImage } from '../harness/images.js';
import { type ActionOptions, runAction } from '../harness/run-action.js';

const MONTH = 30 * 86_400_000;

/** All gates but `swarm-convergence` pass, and what was just loaded is old: tests set what they test. */
const IN_FAVOUR = {
  'disk-threshold': '1',
  'run-app-process': 'gdp-nobody-has-this-name',
  'min-age': '1ms',
};

const ALL_PASS: Record<GateName, Verdict> = {
  'disk-pressure': 'pass',
  'run-app': 'pass',
  'swarm-convergence': 'pass',
};

export type Attempt = Awaited<ReturnType<typeof attempt>>;

/** Runs the action on an Engine that has an old dangling image, and tells what became of both. */
export async function attempt(
  engine: TestEngine,
  inputs: Record<string, string> = {},
  options: Omit<ActionOptions, 'inputs'> = {},
) {
  const bait = await loadImage(engine, {
    created: new Date(Date.now() - MONTH),
    layers: [2 ** 20],
  });
  const { exitCode, log, outputs, report } = await runAction('main', {
    ...options,
    inputs: { 'docker-host': engine.host, ...IN_FAVOUR, ...inputs },
  });
  if (report === undefined) throw new Error(`The action wrote no report:\n${log}`);
  const gate = (name: GateName) => {
    const result = report.gates.find((each) => each.gate === name);
    if (result === undefined) throw new Error(`The report has no gate ${name}:\n${log}`);
    return result;
  };
  return {
    exitCode,
    outcome: outputs['outcome'],
    verdicts: Object.fromEntries(Object.keys(ALL_PASS).map((name) => [name, outputs[name]])),
    gate,
    report,
    log,
    /** Whether the image that was there to be removed still is. */
    baitStands: (await listImages(engine)).some(({ Id }) => Id === bait),
  };
}

/** All gates passed, and the image is gone. */
export function expectPruned(found: Attempt): void {
  const { exitCode, outcome, verdicts, baitStands, log } = found;
  expect({ exitCode, outcome, verdicts, baitStands }, log).toEqual({
    exitCode: 0,
    outcome: 'pruned',
    verdicts: ALL_PASS,
    baitStands: false,
  });
}

/** This gate holds, alone, and the image stands. */
export function expectHeld(found: Attempt, gate: GateName, reason: RegExp): void {
  const { exitCode, outcome, verdicts, baitStands, log } = found;
  expect({ exitCode, outcome, verdicts, baitStands }, log).toEqual({
    exitCode: 0,
    outcome: 'held',
    verdicts: { ...ALL_PASS, [gate]: 'hold' },
    baitStands: true,
  });
  expect(found.gate(gate).reason).toMatch(reason);
}

/** These gates could not be judged and say why; the step fails, and the image stands. */
export function expectUnknown(
  found: Attempt,
  expected: Partial<Record<GateName, { reason: RegExp; remedy?: RegExp }>>,
): void {
  const { exitCode, outcome, verdicts, baitStands, log } = found;
  const unknown = Object.fromEntries(Object.keys(expected).map((gate) => [gate, 'unknown']));
  expect({ exitCode, outcome, verdicts, baitStands }, log).toEqual({
    exitCode: 1,
    outcome: 'held',
    verdicts: { ...ALL_PASS, ...unknown },
    baitStands: true,
  });
  for (const [gate, { reason, remedy }] of Object.entries(expected)) {
    expect(found.gate(gate as GateName)).toMatchObject({
      reason: expect.stringMatching(reason),
      ...(remedy && { remedy: expect.stringMatching(remedy) }),
    });
  }
}

/**
 * Makes a program that runs Node.js in circumstances of its own: an `ActionOptions.node`.
 *
 * @param command Bash, to which Node.js and its arguments are added. Not `sh`: dash drops the
 *   variables of inputs, whose names have a `-`.
 */
export async function nodeBy(path: string, command: string): Promise<string> {
  const text = `#!/bin/bash\n${command} "${process.execPath}" "$@"\n`;
  await writeFile(path, text, { mode: 0o755 });
  return path;
}

/**
 * Makes a program that gives up root's rights for a user's, and then is Node.js: an `ActionOptions.node`.
 *
 * @param uid of the user, and of a group of the same number
 * @returns its path, in a folder of its own
 */
export async function nodeOfUser(uid: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gdp-user-'));
  // What it runs has to be where this user can read it.
  const dist = join(folder, 'dist');
  await cp(new URL('../../dist/', import.meta.url), dist, { recursive: true });
  await chmod(folder, 0o755);
  const node = join(folder, 'node');
  const script = `#!${process.execPath}
const { chmodSync, readdirSync } = require('node:fs');
const { basename, join } = require('node:path');
const { RUNNER_TEMP } = process.env;
chmodSync(RUNNER_TEMP, 0o777);
for (const file of readdirSync(RUNNER_TEMP)) chmodSync(join(RUNNER_TEMP, file), 0o666);
process.setgroups([]);
process.setgid(${uid});
process.setuid(${uid});
// As if it had been started itself: what follows its name would be flags.
const [main] = process.argv.splice(2);
require(join(${JSON.stringify(dist)}, basename(main)));
`;
  await writeFile(node, script, { mode: 0o755 });
  return node;
}
