import { type Day } from '../../../../kernel/dates';
import { type Pence } from '../../../../kernel/money';
import { type Tx } from '../../../../platform/db';
import { type DisputeFacts, type ShareFacts } from '../../rules/panel/facts';
import { IN_SPAN } from './decisions';
import { type PanelSpan } from './sittings';

/** The shares that holders were asked for by decisions of some days; not of agreements that another took the place of, that lapsed or were withdrawn. */
export async function listAskedShares(tx: Tx, { startDate, endDate, panelId }: PanelSpan): Promise<ShareFacts[]> {
  const rows = await tx.query<{
    readonly contribution_id: string;
    readonly case_id: string;
    readonly child_id: string;
    readonly decision_id: string;
    readonly method: string;
    readonly agency_kind: string;
    readonly agency_name: string;
    readonly status: string;
    readonly is_agreed: boolean;
    readonly annual_pence: Pence;
    readonly provision_type: string;
    readonly area_class: string;
    readonly is_disputed: boolean;
  }>(
    `select share.contribution_id, share.case_id, held.child_id, decision.decision_id, agreement.method, agency.kind as agency_kind,
            agency.name as agency_name, share.status,
            not coalesce(argued.is_open, false) and (share.status = 'APPROVED' or coalesce(argued.is_settled, false)) as is_agreed,
            share.annual_pence, placement.provision_type, placement.area_class, argued.contribution_id is not null as is_disputed
       from decision
       join panel_terms terms on terms.local_area_code = decision.local_area_code and terms.panel_terms_id = decision.panel_terms_id
       join funding_agreement agreement on agreement.local_area_code = decision.local_area_code and agreement.decision_id = decision.decision_id
       join contribution share
         on share.local_area_code = agreement.local_area_code and share.funding_agreement_id = agreement.funding_agreement_id
       join budget_holder holder on holder.local_area_code = share.local_area_code and holder.budget_holder_id = share.budget_holder_id
       join agency on agency.local_area_code = holder.local_area_code and agency.agency_id = holder.agency_id
       join placement on placement.local_area_code = agreement.local_area_code and placement.placement_id = agreement.placement_id
       join panel_case held on held.local_area_code = share.local_area_code and held.case_id = share.case_id
       left join (select dispute.contribution_id, bool_or(dispute.closed_at is null) as is_open,
                         bool_or(dispute.outcome in ('SETTLED', 'DETERMINED')) as is_settled
                    from dispute group by dispute.contribution_id) argued on argued.contribution_id = share.contribution_id
      where ${IN_SPAN} and decision.basis in ('PANEL', 'OUT_OF_PANEL', 'CORRECTION')
        and (agreement.closed_because is null or agreement.closed_because = 'REFUSED')
      order by decision.decision_date, share.contribution_id`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({
    contributionId: row.contribution_id,
    caseId: row.case_id,
    childId: row.child_id,
    decisionId: row.decision_id,
    method: row.method,
    agencyKind: row.agency_kind,
    agencyName: row.agency_name,
    status: row.status,
    isAgreed: row.is_agreed,
    annual: row.annual_pence,
    provisionType: row.provision_type,
    areaClass: row.area_class,
    isDisputed: row.is_disputed,
  }));
}

/** The disputes that were open on any of some days. */
export async function listDisputesOf(tx: Tx, { startDate, endDate, panelId }: PanelSpan): Promise<DisputeFacts[]> {
  const rows = await tx.query<{
    readonly dispute_id: string;
    readonly case_id: string;
    readonly child_id: string;
    readonly agency_name: string;
    readonly raised_date: Day;
    readonly closed_date: Day | null;
    readonly has_interim_payer: boolean;
    readonly annual_pence: Pence;
  }>(
    `select dispute.dispute_id, dispute.case_id, held.child_id, agency.name as agency_name,
            (dispute.raised_at at time zone 'Europe/London')::date as raised_date, (dispute.closed_at at time zone 'Europe/London')::date as closed_date,
            dispute.interim_payer_id is not null as has_interim_payer, share.annual_pence
       from dispute
       join contribution share on share.local_area_code = dispute.local_area_code and share.contribution_id = dispute.contribution_id
       join budget_holder holder on holder.local_area_code = dispute.local_area_code and holder.budget_holder_id = dispute.budget_holder_id
       join agency on agency.local_area_code = holder.local_area_code and agency.agency_id = holder.agency_id
       join panel_case held on held.local_area_code = dispute.local_area_code and held.case_id = dispute.case_id
      where (dispute.raised_at at time zone 'Europe/London')::date <= $2::date
        and (dispute.closed_at is null or (dispute.closed_at at time zone 'Europe/London')::date >= $1::date)
        and ($3::uuid is null or held.panel_id = $3)
      order by dispute.raised_at, dispute.dispute_id`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({
    disputeId: row.dispute_id,
    caseId: row.case_id,
    childId: row.child_id,
    agencyName: row.agency_name,
    raisedDate: row.raised_date,
    closedDate: row.closed_date,
    hasInterimPayer: row.has_interim_payer,
    annual: row.annual_pence,
  }));
}

/** An option that was agreed otherwise than it was priced. */
export interface Repriced {
  readonly decisionId: string;
  readonly optionId: string;
  /** The first day that was decided. */
  readonly fromDate: Day;
  /** A holder that pays, by whom the price asked for is reckoned. */
  readonly payerId: string;
}

/** The options chosen by decisions of some days that agreed another price, or other hours, than was asked for, and the first day that was decided. */
export async function listRepriced(tx: Tx, { startDate, endDate, panelId }: PanelSpan): Promise<readonly Repriced[]> {
  const rows = await tx.query<{
    readonly decision_id: string;
    readonly option_id: string;
    readonly from_date: Day;
    readonly budget_holder_id: string;
  }>(
    `select distinct on (decision.decision_id) decision.decision_id, decision.option_id, lower(placement.active_span) as from_date, share.budget_holder_id
       from decision
       join panel_terms terms on terms.local_area_code = decision.local_area_code and terms.panel_terms_id = decision.panel_terms_id
       join placement on placement.local_area_code = decision.local_area_code and placement.decision_id = decision.decision_id
       join funding_agreement agreement on agreement.local_area_code = decision.local_area_code and agreement.decision_id = decision.decision_id
       join contribution share on share.local_area_code = agreement.local_area_code and share.funding_agreement_id = agreement.funding_agreement_id
      where ${IN_SPAN} and decision.basis in ('PANEL', 'OUT_OF_PANEL', 'CORRECTION') and decision.option_id is not null
        and decision.decision_id in (select decision_id from decision_departure where subject in ('AMOUNT', 'HOURS'))
      order by decision.decision_id, share.ordinal`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({
    decisionId: row.decision_id,
    optionId: row.option_id,
    fromDate: row.from_date,
    payerId: row.budget_holder_id,
  }));
}
