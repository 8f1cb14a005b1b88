import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ValidationConfig, validate } from '@actions/languageservice';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fencedBlocks, filesIn, projectFile, ROOT } from './markdown.js';

/**
 * GitHub's own parser and checks, as they run in its editor extension. Node cannot import the
 * package: it imports JSON without an import attribute. So it is bundled first, with esbuild.
 */
interface LanguageService {
  validate: typeof validate;
  TextDocument: {
    create(
      uri: string,
      languageId: string,
      version: number,
      text: string,
    ): Parameters<typeof validate>[0];
  };
}

const ACTION = 'action.yml';
const FLEET_ACTION = 'fleet/action.yml';
const EXAMPLES = filesIn('examples', '.yml');
const WORKFLOWS = filesIn('.github/workflows', '.yml');

let folder: string;
let service: LanguageService;
let config: ValidationConfig;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'languageservice-'));
  const outfile = join(folder, 'languageservice.cjs');
  await build({
    stdin: {
      contents: `export { validate } from './index.js';
        export { TextDocument } from 'vscode-languageserver-textdocument';`,
      // From there the second package is found as well: it is a dependency of the first one's.
      resolveDir: projectFile('node_modules/@actions/languageservice/dist'),
    },
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  service = createRequire(import.meta.url)(outfile);
  const own = async (path: string) => {
    const { name, description, inputs } = parse(await readFile(projectFile(path), 'utf8'));
    return { name, description, inputs };
  };
  config = {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name: repository, path }) =>
        repository === 'gated-docker-prune'
          ? own(path === 'fleet' ? FLEET_ACTION : ACTION)
          : // Its action.yml is not here: nothing is known of its inputs.
            { name: `${owner}/${repository}`, description: '' },
    },
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;

/** Everything that GitHub's parser has to say, warnings included, as `line: message`. */
async function problems(path: string, text: string): Promise<string[]> {
  // It tells manifests from workflows by the path, and remembers what it parsed by it.
  count += 1;
  const uri =
    basename(path) === ACTION
      ? `${count}/${ACTION}`
      : `${count}/.github/workflows/${basename(path)}`;
  const document = service.TextDocument.create(uri, 'yaml', 1, text);
  const diagnostics = await service.validate(document, config);
  return diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

async function contentOf(path: string): Promise<string> {
  return readFile(projectFile(path), 'utf8');
}

describe('GitHub accepts', () => {
  it.each([ACTION, FLEET_ACTION, ...EXAMPLES, ...WORKFLOWS])('%s', async (path) => {
    expect(await problems(path, await contentOf(path))).toEqual([]);
  });
});

describe("README.md's ten lines", () => {
  it('are ten, and what GitHub accepts', async () => {
    const [first] = fencedBlocks(await contentOf('README.md'));
    expect(first?.text.trimEnd().split('\n')).toHaveLength(10);
    expect(await problems('ten-lines.yml', first?.text ?? '')).toEqual([]);
  });
});

describe('examples/gitea/prune.yml', () => {
  it('is what GitHub accepts, but for the address of the action', async () => {
    const path = 'examples/gitea/prune.yml';
    const text = await contentOf(path);
    const address = 'https://gitea.example.org/';
    expect(text).toContain(`uses: ${address}OWNER/gated-docker-prune@v1`);
    expect(await problems(path, text.replace(address, ''))).toEqual([]);
  });
});

// If one of these passed, the check above would be worth nothing.
describe('GitHub would refuse', () => {
  it.each([
    [ACTION, 'using: node24', 'using: node21', "Unexpected value 'node21'"],
    [ACTION, 'post: dist/post.js', 'after: dist/post.js', "Unexpected value 'after'"],
    [ACTION, '\noutputs:', '\noutput:', "Unexpected value 'output'"],
    [
      'examples/scheduled.yml',
      'settle-timeout:',
      'settle-time:',
      "Invalid action input 'settle-time'",
    ],
    ['examples/scheduled.yml', 'runs-on:', 'runs:', "Unexpected value 'runs'"],
    ['examples/scheduled.yml', '17 3 * * *', '17 3 * *', 'Invalid cron'],
    [
      'examples/scheduled.yml',
      'inputs.dry-run',
      'inputs.dryrun',
      'Context access might be invalid',
    ],
    ['examples/fleet.yml', 'nodes: ${{', 'hosts: ${{', "Invalid action input 'hosts'"],
    ['examples/fleet.yml', 'swarm-manager: ${{', 'swarm: ${{', "Invalid action input 'swarm'"],
    ['examples/fleet.yml', 'fail-fast:', 'fail-early:', "Unexpected value 'fail-early'"],
    ['examples/fleet.yml', 'fromJSON(inputs.runners)', 'fromJSON(inputs.hosts)', 'hosts'],
    ['examples/fleet.yml', 'steps.prune.outputs', 'steps.prunes.outputs', 'prunes'],
    ['examples/post-teardown.yml', 'if: always()', 'if: allways()', 'allways'],
    ['examples/post-teardown.yml', 'steps:', 'steps: [', 'Flow'],
    ['.github/workflows/ci.yml', 'contents: read', 'contents: some', "Unexpected value 'some'"],
  ])('%s with %s made %s', async (path, from, to, message) => {
    const text = await contentOf(path);
    expect(text).toContain(from);
    const found = await problems(path, text.replace(from, to));
    expect(found.join('\n')).toContain(message);
  });
});

describe('workflows', () => {
  it.each(WORKFLOWS)('%s pins every action by its full commit SHA', async (path) => {
    const uses = [...(await contentOf(path)).matchAll(/\buses: (.+)/g)].map(([, text]) => text);
    expect(uses.length).toBeGreaterThan(0);
    for (const each of uses) expect(each).toMatch(/^(?:\.\/|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v)/);
  });

  it.each([...EXAMPLES, ...WORKFLOWS])('%s limits permissions and time', async (path) => {
    const { permissions, jobs } = parse(await contentOf(path));
    expect(permissions).toBeDefined();
    for (const job of Object.values<Record<string, unknown>>(jobs)) {
      // A workflow that is called has its own.
      if (!('uses' in job)) expect(job).toHaveProperty('timeout-minutes');
    }
  });
});
