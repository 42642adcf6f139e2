import type { Day, Span } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { NotFound } from '../../../platform/faults';
import type { EntryKind, RechargeEntry, RechargeInvoice } from '../rules/recharge';

interface InvoiceRow {
  readonly recharge_invoice_id: string;
  readonly case_id: string;
  readonly placement_id: string;
  readonly budget_holder_id: string;
  readonly invoice_number: string;
  readonly invoice_date: Day;
  readonly purchase_order: string | null;
  readonly start_date: Day;
  readonly end_date: Day;
  readonly amount_pence: bigint;
  readonly raised_by: string;
  readonly raised_at: Date;
  readonly credited_pence: bigint;
  readonly received_pence: bigint;
}

const SELECT = `
select invoice.recharge_invoice_id, invoice.case_id, invoice.placement_id, invoice.budget_holder_id, invoice.invoice_number,
       invoice.invoice_date, invoice.purchase_order, lower(invoice.active_span)::text as start_date,
       (upper(invoice.active_span) - 1)::text as end_date, invoice.amount_pence, invoice.raised_by, invoice.raised_at,
       entered.credited_pence, entered.received_pence
  from recharge_invoice invoice
  cross join lateral (
    select coalesce(sum(entry.amount_pence) filter (where entry.kind = 'CREDIT_NOTE'), 0)::bigint as credited_pence,
           coalesce(sum(entry.amount_pence) filter (where entry.kind = 'RECEIPT'), 0)::bigint as received_pence
      from recharge_entry entry
     where entry.local_area_code = invoice.local_area_code and entry.recharge_invoice_id = invoice.recharge_invoice_id) entered`;
const IN_ORDER = 'order by invoice.invoice_date, invoice.invoice_number, invoice.recharge_invoice_id';

