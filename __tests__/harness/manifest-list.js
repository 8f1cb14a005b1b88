import { run } from './command.js';

/**
 * Puts a manifest list in front of a pushed image, under its tag, as the images of public
 * registries have one. Swarm then pulls by the list's digest; and the platform lookup, which a
 * deploy makes each time, reads the list, where with a bare manifest it downloads a blob.
 *
 * @param {import('./engine.js').Engine} engine In whose network the registry is.
 * @param {string} reference `127.0.0.1:5000/recipe:1`
 * @returns {Promise<string>} The digest of the list.
 */
export async function wrapInManifestList(engine, reference) {
  const [, host, name, tag] = /^([^/]+)\/(.+):([^:/]+)$/.exec(reference) ?? [];
  const url = `http://${host}/v2/${name}/manifests/${tag}`;
  return run(engine.inNamespace([process.execPath, '--input-type=module', '-e', WRAP, url]));
}

/** Runs in the registry's network; prints the digest. */
const WRAP = `
const [url] = process.argv.slice(1);
const TYPES = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
];
const manifest = await fetch(url, { headers: { accept: TYPES.join(', ') } });
const body = new Uint8Array(await manifest.arrayBuffer());
const oci = manifest.headers.get('content-type') === TYPES[1];
const mediaType = oci
  ? 'application/vnd.oci.image.index.v1+json'
  : 'application/vnd.docker.distribution.manifest.list.v2+json';
const list = {
  schemaVersion: 2,
  mediaType,
  manifests: [
    {
      mediaType: manifest.headers.get('content-type'),
      digest: manifest.headers.get('docker-content-digest'),
      size: body.length,
      platform: { architecture: 'amd64', os: 'linux' },
    },
  ],
};
const put = await fetch(url, {
  method: 'PUT',
  headers: { 'content-type': mediaType },
  body: JSON.stringify(list),
});
if (put.status !== 201) throw new Error(put.status + ' ' + (await put.text()));
console.log(put.headers.get('docker-content-digest'));
`;
