import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An authority that ended, and one that took its place: what lay in the one lies in the other from a day on. */
@Entity('local_authority_succession')
@Index('local_authority_succession_successor_la_code_idx', ['successorLaCode'])
@Check('local_authority_succession_la_code_check', "la_code ~ '^[0-9]{3}$'")
export class LocalAuthoritySuccessionRow {
  @PrimaryColumn('text')
  laCode: string;
  @PrimaryColumn('text')
  successorLaCode: string;
  @Column('date')
  firstDate: string;
}
