import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `placements`: what was proposed, and what a decision made of it.
 */

/** A way the child’s needs could be met, put before the panel. */
@Entity('placement_option')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@Unique('placement_option_ordinal_key', ['localAreaCode', 'caseId', 'ordinal'])
@Index('placement_option_provider_urn_idx', ['providerUrn'])
@Check(
  'placement_option_provision_type_check',
  "provision_type in ('MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS', 'CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT')",
)
@Check('placement_option_residential_check', "residential in ('DAY', 'RESIDENTIAL_38_51', 'RESIDENTIAL_52')")
@Check(
  'placement_option_sen_setting_check',
  "sen_setting in ('OLA', 'OPA', 'EHE', 'EYP', 'OTH', 'NEET', 'NIEC', 'NIEO')",
)
@Check('placement_option_setting_check', '(provider_urn is null) <> (sen_setting is null)')
@Check('placement_option_suitability_check', "suitability in ('SUITABLE', 'SUITABLE_WITH_CONDITIONS', 'NOT_SUITABLE')")
@Check('placement_option_suitability_reason_check', '(suitability is null) = (suitability_reason is null)')
@Index('placement_option_label_trgm_idx', { synchronize: false }) // of trigrams: migrations.test.ts
export class PlacementOptionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  optionId: string;
  @Column('uuid')
  caseId: string;
  @Column('integer')
  ordinal: number;
  @Column('text', { nullable: true })
  providerUrn: string | null;
  @Column('text', { nullable: true })
  senSetting: string | null;
  @Column('text')
  label: string;
  @Column('text')
  provisionType: string;
  @Column('text')
  residential: string;
  @Column('daterange')
  expectedSpan: string;
  @Column('text', { nullable: true })
  suitability: string | null;
  @Column('text', { nullable: true })
  suitabilityReason: string | null;
  @Column('uuid', { nullable: true })
  suitabilityBy: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  suitabilityAt: Date | null;
  @Column('uuid')
  addedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  addedAt: Date;
  @Column('integer', { default: 1 })
  version: number;
  @Column('text', { nullable: true })
  band: string | null;
}

/** What an option would cost: one line of it. */
@Entity('option_cost_line')
@ForeignKey('placement_option', ['localAreaCode', 'optionId'], ['localAreaCode', 'optionId'])
@Check(
  'option_cost_line_category_check',
  "category in ('EDUCATION', 'CARE', 'HEALTH', 'THERAPY', 'TRANSPORT', 'EQUIPMENT')",
)
@Check('option_cost_line_direct_payment_check', 'is_direct_payment')
@Check('option_cost_line_element_check', "element in ('CORE', 'ADDITIONAL', 'EDUCATION', 'OTHER')")
@Check('option_cost_line_spread_check', "spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')")
@Check('option_cost_line_unit_check', "unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')")
@Check('option_cost_line_year_check', "year in ('FINANCIAL', 'ACADEMIC', 'POST_16')")
export class OptionCostLineRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  optionId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('text')
  category: string;
  @Column('text', { nullable: true })
  description: string | null;
  @Column('text')
  unit: string;
  @Column('bigint')
  amountPence: bigint;
  @Column('text', { nullable: true })
  spread: string | null;
  @Column('text', { nullable: true })
  year: string | null;
  @Column('numeric', { precision: 9, scale: 4, nullable: true })
  hoursPerWeek: string | null;
  @Column('text', { nullable: true })
  element: string | null;
  /** Null: no. */
  @Column('boolean', { nullable: true })
  isDirectPayment: true | null;
}

