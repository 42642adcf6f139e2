import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `panels`: panels and their dated terms of reference.
 */

/** G1: panels are data. */
@Entity('panel')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Unique('panel_name_key', ['localAreaCode', 'name'])
export class PanelRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  panelId: string;
  @Column('text')
  name: string;
  @Column('text')
  remit: string;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
}

/** A panel’s terms of reference for a span of days. */
@Entity('panel_terms')
@ForeignKey('panel', ['localAreaCode', 'panelId'], ['localAreaCode', 'panelId'])
@Index('panel_terms_panel_id_idx', ['localAreaCode', 'panelId'])
@Check(
  'panel_terms_decision_model_check',
  "decision_model in ('CHAIR_DECIDES', 'ADVISORY_TO_OFFICER', 'PANEL_THEN_RATIFY', 'JOINT_AGENCY')",
)
@Exclusion('panel_terms_no_overlap', 'using gist (local_area_code with =, panel_id with =, active_span with &&)')
@Check('panel_terms_quorum_number_check', 'quorum_number >= 1')
@ForeignKey('person', ['localAreaCode', 'decidingOfficerId'], ['localAreaCode', 'personId'])
@Index('panel_terms_deciding_officer_id_idx', ['localAreaCode', 'decidingOfficerId'])
@Check('panel_terms_quorum_share_rounding_check', "quorum_share_rounding in ('UP', 'DOWN')")
@Check('panel_terms_observer_limit_check', 'observer_limit >= 0')
@Check('panel_terms_paper_deadline_unit_check', "paper_deadline_unit in ('CALENDAR', 'WORKING')")
@Check(
  'panel_terms_quorum_share_check',
  'num_nulls(quorum_share_numerator, quorum_share_denominator) = 2 or (num_nulls(quorum_share_numerator, quorum_share_denominator) = 0 and quorum_share_numerator >= 1 and quorum_share_numerator <= quorum_share_denominator)',
)
@Check(
  'panel_terms_paper_deadline_check',
  'num_nulls(paper_deadline_days, paper_deadline_unit) = 2 or (num_nulls(paper_deadline_days, paper_deadline_unit) = 0 and paper_deadline_days >= 0)',
)
@Check(
  'panel_terms_periods_check',
  'lapse_days >= 1 and in_principle_days >= 1 and contract_ending_weeks >= 1 and first_review_months >= 1 and review_months >= 1 and deferral_escalation >= 1',
)
@Check('panel_terms_lapse_warning_days_check', 'lapse_warning_days >= 0')
@Check('panel_terms_withdrawn_check', 'isempty(active_span) = (withdrawn_at is not null)')
export class PanelTermsRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  panelTermsId: string;
  @Column('uuid')
  panelId: string;
  @Column('text')
  decisionModel: string;
  @Column('integer')
  quorumNumber: number;
  @Column('integer', { default: 28 })
  papersOpenDays: number;
  @Column('text', { array: true })
  checklist: string[];
  @Column('daterange')
  activeSpan: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
  @Column('integer', { nullable: true })
  quorumShareNumerator: number | null;
  @Column('integer', { nullable: true })
  quorumShareDenominator: number | null;
  @Column('text', { default: 'UP' })
  quorumShareRounding: string;
  @Column('boolean', { default: true })
  chairCounts: boolean;
  @Column('boolean', { default: true })
  recusedLeaveDenominator: boolean;
  @Column('boolean', { default: true })
  abstentionCounts: boolean;
  @Column('integer', { default: 3 })
  observerLimit: number;
  @Column('integer', { nullable: true })
  paperDeadlineDays: number | null;
  @Column('text', { nullable: true })
  paperDeadlineUnit: string | null;
  @Column('text', { array: true, default: '{}' })
  requestTypes: string[];
  @Column('integer', { default: 28 })
  lapseDays: number;
  @Column('integer', { default: 90 })
  inPrincipleDays: number;
  @Column('integer', { default: 8 })
  contractEndingWeeks: number;
  @Column('integer', { default: 3 })
  firstReviewMonths: number;
  @Column('integer', { default: 12 })
  reviewMonths: number;
  @Column('integer', { default: 3 })
  deferralEscalation: number;
  @Column('boolean', { default: true })
  suitabilityBeforeCost: boolean;
  @Column('uuid', { nullable: true })
  decidingOfficerId: string | null;
  @Column('integer', { default: 7 })
  lapseWarningDays: number;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  withdrawnAt: Date | null;
}

/** G3: who must count, by capacity and kind of agency, for a decision under the terms. */
@Entity('quorum_requirement')
@ForeignKey('panel_terms', ['localAreaCode', 'panelTermsId'], ['localAreaCode', 'panelTermsId'])
@Check('quorum_requirement_agency_kind_check', "agency_kind in ('EDUCATION', 'SOCIAL_CARE', 'HEALTH')")
@Check('quorum_requirement_capacity_check', "capacity in ('CHAIR', 'BUDGET_HOLDER', 'MEMBER')")
@Check('quorum_requirement_minimum_check', 'minimum >= 1')
@Check('quorum_requirement_minimum_grade_check', 'minimum_grade between 1 and 20')
@Check(
  'quorum_requirement_profession_check',
  "profession in ('EDUCATIONAL_PSYCHOLOGY', 'SEN_LEADERSHIP', 'DESIGNATED_CLINICAL_OFFICER', 'DESIGNATED_SOCIAL_CARE_OFFICER', 'VIRTUAL_SCHOOL', 'PARENT_CARER_FORUM')",
)
export class QuorumRequirementRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  panelTermsId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('text', { nullable: true })
  capacity: string | null;
  @Column('text', { nullable: true })
  agencyKind: string | null;
  @Column('integer')
  minimum: number;
  @Column('text', { nullable: true })
  profession: string | null;
  @Column('integer', { nullable: true })
  minimumGrade: number | null;
}

/** M1: a policy or a set of criteria that decisions rely on. */
@Entity('policy')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Unique('policy_title_key', ['localAreaCode', 'title'])
export class PolicyRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  policyId: string;
  @Column('text')
  title: string;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
}

/** M1: a version of a policy, in force for a span of days. */
@Entity('policy_version')
@ForeignKey('policy', ['localAreaCode', 'policyId'], ['localAreaCode', 'policyId'])
@Unique('policy_version_label_key', ['localAreaCode', 'policyId', 'label'])
@Index('policy_version_policy_id_idx', ['localAreaCode', 'policyId'])
@Exclusion('policy_version_no_overlap', 'using gist (local_area_code with =, policy_id with =, active_span with &&)')
@Check('policy_version_sha256_check', "sha256 ~ '^[0-9a-f]{64}$'")
@Check('policy_version_source_check', 'num_nonnulls(sha256, url) >= 1')
export class PolicyVersionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  policyVersionId: string;
  @Column('uuid')
  policyId: string;
  @Column('text')
  label: string;
  @Column('daterange')
  activeSpan: string;
  @Column('text', { name: 'sha256', nullable: true })
  sha256: string | null;
  @Column('text', { nullable: true })
  url: string | null;
  @Column('uuid')
  adoptedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  adoptedAt: Date;
}
