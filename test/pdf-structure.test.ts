import { type DocumentModel, type DocumentTable } from '../src/kernel/document';
import { renderPdf } from '../src/platform/report-pdf';
import { readPdf, type Tag } from './support/pdf-structure';

const TABLE: DocumentTable = {
  caption: 'Invented figures',
  columns: [
    { heading: 'Line', kind: 'TEXT' },
    { heading: 'Budget', kind: 'FIGURE' },
    { heading: 'Forecast', kind: 'FIGURE' },
  ],
  // More than a page takes, so that its headings are shown again.
  rows: Array.from({ length: 80 }, (_, at) => ({
    cells: [`Line ${String(at)}`, '£1.00', '£2.00'],
    isTotal: at === 79,
  })),
};
const MODEL: DocumentModel = {
  ...{
    title: 'An invented report (with brackets)',
    author: 'Placeholder Council',
    asAt: new Date('2026-01-31T23:59:59Z'),
  },
  blocks: [
    { kind: 'PARAGRAPH', text: 'What it is about.' },
    { kind: 'HEADING', level: 2, text: 'First part' },
    { kind: 'HEADING', level: 3, text: 'Within it' },
    { kind: 'LIST', isNumbered: false, items: ['one', 'two'] },
    { kind: 'TABLE', table: TABLE },
    { kind: 'HEADING', level: 2, text: 'Second part' },
    {
      kind: 'CHART',
      chart: {
        ...{ title: 'Bars', alternative: 'Two bars of like length.', unit: 'POUNDS', categories: ['a', 'b'] },
        series: [{ kind: 'BAR', name: 'Committed', values: [1000, 1100] }],
      },
      table: { ...TABLE, rows: TABLE.rows.slice(0, 2) },
    },
    { kind: 'NOTE', text: 'Where it is from.' },
  ],
};

const all = (tag: Tag): readonly Tag[] => [tag, ...tag.kids.flatMap(all)];
const names = (tags: readonly Tag[]): readonly string[] => tags.map(({ name }) => name);
/** What may stand in what (ISO 32000-1, 14.8.4). */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  Document: ['H1', 'H2', 'H3', 'P', 'L', 'Table', 'Figure'],
  Table: ['Caption', 'THead', 'TBody'],
  ...{ THead: ['TR'], TBody: ['TR'], TR: ['TH', 'TD'], L: ['LI'], LI: ['Lbl', 'LBody'] },
};

test('a PDF read back has what PDF/UA-1 asks of its tags: title, language, headings in order, cells of tables, alternatives, and nothing unmarked', async () => {
  const pdf = readPdf(await renderPdf(MODEL));
  expect(pdf.catalog).toMatch(/\/Lang \(en-GB\)/);
  expect(pdf.catalog).toMatch(/\/Marked true/);
  expect(pdf.catalog).toMatch(/\/DisplayDocTitle true/);
  expect(pdf.title).toContain('An invented report');
  expect(pdf.metadata).toMatch(/pdfuaid:part>1</);
  expect(pdf.metadata).toContain('An invented report');
  expect(pdf.pages.length).toBeGreaterThan(2);
  for (const page of pdf.pages)
    expect(page).toMatch(/\/Tabs \/S[\s\S]*\/StructParents|\/StructParents[\s\S]*\/Tabs \/S/);

  const tags = all(pdf.root);
  expect(pdf.root.name).toBe('Document');
  for (const tag of tags) {
    const allowed = WITHIN[tag.name];
    if (allowed === undefined) expect([tag.name, tag.kids]).toEqual([tag.name, []]);
    else
      for (const { name } of tag.kids) expect([tag.name, allowed]).toEqual([tag.name, expect.arrayContaining([name])]);
  }
  // Headings: one title, none left out.
  const levels = names(tags).flatMap((name) => /^H(\d)$/.exec(name)?.[1] ?? []);
  expect(levels).toEqual(['1', '2', '3', '2']);
  // Tables: a caption, a row of heading cells, and in each row as many cells, the first its heading.
  const tables = tags.filter(({ name }) => name === 'Table');
  expect(tables).toHaveLength(2);
  for (const [at, table] of tables.entries()) {
    expect(names(table.kids)).toEqual(['Caption', 'THead', 'TBody']);
    const [head, ...rows] = all(table).filter(({ name }) => name === 'TR');
    expect(head?.kids.map(({ name, scope }) => [name, scope])).toEqual(Array(3).fill(['TH', 'Column']));
    expect(rows).toHaveLength(at === 0 ? 80 : 2);
    for (const row of rows) {
      expect(row.kids.map(({ name, scope }) => [name, scope])).toEqual([
        ['TH', 'Row'],
        ['TD', null],
        ['TD', null],
      ]);
    }
  }
  const figures = tags.filter(({ name }) => name === 'Figure');
  expect(figures.map(({ alternative, hasBox }) => [(alternative ?? '').length > 10, hasBox])).toEqual([[true, true]]);
  // Whatever is drawn is in the tree, once, or an artifact; and what has no tags below it has something drawn.
  expect(pdf.unmarked).toEqual([]);
  const marks = tags.flatMap((tag) => tag.marks);
  expect([...marks].sort()).toEqual([...pdf.drawn].sort());
  expect(new Set(marks).size).toBe(marks.length);
  expect(tags.filter(({ kids, marks: own }) => kids.length === 0 && own.length === 0)).toEqual([]);
});
