import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/dates';
import { Circumstance } from './circumstance-codes';
import { ageProblem, schoolAgeFrom } from './circumstance-ages';
import { goneFrom, knownLeavings, type Leaving } from './leavings';

const START = '2025-01-01' as Day;
const day = (number: number): Day => addDays(START, number);
const at = (number: number): Date => new Date(Date.UTC(2026, 0, 1, 0, number));

/** Moves of different days, each to here or away, the family having moved some days before; and ends of plans. */
const histories = fc
  .tuple(
    fc.uniqueArray(
      fc.record({
        on: fc.nat(30),
        isGone: fc.boolean(),
        before: fc.nat(6),
        undone: fc.boolean(),
        isDated: fc.boolean(),
      }),
      { selector: ({ on }) => on, maxLength: 5 },
    ),
    fc.uniqueArray(fc.record({ on: fc.nat(30), isGone: fc.boolean(), undone: fc.boolean() }), {
      selector: ({ on }) => on,
      maxLength: 3,
    }),
  )
  .map(([moves, ends]): Leaving[] => [
    ...moves.map(({ on, isGone, before, isDated }, index) => ({
      ...{ kind: 'MOVE' as const, day: day(on), isGone, recordedAt: at(index), undoneAt: null },
      movedDate: isDated ? day(on - before) : day(on),
    })),
    ...ends.map(({ on, isGone, undone }, index) => ({
      ...{ kind: 'END' as const, day: day(on), isGone, movedDate: null, recordedAt: at(index) },
      undoneAt: undone ? at(100 + index) : null,
    })),
  ]);

/** Whether a child is gone on a day, told day by day: what moved it last by then, unless it comes back and the family is here already; and a death that stands last. */
function isGoneOn(leavings: readonly Leaving[], on: Day): boolean {
  const standing = leavings.filter(({ undoneAt }) => undoneAt === null);
  const sorted = (kind: Leaving['kind']) =>
    standing.filter((one) => one.kind === kind).sort((one, other) => (one.day < other.day ? -1 : 1));
  const end = sorted('END').at(-1);
  if (end?.isGone === true && on >= end.day) return true;
  const moves = sorted('MOVE');
  const last = moves.filter(({ day: moved }) => moved <= on).at(-1);
  if (last?.isGone !== true) return false;
  const next = moves.find(({ day: moved }) => moved > on);
  return !(next?.isGone === false && next.movedDate !== null && next.movedDate > last.day && next.movedDate <= on);
}

test('a child is gone from the first day on which, told day by day, it had died or was another authority’s', () => {
  fc.assert(
    fc.property(histories, fc.nat(35), (leavings, number) => {
      const days = Array.from({ length: 80 }, (_, index) => day(number + index));
      const first = days.find((one) => isGoneOn(leavings, one)) ?? null;
      expect(goneFrom(leavings, day(number))?.from ?? null).toBe(first);
    }),
    { numRuns: 2_000 },
  );
});

test('what was not known yet neither sends a child away nor takes back what did', () => {
  fc.assert(
    fc.property(histories, fc.nat(120), (leavings, number) => {
      const known = knownLeavings(leavings, ({ recordedAt }) => recordedAt <= at(number));
      expect(known.every(({ recordedAt }) => recordedAt <= at(number))).toBe(true);
      expect(known.every(({ undoneAt }) => undoneAt === null || undoneAt <= at(number))).toBe(true);
      expect(knownLeavings(known, ({ recordedAt }) => recordedAt <= at(number))).toEqual(known);
    }),
  );
});

test('no circumstance is refused that any child of the school year can be in (Education Act 1996, section 8)', () => {
  const births = fc.record({ cohort: fc.integer({ min: 2000, max: 2025 }), born: fc.nat(364), later: fc.nat(9_500) });
  fc.assert(
    fc.property(births, fc.constantFrom(...Object.values(Circumstance)), ({ cohort, born, later }, kind) => {
      const bornOn = addDays(`${String(cohort - 1)}-09-01` as Day, born);
      const on = addDays(bornOn, later);
      const [year, rest] = [Number(bornOn.slice(0, 4)), bornOn.slice(4)];
      const five = `${String(year + 5)}${rest}` as Day;
      const prescribed = [year + 5, year + 6].flatMap((one) => [`${one}-03-31`, `${one}-08-31`, `${one}-12-31`]);
      const ofSchoolAge = prescribed.find((one) => one >= five)!;
      const codes = ageProblem({ kind, birthCohort: cohort, day: on }).map(({ code }) => code);
      expect(ofSchoolAge >= schoolAgeFrom(cohort)).toBe(true);
      if (kind === Circumstance.OFF_ROLL && on >= ofSchoolAge) expect(codes).toEqual([]);
      const isUnder18 = on < `${String(year + 18)}${rest}`;
      if (kind === Circumstance.ELECTIVE_HOME_EDUCATION && on >= ofSchoolAge && isUnder18) expect(codes).toEqual([]);
      const reception = `${String(cohort + 4)}-09-01`;
      if (kind === Circumstance.PART_TIME_TIMETABLE && on >= reception) expect(codes).toEqual([]);
      if (kind === Circumstance.AWAITING_PLACE || kind === Circumstance.PLACED_HERE) expect(codes).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});
