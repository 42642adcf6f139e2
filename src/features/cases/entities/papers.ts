import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of `cases` that hang from a referral: the plan, what families file, returns, advice, disclosures and capacity.
 */

/** The plan by the codes of SEN2, apart from the placement that is attended (V1, V2). */
@Entity('ehc_plan')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('establishment', ['namedProviderUrn'], ['urn'])
@Index('ehc_plan_named_provider_urn_idx', ['namedProviderUrn'])
@Index('ehc_plan_ceased_date_idx', ['localAreaCode', 'ceasedDate'], { where: 'ceased_date is not null' })
@Check('ehc_plan_assessment_outcome_check', "assessment_outcome in ('Y', 'N', 'A', 'W', 'H')")
@Check('ehc_plan_cease_reason_check', "cease_reason in ('1', '2', '3', '4', '5', '6', '7', '8', '9')")
@Check('ehc_plan_ceased_check', '(cease_reason is null) = (ceased_date is null)')
@Check('ehc_plan_named_check', 'named_provider_urn is null or named_setting is null')
@Check(
  'ehc_plan_named_provision_type_check',
  "named_provision_type in ('MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS', 'CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT')",
)
@Check('ehc_plan_named_setting_check', "named_setting in ('OLA', 'OPA', 'EHE', 'EYP', 'OTH', 'NEET', 'NIEC', 'NIEO')")
@Check('ehc_plan_request_outcome_check', "request_outcome in ('Y', 'N', 'A', 'W', 'H')")
export class EhcPlanRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  caseId: string;
  @Column('text', { nullable: true })
  namedProviderUrn: string | null;
  @Column('text', { nullable: true })
  namedSetting: string | null;
  @Column('text', { nullable: true })
  namedProvisionType: string | null;
  @Column('text', { nullable: true })
  requestOutcome: string | null;
  @Column('text', { nullable: true })
  assessmentOutcome: string | null;
  @Column('text', { nullable: true })
  ceaseReason: string | null;
  @Column('date', { nullable: true })
  ceasedDate: string | null;
}

/** R7: views that a family filed itself. */
@Entity('family_view')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'filedBy'], ['localAreaCode', 'personId'])
@Index('family_view_case_id_idx', ['localAreaCode', 'caseId', 'filedAt'])
@Index('family_view_filed_by_idx', ['localAreaCode', 'filedBy'])
@Check('family_view_method_check', "method in ('IN_WRITING', 'IN_PERSON', 'BY_ADVOCATE', 'RECORDING')")
@Check('family_view_whose_check', "whose in ('CHILD', 'PARENT')")
export class FamilyViewRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  familyViewId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  whose: string;
  @Column('text')
  text: string;
  @Column('text')
  givenBy: string;
  @Column('text')
  method: string;
  @Column('date')
  givenDate: string;
  @Column('uuid')
  filedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  filedAt: Date;
}

/** R1: a referral sent back, and what it lacked. */
@Entity('referral_return')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'returnedBy'], ['localAreaCode', 'personId'])
@Index('referral_return_case_id_idx', ['localAreaCode', 'caseId', 'returnedAt'])
@Index('referral_return_returned_by_idx', ['localAreaCode', 'returnedBy'])
export class ReferralReturnRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  referralReturnId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  reason: string;
  @Column('text', { array: true })
  missing: string[];
  @Column('uuid')
  returnedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  returnedAt: Date;
}

