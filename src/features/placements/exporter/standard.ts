import { daysInFinancialYear, financialYearOf, londonDay, nextFinancialYear, type Day } from '../../../kernel/dates';
import { roundDivide, sum } from '../../../kernel/money';
import type { ExportColumn, Exporter, ExportValue } from '../../../platform/exports';
import { fullYearEffect } from '../../ledger/rules/full-year';
import { activeVersions } from '../../ledger/rules/line-days';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
import type { Placement } from '../rules/placement';
import { readPlacements, type PlacementFacts } from '../service/read-placement-facts';

/** What the standard asks for and this product does not hold: said so, and never guessed. */
export const NOT_RECORDED = 'not recorded';

interface StandardRow extends PlacementFacts {
  readonly childNumber: number;
  readonly placementType: string;
  readonly weekly: ExportValue;
}

const text = (heading: string, value: (row: StandardRow) => ExportValue): ExportColumn<StandardRow> => ({
  heading,
  type: 'TEXT',
  value,
});
const unknown = (heading: string): ExportColumn<StandardRow> => text(heading, () => NOT_RECORDED);
/** The standard has a word of its own for what was not asked. */
const unspecified = (heading: string): ExportColumn<StandardRow> => text(heading, () => 'Not Specified');
const suitability = (heading: string): ExportColumn<StandardRow> => text(heading, () => 'Not specified');
const day = (heading: string, value: (row: StandardRow) => Day | null): ExportColumn<StandardRow> =>
  text(heading, (row) => value(row) ?? NOT_RECORDED);
const RISKS = ['SelfHarm', 'SexualExploitation', 'CriminalExploitation', 'DrugAlcohol', 'EatingDisorder', 'Missing'];
const RISKS_TO_OTHERS = ['Physical', 'Sexual', 'Fire', 'Animals', 'Criminal'];

/**
 * The Placements Data Standard (v2, July 2025) for residential and fostering placements whose money is committed: a row a placement, under
 * the standard's own field names, in its order. `childId` counts the children of the file, and says nothing outside of it: another file may
 * count them otherwise.
 */
export const standardExporter: Exporter<StandardRow> = {
  kind: 'placements-standard',
  permission: 'placement:read',
  parameters: [],
  columns: [
    { heading: 'childId', type: 'NUMBER', value: ({ childNumber }) => childNumber },
    ...['neededBy', 'siblingCount', 'preferredLocation'].map((heading) => text(heading, () => null)),
    unspecified('communicationNeeds'),
    ...['specificCommunicationRequirements', 'homeAdaptation'].map(unknown),
    text('culturalNeeds', () => 'Not Known'),
    unknown('livingCompanions'),
    text('pets', () => 'Not Known'),
    ...['additionalSupport', 'deprivationOfLiberty'].map((heading) => text(heading, () => null)),
    ...['fosterCareSuitability', 'residentialCareSuitability', 'supportedAccommodationSuitability'].map(suitability),
    ...RISKS.map((risk) => unknown(`risk${risk}`)),
    text('riskOther', () => null),
    ...RISKS_TO_OTHERS.map((risk) => unknown(`riskToOthers${risk}`)),
    text('riskToOthersOther', () => null),
    text('totalWeeklyCost', ({ weekly }) => weekly),
    text('placementLocation', ({ establishment }) => establishment?.town ?? NOT_RECORDED),
    ...['preferabilityLocation', 'educationContinuity'].map(unknown),
    text('providerURN', ({ placement }) => placement.providerUrn ?? NOT_RECORDED),
    unknown('siblingsPlacedTogether'),
    text('placementType', ({ placementType }) => placementType),
    text('referralOfficerName', ({ officer }) => officer),
    day('referralDate', ({ facts }) => facts?.requestDate ?? null),
    text('placementOfficerName', ({ officer }) => officer ?? NOT_RECORDED),
    day('placementDate', ({ placement }) => placement.startedDate),
    text('costOfficerName', () => null),
    day('costDate', ({ lines }) => committedDay(lines)),
  ],
  rows: async function* (tx) {
    const today = londonDay(tx.clock.now());
    const children = new Map<string, number>();
    for await (const placements of readPlacements(tx)) {
      const kept = placements.flatMap((one) => {
        const placementType = standardType(one.placement);
        return placementType === null || !one.placement.isCommitted ? [] : [{ ...one, placementType }];
      });
      yield kept.map((one): StandardRow => {
        const childId = one.facts?.childId ?? one.lines[0]?.childId ?? one.placement.placementId;
        if (!children.has(childId)) children.set(childId, children.size + 1);
        return {
          ...one,
          childNumber: children.get(childId) ?? 0,
          weekly: weeklyCost(one, today),
        };
      });
    }
  },
};

/** The standard's type of a placement; null for one that it does not cover: a day place, a break. */
export function standardType({
  provisionType,
  residential,
}: Pick<Placement, 'provisionType' | 'residential'>): string | null {
  if (provisionType === 'FOSTERING') return 'Foster';
  if (provisionType === 'SHORT_BREAKS' || provisionType === 'TRANSPORT') return null;
  return provisionType === 'CHILDRENS_HOME' || residential !== 'DAY' ? 'Residential' : null;
}

/**
 * What a week costs, all payers, in whole pounds: the full-year cost at the prices of today, or of the placement's last or first day, × 7 ÷
 * the days of that year.
 */
function weeklyCost({ placement, lines, calendar, horizon }: PlacementFacts, today: Day): ExportValue {
  const { startDate, endDate } = placement;
  const inForceOn = today < startDate ? startDate : endDate !== null && endDate < today ? endDate : today;
  const financialYear = financialYearOf(inForceOn);
  const committed = lines.filter(({ committedAt }) => committedAt !== null);
  if (committed.length === 0) return NOT_RECORDED;
  const amounts = committed.flatMap((line) => {
    const versions = activeVersions(line.versions, line.placementSpan, horizon);
    const shares = pricedOrFault(fullYearEffect({ versions, calendar, financialYear, inForceOn }));
    return shares.map(({ amount }) => amount);
  });
  const days = BigInt(daysInFinancialYear(nextFinancialYear(financialYear)));
  return roundDivide(sum(amounts) * 7n, days * 100n).toString();
}

function committedDay(lines: PlacementFacts['lines']): Day | null {
  const [instant] = lines.flatMap(({ committedAt }) => (committedAt === null ? [] : [committedAt]));
  return instant === undefined ? null : londonDay(instant);
}
