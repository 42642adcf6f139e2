import { registerCodes } from '../../../platform/graphql-codes';
import {
  CareStart,
  ClockCode,
  ClockExceptionKind,
  ClockOwner,
  ClockStart,
  ClockStatus,
  ClockUnit,
  DateReading,
  PlanEventKind,
  PlanToldMethod,
  PlanToldReason,
} from '../rules/clock-codes';
import { TimelinessBand } from '../rules/timeliness';

registerCodes(
  ClockCode,
  'ClockCode',
  'A statutory limit. How long it is, from what, and where it is written: clockRules.',
  {
    C1: 'Decide whether to assess and tell the family: 6 weeks from the request. For a child who has a plan: C29.',
    C2: 'Give the advice that was asked for: 6 weeks from the day it was.',
    C3: 'Tell the family that no plan will be issued: 16 weeks from the request.',
    C4: 'Send the final plan: 20 weeks from the request, or from becoming responsible. For a child who has a plan: C30.',
    C5: 'The family’s time to comment on the draft: at least 15 days, the day it was served counted.',
    C6: 'A setting answers that was consulted: 15 days.',
    C7: 'Review the plan: 12 months, beginning with the day it was made or last reviewed.',
    C8: 'The setting’s report of a review: 2 weeks from the meeting.',
    C9: 'Decide after a review, to amend with the proposed amendments: 4 weeks from the meeting.',
    C10: 'Send the amended plan: 8 weeks from the amendment notice, and 12 from the meeting at the latest.',
    C11: 'Amend the plan of who moves to a post-16 setting: before 31 March of the year.',
    C12: 'Amend the plan of who moves to another phase: before 15 February of the year.',
    C13: 'Amend the plan of who moves between post-16 settings: 5 months before.',
    C14: 'Go to a mediation adviser: 2 months from the notice of the decision.',
    C15: 'The certificate where mediation is declined: 3 working days. It goes to the family: where none is recorded, nobody waits for it after the appeal was registered, or the time to appeal that it could give.',
    C16: 'Tell the health body what of health is to be mediated: 3 working days.',
    C17: 'Arrange mediation: 30 days.',
    C18: 'Do what was agreed in mediation, where no other limit is set: 2 weeks.',
    C18_TELL: 'The health body tells the authority what was agreed without it: 1 week.',
    C19: 'Register an appeal: 2 months from the notice or 1 month from the certificate, the later; on a working day of the tribunal.',
    C20: 'Answer an appeal: 30 working days of the tribunal.',
    C21_NOTIFY: 'Ordered to assess: tell the family in 2 weeks.',
    C21_REFUSE: 'Ordered to assess: tell the family that no plan is issued in 10 weeks.',
    C21_FINAL: 'Ordered to assess: send the final plan in 14 weeks.',
    C22_DRAFT: 'Ordered to make a plan: send the draft in 5 weeks.',
    C22_FINAL: 'Ordered to make a plan: send the final plan in 11 weeks.',
    C23: 'Ordered to amend a plan, or an appeal conceded: 5 weeks.',
    C23_NAME: 'Ordered to name a setting: 2 weeks.',
    C25: 'Answer a recommendation of the tribunal on health or care: 5 weeks, each body by itself.',
    C26: 'Decide on children’s continuing care: 6 weeks from what the area chose.',
    C27: 'Decide on adult continuing healthcare: 28 days from the positive checklist.',
    C28: 'Review direct payments first: 3 months from the first payment.',
    C29: 'Decide whether to reassess a child who has a plan, and tell the family: 15 days from the request.',
    C30: 'Reassessed beside a plan: send it as it is amended or replaced: 14 weeks from the agreement to reassess, asked for or of the authority’s own motion.',
  },
);

