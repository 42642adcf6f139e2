import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `cases` about the statutory clocks: the limits as data, what an area chose of them, and the facts that begin, end and excuse them.
 */

const CODES = `'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16', 'C17', 'C18', 'C18_TELL', 'C19', 'C20', 'C21_NOTIFY', 'C21_REFUSE', 'C21_FINAL', 'C22_DRAFT', 'C22_FINAL', 'C23', 'C23_NAME', 'C25', 'C26', 'C27', 'C28', 'C29', 'C30'`;
const EVENTS = `'REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'REQUEST_WITHDRAWN', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'DRAFT_SERVED', 'COMMENTS_RECEIVED', 'SETTING_CONSULTED', 'SETTING_ANSWERED', 'FINAL_PLAN_SENT', 'REVIEW_MEETING', 'REVIEW_REPORT_SENT', 'REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_TO_POST_16', 'PHASE_TRANSFER', 'POST_16_TRANSFER', 'TRANSFER_PLAN_SENT', 'PLAN_CEASED', 'CARE_REFERRAL_RECEIVED', 'CARE_REFERRAL_ACCEPTED', 'CARE_ASSESSMENT_STARTED', 'CARE_DECIDED', 'CEASE_NOTICE_SENT', 'ADULT_CHECKLIST_RECEIVED', 'ADULT_HEALTH_DECIDED', 'CARE_ACT_REFERRED', 'CARE_ACT_DECIDED', 'DIRECT_PAYMENT_MADE', 'DIRECT_PAYMENT_REVIEWED', 'DIRECT_PAYMENT_ENDED'`;
const STARTS = `${EVENTS}, 'ADVICE_ASKED', 'DECISION_NOTICE_SENT', 'MEDIATION_DECLINED', 'MEDIATION_ASKED', 'MEDIATION_AGREED', 'MEDIATION_CERTIFICATE', 'APPEAL_REGISTERED', 'ORDER_TO_ASSESS', 'ORDER_TO_MAKE_PLAN', 'ORDER_TO_AMEND', 'ORDER_TO_NAME', 'RECOMMENDATION_SENT'`;
const EXCEPTIONS = `'SETTING_CLOSED', 'EARLY_YEARS_CLOSED', 'PERSONAL_CIRCUMSTANCES', 'AWAY_FROM_AREA', 'MISSED_APPOINTMENT'`;

/** A statutory limit, the same for every area. */
@Entity('clock_rule')
@Check('clock_rule_code_check', `code in (${CODES})`)
@Check('clock_rule_starts_check', `starts in (${STARTS})`)
@Check('clock_rule_scope_check', "scope in ('PLAN', 'ADVICE', 'REDRESS')")
@Check(
  'clock_rule_unit_check',
  "unit in ('DAYS', 'WEEKS', 'MONTHS', 'WORKING_DAYS', 'TRIBUNAL_WORKING_DAYS', 'BEFORE_DATE', 'PRACTICABLE')",
)
@Check('clock_rule_before_month_check', 'before_month between 1 and 12')
@Check('clock_rule_before_day_check', 'before_day between 1 and 31')
@Check('clock_rule_of_several_check', "of_several in ('EARLIEST', 'LATEST')")
@Check('clock_rule_ends_check', `ends <@ array[${EVENTS}]`)
@Check('clock_rule_voids_check', `voids <@ array[${EVENTS}]`)
@Check('clock_rule_exceptions_check', `exceptions <@ array[${EXCEPTIONS}]`)
@Check(
  'clock_rule_owner_check',
  "owner in ('EDUCATION', 'SOCIAL_CARE', 'HEALTH', 'CONTRIBUTOR', 'SETTING', 'FAMILY', 'MEDIATION_ADVISER', 'RESPONDING_BODY')",
)
@Check('clock_rule_dates_check', 'last_date >= first_date')
@Check('clock_rule_length_check', "(length is not null) = (unit not in ('BEFORE_DATE', 'PRACTICABLE'))")
@Check(
  'clock_rule_before_check',
  "(before_month is not null) = (unit = 'BEFORE_DATE') and (before_day is null) = (before_month is null)",
)
@Check('clock_rule_relaxation_check', "is_relaxation = (unit = 'PRACTICABLE')")
export class ClockRuleRow {
  @PrimaryColumn('text')
  code: string;
  @PrimaryColumn('text')
  starts: string;
  @PrimaryColumn('date')
  firstDate: string;
  /** Null: it holds until further notice. */
  @Column('date', { nullable: true })
  lastDate: string | null;
  @Column('boolean')
  isRelaxation: boolean;
  @Column('text')
  scope: string;
  @Column('text')
  unit: string;
  @Column('integer', { nullable: true })
  length: number | null;
  @Column('integer', { nullable: true })
  beforeMonth: number | null;
  @Column('integer', { nullable: true })
  beforeDay: number | null;
  @Column('boolean')
  isInclusive: boolean;
  @Column('boolean')
  isMinimum: boolean;
  @Column('boolean')
  isRolled: boolean;
  @Column('text')
  ofSeveral: string;
  @Column('text', { array: true })
  ends: string[];
  @Column('text', { array: true })
  voids: string[];
  @Column('text', { array: true })
  exceptions: string[];
  @Column('text')
  owner: string;
  @Column('text')
  source: string;
}

