import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Capacity } from '../rules/panel';
import type { GivenTraining, Training, TrainingKind } from '../rules/training';

/** What was recorded of each person's training, in the order in which it was, what was corrected among it. */
export async function listTrainingByPersonIds(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Training[]>> {
  return groupBy(await listTraining(tx, 'had.person_id = any($1::uuid[])', personIds), ({ personId }) => personId);
}

/** Entries by their ids; one that is not there has no entry. */
export async function findTrainingByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Training>> {
  const found = await listTraining(tx, 'had.member_training_id = any($1::uuid[])', ids);
  return new Map(found.map((one) => [one.memberTrainingId, one]));
}

async function listTraining(tx: Tx, condition: string, values: readonly string[]): Promise<readonly Training[]> {
  const rows = await tx.query<{
    readonly member_training_id: string;
    readonly person_id: string;
    readonly kind: TrainingKind;
    readonly trained_date: Day | null;
    readonly trainer: string;
    readonly expires_date: Day | null;
    readonly corrects_id: string | null;
    readonly is_corrected: boolean;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select had.member_training_id, had.person_id, had.kind, had.trained_date, had.trainer, had.expires_date, had.corrects_id,
            later.member_training_id is not null as is_corrected, had.recorded_by, had.recorded_at
       from member_training had
       left join member_training later on later.local_area_code = had.local_area_code and later.corrects_id = had.member_training_id
      where ${condition} order by had.person_id, had.recorded_at, had.member_training_id`,
    [values],
  );
  return rows.map((row) => ({
    memberTrainingId: row.member_training_id,
    personId: row.person_id,
    kind: row.kind,
    trainedDate: row.trained_date,
    trainer: row.trainer,
    expiresDate: row.expires_date,
    correctsId: row.corrects_id,
    isCorrected: row.is_corrected,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
}

/** Keeps training that was had, recorded by the actor now. */
export async function insertTraining(tx: WriteTx, id: string, given: GivenTraining): Promise<void> {
  await tx.execute(
    `insert into member_training (local_area_code, member_training_id, person_id, kind, trained_date, trainer, expires_date, corrects_id,
                                  recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.actor.localArea, id, given.personId, given.kind, given.trainedDate, given.trainer.trim()],
      ...[given.expiresDate, given.correctsId, tx.actor.personId, tx.clock.now()],
    ],
  );
}

/** Somebody who sits on a panel. */
export interface PanelMember {
  readonly panelId: string;
  readonly personId: string;
  /** The capacity of the last sitting they were invited to. */
  readonly capacity: Capacity;
}

interface MemberRow {
  readonly panel_id: string;
  readonly person_id: string;
  readonly capacity: Capacity;
}

/** By panel, the chair first. */
function toMembers(rows: readonly MemberRow[]): ReadonlyMap<string, readonly PanelMember[]> {
  const members = rows.map((row) => ({ panelId: row.panel_id, personId: row.person_id, capacity: row.capacity }));
  return groupBy(members, ({ panelId }) => panelId);
}

const IN_ORDER = `order by panel_id, array_position(array['CHAIR', 'BUDGET_HOLDER', 'MEMBER'], capacity), person_id`;

/**
 * Who was invited to sittings of each panel in some days, and sits there as more than an observer; who stands in for somebody too. As far as the reader
 * sees the sittings.
 */
export async function listMembersByPanelIds(
  tx: Tx,
  panelIds: readonly string[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<ReadonlyMap<string, readonly PanelMember[]>> {
  const rows = await tx.query<MemberRow>(
    `select panel_id, person_id, capacity
       from (select distinct on (sitting.panel_id, seat.person_id) sitting.panel_id, seat.person_id, seat.capacity
               from panel_meeting sitting
               join meeting_invitation seat on seat.local_area_code = sitting.local_area_code and seat.meeting_id = sitting.meeting_id
              where sitting.panel_id = any($1::uuid[]) and sitting.meeting_date between $2::date and $3::date
                and seat.withdrawn_at is null and seat.capacity <> 'OBSERVER'
              order by sitting.panel_id, seat.person_id, sitting.meeting_date desc, sitting.meeting_id) member
      ${IN_ORDER}`,
    [panelIds, from, to],
  );
  return toMembers(rows);
}

/** The same for administrators, who see no sitting: of all sittings, and nothing else of them; nobody for others. */
export async function listAllMembersByPanelIds(
  tx: Tx,
  panelIds: readonly string[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<ReadonlyMap<string, readonly PanelMember[]>> {
  const rows = await tx.query<MemberRow>(
    `select panel_id, person_id, capacity from panel_members($1::uuid[], $2::date, $3::date) ${IN_ORDER}`,
    [panelIds, from, to],
  );
  return toMembers(rows);
}
