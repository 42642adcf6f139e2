import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Day, FinancialYear } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { DateScalar, DecimalScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { PriceSpread, PriceUnit, PriceYear, type PriceTerms } from '../rules/price';
import type { PricedFinancialYear, PricedPeriod, PricedShare, PricedSpan } from '../rules/price-span';
import './codes';

/** A closed span of days, as every input gives one. */
@InputType('DateSpanInput', { description: 'A span of days; both ends belong to it.' })
export class DateSpanInputType {
  @Field(() => DateScalar, { description: 'Its first day.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'Its last day, not before the first.' })
  endDate: Day;
}

/** A price, as every input gives one. */
@InputType('PriceTermsInput', {
  description: 'A price: a unit, an amount and how it spreads over time. Fixed by the contract of this API.',
})
export class PriceTermsInputType {
  @Field(() => PriceUnit, { description: 'What the amount is for.' })
  unit: PriceUnit;

  @Field(() => MoneyScalar, { description: 'Pounds for one unit, net of VAT that is reclaimed; not negative.' })
  amount: Pence;

  @Field(() => PriceSpread, {
    nullable: true,
    description: 'How it falls on days: required, but for ONCE, which has none. Null: left out.',
  })
  spread?: PriceSpread | null;

  @Field(() => PriceYear, {
    nullable: true,
    description:
      'The year that a price for a YEAR is for; null is FINANCIAL. In a fixed share the year of the line, and null is that.',
  })
  year?: PriceYear | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How many hours a week, more than 0: for HOUR only, and required there. Null: left out.',
  })
  hoursPerWeek?: Decimal | null;
}

/** How one payer's share is said, in every input that takes shares (money.md section 3). */
@InputType({ description: 'How one payer’s share is said.' })
export abstract class ShareTermsInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'Whole-number parts of what fixed sums leave, such as 50 of 50 : 30 : 20; 0 is allowed. Null: not by parts.',
  })
  parts?: number | null;

  @Field(() => PriceTermsInputType, {
    nullable: true,
    description: 'A sum with a price of its own, on the line’s base year. Null: not a fixed sum.',
  })
  fixed?: PriceTermsInputType | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The most, in pounds, that the share reaches in one base year. Null: no cap.',
  })
  cap?: Pence | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether this payer takes the rest: at most one, and not beside parts. Null is false.',
  })
  residual?: boolean | null;
}

/** One payer's share, as `price` takes it. */
@InputType('PriceShareInput', {
  description: 'What one payer pays: exactly one of parts, fixed and residual; a cap with parts or fixed.',
})
export class PriceShareInputType extends ShareTermsInput {
  @Field(() => String, { description: 'Who pays, by whatever name the answer shall give them; each payer once.' })
  payer: string;
}

/** A school calendar, as `price` takes it. */
@InputType('SchoolCalendarInput', {
  description: 'The terms of one or more academic years, exactly three in each, and the closed days within them.',
})
export class SchoolCalendarInputType {
  @Field(() => [DateSpanInputType], { description: 'Terms, in any order; each within one academic year.' })
  terms: DateSpanInputType[];

  @Field(() => [DateScalar], {
    nullable: true,
    description: 'Days within the terms without school: half-terms, bank holidays, training days. Null: none.',
  })
  closed?: Day[] | null;
}

/** The input of `price`. */
@InputType('PriceInput', { description: 'What to price: a price on a span of days, and who pays.' })
export class PriceInputType {
  @Field(() => PriceTermsInputType, { description: 'The price of the line.' })
  price: PriceTermsInputType;

