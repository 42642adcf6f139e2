import { type Day, type FinancialYear, type Period } from '../../../kernel/dates';
import { type Pence, pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type Actual, type RecordedActual } from '../rules/entries';
import { spentPlacement } from './spent-placement';

const ACTUAL_COLUMNS = `actual_id, budget_holder_id, financial_year, period, kind, amount_pence, vat_pence, placement_id, case_id, their_reference, dated, recorded_by, recorded_at`;

/** Appends one amount of spend. False when the document is recorded against the holder already. */
export async function insertActual(tx: WriteTx, actual: Actual): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into actual (local_area_code, ${ACTUAL_COLUMNS})
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict on constraint actual_their_reference_key do nothing`,
    [
      tx.actor.localArea,
      actual.actualId,
      actual.budgetHolderId,
      actual.financialYear,
      actual.period,
      actual.kind,
      actual.amount,
      actual.vat,
      actual.placementId,
      actual.caseId,
      actual.reference,
      actual.dated,
      actual.recordedBy,
      actual.recordedAt,
    ],
  );
  return inserted === 1;
}

interface ActualRow {
  actual_id: string;
  budget_holder_id: string;
  financial_year: FinancialYear;
  period: Period;
  kind: Actual['kind'];
  amount_pence: bigint;
  vat_pence: bigint;
  placement_id: string | null;
  case_id: string | null;
  their_reference: string;
  dated: Day;
  recorded_by: string;
  recorded_at: Date;
  reported_financial_year: FinancialYear;
  reported_period: Period;
}

/** Actuals by id. */
export async function findActualsByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, RecordedActual>> {
  const rows = await tx.query<ActualRow>(
    `select ${ACTUAL_COLUMNS}, reported_financial_year, reported_period from actual where actual_id = any ($1)`,
    [ids],
  );
  return new Map(
    rows.map((row) => [
      row.actual_id,
      {
        actualId: row.actual_id,
        budgetHolderId: row.budget_holder_id,
        financialYear: row.financial_year,
        period: row.period,
        kind: row.kind,
        amount: pence(row.amount_pence),
        vat: pence(row.vat_pence),
        placementId: row.placement_id,
        caseId: row.case_id,
        reference: row.their_reference,
        dated: row.dated,
        recordedBy: row.recorded_by,
        recordedAt: row.recorded_at,
        reported: { financialYear: row.reported_financial_year, period: row.reported_period },
      },
    ]),
  );
}

/** Spend recorded at or before the instant, by the period it is reported in and placement; of the given placements only, unless null. */
export async function sumActuals(
  tx: Tx,
  asked: {
    readonly budgetHolderId: string;
    readonly financialYear: FinancialYear;
    readonly asAt: Date;
    readonly placementIds: readonly string[] | null;
  },
): Promise<readonly { readonly period: Period; readonly placementId: string | null; readonly amount: Pence }[]> {
  const rows = await tx.query<{ period: Period; placement_id: string | null; amount: bigint }>(
    `select actual.reported_period as period, ${spentPlacement.column} as placement_id, sum(actual.amount_pence)::bigint as amount
       from actual ${spentPlacement.join('$3')}
      where actual.budget_holder_id = $1 and actual.reported_financial_year = $2 and actual.recorded_at <= $3
        and ($4::uuid[] is null or ${spentPlacement.column} = any ($4))
      group by 1, 2`,
    [asked.budgetHolderId, asked.financialYear, asked.asAt, asked.placementIds],
  );
  return rows.map((row) => ({ period: row.period, placementId: row.placement_id, amount: pence(row.amount) }));
}
