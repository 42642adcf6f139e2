import { type Pence } from '../../../../kernel/money';
import { type LeverEffect, type LeverYear } from './lever-effects';
import { type ScenarioResult } from './result';
import { toPence, toPenceParts } from './rounded';

/** What a lever brings, in pence, as it is told. */
export interface ToldLever {
  /** Its place in the list of the scenario's levers. */
  readonly lever: number;
  /** Whether it changes no cost of any year: a ceiling above every price, places retained where none stand empty. */
  readonly changesNothing: boolean;
  readonly years: readonly ToldLeverYear[];
}

/** Its effect in a year; what it saves is negative. */
export interface ToldLeverYear {
  readonly year: number;
  /** Of what the high needs block bears, spending before an opening included. */
  readonly block: Pence;
  /** Of what all payers bear. */
  readonly cost: Pence;
  /** Where the children whom it has elsewhere would be without it. */
  readonly from: NonNullable<LeverYear['from']>;
}

/** The levers' effects to the penny: in each year they add up to the difference as it is told. */
export function toldLevers(effects: readonly LeverEffect[], years: ScenarioResult['years']): readonly ToldLever[] {
  const byYear = years.map(({ year, difference }) => {
    const own = effects.map((effect) => effect.years.find((one) => one.year === year));
    const block = toPenceParts(
      own.map((one) => one?.block ?? 0),
      toPence(difference.payers.HIGH_NEEDS_BLOCK.mean),
    );
    const cost = toPenceParts(
      own.map((one) => one?.cost ?? 0),
      toPence(difference.cost.mean),
    );
    return (at: number): ToldLeverYear => ({
      ...{ year, block: block[at] ?? toPence(0), cost: cost[at] ?? toPence(0), from: own[at]?.from ?? [] },
    });
  });
  return effects.map(({ lever, years: own }, at) => ({
    lever,
    changesNothing: own.every(({ block, cost }) => block === 0 && cost === 0),
    years: byYear.map((ofLever) => ofLever(at)),
  }));
}
