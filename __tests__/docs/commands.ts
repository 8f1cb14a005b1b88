import { readFile } from 'node:fs/promises';
import { commandsOf, type FencedBlock, fencedBlocks, projectFile } from './markdown.js';

/** Commands of our pages that no test runs as they stand, by their beginning, and why not. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  'npm run check': 'is npm test without tests on Engines',
  'npm test': 'runs all tests, these included',
  'npm run bench': 'takes up to half an hour, and rewrites a page',
  'npm run build': 'rewrites dist/; npm test builds elsewhere and compares',
  'npm run faults': 'takes long; npm test runs the same file with fewer faults',
  'npm run kills': 'takes long; npm test runs the same file with fewer kills',
  'npm run mutation': 'takes half an hour; .github/workflows/mutation.yml runs it every week',
  'npm run runners': 'takes minutes, and compiles a runner',
  'npm run soak': 'takes half an hour; soak.test.ts runs its parts',
  'npm run summaries': 'writes pictures; rendered.test.ts shows the same scenes',
  'npx biome check': 'npm test runs it',
  'npx tsc': 'npm test runs it',
  'npx vitest run': 'npm test runs the same files',
  'SOCKET_PROXY=1 npx vitest run':
    'npm test runs the same files without it, and socket-proxy.test.ts with it',
  'SEEDS=1:8 npx vitest run': 'npm test runs the same file with other seeds',
  'node scripts/readme.js': 'rewrites README.md; npm test runs it with --check',
  'node scripts/man-page.js': 'rewrites share/; npm test runs it with --check',
  'node scripts/report-schema.js': 'rewrites the schema; npm test runs it with --check',
  'node scripts/sbom.js': 'supply-chain.test.ts runs it',
  'node dist/main.js observe': 'does not end by itself; resident.test.ts runs it',
  'node __tests__/harness/try.js': 'does not end by itself; all tests start Engines as it does',
  'npx --yes gated-docker-prune': 'is not published; package.test.ts runs the packed tarball',
  'sudo npm install --global gated-docker-prune': 'the same',
  'sudo gated-docker-prune-service': 'takes a machine of its own; service.test.ts boots one',
  'sudo systemctl edit gated-docker-prune.service': 'the same',
  'sudo systemctl start gated-docker-prune.service': 'the same',
  'journalctl --unit gated-docker-prune.service': 'the same',
  'docker run --rm --user': 'the image is not published; image.test.ts builds it and runs the same',
  '# Only for an image of your own:': 'is a comment',
  'docker push registry.example/': 'there is no such registry; fleet-job.test.ts runs the others',
  'sudo systemctl disable --now docuum.service': 'takes a host that has it',
  'sudo rm /etc/cron.hourly/docker-gc': 'takes a host that has it',
  'sudo nixos-rebuild switch': 'takes NixOS',
  'systemctl list-timers docker-prune.timer': 'takes NixOS',
};

/** The tests that run all other commands of a page. */
export const RUN_BY: Readonly<Record<string, readonly string[]>> = {
  'README.md': ['__tests__/engine/terminal.test.ts', '__tests__/engine/demonstration.test.ts'],
  'docs/dangling-on-swarm.md': ['__tests__/engine/demonstration.test.ts'],
  'docs/development.md': ['__tests__/engine/terminal.test.ts'],
  'docs/faq.md': ['__tests__/engine/terminal.test.ts'],
  'docs/fleet.md': ['__tests__/engine/fleet-job.test.ts'],
  'docs/migrating.md': ['__tests__/engine/migrating.test.ts'],
  'docs/terminal.md': ['__tests__/engine/terminal.test.ts'],
};

/** Blocks of a page in a language of the shell, marked with the usual names. */
export async function shellBlocks(page: string): Promise<FencedBlock[]> {
  const text = await readFile(projectFile(page), 'utf8');
  return fencedBlocks(text).filter(({ info }) => /^(?:sh|bash|shell|console)\b/.test(info));
}

/** The commands of a page that a test has to run as they stand. */
export async function commandsToRun(page: string): Promise<string[]> {
  const commands = (await shellBlocks(page)).flatMap(commandsOf);
  return commands.filter((command) => reasonNotToRun(command) === undefined);
}

/** Which entry of {@link NOT_RUN} is about this command. */
export function reasonNotToRun(command: string): string | undefined {
  return Object.keys(NOT_RUN).find((beginning) => command.startsWith(beginning));
}
