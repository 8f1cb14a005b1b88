// The report, defined once: the types are inferred from this schema, and docs/report.schema.json is made of
// it. A run needs only the types.
import * as z from 'zod/mini';
import { GATE_NAMES, VERDICTS } from '../gates/gate.js';
import { historyEntrySchema } from '../memory/history.js';
import { OUTCOMES } from '../outcome.js';
import { RETENTION_CLASSES } from '../retention/classify.js';

/** With a description, which is what most readers of a schema look for. */
function told<S extends z.ZodMiniType>(description: string, schema: S): S {
  return schema.check(z.describe(description)) as S;
}

const amount = z.number().check(z.nonnegative());
const integer = z.int().check(z.nonnegative());
const moment = z.iso.datetime();
const gateName = z.enum(GATE_NAMES);
const total = z.object({ images: integer, bytes: amount });

const gateSchema = z.object({
  gate: gateName,
  verdict: told(
    'All three have to pass. `unknown` is what could not be found out; it never prunes.',
    z.enum(VERDICTS),
  ),
  observed: told('What was seen, such as `83%`.', z.string()),
  required: told('What had to be seen for a pass.', z.string()),
  reason: told('Why the verdict follows.', z.string()),
  source: told('Where the facts come from.', z.string()),
  remedy: told('What to do or to set; absent where there is nothing.', z.optional(z.string())),
});

const diskSchema = z.object({
  path: told('The path that was measured.', z.string()),
  device: told('Identifies the file system.', z.string()),
  size: told('In bytes.', amount),
  used: told('In bytes.', amount),
  available: told('What a user other than root may still write, in bytes.', amount),
  usedPercent: told('As `df` shows it.', amount),
  inodesUsedPercent: told(
    'Absent where the file system does not count inodes.',
    z.optional(amount),
  ),
});

const useSchema = z.object({
  at: moment,
  evidence: told(
    'How it is known: a run saw it in use, an observer noted it, the Engine remembered the event or when it was tagged, or no use is known and it was first seen then.',
    z.enum(['seen', 'observer', 'event', 'last-tag-time', 'first-seen']),
  ),
  by: told('Who used it; null when not known.', z.nullable(z.string())),
});

const imageSchema = z.object({
  id: z.string(),
  names: told('Tags and digests; empty for an image without a name.', z.array(z.string())),
  class: told('Why it stays, or that it may go; see docs/retention.md.', z.enum(RETENTION_CLASSES)),
  fate: told(
    'What became of it. `candidate`: up for removal, but a gate did not pass, or only as far as the disk needs it.',
    z.enum(['kept', 'removed', 'would-remove', 'candidate', 'skipped', 'failed', 'not-attempted']),
  ),
  reason: told('The rule that decided, in words.', z.string()),
  bytes: told('As listed: layers that images share are counted in each.', amount),
  created: told('When it was built; null when not known.', z.nullable(moment)),
  lastUse: told(
    'Of a `cached` or `stale` image and its parents: its last known use; null else.',
    z.nullable(useSchema),
  ),
});

const cacheSchema = z.object({
  kept: told('The class `cached`.', total),
  coming: told(
    'The first of them to become `stale`, soonest first, as long as the disk is below `disk-critical`.',
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
  isObserved: told('Whether an observer notes what is used between two runs.', z.boolean()),
  wouldEvict: told(
    'What two commands of Docker would remove that a redeploy would have to pull again. They are not run: this is computed.',
    z.object({ imagePrune: total, systemPruneAll: total }),
  ),
});

const checkSchema = z.object({
  what: told('What was to be confirmed.', z.string()),
  how: told('How it was looked at.', z.string()),
  expected: z.string(),
  found: z.string(),
  where: z.string(),
  status: z.enum(['ok', 'warning', 'not-checked']),
  remedy: told('What to do; absent where there is nothing.', z.optional(z.string())),
});

const starvationSchema = z.object({
  runs: told('How many, in a row and up to now.', integer),
  since: told('When the first of them began.', moment),
  gate: told('The gate that kept most of them from it.', gateName),
  verdict: told('What it said when it last did.', z.enum(['hold', 'unknown'])),
});

/**
 * Everything about one run. Within a version, fields may be added; none goes or changes its meaning.
 */
export const reportSchema = told(
  'The report of one run of Gated Docker Prune. Within a version fields may be added: ignore those that you do not know.',
  z.object({
    schemaVersion: z.literal(1),
    headline: told('What happened and why, in one sentence.', z.string()),
    outcome: told(
      'What the run came to. `held`: a gate did not pass, be it `hold` or `unknown`.',
      z.enum(OUTCOMES),
    ),
    dryRun: z.boolean(),
    startedAt: moment,
    finishedAt: moment,
    engine: z.object({
      host: told('Its address as it was given.', z.string()),
      version: z.nullable(z.string()),
      apiVersion: z.nullable(z.string()),
      store: told('`containerd`, or the graph driver.', z.nullable(z.string())),
      dataRoots: z.array(z.string()),
    }),
    gates: told('Empty when the run never got so far.', z.array(gateSchema)),
    settledForMs: told('How long the run waited for gates to pass, in ms.', amount),
    disks: told(
      'The file systems of the data roots; `after` is empty where nothing was done.',
      z.object({ before: z.array(diskSchema), after: z.array(diskSchema) }),
    ),
    reclaimed: z.object({
      bytes: told(
        'The figure to quote: the smaller of the two, or of the Engine where the file system cannot tell.',
        amount,
      ),
      measuredBy: z.enum(['filesystem', 'engine', 'nothing']),
      engine: told(
        'By the Engine, from its layers, which the build cache may still hold; null when not known.',
        z.nullable(amount),
      ),
      filesystem: told(
        'By the file systems; below zero when others wrote more meanwhile than was freed. Null when not measured.',
        z.nullable(z.number()),
      ),
      reason: told(
        'Why the two disagree, or one is not known; null when there is nothing to say.',
        z.nullable(z.string()),
      ),
    }),
    imagesRemoved: integer,
    stopped: told(
      'Why the work ended before its end; null when it did not.',
      z.nullable(z.string()),
    ),
    problems: told('What went wrong, for the person who has to act.', z.array(z.string())),
    images: told(
      'Every image; null when they could not be listed.',
      z.nullable(z.array(imageSchema)),
    ),
    cache: told('What is kept for redeploys.', z.nullable(cacheSchema)),
    history: told(
      'The last runs on this Engine, oldest first, with this one as the last.',
      z.array(historyEntrySchema),
    ),
    checks: told('What was confirmed of the host; none of it decided.', z.array(checkSchema)),
    historySkipped: told('Lines of the history that could not be read.', integer),
    starvation: told(
      'Runs in a row that had reason to prune and were kept from it by a gate; null when there are none.',
      z.nullable(starvationSchema),
    ),
  }),
);

/** Everything about one run. Written as JSON as it stands; the summary and outputs come from it. */
export type Report = z.infer<typeof reportSchema>;
/** One image of the Engine, as the report shows it. */
export type ReportedImage = z.infer<typeof imageSchema>;
/** What became of one image. */
export type ImageFate = ReportedImage['fate'];
/** The last known use of an image of the cache. */
export type ReportedUse = z.infer<typeof useSchema>;
/** What is kept for redeploys, what becomes of it, and what it would be without this action. */
export type ReportedCache = z.infer<typeof cacheSchema>;
/** Bytes reclaimed, measured in two ways. */
export type Reclaimed = Report['reclaimed'];
