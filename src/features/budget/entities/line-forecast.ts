import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One time that somebody said what is expected on a line that no placement drives. */
@Entity('line_forecast')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@Index('line_forecast_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId', 'financialYear', 'enteredAt'])
@Check('line_forecast_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check('line_forecast_kind_check', "kind in ('SPEND', 'CONTINGENCY', 'EXPECTED_INCOME')")
export class LineForecastRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  lineForecastId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('text')
  financialYear: string;
  @Column('text', { name: 'section_251_line', nullable: true })
  section251Line: string | null;
  @Column('text')
  kind: string;
  @Column('text')
  reason: string;
  @Column('uuid')
  enteredBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  enteredAt: Date;
}

/** By how much what is expected changes in a period. */
@Entity('line_forecast_amount')
@ForeignKey('line_forecast', ['localAreaCode', 'lineForecastId'], ['localAreaCode', 'lineForecastId'])
@Check('line_forecast_amount_period_check', 'period between 1 and 12')
export class LineForecastAmountRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  lineForecastId: string;
  @PrimaryColumn('integer')
  period: number;
  @Column('bigint')
  amountPence: bigint;
}
