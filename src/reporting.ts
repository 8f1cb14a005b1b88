// What is needed when a run has been made, in one piece: see `loadWhileWaiting` in run.ts.

export { withHistory } from './memory/recall.js';
export { brokenReport, buildReport } from './report/build.js';
export { publish } from './runner.js';
