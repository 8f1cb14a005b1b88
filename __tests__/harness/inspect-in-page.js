// @ts-nocheck This runs in a browser, whose types would clash with those of Node.js.

/** What `inspect-summary.js` tells of a page; to be handed to the page as it stands. */
export function inspectInPage() {
  const article = document.querySelector('article');
  const charts = article.querySelectorAll('.chart svg');
  const all = [...article.querySelectorAll('*')].filter((each) => !each.closest('.chart'));
  const name = (each) => each.tagName.toLowerCase();
  const inline = new Set(['code', 'br', 'wbr', 'strong', 'sub']);

  const texts = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement?.closest('.chart')) texts.push(node);
  }
  const outsideOfCode = texts.filter((node) => !node.parentElement?.closest('code'));
  // Mentions, issues, commits, links, emoji and math; and Markdown, HTML and tables left as text.
  const active =
    /@\w|#\d|\bGH-\d|\b[0-9a-f]{7,40}\b|https?:|www\.|:\w+:|\$|\*\*|`|[<>|\\]|\[!|^#+ |&\w+;|&#/i;
  const values = (nodes) => nodes.map((node) => node.data);

  // Folds are opened for all that has a place.
  const tables = [...article.querySelectorAll('table')];
  const head = (table) => table.rows[0]?.textContent ?? '';
  const wideTables = tables
    .filter((table) => !table.closest('details') && table.scrollWidth > table.clientWidth)
    .map(head);
  for (const fold of article.querySelectorAll('details')) fold.open = true;
  const right = article.getBoundingClientRect().right;
  const sticksOut = all.filter(
    (each) => !each.closest('table') && each.getBoundingClientRect().right > right + 1,
  );
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    elements: [...new Set(all.map(name))].sort(),
    skeleton: all.map(name).filter((each) => !inline.has(each)),
    charts: charts.length,
    loose: values(outsideOfCode).filter((text) => active.test(text)),
    hidden: values(texts).filter((text) =>
      /[^\P{C}\n]|\p{Default_Ignorable_Code_Point}/u.test(text.replaceAll('\ufe0f', '')),
    ),
    unevenTables: tables
      .filter((table) => new Set([...table.rows].map((row) => row.cells.length)).size !== 1)
      .map(head),
    wideTables,
    sticksOut: sticksOut.map((each) => each.textContent?.slice(0, 80) ?? ''),
    scrolls: scrollWidth > clientWidth,
  };
}
