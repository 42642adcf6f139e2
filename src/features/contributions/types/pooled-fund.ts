import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day, FinancialYear } from '../../../kernel/dates';
import { decimal, type Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DecimalScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CREATE_POOLED_FUND_CODES, PAY_FROM_POOL_CODES, SET_POOL_CONTRIBUTION_CODES } from '../refusals';
import { VarianceRule, type PoolOutturn, type PoolPosition } from '../rules/pooled-fund';
import { LegalBasis, type PooledFund } from '../rules/pooled-fund-terms';

registerCodes(LegalBasis, 'PooledFundLegalBasis', 'The power under which money is pooled or passed between partners.', {
  NHS_ACT_S75: 'NHS Act 2006 s75: a pooled fund, lead commissioning or integrated provision.',
  NHS_ACT_S256: 'NHS Act 2006 s256: the NHS pays the local authority.',
  NHS_ACT_S76: 'NHS Act 2006 s76: the local authority pays the NHS.',
  CHILDREN_ACT_S10: 'Children Act 2004 s10: a pooled fund for children’s well-being.',
});
registerCodes(VarianceRule, 'PoolVarianceRule', 'How what a fund spends over or under is shared.', {
  PRO_RATA: 'In proportion to what the partners put in.',
  AGREED_PARTS: 'In the parts the agreement names.',
  HOST: 'It stays with the host.',
});

/** A partner's position for a year. */
@ObjectType('PooledFundPosition', {
  simpleResolvers: true,
  description: 'What one partner put in, and what the year comes to for it.',
})
export class PooledFundPositionType {
  /** For the fields that are loaded. */
  readonly position: PoolPosition;

  @Field(() => MoneyScalar, { description: 'Pounds put in.' })
  contribution: Pence;

  @Field(() => MoneyScalar, { description: 'Its part of the variance: positive is owed, negative goes back.' })
  varianceShare: Pence;

  @Field(() => MoneyScalar, {
    description: 'Contribution and part of the variance together; the partners’ add up to the spend.',
  })
  outturn: Pence;
}

/** How a fund stands for a year. */
@ObjectType('PooledFundOutturn', {
  simpleResolvers: true,
  description:
    'How a pooled fund stands for a financial year, by what is committed to its placements in the months it pays for (B23).',
})
export class PooledFundOutturnType {
  @Field(() => MoneyScalar, { description: 'What the partners put in, in pounds.' })
  pool: Pence;

  @Field(() => MoneyScalar, { description: 'What its placements cost, all payers; whole whoever asks.' })
  spend: Pence;

  @Field(() => MoneyScalar, { description: 'Spend less pool: positive is overspent.' })
  variance: Pence;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The variance as a percentage of the pool, two decimals; null for an empty pool.',
  })
  variancePercent: Decimal | null;

  @Field(() => Boolean, {
    description: 'Whether the overspend is beyond the tolerance, so that the partners must agree to it.',
  })
  isBeyondTolerance: boolean;

  @Field(() => [PooledFundPositionType], { description: 'Partner by partner, the host first.' })
  partners: PooledFundPositionType[];
}

/** The outturn as published. */
export function toOutturn(outturn: PoolOutturn): PooledFundOutturnType {
  const { pool, spend, variance, varianceBasisPoints, isBeyondTolerance, partners } = outturn;
  return Object.assign(new PooledFundOutturnType(), {
    ...{ pool, spend, variance, isBeyondTolerance },
    variancePercent: varianceBasisPoints === null ? null : decimal(BigInt(varianceBasisPoints) * 100n),
    partners: partners.map((position) => Object.assign(new PooledFundPositionType(), { position, ...position })),
  });
}

/** A pooled fund as published. */
@ObjectType('PooledFund', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'A pooled fund of the partners, as its written agreement has it. Seen by those who see area totals.',
})
export class PooledFundType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly fund: PooledFund;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => LegalBasis, { description: 'The power it rests on.' })
  legalBasis: LegalBasis;

  @Field(() => String, { description: 'What it is for.' })
  aims: string;

  @Field(() => String, { description: 'Reference of the written agreement.' })
  agreementReference: string;

  @Field(() => VarianceRule, { description: 'How an overspend is shared.' })
  overspend: VarianceRule;

  @Field(() => VarianceRule, { description: 'How an underspend is shared.' })
  underspend: VarianceRule;

  @Field(() => DecimalScalar, {
    description: 'How far over the pool spending may go, in percent, before the partners must agree.',
  })
  tolerancePercent: Decimal;

  @Field(() => DateScalar, { description: 'First day of the agreement.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null: until it is ended.' })
  endDate: Day | null;
}

