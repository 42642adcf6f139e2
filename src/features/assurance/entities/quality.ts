import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What plans are audited against from a day on. */
@Entity('audit_rubric')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@ForeignKey('person', ['localAreaCode', 'adoptedBy'], ['localAreaCode', 'personId'])
@Unique('audit_rubric_number_key', ['localAreaCode', 'number'])
@Index('audit_rubric_adopted_by_idx', ['localAreaCode', 'adoptedBy'])
@Check('audit_rubric_number_check', 'number >= 1')
export class AuditRubricRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  auditRubricId: string;
  @Column('integer')
  number: number;
  @Column('text')
  name: string;
  @Column('date')
  startDate: string;
  @Column('jsonb')
  content: object;
  @Column('uuid')
  adoptedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  adoptedAt: Date;
}

/** A sample of final plans, picked by a seed. */
@Entity('plan_audit_sample')
@ForeignKey('audit_rubric', ['localAreaCode', 'auditRubricId'], ['localAreaCode', 'auditRubricId'])
@ForeignKey('person', ['localAreaCode', 'drawnBy'], ['localAreaCode', 'personId'])
@Index('plan_audit_sample_audit_rubric_id_idx', ['localAreaCode', 'auditRubricId'])
@Index('plan_audit_sample_drawn_by_idx', ['localAreaCode', 'drawnBy'])
@Index('plan_audit_sample_drawn_at_idx', ['localAreaCode', 'drawnAt', 'planAuditSampleId'])
@Check('plan_audit_sample_size_check', 'size between 1 and 200')
@Check('plan_audit_sample_dates_check', 'last_date >= first_date')
@Check('plan_audit_sample_population_check', 'population >= 1')
export class PlanAuditSampleRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  planAuditSampleId: string;
  @Column('uuid')
  auditRubricId: string;
  @Column('date')
  firstDate: string;
  @Column('date')
  lastDate: string;
  @Column('text')
  seed: string;
  @Column('integer')
  size: number;
  @Column('integer')
  population: number;
  @Column('uuid')
  drawnBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  drawnAt: Date;
}

/** A plan of a sample. */
@Entity('plan_audit')
@ForeignKey('plan_audit_sample', ['localAreaCode', 'planAuditSampleId'], ['localAreaCode', 'planAuditSampleId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Unique('plan_audit_ordinal_key', ['localAreaCode', 'planAuditSampleId', 'ordinal'])
@Index('plan_audit_case_id_idx', ['localAreaCode', 'caseId'])
@Check('plan_audit_ordinal_check', 'ordinal >= 1')
export class PlanAuditRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  planAuditId: string;
  @Column('uuid')
  planAuditSampleId: string;
  @Column('integer')
  ordinal: number;
  @Column('uuid')
  caseId: string;
  @Column('date')
  planDate: string;
}

/** What one of two people found of a plan. */
@Entity('plan_audit_grading')
@ForeignKey('plan_audit', ['localAreaCode', 'planAuditId'], ['localAreaCode', 'planAuditId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'gradedBy'], ['localAreaCode', 'personId'])
@Unique('plan_audit_grading_graded_by_key', ['localAreaCode', 'planAuditId', 'gradedBy'])
@Index('plan_audit_grading_case_id_idx', ['localAreaCode', 'caseId'])
@Index('plan_audit_grading_graded_by_idx', ['localAreaCode', 'gradedBy'])
@Check('plan_audit_grading_stage_check', "stage in ('AUDIT', 'MODERATION')")
export class PlanAuditGradingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  planAuditId: string;
  @PrimaryColumn('text')
  stage: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  gradedBy: string;
  @Column('date')
  gradedDate: string;
  @Column('text')
  overallGrade: string;
  @Column('jsonb')
  answers: object;
  @Column('text')
  summary: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
