import { addDays, type Day } from '../../../kernel/dates';
import type { Role } from '../../access/rules/roles';
import type { PriceTerms } from '../../ledger/rules/price';
import type { InterimBasis } from './approval';

/** How a dispute ended. */
export const DisputeOutcome = { SETTLED: 'SETTLED', DETERMINED: 'DETERMINED', WITHDRAWN: 'WITHDRAWN' } as const;
export type DisputeOutcome = (typeof DisputeOutcome)[keyof typeof DisputeOutcome];

/** A step of an area's escalation (J7): whoever is its owner has so many days, then the dispute moves up. */
export interface DisputeStage {
  /** From 1, in the order in which disputes go through them. */
  readonly ordinal: number;
  readonly name: string;
  /** Calendar days. */
  readonly days: number;
  /** Whose it is: everyone with a role, or one person; exactly one of the two. */
  readonly ownerRole: Role | null;
  readonly ownerId: string | null;
}

/** Where a dispute stands: the stage as it was when the dispute came to it. */
export interface StandingStage extends Pick<DisputeStage, 'ordinal' | 'name' | 'ownerRole' | 'ownerId'> {
  readonly startDate: Day;
  /** The last day of the stage; on the day after the dispute moves up, or is overdue where there is no further stage. */
  readonly dueDate: Day;
}

/** Who decided a dispute, where somebody independent of the agencies did. */
export interface Resolver {
  readonly name: string;
  readonly organisation: string;
  readonly reference: string;
  readonly determinedDate: Day;
}

/** Who carries the disputed part meanwhile, without prejudice. */
export interface Interim {
  readonly basis: InterimBasis;
  readonly payerId: string;
  readonly setBy: string;
  readonly setAt: Date;
}

/** A line of which a share is disputed, and the sum that is accepted of it; null: nothing. */
export interface DisputedLine {
  readonly costLineId: string;
  readonly accepted: PriceTerms | null;
}

/** A holder's share in dispute. */
export interface Dispute {
  readonly disputeId: string;
  readonly caseId: string;
  readonly placementId: string;
  readonly contributionId: string;
  readonly budgetHolderId: string;
  readonly firstDisputedDate: Day;
  readonly raisedBy: string;
  readonly raisedAt: Date;
  /** Null: the area had no stages when it was raised. */
  readonly stage: StandingStage | null;
  readonly overdueAt: Date | null;
  readonly interim: Interim | null;
  readonly closedAt: Date | null;
  readonly outcome: DisputeOutcome | null;
  readonly resolver: Resolver | null;
  /** Empty: the whole share of every line of the placement. */
  readonly lines: readonly DisputedLine[];
  readonly version: number;
}

/** What an open dispute needs next. */
export const DisputeAction = {
  SET_INTERIM_PAYER: 'SET_INTERIM_PAYER',
  ANSWER_OFFER: 'ANSWER_OFFER',
  PROPOSE_TERMS: 'PROPOSE_TERMS',
  DECIDE_OVERDUE: 'DECIDE_OVERDUE',
} as const;
export type DisputeAction = (typeof DisputeAction)[keyof typeof DisputeAction];

/** The stage a dispute comes to on a day; null where the area has no such stage. */
export function enterStage(stage: DisputeStage | undefined, day: Day): StandingStage | null {
  if (stage === undefined) return null;
  const { ordinal, name, ownerRole, ownerId, days } = stage;
  return { ordinal, name, ownerRole, ownerId, startDate: day, dueDate: addDays(day, days) };
}

/** What time has done to an open dispute by a day: nothing, moved it up a stage, or left it overdue at the last one (J7). */
export type Escalation =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'MOVES_UP'; readonly stage: StandingStage }
  | { readonly kind: 'OVERDUE' };

/** Whether a dispute's days are over, and what follows. Stages may have changed since it came to its own: the next one counts. */
export function escalation(
  dispute: Pick<Dispute, 'stage' | 'overdueAt' | 'closedAt'>,
  stages: readonly DisputeStage[],
  today: Day,
): Escalation {
  const { stage } = dispute;
  if (dispute.closedAt !== null || stage === null || today <= stage.dueDate) return { kind: 'NONE' };
  const next = enterStage(
    [...stages].sort((a, b) => a.ordinal - b.ordinal).find(({ ordinal }) => ordinal > stage.ordinal),
    today,
  );
  if (next !== null) return { kind: 'MOVES_UP', stage: next };
  return dispute.overdueAt === null ? { kind: 'OVERDUE' } : { kind: 'NONE' };
}

