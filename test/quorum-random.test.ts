import { randomInt } from 'node:crypto';
import { findTermsByIds } from '../src/features/panels/repository/panel';
import { listInviteesByItemIds } from '../src/features/panels/repository/sitting';
import { quorumOf } from '../src/features/panels/rules/quorum';
import { useDatabase } from './support/database';
import { actorWith, ctxOf, makeArea, setClock, type MadeArea } from './support/make-ledger';
import { keepSittings, type KeptSitting } from './support/keep-sittings';
import { randomSittings, type MadePart, type MadePerson, type MadeSitting } from './support/random-sittings';

/*
 * 2,000 random sittings, judged three ways: by the rule of the product, by the database's function, and by a reading of the terms that is
 * written here from their words and knows neither. The seed of a run is in the names of its tests; put it in its place below to run it again.
 */

const SEED = randomInt(2 ** 31);
const SITTINGS = 2_000;
const CHUNK = 250;

const db = useDatabase();
const clock = setClock('2025-10-03T12:00:00Z');
let area: MadeArea;
let made: readonly MadeSitting[];
let kept: readonly KeptSitting[];

beforeAll(async () => {
  area = await makeArea(db, '311');
  const random = randomSittings(SEED, SITTINGS);
  made = random.sittings;
  kept = await keepSittings(db, area.code, area.officerId, random);
}, 30_000);

/** What the three are compared by. */
interface Judged {
  readonly met: boolean;
  readonly asked: number;
  readonly share: number;
  readonly seats: number;
  readonly counted: readonly string[];
  readonly lines: readonly number[];
}

/** What the product shows and stores. */
interface Finding {
  readonly met: boolean;
  readonly requiredNumber: number;
  readonly shareRequired: number;
  readonly seats: number;
  readonly requirements: readonly { readonly counted: number }[];
  readonly members: readonly { readonly personId: string; readonly counted: boolean; readonly why: string }[];
}

const judgedOf = (finding: Finding): Judged => ({
  met: finding.met,
  asked: finding.requiredNumber,
  share: finding.shareRequired,
  seats: finding.seats,
  counted: finding.members.flatMap(({ personId, counted }) => (counted ? [personId] : [])).sort(),
  lines: finding.requirements.map(({ counted }) => counted),
});
const reasonsOf = (finding: Finding): string[] =>
  finding.members.map(({ personId, why }) => `${personId} ${why}`).sort();

/** By the rule of the product, from the facts that a case officer's question gives. */
async function byRule(): Promise<Finding[]> {
  const ctx = ctxOf(db, actorWith({ code: area.code, personId: area.officerId }, 'CASE_OFFICER'), clock);
  const tx = await ctx.read();
  const found: Finding[] = [];
  for (let from = 0; from < kept.length; from += CHUNK) {
    const some = kept.slice(from, from + CHUNK);
    const invitees = await listInviteesByItemIds(
      tx,
      some.map(({ agendaItemId }) => agendaItemId),
    );
    const terms = await findTermsByIds(
      tx,
      some.map(({ panelTermsId }) => panelTermsId),
    );
    for (const { agendaItemId, panelTermsId } of some) {
      found.push(quorumOf(terms.get(panelTermsId)!, invitees.get(agendaItemId) ?? []));
    }
  }
  await ctx.end();
  return found;
}

/** By the function that the database checks a decision with. */
async function byDatabase(): Promise<Finding[]> {
  const found: Finding[] = [];
  for (let from = 0; from < kept.length; from += CHUNK) {
    const some = kept.slice(from, from + CHUNK);
    const rows = await db.asOwner<{ proof: Finding }>(
      `select quorum_proof($1, sitting.item, sitting.terms, true) as proof
         from unnest($2::uuid[], $3::uuid[]) with ordinality as sitting(item, terms, ordinal) order by ordinal`,
      [area.code, some.map(({ agendaItemId }) => agendaItemId), some.map(({ panelTermsId }) => panelTermsId)],
    );
    found.push(...rows.map(({ proof }) => proof));
  }
  return found;
}

// ---------------------------------------------------------------- the third way

/** Who is at the item at all: the invitation is not withdrawn and is for it. */
const isAtItem = (part: MadePart): boolean => !part.isWithdrawn && part.scope !== 'ANOTHER';

/** "Any interest bars it from the case for good", and the case's own officer does not decide it. */
const isBarred = ({ officer }: MadeSitting, { person, declared }: MadePart): boolean =>
  declared.some((kind) => kind !== 'NONE') || officer?.id === person.id;

const isInTheRoom = ({ comings }: MadePart): boolean => comings.at(-1) === 'PRESENT';

/** In office for this agency on the day: the last day of a grant is one of its days. */
function isInOffice(day: number, { person, seat, speaksFor }: MadePart): boolean {
  const wanted = { CHAIR: ['PANEL_CHAIR'], BUDGET_HOLDER: ['BUDGET_HOLDER'] }[seat as string];
  return person.held.some(
    ({ role, of, untilDay }) =>
      (wanted === undefined || wanted.includes(role)) &&
      (untilDay === null || day <= untilDay) &&
      (speaksFor === null || speaksFor === (of ?? person.works)),
  );
}

/** Whether somebody could fill a seat: in office, there, cleared, not barred, and not abstaining where that takes one out. */
function isAble(sitting: MadeSitting, part: MadePart): boolean {
  const abstains = part.stances.at(-1) === 'ABSTAIN' && !sitting.terms.abstainersCount;
  const isCleared = part.declared.length > 0 && !isBarred(sitting, part);
  return isInOffice(sitting.day, part) && isInTheRoom(part) && isCleared && !abstains;
}

