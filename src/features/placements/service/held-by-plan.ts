import { addDays, londonDay, type Day } from '../../../kernel/dates';
import { dayInWords, listInWords } from '../../../kernel/for-people';
import type { Tx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds } from '../../cases/repository/case';
import { sayHold } from '../../cases/rules/hold-words';
import type { PlanHold } from '../../cases/rules/plan-hold';
import { listPlacementIdsSince } from '../repository/of-child';
import { judgeStep, takenDays, type JudgedStep, type Provided, type TakenDay } from '../rules/held-provision';
import type { HeldWarning } from '../rules/held-warning';
import type { Placement } from '../rules/placement';
import { readProvisionHolds, type ProvisionHold } from './held-days';
import { listProvided } from './list-provided';

type Held = Refusal<'PLAN_HELD'>;

/** What a step is asked about: what its placement provided before it, and the absence that it records; null: none. */
export interface AskedStep {
  readonly before: readonly Provided[];
  readonly away: {
    readonly startDate: Day;
    readonly endDate: Day | null;
    /** Whether the place is not kept: nothing is charged for it, and no provider is closed as long. */
    readonly isGivenUp: boolean;
  } | null;
  /** Whether it says what the placement was all along, and changes nothing of what is done; left out: it does not. */
  readonly isRecoding?: boolean;
}

/**
 * A5: what is provided under a plan goes on while the plan is held: after the notice that it is to end, until the time to appeal has passed or the appeal has ended. Refused, at a field of the input, is a step
 * that has just taken from a day to come of the hold all that was provided for the child; another placement of the child that provides on that day takes the place of this one.
 */
export async function takenRefusals(
  tx: Tx,
  placement: Placement,
  step: AskedStep,
  field: readonly string[],
): Promise<readonly Held[]> {
  const judged = await judge(tx, placement, step);
  if (judged === null || judged.refused === null) return [];
  return [refusalOf(judged.held.hold, judged.refused.day, field)];
}

/**
 * The same of an end of the placement. A last day, or a last day on which the child was there, before today is what happened: it is recorded, with a warning of what is missing since, and what the law wants goes on.
 */
export async function endRefusals(
  tx: Tx,
  placement: Placement,
  before: readonly Provided[],
  { endDate, lastAttendedDate }: { readonly endDate: Day; readonly lastAttendedDate: Day | null },
): Promise<readonly Held[]> {
  const last = lastAttendedDate ?? endDate;
  if (last < londonDay(tx.clock.now())) return [];
  const field = last < endDate ? 'lastAttendedDate' : 'endDate';
  return takenRefusals(tx, placement, { before, away: null }, [field]);
}

/**
 * What a step that was not refused took of it all the same: what has happened is recorded, a part may go, and the duty goes on.
 */
export async function heldWarnings(tx: Tx, placement: Placement, step: AskedStep): Promise<readonly HeldWarning[]> {
  const judged = await judge(tx, placement, step);
  if (judged === null) return [];
  const { hold, noticeDate } = judged.held;
  const coded = step.isRecoding === true ? ` ${RECODED}` : '';
  return judged.warned.map((taken) => ({
    ...{ placementId: placement.placementId, noticeDate, mayEndOn: hold.mayEndOn, fromDate: taken.day },
    message: `${sayHold(hold)}${coded} ${sayTaken(taken)} As long as there is the plan the local authority secures what it provides (Children and Families Act 2014, section 42). See to it that it goes on, here or elsewhere.`,
  }));
}

/** What a step did to what is provided for the child while its plan is held; null: nothing is held, or the placement provides what it did. */
async function judge(
  tx: Tx,
  { placementId, caseId }: Placement,
  { before, away }: AskedStep,
): Promise<(JudgedStep & { readonly held: ProvisionHold }) | null> {
  const after = await listProvided(tx, [placementId]);
  const spans = before.flatMap(({ days }) => days);
  if (away === null && takenDays(before, after, spans).length === 0) return null;
  const childId = (await findCasesByIds(tx, [caseId])).get(caseId)?.childId;
  const held = childId === undefined ? undefined : (await readProvisionHolds(tx, [childId])).get(childId);
  if (childId === undefined || held === undefined) return null;
  const ids = (await listPlacementIdsSince(tx, [childId], held.noticeDate)).get(childId) ?? [];
  const others = await listProvided(
    tx,
    ids.filter((id) => id !== placementId),
  );
  const step = {
    before: [...others, ...before],
    after: [...others, ...after],
    away: away === null ? null : { ...away, placementId },
  };
  return { ...judgeStep(step, held.days, addDays(londonDay(tx.clock.now()), 1)), held };
}

/** What is transport provides nothing of a plan: by that code it would be out of sight, here and in what is missing of a hold. */
const RECODED =
  'Coded so, the placement is only the way to school, and what is missing is not told any more where the hold is read: recode it back if it is not.';

function sayTaken({ day, isAll, categories, gone }: TakenDay): string {
  if (isAll) return `From ${dayInWords(day)} on the child has nothing of it, here or in another placement.`;
  const said = (some: readonly string[]): string => listInWords(some.map((one) => one.toLowerCase()));
  const less = categories.filter((one) => !gone.includes(one));
  const parts = [
    ...(gone.length === 0 ? [] : [`nothing of ${said(gone)} any more, here or in another placement`]),
    ...(less.length === 0 ? [] : [`less of ${said(less)}`]),
  ];
  return `From ${dayInWords(day)} on the child has ${listInWords(parts)}.`;
}

function refusalOf(hold: PlanHold, day: Day, field: readonly string[]): Held {
  const message = `${sayHold(hold)} What it provides goes on until then, here or in another placement: from ${dayInWords(day)} the child would have nothing of it, transport aside. As long as there is the plan the local authority secures it (Children and Families Act 2014, section 42). What was not provided up to today can be recorded as what happened: an absence or a suspension until today at the latest, an end, or a last day attended, on a day before today.`;
  return { code: 'PLAN_HELD', field: [...field], message };
}
