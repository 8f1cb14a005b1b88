// The report, defined once: its types are inferred from this schema, and docs/report.schema.json is generated
// from it. A run needs only the types.
import * as z from 'zod/mini';
import { diskHolderSchema } from '../checks/disk-holders.js';
import { hostCheckSchema } from '../checks/host-check.js';
import { GATE_NAMES, gateSchema } from '../gates/gate.js';
import { ROOM_SOURCES } from '../gates/room.js';
import { historyEntrySchema } from '../memory/history.js';
import { OUTCOMES } from '../outcome.js';
import { RETENTION_CLASSES } from '../retention/classify.js';

/** A schema with a description, which is what most readers look for. */
function told<S extends z.ZodMiniType>(description: string, schema: S): S {
  return schema.check(z.describe(description)) as S;
}

const amount = z.number().check(z.nonnegative());
const integer = z.int().check(z.nonnegative());
const moment = z.iso.datetime();
const total = z.object({ images: integer, bytes: amount });

const diskSchema = z.object({
  path: told('The path that was measured.', z.string()),
  device: told('Identifies the file system.', z.string()),
  size: told('In bytes.', amount),
  used: told('In bytes.', amount),
  available: told('What users other than root can still write, in bytes.', amount),
  usedPercent: told('As `df` shows it.', amount),
  inodesUsedPercent: told('Absent if the file system does not count inodes.', z.optional(amount)),
});

const roomSchema = z.object({
  needed: amount,
  free: told('On the disk that holds the images, when the run ended.', amount),
  how: told(
    '`set` by `disk-room`; `measured` or `estimated`: deployments took so much at once; `largest-image`: what it takes to pull the largest image of the cache again.',
    z.enum(ROOM_SOURCES),
  ),
  from: told('When so much was taken; null if it does not follow from that.', z.nullable(moment)),
});

const useSchema = z.object({
  at: moment,
  evidence: told(
    'How it is known: a run saw it in use, an observer saw it, the Engine remembered an event or the time of the tag, or no use is known and this is when it was first seen.',
    z.enum(['seen', 'observer', 'event', 'last-tag-time', 'first-seen']),
  ),
  by: told('Who used it; null if unknown.', z.nullable(z.string())),
});

const imageSchema = z.object({
  id: z.string(),
  names: told('Tags and digests; empty for an image without a name.', z.array(z.string())),
  class: told('Its retention class; see docs/retention.md.', z.enum(RETENTION_CLASSES)),
  fate: told(
    'What happened to it. `candidate`: up for removal, but a gate did not pass, or it goes only if the disk needs it. `unknown`: the run ended before the Engine answered.',
    z.enum([
      'kept',
      'removed',
      'would-remove',
      'candidate',
      'skipped',
      'failed',
      'unknown',
      'not-attempted',
    ]),
  ),
  reason: told('The rule that decided, in words.', z.string()),
  bytes: told('As listed: shared layers count in every image.', amount),
  created: told('When it was built; null if unknown.', z.nullable(moment)),
  lastUse: told(
    'Last known use of a `cached` or `stale` image and its parents; null for others.',
    z.nullable(useSchema),
  ),
});

const cacheSchema = z.object({
  kept: told('The class `cached`, and `stale` images that stay while there is room.', total),
  coming: told(
    'The next to become `stale` while the disk is below `disk-critical`, soonest first.',
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        bytes: amount,
        lastUse: useSchema,
        staleAt: moment,
      }),
    ),
  ),
  isObserved: told('Whether an observer tells what is used between runs.', z.boolean()),
  cameBack: told(
    'What this action removed from the cache within 30 days, and what of it was pulled again since.',
    z.object({
      evicted: integer,
      images: told('How many came back.', integer),
      bytes: told('Of these, as listed.', amount),
      soonestMs: told(
        'How long the first of them was gone; null if none came back.',
        z.nullable(amount),
      ),
      missing: told('How much larger a disk would have kept them all, in bytes at most.', amount),
    }),
  ),
});

const starvationSchema = z.object({
  runs: told('How many in a row, up to now.', integer),
  since: told('When the first of them began.', moment),
  gate: told('The gate that closed most often.', z.enum(GATE_NAMES)),
  verdict: told('Its last verdict that closed it.', z.enum(['hold', 'unknown'])),
});

/**
 * Everything about one run. Within a version fields may be added, but none is removed or changes its
 * meaning.
 */
