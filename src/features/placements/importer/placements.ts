import { parseDecimal, type Decimal } from '../../../kernel/decimal';
import type { Day } from '../../../kernel/dates';
import { parseMoney } from '../../../kernel/money';
import type { Importer, RawRow } from '../../../platform/imports';
import { readRow, type RowReader } from '../../../platform/imports-fields';
import { NeedCode } from '../../cases/rules/codes';
import { birthCohortOf } from '../../cases/rules/child';
import { FundingMethod } from '../../contributions/rules/approval';
import { CostCategory, CostElement } from '../../ledger/rules/coding';
import { checkPriceTerms, PriceSpread, PriceUnit, PriceYear, type PriceTerms } from '../../ledger/rules/price';
import { ProvisionType } from '../../providers/rules/provision-type';
import { Residential, SenSetting } from '../rules/codes';
import {
  implausibleAmount,
  ImportedStatus,
  placementKey,
  type ImportedLine,
  type ImportedPlacement,
  type ImportedRow,
} from '../rules/imported';
import { examinePlacementsIn, importPlacementsIn } from '../service/import-placements';
import { readPayers } from './read-payers';

/** The columns, and what of them can't be done without. */
const COLUMNS = {
  source: true,
  source_reference: true,
  line_reference: true,
  child_reference: true,
  birth_month: true,
  primary_need: true,
  case_officer: false,
  panel: false,
  urn: true,
  sen_setting: false,
  provision_type: false,
  residential: true,
  start_date: true,
  end_date: true,
  status: true,
  end_reason: false,
  funding_method: true,
  category: true,
  element: false,
  description: false,
  line_start: false,
  line_end: false,
  unit: true,
  amount: true,
  spread: true,
  year: false,
  hours_per_week: false,
  price_from: false,
  payers: true,
} as const satisfies Record<string, boolean>;

/**
 * `placements`: what other systems hold of placements and what they cost, a row a price line, the rows of a placement one after another.
 * Told apart by `source`, `source_reference` and `line_reference`; a child by the area's own number, month of birth and need, never by
 * name. The last row may be the control totals (`source` TOTAL). A row that is held as it is changes nothing.
 */
export const placementsImporter: Importer<ImportedRow> = {
  kind: 'placements',
  permissionFeed: 'placements',
  columns: Object.entries(COLUMNS).map(([name, isRequired]) => ({ name, isRequired })),
  keyColumns: ['source', 'source_reference', 'line_reference'],
  group: {
    noun: 'placement',
    columns: ['source', 'source_reference'],
    isTogether: true,
    keyOf: ({ placement }) => placementKey(placement),
  },
  sameThroughout: { key: 'child_reference', columns: ['birth_month', 'primary_need'] },
  control: { amount: 'amount', trailer: { mark: 'source', rows: 'source_reference' } },
  isAboutChildren: true,
  constraintProblems: {
    placement_source_key: {
      column: 'source_reference',
      message: 'This placement was brought by another import a moment ago; run the file again.',
    },
  },
  parseRow: (raw) => {
    const row = readRow(raw);
    const placement = readPlacement(raw, row);
    const line = readLine(raw, row);
    return row.finish(() => ({ placement, line: line as ImportedLine }));
  },
  keyOf: ({ placement, line }) => JSON.stringify([placementKey(placement), line.lineReference]),
  applyRowsIn: importPlacementsIn,
  examineRowsIn: examinePlacementsIn,
};

const MOST_KEY = 100;

function readPlacement(raw: RawRow, row: RowReader): ImportedPlacement {
  const startDate = row.day('start_date');
  const endDate = row.optionalDay('end_date') ?? null;
  const status = row.oneOf('status', Object.values(ImportedStatus)) as ImportedStatus;
  const endReason = row.optionalText('end_reason', 1000) ?? null;
  const providerUrn = row.optionalCode('urn', /^\d{6}$/, 'the six digits of the URN') ?? null;
  const senSetting = optionalOneOf(raw, row, 'sen_setting', Object.values(SenSetting));
  if (((raw['urn'] ?? '') === '') === ((raw['sen_setting'] ?? '') === '')) {
    row.refuse('urn', 'Give the establishment by its urn, or the sen_setting where there is none: one of the two.');
  }
  checkDates(row, { startDate, endDate, status, endReason });
  return {
    source: row.text('source', MOST_KEY),
    sourceReference: row.text('source_reference', MOST_KEY),
    childReference: row.text('child_reference', MOST_KEY),
    birthCohort: readCohort(row),
    primaryNeed: row.oneOf('primary_need', Object.values(NeedCode)) as NeedCode,
    caseOfficer: row.optionalText('case_officer', 200) ?? null,
    panel: row.optionalText('panel', 200) ?? null,
    providerUrn,
    senSetting,
    provisionType: optionalOneOf(raw, row, 'provision_type', Object.values(ProvisionType)),
    residential: row.oneOf('residential', Object.values(Residential)) as Residential,
    startDate,
    endDate,
    status,
    endReason,
    fundingMethod: row.oneOf('funding_method', Object.values(FundingMethod)) as FundingMethod,
  };
}

