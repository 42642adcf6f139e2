import fc from 'fast-check';
import { blockProblems, BudgetServes, mayFollow, paysForAdults, paysForChildren, servedTogether } from './serves';

const known = Object.values(BudgetServes);
const anyone = fc.constantFrom(...known, null);

/** The years of age somebody may be of whom a budget pays. */
const AGES: Readonly<Record<BudgetServes, readonly [number, number]>> = {
  CHILDREN: [0, 17],
  UP_TO_25: [0, 25],
  ADULTS: [18, 120],
  ALL_AGES: [0, 120],
};
const serves = (age: number) => (one: BudgetServes) => AGES[one][0] <= age && age <= AGES[one][1];
const EVERY_AGE = Array.from({ length: 121 }, (_, age) => age);

test('whom a budget pays for is told by the ages it is for; not known refuses nobody', () => {
  for (const one of known) {
    expect([one, paysForChildren(one), paysForAdults(one)]).toEqual([one, serves(17)(one), serves(18)(one)]);
  }
  expect([paysForChildren(null), paysForAdults(null)]).toEqual([true, true]);
});

test('one budget may follow another where there is somebody whom both pay for, and where one of them is not known', () => {
  for (const one of known) {
    for (const other of known) {
      const both = EVERY_AGE.some((age) => serves(age)(one) && serves(age)(other));
      expect([one, other, mayFollow(one, other)]).toEqual([one, other, both]);
    }
    expect([mayFollow(one, null), mayFollow(null, one)]).toEqual([true, true]);
  }
});

test('who takes the whole place of others serves everybody they did and nobody else; of one unknown nothing is known', () => {
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 5 }), (all) => {
      const together = servedTogether(all);
      if (all.length === 0 || all.includes(null)) return together === null;
      const said = all.filter((one) => one !== null);
      return EVERY_AGE.every((age) => said.some(serves(age)) === (together !== null && serves(age)(together)));
    }),
  );
});

test('the high needs block is for those up to 25, or nobody has said so', () => {
  const refused = [...known, null].filter((one) => blockProblems(true, one).length > 0);
  expect(refused).toEqual(['CHILDREN', 'ADULTS', 'ALL_AGES']);
  expect([...known, null].flatMap((one) => blockProblems(false, one))).toEqual([]);
});