/** The fund as published. */
export function toPooledFund(fund: PooledFund): PooledFundType {
  const { name, legalBasis, aims, agreementReference, overspend, underspend, startDate, endDate } = fund;
  return Object.assign(new PooledFundType(), {
    id: toGlobalId('PooledFund', fund.pooledFundId),
    fund,
    ...{ name, legalBasis, aims, agreementReference, overspend, underspend, startDate, endDate },
    tolerancePercent: decimal(BigInt(fund.toleranceBasisPoints) * 100n),
  });
}

/** A partner of a new fund. */
@InputType({ description: 'A partner of a pooled fund.' })
export class PooledFundPartnerInput {
  @Field(() => ID, { description: 'The budget that puts money in.' })
  budgetHolderId: string;

  @Field(() => Int, { description: 'Its part of a variance by the rule AGREED_PARTS; 0 otherwise.', defaultValue: 0 })
  varianceParts: number;
}

/** A pooled fund to set up. */
@InputType({ description: 'A pooled fund, as its written agreement has it.' })
export class CreatePooledFundInput extends MutationInput {
  @Field(() => String, { description: 'Its name, each once in the area.' })
  name: string;

  @Field(() => LegalBasis, { description: 'The power it rests on.' })
  legalBasis: LegalBasis;

  @Field(() => String, { description: 'What it is for.' })
  aims: string;

  @Field(() => String, { description: 'Reference of the written agreement.' })
  agreementReference: string;

  @Field(() => VarianceRule, { description: 'How an overspend is shared.' })
  overspend: VarianceRule;

  @Field(() => VarianceRule, { description: 'How an underspend is shared.' })
  underspend: VarianceRule;

  @Field(() => DecimalScalar, {
    description: 'Tolerance of an overspend in percent, at most two decimals, such as "5".',
  })
  tolerancePercent: Decimal;

  @Field(() => DateScalar, { description: 'First day of the agreement.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null: until it is ended.' })
  endDate?: Day | null;

  @Field(() => [PooledFundPartnerInput], { description: 'The partners, the host first; at least two.' })
  partners: PooledFundPartnerInput[];
}

/** What a partner puts in. */
@InputType({ description: 'What a partner puts into a fund for a financial year.' })
export class SetPoolContributionInput extends MutationInput {
  @Field(() => ID, { description: 'The fund.' })
  pooledFundId: string;

  @Field(() => ID, { description: 'The partner.' })
  budgetHolderId: string;

  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => MoneyScalar, { description: 'Pounds for the whole year, in place of what was known before.' })
  amount: Pence;

  @Field(() => String, { description: 'Why: the agreement, or what changed it.' })
  reason: string;
}

/** A placement that a fund pays for. */
@InputType({ description: 'A placement that a fund pays for over whole months.' })
export class PayFromPoolInput extends MutationInput {
  @Field(() => ID, { description: 'The fund.' })
  pooledFundId: string;

  @Field(() => ID, { description: 'The placement.' })
  placementId: string;

  @Field(() => DateScalar, { description: 'First day of the first month.' })
  startDate: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the last month; null: as long as the placement lasts.',
  })
  endDate?: Day | null;
}

const BROKEN = { description: 'Every rule the request broke; empty when it was done.' } as const;
const AFTER = { nullable: true, description: 'The fund after the change; null when it was refused.' } as const;

export const CreatePooledFundError = userErrorType('CreatePooledFund', CREATE_POOLED_FUND_CODES);
export const SetPoolContributionError = userErrorType('SetPoolContribution', SET_POOL_CONTRIBUTION_CODES);
export const PayFromPoolError = userErrorType('PayFromPool', PAY_FROM_POOL_CODES);

/** What `createPooledFund` gives. */
@ObjectType({ description: 'What createPooledFund gives.', simpleResolvers: true })
export class CreatePooledFundPayload extends MutationPayload {
  @Field(() => PooledFundType, AFTER)
  pooledFund: PooledFundType | null;

  @Field(() => [CreatePooledFundError], BROKEN)
  userErrors: InstanceType<typeof CreatePooledFundError>[];
}

/** What `setPoolContribution` gives. */
@ObjectType({ description: 'What setPoolContribution gives.', simpleResolvers: true })
export class SetPoolContributionPayload extends MutationPayload {
  @Field(() => PooledFundType, AFTER)
  pooledFund: PooledFundType | null;

  @Field(() => [SetPoolContributionError], BROKEN)
  userErrors: InstanceType<typeof SetPoolContributionError>[];
}

/** What `payFromPool` gives. */
@ObjectType({ description: 'What payFromPool gives.', simpleResolvers: true })
export class PayFromPoolPayload extends MutationPayload {
  @Field(() => PooledFundType, AFTER)
  pooledFund: PooledFundType | null;

  @Field(() => [PayFromPoolError], BROKEN)
  userErrors: InstanceType<typeof PayFromPoolError>[];
}
