import { type Day } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { type AssumptionSet, AssumptionTerm, inForceOn, type SourcedAssumption, valueFor } from '../assumption';
import { LeverKind } from './codes';
import { type GivenLever, type NamedAssumption } from './given-lever';
import { leverProblem, type LeverProblem } from './lever-problems';
import { type AssumedValue, type FrozenAssumption } from './plan';

/** The figures that policy sets may say: by the kind of lever the term of a set, and the lever's own term that it stands for. */
const SAID = new Map<LeverKind, { readonly term: AssumptionTerm; readonly own: 'percent' | 'unitCost' }>([
  [LeverKind.PRICE_GROWTH, { term: AssumptionTerm.PRICE_GROWTH, own: 'percent' }],
  [LeverKind.PRICE_CEILING, { term: AssumptionTerm.PRICE_BAND, own: 'unitCost' }],
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
  const said = SAID.get(given.kind);
  if (said === undefined || given[said.own] !== null) {
    return refuse([leverProblem('ASSUMPTION_NOT_TAKEN', at, 'assumption')]);
  }
  const frozen = freeze(assumption, said.term, sets, startDate);
  const [first] = frozen.values;
  if (first === undefined) return refuse([leverProblem('ASSUMPTION_UNKNOWN', at, 'assumption')]);
  return ok({ ...given, [said.own]: first.value, source: given.source ?? first.source, assumption: frozen });
}

/** What the versions of the set say of the term from a day on; no values where they say nothing for that day. */
function freeze(
  { set, appliesTo }: NamedAssumption,
  term: AssumptionTerm,
  sets: readonly AssumptionSet[],
  from: Day,
): FrozenAssumption {
  const versions = sets.filter(({ name }) => name === set.trim());
  const sayOn = (day: Day): SourcedAssumption | undefined => valueFor([inForceOn(versions, day)], term, appliesTo, day);
  const first = sayOn(from);
  const values: AssumedValue[] = first === undefined ? [] : [toValue(first, from)];
  for (const day of first === undefined ? [] : laterDays(versions, from)) {
    const next = sayOn(day);
    if (next !== undefined && isOther(values.at(-1), next)) values.push(toValue(next, day));
  }
  return { set: set.trim(), term, appliesTo, values };
}

/** The days after the first on which another version or another figure may come into force. */
function laterDays(versions: readonly AssumptionSet[], from: Day): Day[] {
  const days = versions.flatMap(({ startDate, values }) => [startDate, ...values.map(({ fromDate }) => fromDate)]);
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
