import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { VisitKind } from '../rules/review-codes';
import type { PlacementVisit, VisitTerms } from '../rules/visits';

interface VisitRow {
  readonly placement_visit_id: string;
  readonly placement_id: string;
  readonly case_id: string;
  readonly kind: VisitKind;
  readonly done_date: Day;
  readonly seen_alone: boolean | null;
  readonly report: string | null;
  readonly recorded_at: Date;
}

/** What was done for the child in each placement, the latest first. */
export async function listVisitsByPlacementIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlacementVisit[]>> {
  const rows = await tx.query<VisitRow>(
    `select placement_visit_id, placement_id, case_id, kind, done_date, seen_alone, report, recorded_at
       from placement_visit where placement_id = any($1::uuid[])
      order by placement_id, done_date desc, recorded_at desc, placement_visit_id desc`,
    [placementIds],
  );
  return groupBy(rows.map(toVisit), ({ placementId }) => placementId);
}

/** Notes a notification or a visit, recorded by the actor now. */
export async function insertVisit(tx: WriteTx, visit: Omit<PlacementVisit, 'recordedAt'>): Promise<void> {
  await tx.execute(
    `insert into placement_visit (local_area_code, placement_visit_id, placement_id, case_id, kind, done_date, seen_alone, report,
                                  recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.actor.localArea,
      visit.placementVisitId,
      visit.placementId,
      visit.caseId,
      visit.kind,
      visit.doneDate,
      visit.seenAlone,
      visit.report,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** The placements whose child is looked after on a day (null: today), by what is recorded of it, else by what its referral said. */
export async function findLookedAfterPlacements(
  tx: Tx,
  placementIds: readonly string[],
  day: Day | null,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ readonly placement_id: string }>(
    `with asked as materialized (
       select placement.placement_id, held.child_id
         from placement
         join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
        where placement.placement_id = any($1::uuid[]))
     select placement_id from asked
      where child_id in (select children_looked_after((select array_agg(child_id) from asked),
                                                    coalesce($2::date, (app_now() at time zone 'Europe/London')::date)))`,
    [placementIds, day],
  );
  return new Set(rows.map((row) => row.placement_id));
}

/** How often each area has such children visited, as it set it last; one that set nothing, or is not the reader's, has no entry. */
export async function findVisitTerms(tx: Tx, areas: readonly string[]): Promise<ReadonlyMap<string, VisitTerms>> {
  const rows = await tx.query<{
    readonly local_area_code: string;
    readonly first_visit_months: number;
    readonly visit_months: number;
  }>(
    `select distinct on (local_area_code) local_area_code, first_visit_months, visit_months
       from visit_terms where local_area_code = any($1::text[]) order by local_area_code, set_at desc, visit_terms_id desc`,
    [areas],
  );
  return new Map(
    rows.map((row) => [
      row.local_area_code,
      { firstVisitMonths: row.first_visit_months, visitMonths: row.visit_months },
    ]),
  );
}

/** Sets how often, from now on. */
export async function insertVisitTerms(tx: WriteTx, { firstVisitMonths, visitMonths }: VisitTerms): Promise<void> {
  await tx.execute(
    `insert into visit_terms (local_area_code, visit_terms_id, first_visit_months, visit_months, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.actor.localArea, newId(), firstVisitMonths, visitMonths, tx.actor.personId, tx.clock.now()],
  );
}

function toVisit(row: VisitRow): PlacementVisit {
  return {
    placementVisitId: row.placement_visit_id,
    placementId: row.placement_id,
    caseId: row.case_id,
    kind: row.kind,
    doneDate: row.done_date,
    seenAlone: row.seen_alone,
    report: row.report,
    recordedAt: row.recorded_at,
  };
}