const PLAN_EVENTS = {
  REQUEST_RECEIVED: 'A needs assessment was asked for.',
  BECAME_RESPONSIBLE: 'The authority became responsible for a child who may need a plan.',
  REQUEST_WITHDRAWN: 'The request was withdrawn.',
  ASSESSMENT_AGREED: 'The family was told that the needs are assessed.',
  ASSESSMENT_REFUSED:
    'The family was told that the needs are not assessed; beside a plan that goes on, not assessed again.',
  PLAN_REFUSED:
    'The family was told that no plan is issued; beside a plan that goes on, that it is neither amended nor replaced after it was assessed again.',
  DRAFT_SERVED: 'The draft was served on the family.',
  COMMENTS_RECEIVED: 'The family commented on the draft, or said that it does not.',
  SETTING_CONSULTED: 'A setting was consulted.',
  SETTING_ANSWERED: 'A setting that was consulted answered.',
  FINAL_PLAN_SENT: 'The final plan was sent to the family, the setting and the health body.',
  REVIEW_MEETING: 'The review meeting was held.',
  REVIEW_REPORT_SENT: 'The setting sent its report of the review.',
  REVIEW_DECIDED:
    'The family was told after the review that the plan stays as it is, against which it may appeal. To amend is AMENDMENT_NOTICE_SENT, to end it CEASE_NOTICE_SENT.',
  AMENDMENT_NOTICE_SENT: 'The family was sent the notice with the proposed amendments: so is decided to amend.',
  AMENDED_PLAN_SENT: 'The amended plan was sent.',
  TRANSFER_TO_POST_16: 'The child moves from school to a post-16 setting; its day may lie ahead.',
  PHASE_TRANSFER: 'The child moves to another phase of education; its day may lie ahead.',
  POST_16_TRANSFER: 'The young person moves from one post-16 setting to another; its day may lie ahead.',
  TRANSFER_PLAN_SENT: 'The plan was sent, amended for the move.',
  CEASE_NOTICE_SENT:
    'The family was sent the notice of the decision to end the plan; the time to appeal against it begins.',
  PLAN_CEASED: 'The plan ended; its day and reason are the plan’s own too.',
  CARE_REFERRAL_RECEIVED: 'A referral for continuing care was received.',
  CARE_REFERRAL_ACCEPTED: 'A referral for continuing care was accepted.',
  CARE_ASSESSMENT_STARTED: 'The full assessment for continuing care began.',
  CARE_DECIDED: 'It was decided on continuing care.',
  ADULT_CHECKLIST_RECEIVED: 'A positive checklist for adult continuing healthcare was received.',
  ADULT_HEALTH_DECIDED: 'It was decided on adult continuing healthcare; recorded by recordAdultDecision.',
  CARE_ACT_REFERRED: 'Adult social care was asked to assess under the Care Act 2014.',
  CARE_ACT_DECIDED: 'Adult social care decided under the Care Act 2014; recorded by recordAdultDecision.',
  DIRECT_PAYMENT_MADE: 'The first direct payment was made to the family.',
  DIRECT_PAYMENT_REVIEWED: 'The direct payments were reviewed.',
  DIRECT_PAYMENT_ENDED: 'The direct payments ended.',
} as const satisfies Readonly<Record<PlanEventKind, string>>;

