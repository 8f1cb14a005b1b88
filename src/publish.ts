import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { forLog } from './escape.js';
import { debug } from './log.js';
import { messageOf } from './reading.js';
import { type Annotation, annotationsOf, MESSAGE_LIMIT } from './report/annotations.js';
import { renderSummary } from './report/markdown/summary.js';
import { outputsOf } from './report/outputs.js';
import type { Report } from './report/schema.js';
import { styleOf } from './report/text/colours.js';
import { renderTerminal } from './report/text/terminal.js';

/** How many images to list in the debug log; the JSON report has them all. */
const MAX_DEBUGGED = 500;

/** Which phase reports, and whether to fail the step. */
export interface Publication {
  inPost: boolean;
  fail: boolean;
}

/**
 * Writes what a run leaves to a runner: the log, annotations, outputs, job summary and JSON report. What can't be written
 * is a warning; the rest is still written.
 *
 * Synchronously, so it needs none of the threads that may be waiting for a file system that no longer answers.
 */
export function publish(report: Report, { inPost, fail }: Publication): void {
  const style = styleOf(process.env, process.stdout.isTTY === true);
  process.stdout.write(`\n${renderTerminal(report, style)}\n`);
  for (const image of report.images?.slice(0, MAX_DEBUGGED) ?? []) {
    debug(() => `Image ${JSON.stringify(image)}`);
  }
  for (const annotation of annotationsOf(report, { inPost })) {
    // A failing step gets the headline as its error below.
    if (annotation.level !== 'error' || !fail) annotate(annotation);
  }
  attempt('the outputs', () => {
    for (const [name, value] of Object.entries(outputsOf(report))) core.setOutput(name, value);
  });
  attempt('the JSON report', () => {
    const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'gated-docker-prune-'));
    const path = join(folder, 'report.json');
    writeFileSync(path, `${JSON.stringify(report, undefined, 2)}\n`);
    core.setOutput('report', path);
  });
  const { GITHUB_STEP_SUMMARY: summary } = process.env;
  if (summary) {
    attempt('the job summary', () =>
      appendFileSync(summary, renderSummary(report, docsOf(process.env))),
    );
  }
  if (fail) core.setFailed(forLog([report.headline, ...report.problems].join(' '), MESSAGE_LIMIT));
}

/**
 * The address of the pages in `docs/` of the very version that runs. Undefined where the runner doesn't say which that
 * is, as for a local action, and on Gitea and Forgejo, whose addresses are others. Pure.
 */
export function docsOf(env: Readonly<NodeJS.ProcessEnv>): string | undefined {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_ACTION_REPOSITORY: repository,
    GITHUB_ACTION_REF: ref,
  } = env;
  const address = `${server}/${repository}/blob/${ref}/docs`;
  const isGitHub = ref !== undefined && !env['GITEA_ACTIONS'] && !env['FORGEJO_ACTIONS'];
  return isGitHub && /^https:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+\/blob\/[\w./-]+\/docs$/.test(address)
    ? address
    : undefined;
}

function annotate({ level, title, message }: Annotation): void {
  // By name: using the module as an object would pull all of it into the bundle.
  const write = { error: core.error, warning: core.warning, notice: core.notice }[level];
  write(message, { title });
}

function attempt(what: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    core.warning(forLog(`${what} could not be written: ${messageOf(error)}`));
  }
}
