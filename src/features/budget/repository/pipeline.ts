import { type Day } from '../../../kernel/dates';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type PipelineAssumptions, type PipelineStage, type StageExpectation } from '../rules/pipeline';

/** What the database noted of a case with the panel; prices and agreements as `jsonb` gives them. */
export interface PipelineFacts {
  readonly isInPrinciple: boolean;
  readonly inPrincipleUntil: Day | null;
  readonly placementId: string | null;
  readonly optionId: string | null;
  readonly startDate: Day | null;
  readonly endDate: Day | null;
  readonly givenStartDate: Day | null;
  readonly primaryNeed: string;
  readonly birthCohort: number;
  readonly provisionType: string | null;
  readonly residential: string | null;
  readonly providerUrn: string | null;
  readonly areaClass: string | null;
  readonly hostLaCode: string | null;
  readonly providerTypeCode: string | null;
  readonly lines: readonly {
    readonly category: string;
    readonly isDirectPayment: boolean;
    readonly price: unknown;
    readonly versions: readonly unknown[] | null;
  }[];
  readonly calendar: {
    readonly terms: readonly { readonly startDate: Day; readonly endDate: Day }[];
    readonly closed: readonly Day[];
  } | null;
}

/** A case in the pipeline as the database noted it. */
export interface NotedCase {
  readonly caseId: string;
  readonly isWithheld: boolean;
  readonly stage: PipelineStage;
  readonly facts: PipelineFacts;
}

/** The cases in the pipeline as at an instant, all of the area's, in the order of their ids. For readers of area totals and budget holders only. */
export async function listPipeline(tx: Tx, asAt: Date): Promise<readonly NotedCase[]> {
  const rows = await tx.query<{ is_withheld: boolean; case_id: string; stage: PipelineStage; facts: PipelineFacts }>(
    'select is_withheld, case_id, stage, facts from pipeline_as_at($1)',
    [asAt],
  );
  return rows.map((row) => ({
    caseId: row.case_id,
    isWithheld: row.is_withheld,
    stage: row.stage,
    facts: row.facts,
  }));
}

/** Notes afresh every case with the panel, for what follows from no case; how many there were. */
export async function noteWholePipeline(tx: WriteTx): Promise<number> {
  const [row] = await tx.query<{ noted: number }>('select note_whole_pipeline() as noted');
  return row?.noted ?? 0;
}

interface AssumptionRow {
  readonly pipeline_assumption_id: string;
  readonly start_date: Day;
  readonly transport_holder_id: string | null;
  readonly reason: string;
  readonly entered_by: string;
  readonly entered_at: Date;
  readonly stages: readonly StageExpectation[];
  readonly shares: readonly { readonly budgetHolderId: string; readonly parts: string }[];
}

/** What finance has said of the pipeline at or before an instant (null: ever), in the order in which it was. */
export async function listPipelineAssumptions(tx: Tx, asAt: Date | null): Promise<readonly PipelineAssumptions[]> {
  const rows = await tx.query<AssumptionRow>(
    `select said.pipeline_assumption_id, said.start_date, said.transport_holder_id, said.reason, said.entered_by, said.entered_at,
            (select coalesce(jsonb_agg(jsonb_build_object('stage', stage.stage, 'basisPoints', stage.probability_basis_points,
                                                          'daysToStart', stage.days_to_start)
                      order by array_position(array['REFERRED', 'LISTED', 'AGREED_IN_PRINCIPLE', 'FUNDING_DISPUTED', 'RECOMMENDED', 'AGREED'], stage.stage)), '[]')
               from pipeline_stage stage
              where stage.local_area_code = said.local_area_code and stage.pipeline_assumption_id = said.pipeline_assumption_id) as stages,
            (select coalesce(jsonb_agg(jsonb_build_object('budgetHolderId', share.budget_holder_id, 'parts', share.parts::text) order by share.ordinal), '[]')
               from pipeline_share share
              where share.local_area_code = said.local_area_code and share.pipeline_assumption_id = said.pipeline_assumption_id) as shares
       from pipeline_assumption said
      where $1::timestamptz is null or said.entered_at <= $1
      order by said.entered_at, said.pipeline_assumption_id`,
    [asAt],
  );
  return rows.map((row) => ({
    pipelineAssumptionId: row.pipeline_assumption_id,
    startDate: row.start_date,
    stages: row.stages,
    shares: row.shares.map(({ budgetHolderId, parts }) => ({ budgetHolderId, parts: BigInt(parts) })),
    transportHolderId: row.transport_holder_id,
    reason: row.reason,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  }));
}

/** Enters what finance expects of the pipeline from a day on. */
export async function insertPipelineAssumptions(tx: WriteTx, said: PipelineAssumptions): Promise<void> {
  const key = [tx.actor.localArea, said.pipelineAssumptionId];
  await tx.execute(
    `insert into pipeline_assumption (local_area_code, pipeline_assumption_id, start_date, transport_holder_id, reason, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [...key, said.startDate, said.transportHolderId, said.reason, said.enteredBy, said.enteredAt],
  );
  await tx.execute(
    `insert into pipeline_stage (local_area_code, pipeline_assumption_id, stage, probability_basis_points, days_to_start)
     select $1, $2, given.stage, given.points, given.days
       from unnest($3::text[], $4::integer[], $5::integer[]) as given(stage, points, days)`,
    [
      ...key,
      said.stages.map(({ stage }) => stage),
      said.stages.map(({ basisPoints }) => basisPoints),
      said.stages.map(({ daysToStart }) => daysToStart),
    ],
  );
  await tx.execute(
    `insert into pipeline_share (local_area_code, pipeline_assumption_id, ordinal, budget_holder_id, parts)
     select $1, $2, given.ordinal, given.holder, given.parts
       from unnest($3::uuid[], $4::bigint[]) with ordinality as given(holder, parts, ordinal)`,
    [...key, said.shares.map(({ budgetHolderId }) => budgetHolderId), said.shares.map(({ parts }) => parts)],
  );
}

/** Enters what somebody expects of one case. */
export async function insertCaseForecast(
  tx: WriteTx,
  said: {
    readonly caseForecastId: string;
    readonly caseId: string;
    readonly optionId: string | null;
    readonly expectedStartDate: Day | null;
    readonly reason: string;
    readonly enteredAt: Date;
  },
): Promise<void> {
  await tx.execute(
    `insert into case_forecast (local_area_code, case_forecast_id, case_id, option_id, expected_start_date, reason, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[tx.actor.localArea, said.caseForecastId, said.caseId, said.optionId, said.expectedStartDate, said.reason],
      ...[tx.actor.personId, said.enteredAt],
    ],
  );
}
