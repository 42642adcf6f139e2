import { type FinancialYear, type Period } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type MatchCandidate, type UnmatchedPayment } from '../rules/match';
import { type MatchEntryStatus, type MatchRule, type SpendSettlement } from '../rules/match-codes';
import { type NewMatch, type StandingMatch } from '../rules/standing-match';

/** The newest that was said of each amount. */
export async function findStandingMatches(
  tx: Tx,
  actualIds: readonly string[],
): Promise<ReadonlyMap<string, StandingMatch>> {
  const rows = await tx.query<{
    actual_id: string;
    ordinal: number;
    placement_id: string | null;
    settled_as: SpendSettlement | null;
    status: MatchEntryStatus;
    rule: MatchRule;
    entered_at: Date;
    entered_by: string;
  }>(
    `select distinct on (actual_id) actual_id, ordinal, placement_id, settled_as, status, rule, entered_at, entered_by from actual_match
      where actual_id = any ($1::uuid[]) order by actual_id, ordinal desc`,
    [actualIds],
  );
  return new Map(
    rows.map((row) => [
      row.actual_id,
      {
        actualId: row.actual_id,
        ordinal: row.ordinal,
        placementId: row.placement_id,
        settledAs: row.settled_as,
        status: row.status,
        rule: row.rule,
        enteredAt: row.entered_at,
        enteredBy: row.entered_by,
      },
    ]),
  );
}

/** Appends what is said of matches, at the instant under which it enters the books. */
export async function insertMatches(tx: WriteTx, enteredAt: Date, entries: readonly NewMatch[]): Promise<void> {
  await tx.execute(
    `insert into actual_match (local_area_code, actual_id, ordinal, placement_id, settled_as, status, rule, entered_by, entered_at)
     select $1, "actualId", ordinal, "placementId", "settledAs", status, rule, $2, $3
       from jsonb_to_recordset($4::jsonb) as entry("actualId" uuid, ordinal integer, "placementId" uuid, "settledAs" text, status text, rule text)`,
    [tx.actor.localArea, tx.actor.personId, enteredAt, JSON.stringify(entries)],
  );
}

/** Notes that suppliers are paid for providers, where that is not known yet. */
export async function insertAliases(
  tx: WriteTx,
  aliases: readonly { readonly supplierKey: string; readonly providerUrn: string }[],
): Promise<void> {
  await tx.execute(
    `insert into supplier_alias (local_area_code, supplier_key, provider_urn, confirmed_by, confirmed_at)
     select distinct $1, key, urn, $2::uuid, $3::timestamptz from unnest($4::text[], $5::text[]) as alias(key, urn)
     on conflict on constraint supplier_alias_pkey do nothing`,
    [
      tx.actor.localArea,
      tx.actor.personId,
      tx.clock.now(),
      aliases.map(({ supplierKey }) => supplierKey),
      aliases.map(({ providerUrn }) => providerUrn),
    ],
  );
}

/** For which establishments each supplier is known to be paid. */
export async function listAliases(tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ supplier_key: string; provider_urn: string }>(
    `select supplier_key, provider_urn from supplier_alias order by supplier_key, provider_urn`,
  );
  return new Map(
    [...groupBy(rows, (row) => row.supplier_key)].map(([key, of]) => [key, of.map((row) => row.provider_urn)]),
  );
}

