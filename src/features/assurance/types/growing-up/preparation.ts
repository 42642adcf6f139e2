import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../../platform/global-id';
import { registerCodes } from '../../../../platform/graphql-codes';
import { DateScalar, DateTimeScalar } from '../../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../../platform/user-errors';
import { AgencyKind } from '../../../access/rules/directory';
import { CaseType } from '../../../cases/types/case';
import { REVIEW_PREPARATION_AIM_CODES, SET_PREPARATION_AIM_CODES } from '../../refusals/growing-up';
import { PreparationOutcome, PreparationStatus } from '../../rules/growing-up/codes';
import {
  isSettled,
  latestOf,
  statusOfStep,
  type PreparationAim,
  type PreparationEntry,
  type PreparationStep,
} from '../../rules/growing-up/preparation';

registerCodes(PreparationOutcome, 'PreparationOutcome', 'What a young person prepares for.', {
  EMPLOYMENT: 'Higher education or employment.',
  INDEPENDENT_LIVING: 'Independent living.',
  COMMUNITY: 'Taking part in the community: friends, relationships, a say.',
  HEALTH: 'Being as healthy as possible in adult life.',
});

registerCodes(
  PreparationStatus,
  'PreparationStatus',
  'How an aim of preparing for adulthood, or a step towards it, stands.',
  {
    PLANNED: 'It is planned.',
    UNDER_WAY: 'It is under way.',
    ACHIEVED: 'It was achieved, or done.',
    NOT_PURSUED: 'It is not pursued any more, for the reason in the note.',
  },
);

/** A review as published. */
@ObjectType('PreparationEntry', {
  simpleResolvers: true,
  description: 'How an aim, or a step towards it, stood on a day. Never changed: the latest stands.',
})
export class PreparationEntryType {
  /** For the fields that are loaded. */
  readonly entry: PreparationEntry;

  @Field(() => PreparationStatus, { description: 'How it stood.' })
  status: PreparationStatus;

  @Field(() => DateScalar, { description: 'The day it was reviewed; of a new aim, the day it was set.' })
  reviewedDate: Day;

  @Field(() => String, { nullable: true, description: 'What was said, as it was typed in; null: nothing.' })
  note: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the aim is reviewed next; null: it is settled, or this is of a step.',
  })
  nextReviewDate: Day | null;

  @Field(() => DateTimeScalar, { description: 'When that was recorded.' })
  recordedAt: Date;
}

/** A step as published. */
@ObjectType('PreparationStep', {
  simpleResolvers: true,
  description: 'What is to be done towards an aim, by whom, by when.',
})
export class PreparationStepType {
  @Field(() => ID, { description: 'Its id, by which a review of the aim names it.' })
  id: string;

  @Field(() => String, { description: 'What is to be done, as it was typed in.' })
  step: string;

  @Field(() => AgencyKind, { description: 'Which side answers for it.' })
  ownerAgencyKind: AgencyKind;

  @Field(() => DateScalar, { description: 'By when.' })
  dueDate: Day;

  @Field(() => PreparationStatus, { description: 'How it stands.' })
  status: PreparationStatus;

  @Field(() => Boolean, { description: 'Whether that day is over and it is neither done nor given up.' })
  isOverdue: boolean;

  @Field(() => [PreparationEntryType], { description: 'How it stood whenever the aim was reviewed, the first first.' })
  history: PreparationEntryType[];
}

/** An aim as published. */
@ObjectType('PreparationAim', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What a young person wants of adult life. For those who may read the papers of the case, and the budget holders of the side that answers for it.',
})
export class PreparationAimType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly stored: PreparationAim;

  @Field(() => PreparationOutcome, { description: 'What it prepares for.' })
  outcome: PreparationOutcome;

  @Field(() => String, { description: 'What the young person wants, as it was typed in.' })
  aim: string;

  @Field(() => AgencyKind, { description: 'Which side answers for it.' })
  ownerAgencyKind: AgencyKind;
}

/** An aim as published. */
export function toPreparationAim(stored: PreparationAim): PreparationAimType {
  const { preparationAimId, outcome, aim, ownerAgencyKind } = stored;
  const id = toGlobalId('PreparationAim', preparationAimId);
  return Object.assign(new PreparationAimType(), { id, stored, outcome, aim, ownerAgencyKind });
}

/** A review as published. */
export function toPreparationEntry(entry: PreparationEntry): PreparationEntryType {
  const { status, reviewedDate, note, nextReviewDate, recordedAt } = entry;
  return Object.assign(new PreparationEntryType(), { entry, status, reviewedDate, note, nextReviewDate, recordedAt });
}

/** A step as published, with how it stood. */
export function toPreparationStep(
  { preparationStepId, step, ownerAgencyKind, dueDate }: PreparationStep,
  entries: readonly PreparationEntry[],
  today: Day,
): PreparationStepType {
  const status = statusOfStep(entries, preparationStepId);
  return Object.assign(new PreparationStepType(), {
    id: toGlobalId('PreparationStep', preparationStepId),
    ...{ step, ownerAgencyKind, dueDate, status },
    isOverdue: !isSettled(status) && dueDate < today,
    history: entries.filter((entry) => entry.preparationStepId === preparationStepId).map(toPreparationEntry),
  });
}

