import fc from 'fast-check';
import { standingOf, type InterestKind, type Invitee } from './meeting';
import { isDecider, quorumOf, withoutQuorum, type QuorumTerms } from './quorum';
import { sayRequirement, shortfalls } from './quorum-words';

const invitee = (
  capacity: Invitee['capacity'],
  agencyKind: Invitee['agencyKind'],
  more: Partial<Invitee> = {},
): Invitee => ({
  personId: `${capacity}-${agencyKind ?? 'NONE'}`,
  displayName: `Testa ${capacity} ${agencyKind ?? ''}`.trim(),
  capacity,
  agencyId: agencyKind,
  agencyKind,
  profession: null,
  grade: 10,
  attendance: 'PRESENT',
  standing: 'CLEARED',
  isCaseOfficer: false,
  hasAbstained: false,
  holdsRole: true,
  substituteFor: null,
  ...more,
});

const NUMBER: Omit<QuorumTerms, 'quorumNumber' | 'requirements'> = {
  quorumShareNumerator: null,
  quorumShareDenominator: null,
  quorumShareRounding: 'UP',
  chairCounts: true,
  recusedLeaveDenominator: true,
  abstentionCounts: true,
};
const TERMS: QuorumTerms = {
  ...NUMBER,
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
    [{ holdsRole: false }, 'ROLE_NOT_HELD', /does not hold the role/],
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
    const finding = quorumOf({ ...NUMBER, quorumNumber: 1, requirements: [] }, [invitee('OBSERVER', 'HEALTH')]);
    expect([finding.met, finding.members[0]?.why]).toEqual([false, 'OBSERVER']);
  });
});

describe('G3 a share of the members, by the terms', () => {
  const share = (numerator: number, denominator: number, more: Partial<QuorumTerms> = {}): QuorumTerms => ({
    ...{ ...NUMBER, quorumNumber: 1, requirements: [], quorumShareNumerator: numerator },
    ...{ quorumShareDenominator: denominator, ...more },
  });
  const FIVE = [...FOUR, invitee('MEMBER', 'EDUCATION')];

  test.each([
    [share(1, 2), 3],
    [share(1, 2, { quorumShareRounding: 'DOWN' }), 2],
    [share(2, 3), 4],
    [share(1, 3, { quorumNumber: 3 }), 3],
    [share(1, 2, { chairCounts: false }), 2],
  ] as const)('of five members: %j asks for %d', (terms, asked) => {
    expect(quorumOf(terms, FIVE).requiredNumber).toBe(asked);
  });

  test('who is barred leaves what the share is of, unless the terms keep them there', () => {
    const barred = [...FIVE.slice(0, 4), invitee('MEMBER', 'EDUCATION', { standing: 'RECUSED' })];
    expect(quorumOf(share(1, 2), barred)).toMatchObject({ seats: 4, shareRequired: 2 });
    expect(quorumOf(share(1, 2, { recusedLeaveDenominator: false }), barred)).toMatchObject({
      seats: 5,
      shareRequired: 3,
    });
    const [own] = FIVE.slice(4);
    const officer = [...FIVE.slice(0, 4), { ...own!, isCaseOfficer: true }];
    expect(quorumOf(share(1, 2), officer).seats).toBe(4);
  });

  test('the sentence says where the number comes from', () => {
    const alone = quorumOf(share(2, 3), [
      ...FIVE.slice(0, 1),
      ...FIVE.slice(1).map((one) => ({ ...one, attendance: null })),
    ]);
    expect(shortfalls(alone)).toEqual([
      expect.stringMatching(/^1 of the 4 members the terms of reference ask for \(2\/3 of 5, rounded up\) count\. /),
    ]);
  });

  test('an abstention counts or does not, and whoever abstains keeps the seat', () => {
    const abstaining = [...FIVE.slice(0, 4), invitee('MEMBER', 'EDUCATION', { hasAbstained: true })];
    expect(quorumOf(share(1, 2), abstaining).countedNumber).toBe(5);
    const finding = quorumOf(share(1, 2, { abstentionCounts: false }), abstaining);
    expect([finding.countedNumber, finding.seats, finding.members[4]?.why]).toEqual([4, 5, 'ABSTAINED']);
  });

  test('a chair who is left out of the count fulfils the requirement of a chair, no other, and decides', () => {
    const requirements = [
      { capacity: 'CHAIR', agencyKind: null, minimum: 1 },
      { capacity: null, agencyKind: 'EDUCATION', minimum: 2 },
    ] as const;
    const chaired = [invitee('CHAIR', 'EDUCATION'), ...FOUR.slice(1)];
    const finding = quorumOf({ ...NUMBER, quorumNumber: 3, chairCounts: false, requirements }, chaired);
    expect(finding).toMatchObject({ met: false, countedNumber: 3, seats: 3 });
    expect(finding.requirements.map(({ counted }) => counted)).toEqual([1, 1]);
    expect(finding.members[0]).toMatchObject({ counted: false, why: 'CHAIR_NOT_COUNTED' });
    expect(isDecider(finding, 'CHAIR-EDUCATION')).toBe(true);
    expect(isDecider(finding, 'BUDGET_HOLDER-HEALTH')).toBe(false);
  });

  test('requirements by profession and by grade', () => {
    const requirements = [
      { capacity: null, agencyKind: null, profession: 'EDUCATIONAL_PSYCHOLOGY', minimumGrade: null, minimum: 1 },
      { capacity: 'MEMBER', agencyKind: null, profession: null, minimumGrade: 11, minimum: 1 },
    ] as const;
    const of = (grade: number) =>
      quorumOf({ ...NUMBER, quorumNumber: 1, requirements }, [
        invitee('MEMBER', 'EDUCATION', { profession: 'EDUCATIONAL_PSYCHOLOGY', grade }),
      ]);
    expect(of(11).met).toBe(true);
    expect(of(10).requirements.map(({ met }) => met)).toEqual([true, false]);
    expect(shortfalls(of(10))[0]).toMatch(/^A member of grade 11 or higher: 0 of 1 count/);
    expect(sayRequirement(requirements[0])).toBe('a representative of the profession educational psychology');
  });
});

