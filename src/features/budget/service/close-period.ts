import { bookedProblems } from '../../../kernel/booked';
import { type FinancialYear, PERIODS } from '../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { type Pence, ZERO } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { type Refusal } from '../../../platform/request';
import { findBudgetHoldersByIds, listBudgetHolders } from '../../access/repository/directory';
import { type BudgetHolder } from '../../access/rules/directory';
import { closePeriodsIn } from '../../ledger/service/close-periods';
import {
  closePeriodRefusal,
  type ClosePeriodRefusalCode,
  enteredAccrualRefusal,
  MOST_ACCRUALS,
  notAcknowledgedRefusal,
} from '../refusals/close-period';
import {
  type EnteredAccrual,
  insertAccrualTotals,
  insertEnteredAccruals,
  insertPlacementAccruals,
  listAccrualTotals,
} from '../repository/accruals';
import { closedPeriodId } from '../rules/closed-periods';
import {
  type ClosingAcknowledgement,
  type ClosingWarning,
  keptWarning,
  type KeptWarning,
  unacknowledged,
} from '../rules/closing-warnings';
import { closingWarnings } from './closing-warnings';
import { getBudgetHolder } from './read-pressure';
import { livesInYear } from './set-budget';

/** Up to which period the books are closed, and what stands open at its end that no placement drives. */
export interface ClosePeriod {
  readonly financialYear: FinancialYear;
  readonly period: number;
  readonly accruals: readonly {
    /** Null: the area's high needs block. */
    readonly budgetHolderId: string | null;
    readonly label: string;
    readonly amount: Pence;
  }[];
  /** The warnings that have been seen, each with the figure it had. */
  readonly acknowledged: readonly (Omit<ClosingAcknowledgement, 'budgetHolderId'> & {
    /** Null: the area's high needs block. */
    readonly budgetHolderId: string | null;
  })[];
}

/** A period that was closed, and what stood open at its end for each holder; pounds are in pence as text. */
export interface PeriodClosing {
  readonly [key: string]: string | number | readonly Readonly<Record<string, string>>[];
  readonly financialYear: string;
  readonly period: number;
  readonly closedAt: string;
  readonly holders: readonly {
    readonly budgetHolderId: string;
    readonly accruals: string;
    readonly prepayments: string;
  }[];
}

type Value = {
  readonly closed: readonly PeriodClosing[];
  /** The first year that keeps books, where they were never closed before: all before it is closed with it. */
  readonly closedBefore: FinancialYear | null;
  readonly warnings: readonly KeptWarning[];
};
type Outcome = Result<Value, Refusal<ClosePeriodRefusalCode>>;

/**
 * Closes the books up to and including a period, every earlier one that is still open with it, and keeps what stands open at the end of each:
 * accruals and prepayments (money.md sections 5 and 6; B13, B30). One person of finance does it, and nobody undoes it; a preview shows it first, with
 * what it warns of. Each warning has to be acknowledged with its figure, so that nothing is closed over what nobody looked at.
 */
export function closePeriod(
  ctx: Ctx,
  command: ClosePeriod,
  request: { readonly clientMutationId: string | null; readonly isPreview: boolean },
): Promise<Outcome> {
  return ctx.write({ event: 'period.closed', ...request, input: command }, (tx) =>
    closePeriodIn(tx, command, request.isPreview),
  );
}

