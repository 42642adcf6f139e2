import { TEXT_CODES } from '../../../kernel/text';

/** What saving a management plan can refuse, and what each means for the client. */
export const SAVE_PLAN_REFUSALS = {
  NAME_TAKEN: 'Another plan of the area has this name.',
  NEW_PLAN_INCOMPLETE: 'A new plan needs a name and its first financial year; a plan that is there keeps both.',
  YEAR_OUTSIDE_PLAN: 'The financial year is none of the plan’s five.',
  CELL_TWICE: 'A kind of provision has one cell in a year.',
  AMOUNT_OUT_OF_RANGE:
    'A caseload is 0 to 20,000 children, a unit cost 0 to 1,000,000.00, and every other amount at most 10,000,000,000.00; only the opening balance may be negative.',
  TOO_MANY: 'A plan has at most 90 cells, 200 amounts and 100 mitigations with 50 moves and 500 placements each.',
  MOVE_WITHOUT_CELL:
    'A move needs a cell of its year for where the children leave and where they come: give one with a caseload of 0.',
  MOVE_ENDS_ALIKE: 'A move is from one kind of provision to another.',
  MOVE_EXCEEDS_CASELOAD: 'More children leave the cell than it has.',
  DELIVERY_TWICE: 'The delivery of a year is given once.',
  DELIVERY_OUT_OF_RANGE:
    'A delivery is at most the saving, or 10,000 ten-thousandths of it, or as much below nought where it costs first.',
  MITIGATION_UNKNOWN: 'The plan has no such mitigation; leave its id out for a new one.',
  MITIGATION_TWICE: 'A mitigation is given once.',
  OWNER_UNKNOWN: 'There is no such person in the area.',
  DATES_REVERSED: 'The mitigation ends before it starts.',
  MEASURED_TWICE:
    'A mitigation is measured by the placements named, or by what of the ledger a filter takes: not by both.',
  PLACEMENT_UNKNOWN: 'There is no such placement.',
  BASELINE_IN_FUTURE: 'Delivery can not be measured from an instant that lies in the future.',
  TEXT_MISSING: 'A text that is needed is empty.',
  ...TEXT_CODES,
} as const;
export type SavePlanRefusalCode = keyof typeof SAVE_PLAN_REFUSALS;
