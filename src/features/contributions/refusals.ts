import type { LineRefusal } from '../ledger/refusals';

/** Sentences that several mutations have. */
const TEXTS = {
  REASON_MISSING: 'Say why; spaces alone are nothing.',
  TEXT_TOO_LONG: 'This text is longer than can be kept; shorten it.',
  TEXT_NOT_READABLE: 'This text holds characters that nobody types, such as control characters; write it again.',
} as const;
const POSTED = {
  NO_LONGER_PRICED: 'A cost line could be priced when it was decided and can not be now.',
  CEILING_EXCEEDED:
    'More would be committed to a holder’s financial year than its ceiling allows; the message says how much headroom there is.',
} as const;
const IN_DISPUTE = {
  LINE_IN_DISPUTE:
    'A share of this cost line is in dispute; settle the dispute first (settleDispute), then change the split.',
} as const;
const TAKEN_BACK = 'Have it taken back (withdrawProposal), and hand the share over anew (handOverShare).';
/** Why a hand-over to adult services that waits is not agreed, once it was put right whom its budgets serve. */
export const HANDED_OVER = {
  TAKER_SERVES_CHILDREN: `The budget that would take this share over pays for children alone, as was said since it was proposed. ${TAKEN_BACK}`,
  GIVER_SERVES_ADULTS: `The budget that would hand this share over pays for adults alone, as was said since it was proposed: adult services pay already. ${TAKEN_BACK}`,
} as const;
const CLOSED = {
  AGREEMENT_CLOSED: 'This agreement waits no longer: another took its place, or it was refused or taken back.',
} as const;
const SPLIT = {
  METHOD_EVIDENCE_MISSING:
    'Say what the method rests on: the words, evidence of the case, or the tool with its result; the two tools need the tool’s name, and the hours tool its hours.',
  EVIDENCE_UNKNOWN: 'This is no evidence of the case; choose from the evidence of the case.',
  SHARES_MISSING: 'Say who pays: at least one budget holder for each line, the lead agency first.',
  SHARE_INVALID: 'This share does not work; the message says why.',
  LINE_UNKNOWN: 'This is no cost line of the placement; choose one that is.',
  LINE_TWICE: 'This cost line already has a split in the list; give each line one.',
  NOTHING_CHANGES: 'By this split everybody pays what they pay now; there is nothing to agree.',
  CANNOT_BE_PRICED: 'The placement can not be priced by this split; the message says why.',
} as const;

/** What can stop an agreement from being proposed by a decision, each with its sentence. */
export const PROPOSE_AGREEMENT_CODES = {
  METHOD_UNKNOWN:
    'The method must say how the split was set: led by needs, by the continuing care tool, by a tool of hours, by a protocol, by a pooled fund or as of a single agency.',
  NOBODY_PAYS: 'Nobody pays by this agreement; name at least one budget holder.',
  DISPUTED_UNKNOWN: 'A holder whose part is disputed must pay by the agreement; choose among those that do.',
  NOTHING_DISPUTED: 'An interim payer was named and nobody’s part is disputed; name whose is, or leave the payer out.',
  INTERIM_PAYER_UNSUITABLE: 'This holder can not carry the disputed part on this basis; the message says why.',
} as const;
export type ProposalRefusalCode = keyof typeof PROPOSE_AGREEMENT_CODES;

/** What `proposeContribution` can refuse. */
export const PROPOSE_CONTRIBUTION_CODES = {
  ...SPLIT,
  ...TEXTS,
  ...IN_DISPUTE,
  NOT_FROM_START:
    'Nothing of this placement is committed yet, so another split stands from its first day: leave the day out, or give the first day of the placement.',
  BEFORE_PLACEMENT: 'A split can not hold from a day before the placement starts; give its first day or a later one.',
  ALREADY_PROPOSED:
    'Another split of one of these lines waits to be agreed; have it approved or refused first: two agreements never hold on one day.',
} as const;
export type ProposeContributionCode = keyof typeof PROPOSE_CONTRIBUTION_CODES;

/** What can stop a contribution from being approved, each with its sentence. */
export const APPROVE_CONTRIBUTION_CODES = {
  NOT_YOUR_SHARE:
    'Only a person who holds the role of budget holder for this very budget today can agree its share. Ask that person to approve it.',
  ALREADY_APPROVED: 'This share has been approved already; there is nothing left to approve.',
  IN_DISPUTE:
    'This share is in dispute: it is agreed again by settling the dispute (settleDispute), with the other side.',
  OWN_PROPOSAL: 'You proposed this split yourself; somebody else of the budget has to approve its share.',
  ...HANDED_OVER,
  ...CLOSED,
  ...IN_DISPUTE,
  ...POSTED,
} as const;
export type ApprovalRefusalCode = keyof typeof APPROVE_CONTRIBUTION_CODES;

