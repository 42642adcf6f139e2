import { type BudgetRefusal } from './budget';

/** What saving a source of downloads can refuse, and what each means for the client. */
export const SAVE_ACTUALS_SOURCE_REFUSALS = {
  NAME_MISSING: 'The source has to be named.',
  KEY_MISSING: 'The columns that tell one row from another have to be named.',
  HEADING_EMPTY: 'A column is named by the heading that the file has.',
  AMOUNT_MISSING: 'A column holds the net amount, or the amount paid.',
  CODE_DOUBLED: 'A code is borne by one budget holder.',
  CODE_COLUMN_MISSING: 'Codes are read from a column.',
  BUDGET_HOLDER_UNKNOWN: 'The budget holder does not exist.',
} as const;
export type SaveActualsSourceRefusalCode = keyof typeof SAVE_ACTUALS_SOURCE_REFUSALS;

/** What proposing matches can refuse. */
export const PROPOSE_MATCHES_REFUSALS = {
  NOTHING_UNMATCHED: 'There is no spend in the year for which nothing is proposed or confirmed.',
} as const;
export type ProposeMatchesRefusalCode = keyof typeof PROPOSE_MATCHES_REFUSALS;

/** What confirming and rejecting matches can refuse, and what each means for the client. */
export const SETTLE_MATCH_REFUSALS = {
  ACTUALS_COUNT: 'One to a hundred amounts are settled at a time.',
  ACTUAL_TWICE: 'The amount of spend is named twice.',
  ACTUAL_UNKNOWN: 'The amount of spend does not exist, or is not yours to see.',
  PLACEMENT_UNKNOWN: 'The placement does not exist, or is not yours to see.',
  NOTHING_PROPOSED: 'Nothing is proposed for the amount.',
  ALREADY_CONFIRMED: 'The amount is matched to this placement already.',
  ALREADY_SETTLED: 'The amount is settled for this reason already.',
  PAYS_FOR_PLACEMENT: 'The amount is matched to a placement.',
  RECORDED_WITH_PLACEMENT: 'The amount was recorded with its placement.',
} as const;
export type SettleMatchRefusalCode = keyof typeof SETTLE_MATCH_REFUSALS;

const SOURCE_SENTENCES: Readonly<Record<SaveActualsSourceRefusalCode, readonly [readonly string[], string]>> = {
  NAME_MISSING: [['name'], 'Name the source, for example "Payments over £500", with at most 100 characters.'],
  KEY_MISSING: [
    ['columns', 'key'],
    'Name the columns that together tell one row from another in every download, such as the transaction’s number.',
  ],
  HEADING_EMPTY: [
    ['columns'],
    'Name each column by the heading that stands in the file, at most 100 characters long, and leave out what the file does not have.',
  ],
  AMOUNT_MISSING: [['columns', 'net'], 'Name the column of the net amount, or that of the amount paid with VAT in it.'],
  CODE_DOUBLED: [['codes'], 'A code stands there more than once. Name one budget holder for each.'],
  CODE_COLUMN_MISSING: [['columns', 'code'], 'Name the column that the codes stand in.'],
  BUDGET_HOLDER_UNKNOWN: [['codes'], 'There is no such budget holder in your area. Choose another.'],
};

/** The refusal of a source, by code. */
export function saveActualsSourceRefusal(
  code: SaveActualsSourceRefusalCode,
): BudgetRefusal<SaveActualsSourceRefusalCode> {
  const [field, message] = SOURCE_SENTENCES[code];
  return { code, field, message };
}

/** The refusal of a search for matches. */
export function proposeMatchesRefusal(code: ProposeMatchesRefusalCode): BudgetRefusal<ProposeMatchesRefusalCode> {
  return {
    code,
    field: ['financialYear'],
    message:
      'All that was imported for this budget holder and year is matched or waits to be confirmed. Choose another.',
  };
}

const SETTLE_SENTENCES: Readonly<Record<SettleMatchRefusalCode, string>> = {
  ACTUALS_COUNT: 'Name one to a hundred amounts of spend at a time.',
  ACTUAL_TWICE: 'This amount is named before it in the list already. Name each amount of spend once.',
  ACTUAL_UNKNOWN: 'There is no such amount of spend among those you may see.',
  PLACEMENT_UNKNOWN: 'There is no such placement among those you may see.',
  NOTHING_PROPOSED: 'Nothing is proposed for this amount. Name the placement that it pays for.',
  ALREADY_CONFIRMED: 'This amount is matched to that placement already; reject the match to take it back.',
  ALREADY_SETTLED: 'This amount is settled for that reason already; reject it to take that back.',
  PAYS_FOR_PLACEMENT: 'This amount is confirmed to pay for a placement. Reject that match first if it does not.',
  RECORDED_WITH_PLACEMENT:
    'This amount was recorded with its placement, and what is recorded is never changed. Book a credit note and record it afresh.',
};

/** The refusal of a match that is settled, at the place in the list of amounts; null: the input as a whole. */
export function settleMatchRefusal(
  code: SettleMatchRefusalCode,
  index: number | null,
): BudgetRefusal<SettleMatchRefusalCode> {
  const field = code === 'PLACEMENT_UNKNOWN' ? ['placementId'] : ['actualIds', ...(index === null ? [] : [`${index}`])];
  return { code, field, message: SETTLE_SENTENCES[code] };
}
