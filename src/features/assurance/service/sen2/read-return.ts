import type { Day } from '../../../../kernel/dates';
import type { Ctx } from '../../../../platform/context';
import type { Tx } from '../../../../platform/db';
import { BadInput } from '../../../../platform/faults';
import { othersFirst } from '../../../../platform/pauses';
import { readClockBook } from '../../../cases/repository/clock-book';
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
} from '../../rules/sen2/facts';
import { returnOfChild, type ReturnedChild } from '../../rules/sen2/of-child';
import { FIRST_YEAR, questionOf, type Sen2Question } from '../../rules/sen2/question';
import { onlyC4, timedPlansOf } from '../../rules/sen2/timed-plans';

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
/** Children gone through without a pause: some milliseconds. */
const AT_ONCE = 25;
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
 * What the return says of the children of the area, some at a time and by their ids, from the reader's one snapshot. All of it but who they are is as it was known
 * at the instant asked for. The database looks for the next while some are gone through; the requests of others have their turn meanwhile.
 */
export async function* readReturn(ctx: Ctx, question: Sen2Question): AsyncIterable<readonly ReturnedChild[]> {
  const tx = await ctx.read();
  const book = onlyC4(await readClockBook(tx));
  let next: Promise<ReadChildren> | null = readChildren(tx, null, question.asAt);
  while (next !== null) {
    const { facts, identities, last }: ReadChildren = await next;
    next = last === null ? null : readChildren(tx, last, question.asAt);
    // Whoever stops listening in between waits for it no more.
    next?.catch(() => undefined);
    for (let from = 0; from < facts.length; from += AT_ONCE) {
      yield facts
        .slice(from, from + AT_ONCE)
        .map((one) =>
          returnOfChild(one, identities.get(one.childId) ?? NOBODY, timedPlansOf(one, book, question), question),
        )
        .filter(({ person }) => person !== null);
      await othersFirst();
    }
  }
}

/** Some children, and the last of them; null: there are no more. */
interface ReadChildren {
  readonly facts: readonly ChildFacts[];
  readonly identities: ReadonlyMap<string, Identity>;
  readonly last: string | null;
}

async function readChildren(tx: Tx, after: string | null, asAt: Date): Promise<ReadChildren> {
  const children = await listChildrenAfter(tx, after, CHUNK);
  const ids = children.map(({ childId }) => childId);
  return {
    facts: children.length === 0 ? [] : await readFacts(tx, children, asAt),
    identities: children.length === 0 ? new Map() : await findSen2Identities(tx, ids),
    last: children.length < CHUNK ? null : (ids.at(-1) ?? null),
  };
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
