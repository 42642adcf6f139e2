import { type Day } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { LeverKind, type ScenarioPayer } from './codes';
import { leverProblem, type LeverProblem, type LeverTerm } from './lever-problems';
import {
  type AssumedValue,
  type FrozenAssumption,
  type Lever,
  type LeverEffect,
  PHASE_AGES,
  type Spending,
} from './plan';

/** A lever as a client gives it: one list of terms for every kind. Null: not given. */
export interface GivenLever {
  readonly kind: LeverKind;
  readonly name: string;
  readonly owner: string;
  readonly source: string | null;
  readonly startDate: Day;
  readonly isMitigation: boolean;
  readonly settings: readonly string[] | null;
  readonly needs: readonly string[] | null;
  readonly setting: string | null;
  readonly overflow: string | null;
  readonly ages: readonly number[] | null;
  readonly places: number | null;
  readonly fill: readonly number[] | null;
  readonly unitCost: number | null;
  readonly placeCost: number | null;
  readonly journeyCost: number | null;
  /** What a place stands for on later days, as it was read; null: it was given, or is none. */
  readonly placeRates: readonly AssumedValue[] | null;
  readonly capitalCost: number | null;
  readonly capitalMonths: number | null;
  readonly leadInCost: number | null;
  readonly leadInMonths: number | null;
  readonly percent: number | null;
  readonly shares: readonly { readonly payer: ScenarioPayer; readonly percent: number }[] | null;
  /** The policy set its figure is read from; a lever whose figure has been read has what was read. */
  readonly assumption: NamedAssumption | FrozenAssumption | null;
}

/** What a lever is to be read from. */
export interface NamedAssumption {
  readonly set: string;
  readonly appliesTo: string | null;
}

/** The terms each kind cannot do without. */
const NEEDED: Readonly<Record<LeverKind, readonly LeverTerm[]>> = {
  REQUESTS_GROWTH: ['percent'],
  PRICE_GROWTH: ['percent'],
  PRICE_CEILING: ['unitCost'],
  LOCAL_PROVISION: ['setting', 'places', 'unitCost'],
  CAPACITY_LIMIT: ['setting', 'places', 'overflow'],
  RETURN_AT_TRANSITION: ['setting', 'percent'],
  STEP_DOWN: ['setting', 'percent'],
  SHARES: ['shares'],
  TRANSPORT: ['percent'],
  RETAINED_PLACES: ['setting', 'places', 'unitCost'],
};

/** The lever, or each term that its kind needs and that was not given. `at` is its place in the list. */
export function readLever(given: GivenLever, at: number): Result<Lever, LeverProblem> {
  const missing = NEEDED[given.kind].filter((term) => given[term] === null);
  if (missing.length > 0) return refuse(missing.map((term) => leverProblem('LEVER_TERM_MISSING', at, term)));
  const { name, owner, source, startDate, isMitigation, assumption } = given;
  const head = {
    ...{ name: name.trim(), owner: owner.trim(), source, startDate, isMitigation },
    ...(assumption !== null && 'values' in assumption ? { assumption } : {}),
  };
  return ok({ ...head, ...EFFECTS[given.kind](termsOf(given)) });
}

/** The terms as a kind takes them: what it needs is given, what it does not is not looked at. */
function termsOf({ settings, needs, setting, overflow, ages, ...others }: GivenLever) {
  const [percent, places, unitCost] = [others.percent, others.places, others.unitCost].map((term) => term ?? 0);
  return {
    ...{ scope: { settings, needs }, setting: setting ?? '', overflow: overflow ?? '', ages },
    ...{ percent: percent ?? 0, places: places ?? 0, unitCost: unitCost ?? 0 },
    ...{ fill: others.fill ?? [100], shares: others.shares ?? [] },
    ...{ placeCost: others.placeCost ?? 0, placeRates: others.placeRates ?? null, journeyCost: others.journeyCost },
    capital: spendingOf(others.capitalCost, others.capitalMonths),
    leadIn: spendingOf(others.leadInCost, others.leadInMonths),
  };
}

/** Over how many months before the opening it is spent, unless the lever says otherwise. */
const USUAL_MONTHS = 12;

function spendingOf(amount: number | null, months: number | null): Spending | null {
  return amount === null || amount === 0 ? null : { amount, months: months ?? USUAL_MONTHS };
}

type Terms = ReturnType<typeof termsOf>;

const EFFECTS: Readonly<Record<LeverKind, (terms: Terms) => LeverEffect>> = {
  REQUESTS_GROWTH: ({ percent }) => ({ kind: LeverKind.REQUESTS_GROWTH, percent }),
  PRICE_GROWTH: ({ scope, percent }) => ({ kind: LeverKind.PRICE_GROWTH, scope, percent }),
  PRICE_CEILING: ({ scope, unitCost }) => ({ kind: LeverKind.PRICE_CEILING, scope, unitCost }),
  LOCAL_PROVISION: ({ scope, setting, ages, places, placeRates, capital, leadIn, ...costs }) => ({
    ...{ kind: LeverKind.LOCAL_PROVISION, scope, setting, places, fill: costs.fill },
    ...{ unitCost: costs.unitCost, journeyCost: costs.journeyCost, placeCost: costs.placeCost },
    ...(placeRates === null ? {} : { placeRates }),
    ...(capital === null ? {} : { capital }),
    ...(leadIn === null ? {} : { leadIn }),
    ages: ages === null ? null : [Math.min(...ages), Math.max(...ages)],
  }),
  CAPACITY_LIMIT: ({ setting, places, overflow }) => ({ kind: LeverKind.CAPACITY_LIMIT, setting, places, overflow }),
  RETURN_AT_TRANSITION: ({ scope, setting, percent, ages }) => ({
    ...{ kind: LeverKind.RETURN_AT_TRANSITION, scope, setting, percent, ages: ages ?? PHASE_AGES },
  }),
  STEP_DOWN: ({ scope, setting, percent }) => ({ kind: LeverKind.STEP_DOWN, scope, setting, percent }),
  SHARES: ({ scope, shares }) => ({ kind: LeverKind.SHARES, scope, shares }),
  TRANSPORT: ({ scope, percent }) => ({ kind: LeverKind.TRANSPORT, scope, percent }),
  RETAINED_PLACES: ({ setting, places, unitCost }) => ({
    ...{ kind: LeverKind.RETAINED_PLACES, setting, places, unitCost },
  }),
};
