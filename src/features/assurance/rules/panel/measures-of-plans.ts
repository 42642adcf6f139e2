import { measuresIn, type MeasureDefinition } from './measure-definition';

const redress = measuresIn('REDRESS');
const plans = measuresIn('PLANS');

/** What families were told and brought, and the national figures. */
export const MEASURES_OF_PLANS = {
  NOTICES_SENT: redress(
    'PERCENT',
    'N4',
    'Family told',
    'Decisions of which a notice was sent to the family, of all decisions.',
  ),
  MEDIATIONS: redress('COUNT', 'SEN2', 'Mediations', 'Mediations that were asked for in the period.'),
  MEDIATIONS_IN_TIME: redress(
    'PERCENT',
    'C17',
    'Arranged within 30 days',
    'Mediations asked for in the period that were arranged or held within 30 days, of all asked for.',
  ),
  APPEALS: redress('COUNT', 'SEN2', 'Appeals', 'Appeals that the tribunal registered in the period.'),
  APPEALS_AFTER_MEDIATION: redress(
    'PERCENT',
    'SEN2',
    'Appeals after mediation',
    'Appeals registered in the period that followed a mediation, of all registered.',
  ),
  CHANGED_AT_MEDIATION: redress(
    'PERCENT',
    'C18',
    'Settled at mediation',
    'Mediations in which an agreement was made, of those that came to an end in the period. With appeals below: what did not stay as it was decided.',
  ),
  OVERTURNED: redress(
    'PERCENT',
    'M11, A6',
    'Overturned on appeal',
    'Appeals conceded, or decided for the family wholly or in part, of those that came to an end in the period.',
  ),
  ORDERED_OTHERWISE: redress(
    'COUNT',
    'M11, A6',
    'Changed by a tribunal’s order',
    'Decisions of the period that a tribunal’s order has replaced; what was decided stays on record.',
  ),
  RECOMMENDATIONS_IN_TIME: redress(
    'PERCENT',
    'C25',
    'Recommendations answered in time',
    'Recommendations on health and social care of the period that were answered within five weeks, of all.',
  ),
  COMPLAINTS: redress('COUNT', 'T1', 'Complaints', 'Complaints received in the period.'),
  COMPLAINTS_UPHELD: redress(
    'PERCENT',
    'T1',
    'Complaints upheld',
    'Complaints received in the period that were upheld wholly or in part, of those of them that were answered.',
  ),
  OMBUDSMAN_FAULT: redress(
    'PERCENT',
    'T1',
    'Ombudsman: fault found',
    'Findings of fault, of the ombudsman’s decisions of the period.',
  ),

  REQUESTS_RECEIVED: plans(
    'COUNT',
    'SEN2',
    'Requests for assessment',
    'Requests received in the period, or plans for which the authority became responsible.',
  ),
  REQUESTS_UNDATED: plans(
    'COUNT',
    'C1',
    'Decided on a day not recorded',
    'Requests received in the period whose plan went on and for whose decision no day is recorded: in neither of the two rates below.',
  ),
  REQUESTS_DECIDED_IN_TIME: plans(
    'PERCENT',
    'C1',
    'Decided within six weeks',
    'Requests decided in the period within six weeks, exceptions not counted, of all decided.',
  ),
  REQUESTS_DECIDED_EXCEPTED: plans(
    'PERCENT',
    'C1',
    'Decided within six weeks or excepted',
    'The same with exceptions.',
  ),
  ASSESSMENTS_AGREED: plans(
    'COUNT',
    'SEN2',
    'Assessments agreed',
    'Requests of which it was decided in the period that the child is assessed.',
  ),
  REQUESTS_REFUSED: plans(
    'COUNT',
    'SEN2',
    'Assessments refused',
    'Requests refused in the period; one that is reversed later stays counted.',
  ),
  REQUESTS_WITHDRAWN: plans('COUNT', 'SEN2', 'Requests withdrawn', 'Requests withdrawn in the period.'),
  PLANS_REFUSED: plans('COUNT', 'SEN2', 'Plans refused', 'Assessments after which no plan was issued.'),
  PLANS_REFUSED_IN_TIME: plans(
    'PERCENT',
    'C3',
    'Refused within 16 weeks',
    'Refusals of a plan that were told within 16 weeks, exceptions not counted, of all of the period.',
  ),
  PLANS_ISSUED: plans('COUNT', 'SEN2', 'Plans issued', 'Final plans sent in the period.'),
  PLANS_IN_TIME: plans(
    'PERCENT',
    'C4',
    'Within 20 weeks',
    'Final plans sent within 20 weeks, exceptions not counted, of all sent.',
  ),
  PLANS_IN_TIME_EXCEPTED: plans('PERCENT', 'C4, K2', 'Within 20 weeks or excepted', 'The same with exceptions.'),
  PLANS_20_TO_52_WEEKS: plans('COUNT', 'SEN2', '20 to 52 weeks', 'Final plans sent after 20 and within 52 weeks.'),
  PLANS_OVER_52_WEEKS: plans('COUNT', 'SEN2', 'Over 52 weeks', 'Final plans sent after more than 52 weeks.'),
  PLANS_WAITING: plans(
    'COUNT',
    'C4',
    'Plans waited for',
    'Plans that were asked for and not sent by the end of the period.',
  ),
  REVIEWS_HELD_IN_TIME: plans(
    'PERCENT',
    'C7',
    'Annual reviews held in time',
    'Review meetings of the period within twelve months of the plan or the review before, exceptions not counted, of all held.',
  ),
  REVIEWS_NOT_HELD: plans(
    'COUNT',
    'C7',
    'Annual reviews overdue',
    'Plans whose review was due before the end of the period and had not been held by then.',
  ),
  REVIEWS_DECIDED: plans(
    'COUNT',
    'SEN2',
    'Annual reviews decided',
    'Decisions after an annual review of a plan in the period.',
  ),
  REVIEWS_IN_TIME: plans(
    'PERCENT',
    'C9',
    'Decided within four weeks',
    'Those within four weeks of the meeting, exceptions not counted, of all.',
  ),
  REVIEWS_TO_MAINTAIN: plans(
    'COUNT',
    'SEN2',
    'Reviews that maintain',
    'Those on which neither an amendment nor the plan’s end followed before the next review, or has followed yet.',
  ),
  REVIEWS_TO_AMEND: plans(
    'COUNT',
    'SEN2',
    'Reviews that amend',
    'Those on which a notice of amendment followed before the next review.',
  ),
  REVIEWS_TO_CEASE: plans(
    'COUNT',
    'SEN2',
    'Reviews that cease',
    'Those on which the plan’s end followed before the next review.',
  ),
  PLANS_CEASED: plans('COUNT', 'SEN2', 'Plans ceased', 'Plans whose last day lies in the period.'),
  RESIDENTIAL_38_51: plans(
    'COUNT',
    'SEN2',
    'Residential, 38 to 51 weeks',
    'Placements that ran at the end of the period.',
  ),
  RESIDENTIAL_52: plans('COUNT', 'SEN2', 'Residential, 52 weeks', 'Placements that ran at the end of the period.'),
  DIRECT_PAYMENTS: plans(
    'COUNT',
    'SEN2',
    'Direct payments',
    'Placements that ran at the end of the period with a line paid to the family.',
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
