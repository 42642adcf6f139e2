import { type Importer, outcomesOf } from '../../../platform/imports';
import { readRow } from '../../../platform/imports-fields';
import { type NhsBodyEntry } from '../rules/register-entries';
import { registerNhsBodiesIn } from '../service/register';

const GSS_CODE = /^[EW]\d{8}$/;
const GSS_EXPECTED = 'a code of the Office for National Statistics, such as E38000014';
const ODS_CODE = /^[A-Z0-9]{3,6}$/;
const ODS_EXPECTED = 'a code of the Organisation Data Service, such as QE1';

const NAMES = [
  'ccg_2021_gss_code',
  'ccg_2021_name',
  'sub_icb_2022_gss_code',
  'sub_icb_2022_ods_code',
  'sub_icb_2022_name',
  'icb_2022_gss_code',
  'icb_2022_ods_code',
  'icb_2022_name',
  'ltla_2022_gss_code',
  'ltla_2022_name',
  'utla_gss_code',
  'utla_name',
  'lsoa_2011_count',
] as const;

/** `nhs-bodies`: which NHS body serves which authority, CCG (2021) → sub-ICB location → ICB (2022). */
export const nhsBodiesImporter: Importer<NhsBodyEntry> = {
  kind: 'nhs-bodies',
  permissionFeed: 'nhs-bodies',
  columns: NAMES.map((name) => ({ name, isRequired: true })),
  keyColumns: ['ccg_2021_gss_code', 'sub_icb_2022_gss_code', 'ltla_2022_gss_code'],
  constraintProblems: {},
  parseRow: (raw) => {
    const row = readRow(raw);
    const gss = (column: (typeof NAMES)[number]): string => row.code(column, GSS_CODE, GSS_EXPECTED);
    const ods = (column: (typeof NAMES)[number]): string => row.code(column, ODS_CODE, ODS_EXPECTED);
    const name = (column: (typeof NAMES)[number]): string => row.text(column, 150);
    const entry: NhsBodyEntry = {
      ccgGssCode: gss('ccg_2021_gss_code'),
      ccgName: name('ccg_2021_name'),
      subIcbGssCode: gss('sub_icb_2022_gss_code'),
      subIcbOdsCode: ods('sub_icb_2022_ods_code'),
      subIcbName: name('sub_icb_2022_name'),
      icbGssCode: gss('icb_2022_gss_code'),
      icbOdsCode: ods('icb_2022_ods_code'),
      icbName: name('icb_2022_name'),
      lowerTierGssCode: gss('ltla_2022_gss_code'),
      lowerTierName: name('ltla_2022_name'),
      upperTierGssCode: gss('utla_gss_code'),
      upperTierName: name('utla_name'),
      lsoaCount: row.whole('lsoa_2011_count', 0, 99_999),
    };
    return row.finish(() => entry);
  },
  keyOf: ({ ccgGssCode, subIcbGssCode, lowerTierGssCode }) => `${ccgGssCode} ${subIcbGssCode} ${lowerTierGssCode}`,
  applyRowsIn: async (tx, entries) => outcomesOf(entries.length, await registerNhsBodiesIn(tx, entries)),
};
