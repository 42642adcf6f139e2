import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Who decided what a family is told of its plan, on which delegation and why: of an entry, whatever day it is put right to. Put right by a row that replaces it. */
@Entity('plan_decision')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('plan_event', ['localAreaCode', 'entryId'], ['localAreaCode', 'planEventId'])
@ForeignKey('person', ['localAreaCode', 'decidedBy'], ['localAreaCode', 'personId'])
@ForeignKey('plan_decision', ['localAreaCode', 'replacesId'], ['localAreaCode', 'planDecisionId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Unique('plan_decision_replaces_id_key', ['localAreaCode', 'replacesId'])
@Index('plan_decision_child_id_idx', ['localAreaCode', 'childId'])
@Index('plan_decision_case_id_idx', ['localAreaCode', 'caseId'])
@Index('plan_decision_entry_id_idx', ['localAreaCode', 'entryId', 'recordedAt'])
@Index('plan_decision_first_key', ['localAreaCode', 'entryId'], { unique: true, where: 'replaces_id is null' })
@Index('plan_decision_decided_by_idx', ['localAreaCode', 'decidedBy'])
@Index('plan_decision_recorded_by_idx', ['localAreaCode', 'recordedBy'])
export class PlanDecisionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  planDecisionId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  /** The first of the entries that put one another right. */
  @Column('uuid')
  entryId: string;
  @Column('uuid')
  decidedBy: string;
  /** On the day on which it was recorded. */
  @Column('integer')
  deciderGrade: number;
  @Column('text')
  delegation: string;
  @Column('text')
  reasons: string;
  @Column('uuid', { nullable: true })
  replacesId: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
