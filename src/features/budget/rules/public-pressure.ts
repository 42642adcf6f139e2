import { add, percentOneDecimal, subtract, ZERO } from '../../../kernel/money';
import { isSmallCount } from '../../../kernel/suppression';
import { type PipelineEntry } from './pipeline-entry';
import { type Pressure } from './pressure';

type Entries = readonly Pick<PipelineEntry, 'caseId' | 'total' | 'amounts'>[];

/**
 * Whether what is expected of cases with the panel would tell of 1 to 5: fewer than six have an amount, or it changed for fewer than six since it was
 * published before (B41).
 */
export function isPipelineOfFew(entries: Entries, before: Entries): boolean {
  return isOfFew(amountsOf(entries), amountsOf(before));
}

/** Whether a sum of amounts, by what they are of, would tell of 1 to 5: there are so few, or so few changed since it was published before (B41). */
export function isOfFew<Amount>(own: ReadonlyMap<string, Amount>, before: ReadonlyMap<string, Amount>): boolean {
  const changed = [...new Set([...own.keys(), ...before.keys()])].filter((id) => own.get(id) !== before.get(id));
  return isSmallCount(own.size) || isSmallCount(changed.length);
}

function amountsOf(entries: Entries): ReadonlyMap<string, string> {
  return new Map(
    entries
      .filter(({ amounts }) => amounts.some(({ amount }) => amount !== ZERO))
      .map(({ caseId, amounts }) => [
        caseId,
        amounts.map(({ period, amount }) => `${String(period)} ${String(amount)}`).join(),
      ]),
  );
}

/** The same figures without cases with the panel: none of them can be had from the others. */
export function withoutPipeline(pressure: Pressure): Pressure {
  const { pipeline, allocation, broughtForward } = pressure;
  const forecastOutturn = subtract(pressure.forecastOutturn, pipeline);
  const variance = allocation === null ? null : subtract(forecastOutturn, allocation);
  let taken = ZERO;
  return {
    ...pressure,
    ...{ pipeline: ZERO, forecastOutturn, variance },
    variancePercent: variance === null || allocation === null ? null : percentOneDecimal(variance, allocation),
    cumulativePosition: variance === null || broughtForward === null ? null : add(broughtForward, variance),
    periods: pressure.periods.map((one) => {
      taken = add(taken, one.pipeline);
      return {
        ...one,
        pipeline: ZERO,
        forecast: subtract(one.forecast, one.pipeline),
        cumulativeForecast: subtract(one.cumulativeForecast, taken),
      };
    }),
  };
}
