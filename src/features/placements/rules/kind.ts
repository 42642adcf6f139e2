import type { ProvisionType } from '../../providers/rules/provision-type';
import { Residential, SenSetting } from './codes';

/** What a placement is all in all, in the words of those who commission it. Derived from what it is made of, never stored. */
export const PlacementKind = {
  MAINSTREAM_TOP_UP: 'MAINSTREAM_TOP_UP',
  UNIT_IN_MAINSTREAM: 'UNIT_IN_MAINSTREAM',
  SPECIAL_DAY: 'SPECIAL_DAY',
  INDEPENDENT_DAY: 'INDEPENDENT_DAY',
  RESIDENTIAL_38_51: 'RESIDENTIAL_38_51',
  RESIDENTIAL_52: 'RESIDENTIAL_52',
  EOTAS: 'EOTAS',
  ALTERNATIVE_PROVISION: 'ALTERNATIVE_PROVISION',
  POST_16: 'POST_16',
  EARLY_YEARS: 'EARLY_YEARS',
  HOSPITAL: 'HOSPITAL',
  HOME: 'HOME',
  SHORT_BREAKS: 'SHORT_BREAKS',
  TRANSPORT: 'TRANSPORT',
  OTHER: 'OTHER',
} as const;
export type PlacementKind = (typeof PlacementKind)[keyof typeof PlacementKind];

/** What the kind is told from. */
export interface KindFacts {
  readonly provisionType: ProvisionType;
  readonly residential: Residential;
  readonly senSetting: SenSetting | null;
}

const BY_DAY: Readonly<Record<ProvisionType, PlacementKind>> = {
  MAINSTREAM: 'MAINSTREAM_TOP_UP',
  RESOURCED_PROVISION: 'UNIT_IN_MAINSTREAM',
  SEN_UNIT: 'UNIT_IN_MAINSTREAM',
  SPECIAL_MAINTAINED: 'SPECIAL_DAY',
  SPECIAL_ACADEMY: 'SPECIAL_DAY',
  NON_MAINTAINED_SPECIAL: 'INDEPENDENT_DAY',
  INDEPENDENT_SPECIAL: 'INDEPENDENT_DAY',
  INDEPENDENT_MAINSTREAM: 'INDEPENDENT_DAY',
  ALTERNATIVE_PROVISION: 'ALTERNATIVE_PROVISION',
  FURTHER_EDUCATION: 'POST_16',
  SPECIALIST_POST_16: 'POST_16',
  EARLY_YEARS: 'EARLY_YEARS',
  HOSPITAL: 'HOSPITAL',
  OTHER_ARRANGEMENTS: 'OTHER',
  CHILDRENS_HOME: 'HOME',
  FOSTERING: 'HOME',
  SHORT_BREAKS: 'SHORT_BREAKS',
  TRANSPORT: 'TRANSPORT',
};

/** Whose nights make no boarding of it: breaks and homes are told by what they are. */
const NOT_BOARDING: ReadonlySet<PlacementKind> = new Set(['SHORT_BREAKS', 'TRANSPORT', 'HOME', 'HOSPITAL']);

/**
 * What a placement is: a break, a home or transport by its provision; then by its nights, whatever school it is; then education otherwise
 * than at school by its setting (OLA, Children and Families Act 2014 s.61; V2); else by its provision.
 */
export function kindOf({ provisionType, residential, senSetting }: KindFacts): PlacementKind {
  const byDay = BY_DAY[provisionType];
  if (NOT_BOARDING.has(byDay)) return byDay;
  if (residential === Residential.RESIDENTIAL_52) return PlacementKind.RESIDENTIAL_52;
  if (residential === Residential.RESIDENTIAL_38_51) return PlacementKind.RESIDENTIAL_38_51;
  return senSetting === SenSetting.OLA ? PlacementKind.EOTAS : byDay;
}

/** Everything that a placement of one of these kinds can be made of: what a question for kinds is asked of stored placements by. */
export function factsOfKinds(kinds: ReadonlySet<PlacementKind>): KindFacts[] {
  const provisionTypes = Object.keys(BY_DAY) as ProvisionType[];
  const settings = [null, ...Object.values(SenSetting)];
  return provisionTypes
    .flatMap((provisionType) =>
      Object.values(Residential).flatMap((residential) =>
        settings.map((senSetting): KindFacts => ({ provisionType, residential, senSetting })),
      ),
    )
    .filter((facts) => kinds.has(kindOf(facts)));
}
