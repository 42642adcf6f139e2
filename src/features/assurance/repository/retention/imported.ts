import type { Day } from '../../../../kernel/dates';
import { brokenConstraint, type Tx, type WriteTx } from '../../../../platform/db';
import { Conflict } from '../../../../platform/faults';
import type { RecordClass, RecordUse } from '../../rules/retention/codes';
import type { ChildRecordFacts } from '../../rules/retention/standing';

/** What the schedule asks of children without a case, of whom imports alone tell; null: of all of the area. */
export async function findImportedFacts(
  tx: Tx,
  childIds: readonly string[] | null,
): Promise<ReadonlyMap<string, ChildRecordFacts>> {
  const rows = await tx.query<{
    readonly child_id: string;
    readonly is_looked_after: boolean;
    readonly twenty_five_on: Day;
    readonly plan_ended_on: Day | null;
    readonly last_decided_on: Day | null;
    readonly case_ended_on: Day | null;
    readonly money_ended_on: Day | null;
    readonly uses: readonly RecordUse[];
    readonly disposals: Readonly<Partial<Record<RecordClass, string>>>;
  }>(
    `select child_id, is_looked_after, twenty_five_on, plan_ended_on, last_decided_on, case_ended_on, money_ended_on, uses, disposals
       from imported_facts($1::uuid[]) order by child_id`,
    [childIds],
  );
  return new Map(
    rows.map((row) => [
      row.child_id,
      {
        childId: row.child_id,
        isLookedAfter: row.is_looked_after,
        starts: {
          TWENTY_FIFTH_BIRTHDAY: row.twenty_five_on,
          PLAN_ENDED: row.plan_ended_on,
          LAST_DECISION: row.last_decided_on,
          CASE_ENDED: row.case_ended_on,
          FINANCIAL_YEAR_ENDED: row.money_ended_on,
          MATTERS_CLOSED: null,
        },
        uses: row.uses,
        // Holds and redress are of a case.
        ...{ holds: [], hasOthers: false, disposals: row.disposals },
      },
    ]),
  );
}

/**
 * Disposes of who such a child is and of what was imported of it, by the one function that can; how many rows went. Conflict where a case or an import of
 * the child came between, since the database asks the schedule again.
 */
export async function disposeOfImported(
  tx: WriteTx,
  of: { readonly childId: string; readonly retentionRuleId: string },
  recordDisposalId: string,
): Promise<number> {
  try {
    const [row] = await tx.query<{ readonly rows: number }>('select dispose_imported($1, $2, $3) as rows', [
      of.childId,
      of.retentionRuleId,
      recordDisposalId,
    ]);
    return row?.rows ?? 0;
  } catch (error) {
    if (brokenConstraint(error) !== 'record_disposal_allowed') throw error;
    throw new Conflict('Something was recorded of this child since you read it. Look at it again.');
  }
}
