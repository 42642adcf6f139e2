import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What finance expects of cases with the panel, from a day on. */
@Entity('pipeline_assumption')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@ForeignKey('budget_holder', ['localAreaCode', 'transportHolderId'], ['localAreaCode', 'budgetHolderId'])
@Index('pipeline_assumption_entered_at_idx', ['localAreaCode', 'enteredAt'])
@Index('pipeline_assumption_transport_holder_id_idx', ['localAreaCode', 'transportHolderId'])
export class PipelineAssumptionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  pipelineAssumptionId: string;
  @Column('date')
  startDate: string;
  @Column('text')
  reason: string;
  @Column('uuid')
  enteredBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  enteredAt: Date;
  @Column('uuid', { nullable: true })
  transportHolderId: string | null;
}

/** How likely a stage is to come to a commitment, and how soon a placement can start from there. */
@Entity('pipeline_stage')
@ForeignKey('pipeline_assumption', ['localAreaCode', 'pipelineAssumptionId'], ['localAreaCode', 'pipelineAssumptionId'])
@Check(
  'pipeline_stage_stage_check',
  "stage in ('REFERRED', 'LISTED', 'AGREED_IN_PRINCIPLE', 'FUNDING_DISPUTED', 'RECOMMENDED', 'AGREED')",
)
@Check('pipeline_stage_probability_check', 'probability_basis_points between 0 and 10000')
@Check('pipeline_stage_days_check', 'days_to_start between 0 and 1000')
export class PipelineStageRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  pipelineAssumptionId: string;
  @PrimaryColumn('text')
  stage: string;
  @Column('integer')
  probabilityBasisPoints: number;
  @Column('integer')
  daysToStart: number;
}

/** Who pays for a case of which no split was proposed. */
@Entity('pipeline_share')
@ForeignKey('pipeline_assumption', ['localAreaCode', 'pipelineAssumptionId'], ['localAreaCode', 'pipelineAssumptionId'])
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@Index('pipeline_share_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Check('pipeline_share_parts_check', 'parts > 0')
export class PipelineShareRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  pipelineAssumptionId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('uuid')
  budgetHolderId: string;
  @Column('bigint')
  parts: bigint;
}

/** What somebody expects of one case with the panel. */
@Entity('case_forecast')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('placement_option', ['localAreaCode', 'optionId'], ['localAreaCode', 'optionId'])
@Index('case_forecast_case_id_idx', ['localAreaCode', 'caseId', 'enteredAt'])
@Index('case_forecast_option_id_idx', ['localAreaCode', 'optionId'])
export class CaseForecastRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  caseForecastId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid', { nullable: true })
  optionId: string | null;
  @Column('date', { nullable: true })
  expectedStartDate: string | null;
  @Column('text')
  reason: string;
  @Column('uuid')
  enteredBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  enteredAt: Date;
}

/** How a case stood in the pipeline from an instant on; written by the database. */
@Entity('pipeline_state')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Check('pipeline_state_ordinal_check', 'ordinal >= 1')
@Check(
  'pipeline_state_stage_check',
  "stage in ('REFERRED', 'LISTED', 'AGREED_IN_PRINCIPLE', 'FUNDING_DISPUTED', 'RECOMMENDED', 'AGREED')",
)
@Check('pipeline_state_facts_check', '(stage is null) = (facts is null)')
export class PipelineStateRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  caseId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('text', { nullable: true })
  stage: string | null;
  @Column('jsonb', { nullable: true })
  facts: object | null;
  @Column('timestamp with time zone', { precision: 3 })
  enteredAt: Date;
}