/** The same inside a write. */
async function closePeriodIn(tx: WriteTx, command: ClosePeriod, isPreview: boolean): Promise<Outcome> {
  const { financialYear } = command;
  const entered = await checkEntered(tx, command);
  const period = PERIODS.find((one) => one === command.period);
  if (period === undefined) {
    return refuse([closePeriodRefusal('PERIOD_OUT_OF_RANGE', command), ...(entered.ok ? [] : entered.refusals)]);
  }
  const books = await closePeriodsIn(tx, { financialYear, period });
  if (!books.ok || !entered.ok) {
    const refusals = books.ok ? [] : books.refusals.map((code) => closePeriodRefusal(code, command));
    return refuse([...refusals, ...(entered.ok ? [] : entered.refusals)]);
  }
  const { periods, first, closedAt } = books.value;
  const isFirst = periods.some((one) => one.financialYear === first.financialYear && one.period === first.period);
  await insertPlacementAccruals(tx, first, periods, closedAt);
  if (entered.value.length > 0) await insertEnteredAccruals(tx, { financialYear, period }, entered.value);
  await insertAccrualTotals(tx, periods);
  const warnings = await closingWarnings(tx, { financialYear, period }, closedAt);
  const unseen = isPreview ? [] : await unseenOf(tx, warnings, command.acknowledged);
  if (unseen.length > 0) return refuse(unseen);
  tx.record({
    type: 'ClosedPeriod',
    id: closedPeriodId({ financialYear, period }),
    detail: { financialYear, period, periods: periods.length },
  });
  const years = [...new Set(periods.map((one) => one.financialYear))];
  for (const year of years) tx.publish('budgetPressureChanged', { financialYear: year });
  const totals = await listAccrualTotals(tx, years, null);
  return ok({
    closedBefore: isFirst ? first.financialYear : null,
    warnings: warnings.map(keptWarning),
    closed: periods.map((one) => ({
      ...one,
      closedAt: closedAt.toISOString(),
      holders: totals
        .filter((held) => held.financialYear === one.financialYear && held.period === one.period)
        .map(({ budgetHolderId, accruals, prepayments }) => ({
          budgetHolderId,
          accruals: accruals.toString(),
          prepayments: prepayments.toString(),
        })),
    })),
  });
}

/** A refusal for each warning that was not acknowledged as it stands. */
async function unseenOf(
  tx: WriteTx,
  warnings: readonly ClosingWarning[],
  acknowledged: ClosePeriod['acknowledged'],
): Promise<readonly Refusal<ClosePeriodRefusalCode>[]> {
  if (warnings.length === 0) return [];
  const holders = await listBudgetHolders(tx);
  const block = acknowledged.some((one) => one.budgetHolderId === null) ? await getBudgetHolder(tx, null) : null;
  const seen = acknowledged.map((one) => ({
    ...one,
    budgetHolderId: one.budgetHolderId ?? block?.budgetHolderId ?? '',
  }));
  return unacknowledged(warnings, seen).map((one) =>
    notAcknowledgedRefusal(
      one,
      holders.find(({ budgetHolderId }) => budgetHolderId === one.budgetHolderId)?.name ?? '',
    ),
  );
}

/** What is wrong with what is entered as open: too many is told at once; of a holder that is not there nothing can be told. */
async function checkEntered(
  tx: WriteTx,
  command: ClosePeriod,
): Promise<Result<readonly EnteredAccrual[], Refusal<ClosePeriodRefusalCode>>> {
  const { financialYear, accruals } = command;
  if (accruals.length > MOST_ACCRUALS) return refuse([closePeriodRefusal('TOO_MANY', command)]);
  if (accruals.length === 0) return ok([]);
  const holders = await holdersOf(tx, accruals);
  const refusals: Refusal<ClosePeriodRefusalCode>[] = [];
  const entered = accruals.map(({ budgetHolderId, label, amount }, position): EnteredAccrual => {
    const holder = holders(budgetHolderId);
    const facts = { financialYear, holderName: holder.name };
    if (!livesInYear(holder, financialYear)) {
      refusals.push(enteredAccrualRefusal('BUDGET_HOLDER_NOT_IN_FORCE', position, facts));
    }
    if (written(label) === null) refusals.push(enteredAccrualRefusal('LABEL_MISSING', position, facts));
    if (amount === ZERO) refusals.push(enteredAccrualRefusal('AMOUNT_ZERO', position, facts));
    refusals.push(...bookedProblems([[`accruals.${String(position)}.amount`, amount]]));
    return { budgetHolderId: holder.budgetHolderId, label: label.trim(), amount };
  });
  return refusals.length > 0 ? refuse(refusals) : ok(entered);
}

/** Finds the holders of what is entered, read at once. It throws NotFound for one that is not there. */
async function holdersOf(
  tx: WriteTx,
  accruals: ClosePeriod['accruals'],
): Promise<(budgetHolderId: string | null) => BudgetHolder> {
  const ids = accruals.flatMap(({ budgetHolderId }) => budgetHolderId ?? []);
  const named = await findBudgetHoldersByIds(
    tx,
    [...new Set(ids)].map((id) => asId<BudgetHolderId>(id)),
  );
  const block = ids.length < accruals.length ? await getBudgetHolder(tx, null) : undefined;
  return (budgetHolderId) => {
    const holder = budgetHolderId === null ? block : named.get(asId<BudgetHolderId>(budgetHolderId));
    if (holder === undefined) throw new NotFound('There is no such budget holder.');
    return holder;
  };
}
