import { Field, Int, ObjectType } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { DecimalScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { NeedCode } from '../../cases/rules/codes';
import '../../cases/types/enums';
import { CostCategory, Phase } from '../../ledger/rules/coding';
import { type PostingFilter } from '../../ledger/rules/posting-query';
import '../../ledger/types/codes';
import { AreaClass } from '../../placements/rules/codes';
import '../../placements/types/codes';
import { ProvisionType } from '../../providers/rules/provision-type';
import '../../providers/types/provider';
import { PlanAmountKind } from '../rules/plan';

/*
 * What of a management plan its saving takes, as it can be read back: whoever changes one thing sends the rest as it was.
 */

/** An amount of a plan. */
@ObjectType('PlanAmount', {
  simpleResolvers: true,
  description: 'Income of a year, or spend that no caseload drives, as saveManagementPlan takes it.',
})
export class PlanAmountType {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => PlanAmountKind, { description: 'What it is.' })
  kind: PlanAmountKind;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => MoneyScalar, { description: 'In pounds, never negative.' })
  amount: Pence;
}

/** A delivery of a mitigation. */
@ObjectType('PlanDelivery', {
  simpleResolvers: true,
  description: 'How much of a mitigation’s saving a year brings, as saveManagementPlan takes it.',
})
export class PlanDeliveryType {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => Int, { description: 'In ten-thousandths of the saving; beside an amount the nearest to it.' })
  deliveredBasisPoints: number;

  @Field(() => MoneyScalar, { nullable: true, description: 'To the penny, in pounds. Null: the part of the saving.' })
  amount: Pence | null;
}

/** A move of a mitigation. */
@ObjectType('PlanMove', {
  simpleResolvers: true,
  description: 'Children that a mitigation has in another kind of provision in a year, as saveManagementPlan takes it.',
})
export class PlanMoveType {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => ProvisionType, { nullable: true, description: 'Where they would be without it; null: nowhere.' })
  from: ProvisionType | null;

  @Field(() => ProvisionType, { nullable: true, description: 'Where they are with it; null: nowhere.' })
  to: ProvisionType | null;

  @Field(() => DecimalScalar, { description: 'How many, on average over the year.' })
  children: Decimal;
}

const ANY = 'Null: any. PressureFilter takes it under `in`.';

/** What of the ledger shows a mitigation's delivery. */
@ObjectType('MitigationMeasure', {
  simpleResolvers: true,
  description: 'What of the ledger a mitigation’s delivery is measured by: postings with one of the values of each.',
})
export class MitigationMeasureType {
  @Field(() => [NeedCode], { nullable: true, description: `Primary needs. ${ANY}` })
  primaryNeed: NeedCode[] | null;

  @Field(() => [Phase], { nullable: true, description: `Phases of education. ${ANY}` })
  phase: Phase[] | null;

  @Field(() => [String], { nullable: true, description: `Age bands. ${ANY}` })
  ageBand: string[] | null;

  @Field(() => [ProvisionType], { nullable: true, description: `Kinds of provision. ${ANY}` })
  provisionType: ProvisionType[] | null;

  @Field(() => [AreaClass], { nullable: true, description: `Area classes. ${ANY}` })
  areaClass: AreaClass[] | null;

  @Field(() => [String], { nullable: true, description: `Codes of host authorities. ${ANY}` })
  hostAuthority: string[] | null;

  @Field(() => [String], { nullable: true, description: `URNs of providers. ${ANY}` })
  provider: string[] | null;

  @Field(() => [CostCategory], { nullable: true, description: `Categories of cost lines. ${ANY}` })
  category: CostCategory[] | null;

  @Field(() => [String], { nullable: true, description: `Lines of the section 251 return. ${ANY}` })
  section251Line: string[] | null;
}

/** A filter as published; null: nothing is measured by one. */
export function toMeasure(filter: PostingFilter | null): MitigationMeasureType | null {
  if (filter === null) return null;
  return Object.assign(new MitigationMeasureType(), {
    primaryNeed: filter.PRIMARY_NEED ?? null,
    phase: filter.PHASE ?? null,
    ageBand: filter.AGE_BAND ?? null,
    provisionType: filter.PROVISION_TYPE ?? null,
    areaClass: filter.AREA_CLASS ?? null,
    hostAuthority: filter.HOST_AUTHORITY ?? null,
    provider: filter.PROVIDER ?? null,
    category: filter.CATEGORY ?? null,
    section251Line: filter.SECTION_251_LINE ?? null,
  });
}
