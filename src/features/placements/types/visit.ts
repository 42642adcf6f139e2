import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { LocalAreaType } from '../../access/types/directory';
import { RECORD_VISIT_CODES, SET_VISIT_TERMS_CODES } from '../refusals/visit';
import { VisitKind } from '../rules/review-codes';
import { VisitDutyStatus, type PlacementVisit, type VisitsDue, type VisitTerms } from '../rules/visits';
import { PlacementType } from './placement';
import './review-codes';

registerCodes(
  VisitDutyStatus,
  'VisitDutyStatus',
  'Whether notification and visits are owed of a placement (Children Act 1989, sections 85 to 86A).',
  {
    OWED: 'They are: the child sleeps there for three months or more and is not looked after.',
    DAY_PLACE: 'They are not: the child does not sleep there.',
    SHORT_STAY: 'They are not: it lasts less than three months.',
    LOOKED_AFTER: 'They are not: the child is looked after, and visited under the rules of its care.',
    NOT_RUNNING: 'They are not today: it has not started, or has ended.',
  },
);

/** A notification or a visit as the schema publishes it. */
@ObjectType('PlacementVisit', {
  simpleResolvers: true,
  description: 'What was done for a child in a long residential stay. For those who see the papers of the case.',
})
export class PlacementVisitType {
  @Field(() => VisitKind, { description: 'What it was.' })
  kind: VisitKind;

  @Field(() => DateScalar, { description: 'The day it was done.' })
  doneDate: Day;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a visit, whether the child was spoken to in private; null for a notification.',
  })
  seenAlone: boolean | null;

  @Field(() => String, { nullable: true, description: 'Of a visit, what was found; null for a notification.' })
  report: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** What is owed of a placement, as the schema publishes it. */
@ObjectType('VisitDuty', {
  simpleResolvers: true,
  description:
    'What is owed to a child in a long residential stay, and what was done. For those who see the papers of the case.',
})
export class VisitDutyType {
  @Field(() => VisitDutyStatus, { description: 'Whether it is owed today, or why not.' })
  status: VisitDutyStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'By when the stay is to be notified; null: it was, or nothing is owed.',
  })
  notificationDueDate: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'By when the next visit is to be made; null: nothing is owed.',
  })
  nextVisitDate: Day | null;

  @Field(() => Boolean, { description: 'Whether one of the two days is over.' })
  isOverdue: boolean;

  @Field(() => [PlacementVisitType], { description: 'What was done, the latest first.' })
  visits: PlacementVisitType[];
}

/** The duty as published; `due` is null where nothing is owed. */
export function toVisitDuty(
  status: VisitDutyStatus,
  due: VisitsDue | null,
  visits: readonly PlacementVisit[],
  today: Day,
): VisitDutyType {
  const notificationDueDate = due?.notificationDueDate ?? null;
  const nextVisitDate = due?.visitDueDate ?? null;
  return Object.assign(new VisitDutyType(), {
    status,
    notificationDueDate,
    nextVisitDate,
    isOverdue: [notificationDueDate, nextVisitDate].some((day) => day !== null && day < today),
    visits: visits.map(({ kind, doneDate, seenAlone, report, recordedAt }) =>
      Object.assign(new PlacementVisitType(), { kind, doneDate, seenAlone, report, recordedAt }),
    ),
  });
}

/** The input of `recordPlacementVisit`. */
@InputType({ description: 'What was done for a child in a long residential stay.' })
export class RecordPlacementVisitInput extends MutationInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId: string;

  @Field(() => VisitKind, { description: 'What was done.' })
  kind: VisitKind;

  @Field(() => DateScalar, { description: 'On which day: from the first of the placement, and not after today.' })
  doneDate: Day;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a visit, whether the child was spoken to in private; null for a notification.',
  })
  seenAlone?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a visit, what was found, at most 20,000 characters; null for a notification.',
  })
  report?: string | null;
}

export const RecordPlacementVisitError = userErrorType('RecordPlacementVisit', RECORD_VISIT_CODES);

/** What `recordPlacementVisit` gives. */
@ObjectType({ description: 'What recordPlacementVisit gives.', simpleResolvers: true })
export class RecordPlacementVisitPayload extends MutationPayload {
  @Field(() => PlacementType, { nullable: true, description: 'The placement; null when it was refused.' })
  placement: PlacementType | null;

  @Field(() => [RecordPlacementVisitError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordPlacementVisitError>[];
}

/** How often an area has children in long residential stays visited. */
@ObjectType('VisitTerms', {
  simpleResolvers: true,
  description: 'How often the area has children in long residential stays visited.',
})
export class VisitTermsType {
  @Field(() => Int, { description: 'Months from the start of the placement to the first visit.' })
  firstVisitMonths: number;

  @Field(() => Int, { description: 'Months from one visit to the next.' })
  visitMonths: number;
}

/** The terms as published. */
export function toVisitTerms(terms: VisitTerms): VisitTermsType {
  return Object.assign(new VisitTermsType(), terms);
}

/** The input of `setVisitTerms`. */
@InputType({ description: 'How often the area has children in long residential stays visited, from now on.' })
export class SetVisitTermsInput extends MutationInput {
  @Field(() => Int, { description: 'Months from the start of the placement to the first visit, from 1 to 12.' })
  firstVisitMonths: number;

  @Field(() => Int, { description: 'Months from one visit to the next, from 1 to 12.' })
  visitMonths: number;
}

export const SetVisitTermsError = userErrorType('SetVisitTerms', SET_VISIT_TERMS_CODES);

/** What `setVisitTerms` gives. */
@ObjectType({ description: 'What setVisitTerms gives.', simpleResolvers: true })
export class SetVisitTermsPayload extends MutationPayload {
  @Field(() => LocalAreaType, { nullable: true, description: 'The area; null when it was refused.' })
  localArea: LocalAreaType | null;

  @Field(() => VisitTermsType, { nullable: true, description: 'The terms that stand now; null when it was refused.' })
  terms: VisitTermsType | null;

  @Field(() => [SetVisitTermsError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof SetVisitTermsError>[];
}
