import { NeedCode } from '../../providers/rules/needs';

export { NeedCode };

/** The code lists of a case. Codes are those of SEN2 and of the tables; an unknown one is refused, never stored (V1). */

/** Where a case stands between referral and placement. */
export const CaseStatus = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  LISTED: 'LISTED',
  DECIDED: 'DECIDED',
  COMMITTED: 'COMMITTED',
  PLACED: 'PLACED',
  CLOSED: 'CLOSED',
} as const;
export type CaseStatus = (typeof CaseStatus)[keyof typeof CaseStatus];

/** What the panel is asked for. */
export const RequestType = {
  PLACEMENT: 'PLACEMENT',
  CHANGE_OF_PLACEMENT: 'CHANGE_OF_PLACEMENT',
  JOINT_FUNDING: 'JOINT_FUNDING',
  PACKAGE_OF_SUPPORT: 'PACKAGE_OF_SUPPORT',
  EXTENSION: 'EXTENSION',
  REVIEW: 'REVIEW',
  UPLIFT: 'UPLIFT',
  OTHER: 'OTHER',
} as const;
export type RequestType = (typeof RequestType)[keyof typeof RequestType];

/** How far the child's education, health and care plan has come. */
export const EhcPlanStatus = {
  NONE: 'NONE',
  REQUESTED: 'REQUESTED',
  IN_ASSESSMENT: 'IN_ASSESSMENT',
  DRAFT: 'DRAFT',
  FINAL: 'FINAL',
} as const;
export type EhcPlanStatus = (typeof EhcPlanStatus)[keyof typeof EhcPlanStatus];

/** On what the sharing of the referral between the agencies rests (R5). */
export const LawfulBasis = {
  CONSENT: 'CONSENT',
  PUBLIC_TASK: 'PUBLIC_TASK',
  LEGAL_OBLIGATION: 'LEGAL_OBLIGATION',
  VITAL_INTERESTS: 'VITAL_INTERESTS',
} as const;
export type LawfulBasis = (typeof LawfulBasis)[keyof typeof LawfulBasis];

/** What a piece of evidence is. */
export const EvidenceKind = {
  EHC_PLAN: 'EHC_PLAN',
  EDUCATIONAL_PSYCHOLOGY_ADVICE: 'EDUCATIONAL_PSYCHOLOGY_ADVICE',
  SCHOOL_REPORT: 'SCHOOL_REPORT',
  HEALTH_ADVICE: 'HEALTH_ADVICE',
  CONTINUING_CARE_ASSESSMENT: 'CONTINUING_CARE_ASSESSMENT',
  SOCIAL_CARE_ASSESSMENT: 'SOCIAL_CARE_ASSESSMENT',
  THERAPY_ADVICE: 'THERAPY_ADVICE',
  PROVIDER_OFFER: 'PROVIDER_OFFER',
  ANNUAL_REVIEW: 'ANNUAL_REVIEW',
  OTHER: 'OTHER',
} as const;
export type EvidenceKind = (typeof EvidenceKind)[keyof typeof EvidenceKind];

/** What a panel's terms may ask of a referral before it is submitted or listed (R1). */
export const ChecklistItem = {
  CHILD_DETAILS: 'CHILD_DETAILS',
  SUMMARY: 'SUMMARY',
  OUTCOMES_SOUGHT: 'OUTCOMES_SOUGHT',
  CHILD_VIEWS: 'CHILD_VIEWS',
  PARENT_VIEWS: 'PARENT_VIEWS',
  LAWFUL_BASIS: 'LAWFUL_BASIS',
  EQUALITY_CONSIDERATIONS: 'EQUALITY_CONSIDERATIONS',
  SOCIAL_CARE_CONSIDERATIONS: 'SOCIAL_CARE_CONSIDERATIONS',
  LOCAL_OPTIONS_TRIED: 'LOCAL_OPTIONS_TRIED',
  EVIDENCE: 'EVIDENCE',
  EHC_PLAN: 'EHC_PLAN',
  ADVICE: 'ADVICE',
  CAPACITY: 'CAPACITY',
  INFORMATION_SHARING: 'INFORMATION_SHARING',
} as const;
export type ChecklistItem = (typeof ChecklistItem)[keyof typeof ChecklistItem];

const HEALTH_KINDS: ReadonlySet<EvidenceKind> = new Set([
  EvidenceKind.HEALTH_ADVICE,
  EvidenceKind.CONTINUING_CARE_ASSESSMENT,
  EvidenceKind.THERAPY_ADVICE,
]);

/** Whether evidence of this kind is health evidence, which only those with a right to it may open (api.md). */
export function isHealthKind(kind: EvidenceKind): boolean {
  return HEALTH_KINDS.has(kind);
}

/** Whether a text is one of a code list's codes. */
export function isCodeOf<Code extends string>(list: Readonly<Record<string, Code>>, text: string): text is Code {
  return Object.hasOwn(list, text);
}
