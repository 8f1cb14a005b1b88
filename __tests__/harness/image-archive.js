import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { TAR_END, tarMember } from './tar.js';

const BUSYBOX = '/bin/busybox';

/**
 * An image to make.
 *
 * @typedef {object} ImageSpec
 * @property {readonly string[]} [tags] As `name:tag`. Without any it is dangling from the start.
 * @property {Date | string | null} [created] Its build date: now unless told; `null` leaves it out. A
 *   string is written as it is. What is no date only the containerd store accepts, and lists as 0.
 * @property {ReadonlyArray<number | Buffer>} [layers] Each a layer with one file: of so many random
 *   bytes, which nothing compresses and no other image shares, or of this content, which makes the
 *   same layer in every image that has it. One random layer of 1 KiB unless told.
 * @property {Readonly<Record<string, string>>} [labels]
 * @property {readonly string[]} [cmd] What a container runs; `sleep 86400` with `busybox`.
 * @property {boolean} [busybox] Whether it gets a layer with busybox and so can be run; it is the
 *   same layer in all images.
 *
 * What an archive holds, by the IDs that Docker will use: which one depends on the store.
 *
 * @typedef {object} ArchivedImage
 * @property {string} configDigest The image's ID on the graph-driver store.
 * @property {string} manifestDigest The image's ID on the containerd store.
 *
 * @typedef {{ digest: string, size: number }} Blob
 */

/**
 * Writes an archive for `docker load`. Like those of `docker save` since 25 it is two in one: the
 * graph-driver store reads `manifest.json`, the containerd store `index.json`. Having written the
 * manifests ourselves we know the images' IDs on both, whatever `docker load` prints.
 *
 * @param {readonly ImageSpec[]} specs
 * @returns {{ chunks: Buffer[], images: ArchivedImage[] }} The archive, to be written chunk by
 *   chunk, and its images in the order of the specs.
 */
export function imageArchive(specs) {
  /** @type {Map<string, Buffer[]>} */
  const blobs = new Map();
  /** @type {(chunks: Buffer[]) => Blob} */
  const addBlob = (chunks) => {
    const hash = createHash('sha256');
    let size = 0;
    for (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
    }
    const digest = `sha256:${hash.digest('hex')}`;
    blobs.set(digest, chunks);
    return { digest, size };
  };
  const addJson = (/** @type {unknown} */ value) => addBlob([Buffer.from(JSON.stringify(value))]);

  const images = specs.map((spec) => {
    const layers = layersOf(spec).map(addBlob);
    const config = addJson(configOf(spec, layers));
    const manifest = addJson(manifestOf(config, layers));
    return { spec, layers, config, manifest };
  });
  const legacyManifest = images.map(({ spec, layers, config }) => ({
    Config: blobPath(config.digest),
    RepoTags: spec.tags ?? null,
    Layers: layers.map(({ digest }) => blobPath(digest)),
  }));
  const index = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: images.flatMap(({ spec, manifest }) => indexEntries(spec, manifest)),
  };

  const json = (/** @type {unknown} */ value) => Buffer.from(JSON.stringify(value));
  return {
    chunks: [
      ...[...blobs].flatMap(([digest, chunks]) =>
        tarMember(blobPath(digest), chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)),
      ),
      ...tarMember('oci-layout', json({ imageLayoutVersion: '1.0.0' })),
      ...tarMember('index.json', json(index)),
      ...tarMember('manifest.json', json(legacyManifest)),
      TAR_END,
    ],
    images: images.map(({ config, manifest }) => ({
      configDigest: config.digest,
      manifestDigest: manifest.digest,
    })),
  };
}

/**
 * @param {ImageSpec} spec
 * @returns {Buffer[][]} Each an uncompressed tar.
 */
function layersOf({ layers = [1024], busybox = false }) {
  const own = layers.map((layer) => {
    const content = Buffer.isBuffer(layer) ? layer : randomBytes(layer);
    const name = createHash('sha256').update(content).digest('hex').slice(0, 16);
    return [...tarMember(`content-${name}`, content), TAR_END];
  });
  return busybox ? [busyboxLayer(), ...own] : own;
}

/** @type {Buffer[] | undefined} */
let cachedBusyboxLayer;

function busyboxLayer() {
  if (cachedBusyboxLayer === undefined) {
    const applets = execFileSync(BUSYBOX, ['--list'], { encoding: 'utf8' }).trim().split('\n');
    cachedBusyboxLayer = [
      ...tarMember('bin/'),
      ...tarMember('bin/busybox', readFileSync(BUSYBOX)),
      ...applets
        .filter((applet) => applet !== 'busybox')
        .flatMap((applet) => tarMember(`bin/${applet}`, { link: 'busybox' })),
      TAR_END,
    ];
  }
  return cachedBusyboxLayer;
}

/**
 * @param {ImageSpec} spec
 * @param {Blob[]} layers
 */
function configOf({ created = new Date(), labels, cmd, busybox = false }, layers) {
  const command = cmd ?? (busybox ? ['sleep', '86400'] : undefined);
  return {
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
    os: 'linux',
    ...(created === null ? {} : { created }),
    config: {
      Env: ['PATH=/bin'],
      ...(command === undefined ? {} : { Cmd: command }),
      ...(labels === undefined ? {} : { Labels: labels }),
    },
    rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
    // Two images without a difference would be one.
    author: randomBytes(8).toString('hex'),
  };
}

/**
 * @param {Blob} config
 * @param {Blob[]} layers
 */
function manifestOf(config, layers) {
  return {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
    layers: layers.map((layer) => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar',
      ...layer,
    })),
  };
}

/**
 * @param {ImageSpec} spec
 * @param {Blob} manifest
 */
function indexEntries({ tags = [] }, manifest) {
  const entry = { mediaType: 'application/vnd.oci.image.manifest.v1+json', ...manifest };
  if (tags.length === 0) return [entry];
  return tags.map((tag) => ({
    ...entry,
    annotations: { 'io.containerd.image.name': fullName(tag) },
  }));
}

/**
 * @param {string} name As people write it.
 * @returns {string} As containerd stores it.
 */
function fullName(name) {
  const [first = '', ...rest] = name.split('/');
  if (rest.length > 0 && /[.:]|^localhost$/.test(first)) return name;
  return rest.length > 0 ? `docker.io/${name}` : `docker.io/library/${name}`;
}

/** @param {string} digest */
function blobPath(digest) {
  return digest.replace('sha256:', 'blobs/sha256/');
}
