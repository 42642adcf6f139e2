import { openRandom, type Random } from '../../src/demo/random';
import {
  type Background,
  type ProjectionInputs,
  type SettingRule,
  type State,
  type Transition,
} from '../../src/features/modelling/rules/projection/inputs';

/** How large a made authority is, and how long it is watched and projected. */
export interface AuthorityPlan {
  readonly seed: string;
  /** With a plan in the first observed year, about. */
  readonly children: number;
  readonly observedYears: number;
  readonly projectedYears: number;
  readonly needs: number;
  readonly settings: number;
}

const FIRST_YEAR = 2013;
const LAST_AGE = 19;

/** The four files of an invented authority: nobody's children, the same ones for the same plan. */
export function madeAuthority(plan: AuthorityPlan): ProjectionInputs {
  const random = openRandom(plan.seed);
  const needs = Array.from({ length: plan.needs }, (_, index) => `need ${index + 1}`);
  const names = Array.from({ length: plan.settings }, (_, index) => `setting ${index + 1}`);
  const settings = names.map((setting, index): SettingRule => {
    const leastAge = index === 0 ? 0 : random.whole(-2, 8);
    return {
      setting,
      leastAge,
      mostAge: index === 0 ? LAST_AGE : random.whole(leastAge + 3, LAST_AGE),
      needs,
      destinations: names,
    };
  });
  const years = Array.from({ length: plan.observedYears }, (_, index) => FIRST_YEAR + index);
  return {
    transitions: watch(random, settings, plan, years),
    settings,
    background: backgroundOf(plan),
    prices: settings.flatMap(({ setting }) =>
      needs.filter(() => random.chance(90)).map((need) => ({ need, setting, price: random.whole(5_000, 90_000) })),
    ),
  };
}

interface Child {
  readonly age: number;
  readonly state: State;
}

function watch(
  random: Random,
  settings: readonly SettingRule[],
  plan: AuthorityPlan,
  years: readonly number[],
): Transition[] {
  const open = (age: number): readonly SettingRule[] =>
    settings.filter(({ leastAge, mostAge }) => leastAge <= age && age <= mostAge);
  const place = (age: number): State => {
    const rule = random.pick(open(age));
    return { need: random.pick(rule.needs), setting: rule.setting };
  };
  const transitions: Transition[] = [];
  let children: Child[] = Array.from({ length: plan.children }, () => {
    const age = random.whole(0, LAST_AGE - 1);
    return { age, state: place(age) };
  });
  for (const year of years) {
    const next: Child[] = [];
    for (const { age, state } of children) {
      const rule = settings.find(({ setting }) => setting === state.setting);
      const mayStay = rule !== undefined && age < rule.mostAge;
      const to = age >= LAST_AGE || random.chance(6) ? null : mayStay && !random.chance(8) ? state : place(age + 1);
      transitions.push({ year, from: state, fromAge: age, to, toAge: age + 1 });
      if (to !== null) next.push({ age: age + 1, state: to });
    }
    for (let joined = 0; joined < plan.children / 9; joined += 1) {
      const age = random.whole(0, 14);
      const to = place(age);
      transitions.push({ year, from: null, fromAge: age - 1, to, toAge: age });
      next.push({ age, state: to });
    }
    children = next;
  }
  return transitions;
}

/** Thirty times as many as have a plan, the same at each age. */
function backgroundOf({ children, observedYears, projectedYears }: AuthorityPlan): Background[] {
  return Array.from({ length: observedYears + projectedYears + 1 }, (_, index) => FIRST_YEAR + index).flatMap((year) =>
    Array.from({ length: 26 }, (_, index) => ({ year, age: index - 4, people: Math.ceil((children * 30) / 20) })),
  );
}
