import { Column } from 'typeorm';

/** The values by which postings, and what is kept of them, are broken down, as they were when they were posted. */
export abstract class CodedRow {
  @Column('text')
  primaryNeed: string;
  @Column('text')
  phase: string;
  @Column('text')
  ageBand: string;
  @Column('text')
  provisionType: string;
  @Column('text', { nullable: true })
  providerUrn: string | null;
  @Column('text')
  areaClass: string;
  @Column('text', { nullable: true })
  hostLaCode: string | null;
  @Column('text')
  category: string;
  @Column('text', { nullable: true })
  element: string | null;
  @Column('text')
  agencyKind: string;
  @Column('text', { nullable: true })
  section251Line: string | null;
}
