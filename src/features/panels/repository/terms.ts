import type { Day } from '../../../kernel/dates';
import type { WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import type { PanelTerms, QuorumRequirement, TermsOfReference } from '../rules/panel';
import { listTermsByPanelIds } from './panel';

/** Terms of reference to be stored, and the days they hold. */
export interface NewTerms {
  readonly panelTermsId: string;
  readonly panelId: string;
  readonly terms: TermsOfReference;
  readonly startDate: Day;
  readonly endDate: Day | null;
}

/** Stores terms of reference with their quorum. No other terms of the panel may hold on one of their days. */
export async function insertTerms(
  tx: WriteTx,
  { panelTermsId, panelId, terms, startDate, endDate }: NewTerms,
): Promise<void> {
  await tx.execute(
    `insert into panel_terms (local_area_code, panel_terms_id, panel_id, decision_model, deciding_officer_id, quorum_number,
                              quorum_share_numerator, quorum_share_denominator, quorum_share_rounding, chair_counts,
                              recused_leave_denominator, abstention_counts, observer_limit, paper_deadline_days,
                              paper_deadline_unit, request_types, checklist, papers_open_days, lapse_days, in_principle_days,
                              contract_ending_weeks, first_review_months, review_months, deferral_escalation,
                              suitability_before_cost, lapse_warning_days, active_span, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
             daterange($27::date, $28::date, '[]'), $29)`,
    [
      tx.actor.localArea,
      panelTermsId,
      panelId,
      terms.decisionModel,
      terms.decidingOfficerId,
      terms.quorumNumber,
      terms.quorumShareNumerator,
      terms.quorumShareDenominator,
      terms.quorumShareRounding,
      terms.chairCounts,
      terms.recusedLeaveDenominator,
      terms.abstentionCounts,
      terms.observerLimit,
      terms.paperDeadlineDays,
      terms.paperDeadlineUnit,
      terms.requestTypes,
      terms.checklist,
      terms.papersOpenDays,
      terms.lapseDays,
      terms.inPrincipleDays,
      terms.contractEndingWeeks,
      terms.firstReviewMonths,
      terms.reviewMonths,
      terms.deferralEscalation,
      terms.suitabilityBeforeCost,
      terms.lapseWarningDays,
      startDate,
      endDate,
      tx.clock.now(),
    ],
  );
  await insertRequirements(tx, panelTermsId, terms.requirements);
}

async function insertRequirements(
  tx: WriteTx,
  panelTermsId: string,
  requirements: readonly QuorumRequirement[],
): Promise<void> {
  if (requirements.length === 0) return;
  await tx.execute(
    `insert into quorum_requirement (local_area_code, panel_terms_id, ordinal, capacity, agency_kind, minimum, profession, minimum_grade)
     select $1, $2, one.ordinal, one.body ->> 'capacity', one.body ->> 'agencyKind', (one.body ->> 'minimum')::integer,
            one.body ->> 'profession', (one.body ->> 'minimumGrade')::integer
       from jsonb_array_elements($3::jsonb) with ordinality as one(body, ordinal)`,
    [tx.actor.localArea, panelTermsId, JSON.stringify(requirements)],
  );
}

/**
 * The panel's terms, the oldest first, locked: nobody else amends them, and a decision that is being recorded under them is waited for.
 */
export async function lockTerms(tx: WriteTx, panelId: string): Promise<readonly PanelTerms[]> {
  // There may be no row to lock yet.
  await lockUntilCommit(tx, `panel terms:${panelId}`);
  await tx.query('select panel_terms_id from panel_terms where panel_id = $1 order by panel_terms_id for update', [
    panelId,
  ]);
  return (await listTermsByPanelIds(tx, [panelId])).get(panelId) ?? [];
}

/** The last days on which the panel's terms were relied on; null: never. For an administrator, who sees neither. */
export async function readTermsUsed(
  tx: WriteTx,
  panelId: string,
): Promise<{ readonly lastDecision: Day | null; readonly lastSitting: Day | null }> {
  const [row] = await tx.query<{ last_decision: Day | null; last_sitting: Day | null }>(
    'select last_decision, last_sitting from panel_terms_used($1)',
    [panelId],
  );
  if (row === undefined) throw new Error('Only an administrator may ask when terms were relied on');
  return { lastDecision: row.last_decision, lastSitting: row.last_sitting };
}

/** Gives terms their last day. */
export async function updateTermsEnd(tx: WriteTx, panelTermsId: string, endDate: Day): Promise<void> {
  await tx.execute(
    `update panel_terms set active_span = daterange(lower(active_span), $2::date, '[]') where panel_terms_id = $1`,
    [panelTermsId, endDate],
  );
}

/** Takes terms back that nothing has relied on: the row stays, and holds on no day. */
export async function withdrawTerms(tx: WriteTx, panelTermsId: string): Promise<void> {
  await tx.execute(`update panel_terms set active_span = 'empty', withdrawn_at = $2 where panel_terms_id = $1`, [
    panelTermsId,
    tx.clock.now(),
  ]);
}
