import {
  financialYearSpan,
  periodSpan,
  type Day,
  type FinancialYear,
  type Period,
  type Span,
} from '../../../kernel/dates';
import { add, negate, subtract, sum, ZERO, type Pence } from '../../../kernel/money';
import type { SchoolCalendar } from './calendar';
import { explainSpan, type ExplainedSpan } from './explained-span';
import { priceLine } from './line';
import { activeVersions } from './line-days';
import type { PostingFilter, PostingQuery } from './posting-query';
import type { PricedVersion } from './priced-version';
import type { PeriodOfYear } from './postings';
import type { StoredLine, StoredVersion } from './stored-line';

/** A posting as far as it is explained: an amount of the ledger that belongs to one period and payer (money.md section 5). */
export interface PostedAmount extends PeriodOfYear {
  readonly postingId: string;
  readonly placementId: string;
  readonly costLineId: string;
  readonly budgetHolderId: string;
  /** The period that reports it: its own, or the first that was open. */
  readonly reported: PeriodOfYear;
  readonly amount: Pence;
  readonly cause: string;
  readonly category: string;
  readonly decisionId: string | null;
  readonly postedAt: Date;
}

/** Which postings are explained: those of a question, or some of them. Everything that is given must hold, of hidden cases too unless it says otherwise. */
export interface ExplainedQuery extends PostingQuery {
  /** Reported in one of these; left out: in any. */
  readonly periods?: readonly Period[];
  /** Made after this instant; left out: from the first on. */
  readonly from?: Date;
  readonly cause?: string;
  /** With these values, of which the period is none, of cases that the reader may see; left out: any. One row of a breakdown. */
  readonly keys?: PostingFilter;
}

/** What the ledger held for the posting's line, period and payer: before its instant, and what else was posted at it but recodings. */
export interface HeldAround {
  readonly before: Pence;
  readonly others: Pence;
}

/** A line as it stood at an instant. */
export interface LineState extends Pick<StoredLine, 'costLineId' | 'decisionId' | 'placementSpan' | 'versions'> {
  readonly providerUrn: string | null;
}

/** What a term of a posting is. */
export const PostingTermKind = {
  NEW: 'NEW',
  FORMER: 'FORMER',
  RECODED: 'RECODED',
  POSTED_TOGETHER: 'POSTED_TOGETHER',
} as const;
export type PostingTermKind = (typeof PostingTermKind)[keyof typeof PostingTermKind];

/** One term of a posting. Together they are its amount. */
export interface PostingTerm {
  readonly kind: PostingTermKind;
  /** With its sign changed where it is taken away. */
  readonly amount: Pence;
  /** The days, price and share that make it; null where what was held can not be worked out any more, and for what was posted together. */
  readonly span: ExplainedSpan | null;
  /** The dated agreement of those days. */
  readonly version: StoredVersion | null;
  /** The decision that the line goes back to. */
  readonly lineDecisionId: string | null;
}

/**
 * What makes a posting. A change posts what the line should come to since then less what the ledger held: the terms are the days, prices and shares
 * of the one, and those of the other taken away. A recoding moves what was held from one coding to another. What else the same write posted for the
 * period and payer is one term, taken away. Where the books of then and today's school calendar disagree (a calendar came later), the amount
 * stands without its days.
 */
export function explainPosting(
  posting: PostedAmount,
  { before, others }: HeldAround,
  states: { readonly before: LineState | null; readonly after: LineState | null },
  calendar: SchoolCalendar | null,
): readonly PostingTerm[] {
  if (posting.cause === 'RECODED') {
    if (posting.amount === before) return valueTerms('RECODED', 1n, before, states.before, posting, calendar);
    const taken = negate(before) === posting.amount;
    if (taken) return valueTerms('RECODED', -1n, before, states.before, posting, calendar);
    return [{ kind: 'RECODED', amount: posting.amount, ...UNKNOWN }];
  }
  const after = add(add(before, posting.amount), others);
  return [
    ...valueTerms('NEW', 1n, after, states.after, posting, calendar),
    ...valueTerms('FORMER', -1n, before, states.before, posting, calendar),
    ...(others === ZERO ? [] : [{ kind: 'POSTED_TOGETHER' as const, amount: negate(others), ...UNKNOWN }]),
  ];
}

