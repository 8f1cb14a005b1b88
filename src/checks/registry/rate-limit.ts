import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** What Docker Hub says about the pulls that are left. */
export interface RateLimit {
  limit: number;
  remaining: number;
  /** What period the limit is for, in seconds; undefined if it doesn't say. */
  window: number | undefined;
  /** Whether it counts the pulls of an account, or those from an address. */
  countedBy: 'account' | 'address' | undefined;
}

/**
 * Reads the headers of a Docker Hub manifest: https://docs.docker.com/docker-hub/usage/pulls/
 *
 * @returns undefined if there is no limit: such accounts get no headers
 */
export function rateLimitOf(headers: IncomingHttpHeaders): RateLimit | undefined {
  const limit = quantity(headers['ratelimit-limit']);
  const remaining = quantity(headers['ratelimit-remaining']);
  if (limit === undefined || remaining === undefined) return undefined;
  const source = headers['docker-ratelimit-source'];
  return {
    limit: limit.value,
    remaining: remaining.value,
    window: limit.window,
    countedBy: typeof source === 'string' && source !== '' ? countedBy(source) : undefined,
  };
}

/** `100;w=21600`: 100 in 21,600 seconds. */
function quantity(
  header: string | string[] | undefined,
): { value: number; window: number | undefined } | undefined {
  const [, value, window] = /^(\d{1,12})(?:;w=(\d{1,9}))?$/.exec(String(header ?? '').trim()) ?? [];
  if (value === undefined) return undefined;
  return { value: Number(value), window: window === undefined ? undefined : Number(window) };
}

/** The source is an address, or stands for an account. It is never shown: it may be this host's address. */
function countedBy(source: string): 'account' | 'address' {
  return isIP(source.split('/')[0] ?? '') === 0 ? 'account' : 'address';
}
