import { readGlobalId } from '../../../platform/global-id';
import type { Importer, RawRow } from '../../../platform/imports';
import { readRow, type RowReader } from '../../../platform/imports-fields';
import { CostCategory } from '../../ledger/rules/coding';
import { roundKey, type ImportedPrice, type NamedPlacement } from '../rules/imported-price';
import { importPricesIn } from '../service/import-prices';

const MOST_KEY = 100;
/** What is the same on every row of a round. */
const ROUND_COLUMNS = ['urn', 'from_date', 'letter_date', 'letter_reference'];

/**
 * `placement-prices`: new prices that providers ask for, a row a line, those of one provider, letter and day one after another. Each such
 * group raises a round of uplifts: no price changes by the file, the round is decided and agreed as any other (J9).
 */
export const placementPricesImporter: Importer<ImportedPrice> = {
  kind: 'placement-prices',
  permissionFeed: 'placements',
  columns: [
    { name: 'urn', isRequired: true },
    { name: 'from_date', isRequired: true },
    { name: 'letter_date', isRequired: false },
    { name: 'letter_reference', isRequired: false },
    { name: 'source', isRequired: false },
    { name: 'source_reference', isRequired: false },
    { name: 'placement_id', isRequired: false },
    { name: 'line_reference', isRequired: false },
    { name: 'category', isRequired: false },
    { name: 'amount', isRequired: true },
  ],
  keyColumns: ['source', 'source_reference', 'placement_id', 'line_reference', 'category', 'from_date'],
  group: { noun: 'round', columns: ROUND_COLUMNS, keyOf: roundKey },
  control: { amount: 'amount', trailer: { mark: 'source', rows: 'source_reference' } },
  isAboutChildren: true,
  constraintProblems: {},
  parseRow: (raw) => {
    const row = readRow(raw);
    const placement = readPlacement(raw, row);
    const lineReference = row.optionalText('line_reference', MOST_KEY) ?? null;
    const category =
      (raw['category'] ?? '') === '' ? null : (row.oneOf('category', Object.values(CostCategory)) as CostCategory);
    const price = {
      providerUrn: row.code('urn', /^\d{6}$/, 'the six digits of the URN: a round is of one establishment'),
      fromDate: row.day('from_date'),
      letterDate: row.optionalDay('letter_date') ?? null,
      letterReference: row.optionalText('letter_reference', 200) ?? null,
      lineReference,
      category,
      amount: row.money('amount'),
    };
    return row.finish(() => ({ ...price, placement: placement as NamedPlacement }));
  },
  keyOf: ({ placement, lineReference, category, fromDate }) =>
    JSON.stringify([placement, lineReference, category, fromDate]),
  applyRowsIn: importPricesIn,
};

function readPlacement(raw: RawRow, row: RowReader): NamedPlacement | null {
  const given = raw['placement_id'] ?? '';
  if (given === '') {
    return { source: row.text('source', MOST_KEY), sourceReference: row.text('source_reference', MOST_KEY) };
  }
  if ((raw['source_reference'] ?? '') !== '') {
    row.refuse('placement_id', 'Name the placement by its id, or by source and source_reference: one of the two.');
    return null;
  }
  const placementId = readPlacementId(given);
  if (placementId !== null) return { placementId };
  row.refuse('placement_id', 'placement_id must be the id of a placement as an answer of this service gave it.');
  return null;
}

function readPlacementId(given: string): string | null {
  try {
    const { type, id } = readGlobalId(given, 'placement_id');
    return type === 'Placement' ? id : null;
  } catch {
    return null;
  }
}
