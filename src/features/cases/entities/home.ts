import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Where a child lives from a day on, by the sector of the postcode; guarded as the identity is. */
@Entity('child_home')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@Index('child_home_child_id_idx', ['localAreaCode', 'childId', 'fromDate', 'recordedAt'])
@Check('child_home_postcode_sector_check', "postcode_sector ~ '^([A-Z]{1,2}[0-9][A-Z0-9]?|GIR) [0-9]$'")
export class ChildHomeRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  childHomeId: string;
  @Column('uuid')
  childId: string;
  @Column('text')
  postcodeSector: string;
  @Column('date')
  fromDate: string;
  @Column('uuid', { nullable: true })
  recordedBy: string | null;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
