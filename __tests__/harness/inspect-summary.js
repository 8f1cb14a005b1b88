import { inspectInPage } from './inspect-in-page.js';

/**
 * What a browser shows of a job summary, for tests.
 *
 * @typedef {object} Shown
 * @property {string[]} elements names of all elements of the summary, those of charts left out, in
 *   order of the alphabet, each once
 * @property {string[]} skeleton names of the elements that make its structure, in order
 * @property {number} charts how many charts were drawn
 * @property {string[]} loose texts outside of code that GitHub would make something of, or that are
 *   Markdown which was not understood
 * @property {string[]} hidden texts with characters that do not show
 * @property {string[]} unevenTables tables whose rows do not all have as many cells as their head
 * @property {string[]} wideTables heads of the tables outside of folds that have to be scrolled
 * @property {string[]} sticksOut texts outside of tables that end beyond the page
 * @property {boolean} scrolls whether the page as a whole has to be scrolled sideways
 */

/**
 * @param {import('playwright-core').Page} page that shows a summary; its folds are open afterwards
 * @returns {Promise<Shown>}
 */
export function inspectSummary(page) {
  return page.evaluate(inspectInPage);
}
