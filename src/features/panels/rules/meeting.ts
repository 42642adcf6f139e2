import type { Day } from '../../../kernel/dates';
import type { AgencyKind, Profession } from '../../access/rules/directory';
import type { AgendaPurpose } from './decision-life';
import type { Capacity } from './panel';

/** The life of a sitting: scheduled, its agenda published to those invited, open, closed. It never goes back. */
export const MeetingStatus = {
  SCHEDULED: 'SCHEDULED',
  PUBLISHED: 'PUBLISHED',
  OPEN: 'OPEN',
  CLOSED: 'CLOSED',
} as const;
export type MeetingStatus = (typeof MeetingStatus)[keyof typeof MeetingStatus];

/** The life of an item of an agenda. NOT_HEARD is explicit: the case is carried over, or waits to be listed again (M5). */
export const AgendaItemStatus = {
  LISTED: 'LISTED',
  DECIDED: 'DECIDED',
  NOT_HEARD: 'NOT_HEARD',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type AgendaItemStatus = (typeof AgendaItemStatus)[keyof typeof AgendaItemStatus];

/** Whether a person invited is in the room; the last entry counts. */
export const AttendanceStatus = { PRESENT: 'PRESENT', LEFT: 'LEFT', APOLOGIES: 'APOLOGIES' } as const;
export type AttendanceStatus = (typeof AttendanceStatus)[keyof typeof AttendanceStatus];

/** What a member has to say about its interest in one case. Every kind but NONE bars it from the case (G5). */
export const InterestKind = {
  NONE: 'NONE',
  FINANCIAL: 'FINANCIAL',
  PERSONAL: 'PERSONAL',
  PROFESSIONAL: 'PROFESSIONAL',
  PRESENTER: 'PRESENTER',
} as const;
export type InterestKind = (typeof InterestKind)[keyof typeof InterestKind];

/** What an agency's representative makes of a proposal. There is no vote and no majority (M9). */
export const Stance = {
  SUPPORT: 'SUPPORT',
  DO_NOT_SUPPORT: 'DO_NOT_SUPPORT',
  ABSTAIN: 'ABSTAIN',
  NO_AUTHORITY: 'NO_AUTHORITY',
} as const;
export type Stance = (typeof Stance)[keyof typeof Stance];

/** A sitting of a panel. */
export interface Meeting {
  readonly meetingId: string;
  readonly panelId: string;
  readonly startsAt: Date;
  /** The day it starts on, in London: the day whose terms of reference hold. */
  readonly meetingDate: Day;
  readonly venue: string | null;
  /** How many cases it can hear. */
  readonly capacity: number;
  readonly status: MeetingStatus;
  readonly publishedAt: Date | null;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

/** Somebody invited to a sitting, and whom that person speaks for. */
export interface Invitation {
  readonly meetingId: string;
  readonly personId: string;
  readonly capacity: Capacity;
  readonly agencyId: string | null;
  /** In whose place the person is invited (G4); null: in the person's own right. */
  readonly substituteFor: string | null;
  /** The items an observer or a substitute is there for; null: all. */
  readonly agendaItemIds: readonly string[] | null;
  /** When an observer acknowledged that all is confidential (G6); null: not yet, and always for others. */
  readonly acknowledgedAt: Date | null;
}

/** A case on the agenda of a sitting. */
export interface AgendaItem {
  readonly agendaItemId: string;
  readonly meetingId: string;
  readonly caseId: string;
  readonly ordinal: number;
  readonly status: AgendaItemStatus;
  readonly listedAt: Date;
  /** When its hearing began, at the latest when it was decided; null until then, and for ever when it was not heard. */
  readonly heardAt: Date | null;
  readonly version: number;
  /** The item it was carried over from; null for one that was listed (M5). */
  readonly carriedFrom: string | null;
  readonly purpose: AgendaPurpose;
  /** The earlier decision that is brought at it; null for the case’s own hearing (M7, A6). */
  readonly aboutDecisionId: string | null;
  /** Whether it came without regard to how full the agenda was. */
  readonly isOverCapacity: boolean;
}

/** What everybody invited may know of an item before declaring: no name, no papers (P1). */
export interface Headline {
  readonly reference: string;
  readonly requestType: string;
  readonly primaryNeed: string;
  readonly birthCohort: number;
}

/** Somebody's coming or going. */
export interface Attendance {
  readonly meetingId: string;
  readonly personId: string;
  readonly status: AttendanceStatus;
  readonly recordedAt: Date;
}

/** What somebody declared on a case at an item. */
export interface InterestDeclaration {
  readonly declarationId: string;
  readonly agendaItemId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly kind: InterestKind;
  readonly reason: string | null;
  readonly declaredAt: Date;
}

/** What a member made of the proposal at an item; the last one of a member stands, all are kept (M9). */
export interface Position {
  readonly positionId: string;
  readonly agendaItemId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly agencyId: string | null;
  readonly stance: Stance;
  readonly reason: string | null;
  readonly optionId: string | null;
  readonly recordedAt: Date;
}

/** A person invited to a sitting and, for one of its items, all that decides whether that person counts. */
export interface Invitee {
  readonly personId: string;
  readonly displayName: string;
  readonly capacity: Capacity;
  readonly agencyId: string | null;
  readonly agencyKind: AgencyKind | null;
  readonly profession: Profession | null;
  /** 1 to 20, higher is more senior (G4). */
  readonly grade: number;
  /** The last entry of attendance; null when there is none. */
  readonly attendance: AttendanceStatus | null;
  readonly standing: Standing;
  /** Whether the person is the case's own officer. */
  readonly isCaseOfficer: boolean;
  /** Whether the last position taken on the item is an abstention. */
  readonly hasAbstained: boolean;
  /** Whether the role of the capacity is held on the day of the sitting, for that agency. */
  readonly holdsRole: boolean;
  /** In whose place the person is invited; null: in the person's own right. */
  readonly substituteFor: string | null;
}

/** What a member's declarations on a case come to. An interest once declared stays, whatever is declared later (G5). */
export const Standing = { UNDECLARED: 'UNDECLARED', CLEARED: 'CLEARED', RECUSED: 'RECUSED' } as const;
export type Standing = (typeof Standing)[keyof typeof Standing];

/** The standing that a member's declarations on one case come to, in any order (G5). */
export function standingOf(kinds: readonly InterestKind[]): Standing {
  if (kinds.some((kind) => kind !== 'NONE')) return 'RECUSED';
  return kinds.length > 0 ? 'CLEARED' : 'UNDECLARED';
}

/** A person who is to be invited, and what the roles and agencies held on the day of the sitting allow. */
export interface InvitationFacts {
  readonly personId: string;
  readonly capacity: Capacity;
  readonly agencyId: string | null;
  readonly roles: readonly { readonly role: string; readonly agencyId: string | null }[];
  /** The agency the person works for, or null. */
  readonly ownAgencyId: string | null;
}

/** The role a capacity asks for. A chair or a budget holder may sit as a plain member; anybody may observe (G6). */
const FITTING_ROLES: Readonly<Record<Capacity, readonly string[] | null>> = {
  CHAIR: ['PANEL_CHAIR'],
  BUDGET_HOLDER: ['BUDGET_HOLDER'],
  MEMBER: ['PANEL_MEMBER', 'PANEL_CHAIR', 'BUDGET_HOLDER'],
  OBSERVER: null,
};

/** What is wrong with an invitation: the role of its capacity is not held that day, or not for that agency. */
export type InvitationProblem = 'ROLE_NOT_HELD' | 'AGENCY_NOT_THEIRS';

/**
 * The agency an invited person speaks for, or why the invitation cannot stand: the fitting role must be held on the day of the
 * sitting, and an agency that is named must be the role's own, or the person's where the role is held for the whole area (G3, G9).
 */
export function agencyOfInvitation(
  facts: InvitationFacts,
):
  | { readonly ok: true; readonly agencyId: string | null }
  | { readonly ok: false; readonly problem: InvitationProblem } {
  const fitting = FITTING_ROLES[facts.capacity];
  const held = fitting === null ? facts.roles : facts.roles.filter(({ role }) => fitting.includes(role));
  if (fitting !== null && held.length === 0) return { ok: false, problem: 'ROLE_NOT_HELD' };
  const agencies = [
    ...held.map(({ agencyId }) => agencyId ?? facts.ownAgencyId),
    ...(fitting === null ? [facts.ownAgencyId] : []),
  ];
  const [first = null] = agencies.filter((agency) => agency !== null);
  if (facts.agencyId === null) return { ok: true, agencyId: first };
  return agencies.includes(facts.agencyId)
    ? { ok: true, agencyId: facts.agencyId }
    : { ok: false, problem: 'AGENCY_NOT_THEIRS' };
}

/** The dated steps of a case at a sitting; null for one not taken yet. */
export interface Steps {
  readonly requested: Day;
  readonly listed: Day;
  readonly heard: Day | null;
  readonly decided: Day | null;
}

/** The first step that comes before the one it must follow, as R6 has the order: request, listing, hearing, decision. */
export function firstStepOutOfOrder(steps: Steps): { readonly earlier: string; readonly later: string } | null {
  const dated: (readonly [string, Day])[] = [
    ['request', steps.requested],
    ['listing', steps.listed],
  ];
  if (steps.heard !== null) dated.push(['hearing', steps.heard]);
  if (steps.decided !== null) dated.push(['decision', steps.decided]);
  for (const [index, [name, day]] of dated.entries()) {
    const before = dated[index - 1];
    if (before !== undefined && day < before[1]) return { earlier: before[0], later: name };
  }
  return null;
}
