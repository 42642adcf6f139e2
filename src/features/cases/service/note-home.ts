import { type Day } from '../../../kernel/dates';
import { type WriteTx } from '../../../platform/db';
import { insertHome, listHomesByChildIds } from '../repository/home';
import { homeOn } from '../rules/home';

/**
 * Keeps where a child lives from a day on, by the sector of the postcode, unless that is what stands on that day already; whether anything
 * was kept. Distances are reckoned from it.
 */
export async function noteHomeIn(tx: WriteTx, childId: string, sector: string, fromDate: Day): Promise<boolean> {
  const homes = (await listHomesByChildIds(tx, [childId])).get(childId) ?? [];
  if (homeOn(homes, fromDate)?.sector === sector) return false;
  await insertHome(tx, { childId, sector, fromDate });
  return true;
}
