import { Field, ObjectType } from 'type-graphql';
import type { Day, FinancialYear } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { AmountBasis } from '../../access/rules/limits';
import { AssumptionKind, type CeilingHeadroom, type HolderEffect, type LimitHeadroom } from '../rules/effect';
import { FourCostsType } from '../../ledger/types/four-costs';
import { RecordDecisionError } from './decision-inputs';
import { QuorumType } from './quorum';

registerCodes(
  AssumptionKind,
  'DecisionAssumptionKind',
  'What a figure rests on that can move without anybody deciding again.',
  {
    HORIZON: 'How far ahead the ledger posts.',
    PROVISIONAL_CALENDAR: 'A school calendar that is not held yet.',
    TERMS: 'The terms of reference in force.',
    DELEGATED_LIMIT: 'A delegated limit in force.',
    LIMIT_OVERRIDE: 'An override that lowers a delegated limit.',
    END_AT_25: 'That the placement lasts to 25, where no end is expected.',
  },
);

/** How a share stands against one delegated limit. */
@ObjectType('LimitHeadroom', {
  simpleResolvers: true,
  description: 'How a holder’s share stands against one of its delegated limits.',
})
export class LimitHeadroomType {
  @Field(() => AmountBasis, { description: 'What the limit is on.' })
  basis: AmountBasis;

  @Field(() => MoneyScalar, { description: 'Pounds: what binds today, lowered by an override where there is one.' })
  ceiling: Pence;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Pounds: the share on that basis; null: no expected end, and the limit is on the whole life.',
  })
  amount: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Pounds left; below 0.00 where it is over. Null where there is no amount.',
  })
  headroom: Pence | null;

  @Field(() => DateScalar, { description: 'From when the limit is in force.' })
  startDate: Day;

  @Field(() => String, {
    nullable: true,
    description: 'The reason of the override that lowers it today; null: none does.',
  })
  overrideReason: string | null;
}

/** How a holder stands against a ceiling. */
@ObjectType('CeilingHeadroom', {
  simpleResolvers: true,
  description: 'How a holder stands against its commitment ceiling of a financial year, the decision included.',
})
export class CeilingHeadroomType {
  @Field(() => FinancialYearScalar, { description: 'The year.' })
  financialYear: FinancialYear;

  @Field(() => MoneyScalar, { description: 'Pounds: the most that may be committed in it in all.' })
  ceiling: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds committed in it already.' })
  committed: Pence;

  @Field(() => MoneyScalar, {
    description: 'Pounds that would be left; below 0.00 where the decision could not commit.',
  })
  headroom: Pence;
}

/** An assumption. */
@ObjectType('DecisionAssumption', { simpleResolvers: true, description: 'A dated assumption behind the figures.' })
export class DecisionAssumptionType {
  @Field(() => AssumptionKind, { description: 'What is assumed.' })
  kind: AssumptionKind;

  @Field(() => DateScalar, { description: 'The day it is dated by.' })
  day: Day;

  @Field(() => String, { description: 'In words.' })
  text: string;
}

/** The headroom against a limit as published. */
export function toLimitHeadroom({ override, ...limit }: LimitHeadroom): LimitHeadroomType {
  return Object.assign(new LimitHeadroomType(), { ...limit, overrideReason: override?.reason ?? null });
}

/** The headroom against a ceiling as published. */
export function toCeilingHeadroom(ceiling: CeilingHeadroom): CeilingHeadroomType {
  return Object.assign(new CeilingHeadroomType(), ceiling);
}

/** What one holder would pay in one year. */
@ObjectType('DecisionEffectYear', {
  simpleResolvers: true,
  description: 'What a holder would pay in a financial year.',
})
export class DecisionEffectYearType {
  @Field(() => FinancialYearScalar, { description: 'The year.' })
  financialYear: FinancialYear;

  @Field(() => MoneyScalar, { description: 'Pounds.' })
  cost: Pence;
}

