import { TEXT_CODES } from '../../../kernel/text';

const TEXT = {
  TEXT_MISSING: 'A text that is needed is empty.',
  ...TEXT_CODES,
} as const;
const EVIDENCE = {
  TOO_MUCH_EVIDENCE: 'At most 10 pieces of evidence can be named.',
  IN_FUTURE: 'The day is still to come; give today or an earlier day.',
  BEFORE_PLAN:
    'The day lies before the plan: before the letter that asked for it or, without one, more than a year before it was first saved.',
} as const;

/** Why `saveImprovementPlan` refuses. */
export const SAVE_IMPROVEMENT_CODES = {
  NEW_PLAN_INCOMPLETE: 'A new plan needs its kind and a name; a plan that is there keeps both.',
  NAME_TAKEN: 'Another plan of the area has this name.',
  LETTER_MISSING: 'A plan that an inspection asked for needs the day of the letter that did.',
  LETTER_IN_FUTURE: 'The day of the letter is still to come.',
  LETTER_TOO_EARLY:
    'No letter asked for such a plan before 1 September 2014, when the plans came that are inspected; check the year.',
  LETTER_AFTER_RECORDS:
    'Something is recorded of the plan for a day before; the day of its letter is that day or an earlier one, or the version says that those records stay.',
  NOTHING_PLANNED: 'A plan has 1 to 20 priorities, each with 1 to 30 actions.',
  TOO_MANY:
    'An action has at most 20 owners and 30 milestones, a priority at most 30 measures, and a measure at most 20 targets.',
  CODE_INVALID: 'A code is 1 to 12 letters, digits, points and hyphens.',
  CODE_TWICE: 'Every priority, action and milestone has a code of its own.',
  OWNER_MISSING: 'Every action has an owner.',
  OWNER_TWICE: 'An agency answers for an action once.',
  AGENCY_UNKNOWN: 'There is no such agency in the area today.',
  PERSON_UNKNOWN: 'There is no such person in the area.',
  MEASURE_TWICE: 'A priority has a measure once.',
  TARGET_MISSING: 'A measure needs a target.',
  TARGETS_OUT_OF_ORDER: 'Targets lie after the day the measure starts from, each after the one before it.',
  TARGET_IN_OTHER_UNIT:
    'A target is given in the measure’s unit: as an amount where it is in pounds, else as a number; and one of them.',
  TARGET_NOT_WHOLE: 'A measure that counts comes to whole numbers alone, so that a part of one is no target.',
  TARGET_OUT_OF_RANGE: 'No figure of the measure can reach the target, so that it would never be met or always.',
  BASELINE_TOO_EARLY: 'A measure starts from 1 September 2014 or a later day; check the year.',
  MILESTONE_OUT_OF_RANGE:
    'A milestone is due no earlier than the plan can be followed, which is from its letter or, without one, from a year before it was first saved, and no later than ten years from today; check the year.',
  BASELINE_IN_FUTURE: 'The day a measure starts from is still to come: what it was then must be known.',
  ...TEXT,
} as const;
export type SaveImprovementCode = keyof typeof SAVE_IMPROVEMENT_CODES;

/** Why `rateImprovement` refuses. */
export const RATE_IMPROVEMENT_CODES = {
  CODE_UNKNOWN: 'The plan as it stands has no such action or milestone.',
  EVIDENCE_MISSING: 'What is done is shown: name the evidence.',
  MILESTONE_OPEN: 'An action is done when its milestones are.',
  ...EVIDENCE,
  ...TEXT,
} as const;
export type RateImprovementCode = keyof typeof RATE_IMPROVEMENT_CODES;

/** Why `recordMonitoringVisit` refuses. */
export const RECORD_VISIT_CODES = { ...EVIDENCE, ...TEXT } as const;
export type RecordMonitoringVisitCode = keyof typeof RECORD_VISIT_CODES;
