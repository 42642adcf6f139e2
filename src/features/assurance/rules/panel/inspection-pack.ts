import { type DocumentBlock, type DocumentModel, type DocumentTable } from '../../../../kernel/document';
import { dayInWords, instantInWords, poundsInWords } from '../../../../kernel/for-people';
import { type Pence } from '../../../../kernel/money';
import { ChecklistQuestion, type ChecklistAnswer } from './checklist';
import { type Assurance, type SectionFigures } from './assurance';
import { type AssuranceSection } from './measure-definition';
import { MEASURES } from './measures';
import { type ToldFigure } from './present';
import { type AssuranceTable } from './tables';

/** What an inspection pack is made of. */
export interface PackFacts extends Pick<Assurance, 'told' | 'audience' | 'isWhole' | 'publishedAt'> {
  readonly areaName: string;
  /** Null: every panel of the area. */
  readonly panelName: string | null;
  readonly asAt: Date;
  readonly sections: readonly SectionFigures[];
  readonly checklist: readonly ChecklistAnswer[];
}

const TITLES: Readonly<Record<AssuranceSection, string>> = {
  SITTINGS: 'Sittings',
  DECISIONS: 'Decisions',
  TIMES: 'How long families waited',
  BETWEEN_SITTINGS: 'Decisions outside the panel',
  PLACES: 'Where children were placed',
  MONEY: 'Who pays',
  FOLLOW_UP: 'What was to follow',
  REDRESS: 'Notices, redress and what families said',
  PLANS: 'Plans: the national figures',
  ATTENDANCE: 'Attendance and suspensions',
  EQUALITY: 'Requests and outcomes by characteristic',
};

/** The pack for an inspection: every figure with its definition, every table, and the answers to what the public asks. No child is named in it. */
export function inspectionPack(facts: PackFacts): DocumentModel {
  const { areaName, panelName, told, asAt, sections, checklist } = facts;
  return {
    title: `${areaName}: ${panelName ?? 'complex needs panels'}. Inspection pack, ${dayInWords(told.startDate)} to ${dayInWords(told.endDate)}`,
    author: areaName,
    asAt,
    blocks: [
      ...opening(facts),
      ...sections.flatMap(sectionBlocks),
      ...checklistBlocks(checklist),
      ...definitions(sections),
    ],
  };
}

function opening({ audience, isWhole, publishedAt }: PackFacts): readonly DocumentBlock[] {
  return [
    {
      kind: 'PARAGRAPH',
      text: 'Every figure is counted from the record of decisions, sittings, agreements and plans; what each counts is said at the end. Days are calendar days. A part is given in percent of what the line names, with the numbers behind it.',
    },
    ...(audience === 'PUBLIC'
      ? [
          note(
            'For publication: nothing here is of 1 to 5 children, and “not told” stands both for such a number and for a larger one from which it could be worked out; counts but those of sittings are to the nearest five, sums to the nearest thousand pounds, and days to the nearest five.',
          ),
        ]
      : []),
    ...(audience === 'PUBLIC'
      ? [
          note(
            publishedAt === null
              ? 'A draft, not to be given out: the year has not been published, and its figures may still change.'
              : `Published on ${instantInWords(publishedAt)}, and told as it was then.`,
          ),
        ]
      : []),
    ...(isWhole ? [] : [note('Who made this declared an interest in a case; nothing of it is counted here.')]),
  ];
}

function note(text: string): DocumentBlock {
  return { kind: 'NOTE', text };
}

const NO_EQUALITY =
  'Outcomes by characteristic are told of a financial year from its first day by whole quarters that have ended, since tables of other days could be subtracted from those. No such year begins in these days.';

function sectionBlocks({ section, figures, tables }: SectionFigures): readonly DocumentBlock[] {
  const chart = section === 'DECISIONS' ? tables.find(({ code }) => code === 'OUTCOME_MIX') : undefined;
  return [
    { kind: 'HEADING', level: 2, text: TITLES[section] },
    ...(figures.length === 0 ? [] : [{ kind: 'TABLE' as const, table: figureTable(TITLES[section], figures) }]),
    ...(section === 'EQUALITY' && tables.length === 0 ? [note(NO_EQUALITY)] : []),
    ...tables
      .filter(({ rows }) => rows.length > 0)
      .map((table): DocumentBlock =>
        table === chart ? outcomeChart(table) : { kind: 'TABLE', table: toTable(table) },
      ),
  ];
}

