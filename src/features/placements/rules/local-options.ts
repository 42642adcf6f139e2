import { written } from '../../../kernel/text';
import { ProvisionType } from '../../providers/rules/provision-type';
import { AreaClass } from './codes';

/** What R4 is judged by: where the place is and of what kind, and what was tried before. */
export interface LocalOptionFacts {
  readonly areaClass: AreaClass;
  readonly provisionType: ProvisionType;
  /** Each with what was tried and why it failed. */
  readonly localOptions: readonly { readonly description: string; readonly whyItFailed: string }[];
}

/** Why a place cannot be agreed yet, and what has to be recorded first. */
export interface LocalOptionsProblem {
  readonly code: 'LOCAL_OPTIONS_NOT_TRIED';
  readonly message: string;
}

const INDEPENDENT: ReadonlySet<ProvisionType> = new Set([
  ProvisionType.INDEPENDENT_SPECIAL,
  ProvisionType.INDEPENDENT_MAINSTREAM,
]);

/** Whether a place is one that R4 asks about: outside the responsible authority, bordering it or not, or at an independent setting. */
export function needsLocalOptions({
  areaClass,
  provisionType,
}: Pick<LocalOptionFacts, 'areaClass' | 'provisionType'>): boolean {
  return areaClass !== AreaClass.IN_AREA || INDEPENDENT.has(provisionType);
}

/**
 * Why a place may not be agreed with its money: an out-of-area or independent one needs at least one local option recorded as tried, each
 * with why it failed (R4). A waiver lets a case be heard without; it does not stand in for what was tried. Null: nothing stands against it.
 */
export function localOptionsProblem(facts: LocalOptionFacts): LocalOptionsProblem | null {
  if (!needsLocalOptions(facts)) return null;
  const { localOptions } = facts;
  const where = facts.areaClass === AreaClass.IN_AREA ? 'at an independent setting' : 'outside the area';
  const unexplained = localOptions.findIndex(({ whyItFailed }) => written(whyItFailed) === null);
  if (localOptions.length > 0 && unexplained === -1) return null;
  const missing =
    localOptions.length === 0
      ? 'no local option is recorded as tried'
      : `why local option ${String(unexplained + 1)} failed is not recorded`;
  return {
    code: 'LOCAL_OPTIONS_NOT_TRIED',
    message: `A place ${where} cannot be agreed yet: ${missing}. The case officer records what was tried and why it failed (recordLocalOption).`,
  };
}
