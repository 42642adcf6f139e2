import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

const AGENCIES = `'EDUCATION', 'SOCIAL_CARE', 'HEALTH'`;

/** What a young person wants of adult life, with the side that answers for it. */
@Entity('preparation_aim')
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@Check('preparation_aim_outcome_check', "outcome in ('EMPLOYMENT', 'INDEPENDENT_LIVING', 'COMMUNITY', 'HEALTH')")
@Check('preparation_aim_owner_agency_kind_check', `owner_agency_kind in (${AGENCIES})`)
@Index('preparation_aim_child_id_idx', ['localAreaCode', 'childId'])
@Index('preparation_aim_case_id_idx', ['localAreaCode', 'caseId'])
@Index('preparation_aim_recorded_by_idx', ['localAreaCode', 'recordedBy'])
export class PreparationAimRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  preparationAimId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  outcome: string;
  @Column('text')
  aim: string;
  @Column('text')
  ownerAgencyKind: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** What is to be done towards an aim, by whom, by when. */
@Entity('preparation_step')
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('preparation_aim', ['localAreaCode', 'preparationAimId'], ['localAreaCode', 'preparationAimId'])
@Check('preparation_step_owner_agency_kind_check', `owner_agency_kind in (${AGENCIES})`)
@Index('preparation_step_preparation_aim_id_idx', ['localAreaCode', 'preparationAimId', 'dueDate'])
@Index('preparation_step_child_id_idx', ['localAreaCode', 'childId'])
@Index('preparation_step_case_id_idx', ['localAreaCode', 'caseId'])
@Index('preparation_step_recorded_by_idx', ['localAreaCode', 'recordedBy'])
export class PreparationStepRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  preparationStepId: string;
  @Column('uuid')
  preparationAimId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  step: string;
  @Column('text')
  ownerAgencyKind: string;
  @Column('date')
  dueDate: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** How an aim, or a step towards it, stood when it was reviewed. */
@Entity('preparation_entry')
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('preparation_step', ['localAreaCode', 'preparationStepId'], ['localAreaCode', 'preparationStepId'])
@ForeignKey('preparation_aim', ['localAreaCode', 'preparationAimId'], ['localAreaCode', 'preparationAimId'])
@Check('preparation_entry_owner_agency_kind_check', `owner_agency_kind in (${AGENCIES})`)
@Check('preparation_entry_status_check', "status in ('PLANNED', 'UNDER_WAY', 'ACHIEVED', 'NOT_PURSUED')")
@Check(
  'preparation_entry_next_check',
  'next_review_date is null or preparation_step_id is null and next_review_date > reviewed_date',
)
@Index('preparation_entry_preparation_aim_id_idx', ['localAreaCode', 'preparationAimId', 'reviewedDate'])
@Index('preparation_entry_preparation_step_id_idx', ['localAreaCode', 'preparationStepId'])
@Index('preparation_entry_child_id_idx', ['localAreaCode', 'childId'])
@Index('preparation_entry_case_id_idx', ['localAreaCode', 'caseId'])
@Index('preparation_entry_recorded_by_idx', ['localAreaCode', 'recordedBy'])
export class PreparationEntryRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  preparationEntryId: string;
  @Column('uuid')
  preparationAimId: string;
  @Column('uuid', { nullable: true })
  preparationStepId: string | null;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  ownerAgencyKind: string;
  @Column('text')
  status: string;
  @Column('date')
  reviewedDate: string;
  @Column('text', { nullable: true })
  note: string | null;
  @Column('date', { nullable: true })
  nextReviewDate: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** Whether adult services take a young person on. */
