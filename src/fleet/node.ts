import * as z from 'zod/mini';

const verdict = z.enum(['pass', 'hold', 'unknown']);
const disk = z.object({
  usedPercent: z.number(),
  inodesUsedPercent: z.optional(z.nullable(z.number())),
});

/** What a fleet summary takes of one node's report; the rest, such as its images, is left out. */
const nodeReportSchema = z.object({
  schemaVersion: z.literal(1),
  outcome: z.enum(['pruned', 'nothing-to-prune', 'held', 'dry-run', 'failed']),
  headline: z.string(),
  gates: z.array(z.object({ gate: z.string(), verdict, reason: z.string() })),
  disks: z.object({ before: z.array(disk), after: z.array(disk) }),
  reclaimed: z.object({ bytes: z.number() }),
  imagesRemoved: z.number(),
});

export type NodeReport = z.infer<typeof nodeReportSchema>;

/** One node of the fleet: what it reported, or why there is nothing to go by. */
export interface FleetNode {
  name: string;
  report?: NodeReport;
  problem?: string;
}

/** Reads the text of a JSON report. Pure. What is none gives a node with a problem. */
export function parseNode(name: string, text: string): FleetNode {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { name, problem: 'Its report is cut off, or no report.' };
  }
  const parsed = nodeReportSchema.safeParse(json);
  return parsed.success
    ? { name, report: parsed.data }
    : { name, problem: 'Its report is not one that this version reads.' };
}

/**
 * All nodes of a fleet. Pure: those that were expected and sent no report come with that as their
 * problem.
 */
export function withSilent(nodes: readonly FleetNode[], expected: readonly string[]): FleetNode[] {
  const heard = new Set(nodes.map(({ name }) => name));
  const silent = [...new Set(expected)].filter((name) => !heard.has(name));
  return [...nodes, ...silent.map((name) => ({ name, problem: 'It sent no report.' }))];
}
