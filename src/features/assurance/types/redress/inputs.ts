import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import type { Result } from '../../../../kernel/result';
import { DateScalar } from '../../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../../platform/user-errors';
import {
  AppealGround,
  OrderKind,
  RedressEventKind,
  RedressKind,
  RedressResult,
} from '../../../cases/rules/redress-codes';
import { PassageInput, PASSAGES } from '../../../cases/types/passage';
import type { HeldEnd } from '../../rules/redress/held-end';
import { ANSWER_REDRESS_CODES, OPEN_REDRESS_CODES, RECORD_REDRESS_EVENT_CODES } from '../../refusals/redress';
import { RedressMatterType } from './matter';

const ERRORS = 'Every rule the request broke; empty when it was done.';
const ACCOUNT = 'at most 20,000 characters.';

const WARNINGS =
  'The ends of the plan that could not be on their days by it, and stand; empty: none, or it was refused.';

/** An end of a plan that could not be on its day any more, as published. */
@ObjectType('HeldEnd', {
  description:
    'That an entry of redress gives a family time in which its plan had ended by the record: the entry was taken, since it has happened, and the end stands until it is put right (A5; Children and Families Act 2014, section 45(4)).',
  simpleResolvers: true,
})
export class HeldEndType {
  @Field(() => DateScalar, { description: 'The day of the end as it is recorded.' })
  endedOn: Day;

  @Field(() => String, { description: 'Why it could not be then, and what to do.' })
  message: string;
}

/** Ends as published. */
export function toHeldEnds(result: Result<{ readonly warnings: readonly HeldEnd[] }, unknown>): HeldEndType[] {
  // What was stored before there were warnings has none.
  const { warnings = [] }: { readonly warnings?: readonly HeldEnd[] } = result.ok ? result.value : {};
  return warnings.map((one) => Object.assign(new HeldEndType(), one));
}

/** The input of `openRedress`. */
@InputType({ description: 'What is brought against what was decided on a case, or how, and with what it began.' })
export class OpenRedressInput extends MutationInput {
  @Field(() => ID, { description: 'The case; a closed one too.' })
  caseId: string;

  @Field(() => RedressKind, { description: 'What is brought.' })
  kind: RedressKind;

  @Field(() => RedressEventKind, {
    nullable: true,
    description:
      'With what it began: of a mediation MEDIATION_ASKED or MEDIATION_DECLINED; null: the one event with which all else begins, and MEDIATION_ASKED.',
  })
  openedBy?: RedressEventKind | null;

  @Field(() => DateScalar, {
    description: 'The day of that; today at the latest, and not before the decision it touches.',
  })
  date: Day;

  @Field(() => ID, {
    nullable: true,
    description: 'The decision on the case that it touches; null: none that is recorded here.',
  })
  decisionId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The matter of this child that it is about: of an appeal the mediation before it, of a recommendation the appeal (asked for), of an ombudsman’s investigation the complaint; null: of none.',
  })
  aboutId?: string | null;

  @Field(() => ID, {
    description:
      'The agency that has to answer: of an appeal the education authority, of a recommendation the one body it was sent to.',
  })
  ownerAgencyId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The reference it has elsewhere, at most 100 characters, without the child’s name; asked for of an appeal and an investigation.',
  })
  reference?: string | null;

  @Field(() => [AppealGround], {
    nullable: true,
    description: 'What is appealed against, one at least; of a mediation as far as it is known; null for all else.',
  })
  grounds?: AppealGround[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a mediation, whether what health provides is among the issues (C16); null: no.',
  })
  isAboutHealth?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When the family was sent the notice of what it is about; the time to appeal is counted from it. Null: as the first notice sent to the family says, where one was.',
  })
  noticeDate?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Of a complaint or an investigation the day by which it is answered, asked for; of an appeal the day for the response where the letter of registration says another than the law; null for all else.',
  })
  dueDate?: Day | null;

  @Field(() => String, {
    nullable: true,
    description: `What it is about, in words; asked for of a recommendation; ${ACCOUNT}`,
  })
  account?: string | null;

  @Field(() => [PassageInput], { nullable: true, description: PASSAGES })
  passages?: PassageInput[] | null;
}

export const OpenRedressError = userErrorType('OpenRedress', OPEN_REDRESS_CODES);

/** What `openRedress` gives. */
@ObjectType({ description: 'What openRedress gives.', simpleResolvers: true })
export class OpenRedressPayload extends MutationPayload {
  @Field(() => RedressMatterType, { nullable: true, description: 'The matter; null when it was refused.' })
  redressMatter: RedressMatterType | null;

