import type { Day } from '../../../kernel/dates';
import { PlanEventKind } from './clock-codes';
import { inOrderOfAnswers, repeatedAmong } from './one-request';
import type { Happened, KnownRequest, LifeFacts, SaidPlan } from './plan-life-facts';
import { plansOfReferralsAlone } from './plan-life-said';

/** Something of the record as the walk comes to it: an entry, or what stands in the place of one. */
export interface Item<Event extends Happened> extends Happened {
  /** Null: no entry tells of it. */
  readonly event: Event | null;
  /** Whether it is a request once more that is under way. */
  readonly isRepeated: boolean;
  readonly said?: SaidPlan;
  readonly known?: KnownRequest;
  /** That the child moved, as the transfer has it. */
  readonly move?: 'HERE' | 'AWAY';
}

const KINDS = Object.values(PlanEventKind);
const FINAL = PlanEventKind.FINAL_PLAN_SENT;

/** All that the walk comes to, in the order of days; of one day in the order in which plans go, an answer by what waits for it. */
export function itemsOf<Event extends Happened>({
  events,
  finals,
  moves = [],
  known = [],
}: LifeFacts<Event>): Item<Event>[] {
  const recorded = inOrderOfAnswers<Item<Event>>([
    ...events.map((event) => ({ kind: event.kind, day: event.day, event, isRepeated: false })),
    ...plansOfReferralsAlone([...events, ...known.flatMap(inEvents)], finals).map((said) => ({
      ...standIn(FINAL, said.from),
      said,
    })),
  ]);
  const repeated = new Set(repeatedAmong(recorded, []));
  const items = recorded.map((item) => (repeated.has(item) ? { ...item, isRepeated: true } : item));
  for (const { day, isHere } of moves) {
    place(items, { ...standIn(PlanEventKind.BECAME_RESPONSIBLE, day), move: isHere ? 'HERE' : 'AWAY' });
  }
  for (const one of known) {
    const asked = { ...standIn(PlanEventKind.REQUEST_RECEIVED, one.receivedOn), known: one };
    const at = items.findIndex((item) => item.kind === asked.kind && item.day === asked.day && !item.isRepeated);
    const same = items[at];
    if (same === undefined) place(items, asked);
    else items[at] = { ...same, known: one };
    if (one.plan === null) continue;
    place(items, { ...standIn(FINAL, one.plan.madeOn ?? one.receivedOn), known: one });
    if (one.plan.endedOn !== null)
      place(items, { ...standIn(PlanEventKind.PLAN_CEASED, one.plan.endedOn), known: one });
  }
  return items;
}

/** What a return tells of, as if it were recorded. */
function inEvents({ receivedOn, plan }: KnownRequest): Happened[] {
  const asked = { kind: PlanEventKind.REQUEST_RECEIVED, day: receivedOn };
  if (plan === null) return [asked];
  const made = { kind: FINAL, day: plan.madeOn ?? receivedOn };
  return [asked, made, ...(plan.endedOn === null ? [] : [{ kind: PlanEventKind.PLAN_CEASED, day: plan.endedOn }])];
}

const standIn = (kind: PlanEventKind, day: Day) => ({ kind, day, event: null, isRepeated: false, isImplied: true });

/** Puts what no entry tells of in its place among items in their order: that a child went before all of the day. */
function place<Event extends Happened>(items: Item<Event>[], item: Item<Event>): void {
  const isLater = ({ kind, day }: Item<Event>): boolean =>
    day > item.day || (day === item.day && (item.move === 'AWAY' || KINDS.indexOf(kind) > KINDS.indexOf(item.kind)));
  const at = items.findIndex(isLater);
  items.splice(at === -1 ? items.length : at, 0, item);
}

/** Whether the plan of an item is brought by a move that comes, before which it did not end. */
export function isBroughtAhead<Event extends Happened>(items: readonly Item<Event>[], at: number): boolean {
  let isAskedSince = false;
  for (const { kind, move } of items.slice(at + 1)) {
    if (kind === PlanEventKind.BECAME_RESPONSIBLE && move !== 'AWAY') return true;
    if (kind === PlanEventKind.PLAN_CEASED || move === 'AWAY') break;
    if (kind === FINAL && isAskedSince) break;
    isAskedSince ||= kind === PlanEventKind.REQUEST_RECEIVED;
  }
  return false;
}

/** When a plan was made, as an entry, a referral or a return tells of it. */
export function madeOnBy({ day, said, known }: Pick<Item<Happened>, 'day' | 'said' | 'known'>): Day | null {
  if (said !== undefined) return said.day;
  return known === undefined ? day : (known.plan?.madeOn ?? null);
}

/** The plan of which a referral tells without its day, where nothing comes before that: there was one by then, so that what happened before is of it. */
export function undatedAhead<Event extends Happened>(
  items: readonly Item<Event>[],
  { kind }: Item<Event>,
  at: number,
): SaidPlan | null {
  if (kind === PlanEventKind.PLAN_CEASED) return null;
  for (const one of items.slice(at + 1)) {
    const isOther = one.kind === PlanEventKind.REQUEST_RECEIVED || one.kind === PlanEventKind.PLAN_CEASED;
    if (isOther || one.move !== undefined) return null;
    if (one.said !== undefined) return one.said.day === null ? one.said : null;
  }
  return null;
}
