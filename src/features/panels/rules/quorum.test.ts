import fc from 'fast-check';
import { standingOf, type InterestKind, type Invitee } from './meeting';
import type { QuorumRequirement } from './panel';
import { quorumOf, sayRequirement, shortfalls, withoutQuorum, type QuorumTerms } from './quorum';

const invitee = (
  capacity: Invitee['capacity'],
  agencyKind: Invitee['agencyKind'],
  more: Partial<Invitee> = {},
): Invitee => ({
  personId: `${capacity}-${agencyKind ?? 'NONE'}`,
  displayName: `Testa ${capacity} ${agencyKind ?? ''}`.trim(),
  capacity,
  agencyKind,
  attendance: 'PRESENT',
  standing: 'CLEARED',
  isCaseOfficer: false,
  ...more,
});

const TERMS: QuorumTerms = {
  quorumNumber: 4,
  requirements: [
    { capacity: 'CHAIR', agencyKind: null, minimum: 1 },
    { capacity: 'BUDGET_HOLDER', agencyKind: 'EDUCATION', minimum: 1 },
    { capacity: 'BUDGET_HOLDER', agencyKind: 'SOCIAL_CARE', minimum: 1 },
    { capacity: 'BUDGET_HOLDER', agencyKind: 'HEALTH', minimum: 1 },
  ],
};
const FOUR = [
  invitee('CHAIR', null),
  invitee('BUDGET_HOLDER', 'EDUCATION'),
  invitee('BUDGET_HOLDER', 'SOCIAL_CARE'),
  invitee('BUDGET_HOLDER', 'HEALTH'),
];
const withHealth = (more: Partial<Invitee>): Invitee[] => [
  ...FOUR.slice(0, 3),
  invitee('BUDGET_HOLDER', 'HEALTH', more),
];

describe('G3 quorum is by role and by number, for one item at one moment', () => {
  test('everybody counts', () => {
    const finding = quorumOf(TERMS, FOUR);
    expect([finding.met, finding.countedNumber, finding.requiredNumber]).toEqual([true, 4, 4]);
    expect(finding.members.map(({ why }) => why)).toEqual(Array(4).fill('COUNTED'));
    expect(shortfalls(finding)).toEqual([]);
  });

  test.each([
    [{ attendance: 'LEFT' }, 'LEFT', /has left the room/],
    [{ attendance: 'APOLOGIES' }, 'APOLOGIES', /has sent apologies/],
    [{ attendance: null }, 'NOT_IN_THE_ROOM', /record the arrival/],
    [{ standing: 'RECUSED' }, 'RECUSED', /has an interest in this case/],
    [{ standing: 'UNDECLARED' }, 'NOT_DECLARED', /ask for the declaration/],
    [{ isCaseOfficer: true }, 'CASE_OFFICER', /own officer/],
  ] as const)('without health (%p) it is lost, and the sentences say what to do', (more, why, sentence) => {
    const finding = quorumOf(TERMS, withHealth(more));
    expect([finding.met, finding.countedNumber, finding.members[3]?.why]).toEqual([false, 3, why]);
    const said = shortfalls(finding);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/^A health budget holder: 0 of 1 count\. Testa BUDGET_HOLDER HEALTH /);
    expect(said[0]).toMatch(sentence);
    expect(said[1]).toMatch(/^3 of the 4 members/);
  });

  test('when nobody else is invited, the sentence says so', () => {
    expect(shortfalls(quorumOf(TERMS, FOUR.slice(0, 3)))[0]).toMatch(/Nobody else who could count is invited/);
  });

  test('an outcome that needs none keeps the record of who was there', () => {
    const finding = withoutQuorum(quorumOf(TERMS, FOUR.slice(0, 1)));
    expect([finding.met, finding.requiredNumber, finding.countedNumber, finding.requirements]).toEqual([
      true,
      0,
      1,
      [],
    ]);
  });

  test('a requirement in words', () => {
    expect(sayRequirement({ capacity: 'BUDGET_HOLDER', agencyKind: 'SOCIAL_CARE', minimum: 1 })).toBe(
      'a social care budget holder',
    );
    expect(sayRequirement({ capacity: null, agencyKind: 'EDUCATION', minimum: 1 })).toBe('an education representative');
    expect(sayRequirement({ capacity: 'MEMBER', agencyKind: null, minimum: 2 })).toBe('2 members');
  });
});

