import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** V2: where the child really learns from a day on. Of a day the last one recorded of the latest day stands. */
@Entity('attended_setting')
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('attended_setting_placement_id_idx', ['localAreaCode', 'placementId', 'fromDate'])
@Index('attended_setting_case_id_idx', ['localAreaCode', 'caseId'])
@Index('attended_setting_provider_urn_idx', ['providerUrn'])
@Index('attended_setting_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check(
  'attended_setting_sen_setting_check',
  "sen_setting in ('OLA', 'OPA', 'EHE', 'EYP', 'OTH', 'NEET', 'NIEC', 'NIEO')",
)
@Check('attended_setting_setting_check', 'provider_urn is null or sen_setting is null')
export class AttendedSettingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  attendedSettingId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('date')
  fromDate: string;
  @Column('text', { nullable: true })
  providerUrn: string | null;
  @Column('text', { nullable: true })
  senSetting: string | null;
  @Column('text')
  reason: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
