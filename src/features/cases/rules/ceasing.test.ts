import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/dates';
import { addWorkingDays, toBankHolidays } from '../../../kernel/working-days';
import type { CeaseTelling } from './cease-notices';
import type { EndedFor } from './cease-reasons';
import { ceasingHold, planHold } from './ceasing';
import type { CeasingFacts, PlanKept } from './ceasing-facts';
import { CareStart, DateReading, type ClockStart } from './clock-codes';
import { limitOf, type ClockBook, type ClockRule } from './clock-rule';
import type { PlanHold } from './plan-hold';
import type { RedressFact } from './redress-facts';

/* A5, C24: whatever is entered, put right and taken back in whatever order, no plan ends while its family may still appeal, or has. */

const rule = (code: 'C14' | 'C19', starts: ClockStart, length: number): ClockRule => ({
  ...{ code, starts, length, firstDate: '2014-09-01' as Day, lastDate: null, isRelaxation: false, scope: 'REDRESS' },
  ...{ unit: 'MONTHS', beforeMonth: null, beforeDay: null, isInclusive: false, isMinimum: false },
  ...{ isRolled: code === 'C19', ofSeveral: code === 'C19' ? 'LATEST' : 'EARLIEST' },
  ...{ ends: [], voids: [], exceptions: [], owner: 'FAMILY', source: 'Invented' },
});
const book: ClockBook = {
  rules: [
    rule('C14', 'DECISION_NOTICE_SENT', 2),
    rule('C19', 'DECISION_NOTICE_SENT', 2),
    rule('C19', 'MEDIATION_CERTIFICATE', 1),
  ],
  ...{ holidays: toBankHolidays([]), dateReading: DateReading.STRICT, careStart: CareStart.CARE_REFERRAL_RECEIVED },
  closures: [{ firstMonth: 8, firstDay: 1, lastMonth: 8, lastDay: 31 }],
};
const due = (code: 'C14' | 'C19', day: Day, start: ClockStart = 'DECISION_NOTICE_SENT'): Day =>
  limitOf(book, code, [{ start, day }])!.dueDate;

/** An entry that the plan is to end, as it stands. */
interface Entry {
  readonly id: string;
  day: Day | null;
  told: Day | null;
}
interface Letter {
  readonly entryId: string;
  readonly sentOn: Day;
  readonly appealBy: Day;
  readonly mediationBy: Day;
}
interface Matter {
  readonly id: string;
  readonly facts: RedressFact[];
}

/** What was recorded and sent, as days go by; what the database would refuse is not done. */
class Story {
  readonly entries: Entry[] = [];
  readonly letters: Letter[] = [];
  readonly kept: { readonly day: Day; stands: boolean; readonly hasLetter: boolean; readonly isAnew: boolean }[] = [];
  /** The last end that was recorded. */
  ended: Day | null = null;
  readonly matters: Matter[] = [];

  facts(): CeasingFacts {
    const tellings = this.entries.flatMap((entry): CeaseTelling[] => [
      ...(entry.day === null
        ? []
        : [{ entryId: entry.id, eventDate: entry.day, toldOn: entry.told, mediationBy: null, appealBy: null }]),
      ...this.lettersOf(entry).map(({ sentOn, mediationBy, appealBy }) => ({
        ...{ entryId: entry.id, eventDate: entry.day, toldOn: sentOn, mediationBy, appealBy },
      })),
    ]);
    const untoldDates = this.entries.flatMap((entry) =>
      entry.day !== null && this.toldDays(entry).length === 0 ? [entry.day] : [],
    );
    const kept = this.kept.filter(({ stands, hasLetter }) => stands || hasLetter);
    const redress = this.matters
      .flatMap(({ facts }) => facts)
      .sort((one, other) => (one.eventDate < other.eventDate ? -1 : 1));
    return {
      ...{ tellings, untoldDates, ended: this.ended === null ? null : endOn(this.ended), redress },
      kept: kept.map(({ day, isAnew }): PlanKept => ({ day, isAnew })),
    };
  }

