// What is needed when a run has been made, in one piece: see `loadWhileWaiting` in run.ts.
export { brokenReport, buildReport } from './report/build.js';
export { publish } from './runner.js';
export { withHistory } from './state/recall.js';
