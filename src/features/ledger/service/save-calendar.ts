import type { AcademicYear } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import type { LineRefusal } from '../refusals';
import { findCalendar, lockCalendars, upsertCalendar, type CalendarOwner } from '../repository/inputs';
import { listCommittedLineIds } from '../repository/lines';
import { checkCalendar, termsByYear, type SchoolCalendar, type SchoolCalendarInput } from '../rules/calendar';
import { problem, type PriceProblem } from '../rules/problem';
import { postAllIn } from './commitments';
import type { Posted } from './post-differences';

/** The school calendar of one owner and academic year, as it is given. */
export interface CalendarCommand {
  readonly owner: CalendarOwner;
  readonly academicYear: AcademicYear;
  readonly calendar: SchoolCalendarInput;
}

/**
 * Stores a school calendar: `unchanged` when the same one is held. Refused, every problem at once, when it is none: not exactly three
 * terms of that academic year, overlapping terms, closed days outside them (money.md section 2). It posts nothing: when the last
 * calendar of an import is stored, `postCalendarChangesIn` does, in each local area.
 */
export async function saveCalendarIn(
  tx: WriteTx,
  { owner, academicYear, calendar: raw }: CalendarCommand,
): Promise<Result<'changed' | 'unchanged', PriceProblem>> {
  const checked = checkCalendar(raw, []);
  if (!checked.ok) return checked;
  const years = [...termsByYear(checked.value.terms).keys()];
  if (years.length !== 1 || years[0] !== academicYear) {
    const message = `The terms are of ${years.join(' and ')}; they must all be of the academic year ${academicYear}.`;
    return refuse([problem('TERM_CROSSES_YEARS', [], message, 'terms')]);
  }
  await lockCalendars(tx);
  const held = await findCalendar(tx, owner, academicYear);
  if (held !== undefined && isSame(held, checked.value)) return ok('unchanged');
  await upsertCalendar(tx, owner, { ...checked.value, academicYear });
  return ok('changed');
}

/**
 * Posts, as `CALENDAR_CHANGED`, what the committed lines of the actor's area have come to differ by since calendars were stored
 * (money.md section 2): those of one provider, or all of them. Posting again posts nothing.
 */
export async function postCalendarChangesIn(
  tx: WriteTx,
  providerUrn: string | null,
): Promise<Result<Posted, LineRefusal>> {
  await lockCalendars(tx);
  return postAllIn(tx, await listCommittedLineIds(tx, providerUrn), 'CALENDAR_CHANGED');
}

function isSame(a: SchoolCalendar, b: SchoolCalendar): boolean {
  return JSON.stringify([a.terms, a.closed]) === JSON.stringify([b.terms, b.closed]);
}
