import { type FinancialYear, PERIODS, type Period } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { absolute, compare, sum, type Pence } from '../../../kernel/money';
import { type BudgetHolder } from '../../access/rules/directory';
import { type ActualMatchStatus, SpendSettlement } from './match-codes';
import { supplierKey } from './supplier';

/** What some spend comes to. */
export interface SpendSum {
  readonly payments: number;
  /** How many of them are credits. */
  readonly creditNotes: number;
  /** Net of VAT: what the budget bears (finance.md B36). */
  readonly net: Pence;
  readonly vat: Pence;
}

/** The spend of one period, supplier and state of matching. */
export interface SpendRow extends SpendSum {
  readonly period: Period;
  readonly status: ActualMatchStatus;
  /** Why it pays for no placement; null unless that is settled. */
  readonly settledAs: SpendSettlement | null;
  /** Null: recorded by hand. */
  readonly supplierName: string | null;
}

/** The rows together. */
export function together(rows: readonly SpendSum[]): SpendSum {
  return {
    payments: rows.reduce((count, row) => count + row.payments, 0),
    creditNotes: rows.reduce((count, row) => count + row.creditNotes, 0),
    net: sum(rows.map(({ net }) => net)),
    vat: sum(rows.map(({ vat }) => vat)),
  };
}

/** The spend of each state, every one of them there: together they are the whole. */
export function byStatus(rows: readonly SpendRow[]): Readonly<Record<ActualMatchStatus, SpendSum>> {
  const of = (status: ActualMatchStatus): SpendSum => together(rows.filter((row) => row.status === status));
  return {
    CONFIRMED: of('CONFIRMED'),
    PROPOSED: of('PROPOSED'),
    UNMATCHED: of('UNMATCHED'),
    SETTLED: of('SETTLED'),
  };
}

/** What is settled by why it pays for no placement, of the reasons that there are. */
export function bySettlement(rows: readonly SpendRow[]): readonly (SpendSum & { readonly reason: SpendSettlement })[] {
  return Object.values(SpendSettlement)
    .map((reason) => ({ reason, ...together(rows.filter(({ settledAs }) => settledAs === reason)) }))
    .filter(({ payments }) => payments > 0);
}

/** The spend of each of the twelve periods. */
export function byPeriod(rows: readonly SpendRow[]): readonly (SpendSum & { readonly period: Period })[] {
  return PERIODS.map((period) => ({ period, ...together(rows.filter((row) => row.period === period)) }));
}

/** What one supplier was paid that no placement is known for. */
interface UnmatchedSupplier extends SpendSum {
  /** As most of it was paid; null: recorded by hand. */
  readonly supplierName: string | null;
  /** Every way its name is written, that one first. */
  readonly spellings: readonly string[];
}

/** What is not matched by supplier, however its name is written, the largest sum first whichever way it goes. */
export function unmatchedBySupplier(rows: readonly SpendRow[]): readonly UnmatchedSupplier[] {
  const groups = groupBy(
    rows.filter(({ status }) => status === 'UNMATCHED'),
    ({ supplierName }) => (supplierName === null ? null : supplierKey(supplierName)),
  );
  return [...groups.values()]
    .map((of): UnmatchedSupplier => {
      const bySpelling = [...groupBy(of, ({ supplierName }) => supplierName)]
        .map(([name, own]) => ({ name, net: absolute(together(own).net) }))
        .sort((a, b) => compare(b.net, a.net) || ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
      const spellings = bySpelling.flatMap(({ name }) => name ?? []);
      return { supplierName: spellings[0] ?? null, spellings, ...together(of) };
    })
    .sort(
      (a, b) =>
        compare(absolute(b.net), absolute(a.net)) ||
        (a.supplierName ?? '').localeCompare(b.supplierName ?? '', 'en-GB'),
    );
}

/** The spend of a holder in a year. */
export interface HolderSpend {
  readonly budgetHolder: BudgetHolder;
  readonly financialYear: FinancialYear;
  readonly rows: readonly SpendRow[];
}
