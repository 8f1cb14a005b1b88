/** One request: `path` starts with `/` and holds the query. */
export interface EngineRequest {
  method: 'GET' | 'DELETE';
  path: string;
}

/** A part of a repository's name: neither `.` nor `..`, which the Engine would take as a way out. */
const PART = '[A-Za-z0-9](?:[\\w.-]*[A-Za-z0-9])?';
const HOST = `(?:${PART}|%5B(?:[0-9A-Fa-f]|%3A)+%5D)(?:%3A\\d+)?`;
const DIGEST = 'sha256%3A[0-9a-f]{64}';

/** An image ID, or `name@digest`; one path segment, since `encodeURIComponent` leaves no slash. */
const REMOVAL_PATH = new RegExp(
  `^/v\\d+\\.\\d+/images/(?:${HOST}(?:%2F${PART})*%40)?${DIGEST}\\?noprune=1$`,
);

/**
 * The safety contract, enforced where a request leaves: reading is allowed, and removing one image
 * by its ID or digest, without `force`. Everything else is a defect of ours and is never sent.
 *
 * `noprune` keeps the Engine from taking untagged parents along: a parent is an image of its own,
 * and whether it may go is our decision.
 *
 * @throws {Error} when the request is anything else
 */
export function assertAllowed({ method, path }: EngineRequest): void {
  if (method === 'GET') return;
  if (method === 'DELETE' && REMOVAL_PATH.test(path)) return;
  throw new Error(`Refused to send ${method} ${path}: it is not in the safety contract`);
}
