import { type SettingRule, type State, type Transition } from './inputs';

/** Every state there can be, numbered, with what the settings' rows say of each. */
export interface StateSpace {
  readonly states: readonly State[];
  readonly settings: readonly string[];
  readonly needs: readonly string[];
  /** The number of a state that is known. */
  readonly numberOf: (state: State) => number;
  /** Whether the setting's row admits that age and need. */
  readonly isValidAt: (age: number, state: number) => boolean;
  /** Settings that a child of this state may be in at this age, by its need and by the row of its own setting; its own too. */
  readonly allowedSettings: (age: number, state: number) => readonly string[];
  /**
   * Whether anybody of this state can move between this age and the next: its row lists more than one setting, and some
   * other setting is open at the age after the next.
   */
  readonly canMove: (age: number, state: number) => boolean;
}

/**
 * Every need in every setting, those that no row admits too, for somebody may have been seen in them. They are numbered by their names,
 * so that the order of a file's rows changes no draw and no rounding; `settings` and `needs` keep the order of the settings' rows.
 */
export function stateSpace(rules: readonly SettingRule[], transitions: readonly Transition[]): StateSpace {
  const ruleOf = new Map(rules.map((rule) => [rule.setting, rule]));
  const [seenSettings, seenNeeds] = [new Set<string>(), new Set<string>()];
  for (const { from, to } of transitions) {
    for (const state of [from, to]) {
      if (state === null) continue;
      seenSettings.add(state.setting);
      seenNeeds.add(state.need);
    }
  }
  const settings = [...new Set([...ruleOf.keys(), ...[...seenSettings].sort()])];
  const needs = [...new Set([...rules.flatMap((rule) => rule.needs), ...[...seenNeeds].sort()])];
  const states = [...settings].sort().flatMap((setting) => [...needs].sort().map((need) => ({ need, setting })));
  const numbers = new Map(settings.map((setting) => [setting, new Map<string, number>()]));
  states.forEach(({ need, setting }, number) => numbers.get(setting)?.set(need, number));

  const stateOf = (number: number): State => {
    const state = states[number];
    if (state === undefined) throw new RangeError(`There is no state ${number}`);
    return state;
  };
  const admits = (setting: string, age: number, need: string): boolean => {
    const rule = ruleOf.get(setting);
    return rule !== undefined && isOpenAt(rule, age) && rule.needs.includes(need);
  };
  return {
    states,
    settings,
    needs,
    numberOf: ({ need, setting }) => {
      const number = numbers.get(setting)?.get(need);
      if (number === undefined) throw new RangeError(`The state ${need} in ${setting} is not known`);
      return number;
    },
    isValidAt: (age, number) => {
      const { need, setting } = stateOf(number);
      return admits(setting, age, need);
    },
    allowedSettings: (age, number) => {
      const { need, setting } = stateOf(number);
      return [...new Set(ruleOf.get(setting)?.destinations)].filter((other) => admits(other, age, need));
    },
    canMove: (age, number) => {
      const { setting } = stateOf(number);
      const listed = new Set(ruleOf.get(setting)?.destinations);
      return listed.size > 1 && rules.some((other) => other.setting !== setting && isOpenAt(other, age + 2));
    },
  };
}

/** A text that tells a state from every other, whatever signs their names hold. */
export function keyOf({ need, setting }: State): string {
  return JSON.stringify([need, setting]);
}

function isOpenAt({ leastAge, mostAge }: SettingRule, age: number): boolean {
  return leastAge <= age && age <= mostAge;
}
