import fc from 'fast-check';

/*
 * Sittings made at random, as rows that nothing has checked: who is invited as what, who stands in for whom, comes, goes, declares and
 * abstains, under terms of every kind.
 */

export type Kind = 'EDUCATION' | 'SOCIAL_CARE' | 'HEALTH';
export type Seat = 'CHAIR' | 'BUDGET_HOLDER' | 'MEMBER' | 'OBSERVER';

/** Somebody of the area, with the roles held and on which days. */
export interface MadePerson {
  readonly id: string;
  readonly works: Kind;
  readonly profession: string | null;
  readonly grade: number;
  readonly held: readonly { readonly role: string; readonly of: Kind | null; readonly untilDay: number | null }[];
}

/** One person's part in one sitting. */
export interface MadePart {
  readonly person: MadePerson;
  readonly seat: Seat;
  readonly speaksFor: Kind | null;
  readonly standsInFor: string | null;
  /** Whether the invitation is for this item, for all, or for another item only. */
  readonly scope: 'ALL' | 'THIS' | 'ANOTHER';
  readonly isWithdrawn: boolean;
  readonly comings: readonly string[];
  readonly declared: readonly string[];
  readonly stances: readonly string[];
}

/** One sitting with one item, and its terms. */
export interface MadeSitting {
  readonly day: number;
  readonly officer: MadePerson | null;
  readonly parts: readonly MadePart[];
  readonly terms: {
    readonly number: number;
    readonly share: { readonly of: number; readonly outOf: number; readonly roundsUp: boolean } | null;
    readonly chairCounts: boolean;
    readonly barredLeave: boolean;
    readonly abstainersCount: boolean;
    readonly lines: readonly {
      readonly seat: Exclude<Seat, 'OBSERVER'> | null;
      readonly kind: Kind | null;
      readonly profession: string | null;
      readonly grade: number | null;
      readonly least: number;
    }[];
  };
}

/** The kinds of agencies. */
export const KINDS: readonly Kind[] = ['EDUCATION', 'SOCIAL_CARE', 'HEALTH'];
const PROFESSIONS = ['EDUCATIONAL_PSYCHOLOGY', 'SEN_LEADERSHIP'];
const ROLE_OF = { CHAIR: 'PANEL_CHAIR', BUDGET_HOLDER: 'BUDGET_HOLDER', MEMBER: 'PANEL_MEMBER' } as const;
/** The days that sittings are on. */
export const DAYS = ['2025-10-01', '2025-10-02', '2025-10-03'];

const kind = fc.constantFrom(...KINDS);
const mostly = <Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(usual, ...others) });

const anyPerson: fc.Arbitrary<MadePerson> = fc
  .record({
    id: fc.uuid({ version: 4 }),
    works: kind,
    profession: fc.constantFrom(null, ...PROFESSIONS),
    grade: fc.integer({ min: 8, max: 12 }),
    roles: fc.uniqueArray(fc.constantFrom('PANEL_CHAIR', 'BUDGET_HOLDER', 'PANEL_MEMBER'), { minLength: 1 }),
    of: kind,
    isNamed: fc.boolean(),
    untilDay: mostly<number | null>(null, 0, 1),
  })
  .map(({ id, works, profession, grade, roles, of, isNamed, untilDay }) => ({
    ...{ id, works, profession, grade },
    held: roles.map((role) => ({ role, of: role === 'BUDGET_HOLDER' || isNamed ? of : null, untilDay })),
  }));

/** What somebody does at a sitting, the chances such that many an item is quorate and many is not. */
const anyDoing = fc.record({
  scope: mostly<MadePart['scope']>('ALL', 'THIS', 'ANOTHER'),
  isWithdrawn: mostly(false, true),
  comings: fc.oneof(
    { weight: 6, arbitrary: fc.constant(['PRESENT']) },
    { weight: 3, arbitrary: fc.array(fc.constantFrom('PRESENT', 'LEFT', 'APOLOGIES'), { maxLength: 4 }) },
  ),
  declared: fc.oneof(
    { weight: 6, arbitrary: fc.constant(['NONE']) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom('NONE', 'NONE', 'FINANCIAL', 'PRESENTER'), { maxLength: 3 }) },
  ),
  stances: fc.array(fc.constantFrom('SUPPORT', 'ABSTAIN', 'DO_NOT_SUPPORT', 'NO_AUTHORITY'), { maxLength: 2 }),
  isMisplaced: mostly(false, true),
  pick: fc.nat(),
  seat: fc.constantFrom<Seat>('CHAIR', 'BUDGET_HOLDER', 'MEMBER', 'BUDGET_HOLDER', 'MEMBER', 'OBSERVER'),
});

