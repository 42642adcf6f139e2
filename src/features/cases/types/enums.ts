import { registerCodes } from '../../../platform/graphql-codes';
import '../../providers/types/codes';
import './clock-codes';
import { CaseStatus, ChecklistItem, EhcPlanStatus, EvidenceKind, LawfulBasis, RequestType } from '../rules/codes';
import { AdviceStatus } from '../rules/advice';
import { AssessmentOutcome, CeaseReason, RequestOutcome, SenSetting } from '../rules/sen2';
import {
  AdviceKind,
  Capacity,
  ConsentBy,
  ConsiderationAnswer,
  Decider,
  Recipient,
  SharedSubject,
  ViewsMethod,
  Whose,
} from '../rules/sharing-codes';
import { CaseFlag } from '../rules/flags';
import { CaseOrderField } from '../rules/order';

registerCodes(CaseStatus, 'CaseStatus', 'Where a case stands between referral and placement.', {
  DRAFT: 'Being written by its case officer.',
  SUBMITTED: 'Complete, and waiting to be listed for a panel.',
  RETURNED: 'Sent back to its case officer for what is missing.',
  LISTED: 'On the agenda of a sitting.',
  DECIDED: 'Decided by the panel; its funding is not committed.',
  COMMITTED: 'Every share is approved and the money is in the ledger.',
  PLACED: 'The placement has started.',
  CLOSED: 'Nothing more is to be done.',
});
registerCodes(RequestType, 'RequestType', 'What the panel is asked for.', {
  PLACEMENT: 'A first placement.',
  CHANGE_OF_PLACEMENT: 'Another placement than the present one.',
  JOINT_FUNDING: 'Funding by several agencies of what is there already.',
  PACKAGE_OF_SUPPORT: 'Support that is not a placement.',
  EXTENSION: 'More time for a placement that is about to end.',
  REVIEW: 'A look at a placement that runs, because a review or a step in growing up is due.',
  UPLIFT: 'A higher price for a placement that runs.',
  OTHER: 'Anything else; the summary says what.',
});
registerCodes(EhcPlanStatus, 'EhcPlanStatus', 'How far the education, health and care plan has come.', {
  NONE: 'There is none and none was asked for.',
  REQUESTED: 'A needs assessment was asked for and not decided on.',
  IN_ASSESSMENT: 'The needs are being assessed.',
  DRAFT: 'A draft was served on the family.',
  FINAL: 'The plan is final.',
});
registerCodes(LawfulBasis, 'LawfulBasis', 'On what the sharing of the referral between the agencies rests.', {
  CONSENT: 'The consent of the parent or the young person.',
  PUBLIC_TASK: 'A task in the public interest that the law gives the agencies.',
  LEGAL_OBLIGATION: 'A duty to share that the law lays on the agencies.',
  VITAL_INTERESTS: 'The protection of somebody’s life.',
});
registerCodes(EvidenceKind, 'EvidenceKind', 'What a piece of evidence is. Health kinds are shown to fewer readers.', {
  EHC_PLAN: 'The education, health and care plan itself.',
  EDUCATIONAL_PSYCHOLOGY_ADVICE: 'An educational psychologist’s advice.',
  SCHOOL_REPORT: 'A report of a school or other setting.',
  HEALTH_ADVICE: 'Advice of a health body. Health evidence.',
  CONTINUING_CARE_ASSESSMENT: 'An assessment for children’s continuing care. Health evidence.',
  SOCIAL_CARE_ASSESSMENT: 'An assessment by social care.',
  THERAPY_ADVICE: 'Advice of a therapist. Health evidence.',
  PROVIDER_OFFER: 'A provider’s offer of a place.',
  ANNUAL_REVIEW: 'The report of an annual review.',
  OTHER: 'Anything else; the title says what.',
});
registerCodes(
  ChecklistItem,
  'ChecklistItem',
  'What a panel’s terms may ask of a referral before it is submitted or listed.',
  {
    CHILD_DETAILS: 'The child’s details with the home postcode.',
    SUMMARY: 'The summary of the child’s situation.',
    OUTCOMES_SOUGHT: 'The outcomes sought.',
    CHILD_VIEWS: 'The child’s own views, filed or obtained, or why they were not obtained.',
    PARENT_VIEWS: 'The parent’s views, filed or obtained, or why they were not obtained.',
    LAWFUL_BASIS:
      'The lawful basis for sharing; where it is consent, a disclosure whose consent stands. It cannot be waived.',
    EQUALITY_CONSIDERATIONS: 'The equality considerations.',
    SOCIAL_CARE_CONSIDERATIONS: 'The social care considerations.',
    LOCAL_OPTIONS_TRIED: 'At least one local option that was tried, with why it failed.',
    EVIDENCE: 'At least one piece of evidence.',
    EHC_PLAN: 'A draft or final education, health and care plan.',
    ADVICE: 'Advice that was asked for, all of which came or was called off.',
    CAPACITY:
      'For a young person, the capacity to decide and who decides. Asked whatever the terms say; it cannot be waived.',
    INFORMATION_SHARING: 'At least one disclosure that stands: what is shared with whom, and on what basis.',
  },
);
registerCodes(CaseFlag, 'CaseFlag', 'What a reader of the papers should not miss. Derived at the time of asking.', {
  LOOKED_AFTER: 'The child is looked after by the authority.',
  YOUNG_PERSON:
    'Past compulsory school age: the young person takes the decisions on the plan, unless without capacity.',
  CLOCK_OVERDUE: 'A statutory limit has passed.',
  NO_LOCAL_OPTION_TRIED: 'No local option is recorded as tried.',
  VIEWS_NOT_OBTAINED: 'The child’s or the parent’s views were not obtained; the referral says why.',
  CHECKLIST_WAIVED: 'An item of the checklist was waived; the referral says by whom and why.',
  EVIDENCE_AFTER_SUBMISSION: 'Evidence was added after the referral was submitted.',
  ADVICE_OUTSTANDING: 'Advice that was asked for has not come.',
  ADVICE_OVERDUE: 'Advice that was asked for has not come and is past the day it was due.',
  CONSENT_WITHDRAWN: 'A consent to share was withdrawn; what it alone allowed is shared no more.',
  CAPACITY_NOT_RECORDED: 'A young person, and it is not recorded who decides.',
  ESCALATED: 'The panel put it off once too often and has decided nothing since; a director takes it up.',
  FOLLOW_UP_OVERDUE: 'An action or a condition of a decision is open past its day.',
});
registerCodes(CaseOrderField, 'CaseOrderField', 'What cases can be ordered by.', {
  REQUEST_DATE: 'The day the request was received.',
  REFERENCE: 'The reference.',
  CREATED_AT: 'When the case was opened here.',
  STATUS: 'The status, by its code.',
});

