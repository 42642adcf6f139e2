import { RowsRefused, type RowOutcome, type RowProblem } from '../../../platform/imports';
import type { WriteTx } from '../../../platform/db';
import { listUnknownOwners } from '../repository/calendar-owners';
import { postCalendarChangesIn, saveCalendarIn, type CalendarCommand } from './save-calendar';

/**
 * Stores the calendars of a file, one outcome each. Whoever imports for one local area may not change another's
 * calendar, for it moves that area's costs; a provider's calendar is nobody's own.
 */
export async function importCalendarsIn(tx: WriteTx, commands: readonly CalendarCommand[]): Promise<RowOutcome[]> {
  const unknown = await listUnknownOwners(
    tx,
    commands.map(({ owner }) => owner),
  );
  const outcomes: RowOutcome[] = [];
  for (const [position, command] of commands.entries()) {
    outcomes.push(unknown.has(position) ? { problems: [unknownOwner(command)] } : await importCalendarIn(tx, command));
  }
  return outcomes;
}

async function importCalendarIn(tx: WriteTx, command: CalendarCommand): Promise<RowOutcome> {
  const { owner } = command;
  if (owner.kind === 'LOCAL_AUTHORITY' && tx.actor.kind === 'person' && owner.code !== tx.actor.localArea) {
    const message = `owner_code must be ${tx.actor.localArea}: the calendar of another local area is that area's to change.`;
    return { problems: [{ column: 'owner_code', message }] };
  }
  const saved = await saveCalendarIn(tx, command);
  if (!saved.ok) return { problems: saved.refusals.map(({ message }) => ({ column: null, message })) };
  return saved.value === 'changed' ? 'accepted' : 'unchanged';
}

function unknownOwner({ owner }: CalendarCommand): RowProblem {
  const message =
    owner.kind === 'PROVIDER'
      ? 'owner_code must be the URN of an establishment that is held. Import establishments first, or correct the URN.'
      : 'owner_code must be the code of an authority that is held. Import local-authorities first, or correct the code.';
  return { column: 'owner_code', message };
}

/**
 * Posts in the actor's local area what its committed lines differ by since these calendars were stored (cause
 * `CALENDAR_CHANGED`, money.md section 2); the number of postings.
 */
export async function settleCalendarsIn(tx: WriteTx, stored: readonly CalendarCommand[]): Promise<number> {
  const owners = stored.map(({ owner }) => owner);
  const providers = [...new Set(owners.filter(({ kind }) => kind === 'PROVIDER').map(({ code }) => code))];
  const isOfArea = owners.some(({ kind, code }) => kind === 'LOCAL_AUTHORITY' && code === tx.actor.localArea);
  const [only, ...more] = providers;
  if (only === undefined && !isOfArea) return 0;
  const posted = await postCalendarChangesIn(tx, isOfArea || more.length > 0 ? null : (only ?? null));
  if (posted.ok) return posted.value.postings;
  const [refusal] = posted.refusals;
  throw new RowsRefused({
    column: null,
    message: `A cost line that is committed can not be reckoned by this calendar: ${refusal?.message ?? 'it is refused.'}`,
  });
}