/** What `refuseContribution` can refuse. */
export const REFUSE_CONTRIBUTION_CODES = {
  NOT_YOUR_SHARE:
    'Only a person who holds the role of budget holder for this very budget today can refuse its share. Ask that person.',
  ALREADY_REFUSED: 'This share has been refused already.',
  IN_DISPUTE: 'This share is in dispute already.',
  FIRST_DAY_MISSING:
    'This share is committed: refusing it now opens a dispute, and that has a first disputed day. Give it.',
  DAY_OUTSIDE_PLACEMENT: 'The first disputed day must be a day of the placement.',
  LEGAL_BASIS_MISSING: 'Say what the refusal relies on: the law, the framework or the agreement, and its paragraph.',
  ...CLOSED,
  ...TEXTS,
} as const;
export type RefuseContributionCode = keyof typeof REFUSE_CONTRIBUTION_CODES;

/** What `disputeContribution` can refuse. */
export const DISPUTE_CONTRIBUTION_CODES = {
  NOT_YOUR_SHARE:
    'A share is disputed by a person who holds the role of budget holder for this very budget today; one that its holder refused, by any other payer of the agreement too.',
  IN_DISPUTE: 'This share is in dispute already.',
  DAY_OUTSIDE_PLACEMENT: 'The first disputed day must be a day of the placement.',
  NOT_IN_FORCE:
    'The split in force stands until this one is agreed, so there is nothing to dispute of it yet: refuse it instead.',
  NOT_PAYING: 'This holder has no share in the lines on or after that day; choose an earlier day, or its newer share.',
  LINE_UNKNOWN: 'This is no cost line of the placement; choose one that is.',
  LINE_TWICE: 'This cost line already stands in the list; name each line once.',
  ACCEPTED_INVALID: 'The sum accepted does not work as a price; the message says why.',
  ...CLOSED,
  ...TEXTS,
} as const;
export type DisputeContributionCode = keyof typeof DISPUTE_CONTRIBUTION_CODES;

/** What `setInterimPayer` can refuse. */
export const SET_INTERIM_PAYER_CODES = {
  INTERIM_PAYER_MISSING:
    'Name who carries the disputed part until the dispute is settled: there is no state in which nobody pays.',
  PAYER_UNKNOWN:
    'This budget holder is not one of the local area, or does not pay on those days; choose one that does.',
  NOT_LEAD:
    'By the basis LEAD the lead agency carries: the first payer of the agreement. Name it, or choose another basis.',
  NOT_STATUS_QUO:
    'By the status quo who carries on is who paid on the day before the first disputed day. Name that payer, or choose another basis.',
  NOT_A_PAYER:
    'By the basis EQUAL the payers of the agreement carry in equal parts; name one of them for the odd penny.',
  NOT_AGREED_YET:
    'This holder never agreed the share it disputes, so it can not be made to carry it; name another payer.',
  DISPUTE_CLOSED: 'This dispute is closed; nothing is carried any more.',
  NOTHING_CHANGES: 'This holder carries on this basis already.',
  ...IN_DISPUTE,
  ...POSTED,
} as const;
export type SetInterimPayerCode = keyof typeof SET_INTERIM_PAYER_CODES;

/** What `settleDispute` can refuse. */
export const SETTLE_DISPUTE_CODES = {
  NOT_A_PARTY:
    'Terms are put by a budget holder who pays, or would pay, by the split, for its own budget. Ask such a person.',
  DISPUTE_CLOSED: 'This dispute is closed already.',
  NOT_COMMITTED:
    'Nothing of this placement is committed yet: settle the dispute as the split stands, or propose another split (proposeContribution).',
  RESOLVER_INCOMPLETE:
    'A decision of an independent resolver needs the resolver’s name, organisation, reference and day.',
  RESOLVER_NOT_INDEPENDENT:
    'The resolver belongs to an agency of this local area; a resolver is independent of all of them.',
  DETERMINED_IN_FUTURE: 'The day of the resolver’s decision lies in the future.',
  SHARES_MISSING: SPLIT.SHARES_MISSING,
  SHARE_INVALID: SPLIT.SHARE_INVALID,
  LINE_UNKNOWN: SPLIT.LINE_UNKNOWN,
  LINE_TWICE: SPLIT.LINE_TWICE,
  CANNOT_BE_PRICED: SPLIT.CANNOT_BE_PRICED,
  ...TEXTS,
  ...IN_DISPUTE,
  ...POSTED,
} as const;
export type SettleDisputeCode = keyof typeof SETTLE_DISPUTE_CODES;

