import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import type { EqualityFilter } from '../../../platform/conditions';
import { BooleanFilter, DateFilter, enumFilter, IdFilter, StringFilter } from '../../../platform/filters';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { OrderDirection } from '../../../platform/graphql-order';
import { connectionType, PageArgs } from '../../../platform/paging';
import { DateScalar, DecimalScalar, MoneyScalar } from '../../../platform/scalars';
import { NeedCode } from '../../cases/rules/codes';
import { DistanceBasis } from '../../providers/rules/distance';
import { ProvisionType } from '../../providers/rules/provision-type';
import { AreaClass, PlacementStatus, Residential, SenSetting } from '../rules/codes';
import { kindOf, PlacementKind } from '../rules/kind';
import { statusOn } from '../rules/life';
import type { Placement } from '../rules/placement';
import './codes';
import './kind';

/** A placement as the schema publishes it. */
@ObjectType('Placement', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A place that a child was given by a decision, here or elsewhere. Seen by those who see the money of the case; it names no child.',
})
export class PlacementType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly placement: Placement;

  @Field(() => SenSetting, { nullable: true, description: 'The setting; null where there is an establishment.' })
  senSetting: SenSetting | null;

  @Field(() => ProvisionType, { description: 'What kind of provision it is.' })
  provisionType: ProvisionType;

  @Field(() => PlacementKind, {
    description: 'What it is all in all: told from the kind of provision, the nights and the setting.',
  })
  kind: PlacementKind;

  @Field(() => Residential, { description: 'Whether the child sleeps there.' })
  residential: Residential;

  @Field(() => AreaClass, {
    description: 'Where it is, seen from the responsible authority at the time of the decision.',
  })
  areaClass: AreaClass;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The great-circle distance in miles to one decimal, from the middle of the responsible authority; null where one end has no position on record, or there is no establishment.',
  })
  distanceMiles: Decimal | null;

  @Field(() => DistanceBasis, { nullable: true, description: 'From what the distance was reckoned; null without one.' })
  distanceBasis: DistanceBasis | null;

  @Field(() => DateScalar, { description: 'The first day it covers: as decided, then as it really started.' })
  startDate: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day it covers, expected or, once it is ended, real; null: no end is expected.',
  })
  expectedEndDate: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it really started; null: not recorded yet.' })
  startedDate: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day as recorded when it ended; null: not ended.' })
  endedDate: Day | null;

  @Field(() => PlacementStatus, { description: 'How it stands today.' })
  status: PlacementStatus;

  @Field(() => String, {
    nullable: true,
    description: 'The system that it was imported from, as the file calls it; null: decided here.',
  })
  source: string | null;

  @Field(() => String, { nullable: true, description: 'Its key in that system; null: decided here.' })
  sourceReference: string | null;

  @Field(() => Int, { description: 'Counts up with each change; give it as expectedVersion.' })
  version: number;
}

/** The placement as published; `today` gives its status. */
export function toPlacement(placement: Placement, today: Day): PlacementType {
  return Object.assign(new PlacementType(), {
    id: toGlobalId('Placement', placement.placementId),
    placement,
    senSetting: placement.senSetting,
    provisionType: placement.provisionType,
    kind: kindOf(placement),
    residential: placement.residential,
    areaClass: placement.areaClass,
    distanceMiles: placement.distanceMiles,
    distanceBasis: placement.distanceBasis,
    startDate: placement.startDate,
    expectedEndDate: placement.endDate,
    startedDate: placement.startedDate,
    endedDate: placement.endedDate,
    status: statusOn(placement, today),
    source: placement.source,
    sourceReference: placement.sourceReference,
    version: placement.version,
  });
}

/** What one budget holder pays for a placement. */
@ObjectType('HolderCost', { simpleResolvers: true, description: 'What one budget holder pays.' })
export class HolderCostType {
  /** For the field that is loaded. */
  readonly budgetHolderId: string;

  @Field(() => MoneyScalar, { description: 'Pounds.' })
  amount: Pence;
}

