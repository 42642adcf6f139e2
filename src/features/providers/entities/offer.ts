import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `providers`: what a local area adds to a provider of the register. They tell of places and terms, never of a child.
 */

const PROVISION_TYPES =
  "provision_type in ('MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS', 'CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT')";
const NEEDS =
  "needs <@ array['SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH']";
const PLACE_KINDS =
  "kind in ('SPECIAL_PRE_16', 'UNIT_PRE_16', 'UNIT_PRE_16_EMPTY', 'ALTERNATIVE_PRE_16', 'SPECIAL_POST_16', 'MAINSTREAM_POST_16', 'COLLEGE_POST_16')";

/** For whom a provider takes children over some days. */
@Entity('provider_offer')
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@ForeignKey('person', ['localAreaCode', 'setBy'], ['localAreaCode', 'personId'])
@Index('provider_offer_provider_urn_idx', ['providerUrn', 'localAreaCode'])
@Index('provider_offer_set_by_idx', ['localAreaCode', 'setBy'])
@Check('provider_offer_provision_type_check', PROVISION_TYPES)
@Check('provider_offer_residential_check', "residential in ('DAY', 'RESIDENTIAL_38_51', 'RESIDENTIAL_52')")
@Check('provider_offer_needs_check', NEEDS)
@Check('provider_offer_phases_check', "phases <@ array['EARLY_YEARS', 'PRIMARY', 'SECONDARY', 'POST_16', 'POST_19']")
@Check('provider_offer_ages_check', 'lowest_age between 0 and 25 and highest_age between lowest_age and 25')
@Check('provider_offer_weeks_check', 'weeks_a_year between 1 and 52')
export class ProviderOfferRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  providerOfferId: string;
  @Column('text')
  providerUrn: string;
  @Column('text')
  provisionType: string;
  @Column('text')
  residential: string;
  @Column('text', { array: true })
  needs: string[];
  @Column('text', { array: true })
  phases: string[];
  @Column('integer')
  lowestAge: number;
  @Column('integer')
  highestAge: number;
  @Column('integer', { nullable: true })
  weeksAYear: number | null;
  @Column('daterange')
  activeSpan: string;
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
  @Column('integer', { default: 1 })
  version: number;
}

/** How many places of a kind the area funds from a day on. */
@Entity('place_commission')
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('place_commission_in_force_idx', [
  ...['localAreaCode', 'providerUrn', 'kind', 'startDate', 'recordedAt', 'placeCommissionId'],
])
@Index('place_commission_provider_urn_idx', ['providerUrn'])
@Index('place_commission_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('place_commission_kind_check', PLACE_KINDS)
@Check('place_commission_places_check', 'places >= 0')
export class PlaceCommissionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  placeCommissionId: string;
  @Column('text')
  providerUrn: string;
  @Column('text')
  kind: string;
  @Column('date')
  startDate: string;
  @Column('integer')
  places: number;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** What a provider tells of its places on a day: numbers, no child. */
@Entity('place_count')
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('place_count_latest_idx', [
  ...['localAreaCode', 'providerUrn', 'kind', 'countedDate', 'recordedAt', 'placeCountId'],
])
@Index('place_count_provider_urn_idx', ['providerUrn'])
@Index('place_count_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('place_count_kind_check', PLACE_KINDS)
@Check('place_count_filled_by_others_check', 'filled_by_others >= 0')
@Check('place_count_waiting_check', 'waiting >= 0')
export class PlaceCountRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  placeCountId: string;
  @Column('text')
  providerUrn: string;
  @Column('text')
  kind: string;
  @Column('date')
  countedDate: string;
  @Column('integer')
  filledByOthers: number;
  @Column('integer')
  waiting: number;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** What a place of a kind costs a year from a financial year on, by the published parts (B14). */
@Entity('place_rate')
@Check('place_rate_kind_check', PLACE_KINDS)
@Check('place_rate_first_year_check', "first_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check('place_rate_turn_month_check', "turn_month = case when kind like '%POST_16' then 8 else 9 end")
@Check('place_rate_first_part_check', 'first_part_pence >= 0')
@Check('place_rate_second_part_check', 'second_part_pence >= 0')
export class PlaceRateRow {
  @PrimaryColumn('text')
  kind: string;
  @PrimaryColumn('text')
  firstYear: string;
  @Column('integer')
  turnMonth: number;
  @Column('bigint')
  firstPartPence: string;
  @Column('bigint')
  secondPartPence: string;
}

/** The terms that go with a provider's prices. */
@Entity('provider_framework')
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@ForeignKey('person', ['localAreaCode', 'setBy'], ['localAreaCode', 'personId'])
@Unique('provider_framework_reference_key', ['localAreaCode', 'providerUrn', 'reference'])
@Index('provider_framework_provider_urn_idx', ['providerUrn', 'localAreaCode'])
@Index('provider_framework_set_by_idx', ['localAreaCode', 'setBy'])
@Check('provider_framework_notice_days_check', 'notice_days between 0 and 366')
export class ProviderFrameworkRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  providerFrameworkId: string;
  @Column('text')
  providerUrn: string;
  @Column('text')
  name: string;
  @Column('text')
  reference: string;
  @Column('daterange')
  activeSpan: string;
  @Column('integer', { nullable: true })
  noticeDays: number | null;
  @Column('text', { nullable: true })
  upliftTerms: string | null;
  @Column('text', { nullable: true })
  absenceTerms: string | null;
  @Column('text', { nullable: true })
  otherTerms: string | null;
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
  @Column('integer', { default: 1 })
  version: number;
}

/** What was found of a provider, or what worries the area about it. */
@Entity('provider_note')
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('provider_note_provider_urn_idx', ['providerUrn', 'localAreaCode'])
@Index('provider_note_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('provider_note_kind_check', "kind in ('QUALITY_NOTE', 'CONCERN')")
export class ProviderNoteRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  providerNoteId: string;
  @Column('text')
  providerUrn: string;
  @Column('text')
  kind: string;
  @Column('date')
  notedDate: string;
  @Column('text')
  note: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** That a concern is settled, and how. */
@Entity('provider_note_closing')
@ForeignKey('provider_note', ['localAreaCode', 'providerNoteId'], ['localAreaCode', 'providerNoteId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('provider_note_closing_recorded_by_idx', ['localAreaCode', 'recordedBy'])
export class ProviderNoteClosingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  providerNoteId: string;
  @Column('date')
  closedDate: string;
  @Column('text')
  outcome: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
