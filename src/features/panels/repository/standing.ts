import type { Tx } from '../../../platform/db';
import type { AgencyKind } from '../../access/rules/directory';
import { isRecommendation, type DecisionModel } from '../rules/panel';
import type { StandingFacts } from '../rules/ratification';

/** What decides how a decision stands, and the agreement its money is in; null where none is agreed. */
export interface DecisionStanding extends StandingFacts {
  readonly agreementId: string | null;
}

/** How each decision stands: superseded, its ratifications, and what its shares still wait for (G2, G8). */
export async function findStandingsByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, DecisionStanding>> {
  const rows = await tx.query<{
    decision_id: string;
    is_superseded: boolean;
    needs_ratification: boolean;
    decision_model: DecisionModel;
    is_model_ratified: boolean;
    funding_agreement_id: string | null;
    is_committed: boolean;
    contributions: readonly {
      budget_holder_id: string;
      holder_name: string;
      agency_id: string;
      agency_kind: AgencyKind;
      needs_ratification: boolean;
    }[];
  }>(
    `select decision.decision_id, decision.needs_ratification, terms.decision_model,
            exists (select from decision later where later.local_area_code = decision.local_area_code
                       and later.supersedes_decision_id = decision.decision_id) as is_superseded,
            exists (select from decision_ratification given where given.local_area_code = decision.local_area_code
                       and given.decision_id = decision.decision_id and given.budget_holder_id is null) as is_model_ratified,
            agreement.funding_agreement_id, agreement.committed_at is not null as is_committed,
            coalesce(shares.contributions, '[]') as contributions
       from decision
       join panel_terms terms on terms.local_area_code = decision.local_area_code and terms.panel_terms_id = decision.panel_terms_id
       left join funding_agreement agreement on agreement.local_area_code = decision.local_area_code
                                            and agreement.decision_id = decision.decision_id
       left join lateral (
         select jsonb_agg(jsonb_build_object(
                  'budget_holder_id', share.budget_holder_id, 'holder_name', holder.name, 'agency_id', holder.agency_id,
                  'agency_kind', agency.kind, 'needs_ratification', share.over_limit is not null and not exists (
                    select from decision_ratification given
                     where given.local_area_code = decision.local_area_code and given.decision_id = decision.decision_id
                       and given.budget_holder_id = share.budget_holder_id)) order by share.ordinal) as contributions
           from contribution share
           join budget_holder holder on holder.local_area_code = share.local_area_code
                                    and holder.budget_holder_id = share.budget_holder_id
           join agency on agency.local_area_code = holder.local_area_code and agency.agency_id = holder.agency_id
          where share.local_area_code = agreement.local_area_code
            and share.funding_agreement_id = agreement.funding_agreement_id) shares on true
      where decision.decision_id = any($1::uuid[])`,
    [decisionIds],
  );
  return new Map(
    rows.map((row) => [
      row.decision_id,
      {
        agreementId: row.funding_agreement_id,
        isSuperseded: row.is_superseded,
        needsModelRatification: row.needs_ratification && isRecommendation(row.decision_model),
        isModelRatified: row.is_model_ratified,
        agreement:
          row.funding_agreement_id === null
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
      },
    ]),
  );
}
