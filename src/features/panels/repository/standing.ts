import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { AgencyKind } from '../../access/rules/directory';
import type { DecisionBasis } from '../rules/decision-codes';
import type { BroughtFacts, EndingKind } from '../rules/decision-life';
import type { Outcome } from '../rules/outcome';
import { isRecommendation, type DecisionModel } from '../rules/panel';
import type { StandingFacts } from '../rules/ratification';

/** What decides how a decision stands, and the agreement its money is in; null where none is agreed. */
export interface DecisionStanding extends StandingFacts {
  readonly agreementId: string | null;
  /** The decision whose placement and agreement it goes by: a correction can leave those of an earlier one as they are (M11). */
  readonly moneyDecisionId: string;
  /** The officer whom the terms of its day name to act on a recommendation; null: any director (G2). */
  readonly decidingOfficerId: string | null;
  readonly isOverDelegation: boolean;
}

interface StandingRow {
  readonly decision_id: string;
  readonly basis: DecisionBasis;
  readonly outcome: Outcome;
  readonly expires_on: Day | null;
  readonly lapses_on: Day | null;
  readonly is_over_delegation: boolean;
  readonly ending: EndingKind | null;
  readonly brought_outcome: BroughtFacts['broughtOutcome'];
  readonly built_upon_by: string | null;
  readonly is_superseded: boolean;
  readonly needs_ratification: boolean;
  readonly decision_model: DecisionModel;
  readonly deciding_officer_id: string | null;
  readonly is_model_ratified: boolean;
  readonly has_open_precondition: boolean;
  readonly money_decision_id: string;
  readonly funding_agreement_id: string | null;
  readonly is_open: boolean;
  readonly is_committed: boolean;
  readonly contributions: readonly {
    readonly budget_holder_id: string;
    readonly holder_name: string;
    readonly agency_id: string;
    readonly agency_kind: AgencyKind;
    readonly needs_ratification: boolean;
  }[];
}

/**
 * The decision whose money another goes by, of `decision` and its `correction`. A `case`: by a `coalesce` row-level security lets no index be asked, since the database
 * does not know that it tells nothing.
 */
export const MONEY_DECISION =
  'case when correction.money_decision_id is null then decision.decision_id else correction.money_decision_id end';

// Of the agreements of one decision the one that is not closed, else the last that was.
const SELECT_STANDING = `
select decision.decision_id, decision.basis, decision.outcome, decision.expires_on, decision.lapses_on, decision.is_over_delegation,
       decision.needs_ratification, terms.decision_model, terms.deciding_officer_id, ended.kind as ending, brought.outcome as brought_outcome,
       (select later.decision_id from decision later where later.local_area_code = decision.local_area_code
           and later.about_decision_id = decision.decision_id and later.outcome not in ('RATIFIED', 'NOTED') order by later.decided_at, later.decision_id limit 1) as built_upon_by,
       exists (select from decision later where later.local_area_code = decision.local_area_code
                  and later.supersedes_decision_id = decision.decision_id
                  and not exists (select from decision_ending declined where declined.local_area_code = later.local_area_code
                                     and declined.decision_id = later.decision_id and declined.kind = 'DECLINED')) as is_superseded,
       brought.outcome = 'RATIFIED' is true
         or exists (select from decision_ratification given where given.local_area_code = decision.local_area_code
                       and given.decision_id = money.decision_id and given.budget_holder_id is null) as is_model_ratified,
       has_open_precondition(decision.decision_id) or has_open_precondition(money.decision_id) as has_open_precondition,
       money.decision_id as money_decision_id, agreement.funding_agreement_id, agreement.is_open, agreement.is_committed,
       coalesce(shares.contributions, '[]') as contributions
  from decision
  join panel_terms terms on terms.local_area_code = decision.local_area_code and terms.panel_terms_id = decision.panel_terms_id
  left join decision_ending ended on ended.local_area_code = decision.local_area_code and ended.decision_id = decision.decision_id
  left join decision_correction correction on correction.local_area_code = decision.local_area_code
                                          and correction.decision_id = decision.decision_id
  cross join lateral (select ${MONEY_DECISION} as decision_id) money
  left join lateral (
    select panel_said.outcome from decision panel_said
     where decision.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER') and panel_said.local_area_code = decision.local_area_code
       and panel_said.about_decision_id = decision.decision_id and panel_said.basis = 'PANEL'
       and panel_said.outcome in ('RATIFIED', 'NOTED', 'DECLINED')
     order by panel_said.decided_at, panel_said.decision_id limit 1) brought on true
  left join lateral (
    select agreed.local_area_code, agreed.funding_agreement_id, agreed.closed_at is null as is_open,
           agreed.committed_at is not null as is_committed
      from funding_agreement agreed
     where agreed.local_area_code = decision.local_area_code and agreed.decision_id = money.decision_id
     order by agreed.closed_at desc nulls first, agreed.created_at desc limit 1) agreement on true
  left join lateral (
    select jsonb_agg(jsonb_build_object(
             'budget_holder_id', share.budget_holder_id, 'holder_name', holder.name, 'agency_id', holder.agency_id,
             'agency_kind', agency.kind, 'needs_ratification', share.over_limit is not null and not exists (
               select from decision_ratification given
                where given.local_area_code = decision.local_area_code and given.decision_id = money.decision_id
                  and given.budget_holder_id = share.budget_holder_id)) order by share.ordinal) as contributions
      from contribution share
      join budget_holder holder on holder.local_area_code = share.local_area_code
                               and holder.budget_holder_id = share.budget_holder_id
      join agency on agency.local_area_code = holder.local_area_code and agency.agency_id = holder.agency_id
     where share.local_area_code = agreement.local_area_code
       and share.funding_agreement_id = agreement.funding_agreement_id) shares on true
 where decision.decision_id = any($1::uuid[])`;

/** How each decision stands: superseded or ended, its ratifications, and what its shares still wait for (G2, G8, M7). */
export async function findStandingsByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, DecisionStanding>> {
  const rows = await tx.query<StandingRow>(SELECT_STANDING, [decisionIds]);
  return new Map(rows.map((row) => [row.decision_id, toStanding(row)]));
}

function toStanding(row: StandingRow): DecisionStanding {
  return {
    agreementId: row.funding_agreement_id,
    moneyDecisionId: row.money_decision_id,
    decidingOfficerId: row.deciding_officer_id,
    isOverDelegation: row.is_over_delegation,
    basis: row.basis,
    outcome: row.outcome,
    expiresOn: row.expires_on,
    lapsesOn: row.lapses_on,
    ending: row.ending,
    broughtOutcome: row.brought_outcome,
    builtUponBy: row.built_upon_by,
    isSuperseded: row.is_superseded,
    needsModelRatification: needsRatification(row),
    isModelRatified: row.is_model_ratified,
    hasOpenPrecondition: row.has_open_precondition,
    agreement:
      row.funding_agreement_id === null || !row.is_open
        ? null
        : {
            isCommitted: row.is_committed,
            contributions: row.contributions.map((share) => ({
              budgetHolderId: share.budget_holder_id,
              holderName: share.holder_name,
              agencyId: share.agency_id,
              agencyKind: share.agency_kind,
              needsRatification: share.needs_ratification,
            })),
          },
  };
}

/** The model of the panel's terms asks it of what the panel decided (G2); out of panel it is asked of what was more than delegated (G8). */
function needsRatification(row: StandingRow): boolean {
  if (row.basis === 'OUT_OF_PANEL') return row.is_over_delegation;
  return row.basis !== 'TRIBUNAL_ORDER' && row.needs_ratification && isRecommendation(row.decision_model);
}
