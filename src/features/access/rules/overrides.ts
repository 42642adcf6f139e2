import { contains, type Day } from '../../../kernel/dates';
import { dayInWords, poundsInWords } from '../../../kernel/for-people';
import { type AgencyId, type BudgetHolderId } from '../../../kernel/ids';
import { type Pence } from '../../../kernel/money';
import { written } from '../../../kernel/text';
import { type AmountBasis, type DelegatedLimit, type LimitedDecision } from './limits';

/** A ceiling that is to lower limits for a while (G10). */
export interface AskedOverride {
  /** The one holder it is for; null with an agency: all that agency's; null without one: every holder. */
  readonly budgetHolderId: BudgetHolderId | null;
  readonly agencyId: AgencyId | null;
  /** The one kind of decision it is for; null: every kind. */
  readonly decisionType: LimitedDecision | null;
  readonly basis: AmountBasis;
  readonly ceiling: Pence;
  readonly reason: string;
  readonly startDate: Day;
  /** Its last day, or null until it is ended. */
  readonly endDate: Day | null;
}

/** A ceiling below those of the limits it covers, for a while: the limits themselves stay as they are (G10). */
export interface LimitOverride extends AskedOverride {
  readonly limitOverrideId: string;
  readonly setBy: string;
  readonly setAt: Date;
  /** Who brought its end forward, and when; null: nobody did. */
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  /** When it was taken back before its first day, so that it is in force on no day; null: it was not. */
  readonly withdrawnAt: Date | null;
}

/** A limit as it binds on a day: its ceiling is the lower of its own and those of the overrides in force (G10). */
export interface LimitInForce extends DelegatedLimit {
  /** What the limit itself says, which an override leaves as it is. */
  readonly ownCeiling: Pence;
  /** The override whose ceiling binds instead; null: the limit's own does. */
  readonly override: LimitOverride | null;
}

type Lowering = Pick<
  LimitOverride,
  'decisionType' | 'basis' | 'ceiling' | 'startDate' | 'endDate' | 'setAt' | 'withdrawnAt'
>;

/** Whether an override of a limit's holder is about it: its basis, and its kind of decision or every kind. */
export function covers(
  override: Pick<LimitOverride, 'decisionType' | 'basis'>,
  limit: Pick<DelegatedLimit, 'decisionType' | 'basis'>,
): boolean {
  return (
    override.basis === limit.basis && (override.decisionType === null || override.decisionType === limit.decisionType)
  );
}

/**
 * The limit as it binds on the day, or null when it is not in force then (G8, G10). `overrides` are those of its holder.
 * The lowest ceiling binds, an earlier override before a later one as low; one that is not below the limit changes nothing.
 */
export function limitInForce(
  limit: DelegatedLimit,
  overrides: readonly LimitOverride[],
  day: Day,
): LimitInForce | null {
  if (!holdsOn(limit, day)) return null;
  const [override] = overrides
    .filter((one) => bindsOn(one, day) && covers(one, limit) && one.ceiling < limit.ceiling)
    .sort((a, b) => Number(a.ceiling - b.ceiling) || a.setAt.getTime() - b.setAt.getTime());
  return {
    ...limit,
    ceiling: override?.ceiling ?? limit.ceiling,
    ownCeiling: limit.ceiling,
    override: override ?? null,
  };
}

function bindsOn(override: Lowering, day: Day): boolean {
  return override.withdrawnAt === null && holdsOn(override, day);
}

function holdsOn({ startDate, endDate }: { readonly startDate: Day; readonly endDate: Day | null }, day: Day): boolean {
  return contains({ startDate, endDate: endDate ?? day }, day);
}

/**
 * The limit in words, for a sentence on a share that is over it: `the delegated limit of £50000.00 in force from
 * 2025-04-01`, or with the override that binds, its dates and its reason.
 */
export function sayLimit(
  limit: Pick<LimitInForce, 'ceiling' | 'ownCeiling' | 'startDate' | 'endDate'> & {
    readonly override: Pick<LimitOverride, 'startDate' | 'endDate' | 'reason'> | null;
  },
): string {
  const { override } = limit;
  if (override === null) return `the delegated limit of ${poundsInWords(limit.ceiling)} in force ${sayDays(limit)}`;
  return `the delegated limit of ${poundsInWords(limit.ceiling)}, to which an override ${sayDays(override)} (${override.reason}) lowers the ${poundsInWords(limit.ownCeiling)} in force ${sayDays(limit)}`;
}

