import { addDays } from '../../../kernel/dates';
import { todayOf } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { findTellingByDecisionIds, readNoticeTargets, type NoticeTargets } from '../repository/notices-due';
import { listLacking, listMaybeUntold, listToTell, type MaybeUntold } from '../repository/notices-waiting';
import { findStandingsByDecisionIds } from '../repository/standing';
import {
  earliestDue,
  isNotifiable,
  isOver,
  noticeDue,
  targetOn,
  type NoticeAudience,
  type NoticeDue,
} from '../rules/notice-target';
import { toTell, type TellingFacts, type ToTell } from '../rules/notices-waiting';
import { decisionStatus } from '../rules/ratification';
import type { WorkItem } from '../rules/worklist';

/** A decision that somebody is still to be told of. */
export interface NoticeWaiting {
  readonly decisionId: string;
  readonly caseReference: string;
  /** By when the first of what is left is to be told. */
  readonly due: NoticeDue;
  /** Who is to be told and was not. */
  readonly audiences: readonly NoticeAudience[];
}

/** How many decisions are looked at first, and of how many at once it is asked what is to be told of them: where a few are wanted, and where all are. */
const FIRST = 600;
const AT_ONCE = 600;
const ALL_AT_ONCE = 5_000;

/**
 * The decisions that the area's target is to be kept for and that somebody was not told of yet, the earliest decision first (N3, N4): of those that may be
 * told (G2), never one that another took the place of. At least the `most` that are due first, and by case within a day, where there are so many (null: all of
 * them). None where the area set no target.
 */
export async function listNoticesDue(tx: Tx, most: number | null = null): Promise<readonly NoticeWaiting[]> {
  const targets = await readNoticeTargets(tx);
  const [from] = targets.targets.map(({ fromDate }) => fromDate).sort();
  if (from === undefined) return [];
  const found: NoticeWaiting[] = [];
  const isFilled = (next: NextDecision): boolean =>
    most !== null && found.filter((one) => isDueBefore(one, next, targets)).length >= most;
  /** Whether enough was found before the last of these. */
  const fill = async (decisions: readonly MaybeUntold[]): Promise<boolean> => {
    const length = most === null ? ALL_AT_ONCE : AT_ONCE;
    for (let start = 0; start < decisions.length; start += length) {
      const [next, ...others] = decisions.slice(start, start + length);
      if (next === undefined || isFilled(next)) return true;
      found.push(...(await readWaiting(tx, [next, ...others], targets)));
    }
    return false;
  };
  // In an area that is behind the first decisions fill the list.
  const first = most === null ? [] : await listToTell(tx, from, FIRST);
  const last = first.at(-1)?.decisionDate ?? null;
  if (await fill(first)) return found;
  if (last === null || !isFilled({ decisionDate: addDays(last, 1), caseReference: '' })) {
    await fill(await listMaybeUntold(tx, from, last));
  }
  return found;
}

/** Of how many decisions something was to be told before today, and was not: the number of them, without working out each that only lacks its own notice. */
export async function countNoticesOverdue(tx: Tx): Promise<number> {
  const targets = await readNoticeTargets(tx);
  const [from] = targets.targets.map(({ fromDate }) => fromDate).sort();
  if (from === undefined) return 0;
  const today = todayOf(tx);
  const lacking = await listLacking(tx, from);
  const plain = lacking.filter(({ decisionDate, plain: told }) => {
    const target = told === null ? null : targetOn(targets.targets, decisionDate);
    const due = target === null || told === null ? null : noticeDue(target, told, targets.holidays);
    return due !== null && due.dueDate < today;
  });
  const others = lacking.filter((one) => one.plain === null);
  let count = plain.length;
  for (let start = 0; start < others.length; start += ALL_AT_ONCE) {
    const waiting = await readWaiting(tx, others.slice(start, start + ALL_AT_ONCE), targets);
    count += waiting.filter(({ due }) => due.dueDate < today).length;
  }
  return count;
}

type NextDecision = Pick<MaybeUntold, 'decisionDate' | 'caseReference'>;

/** Whether what is due comes before anything of a decision and of those after it, in the order of days and cases. */
function isDueBefore(
  { due, caseReference }: NoticeWaiting,
  next: NextDecision,
  { targets, holidays }: NoticeTargets,
): boolean {
  const earliest = earliestDue(targets, next.decisionDate, holidays);
  if (earliest === null || due.dueDate !== earliest) return earliest === null || due.dueDate < earliest;
  // Of the same day by case, unless a decision of a later day can be due on it too.
  return (
    earliest !== earliestDue(targets, addDays(next.decisionDate, 1), holidays) && caseReference < next.caseReference
  );
}

/** What of some decisions is still to be told, each as it stands today. */
async function readWaiting(
  tx: Tx,
  decisions: readonly MaybeUntold[],
  targets: NoticeTargets,
): Promise<readonly NoticeWaiting[]> {
  const tellings = await findTellingByDecisionIds(
    tx,
    decisions.map(({ decisionId }) => decisionId),
  );
  // How a decision stands is asked only of those of which something is left, whether it has ended or not.
  const left = [...tellings.values()].filter(
    (facts) => leftOf(facts, targets).length > 0 || leftOf({ ...facts, endedAt: null }, targets).length > 0,
  );
  const standings = await findStandingsByDecisionIds(
    tx,
    left.map(({ decisionId }) => decisionId),
  );
  const today = todayOf(tx);
  const waiting = new Map(
    left.flatMap((facts): [string, NoticeWaiting][] => {
      const { decisionId, caseReference } = facts;
      const standing = standings.get(decisionId);
      if (standing === undefined) return [];
      const status = decisionStatus(standing, today);
      if (!isNotifiable(standing.outcome, status)) return [];
      const own = leftOf({ ...facts, endedAt: isOver(status) ? facts.endedAt : null }, targets);
      const [due] = own.map((one) => one.due).sort((one, other) => (one.dueDate < other.dueDate ? -1 : 1));
      if (due === undefined) return [];
      const audiences = [...new Set(own.flatMap((one) => one.untold))];
      return [[decisionId, { decisionId, caseReference, due, audiences }]];
    }),
  );
  return decisions.flatMap(({ decisionId }) => waiting.get(decisionId) ?? []);
}

/** What of a decision somebody was not told yet. */
function leftOf(facts: TellingFacts, { targets, holidays }: NoticeTargets): readonly ToTell[] {
  return toTell(facts, targets, holidays).filter((one) => one.untold.length > 0);
}

/** The first of them to be due as work of the case officers, `most` at least. */
export async function readNoticesDue(tx: Tx, most: number): Promise<readonly WorkItem[]> {
  return (await listNoticesDue(tx, most)).map(({ decisionId, caseReference, due }) => ({
    kind: 'NOTICE',
    subject: { type: 'Decision', id: decisionId },
    caseReference,
    day: due.dueDate,
    dueDate: due.dueDate,
  }));
}
