import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `cases`: children, their cases and the papers.
 */

/** A child or young person, without a name: the birth cohort and nothing nearer. */
@Entity('child')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Check(
  'child_plan_step_check',
  "plan_step in ('REQUEST_RECEIVED', 'ASSESSMENT_AGREED', 'DRAFT_SERVED', 'REQUEST_WITHDRAWN', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT')",
)
@Check('child_plan_step_date_check', '(plan_step is null) = (plan_step_date is null)')
export class ChildRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  childId: string;
  @Column('integer')
  birthCohort: number;
  @Column('boolean', { default: false })
  lookedAfter: boolean;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
  @Column('text', { nullable: true })
  planStep: string | null;
  @Column('date', { nullable: true })
  planStepDate: string | null;
  @Column('date', { nullable: true })
  planCeasedDate: string | null;
}

/** A child’s name, date of birth and numbers, behind a policy of their own. */
@Entity('child_identity')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@Unique('child_identity_nhs_number_key', ['localAreaCode', 'nhsNumber'])
@Unique('child_identity_upn_key', ['localAreaCode', 'upn'])
@Check('child_identity_whole_check', 'imported_at is not null or given_name is not null and family_name is not null')
export class ChildIdentityRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  childId: string;
  /** Null, as the family name: the import that told of the child did not say it. */
  @Column('text', { nullable: true })
  givenName: string | null;
  @Column('text', { nullable: true })
  familyName: string | null;
  @Column('date')
  dateOfBirth: string;
  @Column('text', { nullable: true })
  upn: string | null;
  @Column('text', { nullable: true })
  nhsNumber: string | null;
  @Column('text', { nullable: true })
  homePostcode: string | null;
  /** When an import last said it; null: an officer stands for it. */
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  importedAt: Date | null;
}

/** A case before a panel. */
@Entity('panel_case')
@ForeignKey('person', ['localAreaCode', 'caseOfficerId'], ['localAreaCode', 'personId'])
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@ForeignKey('panel', ['localAreaCode', 'panelId'], ['localAreaCode', 'panelId'])
@ForeignKey('panel_case', ['localAreaCode', 'earlierCaseId'], ['localAreaCode', 'caseId'])
@Unique('panel_case_reference_key', ['localAreaCode', 'reference'])
@Index('panel_case_case_officer_id_idx', ['localAreaCode', 'caseOfficerId'])
@Index('panel_case_child_id_idx', ['localAreaCode', 'childId'])
@Index('panel_case_earlier_case_id_idx', ['localAreaCode', 'earlierCaseId'])
@Index('panel_case_created_at_idx', ['localAreaCode', 'createdAt', 'caseId'])
@Index('panel_case_panel_id_idx', ['localAreaCode', 'panelId'])
@Index('panel_case_request_date_idx', ['localAreaCode', 'requestDate', 'caseId'])
@Index('panel_case_status_idx', ['localAreaCode', 'status', 'caseId'])
@Check(
  'panel_case_ehc_plan_status_check',
  "ehc_plan_status in ('NONE', 'REQUESTED', 'IN_ASSESSMENT', 'DRAFT', 'FINAL')",
)
@Check(
  'panel_case_other_needs_check',
  "other_needs <@ array['SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH']",
)
@Check(
  'panel_case_primary_need_check',
  "primary_need in ('SPLD','MLD','SLD','PMLD','SEMH','SLCN','HI','VI','MSI','PD','ASD','DS','OTH')",
)
@Check(
  'panel_case_request_type_check',
  "request_type in ('PLACEMENT', 'CHANGE_OF_PLACEMENT', 'JOINT_FUNDING', 'PACKAGE_OF_SUPPORT', 'EXTENSION', 'REVIEW', 'UPLIFT', 'OTHER')",
)
@Check('panel_case_responsible_la_code_check', "responsible_la_code ~ '^[0-9]{3}$'")
@Check(
  'panel_case_status_check',
  "status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'LISTED', 'DECIDED', 'COMMITTED', 'PLACED', 'CLOSED')",
)
@Index('panel_case_reference_trgm_idx', { synchronize: false }) // of trigrams: migrations.test.ts
export class PanelCaseRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  caseId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  panelId: string;
  @Column('text')
  reference: string;
  @Column('text')
  status: string;
  @Column('text')
  requestType: string;
  @Column('date')
  requestDate: string;
  @Column('text')
  primaryNeed: string;
  @Column('text', { array: true, default: '{}' })
  otherNeeds: string[];
  @Column('text')
  ehcPlanStatus: string;
  @Column('date', { nullable: true })
  ehcPlanDate: string | null;
  @Column('text')
  responsibleLaCode: string;
  @Column('uuid')
  caseOfficerId: string;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  submittedAt: Date | null;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
  @Column('integer', { default: 1 })
  version: number;
  @Column('uuid', { nullable: true })
  earlierCaseId: string | null;
}

