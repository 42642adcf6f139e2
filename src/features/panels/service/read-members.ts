import { addYears } from '../../../kernel/dates';
import { todayOf } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { listMembersByPanelIds, type PanelMember } from '../repository/training';

/** Who sat on each panel in the last twelve months, as far as the reader sees its sittings. */
export async function readMembersByPanelIds(
  tx: Tx,
  panelIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PanelMember[]>> {
  const to = todayOf(tx);
  return listMembersByPanelIds(tx, panelIds, { from: addYears(to, -1), to });
}
