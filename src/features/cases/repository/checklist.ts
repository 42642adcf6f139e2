import { type Day } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type Waiver } from '../rules/case';
import { type ChecklistItem } from '../rules/codes';
import { byCase } from './by-case';

/** The checklist items let go, by case, oldest first. */
export async function findWaiversByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, Waiver[]>> {
  const rows = await tx.query<{
    case_id: string;
    item: ChecklistItem;
    reason: string;
    waived_by: string;
    waived_at: Date;
  }>(
    `select case_id, item, reason, waived_by, waived_at from checklist_waiver
      where case_id = any ($1::uuid[]) order by case_id, waived_at, item`,
    [caseIds],
  );
  return byCase(rows, (row) => ({
    item: row.item,
    reason: row.reason,
    waivedBy: asId<PersonId>(row.waived_by),
    waivedAt: row.waived_at,
  }));
}

/** Records who let which items go, and why (R1). */
export async function insertWaivers(
  tx: WriteTx,
  caseId: string,
  waivers: readonly { readonly item: ChecklistItem; readonly reason: string }[],
): Promise<void> {
  if (waivers.length === 0) return;
  await tx.execute(
    `insert into checklist_waiver (local_area_code, case_id, item, reason, waived_by, waived_at)
     select $1, $2, item, reason, $5, $6 from unnest($3::text[], $4::text[]) as waiver(item, reason)`,
    [
      tx.actor.localArea,
      caseId,
      waivers.map((waiver) => waiver.item),
      waivers.map((waiver) => waiver.reason),
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** Whether the area has such a panel. */
export async function isPanel(tx: Tx, panelId: string): Promise<boolean> {
  const rows = await tx.query(`select from panel where panel_id = $1`, [panelId]);
  return rows.length > 0;
}

/** The checklist of the panel's terms in force on a day, or undefined when none are. */
export async function findChecklist(tx: Tx, panelId: string, day: Day): Promise<string[] | undefined> {
  const [row] = await tx.query<{ checklist: string[] }>(
    `select checklist from panel_terms where panel_id = $1 and active_span @> $2::date`,
    [panelId, day],
  );
  return row?.checklist;
}
