import { reportChecks } from './harness/run-action.js';
import { expectValidReport } from './report-schema.js';

// Whatever a test is about: each report that a run of the bundle leaves has to keep to its schema.
reportChecks.push(expectValidReport);
