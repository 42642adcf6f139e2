import { londonDay, type Day, type Span } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { listAdviceAsked } from '../repository/advice';
import { findCasesByIds } from '../repository/case';
import { readClockBook } from '../repository/clock-book';
import {
  adviceTimeOf,
  latenessByContributor,
  type AdviceLateness,
  type AdviceLimit,
  type AdviceTime,
  type AskedFor,
} from '../rules/advice-times';
import { ClockCode } from '../rules/clock-codes';
import { limitOf } from '../rules/clock-rule';
import { checkSpan, readClocksOver } from './list-clocks';
import { readAdviceClocks } from './read-clocks';

/**
 * The advice that was asked for in some days and not called off, as far as the reader may see it, and how late it is on a day: of assessments by the clocks
 * that the cases show (C2). What is kept of them is read; of a case under which no clocks are kept, and of what no limit of the law is on, they are worked out.
 */
export async function readAdviceTimes(ctx: Ctx, span: Span, on: Day): Promise<readonly AdviceTime[]> {
  const tx = await ctx.read();
  const asked = await listAdviceAsked(tx, span);
  if (asked.length === 0) return [];
  const kept = await readKeptLimits(ctx, span);
  const unkept = asked.filter(({ adviceRequestId }) => !kept.has(adviceRequestId));
  const workedOut = await workOutLimits(tx, unkept, on);
  return asked.map((one) =>
    adviceTimeOf(one, kept.get(one.adviceRequestId) ?? workedOut.get(one.adviceRequestId) ?? null, on),
  );
}

/** How late the advice came, or is today, that was asked for in some days, by contributor. */
export async function readAdviceLateness(ctx: Ctx, span: Span): Promise<readonly AdviceLateness[]> {
  checkSpan(span);
  return latenessByContributor(await readAdviceTimes(ctx, span, londonDay(ctx.clock.now())));
}

async function readKeptLimits(ctx: Ctx, span: Span): Promise<ReadonlyMap<string, AdviceLimit>> {
  const clocks = await readClocksOver(ctx, [ClockCode.C2], span);
  const book = await readClockBook(await ctx.read());
  return new Map(
    clocks.flatMap(({ clock: { ofWhat, startDate, dueDate, endDate, isVoid } }) => {
      const limit = limitOf(book, ClockCode.C2, [{ start: 'ADVICE_ASKED', day: startDate }]);
      return limit === null
        ? []
        : [[ofWhat, { dueDate: limit.dueDate, dueDateWithExceptions: dueDate, endDate, isVoid }] as const];
    }),
  );
}

async function workOutLimits(tx: Tx, asked: readonly AskedFor[], on: Day): Promise<ReadonlyMap<string, AdviceLimit>> {
  if (asked.length === 0) return new Map();
  const cases = await findCasesByIds(tx, [...new Set(asked.map(({ caseId }) => caseId))]);
  const clocks = await readAdviceClocks(tx, [...cases.values()], on);
  return new Map(
    clocks.flatMap((clock) => (clock.adviceRequestId === null ? [] : [[clock.adviceRequestId, clock] as const])),
  );
}
