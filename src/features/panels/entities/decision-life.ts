import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * Rows of `panels`: what became of decisions, which are themselves never changed.
 */

/** M11: what a correction changed, and whose money it leaves as it is. */
@Entity('decision_correction')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('decision', ['localAreaCode', 'decisionId', 'caseId'], ['localAreaCode', 'decisionId', 'caseId'], {
  name: 'decision_correction_decision_id_fkey',
})
@ForeignKey('decision', ['localAreaCode', 'moneyDecisionId', 'caseId'], ['localAreaCode', 'decisionId', 'caseId'], {
  name: 'decision_correction_money_decision_id_fkey',
})
@Index('decision_correction_case_id_idx', ['localAreaCode', 'caseId'])
@Index('decision_correction_decision_id_idx', ['localAreaCode', 'decisionId', 'caseId'])
@Index('decision_correction_money_decision_id_idx', ['localAreaCode', 'moneyDecisionId', 'caseId'])
export class DecisionCorrectionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  decisionId: string;
  @Column('uuid')
  caseId: string;
  @Column('text', { array: true })
  changed: string[];
  @Column('uuid', { nullable: true })
  moneyDecisionId: string | null;
}

/** M7, G2: how a decision that waited came to an end: it lapsed, or was declined. */
@Entity('decision_ending')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'endedBy'], ['localAreaCode', 'personId'])
@ForeignKey('decision', ['localAreaCode', 'decisionId', 'caseId'], ['localAreaCode', 'decisionId', 'caseId'], {
  name: 'decision_ending_decision_id_fkey',
})
@ForeignKey('decision', ['localAreaCode', 'endingDecisionId', 'caseId'], ['localAreaCode', 'decisionId', 'caseId'], {
  name: 'decision_ending_ending_decision_id_fkey',
})
@Index('decision_ending_case_id_idx', ['localAreaCode', 'caseId'])
@Index('decision_ending_decision_id_idx', ['localAreaCode', 'decisionId', 'caseId'])
@Index('decision_ending_ended_by_idx', ['localAreaCode', 'endedBy'])
@Index('decision_ending_ending_decision_id_idx', ['localAreaCode', 'endingDecisionId', 'caseId'])
@Check(
  'decision_ending_by_check',
  "case kind when 'LAPSED' then num_nonnulls(ending_decision_id, reason, ended_by, ender_grade) = 0 else num_nulls(ended_by, ender_grade) = 0 and num_nonnulls(ending_decision_id, reason) = 1 end",
)
@Check('decision_ending_kind_check', "kind in ('LAPSED', 'DECLINED')")
export class DecisionEndingRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  decisionId: string;
  @Column('uuid')
  caseId: string;
  @Column('text')
  kind: string;
  @Column('date')
  endedOn: string;
  @Column('uuid', { nullable: true })
  endingDecisionId: string | null;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('uuid', { nullable: true })
  endedBy: string | null;
  @Column('integer', { nullable: true })
  enderGrade: number | null;
  @Column('timestamp with time zone', { precision: 3 })
  recordedAt: Date;
}
