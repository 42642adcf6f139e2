import { inWords } from '../../../kernel/code-words';
import { financialYearSpan, londonDay } from '../../../kernel/dates';
import { formatDecimal } from '../../../kernel/decimal';
import { type DocumentBlock, type DocumentModel } from '../../../kernel/document';
import { dayInWords, instantInWords, poundsInWords } from '../../../kernel/for-people';
import { type Pence, ZERO } from '../../../kernel/money';
import { planSection } from './forum-plan';
import { type Mitigation, type PlanAmountKind, type PlanYear } from './plan';
import { type NoBooksReason, type YearBesideBooks } from './plan-books';
import { type MitigationYear, type PlanAnswer } from './plan-version';

/** What a plan is printed from. */
export interface PlanReportFacts {
  readonly areaName: string;
  readonly answer: PlanAnswer;
  /** The years that have begun, beside the books. */
  readonly books: readonly YearBesideBooks[];
  /** Name and post of who answers for a mitigation, by the person's id. */
  readonly owners: ReadonlyMap<string, string>;
}

const KIND: Readonly<Record<PlanAmountKind, string>> = {
  BLOCK_INCOME: 'High needs block',
  OTHER_INCOME: 'Other income',
  OTHER_SPEND: 'Other spend',
};

/**
 * A management plan for those who may read it (finance.md 1.7, B33): both tracks on their grid, and of every mitigation what it was to bring and what the
 * ledger says it brought, of however few placements. What a forum is told of it is in `forumReport`.
 */
export function planReport({ areaName, answer, books, owners }: PlanReportFacts): DocumentModel {
  const { plan, head, asAt } = answer;
  return {
    title: `${areaName}: ${plan.name}. Management plan, version ${String(head.version)}`,
    author: areaName,
    asAt,
    blocks: [
      {
        kind: 'PARAGRAPH',
        text: `Delivery is as the ledger stood on ${instantInWords(asAt)}, against what it held on ${instantInWords(head.baselineAt)}. Asked for again as at ${asAt.toISOString()}, it is the same.`,
      },
      {
        kind: 'NOTE',
        text: 'Not for publication: what a mitigation has delivered may be the cost of one child. The report to the schools forum tells of it only what may be published.',
      },
      ...planSection({ name: plan.name, enteredAt: head.enteredAt, years: answer.years, mitigations: [] }),
      ...booksSection(answer.years, books),
      ...gridSection(answer.years),
      ...amountsSection(answer),
      ...mitigationsSection(answer, owners),
      ...versionsSection(answer),
    ],
  };
}

/** In place of a figure of the books. */
const NO_BOOKS: Readonly<Record<NoBooksReason, string>> = {
  LEDGER_EMPTY: 'nothing committed yet',
  BEFORE_LEDGER: 'before the ledger',
};

/** The years that have begun beside the books: a plan that its books have left behind says so on its face. */
function booksSection(years: readonly PlanYear[], books: readonly YearBesideBooks[]): readonly DocumentBlock[] {
  if (books.length === 0) return [];
  const planned = new Map(years.map(({ financialYear, mitigated }) => [financialYear, mitigated]));
  const inWordsOrNot = (amount: Pence | null, reason: NoBooksReason | null): string => {
    if (amount !== null) return poundsInWords(amount);
    return reason === null ? 'no budget' : NO_BOOKS[reason];
  };
  return [
    { kind: 'HEADING', level: 2, text: 'The plan beside the books' },
    {
      kind: 'TABLE',
      table: {
        caption:
          'Each year that has begun, with mitigation, beside the forecast of the block’s books; more spend and a greater deficit than planned are positive',
        columns: [
          { heading: 'Year', kind: 'TEXT' },
          { heading: 'Spend planned', kind: 'FIGURE' },
          { heading: 'Forecast by the books', kind: 'FIGURE' },
          { heading: 'Difference', kind: 'FIGURE' },
          { heading: 'In-year balance planned', kind: 'FIGURE' },
          { heading: 'Variance by the books', kind: 'FIGURE' },
          { heading: 'Difference of balances', kind: 'FIGURE' },
        ],
        rows: books.map((row) => ({
          cells: [
            ...[row.financialYear, poundsInWords(planned.get(row.financialYear)?.spend ?? ZERO)],
            ...[row.forecastOutturn, row.spendDifference].map((amount) => inWordsOrNot(amount, row.reason)),
            poundsInWords(planned.get(row.financialYear)?.inYear ?? ZERO),
            ...[row.variance, row.inYearDifference].map((amount) => inWordsOrNot(amount, row.reason)),
          ],
        })),
      },
    },
  ];
}

