import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { ProviderFramework } from '../rules/framework';

interface FrameworkRow {
  readonly provider_framework_id: string;
  readonly provider_urn: string;
  readonly name: string;
  readonly reference: string;
  readonly start_date: Day;
  readonly end_date: Day | null;
  readonly notice_days: number | null;
  readonly uplift_terms: string | null;
  readonly absence_terms: string | null;
  readonly other_terms: string | null;
  readonly set_by: string;
  readonly set_at: Date;
  readonly version: number;
}

const SELECT = `
select provider_framework_id, provider_urn, name, reference, lower(active_span) as start_date, upper(active_span) - 1 as end_date,
       notice_days, uplift_terms, absence_terms, other_terms, set_by, set_at, version
  from provider_framework`;

function toFramework(row: FrameworkRow): ProviderFramework {
  return {
    frameworkId: row.provider_framework_id,
    providerUrn: row.provider_urn,
    name: row.name,
    reference: row.reference,
    startDate: row.start_date,
    endDate: row.end_date,
    noticeDays: row.notice_days,
    upliftTerms: row.uplift_terms,
    absenceTerms: row.absence_terms,
    otherTerms: row.other_terms,
    setBy: row.set_by,
    setAt: row.set_at,
    version: row.version,
  };
}

/** Framework terms by id; what is not the reader's to know has no entry. */
export async function findFrameworksByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProviderFramework>> {
  const rows = await tx.query<FrameworkRow>(`${SELECT} where provider_framework_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.provider_framework_id, toFramework(row)]));
}

/** The framework terms of each provider, the latest first. */
export async function listFrameworksByUrns(
  tx: Tx,
  urns: readonly string[],
): Promise<ReadonlyMap<string, readonly ProviderFramework[]>> {
  const rows = await tx.query<FrameworkRow>(
    `${SELECT} where provider_urn = any($1::text[]) order by provider_urn, lower(active_span) desc, reference`,
    [urns],
  );
  return groupBy(rows.map(toFramework), ({ providerUrn }) => providerUrn);
}

/** The terms of a provider under a reference, which nobody else may change meanwhile; undefined where there are none. */
export async function lockFramework(
  tx: WriteTx,
  providerUrn: string,
  reference: string,
): Promise<ProviderFramework | undefined> {
  const [row] = await tx.query<FrameworkRow>(`${SELECT} where provider_urn = $1 and reference = $2 for update`, [
    providerUrn,
    reference,
  ]);
  return row === undefined ? undefined : toFramework(row);
}

/** Keeps terms under their reference, in the place of what stood there. Gives the id. */
export async function upsertFramework(
  tx: WriteTx,
  given: Omit<ProviderFramework, 'setBy' | 'setAt' | 'version'>,
): Promise<string> {
  const [row] = await tx.query<{ readonly provider_framework_id: string }>(
    `insert into provider_framework (local_area_code, provider_framework_id, provider_urn, name, reference, active_span, notice_days,
                                     uplift_terms, absence_terms, other_terms, set_by, set_at)
     values ($1, $2, $3, $4, $5, daterange($6::date, $7::date, '[]'), $8, $9, $10, $11, $12, $13)
     on conflict (local_area_code, provider_urn, reference) do update
       set name = excluded.name, active_span = excluded.active_span, notice_days = excluded.notice_days,
           uplift_terms = excluded.uplift_terms, absence_terms = excluded.absence_terms, other_terms = excluded.other_terms,
           set_by = excluded.set_by, set_at = excluded.set_at, version = provider_framework.version + 1
     returning provider_framework_id`,
    [
      tx.actor.localArea,
      given.frameworkId,
      given.providerUrn,
      given.name,
      given.reference,
      given.startDate,
      given.endDate,
      given.noticeDays,
      given.upliftTerms,
      given.absenceTerms,
      given.otherTerms,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
  if (row === undefined) throw new Error('framework terms were neither inserted nor updated');
  return row.provider_framework_id;
}