/** How an aim stands: its last review. */
export function toStanding(entries: readonly PreparationEntry[]): PreparationEntryType | null {
  const latest = latestOf(entries, null);
  return latest === null ? null : toPreparationEntry(latest);
}

/** A step as it is given. */
@InputType({ description: 'What is to be done towards an aim.' })
export class PreparationStepInput {
  @Field(() => String, { description: 'What is to be done, at most 2,000 characters.' })
  step: string;

  @Field(() => AgencyKind, { description: 'Which side answers for it.' })
  ownerAgencyKind: AgencyKind;

  @Field(() => DateScalar, { description: 'By when.' })
  dueDate: Day;
}

/** The input of `setPreparationAim`. */
@InputType({ description: 'What a young person wants of adult life, and what is to be done first.' })
export class SetPreparationAimInput extends MutationInput {
  @Field(() => ID, { description: 'A case of the young person.' })
  caseId: string;

  @Field(() => PreparationOutcome, { description: 'What it prepares for.' })
  outcome: PreparationOutcome;

  @Field(() => String, { description: 'What the young person wants, at most 2,000 characters.' })
  aim: string;

  @Field(() => AgencyKind, { description: 'Which side answers for it.' })
  ownerAgencyKind: AgencyKind;

  @Field(() => DateScalar, { description: 'When it is reviewed next: after today, within a year.' })
  nextReviewDate: Day;

  @Field(() => [PreparationStepInput], { nullable: true, description: 'What is to be done; null: nothing yet.' })
  steps?: PreparationStepInput[] | null;
}

/** How a step is found at a review. */
@InputType({ description: 'How a step was found.' })
export class ReviewedStepInput {
  @Field(() => ID, { description: 'The step.' })
  stepId: string;

  @Field(() => PreparationStatus, { description: 'How it stands.' })
  status: PreparationStatus;

  @Field(() => String, {
    nullable: true,
    description: 'What there is to say, at most 2,000 characters; why, of one that is not pursued; null: nothing.',
  })
  note?: string | null;
}

/** The input of `reviewPreparationAim`. */
@InputType({ description: 'A review of an aim that was held.' })
export class ReviewPreparationAimInput extends MutationInput {
  @Field(() => ID, { description: 'The aim.' })
  aimId: string;

  @Field(() => PreparationStatus, { description: 'How it stands.' })
  status: PreparationStatus;

  @Field(() => DateScalar, { description: 'The day of the review: not after today, nor before the last one.' })
  reviewedDate: Day;

  @Field(() => String, {
    nullable: true,
    description: 'What there is to say, at most 2,000 characters; why, of one that is not pursued; null: nothing.',
  })
  note?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When it is reviewed next: after this review, within a year of it; null, and only then, for one that is settled.',
  })
  nextReviewDate?: Day | null;

  @Field(() => [ReviewedStepInput], { nullable: true, description: 'What became of its steps; null: nothing new.' })
  steps?: ReviewedStepInput[] | null;

  @Field(() => [PreparationStepInput], { nullable: true, description: 'What else is to be done; null: nothing.' })
  newSteps?: PreparationStepInput[] | null;
}

export const SetPreparationAimError = userErrorType('SetPreparationAim', SET_PREPARATION_AIM_CODES);
export const ReviewPreparationAimError = userErrorType('ReviewPreparationAim', REVIEW_PREPARATION_AIM_CODES);

/** What `setPreparationAim` gives. */
@ObjectType({ description: 'What setPreparationAim gives.', simpleResolvers: true })
export class SetPreparationAimPayload extends MutationPayload {
  @Field(() => PreparationAimType, { nullable: true, description: 'The aim; null when it was refused.' })
  aim: PreparationAimType | null;

  @Field(() => CaseType, { nullable: true, description: 'The case; null when it was refused.' })
  case: CaseType | null;

  @Field(() => [SetPreparationAimError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof SetPreparationAimError>[];
}

/** What `reviewPreparationAim` gives. */
@ObjectType({ description: 'What reviewPreparationAim gives.', simpleResolvers: true })
export class ReviewPreparationAimPayload extends MutationPayload {
  @Field(() => PreparationAimType, { nullable: true, description: 'The aim; null when it was refused.' })
  aim: PreparationAimType | null;

  @Field(() => [ReviewPreparationAimError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof ReviewPreparationAimError>[];
}

/** What of growing up is known of a young person. */
@ObjectType('PreparingForAdulthood', {
  description: 'What a young person prepares for, what adult services decided, and what has gone over to them.',
})
export class PreparingForAdulthoodType {
  /** For the fields that are loaded. */
  readonly childId: string;
  /** The case it was asked of. */
  readonly caseId: string;
}
