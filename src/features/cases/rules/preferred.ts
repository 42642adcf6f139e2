import type { Day } from '../../../kernel/dates';
import type { ProvisionType } from '../../providers/rules/provision-type';
import { refusalOf, type Refused } from '../refusals';
import { earliestBirth, isYoungPerson } from './child';
import type { GivenNamed } from './plan';
import { SenSetting } from './sen2';

/** Who said where the child or young person is to be (Children and Families Act 2014, section 38). */
export const StatedBy = { PARENT: 'PARENT', YOUNG_PERSON: 'YOUNG_PERSON' } as const;
export type StatedBy = (typeof StatedBy)[keyof typeof StatedBy];

/** Where a family wants its child to be, as it told on a day: as a plan names it; nothing of it: no place is preferred any more (V2). */
export interface GivenPreferred extends GivenNamed {
  readonly statedBy: StatedBy;
  readonly statedDate: Day;
}

/** The same as it was recorded. */
export interface PreferredSetting extends GivenPreferred {
  readonly caseId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

const PARENTS = 'Until the end of compulsory school age the preference is the parent’s; give PARENT.';

/** All that is wrong with what is given of a preference. */
export function checkPreferred(
  field: readonly string[],
  given: GivenPreferred,
  facts: { readonly birthCohort: number | null; readonly isProviderKnown: boolean; readonly today: Day },
): Refused<'NAMED_TWICE' | 'PROVIDER_UNKNOWN' | 'DATE_IN_FUTURE' | 'DATE_BEFORE_BIRTH' | 'NOT_A_YOUNG_PERSON'>[] {
  const { providerUrn, setting, statedBy, statedDate } = given;
  const { birthCohort, isProviderKnown, today } = facts;
  const what = 'day on which it was said';
  const isYoung = birthCohort === null || isYoungPerson(birthCohort, statedDate);
  return [
    ...(providerUrn !== null && setting !== null ? [refusalOf(field, { code: 'NAMED_TWICE' })] : []),
    ...(providerUrn === null || isProviderKnown
      ? []
      : [refusalOf([...field, 'providerUrn'], { code: 'PROVIDER_UNKNOWN' })]),
    ...(statedDate <= today ? [] : [refusalOf([...field, 'statedDate'], { code: 'DATE_IN_FUTURE', what, today })]),
    ...(birthCohort !== null && statedDate < earliestBirth(birthCohort)
      ? [refusalOf([...field, 'statedDate'], { code: 'DATE_BEFORE_BIRTH', what })]
      : []),
    ...(statedBy === StatedBy.YOUNG_PERSON && !isYoung
      ? [{ code: 'NOT_A_YOUNG_PERSON' as const, field: [...field, 'statedBy'], message: PARENTS }]
      : []),
  ];
}

/** What is preferred on a day, of records in the order of their days; null: nothing was said, or no place is preferred any more. */
export function preferredOn(records: readonly PreferredSetting[], day: Day): PreferredSetting | null {
  const last = records.filter(({ statedDate }) => statedDate <= day).at(-1) ?? null;
  if (last === null) return null;
  return last.providerUrn === null && last.setting === null && last.provisionType === null ? null : last;
}

/** The same as it was on record when something was decided: what was recorded later was not known to who decided, whenever it was said. */
export function preferredKnown(
  records: readonly PreferredSetting[],
  { decisionDate, decidedAt }: { readonly decisionDate: Day; readonly decidedAt: Date },
): PreferredSetting | null {
  return preferredOn(
    records.filter(({ recordedAt }) => recordedAt <= decidedAt),
    decisionDate,
  );
}

/** A place, as far as it is compared with the one preferred. */
export interface ComparedPlace {
  readonly providerUrn: string | null;
  readonly senSetting: SenSetting | null;
  readonly provisionType: ProvisionType;
}

/**
 * Whether a place is another than the one preferred: another establishment; otherwise at school where an establishment is, or the other way
 * round; or of another type where a type alone is preferred. An establishment that took the place of another is another here: a right too many is
 * told sooner than one too few.
 */
export function isOtherThanPreferred(
  { providerUrn, setting, provisionType }: GivenNamed,
  place: ComparedPlace,
): boolean {
  if (providerUrn !== null) return place.providerUrn !== providerUrn;
  if (setting !== null && setting !== SenSetting.OTH) return place.senSetting !== setting;
  return provisionType !== null && place.provisionType !== provisionType;
}