function figureTable(caption: string, figures: readonly ToldFigure[]): DocumentTable {
  return {
    caption,
    columns: [
      { heading: 'Figure', kind: 'TEXT' },
      { heading: 'Value', kind: 'FIGURE' },
      { heading: 'Numbers', kind: 'FIGURE' },
    ],
    rows: figures.map((figure) => ({ cells: [MEASURES[figure.measure].name, value(figure), numbers(figure)] })),
  };
}

/** Of few children, or what would tell of few beside another: which of the two is not said, since a large number is hidden to keep a small one. */
const NOT_TOLD = 'not told';

/** A figure in words; what is hidden says so. */
function value(figure: ToldFigure): string {
  const { unit, numerator, percentTenths, medianTenths, amount, isHidden, isWithheld } = figure;
  if (isWithheld) return 'withheld';
  if (isHidden) return NOT_TOLD;
  if (unit === 'COUNT') return String(numerator ?? 0);
  if (unit === 'MONEY') return amount === null ? 'none' : poundsInWords(amount);
  if (unit === 'PERCENT') return percentTenths === null ? 'none' : `${(percentTenths / 10).toFixed(1)}%`;
  return medianTenths === null ? 'none' : `${(medianTenths / 10).toFixed(1).replace('.0', '')} days`;
}

function numbers({ unit, numerator, denominator, ninetieth, isHidden }: ToldFigure): string {
  if (isHidden || unit === 'COUNT') return '';
  if (unit === 'PERCENT') return partInNumbers(numerator, denominator);
  if (unit === 'MONEY') return `of ${String(numerator ?? 0)}`;
  return ninetieth === null ? '' : `nine in ten within ${String(ninetieth)} days, of ${String(numerator ?? 0)}`;
}

/** What a part is of; one without a whole is a rate over so many children. */
function partInNumbers(numerator: number | null, denominator: number | null): string {
  const counted = String(numerator ?? 0);
  return denominator === null ? `of ${counted} children` : `${counted} of ${String(denominator)}`;
}

function toTable({ caption, columns, rows }: AssuranceTable): DocumentTable {
  return {
    caption,
    columns: [{ heading: 'Of', kind: 'TEXT' }, ...columns.map(({ heading }) => ({ heading, kind: 'FIGURE' as const }))],
    rows: rows.map(({ label, key, cells }) => ({ cells: [label, ...cells.map(cell)], isTotal: key === 'ALL' })),
  };
}

function cell(of: number | Pence | null): string {
  if (of === null) return NOT_TOLD;
  return typeof of === 'bigint' ? poundsInWords(of) : String(of);
}

function outcomeChart(table: AssuranceTable): DocumentBlock {
  const values = table.rows.map(({ cells: [first] }) => (typeof first === 'number' ? first : null));
  const most = [...table.rows].sort((one, other) => Number(other.cells[0] ?? 0) - Number(one.cells[0] ?? 0))[0];
  return {
    kind: 'CHART',
    chart: {
      title: table.caption,
      alternative: `Bars of how many decisions came to each outcome${most === undefined ? '' : `; most often ${most.label.toLowerCase()}`}.`,
      unit: 'NUMBER',
      categories: table.rows.map(({ label }) => label),
      series: [{ kind: 'BAR', name: 'Decisions', values }],
      isHorizontal: true,
    },
    table: toTable(table),
  };
}

function checklistBlocks(checklist: readonly ChecklistAnswer[]): readonly DocumentBlock[] {
  return [
    { kind: 'HEADING', level: 2, text: 'What the public asks of every panel' },
    ...checklist.flatMap(({ question, answers }): readonly DocumentBlock[] => [
      { kind: 'HEADING', level: 3, text: ChecklistQuestion[question] },
      { kind: 'LIST', isNumbered: false, items: answers },
    ]),
  ];
}

function definitions(sections: readonly SectionFigures[]): readonly DocumentBlock[] {
  const rows = sections
    .flatMap(({ figures }) => figures)
    .map(({ measure }) => ({ cells: [MEASURES[measure].name, MEASURES[measure].definition, MEASURES[measure].rule] }));
  const columns = ['Figure', 'What it counts', 'Rule'].map((heading) => ({ heading, kind: 'TEXT' as const }));
  return [
    { kind: 'HEADING', level: 2, text: 'What each figure counts' },
    { kind: 'TABLE', table: { caption: 'Definitions', columns, rows } },
  ];
}
