import { type Day, type FinancialYear, type Period } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type Actual } from '../rules/entries';
import { type DownloadedActual, type ImportedActual } from '../rules/imported-actual';
import { supplierKey } from '../rules/supplier';

/** What the books hold of a row that a source brought before. */
export interface HeldActual {
  readonly budgetHolderId: string;
  readonly financialYear: FinancialYear;
  readonly period: Period;
  readonly amount: Pence;
  readonly vat: Pence;
  readonly dated: Day;
}

/** What is held of a source, by the keys of its rows. */
export async function findHeldActuals(
  tx: Tx,
  actualsSourceId: string,
  sourceKeys: readonly string[],
): Promise<ReadonlyMap<string, HeldActual>> {
  const rows = await tx.query<{
    source_key: string;
    budget_holder_id: string;
    financial_year: FinancialYear;
    period: Period;
    amount_pence: bigint;
    vat_pence: bigint;
    dated: Day;
  }>(`select * from held_actuals($1, $2)`, [actualsSourceId, sourceKeys]);
  return new Map(
    rows.map((row) => [
      row.source_key,
      {
        budgetHolderId: row.budget_holder_id,
        financialYear: row.financial_year,
        period: row.period,
        amount: pence(row.amount_pence),
        vat: pence(row.vat_pence),
        dated: row.dated,
      },
    ]),
  );
}

/** A row to be booked, with who bears it. */
export type BookedRow = DownloadedActual & Pick<Actual, 'actualId' | 'budgetHolderId'>;

/** Books rows of a source as spend recorded now by the actor, each with what the download says of it. */
export async function insertImportedActuals(
  tx: WriteTx,
  actualsSourceId: string,
  recordedAt: Date,
  rows: readonly BookedRow[],
): Promise<void> {
  const { localArea, personId } = tx.actor;
  const given = JSON.stringify(
    rows.map((row) => ({
      ...row,
      amount: row.amount.toString(),
      vat: row.vat.toString(),
      kind: row.amount < 0n ? 'CREDIT_NOTE' : 'INVOICE',
      supplierKey: supplierKey(row.supplierName),
    })),
  );
  await tx.execute(
    `insert into actual (local_area_code, actual_id, budget_holder_id, financial_year, period, kind, amount_pence, vat_pence,
                         their_reference, dated, recorded_by, recorded_at)
     select $1, "actualId", "budgetHolderId", "financialYear", period, kind, amount, vat, "sourceKey", dated, $2, $3
       from jsonb_to_recordset($4::jsonb) as row("actualId" uuid, "budgetHolderId" uuid, "financialYear" text, period integer,
                                                 kind text, amount bigint, vat bigint, "sourceKey" text, dated date)`,
    [localArea, personId, recordedAt, given],
  );
  await tx.execute(
    `insert into imported_actual (local_area_code, actual_id, actuals_source_id, source_key, supplier_name, supplier_key,
                                  invoice_reference, expense_code, description, remarks)
     select $1, "actualId", $2, "sourceKey", "supplierName", "supplierKey", "invoiceReference", "expenseCode", description,
            remarks
       from jsonb_to_recordset($3::jsonb) as row("actualId" uuid, "sourceKey" text, "supplierName" text, "supplierKey" text,
                                                 "invoiceReference" text, "expenseCode" text, description text,
                                                 remarks text[])`,
    [localArea, actualsSourceId, given],
  );
}

/** What downloads say of actuals, by their ids; spend that was recorded by hand has no entry. */
export async function findImportedActuals(
  tx: Tx,
  actualIds: readonly string[],
): Promise<ReadonlyMap<string, ImportedActual>> {
  const rows = await tx.query<{
    actual_id: string;
    source_name: string;
    supplier_name: string;
    invoice_reference: string | null;
    expense_code: string | null;
    description: string | null;
    amount_given: string | null;
    remarks: ImportedActual['remarks'];
  }>(
    `select imported.actual_id, source.name as source_name, imported.supplier_name, imported.invoice_reference, imported.expense_code,
            imported.description, imported.amount_given, imported.remarks
       from imported_actual imported
       join actuals_source source on source.local_area_code = imported.local_area_code
                                 and source.actuals_source_id = imported.actuals_source_id
      where imported.actual_id = any ($1::uuid[])`,
    [actualIds],
  );
  return new Map(
    rows.map((row) => [
      row.actual_id,
      {
        actualId: row.actual_id,
        sourceName: row.source_name,
        supplierName: row.supplier_name,
        invoiceReference: row.invoice_reference,
        expenseCode: row.expense_code,
        description: row.description,
        amountGiven: row.amount_given,
        remarks: row.remarks,
      },
    ]),
  );
}
