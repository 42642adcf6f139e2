import type { Day } from '../../../../kernel/dates';
import type { Tx, WriteTx } from '../../../../platform/db';
import type { RecordClass, RecordUse } from '../../rules/retention/codes';
import type { RecordDisposal } from '../../rules/retention/log';
import type { RecordFacts, RecordHold } from '../../rules/retention/standing';

interface FactsRow {
  readonly case_id: string;
  readonly child_id: string;
  readonly is_looked_after: boolean;
  readonly classes: readonly RecordClass[];
  readonly twenty_five_on: Day;
  readonly plan_ended_on: Day | null;
  readonly last_decided_on: Day | null;
  readonly case_ended_on: Day | null;
  readonly money_ended_on: Day | null;
  readonly matters_closed_on: Day | null;
  readonly uses: readonly RecordUse[];
  readonly holds: readonly RecordHold[];
  readonly has_others: boolean;
  readonly disposals: Readonly<Partial<Record<RecordClass, string>>>;
}

/** What the schedule asks of cases whose papers the reader may see, by case. */
export async function findRecordFacts(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, RecordFacts>> {
  const rows = await tx.query<FactsRow>(
    `select case_id, child_id, is_looked_after, classes, twenty_five_on, plan_ended_on, last_decided_on, case_ended_on, money_ended_on,
            matters_closed_on, uses, holds, has_others, disposals
       from record_facts($1::uuid[])`,
    [caseIds],
  );
  return new Map(rows.map((row) => [row.case_id, toFacts(row)]));
}

/** The cases of the area of which something can be due; more than are, for directors alone. */
export async function listRecordCandidates(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly id: string }>('select id from record_candidates() as id');
  return rows.map(({ id }) => id);
}

function toFacts(row: FactsRow): RecordFacts {
  return {
    caseId: row.case_id,
    childId: row.child_id,
    isLookedAfter: row.is_looked_after,
    classes: row.classes,
    starts: {
      TWENTY_FIFTH_BIRTHDAY: row.twenty_five_on,
      PLAN_ENDED: row.plan_ended_on,
      LAST_DECISION: row.last_decided_on,
      CASE_ENDED: row.case_ended_on,
      FINANCIAL_YEAR_ENDED: row.money_ended_on,
      MATTERS_CLOSED: row.matters_closed_on,
    },
    uses: row.uses,
    holds: row.holds,
    hasOthers: row.has_others,
    disposals: row.disposals,
  };
}

/** Waits for whoever begins what keeps records of this case's child, and keeps them waiting until the write ends. */
export async function lockRecords(tx: WriteTx, caseId: string): Promise<void> {
  await tx.query('select lock_records($1)', [caseId]);
}

/** Disposes of a class of record of a case, by the one function that can; how much went. The database asks schedule and holds again. */
export async function disposeOfRecords(
  tx: WriteTx,
  of: { readonly caseId: string; readonly recordClass: RecordClass; readonly retentionRuleId: string },
  recordDisposalId: string,
): Promise<{ readonly rowCount: number; readonly documentCount: number }> {
  const [row] = await tx.query<{ readonly row_count: number; readonly document_count: number }>(
    'select row_count, document_count from dispose_records($1, $2, $3, $4)',
    [of.caseId, of.recordClass, of.retentionRuleId, recordDisposalId],
  );
  return { rowCount: row?.row_count ?? 0, documentCount: row?.document_count ?? 0 };
}

interface DisposalRow {
  readonly record_disposal_id: string;
  readonly record_class: RecordClass;
  readonly case_id: string | null;
  readonly child_id: string;
  readonly retention_rule_id: string;
  readonly started_on: Day;
  readonly due_on: Day;
  readonly row_count: number;
  readonly document_count: number;
  readonly digest: string | null;
  readonly disposed_by: string;
  readonly disposed_at: Date;
}

const SELECT_DISPOSAL = `select record_disposal_id, record_class, case_id, child_id, retention_rule_id, started_on, due_on, row_count, document_count,
                                digest, disposed_by, disposed_at from record_disposal`;

function toDisposal(row: DisposalRow): RecordDisposal {
  return {
    recordDisposalId: row.record_disposal_id,
    recordClass: row.record_class,
    caseId: row.case_id,
    childId: row.child_id,
    retentionRuleId: row.retention_rule_id,
    startedOn: row.started_on,
    dueOn: row.due_on,
    rowCount: row.row_count,
    documentCount: row.document_count,
    digest: row.digest,
    disposedBy: row.disposed_by,
    disposedAt: row.disposed_at,
  };
}

/** What was disposed of, by id. */
export async function findDisposalsByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, RecordDisposal>> {
  const rows = await tx.query<DisposalRow>(`${SELECT_DISPOSAL} where record_disposal_id = any ($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.record_disposal_id, toDisposal(row)]));
}

/** The latest of what was disposed of in the area, no more than `most`. */
export async function listDisposals(tx: Tx, most: number): Promise<readonly RecordDisposal[]> {
  const rows = await tx.query<DisposalRow>(
    `${SELECT_DISPOSAL} order by disposed_at desc, record_disposal_id desc limit $1`,
    [most],
  );
  return rows.map(toDisposal);
}
