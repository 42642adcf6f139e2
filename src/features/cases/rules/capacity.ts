import { type Day } from '../../../kernel/dates';
import { type CaseId, type PersonId } from '../../../kernel/ids';
import { refusalOf, type Refused } from '../refusals';
import { Capacity, Decider } from './sharing-codes';
import { checkText, TEXT_LIMITS, written } from './text';

/** Whether a young person can decide, and who does (R5). */
export interface CapacityRecord {
  readonly caseId: CaseId;
  readonly capacity: Capacity;
  readonly decider: Decider;
  readonly assessedDate: Day | null;
  readonly reason: string | null;
  readonly recordedBy: PersonId;
  readonly recordedAt: Date;
}

/** The same as it is given. */
export type GivenCapacity = Pick<CapacityRecord, 'capacity' | 'decider' | 'assessedDate' | 'reason'>;

type CapacityCode =
  | 'NOT_A_YOUNG_PERSON'
  | 'DECIDER_CONTRADICTED'
  | 'ASSESSMENT_MISSING'
  | 'DATE_IN_FUTURE'
  | 'TEXT_NOT_READABLE'
  | 'TEXT_TOO_LONG';

/**
 * All that is wrong with a record of capacity: it is of a young person; who has capacity decides; and lacking it is never assumed but
 * found on a day, with what was found (R5, panel-practice section 2.2).
 */
export function checkCapacity(given: GivenCapacity, isYoungPerson: boolean, today: Day): Refused<CapacityCode>[] {
  const { capacity, decider, assessedDate, reason } = given;
  const hasCapacity = capacity === Capacity.HAS_CAPACITY;
  const isAssessed = assessedDate !== null && written(reason) !== null;
  return [
    ...(isYoungPerson ? [] : [refusalOf(['caseId'], { code: 'NOT_A_YOUNG_PERSON' })]),
    ...(hasCapacity === (decider === Decider.YOUNG_PERSON)
      ? []
      : [refusalOf(['decider'], { code: 'DECIDER_CONTRADICTED' })]),
    ...(hasCapacity || isAssessed
      ? []
      : [refusalOf([assessedDate === null ? 'assessedDate' : 'reason'], { code: 'ASSESSMENT_MISSING' })]),
    ...(assessedDate !== null && assessedDate > today
      ? [refusalOf(['assessedDate'], { code: 'DATE_IN_FUTURE', what: 'day of the assessment', today })]
      : []),
    ...checkText(['reason'], 'finding', reason, TEXT_LIMITS.reason),
  ];
}
