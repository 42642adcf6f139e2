import { addDays, toDayNumber, type Day } from '../../../kernel/dates';
import { type CaseId, type EvidenceId, type PersonId } from '../../../kernel/ids';
import { type AgencyKind } from '../../access/rules/directory';
import { refusalOf, type Refused } from '../refusals';
import { type AdviceKind } from './sharing-codes';
import { checkText, TEXT_LIMITS, written } from './text';

/** How a request for advice stands. */
export const AdviceStatus = { OUTSTANDING: 'OUTSTANDING', RECEIVED: 'RECEIVED', CANCELLED: 'CANCELLED' } as const;
export type AdviceStatus = (typeof AdviceStatus)[keyof typeof AdviceStatus];

/** Advice that was asked for; a request that was called off is kept. */
export interface Advice {
  readonly adviceRequestId: string;
  readonly caseId: CaseId;
  readonly agencyKind: AgencyKind;
  readonly kind: AdviceKind;
  /** The person or team that was asked. */
  readonly contributor: string;
  readonly askedDate: Day;
  readonly dueDate: Day;
  readonly askedBy: PersonId;
  readonly receivedDate: Day | null;
  readonly evidenceId: EvidenceId | null;
  readonly cancelledDate: Day | null;
  readonly cancelReason: string | null;
}

/** Advice is due in six weeks unless another day is agreed, as the regulations have it for a needs assessment. */
const USUAL_WEEKS = 6;

/** The day advice is due that was asked for on a day, where no other was agreed. */
export function usualDueDate(askedDate: Day): Day {
  return addDays(askedDate, USUAL_WEEKS * 7);
}

/** How a request stands. */
export function adviceStatusOf({ receivedDate, cancelledDate }: Advice): AdviceStatus {
  if (receivedDate !== null) return AdviceStatus.RECEIVED;
  return cancelledDate === null ? AdviceStatus.OUTSTANDING : AdviceStatus.CANCELLED;
}

/** Whether it was neither received nor called off. */
export function isOutstanding(advice: Advice): boolean {
  return adviceStatusOf(advice) === AdviceStatus.OUTSTANDING;
}

/** Whether it is outstanding on a day and was due before it. */
export function isOverdue(advice: Advice, day: Day): boolean {
  return isOutstanding(advice) && advice.dueDate < day;
}

/** By how many days it came late, or is late on a day while it is outstanding; 0 in time, and 0 once it was called off. */
export function daysLate(advice: Advice, day: Day): number {
  if (advice.cancelledDate !== null) return 0;
  return Math.max(0, toDayNumber(advice.receivedDate ?? day) - toDayNumber(advice.dueDate));
}

/** Advice as it is asked for. */
export interface AskedAdvice {
  readonly contributor: string;
  readonly askedDate: Day;
  readonly dueDate: Day;
}

/** All that is wrong with a request for advice. */
export function checkAdvice(
  { contributor, askedDate, dueDate }: AskedAdvice,
  today: Day,
): Refused<'TEXT_MISSING' | 'TEXT_NOT_READABLE' | 'TEXT_TOO_LONG' | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY'>[] {
  const what = 'person or team that is asked';
  return [
    ...(written(contributor) === null ? [refusalOf(['contributor'], { code: 'TEXT_MISSING', what })] : []),
    ...checkText(['contributor'], what, contributor, TEXT_LIMITS.title),
    ...(askedDate > today
      ? [refusalOf(['askedDate'], { code: 'DATE_IN_FUTURE', what: 'day it was asked', today })]
      : []),
    ...(dueDate < askedDate
      ? [
          refusalOf(['dueDate'], {
            code: 'DATE_TOO_EARLY',
            what: 'day it is due',
            than: 'day it was asked',
            day: askedDate,
          }),
        ]
      : []),
  ];
}

/** Refuses to settle a request that is settled. */
export function checkUnsettled(advice: Advice): Refused<'ADVICE_SETTLED'>[] {
  const status = adviceStatusOf(advice);
  if (status === AdviceStatus.OUTSTANDING) return [];
  const how = status === AdviceStatus.RECEIVED ? 'answered' : 'called off';
  return [refusalOf(['adviceRequestId'], { code: 'ADVICE_SETTLED', how })];
}

/** All that is wrong with advice coming on a day. */
export function checkReceipt(
  advice: Advice,
  receivedDate: Day,
  today: Day,
): Refused<'ADVICE_SETTLED' | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY'>[] {
  const { askedDate } = advice;
  const field = ['receivedDate'];
  return [
    ...checkUnsettled(advice),
    ...(receivedDate > today ? [refusalOf(field, { code: 'DATE_IN_FUTURE', what: 'day it came', today })] : []),
    ...(receivedDate < askedDate
      ? [refusalOf(field, { code: 'DATE_TOO_EARLY', what: 'day it came', than: 'day it was asked', day: askedDate })]
      : []),
  ];
}