const UNKNOWN = { span: null, version: null, lineDecisionId: null };

/** The days that make an amount the ledger held, or the amount alone where they come to another. */
function valueTerms(
  kind: PostingTermKind,
  sign: 1n | -1n,
  held: Pence,
  state: LineState | null,
  posting: PostedAmount,
  calendar: SchoolCalendar | null,
): PostingTerm[] {
  if (held === ZERO) return [];
  const signed = (amount: Pence): Pence => (sign === 1n ? amount : negate(amount));
  const spans = state === null ? [] : spansOf(state, posting, calendar);
  if (state === null || subtract(sum(spans.map(({ amount }) => amount)), held) !== ZERO) {
    return [{ kind, amount: signed(held), ...UNKNOWN }];
  }
  return spans.map((span) => ({
    kind,
    amount: signed(span.amount),
    span,
    version: versionOn(state, span.span.startDate),
    lineDecisionId: state.decisionId,
  }));
}

/** The days of a span that make what a line costs a payer on them, or the amount alone where they come to another. */
export function explainDays(
  amount: Pence,
  state: LineState | null,
  { payer, span, last }: { readonly payer: string; readonly span: Span; readonly last: Day },
  calendar: SchoolCalendar | null,
): readonly PostingTerm[] {
  const spans = state === null ? [] : explainSpan(pricedTo(state, last, calendar), calendar, payer, span);
  if (state === null || sum(spans.map((one) => one.amount)) !== amount) return [{ kind: 'NEW', amount, ...UNKNOWN }];
  return spans.map((one) => ({
    ...{ kind: 'NEW', amount: one.amount, span: one, version: versionOn(state, one.span.startDate) },
    lineDecisionId: state.decisionId,
  }));
}

function spansOf(
  state: LineState,
  { financialYear, period, budgetHolderId }: PeriodLike,
  calendar: SchoolCalendar | null,
): readonly ExplainedSpan[] {
  const month = periodSpan(financialYear, period);
  return explainSpan(
    pricedTo(state, financialYearSpan(financialYear).endDate, calendar),
    calendar,
    budgetHolderId,
    month,
  );
}

const pricedStates = new WeakMap<LineState, PricedState[]>();

interface PricedState {
  readonly last: Day;
  readonly calendar: SchoolCalendar | null;
  readonly versions: readonly PricedVersion[];
}

/** A line as it stood, priced to a day; none where it can not be. The postings of a line in a year ask for the same one after the other. */
function pricedTo(state: LineState, last: Day, calendar: SchoolCalendar | null): readonly PricedVersion[] {
  const known = pricedStates.get(state) ?? [];
  pricedStates.set(state, known);
  const own = known.find((one) => one.last === last && one.calendar === calendar);
  if (own !== undefined) return own.versions;
  const priced = priceLine(activeVersions(state.versions, state.placementSpan, last), calendar);
  const versions = priced.ok ? priced.value : [];
  known.push({ last, calendar, versions });
  return versions;
}

interface PeriodLike {
  readonly financialYear: FinancialYear;
  readonly period: Period;
  readonly budgetHolderId: string;
}

/** The dated agreement that a day is under. */
export function versionOn({ versions }: Pick<LineState, 'versions'>, day: Day): StoredVersion | null {
  const covers = ({ startDate, endDate }: StoredVersion['span']): boolean =>
    (startDate === null || startDate <= day) && (endDate === null || day <= endDate);
  return versions.find((version) => covers(version.span)) ?? null;
}