registerCodes(PlanEventKind, 'PlanEventKind', 'What happens to a plan, and is recorded by its day.', PLAN_EVENTS);
registerCodes(ClockStart, 'ClockStart', 'What begins a statutory limit.', {
  ...PLAN_EVENTS,
  ADVICE_ASKED: 'Advice was asked for.',
  DECISION_NOTICE_SENT: 'The notice of a decision was sent.',
  MEDIATION_DECLINED: 'The family told the adviser that it wants no mediation.',
  MEDIATION_ASKED: 'The family told the authority that it wants mediation.',
  MEDIATION_AGREED: 'An agreement was made in mediation.',
  MEDIATION_CERTIFICATE: 'The mediation certificate was issued.',
  APPEAL_REGISTERED: 'The tribunal registered an appeal.',
  ORDER_TO_ASSESS: 'The tribunal ordered to assess, or such an appeal was conceded.',
  ORDER_TO_MAKE_PLAN: 'The tribunal ordered to make a plan.',
  ORDER_TO_AMEND: 'The tribunal ordered to amend the plan, or such an appeal was conceded.',
  ORDER_TO_NAME: 'The tribunal ordered to name a setting.',
  RECOMMENDATION_SENT: 'A recommendation of the tribunal was sent.',
});
registerCodes(ClockUnit, 'ClockUnit', 'In what a statutory limit is counted.', {
  DAYS: 'Calendar days.',
  WEEKS: 'Calendar weeks.',
  MONTHS: 'Calendar months; the last day of the month where it has no such date.',
  WORKING_DAYS: 'Mondays to Fridays but for bank holidays.',
  TRIBUNAL_WORKING_DAYS:
    'Working days on which the tribunal is not closed: not in August, nor from 25 December to 1 January.',
  BEFORE_DATE: 'Before a date of the year.',
  PRACTICABLE: 'As soon as reasonably practicable: no day is the last.',
});
registerCodes(
  ClockExceptionKind,
  'ClockExceptionKind',
  'What the law lets make a limit impractical to keep. Want of capacity, the date of a panel and a dispute on funding are none, and stop no clock.',
  {
    SETTING_CLOSED: 'The school or college whose advice was asked for is closed for four weeks or more.',
    EARLY_YEARS_CLOSED: 'The early years provider whose advice was asked for is closed for four weeks or more.',
    PERSONAL_CIRCUMSTANCES: 'Exceptional personal circumstances of the child, the parent or the young person.',
    AWAY_FROM_AREA: 'The child, the parent or the young person is away from the area for four weeks or more.',
    MISSED_APPOINTMENT: 'The child did not keep an appointment with who was asked for advice; C2 only.',
  },
);
registerCodes(ClockOwner, 'ClockOwner', 'Whose a statutory limit is to keep.', {
  EDUCATION: 'The local authority as education authority.',
  SOCIAL_CARE: 'Social care.',
  HEALTH: 'The health body.',
  CONTRIBUTOR: 'Whoever was asked; each clock says the agency.',
  SETTING: 'The school or other setting.',
  FAMILY: 'The family.',
  MEDIATION_ADVISER: 'The mediation adviser.',
  RESPONDING_BODY: 'Each body that was recommended something.',
});
registerCodes(ClockStatus, 'ClockStatus', 'How a statutory limit stands today.', {
  RUNNING: 'It is to be kept, and its last day has not passed.',
  BREACHED: 'Its last day passed before it was kept, whether it was since or not.',
  EXCEPTED: 'It was kept late, within the days of its exceptions.',
  RELAXED: 'Its last day passed while the law had loosened it: as soon as reasonably practicable.',
  MET: 'It was kept; of the family’s time, it was given.',
  NOT_REQUIRED: 'What happened in its time made it unnecessary.',
  UNTIMED: 'When it began is on no record, and it is not sure yet that it is broken; of untimedLimits only.',
});
registerCodes(DateReading, 'DateReading', 'How "before" a date is read.', {
  STRICT: 'The day before the date is the last.',
  BY: 'The date itself is the last day.',
});
registerCodes(
  PlanToldMethod,
  'PlanToldMethod',
  'How a family was told what was decided of a plan, where no letter made here told it.',
  {
    POST: 'By post.',
    EMAIL: 'By email.',
    SECURE_EMAIL: 'By email that only the recipient can open.',
    PORTAL: 'In a portal that the recipient signs in to.',
    BY_HAND: 'In writing that was handed over.',
  },
);
registerCodes(
  PlanToldReason,
  'PlanToldReason',
  'Why a family was told of a plan by other means than a letter made here.',
  {
    MADE_ELSEWHERE: 'The letter was made in another system.',
    ENTERED_LATE: 'It had been told before it was entered here.',
    URGENT: 'It could not wait for the letter.',
    TOLD_BY_OTHERS: 'Another authority told it, or another body for this one.',
  },
);
registerCodes(CareStart, 'CareStart', 'What begins the clock of continuing care, on which the sources disagree.', {
  CARE_REFERRAL_RECEIVED: PLAN_EVENTS.CARE_REFERRAL_RECEIVED,
  CARE_REFERRAL_ACCEPTED: PLAN_EVENTS.CARE_REFERRAL_ACCEPTED,
  CARE_ASSESSMENT_STARTED: PLAN_EVENTS.CARE_ASSESSMENT_STARTED,
});
registerCodes(
  TimelinessBand,
  'TimelinessBand',
  'How long a plan took, or has been waited for, since its clock began.',
  {
    WITHIN_20_WEEKS: 'At most 20 weeks.',
    UP_TO_26_WEEKS: 'Over 20 and at most 26 weeks.',
    UP_TO_39_WEEKS: 'Over 26 and at most 39 weeks.',
    UP_TO_52_WEEKS: 'Over 39 and at most 52 weeks.',
    OVER_52_WEEKS: 'Over 52 weeks.',
  },
);