describe('G4 substitutes', () => {
  const AWAY = invitee('BUDGET_HOLDER', 'HEALTH', { attendance: 'APOLOGIES' });
  const deputy = (more: Partial<Invitee> = {}): Invitee =>
    invitee('BUDGET_HOLDER', 'HEALTH', { personId: 'deputy', substituteFor: AWAY.personId, ...more });
  const whyOf = (away: Invitee, ...others: Invitee[]) => {
    const finding = quorumOf(TERMS, [...FOUR.slice(0, 3), away, ...others]);
    return [finding.met, ...finding.members.slice(4).map(({ why }) => why)];
  };

  test.each([
    [{}, 'COUNTED'],
    [{ grade: 11 }, 'COUNTED'],
    [{ grade: 9 }, 'GRADE_TOO_LOW'],
    [{ agencyId: 'ANOTHER' }, 'NOT_OF_THE_AGENCY'],
    [{ capacity: 'MEMBER' }, 'NO_SEAT'],
    [{ substituteFor: 'nobody' }, 'NO_SEAT'],
    [{ standing: 'RECUSED' }, 'RECUSED'],
    [{ standing: 'UNDECLARED' }, 'NOT_DECLARED'],
    [{ isCaseOfficer: true }, 'CASE_OFFICER'],
    [{ attendance: 'LEFT' }, 'LEFT'],
  ] as const)('for one who has sent apologies: %j is %s', (more, why) => {
    expect(whyOf(AWAY, deputy(more))).toEqual([why === 'COUNTED', why]);
  });

  test.each([
    [{ attendance: 'LEFT' }, 'COUNTED'],
    [{ attendance: 'PRESENT', standing: 'RECUSED' }, 'COUNTED'],
    [{ attendance: 'PRESENT', isCaseOfficer: true }, 'COUNTED'],
    [{ attendance: 'PRESENT', standing: 'UNDECLARED' }, 'SEAT_TAKEN'],
    [{ attendance: 'PRESENT' }, 'SEAT_TAKEN'],
  ] as const)('the place is free when its member is %j: %s', (more, why) => {
    expect(whyOf({ ...AWAY, ...more }, deputy())[1]).toBe(why);
  });

  test('one place is filled once, and nobody stands in for a substitute', () => {
    expect(whyOf(AWAY, deputy({ personId: 'b' }), deputy({ personId: 'a' }))).toEqual([true, 'SEAT_TAKEN', 'COUNTED']);
    expect(whyOf(AWAY, deputy({ attendance: 'LEFT' }), deputy({ personId: 'c', substituteFor: 'deputy' }))).toEqual([
      ...[false, 'LEFT', 'NO_SEAT'],
    ]);
  });

  test('the chair’s substitute decides in the chair’s absence, and not beside the chair', () => {
    const standIn = invitee('CHAIR', null, { personId: 'vice', substituteFor: 'CHAIR-NONE' });
    const [chair, ...others] = FOUR;
    const without = quorumOf(TERMS, [{ ...chair!, attendance: 'APOLOGIES' }, ...others, standIn]);
    expect([without.met, isDecider(without, 'vice'), isDecider(without, 'CHAIR-NONE')]).toEqual([true, true, false]);
    const beside = quorumOf(TERMS, [...FOUR, standIn]);
    expect([isDecider(beside, 'vice'), isDecider(beside, 'CHAIR-NONE')]).toEqual([false, true]);
  });

  test('a place that a substitute fills stays in what a share is of', () => {
    const terms = { ...TERMS, quorumNumber: 1, quorumShareNumerator: 1, quorumShareDenominator: 1 };
    const recused = { ...AWAY, standing: 'RECUSED' } as const;
    expect(quorumOf(terms, [...FOUR.slice(0, 3), recused]).seats).toBe(3);
    expect(quorumOf(terms, [...FOUR.slice(0, 3), recused, deputy()])).toMatchObject({ seats: 4, countedNumber: 4 });
  });
});
