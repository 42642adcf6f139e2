/**
 * What kind of provision a placement is, in the terms SEN2 counts placements by; and what SEN2 does not count as one and money is spent on:
 * homes and foster families, short breaks, and transport by itself.
 */
export const ProvisionType = {
  MAINSTREAM: 'MAINSTREAM',
  RESOURCED_PROVISION: 'RESOURCED_PROVISION',
  SEN_UNIT: 'SEN_UNIT',
  SPECIAL_MAINTAINED: 'SPECIAL_MAINTAINED',
  SPECIAL_ACADEMY: 'SPECIAL_ACADEMY',
  NON_MAINTAINED_SPECIAL: 'NON_MAINTAINED_SPECIAL',
  INDEPENDENT_SPECIAL: 'INDEPENDENT_SPECIAL',
  INDEPENDENT_MAINSTREAM: 'INDEPENDENT_MAINSTREAM',
  ALTERNATIVE_PROVISION: 'ALTERNATIVE_PROVISION',
  FURTHER_EDUCATION: 'FURTHER_EDUCATION',
  SPECIALIST_POST_16: 'SPECIALIST_POST_16',
  EARLY_YEARS: 'EARLY_YEARS',
  HOSPITAL: 'HOSPITAL',
  OTHER_ARRANGEMENTS: 'OTHER_ARRANGEMENTS',
  CHILDRENS_HOME: 'CHILDRENS_HOME',
  FOSTERING: 'FOSTERING',
  SHORT_BREAKS: 'SHORT_BREAKS',
  TRANSPORT: 'TRANSPORT',
} as const;
export type ProvisionType = (typeof ProvisionType)[keyof typeof ProvisionType];

/** One type of establishment of the register, and the kind of provision a place there is. */
interface EstablishmentType {
  readonly code: string;
  readonly name: string;
  readonly provisionType: ProvisionType;
}

const type = (code: string, name: string, provisionType: ProvisionType): EstablishmentType => ({
  code,
  name,
  provisionType,
});

/**
 * The register's published types of establishment (GIAS, `TypeOfEstablishment`). Where a type says nothing about the
 * provision (secure units, offshore schools, Welsh establishments, …) a place there is another arrangement. Resourced
 * provision, SEN units and hospital schools are no types of the register: a placement names them itself.
 */
export const ESTABLISHMENT_TYPES: readonly EstablishmentType[] = [
  type('1', 'Community school', 'MAINSTREAM'),
  type('2', 'Voluntary aided school', 'MAINSTREAM'),
  type('3', 'Voluntary controlled school', 'MAINSTREAM'),
  type('5', 'Foundation school', 'MAINSTREAM'),
  // The register groups it with independent schools, but the state pays for every place.
  type('6', 'City technology college', 'MAINSTREAM'),
  type('7', 'Community special school', 'SPECIAL_MAINTAINED'),
  type('8', 'Non-maintained special school', 'NON_MAINTAINED_SPECIAL'),
  type('10', 'Other independent special school', 'INDEPENDENT_SPECIAL'),
  type('11', 'Other independent school', 'INDEPENDENT_MAINSTREAM'),
  type('12', 'Foundation special school', 'SPECIAL_MAINTAINED'),
  type('14', 'Pupil referral unit', 'ALTERNATIVE_PROVISION'),
  type('15', 'Local authority nursery school', 'EARLY_YEARS'),
  type('18', 'Further education', 'FURTHER_EDUCATION'),
  type('24', 'Secure units', 'OTHER_ARRANGEMENTS'),
  type('25', 'Offshore schools', 'OTHER_ARRANGEMENTS'),
  type('26', "Service children's education", 'OTHER_ARRANGEMENTS'),
  type('27', 'Miscellaneous', 'OTHER_ARRANGEMENTS'),
  type('28', 'Academy sponsor led', 'MAINSTREAM'),
  type('29', 'Higher education institutions', 'OTHER_ARRANGEMENTS'),
  type('30', 'Welsh establishment', 'OTHER_ARRANGEMENTS'),
  type('31', 'Sixth form centres', 'FURTHER_EDUCATION'),
  type('32', 'Special post 16 institution', 'SPECIALIST_POST_16'),
  type('33', 'Academy special sponsor led', 'SPECIAL_ACADEMY'),
  type('34', 'Academy converter', 'MAINSTREAM'),
  type('35', 'Free schools', 'MAINSTREAM'),
  type('36', 'Free schools special', 'SPECIAL_ACADEMY'),
  type('37', 'British schools overseas', 'OTHER_ARRANGEMENTS'),
  type('38', 'Free schools alternative provision', 'ALTERNATIVE_PROVISION'),
  type('39', 'Free schools 16 to 19', 'MAINSTREAM'),
  type('40', 'University technical college', 'MAINSTREAM'),
  type('41', 'Studio schools', 'MAINSTREAM'),
  type('42', 'Academy alternative provision converter', 'ALTERNATIVE_PROVISION'),
  type('43', 'Academy alternative provision sponsor led', 'ALTERNATIVE_PROVISION'),
  type('44', 'Academy special converter', 'SPECIAL_ACADEMY'),
  type('45', 'Academy 16-19 converter', 'MAINSTREAM'),
  type('46', 'Academy 16 to 19 sponsor led', 'MAINSTREAM'),
  type('49', 'Online provider', 'OTHER_ARRANGEMENTS'),
  type('56', 'Institution funded by other government department', 'OTHER_ARRANGEMENTS'),
  type('57', 'Academy secure 16 to 19', 'OTHER_ARRANGEMENTS'),
];

const BY_CODE = new Map(ESTABLISHMENT_TYPES.map((one) => [one.code, one]));

/** The register's name of a type code, or undefined for a code that is not on its list. */
export function establishmentTypeName(typeCode: string): string | undefined {
  return BY_CODE.get(typeCode)?.name;
}

/** What a place at an establishment of this type is, unless the placement says otherwise; an unknown code is another arrangement. */
export function provisionTypeOfEstablishment(typeCode: string): ProvisionType {
  return BY_CODE.get(typeCode)?.provisionType ?? ProvisionType.OTHER_ARRANGEMENTS;
}

/** The type codes whose places are of one of these kinds: the inverse of `provisionTypeOfEstablishment`. */
export function typeCodesOfProvision(provisionTypes: readonly ProvisionType[]): string[] {
  return ESTABLISHMENT_TYPES.filter((one) => provisionTypes.includes(one.provisionType)).map((one) => one.code);
}
