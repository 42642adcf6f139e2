import { bookedProblems } from '../../../kernel/booked';
import { financialYearSpan, intersect, type FinancialYear } from '../../../kernel/dates';
import { compare, type Pence, subtract, ZERO } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { type BudgetHolder } from '../../access/rules/directory';
import { setBudgetRefusal, type SetBudgetRefusalCode } from '../refusals/set-budget';
import { insertBudgetEntry, lockBudget, sumBudget } from '../repository/allocation';
import { openBooks } from '../repository/books';
import { sumBudgetLines } from '../repository/budget-lines';
import { budgetLineProblems, lineChanges, type BudgetLine } from '../rules/budget-lines';
import { getBudgetHolder } from './read-pressure';

/** A version of a budget, as its whole amounts; transfers and in-year changes stay beside it. */
export interface SetBudget {
  readonly budgetHolderId: string | null;
  readonly financialYear: FinancialYear;
  readonly version: string;
  readonly allocation: Pence;
  /** Null: as it stands. */
  readonly broughtForward: Pence | null;
  readonly reason: string | null;
  /** Its whole amounts by line of the section 251 return; what they leave is of no line. Left out or null: as the lines stand. */
  readonly lines?: readonly BudgetLine[] | null;
}

type Value = { readonly budgetHolderId: string };

/** Enters a version of a budget (money.md section 6, `allocation`). The difference from the last version is what is booked. */
export function setBudget(
  ctx: Ctx,
  command: SetBudget,
  clientMutationId: string | null,
): Promise<Result<Value, Refusal<SetBudgetRefusalCode>>> {
  return ctx.write({ event: 'budget.set', clientMutationId, input: command }, (tx) => setBudgetIn(tx, command));
}

/** The same inside a write. */
export async function setBudgetIn(
  tx: WriteTx,
  command: SetBudget,
): Promise<Result<Value, Refusal<SetBudgetRefusalCode>>> {
  const holder = await getBudgetHolder(tx, command.budgetHolderId);
  const { financialYear } = command;
  await lockBudget(tx, holder.budgetHolderId, financialYear);
  const bookedAt = await openBooks(tx);
  const held = await sumBudget(tx, holder.budgetHolderId, financialYear, bookedAt);
  const given = command.lines ?? null;
  const heldLines = await versionLines(tx, holder.budgetHolderId, financialYear, bookedAt);
  const entries = [
    {
      kind: 'ALLOCATION' as const,
      amount: subtract(command.allocation, held.versionAmount),
      lines: lineChanges(given, heldLines),
    },
    {
      kind: 'BROUGHT_FORWARD' as const,
      amount: command.broughtForward === null ? ZERO : subtract(command.broughtForward, held.broughtForward),
      lines: [],
    },
  ].filter((entry) => entry.amount !== ZERO || entry.lines.length > 0);

  const codes: Parameters<typeof setBudgetRefusal>[0][] = [];
  if (!livesInYear(holder, financialYear)) codes.push('BUDGET_HOLDER_NOT_IN_FORCE');
  if (compare(command.allocation, ZERO) < 0) codes.push('ALLOCATION_NEGATIVE');
  if (written(command.version) === null) codes.push('LABEL_MISSING');
  if (entries.length === 0) codes.push('NOTHING_CHANGED');
  const refusals = [
    ...codes.map((code) => setBudgetRefusal(code, { financialYear, holderName: holder.name })),
    ...bookedProblems(Object.entries({ allocation: command.allocation, broughtForward: command.broughtForward })),
    ...budgetLineProblems(given, {
      ...{ isBlock: holder.isHighNeedsBlock, allocation: command.allocation, held: heldLines },
    }),
  ];
  if (refusals.length > 0) return refuse(refusals);

  for (const entry of entries) {
    await insertBudgetEntry(tx, {
      budgetEntryId: newId(),
      budgetHolderId: holder.budgetHolderId,
      financialYear,
      ...entry,
      label: command.version.trim(),
      reason: command.reason,
      enteredBy: tx.actor.personId,
      enteredAt: bookedAt,
    });
  }
  tx.record({ type: 'BudgetHolder', id: holder.budgetHolderId, detail: { financialYear } });
  tx.publish('budgetPressureChanged', { budgetHolderId: holder.budgetHolderId, financialYear });
  return ok({ budgetHolderId: holder.budgetHolderId });
}

async function versionLines(
  tx: WriteTx,
  budgetHolderId: string,
  financialYear: FinancialYear,
  asAt: Date,
): Promise<ReadonlyMap<string, Pence>> {
  const lines = await sumBudgetLines(tx, budgetHolderId, financialYear, asAt);
  return new Map(lines.map(({ section251Line, versionAmount }) => [section251Line, versionAmount]));
}

/** Whether the holder has a day in the financial year: no figure is dated outside its holder's life. */
export function livesInYear(holder: BudgetHolder, financialYear: FinancialYear): boolean {
  const year = financialYearSpan(financialYear);
  return intersect(year, { startDate: holder.startDate, endDate: holder.endDate ?? year.endDate }) !== null;
}