/** Whether the seat's own member is away: not in office, out of the room or barred. Who only abstains, or has not declared, is not. */
function isAway(sitting: MadeSitting, part: MadePart): boolean {
  return !isInTheRoom(part) || isBarred(sitting, part) || !isInOffice(sitting.day, part);
}

/** Goes from seat to seat and asks who sits in it: its member, or of those who may stand in the one whose id comes first. */
function byWords(sitting: MadeSitting): Judged {
  const { terms } = sitting;
  const there = sitting.parts.filter(isAtItem);
  const seats = there.filter(({ seat, standsInFor }) => seat !== 'OBSERVER' && standsInFor === null);
  const sits = seats.map((own) => {
    if (isAble(sitting, own)) return own.person;
    if (!isAway(sitting, own)) return null;
    const mayStandIn = there.filter(
      (other) =>
        other.standsInFor === own.person.id &&
        other.seat === own.seat &&
        other.person.grade >= own.person.grade &&
        (own.seat !== 'BUDGET_HOLDER' || other.speaksFor === own.speaksFor) &&
        isAble(sitting, other),
    );
    return mayStandIn.map(({ person }) => person).sort((one, other) => (one.id < other.id ? -1 : 1))[0] ?? null;
  });
  const isNumbered = (index: number): boolean => terms.chairCounts || seats[index]!.seat !== 'CHAIR';
  const counted = sits.flatMap((person, index) => (person !== null && isNumbered(index) ? [person.id] : []));
  const ofShare = seats.filter(
    (own, index) => isNumbered(index) && !(terms.barredLeave && isBarred(sitting, own) && sits[index] === null),
  ).length;
  const share = shareOf(terms.share, ofShare);
  const speaker = (person: MadePerson) => there.find((part) => part.person.id === person.id)!.speaksFor;
  const lines = terms.lines.map(
    (line) =>
      sits.filter((person, index) => {
        if (person === null || (!isNumbered(index) && line.seat !== 'CHAIR')) return false;
        const { seat } = seats[index]!;
        const fits = [
          line.seat === null || line.seat === seat,
          line.kind === null || line.kind === speaker(person),
          line.profession === null || line.profession === person.profession,
          line.grade === null || person.grade >= line.grade,
        ];
        return !fits.includes(false);
      }).length,
  );
  const asked = Math.max(terms.number, share);
  const isShort = counted.length < asked || terms.lines.some(({ least }, index) => lines[index]! < least);
  return { met: !isShort, asked, share, seats: ofShare, counted: counted.sort(), lines };
}

/** By trying every number: rounded up it is the least that is not below the share, rounded down the most that is not above it. */
function shareOf(share: MadeSitting['terms']['share'], ofShare: number): number {
  if (share === null) return 0;
  const numbers = Array.from({ length: ofShare + 1 }, (_, number) => number);
  if (share.roundsUp) return numbers.find((number) => number * share.outOf >= ofShare * share.of)!;
  return numbers.reverse().find((number) => number * share.outOf <= ofShare * share.of)!;
}

// ---------------------------------------------------------------- the comparison

describe(`seed ${String(SEED)}: ${String(SITTINGS)} random sittings`, () => {
  let rule: readonly Finding[];
  let database: readonly Finding[];
  let words: readonly Judged[];
  beforeAll(async () => {
    rule = await byRule();
    database = await byDatabase();
    words = made.map(byWords);
  }, 30_000);

  test('G3, G4, G5, G6: the rule, the database and the words of the terms agree on every one', () => {
    const differing = made.flatMap((sitting, index) => {
      const three = [judgedOf(rule[index]!), judgedOf(database[index]!), words[index]!].map((one) =>
        JSON.stringify(one),
      );
      return new Set(three).size === 1 ? [] : [{ index, three, sitting }];
    });
    expect(JSON.stringify(differing[0] ?? null, null, 1)).toBe('null');
    expect(words).toHaveLength(SITTINGS);
  });

  test('the rule and the database give the same reason for everybody invited', () => {
    const differing = made.flatMap((_, index) => {
      const reasons = [reasonsOf(rule[index]!), reasonsOf(database[index]!)];
      return JSON.stringify(reasons[0]) === JSON.stringify(reasons[1]) ? [] : [reasons];
    });
    expect(differing).toEqual([]);
  });

  test('they are sittings of every kind', () => {
    const reasons = new Map<string, number>();
    for (const { members } of database) {
      for (const { why } of members) reasons.set(why, (reasons.get(why) ?? 0) + 1);
    }
    const rare = ALL_REASONS.filter((why) => (reasons.get(why) ?? 0) < 20);
    expect(rare).toEqual([]);
    expect(words.filter(({ met }) => met).length).toBeGreaterThan(300);
    expect(words.filter(({ met }) => !met).length).toBeGreaterThan(300);
    const stoodIn = made.filter(({ parts }, index) =>
      parts.some(({ standsInFor, person }) => standsInFor !== null && words[index]!.counted.includes(person.id)),
    );
    expect(stoodIn.length).toBeGreaterThan(50);
  });
});

const ALL_REASONS = [
  ...['COUNTED', 'CHAIR_NOT_COUNTED', 'OBSERVER', 'RECUSED', 'CASE_OFFICER', 'ROLE_NOT_HELD', 'APOLOGIES', 'LEFT'],
  ...['NOT_IN_THE_ROOM', 'NOT_DECLARED', 'ABSTAINED', 'SEAT_TAKEN', 'NO_SEAT', 'GRADE_TOO_LOW', 'NOT_OF_THE_AGENCY'],
];
