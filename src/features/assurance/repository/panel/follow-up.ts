import { type Day } from '../../../../kernel/dates';
import { type Tx } from '../../../../platform/db';
import { type OpenFollowUp, type RunningFacts } from '../../rules/panel/facts';

/** A last day and a panel; null: every panel. */
interface EndOf {
  readonly endDate: Day;
  readonly panelId: string | null;
}

const openOf = (kind: string, table: string, key: string): string => `
select '${kind}' as kind, given.decision_id, given.case_id, given.due_date
  from ${table} given
  left join (
    select distinct on (became.${key}_id) became.${key}_id, became.status from ${table}_event became
     where (became.recorded_at at time zone 'Europe/London')::date <= $1::date
     order by became.${key}_id, became.recorded_at desc, became.${key}_event_id desc) latest on latest.${key}_id = given.${key}_id
 where coalesce(latest.status, 'OPEN') = 'OPEN'`;

/** The conditions and actions that were open at the end of a day, of decisions that stood then. */
export async function listOpenAt(tx: Tx, { endDate, panelId }: EndOf): Promise<OpenFollowUp[]> {
  const rows = await tx.query<{
    readonly kind: 'CONDITION' | 'ACTION';
    readonly decision_id: string;
    readonly case_id: string;
    readonly child_id: string;
    readonly due_date: Day;
  }>(
    `select open.kind, open.decision_id, open.case_id, held.child_id, open.due_date
       from (${openOf('CONDITION', 'decision_condition', 'condition')} union all ${openOf('ACTION', 'decision_action', 'action')}) open
       join decision on decision.decision_id = open.decision_id
       join panel_terms terms on terms.local_area_code = decision.local_area_code and terms.panel_terms_id = decision.panel_terms_id
       join panel_case held on held.local_area_code = decision.local_area_code and held.case_id = decision.case_id
      where decision.decision_date <= $1::date and ($2::uuid is null or terms.panel_id = $2)
        and not exists (select from decision later where later.local_area_code = decision.local_area_code and later.supersedes_decision_id is not null
                           and later.supersedes_decision_id = decision.decision_id and later.decision_date <= $1::date)
      order by open.due_date, open.decision_id`,
    [endDate, panelId],
  );
  return rows.map((row) => ({
    kind: row.kind,
    decisionId: row.decision_id,
    caseId: row.case_id,
    childId: row.child_id,
    dueDate: row.due_date,
  }));
}

/** The placements that ran at the end of a day, with the day of their next review as it was known then, by the panel's terms of that day. */
export async function listRunningAt(tx: Tx, { endDate, panelId }: EndOf): Promise<RunningFacts[]> {
  const rows = await tx.query<{
    readonly placement_id: string;
    readonly case_id: string;
    readonly child_id: string;
    readonly provision_type: string;
    readonly residential: string;
    readonly primary_need: string;
    readonly direct_payments: readonly string[];
    readonly review_due_date: Day | null;
  }>(
    `with last as (
       select distinct on (placement_id) placement_id, next_review_date from placement_review where review_date <= $1::date
        order by placement_id, review_date desc, recorded_at desc, placement_review_id desc),
     paid as (
       select placement_id, array_agg(distinct category order by category) as categories from cost_line
        where is_direct_payment and committed_at is not null and active_span @> $1::date group by placement_id)
     select placement.placement_id, placement.case_id, held.child_id, placement.provision_type, placement.residential, held.primary_need,
            coalesce(paid.categories, '{}') as direct_payments,
            coalesce(last.next_review_date, (placement.started_date + make_interval(months => terms.first_review_months))::date) as review_due_date
       from placement
       join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
       left join panel_terms terms on terms.local_area_code = held.local_area_code and terms.panel_id = held.panel_id and terms.active_span @> $1::date
       left join last on last.placement_id = placement.placement_id
       left join paid on paid.placement_id = placement.placement_id
      where placement.started_date <= $1::date and (placement.ended_date is null or placement.ended_date > $1::date)
        and placement.cancelled_at is null and (upper(placement.active_span) is null or upper(placement.active_span) > $1::date)
        and ($2::uuid is null or held.panel_id = $2)
      order by placement.placement_id`,
    [endDate, panelId],
  );
  return rows.map((row) => ({
    placementId: row.placement_id,
    caseId: row.case_id,
    childId: row.child_id,
    provisionType: row.provision_type,
    residential: row.residential,
    primaryNeed: row.primary_need,
    directPayments: row.direct_payments,
    reviewDueDate: row.review_due_date,
  }));
}
