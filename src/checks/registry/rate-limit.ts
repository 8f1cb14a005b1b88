import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** What Docker Hub says of the pulls that are left. */
export interface RateLimit {
  limit: number;
  remaining: number;
  /** For how long the limit is, in seconds; undefined when it does not say. */
  window: number | undefined;
  /** Whether an account's pulls are counted, or those from an address. */
  countedBy: 'account' | 'address' | undefined;
}

/**
 * Reads the headers of a manifest on Docker Hub: https://docs.docker.com/docker-hub/usage/pulls/
 *
 * @returns undefined when there is no limit: such accounts get no headers
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

/** `100;w=21600`: so many in so many seconds. */
function quantity(
  header: string | string[] | undefined,
): { value: number; window: number | undefined } | undefined {
  const [, value, window] = /^(\d{1,12})(?:;w=(\d{1,9}))?$/.exec(String(header ?? '').trim()) ?? [];
  if (value === undefined) return undefined;
  return { value: Number(value), window: window === undefined ? undefined : Number(window) };
}

/** An address, or what stands for an account. It is not shown itself: it may be this host's address. */
function countedBy(source: string): 'account' | 'address' {
  return isIP(source.split('/')[0] ?? '') === 0 ? 'account' : 'address';
}