/** What can stop the ratification of a share that is over a limit, each with its sentence. */
export const RATIFY_CONTRIBUTION_CODES = {
  NOT_OVER_LIMIT:
    'This share is within its delegated limits, or has been ratified already; there is nothing to ratify.',
  NOT_A_PAYER: 'This budget holder does not pay by the agreement; choose one that does.',
  NOT_YOURS_TO_RATIFY:
    'A share over its limit is ratified by a director of its own agency, one of education and social care by the local authority’s.',
  OWN_APPROVAL: 'You approved this share yourself; somebody else has to ratify it.',
  OF_A_DECISION: 'This share is a decision’s: ratify the decision (ratifyDecision).',
  ...HANDED_OVER,
  REASON_MISSING: TEXTS.REASON_MISSING,
  TEXT_TOO_LONG: TEXTS.TEXT_TOO_LONG,
  TEXT_NOT_READABLE: TEXTS.TEXT_NOT_READABLE,
  ...CLOSED,
  ...IN_DISPUTE,
  ...POSTED,
} as const;
export type RatificationRefusalCode = keyof typeof RATIFY_CONTRIBUTION_CODES;

/** What `withdrawProposal` can refuse. */
export const WITHDRAW_PROPOSAL_CODES = {
  NOT_YOURS: 'A proposal is taken back by who made it, or by somebody who may propose a split.',
  COMMITTED: 'This agreement is in force; propose another split in its place.',
  OF_A_DECISION: 'This agreement is a decision’s; propose another split in its place (proposeContribution).',
  ...CLOSED,
} as const;
export type WithdrawProposalCode = keyof typeof WITHDRAW_PROPOSAL_CODES;

/** What `setDisputeStages` can refuse. */
export const SET_DISPUTE_STAGES_CODES = {
  STAGES_MISSING: 'Give at least one stage.',
  NAME_MISSING: 'Give the stage a name.',
  NAME_TWICE: 'Another stage has this name already.',
  DAYS_TOO_FEW: 'A stage lasts at least one day and at most 3,650.',
  OWNER_MISSING: 'Say whose the stage is: a role, or a person; one of the two.',
  PERSON_UNKNOWN: 'This person is not one of the local area; choose one who is.',
  TEXT_TOO_LONG: TEXTS.TEXT_TOO_LONG,
  TEXT_NOT_READABLE: TEXTS.TEXT_NOT_READABLE,
} as const;
export type SetDisputeStagesCode = keyof typeof SET_DISPUTE_STAGES_CODES;

const BILLED = {
  AMOUNT_NOT_POSITIVE: 'The amount must be more than 0.00.',
  DATE_IN_FUTURE: 'This day lies in the future; give the day it happened.',
  REFERENCE_MISSING: 'Give its number or reference, as the finance ledger has it.',
  REFERENCE_TAKEN: 'This number or reference is in use already; each is entered once.',
  TEXT_TOO_LONG: TEXTS.TEXT_TOO_LONG,
  TEXT_NOT_READABLE: TEXTS.TEXT_NOT_READABLE,
} as const;

/** What `raiseInvoice` can refuse. */
export const RAISE_INVOICE_CODES = {
  ...BILLED,
  SPAN_REVERSED: 'The period must end on or after the day on which it starts.',
  SPANS_YEARS: 'The period lies in two financial years; raise an invoice for each.',
  NOT_COMMITTED: 'Nothing of this placement is committed yet, so there is nothing to bill.',
  NOT_A_PARTNER:
    'The lead agency pays the provider and bills the others; this holder is the lead, or has no share in the placement.',
  OUTSIDE_AGREEMENT:
    'The period reaches outside the agreement by which this holder pays (J8); the message says which days it covers.',
  BEYOND_EXPECTED:
    'With what is invoiced already this would be more than the holder’s share of the year comes to; the message says what is left.',
} as const;
export type RaiseInvoiceCode = keyof typeof RAISE_INVOICE_CODES;

