import {
  addDays,
  financialYearOf,
  financialYearSpan,
  periodSpan,
  previousFinancialYear,
  type Day,
  type FinancialYear,
  type Period,
} from '../../kernel/dates';
import { pence, roundDivide, ZERO, type Pence } from '../../kernel/money';
import { type ClosingAcknowledgement } from '../../features/budget/rules/closing-warnings';
import { closePeriod } from '../../features/budget/service/close-period';
import { issueJournal } from '../../features/budget/service/issue-journal';
import { readBudgetPressure } from '../../features/budget/service/read-pressure';
import { recordActual } from '../../features/budget/service/record-actual';
import { setBudget } from '../../features/budget/service/set-budget';
import { setLineForecast } from '../../features/budget/service/set-line-forecast';
import { rollForward } from '../../features/ledger/service/roll-forward';
import { type PlannedInvoice } from '../plan/invoices';
import { type PlannedBudget } from '../plan/planned';
import { accepted, remembered, type AreaSession } from './session';

/** Finance enters a figure, with some of them what the year before ended with. */
export async function enterBudget(session: AreaSession, budget: PlannedBudget, at: Date): Promise<void> {
  const { holder, financialYear, amount, label, reason } = budget;
  const budgetHolderId = remembered(session.holders, holder);
  const command = {
    budgetHolderId,
    financialYear,
    version: label,
    allocation: amount,
    broughtForward: budget.carriesForward ? await balanceBefore(session, budgetHolderId, financialYear, at) : null,
    reason,
    lines: holder === 'block' ? blockLines(amount) : null,
  };
  accepted(await setBudget(await session.as('finance', at), command, null), `set a budget of ${financialYear}`);
  if (holder === 'socialCare') await setAside(session, budget, at);
}

/** Invented parts of the block by line of the section 251 return, in hundredths; the rest of it is of no line. */
const BLOCK_HUNDREDTHS: readonly (readonly [string, bigint])[] = [
  ['1.2.1', 18n],
  ['1.2.2', 22n],
  ['1.2.3', 48n],
  ['1.2.5', 5n],
];

function blockLines(amount: Pence): readonly { readonly section251Line: string; readonly amount: Pence }[] {
  return BLOCK_HUNDREDTHS.map(([section251Line, hundredths]) => ({
    section251Line,
    amount: roundDivide(amount * hundredths, 100n),
  }));
}

/** Social care sets a fiftieth of its budget aside for children whose care breaks down within the year. */
async function setAside(
  session: AreaSession,
  { holder, financialYear, amount }: PlannedBudget,
  at: Date,
): Promise<void> {
  const command = {
    budgetHolderId: remembered(session.holders, holder),
    financialYear,
    section251Line: null,
    kind: 'CONTINGENCY' as const,
    total: roundDivide(amount, 50n),
    periods: null,
    reason: 'A fiftieth of the budget, for care that breaks down within the year.',
  };
  accepted(await setLineForecast(await session.as('finance', at), command, null), `set aside in ${financialYear}`);
}

/** What the year before ended with, as finance reads it off the product itself. */
async function balanceBefore(
  session: AreaSession,
  budgetHolderId: string,
  financialYear: FinancialYear,
  at: Date,
): Promise<Pence | null> {
  const yearBefore = financialYearOf(addDays(financialYearSpan(financialYear).startDate, -1));
  const ctx = await session.as('finance', at);
  try {
    const asked = { financialYear: yearBefore, budgetHolderId, asAt: null, filter: {} };
    return (await readBudgetPressure(ctx, asked)).pressure.cumulativePosition;
  } finally {
    await ctx.end();
  }
}

/** Finance books what a provider billed. */
export async function bookInvoice(session: AreaSession, invoice: PlannedInvoice, at: Date): Promise<void> {
  const { financialYear, period, kind, amount, reference, dated, caseKey } = invoice;
  const command = {
    budgetHolderId: remembered(session.holders, 'block'),
    financialYear,
    period,
    kind,
    amount,
    // Education is exempt from VAT.
    vat: ZERO,
    placementId: remembered(session.agreements, caseKey).placementId,
    reference,
    dated,
  };
  accepted(await recordActual(await session.as('finance', at), command, null), `book ${reference}`);
}

/** The first night of a financial year: the ledger's horizon moves on by a year. */
export async function rollLedgerForward(session: AreaSession, at: Date): Promise<void> {
  accepted(await rollForward(session.asSystem(at)), 'roll the ledger forward');
}

/** So many days after a quarter its books are closed: bills of it have come in by then. */
const SETTLED_AFTER = 25;
/** The last periods of the quarters. */
const QUARTERS = [3, 6, 9, 12] as const;

/** A quarter whose books are closed, and on which day. */
interface PlannedClosing {
  readonly closedOn: Day;
  readonly financialYear: FinancialYear;
  readonly period: Period;
}

/** The quarters whose books finance has closed by a day: those of one year up to the last that is settled. */
export function planClosings(today: Day): PlannedClosing[] {
  const closingsOf = (financialYear: FinancialYear): PlannedClosing[] =>
    QUARTERS.map((period) => ({
      ...{ financialYear, period },
      closedOn: addDays(periodSpan(financialYear, period).endDate, SETTLED_AFTER),
    })).filter(({ closedOn }) => closedOn < today);
  const thisYear = financialYearOf(today);
  const closings = closingsOf(thisYear);
  return closings.length > 0 ? closings : closingsOf(previousFinancialYear(thisYear));
}

/** Finance closes the books of a quarter, knowing what is not commented, and issues the journal of what stands open at its end, as its ledger loads it. */
export async function closeBooks(
  session: AreaSession,
  { financialYear, period }: PlannedClosing,
  at: Date,
): Promise<void> {
  const command = { financialYear, period, accruals: [], acknowledged: [] };
  const close = async (isPreview: boolean, acknowledged: readonly ClosingAcknowledgement[]) => {
    const request = { clientMutationId: null, isPreview };
    return accepted(
      await closePeriod(await session.as('finance', at), { ...command, acknowledged }, request),
      'close the books',
    );
  };
  const { warnings } = await close(true, []);
  await close(
    false,
    warnings.map(({ kind, budgetHolderId, amount }) => ({ kind, budgetHolderId, amount: pence(BigInt(amount)) })),
  );
  const journal = { kind: 'ACCRUAL', financialYear, period } as const;
  const request = { clientMutationId: null, isPreview: false };
  accepted(await issueJournal(await session.as('finance', at), journal, request), 'issue the journal');
}
