import { answered } from './answered.js';
import type { Inputs } from './inputs.js';
import { replaceFile } from './memory/replace-file.js';
import { messageOf } from './reading.js';
import { metricsOf } from './report/metrics.js';
import type { Report } from './report/schema.js';

/** Anyone may read it: node_exporter runs as another user. */
const READABLE = 0o644;

/**
 * Writes the metrics of a run, whole or not at all. Never throws.
 *
 * @returns the report, with a problem if they can't be written
 */
export async function writeMetrics(path: string, report: Report, inputs: Inputs): Promise<Report> {
  try {
    // Two runs at once each have a draft of their own. The collector reads only *.prom.
    const draft = `${path}.${process.pid}`;
    const text = metricsOf(report, inputs);
    await answered(path, () => replaceFile(path, text, { mode: READABLE, draft }));
    return report;
  } catch (error) {
    const problem = `The metrics file cannot be written: ${messageOf(error)}`;
    return { ...report, problems: [...report.problems, problem] };
  }
}
