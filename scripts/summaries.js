// Shows the job summaries of real runs as GitHub does, as pictures to look at: the scenes of
// __tests__/harness/summary-scenes.js on a throwaway Engine, in a browser, for desktop and phone, light
// and dark. Never touches this host's own Engine.
//
// usage: npm run summaries [-- FOLDER]     (Debian 12, root; installs what is missing; npm ci first)
//        npm run summaries -- --readme     makes the pictures of README.md instead, in docs/images
//   FOLDER  where the pictures and the Markdown go; summaries/ unless told

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SCREENS, startBrowser } from '../__tests__/harness/browser.js';
import { ensurePrerequisites } from '../__tests__/harness/prerequisites.js';
import { summaryScenes } from '../__tests__/harness/summary-scenes.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  options: { readme: { type: 'boolean', default: false } },
  allowPositionals: true,
});

await ensurePrerequisites({ engines: ['20.10'], browser: true });
const browser = await startBrowser();
try {
  await (values.readme ? picturesOfReadme() : allPictures(positionals[0] ?? 'summaries'));
} finally {
  await browser.stop();
}

/** @param {string} folder */
async function allPictures(folder) {
  await mkdir(folder, { recursive: true });
  for await (const { name, outcome, summary } of summaryScenes({ days: 14 })) {
    await writeFile(join(folder, `${name}.md`), summary);
    for (const screen of /** @type {const} */ (['desktop', 'phone'])) {
      for (const colours of /** @type {const} */ (['light', 'dark'])) {
        const page = await browser.show(summary, { screen, colours });
        const path = join(folder, `${name}-${screen}-${colours}.png`);
        await page.screenshot({ path, fullPage: true });
      }
    }
    console.log(`${join(folder, name)}: ${outcome}`);
  }
}

/** What a desktop and a phone show at first sight: a prune, and a host that needs somebody. */
async function picturesOfReadme() {
  const folder = join(root, 'docs/images');
  await mkdir(folder, { recursive: true });
  for await (const { name, summary } of summaryScenes({ days: 14 })) {
    if (name === 'pruned') {
      const page = await browser.show(summary, { screen: 'desktop', colours: 'light' });
      // As high as the other one, when both stand side by side.
      const clip = { x: 0, y: 0, width: SCREENS.desktop.width, height: 940 };
      await page.screenshot({ path: join(folder, 'summary-pruned.png'), fullPage: true, clip });
    }
    if (name === 'starved') {
      const page = await browser.show(summary, { screen: 'phone', colours: 'dark' });
      await page.screenshot({ path: join(folder, 'summary-starved.png') });
    }
  }
  console.log(`The pictures are in ${folder}.`);
}
