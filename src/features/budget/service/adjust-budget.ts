import { bookedProblems } from '../../../kernel/booked';
import { type FinancialYear } from '../../../kernel/dates';
import { formatMoney, negate, pence, roundDivide, type Pence } from '../../../kernel/money';
import { DECIMAL_ONE } from '../../../kernel/decimal';
import { poundsInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { type BudgetHolder } from '../../access/rules/directory';
import { MOST_WRITTEN, neededTextProblems, textProblems } from '../../providers/rules/said';
import { type AdjustBudgetRefusalCode } from '../refusals/adjust-budget';
import { insertAdjustment, sumFromSchools } from '../repository/adjustment';
import { insertBudgetEntry, lockBudget, sumBudget } from '../repository/allocation';
import { openBooks } from '../repository/books';
import { findFundingRule } from '../repository/funding-rule';
import {
  adjustedAmountProblems,
  adjustmentProblem,
  limitProblems,
  sideProblems,
  type AdjustmentFacts,
  type GivenAdjustment,
} from '../rules/adjustment-problems';
import { returnLineProblems } from '../rules/budget-lines';
import { getBudgetHolder } from './read-pressure';
import { livesInYear } from './set-budget';

/** A change of a budget between its versions. */
export interface AdjustBudget extends GivenAdjustment {
  /** Null: the area's high needs block. */
  readonly budgetHolderId: string | null;
  readonly financialYear: FinancialYear;
  readonly reason: string;
  /** Line of the section 251 return whose budget changes. Left out or null: none in particular. */
  readonly section251Line?: string | null;
}

type Refused = Refusal<AdjustBudgetRefusalCode>;
type Value = { readonly budgetHolderId: string };

/** A budget whose allocation the change moves, and by how much. */
interface Side {
  readonly holder: BudgetHolder;
  readonly field: string;
  readonly amount: Pence;
}

/**
 * Changes a budget between its versions: a transfer with another budget or another block of the grant (B39), a recount of pupils across
 * borders (B28) or of places paid direct, or an in-year change. Both sides of a transfer that have a budget here are booked at once.
 */
export function adjustBudget(
  ctx: Ctx,
  command: AdjustBudget,
  clientMutationId: string | null,
): Promise<Result<Value, Refused>> {
  return ctx.write({ event: 'budget.adjusted', clientMutationId, input: command }, (tx) => adjustBudgetIn(tx, command));
}

/** The same inside a write. Throws NotFound for a budget holder that is not there. */
export async function adjustBudgetIn(tx: WriteTx, command: AdjustBudget): Promise<Result<Value, Refused>> {
  const { financialYear, kind, section251Line = null } = command;
  const holder = await getBudgetHolder(tx, command.budgetHolderId);
  const other = command.otherBudgetHolderId === null ? null : await getBudgetHolder(tx, command.otherBudgetHolderId);
  await lockSides(tx, financialYear, [holder, ...(other === null ? [] : [other])]);
  const bookedAt = await openBooks(tx);
  const facts = await factsOf(tx, holder, financialYear);
  const amount = amountOf(command, facts);
  const sides: readonly Side[] = [
    { holder, field: 'budgetHolderId', amount },
    ...(other === null ? [] : [{ holder: other, field: 'otherBudgetHolderId', amount: negate(amount) }]),
  ];
  const refusals: Refused[] = [
    ...adjustedAmountProblems(command, facts),
    ...bookedProblems([
      [command.netPupils === null ? 'amount' : 'netPupils', amount],
      ['schoolsBlock', command.schoolsBlock],
    ]),
    ...sideProblems(command, facts),
    ...limitProblems(command, facts),
    ...(other?.budgetHolderId === holder.budgetHolderId
      ? [adjustmentProblem('SAME_BUDGET', ['otherBudgetHolderId'])]
      : await sidesRefused(tx, sides, financialYear, bookedAt)),
    ...lineRefused(section251Line, holder),
    ...neededTextProblems('reason', command.reason, MOST_WRITTEN.text),
    ...textProblems('secretaryOfStateReference', command.secretaryOfStateReference, MOST_WRITTEN.title),
  ];
  if (refusals.length > 0) return refuse(refusals);

  const entered = { reason: command.reason.trim(), enteredBy: tx.actor.personId, enteredAt: bookedAt };
  const budgetAdjustmentId = newId();
  await insertAdjustment(tx, {
    ...{ budgetAdjustmentId, budgetHolderId: holder.budgetHolderId, financialYear, kind, amount },
    otherBudgetHolderId: other?.budgetHolderId ?? null,
    otherBlock: command.otherBlock,
    schoolsBlock: command.otherBlock === 'SCHOOLS' ? (command.schoolsBlock ?? facts.fromSchools.schoolsBlock) : null,
    secretaryOfStateReference: written(command.secretaryOfStateReference),
    netPupils: command.netPupils,
    ...entered,
  });
  for (const side of sides) {
    const { budgetHolderId } = side.holder;
    await insertBudgetEntry(tx, {
      ...{ budgetEntryId: newId(), budgetHolderId, financialYear, kind, amount: side.amount, budgetAdjustmentId },
      ...{ label: LABELS[kind], ...entered },
      lines: side.holder === holder && section251Line !== null ? [{ section251Line, amount }] : [],
    });
    tx.publish('budgetPressureChanged', { budgetHolderId, financialYear });
  }
  tx.record({
    type: 'BudgetHolder',
    id: holder.budgetHolderId,
    detail: { financialYear, kind, amount: formatMoney(amount), otherBudgetHolderId: other?.budgetHolderId ?? null },
  });
  return ok({ budgetHolderId: holder.budgetHolderId });
}

const LABELS: Readonly<Record<AdjustBudget['kind'], string>> = {
  TRANSFER: 'Transfer',
  IN_YEAR_CHANGE: 'In-year change',
  IMPORT_EXPORT: 'Import and export adjustment',
  RECOUPMENT: 'Recoupment of places',
};

function lineRefused(section251Line: string | null, { isHighNeedsBlock }: BudgetHolder): readonly Refused[] {
  return section251Line === null ? [] : returnLineProblems(section251Line, isHighNeedsBlock, ['section251Line']);
}

/** Holds both budgets, in one order whoever asks, so that two transfers the opposite ways do not wait for each other. */
async function lockSides(tx: WriteTx, financialYear: FinancialYear, holders: readonly BudgetHolder[]): Promise<void> {
  const ids = [...new Set<string>(holders.map(({ budgetHolderId }) => budgetHolderId))].sort();
  for (const id of ids) await lockBudget(tx, id, financialYear);
}

async function factsOf(tx: WriteTx, holder: BudgetHolder, financialYear: FinancialYear): Promise<AdjustmentFacts> {
  const rate = await findFundingRule(tx, 'IMPORT_EXPORT_RATE', financialYear);
  return {
    isBlock: holder.isHighNeedsBlock,
    rate: rate === null ? null : pence(rate),
    limit: await findFundingRule(tx, 'SCHOOLS_BLOCK_TRANSFER', financialYear),
    fromSchools: await sumFromSchools(tx, financialYear),
  };
}

/** In pence; net pupils at the year's rate. What is not whole halves at a rate is refused by `adjustedAmountProblems`. */
function amountOf({ amount, netPupils }: AdjustBudget, { rate }: AdjustmentFacts): Pence {
  return netPupils === null ? pence(amount ?? 0n) : roundDivide(netPupils * (rate ?? 0n), DECIMAL_ONE);
}

async function sidesRefused(
  tx: WriteTx,
  sides: readonly Side[],
  financialYear: FinancialYear,
  bookedAt: Date,
): Promise<Refused[]> {
  const refused: Refused[] = [];
  for (const { holder, field, amount } of sides) {
    if (!livesInYear(holder, financialYear)) {
      const message = `${holder.name} has no day in ${financialYear}. Choose a budget holder that exists in that year.`;
      refused.push(adjustmentProblem('BUDGET_HOLDER_NOT_IN_FORCE', [field], message));
    }
    const { allocation } = await sumBudget(tx, holder.budgetHolderId, financialYear, bookedAt);
    if (amount < 0n && allocation + amount < 0n) {
      const message = `${holder.name} has an allocation of ${poundsInWords(allocation)}, less than is taken from it.`;
      refused.push(adjustmentProblem('ALLOCATION_NEGATIVE', ['amount'], message));
    }
  }
  return refused;
}
