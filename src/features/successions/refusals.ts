import { type LineRefusal } from '../ledger/refusals';

/** What `recordSuccession` refuses, each with what is wrong and what would be right. */
export const RECORD_SUCCESSION_CODES = {
  NOTHING_SUCCEEDED: 'Nobody ends by this succession; name the predecessors of at least one successor.',
  SUCCESSOR_UNNAMED: 'A successor is named neither by its id nor, where it is new, by its name.',
  SUCCESSOR_NOT_IN_FORCE: 'A successor that is there must have begun by the first day and go on; choose one that does.',
  OWN_SUCCESSOR:
    'Nobody is their own successor, nor by others that lie between; leave them out of the predecessors: they go on as they are.',
  PREDECESSOR_ENDED: 'This one has ended already and can not be succeeded again; its successor can.',
  DATE_BEFORE_START: 'This one only begins on or after the first day of its successor; choose a later day.',
  KIND_DIFFERS:
    'The kind does not fit: RENAME is one to one, MERGE many to one or into one that is there, SPLIT one to several.',
  AGENCY_KIND_DIFFERS: 'An agency is followed by one of the same side: education, social care or health.',
  HOLDER_UNNAMED: 'A budget of an agency that ends has no successor; name the one that pays in its place.',
  HOLDER_OF_OTHER_AGENCY:
    'This budget is of an agency that neither ends here nor is the successor; name it under its own.',
  REST_UNNAMED: 'Of several successors exactly one goes on with what nobody named; say which (takesRest).',
  PARTS_INVALID: 'Parts are whole numbers, 0 or more, and those of one predecessor’s successors not all 0.',
  SERVES_DIFFER:
    'Whom this budget serves does not fit: one for children alone is not followed by one for adults alone, nor the other way round, and the high needs block goes to one that serves up to 25. Say whom a new one serves; of one that is there say it first (setBudgetServes).',
  NAME_TAKEN: 'The area has another of this name; choose another name, or give the id of the one that is meant.',
  BLANK: 'A name is empty.',
  TOO_LONG: 'A name is longer than can be kept.',
  SUCCESSOR_UNKNOWN: 'This is not the name of a successor of this request; give the name of one.',
  SHARE_UNNAMED: 'Nobody said which successor takes this share; a split names each.',
  MATTER_UNNAMED:
    'Nobody said which successor goes on with what is open of the predecessor in this placement: a share that waits, a dispute or an invoice; name the placement among the shares.',
  SHARE_UNKNOWN:
    'The predecessor pays for no such placement on or after the first day and has nothing open in it; leave it out.',
  ROLE_UNNAMED:
    'Nobody said where this role goes on, and there is more than one answer; name a successor, or null to let it end.',
  LIMIT_UNNAMED:
    'Nobody said which delegated limit the successor has, and there is more than one answer; name it, or name null to let it end.',
  SHARES_DO_NOT_COMBINE:
    'Two shares of a cost line become one holder’s and can not be one share: one is capped or a fixed sum and the other is not. Agree other shares from the first day (proposeContribution), then record it.',
  DISPUTE_IN_THE_WAY:
    'A share that is in dispute becomes one with another of the same line; settle the dispute first (settleDispute).',
  POOL_PARTNER_ALREADY:
    'The successor is a partner of this pooled fund by itself, beside its predecessor; agree the fund anew first.',
  CEILING_UNCLEAR:
    'One of the budgets that become one has a commitment ceiling for the year and another has none; set or lift one first.',
  CANNOT_BE_PRICED: 'A cost line can not be priced by the new agreement; the message says why.',
} as const;
export type RecordSuccessionCode = keyof typeof RECORD_SUCCESSION_CODES;

/** A refusal with its sentence, and what it is about. */
export function successionRefusal(
  code: RecordSuccessionCode,
  field: readonly string[],
  about: string | null = null,
): { readonly code: RecordSuccessionCode; readonly field: readonly string[]; readonly message: string } {
  const sentence = RECORD_SUCCESSION_CODES[code];
  return { code, field, message: about === null ? sentence : `${about}: ${sentence}` };
}

/** What the ledger refuses of a line, as this mutation says it. */
export function unpriced({ message }: LineRefusal): ReturnType<typeof successionRefusal> {
  return { code: 'CANNOT_BE_PRICED', field: ['successors'], message };
}
