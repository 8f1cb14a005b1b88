// Shows the action at work on a throwaway Engine with a small disk: each gate holding, the prune, and
// the cached recipe base image that survives it. Never touches this host's own Engine.
//
// usage: npm run demo        (Debian 12, root; installs Debian's docker.io and registry when missing)

import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { empty, fillTo, usedPercent } from '../__tests__/harness/disk.js';
import { startEngine } from '../__tests__/harness/engine.js';
import { pushImage, supersede } from '../__tests__/harness/images.js';
import { startRegistry } from '../__tests__/harness/registry.js';
import { runAction } from '../__tests__/harness/run-action.js';
import {
  createService,
  removeService,
  waitConverged,
  waitDrained,
} from '../__tests__/harness/swarm.js';

const MiB = 2 ** 20;
const MONTH_AGO = new Date(Date.now() - 30 * 86_400_000);
/** Not `run-app`, which may well be live on this host. */
const RUN_APP = 'demo-run-app';

/** @param {string} text */
const scene = (text) => console.log(`\n\x1b[1m== ${text}\x1b[0m`);

scene('A throwaway Engine 20.10 with Swarm, a registry, and a disk of 1 GiB');
const engine = await startEngine({ version: '20.10', diskBytes: 1024 * MiB, swarm: true }).catch(
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
const folder = await mkdtemp(join(tmpdir(), 'gdp-demo-'));
try {
  await demonstrate();
} finally {
  await engine.stop();
  await rm(folder, { recursive: true, force: true });
}
console.log('\nCleaned up: the Engine, its disk and its registry are gone.');

async function demonstrate() {
  const registry = await startRegistry(engine);
  const recipe = await pushImage(engine, registry, 'recipe:1', {
    created: MONTH_AGO,
    layers: [40 * MiB],
    cmd: ['/bin/sleep', '1000'],
  });

  /** Deploys the recipe and tears it down; gives the number of blobs that the registry served. */
  const deploy = async () => {
    const start = await registry.mark();
    await createService(engine, { name: 'app', image: recipe.reference });
    await waitConverged(engine, 'app');
    await removeService(engine, 'app');
    await waitDrained(engine);
    return (await registry.blobRequests({ since: start })).length;
  };

  scene('Deploy a recipe and tear it down');
  console.log(`The registry served ${await deploy()} blobs.`);

  scene('Rebuild an app a few times: each build leaves a dangling image of 60 MiB behind');
  await supersede(
    engine,
    'app:latest',
    Array.from({ length: 5 }, () => ({ created: MONTH_AGO, layers: [60 * MiB] })),
  );
  console.log(await engine.docker('image', 'ls', '--digests'));

  scene('Gate 1 holds: there is room on the disk');
  await act();

  await fillTo(engine, 85);
  scene(`The disk is ${await usedPercent(engine)}% full now. Gate 2 holds: a run-app is live`);
  const program = join(folder, RUN_APP);
  await copyFile('/bin/sleep', program);
  const runApp = spawn(program, ['600'], { stdio: 'ignore' });
  await act();
  runApp.kill('SIGKILL');
  await new Promise((resolve) => runApp.once('close', resolve));

  scene('Gate 3 holds: a service is converging');
  await createService(engine, { name: 'stuck', image: `${registry.address}/no-such-image:1` });
  await act();
  await removeService(engine, 'stuck');
  await waitDrained(engine);

  scene('All gates pass: the dangling images go');
  const { summary } = await act();
  console.log(await engine.docker('image', 'ls', '--digests'));

  scene('Redeploy the recipe');
  await empty(engine);
  console.log(`The registry served ${await deploy()} blobs: its base image was kept.`);

  scene('For comparison: docker image prune --force --filter until=24h, then redeploy');
  console.log(await engine.docker('image', 'prune', '--force', '--filter', 'until=24h'));
  console.log(`The registry served ${await deploy()} blobs: the image had to be pulled again.`);

  scene(
    'The job summary of the prune, in Markdown. As a browser shows one: docs/images/summary-pruned.png',
  );
  console.log(summary);
}

/** Runs the action as a runner does, and shows what it says. */
async function act() {
  const result = await runAction('main', {
    inputs: { 'docker-host': engine.host, 'run-app-process': RUN_APP },
  });
  console.log(
    result.log
      .replaceAll(/^::group::/gm, '')
      .replaceAll(/^::.*\n/gm, '')
      .trim(),
  );
  return result;
}
