import { londonDay, type Day } from '../../../kernel/dates';
import { poundsInWords } from '../../../kernel/for-people';
import { formatMoney, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { TEXT_LIMITS } from '../../cases/rules/text';
import { RECHARGE_ENTRY_CODES, refusalsFrom, type RechargeEntryCode, type Told } from '../refusals';
import { insertEntry, lockInvoice } from '../repository/recharges';
import { owedOn, type EntryKind, type RechargeInvoice } from '../rules/recharge';
import { reasonProblems, textProblems } from '../rules/said';

/** A credit note to an invoice, or money that came in on it. */
export interface RechargeEntryCommand {
  readonly invoiceId: string;
  readonly kind: EntryKind;
  readonly amount: Pence;
  /** Null: today. */
  readonly entryDate: Day | null;
  readonly reference: string;
  /** Required of a credit note. */
  readonly reason: string | null;
}

type Refused = Told<RechargeEntryCode>;
const refusal = refusalsFrom(RECHARGE_ENTRY_CODES);
const EVENTS = { CREDIT_NOTE: 'invoice.credited', RECEIPT: 'receipt.recorded' } as const;

/** Keeps a credit note or a receipt and gives the invoice's id. Refused for more than is left of the invoice (B22). */
export function recordRechargeEntry(
  ctx: Ctx,
  { clientMutationId, ...input }: RechargeEntryCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refused>> {
  return ctx.write({ event: EVENTS[input.kind], clientMutationId, input }, (tx) => recordRechargeEntryIn(tx, input));
}

/** `recordRechargeEntry` within another write. NotFound for an invoice that is not the actor's to know of. */
export async function recordRechargeEntryIn(
  tx: WriteTx,
  command: RechargeEntryCommand,
): Promise<Result<string, Refused>> {
  const { invoiceId, kind, amount, reason } = command;
  const invoice = await lockInvoice(tx, invoiceId);
  const entryDate = command.entryDate ?? londonDay(tx.clock.now());
  const refusals = [
    ...saidRefusals(command),
    ...dayRefusals(entryDate, invoice, londonDay(tx.clock.now())),
    ...amountRefusals(amount, invoice),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const entryId = newId();
  const isKept = await insertEntry(tx, {
    ...{ entryId, caseId: invoice.caseId, invoiceId, kind, entryDate, amount },
    reference: command.reference.trim(),
    reason: reason?.trim() ?? null,
  });
  if (!isKept) return refuse([refusal('REFERENCE_TAKEN', ['reference'])]);
  tx.record({
    type: 'RechargeInvoice',
    id: invoiceId,
    caseId: invoice.caseId,
    detail: { kind, amount: formatMoney(amount) },
  });
  return ok(invoiceId);
}

function saidRefusals({ kind, reference, reason }: RechargeEntryCommand): Refused[] {
  return [
    ...(written(reference) === null ? [refusal('REFERENCE_MISSING', ['reference'])] : []),
    ...[
      ...textProblems('reference', reference, TEXT_LIMITS.name),
      ...(kind === 'CREDIT_NOTE' ? reasonProblems('reason', reason ?? '') : textProblems('reason', reason)),
    ].map(({ code, field, message }) => refusal(code, field, message)),
  ];
}

function dayRefusals(entryDate: Day, invoice: RechargeInvoice, today: Day): Refused[] {
  if (entryDate > today) return [refusal('DATE_IN_FUTURE', ['date'])];
  return entryDate < invoice.invoiceDate ? [refusal('BEFORE_INVOICE', ['date'])] : [];
}

function amountRefusals(amount: Pence, invoice: RechargeInvoice): Refused[] {
  if (amount <= 0n) return [refusal('AMOUNT_NOT_POSITIVE', ['amount'])];
  const left = owedOn(invoice);
  return amount <= left
    ? []
    : [refusal('BEYOND_INVOICE', ['amount'], `${poundsInWords(left)} is left of this invoice; enter at most that.`)];
}
