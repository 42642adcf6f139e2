/** Why `withdrawEvidence` refuses. */
export const WITHDRAW_EVIDENCE_CODES = {
  ALREADY_WITHDRAWN: 'The evidence is withdrawn already.',
  CASE_CLOSED: 'The case is closed.',
  REASON_MISSING: 'No reason is given.',
  TEXT_NOT_READABLE: 'The reason holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'The reason is longer than its field takes.',
} as const;
export type WithdrawEvidenceCode = keyof typeof WITHDRAW_EVIDENCE_CODES;
