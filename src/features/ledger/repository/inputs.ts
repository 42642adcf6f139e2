import { parseAcademicYear, type AcademicYear, type Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import type { SchoolCalendar } from '../rules/calendar';
import type { CodedPayer } from '../rules/dimensions';
import { periodLock } from './closed-periods';

/** A budget holder as the ledger needs it: its kind, and the days on which it can pay. */
export interface Payer extends CodedPayer {
  readonly budgetHolderId: string;
  readonly startDate: Day;
  readonly endDate: Day | null;
}

/** Whose a school calendar is: a provider's, by URN, or a local authority's, by its three-digit code. */
export interface CalendarOwner {
  readonly kind: 'PROVIDER' | 'LOCAL_AUTHORITY';
  readonly code: string;
}

/** The calendar of one academic year as it is stored. */
export interface StoredCalendar extends SchoolCalendar {
  readonly academicYear: AcademicYear;
}

const CALENDAR_LOCK = 'school calendars';

/**
 * Holds still what postings are reckoned from beside the lines themselves, the school calendars, the area's horizon and its closed periods, until
 * the commit. Whoever changes one of them takes the same locks exclusively, or a line committed meanwhile would be posted by the old.
 */
export async function shareLedgerInputs(tx: WriteTx): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock_shared(hashtextextended($1, 0)), pg_advisory_xact_lock_shared(hashtextextended($2, 0)),
            pg_advisory_xact_lock_shared(hashtextextended($3, 0))`,
    [CALENDAR_LOCK, horizonLock(tx), periodLock(tx)],
  );
}

/** Waits until nobody posts by the area's present horizon, and keeps others from it until the commit. */
export async function lockHorizon(tx: WriteTx): Promise<void> {
  await lockUntilCommit(tx, horizonLock(tx));
}

/** Waits until nobody posts by the present school calendars, and keeps others from it until the commit. */
export async function lockCalendars(tx: WriteTx): Promise<void> {
  await lockUntilCommit(tx, CALENDAR_LOCK);
}

function horizonLock(tx: WriteTx): string {
  return `ledger horizon:${tx.actor.localArea}`;
}

/** The last day to which the area's postings run (money.md section 5, Horizon). */
export async function getHorizon(tx: Tx): Promise<Day> {
  const [row] = await tx.query<{ ledger_horizon_date: string }>(
    'select ledger_horizon_date from local_area where local_area_code = $1',
    [tx.actor.localArea],
  );
  if (row === undefined) throw new Error('The local area of the actor does not exist');
  return row.ledger_horizon_date as Day;
}

/** The area's budget holders with these ids; an id that is none of them has no entry. */
export async function findPayersByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Payer>> {
  const rows = await tx.query<{
    budget_holder_id: string;
    kind: string;
    is_high_needs_block: boolean;
    start_date: string;
    end_date: string | null;
  }>(
    `select holder.budget_holder_id, agency.kind, holder.is_high_needs_block, holder.start_date, holder.end_date
       from budget_holder holder
       join agency on agency.local_area_code = holder.local_area_code and agency.agency_id = holder.agency_id
      where holder.budget_holder_id::text = any($1::text[])`,
    [ids],
  );
  return new Map(
    rows.map((row) => [
      row.budget_holder_id,
      {
        budgetHolderId: row.budget_holder_id,
        agencyKind: row.kind,
        isHighNeedsBlock: row.is_high_needs_block,
        startDate: row.start_date as Day,
        endDate: row.end_date as Day | null,
      },
    ]),
  );
}

/**
 * The calendar by which lines of each provider are priced (null: of no provider): for every academic year the provider's own, else the
 * local area's; null where neither is held (money.md section 2, School calendars).
 */
export async function findCalendarsByProviders(
  tx: Tx,
  providerUrns: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, SchoolCalendar | null>> {
  const urns = providerUrns.filter((urn) => urn !== null);
  const rows = await tx.query<CalendarRow & { owner_kind: string; owner_code: string }>(
    `${SELECT_CALENDARS}
      where (owner_kind = 'LOCAL_AUTHORITY' and owner_code = $1) or (owner_kind = 'PROVIDER' and owner_code = any($2::text[]))
      order by academic_year`,
    [tx.actor.localArea, urns],
  );
  const ofOwner = (kind: string, code: string): StoredCalendar[] =>
    rows.filter((row) => row.owner_kind === kind && row.owner_code === code).map(toCalendar);
  const ofArea = ofOwner('LOCAL_AUTHORITY', tx.actor.localArea);
  return new Map(
    providerUrns.map((urn) => {
      const own = urn === null ? [] : ofOwner('PROVIDER', urn);
      const ownYears = new Set(own.map(({ academicYear }) => academicYear));
      return [urn, together([...own, ...ofArea.filter(({ academicYear }) => !ownYears.has(academicYear))])];
    }),
  );
}

/** The stored calendar of an owner and an academic year, or undefined. */
export async function findCalendar(
  tx: Tx,
  owner: CalendarOwner,
  academicYear: AcademicYear,
): Promise<StoredCalendar | undefined> {
  const [row] = await tx.query<CalendarRow>(
    `${SELECT_CALENDARS} where owner_kind = $1 and owner_code = $2 and academic_year = $3`,
    [owner.kind, owner.code, academicYear],
  );
  return row === undefined ? undefined : toCalendar(row);
}

/** Stores the calendar of an owner and an academic year in place of the one held, if any. */
export async function upsertCalendar(tx: WriteTx, owner: CalendarOwner, calendar: StoredCalendar): Promise<void> {
  await tx.execute(
    `insert into school_calendar (owner_kind, owner_code, academic_year, terms, closed_days)
     select $1, $2, $3, array(select daterange(term.first, term.last, '[]')
                                from unnest($4::date[], $5::date[]) as term(first, last)), $6::date[]
     on conflict (owner_kind, owner_code, academic_year) do update set terms = excluded.terms, closed_days = excluded.closed_days`,
    [
      owner.kind,
      owner.code,
      calendar.academicYear,
      calendar.terms.map(({ startDate }) => startDate),
      calendar.terms.map(({ endDate }) => endDate),
      calendar.closed,
    ],
  );
}

interface CalendarRow {
  readonly academic_year: string;
  readonly terms: readonly (readonly [string, string])[];
  readonly closed_days: readonly string[];
}

const SELECT_CALENDARS = `
select owner_kind, owner_code, academic_year, to_jsonb(closed_days) as closed_days,
       (select jsonb_agg(jsonb_build_array(lower(term), upper(term) - 1) order by lower(term)) from unnest(terms) term) as terms
  from school_calendar`;

function toCalendar(row: CalendarRow): StoredCalendar {
  const year = parseAcademicYear(row.academic_year);
  if (!year.ok) throw new Error('A stored school calendar is of no academic year');
  return {
    academicYear: year.value,
    terms: row.terms.map(([startDate, endDate]) => ({ startDate: startDate as Day, endDate: endDate as Day })),
    closed: row.closed_days.map((day) => day as Day),
  };
}

function together(calendars: readonly StoredCalendar[]): SchoolCalendar | null {
  if (calendars.length === 0) return null;
  const inOrder = [...calendars].sort((a, b) => (a.academicYear < b.academicYear ? -1 : 1));
  return {
    terms: inOrder.flatMap(({ terms }) => terms),
    closed: inOrder.flatMap(({ closed }) => closed),
  };
}
