import * as z from 'zod/mini';
import { parseJson } from '../reading.js';

const verdict = z.enum(['pass', 'hold', 'unknown']);
const disk = z.object({
  usedPercent: z.number(),
  inodesUsedPercent: z.optional(z.nullable(z.number())),
});

/** What a fleet summary takes from a node's report. */
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

/** One node of the fleet: what it reported, or why there is nothing. */
export interface FleetNode {
  name: string;
  report?: NodeReport;
  problem?: string;
}

/** Reads a JSON report. Pure. Anything else gives a node with a problem. */
export function parseNode(name: string, text: string): FleetNode {
  const json = parseJson(text);
  if (json === undefined) return { name, problem: 'Its report is cut off or not a report.' };
  const parsed = nodeReportSchema.safeParse(json);
  return parsed.success
    ? { name, report: parsed.data }
    : { name, problem: 'This version cannot read its report.' };
}

/** All nodes of a fleet, including those that were expected but sent no report. Pure. */
export function withSilent(nodes: readonly FleetNode[], expected: readonly string[]): FleetNode[] {
  const heard = new Set(nodes.map(({ name }) => name));
  const silent = [...new Set(expected)].filter((name) => !heard.has(name));
  return [...nodes, ...silent.map((name) => ({ name, problem: 'It sent no report.' }))];
}
