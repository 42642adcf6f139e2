import { londonDay, type Day, type Span } from '../../../kernel/dates';
import type { EqualityFilter, RangeFilter } from '../../../platform/conditions';
import type { Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import { pageOfList, type Page, type PageArguments } from '../../../platform/keyset';
import { listAdviceLateness, listCasesWithClocks, type AdviceLateness } from '../repository/clock-list';
import type { CaseFacts } from '../rules/case';
import type { ClockCode, ClockOwner, ClockStatus } from '../rules/clock-codes';
import { compareClocks, isOpen, type CaseClock } from '../rules/clocks';
import { timelinessOf, type PlanTimeliness } from '../rules/timeliness';
import { readClocksOf } from './read-clocks';

/** Which clocks are asked for; every condition that is given must hold. */
export interface ClockConditions {
  readonly code: EqualityFilter<ClockCode> | null;
  readonly owner: EqualityFilter<ClockOwner> | null;
  readonly status: EqualityFilter<ClockStatus> | null;
  readonly caseOfficerId: EqualityFilter<string> | null;
  readonly ownerAgencyId: EqualityFilter<string> | null;
  /** On the last day with its exceptions. */
  readonly dueDate: RangeFilter<Day> | null;
}

/** A clock of the area, and the case it is shown under. */
export interface NextClock {
  readonly facts: CaseFacts;
  readonly clock: CaseClock;
}

/**
 * A page of the limits that are still to be kept over the area, the first to end first, those that are broken before all. A clock of a child
 * is listed once, whatever cases the child has.
 */
export async function listNextClocks(
  ctx: Ctx,
  conditions: ClockConditions,
  page: PageArguments,
): Promise<Page<NextClock>> {
  const clocks = await readAreaClocks(ctx);
  const asked = clocks.filter(({ clock }) => isOpen(clock)).filter((one) => isAsked(one, conditions));
  return pageOfList(
    asked.sort(
      (one, other) => compareClocks(one.clock, other.clock) || (one.facts.caseId < other.facts.caseId ? -1 : 1),
    ),
    page,
    keyOf,
  );
}

/** How timely final plans were over some days, and how long those not sent are waited for. */
export async function readPlanTimeliness(ctx: Ctx, span: Span): Promise<PlanTimeliness> {
  checkSpan(span);
  return timelinessOf(
    (await readAreaClocks(ctx)).map(({ clock }) => clock),
    span,
  );
}

/** How late the advice came that was asked for in some days, by contributor. */
export async function readAdviceLateness(ctx: Ctx, span: Span): Promise<readonly AdviceLateness[]> {
  checkSpan(span);
  const today = londonDay(ctx.clock.now());
  return listAdviceLateness(await ctx.read(), { from: span.startDate, to: span.endDate, today });
}

/** Every limit of the area, kept or not, a child's once whatever cases the child has. */
export async function readAreaClocks(ctx: Ctx): Promise<NextClock[]> {
  const tx = await ctx.read();
  const cases = await listCasesWithClocks(tx);
  const clocks = await readClocksOf(tx, cases);
  return cases.flatMap((facts) => (clocks.get(facts.caseId) ?? []).map((clock) => ({ facts, clock })));
}

function isAsked({ facts, clock }: NextClock, conditions: ClockConditions): boolean {
  const { code, owner, status, caseOfficerId, ownerAgencyId, dueDate } = conditions;
  // The family's own time is listed for whoever asks for it: nobody of the area is late by it.
  if (owner === null && clock.owner === 'FAMILY') return false;
  return (
    isEqual(code, clock.code) &&
    isEqual(owner, clock.owner) &&
    isEqual(status, clock.status) &&
    isEqual<string>(caseOfficerId, facts.caseOfficerId) &&
    isEqual<string | null>(ownerAgencyId, clock.ownerAgencyId) &&
    isWithin(dueDate, clock.dueDateWithExceptions)
  );
}

/** A null operator is not asked; an empty list matches nothing. */
function isEqual<Value>(filter: EqualityFilter<Value> | null, value: Value): boolean {
  const wanted = filter?.eq ?? null;
  const among = filter?.in ?? null;
  return (wanted === null || wanted === value) && (among === null || among.includes(value));
}

function isWithin(filter: RangeFilter<Day> | null, day: Day): boolean {
  const isAskedOf = (bound: Day | null | undefined, holds: (bound: Day) => boolean): boolean =>
    bound === null || bound === undefined || holds(bound);
  return (
    isAskedOf(filter?.eq, (bound) => day === bound) &&
    isAskedOf(filter?.gt, (bound) => day > bound) &&
    isAskedOf(filter?.gte, (bound) => day >= bound) &&
    isAskedOf(filter?.lt, (bound) => day < bound) &&
    isAskedOf(filter?.lte, (bound) => day <= bound)
  );
}

/** What tells a clock from every other of the area. */
function keyOf({ facts, clock }: NextClock): string {
  const { code, startEvent, startDate, adviceRequestId, providerUrn, redressMatterId } = clock;
  const of = adviceRequestId ?? providerUrn ?? redressMatterId ?? '';
  return [facts.caseId, code, startEvent, startDate, of].join(' ');
}

function checkSpan({ startDate, endDate }: Span): void {
  if (endDate < startDate) throw new BadInput('The last day must not be before the first.', { argument: 'to' });
}
