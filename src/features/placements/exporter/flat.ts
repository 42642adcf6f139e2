import {
  financialYearOf,
  londonDay,
  parseFinancialYear,
  PERIODS,
  type Day,
  type FinancialYear,
  type Period,
} from '../../../kernel/dates';
import { formatDecimal } from '../../../kernel/decimal';
import { sum, type Pence } from '../../../kernel/money';
import type { ExportColumn, Exporter, ExportValue } from '../../../platform/exports';
import { readTelling } from '../../cases/service/hide-words';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
import { whatLineShouldHold, type StoredLine } from '../../ledger/rules/stored-line';
import { kindOf } from '../rules/kind';
import { statusOn } from '../rules/life';
import { readHolderNames, readPlacements, type PlacementFacts } from '../service/read-placement-facts';

/** What one holder pays for one line of a placement in a year. */
interface LineYear {
  readonly of: PlacementFacts;
  readonly line: StoredLine;
  readonly holderName: string | null;
  /** The line’s, without words that are not told outside (P3). */
  readonly description: string | null;
  readonly financialYear: FinancialYear;
  readonly today: Day;
  readonly periods: ReadonlyMap<Period, Pence>;
}

const text = (heading: string, value: (row: LineYear) => ExportValue): ExportColumn<LineYear> => ({
  heading,
  type: 'TEXT',
  value,
});
const date = (heading: string, value: (row: LineYear) => ExportValue): ExportColumn<LineYear> => ({
  heading,
  type: 'DATE',
  value,
});
const month = (period: Period): ExportColumn<LineYear> => ({
  heading: `p${String(period).padStart(2, '0')}`,
  type: 'MONEY',
  value: ({ periods }) => periods.get(period) ?? sum([]),
});
const newest = ({ line }: LineYear) => line.versions.at(-1)?.price;

/**
 * Every placement for business-intelligence tools: a row a placement, cost line and holder, with what the ledger holds for them in each period
 * of a financial year (P1 is April) and in all: the figures of `Placement.cost`. A holder that pays nothing in the year has a row of zeros, a
 * line without holders in it one without a holder, so that every placement is there.
 */
export const placementsExporter: Exporter<LineYear> = {
  kind: 'placements',
  permission: 'placement:read',
  parameters: [{ name: 'financialYear', isRequired: false, type: 'FINANCIAL_YEAR' }],
  columns: [
    text('placementId', ({ of }) => of.placement.placementId),
    text('caseReference', ({ of }) => of.facts?.reference ?? null),
    text('source', ({ of }) => of.placement.source),
    text('sourceReference', ({ of }) => of.placement.sourceReference),
    text('status', ({ of, today }) => statusOn(of.placement, today)),
    text('primaryNeed', ({ line }) => line.coding.primaryNeed),
    text('urn', ({ of }) => of.placement.providerUrn),
    text('provider', ({ of }) => of.establishment?.name ?? null),
    text('senSetting', ({ of }) => of.placement.senSetting),
    text('kind', ({ of }) => kindOf(of.placement)),
    text('provisionType', ({ of }) => of.placement.provisionType),
    text('residential', ({ of }) => of.placement.residential),
    text('areaClass', ({ of }) => of.placement.areaClass),
    text('hostAuthority', ({ of }) => of.hostAuthority),
    {
      heading: 'distanceMiles',
      type: 'NUMBER',
      value: ({ of: { placement } }) =>
        placement.distanceMiles === null ? null : formatDecimal(placement.distanceMiles),
    },
    date('startDate', ({ of }) => of.placement.startDate),
    date('endDate', ({ of }) => of.placement.endDate),
    date('startedDate', ({ of }) => of.placement.startedDate),
    date('endedDate', ({ of }) => of.placement.endedDate),
    { heading: 'line', type: 'NUMBER', value: ({ line }) => line.ordinal },
    text('category', ({ line }) => line.category),
    // As it was recorded: empty where nobody said, though the query says the usual one of the category then.
    text('element', ({ line }) => line.element),
    text('description', ({ description }) => description),
    text('unit', (row) => newest(row)?.unit ?? null),
    { heading: 'amount', type: 'MONEY', value: (row) => newest(row)?.amount ?? null },
    text('spread', (row) => newest(row)?.spread ?? null),
    text('budgetHolder', ({ holderName }) => holderName),
    text('financialYear', ({ financialYear }) => financialYear),
    ...PERIODS.map(month),
    { heading: 'total', type: 'MONEY', value: ({ periods }) => sum(periods.values()) },
  ],
  rows: async function* (tx, { financialYear }) {
    const today = londonDay(tx.clock.now());
    const year = parseFinancialYear(financialYear);
    const names = await readHolderNames(tx);
    for await (const placements of readPlacements(tx)) {
      const tellingOf = await readTelling(
        tx,
        placements.map(({ placement }) => placement.caseId),
      );
      yield placements.flatMap((of) => {
        const tell = tellingOf(of.placement.caseId);
        const asked = year.ok ? year.value : financialYearOf(today);
        return of.lines.flatMap((line) =>
          holdersOf(line, of, asked).map(([holder, periods]): LineYear => ({
            ...{ of, line, financialYear: asked, today, periods },
            holderName: names.get(holder) ?? null,
            description: tell(line.description),
          })),
        );
      });
    }
  },
};

/** What each holder pays for a line in the periods of a year; those of its newest agreement too who pay nothing in it. */
function holdersOf(
  line: StoredLine,
  { calendar, horizon }: PlacementFacts,
  financialYear: FinancialYear,
): [string, Map<Period, Pence>][] {
  const held = pricedOrFault(whatLineShouldHold(line, calendar, horizon));
  const byHolder = new Map<string, Map<Period, Pence>>(
    (line.versions.at(-1)?.shares ?? []).map(({ payer }) => [payer, new Map()]),
  );
  for (const amount of held) {
    if (amount.financialYear !== financialYear) continue;
    const periods = byHolder.get(amount.payer) ?? new Map<Period, Pence>();
    byHolder.set(amount.payer, periods.set(amount.period, amount.amount));
  }
  return [...byHolder];
}
