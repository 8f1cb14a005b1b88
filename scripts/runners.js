// Runs the examples with runners that are not GitHub's, on this host, against a throwaway Engine, and says what they did.
// Fails when one did something else than docs/runners.md says.
//
// usage: npm run runners    (Debian 12, root; compiles the runner when it is missing: minutes, and Go modules)

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fillTo } from '../__tests__/harness/disk.js';
import { startEngine } from '../__tests__/harness/engine.js';
import { listImages, loadImages } from '../__tests__/harness/images.js';
import { ensureNode24 } from '../__tests__/harness/node-24.js';
import { createService, removeService, waitDrained } from '../__tests__/harness/swarm.js';
import { ensureAct, NAME, runAct } from './runners/act.js';

/** @typedef {import('./runners/act.js').Line} Line */

const MiB = 2 ** 20;
const MONTH_AGO = new Date(Date.now() - 30 * 86_400_000);
const root = fileURLToPath(new URL('..', import.meta.url));
const DANGLING = 3;
const PRUNE = 'OWNER/gated-docker-prune@v1';
const IN_POST = 'Prune Docker images after teardown';

/** Two jobs that prune at the same time, and one that is told what came of it. */
const SEVERAL = `
on: workflow_dispatch
jobs:
${['first', 'second']
  .map(
    (job) => `
  ${job}:
    runs-on: [self-hosted, cc-ci]
    outputs:
      outcome: \${{ steps.prune.outputs.outcome }}
    steps:
      - id: prune
        uses: ${PRUNE}
      - run: test -s "\${{ steps.prune.outputs.report }}"
`,
  )
  .join('')}
  tell:
    needs: [first, second]
    runs-on: [self-hosted, cc-ci]
    steps:
      - run: echo "told \${{ needs.first.outputs.outcome }} and \${{ needs.second.outputs.outcome }}"
`;

const [act, node24] = await Promise.all([ensureAct(), ensureNode24()]);
const engine = await startEngine({ version: '28.5', diskBytes: 1024 * MiB, swarm: true });
const folder = await mkdtemp(join(tmpdir(), 'gdp-runners-'));
/** @type {string[][]} */
const table = [];
let failures = 0;
try {
  await loadImages(engine, [{ busybox: true, created: MONTH_AGO, tags: ['recipe:1'] }]);
  await prepareRepository();
  await scenes();
} finally {
  await engine.stop();
  await rm(folder, { recursive: true, force: true });
}
const rows = [['Runner', 'What', 'Seen'], ['---', '---', '---'], ...table];
console.log(`\n${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`);
if (failures > 0) process.exit(1);

