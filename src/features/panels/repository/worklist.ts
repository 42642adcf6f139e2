import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { WorkItem, WorkKind } from '../rules/worklist';
import { CASE_WORK } from './work-of-cases';
import { DECISION_WORK } from './work-of-decisions';
import { GROWING_UP_WORK } from './work-of-growing-up';
import { PAYMENT_WORK } from './work-of-payments';
import { QUALITY_WORK } from './work-of-quality';
import { SITTING_WORK } from './work-of-sittings';

/** What finds the work of a kind, in the columns of work-of-sittings.ts. */
export type WorkParts = Partial<Readonly<Record<WorkKind, string>>>;

/** The kinds that a statement finds; the others take a rule too. */
const PARTS: WorkParts = {
  ...{ ...SITTING_WORK, ...DECISION_WORK, ...CASE_WORK },
  ...{ ...GROWING_UP_WORK, ...PAYMENT_WORK, ...QUALITY_WORK },
};

/** Of these the reference is no case’s but the code of a part of a plan. */
const OF_PLAN: ReadonlySet<WorkKind> = new Set(['IMPROVEMENT_ACTION', 'IMPROVEMENT_MILESTONE']);

interface WorkRow {
  readonly kind: WorkKind;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly reference: string | null;
  readonly day: Day;
  readonly due_date: Day | null;
}

/**
 * What of these kinds waits for the actor, of each the earliest `most`, in one statement. Every part reads under row-level security, so
 * nothing of a case hidden from the actor is in any of them; what a part asks beside that is whose work it is. `others` are the parts that
 * features to the left know.
 */
export async function listWork(
  tx: Tx,
  kinds: ReadonlySet<WorkKind>,
  most: number,
  others: WorkParts,
): Promise<readonly WorkItem[]> {
  const parts = Object.entries({ ...PARTS, ...others }).flatMap(([kind, part]) =>
    kinds.has(kind as WorkKind) ? [part] : [],
  );
  if (parts.length === 0) return [];
  const rows = await tx.query<WorkRow>(
    `select kind, subject_type, subject_id, reference, day, due_date
       from (select work.*, coalesce(due_date, since) as day,
                    row_number() over (partition by kind order by coalesce(due_date, since), reference, subject_id) as place
               from (${parts.join('\nunion all\n')}) work(kind, subject_type, subject_id, reference, since, due_date)) placed
      where place <= $1`,
    [most],
  );
  return rows.map((row) => ({
    kind: row.kind,
    subject: { type: row.subject_type, id: row.subject_id },
    caseReference: OF_PLAN.has(row.kind) ? null : row.reference,
    planCode: OF_PLAN.has(row.kind) ? row.reference : null,
    day: row.day,
    dueDate: row.due_date,
  }));
}
