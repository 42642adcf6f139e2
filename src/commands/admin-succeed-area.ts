import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { parseMoney, formatMoney, sum } from '../kernel/money';
import { refuse } from '../kernel/result';
import { placementsImporter } from '../features/placements/importer/placements';
import { succeedAreaIn, type AreaPart, type NamedCase } from '../features/successions/service/succeed-area';
import { areaCode, dayOf, inArea, told, toRefusals, type AdminCommand } from './admin-command';
import { calendarDate } from './admin-options';

const COLUMNS = ['case_reference', 'successor', 'case_officer', 'panel'] as const;

/** `succeed-area`. */
export const succeedArea: AdminCommand = {
  name: 'succeed-area',
  summary:
    'Divides a whole area among the authorities that take its place: each open case is named to one, its placements end here the day before, and a file for each successor’s area is written, to be imported there as placements.',
  event: 'area.succeeded',
  areaOption: 'from',
  options: [
    {
      name: 'from',
      value: 'CODE',
      isRequired: true,
      check: areaCode,
      explanation: 'the three-digit code of the area that ends.',
    },
    {
      name: 'names',
      value: 'FILE',
      isRequired: true,
      explanation: `a CSV file with the columns ${COLUMNS.join(', ')}: a row for each open case, its officer and panel those of the successor’s area (no panel: its only one).`,
    },
    { name: 'date', value: 'DATE', isRequired: true, check: calendarDate, explanation: 'the successors’ first day.' },
    {
      name: 'out',
      value: 'FOLDER',
      isRequired: true,
      explanation: 'where the files area-transfer-CODE.csv are written.',
    },
  ],
  example: 'succeed-area --from 909 --names names.csv --date 2023-04-01 --out transfer',
  run: (tx, given) => {
    const firstDate = dayOf(given, 'date');
    return inArea(tx, given, [], async () => {
      const names = readNames(given.required('names'));
      if (names === null || firstDate === null) {
        const message = `there must be a CSV file with the columns ${COLUMNS.join(', ')}.`;
        return refuse(toRefusals([{ option: 'names', message }]));
      }
      const done = await succeedAreaIn(tx, { names, firstDate });
      if (done.ok) writeParts(given.required('out'), done.value.parts);
      return told(done, ({ cases, before, stays, parts, referredAnew }) => [
        `${String(cases)} cases go over on ${firstDate}. Committed before: £${formatMoney(before)}; of it stays here: £${formatMoney(stays)}.`,
        ...parts.map(
          ({ successorCode, rows, goes }) =>
            `£${formatMoney(goes)} goes to ${successorCode}: npm run import -- --kind placements ${fileOf(given.required('out'), successorCode)} --area ${successorCode} (${String(rows.length)} rows)`,
        ),
        ...(referredAnew.length === 0
          ? []
          : [`Without a placement to bring, to be referred anew there: ${referredAnew.join(', ')}.`]),
      ]);
    });
  },
};

/** Null: no such file, or without one of the columns. */
function readNames(path: string): readonly NamedCase[] | null {
  try {
    const rows = parse(readFileSync(path), { columns: true, bom: true, trim: true, skip_empty_lines: true });
    return (rows as Readonly<Record<string, string>>[]).map((row) => {
      const [caseReference, successorCode, caseOfficer, panel] = COLUMNS.map((column) => {
        const value = row[column];
        if (value === undefined) throw new Error(`no column ${column}`);
        return value;
      });
      return {
        caseReference: caseReference ?? '',
        successorCode: successorCode ?? '',
        caseOfficer: caseOfficer ?? '',
        panel: panel ?? '',
      };
    });
  } catch {
    return null;
  }
}

function fileOf(folder: string, successorCode: string): string {
  return join(folder, `area-transfer-${successorCode}.csv`);
}

/** With the control totals that the import holds itself to. */
function writeParts(folder: string, parts: readonly AreaPart[]): void {
  mkdirSync(folder, { recursive: true });
  const columns = placementsImporter.columns.map(({ name }) => name);
  for (const { successorCode, rows } of parts) {
    const amounts = rows.map(({ amount }) => parseMoney(amount));
    const amount = formatMoney(sum(amounts.flatMap((one) => (one.ok ? [one.value] : []))));
    const trailer = { source: 'TOTAL', source_reference: String(rows.length), amount };
    writeFileSync(fileOf(folder, successorCode), stringify([...rows, trailer], { header: true, columns }));
  }
}
