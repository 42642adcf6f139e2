import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import type { DecisionReason, DecisionRecord, Ratification } from '../rules/decision-record';
import { DecisionBasis, MissingKind, MissingOwner } from '../rules/decision-codes';
import { Outcome } from '../rules/outcome';
import './codes';
import './decision-codes';

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

  @Field(() => DateScalar, {
    nullable: true,
    description: 'From which day an agreement in principle holds no longer; null for others.',
  })
  expiresOn: Day | null;

  @Field(() => DecisionBasis, { description: 'By what right it was taken.' })
  basis: DecisionBasis;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the item’s frozen papers it was taken on; null where none were frozen.',
  })
  packVersion: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The digest of those papers, 64 hexadecimal digits; null where none were frozen.',
  })
  packDigest: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The digest of what its money was priced at, as decisionEffect gives it; null: no money hangs from it.',
  })
  priceDigest: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The band agreed where it is not the option’s own; null: that one.',
  })
  agreedBand: string | null;

  @Field(() => Boolean, {
    description: 'Whether it put the case off once too often, so that it goes further up; false for all but deferrals.',
  })
  isEscalated: boolean;
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
    basis: decision.basis,
    packVersion: decision.packVersion,
    packDigest: decision.packDigest,
    priceDigest: decision.priceDigest,
    agreedBand: decision.agreedBand,
    isEscalated: decision.isEscalated,
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
  readonly policyVersionIds: readonly string[];

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

  @Field(() => String, {
    nullable: true,
    description:
      'For AGREED_WITH_CONDITIONS: the conditions in words; null where they are listed one by one, and for others.',
  })
  conditions: string | null;

  @Field(() => String, { nullable: true, description: 'For a deferral: what is missing; else null.' })
  missingInformation: string | null;

  @Field(() => MissingKind, {
    nullable: true,
    description: 'For a deferral: of what kind that is; null for others, and where nobody said so.',
  })
  missingKind: MissingKind | null;

  @Field(() => String, { nullable: true, description: 'For a deferral: who is to bring it; else null.' })
  informationOwner: string | null;

  @Field(() => MissingOwner, {
    nullable: true,
    description: 'For a deferral: whose it is to bring it, as role or body; null for others, and where nobody said so.',
  })
  ownerKind: MissingOwner | null;

  @Field(() => DateScalar, { nullable: true, description: 'For a deferral: when the case comes back; else null.' })
  returnDate: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'The service, order, decision or placement that the outcome is about; null where it is about none.',
  })
  concerns: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For a disputed split: what else was said of who pays meanwhile; else null.',
  })
  interimArrangement: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the views of the child and the parent were weighed; null: not said.',
  })
  familyViewConsidered: string | null;

  @Field(() => String, { nullable: true, description: 'The test of law that was applied; null: not said.' })
  legalTest: string | null;
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