export const reportSchema = told(
  'The report of one run of Gated Docker Prune. Fields may be added within a version: ignore those you do not know.',
  z.object({
    schemaVersion: z.literal(1),
    headline: told('What happened and why, in one sentence.', z.string()),
    outcome: told(
      'How the run ended. `held`: a gate did not pass: it was `hold` or `unknown`. `cancelled`: a signal came before the report was made.',
      z.enum(OUTCOMES),
    ),
    dryRun: z.boolean(),
    startedAt: moment,
    finishedAt: moment,
    engine: z.object({
      host: told('Its address, as given.', z.string()),
      hostFrom: told(
        'Where the address comes from, such as `DOCKER_HOST`. Absent if the run broke off before it knew.',
        z.optional(z.string()),
      ),
      version: z.nullable(z.string()),
      apiVersion: z.nullable(z.string()),
      store: told('`containerd`, or the graph driver.', z.nullable(z.string())),
      dataRoots: z.array(z.string()),
    }),
    gates: told('Empty if the run never got that far.', z.array(gateSchema())),
    settledForMs: told('How long the run waited for gates to pass, in ms.', amount),
    disks: told(
      'The file systems of the data roots; `after` is empty if nothing was done.',
      z.object({ before: z.array(diskSchema), after: z.array(diskSchema) }),
    ),
    diskThreshold: told(
      'From how many percent used on the run prunes; null if its inputs were not valid.',
      z.nullable(amount),
    ),
    retention: told(
      'How long an unused image of the cache was kept in this run; null if its images could not be listed.',
      z.nullable(
        z.object({
          ms: told('Null if for ever.', z.nullable(amount)),
          setBy: told(
            '`min-age`: the disk was at `disk-critical`, or the room needed was missing.',
            z.enum(['digest-retention', 'min-age']),
          ),
        }),
      ),
    ),
    room: told(
      'What has to be free for what is deployed next, in bytes; null if nothing has to, or that is not known.',
      z.nullable(roomSchema),
    ),
    diskHolders: told(
      'What holds the disk if the run ended at or above `disk-threshold`, or without the room needed; null otherwise. What is shared may be in two figures.',
      z.nullable(z.array(diskHolderSchema)),
    ),
    reclaimed: z.object({
      bytes: told(
        "The figure to quote: the smaller of the two, or the Engine's if the file system cannot tell.",
        amount,
      ),
      measuredBy: z.enum(['filesystem', 'engine', 'nothing']),
      engine: told(
        "By the Engine's layers, which the build cache may still hold; null if unknown.",
        z.nullable(amount),
      ),
      filesystem: told(
        'By the file systems; below zero if more was written meanwhile than was freed. Null if not measured.',
        z.nullable(z.number()),
      ),
      reason: told(
        'Why the two disagree or one is unknown; null otherwise.',
        z.nullable(z.string()),
      ),
    }),
    imagesRemoved: integer,
    stopped: told('Why the work stopped early; null if it did not.', z.nullable(z.string())),
    problems: told('What went wrong, for whoever has to act.', z.array(z.string())),
    images: told(
      'Every image; null if they could not be listed.',
      z.nullable(z.array(imageSchema)),
    ),
    cache: told('What is kept for redeploys.', z.nullable(cacheSchema)),
    history: told(
      'The last runs on this Engine, oldest first, this one last.',
      z.array(historyEntrySchema),
    ),
    checks: told('What was checked about the host; it decides nothing.', z.array(hostCheckSchema)),
    historySkipped: told('How many lines of the history could not be read.', integer),
    starvation: told(
      'Runs in a row that had reason to prune and were kept from it by a gate; null if none.',
      z.nullable(starvationSchema),
    ),
  }),
);

/** Everything about one run. Written as JSON as it is; summary, log and outputs are made from it. */
export type Report = z.infer<typeof reportSchema>;
/** One image of the Engine, as the report shows it. */
export type ReportedImage = z.infer<typeof imageSchema>;
/** What happened to one image. */
export type ImageFate = ReportedImage['fate'];
/** The last known use of an image of the cache. */
export type ReportedUse = z.infer<typeof useSchema>;
/** What is kept for redeploys, what becomes stale next, and what came back. */
export type ReportedCache = z.infer<typeof cacheSchema>;
/** Bytes reclaimed, measured in two ways. */
export type Reclaimed = Report['reclaimed'];
