import { addMonths, type Day, type FinancialYear, financialYearSpan } from '../../../../kernel/dates';
import { negate, type Pence, ZERO } from '../../../../kernel/money';
import { deliveryOf, type MitigationDelivery } from '../../../budget/rules/plan';
import { sayMoney } from '../../../ledger/rules/problem';
import { LeverKind } from './codes';
import { type ToldLever } from './lever-money';
import { type Lever } from './plan';
import { toPence } from './rounded';

/** What a mitigation of the management plan is, as a lever of a scenario has it. */
export interface MitigationOfLever {
  readonly name: string;
  readonly startDate: Day;
  /** The last day of the plan, or the lever's first where that is later. */
  readonly endDate: Day;
  /** The most that it changes the block's cost by in a year of the plan. */
  readonly saving: Pence;
  /** What each year brings, to the penny as the scenario tells it; a year in which it costs is below nought. */
  readonly delivery: readonly MitigationDelivery[];
}

/**
 * A lever as a mitigation: what it saves the high needs block in the years that both the plan and the scenario have, to the penny. Null: they have no year in
 * common, or it changes nothing in any.
 */
export function mitigationOfLever(
  lever: Lever,
  told: ToldLever,
  years: readonly FinancialYear[],
): MitigationOfLever | null {
  const savings = years.flatMap((financialYear) => {
    const ofYear = told.years.find(({ year }) => String(year) === financialYear.slice(0, 4));
    return ofYear === undefined ? [] : [{ financialYear, saved: negate(ofYear.block) }];
  });
  const saving = savings.reduce<Pence>((most, { saved }) => (sizeOf(saved) > most ? sizeOf(saved) : most), ZERO);
  const [last] = years.slice(-1);
  if (saving === 0n || last === undefined) return null;
  const startDate = beginningOf(lever);
  const lastDay = financialYearSpan(last).endDate;
  return {
    ...{ name: lever.name, startDate, saving, endDate: lastDay < startDate ? startDate : lastDay },
    delivery: savings.map(({ financialYear, saved }) =>
      deliveryOf(financialYear, { basisPoints: null, amount: saved }, saving),
    ),
  };
}

/** What is said of a mitigation that was taken from a scenario. */
export function sayLever(
  lever: Lever,
  of: {
    readonly scenario: string;
    readonly inputsDigest: string;
    readonly resultDigest: string;
    readonly seed: number;
  },
): string {
  const capital = lever.kind === LeverKind.LOCAL_PROVISION ? lever.capital : undefined;
  return [
    `From the scenario “${of.scenario}”, where ${lever.owner} answers for it: the mean of what it changes of the block’s cost, beside the levers before it, each year to the penny as the result tells it.`,
    ...(capital === undefined
      ? []
      : [`Capital of ${sayMoney(toPence(capital.amount))} comes beside it and is not the block’s.`]),
    `Inputs ${of.inputsDigest}, seed ${String(of.seed)}, result ${of.resultDigest}.`,
  ].join(' ');
}

/** A provision begins with its first spending of revenue. */
function beginningOf(lever: Lever): Day {
  const leadIn = lever.kind === LeverKind.LOCAL_PROVISION ? lever.leadIn : undefined;
  return leadIn === undefined ? lever.startDate : addMonths(lever.startDate, -leadIn.months);
}

function sizeOf(amount: Pence): Pence {
  return amount < 0n ? negate(amount) : amount;
}
