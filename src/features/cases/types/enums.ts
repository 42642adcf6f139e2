import { registerEnumType } from 'type-graphql';
import { ClockCode } from '../rules/clocks';
import {
  CaseStatus,
  ChecklistItem,
  EhcPlanStatus,
  EvidenceKind,
  LawfulBasis,
  NeedCode,
  RequestType,
} from '../rules/codes';
import { CaseFlag } from '../rules/flags';
import { CaseOrderField } from '../rules/order';

type Descriptions<Codes extends Readonly<Record<string, string>>> = Readonly<Record<keyof Codes, string>>;

/** Registers a code list with a sentence for each code. */
function register<Codes extends Readonly<Record<string, string>>>(
  codes: Codes,
  name: string,
  description: string,
  sentences: Descriptions<Codes>,
): void {
  const valuesConfig = Object.fromEntries(
    Object.keys(codes).map((code) => [code, { description: sentences[code] ?? '' }]),
  ) as Record<keyof Codes, { description: string }>;
  registerEnumType(codes, { name, description, valuesConfig });
}

register(CaseStatus, 'CaseStatus', 'Where a case stands between referral and placement.', {
  DRAFT: 'Being written by its case officer.',
  SUBMITTED: 'Complete, and waiting to be listed for a panel.',
  RETURNED: 'Sent back to its case officer for what is missing.',
  LISTED: 'On the agenda of a sitting.',
  DECIDED: 'Decided by the panel; its funding is not committed.',
  COMMITTED: 'Every share is approved and the money is in the ledger.',
  PLACED: 'The placement has started.',
  CLOSED: 'Nothing more is to be done.',
});
register(RequestType, 'RequestType', 'What the panel is asked for.', {
  PLACEMENT: 'A first placement.',
  CHANGE_OF_PLACEMENT: 'Another placement than the present one.',
  JOINT_FUNDING: 'Funding by several agencies of what is there already.',
  PACKAGE_OF_SUPPORT: 'Support that is not a placement.',
  EXTENSION: 'More time for a placement that is about to end.',
  OTHER: 'Anything else; the summary says what.',
});
register(NeedCode, 'NeedCode', 'A special educational need, by the codes of the SEN2 return (2025, item 5.8a).', {
  SPLD: 'Specific learning difficulty.',
  MLD: 'Moderate learning difficulty.',
  SLD: 'Severe learning difficulty.',
  PMLD: 'Profound and multiple learning difficulty.',
  SEMH: 'Social, emotional and mental health.',
  SLCN: 'Speech, language and communication needs.',
  HI: 'Hearing impairment.',
  VI: 'Vision impairment.',
  MSI: 'Multi-sensory impairment.',
  PD: 'Physical disability.',
  ASD: 'Autistic spectrum disorder.',
  DS: 'Down syndrome; in use for requests from 1 January 2025 on.',
  OTH: 'Other difficulty or disability.',
});
register(EhcPlanStatus, 'EhcPlanStatus', 'How far the education, health and care plan has come.', {
  NONE: 'There is none and none was asked for.',
  REQUESTED: 'A needs assessment was asked for and not decided on.',
  IN_ASSESSMENT: 'The needs are being assessed.',
  DRAFT: 'A draft was served on the family.',
  FINAL: 'The plan is final.',
});
register(LawfulBasis, 'LawfulBasis', 'On what the sharing of the referral between the agencies rests.', {
  CONSENT: 'The consent of the parent or the young person.',
  PUBLIC_TASK: 'A task in the public interest that the law gives the agencies.',
  LEGAL_OBLIGATION: 'A duty to share that the law lays on the agencies.',
  VITAL_INTERESTS: 'The protection of somebody’s life.',
});
register(EvidenceKind, 'EvidenceKind', 'What a piece of evidence is. Health kinds are shown to fewer readers.', {
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
register(
  ChecklistItem,
  'ChecklistItem',
  'What a panel’s terms may ask of a referral before it is submitted or listed.',
  {
    CHILD_DETAILS: 'The child’s details with the home postcode.',
    SUMMARY: 'The summary of the child’s situation.',
    OUTCOMES_SOUGHT: 'The outcomes sought.',
    CHILD_VIEWS: 'The child’s own views, or why they were not obtained.',
    PARENT_VIEWS: 'The parent’s views, or why they were not obtained.',
    LAWFUL_BASIS: 'The lawful basis for sharing. It cannot be waived.',
    EQUALITY_CONSIDERATIONS: 'The equality considerations.',
    SOCIAL_CARE_CONSIDERATIONS: 'The social care considerations.',
    LOCAL_OPTIONS_TRIED: 'At least one local option that was tried, with why it failed.',
    EVIDENCE: 'At least one piece of evidence.',
    EHC_PLAN: 'A draft or final education, health and care plan.',
  },
);
register(ClockCode, 'ClockCode', 'A statutory limit of the needs assessment.', {
  C1: 'Decide whether to assess and tell the family: 6 weeks from the request.',
  C4: 'Send the final plan: 20 weeks from the request.',
});
register(CaseFlag, 'CaseFlag', 'What a reader of the papers should not miss. Derived at the time of asking.', {
  LOOKED_AFTER: 'The child is looked after by the authority.',
  YOUNG_PERSON:
    'Past compulsory school age: the young person takes the decisions on the plan, unless without capacity.',
  CLOCK_OVERDUE: 'A statutory limit has passed.',
  NO_LOCAL_OPTION_TRIED: 'No local option is recorded as tried.',
  VIEWS_NOT_OBTAINED: 'The child’s or the parent’s views were not obtained; the referral says why.',
  CHECKLIST_WAIVED: 'An item of the checklist was waived; the referral says by whom and why.',
  EVIDENCE_AFTER_SUBMISSION: 'Evidence was added after the referral was submitted.',
});
register(CaseOrderField, 'CaseOrderField', 'What cases can be ordered by.', {
  REQUEST_DATE: 'The day the request was received.',
  REFERENCE: 'The reference.',
  CREATED_AT: 'When the case was opened here.',
  STATUS: 'The status, by its code.',
});
