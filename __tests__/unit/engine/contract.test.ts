import { describe, expect, it } from 'vitest';
import { assertAllowed } from '../../../src/engine/contract.js';

const HEX = '0123456789abcdef'.repeat(4);
const ID = encodeURIComponent(`sha256:${HEX}`);
const BY_DIGEST = encodeURIComponent(`127.0.0.1:5000/team/recipe@sha256:${HEX}`);

describe('the safety contract', () => {
  it.each([
    '/_ping',
    '/version',
    '/v1.41/info',
    '/v1.41/images/json?all=true',
    '/v1.51/images/json?all=true&manifests=true',
    `/v1.41/images/${ID}/json`,
    '/v1.41/containers/json?all=true',
    `/v1.41/containers/${HEX}/json`,
    '/v1.41/services',
    '/v1.41/services/0123456789abcdefghijklmno',
    '/v1.41/tasks',
    '/v1.41/tasks?filters=%7B%22_up-to-date%22%3A%5B%22true%22%5D%7D',
    '/v1.41/nodes',
    '/v1.41/events?since=1.000&filters=%7B%7D',
    '/v1.41/events?since=1.000&until=2.000&filters=%7B%7D',
    '/v1.41/system/df?type=image',
    '/v1.41/system/df?type=build-cache',
  ])('lets us read %s', (path) => {
    expect(() => assertAllowed({ method: 'GET', path })).not.toThrow();
  });

  // An Engine gives away files, logs and secrets by GET as well.
  it.each([
    '/v1.41/system/df',
    '/v1.41/system/df?type=image&type=volume',
    '/info',
    '/v1.41/info\n',
    '/v1.41/info?x',
    '/v1.41/images/redis/json',
    '/v1.41/images/../containers/x/json',
    `/v1.41/images/${ID}/get`,
    `/v1.41/images/..%2Fcontainers%2F${ID}/json`,
    `/v1.41/containers/${HEX}/archive?path=/`,
    `/v1.41/containers/${HEX}/export`,
    `/v1.41/containers/${HEX}/logs?stdout=1`,
    `/v1.41/containers/${HEX}/attach/ws`,
    '/v1.41/containers/..%2Fvolumes/json',
    '/v1.41/services/..%2Fsecrets',
    '/v1.41/services/web/logs',
    '/v1.41/tasks?filters=x&y=z',
    '/v1.41/events',
    '/v1.41/secrets',
    '/v1.41/configs',
    '/v1.41/swarm',
    '/v1.41/swarm/unlockkey',
    '/v1.41/volumes',
    '/v1.41/plugins',
  ])('refuses to read %s', (path) => {
    expect(() => assertAllowed({ method: 'GET', path })).toThrow('safety contract');
  });

  it.each([
    `/v1.41/images/${ID}?noprune=true`,
    `/v1.51/images/${ID}?noprune=true`,
    `/v1.51/images/${BY_DIGEST}?noprune=true`,
    `/v1.51/images/${encodeURIComponent(`redis@sha256:${HEX}`)}?noprune=true`,
    `/v1.51/images/${encodeURIComponent(`docker.io/library/redis@sha256:${HEX}`)}?noprune=true`,
    `/v1.51/images/${encodeURIComponent(`Hub.example.org/a-b__c/d.e@sha256:${HEX}`)}?noprune=true`,
    `/v1.51/images/${encodeURIComponent(`[2001:db8::1]:5000/recipe@sha256:${HEX}`)}?noprune=true`,
    `/v1.51/images/${encodeURIComponent(`sha512:${HEX}${HEX}`)}?noprune=true`,
  ])('lets us remove one image: %s', (path) => {
    expect(() => assertAllowed({ method: 'DELETE', path })).not.toThrow();
  });

  it.each([
    ['with force', `/v1.41/images/${ID}?force=1`],
    ['with force after noprune', `/v1.41/images/${ID}?noprune=true&force=1`],
    ['with force before noprune', `/v1.41/images/${ID}?force=1&noprune=true`],
    ['with force in another spelling', `/v1.41/images/${ID}?noprune=true&FORCE=true`],
    ['with force smuggled into the value', `/v1.41/images/${ID}?noprune=true%26force=1`],
    ['with its parents', `/v1.41/images/${ID}`],
    ['with its parents, said so', `/v1.41/images/${ID}?noprune=0`],
    ['with its parents, said twice', `/v1.41/images/${ID}?noprune=true&noprune=0`],
    ['followed by a fragment', `/v1.41/images/${ID}?noprune=true#`],
    ['followed by a line', `/v1.41/images/${ID}?noprune=true\n`],
    [
      'followed by a second request',
      `/v1.41/images/${ID}?noprune=true HTTP/1.1\r\nHost: x\r\n\r\n`,
    ],
    ['without a version', `/images/${ID}?noprune=true`],
    ['with a version that is none', `/vX/images/${ID}?noprune=true`],
    ['on another host', `http://127.0.0.1/v1.41/images/${ID}?noprune=true`],
    ['by tag', '/v1.41/images/redis%3A7?noprune=true'],
    ['by name', '/v1.41/images/redis?noprune=true'],
    ['by tag and digest', `/v1.41/images/redis%3A7/sha256%3A${HEX}?noprune=true`],
    ['by short ID', '/v1.41/images/0123456789ab?noprune=true'],
    ['by an ID that is cut', `/v1.41/images/sha256%3A${HEX.slice(1)}?noprune=true`],
    ['by an ID that is too long', `/v1.41/images/sha256%3A${HEX}0?noprune=true`],
    ['by an ID of another length', `/v1.41/images/sha512%3A${HEX}?noprune=true`],
    ['by an ID in capitals', `/v1.41/images/sha256%3A${HEX.toUpperCase()}?noprune=true`],
    ['by an unescaped digest', `/v1.41/images/redis@sha256:${HEX}?noprune=true`],
    ['with a slash in the name', `/v1.41/images/team/redis%40sha256%3A${HEX}?noprune=true`],
    ['one level up', `/v1.41/images/../containers/${ID}?noprune=true`],
    ['one level up, escaped dots', `/v1.41/images/%2e%2e/containers/${ID}?noprune=true`],
    // An Engine answers these with a redirection to where they lead.
    ['one level up, escaped slashes', `/v1.41/images/..%2Fcontainers%2Fx%40${ID}?noprune=true`],
    ['one level up, all escaped', `/v1.41/images/%2e%2e%2Fcontainers%2Fx%40${ID}?noprune=true`],
    ['two levels up', `/v1.41/images/a%2F..%2F..%2Fcontainers%2Fx%40${ID}?noprune=true`],
    ['with an empty part', `/v1.41/images/a%2F%2Fx%40${ID}?noprune=true`],
    ['with a null byte', `/v1.41/images/redis%00%40${ID}?noprune=true`],
    ['with a second query', `/v1.41/images/redis%3Fforce=1%40${ID}?noprune=true`],
    ['by tag, escaped', `/v1.41/images/redis%3Alatest%40${ID}?noprune=true`],
    ['of a container', `/v1.41/containers/${ID}?noprune=true`],
    ['of a container, by ID', `/v1.41/containers/${HEX}`],
    ['of a volume', '/v1.41/volumes/data'],
    ['of a network', '/v1.41/networks/ingress'],
    ['of a service', '/v1.41/services/app'],
    ['of nothing in particular', '/v1.41/images/?noprune=true'],
    ['of all images', '/v1.41/images?noprune=true'],
    ['of the build cache', '/v1.41/build/prune'],
  ])('refuses a removal %s', (_what, path) => {
    expect(() => assertAllowed({ method: 'DELETE', path })).toThrow('safety contract');
  });

  it.each([
    ['POST', '/v1.41/images/prune'],
    ['POST', '/v1.41/images/prune?filters=%7B%22dangling%22%3A%5B%22true%22%5D%7D'],
    ['POST', '/v1.41/containers/prune'],
    ['POST', '/v1.41/volumes/prune'],
    ['POST', '/v1.41/networks/prune'],
    ['POST', '/v1.41/build/prune'],
    ['POST', '/v1.41/system/prune'],
    ['POST', `/v1.41/images/${ID}?noprune=true`],
    ['POST', '/v1.41/images/create?fromImage=redis'],
    ['PUT', `/v1.41/images/${ID}?noprune=true`],
    ['PATCH', `/v1.41/images/${ID}?noprune=true`],
    ['delete', `/v1.41/images/${ID}?noprune=true`],
    ['get', '/v1.41/info'],
    ['', '/v1.41/info'],
  ])('refuses %s %s', (method, path) => {
    const request = { method, path } as unknown as Parameters<typeof assertAllowed>[0];
    expect(() => assertAllowed(request)).toThrow('safety contract');
  });

  it('says what it refused', () => {
    const path = '/v1.41/volumes/data';
    expect(() => assertAllowed({ method: 'DELETE', path })).toThrow(`DELETE ${path}`);
  });
});