/** Where a child is placed, and from when to when. */
@Entity('placement')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision', ['localAreaCode', 'decisionId'], ['localAreaCode', 'decisionId'])
@ForeignKey('placement_option', ['localAreaCode', 'optionId'], ['localAreaCode', 'optionId'])
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@Unique('placement_decision_key', ['localAreaCode', 'decisionId'])
@Unique('placement_source_key', ['localAreaCode', 'source', 'sourceReference'])
@Index('placement_case_id_idx', ['localAreaCode', 'caseId'])
@Index('placement_option_id_idx', ['localAreaCode', 'optionId'])
@Index('placement_provider_urn_idx', ['providerUrn'])
@Index('placement_start_idx', { synchronize: false }) // over an expression: migrations.test.ts
@Check('placement_area_class_check', "area_class in ('IN_AREA', 'NEIGHBOURING', 'OUT_OF_AREA')")
@Check(
  'placement_distance_basis_check',
  "distance_basis in ('ESTABLISHMENT_COORDINATES', 'AUTHORITY_CENTROIDS', 'HOME_SECTOR', 'HOME_SECTOR_TO_CENTROID')",
)
@Check(
  'placement_provision_type_check',
  "provision_type in ('MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS', 'CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT')",
)
@Check('placement_residential_check', "residential in ('DAY', 'RESIDENTIAL_38_51', 'RESIDENTIAL_52')")
@Check('placement_sen_setting_check', "sen_setting in ('OLA', 'OPA', 'EHE', 'EYP', 'OTH', 'NEET', 'NIEC', 'NIEO')")
@Check(
  'placement_source_check',
  '(source is null) = (source_reference is null) and (source is null) = (decision_id is not null) and (decision_id is null or option_id is not null)',
)
@Check('placement_notice_check', 'notice_days is null or notice_given_date is not null')
@Check('placement_notice_days_check', 'notice_days between 0 and 1000')
@Check('placement_setting_check', '(provider_urn is null) <> (sen_setting is null)')
export class PlacementRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid', { nullable: true })
  decisionId: string | null;
  @Column('uuid', { nullable: true })
  optionId: string | null;
  @Column('text', { nullable: true })
  providerUrn: string | null;
  @Column('text', { nullable: true })
  senSetting: string | null;
  @Column('text')
  provisionType: string;
  @Column('text')
  residential: string;
  @Column('text')
  responsibleLaCode: string;
  @Column('text', { nullable: true })
  hostLaCode: string | null;
  @Column('text')
  areaClass: string;
  @Column('numeric', { precision: 7, scale: 1, nullable: true })
  distanceMiles: string | null;
  @Column('text', { nullable: true })
  distanceBasis: string | null;
  @Column('daterange')
  activeSpan: string;
  @Column('date', { nullable: true })
  startedDate: string | null;
  @Column('date', { nullable: true })
  endedDate: string | null;
  @Column('text', { nullable: true })
  endReason: string | null;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  cancelledAt: Date | null;
  @Column('date', { nullable: true })
  noticeGivenDate: string | null;
  @Column('integer', { nullable: true })
  noticeDays: number | null;
  @Column('date', { nullable: true })
  lastAttendedDate: string | null;
  @Column('text', { nullable: true })
  source: string | null;
  @Column('text', { nullable: true })
  sourceReference: string | null;
}

/** R10: what raised a case by itself, once for each placement, kind and day. */
@Entity('case_trigger')
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('panel_case', ['localAreaCode', 'raisedCaseId'], ['localAreaCode', 'caseId'])
@Unique('case_trigger_thing_key', ['localAreaCode', 'placementId', 'kind', 'dueDate'])
@Unique('case_trigger_raised_case_key', ['localAreaCode', 'raisedCaseId'])
@Index('case_trigger_placement_id_idx', ['localAreaCode', 'placementId'])
@Index('case_trigger_case_id_idx', ['localAreaCode', 'caseId'])
@Check(
  'case_trigger_kind_check',
  "kind in ('CONTRACT_ENDING', 'REVIEW_DUE', 'BREAKDOWN', 'UPLIFT_REQUESTED', 'TRANSITION', 'REVIEW_CHANGE', 'REVIEW_STEP_DOWN')",
)
export class CaseTriggerRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  caseTriggerId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  raisedCaseId: string;
  @Column('text')
  kind: string;
  @Column('date')
  dueDate: string;
  @Column('uuid')
  raisedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  raisedAt: Date;
}
