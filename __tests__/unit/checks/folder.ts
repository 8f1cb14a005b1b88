import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that goes with the test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'gdp-checks-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** Writes files by their paths below a folder, and gives it back. */
export async function withFiles(
  root: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return root;
}

/** Puts a program of this name before all others on the PATH, for this test. */
export async function programOnPath(name: string, script: string): Promise<void> {
  const path = await folder();
  await writeFile(join(path, name), script);
  await chmod(join(path, name), 0o755);
  const before = process.env['PATH'];
  process.env['PATH'] = `${path}:${before}`;
  onTestFinished(() => {
    process.env['PATH'] = before;
  });
}
