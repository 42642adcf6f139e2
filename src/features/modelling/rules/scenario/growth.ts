import { type Model } from '../projection/model';
import { type BetaLaw } from '../projection/rates';
import { LeverKind } from './codes';
import { type Lever } from './plan';
import { growthFactor } from './timing';

/** The model with more or fewer requests: the chance of getting a plan is multiplied, as sure of it as before. Nothing else changes. */
export function withRequests(model: Model, levers: readonly Lever[]): Model {
  const growing = levers.filter((lever) => lever.kind === LeverKind.REQUESTS_GROWTH);
  if (growing.length === 0) return model;
  return {
    ...model,
    years: model.years.map((year) => {
      const factor = growing.reduce((product, lever) => product * growthFactor(lever, year.year), 1);
      return { ...year, joinings: year.joinings.map((joining) => ({ ...joining, law: scaled(joining.law, factor) })) };
    }),
  };
}

/** A law whose mean is so many times as great, at most one, with the same weight of evidence. */
function scaled({ alpha, beta }: BetaLaw, factor: number): BetaLaw {
  const whole = alpha + beta;
  const more = Math.min(alpha * factor, whole);
  return { alpha: more, beta: whole - more };
}
