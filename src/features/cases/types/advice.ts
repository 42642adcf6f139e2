import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { AgencyKind } from '../../access/rules/directory';
import '../../access/types/codes';
import {
  CANCEL_ADVICE_REQUEST_CODES,
  RECORD_ADVICE_RECEIVED_CODES,
  RECORD_ADVICE_REQUEST_CODES,
} from '../refusals/papers';
import { type Advice, adviceStatusOf, AdviceStatus, daysLate, isOverdue } from '../rules/advice';
import { AdviceKind } from '../rules/sharing-codes';
import { CaseType } from './case';
import './enums';

const CASE = 'The case after the change; null when it was refused.';
const ADVICE = 'The request; null when it was refused.';
const ERRORS = 'Every rule the request broke; empty when it was done.';

/** A request for advice as the schema publishes it. */
@ObjectType('AdviceRequest', {
  implements: NodeInterface,
  description: 'Advice that was asked for on a case. Seen by those who may see the case’s papers.',
  simpleResolvers: true,
})
export class AdviceRequestType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly advice: Advice;

  @Field(() => AgencyKind, { description: 'The kind of agency that contributes it.' })
  agencyKind: AgencyKind;

  @Field(() => AdviceKind, { description: 'What it is asked for.' })
  kind: AdviceKind;

  @Field(() => String, { description: 'The person or team that was asked.' })
  contributor: string;

  @Field(() => DateScalar, { description: 'The day it was asked.' })
  askedDate: Day;

  @Field(() => DateScalar, { description: 'The day it is due.' })
  dueDate: Day;

  @Field(() => AdviceStatus, { description: 'How it stands.' })
  status: AdviceStatus;

  @Field(() => Boolean, { description: 'Whether it is outstanding today and past its day.' })
  isOverdue: boolean;

  @Field(() => Int, {
    description: 'By how many days it came late, or is late today while it is outstanding; 0: in time, or called off.',
  })
  daysLate: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day it came; null: it has not.' })
  receivedDate: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day the request was called off; null: it was not.' })
  cancelledDate: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was called off; null: it was not.' })
  cancelReason: string | null;
}

/** The request as published; `today` says whether it is overdue. */
export function toAdviceRequest(advice: Advice, today: Day): AdviceRequestType {
  const { agencyKind, kind, contributor, askedDate, dueDate, receivedDate, cancelledDate, cancelReason } = advice;
  return Object.assign(new AdviceRequestType(), {
    advice,
    id: toGlobalId('AdviceRequest', advice.adviceRequestId),
    agencyKind,
    kind,
    contributor,
    askedDate,
    dueDate,
    status: adviceStatusOf(advice),
    isOverdue: isOverdue(advice, today),
    daysLate: daysLate(advice, today),
    receivedDate,
    cancelledDate,
    cancelReason,
  });
}

/** The input of `recordAdviceRequest`. */
@InputType({ description: 'Advice that was asked for.' })
export class RecordAdviceRequestInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => AgencyKind, { description: 'The kind of agency that contributes it.' })
  agencyKind: AgencyKind;

  @Field(() => AdviceKind, { description: 'What it is asked for.' })
  kind: AdviceKind;

  @Field(() => String, { description: 'The person or team that was asked; at most 200 characters.' })
  contributor: string;

  @Field(() => DateScalar, { description: 'The day it was asked, not after today.' })
  askedDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due; null: six weeks after it was asked.' })
  dueDate?: Day | null;
}

export const RecordAdviceRequestError = userErrorType('RecordAdviceRequest', RECORD_ADVICE_REQUEST_CODES);

/** What `recordAdviceRequest` gives. */
@ObjectType({ description: 'What recordAdviceRequest gives.', simpleResolvers: true })
export class RecordAdviceRequestPayload extends MutationPayload {
  @Field(() => AdviceRequestType, { nullable: true, description: ADVICE })
  adviceRequest: AdviceRequestType | null;

  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [RecordAdviceRequestError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordAdviceRequestError>[];
}

/** The input of `recordAdviceReceived`. */
@InputType({ description: 'Advice that came.' })
export class RecordAdviceReceivedInput extends MutationInput {
  @Field(() => ID, { description: 'The request for it.' })
  adviceRequestId: string;

  @Field(() => DateScalar, { description: 'The day it came, not after today nor before it was asked.' })
  receivedDate: Day;

  @Field(() => ID, { nullable: true, description: 'The evidence it is on the case; null: not added, or not yet.' })
  evidenceId?: string | null;
}

export const RecordAdviceReceivedError = userErrorType('RecordAdviceReceived', RECORD_ADVICE_RECEIVED_CODES);

/** What `recordAdviceReceived` gives. */
@ObjectType({ description: 'What recordAdviceReceived gives.', simpleResolvers: true })
export class RecordAdviceReceivedPayload extends MutationPayload {
  @Field(() => AdviceRequestType, { nullable: true, description: ADVICE })
  adviceRequest: AdviceRequestType | null;

  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [RecordAdviceReceivedError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordAdviceReceivedError>[];
}

/** The input of `cancelAdviceRequest`. */
@InputType({ description: 'A request for advice that is called off; it is kept.' })
export class CancelAdviceRequestInput extends MutationInput {
  @Field(() => ID, { description: 'The request.' })
  adviceRequestId: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason: string;
}

export const CancelAdviceRequestError = userErrorType('CancelAdviceRequest', CANCEL_ADVICE_REQUEST_CODES);

/** What `cancelAdviceRequest` gives. */
@ObjectType({ description: 'What cancelAdviceRequest gives.', simpleResolvers: true })
export class CancelAdviceRequestPayload extends MutationPayload {
  @Field(() => AdviceRequestType, { nullable: true, description: ADVICE })
  adviceRequest: AdviceRequestType | null;

  @Field(() => CaseType, { nullable: true, description: CASE })
  case: CaseType | null;

  @Field(() => [CancelAdviceRequestError], { description: ERRORS })
  userErrors: InstanceType<typeof CancelAdviceRequestError>[];
}
