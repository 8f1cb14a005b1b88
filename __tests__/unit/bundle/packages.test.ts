import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type Docker from 'dockerode';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { packagePlugins } from '../../../scripts/build-packages.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

function bundle(contents: string) {
  return build({
    stdin: { contents, resolveDir: root, sourcefile: 'src/new.ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
    plugins: packagePlugins(root),
  });
}

/** Runs a bundle and gives what it exports. */
function evaluate(code: string): Record<string, unknown> {
  const module = { exports: {} };
  new Function('module', 'exports', 'require', code)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports;
}

describe('a package that is left out', () => {
  it.each(['undici', 'ssh2', 'tar-fs', '@grpc/grpc-js', '@actions/http-client'])(
    'fails the build when we import %s',
    async (name) => {
      await expect(bundle(`import '${name}';`)).rejects.toThrow(`${name} is left out`);
    },
  );

  it('fails the run when it is reached all the same', async () => {
    const { outputFiles } = await bundle(`
      import Docker from 'dockerode';
      export const docker = new Docker({ protocol: 'ssh', host: 'nowhere' });
    `);
    const { docker } = evaluate(outputFiles[0]?.text ?? '') as { docker: Docker };
    await expect(docker.ping()).rejects.toThrow('Client is left out of this bundle');
  });

  it('throws as a function, as a class and as an object', () => {
    const stub = createRequire(import.meta.url)('../../../scripts/stub.cjs');
    expect(() => stub()).toThrow('left out of this bundle');
    expect(() => new stub()).toThrow('left out of this bundle');
    expect(() => stub.extract()).toThrow('extract is left out of this bundle');
    expect(() => new stub.Client()).toThrow('Client is left out of this bundle');
  });
});

describe('a random UUID', () => {
  it('comes from the kernel, and is another one each time', () => {
    const { randomUUID } = createRequire(import.meta.url)('../../../scripts/kernel-uuid.cjs');
    const some: string[] = Array.from({ length: 100 }, () => randomUUID());
    expect(new Set(some).size).toBe(100);
    for (const uuid of some) expect(uuid).toMatch(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  });
});
