import type { RemovalResult } from './act/remove.js';
import type { ImageSummary } from './engine/api.js';
import { bytes, count, duration } from './format.js';
import { allPass, type GateResult } from './gates/gate.js';
import { shortId } from './image/short-id.js';
import { debug, log } from './log.js';
import type { Survey } from './survey/survey.js';

/** What a run logs as it works: a line for each step, with the time since it began. */
export interface Progress {
  /** The look before the work; `images` is how many there are, undefined if they couldn't be listed. */
  looked(survey: Survey, gates: readonly GateResult[], images: number | undefined): void;
  settling(gates: readonly GateResult[], waited: number): void;
  /** These are up for removal; the last ones perhaps only as far as needed. */
  planned(images: readonly ImageSummary[]): void;
  removal(image: ImageSummary, result: RemovalResult): void;
  /** A finished step. */
  step(what: string): void;
  /** The work is over: what comes next isn't part of it. */
  end(): void;
}

/** Where the lines go. */
export interface Sinks {
  say(line: string): void;
  /** A line that the next one makes obsolete. */
  pass(line: string): void;
}

const MINUTE = 60_000;

/**
 * Logs a run as it goes.
 *
 * @param clock time since the run began, in ms
 * @param folds whether the log shows groups, since there can be many removals
 */
export function progressInLog(
  clock: () => number,
  folds: boolean,
  { say, pass }: Sinks = { say: log, pass: log },
): Progress {
  const timed = (what: string) => `${what} (${duration(clock())})`;
  const step = (what: string) => say(timed(what));
  let planned = { images: 0, bytes: 0 };
  let done = { images: 0, bytes: 0 };
  let isOpen = false;
  /** What was last said to be waited for, and when, in ms of waiting. */
  let settling = { waiting: '', at: 0 };
  return {
    step,
    looked({ engine, snapshot, disks }, gates, images) {
      step(
        `Looked at ${images === undefined ? 'the host' : count(images, 'image')}: ${inWords(gates)}`,
      );
      // A terminal shows no commands of a runner, and a hook's standard output may be JSON.
      if (!folds) return;
      debug(() => `Engine: ${engine.ok ? `API ${engine.value.apiVersion}` : engine.error}`);
      debug(() => `Engine's facts: ${JSON.stringify(snapshot.info)}`);
      debug(() => `File systems: ${JSON.stringify(disks)}`);
      for (const gate of gates) debug(() => `Gate ${JSON.stringify(gate)}`);
    },
    settling(gates, waited) {
      const closed = gates.filter(({ verdict }) => verdict !== 'pass');
      const waiting = closed.map(({ gate, reason }) => `${gate}: ${reason}`).join('; ');
      // Where lines stay: when something changes, and once a minute.
      if (pass === say && waiting === settling.waiting && waited - settling.at < MINUTE) return;
      settling = { waiting, at: waited };
      pass(`Settling${waited < 1 ? '' : ` for ${duration(waited)}`}: ${waiting}`);
    },
    planned(images) {
      planned = { images: images.length, bytes: images.reduce((sum, { Size }) => sum + Size, 0) };
      done = { images: 0, bytes: 0 };
      const title = `Removing up to ${count(images.length, 'image')}, ${bytes(planned.bytes)} as listed`;
      if (folds) {
        process.stdout.write(`::group::${timed(title)}\n`);
        isOpen = true;
      } else step(title);
    },
    removal({ Id, Size }, { outcome, reason }) {
      const isGone = outcome === 'removed';
      done = { images: done.images + 1, bytes: done.bytes + (isGone ? Size : 0) };
      const what = isGone
        ? `Removed ${shortId(Id)}`
        : outcome === 'unknown'
          ? `No answer about ${shortId(Id)}: ${reason}`
          : `Kept ${shortId(Id)}${outcome === 'kept' ? '' : `, ${outcome}`}: ${reason}`;
      const soFar = `${done.images} of ${planned.images} done`;
      pass(timed(`${what}; ${soFar}, ${bytes(done.bytes)} of ${bytes(planned.bytes)} gone`));
    },
    end() {
      if (isOpen) process.stdout.write('::endgroup::\n');
      isOpen = false;
    },
  };
}

function inWords(gates: readonly GateResult[]): string {
  if (allPass(gates)) return 'all gates pass';
  return gates.map(({ gate, verdict }) => `${gate} ${verdict}`).join(', ');
}
