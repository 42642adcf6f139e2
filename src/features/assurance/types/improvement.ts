import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { ImprovementPlanKind, ImprovementRating, ImprovementVisitor, VisitProgress } from '../rules/improvement/codes';
import {
  isMilestoneOverdue,
  ratingOn,
  reachedDate,
  type Action,
  type Milestone,
  type MonitoringVisit,
  type Priority,
  type RatingEntry,
} from '../rules/improvement/plan';
import type { ImprovementAnswer } from '../rules/improvement/answer';
import './improvement-codes';
import { ImprovementMeasureType, toMeasure } from './improvement-measure';

/** An owner. */
@ObjectType('ImprovementOwner', { simpleResolvers: true, description: 'Who answers for an action in one agency.' })
export class ImprovementOwnerType {
  readonly agencyId: string;
  readonly personId: string | null;

  @Field(() => String, { nullable: true, description: 'The post; null: none is named.' })
  post: string | null;
}

/** A rating. */
@ObjectType('ImprovementRatingEntry', {
  simpleResolvers: true,
  description: 'How an action or a milestone was said to stand on a day, and why. It stays.',
})
export class ImprovementRatingEntryType {
  readonly recordedById: string;

  @Field(() => ImprovementRating, { description: 'The rating.' })
  rating: ImprovementRating;

  @Field(() => DateScalar, { description: 'The day.' })
  ratedDate: Day;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => [String], { description: 'What shows it: references and links.' })
  evidence: string[];

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** A milestone. */
@ObjectType('ImprovementMilestone', { simpleResolvers: true, description: 'What is to be there by a day.' })
export class ImprovementMilestoneType {
  @Field(() => String, { description: 'Its code in the plan.' })
  code: string;

  @Field(() => String, { description: 'What it is.' })
  title: string;

  @Field(() => DateScalar, { description: 'By when.' })
  dueDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'When it was reached; null: it has not been.' })
  reachedDate: Day | null;

  @Field(() => Boolean, { description: 'Whether it is past its day and has not been reached.' })
  isOverdue: boolean;

  @Field(() => [ImprovementRatingEntryType], { description: 'What was said of it, the latest day first.' })
  ratings: ImprovementRatingEntryType[];
}

/** An action. */
@ObjectType('ImprovementAction', { simpleResolvers: true, description: 'What is done for a priority.' })
export class ImprovementActionType {
  readonly action: Action;
  readonly of: Priority;
  readonly answer: ImprovementAnswer;

  @Field(() => String, { description: 'Its code in the plan.' })
  code: string;

  @Field(() => String, { description: 'What it is.' })
  title: string;

  @Field(() => [ImprovementOwnerType], { description: 'Who answers for it, an agency once.' })
  owners: ImprovementOwnerType[];

  @Field(() => [ImprovementMilestoneType], { description: 'Its milestones.' })
  milestones: ImprovementMilestoneType[];

  @Field(() => ImprovementRating, { nullable: true, description: 'How it is said to stand; null: nothing is.' })
  rating: ImprovementRating | null;

  @Field(() => [ImprovementRatingEntryType], { description: 'What was said of it, the latest day first.' })
  ratings: ImprovementRatingEntryType[];
}

/** A priority. */
@ObjectType('ImprovementPriority', { simpleResolvers: true, description: 'What is to get better.' })
export class ImprovementPriorityType {
  @Field(() => String, { description: 'Its code in the plan.' })
  code: string;

  @Field(() => String, { description: 'What is to get better.' })
  title: string;

  @Field(() => String, { description: 'What is wrong.' })
  concern: string;

  @Field(() => [ImprovementActionType], { description: 'What is done for it.' })
  actions: ImprovementActionType[];

  @Field(() => [ImprovementMeasureType], { description: 'What it is measured by; empty: nothing of this system.' })
  measures: ImprovementMeasureType[];
}

/** A visit. */
@ObjectType('MonitoringVisit', { simpleResolvers: true, description: 'A visit of those who watch over a plan.' })
export class MonitoringVisitType {
  readonly recordedById: string;

  @Field(() => DateScalar, { description: 'The day.' })
  visitDate: Day;

  @Field(() => ImprovementVisitor, { description: 'Who came.' })
  visitor: ImprovementVisitor;

  @Field(() => VisitProgress, { description: 'What they held of the progress.' })
  progress: VisitProgress;

  @Field(() => String, { description: 'What they found.' })
  finding: string;

  @Field(() => [String], { description: 'What shows it: references and links.' })
  evidence: string[];

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** A saving of a plan. */
@ObjectType('ImprovementPlanVersion', { simpleResolvers: true, description: 'One saving of a plan; it stays.' })
export class ImprovementPlanVersionType {
  readonly savedById: string;

