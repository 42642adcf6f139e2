import type { Day } from '../../../../kernel/dates';
import type { Pence } from '../../../../kernel/money';
import type { AppealRight, ToldEventKind } from '../../../cases/rules/appeal-rights';
import type { ClockCode } from '../../../cases/rules/clock-codes';
import type { EhcPlanStatus, RequestType } from '../../../cases/rules/codes';
import type { PassageKind } from '../../../cases/rules/passages';
import type { FundingMethod } from '../../../contributions/rules/approval';
import type { DecisionBasis, DepartureSubject } from '../../../panels/rules/decision-codes';
import type { DecisionReason } from '../../../panels/rules/decision-record';
import type { Outcome } from '../../../panels/rules/outcome';
import type { DecisionStatus } from '../../../panels/rules/ratification';
import type { QuestionedShare } from '../../../panels/rules/told-otherwise';
import type { AdultOutcome, AdultService } from '../growing-up/codes';
import type { DecisionInLaw } from './codes';

/** A person who decided or approved: named in the notice, so that the family knows who answers for it (Surrey). */
export interface Decider {
  readonly name: string;
  readonly jobTitle: string;
}

/** What an agency pays of a placement. */
export interface AgencyShare {
  readonly agencyName: string;
  readonly agencyKind: string;
  readonly annual: Pence;
  readonly weekly: Pence;
}

/** One price that was asked for. */
export interface AskedLine {
  /** Position among the lines of the placement and of its option, from 1. */
  readonly ordinal: number;
  readonly category: string;
  readonly unit: string;
  readonly amount: Pence;
  /** For an hourly price; else null. */
  readonly hoursPerWeek: string | null;
}

/** One price of a placement. */
export interface NoticeLine extends AskedLine {
  readonly isDirectPayment: boolean;
}

/** What was asked for: the option chosen, as it was put to the panel (M3). */
export interface NoticeAsked {
  /** Null: no end was expected. */
  readonly endDate: Day | null;
  readonly band: string | null;
  readonly lines: readonly AskedLine[];
}

/** The money of a decision: its own agreement, and no other amount (N1). */
export interface NoticeMoney {
  readonly annual: Pence;
  readonly weekly: Pence;
  readonly shares: readonly AgencyShare[];
  readonly method: FundingMethod;
  readonly methodEvidence: string | null;
  readonly lines: readonly NoticeLine[];
  readonly band: string | null;
  /** Whether every holder has agreed to its share. */
  readonly isCommitted: boolean;
}

/** A share that moved between agencies after the decision, from a day on (J5). */
export interface MovedShare {
  readonly fromDate: Day;
  readonly before: readonly AgencyShare[];
  readonly after: readonly AgencyShare[];
  /** Why; null: nobody said, or the reader may not read it. */
  readonly reason: string | null;
  /** The hand-over to adult services that it is; null: it is none. */
  readonly handover: MovedToAdults | null;
}

/** That a share went over to adult services, and what of their decision stands: where it was put right since, what it was put right to. */
export interface MovedToAdults {
  readonly service: AdultService;
  /** Not eligible: the decision by which it went over was put right to that, and nobody would have handed it over by what stands. */
  readonly outcome: AdultOutcome;
  readonly decidedDate: Day;
  /** Who paid and who pays, by the names of their budgets. */
  readonly fromName: string;
  readonly toName: string;
  readonly reasons: string;
  readonly delegation: string;
}

/** What the area must do by a tribunal’s order, by its limit. */
export interface OrderedDuty {
  readonly code: ClockCode;
  readonly dueDate: Day;
}

/** Where the child goes by the decision. */
export interface NoticePlace {
  readonly name: string;
  readonly provisionType: string;
  readonly startDate: Day;
  readonly endDate: Day | null;
}

/** What came to be otherwise than an audience was last told (J5, N5). */
export interface ChangedSince {
  /** The date that the letter before bears. */
  readonly letterDate: Day;
  /** The shares that are refused or in dispute now, or no longer are. */
  readonly shares: readonly QuestionedShare[];
  /** Whether a share moved between agencies. */
  readonly isMoved: boolean;
  /** On which day the family said where it wants the child to be, which is another place; null: not since. */
  readonly preferredOn: Day | null;
}

