import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { StoredLine } from '../rules/stored-line';
import { toLine, type LineRow } from './lines';

/** The placement of which a case was raised, and its committed lines; there is one at least. */
export interface RevisableLines {
  readonly placementId: string;
  readonly raisedBy: 'UPLIFT_REQUESTED' | 'CONTRACT_ENDING';
  readonly senSetting: string | null;
  readonly endedDate: Day | null;
  /** The first day by which an earlier decision on the same case let it go on; null: none did. */
  readonly extendedFrom: Day | null;
  readonly lines: readonly StoredLine[];
}

interface Row extends LineRow {
  readonly trigger_kind: RevisableLines['raisedBy'];
  readonly sen_setting: string | null;
  readonly ended_date: Day | null;
  readonly extended_from: Day | null;
}

/**
 * The placement for which an uplift was asked, or whose contract ends, by raising this case, with its committed lines; null: none. For
 * whoever may see the raised case, though the placement's own be closed to them: nothing of it is for them to read but what it comes to.
 */
export async function findRevisableLines(tx: Tx, raisedCaseId: string): Promise<RevisableLines | null> {
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