async function scenes() {
  for (const [version, node] of /** @type {const} */ ([
    [process.version, process.execPath],
    ['v24', node24],
  ])) {
    await scene(`scheduled, Node.js ${version} in \`PATH\``, async () => {
      const run = await workflow('scheduled.yml', { event: 'schedule', node });
      assert.deepEqual(run.jobs, { prune: 'success' });
      assert.deepEqual(run.steps, [`Main ${PRUNE}: success`, `Post ${PRUNE}: success`]);
      assert.equal(run.outputs['prune']?.['outcome'], 'pruned');
      assert.equal(run.outputs['prune']?.['images-removed'], `${DANGLING}`);
      assert.match(run.summaries.join(), /^## .*Pruned/);
      assert.equal(existsSync(run.outputs['prune']?.['report'] ?? '/'), false);
      assert.match(run.log, /Removed 3 images/);
      assert.deepEqual(await images(), { tagged: 1, dangling: 0 });
      return 'prunes; outputs are set; the summary is printed in the log';
    });
  }

  await scene('scheduled, the button for a dry run', async () => {
    const run = await workflow('scheduled.yml', { inputs: { 'dry-run': 'true' } });
    assert.equal(run.outputs['prune']?.['outcome'], 'dry-run');
    assert.deepEqual(await images(), { tagged: 1, dangling: DANGLING });
    return 'the input arrives; nothing goes';
  });

  await scene('scheduled, no Engine', async () => {
    const run = await workflow('scheduled.yml', { env: { DOCKER_HOST: `unix://${folder}/none` } });
    assert.deepEqual(run.jobs, { prune: 'failure' });
    assert.equal(run.code, 1);
    assert.equal(run.outputs['prune']?.['disk-pressure'], 'unknown');
    assert.ok(run.lines.some(({ command }) => command === 'error'));
    return 'the step and the job fail, with the error';
  });

  await scene('scheduled, cancelled while it waits for a gate', async () => {
    const run = await converging(() => workflow('scheduled.yml', { endAt: says(/^Settling/) }));
    assert.deepEqual(run.jobs, { prune: 'failure' });
    assert.deepEqual(run.steps, [`Main ${PRUNE}: failure`, `Post ${PRUNE}: success`]);
    assert.deepEqual(await images(), { tagged: 1, dangling: DANGLING });
    assert.deepEqual([run.summaries, run.outputs], [[], {}]);
    return 'killed at once: no summary, no outputs; nothing goes';
  });

  await scene('post-teardown', async () => {
    const run = await teardown({});
    assert.deepEqual(run.jobs, { test: 'success' });
    assert.deepEqual(run.steps.slice(-4), [
      'Main Deploy: success',
      'Main Test: success',
      'Main Tear down: success',
      `Post ${IN_POST}: success`,
    ]);
    assert.equal(run.outputs['test']?.['outcome'], 'pruned');
    assert.equal(run.summaries.length, 1);
    assert.deepEqual(await images(), { tagged: 1, dangling: 0 });
    return 'main does nothing, post prunes, last of all; its summary is printed';
  });

  await scene('post-teardown, a step fails', async () => {
    const run = await teardown({ inputs: { recipe: 'fails' } });
    assert.deepEqual(run.jobs, { test: 'failure' });
    assert.deepEqual(run.steps.slice(-3), [
      'Main Test: failure',
      'Main Tear down: success',
      `Post ${IN_POST}: success`,
    ]);
    assert.deepEqual(await images(), { tagged: 1, dangling: 0 });
    return 'post prunes all the same; the job stays failed';
  });

  await scene('post-teardown, cancelled in a step', async () => {
    const run = await teardown({ inputs: { recipe: 'hangs' }, endAt: says(/^testing/) });
    assert.deepEqual(run.jobs, { test: 'failure' });
    assert.deepEqual(run.steps.slice(-3), [
      'Main Test: failure',
      'Main Tear down: success',
      `Post ${IN_POST}: success`,
    ]);
    assert.deepEqual(await images(), { tagged: 1, dangling: 0 });
    return 'post runs and prunes';
  });

  await scene('post-teardown, the runner killed in a step', async () => {
    const before = await images();
    await teardown({ inputs: { recipe: 'hangs' }, endAt: says(/^testing/), signal: 'SIGKILL' });
    await removeService(engine, 'hangs');
    await waitDrained(engine);
    assert.deepEqual(await images(), before);
    return 'post never comes; the observer ends by itself';
  });

  await scene('post-teardown, cancelled while post waits for a gate', async () => {
    const run = await converging(() => teardown({ endAt: says(/^Settling/) }));
    assert.equal(run.outputs['test']?.['outcome'], 'held');
    assert.deepEqual(await images(), { tagged: 1, dangling: DANGLING });
    assert.equal(run.summaries.length, 1);
    return 'post goes on to its own end';
  });

  await scene('two jobs prune at once, a third is told', async () => {
    await writeFile(join(folder, 'repository/several.yml'), SEVERAL);
    const run = await workflow('several.yml', {});
    assert.deepEqual(run.jobs, { first: 'success', second: 'success', tell: 'success' });
    const removed = ['first', 'second'].map((job) => Number(run.outputs[job]?.['images-removed']));
    assert.equal(
      removed.reduce((sum, count) => sum + count),
      DANGLING,
    );
    assert.match(run.log, /^told (pruned|nothing-to-prune) and (pruned|nothing-to-prune)$/m);
    assert.deepEqual(await images(), { tagged: 1, dangling: 0 });
    return `both succeed, with ${removed.join(' and ')} images; outputs reach other jobs`;
  });
}

/**
 * @param {string} title
 * @param {() => Promise<string>} play Says what was seen.
 */
async function scene(title, play) {
  console.log(`== ${NAME}: ${title}`);
  const missing = DANGLING - (await images()).dangling;
  await loadImages(
    engine,
    Array.from({ length: missing }, () => ({ created: MONTH_AGO, layers: [20 * MiB] })),
  );
  await fillTo(engine, 85);
  let seen;
  try {
    seen = await play();
    await goneAll();
  } catch (error) {
    failures += 1;
    console.error(error);
    seen = `**failed**: ${String(error).split('\n')[0]}`;
  }
  console.log(seen);
  table.push([NAME, title, seen]);
}

/** @param {Partial<import('./runners/act.js').Order>} order */
function teardown(order) {
  return workflow('post-teardown.yml', { inputs: { recipe: 'app' }, ...order });
}

/**
 * @param {string} file
 * @param {Partial<import('./runners/act.js').Order>} order
 */
async function workflow(file, order) {
  return runAct(act, {
    event: 'workflow_dispatch',
    repository: join(folder, 'repository'),
    workflow: join(folder, 'repository', file),
    action: join(folder, 'action'),
    // With a usage record of its own, which knows nothing yet.
    home: await mkdtemp(join(folder, 'home-')),
    node: node24,
    ...order,
    env: { DOCKER_HOST: engine.host, ...order.env },
  });
}

/**
 * @template T
 * @param {() => Promise<T>} play What happens while a service converges.
 */
async function converging(play) {
  await createService(engine, { name: 'stuck', image: '127.0.0.1:1/no-such-image:1' });
  try {
    return await play();
  } finally {
    await removeService(engine, 'stuck');
    await waitDrained(engine);
  }
}

/** @param {RegExp} pattern @returns {(line: Line) => boolean} */
function says(pattern) {
  return ({ raw_output, msg }) => raw_output === true && pattern.test(msg);
}

async function images() {
  const all = await listImages(engine);
  const dangling = all.filter(
    ({ RepoTags }) => !RepoTags?.length || RepoTags[0] === '<none>:<none>',
  );
  return { tagged: all.length - dangling.length, dangling: dangling.length };
}

/** Of no scene a process of the action may be left: neither what was cancelled nor an observer. */
async function goneAll() {
  const deadline = Date.now() + 10_000;
  let left = '';
  do {
    await setTimeout(200);
    const pattern = ['--full', '--list-full', `${folder}.*/dist/`];
    left = spawnSync('pgrep', pattern, { encoding: 'utf8' }).stdout;
  } while (left !== '' && Date.now() < deadline);
  assert.equal(left, '');
}

/** The action as a runner gets it, and a repository with the examples and the job's own commands. */
async function prepareRepository() {
  for (const file of ['action.yml', 'dist']) {
    await cp(join(root, file), join(folder, 'action', file), { recursive: true });
  }
  const repository = join(folder, 'repository');
  await mkdir(join(repository, 'ci'), { recursive: true });
  /** @type {Record<string, string>} */
  const commands = {
    deploy: 'docker service create --quiet --name "$1" recipe:1 /bin/sleep 1000',
    test: 'case $1 in fails) exit 1 ;; hangs) echo testing; exec sleep 60 ;; esac',
    'tear-down': 'docker service rm "$1"',
  };
  for (const [name, text] of Object.entries(commands)) {
    const file = join(repository, 'ci', name);
    await writeFile(file, `#!/bin/sh\n${text}\n`);
    await chmod(file, 0o755);
  }
  await cp(join(root, 'examples/scheduled.yml'), join(repository, 'scheduled.yml'));
  // Only the job's own commands need the repository: act has an empty folder for a job without a checkout.
  const example = await readFile(join(root, 'examples/post-teardown.yml'), 'utf8');
  const marker = '      # Your own commands from here on.\n';
  assert.ok(example.includes(marker));
  await writeFile(
    join(repository, 'post-teardown.yml'),
    example.replace(marker, `${marker}      - uses: actions/checkout@v5\n`),
  );
}
