import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `panels`: what a decision says beside its outcome. Only ever added to; what becomes of a condition or an action is a later row.
 */

/** M10: a condition of a decision, who is to meet it and by when. */
@Entity('decision_condition')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision', ['localAreaCode', 'decisionId'], ['localAreaCode', 'decisionId'])
@ForeignKey('person', ['localAreaCode', 'ownerId'], ['localAreaCode', 'personId'])
@Unique('decision_condition_ordinal_key', ['localAreaCode', 'decisionId', 'ordinal'])
@Index('decision_condition_case_id_idx', ['localAreaCode', 'caseId'])
@Index('decision_condition_owner_id_idx', ['localAreaCode', 'ownerId'])
@Check('decision_condition_ordinal_check', 'ordinal >= 1')
export class DecisionConditionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  conditionId: string;
  @Column('uuid')
  decisionId: string;
  @Column('uuid')
  caseId: string;
  @Column('integer')
  ordinal: number;
  @Column('text')
  text: string;
  @Column('uuid')
  ownerId: string;
  @Column('date')
  dueDate: string;
  @Column('boolean')
  isPrecondition: boolean;
}

/** What became of a condition; without a row it is open. */
@Entity('decision_condition_event')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision_condition', ['localAreaCode', 'conditionId'], ['localAreaCode', 'conditionId'])
@Index('decision_condition_event_case_id_idx', ['localAreaCode', 'caseId'])
@Index('decision_condition_event_condition_id_idx', ['localAreaCode', 'conditionId', 'recordedAt'])
@Check('decision_condition_event_status_check', "status in ('OPEN', 'MET', 'WAIVED', 'LAPSED')")
@Check('decision_condition_event_waived_check', "status <> 'WAIVED' or reason is not null")
export class DecisionConditionEventRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  conditionEventId: string;
  @Column('uuid')
  conditionId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  status: string;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** M10: something to be done after a decision, by a person or an agency, by a day. */
@Entity('decision_action')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision', ['localAreaCode', 'decisionId'], ['localAreaCode', 'decisionId'])
@ForeignKey('agency', ['localAreaCode', 'ownerAgencyId'], ['localAreaCode', 'agencyId'])
@ForeignKey('person', ['localAreaCode', 'ownerId'], ['localAreaCode', 'personId'])
@Unique('decision_action_ordinal_key', ['localAreaCode', 'decisionId', 'ordinal'])
@Index('decision_action_case_id_idx', ['localAreaCode', 'caseId'])
@Index('decision_action_owner_agency_id_idx', ['localAreaCode', 'ownerAgencyId'])
@Index('decision_action_owner_id_idx', ['localAreaCode', 'ownerId'])
@Check('decision_action_ordinal_check', 'ordinal >= 1')
@Check('decision_action_owner_check', '(owner_id is null) <> (owner_agency_id is null)')
export class DecisionActionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  actionId: string;
  @Column('uuid')
  decisionId: string;
  @Column('uuid')
  caseId: string;
  @Column('integer')
  ordinal: number;
  @Column('text')
  task: string;
  @Column('uuid', { nullable: true })
  ownerId: string | null;
  @Column('uuid', { nullable: true })
  ownerAgencyId: string | null;
  @Column('date')
  dueDate: string;
  @Column('text', { nullable: true })
  record: string | null;
}

/** What became of an action; without a row it is open. */
@Entity('decision_action_event')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision_action', ['localAreaCode', 'actionId'], ['localAreaCode', 'actionId'])
@Index('decision_action_event_action_id_idx', ['localAreaCode', 'actionId', 'recordedAt'])
@Index('decision_action_event_case_id_idx', ['localAreaCode', 'caseId'])
@Check('decision_action_event_status_check', "status in ('OPEN', 'DONE', 'CANCELLED')")
export class DecisionActionEventRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  actionEventId: string;
  @Column('uuid')
  actionId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  status: string;
  @Column('text', { nullable: true })
  note: string | null;
  @Column('uuid')
  recordedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}

/** M1: an option that was weighed and not chosen, and why. */
@Entity('decision_alternative')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision', ['localAreaCode', 'decisionId'], ['localAreaCode', 'decisionId'])
@ForeignKey('placement_option', ['localAreaCode', 'optionId'], ['localAreaCode', 'optionId'])
@Index('decision_alternative_case_id_idx', ['localAreaCode', 'caseId'])
@Index('decision_alternative_option_id_idx', ['localAreaCode', 'optionId'])
export class DecisionAlternativeRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  decisionId: string;
  @PrimaryColumn('uuid')
  optionId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  whyNot: string;
}

/** M2, M3: where a decision departs from what was found, advised or asked for, and why. */
@Entity('decision_departure')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision', ['localAreaCode', 'decisionId'], ['localAreaCode', 'decisionId'])
@Index('decision_departure_case_id_idx', ['localAreaCode', 'caseId'])
@Check('decision_departure_ordinal_check', 'ordinal >= 1')
@Check(
  'decision_departure_subject_check',
  "subject in ('RECOMMENDATION', 'AMOUNT', 'BAND', 'HOURS', 'DURATION', 'OUTCOME')",
)
export class DecisionDepartureRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  decisionId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('uuid')
  caseId: string;
  @Column('text')
  subject: string;
  @Column('text', { nullable: true })
  departsFrom: string | null;
  @Column('text', { nullable: true })
  departsTo: string | null;
  @Column('text')
  reason: string;
}