  lettersOf({ id }: Entry): readonly Letter[] {
    return this.letters.filter(({ entryId }) => entryId === id);
  }

  /** When the family was told of what stands. */
  toldDays(entry: Entry): Day[] {
    const letters = this.lettersOf(entry).flatMap(({ sentOn }) =>
      entry.day !== null && sentOn >= entry.day ? [sentOn] : [],
    );
    return [...(entry.told === null ? [] : [entry.told]), ...letters].sort();
  }

  /** The plan goes on by a decision after this entry, and before another plan was made. */
  keptAfter(day: Day, next: Day | null = null): boolean {
    return this.kept.some((one) => (one.stands || one.hasLetter) && one.day > day && (next === null || one.day < next));
  }

  /** When the first plan after an end of a day was made, or on that day, by an event of it or by the referral. */
  anewAfter(day: Day): Day | null {
    const days = this.kept.flatMap((one) => (one.isAnew && (one.stands || one.hasLetter) ? [one.day] : []));
    return days.filter((one) => one >= day).sort()[0] ?? null;
  }
}

const endOn = (day: Day): EndedFor => ({ day, reason: null, bornFrom: '2015-01-01' as Day });

type Step = readonly [kind: number, choice: number, back: number, more: number];

const redressFact = (id: string, matterKind: RedressFact['matterKind'], more: Partial<RedressFact>): RedressFact => ({
  ...{ redressMatterId: id, caseId: 'case', matterKind, ownerAgencyId: 'agency', ownerAgencyKind: 'EDUCATION' },
  ...{ grounds: matterKind === 'APPEAL' ? ['CEASING'] : [], isAboutHealth: false, noticeDate: null, dueDate: null },
  ...{ result: null, orders: [], eventKind: 'APPEAL_REGISTERED', eventDate: '2026-01-01' as Day, ...more },
});

/** Takes a step on a day, as far as it can be taken. */
function take(story: Story, [kind, choice, back, more]: Step, today: Day): void {
  const earlier = addDays(today, -back);
  const entry = story.entries[choice % Math.max(1, story.entries.length)];
  const matter = story.matters[choice % Math.max(1, story.matters.length)];
  const told = more % 3 === 0 ? null : addDays(earlier, more % (back + 1));
  switch (kind) {
    case 0:
      if (story.entries.some(({ day }) => day === earlier)) return;
      story.entries.push({ id: String(story.entries.length), day: earlier, told });
      return;
    case 1: {
      // No letter beside other means, of what was taken back, or of what was decided otherwise since; a second gives the days of the first.
      if (entry === undefined || entry.day === null || entry.told !== null || story.keptAfter(entry.day)) return;
      const from = story.toldDays(entry)[0] ?? today;
      const days = { appealBy: due('C19', from), mediationBy: due('C14', from) };
      story.letters.push({ entryId: entry.id, sentOn: today, ...days });
      return;
    }
    case 2:
      if (entry === undefined || story.entries.some((one) => one !== entry && one.day === earlier)) return;
      entry.day = more % 4 === 0 ? null : earlier;
      entry.told = entry.day === null ? null : told;
      return;
    case 3:
      story.kept.push({ day: earlier, stands: true, hasLetter: more % 2 === 0, isAnew: false });
      return;
    case 4: {
      const one = story.kept[choice % Math.max(1, story.kept.length)];
      if (one !== undefined) one.stands = false;
      return;
    }
    case 5: {
      const id = String(story.matters.length);
      const opened =
        more % 2 === 0
          ? redressFact(id, 'APPEAL', { eventKind: 'APPEAL_REGISTERED', eventDate: earlier })
          : redressFact(id, 'MEDIATION', {
              eventKind: more % 4 === 1 ? 'MEDIATION_ASKED' : 'MEDIATION_DECLINED',
              eventDate: earlier,
            });
      story.matters.push({ id, facts: [opened] });
      return;
    }
    case 7:
      story.kept.push({ day: earlier, stands: true, hasLetter: more % 2 === 0, isAnew: true });
      return;
    case 8:
      if (ceasingHold(story.facts(), endOn(earlier), book, today) !== null) return;
      if (story.ended === null || earlier > story.ended) story.ended = earlier;
      return;
    default: {
      const last = matter?.facts.at(-1);
      if (matter === undefined || last === undefined || matter.facts.length > 1) return;
      const day = earlier > last.eventDate ? earlier : last.eventDate;
      const ends: readonly Partial<RedressFact>[] =
        last.matterKind === 'APPEAL'
          ? [
              { eventKind: 'APPEAL_DECIDED', result: 'DISMISSED' },
              { eventKind: 'APPEAL_WITHDRAWN' },
              { eventKind: 'APPEAL_CONCEDED' },
            ]
          : last.eventKind === 'MEDIATION_DECLINED'
            ? [{ eventKind: 'CERTIFICATE_ISSUED' }]
            : [{ eventKind: 'CERTIFICATE_ISSUED' }, { eventKind: 'MEDIATION_ENDED' }];
      matter.facts.push(redressFact(matter.id, last.matterKind, { ...ends[more % ends.length], eventDate: day }));
    }
  }
}

