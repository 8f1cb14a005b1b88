import { constants } from 'node:fs/promises';
import { answered } from './answered.js';
import type { Inputs } from './inputs.js';
import { unlessGone, usingOwn } from './memory/own-file.js';
import { replaceFile } from './memory/replace-file.js';
import { messageOf } from './reading.js';
import { metricsOf } from './report/metrics.js';
import type { Report } from './report/schema.js';

/** What a metrics file of ours begins with. */
const BEGINNING = '# HELP gated_docker_prune_';

/** Checks that there is nothing at the path but metrics of ours. @throws {Error} if there is */
async function assertOurs(path: string): Promise<void> {
  const read = usingOwn(path, constants.O_RDONLY, async (file) => {
    const buffer = Buffer.alloc(BEGINNING.length);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.toString('utf8', 0, bytesRead);
  });
  const found = await unlessGone(read, '');
  if (found === '' || found === BEGINNING) return;
  throw new Error(`${path} holds something else: set metrics-file to a file of its own`);
}

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
    await answered(path, async () => {
      await assertOurs(path);
      await replaceFile(path, text, { mode: READABLE, draft });
    });
    return report;
  } catch (error) {
    const problem = `The metrics file cannot be written: ${messageOf(error)}`;
    return { ...report, problems: [...report.problems, problem] };
  }
}
