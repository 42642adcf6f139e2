import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { AgendaPurpose } from '../rules/decision-life';
import type { AgendaItem, AgendaItemStatus, Headline } from '../rules/meeting';

interface AgendaItemRow {
  readonly agenda_item_id: string;
  readonly meeting_id: string;
  readonly case_id: string;
  readonly ordinal: number;
  readonly status: AgendaItemStatus;
  readonly listed_at: Date;
  readonly heard_at: Date | null;
  readonly version: number;
  readonly carried_from: string | null;
  readonly purpose: AgendaPurpose;
  readonly about_decision_id: string | null;
  readonly is_over_capacity: boolean;
}

const ITEM = `agenda_item_id, meeting_id, case_id, ordinal, status, listed_at, heard_at, version, carried_from, purpose,
  about_decision_id, is_over_capacity`;

/** Agenda items by id; one of a case the reader has an interest in has no entry. */
export async function findAgendaItemsByIds(
  tx: Tx,
  agendaItemIds: readonly string[],
): Promise<ReadonlyMap<string, AgendaItem>> {
  const rows = await tx.query<AgendaItemRow>(`select ${ITEM} from agenda_item where agenda_item_id = any($1::uuid[])`, [
    agendaItemIds,
  ]);
  return new Map(rows.map((row) => [row.agenda_item_id, toItem(row)]));
}

