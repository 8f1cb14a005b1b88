import { count, time } from '../format.js';
import type { Inputs } from '../inputs.js';
import type { UsageRecord } from '../memory/record.js';
import type { HostCheck, Question } from './host-check.js';

export const RUN_APP: Question = {
  what: 'A run-app was seen on this host',
  how: 'the run-app gate of each run, and the services that came and went since the one before',
  expected: 'at least once, if services come and go',
  where: 'usage record',
};

/** How many runs have to miss it, since most find a quiet host. */
const ENOUGH = 10;

/** Whether the run-app gate has ever seen one: if never, it may be looking for another program than deploys here. Pure. */
export function runAppCheck(
  { runAppSeen, deployments = 0 }: Pick<UsageRecord, 'runAppSeen' | 'deployments'>,
  { runAppProcess }: Pick<Inputs, 'runAppProcess'>,
): HostCheck {
  if (runAppSeen !== undefined) {
    const found = `last seen at ${time(new Date(runAppSeen).toISOString())}`;
    return { ...RUN_APP, found, status: 'ok' };
  }
  const runs = count(deployments, 'run');
  if (deployments < ENOUGH) {
    return { ...RUN_APP, found: `not yet; services came or went before ${runs}`, status: 'ok' };
  }
  const called = runAppProcess.join(' or ') || 'what run-app-label or run-app-lock says';
  return {
    ...RUN_APP,
    title: 'No run-app was ever seen on this host',
    found: `never, though services came or went before ${runs}`,
    status: 'notice',
    remedy: `Is your deployer not called ${called}? Then name it with \`run-app-process\`, \`run-app-label\` or \`run-app-lock\`. If it is, run this once while it is live: the gate holds it.`,
  };
}
