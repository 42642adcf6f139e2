import { toDayNumber, type Day } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import { academicAge, phaseAt, type Phase } from '../../../../kernel/phase';
import type { StandingCircumstance } from '../../../cases/rules/circumstances';
import type { NeedCode } from '../../../cases/rules/codes';
import type { ProvisionType } from '../../../providers/rules/provision-type';

/** Children who wait for places alike: by need, phase and what would end it. */
export interface WaitingGroup {
  readonly primaryNeed: NeedCode;
  readonly phase: Phase;
  readonly provisionType: ProvisionType;
  readonly isResidential: boolean;
  readonly children: number;
  readonly longestDays: number;
  readonly medianDays: number;
  /** The settings that are waited for, by their URN. */
  readonly providerUrns: readonly string[];
  readonly circumstances: readonly StandingCircumstance[];
}

/** Those who wait on a day, alike by alike, the largest group first. */
export function groupWaiting(waiting: readonly StandingCircumstance[], today: Day): WaitingGroup[] {
  const groups = groupBy(waiting, ({ terms: { awaited }, birthCohort }) =>
    [
      awaited?.primaryNeed,
      phaseAt(academicAge(birthCohort, today)),
      awaited?.provisionType,
      awaited?.isResidential,
    ].join('|'),
  );
  return [...groups]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .flatMap(([, circumstances]): WaitingGroup[] => {
      const [first] = circumstances;
      const awaited = first?.terms.awaited ?? null;
      if (first === undefined || awaited === null) return [];
      const days = circumstances
        .map(({ startDate }) => toDayNumber(today) - toDayNumber(startDate))
        .sort((a, b) => a - b);
      const urns = circumstances.flatMap(({ terms }) => terms.awaited?.providerUrn ?? []);
      const { primaryNeed, provisionType, isResidential } = awaited;
      return [
        {
          ...{ primaryNeed, provisionType, isResidential, circumstances },
          phase: phaseAt(academicAge(first.birthCohort, today)),
          children: circumstances.length,
          longestDays: days.at(-1) ?? 0,
          medianDays: medianOf(days),
          providerUrns: [...new Set(urns)].sort(),
        },
      ];
    });
}

/** The middle of sorted whole numbers; of two in the middle half way between them, half a day up, as means are rounded. */
function medianOf(sorted: readonly number[]): number {
  const low = sorted[(sorted.length - 1) >> 1] ?? 0;
  const high = sorted[sorted.length >> 1] ?? low;
  return (low + high + 1) >> 1;
}
