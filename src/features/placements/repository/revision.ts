import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { toLine, type LineRow } from '../../ledger/repository/lines';
import type { RevisablePlacement } from '../rules/revision';

interface Row extends LineRow {
  readonly trigger_kind: RevisablePlacement['raisedBy'];
  readonly sen_setting: RevisablePlacement['senSetting'];
  readonly ended_date: Day | null;
  readonly extended_from: Day | null;
}

/**
 * The placement for which an uplift was asked, or whose contract ends, by raising this case, with its committed lines; null: none. For
 * whoever may see the raised case, though the placement's own be closed to them: nothing of it is for them to read but what it comes to.
 */
export async function findPlacementToRevise(tx: Tx, raisedCaseId: string): Promise<RevisablePlacement | null> {
  // What a line is of the fee, and who buys it, bears on no price.
  const rows = await tx.query<Row>(
    'select *, null::text as element, false as is_direct_payment from lines_to_revise($1)',
    [raisedCaseId],
  );
  const [first] = rows;
  if (first === undefined) return null;
  return {
    placementId: first.placement_id,
    raisedBy: first.trigger_kind,
    senSetting: first.sen_setting,
    endedDate: first.ended_date,
    extendedFrom: first.extended_from,
    lines: rows.map(toLine),
  };
}
