import { type FinancialYear } from '../../../kernel/dates';
import { type Importer, outcomesOf } from '../../../platform/imports';
import { readRow } from '../../../platform/imports-fields';
import { PlaceKind, turnMonthOf } from '../rules/place-kind';
import { type PlaceRate } from '../rules/place-funding';
import { registerPlaceRatesIn } from '../service/register-place-rates';

const COLUMNS = ['kind', 'first_year', 'turn_month', 'first_part', 'second_part'] as const;
const PLACE_KINDS: readonly PlaceKind[] = Object.values(PlaceKind);

/** `place-rates`: what a funded place of a kind costs for each part of the year, from a financial year on, as published (B14). */
export const placeRatesImporter: Importer<PlaceRate> = {
  kind: 'place-rates',
  permissionFeed: 'place-rates',
  columns: COLUMNS.map((name) => ({ name, isRequired: true })),
  keyColumns: ['kind', 'first_year'],
  constraintProblems: {},
  parseRow: (raw) => {
    const row = readRow(raw);
    const kind = row.oneOf('kind', PLACE_KINDS) as PlaceKind;
    const firstYear = row.code('first_year', /^\d{4}-\d{2}$/, 'a financial year such as 2026-27') as FinancialYear;
    const turnMonth = row.whole('turn_month', 8, 9);
    // A kind or a month that could not be read has been refused.
    if (PLACE_KINDS.includes(kind) && turnMonth !== 0 && turnMonth !== turnMonthOf(kind)) {
      row.refuse('turn_month', `turn_month of ${kind} must be ${String(turnMonthOf(kind))}: 9 before 16, 8 after.`);
    }
    const [firstPart, secondPart] = [row.money('first_part'), row.money('second_part')];
    if (firstPart < 0n) row.refuse('first_part', 'first_part must not be negative.');
    if (secondPart < 0n) row.refuse('second_part', 'second_part must not be negative.');
    return row.finish(() => ({ kind, firstYear, turnMonth, firstPart, secondPart }));
  },
  keyOf: ({ kind, firstYear }) => `${kind} ${firstYear}`,
  applyRowsIn: async (tx, rates) => outcomesOf(rates.length, await registerPlaceRatesIn(tx, rates)),
};