/** What `creditInvoice` and `recordReceipt` can refuse. */
export const RECHARGE_ENTRY_CODES = {
  ...BILLED,
  REASON_MISSING: TEXTS.REASON_MISSING,
  BEFORE_INVOICE: 'This day lies before the day of the invoice.',
  BEYOND_INVOICE: 'This is more than is left of the invoice; the message says how much is.',
} as const;
export type RechargeEntryCode = keyof typeof RECHARGE_ENTRY_CODES;

/** What `createPooledFund` can refuse. */
export const CREATE_POOLED_FUND_CODES = {
  NAME_MISSING: 'Give the fund a name.',
  NAME_TAKEN: 'Another pooled fund of this area has this name; choose another.',
  AIMS_MISSING: 'Say what the fund is for: its agreement has to (SI 2000/617 reg 7).',
  REFERENCE_MISSING: 'Give the reference of the written agreement.',
  SPAN_REVERSED: 'The agreement must end on or after the day on which it starts.',
  TOLERANCE_INVALID: 'The tolerance is a percentage from 0 to 100, with at most two decimals.',
  PARTNERS_TOO_FEW: 'A pooled fund has at least two partners, the host first.',
  PARTNER_UNKNOWN: 'This budget holder is not one of the local area, or does not pay on those days.',
  PARTNER_TWICE: 'This budget holder stands in the list already; name each once.',
  PARTS_MISSING: 'By agreed parts at least one partner has a part of the variance above 0.',
  PARTS_INVALID: 'Parts are whole numbers, 0 or more.',
  TEXT_TOO_LONG: TEXTS.TEXT_TOO_LONG,
  TEXT_NOT_READABLE: TEXTS.TEXT_NOT_READABLE,
} as const;
export type CreatePooledFundCode = keyof typeof CREATE_POOLED_FUND_CODES;

/** What `setPoolContribution` can refuse. */
export const SET_POOL_CONTRIBUTION_CODES = {
  NOT_A_PARTNER: 'This budget holder is no partner of the fund; choose one that is.',
  OUTSIDE_AGREEMENT: 'The agreement of the fund does not run in this financial year.',
  AMOUNT_NEGATIVE: 'What a partner puts in is 0.00 or more.',
  NOTHING_CHANGES: 'The partner puts in this amount already.',
  REASON_MISSING: TEXTS.REASON_MISSING,
  TEXT_TOO_LONG: TEXTS.TEXT_TOO_LONG,
  TEXT_NOT_READABLE: TEXTS.TEXT_NOT_READABLE,
} as const;
export type SetPoolContributionCode = keyof typeof SET_POOL_CONTRIBUTION_CODES;

/** What `payFromPool` can refuse. */
export const PAY_FROM_POOL_CODES = {
  SPAN_REVERSED: 'The last day must not come before the first.',
  OUTSIDE_AGREEMENT: 'These days reach outside the agreement of the fund.',
  NOT_WHOLE_MONTHS:
    'A fund pays for whole months: from the first day of one to the last day of one, as the ledger is kept by months.',
  OTHER_PAYERS: 'Somebody who is no partner of the fund pays for the placement on these days; change the split first.',
  ALREADY_POOLED: 'A pooled fund pays for this placement on some of these days already.',
} as const;
export type PayFromPoolCode = keyof typeof PAY_FROM_POOL_CODES;

/** A refusal of one use case: its code, where in the input, and its sentence. */
export interface Told<Code extends string> {
  readonly code: Code;
  readonly field: readonly string[];
  readonly message: string;
}

/** Makes the refusals of one use case, from its own list of codes; a message of one's own says more than the code’s. */
export function refusalsFrom<Codes extends Readonly<Record<string, string>>>(
  codes: Codes,
): (code: keyof Codes & string, field: readonly string[], message?: string) => Told<keyof Codes & string> {
  return (code, field, message) => ({ code, field, message: message ?? codes[code] ?? '' });
}

/** A line that could be priced when it was decided and can not be now, as a refusal of what would have committed it. */
export function noLongerPriced({ message }: LineRefusal): Told<'NO_LONGER_PRICED'> {
  return { code: 'NO_LONGER_PRICED', field: [], message: `${POSTED.NO_LONGER_PRICED} ${message}` };
}

/** A change that meets a dispute, as a refusal of what would have committed it. */
export function lineInDispute(): Told<'LINE_IN_DISPUTE'> {
  return { code: 'LINE_IN_DISPUTE', field: [], message: IN_DISPUTE.LINE_IN_DISPUTE };
}

/** What can stop anything that commits money. */
export type CommitRefusalCode = keyof typeof POSTED | keyof typeof IN_DISPUTE;
