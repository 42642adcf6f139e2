import { type DocumentBlock, type DocumentModel, type DocumentTable } from '../kernel/document';
import { escapeText, renderChart } from './charts';

/**
 * A document as one page of HTML with nothing outside it: no script, no font or picture from elsewhere. Language, title, headings in order, heading cells with
 * their scope, captions, pictures with an alternative in words, 4.5 : 1 of contrast and more (WCAG 2.2 AA); it prints on A4.
 */
export function renderHtml(model: DocumentModel): string {
  let charts = 0;
  const blocks = model.blocks.map((block) => {
    if (block.kind === 'CHART') charts += 1;
    return renderBlock(block, charts);
  });
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="author" content="${escapeText(model.author)}">`,
    `<title>${escapeText(model.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeText(model.title)}</h1>`,
    ...blocks,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What the page may load and do: its own style, and nothing else. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function renderBlock(block: DocumentBlock, chart: number): string {
  switch (block.kind) {
    case 'HEADING':
      return `<h${String(block.level)}>${escapeText(block.text)}</h${String(block.level)}>`;
    case 'PARAGRAPH':
      return `<p>${escapeText(block.text)}</p>`;
    case 'NOTE':
      return `<p class="note">${escapeText(block.text)}</p>`;
    case 'LIST': {
      const tag = block.isNumbered ? 'ol' : 'ul';
      return [`<${tag}>`, ...block.items.map((item) => `<li>${escapeText(item)}</li>`), `</${tag}>`].join('\n');
    }
    case 'TABLE':
      return renderTable(block.table);
    case 'CHART':
      return [
        '<figure>',
        `<figcaption>${escapeText(block.chart.title)}</figcaption>`,
        renderChart(block.chart, `chart-${String(chart)}`),
        '</figure>',
        renderTable(block.table),
      ].join('\n');
  }
}

function renderTable({ caption, columns, rows }: DocumentTable): string {
  const kindOf = (column: number): string => (columns[column]?.kind === 'FIGURE' ? ' class="figure"' : '');
  const head = columns.map(({ heading }, column) => `<th scope="col"${kindOf(column)}>${escapeText(heading)}</th>`);
  const body = rows.map(({ cells, isTotal }) => {
    const written = cells.map((cell, column) =>
      column === 0
        ? `<th scope="row"${kindOf(column)}>${escapeText(cell)}</th>`
        : `<td${kindOf(column)}>${escapeText(cell)}</td>`,
    );
    return `<tr${isTotal === true ? ' class="total"' : ''}>${written.join('')}</tr>`;
  });
  return [
    // Wide tables are scrolled by themselves, by keyboard too.
    `<div class="table" role="region" aria-label="${escapeText(caption)}" tabindex="0">`,
    '<table>',
    `<caption>${escapeText(caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    '<tbody>',
    ...body,
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

const STYLE = `
body { margin: 0; background: #fff; color: #1f2328; font: 1rem/1.5 "Open Sans", Arial, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; }
h2 { font-size: 1.4rem; margin-top: 2.2rem; }
h3 { font-size: 1.1rem; margin-top: 1.6rem; }
.note { font-size: .9rem; color: #4a5058; }
.table { overflow-x: auto; margin: 1rem 0 1.5rem; }
.table:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; font-weight: 700; padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #c3c8cf; }
tbody th { font-weight: 400; }
thead th { vertical-align: bottom; border-bottom: 2px solid #1f2328; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .figure { white-space: normal; }
.total th, .total td { font-weight: 700; border-top: 2px solid #1f2328; }
figure { margin: 1.2rem 0 .5rem; }
figcaption { font-weight: 700; }
svg { display: block; width: 100%; height: auto; }
@page { size: A4; margin: 18mm; }
@media print {
  main { max-width: none; padding: 0; }
  h2, h3, caption, figcaption { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  .table { overflow: visible; }
}
`;