/** Whether the days of its stage are over, whether or not the job has noticed yet. */
export function isOverdue({ stage, closedAt }: Pick<Dispute, 'stage' | 'closedAt'>, today: Day): boolean {
  return closedAt === null && stage !== null && today > stage.dueDate;
}

/** What an open dispute needs next; null for one that is closed. */
export function nextAction(
  dispute: Pick<Dispute, 'interim' | 'closedAt' | 'stage'>,
  hasOffer: boolean,
  today: Day,
): DisputeAction | null {
  if (dispute.closedAt !== null) return null;
  if (dispute.interim === null) return DisputeAction.SET_INTERIM_PAYER;
  if (hasOffer) return DisputeAction.ANSWER_OFFER;
  return isOverdue(dispute, today) ? DisputeAction.DECIDE_OVERDUE : DisputeAction.PROPOSE_TERMS;
}

/** What can be wrong with an interim payer. */
export type InterimProblem = 'NOT_LEAD' | 'NOT_STATUS_QUO' | 'NOT_A_PAYER' | 'NOT_AGREED_YET';

/** What an interim payer is judged by. */
export interface InterimFacts {
  readonly basis: InterimBasis;
  readonly payerId: string;
  readonly disputingHolderId: string;
  /** Whether the disputing holder had agreed its share before it disputed it. */
  readonly hadAgreed: boolean;
  /** Who pays by the agreement, in its order, the lead first. */
  readonly holderIds: readonly string[];
  /** Who paid for the child on the day before the first disputed one; empty: nobody did. */
  readonly paidBefore: readonly string[];
}

/**
 * What speaks against an interim payer on its basis (J2): the lead agency is the first of the agreement; the status quo is who paid the day
 * before, or, where nobody did, a payer of the agreement; equal parts have a payer of the agreement to take the odd penny. A holder carries
 * its own disputed share only where it had agreed to it, or paid before: else it would be bound to what it never agreed (G9).
 */
export function interimProblems(facts: InterimFacts): InterimProblem[] {
  const unfit = unfitFor(facts);
  if (unfit !== null) return [unfit];
  const isOwn = facts.basis !== 'EQUAL' && facts.payerId === facts.disputingHolderId;
  return isOwn && !facts.hadAgreed && !facts.paidBefore.includes(facts.payerId) ? ['NOT_AGREED_YET'] : [];
}

function unfitFor({ basis, payerId, holderIds, paidBefore }: InterimFacts): InterimProblem | null {
  switch (basis) {
    case 'LEAD':
      return payerId === holderIds[0] ? null : 'NOT_LEAD';
    case 'STATUS_QUO':
      return (paidBefore.length > 0 ? paidBefore : holderIds).includes(payerId) ? null : 'NOT_STATUS_QUO';
    case 'EQUAL':
      return holderIds.includes(payerId) ? null : 'NOT_A_PAYER';
  }
}

/** Who carries, in order: the named payer, and in equal parts every other payer of the line after it. */
export function carriersOf(
  { basis, payerId }: Pick<Interim, 'basis' | 'payerId'>,
  holderIds: readonly string[],
): string[] {
  return basis === 'EQUAL' ? [payerId, ...holderIds.filter((holder) => holder !== payerId)] : [payerId];
}

/**
 * Whose agreement settles a dispute on some terms: the holder that disputes, and every holder whose share they change. Where they change
 * nobody's, the dispute ends as the split stood: then the other side is who carried it meanwhile, or without one the first other payer.
 */
export function settlementParties(facts: {
  readonly disputingHolderId: string;
  readonly changedHolderIds: readonly string[];
  readonly interimPayerId: string | null;
  readonly holderIds: readonly string[];
}): string[] {
  const { disputingHolderId, changedHolderIds, interimPayerId, holderIds } = facts;
  const others = changedHolderIds.filter((holder) => holder !== disputingHolderId);
  const other = interimPayerId === disputingHolderId ? null : interimPayerId;
  const side = others.length > 0 ? others : [other ?? holderIds.find((holder) => holder !== disputingHolderId) ?? null];
  return [disputingHolderId, ...side.filter((holder) => holder !== null)];
}
