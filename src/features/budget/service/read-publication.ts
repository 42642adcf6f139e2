import {
  addDays,
  addMonths,
  type FinancialYear,
  financialYearSpan,
  lastDayOfMonth,
  londonDay,
} from '../../../kernel/dates';
import { londonInstant, millisBefore } from '../../../platform/clock';
import { type Tx } from '../../../platform/db';
import { BadInput } from '../../../platform/faults';
import { findFirstPostedAt, listChildMoves } from '../../ledger/repository/child-moves';
import { type PostingDimension } from '../../ledger/rules/posting-query';
import { type SettledQuestion } from '../rules/answer';
import { isPipelineOfFew } from '../rules/public-pressure';
import { hiddenWhenPublished, publishableSteps, publishedTables } from '../rules/publication';
import { pipelineOf } from './read-pipeline';
import { newestInstant } from './read-pressure';

/** As at which instants a budget's year may be published (docs/decisions/0037). */
export interface Publication {
  /** The ends of all months from that before the first posting on: nothing stood at the first. */
  readonly monthEnds: readonly Date[];
  /** Those at which it may, in their order; never empty. */
  readonly instants: readonly Date[];
}

/** A year is published from so many months before it begins: its budget is set then, and what was told sooner would keep more from what is told in it. */
const MONTHS_AHEAD = 3;

/**
 * The ends of months, by the clock in London, from the December before the year on, between any two of which none or more than five children of the budget's
 * year moved. Throws BadInput where there is none yet.
 */
export async function readPublication(tx: Tx, question: SettledQuestion): Promise<Publication> {
  const newest = await newestInstant(tx);
  const asked = { ...question, asAt: newest, filter: {} };
  const first = await findFirstPostedAt(tx, asked);
  const monthEnds = first === null ? [] : monthEndsBetween(first, newest);
  const from = monthEnds.filter((one) => one < firstPublished(question.financialYear)).length;
  const steps = publishableSteps(await listChildMoves(tx, asked, monthEnds, []), monthEnds.length, from);
  const instants = monthEnds.filter((_, step) => step > 0 && steps.includes(step));
  if (instants.length === 0) {
    throw new BadInput(
      `Nothing of ${question.financialYear} can be published yet: what is public is as at the end of a month, from the December before the year on, with more than five children in the books.`,
      { argument: 'asAt' },
    );
  }
  return { monthEnds, instants };
}

/** Refuses an instant that is not among those. Throws BadInput with the nearest. */
export function requirePublished({ instants }: Publication, asked: Date, argument: string): void {
  if (instants.some((one) => one.getTime() === asked.getTime())) return;
  const near = [instants.filter((one) => one < asked).at(-1), instants.find((one) => one > asked)];
  const named = near.flatMap((one) => (one === undefined ? [] : [one.toISOString()])).join(' or ');
  throw new BadInput(
    `What is public is as at the end of a month at which none or more than five children moved since every earlier one: give ${named} as ${argument}.`,
    { argument },
  );
}

/** What stands together where a table of the budget's year is published as at the question's instant, which is one of them. */
export async function readHidden(
  tx: Tx,
  question: SettledQuestion,
  { monthEnds, instants }: Publication,
  by: readonly PostingDimension[] | 'CAUSE',
): Promise<ReadonlySet<string>> {
  const until = monthEnds.filter((one) => one <= question.asAt);
  const published = until.flatMap((one, step) => (instants.includes(one) ? [step] : []));
  return hiddenWhenPublished(await listChildMoves(tx, question, until, by), until.length, published);
}

/** At which instants until the question's a table of a pair last told of the rows, and of the columns, more than that they stand together; null: at none. */
export async function readTelling(
  tx: Tx,
  question: SettledQuestion,
  { monthEnds, instants }: Publication,
  pair: readonly [PostingDimension, PostingDimension],
): Promise<{ readonly rows: Date | null; readonly columns: Date | null }> {
  const until = monthEnds.filter((one) => one <= question.asAt);
  const published = until.flatMap((one, step) => (instants.includes(one) ? [step] : []));
  const tables = publishedTables(await listChildMoves(tx, question, until, pair), until.length, published);
  const last = (way: 'rows' | 'columns'): Date | null =>
    until[tables.filter(({ isTelling }) => isTelling[way]).at(-1)?.step ?? until.length] ?? null;
  return { rows: last('rows'), columns: last('columns') };
}

/** Whether what is expected of cases with the panel is left out of what is public as at the question's instant. */
export async function isPipelineLeftOut(
  tx: Tx,
  question: SettledQuestion,
  { instants }: Publication,
): Promise<boolean> {
  const { entries } = await pipelineOf(tx, question);
  const asAt = instants.filter((one) => one < question.asAt).at(-1);
  const before = asAt === undefined ? [] : (await pipelineOf(tx, { ...question, asAt })).entries;
  return isPipelineOfFew(entries, before);
}

/** The end of the month before which nothing of a year is published. */
function firstPublished(financialYear: FinancialYear): Date {
  const day = addMonths(financialYearSpan(financialYear).startDate, -MONTHS_AHEAD);
  return millisBefore(londonInstant(day, '00:00'), 1);
}

/** The last instants of the months in London, from that of the month before one instant until another. */
function monthEndsBetween(first: Date, last: Date): readonly Date[] {
  const ends: Date[] = [];
  for (let day = lastDayOfMonth(addMonths(londonDay(first), -1)); ; day = lastDayOfMonth(addDays(day, 1))) {
    const end = millisBefore(londonInstant(addDays(day, 1), '00:00'), 1);
    if (end > last) return ends;
    ends.push(end);
  }
}
