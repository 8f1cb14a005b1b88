import { hostname } from 'node:os';
import type { Info } from '../engine/api.js';
import { type Endpoint, isLocal } from '../engine/endpoint.js';
import type { Reading } from '../reading.js';
import type { ProcessTable } from './processes.js';

/**
 * Whether this process runs on the Engine's host and sees what the host sees: only then can we trust the process
 * table and the paths in `/info`.
 *
 * A runner in a container has a different host name, unless it shares the host's network. Even then it has its own
 * process namespace, with no `dockerd` in it.
 *
 * @returns why not, as the end of a sentence; undefined if it does
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
  return 'this runner has its own process namespace (is it in a container?)';
}
