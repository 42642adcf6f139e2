import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';

/** An appraisal that was kept; what went in and what came out are documents of `rules/appraisal-document.ts`. */
export interface StoredAppraisal {
  readonly appraisalId: string;
  readonly caseId: string;
  readonly title: string;
  readonly engineVersion: number;
  readonly seed: number;
  readonly draws: number;
  readonly inputs: unknown;
  readonly result: unknown;
  readonly digest: string;
  readonly savedBy: string;
  readonly savedAt: Date;
}

interface AppraisalRow {
  readonly option_appraisal_id: string;
  readonly case_id: string;
  readonly title: string;
  readonly engine_version: number;
  readonly seed: bigint;
  readonly draws: number;
  readonly inputs: unknown;
  readonly result: unknown;
  readonly digest: string;
  readonly saved_by: string;
  readonly saved_at: Date;
}

const SELECT = `select option_appraisal_id, case_id, title, engine_version, seed, draws, inputs, result, digest, saved_by, saved_at from option_appraisal`;

/** Appraisals by id; what is not the reader's to know has no entry. */
export async function findAppraisalsByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredAppraisal>> {
  const rows = await tx.query<AppraisalRow>(`${SELECT} where option_appraisal_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.option_appraisal_id, toStored(row)]));
}

/** The appraisals of each case, the latest first. */
export async function listAppraisalsByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredAppraisal[]>> {
  const rows = await tx.query<AppraisalRow>(
    `${SELECT} where case_id = any($1::uuid[]) order by case_id, saved_at desc, option_appraisal_id`,
    [caseIds],
  );
  return groupBy(rows.map(toStored), ({ caseId }) => caseId);
}

/** Keeps an appraisal, by the actor now. */
export async function insertAppraisal(tx: WriteTx, one: Omit<StoredAppraisal, 'savedBy' | 'savedAt'>): Promise<void> {
  await tx.execute(
    `insert into option_appraisal (local_area_code, option_appraisal_id, case_id, title, engine_version, seed, draws, inputs, result, digest,
                                   saved_by, saved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10, $11, $12)`,
    [
      ...[tx.actor.localArea, one.appraisalId, one.caseId, one.title, one.engineVersion, one.seed, one.draws],
      ...[JSON.stringify(one.inputs), JSON.stringify(one.result), one.digest, tx.actor.personId, tx.clock.now()],
    ],
  );
}

function toStored(row: AppraisalRow): StoredAppraisal {
  return {
    appraisalId: row.option_appraisal_id,
    caseId: row.case_id,
    title: row.title,
    engineVersion: row.engine_version,
    seed: Number(row.seed),
    draws: row.draws,
    inputs: row.inputs,
    result: row.result,
    digest: row.digest,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
  };
}
