import { Field, Int, ObjectType } from 'type-graphql';
import { type Day, daysInclusive, type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { registerCodes } from '../../../platform/graphql-codes';
import { connectionType } from '../../../platform/paging';
import { DateScalar, DateTimeScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { CostCategory } from '../../ledger/rules/coding';
import {
  type ExplainedQuery,
  type PostedAmount,
  type PostingTerm,
  PostingTermKind,
} from '../../ledger/rules/explained-posting';
import { type ExplainedSpan } from '../../ledger/rules/explained-span';
import { type Exact } from '../../ledger/rules/running-total';
import { CostLineShareType, CostLineVersionType, toShares, toVersion } from '../../ledger/types/cost-line';
import { PriceTermsType, toPriceTerms } from '../../ledger/types/price';
import { type SettledQuestion } from '../rules/answer';
import { type ExplainedFact, ExplainedFactKind, type PlacementPostings } from '../rules/explained-fact';
import { PressureFigure } from '../rules/explain';
import { MovementCause } from '../rules/movement';
import './movement';

registerCodes(PressureFigure, 'PressureFigure', 'A figure of a pressure that can be opened to what makes it.', {
  COMMITTED: 'What placements commit: opens to placements and their postings.',
  ACTUAL: 'What is recorded as spent: opens to the documents.',
  PIPELINE: 'What cases with the panel may come to: opens to the cases.',
  OTHER_FORECAST: 'What no placement drives: opens to the forecasts by line.',
  FORECAST_OUTTURN: 'Where the year will end: opens to its terms.',
  ALLOCATION: 'The budget: opens to its entries.',
  VARIANCE: 'Forecast less budget: opens to both.',
  BROUGHT_FORWARD: 'The balance of earlier years: opens to its entries.',
  CUMULATIVE_POSITION: 'Balance brought forward and variance: opens to both.',
  FULL_YEAR_EFFECT: 'A whole year of what is live on the last day: opens to placements and next year’s terms.',
  OUT_OF_AREA: 'What placements outside the area cost: opens to placements and their postings.',
  OUT_OF_AREA_PREMIUM:
    'What placements outside the area cost in a full year above like ones in it (outOfArea.premium): opens to placements, what each is compared with, and the placements that mean is of.',
});
registerCodes(ExplainedFactKind, 'ExplainedFactKind', 'What a fact behind a figure is.', {
  PLACEMENT: 'What a placement’s postings come to, or its full year.',
  SPEND: 'An amount of spend.',
  BUDGET_ENTRY: 'An entry of the budget.',
  LINE_FORECAST: 'What is expected on a line that no placement drives.',
  ACCRUAL: 'What stood open at the end of a closed period.',
  CASE: 'A case with the panel, weighted with the probability of its stage.',
  CLOSED_PERIOD:
    'The closing of a period: its spend with what stands open, in place of what was committed and forecast.',
  SUCCEEDED_PART: 'Recast: what the budget took of an amount of no placement of a holder that was split.',
});
registerCodes(PostingTermKind, 'PostingTermKind', 'What a term of a posting is.', {
  NEW: 'What the days come to since the posting.',
  FORMER: 'What they came to before it, taken away.',
  RECODED: 'What was held, moved from one coding to another.',
  POSTED_TOGETHER: 'What else the same write posted for the period and payer for another cause, taken away.',
});

/** One fact behind a figure. */
@ObjectType('ExplainedFact', {
  simpleResolvers: true,
  description: 'One fact behind a figure: the second level of an explanation.',
})
export class ExplainedFactType {
  /** For the fields that are loaded. */
  readonly fact: ExplainedFact;
  readonly postingsOf: PlacementPostings | null;
  readonly question: SettledQuestion;

  @Field(() => ExplainedFactKind, { description: 'What it is.' })
  kind: ExplainedFactKind;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called in the books; null for a placement or a case, which says that itself.',
  })
  label: string | null;

  @Field(() => MoneyScalar, { description: 'What of the figure it makes, in pounds.' })
  amount: Pence;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of a head count, on how many days of the year the placement runs; ÷ the days of the year they are its full-time equivalent. Null for all else.',
  })
  days: number | null;
}

/** What a premium compares. */
@ObjectType('ExplainedComparison', {
  simpleResolvers: true,
  description: 'What a placement outside the area is compared with: its premium is fullYearCost less inAreaMean.',
})
export class ExplainedComparisonType {
  /** For the field that is loaded. */
  readonly question: SettledQuestion;
  readonly likeness: string;

  @Field(() => MoneyScalar, { description: 'What it costs over a full year, all who pay it, in pounds.' })
  fullYearCost: Pence;

  @Field(() => MoneyScalar, {
    description: 'inAreaCost ÷ inAreaPlacements, in pounds, rounded half away from zero.',
  })
  inAreaMean: Pence;

  @Field(() => Int, { description: 'How many in-area placements are like it: five or more.' })
  inAreaPlacements: number;

  @Field(() => MoneyScalar, { description: 'What those cost over a full year, all who pay them, in pounds.' })
  inAreaCost: Pence;
}

/** A fact as published; `query` is the question under which its placement's postings are read. */
export function toExplainedFact(
  fact: ExplainedFact,
  query: ExplainedQuery | null,
  question: SettledQuestion,
): ExplainedFactType {
  const { kind, label, amount, placementId, days } = fact;
  const postingsOf = query === null || placementId === null ? null : { query, placementId };
  return Object.assign(new ExplainedFactType(), { fact, postingsOf, question, kind, label, amount, days });
}

