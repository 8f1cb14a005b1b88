import * as core from '@actions/core';
import { forLog } from './report/escape.js';

/** One line of the log. Text from elsewhere is made harmless. */
export function log(line: string): void {
  process.stdout.write(`${forLog(line)}\n`);
}

/** One line for who has turned on `ACTIONS_STEP_DEBUG`. `line` makes it, only where it is shown. */
export function debug(line: () => string): void {
  if (core.isDebug()) core.debug(forLog(line(), DEBUG_LIMIT));
}

/** What is asked for when something is to be understood is not cut short. */
const DEBUG_LIMIT = 4_000;
