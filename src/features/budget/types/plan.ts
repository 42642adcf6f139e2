import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type Day, type FinancialYear } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, DecimalScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { ProvisionType } from '../../providers/rules/provision-type';
import '../../providers/types/provider';
import { type PlanTrack } from '../rules/plan';
import { type PlanAnswer, type PlanVersion } from '../rules/plan-version';
import { MitigationMeasureType, PlanAmountType, PlanDeliveryType, PlanMoveType, toMeasure } from './plan-mitigation';

/** A year's money on one track. */
@ObjectType('PlanTrack', {
  simpleResolvers: true,
  description:
    'A year’s money, unmitigated or mitigated. A deficit is positive; what a year closes with the next opens with.',
})
class PlanTrackType {
  @Field(() => MoneyScalar, {
    description: 'The grid and other spend, less what mitigations save on this track, in pounds.',
  })
  spend: Pence;

  @Field(() => MoneyScalar, { description: 'The block and other income, in pounds.' })
  income: Pence;

  @Field(() => MoneyScalar, { description: 'The balance before the year, in pounds.' })
  opening: Pence;

  @Field(() => MoneyScalar, { description: 'spend less income, in pounds.' })
  inYear: Pence;

  @Field(() => MoneyScalar, { description: 'opening with inYear, in pounds.' })
  closing: Pence;
}

/** A cell of the grid. */
@ObjectType('PlanCell', {
  simpleResolvers: true,
  description: 'One kind of provision in one year: caseload times unit cost, on both tracks.',
})
class PlanCellType {
  @Field(() => ProvisionType, { description: 'The kind of provision.' })
  provisionType: ProvisionType;

  @Field(() => DecimalScalar, { description: 'Children on average over the year, without mitigation.' })
  caseload: Decimal;

  @Field(() => MoneyScalar, { description: 'What one costs the block a year, in pounds.' })
  unitCost: Pence;

  @Field(() => MoneyScalar, { description: 'caseload times unitCost, in pounds.' })
  cost: Pence;

  @Field(() => DecimalScalar, { description: 'Children with everything that mitigations move.' })
  mitigatedCaseload: Decimal;

  @Field(() => MoneyScalar, { description: 'mitigatedCaseload times unitCost, in pounds.' })
  mitigatedCost: Pence;
}

/** A year of a plan. */
@ObjectType('PlanYear', { simpleResolvers: true, description: 'One of the five years of a management plan.' })
class PlanYearType {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => [PlanCellType], { description: 'The grid.' })
  cells: PlanCellType[];

  @Field(() => MoneyScalar, { description: 'The high needs block, in pounds.' })
  blockIncome: Pence;

  @Field(() => MoneyScalar, { description: 'Other income, in pounds.' })
  otherIncome: Pence;

  @Field(() => MoneyScalar, { description: 'Spend that no caseload drives, in pounds.' })
  otherSpend: Pence;

  @Field(() => MoneyScalar, { description: 'What mitigations save beside what moves on the grid, in pounds.' })
  savings: Pence;

  @Field(() => PlanTrackType, { description: 'If nothing is done.' })
  unmitigated: PlanTrackType;

  @Field(() => PlanTrackType, { description: 'With every mitigation.' })
  mitigated: PlanTrackType;
}

/** A year of a mitigation. */
@ObjectType('MitigationYear', {
  simpleResolvers: true,
  description: 'What a mitigation is to bring in a year, and what the ledger says it has brought.',
})
class MitigationYearType {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => MoneyScalar, { description: 'What it is to bring, in pounds; what costs more is negative.' })
  planned: Pence;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'How much less the ledger holds for the block than at the baseline, of the children of the placements named or of what is measured by, without cases hidden from this reader; in pounds. Null: nothing says what it is measured by.',
  })
  delivered: Pence | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Placements of which the ledger holds another amount than at the baseline. Null like delivered.',
  })
  changedPlacements: number | null;
}

/** A mitigation of a plan. */
@ObjectType('Mitigation', {
  simpleResolvers: true,
  description: 'What is done about the deficit, whose it is, and how far the placements show it.',
})
export class MitigationType {
  /** For the fields that are loaded. */
  readonly ownerPersonId: string;
  readonly placementIds: readonly string[];

