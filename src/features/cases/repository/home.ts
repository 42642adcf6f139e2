import { type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { type Tx, type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { type ChildHome } from '../rules/home';

/** The homes of the children whose identity the reader may see, the latest first. */
export async function listHomesByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ChildHome[]>> {
  const rows = await tx.query<{ child_id: string; postcode_sector: string; from_date: Day; recorded_at: Date }>(
    `select child_id, postcode_sector, from_date, recorded_at from child_home where child_id = any ($1::uuid[])
      order by child_id, from_date desc, recorded_at desc, child_home_id desc`,
    [childIds],
  );
  const homes = rows.map((row): ChildHome => ({
    childId: row.child_id,
    sector: row.postcode_sector,
    fromDate: row.from_date,
    recordedAt: row.recorded_at,
  }));
  return groupBy(homes, ({ childId }) => childId);
}

/** Keeps where a child lives from a day on. */
export async function insertHome(
  tx: WriteTx,
  home: { readonly childId: string; readonly sector: string; readonly fromDate: Day },
): Promise<void> {
  await tx.execute(
    `insert into child_home (local_area_code, child_home_id, child_id, postcode_sector, from_date, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5::date, $6, $7)`,
    [tx.actor.localArea, newId(), home.childId, home.sector, home.fromDate, tx.actor.personId, tx.clock.now()],
  );
}
