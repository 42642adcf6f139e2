import type { Day } from '../../../../kernel/dates';
import { ClockCode } from '../../../cases/rules/clock-codes';
import { limitOf, type ClockBeginning, type ClockBook } from '../../../cases/rules/clock-rule';
import { isOpen, type CaseClock } from '../../../cases/rules/clocks';
import { isOfAgency } from '../../../cases/rules/redress-clocks';
import { RedressKind, RedressResult } from '../../../cases/rules/redress-codes';
import { lastOf, type RedressFact } from '../../../cases/rules/redress-facts';
import { targetsOf, type RedressTarget } from '../../../cases/rules/redress-targets';

/** How far a matter has come. */
export const RedressState = { OPEN: 'OPEN', TO_BE_DONE: 'TO_BE_DONE', CLOSED: 'CLOSED' } as const;
export type RedressState = (typeof RedressState)[keyof typeof RedressState];

/** What a matter came to: what its last step said, an agreement, or a concession. */
export const RedressOutcome = { ...RedressResult, AGREED: 'AGREED', CONCEDED: 'CONCEDED' } as const;
export type RedressOutcome = (typeof RedressOutcome)[keyof typeof RedressOutcome];

/** How a matter stands on a day. */
export interface RedressStanding {
  /** The day it began; null: it was taken back whole. */
  readonly openedOn: Day | null;
  readonly state: RedressState;
  readonly outcome: RedressOutcome | null;
  /** Its statutory limits, the family's own time among them where the matter used it. */
  readonly clocks: readonly CaseClock[];
  readonly targets: readonly RedressTarget[];
  /** The first day by which something of it is to be done; null: nothing is waited for. */
  readonly nextDueDate: Day | null;
  readonly isOverdue: boolean;
  /** Of an appeal: the last day on which it could be registered (C19); null: it is none, or no notice is known. */
  readonly couldRegisterUntil: Day | null;
}

/** How a matter stands, by its events in the order of their days, its clocks, and from what the time to appeal against what it is about is counted. */
export function standingOf(
  matter: readonly RedressFact[],
  clocks: readonly CaseClock[],
  appealFrom: readonly ClockBeginning[],
  book: ClockBook,
  today: Day,
): RedressStanding {
  const targets = targetsOf(matter);
  const state = stateOf(matter, clocks, targets);
  const waiting = [
    ...clocks.filter((clock) => isOpen(clock) && isOfAgency(clock)).map(({ dueDate }) => dueDate),
    ...targets.flatMap(({ dueDate, metDate }) => (metDate === null ? [dueDate] : [])),
  ].sort();
  const nextDueDate = state === RedressState.CLOSED ? null : (waiting[0] ?? null);
  return {
    openedOn: matter[0]?.eventDate ?? null,
    state,
    outcome: outcomeOf(matter),
    clocks,
    targets,
    nextDueDate,
    isOverdue: nextDueDate !== null && nextDueDate < today,
    couldRegisterUntil: registrableUntil(matter, appealFrom, book),
  };
}

type Facts = readonly RedressFact[];
type StateOf = (matter: Facts, clocks: readonly CaseClock[], targets: readonly RedressTarget[]) => RedressState;

const toBeDone = (isLeft: boolean): RedressState => (isLeft ? RedressState.TO_BE_DONE : RedressState.CLOSED);
/** Whether a matter, with its own limits, waits for its end. */
export function isUnderWay(matter: readonly RedressFact[], clocks: readonly CaseClock[]): boolean {
  return stateOf(matter, clocks, targetsOf(matter)) === RedressState.OPEN;
}

const has = (matter: Facts, ...kinds: readonly RedressFact['eventKind'][]): boolean =>
  lastOf(matter, ...kinds) !== undefined;

const STATES: Readonly<Record<RedressKind, StateOf>> = {
  MEDIATION: (matter, clocks) => {
    if (has(matter, 'MEDIATION_AGREED')) return toBeDone(!has(matter, 'AGREEMENT_CARRIED_OUT'));
    // The certificate of one that was declined goes to the family: nobody waits for it for ever (C15).
    if (clocks.some(({ code, endDate }) => code === ClockCode.C15 && endDate !== null)) return RedressState.CLOSED;
    return has(matter, 'CERTIFICATE_ISSUED', 'MEDIATION_ENDED') ? RedressState.CLOSED : RedressState.OPEN;
  },
  // What was ordered is done when it is said to be, or when every limit that the order began has been kept.
  APPEAL: (matter, clocks) => {
    const end = lastOf(matter, 'APPEAL_DECIDED', 'APPEAL_CONCEDED', 'APPEAL_WITHDRAWN');
    if (end === undefined) return RedressState.OPEN;
    const ordered = clocks.filter(
      ({ startEvent, startDate }) => startEvent.startsWith('ORDER_') && startDate === end.eventDate,
    );
    const isKept = ordered.length > 0 && ordered.every(({ endDate }) => endDate !== null);
    return toBeDone(end.orders.length > 0 && !has(matter, 'ORDER_CARRIED_OUT') && !isKept);
  },
  RECOMMENDATION: (matter) => (has(matter, 'RECOMMENDATION_ANSWERED') ? RedressState.CLOSED : RedressState.OPEN),
  COMPLAINT: (matter, _, targets) => {
    const last = lastOf(matter, ...COMPLAINT_TURNS)?.eventKind;
    const isOpen = last === 'COMPLAINT_RECEIVED' || last === 'COMPLAINT_ESCALATED';
    return isOpen ? RedressState.OPEN : toBeDone(targets.some(({ metDate }) => metDate === null));
  },
  OMBUDSMAN: (matter, _, targets) =>
    has(matter, 'OMBUDSMAN_DECIDED')
      ? toBeDone(targets.some(({ setBy, metDate }) => setBy === 'OMBUDSMAN_DECIDED' && metDate === null))
      : RedressState.OPEN,
};
const COMPLAINT_TURNS = [
  'COMPLAINT_RECEIVED',
  'COMPLAINT_ESCALATED',
  'COMPLAINT_ANSWERED',
  'COMPLAINT_WITHDRAWN',
] as const;

/** What a step comes to without saying so. */
const OUTCOMES: Partial<Readonly<Record<RedressFact['eventKind'], RedressOutcome>>> = {
  MEDIATION_AGREED: RedressOutcome.AGREED,
  APPEAL_CONCEDED: RedressOutcome.CONCEDED,
  APPEAL_WITHDRAWN: RedressOutcome.WITHDRAWN,
  COMPLAINT_WITHDRAWN: RedressOutcome.WITHDRAWN,
};

function stateOf(matter: Facts, clocks: readonly CaseClock[], targets: readonly RedressTarget[]): RedressState {
  const [first] = matter;
  return first === undefined ? RedressState.CLOSED : STATES[first.matterKind](matter, clocks, targets);
}

function outcomeOf(matter: Facts): RedressOutcome | null {
  const outcomes = matter.flatMap(({ eventKind, result }) => OUTCOMES[eventKind] ?? result ?? []);
  return outcomes.at(-1) ?? null;
}

/** C19: until when an appeal could be registered; the tribunal may admit a later one, so that is told and not refused. */
function registrableUntil(
  matter: readonly RedressFact[],
  appealFrom: readonly ClockBeginning[],
  book: ClockBook,
): Day | null {
  const [first] = matter;
  if (first?.matterKind !== RedressKind.APPEAL || first.noticeDate === null) return null;
  return limitOf(book, ClockCode.C19, appealFrom)?.dueDate ?? null;
}