/** The imported spend of a holder and year that has no placement, and for which none is proposed; what waits for its placement to be recorded too. */
export async function listUnmatchedPayments(
  tx: Tx,
  budgetHolderId: string,
  financialYear: FinancialYear,
): Promise<readonly (UnmatchedPayment & { readonly lastOrdinal: number })[]> {
  const rows = await tx.query<{
    actual_id: string;
    amount_pence: bigint;
    supplier_key: string;
    words: string;
    rejected: string[];
    last_ordinal: number;
  }>(
    `select actual.actual_id, actual.amount_pence, imported.supplier_key,
            concat_ws(' ', imported.invoice_reference, imported.description) as words, said.rejected, said.last_ordinal
       from actual
       join imported_actual imported on imported.local_area_code = actual.local_area_code and imported.actual_id = actual.actual_id
      cross join lateral (
        select coalesce(array_agg(match.placement_id::text) filter (where match.status = 'REJECTED' and match.placement_id is not null), '{}') as rejected,
               coalesce(max(match.ordinal), 0) as last_ordinal,
               (array_agg(case when match.settled_as = 'AWAITING_PLACEMENT_RECORD' then 'REJECTED' else match.status end
                          order by match.ordinal desc))[1] as status
          from actual_match match
         where match.local_area_code = actual.local_area_code and match.actual_id = actual.actual_id) said
      where actual.budget_holder_id = $1 and actual.financial_year = $2 and actual.placement_id is null
        and coalesce(said.status, 'REJECTED') = 'REJECTED'
      order by actual.dated, actual.actual_id`,
    [budgetHolderId, financialYear],
  );
  return rows.map((row) => ({
    actualId: row.actual_id,
    amount: pence(row.amount_pence),
    supplierKey: row.supplier_key,
    words: row.words,
    rejected: row.rejected,
    lastOrdinal: row.last_ordinal,
  }));
}

/** The placements that the holder is committed to in the year and the reader may see, with what they cost it in each period. */
export async function listMatchCandidates(
  tx: Tx,
  budgetHolderId: string,
  financialYear: FinancialYear,
): Promise<readonly MatchCandidate[]> {
  const rows = await tx.query<{
    placement_id: string;
    provider_urn: string | null;
    provider_name: string | null;
    references: string[];
    committed: Readonly<Record<string, string>>;
    paid_pence: bigint;
  }>(
    `select placement.placement_id, placement.provider_urn, establishment.name as provider_name,
            array_remove(array[held.reference, placement.source_reference], null) as references, posted.committed,
            coalesce(paid.amount, 0)::bigint as paid_pence
       from (select placement_id, jsonb_object_agg(period, amount::text) as committed
               from (select placement_id, period, sum(amount_pence) as amount from posting
                      where budget_holder_id = $1 and financial_year = $2 group by placement_id, period) months
              group by placement_id) posted
       join placement on placement.local_area_code = (select app_area()) and placement.placement_id = posted.placement_id
       join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
       left join establishment on establishment.urn = placement.provider_urn
       left join (select coalesce(actual.placement_id, said.placement_id) as placement_id, sum(actual.amount_pence) as amount
                    from actual
                    left join lateral (select match.placement_id, match.status from actual_match match
                                        where match.local_area_code = actual.local_area_code and match.actual_id = actual.actual_id
                                        order by match.ordinal desc limit 1) said on said.status in ('PROPOSED', 'CONFIRMED')
                   where actual.budget_holder_id = $1 and actual.financial_year = $2
                   group by 1) paid on paid.placement_id = placement.placement_id`,
    [budgetHolderId, financialYear],
  );
  return rows.map((row) => ({
    placementId: row.placement_id,
    providerUrn: row.provider_urn,
    providerName: row.provider_name,
    references: row.references,
    committed: new Map(
      Object.entries(row.committed).map(([period, amount]) => [Number(period) as Period, pence(BigInt(amount))]),
    ),
    paid: pence(row.paid_pence),
  }));
}

/** The references that the area's placements have in other systems, in small letters; without those that might as well be a number of something else. */
export async function listPlacementReferences(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ reference: string }>(
    `select lower(source_reference) as reference from placement
      where source_reference ~ '[^0-9]' and length(source_reference) >= 5`,
  );
  return new Set(rows.map(({ reference }) => reference));
}

/** Under which name each amount was paid; no entry for what was recorded by hand. */
export async function findSupplierKeys(tx: Tx, actualIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ actual_id: string; supplier_key: string }>(
    `select actual_id, supplier_key from imported_actual where actual_id = any ($1::uuid[])`,
    [actualIds],
  );
  return new Map(rows.map((row) => [row.actual_id, row.supplier_key]));
}
