import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of `access`: organisations and budgets that go over to others. Append-only.
 */

/** One succession: what it is called, its successors' first day, and what it rests on. */
@Entity('succession')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Index('succession_first_date_idx', ['localAreaCode', 'firstDate'])
@Check('succession_kind_check', "kind in ('RENAME', 'MERGE', 'SPLIT')")
export class SuccessionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  successionId: string;
  @Column('text')
  kind: string;
  @Column('date')
  firstDate: string;
  @Column('text', { nullable: true })
  source: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** An agency that ends, and one that goes on with it. */
@Entity('agency_succession')
@ForeignKey('succession', ['localAreaCode', 'successionId'], ['localAreaCode', 'successionId'])
@ForeignKey('agency', ['localAreaCode', 'predecessorId'], ['localAreaCode', 'agencyId'])
@ForeignKey('agency', ['localAreaCode', 'successorId'], ['localAreaCode', 'agencyId'])
@Index('agency_succession_succession_id_idx', ['localAreaCode', 'successionId'])
@Index('agency_succession_successor_id_idx', ['localAreaCode', 'successorId'])
@Index('agency_succession_rest_key', ['localAreaCode', 'predecessorId'], { unique: true, where: 'takes_rest' })
@Check('agency_succession_other_check', 'predecessor_id <> successor_id')
@Exclusion(
  'agency_succession_no_overlap',
  'using gist (local_area_code with =, predecessor_id with =, succession_id with <>)',
)
export class AgencySuccessionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @Column('uuid')
  successionId: string;
  @PrimaryColumn('uuid')
  predecessorId: string;
  @PrimaryColumn('uuid')
  successorId: string;
  @Column('date')
  firstDate: string;
  @Column('boolean')
  takesRest: boolean;
}

/** A budget holder that ends, and one that pays in its place. */
@Entity('budget_holder_succession')
@ForeignKey('succession', ['localAreaCode', 'successionId'], ['localAreaCode', 'successionId'])
@ForeignKey('budget_holder', ['localAreaCode', 'predecessorId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('budget_holder', ['localAreaCode', 'successorId'], ['localAreaCode', 'budgetHolderId'])
@Index('budget_holder_succession_succession_id_idx', ['localAreaCode', 'successionId'])
@Index('budget_holder_succession_successor_id_idx', ['localAreaCode', 'successorId'])
@Index('budget_holder_succession_rest_key', ['localAreaCode', 'predecessorId'], { unique: true, where: 'takes_rest' })
@Check('budget_holder_succession_other_check', 'predecessor_id <> successor_id')
@Check('budget_holder_succession_parts_check', 'parts >= 0')
@Exclusion(
  'budget_holder_succession_no_overlap',
  'using gist (local_area_code with =, predecessor_id with =, succession_id with <>)',
)
export class BudgetHolderSuccessionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @Column('uuid')
  successionId: string;
  @PrimaryColumn('uuid')
  predecessorId: string;
  @PrimaryColumn('uuid')
  successorId: string;
  @Column('date')
  firstDate: string;
  @Column('boolean')
  takesRest: boolean;
  @Column('bigint')
  parts: bigint;
  @Column('integer')
  ordinal: number;
}

/** Of a split: who takes a predecessor’s share of a placement. */
@Entity('succession_share')
@ForeignKey('succession', ['localAreaCode', 'successionId'], ['localAreaCode', 'successionId'])
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey(
  'budget_holder_succession',
  ['localAreaCode', 'predecessorId', 'successorId'],
  ['localAreaCode', 'predecessorId', 'successorId'],
  { name: 'succession_share_successor_fkey' },
)
@Index('succession_share_succession_id_idx', ['localAreaCode', 'successionId'])
@Index('succession_share_case_id_idx', ['localAreaCode', 'caseId'])
@Index('succession_share_successor_idx', ['localAreaCode', 'predecessorId', 'successorId'])
export class SuccessionShareRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @Column('uuid')
  successionId: string;
  @PrimaryColumn('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @PrimaryColumn('uuid')
  predecessorId: string;
  @Column('uuid')
  successorId: string;
}
