import { Field, Int, ObjectType } from 'type-graphql';
import type { Day, FinancialYear } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import { add, subtract, type Pence } from '../../../kernel/money';
import { Phase } from '../../../kernel/phase';
import { DateScalar, DecimalScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { CostCategory, CostElement } from '../../ledger/rules/coding';
import type { FourCosts } from '../../ledger/rules/four-costs';
import { FourCostsType, toFourCosts } from '../../ledger/types/four-costs';
import {
  AGENCY_PARTS,
  type AgencyPart,
  type AgencySpreads,
  type AppraisedCandidate,
  type AppraisedYear,
  type Spread,
} from '../rules/appraisal';
import { AppraisalAgency } from './appraisal-codes';

/** An amount that chance bears on. */
@ObjectType('AppraisedAmount', {
  simpleResolvers: true,
  description: 'An amount that chance bears on. Without risk all five are the same.',
})
export class AppraisedAmountType {
  @Field(() => MoneyScalar, {
    description:
      'Pounds without chance, to the penny: nothing breaks down or steps down, and every price and its growth is at its central value. No forecast: where the ranges reach further up than down it lies below the median, even below the 10th percentile.',
  })
  exact: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds: the mean of the draws.' })
  mean: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds: one draw in ten is at or below it.' })
  p10: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds: the median of the draws.' })
  p50: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds: nine draws in ten are at or below it.' })
  p90: Pence;
}

/** What an agency pays. */
@ObjectType('AppraisedAgency', { simpleResolvers: true, description: 'What an agency would pay.' })
export class AppraisedAgencyType extends AppraisedAmountType {
  @Field(() => AppraisalAgency, { description: 'Whose money it is.' })
  agency: AgencyPart;
}

/** What an option comes to over some years. */
@ObjectType('AppraisedCosts', {
  simpleResolvers: true,
  description: 'What an option comes to: without chance by whose money it is, and what chance makes of it.',
})
export class AppraisedCostsType {
  @Field(() => FourCostsType, {
    description: 'Without chance: no breakdown or step down, every assumption at its central value.',
  })
  exact: FourCostsType;

  @Field(() => [AppraisedAgencyType], { description: 'Every agency, 0.00 where it pays nothing.' })
  agencies: AppraisedAgencyType[];

  @Field(() => AppraisedAmountType, { description: 'All agencies together, run by run.' })
  total: AppraisedAmountType;
}

/** What a thing costs in a year. */
@ObjectType('AppraisedElement', {
  simpleResolvers: true,
  description: 'What a part of an option costs in a year, without chance.',
})
export class AppraisedElementType {
  @Field(() => CostCategory, { description: 'What it pays for.' })
  category: CostCategory;

  @Field(() => CostElement, { description: 'What it is of the fee.' })
  element: CostElement;

  @Field(() => Boolean, {
    description: 'Whether it is the funded place, which the block would pay for beside the option’s lines.',
  })
  isFundedPlace: boolean;

  @Field(() => MoneyScalar, { description: 'Pounds.' })
  amount: Pence;
}

/** A financial year of an option. */
@ObjectType('AppraisedYear', {
  simpleResolvers: true,
  description: 'A financial year of an option; the first and the last are parts of one.',
})
export class AppraisedYearType {
  @Field(() => FinancialYearScalar, { description: 'The year.' })
  financialYear: FinancialYear;

  @Field(() => DateScalar, { description: 'The first day reckoned.' })
  firstDay: Day;

  @Field(() => DateScalar, { description: 'The last day reckoned.' })
  lastDay: Day;

  @Field(() => Int, { description: 'The child’s age on the 31 August before the first day.' })
  age: number;

  @Field(() => Phase, { description: 'The phase of education on the last day.' })
  phase: Phase;

  @Field(() => [AppraisedElementType], { description: 'By category and element; together the exact total.' })
  elements: AppraisedElementType[];

  @Field(() => AppraisedCostsType, { description: 'What it comes to.' })
  costs: AppraisedCostsType;
}

/** How much an answer moves with an assumption. */
@ObjectType('AppraisalSensitivity', {
  simpleResolvers: true,
  description:
    'How far the mean cost to 25 moves when one assumption goes from its low to its high value and everything else stays as drawn.',
})
export class AppraisalSensitivityType {
  @Field(() => String, { description: 'The assumption: a term, and of growth the category.' })
  assumption: string;

  @Field(() => DecimalScalar, { description: 'Its low value; of a cost, per cent of the central one.' })
  low: Decimal;

  @Field(() => DecimalScalar, { description: 'Its high value; of a cost, per cent of the central one.' })
  high: Decimal;

  @Field(() => MoneyScalar, { description: 'Pounds: the mean at the low value.' })
  atLow: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds: the mean at the high value.' })
  atHigh: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds between the two.' })
  swing: Pence;
}

/** What was taken otherwise makes of an option. */
@ObjectType('AppraisalDifference', {
  simpleResolvers: true,
  description: 'What an option comes to above what it would as the area takes things; negative: below.',
})
export class AppraisalDifferenceType {
  @Field(() => FourCostsType, {
    nullable: true,
    description: 'Exactly, to the end of the phase; null: not priced either way.',
  })
  toEndOfPhase: FourCostsType | null;

  @Field(() => FourCostsType, { nullable: true, description: 'Exactly, to 25; null: not priced either way.' })
  to25: FourCostsType | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Pounds between the two medians of the whole to 25; null: not priced either way.',
  })
  medianTo25: Pence | null;
}

