/**
 * Who weighs or pays for places, and so reads what is between the area and a provider, and counts of its children as they are: every role but
 * those that keep the system (api.md, Who may do what; B41). Row-level security says the same of prices, terms and notes.
 */
export const WEIGHS_PLACES = [
  'CASE_OFFICER',
  'PANEL_MEMBER',
  'PANEL_CHAIR',
  'DIRECTOR',
  'BUDGET_HOLDER',
  'FINANCE',
  'COMMISSIONER',
  'AUDITOR',
  'SYSTEM',
] as const;