  @Field(() => DateScalar, { description: 'The first day charged.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'The last day charged.' })
  endDate: Day;

  @Field(() => [PriceShareInputType], {
    nullable: true,
    description:
      'Who pays, in the order that decides ties, the lead first. Null: nobody is asked to; only costs are given.',
  })
  shares?: PriceShareInputType[] | null;

  @Field(() => SchoolCalendarInputType, {
    nullable: true,
    description:
      'The school calendar, which SCHOOL_DAYS and SCHOOL_WEEKS need for the first academic year; later years repeat the last one given. Null: none, and TERMS counts by the notional terms.',
  })
  calendar?: SchoolCalendarInputType | null;
}

/** What one payer pays. */
@ObjectType('PricedShare', { simpleResolvers: true, description: 'What one payer pays.' })
export class PricedShareType {
  @Field(() => String, { description: 'The payer, as the input named them.' })
  payer: string;

  @Field(() => MoneyScalar, { description: 'Pounds. A single month’s may be -0.01 where the line gains a penny.' })
  amount: Pence;
}

/** A period of a financial year. */
@ObjectType('PricedPeriod', { simpleResolvers: true, description: 'What one period, a calendar month, costs.' })
export class PricedPeriodType {
  @Field(() => Int, { description: '1 is April, 12 is March.' })
  period: number;

  @Field(() => MoneyScalar, { description: 'Pounds, all payers.' })
  cost: Pence;

  @Field(() => [PricedShareType], { description: 'Each payer in the order given; together the cost.' })
  shares: PricedShareType[];
}

/** A financial year. */
@ObjectType('PricedFinancialYear', { simpleResolvers: true, description: 'What the days of one financial year cost.' })
export class PricedFinancialYearType {
  @Field(() => FinancialYearScalar, { description: 'The year, such as "2025-26".' })
  financialYear: FinancialYear;

  @Field(() => MoneyScalar, { description: 'Pounds, all payers: the sum of the periods.' })
  cost: Pence;

  @Field(() => [PricedShareType], { description: 'Each payer in the order given; together the cost.' })
  shares: PricedShareType[];

  @Field(() => [PricedPeriodType], { description: 'All twelve, April to March; 0.00 where nothing is charged.' })
  periods: PricedPeriodType[];
}

/** The answer of `price`. */
@ObjectType('PricedSpan', {
  simpleResolvers: true,
  description:
    'What a line costs over a span of days and who pays it. It is worked out and not stored. Everybody may ask.',
})
export class PricedSpanType {
  @Field(() => MoneyScalar, { description: 'Pounds, all payers: the sum of the financial years.' })
  total: Pence;

  @Field(() => [PricedShareType], {
    description: 'Each payer in the order given; together the total. Empty without shares.',
  })
  shares: PricedShareType[];

  @Field(() => [PricedFinancialYearType], { description: 'Every financial year the span touches, in order.' })
  financialYears: PricedFinancialYearType[];
}

/** A price that is stored. */
@ObjectType('PriceTerms', {
  simpleResolvers: true,
  description: 'A price: a unit, an amount and how it spreads over time.',
})
export class PriceTermsType {
  @Field(() => PriceUnit, { description: 'What the amount is for.' })
  unit: PriceUnit;

  @Field(() => MoneyScalar, { description: 'Pounds for one unit.' })
  amount: Pence;

  @Field(() => PriceSpread, {
    nullable: true,
    description: 'How it falls on days; null for ONCE, which has no spread.',
  })
  spread: PriceSpread | null;

  @Field(() => PriceYear, { nullable: true, description: 'The year a price for a YEAR is for; null for other units.' })
  year: PriceYear | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Hours a week; null but for HOUR.' })
  hoursPerWeek: Decimal | null;
}

/** The price as published. */
export function toPriceTerms(terms: PriceTerms): PriceTermsType {
  return Object.assign(new PriceTermsType(), terms);
}

/** The priced span as published. */
export function toPricedSpan(span: PricedSpan): PricedSpanType {
  return Object.assign(new PricedSpanType(), {
    total: span.total,
    shares: toShares(span.shares),
    financialYears: span.financialYears.map(toFinancialYear),
  });
}

function toFinancialYear(year: PricedFinancialYear): PricedFinancialYearType {
  return Object.assign(new PricedFinancialYearType(), {
    financialYear: year.financialYear,
    cost: year.cost,
    shares: toShares(year.shares),
    periods: year.periods.map(toPeriod),
  });
}

function toPeriod(period: PricedPeriod): PricedPeriodType {
  return Object.assign(new PricedPeriodType(), {
    period: period.period,
    cost: period.cost,
    shares: toShares(period.shares),
  });
}

function toShares(shares: readonly PricedShare[]): PricedShareType[] {
  return shares.map(({ payer, amount }) => Object.assign(new PricedShareType(), { payer, amount }));
}
