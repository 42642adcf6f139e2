import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { AgencyKind, Profession } from '../../access/rules/directory';
import type { Capacity, DeadlineUnit, DecisionModel, Panel, PanelTerms, ShareRounding } from '../rules/panel';

interface TermsRow {
  readonly panel_terms_id: string;
  readonly panel_id: string;
  readonly decision_model: DecisionModel;
  readonly quorum_number: number;
  readonly papers_open_days: number;
  readonly checklist: readonly string[];
  readonly deciding_officer_id: string | null;
  readonly quorum_share_numerator: number | null;
  readonly quorum_share_denominator: number | null;
  readonly quorum_share_rounding: ShareRounding;
  readonly chair_counts: boolean;
  readonly recused_leave_denominator: boolean;
  readonly abstention_counts: boolean;
  readonly observer_limit: number;
  readonly paper_deadline_days: number | null;
  readonly paper_deadline_unit: DeadlineUnit | null;
  readonly request_types: readonly string[];
  readonly lapse_days: number;
  readonly lapse_warning_days: number;
  readonly in_principle_days: number;
  readonly contract_ending_weeks: number;
  readonly first_review_months: number;
  readonly review_months: number;
  readonly deferral_escalation: number;
  readonly suitability_before_cost: boolean;
  readonly start_date: Day;
  readonly end_date: Day | null;
  readonly requirements: readonly {
    readonly capacity: Exclude<Capacity, 'OBSERVER'> | null;
    readonly agency_kind: AgencyKind | null;
    readonly minimum: number;
    readonly profession: Profession | null;
    readonly minimum_grade: number | null;
  }[];
}

const TERMS = `
  select terms.panel_terms_id, terms.panel_id, terms.decision_model, terms.quorum_number, terms.papers_open_days,
         terms.checklist, terms.deciding_officer_id, terms.quorum_share_numerator, terms.quorum_share_denominator,
         terms.quorum_share_rounding, terms.chair_counts, terms.recused_leave_denominator, terms.abstention_counts,
         terms.observer_limit, terms.paper_deadline_days, terms.paper_deadline_unit, terms.request_types, terms.lapse_days, terms.lapse_warning_days,
         terms.in_principle_days, terms.contract_ending_weeks, terms.first_review_months, terms.review_months,
         terms.deferral_escalation, terms.suitability_before_cost, lower(terms.active_span) as start_date, upper(terms.active_span) - 1 as end_date,
         coalesce((select jsonb_agg(jsonb_build_object('capacity', requirement.capacity, 'agency_kind', requirement.agency_kind,
                                                       'minimum', requirement.minimum, 'profession', requirement.profession,
                                                       'minimum_grade', requirement.minimum_grade) order by requirement.ordinal)
                     from quorum_requirement requirement
                    where requirement.local_area_code = terms.local_area_code
                      and requirement.panel_terms_id = terms.panel_terms_id), '[]') as requirements
    from panel_terms terms`;

/** Stores a panel, as yet without terms of reference. The name is unique in the area; see `findPanelByName`. */
export async function insertPanel(tx: WriteTx, { panelId, name, remit }: Panel): Promise<void> {
  await tx.execute(
    'insert into panel (local_area_code, panel_id, name, remit, created_at) values ($1, $2, $3, $4, $5)',
    [tx.actor.localArea, panelId, name, remit, tx.clock.now()],
  );
}

/** The panel of that name, whatever its capitals. */
export async function findPanelByName(tx: Tx, name: string): Promise<Panel | undefined> {
  const rows = await tx.query<{ panel_id: string; name: string; remit: string }>(
    'select panel_id, name, remit from panel where lower(name) = lower($1)',
    [name],
  );
  return rows.map(toPanel)[0];
}

/** Every panel of the area, by name. */
export async function listPanels(tx: Tx): Promise<readonly Panel[]> {
  const rows = await tx.query<{ panel_id: string; name: string; remit: string }>(
    'select panel_id, name, remit from panel order by name, panel_id',
  );
  return rows.map(toPanel);
}

/** Panels by id; one that is not there has no entry. */
export async function findPanelsByIds(tx: Tx, panelIds: readonly string[]): Promise<ReadonlyMap<string, Panel>> {
  const rows = await tx.query<{ panel_id: string; name: string; remit: string }>(
    'select panel_id, name, remit from panel where panel_id = any($1::uuid[])',
    [panelIds],
  );
  return new Map(rows.map((row) => [row.panel_id, toPanel(row)]));
}

/** The panel's terms of reference in force on a day, or undefined when none were. */
export async function findTermsOn(tx: Tx, panelId: string, day: Day): Promise<PanelTerms | undefined> {
  const rows = await tx.query<TermsRow>(`${TERMS} where terms.panel_id = $1 and terms.active_span @> $2::date`, [
    panelId,
    day,
  ]);
  return rows.map(toTerms)[0];
}

/** Terms of reference by their own id: those a decision relied on. */
export async function findTermsByIds(
  tx: Tx,
  panelTermsIds: readonly string[],
): Promise<ReadonlyMap<string, PanelTerms>> {
  const rows = await tx.query<TermsRow>(
    `${TERMS} where terms.panel_terms_id = any($1::uuid[]) and terms.withdrawn_at is null`,
    [panelTermsIds],
  );
  return new Map(rows.map((row) => [row.panel_terms_id, toTerms(row)]));
}

/** All terms of reference of each panel, the oldest first. */
export async function listTermsByPanelIds(
  tx: Tx,
  panelIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PanelTerms[]>> {
  const rows = await tx.query<TermsRow>(
    `${TERMS} where terms.panel_id = any($1::uuid[]) and terms.withdrawn_at is null
      order by terms.panel_id, lower(terms.active_span)`,
    [panelIds],
  );
  return groupBy(rows.map(toTerms), (terms) => terms.panelId);
}

function toPanel(row: { panel_id: string; name: string; remit: string }): Panel {
  return { panelId: row.panel_id, name: row.name, remit: row.remit };
}

function toTerms(row: TermsRow): PanelTerms {
  return {
    panelTermsId: row.panel_terms_id,
    panelId: row.panel_id,
    decisionModel: row.decision_model,
    quorumNumber: row.quorum_number,
    requirements: row.requirements.map((one) => ({
      capacity: one.capacity,
      agencyKind: one.agency_kind,
      minimum: one.minimum,
      profession: one.profession,
      minimumGrade: one.minimum_grade,
    })),
    papersOpenDays: row.papers_open_days,
    checklist: row.checklist,
    decidingOfficerId: row.deciding_officer_id,
    quorumShareNumerator: row.quorum_share_numerator,
    quorumShareDenominator: row.quorum_share_denominator,
    quorumShareRounding: row.quorum_share_rounding,
    chairCounts: row.chair_counts,
    recusedLeaveDenominator: row.recused_leave_denominator,
    abstentionCounts: row.abstention_counts,
    observerLimit: row.observer_limit,
    paperDeadlineDays: row.paper_deadline_days,
    paperDeadlineUnit: row.paper_deadline_unit,
    requestTypes: row.request_types,
    lapseDays: row.lapse_days,
    lapseWarningDays: row.lapse_warning_days,
    inPrincipleDays: row.in_principle_days,
    contractEndingWeeks: row.contract_ending_weeks,
    firstReviewMonths: row.first_review_months,
    reviewMonths: row.review_months,
    deferralEscalation: row.deferral_escalation,
    suitabilityBeforeCost: row.suitability_before_cost,
    startDate: row.start_date,
    endDate: row.end_date,
  };
}
