import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What the area takes for granted where it looks ahead, with its source. */
@Entity('assumption_set')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('assumption_set_name_idx', ['localAreaCode', 'name', 'startDate', 'recordedAt'])
@Index('assumption_set_recorded_by_idx', ['localAreaCode', 'recordedBy'])
export class AssumptionSetRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  assumptionSetId: string;
  @Column('text')
  name: string;
  @Column('text')
  source: string;
  @Column('date', { nullable: true })
  sourceDate: string | null;
  @Column('date')
  startDate: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** One term of a set, in the unit of the term. */
@Entity('assumption_value')
@ForeignKey('assumption_set', ['localAreaCode', 'assumptionSetId'], ['localAreaCode', 'assumptionSetId'])
@Check('assumption_value_term_check', "term ~ '^[A-Z][A-Z0-9_]{1,39}$'")
@Check('assumption_value_order_check', 'low <= central and central <= high')
export class AssumptionValueRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  assumptionSetId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('text')
  term: string;
  @Column('text', { nullable: true })
  appliesTo: string | null;
  @Column('date', { nullable: true })
  fromDate: string | null;
  @Column('numeric', { precision: 14, scale: 4 })
  low: string;
  @Column('numeric', { precision: 14, scale: 4 })
  central: string;
  @Column('numeric', { precision: 14, scale: 4 })
  high: string;
}
