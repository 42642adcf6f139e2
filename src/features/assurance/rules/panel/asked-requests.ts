import type { Day, Span } from '../../../../kernel/dates';
import type { RedressFact } from '../../../cases/rules/redress-facts';
import type { SaidWhenReferred } from '../../../cases/rules/taken-over';
import type { ChildFacts, Happened } from '../sen2/facts';
import { roundsOf } from '../sen2/rounds';
import { standingOf } from '../sen2/standing';

/** A child of whom something may have been asked for, with what was recorded of its plan and what its referrals said, the first first. */
export interface AskingChild {
  readonly childId: string;
  readonly events: readonly Happened[];
  readonly referrals: readonly SaidWhenReferred[];
  /** What was ordered, conceded or agreed in mediation. */
  readonly redress: readonly RedressFact[];
}

/** A request for an assessment, on the day on which it was received, and what had become of it. */
export interface AskedRequest {
  readonly childId: string;
  readonly day: Day;
  readonly cameTo: 'AGREED' | 'REFUSED' | 'WITHDRAWN' | 'AWAITED';
}

/** By the codes of the return; what was decided is AGREED there or history. */
const CAME_TO: Readonly<Record<string, AskedRequest['cameTo']>> = { A: 'AWAITED', N: 'REFUSED', W: 'WITHDRAWN' };

/** A child’s requests of some days and what had become of them by the last: those that the return would tell of, by the same rule, and nothing that an imported return alone knows. */
export function requestsOf({ childId, events, referrals, redress }: AskingChild, span: Span): AskedRequest[] {
  const { startDate, endDate } = span;
  const facts: ChildFacts = {
    ...{ childId, events, birthCohort: 0, plans: [], placements: [], attended: [], outOfSchool: [] },
    ...{ imported: [], redress, exceptions: [], moves: [] },
    cases: referrals.map((said) => ({ ...said, caseId: '', primaryNeed: '', otherNeeds: [], createdAt: '' })),
  };
  const question = { span, censusDate: endDate, areaCode: '' };
  return roundsOf(facts, '').flatMap((round): AskedRequest[] => {
    const { receivedDate: day } = round;
    if (day === null || day < startDate || day > endDate) return [];
    return [{ childId, day, cameTo: CAME_TO[standingOf(round, facts, question).request.code] ?? 'AGREED' }];
  });
}
