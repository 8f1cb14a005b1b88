/** One request: `path` starts with `/` and includes the query. */
export interface EngineRequest {
  method: string;
  path: string;
}

/** One kind of request that may be sent. */
export interface AllowedCall {
  method: 'GET' | 'DELETE';
  /** What it looks like, for people. */
  name: string;
  /** Matches the whole path, including its query. */
  path: RegExp;
}

const VERSION = '/v\\d+\\.\\d+';
/** A part of a repository's name: never `.` or `..`, which would lead the Engine elsewhere. */
const PART = '[A-Za-z0-9](?:[\\w.-]*[A-Za-z0-9])?';
const HOST = `(?:${PART}|%5B(?:[0-9A-Fa-f]|%3A)+%5D)(?:%3A\\d+)?`;
const DIGEST = '(?:sha256%3A[0-9a-f]{64}|sha384%3A[0-9a-f]{96}|sha512%3A[0-9a-f]{128})';
const FILTERS = 'filters=[\\w.%-]+';
const SECONDS = '\\d+(?:\\.\\d+)?';

function call(method: AllowedCall['method'], name: string, path: string): AllowedCall {
  return { method, name, path: new RegExp(`^${path}$`) };
}

/**
 * Everything that may be asked of an Engine. Reading isn't harmless as such: `GET` also hands out containers' files
 * and services' logs. The list is in docs/threat-model.md and, for a socket proxy, in examples/socket-proxy/.
 */
export const ALLOWED_CALLS: readonly AllowedCall[] = [
  call('GET', '/_ping', '/_ping'),
  call('GET', '/version', '/version'),
  call('GET', '/info', `${VERSION}/info`),
  call('GET', '/images/json', `${VERSION}/images/json\\?all=true(?:&manifests=true)?`),
  call('GET', '/images/{ID}/json', `${VERSION}/images/${DIGEST}/json`),
  call('GET', '/containers/json', `${VERSION}/containers/json\\?all=true`),
  call('GET', '/containers/{ID}/json', `${VERSION}/containers/[0-9a-f]{64}/json`),
  call('GET', '/services', `${VERSION}/services`),
  call('GET', '/services/{ID}', `${VERSION}/services/[0-9a-z]{25}`),
  call('GET', '/tasks', `${VERSION}/tasks(?:\\?${FILTERS})?`),
  call('GET', '/nodes', `${VERSION}/nodes`),
  call('GET', '/events', `${VERSION}/events\\?since=${SECONDS}(?:&until=${SECONDS})?&${FILTERS}`),
  call('GET', '/system/df', `${VERSION}/system/df\\?type=(?:image|container|volume|build-cache)`),
  // One path segment: `encodeURIComponent` leaves no slash.
  call(
    'DELETE',
    '/images/{ID or name@digest}',
    `${VERSION}/images/(?:${HOST}(?:%2F${PART})*%40)?${DIGEST}\\?noprune=true`,
  ),
];

/** A request that isn't in the contract, and was never sent. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
}

/**
 * The safety contract, enforced where requests leave: we may read what is on the list, and remove one image by ID or
 * digest, without `force`. Anything else is our bug and is never sent.
 *
 * `noprune` keeps the Engine from taking untagged parents along: a parent is an image of its own, and whether it may
 * go is our decision.
 *
 * @throws {RefusedRequest} if the request is anything else
 */
export function assertAllowed({ method, path }: EngineRequest): void {
  if (ALLOWED_CALLS.some((each) => each.method === method && each.path.test(path))) return;
  throw new RefusedRequest(`Refused to send ${method} ${path}: it is not in the safety contract`);
}
