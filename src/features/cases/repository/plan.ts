import { type Day } from '../../../kernel/dates';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type ProvisionType } from '../../providers/rules/provision-type';
import { type EhcPlan } from '../rules/plan';
import { type AssessmentOutcome, type CeaseReason, type RequestOutcome, type SenSetting } from '../rules/sen2';

/** What is recorded of the cases' plans by the codes of SEN2; one of which nothing is has no entry. */
export async function findPlansByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, EhcPlan>> {
  const rows = await tx.query<{
    readonly case_id: string;
    readonly named_provider_urn: string | null;
    readonly named_setting: SenSetting | null;
    readonly named_provision_type: ProvisionType | null;
    readonly request_outcome: RequestOutcome | null;
    readonly assessment_outcome: AssessmentOutcome | null;
    readonly cease_reason: CeaseReason | null;
    readonly ceased_date: Day | null;
  }>(
    `select case_id, named_provider_urn, named_setting, named_provision_type, request_outcome, assessment_outcome,
            cease_reason, ceased_date
       from ehc_plan where case_id = any ($1::uuid[])`,
    [caseIds],
  );
  return new Map(
    rows.map((row) => [
      row.case_id,
      {
        namedProviderUrn: row.named_provider_urn,
        namedSetting: row.named_setting,
        namedProvisionType: row.named_provision_type,
        requestOutcome: row.request_outcome,
        assessmentOutcome: row.assessment_outcome,
        ceaseReason: row.cease_reason,
        ceasedDate: row.ceased_date,
      },
    ]),
  );
}

/** Writes what is recorded of a case's plan whole, whether something was already or not. */
export async function upsertPlan(tx: WriteTx, caseId: string, plan: EhcPlan): Promise<void> {
  await tx.execute(
    `insert into ehc_plan (local_area_code, case_id, named_provider_urn, named_setting, named_provision_type, request_outcome,
                           assessment_outcome, cease_reason, ceased_date)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (local_area_code, case_id) do update
        set named_provider_urn = excluded.named_provider_urn, named_setting = excluded.named_setting,
            named_provision_type = excluded.named_provision_type, request_outcome = excluded.request_outcome,
            assessment_outcome = excluded.assessment_outcome, cease_reason = excluded.cease_reason,
            ceased_date = excluded.ceased_date`,
    [
      tx.actor.localArea,
      caseId,
      plan.namedProviderUrn,
      plan.namedSetting,
      plan.namedProvisionType,
      plan.requestOutcome,
      plan.assessmentOutcome,
      plan.ceaseReason,
      plan.ceasedDate,
    ],
  );
}
