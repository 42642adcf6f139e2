/** What a figure is in. */
export const MeasureUnit = {
  POUNDS: 'POUNDS',
  PERCENT: 'PERCENT',
  COUNT: 'COUNT',
  DAYS: 'DAYS',
  SCORE: 'SCORE',
} as const;
export type MeasureUnit = (typeof MeasureUnit)[keyof typeof MeasureUnit];

/** Which way is better. */
export const BetterWhen = { LOWER: 'LOWER', HIGHER: 'HIGHER' } as const;
export type BetterWhen = (typeof BetterWhen)[keyof typeof BetterWhen];

/** Who reads a figure: those who read what it is counted from, over the whole area (api.md, Who may do what). */
const TOTALS = ['DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'SYSTEM'] as const;
const PAPERS = ['CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'SYSTEM'] as const;
const IN_SIGHT = ['CASE_OFFICER', 'DIRECTOR', 'COMMISSIONER', 'FINANCE', 'AUDITOR', 'SYSTEM'] as const;

/** A figure of this system that progress can be measured by. */
interface Measure {
  readonly label: string;
  readonly unit: MeasureUnit;
  readonly better: BetterWhen;
  /** What exactly is counted, over which days, and how far an earlier day is told as it was known then. */
  readonly definition: string;
  readonly readers: readonly string[];
  /** Of a measure that is no part of a whole, though in percent: it can lie below nought, or above a hundred. */
  readonly isUnbounded?: true;
  /** Of a sum of the books, which is whole whoever asks; of every other nothing of a case in which the reader has an interest is counted. */
  readonly isOfBooks?: true;
}

const AS_RECORDED = 'By the days recorded, corrections since included.';
const BOOKS = 'As the books stood at the end of that day.';

/**
 * THE list of measures: each is worked out by the service of the same figure elsewhere, as at a day, and never typed. One more is a line here and one
 * in `FIGURES` of service/improvement/figures.ts, which the compiler asks for.
 */
export const MEASURES = {
  BUDGET_VARIANCE: {
    label: 'Variance of the high needs block',
    ...{ unit: 'POUNDS', better: 'LOWER', readers: TOTALS, isOfBooks: true },
    definition: `Forecast outturn less allocation of the high needs block in the financial year of the day. ${BOOKS}`,
  },
  BUDGET_VARIANCE_PERCENT: {
    label: 'Variance of the high needs block, in percent of its allocation',
    ...{ unit: 'PERCENT', better: 'LOWER', readers: TOTALS, isUnbounded: true, isOfBooks: true },
    definition: `The variance in percent of the allocation, to one decimal. ${BOOKS}`,
  },
  OUT_OF_AREA_PLACEMENTS: {
    label: 'Placements out of area',
    ...{ unit: 'COUNT', better: 'LOWER', readers: TOTALS },
    definition: `Placements in other authorities, neighbouring ones among them, that the block pays for in the financial year of the day. ${BOOKS}`,
  },
  OUT_OF_AREA_COST: {
    label: 'Cost of placements out of area',
    ...{ unit: 'POUNDS', better: 'LOWER', readers: TOTALS },
    definition: `What the block is committed to pay for them in that financial year. ${BOOKS}`,
  },
  PLANS_IN_20_WEEKS: {
    label: 'Plans within 20 weeks, with exceptions counted in',
    ...{ unit: 'PERCENT', better: 'HIGHER', readers: PAPERS },
    definition: `Of the final plans sent in the twelve months to the day whose request has a day, but for those of a reassessment beside a plan, which has 14 weeks of its own, those within 20 weeks, whatever excused the others (K2). ${AS_RECORDED}`,
  },
  PLANS_IN_TIME_WITH_EXCEPTIONS: {
    label: 'Plans in time, excused ones counted as in time',
    ...{ unit: 'PERCENT', better: 'HIGHER', readers: PAPERS },
    definition: `Of the same plans, those sent by the last day that their typed and evidenced exceptions gave (K2). ${AS_RECORDED}`,
  },
  PLANS_WAITED_FOR_OVER_20_WEEKS: {
    label: 'Plans waited for longer than 20 weeks',
    ...{ unit: 'COUNT', better: 'LOWER', readers: PAPERS },
    definition: `Plans not sent by the day, more than 20 weeks after the request; reassessments beside a plan are not among them. ${AS_RECORDED}`,
  },
  ADVICE_LATE: {
    label: 'Advice that came late',
    ...{ unit: 'PERCENT', better: 'LOWER', readers: PAPERS },
    definition: `Of the advice asked for in the twelve months to the day and due before it (for an assessment by the six weeks of the law, C2), what came late or had not come, whatever excused it; no figure where none was due. ${AS_RECORDED}`,
  },
  DISPUTES_OPEN: {
    label: 'Shares in dispute',
    ...{ unit: 'COUNT', better: 'LOWER', readers: TOTALS },
    definition: 'Disputes raised by the end of the day and not closed by then.',
  },
  DISPUTE_DAYS: {
    label: 'Days that open disputes have lasted',
    ...{ unit: 'DAYS', better: 'LOWER', readers: TOTALS },
    definition: 'The mean of the days from being raised to that day, of those disputes; no figure where there is none.',
  },
  REVIEWS_OVERDUE: {
    label: 'Reviews of placements overdue',
    ...{ unit: 'COUNT', better: 'LOWER', readers: TOTALS },
    definition: `Placements that ran on the day and whose review was due before it, by the panel’s terms of that day. ${AS_RECORDED}`,
  },
  NOTICES_OVERDUE: {
    label: 'Decisions not told in time',
    ...{ unit: 'COUNT', better: 'LOWER', readers: PAPERS },
    definition:
      'Decisions that somebody was not told of by the area’s target (N3). Of today only: what was waiting on an earlier day is not kept.',
  },
  DECISION_TO_NOTICE_DAYS: {
    label: 'Days from a decision to its notice',
    ...{ unit: 'DAYS', better: 'LOWER', readers: PAPERS },
    definition: `The median days from a decision to the first notice of it that was sent to the family, of the decisions of the twelve months to the day, as panelAssurance has it. ${AS_RECORDED}`,
  },
  DECISIONS_DEFERRED: {
    label: 'Decisions deferred for information',
    ...{ unit: 'PERCENT', better: 'LOWER', readers: PAPERS },
    definition: `Of the decisions of the twelve months to the day, as panelAssurance has it. ${AS_RECORDED}`,
  },
  CHILDREN_WAITING: {
    label: 'Children waiting for a specialist place',
    ...{ unit: 'COUNT', better: 'LOWER', readers: IN_SIGHT },
    definition: `Children recorded as waiting for a place on the day. ${AS_RECORDED}`,
  },
  CHILDREN_ON_PART_TIME_TIMETABLES: {
    label: 'Children on a part-time timetable',
    ...{ unit: 'COUNT', better: 'LOWER', readers: PAPERS },
    definition: `Children recorded as being on one on the day. ${AS_RECORDED}`,
  },
  REQUESTS_RECEIVED: {
    label: 'Requests for an assessment',
    ...{ unit: 'COUNT', better: 'LOWER', readers: PAPERS },
    definition: `Requests received, or plans taken over, in the twelve months to the day, as panelAssurance has it. Fewer is what a plan of earlier help sets out to reach, no reason to refuse one. ${AS_RECORDED}`,
  },
  ATTENDANCE: {
    label: 'Attendance of children of whom a school told',
    ...{ unit: 'PERCENT', better: 'HIGHER', readers: PAPERS },
    definition: `Sessions attended, of those possible in the terms whose middle lies in the twelve months to the day. ${AS_RECORDED}`,
  },
  CHILDREN_SUSPENDED: {
    label: 'Children suspended',
    ...{ unit: 'PERCENT', better: 'LOWER', readers: PAPERS },
    definition: `Children suspended once or more in those terms, of those of whom a school told. ${AS_RECORDED}`,
  },
  PLANS_GRADED_BEST_OR_NEXT: {
    label: 'Audited plans of the best grade or the next',
    ...{ unit: 'PERCENT', better: 'HIGHER', readers: PAPERS },
    definition:
      'Of the plans whose standing grading is of the twelve months to the day, those of one of the rubric’s first two grades.',
  },
  FEEDBACK_RESPONSE: {
    label: 'Families and young people who answered when asked',
    ...{ unit: 'PERCENT', better: 'HIGHER', readers: PAPERS },
    definition: 'Answered of asked, of those asked in the twelve months to the day, by that day.',
  },
  FEEDBACK_OVERALL: {
    label: 'What families and young people scored overall',
    ...{ unit: 'SCORE', better: 'HIGHER', readers: PAPERS },
    definition:
      'The mean of the answers to OVERALL, 1 to 5, of those asked in the twelve months to the day, by that day.',
  },
} as const satisfies Readonly<Record<string, Measure>>;
export type MeasureCode = keyof typeof MEASURES;

/** The codes, as an enum's. */
export const MeasureCode = Object.fromEntries(Object.keys(MEASURES).map((code) => [code, code])) as {
  readonly [Code in MeasureCode]: Code;
};

/** Between which figures a measure can lie; null: any. */
export function rangeOf(code: MeasureCode): { readonly least: number; readonly most: number | null } | null {
  const { unit, isUnbounded }: Measure = MEASURES[code];
  if (unit === MeasureUnit.POUNDS || isUnbounded === true) return null;
  if (unit === MeasureUnit.SCORE) return { least: 1, most: 5 };
  return { least: 0, most: unit === MeasureUnit.PERCENT ? 100 : null };
}

/** What a measure is. */
export function measureOf(code: MeasureCode): Measure {
  return MEASURES[code];
}

/** Whether a measure is a sum of the books, which no interest of the reader makes shorter. */
export function isOfBooks(code: MeasureCode): boolean {
  return measureOf(code).isOfBooks === true;
}
