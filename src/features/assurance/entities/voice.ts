import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a family or a young person was asked how it was for them. */
@Entity('feedback_request')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'askedBy'], ['localAreaCode', 'personId'])
@Index('feedback_request_case_id_idx', ['localAreaCode', 'caseId', 'askedDate'])
@Index('feedback_request_asked_date_idx', ['localAreaCode', 'askedDate'])
@Index('feedback_request_asked_by_idx', ['localAreaCode', 'askedBy'])
@Check('feedback_request_respondent_check', "respondent in ('FAMILY', 'YOUNG_PERSON')")
@Check('feedback_request_stage_check', "stage in ('ASSESSMENT', 'PANEL_DECISION', 'PLACEMENT_START', 'REVIEW')")
@Check('feedback_request_method_check', "method in ('IN_PERSON', 'PHONE', 'ONLINE', 'IN_WRITING', 'ADVOCATE')")
export class FeedbackRequestRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  feedbackRequestId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  respondent: string;
  @Column('text')
  stage: string;
  @Column('text')
  method: string;
  @Column('date')
  askedDate: string;
  @Column('uuid')
  askedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  askedAt: Date;
}

/** What they answered. */
@Entity('feedback_answer')
@ForeignKey('feedback_request', ['localAreaCode', 'feedbackRequestId'], ['localAreaCode', 'feedbackRequestId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('feedback_answer_case_id_idx', ['localAreaCode', 'caseId'])
@Index('feedback_answer_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('feedback_answer_declined_check', "not is_declined or scores = '{}'::jsonb")
export class FeedbackAnswerRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  feedbackRequestId: string;
  @Column('uuid')
  caseId: string;
  @Column('date')
  answeredDate: string;
  @Column('boolean')
  isDeclined: boolean;
  @Column('jsonb')
  scores: object;
  @Column('text', { nullable: true })
  comment: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** What a school told of itself on a day. */
@Entity('inclusion_profile')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Index('inclusion_profile_latest_idx', [
  ...['localAreaCode', 'providerUrn', 'profileDate', 'recordedAt', 'inclusionProfileId'],
])
@Index('inclusion_profile_provider_urn_idx', ['providerUrn'])
@Index('inclusion_profile_recorded_by_idx', ['localAreaCode', 'recordedBy'])
export class InclusionProfileRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  inclusionProfileId: string;
  @Column('text')
  providerUrn: string;
  @Column('date')
  profileDate: string;
  @Column('jsonb')
  answers: object;
  @Column('text', { nullable: true })
  note: string | null;
  @Column('text')
  filledBy: string;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