  @Field(() => [HeldEndType], { description: WARNINGS })
  warnings: HeldEndType[];

  @Field(() => [OpenRedressError], { description: ERRORS })
  userErrors: InstanceType<typeof OpenRedressError>[];
}

/** The input of `recordRedressEvent`. */
@InputType({ description: 'What happened in a matter of redress. Which kind says what: RedressEventKind.' })
export class RecordRedressEventInput extends MutationInput {
  @Field(() => ID, { description: 'The matter.' })
  redressMatterId: string;

  @Field(() => RedressEventKind, { description: 'What happened.' })
  kind: RedressEventKind;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'On which day, today at the latest; null: what is corrected did not happen.',
  })
  eventDate?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'A day that was set with it; null: none.' })
  dueDate?: Day | null;

  @Field(() => RedressResult, {
    nullable: true,
    description: 'What it came to; null where such an event comes to nothing by itself.',
  })
  result?: RedressResult | null;

  @Field(() => [OrderKind], { nullable: true, description: 'What was ordered, conceded or agreed; null: nothing.' })
  orders?: OrderKind[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The decision in which the order, or the concession, was recorded on the case (recordTribunalOrder), which the panel notes; null: none is, or not yet.',
  })
  orderDecisionId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of the ombudsman’s fault: whether other families may have been touched by the same; null for all else.',
  })
  areOthersAffected?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The version of the policy by which they were: its decisions are recalled by decisionsUnderPolicy; null: none is named.',
  })
  policyVersionId?: string | null;

  @Field(() => String, { nullable: true, description: `Terms, steps or findings in words; ${ACCOUNT}` })
  account?: string | null;

  @Field(() => String, { nullable: true, description: `Why something is not done; ${ACCOUNT}` })
  reasons?: string | null;

  @Field(() => String, { nullable: true, description: `What puts it right, with dueDate; ${ACCOUNT}` })
  remedy?: string | null;

  @Field(() => [PassageInput], { nullable: true, description: PASSAGES })
  passages?: PassageInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The entry that was wrong; null: none was.' })
  correctsId?: string | null;
}

export const RecordRedressEventError = userErrorType('RecordRedressEvent', RECORD_REDRESS_EVENT_CODES);

/** What `recordRedressEvent` gives. */
@ObjectType({ description: 'What recordRedressEvent gives.', simpleResolvers: true })
export class RecordRedressEventPayload extends MutationPayload {
  @Field(() => RedressMatterType, { nullable: true, description: 'The matter after it; null when it was refused.' })
  redressMatter: RedressMatterType | null;

  @Field(() => [HeldEndType], { description: WARNINGS })
  warnings: HeldEndType[];

  @Field(() => [RecordRedressEventError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordRedressEventError>[];
}

/** The input of `answerRedress`. */
@InputType({ description: 'What the body that answers for a matter of redress did of it.' })
export class AnswerRedressInput extends MutationInput {
  @Field(() => ID, { description: 'The matter.' })
  redressMatterId: string;

  @Field(() => RedressEventKind, {
    description: 'RECOMMENDATION_ANSWERED, MEDIATION_ARRANGED, COUNCIL_TOLD or AGREEMENT_CARRIED_OUT.',
  })
  kind: RedressEventKind;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'On which day, today at the latest; null: what is corrected did not happen.',
  })
  eventDate?: Day | null;

  @Field(() => RedressResult, {
    nullable: true,
    description: 'Of an answer to a recommendation: whether it is followed; null for all else.',
  })
  result?: RedressResult | null;

  @Field(() => String, {
    nullable: true,
    description: `The steps that will be taken, of what is followed; ${ACCOUNT}`,
  })
  account?: string | null;

  @Field(() => String, { nullable: true, description: `Why it is not followed, or not all of it; ${ACCOUNT}` })
  reasons?: string | null;

  @Field(() => ID, { nullable: true, description: 'The entry that was wrong; null: none was.' })
  correctsId?: string | null;
}

export const AnswerRedressError = userErrorType('AnswerRedress', ANSWER_REDRESS_CODES);

/** What `answerRedress` gives. */
@ObjectType({ description: 'What answerRedress gives.', simpleResolvers: true })
export class AnswerRedressPayload extends MutationPayload {
  @Field(() => RedressMatterType, { nullable: true, description: 'The matter after it; null when it was refused.' })
  redressMatter: RedressMatterType | null;

  @Field(() => [AnswerRedressError], { description: ERRORS })
  userErrors: InstanceType<typeof AnswerRedressError>[];
}
