import { chromium } from 'playwright-core';
import { gitHubPage, toGitHubHtml } from './github.js';

/** Where Debian's package puts it: see `prerequisites.js`. */
const CHROMIUM = '/usr/bin/chromium';

/** On a machine that has much else to do. */
const START_TIMEOUT_MS = 120_000;

/** @typedef {{ width: number, height: number }} Size */
/** @type {Readonly<Record<'desktop' | 'phone', Size>>} */
export const SCREENS = {
  desktop: { width: 1012, height: 800 },
  phone: { width: 390, height: 844 },
};

/**
 * @typedef {object} Look
 * @property {keyof typeof SCREENS} screen
 * @property {'light' | 'dark'} colours
 * @property {number} [scale] pixels of a picture for one of the page; 1 unless told
 */

/**
 * Starts a browser that shows job summaries as GitHub does, and reaches no network.
 *
 * @returns {Promise<{
 *   show(markdown: string, look: Look): Promise<import('playwright-core').Page>,
 *   stop(): Promise<void>,
 * }>} `show` gives the page, until the next summary is shown in the same look. It throws when a chart
 *   cannot be drawn, and when the summary asks for anything to be loaded.
 */
export async function startBrowser() {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    // Root has no sandbox, and what is shown is made here.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    timeout: START_TIMEOUT_MS,
  });
  /** @type {Map<string, Promise<import('playwright-core').Page>>} */
  const pages = new Map();
  /** @type {string[]} */
  const asked = [];

  /** @param {Look} look */
  const open = async ({ screen, colours, scale = 1 }) => {
    const context = await browser.newContext({
      viewport: SCREENS[screen],
      deviceScaleFactor: scale,
      colorScheme: colours,
      offline: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(START_TIMEOUT_MS);
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(gitHubPage(colours));
    return page;
  };

  return {
    async show(markdown, look) {
      const key = JSON.stringify(look);
      const opened = pages.get(key) ?? open(look);
      pages.set(key, opened);
      const page = await opened;
      await page.evaluate(`show(${JSON.stringify(toGitHubHtml(markdown))})`);
      if (asked.length > 0) throw new Error(`The summary loads ${asked.join(', ')}`);
      return page;
    },
    stop: () => browser.close(),
  };
}
