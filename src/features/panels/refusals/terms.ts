const TERMS = {
  DECISION_MODEL: 'The decision model is not one of the list.',
  DECIDING_OFFICER:
    'A deciding officer is named where none acts on the outcome, or the person does not hold the director’s role on the first day.',
  QUORUM_NUMBER: 'The number of members that must count is not a whole number in its range.',
  QUORUM_SHARE: 'The share of the members that must count is no fraction above nothing and not above all.',
  QUORUM_REQUIREMENT: 'A line of the quorum names nobody, names them twice, or can never be met.',
  OBSERVER_LIMIT: 'How many may observe is not a whole number in its range.',
  PAPER_DEADLINE: 'The paper deadline is not a whole number of days in its range.',
  REQUEST_TYPE: 'A request type is not one of the list.',
  CHECKLIST_ITEM: 'A checklist item is not one of the list.',
  PAPERS_DAYS: 'The days the papers stay open are not a whole number in their range.',
  PERIOD: 'A period is not a whole number in its range.',
} as const;

/** Why `createPanel` refuses. */
export const CREATE_PANEL_CODES = {
  PANEL_NAME: 'The name is empty or too long.',
  PANEL_NAME_TAKEN: 'Another panel of the area has the name.',
  PANEL_REMIT: 'The remit is too long.',
  ...TERMS,
} as const;
export type CreatePanelCode = keyof typeof CREATE_PANEL_CODES;

/** Why `amendPanelTerms` refuses. */
export const AMEND_PANEL_TERMS_CODES = {
  BEFORE_FIRST_TERMS: 'The panel had no terms of reference on the day.',
  DECISION_MADE: 'A decision was made on that day or a later one, under the terms then in force.',
  SITTING_HELD: 'A sitting was opened on that day or a later one, under the terms then in force.',
  NOTHING_CHANGED: 'The terms in force on the day say all of it already.',
  ...TERMS,
} as const;
export type AmendPanelTermsCode = keyof typeof AMEND_PANEL_TERMS_CODES;

/** Why `adoptPolicyVersion` refuses. */
export const ADOPT_POLICY_VERSION_CODES = {
  POLICY_OR_TITLE: 'Neither a policy nor the title of a new one is given, or both are.',
  TITLE_TAKEN: 'The area has a policy of the title.',
  BLANK: 'A text is empty.',
  TOO_LONG: 'A text is too long.',
  LABEL_TAKEN: 'The policy has a version of the label.',
  SOURCE_MISSING: 'Neither a digest nor an address of the text is given.',
  DIGEST_FORMAT: 'The digest is not 64 hexadecimal digits in small letters.',
  ADDRESS_FORMAT: 'The address does not begin with https://, or is too long.',
  START_IN_PAST: 'It would end the version before it in the past.',
  START_TAKEN: 'A version of the policy begins on that day already.',
} as const;
