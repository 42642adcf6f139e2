/** The kinds of entry that a child's requests and plans are read from (`rules/plan-life.ts`), as a list of a statement; all else that is recorded of a plan tells of neither. */
export const OF_A_LIFE = `('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'REQUEST_WITHDRAWN', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'DRAFT_SERVED', 'FINAL_PLAN_SENT',
  'REVIEW_MEETING', 'REVIEW_REPORT_SENT', 'REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT', 'CEASE_NOTICE_SENT', 'PLAN_CEASED')`;
