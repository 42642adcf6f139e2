import { financialYearOf, financialYearSpan, londonDay, type Day, type Span } from '../../../kernel/dates';
import { dayInWords, poundsInWords } from '../../../kernel/for-people';
import { formatMoney, subtract, sum, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { TEXT_LIMITS } from '../../cases/rules/text';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { RAISE_INVOICE_CODES, refusalsFrom, type RaiseInvoiceCode, type Told } from '../refusals';
import { insertInvoice, isInvoiceNumberTaken, lockBilling } from '../repository/recharges';
import { isWithin, lastDay, partnerSpans } from '../rules/recharge';
import { textProblems } from '../rules/said';
import { readRecharges } from './read-recovery';

/** A partner's share of some days, billed. */
export interface RaiseInvoiceCommand {
  readonly placementId: string;
  readonly budgetHolderId: string;
  readonly span: Span;
  /** Null: what is agreed for those days and not invoiced yet. */
  readonly amount: Pence | null;
  readonly invoiceNumber: string;
  /** Null: today. */
  readonly invoiceDate: Day | null;
  readonly purchaseOrder: string | null;
}

type Refused = Told<RaiseInvoiceCode>;
const refusal = refusalsFrom(RAISE_INVOICE_CODES);

/**
 * Keeps an invoice of the lead's to a partner for its share of a placement over some days of one financial year, and gives its id. Refused for
 * days outside the agreement by which the partner pays (J8), and for more than the partner's share of that year comes to, disputed or not.
 */
export function raiseInvoice(
  ctx: Ctx,
  { clientMutationId, ...input }: RaiseInvoiceCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refused>> {
  return ctx.write({ event: 'invoice.raised', clientMutationId, input }, (tx) => raiseInvoiceIn(tx, input));
}

/** `raiseInvoice` within another write. NotFound for a placement that is not the actor's to know of. */
export async function raiseInvoiceIn(tx: WriteTx, command: RaiseInvoiceCommand): Promise<Result<string, Refused>> {
  const { placementId, budgetHolderId, span } = command;
  await lockBilling(tx, `${placementId}:${budgetHolderId}`);
  const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const [first] = lines;
  if (first === undefined) throw new NotFound('There is no such placement.');
  const today = londonDay(tx.clock.now());
  const invoiceDate = command.invoiceDate ?? today;
  const saying = [
    ...saidRefusals(command, invoiceDate, today),
    ...((await isInvoiceNumberTaken(tx, command.invoiceNumber.trim()))
      ? [refusal('REFERENCE_TAKEN', ['invoiceNumber'])]
      : []),
  ];
  const spanRefusal = refusalOfSpan(span, lines, budgetHolderId);
  if (spanRefusal !== null) return refuse([...saying, spanRefusal]);
  const amount = command.amount ?? (await agreedAndNotInvoiced(tx, command));
  const refusals = [...saying, ...(await amountRefusals(tx, command, amount))];
  if (refusals.length > 0) return refuse(refusals);
  const invoiceId = newId();
  const isKept = await insertInvoice(tx, {
    ...{ invoiceId, caseId: first.caseId, placementId, budgetHolderId, span, amount, invoiceDate },
    invoiceNumber: command.invoiceNumber.trim(),
    purchaseOrder: command.purchaseOrder?.trim() ?? null,
  });
  if (!isKept) return refuse([refusal('REFERENCE_TAKEN', ['invoiceNumber'])]);
  tx.record({
    type: 'RechargeInvoice',
    id: invoiceId,
    caseId: first.caseId,
    detail: { budgetHolderId, amount: formatMoney(amount) },
  });
  return ok(invoiceId);
}

function saidRefusals(command: RaiseInvoiceCommand, invoiceDate: Day, today: Day): Refused[] {
  const { invoiceNumber, purchaseOrder } = command;
  return [
    ...(written(invoiceNumber) === null ? [refusal('REFERENCE_MISSING', ['invoiceNumber'])] : []),
    ...[
      ...textProblems('invoiceNumber', invoiceNumber, TEXT_LIMITS.name),
      ...textProblems('purchaseOrder', purchaseOrder, TEXT_LIMITS.name),
    ].map(({ code, field, message }) => refusal(code, field, message)),
    ...(invoiceDate > today ? [refusal('DATE_IN_FUTURE', ['invoiceDate'])] : []),
  ];
}

/** What is wrong with the days; null when the partner pays on every one of them (J8). */
function refusalOfSpan(span: Span, lines: Parameters<typeof partnerSpans>[0], budgetHolderId: string): Refused | null {
  if (span.endDate < span.startDate) return refusal('SPAN_REVERSED', ['endDate']);
  if (financialYearOf(span.startDate) !== financialYearOf(span.endDate)) return refusal('SPANS_YEARS', ['endDate']);
  if (lines.every(({ committedAt }) => committedAt === null)) return refusal('NOT_COMMITTED', ['placementId']);
  const covered = partnerSpans(lines, budgetHolderId);
  if (covered.length === 0) return refusal('NOT_A_PARTNER', ['budgetHolderId']);
  if (isWithin(span, covered)) return null;
  const days = covered
    .map((one) => {
      const last = lastDay(one);
      return `${dayInWords(one.startDate)} to ${last === null ? 'no expected end' : dayInWords(last)}`;
    })
    .join(', ');
  return refusal(
    'OUTSIDE_AGREEMENT',
    ['startDate'],
    `The holder pays by its agreement from ${days}; bill days within those (J8).`,
  );
}

async function agreedAndNotInvoiced(
  tx: Tx,
  { placementId, budgetHolderId, span }: RaiseInvoiceCommand,
): Promise<Pence> {
  const recharges = await readRecharges(tx, { budgetHolderId, placementId, span });
  return sum(recharges.map(({ uninvoiced }) => uninvoiced));
}

async function amountRefusals(
  tx: Tx,
  { placementId, budgetHolderId, span, amount: given }: RaiseInvoiceCommand,
  amount: Pence,
): Promise<Refused[]> {
  if (amount <= 0n) {
    return [
      given === null
        ? refusal(
            'AMOUNT_NOT_POSITIVE',
            ['amount'],
            'Nothing of what is agreed for these days is left to invoice; give an amount to bill more.',
          )
        : refusal('AMOUNT_NOT_POSITIVE', ['amount']),
    ];
  }
  const year = financialYearSpan(financialYearOf(span.startDate));
  const recharges = await readRecharges(tx, { budgetHolderId, placementId, span: year });
  const left = subtract(sum(recharges.map(({ expected }) => expected)), sum(recharges.map(({ invoiced }) => invoiced)));
  if (amount <= left) return [];
  return [
    refusal(
      'BEYOND_EXPECTED',
      ['amount'],
      `${poundsInWords(left)} of the holder’s share of ${financialYearOf(span.startDate)} is not invoiced yet; bill at most that, or credit an earlier invoice first.`,
    ),
  ];
}
