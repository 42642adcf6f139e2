import type { LineRefusal } from '../ledger/refusals';

/** What can stop an agreement from being proposed, each with its sentence. */
export const PROPOSE_AGREEMENT_CODES = {
  METHOD_UNKNOWN:
    'The method must say how the split was set: NEEDS_LED, CONTINUING_CARE_TOOL, HOURS_TOOL, PROTOCOL, POOLED_FUND or SINGLE_AGENCY.',
  NOBODY_PAYS: 'Nobody pays by this agreement; name at least one budget holder.',
} as const;
export type ProposalRefusalCode = keyof typeof PROPOSE_AGREEMENT_CODES;

/** What can stop a contribution from being approved, each with its sentence. */
export const APPROVE_CONTRIBUTION_CODES = {
  NOT_YOUR_SHARE:
    'Only a person who holds the role of budget holder for this very budget today can agree its share. Ask that person to approve it.',
  ALREADY_APPROVED: 'This share has been approved already; there is nothing left to approve.',
  NO_LONGER_PRICED: 'A cost line could be priced when it was decided and can not be now.',
} as const;
export type ApprovalRefusalCode = keyof typeof APPROVE_CONTRIBUTION_CODES;

/** What can stop the ratification of a share that is over a limit, each with its sentence. */
export const RATIFY_CONTRIBUTION_CODES = {
  NOT_OVER_LIMIT:
    'This share is within its delegated limits, or has been ratified already; there is nothing to ratify.',
  NOT_A_PAYER: 'This budget holder does not pay by the agreement; choose one that does.',
  NO_LONGER_PRICED: 'A cost line could be priced when it was decided and can not be now.',
} as const;
export type RatificationRefusalCode = keyof typeof RATIFY_CONTRIBUTION_CODES;

const SENTENCES = { ...PROPOSE_AGREEMENT_CODES, ...APPROVE_CONTRIBUTION_CODES, ...RATIFY_CONTRIBUTION_CODES };

/** A refusal with its sentence; `field` is a path into the input. */
export function contributionRefusal<Code extends keyof typeof SENTENCES>(
  code: Code,
  field: readonly string[],
): { readonly code: Code; readonly field: readonly string[]; readonly message: string } {
  return { code, field, message: SENTENCES[code] };
}

/** A line that could be priced when it was decided and can not be now, as a refusal of what would have committed it. */
export function noLongerPriced({ message }: LineRefusal): {
  readonly code: 'NO_LONGER_PRICED';
  readonly field: readonly string[];
  readonly message: string;
} {
  return { code: 'NO_LONGER_PRICED', field: [], message: `${SENTENCES.NO_LONGER_PRICED} ${message}` };
}
