import { addYears } from '../../../kernel/dates';
import { hasRole } from '../../../platform/actor';
import { todayOf } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { listAllMembersByPanelIds, listMembersByPanelIds, type PanelMember } from '../repository/training';

/** Who sat on each panel in the last twelve months: all of them for administrators, who record training; else as far as the reader sees its sittings. */
export async function readMembersByPanelIds(
  tx: Tx,
  panelIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PanelMember[]>> {
  const to = todayOf(tx);
  const days = { from: addYears(to, -1), to };
  return hasRole(tx.actor, 'ADMINISTRATOR')
    ? listAllMembersByPanelIds(tx, panelIds, days)
    : listMembersByPanelIds(tx, panelIds, days);
}