const anyTerms: fc.Arbitrary<MadeSitting['terms']> = fc.record({
  number: fc.integer({ min: 1, max: 4 }),
  share: fc.oneof(
    fc.constant(null),
    fc
      .record({ of: fc.integer({ min: 1, max: 5 }), outOf: fc.integer({ min: 2, max: 5 }), roundsUp: fc.boolean() })
      .map((share) => ({ ...share, of: Math.min(share.of, share.outOf) })),
  ),
  chairCounts: mostly(true, false),
  barredLeave: fc.boolean(),
  abstainersCount: fc.boolean(),
  lines: fc.array(
    fc.record({
      seat: fc.constantFrom<Exclude<Seat, 'OBSERVER'> | null>(null, 'CHAIR', 'BUDGET_HOLDER', 'MEMBER'),
      kind: fc.oneof(fc.constant(null), kind),
      profession: mostly<string | null>(null, ...PROFESSIONS),
      grade: mostly<number | null>(null, 9, 11),
      least: mostly(1, 2),
    }),
    { maxLength: 3 },
  ),
});

/** People and the sittings they are at. */
export interface MadeSittings {
  readonly people: readonly MadePerson[];
  readonly sittings: readonly MadeSitting[];
}

/** `count` sittings of people of one pool, the same for the same seed. */
export function randomSittings(seed: number, count: number): MadeSittings {
  const people = fc.sample(anyPerson, { seed, numRuns: 60 });
  const anySitting = fc.record({
    day: fc.nat({ max: DAYS.length - 1 }),
    officer: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat({ max: 59 }) }),
    order: fc.shuffledSubarray(people, { minLength: 12, maxLength: 14 }),
    members: fc.array(anyDoing, { minLength: 2, maxLength: 7 }),
    substitutes: fc.array(anyDoing, { maxLength: 4 }),
    terms: anyTerms,
  });
  const sittings = fc.sample(anySitting, { seed, numRuns: count }).map((made): MadeSitting => {
    const parts: MadePart[] = made.members.map((doing, index) => toMember(made.order[index]!, doing));
    for (const doing of made.substitutes) {
      const person = made.order[parts.length];
      const substitute = person === undefined ? null : toSubstitute(person, doing, parts);
      if (substitute !== null) parts.push(substitute);
    }
    return { day: made.day, officer: people[made.officer] ?? null, parts, terms: made.terms };
  });
  return { people, sittings };
}

type Doing = typeof anyDoing extends fc.Arbitrary<infer Value> ? Value : never;

function toMember(person: MadePerson, doing: Doing): MadePart {
  const { comings, declared, stances, isWithdrawn, isMisplaced, pick } = doing;
  const seat = isMisplaced ? doing.seat : fittingSeat(person, doing.seat);
  const own = person.held.find(({ role }) => seat !== 'OBSERVER' && role === ROLE_OF[seat]);
  return {
    ...{ person, seat, comings, declared, stances, isWithdrawn, standsInFor: null },
    speaksFor: isMisplaced ? KINDS[pick % 3]! : (own?.of ?? person.works),
    scope: seat === 'OBSERVER' ? doing.scope : 'ALL',
  };
}

/** For one of those who are at the sitting; now and then for somebody who stands in too, which no service would take. */
function toSubstitute(person: MadePerson, doing: Doing, parts: readonly MadePart[]): MadePart | null {
  const { comings, declared, stances, isWithdrawn, isMisplaced, scope, pick } = doing;
  const replaceable = parts.filter(
    ({ seat, standsInFor }) => seat !== 'OBSERVER' && (standsInFor === null || isMisplaced),
  );
  const replaced = replaceable[pick % Math.max(1, replaceable.length)];
  if (replaced === undefined) return null;
  const own = person.held.find(({ role }) => role === ROLE_OF[replaced.seat as keyof typeof ROLE_OF]);
  return {
    ...{ person, comings, declared, stances, isWithdrawn, scope, standsInFor: replaced.person.id },
    seat: isMisplaced && doing.seat !== 'OBSERVER' ? doing.seat : replaced.seat,
    speaksFor: own?.of ?? person.works,
  };
}

function fittingSeat(person: MadePerson, wanted: Seat): Seat {
  if (wanted === 'OBSERVER' || person.held.some(({ role }) => role === ROLE_OF[wanted])) return wanted;
  return 'MEMBER';
}
