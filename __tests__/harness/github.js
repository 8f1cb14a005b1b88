import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** @typedef {ReturnType<typeof fromHtml>} Root */
/** @typedef {Root['children'][number]} Node */

const require = createRequire(import.meta.url);
const file = (/** @type {string} */ path) => readFileSync(require.resolve(path), 'utf8');

/**
 * A job summary as GitHub shows it: GitHub-flavoured Markdown made HTML, then sanitised by GitHub's
 * rules, then alerts. What makes links of mentions, commits and the like is not in it.
 *
 * @param {string} markdown
 * @returns {string} HTML; a Mermaid chart is still `<pre><code class="language-mermaid">`
 */
export function toGitHubHtml(markdown) {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const tree = /** @type {Root} */ (sanitize(fromHtml(html, { fragment: true })));
  for (const node of tree.children) asAlert(node);
  return toHtml(tree);
}

const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n/;

/**
 * Makes an alert of a block quote that begins with `[!WARNING]`; only at the top level, as GitHub does.
 *
 * @param {Node} node
 */
function asAlert(node) {
  if (node.type !== 'element' || node.tagName !== 'blockquote') return;
  const first = node.children.find((child) => child.type === 'element');
  const text = first?.children[0];
  if (first?.tagName !== 'p' || text?.type !== 'text') return;
  const kind = ALERT.exec(text.value)?.[1];
  if (kind === undefined) return;
  text.value = text.value.replace(ALERT, '');
  const title = kind.charAt(0) + kind.slice(1).toLowerCase();
  node.tagName = 'div';
  node.properties = { className: ['markdown-alert', `markdown-alert-${kind.toLowerCase()}`] };
  node.children.unshift({
    type: 'element',
    tagName: 'p',
    properties: { className: ['markdown-alert-title'] },
    children: [{ type: 'text', value: title }],
  });
}

/**
 * An empty page, laid out as that of a workflow run. There `await show(html)` shows a summary and draws
 * its Mermaid charts in the colours of the page, as GitHub does; it throws when one cannot be drawn.
 *
 * @param {'light' | 'dark'} colours
 * @returns {string} A whole HTML document that loads nothing.
 */
export function gitHubPage(colours) {
  const [background, border, theme] =
    colours === 'dark' ? ['#010409', '#3d444d', 'dark'] : ['#f6f8fa', '#d1d9e0', 'default'];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${file(`github-markdown-css/github-markdown-${colours}.css`)}</style>
<style>
  body { margin: 0; padding: 16px; background: ${background}; }
  .box { max-width: 1012px; margin: 0 auto; border: 1px solid ${border}; border-radius: 6px; overflow: hidden; }
  .markdown-body { padding: 16px; }
  .chart { display: flex; justify-content: center; margin-bottom: 16px; }
  .chart svg { width: 100%; }
</style>
<div class="box"><article class="markdown-body"></article></div>
<script>${file('@mermaid-js/tiny/dist/mermaid.tiny.js')}</script>
<script>
  mermaid.initialize({ startOnLoad: false, theme: '${theme}' });
  async function show(html) {
    document.querySelector('article').innerHTML = html;
    const charts = [...document.querySelectorAll('code.language-mermaid')];
    for (const [index, code] of charts.entries()) {
      const { svg } = await mermaid.render('chart' + index, code.textContent);
      const drawn = document.createElement('div');
      drawn.className = 'chart';
      drawn.innerHTML = svg;
      code.parentElement.replaceWith(drawn);
    }
  }
</script>`;
}
