import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../../platform/global-id';
import { registerCodes } from '../../../../platform/graphql-codes';
import { DateScalar, DateTimeScalar } from '../../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../../platform/user-errors';
import { Role } from '../../../access/rules/roles';
import { CaseType } from '../../../cases/types/case';
import { EFFECT, MoneyEffectType, PREVIEW } from '../../../placements/types/money-effect';
import {
  HAND_OVER_SHARE_CODES,
  RECORD_ADULT_DECISION_CODES,
  RECORD_HANDOVER_NOTICE_CODES,
} from '../../refusals/growing-up';
import { handoverStatus, type AdultDecision, type AdultHandover } from '../../rules/growing-up/adult';
import { AdultOutcome, AdultService, HandoverStatus, HandoverTold } from '../../rules/growing-up/codes';

registerCodes(AdultService, 'AdultService', 'What of adult services takes a young person on.', {
  CARE_ACT: 'Adult social care, under the Care Act 2014.',
  CONTINUING_HEALTHCARE: 'The NHS, by NHS continuing healthcare for adults.',
});

registerCodes(AdultOutcome, 'AdultOutcome', 'What adult services decided on a young person.', {
  ELIGIBLE: 'They take the young person on.',
  NOT_ELIGIBLE: 'They do not: who pays goes on paying.',
});

registerCodes(HandoverStatus, 'HandoverStatus', 'Where a hand-over to adult services stands, by its agreement.', {
  PROPOSED: 'Both holders have not agreed yet: the former one pays.',
  AGREED: 'Both have agreed: from its day on the new one pays.',
  REFUSED: 'One of them refused: the former one pays.',
  WITHDRAWN: 'It was taken back, or lapsed: the former one pays.',
});

registerCodes(HandoverTold, 'HandoverTold', 'Who is told that a share goes over.', {
  FAMILY: 'The young person and the family.',
  PROVIDER: 'The provider, who sends its invoices elsewhere from then on.',
  SETTING: 'The school or college.',
  OTHER_AGENCIES: 'The other agencies that pay.',
});

/** A decision as published. */
@ObjectType('AdultDecision', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What adult services decided on a young person. For those who may read the papers of the case, and the budget holders of the side that decided.',
})
export class AdultDecisionType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly decision: AdultDecision;

  @Field(() => AdultService, { description: 'Which service decided.' })
  kind: AdultService;

  @Field(() => AdultOutcome, { description: 'What it decided.' })
  outcome: AdultOutcome;

  @Field(() => DateScalar, { description: 'On which day.' })
  decidedDate: Day;

  @Field(() => Role, { description: 'As what the decider decided: DIRECTOR or BUDGET_HOLDER.' })
  deciderRole: Role;

  @Field(() => Int, { description: 'The decider’s grade when it was recorded, 1 to 20.' })
  deciderGrade: number;

  @Field(() => String, { description: 'The delegation that was relied on, as it was typed in.' })
  delegation: string;

  @Field(() => String, { description: 'Why, as it was typed in.' })
  reasons: string;

  @Field(() => Boolean, { description: 'Whether another decision stands in its place.' })
  isReplaced: boolean;
}

/** A decision as published. */
export function toAdultDecision(decision: AdultDecision): AdultDecisionType {
  const { kind, outcome, decidedDate, deciderRole, deciderGrade, delegation, reasons, isReplaced } = decision;
  return Object.assign(new AdultDecisionType(), {
    id: toGlobalId('AdultDecision', decision.adultDecisionId),
    ...{ decision, kind, outcome, decidedDate, deciderRole, deciderGrade, delegation, reasons, isReplaced },
  });
}

/** Who was told, as published. */
@ObjectType('HandoverNotice', { simpleResolvers: true, description: 'That somebody was told that a share went over.' })
export class HandoverNoticeType {
  @Field(() => HandoverTold, { description: 'Who.' })
  told: HandoverTold;

  @Field(() => DateScalar, { description: 'On which day.' })
  toldDate: Day;
}

/** A hand-over as published. */
@ObjectType('AdultHandover', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A share of a placement that goes over from one budget to another with a decision of adult services: by a dated agreement of its own, in which nobody else’s share changes. For those who see the money of the case.',
})
export class AdultHandoverType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly handover: AdultHandover;

  @Field(() => HandoverStatus, { description: 'Where it stands.' })
  status: HandoverStatus;

  @Field(() => DateScalar, { description: 'The first day on which the new budget pays, once it is agreed.' })
  fromDate: Day;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last holder agreed; null: not, or not yet.' })
  agreedAt: Date | null;
}

