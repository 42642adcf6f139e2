import type { ProvisionType } from './provision-type';

/** Kinds of funded place, as the deductions of the high needs block tell them apart (finance.md 1.2); each has its rate. */
export const PlaceKind = {
  SPECIAL_PRE_16: 'SPECIAL_PRE_16',
  UNIT_PRE_16: 'UNIT_PRE_16',
  UNIT_PRE_16_EMPTY: 'UNIT_PRE_16_EMPTY',
  ALTERNATIVE_PRE_16: 'ALTERNATIVE_PRE_16',
  SPECIAL_POST_16: 'SPECIAL_POST_16',
  MAINSTREAM_POST_16: 'MAINSTREAM_POST_16',
  COLLEGE_POST_16: 'COLLEGE_POST_16',
} as const;
export type PlaceKind = (typeof PlaceKind)[keyof typeof PlaceKind];

/** The month in which the second part of a year of places begins: September of places before 16, by the school year, August of those after, as colleges are funded. */
export function turnMonthOf(kind: PlaceKind): 8 | 9 {
  return kind.includes('POST_16') ? 8 : 9;
}

/**
 * The kind that places of `kind` are counted under: whether a unit's place was filled at the October census decides its rate, not who
 * may have it now, so both kinds of a unit are one number of places.
 */
export function countedAs(kind: PlaceKind): PlaceKind {
  return kind === PlaceKind.UNIT_PRE_16_EMPTY ? PlaceKind.UNIT_PRE_16 : kind;
}

const SPECIAL_KINDS = [PlaceKind.SPECIAL_PRE_16, PlaceKind.SPECIAL_POST_16] as const;
const UNIT_KINDS = [PlaceKind.UNIT_PRE_16, PlaceKind.MAINSTREAM_POST_16] as const;

/** The kind of place before and from 16, of the provisions that have funded places. */
const KINDS_OF: Readonly<Partial<Record<ProvisionType, readonly [PlaceKind | null, PlaceKind | null]>>> = {
  SPECIAL_MAINTAINED: SPECIAL_KINDS,
  SPECIAL_ACADEMY: SPECIAL_KINDS,
  RESOURCED_PROVISION: UNIT_KINDS,
  SEN_UNIT: UNIT_KINDS,
  MAINSTREAM: [null, PlaceKind.MAINSTREAM_POST_16],
  ALTERNATIVE_PROVISION: [PlaceKind.ALTERNATIVE_PRE_16, PlaceKind.ALTERNATIVE_PRE_16],
  FURTHER_EDUCATION: [PlaceKind.COLLEGE_POST_16, PlaceKind.COLLEGE_POST_16],
};

/**
 * The kind of funded place that a child takes at a place of this provision, by its age on the 31 August before; null where there is none: what is
 * paid for by its fee alone, or whose place the Department pays (finance.md 1.2: non-maintained special schools, specialist post-16).
 */
export function placeKindOf(provisionType: ProvisionType, isPost16: boolean): PlaceKind | null {
  const [before, after] = KINDS_OF[provisionType] ?? [null, null];
  return isPost16 ? after : before;
}

const SPECIAL_SCHOOL = [...SPECIAL_KINDS, PlaceKind.ALTERNATIVE_PRE_16];

/** The kinds of place that can be funded at an establishment, by what its type says a place there is. */
const KINDS_AT: Readonly<Partial<Record<ProvisionType, readonly PlaceKind[]>>> = {
  SPECIAL_MAINTAINED: SPECIAL_SCHOOL,
  SPECIAL_ACADEMY: SPECIAL_SCHOOL,
  MAINSTREAM: [...UNIT_KINDS, PlaceKind.UNIT_PRE_16_EMPTY, PlaceKind.ALTERNATIVE_PRE_16],
  ALTERNATIVE_PROVISION: [PlaceKind.ALTERNATIVE_PRE_16, PlaceKind.SPECIAL_PRE_16],
  FURTHER_EDUCATION: [PlaceKind.COLLEGE_POST_16],
};

/** The kinds of place that the area can fund at an establishment whose places are of this provision; none for fees and what the Department pays. */
export function placeKindsAt(provisionType: ProvisionType): readonly PlaceKind[] {
  return KINDS_AT[provisionType] ?? [];
}
