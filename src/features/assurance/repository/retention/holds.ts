import type { Day } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import type { Tx, WriteTx } from '../../../../platform/db';
import type { LegalHold } from '../../rules/retention/log';

interface HoldRow {
  readonly legal_hold_id: string;
  readonly child_id: string;
  readonly case_id: string;
  readonly reason: string;
  readonly from_date: Day;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly lifting_reason: string | null;
  readonly lifted_by: string | null;
  readonly lifted_at: Date | null;
}

const SELECT_HOLD = `
select held.legal_hold_id, held.child_id, held.case_id, held.reason, held.from_date, held.recorded_by, held.recorded_at,
       lifted.reason as lifting_reason, lifted.lifted_by, lifted.lifted_at
  from legal_hold held
  left join legal_hold_lifting lifted on lifted.local_area_code = held.local_area_code and lifted.legal_hold_id = held.legal_hold_id`;

function toHold(row: HoldRow): LegalHold {
  const { lifting_reason: reason, lifted_by: liftedBy, lifted_at: liftedAt } = row;
  return {
    legalHoldId: row.legal_hold_id,
    childId: row.child_id,
    caseId: row.case_id,
    reason: row.reason,
    fromDate: row.from_date,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    lifted: reason === null || liftedBy === null || liftedAt === null ? null : { reason, liftedBy, liftedAt },
  };
}

/** Holds by id. */
export async function findHoldsByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, LegalHold>> {
  const rows = await tx.query<HoldRow>(`${SELECT_HOLD} where held.legal_hold_id = any ($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.legal_hold_id, toHold(row)]));
}

/** The holds on the records of each child, the oldest first. */
export async function listHoldsByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LegalHold[]>> {
  const rows = await tx.query<HoldRow>(
    `${SELECT_HOLD} where held.child_id = any ($1::uuid[]) order by held.recorded_at, held.legal_hold_id`,
    [childIds],
  );
  return groupBy(rows.map(toHold), ({ childId }) => childId);
}

/** Keeps a hold, recorded by the actor now. */
export async function insertHold(
  tx: WriteTx,
  hold: Pick<LegalHold, 'legalHoldId' | 'childId' | 'caseId' | 'reason' | 'fromDate'>,
): Promise<void> {
  await tx.execute(
    `insert into legal_hold (local_area_code, legal_hold_id, child_id, case_id, reason, from_date, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[tx.actor.localArea, hold.legalHoldId, hold.childId, hold.caseId, hold.reason, hold.fromDate],
      ...[tx.actor.personId, tx.clock.now()],
    ],
  );
}

/** Keeps that a hold was lifted, by the actor now. */
export async function insertLifting(
  tx: WriteTx,
  { legalHoldId, childId, caseId }: Pick<LegalHold, 'legalHoldId' | 'childId' | 'caseId'>,
  reason: string,
): Promise<void> {
  await tx.execute(
    `insert into legal_hold_lifting (local_area_code, legal_hold_id, child_id, case_id, reason, lifted_by, lifted_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.actor.localArea, legalHoldId, childId, caseId, reason, tx.actor.personId, tx.clock.now()],
  );
}
