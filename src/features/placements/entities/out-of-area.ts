import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of `placements`: why a child is placed away, and how long the way is.
 */

/** Why a child is placed outside the area or with an independent setting; the last row stands. */
@Entity('out_of_area_reason')
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('out_of_area_reason_placement_id_idx', ['localAreaCode', 'placementId', 'recordedAt'])
@Index('out_of_area_reason_case_id_idx', ['localAreaCode', 'caseId'])
@Index('out_of_area_reason_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check(
  'out_of_area_reason_reason_check',
  "reason in ('NO_SUITABLE_PROVISION', 'NO_PLACE_FREE', 'NEAREST_SUITABLE', 'PARENTAL_PREFERENCE', 'TRIBUNAL_ORDER', 'SAFEGUARDING', 'PLACED_BY_SOCIAL_CARE', 'CONTINUITY', 'HEALTH_NEED', 'OTHER')",
)
export class OutOfAreaReasonRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  outOfAreaReasonId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  reason: string;
  @Column('text', { nullable: true })
  note: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** How long the way to the setting takes, one way, as measured; the last row stands. */
@Entity('placement_journey')
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('placement_journey_placement_id_idx', ['localAreaCode', 'placementId', 'recordedAt'])
@Index('placement_journey_case_id_idx', ['localAreaCode', 'caseId'])
@Index('placement_journey_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('placement_journey_minutes_check', 'minutes between 1 and 600')
export class PlacementJourneyRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  placementJourneyId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('integer')
  minutes: number;
  @Column('date')
  measuredDate: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
