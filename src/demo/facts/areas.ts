import { type BudgetServes } from '../../features/access/rules/serves';
import { pence, type Pence } from '../../kernel/money';

/** The codes of the two areas the demo holds. */
export type DemoAreaCode = '311' | '885';

/** The budget holders of an area, by the name the plan uses for them. */
export type HolderKey = 'block' | 'transport' | 'socialCare' | 'health';

/** The agencies of an area, by the name the plan uses for them. */
export type AgencyKey = 'education' | 'socialCare' | 'health';

/** What is fixed of a demo area. */
export interface DemoArea {
  readonly code: DemoAreaCode;
  readonly name: string;
  readonly casePrefix: string;
  readonly agencies: Readonly<Record<AgencyKey, { readonly name: string; readonly organisationCode: string }>>;
  readonly holders: Readonly<
    Record<HolderKey, { readonly agency: AgencyKey; readonly name: string; readonly serves: BudgetServes }>
  >;
  /** The group in whose place the board stands since 1 July 2022 (finance.md 3.5); null: the demo's history does not go back to it. */
  readonly group: { readonly name: string; readonly organisationCode: string; readonly holder: string } | null;
  /** The area's high needs block of 2019-20 before deductions, as published (DfE, Dedicated schools grant 2019 to 2020). */
  readonly highNeedsBlock: Pence;
  /** Districts of the area's postcodes. With the unit 9ZZ they point at a part of the area and at nobody's home. */
  readonly postcodeDistricts: readonly string[];
}

function area(facts: {
  readonly code: DemoAreaCode;
  readonly name: string;
  readonly casePrefix: string;
  readonly council: string;
  readonly gssCode: string;
  readonly icb: { readonly name: string; readonly odsCode: string };
  readonly ccg?: { readonly name: string; readonly odsCode: string };
  readonly highNeedsBlock: Pence;
  readonly postcodeDistricts: readonly string[];
}): DemoArea {
  const { council, gssCode, icb, ccg } = facts;
  return {
    code: facts.code,
    name: facts.name,
    casePrefix: facts.casePrefix,
    agencies: {
      education: { name: `${council}: education`, organisationCode: gssCode },
      socialCare: { name: `${council}: children's social care`, organisationCode: gssCode },
      health: { name: icb.name, organisationCode: icb.odsCode },
    },
    holders: {
      block: { agency: 'education', name: 'High needs block', serves: 'UP_TO_25' },
      // Home-to-school travel is the council's own money and never the grant's (finance.md B25).
      transport: { agency: 'education', name: 'SEND transport', serves: 'UP_TO_25' },
      socialCare: { agency: 'socialCare', name: "Children's social care placements", serves: 'CHILDREN' },
      health: { agency: 'health', name: "Children's continuing care", serves: 'CHILDREN' },
    },
    group:
      ccg === undefined
        ? null
        : { name: ccg.name, organisationCode: ccg.odsCode, holder: "Children's continuing care (CCG)" },
    highNeedsBlock: facts.highNeedsBlock,
    postcodeDistricts: facts.postcodeDistricts,
  };
}

/** The two local areas of the demo: the London borough and the shire county, the second's block about twice the first's. */
export const DEMO_AREAS: readonly DemoArea[] = [
  area({
    code: '311',
    name: 'Havering',
    casePrefix: 'HAV',
    council: 'London Borough of Havering',
    gssCode: 'E09000016',
    icb: { name: 'NHS North East London Integrated Care Board', odsCode: 'QMF' },
    ccg: { name: 'NHS North East London CCG', odsCode: 'A3A8R' },
    highNeedsBlock: pence(2_529_038_969n),
    postcodeDistricts: ['RM1', 'RM2', 'RM3', 'RM5', 'RM7', 'RM11', 'RM12', 'RM13', 'RM14'],
  }),
  area({
    code: '885',
    name: 'Worcestershire',
    casePrefix: 'WOR',
    council: 'Worcestershire County Council',
    gssCode: 'E10000034',
    icb: { name: 'NHS Herefordshire and Worcestershire Integrated Care Board', odsCode: 'QGH' },
    highNeedsBlock: pence(5_196_522_633n),
    postcodeDistricts: ['WR1', 'WR3', 'WR5', 'WR9', 'WR10', 'WR11', 'WR14', 'B60', 'B98', 'DY10', 'DY13'],
  }),
];

/** The first instant of the demo's history is this many financial years before the current one. */
export const YEARS_OF_HISTORY = 3;
