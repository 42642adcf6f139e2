import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a provider asks for an item over some days. */
@Entity('price_book_entry')
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@ForeignKey('provider_framework', ['localAreaCode', 'providerFrameworkId'], ['localAreaCode', 'providerFrameworkId'])
@ForeignKey('person', ['localAreaCode', 'setBy'], ['localAreaCode', 'personId'])
@Index('price_book_entry_provider_urn_idx', ['providerUrn', 'localAreaCode'])
@Index('price_book_entry_provider_framework_id_idx', ['localAreaCode', 'providerFrameworkId'])
@Index('price_book_entry_set_by_idx', ['localAreaCode', 'setBy'])
@Check('price_book_entry_element_check', "element in ('CORE', 'ADDITIONAL', 'EDUCATION', 'OTHER')")
@Check(
  'price_book_entry_category_check',
  "category in ('EDUCATION', 'CARE', 'HEALTH', 'THERAPY', 'TRANSPORT', 'EQUIPMENT')",
)
@Check('price_book_entry_residential_check', "residential in ('DAY', 'RESIDENTIAL_38_51', 'RESIDENTIAL_52')")
@Check('price_book_entry_unit_check', "unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')")
@Check('price_book_entry_spread_check', "spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')")
@Check('price_book_entry_year_check', "year in ('FINANCIAL', 'ACADEMIC', 'POST_16')")
@Exclusion(
  'price_book_entry_no_overlap',
  'using gist (local_area_code with =, provider_urn with =, item with =, active_span with &&)',
)
export class PriceBookEntryRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  priceBookEntryId: string;
  @Column('text')
  providerUrn: string;
  @Column('text')
  item: string;
  @Column('text')
  element: string;
  @Column('text')
  category: string;
  @Column('text', { nullable: true })
  band: string | null;
  @Column('text', { nullable: true })
  residential: string | null;
  @Column('uuid', { nullable: true })
  providerFrameworkId: string | null;
  @Column('text')
  unit: string;
  @Column('bigint')
  amountPence: string;
  @Column('text', { nullable: true })
  spread: string | null;
  @Column('text', { nullable: true })
  year: string | null;
  @Column('numeric', { precision: 9, scale: 4, nullable: true })
  hoursPerWeek: string | null;
  @Column('daterange')
  activeSpan: string;
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
  @Column('integer', { default: 1 })
  version: number;
}
