import type { Day, FinancialYear } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Pence } from '../../../kernel/money';
import type { Permission } from '../../access/rules/roles';
import type { ClockCode, PlanEventKind } from '../../cases/rules/clock-codes';

/** What can wait for somebody. */
export const WorkKind = {
  SITTING: 'SITTING',
  INTEREST: 'INTEREST',
  QUORUM_AT_RISK: 'QUORUM_AT_RISK',
  UNREAD_PAPERS: 'UNREAD_PAPERS',
  LATE_PAPERS: 'LATE_PAPERS',
  MINUTES: 'MINUTES',
  APPROVAL: 'APPROVAL',
  DISPUTE: 'DISPUTE',
  RATIFICATION: 'RATIFICATION',
  LAPSE: 'LAPSE',
  ACTION: 'ACTION',
  CONDITION: 'CONDITION',
  ESCALATION: 'ESCALATION',
  CLOCK: 'CLOCK',
  DAY_MISSING: 'DAY_MISSING',
  SUBJECT_REQUEST: 'SUBJECT_REQUEST',
  NOTICE: 'NOTICE',
  PLAN_LETTER: 'PLAN_LETTER',
  REDRESS: 'REDRESS',
  TRIBUNAL_ORDER: 'TRIBUNAL_ORDER',
  REFERRAL: 'REFERRAL',
  TRIGGERED: 'TRIGGERED',
  RETURNED: 'RETURNED',
  ADVICE: 'ADVICE',
  LISTING: 'LISTING',
  START: 'START',
  FUNDING_NOT_LIVE: 'FUNDING_NOT_LIVE',
  REVIEW: 'REVIEW',
  CIRCUMSTANCE_REVIEW: 'CIRCUMSTANCE_REVIEW',
  VISIT: 'VISIT',
  TRANSITION_TASK: 'TRANSITION_TASK',
  PREPARATION: 'PREPARATION',
  HANDOVER_NOTICE: 'HANDOVER_NOTICE',
  PLAN_AUDIT: 'PLAN_AUDIT',
  FEEDBACK: 'FEEDBACK',
  IMPROVEMENT_ACTION: 'IMPROVEMENT_ACTION',
  IMPROVEMENT_MILESTONE: 'IMPROVEMENT_MILESTONE',
  PAID_AFTER_LEAVING: 'PAID_AFTER_LEAVING',
  UPLIFT_DECISION: 'UPLIFT_DECISION',
  UPLIFT_APPROVAL: 'UPLIFT_APPROVAL',
  RECOUPMENT: 'RECOUPMENT',
  RECOUPABLE: 'RECOUPABLE',
  PAYMENT_MATCH: 'PAYMENT_MATCH',
  PAYMENT_PARTED: 'PAYMENT_PARTED',
  PAYMENT_UNMATCHED: 'PAYMENT_UNMATCHED',
} as const;
export type WorkKind = (typeof WorkKind)[keyof typeof WorkKind];

/** What of a budget's spend in a year is known to pay for no placement. */
export interface UnmatchedSpend {
  readonly financialYear: FinancialYear;
  readonly payments: number;
  /** What they come to, net of VAT. */
  readonly net: Pence;
}

/** One thing that waits for the reader. */
export interface WorkItem {
  readonly kind: WorkKind;
  /** The object it is about, by its GraphQL type and local id. */
  readonly subject: { readonly type: string; readonly id: string };
  /** The case it is about; null for a sitting, and where the reader may not know the case any more. */
  readonly caseReference: string | null;
  /** The day it stands under: that by which it is to be done where there is one, else since when it waits; of a sitting its own. */
  readonly day: Day;
  /** The day by which it is to be done; null where none is set. */
  readonly dueDate: Day | null;
  /** Of an improvement plan: the code of the action or milestone; left out or null: it is of none. */
  readonly planCode?: string | null;
  /** Of a statutory limit its code; left out: it is none. */
  readonly clockCode?: ClockCode;
  /** What happened on a day that is missing; left out: none is. */
  readonly missingEvent?: PlanEventKind;
  /** Of spend that waits to be matched: what it comes to. */
  readonly unmatched?: UnmatchedSpend;
}