/** A hand-over as published. */
export function toAdultHandover(handover: AdultHandover): AdultHandoverType {
  const { adultHandoverId, fromDate, agreedAt } = handover;
  const id = toGlobalId('AdultHandover', adultHandoverId);
  return Object.assign(new AdultHandoverType(), { id, handover, status: handoverStatus(handover), fromDate, agreedAt });
}

/** The input of `recordAdultDecision`. */
@InputType({ description: 'A decision of adult services.' })
export class RecordAdultDecisionInput extends MutationInput {
  @Field(() => ID, { description: 'A case of the young person.' })
  caseId: string;

  @Field(() => AdultService, { description: 'Which service decided: the caller’s side.' })
  kind: AdultService;

  @Field(() => AdultOutcome, { description: 'What it decided.' })
  outcome: AdultOutcome;

  @Field(() => DateScalar, { description: 'On which day: not after today, nor before it was asked.' })
  decidedDate: Day;

  @Field(() => String, {
    description: 'The scheme of delegation and the line of it that was relied on, at most 2,000 characters.',
  })
  delegation: string;

  @Field(() => String, { description: 'Why, at most 2,000 characters.' })
  reasons: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The decision that it puts right, of the same kind on the same young person; null: none.',
  })
  replacesId?: string | null;
}

/** The input of `handOverShare`. */
@InputType({ description: 'A share of a placement that goes over to adult services.' })
export class HandOverShareInput extends MutationInput {
  @Field(() => ID, { description: 'The decision by which it goes over: ELIGIBLE.' })
  decisionId: string;

  @Field(() => ID, { description: 'The placement, of the same young person.' })
  placementId: string;

  @Field(() => ID, { description: 'The budget that pays now: not one of education.' })
  fromHolderId: string;

  @Field(() => ID, { description: 'The budget that takes over: of the side that decided.' })
  toHolderId: string;

  @Field(() => DateScalar, { description: 'The first day on which it pays: the 18th birthday or a later day.' })
  fromDate: Day;

  @Field(() => String, { description: 'Why the share goes over, at most 2,000 characters.' })
  reason: string;

  @Field(() => Boolean, { defaultValue: false, description: PREVIEW })
  preview: boolean;
}

/** The input of `recordHandoverNotice`. */
@InputType({ description: 'Who was told that a share went over.' })
export class RecordHandoverNoticeInput extends MutationInput {
  @Field(() => ID, { description: 'The hand-over: agreed.' })
  handoverId: string;

  @Field(() => HandoverTold, { description: 'Who.' })
  told: HandoverTold;

  @Field(() => DateScalar, { description: 'On which day: not after today, nor before it was agreed.' })
  toldDate: Day;
}

export const RecordAdultDecisionError = userErrorType('RecordAdultDecision', RECORD_ADULT_DECISION_CODES);
export const HandOverShareError = userErrorType('HandOverShare', HAND_OVER_SHARE_CODES);
export const RecordHandoverNoticeError = userErrorType('RecordHandoverNotice', RECORD_HANDOVER_NOTICE_CODES);

/** What `recordAdultDecision` gives. */
@ObjectType({ description: 'What recordAdultDecision gives.', simpleResolvers: true })
export class RecordAdultDecisionPayload extends MutationPayload {
  @Field(() => AdultDecisionType, { nullable: true, description: 'The decision; null when it was refused.' })
  decision: AdultDecisionType | null;

  @Field(() => CaseType, { nullable: true, description: 'The case; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [RecordAdultDecisionError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordAdultDecisionError>[];
}

/** What `handOverShare` gives. */
@ObjectType({ description: 'What handOverShare gives.', simpleResolvers: true })
export class HandOverSharePayload extends MutationPayload {
  @Field(() => AdultHandoverType, {
    nullable: true,
    description:
      'The hand-over, with the agreement its holders have to agree; null when it was refused, or was a preview.',
  })
  handover: AdultHandoverType | null;

  @Field(() => MoneyEffectType, {
    nullable: true,
    description: `${EFFECT} It is what the hand-over will do once the last holder has agreed.`,
  })
  effect: MoneyEffectType | null;

  @Field(() => [HandOverShareError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof HandOverShareError>[];
}

/** What `recordHandoverNotice` gives. */
@ObjectType({ description: 'What recordHandoverNotice gives.', simpleResolvers: true })
export class RecordHandoverNoticePayload extends MutationPayload {
  @Field(() => AdultHandoverType, { nullable: true, description: 'The hand-over; null when it was refused.' })
  handover: AdultHandoverType | null;

  @Field(() => [RecordHandoverNoticeError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordHandoverNoticeError>[];
}
