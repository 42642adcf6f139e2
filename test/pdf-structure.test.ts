import { type DocumentModel, type DocumentTable } from '../src/kernel/document';
import { renderPdf } from '../src/platform/report-pdf';
import { columnWidths } from '../src/platform/report-pdf-widths';
import { pdfUaProblems } from './support/pdf-ua';
import { readPdf, tagsOf } from './support/pdf-structure';

const TABLE: DocumentTable = {
  caption: 'Invented figures',
  columns: [
    { heading: 'Line', kind: 'TEXT' },
    { heading: 'Budget', kind: 'FIGURE' },
    { heading: 'Forecast', kind: 'FIGURE' },
  ],
  // More than a page takes, so that its headings are shown again.
  rows: Array.from({ length: 45 }, (_, at) => ({
    cells: [`Line ${String(at)}`, '£1.00', '£2.00'],
    isTotal: at === 44,
  })),
};
const MODEL: DocumentModel = {
  ...{
    title: 'An invented report (with brackets) & <signs>',
    author: 'Placeholder & Test Council',
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
        ...{ title: 'Bars', alternative: 'Two bars of like length – “equal”.', unit: 'POUNDS', categories: ['a', 'b'] },
        series: [{ kind: 'BAR', name: 'Committed', values: [1000, 1100] }],
      },
      table: { ...TABLE, rows: TABLE.rows.slice(0, 2) },
    },
    { kind: 'NOTE', text: 'Where it is from.' },
  ],
};

/** What people type: accents, letters of other scripts, arrows, faces, tabs and line ends; longer than a page. */
const TYPED: DocumentModel = {
  ...MODEL,
  title: 'Typed',
  blocks: [
    { kind: 'PARAGRAPH', text: 'Łódź, Siân, naïve, façade, Ωμέγα, Жук; e\u0301; 22\u00a0November; soft\u00adhyphen.' },
    {
      kind: 'PARAGRAPH',
      text: 'Moved home → school\r\n\tand back \u{1F600} ≥ 3 \u200bdays, \u0645\u0631\u062d\u0628\u0627',
    },
    { kind: 'HEADING', level: 2, text: 'Arrow →' },
    { kind: 'LIST', isNumbered: true, items: ['A long item, and so on. '.repeat(150), 'short'] },
    { kind: 'PARAGRAPH', text: 'A sentence about nothing, and so on. '.repeat(400) },
    { kind: 'TABLE', table: { ...TABLE, rows: [{ cells: ['Many words in a cell. '.repeat(30), '', '☐'] }] } },
  ],
};

test('a PDF read back keeps the rules of PDF/UA-1 that a machine can tell, whatever was typed into it', async () => {
  const bytes = await renderPdf(MODEL);
  expect(pdfUaProblems(bytes)).toEqual([]);
  const pdf = readPdf(bytes);
  expect(pdf.pages.length).toBeGreaterThan(2);
  const tags = tagsOf(pdf.root);
  expect(tags.filter(({ name }) => name === 'TR')).toHaveLength(49);
  expect(tags.find(({ name }) => name === 'Figure')?.alternative).toBe('Bars. Two bars of like length – “equal”.');
  expect(pdf.catalog.has('/Outlines')).toBe(true);

  const typed = await renderPdf(TYPED);
  expect(pdfUaProblems(typed)).toEqual([]);
  expect((await renderPdf(TYPED)).equals(typed)).toBe(true);
});

test('the rules are seen to be broken where they are', async () => {
  const source = (await renderPdf(MODEL)).toString('latin1');
  // As long as it was, so that every object stays where it is.
  const broken = (from: RegExp, to: string): readonly string[] => {
    const changed = source.replace(from, (found) => to.padEnd(found.length, ' '));
    expect(changed).not.toBe(source);
    return [...new Set(pdfUaProblems(Buffer.from(changed, 'latin1')).map((one) => one.split(':')[0] ?? ''))];
  };
  const clauses = [
    broken(/\/Lang \(en-GB\)/, '/Lung (en-GB)'),
    broken(/\/Marked true/, '/Marked null'),
    broken(/\/DisplayDocTitle true/, '/DisplayDocTitle null'),
    broken(/<pdfuaid:part>1</, '<pdfuaid:part>2<'),
    broken(/<dc:title>/, '<dc:other>'),
    broken(/\/Tabs \/S/, '/Tabs /R'),
    broken(/\/S \/H2/, '/S /H3'),
    broken(/\/S \/THead/, '/S /TFoot'),
    broken(/\/S \/LBody/, '/S /P'),
    broken(/\/Scope \/Column/, '/Spoce /Column'),
    broken(/\/Alt \(/, '/Tla ('),
    broken(/\/CIDToGIDMap \/Identity/, '/Other /Identity'),
    broken(/\/FontFile2/, '/FontFile9'),
    broken(/\/ToUnicode/, '/ToOthers'),
    broken(/\/StructParents 0/, '/StructParents 1'),
  ];
  expect(clauses.map((one) => one.length > 0)).toEqual(clauses.map(() => true));
  expect(clauses.map(([first]) => first)).toEqual([
    ...['7.2-2, 22, 29, 33, 34', '6.2-1', '7.1-10', '5-1, 2', '7.1-9', '7.18.3-1', '7.4.2-1'],
    ...['7.2-3 to 20, 36, 37', '7.2-3 to 20, 36, 37', '7.5-1, 2', '7.3-1'],
    ...['7.21.3.2-1', '7.21.4.1-1', '7.21.7-1', '7.1'],
  ]);
});

test('columns share the width by what stands in them: no word, amount or date is broken while there is room', () => {
  const table: DocumentTable = {
    caption: 'Definitions',
    columns: [
      { heading: 'Figure', kind: 'TEXT' },
      { heading: 'What it counts', kind: 'TEXT' },
      { heading: 'Now', kind: 'FIGURE' },
      { heading: 'Rule', kind: 'TEXT' },
    ],
    rows: [
      { cells: ['Persistently absent', 'Counted of all. '.repeat(40), '£321,944.79', 'SEN2'] },
      { cells: ['Independent', 'A day.', 'none', '14 December 2026, J2'] },
    ],
  };
  const letters = (text: string): number => text.length;
  const { widths, isWhole } = columnWidths(table, letters, { room: 100, padding: 1 });
  const [name = 0, text = 0, now = 0, rule = 0] = widths;
  expect(isWhole).toBe(true);
  expect(name + text + now + rule).toBeCloseTo(100);
  expect(name - 1).toBeGreaterThanOrEqual('Persistently '.length);
  expect(now - 1).toBeGreaterThanOrEqual('£321,944.79'.length);
  expect(rule - 1).toBeGreaterThanOrEqual('14 December 2026, '.length);
  expect(text).toBeGreaterThan(name);
  // Less room: dates go first; and where not even words have it, the letters get smaller.
  expect(columnWidths(table, letters, { room: 52, padding: 1 }).isWhole).toBe(true);
  const narrow = columnWidths(table, letters, { room: 30, padding: 1 });
  expect(narrow.isWhole).toBe(false);
  expect(narrow.widths.reduce((all, width) => all + width, 0)).toBeCloseTo(30);
});
