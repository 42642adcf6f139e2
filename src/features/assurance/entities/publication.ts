import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What was told for the public of a financial year, as it was told: whoever asks again gets the same. */
@Entity('assurance_publication')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@ForeignKey('person', ['localAreaCode', 'publishedBy'], ['localAreaCode', 'personId'])
@Index('assurance_publication_published_by_idx', ['localAreaCode', 'publishedBy'])
@Check('assurance_publication_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
export class AssurancePublicationRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('text')
  financialYear: string;
  @Column('jsonb')
  content: object;
  @Column('uuid')
  publishedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  publishedAt: Date;
}
