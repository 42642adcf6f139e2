import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of `panels`: decisions, which are only ever added to.
 */

/** M11: a decision; a correction is a new row that names the one it supersedes. */
@Entity('decision')
@ForeignKey('agenda_item', ['localAreaCode', 'agendaItemId'], ['localAreaCode', 'agendaItemId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'decidedBy'], ['localAreaCode', 'personId'])
@ForeignKey('placement_option', ['localAreaCode', 'optionId'], ['localAreaCode', 'optionId'])
@ForeignKey('panel_terms', ['localAreaCode', 'panelTermsId'], ['localAreaCode', 'panelTermsId'])
@ForeignKey(
  'decision',
  ['localAreaCode', 'supersedesDecisionId', 'caseId'],
  ['localAreaCode', 'decisionId', 'caseId'],
  { name: 'decision_supersedes_fkey' },
)
@ForeignKey('decision', ['localAreaCode', 'aboutDecisionId', 'caseId'], ['localAreaCode', 'decisionId', 'caseId'], {
  name: 'decision_about_fkey',
})
@Unique('decision_of_case_key', ['localAreaCode', 'decisionId', 'caseId'])
@Index('decision_about_idx', ['localAreaCode', 'aboutDecisionId', 'caseId'])
@Index('decision_brought_key', ['localAreaCode', 'aboutDecisionId'], {
  unique: true,
  where: "outcome in ('RATIFIED', 'NOTED') and supersedes_decision_id is null",
})
@Index('decision_panel_of_item_key', ['localAreaCode', 'agendaItemId'], { unique: true, where: "basis = 'PANEL'" })
@Index('decision_agenda_item_id_idx', ['localAreaCode', 'agendaItemId'])
@Index('decision_case_id_idx', ['localAreaCode', 'caseId', 'decidedAt'])
@Index('decision_decision_date_idx', ['localAreaCode', 'decisionDate', 'decisionId'])
@Index('decision_decided_by_idx', ['localAreaCode', 'decidedBy'])
@Index('decision_first_of_item_key', ['localAreaCode', 'agendaItemId'], {
  unique: true,
  where: 'supersedes_decision_id is null',
})
@Index('decision_lapses_on_idx', ['localAreaCode', 'lapsesOn'], { where: 'lapses_on is not null' })
@Index('decision_escalated_idx', ['localAreaCode', 'caseId'], { where: 'is_escalated' })
@Index('decision_option_id_idx', ['localAreaCode', 'optionId'])
@Index('decision_panel_terms_id_idx', ['localAreaCode', 'panelTermsId'])
@Index('decision_supersedes_key', ['localAreaCode', 'supersedesDecisionId', 'caseId'], { unique: true })
@Check('decision_over_delegation_check', "not is_over_delegation or basis = 'OUT_OF_PANEL'")
@Check('decision_basis_check', "basis in ('PANEL', 'OUT_OF_PANEL', 'CORRECTION', 'TRIBUNAL_ORDER')")
@Check('decision_correction_check', "basis <> 'CORRECTION' or supersedes_decision_id is not null")
@Check('decision_escalated_check', "not is_escalated or outcome = 'DEFERRED_FOR_INFORMATION'")
@Check(
  'decision_item_check',
  "case basis when 'PANEL' then agenda_item_id is not null when 'CORRECTION' then true else agenda_item_id is null end",
)
@Check('decision_lapse_check', "(lapses_on is not null) = (basis = 'OUT_OF_PANEL')")
@Check(
  'decision_order_check',
  "(order_reference is not null) = (basis = 'TRIBUNAL_ORDER') and (order_date is not null) = (basis = 'TRIBUNAL_ORDER')",
)
@Check('decision_pack_check', '(pack_version is null) = (pack_digest is null)')
@Check('decision_funding_needs_need_check', 'need_agreed or not funding_agreed')
@Check(
  'decision_outcome_check',
  "outcome in ('AGREED', 'AGREED_IN_PART', 'AGREED_IN_PRINCIPLE', 'AGREED_WITH_CONDITIONS', 'DEFERRED_FOR_INFORMATION', 'DECLINED', 'REFERRED_ELSEWHERE', 'RATIFIED', 'NOTED', 'NOT_HEARD', 'WITHDRAWN', 'NEED_AGREED_FUNDING_DISPUTED', 'STEP_DOWN', 'EXTEND', 'END')",
)
export class DecisionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  decisionId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid', { nullable: true })
  agendaItemId: string | null;
  @Column('text')
  outcome: string;
  @Column('boolean')
  needAgreed: boolean;
  @Column('boolean')
  fundingAgreed: boolean;
  @Column('uuid', { nullable: true })
  optionId: string | null;
  @Column('uuid')
  decidedBy: string;
  @Column('integer')
  deciderGrade: number;
  @Column('uuid')
  panelTermsId: string;
  @Column('text')
  delegationRule: string;
  @Column('timestamp with time zone', { precision: 3 })
  decidedAt: Date;
  @Column('date')
  decisionDate: string;
  @Column('boolean')
  needsRatification: boolean;
  @Column('text', { array: true, default: '{}' })
  ratificationReasons: string[];
  @Column('date', { nullable: true })
  expiresOn: string | null;
  @Column('uuid', { nullable: true })
  supersedesDecisionId: string | null;
  @Column('text', { default: 'PANEL' })
  basis: string;
  @Column('uuid', { nullable: true })
  aboutDecisionId: string | null;
  @Column('date', { nullable: true })
  lapsesOn: string | null;
  @Column('text', { nullable: true })
  orderReference: string | null;
  @Column('date', { nullable: true })
  orderDate: string | null;
  @Column('integer', { nullable: true })
  packVersion: number | null;
  @Column('text', { nullable: true })
  packDigest: string | null;
  @Column('text', { nullable: true })
  priceDigest: string | null;
  @Column('text', { nullable: true })
  agreedBand: string | null;
  @Column('boolean', { default: false })
  isEscalated: boolean;
  @Column('boolean', { default: false })
  isOverDelegation: boolean;
}

/** What was said about the child; it stays with the papers. */
@Entity('decision_reason')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision', ['localAreaCode', 'decisionId'], ['localAreaCode', 'decisionId'])
@Index('decision_reason_case_id_idx', ['localAreaCode', 'caseId'])
@Check(
  'decision_reason_missing_kind_check',
  "missing_kind in ('ADVICE', 'SETTING_EVIDENCE', 'VIEWS', 'OPTIONS', 'COSTS', 'PARTNER_FUNDING', 'OTHER')",
)
@Check(
  'decision_reason_owner_kind_check',
  "owner_kind in ('CASE_OFFICER', 'SETTING', 'EDUCATION', 'SOCIAL_CARE', 'HEALTH', 'PROVIDER', 'FAMILY', 'OTHER')",
)
@Index('decision_reason_rationale_digest_idx', ['localAreaCode', 'rationaleDigest'])
@Index('decision_reason_policy_version_ids_idx', { synchronize: false }) // of an array: migrations.test.ts
@Index('decision_reason_words_idx', { synchronize: false }) // over an expression: migrations.test.ts
export class DecisionReasonRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  decisionId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  rationale: string;
  @Column('text', { nullable: true })
  optionsWeighed: string | null;
  @Column('uuid', { array: true, default: '{}' })
  evidenceIds: string[];
  @Column('text', { nullable: true })
  policyVersion: string | null;
  @Column('text', { nullable: true })
  departureReason: string | null;
  @Column('text', { nullable: true })
  partNotAgreed: string | null;
  @Column('text', { nullable: true })
  conditions: string | null;
  @Column('text', { nullable: true })
  missingInformation: string | null;
  @Column('text', { nullable: true })
  missingKind: string | null;
  @Column('text', { nullable: true })
  informationOwner: string | null;
  @Column('text', { nullable: true })
  ownerKind: string | null;
  @Column('date', { nullable: true })
  returnDate: string | null;
  @Column('text', { nullable: true })
  concerns: string | null;
  @Column('text', { nullable: true })
  interimArrangement: string | null;
  /** Filled by the database. */
  @Column('text')
  rationaleDigest: string;
  @Column('text', { nullable: true })
  familyViewConsidered: string | null;
  @Column('text', { nullable: true })
  legalTest: string | null;
  @Column('uuid', { array: true, default: '{}' })
  policyVersionIds: string[];
  @Column('text', { nullable: true })
  urgencyReason: string | null;
  @Column('text', { nullable: true })
  correctionReason: string | null;
}

