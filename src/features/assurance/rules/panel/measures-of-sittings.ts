import { measuresIn, type MeasureDefinition } from './measure-definition';

const sittings = measuresIn('SITTINGS');
const decisions = measuresIn('DECISIONS');
const times = measuresIn('TIMES');
const between = measuresIn('BETWEEN_SITTINGS');
const places = measuresIn('PLACES');

/** How sittings went, what they decided, and when. A listing is one case at one sitting; what is only brought to be ratified is not one. */
export const MEASURES_OF_SITTINGS = {
  SITTINGS_HELD: sittings('COUNT', 'G1', 'Sittings held', 'Sittings of the period that were opened.'),
  CASES_LISTED: sittings(
    'COUNT',
    'T1',
    'Cases listed',
    'Listings for hearing at the sittings of the period; a case that was carried over is listed again. What is only brought to be ratified is not one.',
  ),
  CASES_HEARD: sittings(
    'PERCENT',
    'T1',
    'Cases heard',
    'Listings for hearing that were decided at their sitting, of all of them.',
  ),
  CASES_NOT_HEARD: sittings(
    'PERCENT',
    'M5',
    'Cases not heard',
    'Listings that their sitting did not come to, of all listings.',
  ),
  CASES_WITHDRAWN: sittings('COUNT', 'T1', 'Cases withdrawn', 'Listings that were withdrawn before they were heard.'),
  CASES_WAITING: sittings('COUNT', 'T1', 'Cases still to be heard', 'Listings for hearing whose sitting is not over.'),
  QUORUM_KEPT: sittings(
    'PERCENT',
    'G3',
    'Decided by a quorum',
    'Decisions at sittings that need a quorum and whose record counts at least the members required, of those that need one. A deferral needs none.',
  ),
  QUORUM_FAILED: sittings(
    'PERCENT',
    'G3',
    'Not heard and without a quorum',
    'Listings not heard for which, by the attendance and interests on record, there was no quorum when the sitting ended, of those not heard.',
  ),
  PAPERS_ON_TIME: sittings(
    'PERCENT',
    'R2',
    'Papers in time',
    'First listings at sittings with a paper deadline that were listed by it and to which no later paper was accepted, of all such listings.',
  ),
  LATE_ACCEPTED: sittings(
    'COUNT',
    'R2',
    'Late papers accepted',
    'Listings at which the chair accepted a late listing or a late paper.',
  ),
  MINUTES_APPROVED: sittings(
    'PERCENT',
    'T1',
    'Minutes approved',
    'Sittings that are closed and whose minutes the chair approved and that are kept, of all that are closed.',
  ),

  DECISIONS_TAKEN: decisions(
    'COUNT',
    'T1',
    'Decisions',
    'Decisions dated in the period, at sittings and between them. Not counted: what only ratifies, notes or declines another, corrections, tribunal orders, and what was withdrawn or not heard.',
  ),
  DECISIONS_AGREED: decisions(
    'PERCENT',
    'M4',
    'Agreed',
    'Agreed wholly or in part, with conditions, in principle, or the need and not yet the money, of all decisions.',
  ),
  DECISIONS_DECLINED: decisions('PERCENT', 'M4', 'Declined', 'Declined, of all decisions.'),
  DECISIONS_DEFERRED: decisions('PERCENT', 'M4', 'Deferred', 'Deferred for information, of all decisions.'),
  REPEAT_DEFERRALS: decisions(
    'PERCENT',
    'M4',
    'Deferred again',
    'Deferrals of a case that was deferred before, of all deferrals.',
  ),
  DEFERRALS_ESCALATED: decisions(
    'COUNT',
    'M4',
    'Deferrals taken further up',
    'Deferrals that went further up by the terms of their day.',
  ),
  REASONS_COMPLETE: decisions(
    'PERCENT',
    'M1, M2, M3',
    'Reasons complete',
    'Decisions with reasons; with what is missing, who brings it and a day where deferred; with what was not agreed where agreed in part; and with a reason for every departure; of all decisions.',
  ),
  POLICY_NAMED: decisions(
    'PERCENT',
    'M1, T3',
    'Policy named',
    'Decisions that name the adopted version of a policy they relied on, by which they are recalled, of all decisions.',
  ),
  POLICY_IN_WORDS: decisions(
    'COUNT',
    'M1, T3',
    'Policy in words alone',
    'Decisions that name a policy in words and no adopted version of it: to recall what was decided under one does not find them. Their chair names the version by a correction, once an administrator has adopted it.',
  ),
  DISSENT_RECORDED: decisions(
    'COUNT',
    'M9',
    'Decisions with dissent',
    'Decisions at an item on which somebody’s last position was not to support it.',
  ),
  CHILD_VIEWS: decisions(
    'PERCENT',
    'R7',
    'Child’s views obtained',
    'Decisions on a case that holds the child’s or young person’s own views, of all decisions.',
  ),
  PARENT_VIEWS: decisions(
    'PERCENT',
    'R7',
    'Parents’ views obtained',
    'Decisions on a case that holds the parents’ views, of all decisions.',
  ),
  COST_AFTER_SUITABILITY: decisions(
    'PERCENT',
    'M12',
    'Suitability before cost',
    'Decisions that chose an option whose suitability was recorded by then, of all that chose one.',
  ),

  REFERRAL_TO_LISTING: times(
    'DAYS',
    'T1',
    'Referral to first listing',
    'Days from the referral’s first submission, or where none is recorded from the request, to the day the case was first listed.',
  ),
  REFERRAL_TO_DECISION: times(
    'DAYS',
    'T1',
    'Referral to decision',
    'Days from there to the first decision that answered the request: not a deferral.',
  ),
  DECISION_TO_NOTICE: times(
    'DAYS',
    'N3',
    'Decision to notice',
    'Days from a decision to the first notice of it that was sent to the family.',
  ),
  DECISION_TO_START: times(
    'DAYS',
    'A4',
    'Decision to start',
    'Days from a decision to the day on which its placement really began.',
  ),
  START_SLIPPAGE: times(
    'DAYS',
    'A4',
    'Late start',
    'Days by which placements began after the day that was decided, of those that began late.',
  ),
  STARTED_LATE: times(
    'PERCENT',
    'A4',
    'Started late',
    'Placements that began after the day that was decided, of all decided in the period that began.',
  ),

  DECIDED_BETWEEN: between(
    'PERCENT',
    'M7',
    'Decided outside the panel',
    'Decisions between sittings, of all decisions.',
  ),
  DAYS_TO_RATIFY: between(
    'DAYS',
    'M7',
    'Days to ratify',
    'Days from a decision between sittings to the panel’s word that ratifies or notes it, or a higher officer’s.',
  ),
  RATIFICATION_DECLINED: between('COUNT', 'M7', 'Not ratified', 'Decisions between sittings that the panel declined.'),
  LAPSED_UNRATIFIED: between(
    'COUNT',
    'M7',
    'Lapsed',
    'Decisions between sittings that lapsed before the panel came to them.',
  ),
  WAITING_FOR_RATIFICATION: between(
    'COUNT',
    'M7',
    'Waiting to be ratified',
    'Decisions between sittings of the period to which the panel had not come by its end.',
  ),

  PLACED_IN_AREA: places(
    'PERCENT',
    'T1',
    'In the area',
    'Placements decided in the period whose setting is in the responsible authority, of all decided.',
  ),
  PLACED_NEIGHBOURING: places(
    'PERCENT',
    'T1',
    'In a neighbouring authority',
    'Those whose setting is in an authority that borders it.',
  ),
  PLACED_OUT_OF_AREA: places('PERCENT', 'T1', 'Further away', 'Those whose setting is in any other authority.'),
  PREFERRED_AGREED: places(
    'PERCENT',
    'V2',
    'Place preferred',
    'Decisions that agreed to the place the family preferred on their day, of all that agreed to one while a place was preferred.',
  ),
  PLACED_INDEPENDENT: places(
    'PERCENT',
    'T1',
    'Independent',
    'Those with an independent special, independent mainstream or non-maintained special school, or a children’s home.',
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
