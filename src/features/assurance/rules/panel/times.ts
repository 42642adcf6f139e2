import { londonDay, toDayNumber, type Day } from '../../../../kernel/dates';
import { measured, share, type Figure, type Subject } from './figure';
import { type DecisionFacts, type ListingFacts, type PlacementFacts } from './facts';
import { decisionSubject, listing } from './sittings';

/** A decision whose placement has begun. */
interface Begun {
  readonly decision: DecisionFacts;
  readonly placement: PlacementFacts & { readonly decidedDate: Day; readonly startedDate: Day };
}

/** How long families waited: to be listed, heard, told, and for the provision to begin (A4, N3). */
export function timeFigures(listings: readonly ListingFacts[], decisions: readonly DecisionFacts[]): Figure[] {
  const begun = decisions.flatMap(begunOf);
  const late = begun.filter(isLate);
  return [
    measured(
      'REFERRAL_TO_LISTING',
      listings
        .filter(({ isFirst }) => isFirst)
        .map((one) => ({ ...listing(one), days: between(one.referredDate, londonDay(one.listedAt)) })),
    ),
    measured(
      'REFERRAL_TO_DECISION',
      decisions
        .filter(({ isFirstAnswer }) => isFirstAnswer)
        .map((one) => ({ ...decisionSubject(one), days: between(one.referredDate, one.decisionDate) })),
    ),
    measured(
      'DECISION_TO_NOTICE',
      decisions.flatMap((one) =>
        one.noticeSentDate === null
          ? []
          : [{ ...decisionSubject(one), days: between(one.decisionDate, one.noticeSentDate) }],
      ),
    ),
    measured(
      'DECISION_TO_START',
      begun.map((one) => ({
        ...placed(one),
        days: between(one.decision.decisionDate, one.placement.startedDate),
      })),
    ),
    measured(
      'START_SLIPPAGE',
      late.map((one) => ({ ...placed(one), days: between(one.placement.decidedDate, one.placement.startedDate) })),
    ),
    share('STARTED_LATE', begun, isLate, placed),
  ];
}

function begunOf(decision: DecisionFacts): Begun[] {
  const { placement } = decision;
  if (placement === null) return [];
  const { decidedDate, startedDate } = placement;
  return decidedDate === null || startedDate === null
    ? []
    : [{ decision, placement: { ...placement, decidedDate, startedDate } }];
}

function isLate({ placement }: Begun): boolean {
  return placement.startedDate > placement.decidedDate;
}

function placed({ decision: { caseId, childId }, placement }: Begun): Subject {
  return { type: 'Placement', id: placement.placementId, caseId, childId };
}

/** Days from one day to another; none where what was recorded lies before what it followed. */
function between(from: Day, to: Day): number {
  return Math.max(0, toDayNumber(to) - toDayNumber(from));
}