/** The quorum a decision was taken under: what was required and what was counted. */
@Entity('decision_quorum')
@ForeignKey('decision', ['localAreaCode', 'decisionId'], ['localAreaCode', 'decisionId'])
@ForeignKey('panel_terms', ['localAreaCode', 'panelTermsId'], ['localAreaCode', 'panelTermsId'])
@Index('decision_quorum_panel_terms_id_idx', ['localAreaCode', 'panelTermsId'])
@Check('decision_quorum_met_check', 'counted_number >= required_number')
@Check('decision_quorum_share_rounding_check', "share_rounding in ('UP', 'DOWN')")
export class DecisionQuorumRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  decisionId: string;
  @Column('uuid')
  panelTermsId: string;
  @Column('integer')
  requiredNumber: number;
  @Column('integer')
  countedNumber: number;
  @Column('jsonb')
  requirements: unknown;
  @Column('integer', { nullable: true })
  termsNumber: number | null;
  @Column('integer', { nullable: true })
  shareNumerator: number | null;
  @Column('integer', { nullable: true })
  shareDenominator: number | null;
  @Column('text', { nullable: true })
  shareRounding: string | null;
  @Column('integer', { nullable: true })
  seats: number | null;
  @Column('integer', { nullable: true })
  shareRequired: number | null;
}

