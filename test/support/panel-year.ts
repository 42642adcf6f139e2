import { randomUUID } from 'node:crypto';
import { restOfMatters, restOfPlans } from './panel-year-rest';
import type {
  ScriptSitting,
  ScriptListing,
  ScriptCase,
  ScriptShare,
  ScriptPlacement,
  ScriptDecision,
  ScriptPlan,
  ScriptMatter,
  ScriptYear,
} from './panel-year-script';

/*
 * A made-up year of a panel as a script in plain values, which a test counts and compares with what is counted from the same year as rows.
 */

/** The year that is told of. */
export const YEAR = { from: '2025-04-01', to: '2026-03-31' } as const;

const DAY = 86_400_000;
/** A day so many days on. */
export const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
/** Days from one day to another. */
export const daysFrom = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A year of two sittings a month, the same for the same seed. */
export function scriptYear(seed: number): ScriptYear {
  const random = randomFrom(seed);
  const chance = (of: number): boolean => random() < of;
  const within = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const pick = <One>(of: readonly One[]): One => of[Math.floor(random() * of.length)]!;
  const sittings = Array.from({ length: 24 }, (_, index): ScriptSitting => ({
    ...{ id: randomUUID(), day: plus('2025-04-09', index * 14) },
    ...{ isQuorate: index % 8 !== 5, isMinuted: chance(0.8) },
  }));
  const listings: ScriptListing[] = [];
  const decisions: ScriptDecision[] = [];
  const newCase = (before: string): ScriptCase => ({
    ...{ caseId: randomUUID(), childId: randomUUID(), optionId: randomUUID() },
    ...{ referredDay: plus(before, -within(15, 80)), hasChildViews: chance(0.7), hasParentViews: chance(0.9) },
  });
  const newAnswer = (thousands: number, isRefused: boolean) => ({
    ...{ pounds: thousands * 1_000, isRefused, isApproved: !isRefused && thousands % 3 > 0 },
  });
  const newShares = (from: string, isDisputable: boolean): ScriptShare[] =>
    (['EDUCATION', 'SOCIAL_CARE', 'HEALTH'] as const).map((holder) => ({
      ...newAnswer(within(1, 60), chance(0.04)),
      ...{ id: randomUUID(), holder },
      dispute:
        isDisputable && holder === 'HEALTH' && chance(0.2)
          ? {
              ...{ id: randomUUID(), raisedDay: plus(from, within(1, 20)), hasInterim: chance(0.8) },
              closedDay: chance(0.5) ? plus(from, within(25, 200)) : null,
            }
          : null,
    }));
  const newPlacement = (day: string): ScriptPlacement => {
    const decidedDay = `${plus(day, 40).slice(0, 8)}01`;
    const startedDay = chance(0.8) ? plus(decidedDay, chance(0.3) ? within(1, 20) : 0) : null;
    const isRepriced = chance(0.15);
    return {
      ...{ id: randomUUID(), decidedDay, startedDay },
      areaClass: pick(['IN_AREA', 'IN_AREA', 'NEIGHBOURING', 'OUT_OF_AREA']),
      provisionType: pick(['SPECIAL_MAINTAINED', 'INDEPENDENT_SPECIAL', 'MAINSTREAM', 'CHILDRENS_HOME']),
      residential: pick(['DAY', 'DAY', 'RESIDENTIAL_38_51', 'RESIDENTIAL_52']),
      nextReview: startedDay !== null && chance(0.4) ? plus(startedDay, within(100, 300)) : null,
      shares: newShares(day, true),
      askedPounds: isRepriced ? within(1, 400) * 365 : null,
      isPaidToFamily: decisions.length % 7 === 0,
    };
  };
  const decide = (story: ScriptCase, listing: ScriptListing | null, day: string, outcome: string): void => {
    const isFunded = outcome === 'AGREED' || outcome === 'AGREED_IN_PART';
    const number = decisions.length;
    decisions.push({
      ...{ id: randomUUID(), story, listing, day, outcome },
      ...{ isComplete: chance(0.85), hasPolicy: chance(0.6), hasDissent: listing !== null && chance(0.1) },
      isSuitabilityLate: chance(0.1),
      noticeDay: chance(0.75) ? plus(day, within(0, 15)) : null,
      placement: isFunded ? newPlacement(day) : null,
      fate: null,
      conditions: isFunded && chance(0.3) ? [newCondition(day)] : [],
      hasConditionsInWords: false,
      actions: number % 5 === 0 ? [newAction(day, number)] : [],
      isEscalated: outcome === 'DEFERRED_FOR_INFORMATION' && number % 3 === 0,
      orderedDay: null,
    });
    const made = decisions[number]!;
    const isOrdered = listing !== null && made.noticeDay !== null && made.conditions.length + made.actions.length === 0;
    if (isOrdered && number % 8 === 3) decisions[number] = { ...made, orderedDay: plus(day, 60) };
    if (number % 9 === 0) decisions[number] = { ...made, hasConditionsInWords: made.conditions.length === 0 };
  };
  const newCondition = (day: string): ScriptDecision['conditions'][number] => ({
    ...{ id: randomUUID(), dueDay: plus(day, within(10, 90)) },
    metDay: chance(0.6) ? plus(day, within(5, 120)) : null,
  });
  const newAction = (day: string, number: number): ScriptDecision['actions'][number] => ({
    ...{ id: randomUUID(), dueDay: plus(day, 10 + number) },
    doneDay: number % 2 === 0 ? plus(day, 30) : null,
  });
  let waiting: { readonly story: ScriptCase; readonly isCarried: boolean }[] = [];
  for (const sitting of sittings) {
    const fresh = Array.from({ length: 5 }, () => ({ story: newCase(plus(sitting.day, -16)), isCarried: false }));
    const on = [...waiting, ...fresh];
    waiting = [];
    on.forEach(({ story, isCarried }, index) => {
      const isFirst = fresh.some((one) => one.story === story);
      const isLate = !isCarried && chance(0.12);
      const isHeard = sitting.isQuorate && (index < 6 || chance(0.5));
      const status = isHeard ? (chance(0.04) ? 'WITHDRAWN' : 'DECIDED') : 'NOT_HEARD';
      const listing: ScriptListing = {
        ...{ id: randomUUID(), sitting, story, isCarried, isFirst, status, ordinal: index + 1 },
        listedDay: plus(sitting.day, isLate ? -5 : -within(10, 14)),
        hasLatePaper: chance(0.1),
      };
      listings.push(listing);
      if (status === 'NOT_HEARD') waiting.push({ story, isCarried: true });
      if (status !== 'DECIDED') return;
      const outcome = pick(['AGREED', 'AGREED', 'AGREED', 'AGREED_IN_PART', 'DECLINED', 'DEFERRED_FOR_INFORMATION']);
      decide(story, listing, sitting.day, outcome);
      if (outcome === 'DEFERRED_FOR_INFORMATION') waiting.push({ story, isCarried: false });
    });
  }
  for (let urgent = 0; urgent < 14; urgent += 1) {
    const day = plus(YEAR.from, within(20, 330));
    decide(newCase(day), null, day, 'AGREED');
    const kind = urgent === 0 ? 'DECLINED' : pick(['RATIFIED', 'RATIFIED', 'DECLINED', 'LAPSED', 'WAITING'] as const);
    const last = decisions.pop()!;
    decisions.push({ ...last, fate: { kind, day: kind === 'WAITING' ? null : plus(day, within(1, 27)) } });
  }
  return {
    sittings,
    listings,
    decisions,
    plans: [...scriptPlans(within, chance), ...restOfPlans()],
    matters: [...scriptMatters(decisions, within, chance, pick), ...restOfMatters(decisions)],
  };
}

