import {
  addDays,
  addMonths,
  financialYearSpan,
  londonDay,
  type Day,
  type FinancialYear,
  type Span,
} from '../../../kernel/dates';
import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import type { Tx } from '../../../platform/db';
import type { Audience } from '../../budget/rules/public-breakdown';
import { requireWhole } from '../../cases/service/say-withheld';
import { countOutcomes } from '../repository/outcomes';
import { findPublication } from '../repository/publication';
import { toNearestFive } from '../rules/panel/present';
import {
  roundedTable,
  toOutcomeTable,
  untoldTable,
  type CountedOutcome,
  type CountedOutcomes,
  type OutcomeDimension,
  type OutcomeTable,
} from '../rules/outcome-table';

/** Of which year outcomes are counted, by what, and for whom. */
export interface OutcomesQuestion {
  readonly financialYear: FinancialYear;
  readonly by: OutcomeDimension;
  readonly audience: Audience;
  /** Where numbers are hidden: no quarter that ends after this day is told; null: today. */
  readonly lastDay?: Day | null;
}

/** What is answered of many children only, whoever asks. */
const PROTECTED: readonly OutcomeDimension[] = ['SEX', 'ETHNICITY', 'AGE_BAND'];
/** What is recorded of a child, or put right, long after it was decided on. */
const RECORDED_LATE: readonly OutcomeDimension[] = ['SEX', 'ETHNICITY'];
/** Who reads every decision of the area one by one. */
const READS_ALL = ['CASE_OFFICER', 'DIRECTOR', 'AUDITOR'] as const;

/**
 * What the area's panels came to in a financial year, counted by a value of each decision (T2). Small numbers are hidden from everybody who
 * may not read each decision, in what is published, and always by a protected characteristic. Who reads each decision is then told the year by whole quarters
 * that have ended; everybody else, and the public, a year that has ended: a quarter less the one before would be of few, as two answers a day apart are.
 * What is published is rounded, as the figures of assurance are, which are finer. By what is recorded late, those who do not read each decision are told what was
 * published and nothing before. BadInput: a sitting lies within its panel, so that it is not told where numbers are hidden.
 */
export async function countDecisionOutcomes(ctx: Ctx, { by, ...question }: OutcomesQuestion): Promise<CountedOutcomes> {
  return (await countOutcomesByEach(ctx, question, [by]))(by);
}

/** The same by each of some values, the decisions found once. */
export async function countOutcomesByEach(
  ctx: Ctx,
  { financialYear, audience, lastDay = null }: Omit<OutcomesQuestion, 'by'>,
  dimensions: readonly OutcomeDimension[],
): Promise<(by: OutcomeDimension) => CountedOutcomes> {
  const readsAll = READS_ALL.some((role) => hasRole(ctx.actor, role));
  const isSuppressed = (by: OutcomeDimension): boolean => audience === 'PUBLIC' || !readsAll || PROTECTED.includes(by);
  if (dimensions.includes('SITTING') && isSuppressed('SITTING')) {
    throw new BadInput(
      'Sittings are told to those who read every decision, and not for publication: they lie within panels. Ask by PANEL.',
      { argument: 'by' },
    );
  }
  const tx = await ctx.read();
  const today = londonDay(ctx.clock.now());
  const year = financialYearSpan(financialYear);
  const hidden = dimensions.filter(isSuppressed);
  const published = hidden.length === 0 ? {} : await findPublished(tx, { financialYear, lastDay }, today);
  const unpublished = hidden.filter((by) => published[by] === undefined);
  if (audience === 'PUBLIC' && unpublished.length > 0) await requireWhole(tx, 'audience');
  const isLeftOut = (by: OutcomeDimension): boolean => !readsAll && RECORDED_LATE.includes(by);
  const last = lastTold(year, endedBy(lastDay, today), audience === 'PUBLIC' || !readsAll);
  const spanOf = (by: OutcomeDimension): Span => ({ ...year, endDate: isLeftOut(by) ? dayBefore(year) : last });
  const ofSome = await countWithin(
    tx,
    { ...year, endDate: last },
    unpublished.filter((by) => !isLeftOut(by)),
  );
  const ofYear = await countWithin(
    tx,
    year,
    dimensions.filter((by) => !isSuppressed(by)),
  );
  return (by) => {
    const told = isSuppressed(by) ? published[by] : undefined;
    if (told !== undefined) {
      return {
        ...roundedTable(told, toNearestFive),
        span: year,
        isSuppressed: true,
        isDraft: false,
        isPublished: true,
      };
    }
    if (!isSuppressed(by)) {
      const whole = toOutcomeTable(ofYear(by), by, false);
      return { ...whole, span: year, isSuppressed: false, isDraft: false, isPublished: false };
    }
    const span = spanOf(by);
    const isUntold = span.endDate < span.startDate;
    const table = isUntold ? untoldTable() : toOutcomeTable(ofSome(by), by, true);
    const isPublic = audience === 'PUBLIC';
    const shown = isPublic ? roundedTable(table, toNearestFive) : table;
    return { ...shown, span, isSuppressed: true, isDraft: isPublic && !isUntold, isPublished: false };
  };
}

/** The counts of a span; nothing is asked of one without a day or by nothing. */
async function countWithin(
  tx: Tx,
  span: Span,
  dimensions: readonly OutcomeDimension[],
): Promise<(by: OutcomeDimension) => readonly CountedOutcome[]> {
  return dimensions.length === 0 || span.endDate < span.startDate ? () => [] : countOutcomes(tx, span, dimensions);
}

/** A year that was published, asked for whole: told as it was wherever small numbers are hidden. */
async function findPublished(
  tx: Tx,
  { financialYear, lastDay }: { readonly financialYear: FinancialYear; readonly lastDay: Day | null },
  today: Day,
): Promise<Readonly<Partial<Record<OutcomeDimension, OutcomeTable>>>> {
  const isOver = financialYearSpan(financialYear).endDate < endedBy(lastDay, today);
  return isOver ? ((await findPublication(tx, financialYear))?.year.outcomes ?? {}) : {};
}

/** The day before which a quarter must have ended to be told. */
function endedBy(lastDay: Day | null, today: Day): Day {
  return lastDay === null || lastDay >= today ? today : addDays(lastDay, 1);
}

/** The last day of the last quarter of a year that has ended by `today`, or of a whole one the year's; the day before the year where none has. */
function lastTold(year: Span, today: Day, isWhole: boolean): Day {
  const quarters = isWhole ? [12] : [3, 6, 9, 12];
  const ends = quarters.map((months) => addDays(addMonths(year.startDate, months), -1));
  return ends.filter((end) => end < today).at(-1) ?? dayBefore(year);
}

function dayBefore({ startDate }: Span): Day {
  return addDays(startDate, -1);
}
