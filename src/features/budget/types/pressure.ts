import { Field, Int, ObjectType } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateTimeScalar, DecimalScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { BudgetHolderType, toBudgetHolder } from '../../access/types/directory';
import { ReportingBasis } from '../../ledger/rules/recast';
import { type PressureOutOfArea, type PressureStanding, type SettledQuestion } from '../rules/answer';
import { BooksStatus } from '../rules/closed-periods';
import './codes';
import { toPercent } from './percent';

registerCodes(BooksStatus, 'BooksStatus', 'How the books of a period stand.', {
  OPEN: 'It takes what is found of it.',
  CLOSED: 'Its figures stay as they are for good; what is found of it is reported in the first open period.',
  BEFORE_BOOKS:
    'Its year came before the first that keeps books, and was closed with the first closing: it takes nothing more and has no accruals. Its forecast is what is committed and otherwise forecast.',
});

/** One period of a budget's year. */
@ObjectType('PressurePeriod', { simpleResolvers: true, description: 'One period of a budget’s financial year.' })
export class PressurePeriodType {
  @Field(() => Int, { description: '1 (April) to 12 (March).' })
  period: number;

  @Field(() => MoneyScalar, { description: 'Commitments reported in the period, in pounds.' })
  committed: Pence;

  @Field(() => MoneyScalar, {
    description:
      'Spend reported in the period so far, net of VAT, in pounds: what belongs to it, and what belongs to periods that were closed when it was recorded.',
  })
  actual: Pence;

  @Field(() => BooksStatus, { description: 'How its books stand.' })
  books: BooksStatus;

  @Field(() => Boolean, {
    deprecationReason: 'Ask for books: a year before the first that keeps books takes nothing more either.',
    description: 'Whether it has closed books of its own: books is CLOSED.',
  })
  isClosed: boolean;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Earned and not yet invoiced at its end, in pounds. Null while it is open, and under a filter.',
  })
  accruals: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Invoiced and not yet earned at its end, in pounds. Null while it is open, and under a filter.',
  })
  prepayments: Pence | null;

  @Field(() => MoneyScalar, {
    description:
      'Expected cost of cases with the panel, in pounds, in the period that would report it; 0.00 where it is closed.',
  })
  pipeline: Pence;

  @Field(() => MoneyScalar, {
    description:
      'What the period is forecast to come to, in pounds: while it is open what is committed and otherwise forecast, with the pipeline; when it is closed its spend with what more accruals less prepayments there are at its end than at the end of the period before.',
  })
  forecast: Pence;

  @Field(() => MoneyScalar, { description: 'Forecast of this and all earlier periods of the year, in pounds.' })
  cumulativeForecast: Pence;
}

/** Out-of-area cost of one class. */
@ObjectType('OutOfAreaClass', {
  simpleResolvers: true,
  description: 'Out-of-area cost of one class of placements, by the class on the last active day of the year.',
})
export class OutOfAreaClassType {
  @Field(() => String, { description: 'NEIGHBOURING or OUT_OF_AREA.' })
  areaClass: string;

  @Field(() => Int, { description: 'Placements with committed cost in the year.' })
  placements: number;

  @Field(() => MoneyScalar, { description: 'What they cost this budget in the year, in pounds.' })
  cost: Pence;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'cost ÷ committed, to four places: "0.5921". Null when nothing is committed, or what is counted is not the whole for this reader.',
  })
  share: Decimal | null;
}

/** Out-of-area cost. */
@ObjectType('OutOfArea', {
  simpleResolvers: true,
  description:
    'Cost of placements in neighbouring and other authorities, by the class on each placement’s last active day of the year. Transport counts with its placement.',
})
export class OutOfAreaType {
  @Field(() => Int, { description: 'Placements with committed cost in the year.' })
  placements: number;

  @Field(() => MoneyScalar, { description: 'What they cost this budget in the year, in pounds.' })
  cost: Pence;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'cost ÷ committed, to four places: "0.5921". Null when nothing is committed, or what is counted is not the whole for this reader.',
  })
  share: Decimal | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'What the placements cost over a full year, all payers, above the mean of in-area placements of the same primary need, phase and day or residential kind. Over those that have such a mean, which takes five in-area placements; null when none has.',
  })
  premium: Pence | null;

  @Field(() => Int, { description: 'How many of the placements have a mean to be compared with.' })
  placementsWithPremium: number;

  @Field(() => MoneyScalar, {
    description:
      'Committed cost of placements of cases hidden from this reader, whatever their class, in pounds: in committed, and in none of the figures here.',
  })
  withheld: Pence;

  @Field(() => [OutOfAreaClassType], { description: 'The same by class.' })
  byClass: OutOfAreaClassType[];
}

