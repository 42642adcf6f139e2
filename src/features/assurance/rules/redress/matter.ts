import type { Day } from '../../../../kernel/dates';
import type {
  AppealGround,
  OrderKind,
  RedressEventKind,
  RedressKind,
  RedressResult,
} from '../../../cases/rules/redress-codes';

/** What is brought, as it is given. */
export interface GivenMatter {
  readonly kind: RedressKind;
  /** The decision of the case that it touches; null: none that is recorded here. */
  readonly decisionId: string | null;
  /** Of an appeal the mediation before it, of a recommendation the appeal, of an ombudsman's investigation the complaint; null: of none. */
  readonly aboutMatterId: string | null;
  /** Whose it is to answer. */
  readonly ownerAgencyId: string;
  /** As the tribunal, the ombudsman or the complaints team has it. */
  readonly reference: string | null;
  readonly grounds: readonly AppealGround[];
  /** Of a mediation: whether what health provides is among the issues (C16). */
  readonly isAboutHealth: boolean;
  /** When the family was sent the notice of what it is about; null: not known, or nothing of the kind. */
  readonly noticeDate: Day | null;
}

/** The same as it was opened. */
export interface RedressMatter extends GivenMatter {
  readonly redressMatterId: string;
  readonly childId: string;
  readonly caseId: string;
  readonly openedBy: string;
  readonly openedAt: Date;
}

/** What was said with an event: papers of the case. */
export interface RedressText {
  /** Terms of an agreement, what is recommended, steps that are taken, what was found. */
  readonly account: string | null;
  /** Why something is not done. */
  readonly reasons: string | null;
  /** What puts it right. */
  readonly remedy: string | null;
}

/** What happened in a matter, as it is given, but for its words. */
export interface GivenFacts {
  readonly kind: RedressEventKind;
  /** Null: what it corrects did not happen. */
  readonly eventDate: Day | null;
  readonly dueDate: Day | null;
  readonly result: RedressResult | null;
  readonly orders: readonly OrderKind[];
  /** The decision in which an order was recorded for the panel; null: it is not, or was none. */
  readonly orderDecisionId: string | null;
  /** Of a finding: whether other families may have been touched by the same; null: not said. */
  readonly areOthersAffected: boolean | null;
  /** By which version of a policy they were; null: none is named. */
  readonly policyVersionId: string | null;
  /** The event that was recorded wrongly; null: nothing was. */
  readonly correctsId: string | null;
}

/** The same with its words. */
export type GivenEvent = GivenFacts & RedressText;

/** The same as it was recorded. Its words are read apart. */
export interface RedressEvent extends GivenFacts {
  readonly redressEventId: string;
  readonly redressMatterId: string;
  readonly caseId: string;
  readonly isCorrected: boolean;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** An event that stands: it was not corrected, and it happened. */
export type StandingEvent = RedressEvent & { readonly eventDate: Day };

/** Those that stand, in the order of their days. */
export function standingEvents(events: readonly RedressEvent[]): readonly StandingEvent[] {
  return events
    .filter((event): event is StandingEvent => !event.isCorrected && event.eventDate !== null)
    .sort((one, other) => (one.eventDate < other.eventDate ? -1 : one.eventDate > other.eventDate ? 1 : 0));
}
