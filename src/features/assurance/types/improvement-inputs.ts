import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { DateScalar, DecimalScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { RATE_IMPROVEMENT_CODES, RECORD_VISIT_CODES, SAVE_IMPROVEMENT_CODES } from '../refusals/improvement';
import { ImprovementPlanKind, ImprovementRating, ImprovementVisitor, VisitProgress } from '../rules/improvement/codes';
import { MeasureCode } from '../rules/improvement/measures';
import { ImprovementPlanType } from './improvement';

const NO_CHILD = 'Nothing of one child.';

/** A target, as given. */
@InputType({ description: 'What is to be reached by a day: an amount where the measure is in pounds, else a number.' })
export class MeasureTargetInput {
  @Field(() => DateScalar, { description: 'The day.' })
  date: Day;

  @Field(() => DecimalScalar, { nullable: true, description: 'The number; null: it is an amount.' })
  number?: Decimal | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'The amount, in pounds; null: it is a number.' })
  amount?: Pence | null;
}

/** A measure, as given. */
@InputType({ description: 'A figure of this system that shows whether a priority gets on.' })
export class ImprovementMeasureInput {
  @Field(() => MeasureCode, { description: 'Which figure.' })
  measure: MeasureCode;

  @Field(() => DateScalar, {
    description:
      'From which day on it is to get better: from 1 September 2014 to today. What it was then is worked out.',
  })
  baselineDate: Day;

  @Field(() => [MeasureTargetInput], { description: 'What is to be reached, by day: 1 to 20.' })
  targets: MeasureTargetInput[];
}

/** An owner, as given. */
@InputType({ description: 'Who answers for an action in one agency.' })
export class ImprovementOwnerInput {
  @Field(() => ID, { description: 'The agency.' })
  agencyId: string;

  @Field(() => ID, { nullable: true, description: 'The person; null: none is named.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'The post, at most 200 characters; null: none is named.' })
  post?: string | null;
}

/** A milestone, as given. */
@InputType({ description: 'What is to be there by a day.' })
export class ImprovementMilestoneInput {
  @Field(() => String, {
    description: 'Its code: 1 to 12 letters, digits, points and hyphens. It keeps it in every version.',
  })
  code: string;

  @Field(() => String, { description: 'What it is, at most 200 characters.' })
  title: string;

  @Field(() => DateScalar, {
    description:
      'By when: not before the plan’s letter (without one: a year before it was first saved), and within ten years from today.',
  })
  dueDate: Day;
}

/** An action, as given. */
@InputType({ description: 'What is done for a priority.' })
export class ImprovementActionInput {
  @Field(() => String, { description: 'Its code, as a milestone’s.' })
  code: string;

  @Field(() => String, { description: 'What it is, at most 200 characters.' })
  title: string;

  @Field(() => [ImprovementOwnerInput], { description: 'Who answers for it: at least one, an agency once.' })
  owners: ImprovementOwnerInput[];

  @Field(() => [ImprovementMilestoneInput], { description: 'Its milestones: at most 30.' })
  milestones: ImprovementMilestoneInput[];
}

/** A priority, as given. */
@InputType({ description: 'What is to get better.' })
export class ImprovementPriorityInput {
  @Field(() => String, { description: 'Its code, as a milestone’s.' })
  code: string;

  @Field(() => String, { description: 'What is to get better, at most 200 characters.' })
  title: string;

  @Field(() => String, { description: `What is wrong, at most 2,000 characters. ${NO_CHILD}` })
  concern: string;

  @Field(() => [ImprovementActionInput], { description: 'What is done for it: 1 to 30.' })
  actions: ImprovementActionInput[];

  @Field(() => [ImprovementMeasureInput], {
    description: 'What it is measured by: at most 30; empty: nothing of this system.',
  })
  measures: ImprovementMeasureInput[];
}

/** The input of `saveImprovementPlan`. */
@InputType({ description: 'An improvement plan as it is to stand, whole.' })
export class SaveImprovementPlanInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'The plan; null: a new one.' })
  planId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;

  @Field(() => ImprovementPlanKind, { nullable: true, description: 'What kind it is; null: what it is.' })
  kind?: ImprovementPlanKind | null;

  @Field(() => String, { nullable: true, description: 'Its name, at most 200 characters; null: what it has.' })
  name?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day of the letter that asked for it; of a plan that is there another day puts it right. Null: nobody did, or what the plan has.',
  })
  letterDate?: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether ratings and visits of days before the letter stay as they are, as one whose year was mistyped does; the note says why. Null or false: a letter after one of them is refused.',
  })
  keepsEarlierRecords?: boolean | null;

  @Field(() => String, { description: `Why it is saved, at most 2,000 characters. ${NO_CHILD}` })
  note: string;

  @Field(() => [ImprovementPriorityInput], { description: 'What is to get better: 1 to 20.' })
  priorities: ImprovementPriorityInput[];
}

