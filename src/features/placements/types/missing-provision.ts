import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DecimalScalar, MoneyScalar } from '../../../platform/scalars';
import { NeedCode } from '../../cases/rules/codes';
import { Phase } from '../../ledger/rules/coding';
import { FourCostsType, toFourCosts } from '../../ledger/types/four-costs';
import { ContractEnd, type ReturnCandidate } from '../rules/returns';
import { Stay } from '../rules/year-book';
import { CircumstanceType, toCircumstance } from '../../cases/types/circumstance';
import type { MissingProvision } from '../rules/missing-provision';
import { PlacementType, toPlacement } from './placement';

registerCodes(
  Stay,
  'Stay',
  'Whether a child sleeps at the placement; what makes placements alike does not tell the weeks apart.',
  {
    DAY: 'By day only.',
    RESIDENTIAL: 'Residential, for however many weeks.',
  },
);

registerCodes(
  ContractEnd,
  'ContractEnd',
  'How the expected end of a placement lies to the end of the child’s phase of education.',
  {
    BEFORE:
      'More than two months before it: no chance to return, since nobody is moved in the middle of a phase; the placement needs to be carried on, or decided anew on its own.',
    WITH: 'In the two months up to it.',
    AFTER: 'After it.',
    OPEN: 'No end is expected.',
  },
);

/** Which placements outside the area. */
@InputType('AwayFilter', {
  description: 'Conditions on placements outside the area; every one that is given must hold.',
})
export class AwayFilterInput {
  @Field(() => NeedCode, { nullable: true, description: 'The child’s primary need; null or left out: not asked.' })
  primaryNeed?: NeedCode | null;

  @Field(() => Phase, {
    nullable: true,
    description: 'The phase of education at the end of the financial year; null or left out: not asked.',
  })
  phase?: Phase | null;

  @Field(() => Stay, { nullable: true, description: 'Day or residential; null or left out: not asked.' })
  stay?: Stay | null;
}

/** The arguments of `returnCandidates`. */
@ArgsType()
export class ReturnCandidatesArgs {
  @Field(() => AwayFilterInput, { nullable: true, description: 'Which placements; null: all outside the area.' })
  filter?: AwayFilterInput | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Whose phase ends by this day; null: within two years from today.',
  })
  by?: Day | null;
}

/** A child whose next change of phase is a chance to come back, as the schema publishes it. */
@ObjectType('ReturnCandidate', {
  simpleResolvers: true,
  description:
    'A child placed outside the area whose phase of education ends: a chance to come back without being moved in the middle of a phase. It proposes nothing by itself.',
})
export class ReturnCandidateType {
  @Field(() => PlacementType, { description: 'The placement.' })
  placement: PlacementType;

  @Field(() => DateScalar, { description: 'The last day of the phase, a 31 August.' })
  phaseEndDate: Day;

  @Field(() => Phase, { description: 'The phase that ends.' })
  phase: Phase;

  @Field(() => Phase, { description: 'The phase that follows.' })
  nextPhase: Phase;

  @Field(() => ContractEnd, { description: 'How the placement’s expected end lies to it.' })
  contractEnd: ContractEnd;

  @Field(() => MoneyScalar, { description: 'Pounds: what it costs over a full year, all payers.' })
  fullYearCost: Pence;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Pounds: what of it is above those like it in the area; null: fewer than five are like it.',
  })
  premium: Pence | null;
}

/** The candidate as published. */
export function toReturnCandidate(candidate: ReturnCandidate, today: Day): ReturnCandidateType {
  const { placement, phaseEnd, contractEnd, fullYearCost, premium } = candidate;
  return Object.assign(new ReturnCandidateType(), {
    placement: toPlacement(placement, today),
    phaseEndDate: phaseEnd.date,
    phase: phaseEnd.phase,
    nextPhase: phaseEnd.nextPhase,
    ...{ contractEnd, fullYearCost, premium },
  });
}

/** The arguments of `missingProvision`. */
@ArgsType()
export class MissingProvisionArgs {
  @Field(() => AwayFilterInput, { nullable: true, description: 'Which placements; null: all outside the area.' })
  filter?: AwayFilterInput | null;