/** The invoices with these ids that the reader may see. */
export async function findInvoicesByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, RechargeInvoice>> {
  const rows = await tx.query<InvoiceRow>(`${SELECT} where invoice.recharge_invoice_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.recharge_invoice_id, toInvoice(row)]));
}

/** The invoices for each placement, the oldest first. */
export async function listInvoicesByPlacementIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RechargeInvoice[]>> {
  const rows = await tx.query<InvoiceRow>(`${SELECT} where invoice.placement_id = any($1::uuid[]) ${IN_ORDER}`, [
    placementIds,
  ]);
  return groupBy(rows.map(toInvoice), ({ placementId }) => placementId);
}

/** The credit notes and receipts on each invoice, in the order they were entered. */
export async function listEntriesByInvoiceIds(
  tx: Tx,
  invoiceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RechargeEntry[]>> {
  const rows = await tx.query<{
    recharge_entry_id: string;
    recharge_invoice_id: string;
    case_id: string;
    kind: EntryKind;
    entry_date: Day;
    amount_pence: bigint;
    entry_reference: string;
    reason: string | null;
    entered_by: string;
    entered_at: Date;
  }>(
    `select recharge_entry_id, recharge_invoice_id, case_id, kind, entry_date, amount_pence, entry_reference, reason, entered_by, entered_at
       from recharge_entry where recharge_invoice_id = any($1::uuid[]) order by entered_at, recharge_entry_id`,
    [invoiceIds],
  );
  const entries = rows.map((row): RechargeEntry => ({
    entryId: row.recharge_entry_id,
    invoiceId: row.recharge_invoice_id,
    caseId: row.case_id,
    kind: row.kind,
    entryDate: row.entry_date,
    amount: pence(row.amount_pence),
    reference: row.entry_reference,
    reason: row.reason,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  }));
  return groupBy(entries, ({ invoiceId }) => invoiceId);
}

/** The invoice, its entries kept from growing meanwhile. NotFound when it is not there or not the actor's. */
export async function lockInvoice(tx: WriteTx, invoiceId: string): Promise<RechargeInvoice> {
  await lockBilling(tx, invoiceId);
  const found = (await findInvoicesByIds(tx, [invoiceId])).get(invoiceId);
  if (found === undefined) throw new NotFound('There is no such invoice.');
  return found;
}

/** Two that bill, credit or receive on one thing come one after the other, so that neither goes beyond what is left. */
export async function lockBilling(tx: WriteTx, about: string): Promise<void> {
  await lockUntilCommit(tx, `recharge:${tx.actor.localArea}:${about}`);
}

/** Whether an invoice of the area has this number. */
export async function isInvoiceNumberTaken(tx: Tx, invoiceNumber: string): Promise<boolean> {
  return (await tx.query('select from recharge_invoice where invoice_number = $1', [invoiceNumber])).length > 0;
}

/** An invoice that is raised. */
export type NewInvoice = Omit<RechargeInvoice, 'raisedBy' | 'raisedAt' | 'credited' | 'received'>;

/** Keeps an invoice, raised by the actor now; false when its number is taken. */
export async function insertInvoice(tx: WriteTx, invoice: NewInvoice): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into recharge_invoice (local_area_code, recharge_invoice_id, case_id, placement_id, budget_holder_id, invoice_number,
                                   invoice_date, purchase_order, active_span, amount_pence, raised_by, raised_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, daterange($9::date, $10::date, '[]'), $11, $12, $13)
     on conflict (local_area_code, invoice_number) do nothing`,
    [
      tx.actor.localArea,
      invoice.invoiceId,
      invoice.caseId,
      invoice.placementId,
      invoice.budgetHolderId,
      invoice.invoiceNumber,
      invoice.invoiceDate,
      invoice.purchaseOrder,
      invoice.span.startDate,
      invoice.span.endDate,
      invoice.amount,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
  return inserted === 1;
}

/** A credit note or a receipt that is entered. */
export interface NewEntry {
  readonly entryId: string;
  readonly caseId: string;
  readonly invoiceId: string;
  readonly kind: EntryKind;
  readonly entryDate: Day;
  readonly amount: Pence;
  readonly reference: string;
  readonly reason: string | null;
}

/** Keeps a credit note or a receipt, entered by the actor now; false when its reference is on the invoice already. */
export async function insertEntry(tx: WriteTx, entry: NewEntry): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into recharge_entry (local_area_code, recharge_entry_id, case_id, recharge_invoice_id, kind, entry_date, amount_pence,
                                 entry_reference, reason, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (local_area_code, recharge_invoice_id, kind, entry_reference) do nothing`,
    [
      tx.actor.localArea,
      entry.entryId,
      entry.caseId,
      entry.invoiceId,
      entry.kind,
      entry.entryDate,
      entry.amount,
      entry.reference,
      entry.reason,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
  return inserted === 1;
}

/** The committed placements in which a holder has a share on days of a span. */
export async function listPlacementsPaidBy(
  tx: Tx,
  budgetHolderId: string | null,
  span: Span,
): Promise<readonly { readonly placementId: string; readonly caseId: string; readonly caseReference: string }[]> {
  const rows = await tx.query<{ placement_id: string; case_id: string; reference: string }>(
    `select distinct line.placement_id, line.case_id, panel_case.reference
       from cost_line line
       join panel_case on panel_case.local_area_code = line.local_area_code and panel_case.case_id = line.case_id
       join cost_line_version dated on dated.local_area_code = line.local_area_code and dated.cost_line_id = line.cost_line_id
        and dated.superseded_at is null and dated.active_span * line.placement_span && daterange($2::date, $3::date, '[]')
       join cost_line_share share on share.local_area_code = dated.local_area_code and share.cost_line_version_id = dated.cost_line_version_id
      where line.committed_at is not null and ($1::uuid is null or share.budget_holder_id = $1)
      order by panel_case.reference, line.placement_id`,
    [budgetHolderId, span.startDate, span.endDate],
  );
  return rows.map((row) => ({ placementId: row.placement_id, caseId: row.case_id, caseReference: row.reference }));
}

function toInvoice(row: InvoiceRow): RechargeInvoice {
  return {
    invoiceId: row.recharge_invoice_id,
    caseId: row.case_id,
    placementId: row.placement_id,
    budgetHolderId: row.budget_holder_id,
    invoiceNumber: row.invoice_number,
    invoiceDate: row.invoice_date,
    purchaseOrder: row.purchase_order,
    span: { startDate: row.start_date, endDate: row.end_date },
    amount: pence(row.amount_pence),
    raisedBy: row.raised_by,
    raisedAt: row.raised_at,
    credited: pence(row.credited_pence),
    received: pence(row.received_pence),
  };
}
