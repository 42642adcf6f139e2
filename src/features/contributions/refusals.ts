import type { LineRefusal, LineRefusalCode } from '../ledger/refusals';

/** What can stop an agreement from being proposed. */
export const ProposalRefusalCode = {
  METHOD_UNKNOWN: 'METHOD_UNKNOWN',
  NOBODY_PAYS: 'NOBODY_PAYS',
} as const;
export type ProposalRefusalCode = (typeof ProposalRefusalCode)[keyof typeof ProposalRefusalCode];

/** What can stop a contribution from being approved, beside a line that can no longer be priced. */
export const ApprovalRefusalCode = {
  NOT_YOUR_SHARE: 'NOT_YOUR_SHARE',
  ALREADY_APPROVED: 'ALREADY_APPROVED',
  NO_LONGER_PRICED: 'NO_LONGER_PRICED',
} as const;
export type ApprovalRefusalCode = (typeof ApprovalRefusalCode)[keyof typeof ApprovalRefusalCode];

/** What can stop a ratification of a contribution. */
export const RatificationRefusalCode = {
  NOT_OVER_LIMIT: 'NOT_OVER_LIMIT',
  NOT_A_PAYER: 'NOT_A_PAYER',
  NO_LONGER_PRICED: 'NO_LONGER_PRICED',
} as const;
export type RatificationRefusalCode = (typeof RatificationRefusalCode)[keyof typeof RatificationRefusalCode];

type Code = ProposalRefusalCode | ApprovalRefusalCode | RatificationRefusalCode;

const SENTENCES: Readonly<Record<Exclude<Code, 'NO_LONGER_PRICED'>, string>> = {
  METHOD_UNKNOWN:
    'The method must say how the split was set: NEEDS_LED, CONTINUING_CARE_TOOL, HOURS_TOOL, PROTOCOL, POOLED_FUND or SINGLE_AGENCY.',
  NOBODY_PAYS: 'Nobody pays by this agreement; name at least one budget holder.',
  NOT_YOUR_SHARE:
    'Only a person who holds the role of budget holder for this very budget today can agree its share. Ask that person to approve it.',
  ALREADY_APPROVED: 'This share has been approved already; there is nothing left to approve.',
  NOT_OVER_LIMIT: 'This share is within its delegated limits, or has been ratified already; there is nothing to ratify.',
  NOT_A_PAYER: 'This budget holder does not pay by the agreement; choose one that does.',
};

/** A refusal with its sentence; `field` is a path into the input. */
export function contributionRefusal<One extends keyof typeof SENTENCES>(
  code: One,
  field: readonly string[],
): { readonly code: One; readonly field: readonly string[]; readonly message: string } {
  return { code, field, message: SENTENCES[code] };
}

/** A line that could be priced when it was decided and can not be now, as a refusal of what would have committed it. */
export function noLongerPriced(
  refusal: Pick<LineRefusal, 'message'> & { readonly code: LineRefusalCode },
): { readonly code: 'NO_LONGER_PRICED'; readonly field: readonly string[]; readonly message: string } {
  return { code: 'NO_LONGER_PRICED', field: [], message: refusal.message };
}
