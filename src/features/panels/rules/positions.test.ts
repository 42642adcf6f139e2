import fc from 'fast-check';
import { consensusOf, departsFromPositions, lastPositions, recommendationOf } from './positions';
import type { Stance } from './meeting';

type Taken = Parameters<typeof consensusOf>[0][number];

const take = (personId: string, stance: Stance, optionId: string | null = null, minute = 0): Taken => ({
  personId,
  stance,
  optionId,
  recordedAt: new Date(Date.UTC(2025, 9, 14, 10, minute)),
});

describe('M9 positions and dissent', () => {
  test('all who took a side took the same one', () => {
    expect(consensusOf([])).toBe('NO_POSITIONS');
    expect(consensusOf([take('a', 'ABSTAIN'), take('b', 'NO_AUTHORITY')])).toBe('NO_POSITIONS');
    expect(consensusOf([take('a', 'SUPPORT'), take('b', 'ABSTAIN')])).toBe('UNANIMOUS');
    expect(consensusOf([take('a', 'SUPPORT', 'x'), take('b', 'SUPPORT')])).toBe('UNANIMOUS');
    expect(consensusOf([take('a', 'SUPPORT'), take('b', 'DO_NOT_SUPPORT')])).toBe('DISSENT');
    expect(consensusOf([take('a', 'SUPPORT', 'x'), take('b', 'SUPPORT', 'y')])).toBe('DISSENT');
  });

  test('the last position of each member stands', () => {
    const changed = [
      take('a', 'SUPPORT', null, 1),
      take('b', 'SUPPORT', null, 2),
      take('a', 'DO_NOT_SUPPORT', null, 3),
    ];
    expect(lastPositions(changed).map(({ personId, stance }) => [personId, stance])).toEqual([
      ['b', 'SUPPORT'],
      ['a', 'DO_NOT_SUPPORT'],
    ]);
    expect(consensusOf(changed)).toBe('DISSENT');
  });

  test('numbers decide nothing: a hundred for and one against is dissent, and no recommendation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (many) => {
        const supporters = Array.from({ length: many }, (_, index) => take(`for-${String(index)}`, 'SUPPORT'));
        const positions = [...supporters, take('against', 'DO_NOT_SUPPORT')];
        expect([consensusOf(positions), recommendationOf(positions)]).toEqual(['DISSENT', null]);
      }),
    );
  });
});

describe('M2 what departs from the positions', () => {
  const forX = recommendationOf([take('a', 'SUPPORT', 'x')]);
  const against = recommendationOf([take('a', 'DO_NOT_SUPPORT')]);

  test.each([
    ['AGREED', 'x', null],
    ['AGREED', 'y', 'support of another option'],
    ['DECLINED', null, 'support'],
    ['DEFERRED_FOR_INFORMATION', null, null],
  ] as const)('support of an option, then %s of %s', (outcome, option, from) => {
    expect(departsFromPositions(forX, outcome, option)?.from ?? null).toBe(from);
  });

  test.each([
    ['AGREED', 'no support'],
    ['NEED_AGREED_FUNDING_DISPUTED', 'no support'],
    ['DECLINED', null],
    ['REFERRED_ELSEWHERE', null],
  ] as const)('no support, then %s', (outcome, from) => {
    expect(departsFromPositions(against, outcome, 'x')?.from ?? null).toBe(from);
  });
});