/** What was decided of a plan beside a decision. */
export interface PlanTold {
  readonly kind: ToldEventKind;
  /** What it is in law, by whether a plan went on beside it. */
  readonly right: AppealRight;
  /** When the family was told; where it was not, when it was decided or sent. */
  readonly day: Day;
  /** Whether the family was told before this letter. */
  readonly isTold: boolean;
}

/** All that a notice is made from: the decision as it is recorded, what hangs from it, and nothing that is typed for the notice (N1). */
export interface NoticeFacts {
  readonly areaName: string;
  readonly panelName: string;
  readonly caseReference: string;
  readonly requestType: RequestType;
  readonly ehcPlanStatus: EhcPlanStatus;
  /** What was recorded of the plan on the case since the decision, as it is in law. */
  readonly planLaw: readonly DecisionInLaw[];
  /** The last of what was decided of the plan on the case since the decision, which the family may appeal against; left out: nothing. */
  readonly planTold?: PlanTold | null;
  /** Whether the option chosen, or where none was any option of the case, or the placement would pay the family (B25). */
  readonly hasDirectPayment: boolean;
  /** Whether an option was chosen that does not pay the family, and another of the case would have. */
  readonly isDirectPaymentPassedOver: boolean;
  /** Whether the young person decides, and is written to. */
  readonly isToYoungPerson: boolean;
  readonly outcome: Outcome;
  readonly basis: DecisionBasis;
  readonly status: DecisionStatus;
  /** Whether it is the panel's word on a decision that was brought to it. */
  readonly isOnBrought: boolean;
  readonly needAgreed: boolean;
  readonly decisionDate: Day;
  readonly expiresOn: Day | null;
  /** Since when it stands no longer, and why; null while it stands. */
  readonly ended: { readonly onDate: Day | null; readonly reason: string | null } | null;
  readonly decider: Decider | null;
  readonly delegationRule: string;
  readonly ratified: (Decider & { readonly onDate: Day }) | null;
  readonly orderReference: string | null;
  /** When the tribunal ordered it; null, or left out: it did not. */
  readonly orderDate?: Day | null;
  /** What the area must do by the tribunal’s order, and by when (C21 to C23); left out: nothing is recorded of that. */
  readonly ordered?: readonly OrderedDuty[];
  readonly reason: DecisionReason | null;
  readonly departures: readonly { readonly subject: DepartureSubject; readonly reason: string }[];
  /** Null: no option was chosen. */
  readonly asked: NoticeAsked | null;
  /** Where it was asked for: the option chosen, or the only one that was put; null: none, or more than one. */
  readonly askedPlace: string | null;
  /** Where the family wants the child to be, in words, if the decision agrees to another place; else null (V2). */
  readonly preferredPlace: string | null;
  /** When the family said so, if that was not on record when it was decided; null, or left out: it was, or it prefers no other place. */
  readonly preferredLateOn?: Day | null;
  /** When that was put on record, if the family had said so by the day of the decision; null, or left out: it said so later, or it was known. */
  readonly preferredRecordedOn?: Day | null;
  readonly alternatives: readonly { readonly name: string; readonly whyNot: string }[];
  readonly conditions: readonly { readonly text: string; readonly dueDate: Day; readonly isPrecondition: boolean }[];
  /** `agencyKind` null: a person's own. */
  readonly actions: readonly { readonly task: string; readonly dueDate: Day; readonly agencyKind: string | null }[];
  readonly place: NoticePlace | null;
  readonly money: NoticeMoney | null;
  readonly moved: readonly MovedShare[];
  /** Its shares that are or were refused or in dispute (J2); left out: none. */
  readonly questioned?: readonly QuestionedShare[];
  /** What is otherwise than this audience was last told; null, or left out: nothing. */
  readonly changed?: ChangedSince | null;
  /** Why words of it were withheld (P3); left out: none were. */
  readonly withheld?: readonly PassageKind[];
}

/** The days that a notice states, counted from its date. */
export interface NoticeDays {
  readonly noticeDate: Day;
  /** C14; null: no limit could be counted. */
  readonly mediationBy: Day | null;
  /** C19; null: no limit could be counted. */
  readonly appealBy: Day | null;
}