/** What an option comes to. */
@ObjectType('OptionCosts', {
  simpleResolvers: true,
  description: 'What an option comes to, year by year, to the end of the phase and to 25.',
})
export class OptionCostsType {
  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot be priced, such as a missing school calendar; null: it is priced.',
  })
  problem: string | null;

  @Field(() => [AppraisedYearType], { description: 'Its financial years, in order; empty where it cannot be priced.' })
  years: AppraisedYearType[];

  @Field(() => AppraisedCostsType, {
    nullable: true,
    description: 'To the end of the phase of education that the child is in on its first day; null: not priced.',
  })
  toEndOfPhase: AppraisedCostsType | null;

  @Field(() => AppraisedCostsType, {
    nullable: true,
    description: 'To the end of the academic year of the 25th birthday; null: not priced.',
  })
  to25: AppraisedCostsType | null;

  @Field(() => [AppraisalSensitivityType], {
    description: 'What the answer is most sensitive to, the largest swing first.',
  })
  sensitivity: AppraisalSensitivityType[];

  @Field(() => AppraisalDifferenceType, {
    nullable: true,
    description: 'What the given assumptions make of it; null: none were given.',
  })
  difference: AppraisalDifferenceType | null;
}

/** What an option comes to as published; `before` is the same as the area takes things. */
export function toOptionCosts(found: AppraisedCandidate, before: AppraisedCandidate | null): OptionCostsType {
  return Object.assign(new OptionCostsType(), {
    problem: found.problem,
    years: found.years.map(toYear),
    toEndOfPhase: found.toEndOfPhase === null ? null : toCosts(found.toEndOfPhase),
    to25: found.to25 === null ? null : toCosts(found.to25),
    sensitivity: found.sensitivity.map((one) => Object.assign(new AppraisalSensitivityType(), one)),
    difference: before === null ? null : toDifference(found, before),
  });
}

function toDifference(found: AppraisedCandidate, before: AppraisedCandidate): AppraisalDifferenceType {
  const between = (a: AgencySpreads | null, b: AgencySpreads | null): FourCostsType | null =>
    a === null || b === null ? null : toFourCosts(minus(exactCosts(a), exactCosts(b)));
  return Object.assign(new AppraisalDifferenceType(), {
    toEndOfPhase: between(found.toEndOfPhase, before.toEndOfPhase),
    to25: between(found.to25, before.to25),
    medianTo25:
      found.to25 === null || before.to25 === null ? null : subtract(found.to25.total.p50, before.to25.total.p50),
  });
}

function toYear({
  financialYear,
  firstDay,
  lastDay,
  age,
  phase,
  elements,
  agencies,
}: AppraisedYear): AppraisedYearType {
  return Object.assign(new AppraisedYearType(), {
    ...{ financialYear, firstDay, lastDay, age, phase },
    elements: elements.map(({ category, element, isPlace, amount }) =>
      Object.assign(new AppraisedElementType(), { category, element, amount, isFundedPlace: isPlace }),
    ),
    costs: toCosts(agencies),
  });
}

function toCosts(spreads: AgencySpreads): AppraisedCostsType {
  return Object.assign(new AppraisedCostsType(), {
    exact: toFourCosts(exactCosts(spreads)),
    agencies: AGENCY_PARTS.map((agency) =>
      Object.assign(new AppraisedAgencyType(), { agency, ...spreads.parts[agency] }),
    ),
    total: toAmount(spreads.total),
  });
}

function toAmount(spread: Spread): AppraisedAmountType {
  return Object.assign(new AppraisedAmountType(), spread);
}

function exactCosts({ parts, total }: AgencySpreads): FourCosts {
  return {
    block: parts.BLOCK.exact,
    otherCouncil: add(parts.EDUCATION.exact, parts.SOCIAL_CARE.exact),
    health: parts.HEALTH.exact,
    total: total.exact,
  };
}

function minus(a: FourCosts, b: FourCosts): FourCosts {
  return {
    block: subtract(a.block, b.block),
    otherCouncil: subtract(a.otherCouncil, b.otherCouncil),
    health: subtract(a.health, b.health),
    total: subtract(a.total, b.total),
  };
}