/** Who counted for a decision, who did not, and why. */
@Entity('decision_quorum_member')
@ForeignKey('decision', ['localAreaCode', 'decisionId'], ['localAreaCode', 'decisionId'])
@ForeignKey('person', ['localAreaCode', 'personId'], ['localAreaCode', 'personId'])
@ForeignKey('person', ['localAreaCode', 'substituteFor'], ['localAreaCode', 'personId'])
@Index('decision_quorum_member_person_id_idx', ['localAreaCode', 'personId'])
@Index('decision_quorum_member_substitute_for_idx', ['localAreaCode', 'substituteFor'])
export class DecisionQuorumMemberRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  decisionId: string;
  @PrimaryColumn('uuid')
  personId: string;
  @Column('text')
  capacity: string;
  @Column('text', { nullable: true })
  agencyKind: string | null;
  @Column('boolean')
  counted: boolean;
  @Column('text')
  why: string;
  @Column('text', { nullable: true })
  profession: string | null;
  @Column('integer', { nullable: true })
  grade: number | null;
  @Column('uuid', { nullable: true })
  substituteFor: string | null;
}

/** A ratification of a decision, or of one holder’s share over its limit. */
@Entity('decision_ratification')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision', ['localAreaCode', 'decisionId'], ['localAreaCode', 'decisionId'])
@ForeignKey('person', ['localAreaCode', 'ratifiedBy'], ['localAreaCode', 'personId'])
@Index('decision_ratification_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Index('decision_ratification_case_id_idx', ['localAreaCode', 'caseId'])
@Index('decision_ratification_once_key', { synchronize: false }) // over an expression: migrations.test.ts
@Index('decision_ratification_ratified_by_idx', ['localAreaCode', 'ratifiedBy'])
export class DecisionRatificationRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  ratificationId: string;
  @Column('uuid')
  decisionId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid', { nullable: true })
  budgetHolderId: string | null;
  @Column('uuid')
  ratifiedBy: string;
  @Column('integer')
  ratifierGrade: number;
  @Column('text')
  reason: string;
  @Column('timestamp with time zone', { precision: 3 })
  ratifiedAt: Date;
}
