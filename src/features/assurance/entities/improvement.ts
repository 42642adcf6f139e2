import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What the area set out to improve. */
@Entity('improvement_plan')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Unique('improvement_plan_name_key', ['localAreaCode', 'name'])
@Check(
  'improvement_plan_kind_check',
  "kind in ('WRITTEN_STATEMENT_OF_ACTION', 'PRIORITY_ACTION_PLAN', 'AREA_IMPROVEMENT_PLAN', 'OWN_PLAN')",
)
export class ImprovementPlanRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  improvementPlanId: string;
  @Column('text')
  kind: string;
  @Column('text')
  name: string;
  @Column('date', { nullable: true })
  letterDate: string | null;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
}

/** One saving of a plan; it stays. */
@Entity('improvement_plan_version')
@ForeignKey('improvement_plan', ['localAreaCode', 'improvementPlanId'], ['localAreaCode', 'improvementPlanId'])
@ForeignKey('person', ['localAreaCode', 'savedBy'], ['localAreaCode', 'personId'])
@Index('improvement_plan_version_saved_by_idx', ['localAreaCode', 'savedBy'])
@Check('improvement_plan_version_version_check', 'version >= 1')
export class ImprovementPlanVersionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  improvementPlanId: string;
  @PrimaryColumn('integer')
  version: number;
  @Column('jsonb')
  content: object;
  @Column('text')
  note: string;
  @Column('uuid')
  savedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  savedAt: Date;
}

/** How an action or a milestone stood on a day. */
@Entity('improvement_rating')
@ForeignKey('improvement_plan', ['localAreaCode', 'improvementPlanId'], ['localAreaCode', 'improvementPlanId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('improvement_rating_improvement_plan_id_idx', [
  ...['localAreaCode', 'improvementPlanId', 'code', 'ratedDate', 'recordedAt'],
])
@Index('improvement_rating_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('improvement_rating_rating_check', "rating in ('RED', 'AMBER', 'GREEN', 'DONE')")
export class ImprovementRatingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  improvementRatingId: string;
  @Column('uuid')
  improvementPlanId: string;
  @Column('text')
  code: string;
  @Column('text')
  rating: string;
  @Column('date')
  ratedDate: string;
  @Column('text')
  reason: string;
  @Column('text', { array: true })
  evidence: string[];
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** A visit of those who watch over a plan. */
@Entity('improvement_visit')
@ForeignKey('improvement_plan', ['localAreaCode', 'improvementPlanId'], ['localAreaCode', 'improvementPlanId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('improvement_visit_improvement_plan_id_idx', ['localAreaCode', 'improvementPlanId', 'visitDate'])
@Index('improvement_visit_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check(
  'improvement_visit_visitor_check',
  "visitor in ('DEPARTMENT_FOR_EDUCATION', 'NHS_ENGLAND', 'OFSTED_AND_CQC', 'LOCAL_PARTNERSHIP', 'PEER')",
)
@Check('improvement_visit_progress_check', "progress in ('SUFFICIENT', 'SOME', 'INSUFFICIENT', 'NOT_JUDGED')")
export class ImprovementVisitRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  improvementVisitId: string;
  @Column('uuid')
  improvementPlanId: string;
  @Column('date')
  visitDate: string;
  @Column('text')
  visitor: string;
  @Column('text')
  progress: string;
  @Column('text')
  finding: string;
  @Column('text', { array: true })
  evidence: string[];
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
