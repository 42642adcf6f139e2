import { addMonths, type Day, type FinancialYear, financialYearSpan } from '../../../../kernel/dates';
import { negate, type Pence, roundDivide } from '../../../../kernel/money';
import { sayMoney } from '../../../ledger/rules/problem';
import { type LeverEffect } from './lever-effects';
import { LeverKind } from './codes';
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
  /** What part of it each year brings, in ten-thousandths; a year in which it costs is below nought. */
  readonly delivery: readonly { readonly financialYear: FinancialYear; readonly basisPoints: number }[];
}

const WHOLE = 10_000n;

/**
 * A lever as a mitigation: what it saves the high needs block in the years that both the plan and the scenario have, each to a ten-thousandth of its
 * greatest year. Null: they have no year in common, or it changes nothing in any.
 */
export function mitigationOfLever(
  lever: Lever,
  effect: LeverEffect,
  years: readonly FinancialYear[],
): MitigationOfLever | null {
  const savings = years.flatMap((financialYear) => {
    const told = effect.years.find(({ year }) => String(year) === financialYear.slice(0, 4));
    return told === undefined ? [] : [{ financialYear, saved: toPence(-told.block) }];
  });
  const saving = savings.reduce<Pence>((most, { saved }) => (sizeOf(saved) > most ? sizeOf(saved) : most), toPence(0));
  const [last] = years.slice(-1);
  if (saving === 0n || last === undefined) return null;
  const startDate = beginningOf(lever);
  const lastDay = financialYearSpan(last).endDate;
  return {
    ...{ name: lever.name, startDate, saving, endDate: lastDay < startDate ? startDate : lastDay },
    delivery: savings.map(({ financialYear, saved }) => ({
      financialYear,
      basisPoints: Number(roundDivide(saved * WHOLE, saving)),
    })),
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
    `From the scenario “${of.scenario}”, where ${lever.owner} answers for it: the mean of what it changes of the block’s cost, beside the levers before it, about: each year to a ten-thousandth of its greatest.`,
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
