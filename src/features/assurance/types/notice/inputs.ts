import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import { DateScalar, DateTimeScalar } from '../../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../../platform/user-errors';
import { LocalAreaType } from '../../../access/types/directory';
import { NoticeAudience, NoticeMeasure, NoticeUnit } from '../../../panels/rules/notice-target';
import {
  CORRECT_SENDING_CODES,
  PREPARE_NOTICE_CODES,
  PREPARE_PLAN_NOTICE_CODES,
  SEND_NOTICE_CODES,
  SET_NOTICE_TARGET_CODES,
  SET_NOTICE_WORDING_CODES,
} from '../../refusals/notices';
import { DecisionInLaw, NoticeRecipient, SendMethod, WordableBlock, WordingAudience } from '../../rules/notice/codes';
import { NoticeTermsType, NoticeType } from './notice';

const NOTICE = 'The notice; null when it was refused.';
const TERMS = 'How the area words its notices and by when it tells, after the change; null when it was refused.';
const ERRORS = 'Every rule the request broke; empty when it was done.';

/** The input of `prepareNotice`. */
@InputType({ description: 'A notice to prepare.' })
export class PrepareNoticeInput extends MutationInput {
  @Field(() => ID, { description: 'The decision to tell.' })
  decisionId: string;

  @Field(() => NoticeAudience, { description: 'For whom.' })
  audience: NoticeAudience;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The date it bears, today to 31 days ahead: the day on which it is sent. Null or left out: today.',
  })
  noticeDate?: Day | null;

  @Field(() => DecisionInLaw, {
    nullable: true,
    description:
      'What the decision is in law beside what the record shows. It adds rights and takes none away. Null or left out: nothing.',
  })
  law?: DecisionInLaw | null;
}

export const PrepareNoticeError = userErrorType('PrepareNotice', PREPARE_NOTICE_CODES);

/** What `prepareNotice` gives. */
@ObjectType({ description: 'What prepareNotice gives.', simpleResolvers: true })
export class PrepareNoticePayload extends MutationPayload {
  @Field(() => NoticeType, { nullable: true, description: NOTICE })
  notice: NoticeType | null;

  @Field(() => [PrepareNoticeError], { description: ERRORS })
  userErrors: InstanceType<typeof PrepareNoticeError>[];
}

/** The input of `preparePlanNotice`. */
@InputType({ description: 'A letter to the family on what was decided of a plan.' })
export class PreparePlanNoticeInput extends MutationInput {
  @Field(() => ID, { description: 'The case on which it is recorded.' })
  caseId: string;

  @Field(() => ID, {
    description:
      'The event of the plan that it tells, of today: an assessment or a plan refused, a final, amended or transfer plan sent, a review that leaves the plan as it is, or that the plan is to end.',
  })
  planEventId: string;

  @Field(() => String, {
    nullable: true,
    deprecationReason: 'Record why with who decided: recordPlanEvent (decision) or recordPlanDecision.',
    description:
      'Why it was decided so, in words for the family. Where nothing is on record it becomes the record, with deciderId and delegation; where something is, other words are refused.',
  })
  reasons?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'With reasons, where nothing is on record: who decided. Null: recorded by recordPlanDecision.',
  })
  deciderId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'With reasons, where nothing is on record: the delegation that was relied on. Null: recorded by recordPlanDecision.',
  })
  delegation?: string | null;
}

export const PreparePlanNoticeError = userErrorType('PreparePlanNotice', PREPARE_PLAN_NOTICE_CODES);

/** What `preparePlanNotice` gives. */
@ObjectType({ description: 'What preparePlanNotice gives.', simpleResolvers: true })
export class PreparePlanNoticePayload extends MutationPayload {
  @Field(() => NoticeType, { nullable: true, description: NOTICE })
  notice: NoticeType | null;

  @Field(() => [PreparePlanNoticeError], { description: ERRORS })
  userErrors: InstanceType<typeof PreparePlanNoticeError>[];
}

/** One recipient of `sendNotice`. */
@InputType({ description: 'To whom a notice was sent, how and when.' })
export class NoticeRecipientInput {
  @Field(() => NoticeRecipient, { description: 'To whom.' })
  recipient: NoticeRecipient;

  @Field(() => SendMethod, { description: 'How.' })
  method: SendMethod;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was sent; where it states a time to appeal, on the day it bears. Null or left out: now.',
  })
  sentAt?: Date | null;
}

/** The input of `sendNotice`. */
@InputType({ description: 'That a notice was sent.' })
export class SendNoticeInput extends MutationInput {
  @Field(() => ID, { description: 'The notice.' })
  noticeId: string;