  @Field(() => Int, {
    defaultValue: 3,
    description:
      'How many placements alike are worth a look at a local provision, 1 to 500: smaller groups are left out. Three share a class, six to eight fill one. For publication the number that is told is compared, to the nearest 5.',
  })
  fewest: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Only those whose settings stand within so many statute miles of one of them are one group; null: wherever they are.',
  })
  nearMiles?: Decimal | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'For people outside: the groups as at the end of the last month in London (asAtDate), of those that are live outside the area on the last day of its financial year by what is committed. None of fewer than six children; counts to the nearest 5 and pounds to the nearest 100,000, so that whatever exact figure is published beside it, the difference is known to within two children and £50,000 only. Nothing of one placement, nor by whose money it is, nor of those who wait: sightCounts tells of them. Refused to who declared an interest.',
  })
  forPublication: boolean;
}

/** A provision that is missing, as the schema publishes it. */
@ObjectType('MissingProvision', {
  simpleResolvers: true,
  description:
    'Placements outside the area, alike in primary need, phase and day or residential kind, that together with the children who wait for such a place would fill a local provision, and what they cost now. It implies no removal of a child.',
})
export class MissingProvisionType {
  /** For the fields that are loaded. */
  readonly centreUrn: string | null;
  readonly hostLaCodes: readonly string[] | null;

  @Field(() => NeedCode, { description: 'The primary need.' })
  primaryNeed: NeedCode;

  @Field(() => Phase, { description: 'The phase of education at the end of the financial year.' })
  phase: Phase;

  @Field(() => Stay, { description: 'Day or residential.' })
  stay: Stay;

  @Field(() => Int, {
    description:
      'How many placements: more than childCount where a child has two alike, such as two days a week at each of two settings. For publication to the nearest 5, of those that cost something over a full year.',
  })
  placementCount: number;

  @Field(() => Int, { description: 'How many children; for publication to the nearest 5.' })
  childCount: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'For publication: the last day of the month as at whose end it is told; null: it is of today.',
  })
  asAtDate: Day | null;

  @Field(() => FourCostsType, {
    nullable: true,
    description:
      'What they cost over a full year at today’s prices and shares, by whose money it is; null for publication: fullYearTotal is told.',
  })
  fullYear: FourCostsType | null;

  @Field(() => MoneyScalar, {
    description:
      'Pounds: the total of fullYear, whoever pays; for publication at the prices of the last day of the financial year, to the nearest 100,000: 0.00 is less than 50,000.',
  })
  fullYearTotal: Pence;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The mean of the distances that are known, in statute miles to one decimal; null: none is, or for publication, since the mean of one more would tell that one’s.',
  })
  meanDistanceMiles: Decimal | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Pounds: what those with a mean to be compared with cost above it, over a full year; null: none has, or for publication, since it would tell of the mean.',
  })
  premium: Pence | null;

  @Field(() => Int, { description: 'How many have such a mean; 0 for publication.' })
  placementsWithPremium: number;

  @Field(() => [PlacementType], { nullable: true, description: 'The placements; null for publication.' })
  placements: PlacementType[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many children wait for such a place beside those, and have none yet: they count towards fewest. Null: for publication, or nearMiles is asked, which those who wait have not.',
  })
  waitingCount: number | null;

  @Field(() => FourCostsType, {
    nullable: true,
    description:
      'What those who wait would cost over a full year if they were placed like the others, at the mean of what those cost; null: there is none to go by, or their number is not told.',
  })
  waitingFullYear: FourCostsType | null;

  @Field(() => [CircumstanceType], {
    nullable: true,
    description: 'Those who wait; null for publication, and where nearMiles is asked.',
  })
  waiting: CircumstanceType[] | null;
}

/** The group as published. */
export function toMissingProvision(missing: MissingProvision, today: Day): MissingProvisionType {
  const { fullYear, placements, waitingFullYear, waiting, ...others } = missing;
  return Object.assign(new MissingProvisionType(), {
    ...others,
    fullYear: fullYear === null ? null : toFourCosts(fullYear),
    placements: placements === null ? null : placements.map((one) => toPlacement(one, today)),
    waitingFullYear: waitingFullYear === null ? null : toFourCosts(waitingFullYear),
    waiting: waiting === null ? null : waiting.map(({ circumstance }) => toCircumstance(circumstance, today)),
  });
}
