import type { Day } from '../../../kernel/dates';
import type { BankHolidays } from '../../../kernel/working-days';
import {
  audiencesOf,
  NoticeAudience,
  noticeDue,
  noticeTiming,
  targetOn,
  type AudienceFacts,
  type NoticeDue,
  type NoticeTarget,
  type ToldFrom,
} from './notice-target';

/** That an audience was told of a decision, and what that told. */
export interface Telling {
  readonly audience: NoticeAudience;
  readonly sentAt: Date;
  /** Whether it told that the decision stands no longer. */
  readonly isOfEnd: boolean;
  /** The agreement whose shares it told; null: none. */
  readonly agreementId: string | null;
}

/** What decides when a decision is to be told, to whom, and what of that was done. */
export interface TellingFacts extends ToldFrom, AudienceFacts {
  readonly decisionId: string;
  readonly caseReference: string;
  readonly decisionDate: Day;
  readonly told: readonly Telling[];
  /** The last agreement that moved a share between agencies since, and when it was committed; null: none did (J5). */
  readonly moved: { readonly agreementId: string; readonly committedAt: Date } | null;
  /** When it came to stand no longer; null: it stands. */
  readonly endedAt: Date | null;
}

/** What is to be told of a decision. */
export const ToldKind = { DECISION: 'DECISION', MOVED_SHARE: 'MOVED_SHARE', END: 'END' } as const;
export type ToldKind = (typeof ToldKind)[keyof typeof ToldKind];

/** Something to be told of a decision: by when, who was told first, and who was not yet. */
export interface ToTell {
  readonly what: ToldKind;
  readonly due: NoticeDue;
  /** When each audience was first told. */
  readonly sent: ReadonlyMap<NoticeAudience, Date>;
  readonly untold: readonly NoticeAudience[];
}

/** Who is told of a share that moved: not where the child goes, which is paid the same. */
const TOLD_OF_SHARES: ReadonlySet<NoticeAudience> = new Set([
  NoticeAudience.FAMILY,
  NoticeAudience.HEALTH,
  NoticeAudience.SOCIAL_CARE,
]);

/**
 * All that is to be told of a decision by the target of its day: the decision itself; a share that moved between agencies since (J5); and, where
 * somebody was told of it, that it stands no longer. Nothing without a target, or before what that counts from (N3).
 */
export function toTell(
  facts: TellingFacts,
  targets: readonly NoticeTarget[],
  holidays: BankHolidays,
): readonly ToTell[] {
  const target = targetOn(targets, facts.decisionDate);
  if (target === null) return [];
  const audiences = audiencesOf(facts);
  const event = (
    what: ToTell['what'],
    from: ToldFrom,
    tells: (one: Telling) => boolean,
    who: readonly NoticeAudience[],
  ): readonly ToTell[] => {
    const due = noticeDue(target, from, holidays);
    if (due === null) return [];
    const sent = firstSent(facts.told.filter(tells));
    return [{ what, due, sent, untold: who.filter((audience) => !sent.has(audience)) }];
  };
  const { moved, endedAt, told } = facts;
  const wasTold = audiences.filter((audience) => told.some((one) => one.audience === audience && !one.isOfEnd));
  if (endedAt !== null) {
    // What nobody was told of has no end to be told.
    return wasTold.length === 0
      ? []
      : event('END', { decidedAt: endedAt, approvedAt: endedAt }, ({ isOfEnd }) => isOfEnd, wasTold);
  }
  return [
    ...event('DECISION', facts, () => true, audiences),
    ...(moved === null
      ? []
      : event(
          'MOVED_SHARE',
          { decidedAt: moved.committedAt, approvedAt: moved.committedAt },
          ({ agreementId }) => agreementId === moved.agreementId,
          audiences.filter((audience) => TOLD_OF_SHARES.has(audience)),
        )),
  ];
}

/**
 * Whether the family was told of a decision by the target of its day, as it stood at an instant: null where there was none, or its time was not over, or
 * nobody was told and it can be told no longer, or not yet (N3).
 */
export function familyToldInTime(
  facts: TellingFacts,
  {
    targets,
    holidays,
    end,
    canBeTold,
  }: {
    readonly targets: readonly NoticeTarget[];
    readonly holidays: BankHolidays;
    readonly end: Date;
    readonly canBeTold: boolean;
  },
): boolean | null {
  const target = targetOn(targets, facts.decisionDate);
  const due = target === null ? null : noticeDue(target, facts, holidays);
  if (due === null || noticeTiming(due, null, end) === 'DUE') return null;
  const sent = firstSent(facts.told.filter(({ isOfEnd }) => !isOfEnd)).get(NoticeAudience.FAMILY);
  if (sent === undefined && !canBeTold) return null;
  return sent !== undefined && noticeTiming(due, sent, end) === 'MET';
}

function firstSent(told: readonly Telling[]): ReadonlyMap<NoticeAudience, Date> {
  const first = new Map<NoticeAudience, Date>();
  for (const { audience, sentAt } of told) {
    const known = first.get(audience);
    if (known === undefined || sentAt < known) first.set(audience, sentAt);
  }
  return first;
}