type Within = (from: number, to: number) => number;
type Chance = (of: number) => boolean;

const newPlan = (): Omit<ScriptPlan, 'events'> => ({
  ...{ caseId: randomUUID(), childId: randomUUID(), excused: [], ceasedDay: null, wasFinal: false },
});

/** Requests for plans, from 2025 on, and reviews of plans. */
function scriptPlans(within: Within, chance: Chance): ScriptPlan[] {
  const plans = Array.from({ length: 40 }, (): ScriptPlan => {
    const asked = plus('2025-01-15', within(0, 420));
    const told = plus(asked, within(20, 60));
    const request = { kind: 'REQUEST_RECEIVED', day: asked };
    const ids = newPlan();
    if (chance(0.15)) return { ...ids, events: [request, { kind: 'ASSESSMENT_REFUSED', day: told }] };
    if (chance(0.08)) return { ...ids, events: [request, { kind: 'REQUEST_WITHDRAWN', day: told }] };
    const agreed = { kind: 'ASSESSMENT_AGREED', day: told };
    const last = plus(asked, within(95, 200) + (chance(0.1) ? 250 : 0));
    if (chance(0.2))
      return { ...ids, events: [request, agreed, { kind: 'PLAN_REFUSED', day: plus(asked, within(95, 130)) }] };
    return {
      ...ids,
      events: [request, agreed, ...(last > '2026-04-15' ? [] : [{ kind: 'FINAL_PLAN_SENT', day: last }])],
    };
  });
  const reviews = Array.from({ length: 25 }, (): ScriptPlan => {
    const met = plus('2025-03-20', within(0, 360));
    const decided = plus(met, within(5, 45));
    const ids = newPlan();
    const events = [
      { kind: 'REVIEW_MEETING', day: met },
      { kind: 'REVIEW_DECIDED', day: decided },
    ];
    return {
      ...ids,
      events: chance(0.4) ? [...events, { kind: 'AMENDMENT_NOTICE_SENT', day: plus(decided, 3) }] : events,
    };
  });
  // A request and a review that nobody decides on.
  const left = (kind: string, day: string): ScriptPlan => ({
    ...newPlan(),
    events: [{ kind, day }],
  });
  return [...plans, ...reviews, left('REQUEST_RECEIVED', '2026-01-05'), left('REVIEW_MEETING', '2026-02-02')];
}