  @Field(() => [NoticeRecipientInput], { description: 'To whom, each by itself.' })
  recipients: NoticeRecipientInput[];
}

export const SendNoticeError = userErrorType('SendNotice', SEND_NOTICE_CODES);

/** What `sendNotice` gives. */
@ObjectType({ description: 'What sendNotice gives.', simpleResolvers: true })
export class SendNoticePayload extends MutationPayload {
  @Field(() => NoticeType, { nullable: true, description: NOTICE })
  notice: NoticeType | null;

  @Field(() => [SendNoticeError], { description: ERRORS })
  userErrors: InstanceType<typeof SendNoticeError>[];
}

/** The input of `correctNoticeSending`. */
@InputType({ description: 'What is put right of a sending that was recorded. What is left out stays as it is.' })
export class CorrectNoticeSendingInput extends MutationInput {
  @Field(() => ID, { description: 'The entry that is wrong.' })
  sendingId: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False: it was not sent there at all.' })
  wasSent: boolean;

  @Field(() => NoticeRecipient, { nullable: true, description: 'To whom it went in truth.' })
  recipient?: NoticeRecipient | null;

  @Field(() => SendMethod, { nullable: true, description: 'How it went in truth.' })
  method?: SendMethod | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it went in truth, also on another day than it bears: the time to appeal then counts from that day.',
  })
  sentAt?: Date | null;
}

export const CorrectNoticeSendingError = userErrorType('CorrectNoticeSending', CORRECT_SENDING_CODES);

/** What `correctNoticeSending` gives. */
@ObjectType({ description: 'What correctNoticeSending gives.', simpleResolvers: true })
export class CorrectNoticeSendingPayload extends MutationPayload {
  @Field(() => NoticeType, { nullable: true, description: NOTICE })
  notice: NoticeType | null;

  @Field(() => [CorrectNoticeSendingError], { description: ERRORS })
  userErrors: InstanceType<typeof CorrectNoticeSendingError>[];
}

/** The input of `setNoticeWording`. */
@InputType({ description: 'The area’s own words of a block of its notices.' })
export class SetNoticeWordingInput extends MutationInput {
  @Field(() => WordingAudience, { description: 'For whom.' })
  audience: WordingAudience;

  @Field(() => WordableBlock, { description: 'The block.' })
  block: WordableBlock;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'From which day they hold, today or later; null or left out: today.',
  })
  fromDate?: Day | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The words, up to 2,000 characters, with {area}, {panel}, {appealBy}, {mediationBy}, {team}, {mediation}, {support}, {complaints} and {review} filled when a notice is made; null: the product’s own again.',
  })
  text: string | null;
}

export const SetNoticeWordingError = userErrorType('SetNoticeWording', SET_NOTICE_WORDING_CODES);

/** What `setNoticeWording` gives. */
@ObjectType({ description: 'What setNoticeWording gives.', simpleResolvers: true })
export class SetNoticeWordingPayload extends MutationPayload {
  @Field(() => LocalAreaType, { nullable: true, description: 'The area; null when it was refused.' })
  localArea: LocalAreaType | null;

  @Field(() => NoticeTermsType, { nullable: true, description: TERMS })
  noticeTerms: NoticeTermsType | null;

  @Field(() => [SetNoticeWordingError], { description: ERRORS })
  userErrors: InstanceType<typeof SetNoticeWordingError>[];
}

/** The input of `setNoticeTarget`. */
@InputType({ description: 'By when decisions are to be told.' })
export class SetNoticeTargetInput extends MutationInput {
  @Field(() => Int, { description: 'How long, 1 to 366.' })
  length: number;

  @Field(() => NoticeUnit, { description: 'In what it is counted.' })
  unit: NoticeUnit;

  @Field(() => NoticeMeasure, { description: 'From what.' })
  measuredFrom: NoticeMeasure;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of decisions from which day on, today or later; null or left out: today.',
  })
  fromDate?: Day | null;
}

export const SetNoticeTargetError = userErrorType('SetNoticeTarget', SET_NOTICE_TARGET_CODES);

/** What `setNoticeTarget` gives. */
@ObjectType({ description: 'What setNoticeTarget gives.', simpleResolvers: true })
export class SetNoticeTargetPayload extends MutationPayload {
  @Field(() => LocalAreaType, { nullable: true, description: 'The area; null when it was refused.' })
  localArea: LocalAreaType | null;

  @Field(() => NoticeTermsType, { nullable: true, description: TERMS })
  noticeTerms: NoticeTermsType | null;

  @Field(() => [SetNoticeTargetError], { description: ERRORS })
  userErrors: InstanceType<typeof SetNoticeTargetError>[];
}