/** The items of each sitting's agenda in their order, but for cases the reader has an interest in. */
export async function listAgendaItemsByMeetingIds(
  tx: Tx,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AgendaItem[]>> {
  const rows = await tx.query<AgendaItemRow>(
    `select ${ITEM} from agenda_item where meeting_id = any($1::uuid[]) order by meeting_id, ordinal`,
    [meetingIds],
  );
  return groupBy(rows.map(toItem), ({ meetingId }) => meetingId);
}

/** The agenda items of each case, the oldest first. */
export async function listAgendaItemsByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AgendaItem[]>> {
  const rows = await tx.query<AgendaItemRow>(
    `select ${ITEM} from agenda_item where case_id = any($1::uuid[]) order by case_id, listed_at, agenda_item_id`,
    [caseIds],
  );
  return groupBy(rows.map(toItem), ({ caseId }) => caseId);
}

/** Locks an item until the write ends, after its sitting and its case. */
export async function lockAgendaItem(tx: WriteTx, agendaItemId: string): Promise<AgendaItem> {
  const [row] = await tx.query<AgendaItemRow>(`select ${ITEM} from agenda_item where agenda_item_id = $1 for update`, [
    agendaItemId,
  ]);
  if (row === undefined) throw new NotFound('There is no such agenda item.');
  return toItem(row);
}

/** What everybody invited may know of each item before declaring (P1); nothing before the agenda is published to them. */
export async function findHeadlinesByItemIds(
  tx: Tx,
  agendaItemIds: readonly string[],
): Promise<ReadonlyMap<string, Headline>> {
  const rows = await tx.query<{
    agenda_item_id: string;
    reference: string;
    request_type: string;
    primary_need: string;
    birth_cohort: number;
  }>('select agenda_item_id, reference, request_type, primary_need, birth_cohort from agenda_headlines($1::uuid[])', [
    agendaItemIds,
  ]);
  return new Map(
    rows.map((row) => [
      row.agenda_item_id,
      {
        reference: row.reference,
        requestType: row.request_type,
        primaryNeed: row.primary_need,
        birthCohort: row.birth_cohort,
      },
    ]),
  );
}

/** How many items a sitting has and the last position given, whatever the reader may see of them. */
export async function readAgendaSize(
  tx: Tx,
  meetingId: string,
): Promise<{ readonly items: number; readonly lastOrdinal: number }> {
  const [row] = await tx.query<{ items: number; last_ordinal: number }>(
    'select items, last_ordinal from agenda_size($1::uuid)',
    [meetingId],
  );
  return { items: row?.items ?? 0, lastOrdinal: row?.last_ordinal ?? 0 };
}

/** Puts a case on an agenda, listed by the actor now. */
export async function insertAgendaItem(
  tx: WriteTx,
  item: Pick<AgendaItem, 'agendaItemId' | 'meetingId' | 'caseId' | 'ordinal'>,
): Promise<void> {
  await tx.execute(
    `insert into agenda_item (local_area_code, agenda_item_id, meeting_id, case_id, ordinal, status, listed_at, listed_by)
     values ($1, $2, $3, $4, $5, 'LISTED', $6, $7)`,
    [
      tx.actor.localArea,
      item.agendaItemId,
      item.meetingId,
      item.caseId,
      item.ordinal,
      tx.clock.now(),
      tx.actor.personId,
    ],
  );
}

/** Settles an item: heard and decided now, or not heard. */
export async function updateItemSettled(
  tx: WriteTx,
  agendaItemId: string,
  status: Exclude<AgendaItemStatus, 'LISTED'>,
): Promise<void> {
  await tx.execute(
    `update agenda_item
        set status = $2, version = version + 1, heard_at = case when $2 = 'DECIDED' then coalesce(heard_at, $3) end
      where agenda_item_id = $1`,
    [agendaItemId, status, tx.clock.now()],
  );
}

/** Notes that the panel turns to an item now. */
export async function updateItemHeard(tx: WriteTx, agendaItemId: string): Promise<void> {
  await tx.execute('update agenda_item set heard_at = $2, version = version + 1 where agenda_item_id = $1', [
    agendaItemId,
    tx.clock.now(),
  ]);
}

/** Gives items of one agenda their places, which are those they hold among themselves already. */
export async function updateItemOrder(
  tx: WriteTx,
  order: readonly { readonly agendaItemId: string; readonly ordinal: number }[],
): Promise<void> {
  const items = order.map(({ agendaItemId }) => agendaItemId);
  // A place is held by one item at a time: all step aside before each takes its own.
  await tx.execute('update agenda_item set ordinal = -ordinal where agenda_item_id = any($1::uuid[])', [items]);
  await tx.execute(
    `update agenda_item set ordinal = placed.ordinal
       from unnest($1::uuid[], $2::integer[]) as placed(agenda_item_id, ordinal)
      where agenda_item.agenda_item_id = placed.agenda_item_id`,
    [items, order.map(({ ordinal }) => ordinal)],
  );
}

/** Keeps why an item is taken off its agenda, by the actor now. */
export async function insertWithdrawal(
  tx: WriteTx,
  item: Pick<AgendaItem, 'agendaItemId' | 'caseId'>,
  reason: string,
): Promise<void> {
  await tx.execute(
    `insert into agenda_withdrawal (local_area_code, agenda_item_id, case_id, reason, withdrawn_by, withdrawn_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.actor.localArea, item.agendaItemId, item.caseId, reason, tx.actor.personId, tx.clock.now()],
  );
}

/** Why each item was taken off its agenda, for those who may read the papers. */
export async function findWithdrawalReasonsByItemIds(
  tx: Tx,
  agendaItemIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly caseId: string; readonly reason: string }>> {
  const rows = await tx.query<{ agenda_item_id: string; case_id: string; reason: string }>(
    'select agenda_item_id, case_id, reason from agenda_withdrawal where agenda_item_id = any($1::uuid[])',
    [agendaItemIds],
  );
  return new Map(rows.map((row) => [row.agenda_item_id, { caseId: row.case_id, reason: row.reason }]));
}

/** Which of the items were carried over to a later agenda, as far as the reader may see that one. */
export async function listCarriedItemIds(tx: Tx, agendaItemIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ carried_from: string }>(
    'select carried_from from agenda_item where carried_from = any($1::uuid[])',
    [agendaItemIds],
  );
  return new Set(rows.map((row) => row.carried_from));
}

/** An item that was carried over, as it stands on the next agenda. */
export interface CarriedItem {
  readonly agendaItemId: string;
  readonly caseId: string;
  readonly caseVersion: number;
}

/** Lists what was not heard at one sitting on the agenda of another, as much as there is room for, also what the actor may not see (M5). */
export async function insertCarriedItems(
  tx: WriteTx,
  fromMeetingId: string,
  intoMeetingId: string,
): Promise<readonly CarriedItem[]> {
  const rows = await tx.query<{ agenda_item_id: string; case_id: string; case_version: number }>(
    'select agenda_item_id, case_id, case_version from relist_not_heard($1::uuid, $2::uuid)',
    [fromMeetingId, intoMeetingId],
  );
  return rows.map((row) => ({
    agendaItemId: row.agenda_item_id,
    caseId: row.case_id,
    caseVersion: row.case_version,
  }));
}

/** Carries over every item of a sitting that was not decided, its case waiting to be listed again (M5). */
export async function updateUndecidedReleased(
  tx: WriteTx,
  meetingId: string,
): Promise<readonly { readonly agendaItemId: string; readonly caseId: string; readonly caseVersion: number }[]> {
  const rows = await tx.query<{ agenda_item_id: string; case_id: string; case_version: number }>(
    'select agenda_item_id, case_id, case_version from release_undecided_items($1::uuid)',
    [meetingId],
  );
  return rows.map((row) => ({
    agendaItemId: row.agenda_item_id,
    caseId: row.case_id,
    caseVersion: row.case_version,
  }));
}

function toItem(row: AgendaItemRow): AgendaItem {
  return {
    agendaItemId: row.agenda_item_id,
    meetingId: row.meeting_id,
    caseId: row.case_id,
    ordinal: row.ordinal,
    status: row.status,
    listedAt: row.listed_at,
    heardAt: row.heard_at,
    version: row.version,
    carriedFrom: row.carried_from,
    purpose: row.purpose,
    aboutDecisionId: row.about_decision_id,
    isOverCapacity: row.is_over_capacity,
  };
}
