import type { Day } from '../../../../kernel/dates';
import type { Ctx } from '../../../../platform/context';
import type { Tx } from '../../../../platform/db';
import { BadInput } from '../../../../platform/faults';
import { readClockBook } from '../../../cases/repository/clock-book';
import { ClockCode } from '../../../cases/rules/clock-codes';
import type { ClockBook } from '../../../cases/rules/clock-rule';
import { clocksOf } from '../../../cases/rules/clocks';
import { saidOfPlan } from '../../../cases/rules/said-of-plan';
import { hasInterests } from '../../../cases/repository/interests';
import {
  findSen2Identities,
  listAttendedThen,
  listChildrenAfter,
  listExceptionsThen,
  listHappened,
  listMovesThen,
  listOutOfSchoolThen,
  listRedressThen,
  listSaid,
  type SaidThen,
  type Sen2Child,
} from '../../repository/sen2';
import {
  Sen2Source,
  type CaseSaid,
  type ChildFacts,
  type Identity,
  type Imported,
  type Placed,
  type PlanSaid,
  type TimedPlan,
} from '../../rules/sen2/facts';
import { returnOfChild, type ReturnedChild } from '../../rules/sen2/of-child';
import { FIRST_YEAR, questionOf, type Sen2Question } from '../../rules/sen2/question';

/** Which return is asked for, as it is asked. */
export interface Sen2Asked {
  readonly year: number;
  /** Null: the census day of the year. */
  readonly censusDate: Day | null;
  /** Null: now. */
  readonly asAt: Date | null;
}

/** Children read at once: a handful of statements for so many. */
const CHUNK = 500;
const NOBODY: Identity = { surname: null, forename: null, birthDate: null, postcode: null, upn: null };

/** The return that is asked for. BadInput: a year before returns were of persons, or whose calendar year has not begun; a census day outside it; an instant to come. */
export function checkAsked(ctx: Ctx, { year, censusDate, asAt }: Sen2Asked): Sen2Question {
  const now = ctx.clock.now();
  const last = now.getUTCFullYear() + 1;
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > last) {
    throw new BadInput(
      `The return is of persons since ${String(FIRST_YEAR)}; ask for one of ${String(FIRST_YEAR)} to ${String(last)}.`,
      {
        argument: 'year',
      },
    );
  }
  if (censusDate !== null && Number(censusDate.slice(0, 4)) !== year) {
    throw new BadInput('The census day is in the year of the return.', { argument: 'censusDate' });
  }
  if (asAt !== null && asAt > now)
    throw new BadInput('What is known is known by now at the latest.', { argument: 'asAt' });
  return questionOf({ year, censusDate, asAt: asAt ?? now }, ctx.actor.localArea);
}

/** Whether nothing is hidden from the reader: who declared an interest in a case is told nothing of its child. */
export async function isWhole(ctx: Ctx): Promise<boolean> {
  return !(await hasInterests(await ctx.read()));
}

/**
 * What the return says of the children of the area, in chunks and by their ids, from the reader's one snapshot. All of it but who they are is as it was known
 * at the instant asked for.
 */
export async function* readReturn(ctx: Ctx, question: Sen2Question): AsyncIterable<readonly ReturnedChild[]> {
  const tx = await ctx.read();
  const book = onlyC4(await readClockBook(tx));
  let after: string | null = null;
  do {
    const children: readonly Sen2Child[] = await listChildrenAfter(tx, after, CHUNK);
    if (children.length === 0) return;
    const ids = children.map(({ childId }) => childId);
    const facts = await readFacts(tx, children, question.asAt);
    const identities = await findSen2Identities(tx, ids);
    yield facts
      .map((one) =>
        returnOfChild(one, identities.get(one.childId) ?? NOBODY, timedPlansOf(one, book, question), question),
      )
      .filter(({ person }) => person !== null);
    after = children.length < CHUNK ? null : (ids.at(-1) ?? null);
  } while (after !== null);
}

async function readFacts(tx: Tx, children: readonly Sen2Child[], asAt: Date): Promise<ChildFacts[]> {
  const ids = children.map(({ childId }) => childId);
  const said = await listSaid(tx, ids, asAt);
  const events = await listHappened(tx, ids, asAt);
  const redress = await listRedressThen(tx, ids, asAt);
  const exceptions = await listExceptionsThen(tx, ids, asAt);
  const attended = await listAttendedThen(tx, ids, asAt);
  const outOfSchool = await listOutOfSchoolThen(tx, ids, asAt);
  const moves = await listMovesThen(tx, ids, asAt);
  return children.map(({ childId, birthCohort }) => {
    const own = said.get(childId) ?? [];
    return {
      ...{ childId, birthCohort },
      ...{ events: events.get(childId) ?? [], redress: redress.get(childId) ?? [] },
      ...{ exceptions: exceptions.get(childId) ?? [], attended: attended.get(childId) ?? [] },
      ...{ outOfSchool: outOfSchool.get(childId) ?? [], moves: moves.get(childId) ?? [] },
      cases: of<CaseSaid>(own, Sen2Source.CASE, ({ caseId }) => ({ caseId })).sort(byMade),
      plans: of<PlanSaid>(own, Sen2Source.PLAN, ({ caseId }) => ({ caseId })),
      placements: of<Placed>(own, Sen2Source.PLACEMENT, ({ sourceKey }) => ({ placementId: sourceKey })),
      imported: of<Imported>(own, Sen2Source.IMPORTED, () => ({})),
    };
  });
}

/** The first made first, as everywhere (`listReferralsOfPlans`). */
function byMade(one: CaseSaid, other: CaseSaid): number {
  const made = ({ createdAt, caseId }: CaseSaid): string => `${createdAt} ${caseId}`;
  return made(one) < made(other) ? -1 : 1;
}

/** What was said by one source, its content being what the trigger that keeps it writes. */
function of<Value>(
  said: readonly SaidThen[],
  source: Sen2Source,
  more: (one: SaidThen) => Readonly<Record<string, unknown>>,
): Value[] {
  return said.filter((one) => one.source === source).map((one) => ({ ...one.content, ...more(one) }) as Value);
}

/** The 20 weeks alone: nothing else is timed by a clock here. */
function onlyC4(book: ClockBook): ClockBook {
  return { ...book, rules: book.rules.filter(({ code, isRelaxation }) => code === ClockCode.C4 || isRelaxation) };
}

/** The 20 weeks of a child that ended with a plan, by the same rule as the child's clocks. */
function timedPlansOf(
  { cases, events, exceptions, redress }: ChildFacts,
  book: ClockBook,
  { censusDate }: Sen2Question,
): TimedPlan[] {
  const said = saidOfPlan(cases);
  if (said === null) return [];
  const clocks = clocksOf(
    {
      ...{
        requestDate: said.requestDate,
        ehcPlanStatus: said.planStatus,
        ehcPlanDate: said.planDate,
        finals: said.finals,
        ...{ exceptions, redress },
        advice: [],
      },
      events: events.map(({ kind, day }) => ({ kind, day, providerUrn: null, isImplied: false })),
    },
    book,
    censusDate,
  );
  return clocks.flatMap(
    ({ code, startDate, endDate, isVoid, daysOver, daysOverWithExceptions, exceptions: excused }) =>
      code === ClockCode.C4 && endDate !== null && !isVoid
        ? [{ startDate, endDate, daysOver, daysOverWithExceptions, hasExceptions: excused.length > 0 }]
        : [],
  );
}