function gridSection(years: readonly PlanYear[]): readonly DocumentBlock[] {
  const filled = years.filter(({ cells }) => cells.length > 0);
  if (filled.length === 0) return [];
  return [
    { kind: 'HEADING', level: 2, text: 'Caseload and unit cost' },
    ...filled.map(({ financialYear, cells }): DocumentBlock => ({
      kind: 'TABLE',
      table: {
        caption: `${financialYear}: children on average over the year, and what they cost`,
        columns: [
          { heading: 'Provision', kind: 'TEXT' },
          { heading: 'One costs', kind: 'FIGURE' },
          { heading: 'Children', kind: 'FIGURE' },
          { heading: 'Cost', kind: 'FIGURE' },
          { heading: 'Children with mitigation', kind: 'FIGURE' },
          { heading: 'Cost with mitigation', kind: 'FIGURE' },
        ],
        rows: cells.map((cell) => ({
          cells: [
            ...[inWords(cell.provisionType), poundsInWords(cell.unitCost)],
            ...[formatDecimal(cell.caseload), poundsInWords(cell.cost)],
            ...[formatDecimal(cell.mitigatedCaseload), poundsInWords(cell.mitigatedCost)],
          ],
        })),
      },
    })),
  ];
}

function amountsSection({ figures }: PlanAnswer): readonly DocumentBlock[] {
  if (figures.amounts.length === 0) return [];
  return [
    { kind: 'HEADING', level: 2, text: 'Income, and spend that no caseload drives' },
    {
      kind: 'TABLE',
      table: {
        caption: 'By year',
        columns: [
          { heading: 'Year', kind: 'TEXT' },
          { heading: 'Kind', kind: 'TEXT' },
          { heading: 'Name', kind: 'TEXT' },
          { heading: 'Amount', kind: 'FIGURE' },
        ],
        rows: figures.amounts.map(({ financialYear, kind, name, amount }) => ({
          cells: [financialYear, KIND[kind], name, poundsInWords(amount)],
        })),
      },
    },
  ];
}

function mitigationsSection(
  { mitigations, deliveryWithheld }: PlanAnswer,
  owners: PlanReportFacts['owners'],
): readonly DocumentBlock[] {
  if (mitigations.length === 0) return [];
  const hidden = deliveryWithheld.filter(({ amount }) => amount !== ZERO);
  return [
    { kind: 'HEADING', level: 2, text: 'What is done about it' },
    ...mitigations.flatMap(({ mitigation, years }): readonly DocumentBlock[] => [
      { kind: 'HEADING', level: 3, text: mitigation.name },
      { kind: 'PARAGRAPH', text: mitigation.description },
      {
        kind: 'PARAGRAPH',
        text: `${owners.get(mitigation.ownerId) ?? 'Nobody who is known here'} answers for it, from ${dayInWords(mitigation.startDate)} to ${dayInWords(mitigation.endDate)}. Delivered in full it saves ${poundsInWords(mitigation.saving)} a year beside the children who move.${sayLeftOut(mitigation, years)}`,
      },
      { kind: 'TABLE', table: deliveryTable(mitigation.name, years) },
    ]),
    ...hidden.map(({ financialYear, amount }): DocumentBlock => ({
      kind: 'NOTE',
      text: `Of what was delivered for ${financialYear}, ${poundsInWords(amount)} is of cases that are hidden from the maker of this report, and in none of the figures above.`,
    })),
  ];
}

/** The years of the plan in which it runs and brings nothing of its saving, since nobody has said what: they may have been forgotten. */
function sayLeftOut({ saving, delivery, startDate, endDate }: Mitigation, years: readonly MitigationYear[]): string {
  if (saving === ZERO) return '';
  const left = years
    .map(({ financialYear }) => financialYear)
    .filter((financialYear) => !delivery.some((one) => one.financialYear === financialYear))
    .filter((financialYear) => {
      const year = financialYearSpan(financialYear);
      return startDate <= year.endDate && year.startDate <= endDate;
    });
  return left.length === 0 ? '' : ` None of that is planned for ${left.join(', ')}: no delivery is recorded for it.`;
}

function deliveryTable(
  name: string,
  years: readonly MitigationYear[],
): Extract<DocumentBlock, { kind: 'TABLE' }>['table'] {
  return {
    caption: `${name}: what it was to save, and what the ledger says it saved`,
    columns: [
      { heading: 'Year', kind: 'TEXT' },
      { heading: 'To save', kind: 'FIGURE' },
      { heading: 'Delivered', kind: 'FIGURE' },
      { heading: 'Placements changed', kind: 'FIGURE' },
    ],
    rows: years.map(({ financialYear, planned, delivered, changedPlacements }) => ({
      cells: [
        ...[financialYear, poundsInWords(planned)],
        delivered === null ? 'not measured' : poundsInWords(delivered),
        changedPlacements === null ? 'not measured' : String(changedPlacements),
      ],
    })),
  };
}

function versionsSection({ versions }: PlanAnswer): readonly DocumentBlock[] {
  return [
    { kind: 'HEADING', level: 2, text: 'Versions' },
    {
      kind: 'LIST',
      isNumbered: true,
      items: versions.map(({ note, enteredAt }) => `${dayInWords(londonDay(enteredAt))}: ${note}`),
    },
  ];
}
