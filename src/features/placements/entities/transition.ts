import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

const STEPS = `'YEAR_9_REVIEW', 'AGE_14', 'AGE_16', 'AGE_17', 'AGE_17_HALF', 'SIX_MONTHS_BEFORE_18', 'THREE_MONTHS_BEFORE_18', 'HANDOVER_18', 'END_25'`;
const AGENCIES = `'EDUCATION', 'SOCIAL_CARE', 'HEALTH'`;

/** A3: when a step of growing up is due and whose it is, the same for every area. */
@Entity('transition_rule')
@Check('transition_rule_kind_check', `kind in (${STEPS})`)
@Check('transition_rule_owner_agency_kind_check', `owner_agency_kind in (${AGENCIES})`)
@Check('transition_rule_anchor_check', "anchor in ('BIRTH', 'SCHOOL_YEAR')")
@Check('transition_rule_lead_months_check', 'lead_months between 0 and 24')
@Check('transition_rule_dates_check', 'last_date >= first_date')
@Check('transition_rule_lapse_check', 'lapse_months > months')
export class TransitionRuleRow {
  @PrimaryColumn('text')
  kind: string;
  @PrimaryColumn('text')
  ownerAgencyKind: string;
  @PrimaryColumn('date')
  firstDate: string;
  @Column('date', { nullable: true })
  lastDate: string | null;
  @Column('text')
  anchor: string;
  @Column('integer')
  months: number;
  @Column('integer')
  leadMonths: number;
  @Column('integer')
  lapseMonths: number;
  @Column('text')
  source: string;
}

/** A3: a step of growing up, once for each child and side, and what became of it. */
@Entity('transition_task')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('person', ['localAreaCode', 'doneBy'], ['localAreaCode', 'personId'])
@ForeignKey('budget_holder', ['localAreaCode', 'ownerHolderId'], ['localAreaCode', 'budgetHolderId'])
@Unique('transition_task_step_key', ['localAreaCode', 'childId', 'kind', 'ownerAgencyKind'])
@Index('transition_task_case_id_idx', ['localAreaCode', 'caseId'])
@Index('transition_task_placement_id_idx', ['localAreaCode', 'placementId'])
@Index('transition_task_owner_holder_id_idx', ['localAreaCode', 'ownerHolderId'])
@Index('transition_task_due_date_idx', ['localAreaCode', 'dueDate', 'transitionTaskId'])
@Index('transition_task_done_by_idx', ['localAreaCode', 'doneBy'])
@Check('transition_task_kind_check', `kind in (${STEPS})`)
@Check('transition_task_owner_agency_kind_check', "owner_agency_kind in ('EDUCATION', 'SOCIAL_CARE', 'HEALTH')")
@Check(
  'transition_task_done_check',
  'num_nonnulls(done_date, done_by, done_at) in (0, 3) and (done_note is null or done_date is not null)',
)
@Check('transition_task_not_needed_check', 'not_needed_reason is null or (done_date is not null and done_note is null)')
export class TransitionTaskRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  transitionTaskId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid', { nullable: true })
  placementId: string | null;
  @Column('text')
  kind: string;
  @Column('text')
  ownerAgencyKind: string;
  @Column('date')
  dueDate: string;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
  @Column('date', { nullable: true })
  doneDate: string | null;
  @Column('text', { nullable: true })
  doneNote: string | null;
  @Column('uuid', { nullable: true })
  doneBy: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  doneAt: Date | null;
  @Column('uuid', { nullable: true })
  ownerHolderId: string | null;
  @Column('text', { nullable: true })
  notNeededReason: string | null;
}
