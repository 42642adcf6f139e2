import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { SUBJECT_REQUEST_CODES, SUBJECT_REQUEST_STEP_CODES } from '../refusals/subject-request';
import {
  SUBJECT_REQUEST_SOURCE,
  SubjectRequester,
  SubjectRequestStatus,
  SubjectRequestStepKind,
  type SubjectRequest,
  type SubjectRequestStep,
} from '../rules/subject-request';
import { CaseType } from './case';

registerCodes(SubjectRequester, 'SubjectRequester', 'Who asks to see what is kept.', {
  PARENT:
    'A parent or carer; past compulsory school age only where it was found that somebody else than the young person decides.',
  YOUNG_PERSON: 'The child or young person, at any age at which it understands what it asks for.',
  REPRESENTATIVE: 'Somebody with the written authority of whoever may ask.',
});
registerCodes(SubjectRequestStatus, 'SubjectRequestStatus', 'How a request to see what is kept stands.', {
  OPEN: 'It waits for an answer.',
  WAITING_FOR_IDENTITY: 'Whoever asked was asked to show who they are; the month does not begin before they do.',
  WAITING_FOR_CLARIFICATION: 'Whoever asked was asked what is meant; these days do not count.',
  ANSWERED: 'It was answered.',
  REFUSED: 'It was refused, with a reason.',
  WITHDRAWN: 'It was taken back.',
});
registerCodes(SubjectRequestStepKind, 'SubjectRequestStepKind', 'What was done about a request to see what is kept.', {
  IDENTITY_ASKED:
    'Whoever asks was asked to show who they are, where that is in doubt. Within a month of the day it came, once.',
  IDENTITY_SHOWN: 'They showed it; the month runs from then.',
  CLARIFICATION_ASKED: 'They were asked what is meant.',
  CLARIFIED: 'They said so.',
  EXTENDED: 'They were told, within the month, that it takes two months more; with the reason.',
  ANSWERED: 'It was answered.',
  REFUSED: 'It was refused; with the reason.',
  WITHDRAWN: 'It was taken back.',
});

/** A step as published. */
@ObjectType('SubjectRequestStep', { simpleResolvers: true, description: 'Something that was done about a request.' })
export class SubjectRequestStepType {
  @Field(() => SubjectRequestStepKind, { description: 'What was done.' })
  kind: SubjectRequestStepKind;

  @Field(() => DateScalar, { description: 'On which day.' })
  stepDate: Day;

  @Field(() => String, { nullable: true, description: 'Why; null: nothing was said.' })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;

  /** For the field that is loaded. */
  readonly recordedById: string;
}

/** A request as published. */
@ObjectType('SubjectRequest', {
  simpleResolvers: true,
  description: `A request to see what is kept about a child or young person. By when it is answered: ${SUBJECT_REQUEST_SOURCE}. For case officers, directors and auditors.`,
})
export class SubjectRequestType {
  @Field(() => ID, { description: 'Give it as subjectRequestId to record what was done about it.' })
  id: string;

  @Field(() => SubjectRequester, { description: 'Who asks.' })
  askedBy: SubjectRequester;

  @Field(() => DateScalar, { description: 'When it came.' })
  receivedDate: Day;

  @Field(() => SubjectRequestStatus, { description: 'How it stands.' })
  status: SubjectRequestStatus;

  @Field(() => DateScalar, {
    description:
      'By when it is to be answered: one month from the day it came or it was shown who asks, two more where it was extended, without the days on which a question to the asker was open; the next working day where nobody works then.',
  })
  dueDate: Day;

  @Field(() => Boolean, { description: 'Whether that day passed before it was answered, refused or taken back.' })
  isOverdue: boolean;

  @Field(() => [SubjectRequestStepType], { description: 'What was done about it, in the order in which it was.' })
  steps: SubjectRequestStepType[];

  /** For the field that is loaded. */
  readonly recordedById: string;
}

/** The request as published. */
export function toSubjectRequest(standing: {
  readonly request: SubjectRequest;
  readonly status: SubjectRequestStatus;
  readonly dueDate: Day;
  readonly isOverdue: boolean;
}): SubjectRequestType {
  const { request, status, dueDate, isOverdue } = standing;
  const { subjectRequestId, askedBy, receivedDate, recordedBy, steps } = request;
  return Object.assign(new SubjectRequestType(), {
    ...{ id: toGlobalId('SubjectRequest', subjectRequestId), askedBy, receivedDate, status, dueDate, isOverdue },
    ...{ recordedById: recordedBy, steps: steps.map(toStep) },
  });
}

function toStep({ kind, stepDate, reason, recordedBy, recordedAt }: SubjectRequestStep): SubjectRequestStepType {
  return Object.assign(new SubjectRequestStepType(), { kind, stepDate, reason, recordedAt, recordedById: recordedBy });
}

/** The input of `recordSubjectRequest`. */
@InputType({ description: 'That somebody asked to see what is kept.' })
export class RecordSubjectRequestInput extends MutationInput {
  @Field(() => ID, { description: 'The case; a closed one too.' })
  caseId: string;

  @Field(() => SubjectRequester, { description: 'Who asks.' })
  askedBy: SubjectRequester;

  @Field(() => DateScalar, { description: 'When it came, in writing or not; today at the latest.' })
  receivedDate: Day;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of a representative: that the written authority was shown; without it the request is refused. Null: no.',
  })
  hasAuthority?: boolean | null;
}

export const RecordSubjectRequestError = userErrorType('RecordSubjectRequest', SUBJECT_REQUEST_CODES);

/** What `recordSubjectRequest` gives. */
@ObjectType({ description: 'What recordSubjectRequest gives.', simpleResolvers: true })
export class RecordSubjectRequestPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case after the change; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [RecordSubjectRequestError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordSubjectRequestError>[];
}

/** The input of `recordSubjectRequestStep`. */
@InputType({ description: 'What was done about a request to see what is kept.' })
export class RecordSubjectRequestStepInput extends MutationInput {
  @Field(() => ID, { description: 'The request.' })
  subjectRequestId: string;

  @Field(() => SubjectRequestStepKind, { description: 'What was done.' })
  kind: SubjectRequestStepKind;

  @Field(() => DateScalar, { description: 'On which day; today at the latest, and not before what was done last.' })
  stepDate: Day;

  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 2,000 characters; asked for where it is extended or refused. Null: nothing to say.',
  })
  reason?: string | null;
}

export const RecordSubjectRequestStepError = userErrorType('RecordSubjectRequestStep', SUBJECT_REQUEST_STEP_CODES);

/** What `recordSubjectRequestStep` gives. */
@ObjectType({ description: 'What recordSubjectRequestStep gives.', simpleResolvers: true })
export class RecordSubjectRequestStepPayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case after the change; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [RecordSubjectRequestStepError], {
    description: 'Every rule the request broke; empty when it was done.',
  })
  userErrors: InstanceType<typeof RecordSubjectRequestStepError>[];
}