export const ExplainedFactConnection = connectionType('ExplainedFact', () => ExplainedFactType);

/** One posting behind a placement's amount. */
@ObjectType('ExplainedPosting', {
  simpleResolvers: true,
  description: 'One posting of the ledger: the third level of an explanation. It is never changed.',
})
export class ExplainedPostingType {
  /** For the fields that are loaded. */
  readonly posting: PostedAmount;

  @Field(() => FinancialYearScalar, { description: 'The financial year that it belongs to.' })
  financialYear: FinancialYear;

  @Field(() => Int, { description: 'The period that it belongs to, 1 (April) to 12 (March).' })
  period: number;

  @Field(() => FinancialYearScalar, {
    description: 'The financial year that reports it: its own, unless that was closed when it was posted.',
  })
  reportedFinancialYear: FinancialYear;

  @Field(() => Int, {
    description: 'The period that reports it: its own, or the first open one where that was closed.',
  })
  reportedPeriod: number;

  @Field(() => MovementCause, { description: 'Why it was posted.' })
  cause: MovementCause;

  @Field(() => CostCategory, { description: 'What the line pays for.' })
  category: CostCategory;

  @Field(() => MoneyScalar, { description: 'In pounds; what takes cost away is negative.' })
  amount: Pence;

  @Field(() => DateTimeScalar, { description: 'When it was posted.' })
  postedAt: Date;
}

/** A posting as published. */
export function toExplainedPosting(posting: PostedAmount): ExplainedPostingType {
  return Object.assign(new ExplainedPostingType(), {
    ...posting,
    posting,
    reportedFinancialYear: posting.reported.financialYear,
    reportedPeriod: posting.reported.period,
  });
}

export const ExplainedPostingConnection = connectionType('ExplainedPosting', () => ExplainedPostingType);

/** One term of a posting. */
@ObjectType('ExplainedTerm', {
  simpleResolvers: true,
  description:
    'Days of a cost line under one dated agreement, with price, days counted and share: the fourth level of an explanation. The line’s running total is the price (for an hour, times the hours a week) times what is counted, rounded once; the payer’s is its share of that by the agreement; the amount is the difference of the payer’s two.',
})
export class ExplainedTermType {
  /** For the fields that are loaded. */
  readonly term: PostingTerm;

  @Field(() => PostingTermKind, { description: 'What it is.' })
  kind: PostingTermKind;

  @Field(() => MoneyScalar, { description: 'In pounds, with its sign changed where it is taken away.' })
  amount: Pence;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first of its days. Null, with all that follows: the amount was held so, and can not be worked out any more since the school calendar changed; or it was posted together.',
  })
  startDate: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last of its days.' })
  endDate: Day | null;

  @Field(() => Int, { nullable: true, description: 'How many days these are.' })
  days: number | null;

  @Field(() => PriceTermsType, {
    nullable: true,
    description: 'The price of these days; of an absence that is charged in part, that part.',
  })
  price: PriceTermsType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How many of the price’s units the active days of its base year make up to the day before the first, as a fraction such as "30/365".',
  })
  countedBefore: string | null;

  @Field(() => String, { nullable: true, description: 'The same up to the last day.' })
  countedTo: string | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The line’s running total up to the day before the first, in pounds.',
  })
  lineBefore: Pence | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'The same up to the last day.' })
  lineTo: Pence | null;

  @Field(() => [CostLineShareType], {
    nullable: true,
    description: 'Who pays on these days, in the order of the agreement, the lead agency first.',
  })
  shares: CostLineShareType[] | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'What the payer pays of the running total up to the day before the first, in pounds.',
  })
  paidBefore: Pence | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'The same up to the last day.' })
  paidTo: Pence | null;

  @Field(() => CostLineVersionType, {
    nullable: true,
    description: 'The dated agreement of these days, as it was made.',
  })
  version: CostLineVersionType | null;
}

/** A term as published. */
export function toExplainedTerm(term: PostingTerm): ExplainedTermType {
  const { kind, amount, span, version } = term;
  return Object.assign(new ExplainedTermType(), {
    ...{ term, kind, amount },
    ...(span === null ? NO_DAYS : daysOf(span)),
    version: version === null ? null : toVersion(version),
  });
}

const NO_DAYS = {
  ...{ startDate: null, endDate: null, days: null, price: null, countedBefore: null, countedTo: null },
  ...{ lineBefore: null, lineTo: null, shares: null, paidBefore: null, paidTo: null },
};

function daysOf(explained: ExplainedSpan): Record<keyof typeof NO_DAYS, unknown> {
  const { version, span, lineBefore, lineTo, paidBefore, paidTo } = explained;
  return {
    ...span,
    days: daysInclusive(span),
    price: toPriceTerms(version.price),
    countedBefore: fraction(explained.countedBefore),
    countedTo: fraction(explained.countedTo),
    ...{ lineBefore, lineTo, paidBefore, paidTo },
    shares: toShares(version.shares),
  };
}

function fraction({ numerator, denominator }: Exact): string {
  return `${String(numerator)}/${String(denominator)}`;
}

export const ExplainedTermConnection = connectionType('ExplainedTerm', () => ExplainedTermType);
