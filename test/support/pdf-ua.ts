import { fontProblems } from './pdf-fonts';
import { dictionaryOf, isReference, isText, listOf, type PdfObjects, type PdfValue } from './pdf-objects';
import { readPdf, type ReadPdf, type Tag, tagsOf } from './pdf-structure';

/*
 * The rules of PDF/UA-1 (ISO 14289-1:2014) that a machine can tell, by the clause and number of the public list that veraPDF keeps of them (its
 * validation profile PDFUA-1), as far as they are about what the product writes. What it does not write (annotations, forms, notes, formulas, files, layers,
 * encryption) is told as a problem of its clause where it is there at all.
 */

/** All that is wrong with a PDF, each with its clause; empty: nothing that a machine can tell. */
export function pdfUaProblems(bytes: Buffer): readonly string[] {
  const pdf = readPdf(bytes);
  const tags = tagsOf(pdf.root);
  return [
    ...documentProblems(pdf),
    ...notWritten(pdf),
    ...pdf.pages.flatMap(({ faults }) => faults.map((fault) => `7.1-1, 2, 3: ${fault}`)),
    ...tags.flatMap((tag) => [...placeProblems(tag), ...tagProblems(tag)]),
    ...headingProblems(tags),
    ...tags.filter(({ name }) => name === 'Table').flatMap(tableProblems),
    ...treeProblems(pdf, tags),
    ...pdf.pages.flatMap(({ shown }) => shown.flatMap((one) => fontProblems(pdf.objects, one))),
  ];
}

/** What is there, unless the rule holds. */
function unless(rule: boolean, problem: string): readonly string[] {
  return rule ? [] : [problem];
}

