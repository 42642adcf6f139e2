import { londonDay, type Day } from '../../../kernel/dates';
import {
  equalityConditions,
  rangeConditions,
  type EqualityFilter,
  type RangeFilter,
} from '../../../platform/conditions';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { sql, toStatement } from '../../../platform/sql';
import type { Invitation, Meeting, MeetingStatus } from '../rules/meeting';

interface MeetingRow {
  readonly meeting_id: string;
  readonly panel_id: string;
  readonly starts_at: Date;
  readonly meeting_date: Day;
  readonly venue: string | null;
  readonly capacity: number;
  readonly status: MeetingStatus;
  readonly published_at: Date | null;
  readonly opened_at: Date | null;
  readonly closed_at: Date | null;
  readonly version: number;
}

const MEETING_COLUMNS = sql`panel_meeting.meeting_id, panel_meeting.panel_id, panel_meeting.starts_at,
  panel_meeting.meeting_date, panel_meeting.venue, panel_meeting.capacity, panel_meeting.status, panel_meeting.published_at,
  panel_meeting.opened_at, panel_meeting.closed_at, panel_meeting.version`;
const MEETING = toStatement(MEETING_COLUMNS).text;

/** Which sittings to list; every condition that is given must hold. */
export interface MeetingFilter {
  readonly panelId?: EqualityFilter<string> | null;
  readonly status?: EqualityFilter<MeetingStatus> | null;
  readonly meetingDate?: RangeFilter<Day> | null;
  /** Only those this person is invited to; null asks nothing. */
  readonly invitedPersonId?: string | null;
}

/** The sittings the reader may know of, by their day. */
export async function findMeetingPage(
  tx: Tx,
  filter: MeetingFilter,
  direction: 'asc' | 'desc',
  args: PageArguments,
): Promise<Page<Meeting>> {
  const page = await findPage<MeetingRow>(
    tx,
    {
      select: MEETING_COLUMNS,
      from: sql`panel_meeting`,
      where: [
        ...equalityConditions(sql`panel_meeting.panel_id`, 'uuid', filter.panelId),
        ...equalityConditions(sql`panel_meeting.status`, 'text', filter.status),
        ...rangeConditions(sql`panel_meeting.meeting_date`, 'date', filter.meetingDate),
        ...(filter.invitedPersonId === null || filter.invitedPersonId === undefined
          ? []
          : [
              sql`exists (select from meeting_invitation invited
                           where invited.local_area_code = panel_meeting.local_area_code
                             and invited.meeting_id = panel_meeting.meeting_id and invited.person_id = ${filter.invitedPersonId}::uuid
                             and invited.withdrawn_at is null)`,
            ]),
      ],
      order: [
        { sql: sql`panel_meeting.meeting_date`, type: 'date', direction },
        { sql: sql`panel_meeting.meeting_id`, type: 'uuid', direction },
      ],
    },
    args,
  );
  return mapPage(page, toMeeting);
}

/** Sittings by id; one the reader may not know of has no entry. */
export async function findMeetingsByIds(tx: Tx, meetingIds: readonly string[]): Promise<ReadonlyMap<string, Meeting>> {
  const rows = await tx.query<MeetingRow>(
    `select ${MEETING} from panel_meeting where panel_meeting.meeting_id = any($1::uuid[])`,
    [meetingIds],
  );
  return new Map(rows.map((row) => [row.meeting_id, toMeeting(row)]));
}

/**
 * The sitting, with everything that happens at it held still until the write ends: comings and goings, declarations and decisions
 * take turns, so that a decision is judged by who is in the room (G3). Taken before the lock of a case.
 */
export async function lockMeeting(tx: WriteTx, meetingId: string): Promise<Meeting> {
  // Members may not update the row of a sitting, and so may not lock it either but by this function.
  await tx.query('select hold_sitting($1::uuid)', [meetingId]);
  const meeting = (await findMeetingsByIds(tx, [meetingId])).get(meetingId);
  if (meeting === undefined) throw new NotFound('There is no such sitting.');
  return meeting;
}

/** A sitting before it is held. */
export type NewMeeting = Pick<Meeting, 'meetingId' | 'panelId' | 'startsAt' | 'meetingDate' | 'venue' | 'capacity'>;

