import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `assurance` about redress: what is brought against a decision, what happened in it, and, apart, what was said. They only grow.
 */

const MATTERS = `'MEDIATION', 'APPEAL', 'RECOMMENDATION', 'COMPLAINT', 'OMBUDSMAN'`;
const EVENTS = `'MEDIATION_ASKED', 'MEDIATION_DECLINED', 'HEALTH_ISSUES_TOLD', 'MEDIATION_ARRANGED', 'MEDIATION_HELD', 'MEDIATION_AGREED', 'COUNCIL_TOLD', 'AGREEMENT_CARRIED_OUT', 'MEDIATION_ENDED', 'CERTIFICATE_ISSUED', 'APPEAL_REGISTERED', 'RESPONSE_SENT', 'HEARING_LISTED', 'HEARING_HELD', 'APPEAL_CONCEDED', 'APPEAL_WITHDRAWN', 'APPEAL_DECIDED', 'ORDER_CARRIED_OUT', 'RECOMMENDATION_SENT', 'RECOMMENDATION_ANSWERED', 'COMPLAINT_RECEIVED', 'COMPLAINT_ANSWERED', 'COMPLAINT_ESCALATED', 'COMPLAINT_WITHDRAWN', 'OMBUDSMAN_ENQUIRED', 'ENQUIRY_ANSWERED', 'OMBUDSMAN_DECIDED', 'REMEDY_DONE'`;
const GROUNDS = `'REFUSAL_TO_ASSESS', 'REFUSAL_TO_REASSESS', 'REFUSAL_TO_MAKE_PLAN', 'SECTION_B', 'SECTION_F', 'SECTION_I', 'REFUSAL_TO_AMEND', 'CEASING', 'HEALTH', 'SOCIAL_CARE'`;
const ORDERS = `'ASSESS', 'REASSESS', 'MAKE_PLAN', 'AMEND', 'NAME_SETTING', 'CONTINUE_PLAN', 'OTHER'`;
const RESULTS = `'NOT_AGREED', 'WITHDRAWN', 'ALLOWED', 'ALLOWED_IN_PART', 'DISMISSED', 'STRUCK_OUT', 'FOLLOWED', 'FOLLOWED_IN_PART', 'NOT_FOLLOWED', 'UPHELD', 'UPHELD_IN_PART', 'NOT_UPHELD', 'FAULT_AND_INJUSTICE', 'FAULT', 'NO_FAULT', 'NOT_INVESTIGATED'`;

/** What is brought against what was decided, or how. */
@Entity('redress_matter')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision', ['localAreaCode', 'decisionId'], ['localAreaCode', 'decisionId'])
@ForeignKey('redress_matter', ['localAreaCode', 'aboutMatterId'], ['localAreaCode', 'redressMatterId'])
@ForeignKey('agency', ['localAreaCode', 'ownerAgencyId'], ['localAreaCode', 'agencyId'])
@ForeignKey('person', ['localAreaCode', 'openedBy'], ['localAreaCode', 'personId'])
@Index('redress_matter_child_id_idx', ['localAreaCode', 'childId'])
@Index('redress_matter_case_id_idx', ['localAreaCode', 'caseId'])
@Index('redress_matter_decision_id_idx', ['localAreaCode', 'decisionId'])
@Index('redress_matter_about_matter_id_idx', ['localAreaCode', 'aboutMatterId'])
@Index('redress_matter_owner_agency_id_idx', ['localAreaCode', 'ownerAgencyId'])
@Index('redress_matter_opened_by_idx', ['localAreaCode', 'openedBy'])
@Check('redress_matter_kind_check', `kind in (${MATTERS})`)
@Check('redress_matter_grounds_check', `grounds <@ array[${GROUNDS}]`)
@Check('redress_matter_recommendation_check', "kind <> 'RECOMMENDATION' or about_matter_id is not null")
@Check(
  'redress_matter_grounds_of_check',
  "case kind when 'APPEAL' then cardinality(grounds) > 0 when 'MEDIATION' then true else cardinality(grounds) = 0 end",
)
export class RedressMatterRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  redressMatterId: string;
  @Column('text')
  kind: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid', { nullable: true })
  decisionId: string | null;
  @Column('uuid', { nullable: true })
  aboutMatterId: string | null;
  @Column('uuid')
  ownerAgencyId: string;
  @Column('text', { nullable: true })
  reference: string | null;
  @Column('text', { array: true })
  grounds: string[];
  @Column('boolean')
  isAboutHealth: boolean;
  @Column('date', { nullable: true })
  noticeDate: string | null;
  @Column('uuid')
  openedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  openedAt: Date;
}

/** What happened in a matter on a day. Corrected by a new row, without a day where it did not happen. */
@Entity('redress_event')
@ForeignKey('redress_matter', ['localAreaCode', 'redressMatterId'], ['localAreaCode', 'redressMatterId'])
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision', ['localAreaCode', 'orderDecisionId'], ['localAreaCode', 'decisionId'])
@ForeignKey('policy_version', ['localAreaCode', 'policyVersionId'], ['localAreaCode', 'policyVersionId'])
@ForeignKey('redress_event', ['localAreaCode', 'correctsId'], ['localAreaCode', 'redressEventId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Unique('redress_event_corrects_id_key', ['localAreaCode', 'correctsId'])
@Index('redress_event_redress_matter_id_idx', ['localAreaCode', 'redressMatterId', 'eventDate'])
@Index('redress_event_child_id_idx', ['localAreaCode', 'childId'])
@Index('redress_event_case_id_idx', ['localAreaCode', 'caseId'])
@Index('redress_event_order_decision_id_idx', ['localAreaCode', 'orderDecisionId'])
@Index('redress_event_policy_version_id_idx', ['localAreaCode', 'policyVersionId'])
@Index('redress_event_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('redress_event_kind_check', `kind in (${EVENTS})`)
@Check('redress_event_result_check', `result in (${RESULTS})`)
@Check('redress_event_orders_check', `orders <@ array[${ORDERS}]`)
@Check('redress_event_date_check', 'event_date is not null or corrects_id is not null')
export class RedressEventRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  redressEventId: string;
  @Column('uuid')
  redressMatterId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  kind: string;
  @Column('date', { nullable: true })
  eventDate: string | null;
  @Column('date', { nullable: true })
  dueDate: string | null;
  @Column('text', { nullable: true })
  result: string | null;
  @Column('text', { array: true })
  orders: string[];
  @Column('uuid', { nullable: true })
  orderDecisionId: string | null;
  @Column('boolean', { nullable: true })
  areOthersAffected: boolean | null;
  @Column('uuid', { nullable: true })
  policyVersionId: string | null;
  @Column('uuid', { nullable: true })
  correctsId: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** What was said with an event: papers of the case. */
@Entity('redress_text')
@ForeignKey('redress_event', ['localAreaCode', 'redressEventId'], ['localAreaCode', 'redressEventId'])
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Index('redress_text_child_id_idx', ['localAreaCode', 'childId'])
@Index('redress_text_case_id_idx', ['localAreaCode', 'caseId'])
@Check('redress_text_any_check', 'num_nonnulls(account, reasons, remedy) >= 1')
export class RedressTextRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  redressEventId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('text', { nullable: true })
  account: string | null;
  @Column('text', { nullable: true })
  reasons: string | null;
  @Column('text', { nullable: true })
  remedy: string | null;
}