@Entity('adult_decision')
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@ForeignKey('adult_decision', ['localAreaCode', 'replacesId'], ['localAreaCode', 'adultDecisionId'])
@ForeignKey('plan_event', ['localAreaCode', 'planEventId'], ['localAreaCode', 'planEventId'])
@ForeignKey('agency', ['localAreaCode', 'agencyId'], ['localAreaCode', 'agencyId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@Check('adult_decision_kind_check', "kind in ('CARE_ACT', 'CONTINUING_HEALTHCARE')")
@Check('adult_decision_outcome_check', "outcome in ('ELIGIBLE', 'NOT_ELIGIBLE')")
@Check('adult_decision_owner_agency_kind_check', "owner_agency_kind in ('SOCIAL_CARE', 'HEALTH')")
@Check('adult_decision_decider_role_check', "decider_role in ('BUDGET_HOLDER', 'DIRECTOR')")
@Unique('adult_decision_replaces_id_key', ['localAreaCode', 'replacesId'])
@Check('adult_decision_side_check', "(kind = 'CARE_ACT') = (owner_agency_kind = 'SOCIAL_CARE')")
@Index('adult_decision_child_id_idx', ['localAreaCode', 'childId', 'decidedDate'])
@Index('adult_decision_case_id_idx', ['localAreaCode', 'caseId'])
@Index('adult_decision_agency_id_idx', ['localAreaCode', 'agencyId'])
@Index('adult_decision_plan_event_id_idx', ['localAreaCode', 'planEventId'])
@Index('adult_decision_recorded_by_idx', ['localAreaCode', 'recordedBy'])
export class AdultDecisionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  adultDecisionId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  kind: string;
  @Column('text')
  outcome: string;
  @Column('date')
  decidedDate: string;
  @Column('text')
  ownerAgencyKind: string;
  @Column('uuid')
  agencyId: string;
  @Column('text')
  deciderRole: string;
  @Column('integer')
  deciderGrade: number;
  @Column('text')
  delegation: string;
  @Column('text')
  reasons: string;
  @Column('uuid')
  planEventId: string;
  @Column('uuid', { nullable: true })
  replacesId: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** A share of a placement that goes over to adult services from a day on. */
@Entity('adult_handover')
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@ForeignKey('funding_agreement', ['localAreaCode', 'fundingAgreementId'], ['localAreaCode', 'fundingAgreementId'])
@ForeignKey('budget_holder', ['localAreaCode', 'toHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('budget_holder', ['localAreaCode', 'fromHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('adult_decision', ['localAreaCode', 'adultDecisionId'], ['localAreaCode', 'adultDecisionId'])
@Unique('adult_handover_agreement_key', ['localAreaCode', 'fundingAgreementId'])
@Check('adult_handover_other_check', 'from_holder_id <> to_holder_id')
@Index('adult_handover_adult_decision_id_idx', ['localAreaCode', 'adultDecisionId'])
@Index('adult_handover_child_id_idx', ['localAreaCode', 'childId'])
@Index('adult_handover_case_id_idx', ['localAreaCode', 'caseId'])
@Index('adult_handover_placement_id_idx', ['localAreaCode', 'placementId'])
@Index('adult_handover_from_holder_id_idx', ['localAreaCode', 'fromHolderId'])
@Index('adult_handover_to_holder_id_idx', ['localAreaCode', 'toHolderId'])
@Index('adult_handover_recorded_by_idx', ['localAreaCode', 'recordedBy'])
export class AdultHandoverRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  adultHandoverId: string;
  @Column('uuid')
  adultDecisionId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  fromHolderId: string;
  @Column('uuid')
  toHolderId: string;
  @Column('date')
  fromDate: string;
  @Column('uuid')
  fundingAgreementId: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** J5: who was told of a share that went over, and when. */
@Entity('adult_handover_notice')
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('adult_handover', ['localAreaCode', 'adultHandoverId'], ['localAreaCode', 'adultHandoverId'])
@Check('adult_handover_notice_told_check', "told in ('FAMILY', 'PROVIDER', 'SETTING', 'OTHER_AGENCIES')")
@Index('adult_handover_notice_case_id_idx', ['localAreaCode', 'caseId'])
@Index('adult_handover_notice_recorded_by_idx', ['localAreaCode', 'recordedBy'])
export class AdultHandoverNoticeRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  adultHandoverId: string;
  @PrimaryColumn('text')
  told: string;
  @Column('uuid')
  caseId: string;
  @Column('date')
  toldDate: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