/** What families brought against decisions. */
function scriptMatters(
  decisions: readonly ScriptDecision[],
  within: Within,
  chance: Chance,
  pick: <One>(of: readonly One[]) => One,
): ScriptMatter[] {
  return Array.from({ length: 12 }).flatMap((): ScriptMatter[] => {
    const { story, day } = pick(decisions);
    const asked = plus(day, within(5, 30));
    const arranged = { kind: 'MEDIATION_ARRANGED', day: plus(asked, within(10, 50)), result: null };
    const settled = [
      [{ kind: 'MEDIATION_AGREED', day: plus(arranged.day, 5), result: null }],
      [{ kind: 'MEDIATION_ENDED', day: plus(arranged.day, 5), result: 'NOT_AGREED' }],
      [],
    ][daysFrom(asked, arranged.day) % 3]!;
    const mediation: ScriptMatter = {
      ...{ id: randomUUID(), story, kind: 'MEDIATION', aboutId: null },
      events: [{ kind: 'MEDIATION_ASKED', day: asked, result: null }, ...(chance(0.8) ? [arranged, ...settled] : [])],
    };
    // One complaint in four has no answer yet.
    const answer = (day: string, result: string) =>
      Number(asked.slice(8)) % 4 === 0 ? [] : [{ kind: 'COMPLAINT_ANSWERED', day, result }];
    const registered = plus(asked, within(20, 60));
    const ended = { day: plus(registered, within(30, 200)) };
    const result = pick(['ALLOWED', 'ALLOWED_IN_PART', 'DISMISSED', 'CONCEDED']);
    const end = result === 'CONCEDED' ? { kind: 'APPEAL_CONCEDED', result: null } : { kind: 'APPEAL_DECIDED', result };
    const appeal: ScriptMatter = {
      ...{ id: randomUUID(), story, kind: 'APPEAL', aboutId: chance(0.7) ? mediation.id : null },
      events: [
        { kind: 'APPEAL_REGISTERED', day: registered, result: null },
        ...(chance(0.7) ? [{ ...end, ...ended }] : []),
      ],
    };
    const complaint: ScriptMatter = {
      ...{ id: randomUUID(), story, kind: 'COMPLAINT', aboutId: null },
      events: [
        { kind: 'COMPLAINT_RECEIVED', day: asked, result: null },
        ...answer(plus(asked, 20), pick(['UPHELD', 'UPHELD_IN_PART', 'NOT_UPHELD'])),
      ],
    };
    return [mediation, appeal, complaint];
  });
}

/** Whether a case was listed after the papers' deadline, ten days before the sitting. */
export function isListedLate({ isCarried, listedDay, sitting }: ScriptListing): boolean {
  return !isCarried && daysFrom(listedDay, sitting.day) < 10;
}
