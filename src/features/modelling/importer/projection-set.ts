import { ok, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import { BadInput } from '../../../platform/faults';
import { type Importer, type RawRow, type RowProblem } from '../../../platform/imports';
import { ProjectionFile } from '../rules/scenario/codes';
import { keepProjectionRowsIn } from '../service/keep-projection-rows';
import { backgroundFormat, priceFormat, type RowFormat, settingFormat, transitionFormat } from './projection-rows';

/** A row with the line it stands on, by which the set knows it. */
interface LinedRow {
  readonly line: number;
  readonly key: string;
  readonly content: object;
}

/** The four files of a set of projection inputs; `--source NAME` says of which set. Finance sends them, or an integration. */
export const projectionImporters: readonly Importer<LinedRow>[] = [
  importerOf('projection-states', ProjectionFile.STATES, settingFormat, ['setting']),
  // Names are checked against the valid states when a scenario is made: files may come in any order.
  importerOf('projection-transitions', ProjectionFile.TRANSITIONS, transitionFormat(null), []),
  importerOf('projection-population', ProjectionFile.POPULATION, backgroundFormat, ['calendar-year', 'academic-year']),
  importerOf('projection-costs', ProjectionFile.COSTS, priceFormat, ['need', 'setting']),
];

function importerOf<Row extends object>(
  kind: string,
  file: ProjectionFile,
  format: RowFormat<Row>,
  keyColumns: readonly string[],
): Importer<LinedRow> {
  const importer = (set: string): Importer<LinedRow> => ({
    kind,
    permissionFeed: 'projection',
    sentBy: ['FINANCE'],
    columns: format.columns,
    keyColumns,
    constraintProblems: {},
    forSource: (_tx, source) => Promise.resolve(importer(nameOf(source))),
    parseRow: (raw: RawRow, line: number): Result<LinedRow, RowProblem> => {
      const row = format.parseRow(raw);
      return row.ok ? ok({ line, key: format.keyOf?.(row.value) ?? `line ${line}`, content: row.value }) : row;
    },
    keyOf: ({ key }) => key,
    applyRowsIn: (tx, rows) => keepProjectionRowsIn(tx, set, file, rows),
  });
  return importer('');
}

const MOST_NAME = 100;

function nameOf(source: string | null): string {
  const name = written(source);
  if (name !== null && name.length <= MOST_NAME) return name;
  throw new BadInput(
    'Name with the file (--source NAME, or ?source=NAME) the set it belongs to, in at most 100 characters.',
  );
}