export const SaveImprovementPlanError = userErrorType('SaveImprovementPlan', SAVE_IMPROVEMENT_CODES);

/** What `saveImprovementPlan` gives. */
@ObjectType({ description: 'What saveImprovementPlan gives.', simpleResolvers: true })
export class SaveImprovementPlanPayload extends MutationPayload {
  @Field(() => ImprovementPlanType, {
    nullable: true,
    description: 'The plan as it stands now; null when it was refused.',
  })
  plan: ImprovementPlanType | null;

  @Field(() => [SaveImprovementPlanError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof SaveImprovementPlanError>[];
}

/** The input of `rateImprovement`. */
@InputType({ description: 'How an action or a milestone of a plan stands on a day, and why.' })
export class RateImprovementInput extends MutationInput {
  @Field(() => ID, { description: 'The plan.' })
  planId: string;

  @Field(() => String, { description: 'The code of the action or the milestone in the plan as it stands.' })
  code: string;

  @Field(() => ImprovementRating, { description: 'How it stands. A milestone that is DONE was reached on that day.' })
  rating: ImprovementRating;

  @Field(() => DateScalar, { description: 'The day: today or earlier.' })
  ratedDate: Day;

  @Field(() => String, { description: `Why, at most 2,000 characters. ${NO_CHILD}` })
  reason: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'What shows it, references and links: at most 10. Needed for DONE.',
  })
  evidence: string[];
}

export const RateImprovementError = userErrorType('RateImprovement', RATE_IMPROVEMENT_CODES);

/** What `rateImprovement` gives. */
@ObjectType({ description: 'What rateImprovement gives.', simpleResolvers: true })
export class RateImprovementPayload extends MutationPayload {
  @Field(() => ImprovementPlanType, { nullable: true, description: 'The plan after it; null when it was refused.' })
  plan: ImprovementPlanType | null;

  @Field(() => [RateImprovementError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RateImprovementError>[];
}

/** The input of `recordMonitoringVisit`. */
@InputType({ description: 'A visit of those who watch over a plan.' })
export class RecordMonitoringVisitInput extends MutationInput {
  @Field(() => ID, { description: 'The plan.' })
  planId: string;

  @Field(() => DateScalar, { description: 'The day: today or earlier.' })
  visitDate: Day;

  @Field(() => ImprovementVisitor, { description: 'Who came.' })
  visitor: ImprovementVisitor;

  @Field(() => VisitProgress, { description: 'What they held of the progress.' })
  progress: VisitProgress;

  @Field(() => String, { description: `What they found, at most 2,000 characters. ${NO_CHILD}` })
  finding: string;

  @Field(() => [String], { defaultValue: [], description: 'What shows it, references and links: at most 10.' })
  evidence: string[];
}

export const RecordMonitoringVisitError = userErrorType('RecordMonitoringVisit', RECORD_VISIT_CODES);

/** What `recordMonitoringVisit` gives. */
@ObjectType({ description: 'What recordMonitoringVisit gives.', simpleResolvers: true })
export class RecordMonitoringVisitPayload extends MutationPayload {
  @Field(() => ImprovementPlanType, { nullable: true, description: 'The plan after it; null when it was refused.' })
  plan: ImprovementPlanType | null;

  @Field(() => [RecordMonitoringVisitError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordMonitoringVisitError>[];
}
