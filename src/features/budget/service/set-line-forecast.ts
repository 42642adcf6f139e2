import { type FinancialYear, type Period } from '../../../kernel/dates';
import { formatMoney, sum, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { MOST_WRITTEN, neededTextProblems } from '../../providers/rules/said';
import { type SetLineForecastRefusalCode } from '../refusals/line-forecast';
import { lockBudget } from '../repository/allocation';
import { openBooks } from '../repository/books';
import { insertLineForecast, sumLineForecasts } from '../repository/line-forecast';
import { changesTo, spreadOverYear, type ForecastLine } from '../rules/line-forecast';
import {
  forecastProblem,
  givenAmountProblems,
  isPeriod,
  lineProblems,
  type GivenAmounts,
} from '../rules/line-forecast-problems';
import { getBudgetHolder } from './read-pressure';
import { livesInYear } from './set-budget';

/** What is expected on a line that no placement drives. */
export interface SetLineForecast extends ForecastLine, GivenAmounts {
  /** Null: the area's high needs block. */
  readonly budgetHolderId: string | null;
  readonly financialYear: FinancialYear;
  readonly reason: string;
}

type Refused = Refusal<SetLineForecastRefusalCode>;
type Value = { readonly budgetHolderId: string };

/**
 * Enters what is expected on a line (money.md section 6, `otherForecast`): the amounts of periods, or a year's total, spread over the twelve
 * so that they add up (B8). What was expected before stays on record with its author.
 */
export function setLineForecast(
  ctx: Ctx,
  command: SetLineForecast,
  clientMutationId: string | null,
): Promise<Result<Value, Refused>> {
  return ctx.write({ event: 'line-forecast.set', clientMutationId, input: command }, (tx) =>
    setLineForecastIn(tx, command),
  );
}

/** The same inside a write. Throws NotFound for a budget holder that is not there. */
export async function setLineForecastIn(tx: WriteTx, command: SetLineForecast): Promise<Result<Value, Refused>> {
  const holder = await getBudgetHolder(tx, command.budgetHolderId);
  const { budgetHolderId } = holder;
  const { financialYear, section251Line, kind } = command;
  await lockBudget(tx, budgetHolderId, financialYear);
  const bookedAt = await openBooks(tx);
  const changes = changesTo(wantedOf(command), await heldOf(tx, budgetHolderId, command, bookedAt));
  const refusals: Refused[] = [
    ...(livesInYear(holder, financialYear) ? [] : [forecastProblem('BUDGET_HOLDER_NOT_IN_FORCE', ['budgetHolderId'])]),
    ...lineProblems(command, holder.isHighNeedsBlock),
    ...givenAmountProblems(command, kind),
    ...neededTextProblems('reason', command.reason, MOST_WRITTEN.text),
  ];
  if (refusals.length === 0 && changes.size === 0) refusals.push(forecastProblem('NOTHING_CHANGED', []));
  if (refusals.length > 0) return refuse(refusals);

  await insertLineForecast(tx, {
    ...{ lineForecastId: newId(), budgetHolderId, financialYear, section251Line, kind, changes },
    ...{ reason: command.reason.trim(), enteredBy: tx.actor.personId, enteredAt: bookedAt },
  });
  tx.record({
    type: 'BudgetHolder',
    id: budgetHolderId,
    detail: { financialYear, section251Line, kind, change: formatMoney(sum(changes.values())) },
  });
  tx.publish('budgetPressureChanged', { budgetHolderId, financialYear });
  return ok({ budgetHolderId });
}

function wantedOf({ total, periods }: GivenAmounts): ReadonlyMap<Period, Pence> {
  if (total !== null) return spreadOverYear(total);
  return new Map(
    (periods ?? []).flatMap(({ period, amount }) => (isPeriod(period) ? [[period, amount] as const] : [])),
  );
}

async function heldOf(
  tx: WriteTx,
  budgetHolderId: string,
  { financialYear, section251Line, kind }: SetLineForecast,
  asAt: Date,
): Promise<ReadonlyMap<Period, Pence>> {
  const all = await sumLineForecasts(tx, budgetHolderId, financialYear, asAt);
  const own = all.filter((one) => one.section251Line === section251Line && one.kind === kind);
  return new Map(own.map(({ period, amount }) => [period, amount]));
}
