import { Column } from 'typeorm';

/** How one payer's share is said: by parts, by a fixed sum with a price of its own, or as what is left (money.md section 3). */
export abstract class ShareTermsRow {
  @Column('bigint', { nullable: true })
  parts: bigint | null;
  @Column('text', { nullable: true })
  fixedUnit: string | null;
  @Column('bigint', { nullable: true })
  fixedAmountPence: bigint | null;
  @Column('text', { nullable: true })
  fixedSpread: string | null;
  @Column('text', { nullable: true })
  fixedYear: string | null;
  @Column('numeric', { precision: 9, scale: 4, nullable: true })
  fixedHoursPerWeek: string | null;
  @Column('bigint', { nullable: true })
  capPence: bigint | null;
  @Column('boolean', { default: false })
  isResidual: boolean;
}
