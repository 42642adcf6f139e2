import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An appraisal of a case's options that somebody asked to keep. */
@Entity('option_appraisal')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'savedBy'], ['localAreaCode', 'personId'])
@Index('option_appraisal_case_id_idx', ['localAreaCode', 'caseId', 'savedAt'])
@Index('option_appraisal_saved_by_idx', ['localAreaCode', 'savedBy'])
@Check('option_appraisal_seed_check', 'seed between 0 and 4294967295')
@Check('option_appraisal_draws_check', 'draws between 1 and 5000')
@Check('option_appraisal_digest_check', "digest ~ '^[0-9a-f]{64}$'")
export class OptionAppraisalRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  optionAppraisalId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  title: string;
  @Column('integer')
  engineVersion: number;
  @Column('bigint')
  seed: string;
  @Column('integer')
  draws: number;
  @Column('jsonb')
  inputs: unknown;
  @Column('jsonb')
  result: unknown;
  @Column('text')
  digest: string;
  @Column('uuid')
  savedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  savedAt: Date;
}
