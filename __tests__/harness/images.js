import { Readable } from 'node:stream';
import { imageArchive } from './image-archive.js';
import { wrapInManifestList } from './manifest-list.js';

/**
 * @typedef {import('./image-archive.js').ImageSpec} ImageSpec
 * @typedef {Pick<import('./engine.js').Engine, 'name' | 'store' | 'api'>} HasImages
 */

/**
 * Makes images and loads them, all in one archive.
 *
 * @param {HasImages} engine
 * @param {readonly ImageSpec[]} specs
 * @returns {Promise<string[]>} Their IDs in the same order.
 * @throws {Error} When the Engine refuses, or afterwards does not list one of them.
 */
export async function loadImages(engine, specs) {
  const { chunks, images } = imageArchive(specs);
  const answer = await engine.api('POST', '/images/load?quiet=1', Readable.from(chunks));
  // It has said 200 before it reads the archive: a failure comes as a line of the body.
  const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  if (answer.status !== 200 || body.includes('"error"')) {
    throw new Error(`${engine.name} does not load the images: ${answer.status} ${body}`);
  }
  const ids = images.map(({ configDigest, manifestDigest }) =>
    engine.store === 'containerd' ? manifestDigest : configDigest,
  );
  const listed = new Set((await listImages(engine)).map(({ Id }) => Id));
  const missing = ids.filter((id) => !listed.has(id));
  if (missing.length > 0) {
    throw new Error(`${engine.name} does not list ${missing.join(', ')} after loading: ${body}`);
  }
  return ids;
}

/**
 * @param {HasImages} engine
 * @param {ImageSpec} spec
 * @returns {Promise<string>} The ID of the one image.
 * @throws {Error} As `loadImages`.
 */
export async function loadImage(engine, spec) {
  const [id = ''] = await loadImages(engine, [spec]);
  return id;
}

/**
 * @param {HasImages} engine
 * @returns {Promise<any[]>} What the Engine says of its images, intermediate ones left out.
 */
export async function listImages(engine) {
  const { status, body } = await engine.api('GET', '/images/json');
  if (status !== 200) throw new Error(`${engine.name} does not list its images: ${status} ${body}`);
  return body;
}

/**
 * Makes a runnable image, puts it into a registry behind a manifest list, and leaves no trace of it
 * here: whoever uses it next has to pull it.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {import('./registry.js').Registry} registry
 * @param {string} name As `recipe:1`, to come after the registry's address.
 * @param {Omit<ImageSpec, 'tags'>} [spec] `busybox` unless told.
 * @returns {Promise<{ reference: string, digest: string }>} The name with the registry's address,
 *   and the digest by which the registry knows it.
 */
export async function pushImage(engine, registry, name, spec = {}) {
  const reference = `${registry.address}/${name}`;
  const id = await loadImage(engine, { busybox: true, ...spec, tags: [reference] });
  await engine.docker('push', reference);
  const digest = await wrapInManifestList(engine, reference);
  await engine.docker('image', 'rm', reference);
  if ((await listImages(engine)).some(({ Id }) => Id === id)) {
    throw new Error(`${engine.name} still has ${reference} after its removal.`);
  }
  return { reference, digest };
}

/**
 * Pulls an image the way a Swarm task does: by digest, with a tag that only the containerd store
 * remembers. `docker pull` would not do: it leaves out the tag before it asks the Engine.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {{ reference: string, digest: string }} pushed As `pushImage` returns it.
 * @returns {Promise<string>} The ID.
 * @throws {Error} When the pull fails.
 */
export async function pullAsSwarm(engine, { reference, digest }) {
  const name = `${reference}@${digest}`;
  const pull = await engine.api('POST', `/images/create?fromImage=${encodeURIComponent(name)}`);
  // A failure that comes after the first bytes is a line of the body.
  const { status, body } = await engine.api('GET', `/images/${name}/json`);
  if (status !== 200) {
    throw new Error(`${engine.name} does not pull ${name}: ${pull.status} ${pull.body}`);
  }
  return body.Id;
}

/**
 * Whether the Engine keeps an image that loses its tag to one that is loaded: 26.1's containerd store doesn't.
 *
 * @param {Pick<import('./engine.js').Engine, 'version' | 'store'>} engine
 */
export const keepsSuperseded = ({ version, store }) => version !== '26.1' || store !== 'containerd';

/**
 * Makes dangling images the usual way: a new image takes the tag of each.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {string} tag
 * @param {readonly Omit<ImageSpec, 'tags'>[]} specs Each takes the tag from the one before.
 * @returns {Promise<string[]>} Their IDs: the last has the tag, all before are dangling.
 */
export async function supersede(engine, tag, specs) {
  const keeps = keepsSuperseded(engine);
  const ids = [];
  for (const [index, spec] of specs.entries()) {
    const isLast = index === specs.length - 1;
    ids.push(await loadImage(engine, { ...spec, tags: keeps || isLast ? [tag] : [] }));
  }
  return ids;
}
