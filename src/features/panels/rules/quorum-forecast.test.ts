import type { Invitee } from './meeting';
import { forecastOf, withInterestOf } from './quorum-forecast';
import type { QuorumTerms } from './quorum';

const TERMS: QuorumTerms = {
  quorumNumber: 3,
  quorumShareNumerator: null,
  quorumShareDenominator: null,
  quorumShareRounding: 'UP',
  chairCounts: true,
  recusedLeaveDenominator: true,
  abstentionCounts: true,
  requirements: [{ capacity: 'BUDGET_HOLDER', agencyKind: 'HEALTH', minimum: 1 }],
};
const one = (personId: string, more: Partial<Invitee> = {}): Invitee => ({
  ...{
    personId,
    displayName: `Testa ${personId}`,
    capacity: 'MEMBER',
    agencyId: null,
    agencyKind: null,
    profession: null,
  },
  ...{
    grade: 10,
    attendance: null,
    standing: 'UNDECLARED',
    isCaseOfficer: false,
    hasAbstained: false,
    holdsRole: true,
  },
  substituteFor: null,
  ...more,
});
const HEALTH = one('health', { capacity: 'BUDGET_HOLDER', agencyId: 'h', agencyKind: 'HEALTH' });
const INVITED = [one('chair', { capacity: 'CHAIR' }), HEALTH, one('member')];

describe('G3 the forecast of a quorum', () => {
  test('everybody who has said nothing is expected, and cleared', () => {
    expect(forecastOf(TERMS, INVITED)).toMatchObject({
      expected: { met: true, countedNumber: 3 },
      missing: [],
      remedies: [],
    });
  });

  test.each([
    [{ attendance: 'APOLOGIES' }, 'has sent apologies'],
    [{ standing: 'RECUSED' }, 'has an interest in this case and cannot take part'],
    [{ attendance: 'LEFT' }, 'has left the room'],
  ] as const)('without health (%j) it names the place, and who could fill it', (more, why) => {
    const { expected, missing, remedies } = forecastOf(TERMS, [INVITED[0]!, { ...HEALTH, ...more }, INVITED[2]!]);
    expect([expected.met, missing.map(({ personId }) => personId)]).toEqual([false, ['health']]);
    expect(remedies).toEqual([
      `Nominate a substitute for Testa health (who ${why}), of grade 10 or higher, holding a budget of the same agency.`,
    ]);
  });

  test('G4 a substitute mends it before coming', () => {
    const away = { ...HEALTH, attendance: 'APOLOGIES' } as const;
    const deputy = { ...HEALTH, personId: 'deputy', substituteFor: 'health' };
    expect(forecastOf(TERMS, [INVITED[0]!, away, deputy, INVITED[2]!])).toMatchObject({
      ...{ expected: { met: true }, missing: [], remedies: [] },
    });
  });

  test('where nobody of that kind is invited, it says whom to invite', () => {
    const { remedies } = forecastOf(TERMS, [INVITED[0]!, INVITED[2]!]);
    expect(remedies).toEqual([
      'A health budget holder is asked for and nobody of that kind is expected: invite one, or hold the item at another sitting.',
      '3 members must count and 2 are expected: invite more, or hold the item at another sitting.',
    ]);
  });

  test('G5 the item as it is once somebody declares', () => {
    expect(forecastOf(TERMS, withInterestOf(INVITED, 'health')).expected.met).toBe(false);
    expect(forecastOf({ ...TERMS, quorumNumber: 2 }, withInterestOf(INVITED, 'member')).expected.met).toBe(true);
  });
});
