import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { AgencyKind } from '../../access/rules/directory';
import { RedressKind, RedressResult, type AppealGround, type OrderKind, type RedressEventKind } from './redress-codes';

/** An event of a matter of redress that stands, as far as the clocks and the end of a plan are told by it. */
export interface RedressFact {
  readonly redressMatterId: string;
  readonly caseId: string;
  readonly matterKind: RedressKind;
  readonly ownerAgencyId: string;
  readonly ownerAgencyKind: AgencyKind;
  readonly grounds: readonly AppealGround[];
  readonly isAboutHealth: boolean;
  /** When the family was sent the notice of what the matter is about; null: not known, or nothing of the kind. */
  readonly noticeDate: Day | null;
  readonly eventKind: RedressEventKind;
  readonly eventDate: Day;
  /** A day that was set with it; null: none. */
  readonly dueDate: Day | null;
  readonly result: RedressResult | null;
  readonly orders: readonly OrderKind[];
}

/** The matters that events are of, each with its events in the order of their days. */
export function mattersOf(facts: readonly RedressFact[]): readonly (readonly RedressFact[])[] {
  return [...groupBy(facts, ({ redressMatterId }) => redressMatterId).values()];
}

/** The last event of one of these kinds; undefined: none happened. */
export function lastOf(events: readonly RedressFact[], ...kinds: readonly RedressEventKind[]): RedressFact | undefined {
  return events.filter(({ eventKind }) => kinds.includes(eventKind)).at(-1);
}

/** How an appeal stands; null for what is none, or was not registered. */
export interface AppealStanding {
  readonly grounds: readonly AppealGround[];
  readonly registeredDate: Day;
  /** Null while it runs. */
  readonly ended: {
    readonly day: Day;
    readonly isLost: boolean;
    /** Whether the tribunal decided it; it was withdrawn or conceded otherwise. */
    readonly isDecided: boolean;
    readonly orders: readonly OrderKind[];
  } | null;
}

/** How the appeal of these events stands. It is lost for the family where it was dismissed, struck out or withdrawn; a concession is none of these. */
export function appealStanding(events: readonly RedressFact[]): AppealStanding | null {
  const registered = lastOf(events, 'APPEAL_REGISTERED');
  if (registered?.matterKind !== RedressKind.APPEAL) return null;
  const end = lastOf(events, 'APPEAL_DECIDED', 'APPEAL_CONCEDED', 'APPEAL_WITHDRAWN');
  const isLost =
    end?.eventKind === 'APPEAL_WITHDRAWN' ||
    end?.result === RedressResult.DISMISSED ||
    end?.result === RedressResult.STRUCK_OUT;
  return {
    grounds: registered.grounds,
    registeredDate: registered.eventDate,
    ended:
      end === undefined
        ? null
        : { day: end.eventDate, isLost, isDecided: end.eventKind === 'APPEAL_DECIDED', orders: end.orders },
  };
}

/** The days on which redress came to a plan being amended: what was agreed in mediation, conceded, or ordered. */
export function daysAmended(facts: readonly RedressFact[]): Day[] {
  return facts.filter(isAmendedBy).map(({ eventDate }) => eventDate);
}

/** Whether an event of redress is that a plan is to be amended. */
export function isAmendedBy({ orders }: Pick<RedressFact, 'orders'>): boolean {
  return orders.some((order) => order === 'AMEND' || order === 'NAME_SETTING');
}
