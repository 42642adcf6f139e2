import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { type Day, type FinancialYear } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence, subtract } from '../../../kernel/money';
import { Phase } from '../../../kernel/phase';
import { DateScalar, DecimalScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { NeedCode } from '../../cases/rules/codes';
import '../../cases/types/enums';
import '../../ledger/types/codes';
import { FourCostsType } from '../../ledger/types/four-costs';
import '../../placements/types/codes';
import { OutOfAreaReason } from '../../placements/rules/codes';
import { Stay } from '../../placements/rules/year-book';
import { AwayFilterInput } from '../../placements/types/missing-provision';
import { type Comer } from '../rules/provision/provision-case';

/** The arguments of `localProvisionCases`. */
@ArgsType()
export class LocalProvisionArgs {
  @Field(() => AwayFilterInput, { nullable: true, description: 'Which placements; null: all outside the area.' })
  filter?: AwayFilterInput | null;

  @Field(() => Int, { defaultValue: 3, description: 'How many children are worth a case, 1 to 500.' })
  fewest: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it opens, today or later. Null: the next 1 September.',
  })
  openingDate?: Day | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Places, 1 to 500. Null: as many as are ever there at once. With fewer, those who come when all are taken stay where they are.',
  })
  places?: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Pounds a year that the block pays for a funded place, filled or not. Null: PLACE_RATE of the area’s assumption sets, else the imported rate, else as published.',
  })
  placeRate?: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Pounds that building a place costs. Null: CAPITAL_PER_PLACE of the area’s assumption sets; where nobody says, no payback is told.',
  })
  capitalPerPlace?: Pence | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Revenue in all before the opening. Null: none.' })
  leadIn?: Pence | null;

  @Field(() => Int, { defaultValue: 12, description: 'Over how many months before the opening, 1 to 120.' })
  leadInMonths: number;
}

/** A child who comes. */
@ObjectType('ProvisionComer', {
  simpleResolvers: true,
  description:
    'A child placed outside the area who comes into the phase: a chance to come back, never a move in the middle of a phase. It proposes nothing by itself.',
})
export class ProvisionComerType {
  /** For the field that is loaded. */
  readonly placementId: string;

  @Field(() => DateScalar, { description: 'The first day of the phase.' })
  comesOn: Day;

  @Field(() => MoneyScalar, { description: 'Pounds: what its placement costs over a full year, all payers.' })
  fullYearCost: Pence;

  @Field(() => DecimalScalar, { nullable: true, description: 'Miles from home; null: not known.' })
  distanceMiles: Decimal | null;

  @Field(() => String, { nullable: true, description: 'Three-digit code of the host authority; null: not known.' })
  hostLaCode: string | null;

  @Field(() => OutOfAreaReason, { nullable: true, description: 'Why it is placed away; null: nobody said.' })
  reason: string | null;
}

/** A part of the cost. */
@ObjectType('ProvisionComponent', {
  simpleResolvers: true,
  description: 'A part of what the children of the fullest day cost over a full year, away and in the area.',
})
export class ProvisionComponentType {
  @Field(() => String, { description: 'A CostCategory, or PLACE: the funded places, filled or not.' })
  component: string;

  @Field(() => MoneyScalar, { description: 'Pounds where they are.' })
  away: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds in the area.' })
  local: Pence;

  @Field(() => MoneyScalar, { description: 'away less local.' })
  saving: Pence;
}

/** A year. */
@ObjectType('ProvisionYear', {
  simpleResolvers: true,
  description: 'A financial year of a local provision with the children who are away today, and nobody else.',
})
export class ProvisionYearType {
  @Field(() => FinancialYearScalar, { description: 'The year.' })
  financialYear: FinancialYear;

  @Field(() => DecimalScalar, { description: 'Children there on average over the year.' })
  filled: Decimal;

  @Field(() => MoneyScalar, { description: 'Pounds: what those would cost where they are.' })
  away: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds: what they cost in the area, with every funded place.' })
  local: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds of revenue before the opening.' })
  leadIn: Pence;