/** The last number an area gave to a case in a year. */
@Entity('case_number')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
export class CaseNumberRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('integer')
  year: number;
  @Column('integer')
  lastNumber: number;
}

/** What a referral says, one row a case. */
@Entity('referral')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Check(
  'referral_lawful_basis_check',
  "lawful_basis in ('CONSENT', 'PUBLIC_TASK', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS')",
)
@Check(
  'referral_child_views_method_check',
  "child_views_method in ('IN_WRITING', 'IN_PERSON', 'BY_ADVOCATE', 'RECORDING')",
)
@Check(
  'referral_parent_views_method_check',
  "parent_views_method in ('IN_WRITING', 'IN_PERSON', 'BY_ADVOCATE', 'RECORDING')",
)
@Check('referral_equality_answer_check', "equality_answer in ('NONE_ARISE', 'ARISE')")
@Check('referral_social_care_answer_check', "social_care_answer in ('NONE_ARISE', 'ARISE')")
@Index('referral_words_idx', { synchronize: false }) // over an expression: migrations.test.ts
export class ReferralRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  caseId: string;
  @Column('text', { nullable: true })
  summary: string | null;
  @Column('text', { nullable: true })
  outcomesSought: string | null;
  @Column('text', { nullable: true })
  childViews: string | null;
  @Column('text', { nullable: true })
  childViewsNotObtainedReason: string | null;
  @Column('text', { nullable: true })
  parentViews: string | null;
  @Column('text', { nullable: true })
  parentViewsNotObtainedReason: string | null;
  @Column('text', { nullable: true })
  lawfulBasis: string | null;
  @Column('text', { nullable: true })
  equalityConsiderations: string | null;
  @Column('text', { nullable: true })
  socialCareConsiderations: string | null;
  @Column('text', { nullable: true })
  childViewsGivenBy: string | null;
  @Column('text', { nullable: true })
  childViewsMethod: string | null;
  @Column('date', { nullable: true })
  childViewsGivenDate: string | null;
  @Column('text', { nullable: true })
  parentViewsGivenBy: string | null;
  @Column('text', { nullable: true })
  parentViewsMethod: string | null;
  @Column('date', { nullable: true })
  parentViewsGivenDate: string | null;
  @Column('text', { nullable: true })
  equalityAnswer: string | null;
  @Column('text', { nullable: true })
  socialCareAnswer: string | null;
  @Column('date', { nullable: true })
  firstSubmittedDate: string | null;
}

/** R4: what was tried locally and why it failed. */
@Entity('local_option_tried')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Index('local_option_tried_provider_urn_idx', ['providerUrn'])
@Index('local_option_tried_words_idx', { synchronize: false }) // over an expression: migrations.test.ts
export class LocalOptionTriedRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  caseId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('text', { nullable: true })
  providerUrn: string | null;
  @Column('text')
  description: string;
  @Column('text')
  whyItFailed: string;
}

/** R1: a mandatory item waived by a named person for a reason. */
@Entity('checklist_waiver')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'waivedBy'], ['localAreaCode', 'personId'])
@Index('checklist_waiver_waived_by_idx', ['localAreaCode', 'waivedBy'])
export class ChecklistWaiverRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  caseId: string;
  @PrimaryColumn('text')
  item: string;
  @Column('text')
  reason: string;
  @Column('uuid')
  waivedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  waivedAt: Date;
}

/** G1: a case’s way from one panel to the next. */
@Entity('case_route')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('panel', ['localAreaCode', 'fromPanelId'], ['localAreaCode', 'panelId'])
@ForeignKey('panel', ['localAreaCode', 'toPanelId'], ['localAreaCode', 'panelId'])
@Index('case_route_case_id_idx', ['localAreaCode', 'caseId', 'routedAt'])
@Index('case_route_from_panel_id_idx', ['localAreaCode', 'fromPanelId'])
@Index('case_route_to_panel_id_idx', ['localAreaCode', 'toPanelId'])
@Check('case_route_panels_check', 'from_panel_id <> to_panel_id')
export class CaseRouteRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  caseRouteId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  fromPanelId: string;
  @Column('uuid')
  toPanelId: string;
  @Column('text')
  reason: string;
  @Column('uuid')
  routedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  routedAt: Date;
}
