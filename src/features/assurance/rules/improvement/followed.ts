import type { ImprovementAnswer, MeasureReading } from './answer';
import { measureOf } from './measures';
import { contradictions, isMilestoneOverdue, ratingOn, reachedDate, type Action, type PlanMeasure } from './plan';
import { MeasureStatus } from './trajectory';

/** A measure of a priority with what it came to; null: it is not the reader’s to know. */
export interface FollowedMeasure {
  readonly priority: string;
  readonly planned: PlanMeasure;
  readonly reading: MeasureReading | null;
}

/** A plan with its measures reckoned. */
export interface FollowedPlan {
  readonly areaName: string;
  readonly answer: ImprovementAnswer;
  readonly measures: readonly FollowedMeasure[];
  /** The names of agencies by id. */
  readonly agencies: ReadonlyMap<string, string>;
}

/** What speaks against an action that is called GREEN or DONE, by what this reader may know. */
export function contradictionsOf(
  { answer, measures }: FollowedPlan,
  priority: string,
  action: Action,
): readonly string[] {
  const off = measures.flatMap(({ priority: of, planned, reading }) =>
    of === priority && reading?.status === MeasureStatus.OFF_TRACK ? [{ label: measureOf(planned.measure).label }] : [],
  );
  return contradictions(action, answer.ratings, off, answer.asAt);
}

/** Who answers for an action: the post and its agency, or the agency. */
export function ownersOf({ agencies }: FollowedPlan, { owners }: Action): readonly string[] {
  return owners.map(({ agencyId, post }) => {
    const agency = agencies.get(agencyId) ?? 'an agency that is no more';
    return post === null ? agency : `${post}, ${agency}`;
  });
}

/** The standing rating of an action or a milestone on the day of the answer; undefined: none. */
export function standingRating({ answer }: FollowedPlan, code: string) {
  return ratingOn(answer.ratings, code, answer.asAt);
}

/** How a milestone stands on the day of the answer. */
export function milestoneStanding(
  { answer: { ratings, asAt } }: FollowedPlan,
  milestone: Action['milestones'][number],
) {
  return {
    reachedDate: reachedDate(ratings, milestone.code, asAt),
    isOverdue: isMilestoneOverdue(ratings, milestone, asAt),
  };
}