  @Field(() => Int, { description: 'Its number, from 1.' })
  version: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the letter that asked for the plan, as this version had it; null: nobody did.',
  })
  letterDate: Day | null;

  @Field(() => String, { description: 'Why it was saved.' })
  note: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  savedAt: Date;
}

/** A plan. */
@ObjectType('ImprovementPlan', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What the area set out to improve: a written statement of action or what has come in its place. No child is in it. For everybody who has a part in the area but feeds; measures for those who read what they are counted from.',
})
export class ImprovementPlanType extends NodeInterface {
  @Field(() => ImprovementPlanKind, { description: 'What kind it is.' })
  kind: ImprovementPlanKind;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the letter that asked for it, as the version that is shown has it; null: nobody did.',
  })
  letterDate: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'By when a written statement of action is due: 70 days after the letter, read strictly; null: it is none.',
  })
  statementDueDate: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The same by the other reading, 70 working days after the letter; null likewise.',
  })
  statementDueByWorkingDays: Day | null;

  @Field(() => DateScalar, { description: 'The day as at which all of this is told.' })
  asAt: Day;

  @Field(() => Int, { description: 'The version of the plan that is shown.' })
  version: number;

  @Field(() => [ImprovementPlanVersionType], { description: 'Every version, the first first.' })
  versions: ImprovementPlanVersionType[];

  @Field(() => [ImprovementPriorityType], { description: 'What is to get better.' })
  priorities: ImprovementPriorityType[];

  @Field(() => [MonitoringVisitType], { description: 'The visits by that day, the latest first.' })
  visits: MonitoringVisitType[];
}

/** The plan as published. */
export function toImprovementPlan(answer: ImprovementAnswer): ImprovementPlanType {
  const { plan, head, versions, visits, asAt, due } = answer;
  const { kind, name, letterDate } = plan;
  return Object.assign(new ImprovementPlanType(), {
    id: toGlobalId('ImprovementPlan', plan.planId),
    ...{ kind, name, letterDate, asAt, version: head.version },
    statementDueDate: due?.strict ?? null,
    statementDueByWorkingDays: due?.byWorkingDays ?? null,
    versions: versions.map(({ version, letterDate: letter, note, savedAt, savedBy: savedById }) =>
      Object.assign(new ImprovementPlanVersionType(), { version, letterDate: letter, note, savedAt, savedById }),
    ),
    priorities: head.priorities.map((priority) => toPriority(answer, priority)),
    visits: visits.map(toVisit),
  });
}

function toPriority(answer: ImprovementAnswer, priority: Priority): ImprovementPriorityType {
  const { code, title, concern } = priority;
  return Object.assign(new ImprovementPriorityType(), {
    ...{ code, title, concern },
    actions: priority.actions.map((action) => toAction(answer, priority, action)),
    measures: priority.measures.map((planned) => toMeasure(planned, answer.asAt)),
  });
}

function toAction(answer: ImprovementAnswer, of: Priority, action: Action): ImprovementActionType {
  const { ratings, asAt } = answer;
  const { code, title, owners, milestones } = action;
  return Object.assign(new ImprovementActionType(), {
    ...{ action, of, answer, code, title },
    owners: owners.map((owner) => Object.assign(new ImprovementOwnerType(), owner)),
    milestones: milestones.map((milestone) => toMilestone(ratings, milestone, asAt)),
    rating: ratingOn(ratings, code, asAt)?.rating ?? null,
    ratings: toRatings(ratings, code),
  });
}

function toMilestone(ratings: readonly RatingEntry[], milestone: Milestone, asAt: Day): ImprovementMilestoneType {
  return Object.assign(new ImprovementMilestoneType(), {
    ...milestone,
    reachedDate: reachedDate(ratings, milestone.code, asAt),
    isOverdue: isMilestoneOverdue(ratings, milestone, asAt),
    ratings: toRatings(ratings, milestone.code),
  });
}

function toRatings(ratings: readonly RatingEntry[], code: string): ImprovementRatingEntryType[] {
  return ratings
    .filter((one) => one.code === code)
    .map(({ rating, ratedDate, reason, evidence, recordedAt, recordedBy: recordedById }) =>
      Object.assign(new ImprovementRatingEntryType(), {
        ...{ rating, ratedDate, reason, recordedAt, recordedById },
        evidence: [...evidence],
      }),
    )
    .reverse();
}

function toVisit({ recordedBy: recordedById, evidence, ...visit }: MonitoringVisit): MonitoringVisitType {
  const { visitDate, visitor, progress, finding, recordedAt } = visit;
  return Object.assign(new MonitoringVisitType(), {
    ...{ visitDate, visitor, progress, finding, recordedAt, recordedById },
    evidence: [...evidence],
  });
}
