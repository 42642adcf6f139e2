import { addYears, type Day } from '../../src/kernel/dates';
import { pence, type Pence } from '../../src/kernel/money';
import { openRandom, type Random } from '../../src/demo/random';

/** One line of a planned placement: who pays how much of what. */
export interface PlannedLine {
  readonly category: 'EDUCATION' | 'CARE' | 'TRANSPORT';
  readonly unit: 'YEAR' | 'WEEK';
  readonly amount: Pence;
  /** Parts of the block, social care and health; nought pays nothing. */
  readonly parts: readonly [bigint, bigint, bigint];
  /** What the yearly uplift of a fee makes of it; null: it stays. */
  readonly uplifted: Pence | null;
}

/** A placement of the made area. */
export interface PlannedPlacement {
  readonly index: number;
  readonly need: string;
  readonly birthCohort: number;
  readonly provisionType: string;
  readonly residential: 'DAY' | 'RESIDENTIAL_38_51' | 'RESIDENTIAL_52';
  readonly providerUrn: string;
  readonly hostLaCode: string;
  readonly areaClass: 'IN_AREA' | 'NEIGHBOURING' | 'OUT_OF_AREA';
  readonly startDate: Day;
  readonly endDate: Day;
  readonly lines: readonly PlannedLine[];
}

/** Placements that begin on one day. */
export interface Intake {
  readonly startDate: Day;
  readonly placements: readonly PlannedPlacement[];
}

/** An establishment of the made register. */
export interface PlannedProvider {
  readonly urn: string;
  readonly name: string;
  readonly laCode: string;
  readonly typeCode: string;
  readonly provisionType: string;
}

/** The first day of the ledger of the made area: the first intake is of this day. */
export const FIRST_DAY = '2024-04-01' as Day;
/** From which day on the fees of one placement in ten go up. */
export const UPLIFT_DAY = '2026-04-01' as Day;

/** As SEN2 has them, commonest first; drawn with falling weight. */
const NEEDS = [
  'ASD',
  'ASD',
  'ASD',
  'SEMH',
  'SEMH',
  'SLCN',
  'SLCN',
  'MLD',
  'SLD',
  'SPLD',
  'PD',
  'PMLD',
  'HI',
  'VI',
  'OTH',
];
/** Type codes of the register with the provision an establishment of it offers. */
const KINDS = [
  { typeCode: '7', provisionType: 'SPECIAL_MAINTAINED' },
  { typeCode: '44', provisionType: 'SPECIAL_ACADEMY' },
  { typeCode: '1', provisionType: 'RESOURCED_PROVISION' },
  { typeCode: '1', provisionType: 'MAINSTREAM' },
  { typeCode: '10', provisionType: 'INDEPENDENT_SPECIAL' },
  { typeCode: '8', provisionType: 'NON_MAINTAINED_SPECIAL' },
  { typeCode: '18', provisionType: 'FURTHER_EDUCATION' },
] as const;
const PROVIDERS = 350;
/** The area's own code first, then its neighbours, then others. */
const HOSTS = ['885', '885', '885', '885', '885', '884', '916', '937', '330', '803', '866'];
const NEIGHBOURS = ['884', '916', '937', '330'];
/** How many years a placement lasts at most: so many intakes keep the number of live ones level. */
const YEARS = 7;

/** The register of the made area. */
export function planProviders(): readonly PlannedProvider[] {
  return Array.from({ length: PROVIDERS }, (_, index) => {
    const kind = KINDS[index % KINDS.length] ?? KINDS[0];
    return {
      urn: String(900_000 + index),
      name: `Placeholder School ${String(index + 1)}`,
      laCode: HOSTS[index % HOSTS.length] ?? '885',
      ...kind,
    };
  });
}

/**
 * An area in which about `live` placements run on every day from the first on: those of the first day, then an intake each September that
 * takes the place of who left. The same for the same number, wherever it is made.
 */
export function planIntakes(live: number): readonly Intake[] {
  const random = openRandom(`area of ${String(live)}`);
  const providers = planProviders();
  let index = 0;
  const intake = (startDate: Day, count: number, leastYears: number): Intake => ({
    startDate,
    placements: Array.from({ length: count }, () => {
      const end = addYears(
        '2024-08-31' as Day,
        Number(startDate.slice(0, 4)) - 2024 + random.whole(leastYears, YEARS - 1),
      );
      return planPlacement(random, providers, { index: (index += 1), startDate, endDate: end });
    }),
  });
  const yearly = Math.round(live / YEARS);
  return [
    intake(FIRST_DAY, live, 0),
    ...(['2024-09-01', '2025-09-01', '2026-09-01'] as Day[]).map((day) => intake(day, yearly, 1)),
  ];
}

function planPlacement(
  random: Random,
  providers: readonly PlannedProvider[],
  { index, startDate, endDate }: { readonly index: number; readonly startDate: Day; readonly endDate: Day },
): PlannedPlacement {
  const provider = random.pick(providers);
  const isIndependent = ['INDEPENDENT_SPECIAL', 'NON_MAINTAINED_SPECIAL'].includes(provider.provisionType);
  const isResidential = isIndependent && random.chance(20);
  return {
    index,
    startDate,
    endDate,
    need: random.pick(NEEDS),
    birthCohort: Number(startDate.slice(0, 4)) - random.whole(3, 19),
    provisionType: provider.provisionType,
    residential: isResidential ? random.pick(['RESIDENTIAL_38_51', 'RESIDENTIAL_52'] as const) : 'DAY',
    providerUrn: provider.urn,
    hostLaCode: provider.laCode,
    areaClass: classOf(provider.laCode),
    lines: planLines(random, isIndependent, isResidential),
  };
}

function classOf(laCode: string): PlannedPlacement['areaClass'] {
  if (laCode === '885') return 'IN_AREA';
  return NEIGHBOURS.includes(laCode) ? 'NEIGHBOURING' : 'OUT_OF_AREA';
}

/** Most are a top-up that the block pays by itself; some are shared, and a few have a line of care beside it. */
function planLines(random: Random, isIndependent: boolean, isResidential: boolean): readonly PlannedLine[] {
  const fee = pence(BigInt(isIndependent ? random.whole(3_000_000, 9_500_000) : random.whole(400_000, 2_200_000)));
  const uplifted = random.chance(10) ? pence((fee * 105n) / 100n) : null;
  const education = (parts: PlannedLine['parts']): PlannedLine => ({
    category: 'EDUCATION',
    unit: 'YEAR',
    amount: fee,
    parts,
    uplifted,
  });
  if (isResidential) {
    const care = pence(BigInt(random.whole(150_000, 420_000)));
    const parts = random.chance(40) ? ([0n, 2n, 1n] as const) : ([0n, 1n, 0n] as const);
    return [education([1n, 0n, 0n]), { category: 'CARE', unit: 'WEEK', amount: care, parts, uplifted: null }];
  }
  return [education(random.chance(25) ? [70n, 30n, 0n] : [1n, 0n, 0n])];
}
