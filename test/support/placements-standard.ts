/*
 * The Placements Data Standard, v2 of 18 July 2025 (github.com/SocialCareData/placements-standard, placements.json), as a schema of one row of
 * a flat file: its fields in its order, its codes, and how many values each takes. Values are text, as a flat file has them. A field that must
 * have a value and is not held says so, which the standard has no word for.
 */

type Rule = Readonly<{ type: 'string'; pattern?: string; enum?: readonly string[]; minLength?: number }>;

const NOT_HELD = 'not recorded';
const optional: Rule = { type: 'string' };
const oneOf = (...codes: readonly string[]): Rule => ({ type: 'string', enum: codes });
const orNotHeld = (pattern: string): Rule => ({ type: 'string', pattern: `^(${pattern}|${NOT_HELD})$` });
const suitability = oneOf('Preferred', 'Suitable but not preferred', 'Unsuitable', 'Not specified');
const risk = oneOf('No known risk', 'Risk Present', NOT_HELD);
const day = orNotHeld('\\d{4}-\\d{2}-\\d{2}');
const boolean = orNotHeld('true|false');
const said: Rule = { type: 'string', minLength: 1 };

const FIELDS: Readonly<Record<string, Rule>> = {
  childId: { type: 'string', pattern: '^\\d+$' },
  neededBy: oneOf('', 'Today', 'in less than 5 days', 'in more than 5 days'),
  siblingCount: { type: 'string', pattern: '^\\d*$' },
  preferredLocation: optional,
  communicationNeeds: oneOf('Y', 'N', 'Not Specified'),
  specificCommunicationRequirements: oneOf('ESOL', 'BSL', 'Makaton', 'Other', 'None', NOT_HELD),
  homeAdaptation: boolean,
  culturalNeeds: oneOf('Required', 'Not required', 'Not Known', 'Other'),
  livingCompanions: oneOf(
    ...['Solo placement recommended', 'With other children recommended', 'Only with other older children'],
    ...['Only with other younger children', 'No preference', NOT_HELD],
  ),
  pets: oneOf('Yes - must', 'Yes - can', 'No', 'Not Known'),
  additionalSupport: optional,
  deprivationOfLiberty: oneOf('', 'true', 'false'),
  fosterCareSuitability: suitability,
  residentialCareSuitability: suitability,
  supportedAccommodationSuitability: suitability,
  riskSelfHarm: risk,
  riskSexualExploitation: risk,
  riskCriminalExploitation: risk,
  riskDrugAlcohol: risk,
  riskEatingDisorder: risk,
  riskMissing: risk,
  riskOther: optional,
  riskToOthersPhysical: risk,
  riskToOthersSexual: risk,
  riskToOthersFire: risk,
  riskToOthersAnimals: risk,
  riskToOthersCriminal: risk,
  riskToOthersOther: optional,
  totalWeeklyCost: orNotHeld('\\d+'),
  placementLocation: said,
  preferabilityLocation: boolean,
  educationContinuity: boolean,
  providerURN: said,
  siblingsPlacedTogether: orNotHeld('\\d+'),
  placementType: oneOf('Residential', 'Foster', 'Supported Accommodation'),
  referralOfficerName: optional,
  referralDate: day,
  placementOfficerName: said,
  placementDate: day,
  costOfficerName: optional,
  costDate: day,
};

/** A JSON Schema of one row. */
export const STANDARD_ROW = {
  type: 'object',
  required: Object.keys(FIELDS),
  additionalProperties: false,
  properties: FIELDS,
} as const;
