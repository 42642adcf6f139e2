import { AGE_BANDS, type AgeBand, type FinancialYear, type Period } from '../../../kernel/dates';
import { Phase, phaseAt } from '../../../kernel/phase';

export { Phase, phaseAt };

/** How a cost line is coded: the values its postings carry as dimensions (money.md section 5). */
export interface LineCoding {
  /** SEN2 code of the child's primary need. */
  readonly primaryNeed: string;
  /** The year on whose 31 August the child is 0: the age on the 31 August of a year is that year less this one. */
  readonly birthCohort: number;
  readonly provisionType: string;
  readonly residential: string;
  /** Null where the provision has no establishment in the register. */
  readonly providerUrn: string | null;
  readonly areaClass: string;
  /** Code of the authority the establishment is in; null where there is no establishment. */
  readonly hostLaCode: string | null;
}

/** What a line pays for (money.md section 2: each has a category). */
export const CostCategory = {
  EDUCATION: 'EDUCATION',
  CARE: 'CARE',
  HEALTH: 'HEALTH',
  THERAPY: 'THERAPY',
  TRANSPORT: 'TRANSPORT',
  EQUIPMENT: 'EQUIPMENT',
} as const;
export type CostCategory = (typeof CostCategory)[keyof typeof CostCategory];

/** What a line is of the fee, as contracts for placements tell it apart: beside its category, which says what it buys. */
export const CostElement = {
  CORE: 'CORE',
  ADDITIONAL: 'ADDITIONAL',
  EDUCATION: 'EDUCATION',
  OTHER: 'OTHER',
} as const;
export type CostElement = (typeof CostElement)[keyof typeof CostElement];

const USUAL_ELEMENT: Readonly<Record<CostCategory, CostElement>> = {
  EDUCATION: 'EDUCATION',
  CARE: 'CORE',
  HEALTH: 'ADDITIONAL',
  THERAPY: 'ADDITIONAL',
  TRANSPORT: 'OTHER',
  EQUIPMENT: 'OTHER',
};

/** What a line of this category is of the fee where nothing was said: care is the core of it, health and therapies are on top. */
export function usualElement(category: CostCategory): CostElement {
  return USUAL_ELEMENT[category];
}

/** What a dimension shows where it has no value (money.md section 6). */
export const NO_VALUE = 'NONE';

/** April to August; from September on, the 31 August before a period is that of the financial year itself. */
const LAST_PERIOD_BEFORE_SEPTEMBER = 5;

/** Whole years of age on the 31 August before a period (money.md section 5). Negative before that year of birth. */
export function ageBeforePeriod(birthCohort: number, financialYear: FinancialYear, period: Period): number {
  const startYear = Number(financialYear.slice(0, 4));
  return (period <= LAST_PERIOD_BEFORE_SEPTEMBER ? startYear - 1 : startYear) - birthCohort;
}

const OLDEST_IN_BAND = [4, 10, 15, 19, 25] as const;

/** The SEN2 age band of an age on 31 August; `NONE` over 25, where no band is published. */
export function ageBandAt(age: number): AgeBand | typeof NO_VALUE {
  const band = OLDEST_IN_BAND.findIndex((oldest) => age <= oldest);
  return AGE_BANDS[band] ?? NO_VALUE;
}

/** What decides the section 251 line of a holder's part of a cost line. */
export interface Section251Facts {
  readonly provisionType: string;
  /** The register's type code of the establishment, or null where there is none. */
  readonly providerTypeCode: string | null;
  /** Kind of the agency that pays: `EDUCATION`, `SOCIAL_CARE` or `HEALTH`. */
  readonly agencyKind: string;
  readonly isHighNeedsBlock: boolean;
  readonly category: string;
  /** Whether the family is paid, and buys it; left out: it is not. */
  readonly isDirectPayment?: boolean;
  readonly phase: Phase;
}

/** The register's codes of academies and free schools of every kind. */
const ACADEMY_TYPES = new Set('28 33 34 35 36 38 39 40 41 42 43 44 45 46 57'.split(' '));
/** Community, voluntary aided and controlled, foundation and their special schools; pupil referral units; nurseries. */
const MAINTAINED_TYPES = new Set('1 2 3 5 7 12 14 15'.split(' '));

/**
 * The line of the section 251 return that a holder's part of a cost line falls on, by provision, provider type and payer
 * (finance.md 1.5, B25); null for what is on no line of the return that this product knows: the parts of health and of social
 * care, and what the council's education budget pays beside transport. Transport never reaches a line of the high needs block.
 */
export function section251Line(facts: Section251Facts): string | null {
  if (facts.agencyKind !== 'EDUCATION') return null;
  if (facts.category === CostCategory.TRANSPORT) return transportLine(facts);
  if (!facts.isHighNeedsBlock) return null;
  if (facts.isDirectPayment === true) return '1.2.11';
  if (facts.category === CostCategory.THERAPY || facts.category === CostCategory.HEALTH) return '1.2.13';
  return topUpLine(facts.provisionType, facts.providerTypeCode);
}

/** The council's transport lines, by age; 1.4.11 is the one transport line inside the grant. */
function transportLine({ isHighNeedsBlock, phase }: Section251Facts): string {
  if (isHighNeedsBlock) return '1.4.11';
  if (phase === Phase.POST_19) return '2.1.7';
  return phase === Phase.POST_16 ? '2.1.6' : '2.1.4';
}

/** By provision alone; the others go by who runs the establishment. */
const LINE_OF_PROVISION: Readonly<Record<string, string>> = {
  SPECIAL_MAINTAINED: '1.2.1',
  SPECIAL_ACADEMY: '1.2.2',
  FURTHER_EDUCATION: '1.2.2',
  NON_MAINTAINED_SPECIAL: '1.2.3',
  INDEPENDENT_SPECIAL: '1.2.3',
  INDEPENDENT_MAINSTREAM: '1.2.3',
  SPECIALIST_POST_16: '1.2.3',
  HOSPITAL: '1.2.6',
  // Education otherwise than at school, from a provider.
  OTHER_ARRANGEMENTS: '1.2.3',
};

/** What stands where no establishment is known. Alternative provision is then a service of the authority's own. */
const LINE_WITHOUT_PROVIDER: Readonly<Record<string, string>> = {
  MAINSTREAM: '1.2.1',
  RESOURCED_PROVISION: '1.2.1',
  SEN_UNIT: '1.2.1',
  ALTERNATIVE_PROVISION: '1.2.7',
  EARLY_YEARS: '1.2.3',
};

/** What is no education: a home, a foster family, a break or a journey is on no line of the block, wherever it is. */
const NO_EDUCATION = new Set(['CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT']);

function topUpLine(provisionType: string, typeCode: string | null): string | null {
  if (NO_EDUCATION.has(provisionType)) return null;
  const byProvision = LINE_OF_PROVISION[provisionType];
  if (byProvision !== undefined) return byProvision;
  return typeCode === null ? (LINE_WITHOUT_PROVIDER[provisionType] ?? null) : lineByProviderType(typeCode);
}

function lineByProviderType(typeCode: string): string {
  if (ACADEMY_TYPES.has(bare(typeCode))) return '1.2.2';
  return MAINTAINED_TYPES.has(bare(typeCode)) ? '1.2.1' : '1.2.3';
}

/** The register is published with codes written `7` and `07`. */
function bare(typeCode: string): string {
  return typeCode.replace(/^0+/, '');
}
