import { londonDay, type Day, type Span } from '../../../kernel/dates';
import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { BadInput, Unavailable } from '../../../platform/faults';
import { type Page, type PageArguments } from '../../../platform/keyset';
import { findCasesByIds } from '../repository/case';
import { listCasesWithClocks } from '../repository/clock-list';
import { listPlansSent } from '../repository/plans-sent';
import {
  findOpenClockPage,
  listChangedChildren,
  listHiddenChildren,
  listKeptClocks,
  type ClockConditions,
  type KeptClockOf,
} from '../repository/kept-clock';
import type { CaseFacts } from '../rules/case';
import { type ClockCode } from '../rules/clock-codes';
import type { CaseClock } from '../rules/clocks';
import { clockKey, type CountedCode, type DatedClock } from '../rules/kept-clocks';
import { timelinessOf, untimedOf, WAITED_BY, type PlanTimeliness } from '../rules/timeliness';
import { workOutClocks } from './keep-clocks';
import { readClocksOf } from './read-clocks';

/** The most children that changed whose clocks an answer works out: about a second's work. Of more the job does it first. */
const MOST_WORKED_OUT = 500;

/** A clock of the area, and the case it is shown under. */
export interface NextClock {
  readonly facts: CaseFacts;
  readonly clock: CaseClock;
}

/** A clock that figures over a period are counted from, the child it is of and the case it is shown under. */
interface CountedClockOf {
  readonly childId: string;
  readonly caseId: string;
  readonly clock: DatedClock;
}

/**
 * A page of the limits that are still to be kept over the area, the first to end first, those that are broken before all; with them the time of a family that nobody told of it, once it would have
 * been over. A clock of a child
 * is listed once, whatever cases the child has.
 */
export async function listNextClocks(
  ctx: Ctx,
  conditions: ClockConditions,
  args: PageArguments,
): Promise<Page<NextClock>> {
  const tx = await ctx.read();
  const unkept = await listChildrenNotKept(tx);
  const fresh = await workOutFor(tx, unkept);
  const today = londonDay(tx.clock.now());
  const page = await findOpenClockPage(tx, { unkept, fresh, today }, conditions, args);
  const cases = await findCasesByIds(
    tx,
    page.edges.map(({ row }) => row.caseId),
  );
  const clocks = await readClocksOf(tx, [...cases.values()]);
  // What is kept says which clocks the page holds; each is told from the facts. What they do not bear out, by the rules of a new release, is left out.
  const edges = page.edges.flatMap(({ row, cursor }) => {
    const facts = cases.get(row.caseId);
    const clock = clocks.get(row.caseId)?.find((one) => clockKey(one) === clockKey(row) && one.endDate === null);
    return facts === undefined || clock === undefined ? [] : [{ cursor, row: { facts, clock } }];
  });
  return { ...page, edges };
}

/** A limit of a plan that ends soon or is broken. */
interface PlanClockDue {
  readonly facts: CaseFacts;
  readonly code: ClockCode;
  /** With its exceptions. */
  readonly dueDate: Day;
}

/** The limits of plans that end by a day or are broken, of the cases of an officer, the first to end first; no more than `most`, in a handful of statements. */
export async function listPlanClocksDue(
  tx: Tx,
  { caseOfficerId, until }: { readonly caseOfficerId: string; readonly until: Day },
  most: number,
): Promise<readonly PlanClockDue[]> {
  const unkept = await listChildrenNotKept(tx);
  const fresh = await workOutFor(tx, unkept);
  const { edges } = await findOpenClockPage(
    tx,
    { unkept, fresh, today: londonDay(tx.clock.now()) },
    {
      ...{ code: null, owner: null, status: null, ownerAgencyId: null, isOfPlan: true },
      ...{ caseOfficerId: { eq: caseOfficerId }, dueDate: { lte: until } },
    },
    { first: most },
  );
  const cases = await findCasesByIds(
    tx,
    edges.map(({ row }) => row.caseId),
  );
  return edges.flatMap(({ row: { caseId, code, dueDate } }) => {
    const facts = cases.get(caseId);
    return facts === undefined ? [] : [{ facts, code, dueDate }];
  });
}

/** How timely final plans were over some days, and how long those not sent are waited for. */
export async function readPlanTimeliness(ctx: Ctx, span: Span): Promise<PlanTimeliness> {
  checkSpan(span);
  const clocks = await readClocksOver(ctx, WAITED_BY, span);
  const untimed = untimedOf(await listPlansSent(await ctx.read(), span), clocks);
  return timelinessOf(
    clocks.map(({ clock }) => clock),
    span,
    untimed.length,
  );
}

/** Of some of the counted limits those that ran at a time in a period and tell of it, over or not, a child’s once whatever cases the child has, by child. */
export async function readClocksOver(
  ctx: Ctx,
  codes: readonly CountedCode[],
  span: Span,
): Promise<readonly CountedClockOf[]> {
  const tx = await ctx.read();
  const unkept = await listChildrenNotKept(tx);
  const wanted = new Set<ClockCode>(codes);
  const fresh = (await workOutFor(tx, unkept)).filter(
    ({ clock: { code, startDate, endDate } }) =>
      wanted.has(code) && startDate <= span.endDate && (endDate === null || endDate >= span.startDate),
  );
  const kept = unkept === null ? [] : await listKeptClocks(tx, { codes, span, unkept });
  return fresh.length === 0
    ? kept
    : [...kept, ...fresh].sort((one, other) =>
        one.childId < other.childId ? -1 : one.childId > other.childId ? 1 : 0,
      );
}

/** Whose clocks are to be worked out for the reader; null: everybody's, for clocks are kept as those see them who read the papers of every case. */
async function listChildrenNotKept(tx: Tx): Promise<readonly string[] | null> {
  if (!hasRole(tx.actor, 'CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'SYSTEM')) return null;
  const changed = await listChangedChildren(tx, MOST_WORKED_OUT + 1);
  if (changed.length > MOST_WORKED_OUT) {
    throw new Unavailable(
      'Much changed at once, and the clocks that follow from it are being worked out. Try again in a minute.',
      {
        retryAfterSeconds: 60,
      },
    );
  }
  return [...changed, ...(await listHiddenChildren(tx))];
}

async function workOutFor(tx: Tx, children: readonly string[] | null): Promise<readonly KeptClockOf[]> {
  if (children?.length === 0) return [];
  return workOutClocks(tx, await listCasesWithClocks(tx, children));
}

/** Refuses days of which the last is before the first. */
export function checkSpan({ startDate, endDate }: Span): void {
  if (endDate < startDate) throw new BadInput('The last day must not be before the first.', { argument: 'to' });
}