function checkDates(
  row: RowReader,
  { startDate, endDate, status, endReason }: Pick<ImportedPlacement, 'startDate' | 'endDate' | 'status' | 'endReason'>,
): void {
  if (status === 'ENDED' && endDate === null) row.refuse('end_date', 'An ENDED placement must have its end_date.');
  if (status === 'ENDED' && endReason === null) row.refuse('end_reason', 'Say why the placement ended.');
  if (endDate !== null && startDate > endDate) row.refuse('end_date', 'end_date must not be before start_date.');
}

/** The month tells the cohort, which begins on 1 September: no day of birth is asked. */
function readCohort(row: RowReader): number {
  const month = row.code(
    'birth_month',
    /^(19|20)\d\d-(0[1-9]|1[0-2])$/,
    'the year and month of birth, such as 2014-05',
  );
  return month === '' ? 0 : birthCohortOf(`${month}-01` as Day);
}

function readLine(raw: RawRow, row: RowReader): ImportedLine | null {
  const price = readPrice(raw, row);
  const payers = price === null ? null : readPayers(raw['payers'] ?? '', price);
  if (payers !== null && !payers.ok) payers.refusals.forEach((message) => row.refuse('payers', message));
  const line = {
    lineReference: row.text('line_reference', MOST_KEY),
    category: row.oneOf('category', Object.values(CostCategory)) as CostCategory,
    element: optionalOneOf(raw, row, 'element', Object.values(CostElement)),
    description: row.optionalText('description', 200) ?? null,
    ownSpan: readLineDays(row),
    priceFrom: row.optionalDay('price_from') ?? null,
  };
  return price === null || payers?.ok !== true ? null : { ...line, price, payers: payers.value };
}

function readLineDays(row: RowReader): ImportedLine['ownSpan'] {
  const startDate = row.optionalDay('line_start') ?? null;
  const endDate = row.optionalDay('line_end') ?? null;
  if (startDate !== null && endDate !== null && startDate > endDate) {
    row.refuse('line_end', 'line_end must not be before line_start.');
  }
  return { startDate, endDate };
}

function readPrice(raw: RawRow, row: RowReader): PriceTerms | null {
  const unit = row.oneOf('unit', Object.values(PriceUnit));
  const amount = row.money('amount');
  const implausible = implausibleAmount(parseMoney(raw['amount'] ?? ''));
  if (implausible !== null) row.refuse('amount', implausible);
  const spread = optionalOneOf(raw, row, 'spread', Object.values(PriceSpread));
  const year = optionalOneOf(raw, row, 'year', Object.values(PriceYear));
  const hoursPerWeek = readHours(raw, row);
  if (unit === '') return null;
  const checked = checkPriceTerms({ unit, amount, spread, year, hoursPerWeek }, []);
  if (checked.ok) return checked.value;
  for (const { path, message } of checked.refusals) row.refuse(COLUMN_OF_PRICE[String(path.at(-1))] ?? 'unit', message);
  return null;
}

const COLUMN_OF_PRICE: Readonly<Record<string, string>> = {
  amount: 'amount',
  spread: 'spread',
  year: 'year',
  hoursPerWeek: 'hours_per_week',
};

function readHours(raw: RawRow, row: RowReader): Decimal | null {
  const given = raw['hours_per_week'] ?? '';
  if (given === '') return null;
  const hours = parseDecimal(given);
  if (hours.ok) return hours.value;
  row.refuse('hours_per_week', 'hours_per_week must be a number with at most four decimals.');
  return null;
}

function optionalOneOf<Code extends string>(
  raw: RawRow,
  row: RowReader,
  column: string,
  codes: readonly Code[],
): Code | null {
  return (raw[column] ?? '') === '' ? null : (row.oneOf(column, codes) as Code);
}
