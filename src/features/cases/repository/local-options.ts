import { type Tx, type WriteTx } from '../../../platform/db';
import { type LocalOption } from '../rules/case';
import { byCase } from './by-case';

/** What was tried locally, in the order it was given, by case. */
export async function findLocalOptionsByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<Map<string, LocalOption[]>> {
  const rows = await tx.query<{
    case_id: string;
    provider_urn: string | null;
    description: string;
    why_it_failed: string;
  }>(
    `select case_id, provider_urn, description, why_it_failed from local_option_tried
      where case_id = any ($1::uuid[]) order by case_id, ordinal`,
    [caseIds],
  );
  return byCase(rows, (row) => ({
    providerUrn: row.provider_urn,
    description: row.description,
    whyItFailed: row.why_it_failed,
  }));
}

/** Puts a new list of what was tried locally in the place of the one there is. */
export async function updateLocalOptions(tx: WriteTx, caseId: string, options: readonly LocalOption[]): Promise<void> {
  await tx.execute(`delete from local_option_tried where case_id = $1`, [caseId]);
  if (options.length === 0) return;
  await tx.execute(
    `insert into local_option_tried (local_area_code, case_id, ordinal, provider_urn, description, why_it_failed)
     select $1, $2, ordinal, provider_urn, description, why_it_failed
       from unnest($3::text[], $4::text[], $5::text[]) with ordinality as tried(provider_urn, description, why_it_failed, ordinal)`,
    [
      tx.actor.localArea,
      caseId,
      options.map((option) => option.providerUrn),
      options.map((option) => option.description),
      options.map((option) => option.whyItFailed),
    ],
  );
}

/** Adds one more that was tried locally, after those there are. */
export async function insertLocalOption(tx: WriteTx, caseId: string, option: LocalOption): Promise<void> {
  await tx.execute(
    `insert into local_option_tried (local_area_code, case_id, ordinal, provider_urn, description, why_it_failed)
     select $1, $2::uuid, coalesce(max(ordinal), 0) + 1, $3, $4, $5 from local_option_tried where case_id = $2::uuid`,
    [tx.actor.localArea, caseId, option.providerUrn, option.description, option.whyItFailed],
  );
}
