import * as core from '@actions/core';
import { forLog } from './escape.js';
import { withSilent } from './fleet/node.js';
import { readReports } from './fleet/read.js';
import { fleetLines, renderFleet } from './fleet/summary.js';
import { log } from './log.js';
import { messageOf } from './reading.js';

/** The entry of `fleet/action.yml`: one summary of what all nodes reported. Decides nothing. */
async function run(): Promise<void> {
  try {
    const folder = core.getInput('reports') || 'reports';
    const nodes = withSilent(await readReports(folder), namesIn(core.getInput('nodes')));
    for (const line of fleetLines(nodes)) log(line);
    if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(renderFleet(nodes)).write();
  } catch (error) {
    core.setFailed(forLog(`There is no summary of the fleet: ${messageOf(error)}`));
  }
}

/**
 * A JSON array of names, as a matrix takes it, or one a line.
 *
 * @throws {Error} when it begins as JSON and is none
 */
function namesIn(text: string): string[] {
  if (!text.trim().startsWith('['))
    return text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
  let names: unknown;
  try {
    names = JSON.parse(text);
  } catch (cause) {
    throw new Error(`nodes: must be a JSON array of names (it is ${JSON.stringify(text)})`, {
      cause,
    });
  }
  return (names as unknown[]).map(String);
}

void run();
