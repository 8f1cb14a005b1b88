import type { HostCheck } from '../checks/host-check.js';
import type { GateResult } from '../gates/gate.js';
import type { DiskUsage } from '../host/disk.js';
import type { HistoryEntry } from '../memory/history.js';
import type { Total } from '../retention/audit.js';
import type { RetentionClass } from '../retention/classify.js';
import type { LastUse } from '../retention/last-use.js';
import type { Starvation } from './starvation.js';

/**
 * What a run came to. `held`: a gate did not pass, be it `hold` or `unknown`. `failed`: the work
 * was begun and something went wrong in it.
 */
export type Outcome = 'pruned' | 'nothing-to-prune' | 'held' | 'dry-run' | 'failed';

/**
 * What became of one image. `would-remove` only in a dry run; `candidate`: would be up for removal,
 * but a gate did not pass, or in a dry run `stale` and so up only as far as the disk needs it; `skipped`: the Engine refused or it changed in the meantime;
 * `not-attempted`: the run stopped before its turn.
 */
export type ImageFate =
  | 'kept'
  | 'removed'
  | 'would-remove'
  | 'candidate'
  | 'skipped'
  | 'failed'
  | 'not-attempted';

/** One image of the Engine, as the report shows it. */
export interface ReportedImage {
  id: string;
  /** Tags and digests by which it is known; empty for one without a name. */
  names: string[];
  class: RetentionClass;
  fate: ImageFate;
  reason: string;
  /** Size in bytes; layers shared with other images are counted in each of them. */
  bytes: number;
  /** When it was built, ISO 8601; null when not known. */
  created: string | null;
  /** Of a `cached` or `stale` image and its parents; null else. */
  lastUse: ReportedUse | null;
}

/** The last known use of an image of the cache. */
export interface ReportedUse {
  /** ISO 8601. */
  at: string;
  /** How it is known; `first-seen` for an image that was never seen in use. */
  evidence: LastUse['evidence'];
  /** Who used it; null when that is not known. */
  by: string | null;
}

/** Bytes reclaimed, measured in two ways. */
export interface Reclaimed {
  /** The figure to quote; never below zero. */
  bytes: number;
  /** Which of the two measurements it is. */
  measuredBy: 'filesystem' | 'engine' | 'nothing';
  /** By the Engine's account of its layers, before and after; null when it could not say. */
  engine: number | null;
  /** By the file systems of the data roots, before and after; null when not measured. */
  filesystem: number | null;
  /** Why the two disagree, or one is not known; null when there is nothing to say. */
  reason: string | null;
}

/** What is kept for redeploys, what becomes of it, and what it would be without this action. */
export interface ReportedCache {
  /** The class `cached`. Bytes as listed: shared layers are counted in each image. */
  kept: Total;
  /** The first images of it to become `stale`, soonest first. */
  coming: {
    id: string;
    name: string;
    bytes: number;
    lastUse: ReportedUse;
    /** ISO 8601. */
    staleAt: string;
  }[];
  /** Whether an observer notes what is used between two runs. */
  isObserved: boolean;
  /**
   * What `docker image prune` and `docker system prune --all` would evict that a redeploy would have
   * to pull again. They are not run: this is computed.
   */
  evicted: { imagePrune: Total; systemPruneAll: Total };
}

/** Everything about one run. Written as JSON as it stands; the summary and outputs come from it. */
export interface Report {
  schemaVersion: 1;
  outcome: Outcome;
  /** One sentence: what happened and why. */
  headline: string;
  dryRun: boolean;
  /** ISO 8601. */
  startedAt: string;
  finishedAt: string;
  engine: {
    /** The address as the user gave it. */
    host: string;
    version: string | null;
    apiVersion: string | null;
    /** `containerd`, or the graph driver, such as `overlay2`. */
    store: string | null;
    dataRoots: string[];
  };
  gates: GateResult[];
  /** How long the run waited for gates to pass, in ms. */
  settledForMs: number;
  disks: { before: DiskUsage[]; after: DiskUsage[] };
  reclaimed: Reclaimed;
  imagesRemoved: number;
  /** Why the work ended before its end, such as a gate that closed; null when it did not. */
  stopped: string | null;
  /** What went wrong, for the person who has to act. */
  problems: string[];
  /** Every image of the Engine; null when they could not be listed. */
  images: ReportedImage[] | null;
  /** What is kept for redeploys; null when the images could not be listed. */
  cache: ReportedCache | null;
  /** The last runs on this Engine, oldest first, with this one as the last; empty when not known. */
  history: HistoryEntry[];
  /** What was confirmed of the host, and what could not be; none of it decided about the prune. */
  checks: HostCheck[];
  /** Lines of the history that could not be read and were passed over. */
  historySkipped: number;
  /** Runs in a row that a gate kept from pruning; null when there are none. */
  starvation: Starvation | null;
}
