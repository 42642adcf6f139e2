import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

const SETTINGS = `'OLA', 'OPA', 'EHE', 'EYP', 'OTH', 'NEET', 'NIEC', 'NIEO'`;
const PROVISION = `'MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS', 'CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT'`;

/** Where a family wants its child to be, as it was told on a day (V2). The last of the latest day stands; nothing in it: no place is preferred any more. */
@Entity('preferred_setting')
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('preferred_setting_case_id_idx', ['localAreaCode', 'caseId', 'statedDate'])
@Index('preferred_setting_provider_urn_idx', ['providerUrn'])
@Index('preferred_setting_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('preferred_setting_sen_setting_check', `sen_setting in (${SETTINGS})`)
@Check('preferred_setting_provision_type_check', `provision_type in (${PROVISION})`)
@Check('preferred_setting_stated_by_check', "stated_by in ('PARENT', 'YOUNG_PERSON')")
@Check('preferred_setting_setting_check', 'provider_urn is null or sen_setting is null')
export class PreferredSettingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  preferredSettingId: string;
  @Column('uuid')
  caseId: string;
  @Column('text', { nullable: true })
  providerUrn: string | null;
  @Column('text', { nullable: true })
  senSetting: string | null;
  @Column('text', { nullable: true })
  provisionType: string | null;
  @Column('text')
  statedBy: string;
  @Column('date')
  statedDate: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** Whether decisions made from a day on need an answer on equality and on social care (R8). Of the same day the last stands. */
@Entity('consideration_rule')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
export class ConsiderationRuleRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  considerationRuleId: string;
  @Column('date')
  fromDate: string;
  @Column('boolean')
  isRequired: boolean;
  /** The system, of a new area. */
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
}