  @Field(() => ID, { description: 'The same in every version of the plan; what saveManagementPlan takes.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'What is done.' })
  description: string;

  @Field(() => DateScalar, { description: 'When it begins.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'By when it is done.' })
  endDate: Day;

  @Field(() => MoneyScalar, {
    description: 'What it saves in a year once delivered in full, beside what moves, in pounds.',
  })
  saving: Pence;

  @Field(() => [PlanDeliveryType], { description: 'How much of it each year brings; a year left out brings nothing.' })
  delivery: PlanDeliveryType[];

  @Field(() => [PlanMoveType], { description: 'What it moves on the grid.' })
  moves: PlanMoveType[];

  @Field(() => MitigationMeasureType, {
    nullable: true,
    description: 'What of the ledger its delivery is measured by; null: the placements named, or nothing.',
  })
  measuredBy: MitigationMeasureType | null;

  @Field(() => [MitigationYearType], { description: 'The plan’s five years.' })
  years: MitigationYearType[];
}

/** What mitigations brought that is hidden. */
@ObjectType('DeliveryWithheld', {
  simpleResolvers: true,
  description: 'What mitigations have delivered in a year of cases hidden from this reader, all mitigations together.',
})
class DeliveryWithheldType {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => MoneyScalar, { description: 'In pounds; 0.00 for who may see every case.' })
  amount: Pence;
}

/** One saving of a plan. */
@ObjectType('ManagementPlanVersion', {
  simpleResolvers: true,
  description: 'One saving of a management plan. It stays.',
})
export class ManagementPlanVersionType {
  /** For the field that is loaded: who saved it. */
  readonly enteredById: string;

  @Field(() => Int, { description: 'Its number, from 1.' })
  version: number;

  @Field(() => String, { description: 'What had changed.' })
  note: string;

  @Field(() => DateTimeScalar, { description: 'When it was saved.' })
  enteredAt: Date;
}

/** A management plan. */
@ObjectType('ManagementPlan', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A management plan of the dedicated schools grant: five years, unmitigated and mitigated on one grid. For finance, commissioners, directors and auditors.',
})
export class ManagementPlanType extends NodeInterface {
  /** For the field that is read by it. */
  readonly of: Pick<PlanAnswer, 'years' | 'asAt'>;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Int, { description: 'Which version this is.' })
  version: number;

  @Field(() => FinancialYearScalar, { description: 'The first of its five years.' })
  firstFinancialYear: FinancialYear;

  @Field(() => MoneyScalar, { description: 'The balance before the first year, in pounds; a deficit is positive.' })
  openingBalance: Pence;

  @Field(() => DateTimeScalar, { description: 'The instant from which delivery is measured.' })
  baselineAt: Date;

  @Field(() => DateTimeScalar, { description: 'The instant at which delivery was read.' })
  asAt: Date;

  @Field(() => [PlanYearType], { description: 'The five years.' })
  years: PlanYearType[];

  @Field(() => [PlanAmountType], {
    description: 'Income, and spend that no caseload drives, by name: the years tell their sums.',
  })
  amounts: PlanAmountType[];

  @Field(() => [MitigationType], { description: 'What is done about the deficit.' })
  mitigations: MitigationType[];

  @Field(() => [DeliveryWithheldType], {
    description: 'What of delivery is hidden from this reader, year by year: in no figure of a mitigation.',
  })
  deliveryWithheld: DeliveryWithheldType[];

  @Field(() => [ManagementPlanVersionType], { description: 'Every version, the first first.' })
  versions: ManagementPlanVersionType[];
}

/** A plan as published. */
export function toManagementPlan(answer: PlanAnswer): ManagementPlanType {
  const { plan, head, versions, years, asAt, mitigations } = answer;
  return Object.assign(new ManagementPlanType(), {
    of: { years, asAt },
    id: toGlobalId('ManagementPlan', plan.planId),
    name: plan.name,
    version: head.version,
    firstFinancialYear: plan.firstFinancialYear,
    openingBalance: head.opening,
    baselineAt: head.baselineAt,
    asAt,
    years: years.map((year) =>
      Object.assign(new PlanYearType(), {
        ...year,
        cells: year.cells.map((cell) => Object.assign(new PlanCellType(), cell)),
        unmitigated: toTrack(year.unmitigated),
        mitigated: toTrack(year.mitigated),
      }),
    ),
    amounts: answer.figures.amounts.map((one) => Object.assign(new PlanAmountType(), one)),
    mitigations: mitigations.map(({ mitigation, years: ofYears }) =>
      Object.assign(new MitigationType(), {
        id: toGlobalId('Mitigation', mitigation.mitigationId),
        ownerPersonId: mitigation.ownerId,
        placementIds: mitigation.placementIds,
        name: mitigation.name,
        description: mitigation.description,
        startDate: mitigation.startDate,
        endDate: mitigation.endDate,
        saving: mitigation.saving,
        delivery: mitigation.delivery.map(({ financialYear, basisPoints, amount }) =>
          Object.assign(new PlanDeliveryType(), { financialYear, deliveredBasisPoints: basisPoints, amount }),
        ),
        moves: mitigation.moves.map((move) => Object.assign(new PlanMoveType(), move)),
        measuredBy: toMeasure(mitigation.measuredBy),
        years: ofYears.map((year) => Object.assign(new MitigationYearType(), year)),
      }),
    ),
    deliveryWithheld: answer.deliveryWithheld.map((one) => Object.assign(new DeliveryWithheldType(), one)),
    versions: versions.map(toVersion),
  });
}

function toTrack(track: PlanTrack): PlanTrackType {
  return Object.assign(new PlanTrackType(), track);
}

function toVersion({ enteredBy, version, note, enteredAt }: PlanVersion): ManagementPlanVersionType {
  return Object.assign(new ManagementPlanVersionType(), { enteredById: enteredBy, version, note, enteredAt });
}
