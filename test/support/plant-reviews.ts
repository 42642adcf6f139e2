import { addDays, type Day } from '../../src/kernel/dates';
import type { PlantedPlan } from './plant-plans';

/**
 * Plans that were final when the panel was asked, of which no request is recorded: what an area that starts has. Their reviews are held and decided, most of
 * them more than once; the same of the same `next`.
 */
export function plansFinalAtReferral(count: number, next: () => number, last: Day): readonly PlantedPlan[] {
  return Array.from({ length: count }, () => {
    const made = addDays('2023-02-01' as Day, Math.floor(next() * 500));
    const events: { kind: string; day: Day; told: Day | null }[] = [];
    let day = made;
    const happens = (kind: string, least: number, most: number): void => {
      day = addDays(day, least + Math.floor(next() * most));
      const told = kind === 'REVIEW_DECIDED' && next() < 0.5 ? addDays(day, 3) : null;
      if (day <= last) events.push({ kind, day, told });
    };
    for (let review = 0; review < 3; review += 1) {
      happens('REVIEW_MEETING', 150, 250);
      if (next() < 0.3) happens('REVIEW_REPORT_SENT', 1, 14);
      if (next() < 0.15) continue;
      const decision = next();
      if (decision < 0.7) happens('REVIEW_DECIDED', 5, 40);
      if (decision > 0.55) happens('AMENDMENT_NOTICE_SENT', 5, 30);
    }
    if (next() < 0.15) happens('PLAN_CEASED', 20, 100);
    return { events, excused: null, said: { status: 'FINAL', day: next() < 0.8 ? made : null, asked: made } };
  });
}

/**
 * Plans that there were before something else is asked for: made elsewhere and on record before the child moved here, or told by a referral that came after a request for a
 * reassessment (Children and Families Act 2014, section 44). The same of the same numbers.
 */
export function plansHeldBefore(count: number, next: () => number, last: Day): readonly PlantedPlan[] {
  return Array.from({ length: count }, (): PlantedPlan => {
    const made = addDays('2024-01-08' as Day, Math.floor(next() * 300));
    const later = addDays(made, 100 + Math.floor(next() * 260));
    const meeting = addDays(later, 10 + Math.floor(next() * 120));
    const reviewed = [
      { kind: 'REVIEW_MEETING', day: meeting },
      { kind: next() < 0.7 ? 'REVIEW_DECIDED' : 'AMENDMENT_NOTICE_SENT', day: addDays(meeting, 20) },
    ];
    const hasReview = next() < 0.6;
    const hasMoved = next() < 0.5;
    const answer = next();
    const answered = [
      ...(answer < 0.3 ? [{ kind: 'ASSESSMENT_REFUSED', day: addDays(later, 30) }] : []),
      ...(answer > 0.6 ? [{ kind: 'ASSESSMENT_AGREED', day: addDays(later, 35) }] : []),
      ...(answer > 0.8 ? [{ kind: 'FINAL_PLAN_SENT', day: addDays(later, 160) }] : []),
    ];
    const events = hasMoved
      ? [
          { kind: 'FINAL_PLAN_SENT', day: made },
          { kind: 'BECAME_RESPONSIBLE', day: later },
        ]
      : [{ kind: 'REQUEST_RECEIVED', day: later }, ...answered];
    const all = [...events, ...(hasReview ? reviewed : [])].filter(({ day }) => day <= last);
    return {
      events: all.map((one) => ({ ...one, told: null })),
      excused: null,
      ...(hasMoved ? {} : { said: { status: 'FINAL', day: made, asked: addDays(later, next() < 0.5 ? 60 : -30) } }),
    };
  });
}

/** How many reviews maintain, and how many amend. */
export type ReviewsSaid = readonly [maintain: number, amend: number];

interface Review {
  readonly meeting: Day;
  readonly decided: Day | null;
  readonly amended: Day | null;
  readonly ceased: Day | null;
}

function reviewsOf({ events }: PlantedPlan): Review[] {
  const inOrder = [...events].sort((one, other) => (one.day < other.day ? -1 : 1));
  const meetings = inOrder.filter(({ kind }) => kind === 'REVIEW_MEETING');
  return meetings.map(({ day: meeting }, at) => {
    const next = meetings[at + 1]?.day ?? ('9999-12-31' as Day);
    const own = inOrder.filter(({ day }) => day >= meeting && day < next);
    const decided = own.find(({ kind }) => kind === 'REVIEW_DECIDED');
    // Once the family was told that the plan stays, what follows is decided by itself.
    const after = (kind: string): Day | null => {
      const day = own.find((one) => one.kind === kind)?.day ?? null;
      return day !== null && decided !== undefined && decided.told !== null && day > decided.told ? null : day;
    };
    return {
      meeting,
      decided: decided?.day ?? null,
      amended: after('AMENDMENT_NOTICE_SENT'),
      ceased: after('PLAN_CEASED'),
    };
  });
}

/** Of the histories, read by themselves: what the figures of some days have to say of reviews. */
export function reviewsOfFigures(plans: readonly PlantedPlan[], from: string, to: string): ReviewsSaid {
  const decided = plans.flatMap(reviewsOf).filter((one) => {
    const [day = null] = [one.decided, one.amended].filter((known) => known !== null).sort();
    return day !== null && day >= from && day <= to;
  });
  return [
    decided.filter(({ amended, ceased }) => amended === null && ceased === null).length,
    decided.filter(({ amended }) => amended !== null).length,
  ];
}

/** And what the return of the calendar year has to: of plans that stand on the census day, the last review of the year as it was by then. */
export function reviewsOfReturn(plans: readonly PlantedPlan[], year: string, census: string): ReviewsSaid {
  const stand = plans.filter(({ events }) => !events.some(({ kind, day }) => kind === 'PLAN_CEASED' && day <= census));
  const last = stand.flatMap((plan) =>
    reviewsOf(plan)
      .filter(({ meeting }) => meeting <= `${year}-12-31`)
      .slice(-1),
  );
  const ofYear = last.filter(({ meeting }) => meeting >= `${year}-01-01`);
  const isBy = (day: Day | null): boolean => day !== null && day <= census;
  return [
    ofYear.filter(({ decided, amended }) => isBy(decided) && !isBy(amended)).length,
    ofYear.filter(({ amended }) => isBy(amended)).length,
  ];
}
