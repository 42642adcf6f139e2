import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { TriggerKind } from '../rules/codes';
import type { CaseTrigger, DueTrigger, WatchedPlacement } from '../rules/triggers';

interface TriggerRow {
  readonly case_trigger_id: string;
  readonly placement_id: string;
  readonly case_id: string;
  readonly raised_case_id: string;
  readonly kind: TriggerKind;
  readonly due_date: Day;
  readonly raised_by: string;
  readonly raised_at: Date;
}

const SELECT_TRIGGER = `
  select case_trigger_id, placement_id, case_id, raised_case_id, kind, due_date, raised_by, raised_at from case_trigger`;

/** What was raised from the placements, as far as the reader may know of it, by placement, oldest first. */
export async function listTriggersByPlacementIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseTrigger[]>> {
  const rows = await tx.query<TriggerRow>(
    `${SELECT_TRIGGER} where placement_id = any($1::uuid[]) order by placement_id, raised_at, case_trigger_id`,
    [placementIds],
  );
  return groupBy(rows.map(toTrigger), ({ placementId }) => placementId);
}

/** What raised each of the cases; one that a person referred has no entry. */
export async function findTriggersByRaisedCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseTrigger>> {
  const rows = await tx.query<TriggerRow>(`${SELECT_TRIGGER} where raised_case_id = any($1::uuid[])`, [caseIds]);
  return new Map(rows.map((row) => [row.raised_case_id, toTrigger(row)]));
}

/** Triggers by id; one the reader may not know of has no entry. */
export async function findTriggersByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, CaseTrigger>> {
  const rows = await tx.query<TriggerRow>(`${SELECT_TRIGGER} where case_trigger_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.case_trigger_id, toTrigger(row)]));
}

/** The placements that run on a day, with what the terms of their panel in force on it say; one whose panel has no terms is not watched. */
export async function listWatchedPlacements(tx: Tx, today: Day): Promise<readonly WatchedPlacement[]> {
  const rows = await tx.query<{
    readonly placement_id: string;
    readonly case_id: string;
    readonly started_date: Day;
    readonly end_date: Day | null;
    readonly contract_ending_weeks: number;
    readonly first_review_months: number;
    readonly review_months: number;
    readonly next_review_date: Day | null;
  }>(
    `select placement.placement_id, placement.case_id, placement.started_date,
            upper(placement.active_span) - 1 as end_date, terms.contract_ending_weeks, terms.first_review_months,
            terms.review_months,
            (select review.next_review_date from placement_review review
              where review.local_area_code = placement.local_area_code and review.placement_id = placement.placement_id
              order by review.review_date desc, review.recorded_at desc, review.placement_review_id desc limit 1) as next_review_date
       from placement
       join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
       join panel_terms terms on terms.local_area_code = held.local_area_code and terms.panel_id = held.panel_id
                             and terms.active_span @> $1::date
      where placement.started_date <= $1::date and placement.ended_date is null
        and (upper(placement.active_span) is null or upper(placement.active_span) > $1::date)
      order by placement.placement_id`,
    [today],
  );
  return rows.map((row) => ({
    placementId: row.placement_id,
    caseId: row.case_id,
    startedDate: row.started_date,
    endDate: row.end_date,
    contractEndingWeeks: row.contract_ending_weeks,
    firstReviewMonths: row.first_review_months,
    reviewMonths: row.review_months,
    nextReviewDate: row.next_review_date,
  }));
}

/** For the placements that run on a day, the last transition that fell due, to the month; for the system only. */
export async function findTransitionsOn(tx: Tx, today: Day): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx.query<{ readonly placement_id: string; readonly due_date: Day }>(
    `select placement_id, due_date from transition_days($1::date)`,
    [today],
  );
  return new Map(rows.map((row) => [row.placement_id, row.due_date]));
}

/** Those of the things that raised a case already. */
export async function listRaised(tx: Tx, due: readonly DueTrigger[]): Promise<readonly CaseTrigger[]> {
  const rows = await tx.query<TriggerRow>(
    `${SELECT_TRIGGER}
      where (placement_id, kind, due_date) in (select * from unnest($1::uuid[], $2::text[], $3::date[]))`,
    [due.map((one) => one.placementId), due.map((one) => one.kind), due.map((one) => one.dueDate)],
  );
  return rows.map(toTrigger);
}

/** Notes what raised a case, by the actor now. */
export async function insertTrigger(tx: WriteTx, one: Omit<CaseTrigger, 'raisedBy' | 'raisedAt'>): Promise<void> {
  await tx.execute(
    `insert into case_trigger (local_area_code, case_trigger_id, placement_id, case_id, raised_case_id, kind, due_date,
                               raised_by, raised_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.actor.localArea,
      one.caseTriggerId,
      one.placementId,
      one.caseId,
      one.raisedCaseId,
      one.kind,
      one.dueDate,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

function toTrigger(row: TriggerRow): CaseTrigger {
  return {
    caseTriggerId: row.case_trigger_id,
    placementId: row.placement_id,
    caseId: row.case_id,
    raisedCaseId: row.raised_case_id,
    kind: row.kind,
    dueDate: row.due_date,
    raisedBy: row.raised_by,
    raisedAt: row.raised_at,
  };
}
