import { Field, Int, ObjectType } from 'type-graphql';
import type { Day, FinancialYear } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import type { DecisionReason, DecisionRecord, Ratification } from '../rules/decision-record';
import { Outcome } from '../rules/outcome';
import { RecordDecisionError } from './decision-inputs';
import { QuorumType } from './panel';
import './codes';

/** A decision as the schema publishes it. */
@ObjectType('Decision', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What a panel came to on a case. It is never changed: a correction is a later decision that supersedes it. Seen by those who see the money of the case; its reasons by those who may read the papers.',
})
export class DecisionType extends NodeInterface {
  /** For the fields that are loaded or withheld. */
  readonly decision: DecisionRecord;

  @Field(() => Outcome, { description: 'What it came to.' })
  outcome: Outcome;

  @Field(() => Boolean, { description: 'Whether the need is agreed.' })
  needAgreed: boolean;

  @Field(() => Boolean, { description: 'Whether money is agreed. It can be missing where the need is agreed.' })
  fundingAgreed: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  decidedAt: Date;

  @Field(() => DateScalar, { description: 'The day it was made: delegated limits are those in force then.' })
  decisionDate: Day;

  @Field(() => Int, { description: 'The decider’s grade then, 1 to 20.' })
  deciderGrade: number;

  @Field(() => String, { description: 'The rule the decider relied on, with the day it took effect.' })
  delegationRule: string;

  @Field(() => Boolean, { description: 'Whether it had to be ratified when it was made.' })
  needsRatification: boolean;

  @Field(() => [String], { description: 'Why it had to be, a sentence each; empty when it had not.' })
  ratificationReasons: string[];

  @Field(() => DateScalar, { nullable: true, description: 'When an agreement in principle expires; null for others.' })
  expiresOn: Day | null;
}

/** The decision as published. */
export function toDecision(decision: DecisionRecord): DecisionType {
  return Object.assign(new DecisionType(), {
    id: toGlobalId('Decision', decision.decisionId),
    decision,
    outcome: decision.outcome,
    needAgreed: decision.needAgreed,
    fundingAgreed: decision.fundingAgreed,
    decidedAt: decision.decidedAt,
    decisionDate: decision.decisionDate,
    deciderGrade: decision.deciderGrade,
    delegationRule: decision.delegationRule,
    needsRatification: decision.needsRatification,
    ratificationReasons: [...decision.ratificationReasons],
    expiresOn: decision.expiresOn,
  });
}

/** What was said in a decision about the child. */
@ObjectType('DecisionReasons', {
  simpleResolvers: true,
  description: 'What a decision rests on and says beyond its outcome. For those who may read the papers.',
})
export class DecisionReasonsType {
  /** For the field that is loaded. */
  readonly evidenceIds: readonly string[];

  @Field(() => String, { description: 'Why it was decided so.' })
  rationale: string;

  @Field(() => String, { nullable: true, description: 'The options weighed; null: nothing was said.' })
  optionsWeighed: string | null;

  @Field(() => String, { nullable: true, description: 'The policy or criteria version relied on; null: not said.' })
  policyVersion: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why a finding that the option is not suitable was departed from; null: it was not.',
  })
  departureReason: string | null;

  @Field(() => String, { nullable: true, description: 'For AGREED_IN_PART: what is not agreed; else null.' })
  partNotAgreed: string | null;

  @Field(() => String, { nullable: true, description: 'For AGREED_WITH_CONDITIONS: the conditions; else null.' })
  conditions: string | null;

  @Field(() => String, { nullable: true, description: 'For a deferral: what is missing; else null.' })
  missingInformation: string | null;

  @Field(() => String, { nullable: true, description: 'For a deferral: who is to bring it; else null.' })
  informationOwner: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'For a deferral: when the case comes back; else null.' })
  returnDate: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'The service, order, decision or placement that the outcome is about; null where it is about none.',
  })
  concerns: string | null;

  @Field(() => String, { nullable: true, description: 'For a disputed split: who pays meanwhile; else null.' })
  interimArrangement: string | null;
}

/** The reasons as published. */
export function toReasons({ decisionId: _, caseId: __, ...reasons }: DecisionReason): DecisionReasonsType {
  return Object.assign(new DecisionReasonsType(), reasons);
}

/** A ratification as the schema publishes it. */
@ObjectType('DecisionRatification', {
  simpleResolvers: true,
  description: 'A director’s ratification, of a decision or of one holder’s share over its delegated limit.',
})
export class DecisionRatificationType {
  /** For the fields that are loaded. */
  readonly ratification: Ratification;

  @Field(() => Int, { description: 'The director’s grade then, 1 to 20.' })
  ratifierGrade: number;

  @Field(() => DateTimeScalar, { description: 'When.' })
  ratifiedAt: Date;
}

/** The ratification as published. */
export function toRatification(ratification: Ratification): DecisionRatificationType {
  const { ratifierGrade, ratifiedAt } = ratification;
  return Object.assign(new DecisionRatificationType(), { ratification, ratifierGrade, ratifiedAt });
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
  description: 'What one budget holder would pay by a decision: exactly what would be posted for it.',
})
export class DecisionEffectHolderType {
  /** For the field that is loaded. */
  readonly budgetHolderId: string;

  @Field(() => [DecisionEffectYearType], { description: 'By financial year, to the area’s ledger horizon at most.' })
  financialYears: DecisionEffectYearType[];

  @Field(() => MoneyScalar, {
    description:
      'Pounds over the whole of the financial year after the one the placement starts in, whatever its expected end; 0.00 where it would not be live at the end of that one.',
  })
  fullYearEffect: Pence;

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
}

/** What a decision would come to. */
@ObjectType('DecisionEffect', {
  simpleResolvers: true,
  description:
    'What a decision would cost each holder and what stands in its way, by the code that records it. Nothing is stored.',
})
export class DecisionEffectType {
  @Field(() => [DecisionEffectHolderType], {
    description: 'In the order of the agreement, the lead agency first; empty while the money side cannot stand.',
  })
  holders: DecisionEffectHolderType[];

  @Field(() => [String], { description: 'Why it would wait for ratification; empty when it would not.' })
  ratificationReasons: string[];

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