/** Why the family could still appeal against the end of its plan on a day, or was told that it goes on; empty: nothing speaks against it. */
function wrongs(story: Story, end: Day): string[] {
  const next = story.anewAfter(end);
  const anew = story.ended === null ? null : story.anewAfter(story.ended);
  const over = anew !== null && anew <= end && (next === null || anew < next) ? story.ended : null;
  const matters = story.matters.filter(({ facts: [first] }) => {
    const day = first!.eventDate;
    return (next === null || day < next) && (over === null || day > over);
  });
  const letters = story.letters.filter(({ entryId, sentOn }) => {
    const day = story.entries.find(({ id }) => id === entryId)?.day ?? sentOn;
    return next === null || day < next;
  });
  const appeals = matters.flatMap(({ facts: [first, last] }) =>
    first?.matterKind === 'APPEAL' ? [{ from: first.eventDate, last: last ?? null }] : [],
  );
  const dismissed = appeals.flatMap(({ from, last }) =>
    last?.result === 'DISMISSED' ? [{ from, day: last.eventDate }] : [],
  );
  const conceded = appeals.flatMap(({ last }) => (last?.eventKind === 'APPEAL_CONCEDED' ? [last.eventDate] : []));
  const isSettled = (since: Day): boolean => dismissed.some(({ from, day }) => from >= since && day <= end);
  const notice = story.entries
    .flatMap(({ day, ...more }) => (day === null ? [] : [{ ...more, day }]))
    .filter(({ day }) => day <= end)
    .find(
      (one) =>
        !story.keptAfter(one.day, next) &&
        !conceded.some((day) => day >= one.day) &&
        (story.toldDays(one).length > 0 || appeals.some(({ from }) => from >= one.day)),
    );
  const found = [
    ...letters
      .filter(({ sentOn, appealBy }) => end <= appealBy && !isSettled(sentOn))
      .map(({ appealBy }) => `a letter gives until ${appealBy}`),
    ...appeals
      .filter(({ last }) => last === null || last.eventDate > end)
      .map(({ from }) => `an appeal of ${from} runs`),
  ];
  if (notice === undefined) return [...found, 'no notice that stands was told'];
  const [first = notice.day] = story.toldDays(notice);
  if (end <= due('C19', first) && !isSettled(first)) found.push(`its time runs from ${first}`);
  for (const {
    facts: [asked, over],
  } of matters) {
    if (asked?.matterKind !== 'MEDIATION' || asked.eventDate < notice.day || asked.eventDate > due('C14', first))
      continue;
    const isCertified = over?.eventKind === 'CERTIFICATE_ISSUED';
    // The last day on which one is given to who declined, or went to a mediation that is over.
    const isOver = asked.eventKind === 'MEDIATION_DECLINED' || over !== undefined;
    const lastGiven = isOver ? addWorkingDays((over ?? asked).eventDate, 3, book.holidays) : null;
    const certifiedOn = isCertified ? over.eventDate : lastGiven;
    const until = certifiedOn === null ? null : due('C19', certifiedOn, 'MEDIATION_CERTIFICATE');
    if ((until === null || end <= until) && !isSettled(first)) found.push(`mediation of ${asked.eventDate} is open`);
  }
  return found;
}

