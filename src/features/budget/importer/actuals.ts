import { type Tx } from '../../../platform/db';
import { BadInput } from '../../../platform/faults';
import { type Importer } from '../../../platform/imports';
import { headingsOf, type ActualsSource } from '../rules/actuals-source';
import { readGivenAmount } from '../rules/given-amount';
import { type DownloadedActual } from '../rules/imported-actual';
import { listSourcesIn } from '../service/list-actuals-sources';
import { importActualsIn } from '../service/import-actuals';
import { readDownloadedRow } from './actual-rows';

/**
 * `actuals`: downloads of a finance ledger as they stand, read by the columns saved for their source. A row is booked as spend once, told by its
 * key within the source; a file sent again changes nothing. Control totals may be stated with the file; what belongs to closed periods is refused unless its
 * sender says that it is meant.
 */
export const actualsImporter: Importer<DownloadedActual> = {
  kind: 'actuals',
  permissionFeed: 'actuals',
  sentBy: ['FINANCE'],
  columns: [],
  keyColumns: [],
  constraintProblems: {},
  parseRow: sourceMissing,
  keyOf: sourceMissing,
  applyRowsIn: sourceMissing,
  mayBeLate: true,
  forSource: async (tx, name, said) => importerOf(await chooseSource(tx, name), said?.isLate ?? false),
};

function sourceMissing(): never {
  throw new Error('downloads are read by their source');
}

async function chooseSource(tx: Tx, name: string | null): Promise<ActualsSource> {
  const sources = await listSourcesIn(tx);
  const found = sources.find((source) => source.name === name);
  if (found !== undefined) return found;
  const there =
    sources.length === 0
      ? 'None is saved yet: finance saves one with saveActualsSource.'
      : `Those that are saved: ${sources.map((source) => source.name).join(', ')}.`;
  throw new BadInput(
    name === null ? `Say which source the download is from. ${there}` : `There is no source of that name. ${there}`,
    { argument: 'source' },
  );
}

function importerOf(source: ActualsSource, isLate: boolean): Importer<DownloadedActual> {
  const { columns } = source;
  const [mark = columns.date] = columns.key;
  return {
    kind: actualsImporter.kind,
    permissionFeed: actualsImporter.permissionFeed,
    columns: headingsOf(columns).map((name) => ({ name, isRequired: true })),
    keyColumns: columns.key,
    control: {
      amount: columns.net ?? columns.gross ?? '',
      trailer: { mark, rows: columns.supplier },
      amountOf: (text) => {
        const read = readGivenAmount(text);
        return read.ok ? read.value : null;
      },
    },
    constraintProblems: {
      actual_their_reference_key: {
        column: mark,
        message:
          'A document with this number is recorded against the budget holder already, by hand or from another source. Check whether it is the same.',
      },
      imported_actual_source_key_key: {
        column: mark,
        message: 'This row was brought by another import a moment ago; run the file again.',
      },
    },
    parseRow: (raw) => readDownloadedRow(columns, raw),
    keyOf: ({ sourceKey }) => sourceKey,
    applyRowsIn: (tx, commands) => importActualsIn(tx, source, commands, isLate),
  };
}
