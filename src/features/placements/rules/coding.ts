import type { CaseFacts } from '../../cases/rules/case';
import type { LineCoding } from '../../ledger/rules/coding';
import type { Placement } from './placement';

/** How the cost lines of a placement are coded: by the child of its case, and by where and what it is. */
export function codingOf(
  { primaryNeed, birthCohort }: Pick<CaseFacts, 'primaryNeed' | 'birthCohort'>,
  {
    provisionType,
    residential,
    providerUrn,
    areaClass,
    hostLaCode,
  }: Pick<Placement, 'provisionType' | 'residential' | 'providerUrn' | 'areaClass' | 'hostLaCode'>,
): LineCoding {
  return { primaryNeed, birthCohort, provisionType, residential, providerUrn, areaClass, hostLaCode };
}
