import type { GivenNamed } from '../../cases/rules/plan';
import { isOtherThanPreferred, type ComparedPlace } from '../../cases/rules/preferred';
import type { DecisionRecord } from './decision-record';

/** A place that a family wants, as a key. */
export function placeKey({ providerUrn, setting, provisionType }: GivenNamed): string {
  return [providerUrn, setting, provisionType].join(' ');
}

/**
 * Whether a decision agrees to another place than the one the family prefers (Children and Families Act 2014, sections 38 and 39); null where it agrees
 * to no place, or none is preferred. What a tribunal orders is the tribunal's word on that, and not the area's.
 */
export function isElsewhere(
  { needAgreed, basis }: Pick<DecisionRecord, 'needAgreed' | 'basis'>,
  preferred: GivenNamed | null,
  place: ComparedPlace | null | undefined,
): boolean | null {
  if (preferred === null || place === null || place === undefined || !needAgreed || basis === 'TRIBUNAL_ORDER') {
    return null;
  }
  return isOtherThanPreferred(preferred, place);
}