function documentProblems({ objects, catalog }: ReadPdf): readonly string[] {
  const of = (value: PdfValue | undefined) => dictionaryOf(objects.resolve(value));
  const marks = of(catalog.get('/MarkInfo'));
  const language = catalog.get('/Lang');
  const metadata = catalog.get('/Metadata');
  const about = isReference(metadata) ? objects.object(metadata.ref).stream.toString('utf8') : '';
  const title = objects.resolve(of(objects.trailer.get('/Info')).get('/Title'));
  const told = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]+)</.exec(about)?.[1] ?? '';
  return [
    ...unless(/^%PDF-1\.[0-7]$/.test(objects.header), '6.1-1: its first line says no version'),
    ...unless(/<pdfuaid:part>1</.test(about), '5-1, 2: it does not say that it is PDF/UA-1'),
    ...unless(marks.get('/Marked') === true, '6.2-1: it does not say that it is tagged'),
    ...unless(marks.get('/Suspects') !== true, '7.1-4: tags are said to be doubtful'),
    ...unless(!of(catalog.get('/StructTreeRoot')).has('/RoleMap'), '7.1-5, 6, 7: names of tags are mapped'),
    ...unless(about !== '', '7.1-8: nothing is said about it'),
    ...unless(told !== '' && isText(title) && told === escaped(title.text), '7.1-9: it has no title'),
    ...unless(of(catalog.get('/ViewerPreferences')).get('/DisplayDocTitle') === true, '7.1-10: its title is not shown'),
    ...unless(
      isText(language) && /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(language.text),
      '7.2-2, 22, 29, 33, 34: it has no language',
    ),
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function notWritten({ objects, catalog, pages }: ReadPdf): readonly string[] {
  const names = dictionaryOf(objects.resolve(catalog.get('/Names')));
  const isUsed = (key: string): boolean =>
    objects.numbers.some((number) => dictionaryOf(objects.object(number).value).has(key));
  return [
    ...unless(!catalog.has('/OCProperties'), '7.10: layers'),
    ...unless(!names.has('/EmbeddedFiles'), '7.11: a file within'),
    ...unless(!objects.trailer.has('/Encrypt'), '7.16: encryption'),
    ...unless(!catalog.has('/AcroForm') && !isUsed('/Annots'), '7.18: links, notes on pages or forms'),
    ...unless(!isUsed('/Ref'), '7.20: what is shown lies elsewhere'),
    ...pages.flatMap(({ dictionary }) => unless(dictionary.get('/Tabs') === '/S', '7.18.3-1: the order of tabs')),
  ];
}

/** What may stand in what (ISO 32000-1, 14.8.4); a tag that is not here holds no other. */
const WITHIN: Readonly<Partial<Record<string, readonly string[]>>> = {
  Document: ['H1', 'H2', 'H3', 'P', 'L', 'Table', 'Figure'],
  Table: ['Caption', 'THead', 'TBody'],
  ...{ THead: ['TR'], TBody: ['TR'], TR: ['TH', 'TD'], L: ['LI'], LI: ['Lbl', 'LBody'] },
};

function placeProblems({ name, kids }: Tag): readonly string[] {
  return kids
    .filter((kid) => !(WITHIN[name] ?? []).includes(kid.name))
    .map((kid) => `7.2-3 to 20, 36, 37: ${kid.name} stands in ${name}`);
}

function tagProblems({ name, kids, marks, alternative, hasBox }: Tag): readonly string[] {
  return [
    ...unless(kids.length > 0 || marks.length > 0, `7.1: ${name} holds nothing`),
    ...unless(name !== 'Figure' || (alternative ?? '').trim() !== '', '7.3-1: a picture without words for it'),
    ...unless(name !== 'Figure' || hasBox, '7.3: a picture that does not say where it stands'),
  ];
}

/** H1 first, and no level left out on the way down. */
function headingProblems(tags: readonly Tag[]): readonly string[] {
  const levels = tags.flatMap(({ name }) => /^H([1-6])$/.exec(name)?.[1] ?? []).map(Number);
  return levels.flatMap((level, place) =>
    unless(level <= (levels[place - 1] ?? 0) + 1, `7.4.2-1: heading ${String(level)} is a level too low`),
  );
}

/** One head, one body, as many cells in each row, and every cell under a heading that says what it heads. */
function tableProblems(table: Tag): readonly string[] {
  const parts = table.kids.map(({ name }) => name);
  const rows = tagsOf(table).filter(({ name }) => name === 'TR');
  const widths = new Set(rows.map(({ kids }) => kids.length));
  const heads = rows.flatMap(({ kids }) => kids.filter(({ name }) => name === 'TH'));
  return [
    ...unless(parts.join(' ') === 'Caption THead TBody', `7.2-3, 11, 14: a table of ${parts.join(' ')}`),
    ...unless(widths.size === 1, '7.2-15, 41, 42, 43: rows of different lengths'),
    ...unless(heads.length > 0 && heads.every(({ scope }) => scope !== null), '7.5-1, 2: a heading that heads nothing'),
    ...unless(
      (rows[0]?.kids ?? []).every(({ name, scope }) => name === 'TH' && scope === 'Column'),
      '7.5-1: a column without a heading',
    ),
  ];
}

/** All that is marked on a page is in the tree once, and the page says in which tag. */
function treeProblems({ objects, catalog, pages }: ReadPdf, tags: readonly Tag[]): readonly string[] {
  const marks = tags.flatMap((tag) => tag.marks.map((mark) => [mark, tag.number] as const));
  const owners = new Map(marks);
  const drawn = new Set(pages.flatMap(({ marked }) => marked));
  return [
    ...unless(owners.size === marks.length, '7.1-3: a piece of a page is in the tree twice'),
    ...[...drawn].flatMap((mark) => unless(owners.has(mark), `7.1-3: ${mark} is not in the tree`)),
    ...[...owners.keys()].flatMap((mark) => unless(drawn.has(mark), `7.1-3: ${mark} is not on its page`)),
    ...pages.flatMap(({ number, dictionary }) =>
      parentsOf(objects, catalog.get('/StructTreeRoot'), dictionary.get('/StructParents')).flatMap((owner, piece) =>
        unless(
          isReference(owner) && owner.ref === owners.get(`${String(number)}:${String(piece)}`),
          `7.1: ${String(number)}:${String(piece)} is said to be of another tag`,
        ),
      ),
    ),
  ];
}

/** What the tree's own index says of the pieces of a page. */
function parentsOf(
  { resolve }: PdfObjects,
  tree: PdfValue | undefined,
  key: PdfValue | undefined,
): readonly PdfValue[] {
  const index = listOf(resolve(dictionaryOf(resolve(dictionaryOf(resolve(tree)).get('/ParentTree'))).get('/Nums')));
  const place = index.findIndex((one, at) => at % 2 === 0 && one === key);
  return place < 0 ? [] : listOf(resolve(index[place + 1]));
}
