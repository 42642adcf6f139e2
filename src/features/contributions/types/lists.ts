import { ArgsType, Field, InputType } from 'type-graphql';
import type { EqualityFilter } from '../../../platform/conditions';
import { BooleanFilter, enumFilter, IdFilter } from '../../../platform/filters';
import { registerCodes } from '../../../platform/graphql-codes';
import { OrderDirection } from '../../../platform/graphql-order';
import { connectionType, PageArgs } from '../../../platform/paging';
import { AgreementKind, ContributionStatus } from '../rules/approval';
import { ContributionType } from './agreement';
import './codes';
import { DisputeType } from './dispute';

const NOT_ASKED = 'null or left out: not asked.';
const ContributionStatusFilter = enumFilter('ContributionStatus', ContributionStatus);
const AgreementKindFilter = enumFilter('FundingAgreementKind', AgreementKind);

/** Which contributions are asked for. */
@InputType({ description: 'Conditions on contributions; every one that is given must hold.' })
export class ContributionFilter {
  @Field(() => BooleanFilter, {
    nullable: true,
    description: `Whether it waits for the reader: to approve for their own budget; for directors, to ratify in a change or a settlement; ${NOT_ASKED}`,
  })
  waitsForMe?: BooleanFilter | null;

  @Field(() => IdFilter, { nullable: true, description: `On who pays; ${NOT_ASKED}` })
  budgetHolderId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: `On the case; ${NOT_ASKED}` })
  caseId?: IdFilter | null;

  @Field(() => ContributionStatusFilter, { nullable: true, description: `On where it stands; ${NOT_ASKED}` })
  status?: EqualityFilter<ContributionStatus> | null;

  @Field(() => AgreementKindFilter, { nullable: true, description: `On what its agreement is; ${NOT_ASKED}` })
  agreementKind?: EqualityFilter<AgreementKind> | null;
}

const ContributionOrderField = { PROPOSED_AT: 'PROPOSED_AT' } as const;
type ContributionOrderField = (typeof ContributionOrderField)[keyof typeof ContributionOrderField];
registerCodes(ContributionOrderField, 'ContributionOrderField', 'What contributions can be ordered by.', {
  PROPOSED_AT: 'When they were put to their holders.',
});

/** One key of an order of contributions. */
@InputType({ description: 'The order of contributions.' })
export class ContributionOrder {
  @Field(() => ContributionOrderField, { description: 'What to order by.' })
  field: ContributionOrderField;

  @Field(() => OrderDirection, { description: 'Which way; ASC when left out.', defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}

/** The arguments of `contributions`. */
@ArgsType()
export class ContributionsArgs extends PageArgs {
  @Field(() => ContributionFilter, { nullable: true, description: 'Which; null: all the reader may see.' })
  filter?: ContributionFilter | null;

  @Field(() => [ContributionOrder], {
    nullable: true,
    description: 'In which order; null: what has waited longest first.',
  })
  orderBy?: ContributionOrder[] | null;
}

/** Which disputes are asked for. */
@InputType({ description: 'Conditions on disputes; every one that is given must hold.' })
export class DisputeFilter {
  @Field(() => BooleanFilter, { nullable: true, description: `Whether it is open; ${NOT_ASKED}` })
  isOpen?: BooleanFilter | null;

  @Field(() => BooleanFilter, {
    nullable: true,
    description: `Whether it is open and the days of its stage are over; ${NOT_ASKED}`,
  })
  isOverdue?: BooleanFilter | null;

  @Field(() => BooleanFilter, { nullable: true, description: `Whether somebody carries it; ${NOT_ASKED}` })
  hasInterimPayer?: BooleanFilter | null;

  @Field(() => BooleanFilter, {
    nullable: true,
    description: `Whether it is open and waits for the reader: who owns its stage; finance, while nobody carries it; ${NOT_ASKED}`,
  })
  waitsForMe?: BooleanFilter | null;

  @Field(() => IdFilter, { nullable: true, description: `On whose share is disputed; ${NOT_ASKED}` })
  budgetHolderId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: `On the case; ${NOT_ASKED}` })
  caseId?: IdFilter | null;
}

const DisputeOrderField = { RAISED_AT: 'RAISED_AT', STAGE_DUE_DATE: 'STAGE_DUE_DATE' } as const;
type DisputeOrderField = (typeof DisputeOrderField)[keyof typeof DisputeOrderField];
registerCodes(DisputeOrderField, 'DisputeOrderField', 'What disputes can be ordered by.', {
  RAISED_AT: 'When they were raised.',
  STAGE_DUE_DATE: 'The last day of their stage; those without a stage stand last.',
});

/** One key of an order of disputes. */
@InputType({ description: 'The order of disputes.' })
export class DisputeOrder {
  @Field(() => DisputeOrderField, { description: 'What to order by.' })
  field: DisputeOrderField;

  @Field(() => OrderDirection, { description: 'Which way; ASC when left out.', defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}

/** The arguments of `disputes`. */
@ArgsType()
export class DisputesArgs extends PageArgs {
  @Field(() => DisputeFilter, { nullable: true, description: 'Which; null: all the reader may see.' })
  filter?: DisputeFilter | null;

  @Field(() => [DisputeOrder], { nullable: true, description: 'In which order; null: the longest open first.' })
  orderBy?: DisputeOrder[] | null;
}

export const ContributionConnection = connectionType('Contribution', () => ContributionType);
export const DisputeConnection = connectionType('Dispute', () => DisputeType);
