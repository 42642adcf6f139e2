import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of what follows a placement once it is decided: its start, its reviews, the visits to the child, the steps of growing up.
 */

/** A4: the first day as it was decided, beside the one on which the placement really began. */
@Entity('placement_start')
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Index('placement_start_case_id_idx', ['localAreaCode', 'caseId'])
@Check('placement_start_correction_check', '(ordinal = 1) = (correction_reason is null)')
export class PlacementStartRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('date')
  decidedDate: string;
  @Column('date')
  startedDate: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
  @PrimaryColumn('integer', { default: 1 })
  ordinal: number;
  @Column('text', { nullable: true })
  correctionReason: string | null;
}

/** An end of a placement as it was recorded, beside the last day that was decided; the last of them stands. */
@Entity('placement_end')
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Index('placement_end_case_id_idx', ['localAreaCode', 'caseId'])
export class PlacementEndRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  placementId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('uuid')
  caseId: string;
  @Column('date', { nullable: true })
  decidedDate: string | null;
  @Column('date', { nullable: true })
  endedDate: string | null;
  @Column('text')
  reason: string;
  @Column('date', { nullable: true })
  noticeGivenDate: string | null;
  @Column('integer', { nullable: true })
  noticeDays: number | null;
  @Column('date', { nullable: true })
  lastAttendedDate: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** A1: a review that was held, and what came of it. */
@Entity('placement_review')
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('panel_case', ['localAreaCode', 'raisedCaseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('placement_review_placement_id_idx', ['localAreaCode', 'placementId', 'reviewDate'])
@Index('placement_review_case_id_idx', ['localAreaCode', 'caseId'])
@Index('placement_review_raised_case_id_idx', ['localAreaCode', 'raisedCaseId'])
@Index('placement_review_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check(
  'placement_review_attendees_check',
  "attendees <@ array['CHILD', 'PARENT', 'ADVOCATE', 'PROVIDER', 'CASE_OFFICER', 'COMMISSIONER', 'EDUCATION', 'SOCIAL_CARE', 'HEALTH', 'OTHER']",
)
@Check('placement_review_outcome_check', "outcome in ('MAINTAIN', 'CHANGE', 'STEP_DOWN', 'END')")
@Check(
  'placement_review_next_check',
  "outcome = 'END' and next_review_date is null or outcome <> 'END' and next_review_date is not null and next_review_date > review_date",
)
export class PlacementReviewRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  placementReviewId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('date')
  dueDate: string;
  @Column('date')
  reviewDate: string;
  @Column('text', { array: true })
  attendees: string[];
  @Column('text')
  outcome: string;
  @Column('text')
  reason: string;
  @Column('date', { nullable: true })
  attendedUntil: string | null;
  @Column('date', { nullable: true })
  nextReviewDate: string | null;
  @Column('uuid', { nullable: true })
  raisedCaseId: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** R7: what the child and the parents said at a review, or why that was not obtained. */
@Entity('placement_review_views')
@ForeignKey('placement_review', ['localAreaCode', 'placementReviewId'], ['localAreaCode', 'placementReviewId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Index('placement_review_views_case_id_idx', ['localAreaCode', 'caseId'])
@Check(
  'placement_review_views_given_check',
  '(child_view is null) <> (child_view_reason is null) and (parent_view is null) <> (parent_view_reason is null)',
)
export class PlacementReviewViewsRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  placementReviewId: string;
  @Column('uuid')
  caseId: string;
  @Column('text', { nullable: true })
  childView: string | null;
  @Column('text', { nullable: true })
  childViewReason: string | null;
  @Column('text', { nullable: true })
  parentView: string | null;
  @Column('text', { nullable: true })
  parentViewReason: string | null;
}

/** A2: a notification or a visit for a child who stays long in a residential placement. */
@Entity('placement_visit')
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('placement_visit_placement_id_idx', ['localAreaCode', 'placementId', 'doneDate'])
@Index('placement_visit_case_id_idx', ['localAreaCode', 'caseId'])
@Index('placement_visit_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('placement_visit_kind_check', "kind in ('NOTIFICATION', 'VISIT')")
@Check(
  'placement_visit_told_check',
  "kind = 'VISIT' and seen_alone is not null and report is not null or kind = 'NOTIFICATION' and seen_alone is null and report is null",
)
export class PlacementVisitRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  placementVisitId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  kind: string;
  @Column('date')
  doneDate: string;
  @Column('boolean', { nullable: true })
  seenAlone: boolean | null;
  @Column('text', { nullable: true })
  report: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** How often the area has such a child visited; the last row stands. */
@Entity('visit_terms')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Check('visit_terms_first_visit_months_check', 'first_visit_months between 1 and 12')
@Check('visit_terms_visit_months_check', 'visit_months between 1 and 12')
export class VisitTermsRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  visitTermsId: string;
  @Column('integer')
  firstVisitMonths: number;
  @Column('integer')
  visitMonths: number;
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
}

/** A4: what happens when a package of care breaks down or cannot start; the last row of a placement stands. */
@Entity('contingency_plan')
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('contingency_plan_placement_id_idx', ['localAreaCode', 'placementId', 'recordedAt'])
@Index('contingency_plan_case_id_idx', ['localAreaCode', 'caseId'])
@Index('contingency_plan_recorded_by_idx', ['localAreaCode', 'recordedBy'])
export class ContingencyPlanRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  contingencyPlanId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  plan: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
