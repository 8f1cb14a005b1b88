import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runAction } from '../../harness/run-action.js';
import { type Size, standIn } from './stand-in.js';

/** What a held run of the bundle took. */
export interface Seen {
  result: Awaited<ReturnType<typeof runAction>>;
  calls: string[];
  /** The files that it loaded, by name, and the modules of Node.js. */
  files: string[];
  builtins: string[];
}

/** Runs the bundle against a host of this size, on which the disk has room. */
export async function heldRun(
  size: Size,
  inputs: Record<string, string> = {},
  env: NodeJS.ProcessEnv = {},
): Promise<Seen> {
  const folder = await mkdtemp(join(tmpdir(), 'gdp-held-'));
  const engine = await standIn(folder, size);
  try {
    const probe = join(folder, 'probe.cjs');
    const seen = join(folder, 'seen.json');
    await writeFile(
      probe,
      `process.on('exit', () => {
        const files = Object.keys(require.cache).filter((file) => file !== __filename);
        const loaded = { files, builtins: process.moduleLoadList };
        require('node:fs').writeFileSync(${JSON.stringify(seen)}, JSON.stringify(loaded));
      });`,
    );
    const result = await runAction('main', {
      inputs: { 'docker-host': engine.host, 'disk-threshold': '100', ...inputs },
      env: { NODE_OPTIONS: `--require ${probe}`, ...env },
    });
    const { files, builtins } = JSON.parse(await readFile(seen, 'utf8'));
    const calls = engine.calls();
    return { result, calls, files: files.map((file: string) => basename(file)), builtins };
  } finally {
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
