import fc from 'fast-check';
import { addDays, contains, type Day, type Span } from '../../../kernel/dates';
import { isProviding, judgeStep, takenDays, withoutDays, type Provided, type ProvisionStep } from './held-provision';
import { mayBeClosure } from './closure';
import { unprovided } from './unprovided';

/* A5: what a held plan provides, by the days on which something is. */

const FIRST = '2026-11-01' as Day;
const at = (day: number): Day => addDays(FIRST, day);
const span = (from: number, to: number): Span => ({ startDate: at(from), endDate: at(to) });
const spanOf = fc.tuple(fc.nat(40), fc.nat(12)).map(([from, length]) => span(from, from + length));
const spans = fc.array(spanOf, { maxLength: 4 });
const DAYS = Array.from({ length: 60 }, (_, index) => at(index - 2));
const school = (days: readonly Span[]): Provided => ({
  ...{ placementId: 'A', costLineId: '1', category: 'EDUCATION', days },
});
const covers = (all: readonly Span[], day: Day): boolean => all.some((one) => contains(one, day));

test('days that are taken out of spans are in none, and all others as they were', () => {
  fc.assert(
    fc.property(spans, fc.nat(40), fc.option(fc.nat(15), { nil: null }), (all, from, length) => {
      const startDate = at(from);
      const endDate = length === null ? null : addDays(startDate, length);
      const left = withoutDays(all, { startDate, endDate });
      const isGone = (day: Day): boolean => day >= startDate && (endDate === null || day <= endDate);
      expect(DAYS.map((day) => covers(left, day))).toEqual(DAYS.map((day) => covers(all, day) && !isGone(day)));
    }),
  );
});

test('the first day of what is missing now or next, else of what was, where something was provided when the hold began', () => {
  fc.assert(
    fc.property(spans, fc.nat(20), fc.array(spanOf, { maxLength: 2 }), fc.nat(50), (all, notice, elsewhere, today) => {
      const held = elsewhere.reduce<readonly Span[]>(withoutDays, [span(notice, 45)]);
      const wasProvided = covers(all, at(notice - 1)) || covers(all, at(notice));
      const isMissing = (day: Day): boolean => covers(held, day) && !covers(all, day);
      // The first day to come, or today, back to where its stretch began; else the first there was.
      let found = DAYS.find((day) => day >= at(today) && isMissing(day));
      while (found !== undefined && isMissing(addDays(found, -1))) found = addDays(found, -1);
      const expected = found ?? DAYS.find(isMissing) ?? null;
      const from = wasProvided ? expected : null;
      const facts = { noticeDate: at(notice), held, today: at(today) };
      const parts = from === null ? [] : [{ category: 'EDUCATION', fromDate: from }];
      expect(unprovided({ ...facts, provided: [school(all)], planned: [] })).toEqual({ from, parts });
      // What was no otherwise when the notice went lacks nothing but what ended.
      const plannedSo = unprovided({ ...facts, provided: [school(all)], planned: [school(all)] }).from;
      const isBetween =
        plannedSo !== null &&
        all.some(({ startDate }) => startDate > plannedSo) &&
        all.some(({ endDate }) => endDate < plannedSo);
      expect(isBetween).toBe(false);
    }),
  );
});

test('a category that is gone is told beside what goes on, and a holiday that was planned is none', () => {
  const [noticed, held] = [at(0), [span(0, 40)]];
  const facts = { noticeDate: noticed, held, today: at(5) };
  const respite = { ...school([span(-5, 60)]), category: 'CARE', placementId: 'B', costLineId: '2' };
  const ended = [school([span(-5, 9)]), respite];
  expect(unprovided({ ...facts, provided: ended, planned: [] })).toEqual({
    ...{ from: null, parts: [{ category: 'EDUCATION', fromDate: at(10) }] },
  });
  const terms = [school([span(-5, 9), span(20, 60)])];
  const gap = { from: at(10), parts: [{ category: 'EDUCATION', fromDate: at(10) }] };
  expect(unprovided({ ...facts, provided: terms, planned: [] })).toEqual(gap);
  expect(unprovided({ ...facts, provided: terms, planned: terms })).toEqual({ from: null, parts: [] });
  // A day more than was planned is told, and that nothing was to follow.
  const [less, over] = [[school([span(-5, 7), span(20, 60)])], [school([span(-5, 9)])]];
  expect(unprovided({ ...facts, provided: less, planned: terms }).from).toBe(at(8));
  expect(unprovided({ ...facts, provided: over, planned: over }).from).toBe(at(10));
  expect(unprovided({ ...facts, provided: over, planned: terms }).from).toBe(at(20));
});

test('a closure has a last day, and is no longer than the longest holiday', () => {
  const closed = (days: number) => mayBeClosure(span(0, days - 1));
  expect([closed(1), closed(17), closed(56), closed(57)]).toEqual([true, true, true, false]);
  expect(mayBeClosure({ startDate: at(0), endDate: null })).toBe(false);
});