registerCodes(
  SenSetting,
  'SenSetting',
  'Where a child with a plan is educated without an establishment, by the codes of the SEN2 return (2025).',
  {
    OLA: 'Otherwise than at school (EOTAS), arranged by the authority under section 61.',
    OPA: 'Otherwise than at school, arranged by the parent or the young person under section 42(5); not home education.',
    EHE: 'Elective home education.',
    EYP: 'An early years provider without a URN.',
    OTH: 'Any other; also where a type of setting is named and no setting.',
    NEET: 'Aged 16 to 25, not in education, employment or training.',
    NIEC: 'Not in education; notice to cease the plan was given.',
    NIEO: 'Not in education; any other reason.',
  },
);
registerCodes(
  RequestOutcome,
  'SenRequestOutcome',
  'What became of the request for a needs assessment, by SEN2’s codes.',
  {
    Y: 'It proceeded to an assessment.',
    N: 'It was refused; it stays so when that is reversed.',
    A: 'The decision is awaited.',
    W: 'It was withdrawn, or ceased, before the decision.',
    H: 'Historical: decided before the child came to this authority.',
  },
);
registerCodes(AssessmentOutcome, 'SenAssessmentOutcome', 'What became of the needs assessment, by SEN2’s codes.', {
  Y: 'A plan was issued.',
  N: 'No plan was issued; it stays so when that is reversed.',
  A: 'The decision is awaited.',
  W: 'It was withdrawn, or ceased, before the decision.',
  H: 'Historical: decided before the child came to this authority.',
});
registerCodes(CeaseReason, 'PlanCeaseReason', 'Why a plan ceased, by SEN2’s codes 1 to 9.', {
  MAXIMUM_AGE: 'Code 1: the end of the year in which the young person turned 25.',
  NEEDS_MET_WITHOUT_PLAN: 'Code 2: the needs are met without a plan.',
  HIGHER_EDUCATION: 'Code 3: higher education.',
  PAID_EMPLOYMENT: 'Code 4: paid employment, not an apprenticeship.',
  TRANSFERRED: 'Code 5: transferred to another authority in England.',
  NO_LONGER_ENGAGES: 'Code 6: the young person no longer wishes to engage.',
  LEFT_ENGLAND: 'Code 7: left England.',
  DECEASED: 'Code 8: deceased.',
  OTHER: 'Code 9: other.',
});
registerCodes(AdviceStatus, 'AdviceStatus', 'How a request for advice stands.', {
  OUTSTANDING: 'It has neither come nor been called off.',
  RECEIVED: 'It came.',
  CANCELLED: 'It was called off; the request is kept.',
});
registerCodes(AdviceKind, 'AdviceKind', 'What advice is asked for.', {
  EDUCATIONAL_PSYCHOLOGY: 'An educational psychologist’s.',
  SCHOOL: 'The school’s or other setting’s.',
  SENSORY: 'A teacher’s of the deaf, of vision or of multi-sensory impairment.',
  MEDICAL: 'A doctor’s or nurse’s.',
  THERAPY: 'A therapist’s.',
  CONTINUING_CARE: 'An assessment for children’s continuing care.',
  SOCIAL_CARE: 'Social care’s.',
  PREPARING_FOR_ADULTHOOD: 'On the steps to adulthood.',
  OTHER: 'Anything else.',
});
registerCodes(Recipient, 'DisclosureRecipient', 'Whom something was shared with.', {
  PANEL: 'Everybody who sits on the case.',
  EDUCATION: 'Those who sit for education.',
  SOCIAL_CARE: 'Those who sit for social care.',
  HEALTH: 'Those who sit for health.',
  SCHOOL: 'A school or other setting.',
  PROVIDER: 'A provider of care or therapy.',
  OTHER: 'Any other body.',
});
registerCodes(SharedSubject, 'SharedSubject', 'What of a case was shared.', {
  IDENTITY: 'Who the child is: name, date of birth, numbers and home.',
  REFERRAL: 'What is written in the referral, with the views, the plan and the local options.',
  HEALTH_EVIDENCE: 'The evidence of health kinds.',
  SOCIAL_CARE_EVIDENCE: 'The assessments by social care.',
  OTHER_EVIDENCE: 'All other evidence.',
});
registerCodes(ConsentBy, 'ConsentBy', 'Who gave a consent.', {
  PARENT: 'A parent or carer.',
  YOUNG_PERSON: 'The young person, past compulsory school age.',
  COMPETENT_CHILD: 'A child of compulsory school age who is competent to.',
  DEPUTY: 'A deputy of the court for a young person without capacity.',
});
registerCodes(Capacity, 'MentalCapacity', 'Whether a young person has the capacity to decide on the plan.', {
  HAS_CAPACITY: 'The young person can decide.',
  LACKS_CAPACITY: 'An assessment found that the young person cannot decide.',
});
registerCodes(Decider, 'PlanDecider', 'Who decides on the plan of a young person.', {
  YOUNG_PERSON: 'The young person.',
  PARENT: 'A parent, in the young person’s place.',
  DEPUTY: 'A deputy of the court, in the young person’s place.',
});
registerCodes(Whose, 'ViewsOf', 'Whose views they are.', {
  CHILD: 'The child’s or young person’s own.',
  PARENT: 'The parent’s or carer’s.',
});
registerCodes(ViewsMethod, 'ViewsMethod', 'How views were given.', {
  IN_WRITING: 'In writing.',
  IN_PERSON: 'Spoken, and written down.',
  BY_ADVOCATE: 'By an advocate.',
  RECORDING: 'On a recording.',
});
registerCodes(ConsiderationAnswer, 'ConsiderationAnswer', 'What came of considering.', {
  NONE_ARISE: 'It was considered, and nothing arises.',
  ARISE: 'It was considered, and something arises; the words say what.',
});
