import { addDays, addMonths, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { addWorkingDays, isWorkingDay, type BankHolidays } from '../../../kernel/working-days';
import type { Refusal } from '../../../kernel/refusal';
import type { LocalAuthority } from '../../providers/rules/register';
import type { TransferCode } from '../refusals/responsibility';

/** That a family moves, and from which day on another authority is responsible for the child (SEND Regulations 2014, reg 15). */
export interface GivenTransfer {
  readonly toLaCode: string;
  /** The first day of the other authority's. */
  readonly transferDate: Day;
  readonly movedDate: Day;
  /** The day on which the authority that was responsible became aware of the move. */
  readonly awareDate: Day;
}

/** The same as it was recorded. */
export interface ResponsibilityTransfer extends GivenTransfer {
  readonly childId: string;
  readonly caseId: string;
  readonly fromLaCode: string;
  readonly recordedAt: Date;
}

const WORKING_DAYS = 15;
const DAYS_TO_TELL = 42;

/**
 * The last day on which the plan may be transferred (reg 15(2)): the day of the move, or where the authority was not aware of it 15 working
 * days before, within 15 working days beginning with the day on which it became aware; never before the move.
 */
export function transferBy(
  { movedDate, awareDate }: Pick<GivenTransfer, 'movedDate' | 'awareDate'>,
  holidays: BankHolidays,
): Day {
  if (addWorkingDays(movedDate, -WORKING_DAYS, holidays) >= awareDate) return movedDate;
  // A working day on which it became aware is the first of them itself.
  const after = isWorkingDay(awareDate, holidays) ? WORKING_DAYS - 1 : WORKING_DAYS;
  const last = addWorkingDays(awareDate, after, holidays);
  return last < movedDate ? movedDate : last;
}

/** By when the new authority tells the family that the plan came, whether it assesses and when it reviews: within 6 weeks (reg 15(4)). */
export function tellFamilyBy(transferDate: Day): Day {
  return addDays(transferDate, DAYS_TO_TELL);
}

/**
 * By when the new authority reviews the plan (reg 15(5)): the later of 12 months from when it was made or last reviewed, and 3 months from
 * the transfer, the first day counted in. `madeDate` null: not on record, and the 3 months tell.
 */
export function reviewBy(transferDate: Day, madeDate: Day | null): Day {
  const ofTransfer = addDays(addMonths(transferDate, 3), -1);
  const ofPlan = madeDate === null ? ofTransfer : addDays(addMonths(madeDate, 12), -1);
  return ofPlan > ofTransfer ? ofPlan : ofTransfer;
}

/** What a transfer is judged by. */
export interface TransferFacts {
  readonly fromLaCode: string;
  /** The authority it is to go to, as the list has it; null: not on the list. */
  readonly to: LocalAuthority | null;
  /** The day of the child's last transfer on record; null: none. */
  readonly lastDate: Day | null;
  readonly today: Day;
}

/** All that is wrong with a transfer. Authorities are dated: one that is closed, or not open yet, takes nobody (B37). */
export function checkTransfer(
  given: GivenTransfer,
  { fromLaCode, to, lastDate, today }: TransferFacts,
): Refusal<TransferCode>[] {
  const { toLaCode, transferDate, movedDate, awareDate } = given;
  const refusals: Refusal<TransferCode>[] = [];
  const refused = (code: TransferCode, field: string, message: string): void => {
    refusals.push({ code, field: [field], message });
  };
  if (toLaCode === fromLaCode) {
    refused(
      'SAME_AUTHORITY',
      'toAuthorityCode',
      `Authority ${fromLaCode} is responsible already; name the one the family moves to.`,
    );
  } else if (to === null) {
    refused(
      'AUTHORITY_UNKNOWN',
      'toAuthorityCode',
      `The list of authorities has no ${toLaCode}; give its three-digit code, such as 311.`,
    );
  } else if (!isInForce(to, transferDate)) {
    refused(
      'AUTHORITY_NOT_IN_FORCE',
      'toAuthorityCode',
      `${to.name} (${toLaCode}) is not an authority on ${dayInWords(transferDate)}${to.closedDate === null ? '' : `; it closed on ${dayInWords(to.closedDate)}`}. Name the one that is.`,
    );
  }
  if (transferDate < movedDate) {
    refused(
      'DATE_BEFORE_MOVE',
      'transferDate',
      `The plan is transferred on the day of the move, ${dayInWords(movedDate)}, at the earliest.`,
    );
  }
  if (awareDate > today) {
    refused(
      'DATE_IN_FUTURE',
      'awareDate',
      `The day on which the authority became aware must not be after today, ${dayInWords(today)}.`,
    );
  }
  if (lastDate !== null && transferDate <= lastDate) {
    refused(
      'TRANSFER_OVERTAKEN',
      'transferDate',
      `The child was transferred on ${dayInWords(lastDate)} already; give a later day.`,
    );
  }
  return refusals;
}

function isInForce({ openedDate, closedDate, isLive }: LocalAuthority, day: Day): boolean {
  if (openedDate !== null && day < openedDate) return false;
  return closedDate === null ? isLive : day < closedDate;
}
