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
import { countOutcomes, hasInterests } from '../repository/outcomes';
import { findPublication } from '../repository/publication';
import { toOutcomeTable, type CountedOutcomes, type OutcomeDimension, type OutcomeTable } from '../rules/outcome-table';

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
/** Who reads every decision of the area one by one. */
const READS_ALL = ['CASE_OFFICER', 'DIRECTOR', 'AUDITOR'] as const;

/**
 * What the area's panels came to in a financial year, counted by a value of each decision (T2). Small numbers are hidden from everybody who
 * may not read each decision, in what is published, and always by a protected characteristic; then the year is told by whole quarters that have
 * ended, since two answers a day apart could be subtracted. BadInput: a sitting lies within its panel, so that it is not told where numbers are hidden.
 */
export async function countDecisionOutcomes(
  ctx: Ctx,
  { financialYear, by, audience, lastDay }: OutcomesQuestion,
): Promise<CountedOutcomes> {
  const readsAll = READS_ALL.some((role) => hasRole(ctx.actor, role));
  const isSuppressed = audience === 'PUBLIC' || !readsAll || PROTECTED.includes(by);
  if (isSuppressed && by === 'SITTING') {
    throw new BadInput(
      'Sittings are told to those who read every decision, and not for publication: they lie within panels. Ask by PANEL.',
      { argument: 'by' },
    );
  }
  const tx = await ctx.read();
  const today = londonDay(ctx.clock.now());
  const year = financialYearSpan(financialYear);
  const published = isSuppressed
    ? await findPublished(tx, { financialYear, by, lastDay: lastDay ?? null }, today)
    : undefined;
  if (published !== undefined) return { ...published, span: year, isSuppressed };
  if (audience === 'PUBLIC' && (await hasInterests(tx))) {
    throw new BadInput(
      'You declared an interest in a case, so that these counts are not whole for you: what is published must be read by somebody from whom nothing is hidden.',
      { argument: 'audience' },
    );
  }
  const span = isSuppressed ? { ...year, endDate: lastWholeQuarter(year, endedBy(lastDay ?? null, today)) } : year;
  const counted = span.endDate < span.startDate ? [] : await countOutcomes(tx, span, by);
  return { ...toOutcomeTable(counted, by, isSuppressed), span, isSuppressed };
}

/** A year that was published, asked for whole: told as it was wherever small numbers are hidden. */
async function findPublished(
  tx: Tx,
  { financialYear, by, lastDay }: Omit<OutcomesQuestion, 'audience'>,
  today: Day,
): Promise<OutcomeTable | undefined> {
  const isOver = financialYearSpan(financialYear).endDate < endedBy(lastDay ?? null, today);
  return isOver ? (await findPublication(tx, financialYear))?.year.outcomes[by] : undefined;
}

/** The day before which a quarter must have ended to be told. */
function endedBy(lastDay: Day | null, today: Day): Day {
  return lastDay === null || lastDay >= today ? today : addDays(lastDay, 1);
}

/** The last day of the last quarter of a year that has ended by `today`; the day before the year where none has. */
function lastWholeQuarter({ startDate }: Span, today: Day): Day {
  const ends = [3, 6, 9, 12].map((months) => addDays(addMonths(startDate, months), -1));
  return ends.filter((end) => end < today).at(-1) ?? addDays(startDate, -1);
}
