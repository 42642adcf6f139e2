import { readFileSync } from 'node:fs';
import { fundingOfPlaces, rateOf, yearlyRate } from '../src/features/providers/rules/place-funding';
import type { PlaceKind } from '../src/features/providers/rules/place-kind';
import { listPlaceRates } from '../src/features/providers/repository/places';
import type { FinancialYear } from '../src/kernel/dates';
import { formatMoney } from '../src/kernel/money';
import { systemActor } from '../src/platform/actor';
import { useDatabase } from './support/database';
import { runCommand, SHARED_DATA, testWithFiles, useFiles } from './support/import-files';
import { ctxOf, setClock } from './support/make-ledger';

/*
 * B14 against what the Department deducted for places in 2019-20 (finance.md 1.2): the rates are those of the database, as published.
 */

const db = useDatabase();
const files = useFiles();
const FILE = 'place_deductions_2019_20.csv';
const YEAR = '2019-20' as FinancialYear;

/** The kind of place of each heading of the deductions. */
const KINDS: Readonly<Record<string, PlaceKind>> = {
  special_academy_pre16_sen: 'SPECIAL_PRE_16',
  special_academy_pre16_ap: 'ALTERNATIVE_PRE_16',
  special_academy_post16_sen: 'SPECIAL_POST_16',
  ap_academy_pre16_ap: 'ALTERNATIVE_PRE_16',
  ap_academy_pre16_sen: 'SPECIAL_PRE_16',
  mainstream_academy_pre16_sen_6k: 'UNIT_PRE_16',
  mainstream_academy_pre16_sen_10k: 'UNIT_PRE_16_EMPTY',
  mainstream_academy_post16_sen: 'MAINSTREAM_POST_16',
  maintained_mainstream_post16_sen: 'MAINSTREAM_POST_16',
  maintained_special_post16_sen: 'SPECIAL_POST_16',
  academy_16_19: 'MAINSTREAM_POST_16',
  fe_and_ilp: 'COLLEGE_POST_16',
};
const TURN: Readonly<Record<string, number>> = { sep_mar: 9, aug_mar: 8 };

test('a new year’s rates come as a file, and stand from that year on', async () => {
  const clock = setClock('2025-12-01T09:00:00Z');
  const head = 'kind,first_year,turn_month,first_part,second_part\n';
  const wrong = files.write('wrong.csv', `${head}SPECIAL_PRE_16,2026,9,4167,5833\nSPECIAL,2026-27,7,4167,-1\n`);
  const refused = await runCommand(db, clock, '--kind', 'place-rates', wrong);
  expect(refused.problems).toHaveLength(4);
  // By the wrong months five would cost what four cost.
  const months = files.write(
    'months.csv',
    `${head}SPECIAL_PRE_16,2026-27,8,4167,5833\nCOLLEGE_POST_16,2026-27,9,2000,4000\n`,
  );
  expect((await runCommand(db, clock, '--kind', 'place-rates', months)).problems).toEqual([
    'line 2, turn_month: turn_month of SPECIAL_PRE_16 must be 9: 9 before 16, 8 after.',
    'line 3, turn_month: turn_month of COLLEGE_POST_16 must be 8: 9 before 16, 8 after.',
  ]);
  const file = files.write('rates.csv', `${head}SPECIAL_PRE_16,2026-27,9,4375,6125\n`);
  expect(await runCommand(db, clock, '--kind', 'place-rates', file)).toMatchObject({ status: 0, problems: [] });
  const ctx = ctxOf(db, systemActor('311'), clock);
  const rates = await listPlaceRates(await ctx.read());
  await ctx.end();
  const yearly = (year: string): string =>
    formatMoney(yearlyRate(rateOf(rates, 'SPECIAL_PRE_16', year as FinancialYear)!));
  expect([yearly('2025-26'), yearly('2026-27'), yearly('2030-31')]).toEqual(['10000.00', '10500.00', '10500.00']);
});

test('B14 a rate whose second part begins in another month than its kind’s is refused by the database too', async () => {
  const rate = (kind: string, month: number) =>
    db.asOwner(
      `insert into place_rate (kind, first_year, turn_month, first_part_pence, second_part_pence) values ('${kind}', '2040-41', ${String(month)}, 1, 1)`,
    );
  await expect(rate('SPECIAL_PRE_16', 8)).rejects.toThrow('place_rate_turn_month_check');
  await expect(rate('COLLEGE_POST_16', 9)).rejects.toThrow('place_rate_turn_month_check');
});

testWithFiles(FILE)(
  'B14 every published deduction at plain place rates is met to the pound: 965, and 26 of 16 to 19 academies',
  async () => {
    const ctx = ctxOf(db, systemActor('311'), setClock('2025-12-01T09:00:00Z'));
    const rates = await listPlaceRates(await ctx.read());
    await ctx.end();
    const [header = '', ...lines] = readFileSync(`${SHARED_DATA}/${FILE}`, 'utf8').trim().split('\n');
    const names = header.trim().split(',');
    const rows = lines
      .map((line) => {
        // Only names of authorities hold commas, in quotes.
        const cells = [...line.trim().matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
        return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
      })
      .filter((row) => row['fits_standard_rates'] === 'yes');
    expect(rows.filter((row) => row['place_category'] !== 'academy_16_19')).toHaveLength(965);
    expect(rows).toHaveLength(991);
    const differing = rows.flatMap((row) => {
      const rate = rateOf(rates, KINDS[row['place_category'] ?? ''] ?? 'SPECIAL_PRE_16', YEAR);
      const amount =
        rate?.turnMonth === TURN[row['part2_months'] ?? '']
          ? formatMoney(fundingOfPlaces(rate!, Number(row['places_part1']), Number(row['places_part2'])))
          : 'another turn of the year';
      return amount === row['deduction_gbp'] ? [] : [{ ...row, amount }];
    });
    expect(differing).toEqual([]);
  },
);
