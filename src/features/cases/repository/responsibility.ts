import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { GivenTransfer, ResponsibilityTransfer } from '../rules/responsibility';

interface TransferRow {
  readonly child_id: string;
  readonly case_id: string;
  readonly from_la_code: string;
  readonly to_la_code: string;
  readonly transfer_date: Day;
  readonly moved_date: Day;
  readonly aware_date: Day;
  readonly recorded_at: Date;
}

const COLUMNS = `transfer.child_id, transfer.case_id, transfer.from_la_code, transfer.to_la_code,
  transfer.transfer_date, transfer.moved_date, transfer.aware_date, transfer.recorded_at`;

function toTransfer(row: TransferRow): ResponsibilityTransfer {
  return {
    childId: row.child_id,
    caseId: row.case_id,
    fromLaCode: row.from_la_code,
    toLaCode: row.to_la_code,
    transferDate: row.transfer_date,
    movedDate: row.moved_date,
    awareDate: row.aware_date,
    recordedAt: row.recorded_at,
  };
}

/** The transfers of each child that the reader may know of, by their day. */
export async function listTransfersByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ResponsibilityTransfer[]>> {
  const rows = await tx.query<TransferRow>(
    `select ${COLUMNS} from responsibility_transfer transfer where transfer.child_id = any ($1::uuid[])
      order by transfer.child_id, transfer.transfer_date, transfer.recorded_at`,
    [childIds],
  );
  return groupBy(rows.map(toTransfer), ({ childId }) => childId);
}

/** The last transfer of each child that has come by a day, where a case of before it still says the authority of before. */
export async function listDueTransfers(tx: Tx, today: Day): Promise<readonly ResponsibilityTransfer[]> {
  const rows = await tx.query<TransferRow>(
    `select ${COLUMNS}
       from (select distinct on (child_id) * from responsibility_transfer
              where transfer_date <= $1::date order by child_id, transfer_date desc, recorded_at desc) transfer
      where exists (select from panel_case held
                     where held.local_area_code = transfer.local_area_code and held.child_id = transfer.child_id
                       and held.responsible_la_code = transfer.from_la_code and held.created_at <= transfer.recorded_at)
      order by transfer.transfer_date, transfer.responsibility_transfer_id`,
    [today],
  );
  return rows.map(toTransfer);
}

/** The cases of a child that the reader may know of, in the order of their ids. */
export async function listCaseIdsOfChild(tx: Tx, childId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly case_id: string }>(
    'select case_id from panel_case where child_id = $1 order by case_id',
    [childId],
  );
  return rows.map((row) => row.case_id);
}

/** Locks every case of a child, in the order of their ids. */
export async function lockCasesOfChild(tx: WriteTx, childId: string): Promise<void> {
  await tx.query('select case_id from panel_case where child_id = $1 order by case_id for update', [childId]);
}

/** Keeps a transfer, recorded by the actor now. */
export async function insertTransfer(
  tx: WriteTx,
  id: string,
  of: { readonly childId: string; readonly caseId: string; readonly fromLaCode: string },
  { toLaCode, transferDate, movedDate, awareDate }: GivenTransfer,
): Promise<void> {
  await tx.execute(
    `insert into responsibility_transfer (local_area_code, responsibility_transfer_id, child_id, case_id, from_la_code, to_la_code,
                                          transfer_date, moved_date, aware_date, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.actor.localArea,
      id,
      ...[of.childId, of.caseId, of.fromLaCode],
      ...[toLaCode, transferDate, movedDate, awareDate],
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** The child's cases of one authority, as another's from now on; those that changed, with their new versions. */
export async function updateResponsible(
  tx: WriteTx,
  {
    childId,
    fromLaCode,
    toLaCode,
    recordedAt,
  }: Pick<ResponsibilityTransfer, 'childId' | 'fromLaCode' | 'toLaCode' | 'recordedAt'>,
): Promise<readonly { readonly caseId: string; readonly version: number }[]> {
  const rows = await tx.query<{ readonly case_id: string; readonly version: number }>(
    `update panel_case set responsible_la_code = $3, version = version + 1
      where child_id = $1 and responsible_la_code = $2 and created_at <= $4 returning case_id, version`,
    [childId, fromLaCode, toLaCode, recordedAt],
  );
  return rows.map((row) => ({ caseId: row.case_id, version: row.version }));
}

/** Writes what the child's primary need is found to be, and gives the case's new version. */
export async function updatePrimaryNeed(tx: WriteTx, caseId: string, primaryNeed: string): Promise<number> {
  const [row] = await tx.query<{ readonly version: number }>(
    `update panel_case set primary_need = $2, other_needs = array_remove(other_needs, $2), version = version + 1
      where case_id = $1 returning version`,
    [caseId, primaryNeed],
  );
  if (row === undefined) throw new Error('A case that was locked is not there');
  return row.version;
}
