import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Training that people of panels have had. Only ever added to: a wrong row is corrected by one that names it. */
@Entity('member_training')
@ForeignKey('person', ['localAreaCode', 'personId'], ['localAreaCode', 'personId'])
@ForeignKey('member_training', ['localAreaCode', 'correctsId'], ['localAreaCode', 'memberTrainingId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Unique('member_training_corrects_id_key', ['localAreaCode', 'correctsId'])
@Index('member_training_person_id_idx', ['localAreaCode', 'personId'])
@Index('member_training_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check(
  'member_training_kind_check',
  "kind in ('SEND_LAW', 'EQUALITY', 'SAFEGUARDING', 'DECISION_MAKING', 'INFORMATION_SHARING', 'FUNDING', 'OTHER')",
)
@Check('member_training_date_check', 'trained_date is not null or corrects_id is not null')
@Check('member_training_expires_check', 'expires_date >= trained_date')
export class MemberTrainingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  memberTrainingId: string;
  @Column('uuid')
  personId: string;
  @Column('text')
  kind: string;
  /** Null: what it corrects was not had. */
  @Column('date', { nullable: true })
  trainedDate: string | null;
  /** Who gave it. */
  @Column('text')
  trainer: string;
  /** Null: it counts for good. */
  @Column('date', { nullable: true })
  expiresDate: string | null;
  @Column('uuid', { nullable: true })
  correctsId: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
