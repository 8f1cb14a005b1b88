import { reportChecks } from './harness/run-action.js';

// Whatever a test is about: each report that a run of the bundle leaves has to keep to its schema.
reportChecks.push(async (report) => {
  // Not loaded before there is a report: a test that mocks a module has to be the first to load it.
  const { expectValidReport } = await import('./report-schema.js');
  expectValidReport(report);
});
