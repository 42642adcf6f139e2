import { Field, ObjectType } from 'type-graphql';
import { type Day, type FinancialYear } from '../../../kernel/dates';
import { type AgencyId, type BudgetHolderId } from '../../../kernel/ids';
import { type Pence } from '../../../kernel/money';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { type CommitmentCeiling } from '../rules/ceilings';
import { AmountBasis, LimitedDecision } from '../rules/limits';
import { sayLimit, type LimitInForce, type LimitOverride } from '../rules/overrides';
import './codes';

const SEEN_BY = 'Seen by panel chairs, directors, budget holders, finance, auditors and administrators.';

/** An override of limits as the schema publishes it. */
@ObjectType('LimitOverride', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: `A ceiling that lowers delegated limits for a while and leaves them as they were set. It never raises one. ${SEEN_BY}`,
})
export class LimitOverrideType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly budgetHolderId: BudgetHolderId | null;
  readonly agencyId: AgencyId | null;
  readonly setBy: string;
  readonly endedBy: string | null;

  @Field(() => LimitedDecision, {
    nullable: true,
    description: 'The kind of decision it is about; null: every kind.',
  })
  decisionType: LimitedDecision | null;

  @Field(() => AmountBasis, { description: 'The amount of a share that the ceiling stands on.' })
  basis: AmountBasis;

  @Field(() => MoneyScalar, { description: 'The most, in pounds, that needs no ratification on its days.' })
  ceiling: Pence;

  @Field(() => String, { description: 'Why it was set.' })
  reason: string;

  @Field(() => DateScalar, { description: 'The first day it binds.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day it binds; null until it is ended.' })
  endDate: Day | null;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  setAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody brought its end forward or took it back; null: nobody did.',
  })
  endedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was taken back, before its first day, so that it binds on no day; null: it was not.',
  })
  withdrawnAt: Date | null;
}

/** The override as published. */
export function toLimitOverride(override: LimitOverride): LimitOverrideType {
  return Object.assign(new LimitOverrideType(), {
    ...override,
    id: toGlobalId('LimitOverride', override.limitOverrideId),
  });
}

/** A limit on a day as the schema publishes it. */
@ObjectType('LimitInForce', {
  simpleResolvers: true,
  description: 'What a delegated limit comes to on one day, overrides counted.',
})
export class LimitInForceType {
  @Field(() => MoneyScalar, {
    description: 'The most, in pounds, that needs no ratification on the day: equal passes, one penny more does not.',
  })
  ceiling: Pence;

  @Field(() => LimitOverrideType, {
    nullable: true,
    description: 'The override whose ceiling binds; null: the limit’s own does.',
  })
  override: LimitOverrideType | null;

  @Field(() => String, { description: 'The same in words, with the dates and the reason.' })
  sentence: string;
}

/** The limit on a day as published. */
export function toLimitInForce(limit: LimitInForce): LimitInForceType {
  const said = sayLimit(limit);
  return Object.assign(new LimitInForceType(), {
    ceiling: limit.ceiling,
    override: limit.override === null ? null : toLimitOverride(limit.override),
    sentence: `${said.charAt(0).toUpperCase()}${said.slice(1)}.`,
  });
}

/** A commitment ceiling as the schema publishes it. */
@ObjectType('CommitmentCeiling', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: `The most that a budget holder may have committed in a financial year in all, as it was set at one moment; the last set stands. Nobody ratifies beyond it. ${SEEN_BY}`,
})
export class CommitmentCeilingType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly commitmentCeilingId: string;
  readonly budgetHolderId: BudgetHolderId;
  readonly setBy: string;

  @Field(() => FinancialYearScalar, { description: 'The year it is about.' })
  financialYear: FinancialYear;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The most, in pounds; commitments may equal it. Null: from then on there was no ceiling.',
  })
  ceiling: Pence | null;

  @Field(() => String, { description: 'Why it was set.' })
  reason: string;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  setAt: Date;
}

/** The ceiling as published. */
export function toCommitmentCeiling(ceiling: CommitmentCeiling): CommitmentCeilingType {
  return Object.assign(new CommitmentCeilingType(), {
    ...ceiling,
    id: toGlobalId('CommitmentCeiling', ceiling.commitmentCeilingId),
  });
}