/** Advice that was asked for, and when it came or was called off. */
@Entity('advice_request')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'askedBy'], ['localAreaCode', 'personId'])
@ForeignKey('evidence', ['localAreaCode', 'evidenceId'], ['localAreaCode', 'evidenceId'])
@Index('advice_request_case_id_idx', ['localAreaCode', 'caseId', 'askedDate'])
@Index('advice_request_asked_by_idx', ['localAreaCode', 'askedBy'])
@Index('advice_request_evidence_id_idx', ['localAreaCode', 'evidenceId'])
@Check('advice_request_agency_kind_check', "agency_kind in ('EDUCATION', 'SOCIAL_CARE', 'HEALTH')")
@Check(
  'advice_request_dates_check',
  'due_date >= asked_date and received_date >= asked_date and cancelled_date >= asked_date',
)
@Check(
  'advice_request_kind_check',
  "kind in ('EDUCATIONAL_PSYCHOLOGY', 'SCHOOL', 'SENSORY', 'MEDICAL', 'THERAPY', 'CONTINUING_CARE', 'SOCIAL_CARE', 'PREPARING_FOR_ADULTHOOD', 'OTHER')",
)
@Check(
  'advice_request_settled_check',
  'num_nonnulls(received_date, cancelled_date) <= 1 and (evidence_id is null or received_date is not null) and (cancelled_date is null) = (cancel_reason is null)',
)
export class AdviceRequestRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  adviceRequestId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  agencyKind: string;
  @Column('text')
  kind: string;
  @Column('text')
  contributor: string;
  @Column('date')
  askedDate: string;
  @Column('date')
  dueDate: string;
  @Column('uuid')
  askedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  askedAt: Date;
  @Column('date', { nullable: true })
  receivedDate: string | null;
  @Column('uuid', { nullable: true })
  evidenceId: string | null;
  @Column('date', { nullable: true })
  cancelledDate: string | null;
  @Column('text', { nullable: true })
  cancelReason: string | null;
}

/** R5: what was shared with whom, and on what that rests. */
@Entity('disclosure')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('disclosure_case_id_idx', ['localAreaCode', 'caseId', 'recordedAt'])
@Index('disclosure_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('disclosure_basis_check', "basis in ('CONSENT', 'PUBLIC_TASK', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS')")
@Check('disclosure_consent_by_check', "consent_by in ('PARENT', 'YOUNG_PERSON', 'COMPETENT_CHILD', 'DEPUTY')")
@Check(
  'disclosure_consent_check',
  "num_nonnulls(consent_by, consent_date) = case when basis = 'CONSENT' then 2 else 0 end",
)
@Check(
  'disclosure_recipient_check',
  "recipient in ('PANEL', 'EDUCATION', 'SOCIAL_CARE', 'HEALTH', 'SCHOOL', 'PROVIDER', 'OTHER')",
)
@Check(
  'disclosure_subjects_check',
  "subjects <@ array['IDENTITY', 'REFERRAL', 'HEALTH_EVIDENCE', 'SOCIAL_CARE_EVIDENCE', 'OTHER_EVIDENCE'] and cardinality(subjects) >= 1",
)
export class DisclosureRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  disclosureId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  recipient: string;
  @Column('text', { nullable: true })
  recipientName: string | null;
  @Column('text', { array: true })
  subjects: string[];
  @Column('text')
  basis: string;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('date')
  disclosedDate: string;
  @Column('text', { nullable: true })
  consentBy: string | null;
  @Column('date', { nullable: true })
  consentDate: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** R5: the consent of a disclosure, withdrawn. */
@Entity('consent_withdrawal')
@ForeignKey('disclosure', ['localAreaCode', 'disclosureId'], ['localAreaCode', 'disclosureId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('consent_withdrawal_case_id_idx', ['localAreaCode', 'caseId'])
@Index('consent_withdrawal_recorded_by_idx', ['localAreaCode', 'recordedBy'])
export class ConsentWithdrawalRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  disclosureId: string;
  @Column('uuid')
  caseId: string;
  @Column('date')
  withdrawnDate: string;
  @Column('text', { nullable: true })
  note: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** R5: whether a young person has the capacity to decide, and who decides; the last row stands. */
@Entity('capacity_record')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('capacity_record_case_id_idx', ['localAreaCode', 'caseId', 'recordedAt'])
@Index('capacity_record_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('capacity_record_capacity_check', "capacity in ('HAS_CAPACITY', 'LACKS_CAPACITY')")
@Check('capacity_record_decider_check', "decider in ('YOUNG_PERSON', 'PARENT', 'DEPUTY')")
@Check(
  'capacity_record_said_check',
  "(decider = 'YOUNG_PERSON') = (capacity = 'HAS_CAPACITY') and (capacity = 'HAS_CAPACITY' or (assessed_date is not null and reason is not null))",
)
export class CapacityRecordRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  capacityRecordId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  capacity: string;
  @Column('text')
  decider: string;
  @Column('date', { nullable: true })
  assessedDate: string | null;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
