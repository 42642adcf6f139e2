import { type Day } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import {
  AppraisalKind,
  type AssumptionSet,
  AssumptionTerm,
  inForceOn,
  type SourcedAssumption,
  valueFor,
} from '../assumption';
import { LeverKind } from './codes';
import { type GivenLever } from './given-lever';
import { leverProblem, type LeverProblem } from './lever-problems';
import { type AssumedValue } from './plan';

/** The figures that policy sets may say: by the kind of lever the term of a set, and the lever's own term that it stands for. */
const SAID = new Map<LeverKind, { readonly term: AssumptionTerm; readonly own: 'percent' | 'unitCost' | 'placeCost' }>([
  [LeverKind.PRICE_GROWTH, { term: AssumptionTerm.PRICE_GROWTH, own: 'percent' }],
  [LeverKind.PRICE_CEILING, { term: AssumptionTerm.PRICE_BAND, own: 'unitCost' }],
  [LeverKind.LOCAL_PROVISION, { term: AssumptionTerm.PLACE_RATE, own: 'placeCost' }],
]);

/**
 * The lever with the figure that the set it names has for its first day, and what the set has for later days; one that names none as it is. Nothing else
 * of the lever follows from a set. The figures are the central ones: how low or high they may be is for scenarios of their own.
 */
export function readAssumption(
  given: GivenLever,
  at: number,
  sets: readonly AssumptionSet[],
): Result<GivenLever, LeverProblem> {
  const { assumption, startDate } = given;
  if (assumption === null) return ok(given);
  if ('values' in assumption) return ok(given);
  const said = SAID.get(given.kind);
  if (said === undefined || given[said.own] !== null) {
    return refuse([leverProblem('ASSUMPTION_NOT_TAKEN', at, 'assumption')]);
  }
  const set = assumption.set.trim();
  const versions = sets.filter(({ name }) => name === set);
  const { appliesTo } = assumption;
  const frozen = { set, term: said.term, appliesTo, values: frozenFrom(said.term, appliesTo, startDate, versions, []) };
  const [first] = frozen.values;
  if (first === undefined) return refuse([leverProblem('ASSUMPTION_UNKNOWN', at, 'assumption')]);
  const read = { ...given, [said.own]: first.value, source: given.source ?? first.source, assumption: frozen };
  return ok(said.own === 'placeCost' ? { ...read, placeRates: frozen.values } : read);
}

/**
 * The lever with what an empty place of it costs where nobody has said so: by the area's sets for a special school, else by the rates that are published
 * of each year, else by what stands where nobody says. It is dated: a later rate holds from its own day.
 */
export function withPlaceRates(
  given: GivenLever,
  sets: readonly AssumptionSet[],
  published: readonly SourcedAssumption[],
): GivenLever {
  if (given.kind !== LeverKind.LOCAL_PROVISION || given.placeCost !== null || given.assumption !== null) return given;
  const rates = frozenFrom(AssumptionTerm.PLACE_RATE, AppraisalKind.LOCAL_SPECIAL, given.startDate, sets, published);
  const [first] = rates;
  return first === undefined ? given : { ...given, placeCost: first.value, placeRates: rates };
}

/** What the sets, and after them others, say of the term from a day on; empty where they say nothing for that day. */
function frozenFrom(
  term: AssumptionTerm,
  appliesTo: string | null,
  from: Day,
  sets: readonly AssumptionSet[],
  others: readonly SourcedAssumption[],
): readonly AssumedValue[] {
  const sayOn = (day: Day): SourcedAssumption | undefined =>
    valueFor([inForceOn(sets, day), others], term, appliesTo, day);
  const first = sayOn(from);
  const values: AssumedValue[] = first === undefined ? [] : [toValue(first, from)];
  for (const day of first === undefined ? [] : laterDays(sets, others, from)) {
    const next = sayOn(day);
    if (next !== undefined && isOther(values.at(-1), next)) values.push(toValue(next, day));
  }
  return values;
}

/** The days after the first on which another version or another figure may come into force. */
function laterDays(sets: readonly AssumptionSet[], others: readonly SourcedAssumption[], from: Day): Day[] {
  const days = [
    ...sets.flatMap(({ startDate, values }) => [startDate, ...values.map(({ fromDate }) => fromDate)]),
    ...others.map(({ fromDate }) => fromDate),
  ];
  return [...new Set(days)].filter((day): day is Day => day !== null && day > from).sort();
}

function isOther(last: AssumedValue | undefined, { central, source }: SourcedAssumption): boolean {
  return last?.value !== figure(central) || last.source !== source;
}

function toValue({ central, source, sourceDate }: SourcedAssumption, fromDate: Day): AssumedValue {
  return { fromDate, value: figure(central), source, sourceDate };
}

function figure(value: SourcedAssumption['central']): number {
  return Number(value) / 10_000;
}
