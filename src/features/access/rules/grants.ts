import { addDays, type Day } from '../../../kernel/dates';
import { type AgencyId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { Role } from './roles';

/** A role held by a person from one day to another. It is ended, never changed. */
export interface RoleGrant {
  readonly roleGrantId: string;
  readonly personId: PersonId;
  readonly role: Role;
  /** The agency it is held for, or null for the whole area. */
  readonly agencyId: AgencyId | null;
  /** The budget that may be bound; set for `BUDGET_HOLDER` only. */
  readonly budgetHolderId: BudgetHolderId | null;
  /** The files that may be brought in; some for `INTEGRATION`, none for every other role. */
  readonly feeds: readonly string[];
  readonly startDate: Day;
  /** The last day it is held, or null while no end is set. */
  readonly endDate: Day | null;
  /** When it was taken back before its first day was over, or null; such a grant is in force on no day. */
  readonly withdrawnAt: Date | null;
  readonly version: number;
}

/** What an integration can be granted: the files of `POST /imports/{kind}`, and what schools tell of themselves (`recordInclusionProfile`). */
export const FEEDS: readonly string[] = [
  'establishments',
  'postcodes',
  'local-authorities',
  'local-authority-neighbours',
  'nhs-bodies',
  'bank-holidays',
  'place-rates',
  'school-calendars',
  'placements',
  'actuals',
  'sen2',
  'school-attendance',
  'inclusion-profiles',
  'projection',
];

/** Why a role is not granted. */
export type GrantProblem =
  | { readonly code: 'BUDGET_HOLDER_REQUIRED'; readonly field: readonly string[] }
  | { readonly code: 'BUDGET_HOLDER_NOT_ALLOWED'; readonly field: readonly string[]; readonly role: Role }
  | { readonly code: 'BUDGET_HOLDER_OF_ANOTHER_AGENCY'; readonly field: readonly string[] }
  | { readonly code: 'AGENCY_NOT_THE_BUDGET_HOLDERS'; readonly field: readonly string[] }
  | { readonly code: 'FEEDS_REQUIRED'; readonly field: readonly string[] }
  | { readonly code: 'FEEDS_NOT_ALLOWED'; readonly field: readonly string[]; readonly role: Role }
  | { readonly code: 'FEED_UNKNOWN'; readonly field: readonly string[] }
  | { readonly code: 'TO_YOURSELF'; readonly field: readonly string[] }
  | { readonly code: 'START_IN_PAST'; readonly field: readonly string[]; readonly today: Day }
  | { readonly code: 'DATES_REVERSED'; readonly field: readonly string[] }
  | { readonly code: 'ALREADY_HELD'; readonly field: readonly string[]; readonly held: RoleGrant };

/** What a grant is judged by: the request, with the agencies that stand behind its ids. */
export interface GrantFacts {
  readonly role: Role;
  readonly agencyId: AgencyId | null;
  readonly budgetHolderId: BudgetHolderId | null;
  readonly feeds: readonly string[];
  readonly startDate: Day;
  readonly endDate: Day | null;
  /** The agency the person works for. */
  readonly personAgencyId: AgencyId | null;
  /** The agency the budget holder belongs to; null when no holder is named. */
  readonly holderAgencyId: AgencyId | null;
  /** The person's grants of this role, ended or not. */
  readonly held: readonly RoleGrant[];
  readonly today: Day;
  /** Whether who grants it is who gets it. */
  readonly isToYourself: boolean;
  /** Whether history may be entered: first set-up and seeds only, by the system. */
  readonly mayBackdate: boolean;
}

/**
 * All that speaks against the grant. A budget is bound only by somebody of the agency it belongs to (G9); the same
 * grant is never held twice on one day.
 */
export function grantProblems(facts: GrantFacts): readonly GrantProblem[] {
  const { startDate, endDate } = facts;
  const twice = facts.held.find((grant) => isSameGrant(grant, facts) && overlaps(grant, facts));
  return [
    // Who manages rights sees no child and no money; with a grant to oneself that would be one call away.
    ...(facts.isToYourself ? [{ code: 'TO_YOURSELF', field: ['personId'] } as const] : []),
    ...holderProblems(facts),
    ...feedProblems(facts),
    ...(startDate < facts.today && !facts.mayBackdate
      ? [{ code: 'START_IN_PAST', field: ['startDate'], today: facts.today } as const]
      : []),
    ...(endDate !== null && endDate < startDate ? [{ code: 'DATES_REVERSED', field: ['endDate'] } as const] : []),
    ...(twice === undefined ? [] : [{ code: 'ALREADY_HELD', field: ['role'], held: twice } as const]),
  ];
}

function holderProblems(facts: GrantFacts): readonly GrantProblem[] {
  const { role, agencyId, holderAgencyId } = facts;
  if (role !== Role.BUDGET_HOLDER) {
    return facts.budgetHolderId === null
      ? []
      : [{ code: 'BUDGET_HOLDER_NOT_ALLOWED', field: ['budgetHolderId'], role }];
  }
  if (facts.budgetHolderId === null) return [{ code: 'BUDGET_HOLDER_REQUIRED', field: ['budgetHolderId'] }];
  return [
    ...(facts.personAgencyId === holderAgencyId
      ? []
      : [{ code: 'BUDGET_HOLDER_OF_ANOTHER_AGENCY', field: ['budgetHolderId'] } as const]),
    ...(agencyId === null || agencyId === holderAgencyId
      ? []
      : [{ code: 'AGENCY_NOT_THE_BUDGET_HOLDERS', field: ['agencyId'] } as const]),
  ];
}

function feedProblems({ role, feeds }: GrantFacts): readonly GrantProblem[] {
  if (role !== Role.INTEGRATION)
    return feeds.length === 0 ? [] : [{ code: 'FEEDS_NOT_ALLOWED', field: ['feeds'], role }];
  if (feeds.length === 0) return [{ code: 'FEEDS_REQUIRED', field: ['feeds'] }];
  return feeds.flatMap((feed, index) =>
    FEEDS.includes(feed) ? [] : [{ code: 'FEED_UNKNOWN', field: ['feeds', String(index)] } as const],
  );
}

function isSameGrant(grant: RoleGrant, facts: GrantFacts): boolean {
  return (
    grant.role === facts.role &&
    grant.agencyId === (facts.agencyId ?? facts.holderAgencyId) &&
    grant.budgetHolderId === facts.budgetHolderId &&
    (facts.role !== Role.INTEGRATION || grant.feeds.some((feed) => facts.feeds.includes(feed)))
  );
}

function overlaps(grant: RoleGrant, asked: Pick<RoleGrant, 'startDate' | 'endDate'>): boolean {
  return (
    grant.withdrawnAt === null &&
    (asked.endDate === null || grant.startDate <= asked.endDate) &&
    (grant.endDate === null || asked.startDate <= grant.endDate)
  );
}

/** Whether the grant is in force on `day`; one taken back before its first day was over is in force on none. */
export function isHeldOn(grant: RoleGrant, day: Day): boolean {
  return grant.withdrawnAt === null && grant.startDate <= day && (grant.endDate === null || day <= grant.endDate);
}

/** Why a role is not ended as asked. */
export type EndProblem =
  | { readonly code: 'END_IN_PAST'; readonly field: readonly string[]; readonly today: Day }
  | { readonly code: 'DATES_REVERSED'; readonly field: readonly string[] }
  | { readonly code: 'ENDED_ALREADY'; readonly field: readonly string[]; readonly endDate: Day | null }
  | { readonly code: 'OWN_LAST_ADMINISTRATOR_ROLE'; readonly field: readonly string[] }
  | { readonly code: 'LAST_ADMINISTRATOR'; readonly field: readonly string[] };

/** What the end of a role is judged by. */
export interface EndFacts {
  readonly grant: RoleGrant;
  /** The last day it shall be held; null withdraws it at once. */
  readonly endDate: Day | null;
  readonly today: Day;
  readonly actorId: string;
  /** Every grant of the administrator's role in the area that was not withdrawn, this one among them. */
  readonly administrators: readonly RoleGrant[];
}

/** What ending a role does to its row. */
export type GrantEnd = { readonly endDate: Day } | { readonly withdrawn: true };

/**
 * How the row says that the role is held no more after `endDate`, or from now on when there is none: it ends
 * yesterday, or, where it has had no full day yet, is taken back.
 */
export function grantEnd({ grant, endDate, today }: Pick<EndFacts, 'grant' | 'endDate' | 'today'>): GrantEnd {
  if (endDate !== null) return { endDate };
  return grant.startDate < today ? { endDate: addDays(today, -1) } : { withdrawn: true };
}

/**
 * All that speaks against the end. A role is ended from today on, never prolonged by it, and an area is never left
 * without an administrator, nor does one lock themselves out.
 */
export function endProblems(facts: EndFacts): readonly EndProblem[] {
  const { grant, endDate, today } = facts;
  const isOver = grant.withdrawnAt !== null || (grant.endDate !== null && grant.endDate < today);
  const isLonger = grant.endDate !== null && endDate !== null && endDate >= grant.endDate;
  if (isOver || isLonger) return [{ code: 'ENDED_ALREADY', field: ['endDate'], endDate: grant.endDate }];
  return [
    ...(endDate !== null && endDate < today ? [{ code: 'END_IN_PAST', field: ['endDate'], today } as const] : []),
    ...(endDate !== null && endDate < grant.startDate ? [{ code: 'DATES_REVERSED', field: ['endDate'] } as const] : []),
    ...administratorProblems(facts),
  ];
}

function administratorProblems({ grant, endDate, today, actorId, administrators }: EndFacts): readonly EndProblem[] {
  if (grant.role !== Role.ADMINISTRATOR) return [];
  // Asked of the first day on which this grant no longer holds.
  const firstDayWithout = endDate === null ? today : addDays(endDate, 1);
  const remaining = administrators.filter(
    (other) => other.roleGrantId !== grant.roleGrantId && isHeldOn(other, firstDayWithout),
  );
  if (grant.personId === actorId && !remaining.some((other) => other.personId === actorId)) {
    return [{ code: 'OWN_LAST_ADMINISTRATOR_ROLE', field: ['roleGrantId'] }];
  }
  return remaining.length === 0 ? [{ code: 'LAST_ADMINISTRATOR', field: ['roleGrantId'] }] : [];
}
