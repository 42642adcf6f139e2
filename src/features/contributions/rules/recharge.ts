import { addDays, intersect, type Day, type Span } from '../../../kernel/dates';
import { subtract, sum, type Pence } from '../../../kernel/money';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { heirsOf, successionsOf, type AreaSuccessions } from '../../ledger/rules/succession';
import type { RecoveryPosition } from './recovery';

/** What is entered on an invoice after it was raised. */
export const EntryKind = { CREDIT_NOTE: 'CREDIT_NOTE', RECEIPT: 'RECEIPT' } as const;
export type EntryKind = (typeof EntryKind)[keyof typeof EntryKind];

/** What the lead bills a partner for its share of a placement over some days (J8). */
export interface RechargeInvoice {
  readonly invoiceId: string;
  readonly caseId: string;
  readonly placementId: string;
  readonly budgetHolderId: string;
  /** As the finance ledger numbers it; each once in the area. */
  readonly invoiceNumber: string;
  readonly invoiceDate: Day;
  readonly purchaseOrder: string | null;
  readonly span: Span;
  readonly amount: Pence;
  readonly raisedBy: string;
  readonly raisedAt: Date;
  readonly credited: Pence;
  readonly received: Pence;
}

/** A credit note or a receipt. */
export interface RechargeEntry {
  readonly entryId: string;
  readonly invoiceId: string;
  readonly caseId: string;
  readonly kind: EntryKind;
  readonly entryDate: Day;
  readonly amount: Pence;
  readonly reference: string;
  /** Why a credit note was given; null for a receipt. */
  readonly reason: string | null;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

/** What one partner is to pay back for one placement over some days. */
export interface Recharge extends RecoveryPosition {
  readonly placementId: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly budgetHolderId: string;
  readonly span: Span;
  /** Those for days of the span, the oldest first. */
  readonly invoices: readonly RechargeInvoice[];
}

/** What is still owed on an invoice: what was billed, less what was credited and what came in. */
export function owedOn({
  amount,
  credited,
  received,
}: Pick<RechargeInvoice, 'amount' | 'credited' | 'received'>): Pence {
  return subtract(amount, sum([credited, received]));
}

/**
 * The days on which a holder pays for a placement as a partner: it has a share in a committed line, and another leads, which is the first of
 * the agreement's order (J3). Spans that touch are joined; in date order.
 */
export function partnerSpans(lines: readonly StoredLine[], budgetHolderId: string): readonly Span[] {
  const spans = lines
    .filter(({ committedAt }) => committedAt !== null)
    .flatMap((line) =>
      line.versions
        .filter(({ shares }) => shares.findIndex(({ payer }) => payer === budgetHolderId) > 0)
        .flatMap(({ span }) => {
          const startDate = latest([span.startDate, line.ownSpan.startDate, line.placementSpan.startDate]);
          const endDate = earliest([span.endDate, line.ownSpan.endDate, line.placementSpan.endDate]);
          return endDate < startDate ? [] : [{ startDate, endDate }];
        }),
    )
    .sort((a, b) => (a.startDate < b.startDate ? -1 : a.startDate > b.startDate ? 1 : 0));
  return spans.reduce<Span[]>((joined, span) => {
    const last = joined.at(-1);
    if (last === undefined || span.startDate > dayAfter(last.endDate)) return [...joined, span];
    return [...joined.slice(0, -1), { startDate: last.startDate, endDate: latest([last.endDate, span.endDate]) }];
  }, []);
}

/** Recharges by those who go on with what their partners owe (finance.md 3.5): of a split whoever was named for the placement. */
export function recastRecharges(recharges: readonly Recharge[], successions: AreaSuccessions): readonly Recharge[] {
  return recharges.map((recharge) => {
    const heirs = heirsOf(recharge.budgetHolderId, successionsOf(successions, recharge.placementId));
    return { ...recharge, budgetHolderId: heirs.at(-1) ?? recharge.budgetHolderId };
  });
}

/** Whether every day of a span lies in one of the others (J8). */
export function isWithin(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => {
    const common = intersect(span, other);
    return common?.startDate === span.startDate && common.endDate === span.endDate;
  });
}

/** A day that no placement reaches, for one without an expected end. */
const NO_END = '9999-12-31' as Day;

function dayAfter(day: Day): Day {
  return day === NO_END ? NO_END : addDays(day, 1);
}

function latest(days: readonly (Day | null)[]): Day {
  return days.reduce<Day>((last, day) => (day !== null && day > last ? day : last), '0001-01-01' as Day);
}

function earliest(days: readonly (Day | null)[]): Day {
  return days.reduce<Day>((first, day) => (day !== null && day < first ? day : first), NO_END);
}

/** The last day of a span as it is said; null: no expected end. */
export function lastDay({ endDate }: Span): Day | null {
  return endDate === NO_END ? null : endDate;
}
