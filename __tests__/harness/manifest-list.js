import { run } from './command.js';

/**
 * Puts a manifest list in front of a pushed image, under its tag, as the images of public
 * registries have one. Swarm then pulls by the list's digest; and the platform lookup, which a
 * deploy makes each time, reads the list, where with a bare manifest it downloads a blob.
 *
 * @param {import('./engine.js').Engine} engine In whose network the registry is.
 * @param {string} reference `127.0.0.1:5000/recipe:1`
 * @param {string} [foreign] The tag of another image of that repository, to be in the list as that of another platform.
 * @returns {Promise<string>} The digest of the list.
 */
export async function wrapInManifestList(engine, reference, foreign = '') {
  const [, host, name, tag = ''] = /^([^/]+)\/(.+):([^:/]+)$/.exec(reference) ?? [];
  const url = `http://${host}/v2/${name}/manifests/`;
  return run(
    engine.inNamespace([process.execPath, '--input-type=module', '-e', WRAP, url, tag, foreign]),
  );
}

/** Runs in the registry's network; prints the digest. */
const WRAP = `
const [url, tag, foreign] = process.argv.slice(1);
const TYPES = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
];
async function entry(tag, architecture) {
  const answer = await fetch(url + tag, { headers: { accept: TYPES.join(', ') } });
  const body = new Uint8Array(await answer.arrayBuffer());
  const mediaType = answer.headers.get('content-type');
  const platform = { architecture, os: 'linux' };
  // The containerd store has put one of its own there.
  if (mediaType === TYPES[2]) {
    return { ...JSON.parse(new TextDecoder().decode(body)).manifests[0], platform };
  }
  const digest = answer.headers.get('docker-content-digest');
  return { mediaType, digest, size: body.length, platform };
}
const manifests = [await entry(tag, 'amd64')];
if (foreign !== '') manifests.push(await entry(foreign, 'arm64'));
const mediaType =
  manifests[0].mediaType === TYPES[0]
    ? 'application/vnd.docker.distribution.manifest.list.v2+json'
    : TYPES[2];
const put = await fetch(url + tag, {
  method: 'PUT',
  headers: { 'content-type': mediaType },
  body: JSON.stringify({ schemaVersion: 2, mediaType, manifests }),
});
if (put.status !== 201) throw new Error(put.status + ' ' + (await put.text()));
console.log(put.headers.get('docker-content-digest'));
`;