/** What one holder would pay. */
@ObjectType('DecisionEffectHolder', {
  simpleResolvers: true,
  description:
    'What one budget holder would pay by a decision. By year and in this year it is exactly what would be posted, with what an interim payer carries; the other figures are by the split as it is proposed.',
})
export class DecisionEffectHolderType {
  /** For the fields that are loaded or withheld. */
  readonly effect: HolderEffect;

  @Field(() => [DecisionEffectYearType], { description: 'By financial year, to the area’s ledger horizon at most.' })
  financialYears: DecisionEffectYearType[];

  @Field(() => MoneyScalar, {
    description:
      'Pounds over the whole of the financial year after the one the placement starts in, whatever its expected end; 0.00 where it would not be live at the end of that one.',
  })
  fullYearEffect: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds in the financial year of today.' })
  inYearEffect: Pence;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Pounds from the first day to wholeTo: the expected end, or the end of the academic year in which the young person turns 25. Null where it cannot be reckoned so far ahead.',
  })
  wholeEffect: Pence | null;

  @Field(() => MoneyScalar, { description: 'Pounds a week, as it stands against WEEKLY limits.' })
  weekly: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds in the first twelve months, as it stands against ANNUAL limits.' })
  annual: Pence;

  @Field(() => MoneyScalar, { nullable: true, description: 'Pounds to the expected end; null without one.' })
  wholeLife: Pence | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which delegated limit of today it would be over, and by how much; null: within every limit.',
  })
  overLimit: string | null;

  @Field(() => [LimitHeadroomType], {
    description: 'What it leaves of each delegated limit in force today; empty where nothing is delegated.',
  })
  limits: LimitHeadroomType[];
}

/** What a decision would come to. */
@ObjectType('DecisionEffect', {
  simpleResolvers: true,
  description:
    'What a decision would cost each holder and what stands in its way, by the code that records it. Of a decision on a placement that runs (an uplift that was asked for, an extension) every figure but what stands against limits is the difference that it makes. Nothing is stored.',
})
export class DecisionEffectType {
  @Field(() => [DecisionEffectHolderType], {
    description: 'In the order of the agreement, the lead agency first; empty while the money side cannot stand.',
  })
  holders: DecisionEffectHolderType[];

  @Field(() => [String], { description: 'Why it would wait for ratification; empty when it would not.' })
  ratificationReasons: string[];

  @Field(() => String, {
    nullable: true,
    description:
      '64 hexadecimal digits that stand for these terms at this price: give it to recordDecision, which refuses another price. Null while the money side cannot stand.',
  })
  priceDigest: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of each wholeEffect; null while the money side cannot stand.',
  })
  wholeTo: Day | null;

  @Field(() => FourCostsType, {
    nullable: true,
    description:
      'What all holders would pay over a full year by whose money it is, as in their fullYearEffect; null while the money side cannot stand.',
  })
  fullYearCosts: FourCostsType | null;

  @Field(() => FourCostsType, {
    nullable: true,
    description:
      'The same with what the high needs block would pay for the place beside it: nothing more where a funded place stands empty, and where no place is funded as such. Null where that is not known, or the money side cannot stand.',
  })
  fullYearCostsWithPlace: FourCostsType | null;

  @Field(() => [DecisionAssumptionType], {
    description:
      'What the figures rest on that can move without anybody deciding again: how far the ledger posts, calendars that are not held yet, the terms and limits in force.',
  })
  assumptions: DecisionAssumptionType[];

  @Field(() => QuorumType, {
    nullable: true,
    description:
      'Of the case’s item that waits to be decided, at this moment; null where it is on no agenda this reader sees.',
  })
  quorum: QuorumType | null;

  @Field(() => [RecordDecisionError], {
    description: 'What recordDecision would refuse of it, as far as it can be known now.',
  })
  refusals: InstanceType<typeof RecordDecisionError>[];
}