/** Does on a day what the hold names, and says on which day it is worth asking again. */
function follow(story: Story, { reason, noticeDate, mayEndOn }: PlanHold, today: Day): Day {
  if (mayEndOn !== null) {
    expect(mayEndOn > today).toBe(true);
    return mayEndOn;
  }
  if (reason === 'APPEAL_OPEN' || reason === 'CERTIFICATE_AWAITED') {
    const [kind, eventKind] =
      reason === 'APPEAL_OPEN'
        ? (['APPEAL', 'APPEAL_WITHDRAWN'] as const)
        : (['MEDIATION', 'MEDIATION_ENDED'] as const);
    for (const { id, facts } of story.matters) {
      const [first, last] = facts;
      const isOpen = first?.matterKind === kind && first.eventKind !== 'MEDIATION_DECLINED' && last === undefined;
      if (isOpen) facts.push(redressFact(id, kind, { eventKind, eventDate: today }));
    }
    return today;
  }
  const untold = story.entries.find((one) => noticeDate !== null && one.day === noticeDate && one.told === null);
  if (untold !== undefined && reason === 'NOTICE_NOT_SENT') {
    const days = { appealBy: due('C19', today), mediationBy: due('C14', today) };
    story.letters.push({ entryId: untold.id, sentOn: today, ...days });
    return today;
  }
  const tomorrow = addDays(today, 1);
  story.entries.push({ id: String(story.entries.length), day: tomorrow, told: tomorrow });
  return tomorrow;
}

const FIRST = '2026-01-05' as Day;
const steps = fc.array(
  fc.tuple(
    // Notices more often: of most histories without one nothing can end.
    fc.oneof({ arbitrary: fc.constant(0), weight: 1 }, { arbitrary: fc.integer({ min: 0, max: 9 }), weight: 3 }),
    fc.nat({ max: 5 }),
    fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, { arbitrary: fc.nat({ max: 240 }), weight: 1 }),
    fc.nat({ max: 30 }),
    fc.nat({ max: 60 }),
  ),
  { minLength: 1, maxLength: 12 },
);

const told = (said: readonly (readonly [number, number, number, number, number])[]): readonly [Story, Day] => {
  const story = new Story();
  let today = FIRST;
  for (const [kind, choice, days, more, on] of said) {
    today = addDays(today, on);
    take(story, [kind, choice, days, more], today);
  }
  return [story, today];
};

test('A5 no order of entries ends a plan before the last day to appeal that a letter gave, while an appeal or mediation runs, or by a notice older than a decision that it goes on', () => {
  const accepted = { last: 0, earlier: 0 };
  fc.assert(
    fc.property(steps, fc.nat({ max: 120 }), fc.nat({ max: 240 }), (said, wait, back) => {
      const [story, lastDay] = told(said);
      const today = addDays(lastDay, wait);
      const end = addDays(today, -back);
      const facts = story.facts();
      if (ceasingHold(facts, endOn(end), book, today) !== null) return;
      expect(wrongs(story, end)).toEqual([]);
      const next = story.anewAfter(end);
      accepted[next === null ? 'last' : 'earlier'] += 1;
      if (next === null) expect(planHold(facts, book, today)).toBeNull();
      // What is recorded of the past ends nothing of what is held now.
      else if (story.ended === null) {
        expect(planHold({ ...facts, ended: endOn(end) }, book, today)).toEqual(planHold(facts, book, today));
      }
    }),
    { numRuns: 12000 },
  );
  expect(Math.min(accepted.last, accepted.earlier)).toBeGreaterThan(20);
});

