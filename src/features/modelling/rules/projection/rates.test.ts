// The rates of projection.md, each counted by hand.
import { countHistory, type History } from './history';
import { type SettingRule, type State, type Transition } from './inputs';
import { destinationsFrom, joinedAt, joiningAt, leavingFrom, movingFrom } from './rates';
import { type StateSpace, stateSpace } from './states';

/** `T/A` is need T in setting A, `-` nobody's; a row such as `2020 T/A 5 T/B`, so many times. */
function rows(...told: readonly (readonly [string, number?])[]): Transition[] {
  const stateOf = (text: string): State | null => {
    const [need = '', setting = ''] = text.split('/');
    return text === '-' ? null : { need, setting };
  };
  return told.flatMap(([text, times = 1]) => {
    const [year, from = '', age, to = ''] = text.split(' ');
    const row = {
      year: Number(year),
      from: stateOf(from),
      fromAge: Number(age),
      to: stateOf(to),
      toAge: Number(age) + 1,
    };
    return Array.from({ length: times }, () => row);
  });
}

const rule = (
  setting: string,
  leastAge: number,
  mostAge: number,
  needs: string,
  destinations: string,
): SettingRule => ({
  setting,
  leastAge,
  mostAge,
  needs: Array.from(needs),
  destinations: Array.from(destinations),
});
const SETTINGS = [
  rule('A', 4, 10, 'TU', 'ABC'),
  rule('B', 4, 10, 'TU', 'ABC'),
  rule('C', 6, 10, 'T', 'C'),
  rule('D', 4, 10, 'TU', ''),
];

function learnt(transitions: readonly Transition[]): {
  history: History;
  space: StateSpace;
  at: (text: string) => number;
} {
  const space = stateSpace(SETTINGS, transitions);
  return {
    space,
    history: countHistory(transitions, space),
    at: (text) => space.numberOf({ need: text.charAt(0), setting: text.charAt(2) }),
  };
}

/** The ways by their states’ names. */
const named = (space: StateSpace, ways: readonly { state: number; weight: number }[]): Record<string, number> =>
  Object.fromEntries(
    ways.map(({ state, weight }) => [`${space.states[state]!.need}/${space.states[state]!.setting}`, weight]),
  );

test('joining: joiners over the years, a thousandth for a year without, and the background less the joiners', () => {
  const { history } = learnt(rows(['2020 - 4 T/A', 6], ['2021 - 4 T/A', 2], ['2022 T/A 5 T/A']));
  const people = (year: number): number => ({ 2020: 100, 2021: 110, 2022: 120 })[year]!;
  const law = joiningAt(history, people, 5)!;
  expect(law.alpha).toBeCloseTo(8 / 3 + 0.001, 12);
  expect(law.beta).toBeCloseTo((94 + 108 + 120) / 3, 12);
  expect(joiningAt(history, people, 6)).toBeNull();
});

test('the state joined: joiners seen and one more shared among the states valid at the age', () => {
  const { history, space } = learnt(rows(['2020 - 4 T/A', 3], ['2020 - 4 U/B'], ['2020 - 4 T/C', 9]));
  // C takes nobody at 5: its joiners count for no state.
  expect(named(space, joinedAt(history, space, 5))).toEqual({
    'T/A': 3 + 1 / 6,
    'U/A': 1 / 6,
    'T/B': 1 / 6,
    'U/B': 1 + 1 / 6,
    'T/D': 1 / 6,
    'U/D': 1 / 6,
  });
});

test('leaving: seen from the state, and one more as all states at the age; nothing seen is even', () => {
  const { history, at } = learnt(rows(['2020 T/A 5 -', 2], ['2020 T/A 5 T/A', 3], ['2020 U/B 5 U/B', 4]));
  expect(leavingFrom(history, 5, at('T/A'))).toEqual({ alpha: 2 + 2.5 / 10, beta: 3 + 7.5 / 10 });
  expect(leavingFrom(history, 5, at('U/A'))).toEqual({ alpha: 2.5 / 10, beta: 7.5 / 10 });
  expect(leavingFrom(history, 6, at('T/A'))).toEqual({ alpha: 0.5, beta: 0.5 });
});

test('moving: of those who stay, a change of setting and not of need; nothing seen is even', () => {
  const transitions = rows(
    ['2020 T/A 5 T/B', 2],
    ['2020 T/A 5 U/A'],
    ['2020 U/B 5 U/B', 4],
    ['2020 T/A 5 -', 9],
    ['2020 T/A 7 -'],
  );
  const { history, at } = learnt(transitions);
  expect(movingFrom(history, 5, at('T/A'))).toEqual({ alpha: 2 + 2.5 / 8, beta: 1 + 5.5 / 8 });
  expect(movingFrom(history, 5, at('U/A'))).toEqual({ alpha: 2.5 / 8, beta: 5.5 / 8 });
  expect(movingFrom(history, 7, at('T/A'))).toEqual({ alpha: 1, beta: 1 });
});

describe('where a mover goes', () => {
  test('the pool of the age over every setting, one more shared among the allowed with its own, its own dropped, and its own moves', () => {
    const { history, space, at } = learnt(rows(['2020 T/A 7 U/B', 2], ['2020 U/B 7 U/A', 3], ['2020 T/B 7 T/D']));
    // From T in A at 7: allowed A, B, C. Pool A 3, B 2, D 1; with thirds B 7/3, C 1/3, D 1 are left: 11/3 in all.
    const ways = named(space, destinationsFrom(history, space, 7, at('T/A')));
    expect(Object.keys(ways).sort()).toEqual(['T/B', 'T/C', 'T/D', 'U/B']);
    expect(ways['T/B']).toBeCloseTo(7 / 11, 12);
    expect(ways['T/C']).toBeCloseTo(1 / 11, 12);
    expect(ways['T/D']).toBeCloseTo(3 / 11, 12);
    expect(ways['U/B']).toBe(2);
  });

  test('where nobody moved at the age, those of the age before, and no earlier one', () => {
    const { history, space, at } = learnt(rows(['2020 T/A 5 T/D', 4]));
    expect(named(space, destinationsFrom(history, space, 6, at('U/A')))).toEqual({ 'U/B': 0.5 / 4.5, 'U/D': 4 / 4.5 });
    expect(named(space, destinationsFrom(history, space, 7, at('U/A')))).toEqual({ 'U/B': 1 });
  });

  test('allowed is what the age, the need and the row of one’s own setting allow; where nothing is left nobody moves', () => {
    const { history, space, at } = learnt(rows(['2020 T/A 9 T/A']));
    expect(named(space, destinationsFrom(history, space, 5, at('T/A')))).toEqual({ 'T/B': 1 });
    expect(named(space, destinationsFrom(history, space, 6, at('T/A')))).toEqual({ 'T/B': 0.5, 'T/C': 0.5 });
    expect(destinationsFrom(history, space, 6, at('T/C'))).toEqual([]);
    expect(destinationsFrom(history, space, 6, at('T/D'))).toEqual([]);
  });
});

test('who can move: a row that lists more than one setting, and some other setting open at the age after the next', () => {
  const space = stateSpace([rule('A', 4, 6, 'T', 'AB'), rule('B', 4, 8, 'T', 'AB'), rule('C', 4, 8, 'T', 'C')], []);
  const canMove = (setting: string, age: number): boolean => space.canMove(age, space.numberOf({ need: 'T', setting }));
  expect([4, 5, 6, 7].map((age) => canMove('A', age))).toEqual([true, true, true, false]);
  expect(canMove('C', 5)).toBe(false);
});