function sayDays({ startDate, endDate }: { readonly startDate: Day; readonly endDate: Day | null }): string {
  return endDate === null ? `from ${dayInWords(startDate)}` : `from ${dayInWords(startDate)} to ${dayInWords(endDate)}`;
}

/** Why an override is not set. */
export type OverrideProblem =
  | { readonly code: 'CEILING_NEGATIVE'; readonly field: readonly string[] }
  | { readonly code: 'START_IN_PAST'; readonly field: readonly string[]; readonly today: Day }
  | { readonly code: 'DATES_REVERSED'; readonly field: readonly string[] }
  | { readonly code: 'REASON_MISSING'; readonly field: readonly string[] }
  | { readonly code: 'HOLDER_AND_AGENCY'; readonly field: readonly string[] }
  | {
      readonly code: 'CEILING_NOT_LOWER';
      readonly field: readonly string[];
      /** The highest limit it would stand beside; null: nothing is delegated on its days. */
      readonly highest: Pence | null;
    };

/**
 * All that speaks against an override. It only ever lowers (G10): one that no limit of its holders stands above on any
 * of its days is refused. `limits` are those of the holders it names, whatever their dates.
 */
export function overrideProblems(
  asked: AskedOverride,
  facts: { readonly today: Day; readonly mayBackdate: boolean; readonly limits: readonly DelegatedLimit[] },
): readonly OverrideProblem[] {
  const { startDate, endDate, ceiling } = asked;
  const beside = facts.limits.filter(
    (limit) =>
      covers(asked, limit) &&
      (endDate === null || limit.startDate <= endDate) &&
      (limit.endDate === null || limit.endDate >= startDate),
  );
  const highest = beside.reduce<Pence | null>(
    (most, limit) => (most === null || limit.ceiling > most ? limit.ceiling : most),
    null,
  );
  const isReversed = endDate !== null && endDate < startDate;
  return [
    ...(asked.budgetHolderId !== null && asked.agencyId !== null
      ? [{ code: 'HOLDER_AND_AGENCY', field: ['agencyId'] } as const]
      : []),
    ...(ceiling < 0n ? [{ code: 'CEILING_NEGATIVE', field: ['ceiling'] } as const] : []),
    ...(!isReversed && (highest === null || ceiling >= highest)
      ? [{ code: 'CEILING_NOT_LOWER', field: ['ceiling'], highest } as const]
      : []),
    ...(written(asked.reason) === null ? [{ code: 'REASON_MISSING', field: ['reason'] } as const] : []),
    ...(startDate < facts.today && !facts.mayBackdate
      ? [{ code: 'START_IN_PAST', field: ['startDate'], today: facts.today } as const]
      : []),
    ...(isReversed ? [{ code: 'DATES_REVERSED', field: ['endDate'] } as const] : []),
  ];
}

/** Why an override is not ended. */
export type EndOverrideProblem =
  | { readonly code: 'OVERRIDE_END_IN_PAST'; readonly field: readonly string[]; readonly today: Day }
  | { readonly code: 'OVERRIDE_ENDED_ALREADY'; readonly field: readonly string[]; readonly endDate: Day | null };

/** What ending an override does: it gets a last day, or, before its first, it is taken back. */
export type OverrideEnd = { readonly kind: 'LAST_DAY'; readonly endDate: Day } | { readonly kind: 'WITHDRAWN' };

/** The end of an override: on `endDate`, or without one at the end of today. Ending is never putting off. */
export function endOfOverride(
  override: Pick<LimitOverride, 'startDate' | 'endDate' | 'withdrawnAt'>,
  asked: { readonly endDate: Day | null; readonly today: Day },
): OverrideEnd | EndOverrideProblem {
  const { today } = asked;
  const lastDay = asked.endDate ?? today;
  if (override.withdrawnAt !== null) return { code: 'OVERRIDE_ENDED_ALREADY', field: [], endDate: null };
  if (lastDay < today) return { code: 'OVERRIDE_END_IN_PAST', field: ['endDate'], today };
  if (override.endDate !== null && override.endDate <= lastDay) {
    return { code: 'OVERRIDE_ENDED_ALREADY', field: ['endDate'], endDate: override.endDate };
  }
  return lastDay < override.startDate ? { kind: 'WITHDRAWN' } : { kind: 'LAST_DAY', endDate: lastDay };
}
