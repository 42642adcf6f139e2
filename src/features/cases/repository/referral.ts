import { type Day } from '../../../kernel/dates';
import { asId, type CaseId, type PersonId } from '../../../kernel/ids';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type LocalOption, type Referral, type Waiver } from '../rules/case';
import { type ChecklistItem, type LawfulBasis } from '../rules/codes';
import { byCase } from './by-case';

interface ReferralRow {
  readonly case_id: string;
  readonly summary: string | null;
  readonly outcomes_sought: string | null;
  readonly child_views: string | null;
  readonly child_views_not_obtained_reason: string | null;
  readonly parent_views: string | null;
  readonly parent_views_not_obtained_reason: string | null;
  readonly lawful_basis: LawfulBasis | null;
  readonly equality_considerations: string | null;
  readonly social_care_considerations: string | null;
}

/** The referrals the reader may see, by case; a case whose papers are not theirs has no entry. */
export async function findReferralsByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, Referral>> {
  const rows = await tx.query<ReferralRow>(
    `select case_id, summary, outcomes_sought, child_views, child_views_not_obtained_reason, parent_views,
            parent_views_not_obtained_reason, lawful_basis, equality_considerations, social_care_considerations
       from referral where case_id = any ($1::uuid[])`,
    [caseIds],
  );
  return new Map(rows.map((row) => [row.case_id, toReferral(row)]));
}

function toReferral(row: ReferralRow): Referral {
  return {
    caseId: asId<CaseId>(row.case_id),
    summary: row.summary,
    outcomesSought: row.outcomes_sought,
    childViews: { text: row.child_views, notObtainedReason: row.child_views_not_obtained_reason },
    parentViews: { text: row.parent_views, notObtainedReason: row.parent_views_not_obtained_reason },
    lawfulBasis: row.lawful_basis,
    equalityConsiderations: row.equality_considerations,
    socialCareConsiderations: row.social_care_considerations,
  };
}

/** Writes a case's referral whole, whether it is there already or not. */
export async function upsertReferral(tx: WriteTx, one: Referral): Promise<void> {
  await tx.execute(
    `insert into referral (local_area_code, case_id, summary, outcomes_sought, child_views, child_views_not_obtained_reason,
                           parent_views, parent_views_not_obtained_reason, lawful_basis, equality_considerations,
                           social_care_considerations)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (local_area_code, case_id) do update
        set summary = excluded.summary, outcomes_sought = excluded.outcomes_sought, child_views = excluded.child_views,
            child_views_not_obtained_reason = excluded.child_views_not_obtained_reason,
            parent_views = excluded.parent_views,
            parent_views_not_obtained_reason = excluded.parent_views_not_obtained_reason,
            lawful_basis = excluded.lawful_basis, equality_considerations = excluded.equality_considerations,
            social_care_considerations = excluded.social_care_considerations`,
    [
      tx.actor.localArea,
      one.caseId,
      one.summary,
      one.outcomesSought,
      one.childViews.text,
      one.childViews.notObtainedReason,
      one.parentViews.text,
      one.parentViews.notObtainedReason,
      one.lawfulBasis,
      one.equalityConsiderations,
      one.socialCareConsiderations,
    ],
  );
}

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

/** The checklist items let go, by case, oldest first. */
export async function findWaiversByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, Waiver[]>> {
  const rows = await tx.query<{
    case_id: string;
    item: ChecklistItem;
    reason: string;
    waived_by: string;
    waived_at: Date;
  }>(
    `select case_id, item, reason, waived_by, waived_at from checklist_waiver
      where case_id = any ($1::uuid[]) order by case_id, waived_at, item`,
    [caseIds],
  );
  return byCase(rows, (row) => ({
    item: row.item,
    reason: row.reason,
    waivedBy: asId<PersonId>(row.waived_by),
    waivedAt: row.waived_at,
  }));
}

/** Records who let which items go, and why (R1). */
export async function insertWaivers(
  tx: WriteTx,
  caseId: string,
  waivers: readonly { readonly item: ChecklistItem; readonly reason: string }[],
): Promise<void> {
  if (waivers.length === 0) return;
  await tx.execute(
    `insert into checklist_waiver (local_area_code, case_id, item, reason, waived_by, waived_at)
     select $1, $2, item, reason, $5, $6 from unnest($3::text[], $4::text[]) as waiver(item, reason)`,
    [
      tx.actor.localArea,
      caseId,
      waivers.map((waiver) => waiver.item),
      waivers.map((waiver) => waiver.reason),
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** Whether the area has such a panel. */
export async function isPanel(tx: Tx, panelId: string): Promise<boolean> {
  const rows = await tx.query(`select from panel where panel_id = $1`, [panelId]);
  return rows.length > 0;
}

/** The checklist of the panel's terms in force on a day, or undefined when none are. */
export async function findChecklist(tx: Tx, panelId: string, day: Day): Promise<string[] | undefined> {
  const [row] = await tx.query<{ checklist: string[] }>(
    `select checklist from panel_terms where panel_id = $1 and active_span @> $2::date`,
    [panelId, day],
  );
  return row?.checklist;
}