test('A5, C19 of two mediations the certificate that gives the longer time counts, whichever of them began first', () => {
  // As it was found: the later certificate is of the mediation that was declined first.
  const [story, lastDay] = told([
    ...([
      [5, 0, 0, 13, 0],
      [0, 0, 1, 0, 0],
      [5, 0, 39, 3, 38],
      [1, 0, 0, 0, 0],
      [9, 0, 0, 0, 0],
      [4, 0, 0, 0, 6],
      [9, 1, 0, 0, 39],
    ] as const),
  ]);
  expect(lastDay).toBe('2026-03-29');
  const end = addDays(lastDay, 16);
  expect(ceasingHold(story.facts(), endOn(end), book, end)).toMatchObject({
    ...{ reason: 'TIME_TO_APPEAL', mayEndOn: '2026-04-30' },
  });
});

test('A5 whatever was entered, the plan may end by what the hold names, on the day that it names', () => {
  fc.assert(
    fc.property(steps, (said) => {
      const [story, lastDay] = told(said);
      let today = lastDay;
      const named: string[] = [];
      for (;;) {
        const hold = ceasingHold(story.facts(), endOn(today), book, today);
        if (hold === null) break;
        named.push(`${today} ${hold.reason} ${String(hold.mayEndOn)}`);
        expect(named.length < 12 ? [] : named).toEqual([]);
        today = follow(story, hold, today);
      }
    }),
    { numRuns: 2000 },
  );
});

test('A5 a plan ends when the time of its last notice has passed, and at once when the appeal was dismissed (C24)', () => {
  const day = '2026-03-02' as Day;
  const telling = { entryId: 'one', eventDate: day, toldOn: day, mediationBy: null, appealBy: null };
  const facts: CeasingFacts = { tellings: [telling], untoldDates: [], kept: [], ended: null, redress: [] };
  const on = (end: string, more: Partial<CeasingFacts> = {}) =>
    ceasingHold({ ...facts, ...more }, { day: end as Day, reason: null, bornFrom: day }, book, '2026-12-01' as Day);
  expect(on('2026-05-02')?.reason).toBe('TIME_TO_APPEAL');
  // A Saturday: the time ends on Monday.
  expect([on('2026-05-04')?.mayEndOn, on('2026-05-05')]).toEqual(['2026-05-05', null]);
  const appeal = [
    redressFact('a', 'APPEAL', { eventDate: '2026-03-10' as Day }),
    redressFact('a', 'APPEAL', { eventKind: 'APPEAL_DECIDED', result: 'DISMISSED', eventDate: '2026-04-20' as Day }),
  ];
  expect([on('2026-04-19', { redress: appeal })?.mayEndOn, on('2026-04-20', { redress: appeal })]).toEqual([
    ...['2026-04-20', null],
  ]);
  // An appeal about what is in the plan keeps it too, on every day on which it ran.
  const ofContent = appeal.map((one) => ({ ...one, grounds: ['SECTION_F'] as const, result: null }));
  const ran = ofContent.map((one, index) => ({
    ...one,
    eventDate: (index === 0 ? '2026-04-01' : '2026-08-10') as Day,
  }));
  expect(on('2026-07-01', { redress: ran })).toMatchObject({ reason: 'APPEAL_OPEN', mayEndOn: '2026-08-10' });
  expect(on('2026-08-10', { redress: ran })).toBeNull();
  // A letter of a notice that a decision of before it overtook gave its days all the same.
  const overtaken = { ...telling, toldOn: '2026-06-22' as Day, appealBy: '2026-09-01' as Day };
  const another = { ...telling, entryId: 'two', eventDate: '2026-05-04' as Day, toldOn: '2026-05-04' as Day };
  const since = { tellings: [overtaken, another], kept: [{ day: '2026-04-20' as Day, isAnew: false }] };
  expect([on('2026-09-01', since)?.mayEndOn, on('2026-09-02', since)]).toEqual(['2026-09-02', null]);
  // A plan made anew after that end is another, and what was decided of it keeps nothing of before.
  const kept = [
    { day: '2026-09-01' as Day, isAnew: true },
    { day: '2026-10-01' as Day, isAnew: false },
  ];
  expect(on('2026-05-05', { kept })).toBeNull();
  expect(on('2026-09-15', { kept })).toMatchObject({ reason: 'NOTICE_NOT_SENT', keptOn: '2026-10-01' });
});