  @Field(() => MoneyScalar, { description: 'away less local and leadIn.' })
  saving: Pence;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'All savings up to the year’s end less the capital; null: the capital is not known.',
  })
  afterCapital: Pence | null;
}

/** A case. */
@ObjectType('LocalProvisionCase', {
  simpleResolvers: true,
  description: 'The business case of a local provision for children of one need who come into one phase of education.',
})
export class LocalProvisionCaseType {
  @Field(() => NeedCode, { description: 'The primary need.' })
  primaryNeed: string;

  @Field(() => Phase, { description: 'The phase of education they come into.' })
  phase: Phase;

  @Field(() => Stay, { description: 'Day or residential.' })
  stay: string;

  @Field(() => [ProvisionComerType], { description: 'The children, without those hidden from this reader.' })
  comers: ProvisionComerType[];

  @Field(() => Int, { description: 'Places.' })
  places: number;

  @Field(() => Int, {
    description: 'Of the children those who find every place taken on their first day, and stay where they are.',
  })
  withoutPlace: number;

  @Field(() => Int, {
    description:
      'How many of the children are there on the fullest day, never more than places: of those a full year is reckoned.',
  })
  fullYearChildren: number;

  @Field(() => String, {
    description:
      'Where the cost in the area is from; a published one with the index by which it was brought up to today’s prices.',
  })
  localCostSource: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Of how many placements of the area it is the mean, five at least; null: it is an assumption.',
  })
  localCostPlacements: number | null;

  @Field(() => MoneyScalar, { description: 'Pounds a year for a funded place.' })
  placeRate: Pence;

  @Field(() => String, { description: 'Where that is from.' })
  placeRateSource: string;

  @Field(() => [ProvisionComponentType], { description: 'By component, over a full year of the fullYearChildren.' })
  components: ProvisionComponentType[];

  @Field(() => FourCostsType, {
    description: 'What is saved over a full year of the fullYearChildren, by whose money; less than nothing is dearer.',
  })
  fullYearSaving: FourCostsType;

  @Field(() => [ProvisionYearType], { description: 'Year by year, until the last of them leaves the phase.' })
  years: ProvisionYearType[];

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Pounds that building it costs, of the capital programme and never the block; null: nobody says.',
  })
  capital: Pence | null;

  @Field(() => String, { nullable: true, description: 'Where that is from; null like capital.' })
  capitalSource: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The least number of filled places with which a full year is no dearer than away; null: no number is.',
  })
  breakEvenFill: number | null;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description:
      'By the end of which year the savings have paid for capital and lead-in; null: with these children alone by none, or the capital is not known.',
  })
  paidBackIn: FinancialYear | null;
}

/** All cases. */
@ObjectType('LocalProvisionCases', {
  simpleResolvers: true,
  description:
    'What local provision is missing and what it would save, with the children who are away today, at today’s prices. Newcomers, growth and risk are for a scenario.',
})
export class LocalProvisionCasesType {
  @Field(() => DateScalar, { description: 'When they would open.' })
  openingDate: Day;

  @Field(() => [LocalProvisionCaseType], { description: 'What saves most over a full year first.' })
  cases: LocalProvisionCaseType[];

  @Field(() => Int, {
    description:
      'Places of education outside the area today that were asked for: no short break, home, foster home or transport.',
  })
  away: number;

  @Field(() => Int, {
    description: 'Of them those whose next change of phase is before the opening, or who have none to come.',
  })
  notAtTransition: number;

  @Field(() => Int, {
    description: 'Of the others those in groups that are too small, or for whom no cost in the area is known.',
  })
  inNoCase: number;
}

/** A child as published. */
export function toComer({
  placementId,
  comesOn,
  fullYear,
  distanceMiles,
  hostLaCode,
  reason,
}: Comer): ProvisionComerType {
  return Object.assign(new ProvisionComerType(), {
    ...{ placementId, comesOn, distanceMiles, hostLaCode, reason, fullYearCost: fullYear.total },
  });
}

/** A part as published. */
export function toComponent(one: Pick<ProvisionComponentType, 'component' | 'away' | 'local'>): ProvisionComponentType {
  return Object.assign(new ProvisionComponentType(), { ...one, saving: subtract(one.away, one.local) });
}
