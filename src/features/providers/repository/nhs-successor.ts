import { type Tx } from '../../../platform/db';
import { type NhsSuccessor } from '../rules/nhs-successor';

/** The boards that took the place of a clinical commissioning group, by its code of either kind; by that of its sub-location too. */
export async function listNhsSuccessors(tx: Tx, code: string): Promise<readonly NhsSuccessor[]> {
  const rows = await tx.query<{
    ccg_name: string;
    icb_name: string;
    icb_ods_code: string;
    icb_gss_code: string;
  }>(
    `select distinct ccg_2021_name as ccg_name, icb_2022_name as icb_name, icb_2022_ods_code as icb_ods_code, icb_2022_gss_code as icb_gss_code
       from nhs_body
      where $1 in (ccg_2021_gss_code, sub_icb_2022_gss_code, sub_icb_2022_ods_code)
      order by icb_2022_name, ccg_2021_name`,
    [code],
  );
  return rows.map((row) => ({
    predecessorName: row.ccg_name,
    name: row.icb_name,
    odsCode: row.icb_ods_code,
    gssCode: row.icb_gss_code,
  }));
}
