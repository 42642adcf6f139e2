import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `assurance` about notices: the area's own words and target, what was made from a decision, and to whom it went. Only ever added to.
 */

const WORDABLE = `'APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE', 'REVIEW_RIGHT', 'COMPLAINT', 'AGENCY_ROUTE', 'CONTACT_TEAM', 'CONTACT_MEDIATION', 'CONTACT_SUPPORT', 'CONTACT_COMPLAINTS', 'CONTACT_REVIEW'`;
const BLOCKS = `'CHANGED_SINCE', 'OUTCOME', 'DETAILS', 'REASONS', 'CONDITIONS', 'ACTIONS', 'MOVED_SHARE', 'WHO_DECIDED', ${WORDABLE}, 'WORDS'`;

/** The area's own words of a block of its notices, from a day on. */
@Entity('notice_wording')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@ForeignKey('person', ['localAreaCode', 'setBy'], ['localAreaCode', 'personId'])
@Index('notice_wording_set_by_idx', ['localAreaCode', 'setBy'])
@Check('notice_wording_audience_check', "audience in ('FAMILY', 'AGENCIES', 'PLACES')")
@Check('notice_wording_block_check', `block in (${WORDABLE})`)
export class NoticeWordingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  noticeWordingId: string;
  @Column('text')
  audience: string;
  @Column('text')
  block: string;
  @Column('date')
  fromDate: string;
  /** Null: the product's own words again. */
  @Column('text', { nullable: true })
  text: string | null;
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
}

/** By when decisions made from a day on are to be told (N3). */
@Entity('notice_target')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@ForeignKey('person', ['localAreaCode', 'setBy'], ['localAreaCode', 'personId'])
@Index('notice_target_set_by_idx', ['localAreaCode', 'setBy'])
@Check('notice_target_length_check', 'length between 1 and 366')
@Check('notice_target_unit_check', "unit in ('HOURS', 'DAYS', 'WORKING_DAYS')")
@Check('notice_target_measured_from_check', "measured_from in ('DECISION', 'APPROVAL')")
export class NoticeTargetRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  noticeTargetId: string;
  @Column('date')
  fromDate: string;
  @Column('integer')
  length: number;
  @Column('text')
  unit: string;
  @Column('text')
  measuredFrom: string;
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
}

/** A notice of a decision, or of what was decided of a plan, to one audience, frozen (N1, N4). It holds no name. */
@Entity('decision_notice')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision', ['localAreaCode', 'decisionId', 'caseId'], ['localAreaCode', 'decisionId', 'caseId'], {
  name: 'decision_notice_decision_id_fkey',
})
@ForeignKey('funding_agreement', ['localAreaCode', 'toldAgreementId'], ['localAreaCode', 'fundingAgreementId'])
@ForeignKey('person', ['localAreaCode', 'preparedBy'], ['localAreaCode', 'personId'])
@ForeignKey('plan_event', ['localAreaCode', 'planEventId'], ['localAreaCode', 'planEventId'])
@Unique('decision_notice_version_key', ['localAreaCode', 'decisionId', 'audience', 'version'])
@Unique('decision_notice_plan_version_key', ['localAreaCode', 'planEventId', 'audience', 'version'])
@Index('decision_notice_case_id_idx', ['localAreaCode', 'caseId'])
@Index('decision_notice_decision_id_idx', ['localAreaCode', 'decisionId', 'caseId'])
@Index('decision_notice_told_agreement_id_idx', ['localAreaCode', 'toldAgreementId'])
@Index('decision_notice_prepared_by_idx', ['localAreaCode', 'preparedBy'])
@Check('decision_notice_audience_check', "audience in ('FAMILY', 'SETTING', 'HEALTH', 'SOCIAL_CARE', 'PROVIDER')")
@Check('decision_notice_version_check', 'version >= 1')
@Check(
  'decision_notice_law_check',
  "law in ('REFUSAL_TO_ASSESS', 'REFUSAL_TO_ISSUE', 'CONTENT', 'NAMED_SETTING', 'REFUSAL_TO_REASSESS', 'REFUSAL_TO_AMEND', 'CEASE', 'DIRECT_PAYMENT')",
)
@Check('decision_notice_blocks_check', `blocks <@ array[${BLOCKS}]`)
@Check('decision_notice_digest_check', "digest ~ '^[0-9a-f]{64}$'")
@Check('decision_notice_about_check', '(decision_id is null) <> (plan_event_id is null)')
@Check('decision_notice_appeal_check', "(appeal_by is null) = not ('TIME_LIMIT' = any (blocks))")
export class DecisionNoticeRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  noticeId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid', { nullable: true })
  decisionId: string | null;
  @Column('uuid', { nullable: true })
  planEventId: string | null;
  @Column('text')
  audience: string;
  @Column('integer')
  version: number;
  @Column('date')
  noticeDate: string;
  @Column('text', { nullable: true })
  law: string | null;
  @Column('text', { array: true })
  blocks: string[];
  @Column('date', { nullable: true })
  mediationBy: string | null;
  @Column('date', { nullable: true })
  appealBy: string | null;
  /** Whether the decision stood no longer when it was made, which it then says. */
  @Column('boolean')
  isOfEnd: boolean;
  /** The agreement whose shares it tells. */
  @Column('uuid', { nullable: true })
  toldAgreementId: string | null;
  @Column('text')
  body: string;
  /** SHA-256 of the body. */
  @Column('text')
  digest: string;
  @Column('uuid')
  preparedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  preparedAt: Date;
}

/** To whom a notice was sent, how and when (N4). */
@Entity('notice_sending')
@ForeignKey('decision_notice', ['localAreaCode', 'noticeId'], ['localAreaCode', 'noticeId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@ForeignKey('notice_sending', ['localAreaCode', 'correctsId'], ['localAreaCode', 'noticeSendingId'])
@Unique('notice_sending_corrects_id_key', ['localAreaCode', 'correctsId'])
@Index('notice_sending_notice_id_idx', ['localAreaCode', 'noticeId'])
@Index('notice_sending_case_id_idx', ['localAreaCode', 'caseId'])
@Index('notice_sending_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check(
  'notice_sending_recipient_check',
  "recipient in ('PARENT', 'YOUNG_PERSON', 'SETTING', 'HEALTH', 'SOCIAL_CARE', 'PROVIDER')",
)
@Check('notice_sending_method_check', "method in ('POST', 'EMAIL', 'SECURE_EMAIL', 'PORTAL', 'BY_HAND')")
@Check('notice_sending_sent_at_check', 'sent_at <= recorded_at')
@Check('notice_sending_taken_back_check', 'sent_at is not null or corrects_id is not null')
export class NoticeSendingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  noticeSendingId: string;
  @Column('uuid')
  noticeId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  recipient: string;
  @Column('text')
  method: string;
  /** Null: it did not go there, which what it corrects said. */
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  sentAt: Date | null;
  @Column('uuid', { nullable: true })
  correctsId: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
