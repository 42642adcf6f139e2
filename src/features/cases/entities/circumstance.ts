import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `cases` about children one must not lose sight of: the circumstance, whose it is, and what was recorded of it day by day.
 */

const NEEDS = `'SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH'`;

/** A circumstance in which a child could be lost sight of; of a guest, whom another authority placed here, without child and case. */
@Entity('circumstance')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('circumstance_child_id_idx', ['localAreaCode', 'childId'])
@Index('circumstance_case_id_idx', ['localAreaCode', 'caseId'])
@Index('circumstance_kind_idx', ['localAreaCode', 'kind'])
@Index('circumstance_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check(
  'circumstance_kind_check',
  "kind in ('PART_TIME_TIMETABLE', 'OFF_ROLL', 'ELECTIVE_HOME_EDUCATION', 'NOT_IN_EDUCATION', 'AWAITING_PLACE', 'PLACED_HERE')",
)
@Check(
  'circumstance_guest_check',
  "(kind = 'PLACED_HERE') = (case_id is null) and (child_id is null) = (case_id is null)",
)
export class CircumstanceRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  circumstanceId: string;
  @Column('text')
  kind: string;
  @Column('uuid', { nullable: true })
  childId: string | null;
  @Column('uuid', { nullable: true })
  caseId: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** What is known of a child whom another authority placed here: no name and no day of birth. */
@Entity('guest_child')
@ForeignKey('circumstance', ['localAreaCode', 'circumstanceId'], ['localAreaCode', 'circumstanceId'])
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@Index('guest_child_placing_reference_idx', ['localAreaCode', 'placingLaCode', 'placingReference'])
@Index('guest_child_provider_urn_idx', ['providerUrn'])
@Check('guest_child_placing_la_code_check', "placing_la_code ~ '^[0-9]{3}$'")
@Check(
  'guest_child_placing_reference_check',
  "placing_reference ~ '^[A-Z0-9/-]{1,20}$' and placing_reference ~ '[0-9]'",
)
@Check('guest_child_primary_need_check', `primary_need in (${NEEDS})`)
export class GuestChildRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  circumstanceId: string;
  @Column('text')
  placingLaCode: string;
  /** The placing authority's own reference. */
  @Column('text')
  placingReference: string;
  @Column('text')
  providerUrn: string;
  @Column('text')
  primaryNeed: string;
  @Column('integer')
  birthCohort: number;
  @Column('boolean')
  lookedAfter: boolean;
}

/** That a circumstance began, was reviewed or ended on a day, and how it stands from then on. Corrected by a new row. */
@Entity('circumstance_entry')
@ForeignKey('circumstance', ['localAreaCode', 'circumstanceId'], ['localAreaCode', 'circumstanceId'])
@ForeignKey('circumstance_entry', ['localAreaCode', 'correctsId'], ['localAreaCode', 'circumstanceEntryId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@ForeignKey('establishment', ['awaitedProviderUrn'], ['urn'])
@Unique('circumstance_entry_corrects_id_key', ['localAreaCode', 'correctsId'])
@Index('circumstance_entry_circumstance_id_idx', ['localAreaCode', 'circumstanceId', 'eventDate'])
@Index('circumstance_entry_awaited_provider_urn_idx', ['awaitedProviderUrn'])
@Index('circumstance_entry_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('circumstance_entry_step_check', "step in ('STARTED', 'REVIEWED', 'ENDED')")
@Check(
  'circumstance_entry_reason_check',
  "reason in ('HEALTH', 'REINTEGRATION', 'BEHAVIOUR', 'PROVISION_NOT_READY', 'EXCLUDED', 'WITHDRAWN_BY_PARENT', 'MOVED_HERE', 'PLACE_BROKE_DOWN', 'PLACE_NOT_SUITABLE', 'NO_PLACE_FREE', 'CHOICE', 'SEEKING_PLACE', 'CARING', 'NOT_KNOWN', 'OTHER')",
)
@Check('circumstance_entry_hours_per_week_check', 'hours_per_week between 0 and 40')
@Check('circumstance_entry_primary_need_check', `primary_need in (${NEEDS})`)
@Check(
  'circumstance_entry_awaited_provision_type_check',
  "awaited_provision_type in ('MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS', 'CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT')",
)
@Check(
  'circumstance_entry_end_reason_check',
  "end_reason in ('FULL_TIME_AGAIN', 'IN_SCHOOL_AGAIN', 'PLACED', 'IN_EDUCATION_OR_WORK', 'NOT_NEEDED', 'MOVED_AWAY', 'PLAN_CEASED', 'PLACEMENT_ENDED', 'TOO_OLD', 'CIRCUMSTANCE_CHANGED', 'DECEASED', 'OTHER')",
)
@Check('circumstance_entry_date_check', 'event_date is not null or corrects_id is not null')
@Check(
  'circumstance_entry_review_check',
  "(next_review_date is not null) = (event_date is not null and step <> 'ENDED') and next_review_date > event_date",
)
@Check('circumstance_entry_end_check', "(end_reason is not null) = (event_date is not null and step = 'ENDED')")
@Check(
  'circumstance_entry_terms_check',
  '(hours_per_week is null) = (agreed_end_date is null) and (awaited_provision_type is null) = (awaited_residential is null) and (awaited_provision_type is null) = (primary_need is null) and (awaited_provider_urn is null or awaited_provision_type is not null)',
)
export class CircumstanceEntryRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  circumstanceEntryId: string;
  @Column('uuid')
  circumstanceId: string;
  @Column('text')
  step: string;
  /** Null: what it corrects did not happen. */
  @Column('date', { nullable: true })
  eventDate: string | null;
  @Column('date', { nullable: true })
  nextReviewDate: string | null;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('numeric', { precision: 4, scale: 2, nullable: true })
  hoursPerWeek: string | null;
  @Column('date', { nullable: true })
  agreedEndDate: string | null;
  @Column('text', { nullable: true })
  primaryNeed: string | null;
  @Column('text', { nullable: true })
  awaitedProvisionType: string | null;
  @Column('boolean', { nullable: true })
  awaitedResidential: boolean | null;
  @Column('text', { nullable: true })
  awaitedProviderUrn: string | null;
  @Column('text', { nullable: true })
  endReason: string | null;
  @Column('uuid', { nullable: true })
  correctsId: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** What was written of an entry, for whoever reads the papers of the case. */
@Entity('circumstance_note')
@ForeignKey('circumstance_entry', ['localAreaCode', 'circumstanceEntryId'], ['localAreaCode', 'circumstanceEntryId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Index('circumstance_note_case_id_idx', ['localAreaCode', 'caseId'])
export class CircumstanceNoteRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  circumstanceEntryId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  note: string;
}