/** One of these is asked of whom such work is for: to do it, or at least to read what it is about. Which rows are whose is for the repository. */
const ASKS: Readonly<Record<WorkKind, readonly Permission[]>> = {
  SITTING: ['meeting:read'],
  INTEREST: ['interest:declare'],
  QUORUM_AT_RISK: ['meeting:read'],
  UNREAD_PAPERS: ['papers:open'],
  LATE_PAPERS: ['papers:accept'],
  MINUTES: ['minutes:approve'],
  APPROVAL: ['contribution:approve'],
  DISPUTE: ['contribution:read', 'case:read'],
  RATIFICATION: ['decision:ratify'],
  LAPSE: ['decision:out-of-panel', 'case:list'],
  ACTION: ['action:complete', 'case:read'],
  CONDITION: ['action:complete', 'case:read'],
  ESCALATION: ['decision:ratify'],
  CLOCK: ['plan-event:record'],
  DAY_MISSING: ['plan-event:record'],
  SUBJECT_REQUEST: ['subject-request:record'],
  NOTICE: ['notice:prepare'],
  PLAN_LETTER: ['notice:prepare'],
  REDRESS: ['redress:record', 'redress:answer', 'contribution:approve', 'decision:ratify'],
  TRIBUNAL_ORDER: ['tribunal-order:record'],
  REFERRAL: ['case:submit'],
  TRIGGERED: ['case:submit'],
  RETURNED: ['case:submit'],
  ADVICE: ['advice:record'],
  LISTING: ['case:list'],
  START: ['placement:start'],
  FUNDING_NOT_LIVE: ['placement:start', 'budget:set'],
  REVIEW: ['placement:review'],
  CIRCUMSTANCE_REVIEW: ['circumstance:record'],
  VISIT: ['visit:record'],
  TRANSITION_TASK: ['transition:complete'],
  PREPARATION: ['preparation:record'],
  HANDOVER_NOTICE: ['handover:propose'],
  PLAN_AUDIT: ['plan-audit:grade'],
  FEEDBACK: ['feedback:record'],
  // Whoever reads the plan may answer for an action of it.
  IMPROVEMENT_ACTION: ['improvement:read'],
  IMPROVEMENT_MILESTONE: ['improvement:read'],
  PAID_AFTER_LEAVING: ['placement:end', 'budget:set'],
  UPLIFT_DECISION: ['uplift:decide'],
  UPLIFT_APPROVAL: ['uplift:approve'],
  RECOUPMENT: ['recharge:record'],
  RECOUPABLE: ['recharge:record'],
  PAYMENT_MATCH: ['actual:record'],
  PAYMENT_PARTED: ['actual:record'],
  PAYMENT_UNMATCHED: ['actual:record'],
};

/** Of the kinds that are asked for (null: of all) those that somebody with these permissions can have. */
export function workKinds(permissions: ReadonlySet<string>, asked: readonly WorkKind[] | null): ReadonlySet<WorkKind> {
  const wanted = new Set(asked ?? Object.values(WorkKind));
  return new Set([...wanted].filter((kind) => ASKS[kind].some((permission) => permissions.has(permission))));
}

/** Whether the day by which something is to be done is over. */
export function isLate({ dueDate }: Pick<WorkItem, 'dueDate'>, today: Day): boolean {
  return dueDate !== null && dueDate < today;
}

/**
 * The work in its order, the earliest day first, and within a day by kind and case. Of each kind no more than `most`, the earliest: no kind
 * crowds out another.
 */
export function inOrder(work: readonly WorkItem[], most: number): WorkItem[] {
  const ordered = [...work].sort((one, other) => compare(keyOf(one), keyOf(other)));
  const kept = [...groupBy(ordered, ({ kind }) => kind).values()].flatMap((ofKind) => ofKind.slice(0, most));
  return kept.sort((one, other) => compare(keyOf(one), keyOf(other)));
}

function keyOf({ day, kind, caseReference, subject, unmatched, planCode, clockCode }: WorkItem): string {
  return [day, kind, caseReference ?? '', subject.id, unmatched?.financialYear ?? planCode ?? clockCode ?? ''].join(
    ' ',
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
