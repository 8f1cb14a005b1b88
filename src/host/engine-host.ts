import { hostname } from 'node:os';
import type { Info } from '../engine/api.js';
import { type Endpoint, isLocal } from '../engine/endpoint.js';
import type { Reading } from '../reading.js';
import type { ProcessTable } from './processes.js';

/**
 * Whether this process runs on the Engine's own host and sees it as the host does: only then do
 * the process table and the paths in `/info` mean what they say.
 *
 * A runner in a container has another host name, unless it shares the host's network; then it has
 * a process namespace of its own, in which no `dockerd` is to be seen.
 *
 * @returns why not, in words that end a sentence; undefined when it does
 */
export function notOnEngineHost(
  endpoint: Endpoint,
  info: Info,
  table: Reading<ProcessTable>,
  ownName = hostname(),
): string | undefined {
  if (!isLocal(endpoint)) return `the Engine at ${endpoint.name} is on another machine`;
  if (info.Name !== ownName) {
    return `the Engine's host is ${info.Name}, but this runner sees ${ownName} (is it in a container?)`;
  }
  if (!table.ok) return `the process table of this machine cannot be read: ${table.error}`;
  const { complete, processes } = table.value;
  if (complete || processes.some(({ comm }) => comm === 'dockerd')) return undefined;
  return 'this runner has a process namespace of its own (is it in a container?)';
}
