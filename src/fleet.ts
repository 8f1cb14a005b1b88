import * as core from '@actions/core';
import { forLog } from './escape.js';
import { readReports, withSilent } from './fleet/node.js';
import { fleetLines, renderFleet } from './fleet/summary.js';
import { messageOf, parseJson } from './reading.js';

/** The entry point of `fleet/action.yml`: one summary of what all nodes reported. */
async function run(): Promise<void> {
  try {
    const folder = core.getInput('reports') || 'reports';
    const nodes = withSilent(await readReports(folder), namesIn(core.getInput('nodes')));
    process.stdout.write(`${fleetLines(nodes).join('\n')}\n`);
    if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(renderFleet(nodes)).write();
  } catch (error) {
    core.setFailed(forLog(`No fleet summary: ${messageOf(error)}`));
  }
}

/**
 * A JSON array of names, as a matrix takes it, or one per line.
 *
 * @throws {Error} if it starts like JSON but isn't
 */
function namesIn(text: string): string[] {
  if (!text.trim().startsWith('['))
    return text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
  const names = parseJson(text);
  if (names === undefined) {
    throw new Error(`nodes: must be a JSON array of names (it is ${JSON.stringify(text)})`);
  }
  return (names as unknown[]).map(String);
}

void run();