test('what provides: no transport, no thing that is bought, whatever the placement calls itself', () => {
  const ask = (category: string, provisionType: string) => isProviding({ category, provisionType });
  const all = ['EDUCATION', 'CARE', 'HEALTH', 'THERAPY', 'TRANSPORT', 'EQUIPMENT'];
  expect(all.filter((one) => ask(one, 'SPECIAL_ACADEMY'))).toEqual(['EDUCATION', 'CARE', 'HEALTH', 'THERAPY']);
  expect(all.filter((one) => ask(one, 'TRANSPORT'))).toEqual([]);
});

const line = fc.record({ category: fc.constantFrom('EDUCATION', 'CARE'), days: fc.array(spanOf, { maxLength: 2 }) });
const state = fc
  .array(fc.array(line, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((placements) =>
    placements.flatMap((lines, p) =>
      lines.map((one, l): Provided => ({ ...one, placementId: String(p), costLineId: `${String(p)}.${String(l)}` })),
    ),
  );
/** A change of one placement, whatever it is: days that go and days that come, of all its lines or of one, or an absence. */
const change = fc.record({
  placementId: fc.nat(2).map(String),
  ofLine: fc.option(fc.nat(1), { nil: null }),
  gone: fc.option(spanOf, { nil: null }),
  more: fc.option(spanOf, { nil: null }),
  away: fc.option(fc.record({ days: spanOf, isGivenUp: fc.boolean() }), { nil: null }),
});
const isProvided = (all: readonly Provided[], day: Day, category?: string): boolean =>
  all.some((one) => (category === undefined || one.category === category) && covers(one.days, day));

function stepOf(before: readonly Provided[], asked: typeof change extends fc.Arbitrary<infer One> ? One : never) {
  const { placementId, ofLine, gone, more, away } = asked;
  const after = before.map((one) => {
    const isChanged = one.placementId === placementId && (ofLine === null || one.costLineId.endsWith(`.${ofLine}`));
    if (!isChanged) return one;
    const left = gone === null ? one.days : withoutDays(one.days, gone);
    return { ...one, days: more === null ? left : [...left, more] };
  });
  const absent = away === null ? null : { placementId, ...away.days, isGivenUp: away.isGivenUp };
  return { before, after, away: absent } satisfies ProvisionStep;
}

test('A5 no sequence of steps that are neither refused nor warned of makes a day of the hold unprovided that was provided', () => {
  const held = [span(10, 25), span(30, 40)];
  fc.assert(
    fc.property(state, fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(45), (first, changes, today) => {
      const tomorrow = at(today + 1);
      let now: readonly Provided[] = first;
      for (const asked of changes) {
        const step = stepOf(now, asked);
        const { refused, warned } = judgeStep(step, held, tomorrow);
        const lost = DAYS.filter(
          (day) => covers(held, day) && isProvided(step.before, day) && !isProvided(step.after, day),
        );
        const absent = DAYS.filter((day) => {
          const { away } = step;
          if (away === null || day < tomorrow || !covers(held, day) || !covers([away], day)) return false;
          const others = step.after.filter(({ placementId }) => placementId !== away.placementId);
          return isProvided(step.before, day) && !isProvided(others, day);
        });
        const taken = [...lost, ...absent].sort();
        expect(warned.find(({ isAll }) => isAll)?.day).toBe(taken[0]);
        const unpaid = step.away?.isGivenUp === true ? absent : [];
        expect(refused?.day).toBe([...lost, ...unpaid].filter((day) => day >= tomorrow).sort()[0]);
        // Nor does it take what there is of a category.
        const isLess = DAYS.some(
          (day) =>
            covers(held, day) &&
            ['EDUCATION', 'CARE'].some((one) => isProvided(step.before, day, one) && !isProvided(step.after, day, one)),
        );
        if (isLess) expect(warned).not.toEqual([]);
        if (refused === null && warned.length === 0) {
          expect(lost).toEqual([]);
          now = step.after;
        }
      }
      const kept = (day: Day): boolean => !covers(held, day) || !isProvided(first, day) || isProvided(now, day);
      expect(DAYS.every(kept)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('A5 of a placement that goes on, a line is missed that ended with none in its place', () => {
  const one = (costLineId: string, category: string, days: Span): Provided => ({
    ...{ placementId: 'A', costLineId, category, days: [days] },
  });
  const both = [one('1', 'EDUCATION', span(0, 50)), one('2', 'EDUCATION', span(0, 50))];
  const ended = [both[0]!, one('2', 'EDUCATION', span(0, 19))];
  const less = { day: at(20), isAll: false, categories: ['EDUCATION'], gone: [] };
  expect(takenDays(both, ended, [span(10, 40)])).toEqual([less]);
  expect(takenDays(both, [...ended, one('3', 'EDUCATION', span(20, 50))], [span(10, 40)])).toEqual([]);
  expect(takenDays(both, [...ended, one('3', 'CARE', span(20, 50))], [span(10, 40)])).toEqual([less]);
  expect(takenDays(both, [one('3', 'CARE', span(20, 50))], [span(20, 40)])).toEqual([{ ...less, gone: ['EDUCATION'] }]);
  // Another placement takes the place of a whole one by what it provides, however many its lines are.
  const other = { ...one('4', 'EDUCATION', span(20, 50)), placementId: 'B' };
  expect(takenDays([...both, other], [other], [span(20, 40)])).toEqual([]);
});