describe('G5 an interest once declared stays', () => {
  const kinds: InterestKind[] = ['NONE', 'FINANCIAL', 'PERSONAL', 'PROFESSIONAL', 'PRESENTER'];
  test('whatever is declared before or after it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 6 }), (declared) => {
        const expected = declared.some((kind) => kind !== 'NONE')
          ? 'RECUSED'
          : declared.length > 0
            ? 'CLEARED'
            : 'UNDECLARED';
        expect(standingOf(declared)).toBe(expected);
      }),
    );
  });
  test('an observer counts for nothing, cleared and present', () => {
    const finding = quorumOf({ quorumNumber: 1, requirements: [] }, [invitee('OBSERVER', 'HEALTH')]);
    expect([finding.met, finding.members[0]?.why]).toEqual([false, 'OBSERVER']);
  });
});

/** The other way: a tally by keys, counted up person by person, in place of filtering people for each requirement. */
function tallyOf(people: readonly Invitee[]): ReadonlyMap<string, number> {
  const tally = new Map<string, number>();
  for (const { standing, attendance, isCaseOfficer, capacity, agencyKind } of people) {
    const bars = [standing !== 'CLEARED', attendance !== 'PRESENT', isCaseOfficer, capacity === 'OBSERVER'];
    if (bars.includes(true)) continue;
    const agency = agencyKind ?? '-';
    for (const key of ['*/*', `${capacity}/*`, `*/${agency}`, `${capacity}/${agency}`]) {
      tally.set(key, (tally.get(key) ?? 0) + 1);
    }
  }
  return tally;
}

test('G3 quorum agrees with an evaluator that was written another way, for any room', () => {
  const anyInvitee = fc.record({
    capacity: fc.constantFrom<Invitee['capacity'][]>('CHAIR', 'BUDGET_HOLDER', 'MEMBER', 'OBSERVER'),
    agencyKind: fc.constantFrom<Invitee['agencyKind'][]>(null, 'EDUCATION', 'SOCIAL_CARE', 'HEALTH'),
    attendance: fc.constantFrom<Invitee['attendance'][]>(null, 'PRESENT', 'PRESENT', 'LEFT', 'APOLOGIES'),
    standing: fc.constantFrom<Invitee['standing'][]>('UNDECLARED', 'CLEARED', 'CLEARED', 'RECUSED'),
    isCaseOfficer: fc.boolean(),
  });
  const anyRequirement: fc.Arbitrary<QuorumRequirement> = fc.record({
    capacity: fc.constantFrom<QuorumRequirement['capacity'][]>(null, 'CHAIR', 'BUDGET_HOLDER', 'MEMBER'),
    agencyKind: fc.constantFrom<QuorumRequirement['agencyKind'][]>(null, 'EDUCATION', 'SOCIAL_CARE', 'HEALTH'),
    minimum: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(
      fc.array(anyInvitee, { maxLength: 9 }),
      fc.array(anyRequirement, { maxLength: 4 }),
      fc.integer({ min: 1, max: 5 }),
      (room, requirements, quorumNumber) => {
        const people = room.map((one, index) => ({
          ...one,
          personId: String(index),
          displayName: `Testa ${String(index)}`,
        }));
        const tally = tallyOf(people);
        const expected =
          (tally.get('*/*') ?? 0) >= quorumNumber &&
          !requirements.some(
            ({ capacity, agencyKind, minimum }) =>
              (tally.get(`${capacity ?? '*'}/${agencyKind ?? '*'}`) ?? 0) < minimum,
          );
        const finding = quorumOf({ quorumNumber, requirements }, people);
        expect(finding.met).toBe(expected);
        expect(finding.countedNumber).toBe(tally.get('*/*') ?? 0);
        expect(shortfalls(finding).length === 0).toBe(expected);
      },
    ),
    { numRuns: 500 },
  );
});
