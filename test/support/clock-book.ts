import { readClockBook } from '../../src/features/cases/repository/clock-book';
import type { ClockCode, ClockStart, PlanEventKind } from '../../src/features/cases/rules/clock-codes';
import { limitOf, type ClockBook } from '../../src/features/cases/rules/clock-rule';
import { clocksOf, type CaseClock, type ClockFacts } from '../../src/features/cases/rules/clocks';
import type { Day } from '../../src/kernel/dates';
import { toBankHolidays } from '../../src/kernel/working-days';
import { useDatabase } from './database';
import { ctxOf, makeCaseArea } from './make-case';
import { setClock } from './make-ledger';

export const day = (text: string): Day => text as Day;
/** Those of the years the vectors are of, as gov.uk publishes them for England and Wales. */
export const HOLIDAYS = ['2025-08-25', '2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06'].map(day);

/** What happened to a plan, on which day, and where. */
export type Said = readonly [PlanEventKind, string, string?];
export const ASKED: Said = ['REQUEST_RECEIVED', '2024-01-08'];

/** What is known of a case that the panel was asked about on 8 January 2024. */
export const factsOf = (said: readonly Said[], more: Partial<ClockFacts> = {}): ClockFacts => ({
  ...{ requestDate: day('2024-01-08'), ehcPlanStatus: 'NONE', ehcPlanDate: null, exceptions: [], advice: [] },
  events: said.map(([kind, on, providerUrn]) => ({
    kind,
    day: day(on),
    providerUrn: providerUrn ?? null,
    isImplied: false,
  })),
  ...more,
});

/** The statutory limits by the rows that the migrations lay down, and what they come to. Call it at the top of the file. */
export function useClockBook() {
  const db = useDatabase();
  const clock = setClock('2025-11-03T09:30:00Z');
  // Empty until the first hook has run.
  const book = {} as ClockBook;
  beforeAll(async () => {
    const area = await makeCaseArea(db, clock, '311');
    const ctx = ctxOf(db, await area.actorOf('CASE_OFFICER'), clock);
    Object.assign(book, await readClockBook(await ctx.read()), { holidays: toBankHolidays(HOLIDAYS) });
    await ctx.end();
  });

  /** By when it is, from the days on which it began. */
  const due = (code: ClockCode, begun: Partial<Record<ClockStart, string>>, reading: 'STRICT' | 'BY' | null = null) =>
    limitOf(
      book,
      code,
      Object.entries(begun).map(([start, text]) => ({ start: start as ClockStart, day: day(text) })),
      reading,
    )?.dueDate;
  const clocks = (said: readonly Said[], today: string, more: Partial<ClockFacts> = {}): CaseClock[] =>
    clocksOf(factsOf(said, more), book, day(today));
  const one = (code: ClockCode, said: readonly Said[], today: string, more: Partial<ClockFacts> = {}): CaseClock =>
    clocks(said, today, more).find((found) => found.code === code)!;
  return { book, due, clocks, one };
}
