import { addMonths, type Day } from '../../../kernel/dates';
import type { AgencyKind } from '../../access/rules/directory';
import { NoticeAudience } from './notice-target';

/** What ended that a share was refused or in dispute: how the dispute ended, that it was agreed to or brought to dispute, or that another split was proposed. */
export type QuestionEnd = 'SETTLED' | 'DETERMINED' | 'WITHDRAWN' | 'AGREED' | 'DISPUTED' | 'REPLACED';

/** A share of a decision's money that its holder refused, or that is in dispute, from when to when (J2). */
export interface QuestionedShare {
  readonly agencyName: string;
  readonly agencyKind: AgencyKind;
  /** Whether it was refused; else it is in dispute. */
  readonly isRefused: boolean;
  readonly since: Date;
  /** Null: it still is. */
  readonly until: Date | null;
  readonly end: QuestionEnd | null;
  /** Since when it is paid meanwhile, without prejudice; null: nobody is named who does. */
  readonly carriedSince: Date | null;
  /** The budget that pays it then; null: none, or several in equal parts. */
  readonly payerName: string | null;
  /** Whether its agreement is committed, so that it is paid as before. */
  readonly isCommitted: boolean;
}

/** Where a family wanted its child to be: when it said so, when that was recorded, and whether the decision agrees to another place. */
export interface ToldPreference {
  readonly statedDate: Day;
  readonly recordedAt: Date;
  /** Which place, as a key. */
  readonly place: string;
  readonly isElsewhere: boolean;
}

/** What a letter of a decision can tell otherwise than it is. */
export interface OtherwiseFacts {
  readonly decisionDate: Day;
  readonly questioned: readonly QuestionedShare[];
  /** In the order of their days. */
  readonly preferences: readonly ToldPreference[];
}

/** Who is told of the shares: not where the child goes, which is paid the same. */
export const TOLD_OF_SHARES: ReadonlySet<NoticeAudience> = new Set([
  NoticeAudience.FAMILY,
  NoticeAudience.HEALTH,
  NoticeAudience.SOCIAL_CARE,
]);

/** How many months a family has to answer a letter, as it has to ask for mediation or to appeal (C14, C19). */
const ANSWER_MONTHS = 2;

/** How a questioned share stood at an instant; null: as it stands now. */
function standingAt({ since, until, carriedSince }: QuestionedShare, at: Date | null): 'AGREED' | 'OPEN' | 'CARRIED' {
  const isBy = (instant: Date | null): boolean => instant !== null && (at === null || instant <= at);
  if (!isBy(since) || isBy(until)) return 'AGREED';
  return isBy(carriedSince) ? 'CARRIED' : 'OPEN';
}

/** Whether a share is refused or in dispute now. */
export function isQuestioned(share: QuestionedShare): boolean {
  return standingAt(share, null) !== 'AGREED';
}

/** The shares that stand otherwise now, or at an instant, than they did at an earlier one. */
export function changedShares(
  shares: readonly QuestionedShare[],
  from: Date,
  to: Date | null = null,
): readonly QuestionedShare[] {
  return shares.filter((share) => standingAt(share, from) !== standingAt(share, to));
}

/** When a share first came to stand otherwise after an instant; the instant itself where it did not. */
export function firstChange({ since, until, carriedSince }: QuestionedShare, from: Date): Date {
  const later = [since, until, carriedSince].filter((one) => one !== null && one > from) as Date[];
  return later.sort((one, other) => Number(one) - Number(other))[0] ?? from;
}

/**
 * The preference of another place that counts for a decision, as it was known at an instant (null: as it is known by now); null: none. What a family says after
 * it was told counts until its time to answer is over; later it is another request.
 */
export function preferenceElsewhere<Preference extends ToldPreference>(
  { decisionDate, preferences }: { readonly decisionDate: Day; readonly preferences: readonly Preference[] },
  firstTold: Day | null,
  at: Date | null,
): Preference | null {
  const limit = firstTold === null ? null : addMonths(firstTold, ANSWER_MONTHS);
  const counts = ({ statedDate, recordedAt }: ToldPreference): boolean =>
    (at === null || recordedAt <= at) && (statedDate <= decisionDate || limit === null || statedDate <= limit);
  const last = preferences.filter(counts).at(-1);
  return last?.isElsewhere === true ? last : null;
}