/** The pressure on a budget. */
@ObjectType('BudgetPressure', {
  simpleResolvers: true,
  description:
    'The pressure on one budget in one financial year as at one instant. An overspend, a deficit, a pressure is positive; income and credit are negative. For finance, directors, commissioners, auditors, and a budget holder of its own budget.',
})
export class BudgetPressureType {
  /** For the fields that are read by it: what was asked, settled, and what was answered. */
  readonly question: SettledQuestion;
  readonly standing: PressureStanding;

  @Field(() => ReportingBasis, {
    description: 'As reported, or recast: with the figures of those whose place the budget took.',
  })
  basis: ReportingBasis;

  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => BudgetHolderType, { description: 'Whose budget it is.' })
  budgetHolder: BudgetHolderType;

  @Field(() => DateTimeScalar, {
    description: 'The instant the figures are as at. Asking again with it gives the same figures for ever.',
  })
  asAt: Date;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Sum of the budget entries made by then, in pounds. Null under a filter.',
  })
  allocation: Pence | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the budget version the allocation is of; null before the first, and under a filter.',
  })
  budgetVersion: string | null;

  @Field(() => MoneyScalar, { description: 'Sum of the ledger’s postings reported in the year, in pounds.' })
  committed: Pence;

  @Field(() => MoneyScalar, { description: 'Spend recorded by then, net of VAT, in pounds.' })
  actual: Pence;

  @Field(() => MoneyScalar, {
    description:
      'Cases with the panel that are not committed yet, each weighted with the probability of its stage, in pounds; pipelineCases lists them. 0.00 while finance has set no probabilities.',
  })
  pipeline: Pence;

  @Field(() => MoneyScalar, {
    description: 'Forecast that no placement drives, in pounds. 0.00 while finance has entered none.',
  })
  otherForecast: Pence;

  @Field(() => MoneyScalar, {
    description:
      'What the year is forecast to come to, in pounds: closed periods at their spend with accruals less prepayments, open ones at committed and otherForecast, with the pipeline. The forecasts of the periods add up to it.',
  })
  forecastOutturn: Pence;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'forecastOutturn less allocation, in pounds; an overspend is positive. Null under a filter.',
  })
  variance: Pence | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'variance as a percentage of the allocation, to one decimal. Null when that is zero, or under a filter.',
  })
  variancePercent: Decimal | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Balance brought forward into the year, in pounds; a deficit is positive. Null under a filter.',
  })
  broughtForward: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'broughtForward plus variance, in pounds; a deficit is positive. Null under a filter.',
  })
  cumulativePosition: Pence | null;

  @Field(() => [PressurePeriodType], { description: 'Twelve periods, April to March.' })
  periods: PressurePeriodType[];
}

/** The pressure as published. */
export function toBudgetPressure(answer: PressureStanding): BudgetPressureType {
  const { pressure, question } = answer;
  return Object.assign(new BudgetPressureType(), {
    ...pressure,
    question,
    standing: answer,
    financialYear: question.financialYear,
    asAt: question.asAt,
    basis: question.basis ?? ReportingBasis.AS_REPORTED,
    budgetHolder: toBudgetHolder(answer.budgetHolder),
    budgetVersion: answer.budgetVersion,
    variancePercent: toPercent(pressure.variancePercent),
    periods: pressure.periods.map((period) => Object.assign(new PressurePeriodType(), period)),
  });
}

/** Out-of-area cost as published; of what is not whole no share is told. */
export function toOutOfArea(answer: PressureOutOfArea, isWhole: boolean): OutOfAreaType {
  const shareOf = ({ share }: Pick<OutOfAreaType, 'share'>): Decimal | null => (isWhole ? share : null);
  return Object.assign(new OutOfAreaType(), {
    ...{ ...answer.outOfArea, share: shareOf(answer.outOfArea) },
    withheld: answer.outOfAreaWithheld,
    byClass: answer.outOfAreaByClass.map((one) =>
      Object.assign(new OutOfAreaClassType(), { ...one, share: shareOf(one) }),
    ),
  });
}
