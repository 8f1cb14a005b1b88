import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import * as z from 'zod/mini';
import { VERDICTS } from '../gates/gate.js';
import { OUTCOMES } from '../outcome.js';
import { parseJson } from '../reading.js';

const disk = z.object({
  usedPercent: z.number(),
  inodesUsedPercent: z.optional(z.nullable(z.number())),
});

/** What a fleet summary takes from a node's report. */
const nodeReportSchema = z.object({
  schemaVersion: z.literal(1),
  outcome: z.enum(OUTCOMES),
  headline: z.string(),
  gates: z.array(z.object({ gate: z.string(), verdict: z.enum(VERDICTS), reason: z.string() })),
  disks: z.object({ before: z.array(disk), after: z.array(disk) }),
  /** Older versions do not tell. */
  diskThreshold: z.optional(z.nullable(z.number())),
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

/** What the example workflow's artifact names start with. */
const PREFIX = /^prune-report-/;

/**
 * Reads all reports below a folder, one after the other: a host with many images has a large one. Each is named after
 * its folder, as artifacts are unpacked, or else after its file.
 *
 * @throws {Error} if the folder cannot be read
 */
export async function readReports(folder: string): Promise<FleetNode[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const nodes: FleetNode[] = [];
  for (const file of files) {
    const [first = '', ...rest] = relative(folder, file).split(sep);
    const name = (rest.length === 0 ? basename(first, '.json') : first).replace(PREFIX, '');
    nodes.push(parseNode(name, await readFile(file, 'utf8')));
  }
  return nodes;
}