/** What one budget holder pays, as published. */
export function toHolderCost(cost: { readonly budgetHolderId: string; readonly amount: Pence }): HolderCostType {
  return Object.assign(new HolderCostType(), cost);
}

/** One page of placements. */
export const PlacementConnection = connectionType('Placement', () => PlacementType);

const PlacementStatusFilter = enumFilter('PlacementStatus', PlacementStatus);
const AreaClassFilter = enumFilter('AreaClass', AreaClass);
const ProvisionTypeFilter = enumFilter('ProvisionType', ProvisionType);
const PlacementKindFilter = enumFilter('PlacementKind', PlacementKind);
const NeedCodeFilter = enumFilter('NeedCode', NeedCode);
const NOT_ASKED = 'null or left out: not asked.';

/** Which placements are asked for. */
@InputType('PlacementFilter', { description: 'Conditions on placements; every one that is given must hold.' })
export class PlacementFilterInput {
  @Field(() => PlacementStatusFilter, { nullable: true, description: `On how it stands today; ${NOT_ASKED}` })
  status?: EqualityFilter<PlacementStatus> | null;

  @Field(() => AreaClassFilter, { nullable: true, description: `On where it is; ${NOT_ASKED}` })
  areaClass?: EqualityFilter<AreaClass> | null;

  @Field(() => ProvisionTypeFilter, { nullable: true, description: `On the kind of provision; ${NOT_ASKED}` })
  provisionType?: EqualityFilter<ProvisionType> | null;

  @Field(() => PlacementKindFilter, { nullable: true, description: `On what it is all in all; ${NOT_ASKED}` })
  kind?: EqualityFilter<PlacementKind> | null;

  @Field(() => StringFilter, { nullable: true, description: `On the establishment’s URN; ${NOT_ASKED}` })
  providerUrn?: StringFilter | null;

  @Field(() => BooleanFilter, {
    nullable: true,
    description: `On whether the register says that the establishment is open; one without an establishment matches neither; ${NOT_ASKED}`,
  })
  providerIsOpen?: BooleanFilter | null;

  @Field(() => BooleanFilter, {
    nullable: true,
    description: `On whether a reason for being outside the area or at an independent setting is still to be recorded; ${NOT_ASKED}`,
  })
  isOutOfAreaReasonDue?: BooleanFilter | null;

  @Field(() => NeedCodeFilter, {
    nullable: true,
    description: `On the child’s primary need, for readers who may know of the case; ${NOT_ASKED}`,
  })
  primaryNeed?: EqualityFilter<NeedCode> | null;

  @Field(() => IdFilter, { nullable: true, description: `On the case; ${NOT_ASKED}` })
  caseId?: IdFilter | null;

  @Field(() => DateFilter, { nullable: true, description: `On the first day it covers; ${NOT_ASKED}` })
  startDate?: DateFilter | null;
}

/** What placements can be ordered by. */
export const PlacementOrderField = { START_DATE: 'START_DATE' } as const;
export type PlacementOrderField = (typeof PlacementOrderField)[keyof typeof PlacementOrderField];
registerCodes(PlacementOrderField, 'PlacementOrderField', 'What placements can be ordered by.', {
  START_DATE: 'The first day it covers.',
});

/** One key of an order of placements. */
@InputType({ description: 'One key of the order of placements.' })
export class PlacementOrder {
  @Field(() => PlacementOrderField, { description: 'What to order by.' })
  field: PlacementOrderField;

  @Field(() => OrderDirection, { description: 'Which way; ASC when left out.', defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}

/** The arguments of `placements`. */
@ArgsType()
export class PlacementsArgs extends PageArgs {
  @Field(() => PlacementFilterInput, {
    nullable: true,
    description: 'Which placements; null: all that this reader may know of.',
  })
  filter?: PlacementFilterInput | null;

  @Field(() => [PlacementOrder], {
    nullable: true,
    description: 'In which order; null or empty: the latest start first. Ties are broken by the id.',
  })
  orderBy?: PlacementOrder[] | null;
}
