import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A period whose books are closed. There is no way back. */
@Entity('closed_period')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Check('closed_period_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check('closed_period_period_check', 'period between 1 and 12')
export class ClosedPeriodRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('text')
  financialYear: string;
  @PrimaryColumn('integer')
  period: number;
  @Column('uuid')
  closedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  closedAt: Date;
}