/** Days of every year that are no working days of the tribunal. */
@Entity('tribunal_closure')
@Check('tribunal_closure_first_month_check', 'first_month between 1 and 12')
@Check('tribunal_closure_first_day_check', 'first_day between 1 and 31')
@Check('tribunal_closure_last_month_check', 'last_month between 1 and 12')
@Check('tribunal_closure_last_day_check', 'last_day between 1 and 31')
export class TribunalClosureRow {
  @PrimaryColumn('integer')
  firstMonth: number;
  @PrimaryColumn('integer')
  firstDay: number;
  @Column('integer')
  lastMonth: number;
  @Column('integer')
  lastDay: number;
  @Column('text')
  source: string;
}

/** What an area chose where the law is read in two ways (K4, K5). The last stands. */
@Entity('clock_setting')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Check('clock_setting_date_reading_check', "date_reading in ('STRICT', 'BY')")
@Check(
  'clock_setting_care_start_check',
  "care_start in ('CARE_REFERRAL_RECEIVED', 'CARE_REFERRAL_ACCEPTED', 'CARE_ASSESSMENT_STARTED')",
)
export class ClockSettingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  clockSettingId: string;
  @Column('text')
  dateReading: string;
  @Column('text')
  careStart: string;
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
}

/** What happened to a child's plan on a day. Corrected by a new row, without a day where it did not happen. */
@Entity('plan_event')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('plan_event', ['localAreaCode', 'correctsId'], ['localAreaCode', 'planEventId'])
@ForeignKey('plan_event', ['localAreaCode', 'entryId'], ['localAreaCode', 'planEventId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@Unique('plan_event_corrects_id_key', ['localAreaCode', 'correctsId'])
@Index('plan_event_child_id_idx', ['localAreaCode', 'childId', 'eventDate'])
@Index('plan_event_case_id_idx', ['localAreaCode', 'caseId'])
@Index('plan_event_event_date_idx', ['localAreaCode', 'eventDate', 'kind'])
@Index('plan_event_entry_id_idx', ['localAreaCode', 'entryId'])
@Index('plan_event_provider_urn_idx', ['providerUrn'])
@Index('plan_event_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('plan_event_kind_check', `kind in (${EVENTS})`)
@Check('plan_event_date_check', 'event_date is not null or corrects_id is not null')
@Check('plan_event_told_method_check', "told_method in ('POST', 'EMAIL', 'SECURE_EMAIL', 'PORTAL', 'BY_HAND')")
@Check('plan_event_told_reason_check', "told_reason in ('MADE_ELSEWHERE', 'ENTERED_LATE', 'URGENT', 'TOLD_BY_OTHERS')")
@Check(
  'plan_event_told_check',
  '(told_date is null) = (told_method is null) and (told_date is null) = (told_reason is null) and (told_date is null or told_date >= event_date and event_date is not null)',
)
@Check('plan_event_cease_reason_check', "cease_reason in ('1', '2', '3', '4', '5', '6', '7', '8', '9')")
@Check('plan_event_cease_check', "cease_reason is null or kind = 'PLAN_CEASED' and event_date is not null")
@Check('plan_event_provider_check', "provider_urn is null or kind in ('SETTING_CONSULTED', 'SETTING_ANSWERED')")
export class PlanEventRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  planEventId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  kind: string;
  @Column('date', { nullable: true })
  eventDate: string | null;
  @Column('text', { nullable: true })
  providerUrn: string | null;
  @Column('uuid', { nullable: true })
  correctsId: string | null;
  /** The first of the entries that put one another right: the same of each of them. */
  @Column('uuid')
  entryId: string;
  @Column('date', { nullable: true })
  toldDate: string | null;
  @Column('text', { nullable: true })
  toldMethod: string | null;
  @Column('text', { nullable: true })
  toldReason: string | null;
  /** Of an end, why, as the return codes it; a case keeps that of the last alone. */
  @Column('text', { nullable: true })
  ceaseReason: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** What makes a limit impractical to keep on some days, and what shows it. Corrected by a new row, without days where nothing does. */
@Entity('clock_exception')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('advice_request', ['localAreaCode', 'adviceRequestId'], ['localAreaCode', 'adviceRequestId'])
@ForeignKey('clock_exception', ['localAreaCode', 'correctsId'], ['localAreaCode', 'clockExceptionId'])
@ForeignKey('person', ['localAreaCode', 'recordedBy'], ['localAreaCode', 'personId'])
@Unique('clock_exception_corrects_id_key', ['localAreaCode', 'correctsId'])
@Index('clock_exception_child_id_idx', ['localAreaCode', 'childId', 'recordedAt'])
@Index('clock_exception_case_id_idx', ['localAreaCode', 'caseId'])
@Index('clock_exception_advice_request_id_idx', ['localAreaCode', 'adviceRequestId'])
@Index('clock_exception_recorded_by_idx', ['localAreaCode', 'recordedBy'])
@Check('clock_exception_code_check', `code in (${CODES})`)
@Check('clock_exception_kind_check', `kind in (${EXCEPTIONS})`)
@Check(
  'clock_exception_active_span_check',
  'not isempty(active_span) and not lower_inf(active_span) and not upper_inf(active_span)',
)
@Check('clock_exception_days_check', 'active_span is not null or corrects_id is not null')
@Check('clock_exception_advice_check', "(advice_request_id is not null) = (code = 'C2')")
export class ClockExceptionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  clockExceptionId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  code: string;
  @Column('text')
  kind: string;
  @Column('uuid', { nullable: true })
  adviceRequestId: string | null;
  @Column('daterange', { nullable: true })
  activeSpan: string | null;
  @Column('text')
  shownBy: string;
  @Column('uuid', { nullable: true })
  correctsId: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** A limit of a child as it was last worked out, under the case it is shown under. */
@Entity('kept_clock')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('agency', ['localAreaCode', 'ownerAgencyId'], ['localAreaCode', 'agencyId'])
@Index('kept_clock_case_id_idx', ['localAreaCode', 'caseId'])
@Index('kept_clock_owner_agency_id_idx', ['localAreaCode', 'ownerAgencyId'])
@Index('kept_clock_open_idx', ['localAreaCode', 'dueDate', 'code', 'caseId', 'ordinal'], { where: 'end_date is null' })
@Index('kept_clock_code_idx', ['localAreaCode', 'code', 'endDate'])
export class KeptClockRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  childId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('uuid')
  caseId: string;
  @Column('text')
  code: string;
  @Column('text')
  startEvent: string;
  @Column('date')
  startDate: string;
  /** With its exceptions. */
  @Column('date')
  dueDate: string;
  /** Null: it still has to be kept. */
  @Column('date', { nullable: true })
  endDate: string | null;
  @Column('boolean')
  isVoid: boolean;
  @Column('integer')
  daysOver: number;
  @Column('integer')
  daysOverWithExceptions: number;
  /** How one that is not kept stands after its day; null: it is a time that merely goes by. */
  @Column('text', { nullable: true })
  lateStatus: string | null;
  /** From which day on nobody waits for it any more; null: it is waited for until it is kept. */
  @Column('date', { nullable: true })
  lapsesOn: string | null;
  @Column('text')
  owner: string;
  @Column('uuid', { nullable: true })
  ownerAgencyId: string | null;
  @Column('text')
  ofWhat: string;
}

/** That something changed from which a child's clocks are worked out: what is kept of them is not read before it is worked out anew. */
@Entity('clock_change')
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
export class ClockChangeRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  childId: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  clockChangeId: string;
}