/** Stores a sitting and its invitations. */
export async function insertMeeting(
  tx: WriteTx,
  meeting: NewMeeting,
  invitations: readonly Pick<Invitation, 'personId' | 'capacity' | 'agencyId'>[],
): Promise<void> {
  const area = tx.actor.localArea;
  await tx.execute(
    `insert into panel_meeting (local_area_code, meeting_id, panel_id, starts_at, meeting_date, venue, capacity, status)
     values ($1, $2, $3, $4, $5, $6, $7, 'SCHEDULED')`,
    [area, meeting.meetingId, meeting.panelId, meeting.startsAt, meeting.meetingDate, meeting.venue, meeting.capacity],
  );
  await tx.execute(
    `insert into meeting_invitation (local_area_code, meeting_id, person_id, capacity, agency_id, invited_at)
     select $1, $2, invited.person_id, invited.capacity, invited.agency_id, $6
       from unnest($3::uuid[], $4::text[], $5::uuid[]) as invited(person_id, capacity, agency_id)`,
    [
      area,
      meeting.meetingId,
      invitations.map(({ personId }) => personId),
      invitations.map(({ capacity }) => capacity),
      invitations.map(({ agencyId }) => agencyId),
      tx.clock.now(),
    ],
  );
}

/** Moves a sitting on its way, noting when; it is locked. Gives its new version. */
export async function updateMeetingStatus(
  tx: WriteTx,
  meetingId: string,
  status: Exclude<MeetingStatus, 'SCHEDULED'>,
): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    `update panel_meeting
        set status = $2, version = version + 1,
            published_at = case when $2 = 'PUBLISHED' then $3 else published_at end,
            opened_at = case when $2 = 'OPEN' then $3 else opened_at end,
            closed_at = case when $2 = 'CLOSED' then $3 else closed_at end
      where meeting_id = $1 returning version`,
    [meetingId, status, tx.clock.now()],
  );
  if (row === undefined) throw new NotFound('There is no such sitting.');
  return row.version;
}

/** Counts the sitting's version up, its agenda having changed; it is locked. Gives the new version. */
export async function updateMeetingVersion(tx: WriteTx, meetingId: string): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    'update panel_meeting set version = version + 1 where meeting_id = $1 returning version',
    [meetingId],
  );
  if (row === undefined) throw new NotFound('There is no such sitting.');
  return row.version;
}

/** The day of each panel's next sitting, from today on, that cases can still be listed for; none where none is called. */
export async function findNextDatesByPanelIds(tx: Tx, panelIds: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx.query<{ panel_id: string; next_date: Day }>(
    `select panel_id, min(meeting_date) as next_date from panel_meeting
      where panel_id = any($1::uuid[]) and status in ('SCHEDULED', 'PUBLISHED') and meeting_date >= $2::date group by panel_id`,
    [panelIds, londonDay(tx.clock.now())],
  );
  return new Map(rows.map((row) => [row.panel_id, row.next_date]));
}

/** The sittings of a panel after one of its sittings, none of them past, that cases can still be listed for, the earliest first. */
export async function listMeetingsAfter(
  tx: Tx,
  { panelId, meetingDate }: Pick<Meeting, 'panelId' | 'meetingDate'>,
): Promise<readonly Meeting[]> {
  const rows = await tx.query<MeetingRow>(
    `select ${MEETING} from panel_meeting
      where panel_meeting.panel_id = $1 and panel_meeting.meeting_date > $2::date and panel_meeting.meeting_date >= $3::date
        and panel_meeting.status in ('SCHEDULED', 'PUBLISHED')
      order by panel_meeting.meeting_date, panel_meeting.starts_at, panel_meeting.meeting_id`,
    [panelId, meetingDate, londonDay(tx.clock.now())],
  );
  return rows.map(toMeeting);
}

function toMeeting(row: MeetingRow): Meeting {
  return {
    meetingId: row.meeting_id,
    panelId: row.panel_id,
    startsAt: row.starts_at,
    meetingDate: row.meeting_date,
    venue: row.venue,
    capacity: row.capacity,
    status: row.status,
    publishedAt: row.published_at,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    version: row.version,
  };
}
