import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { MONEY_DECISION } from './standing';
import { ME } from './work-of-sittings';

/** A decision that may wait for a director; how it stands says whether it does, and for whom. */
export interface RatifiableDecision {
  readonly decisionId: string;
  readonly decidedBy: string;
  readonly deciderGrade: number;
  readonly decisionDate: Day;
  readonly lapsesOn: Day | null;
  readonly caseReference: string;
  /** The reader's own grade. */
  readonly readerGrade: number;
}

/**
 * The decisions that said they need ratification, whose money is not committed and that have not ended, but for the reader's own: all that
 * wait are among them.
 */
export async function listRatifiableDecisions(tx: Tx): Promise<readonly RatifiableDecision[]> {
  const rows = await tx.query<{
    decision_id: string;
    decided_by: string;
    decider_grade: number;
    decision_date: Day;
    lapses_on: Day | null;
    reference: string;
    reader_grade: number;
  }>(
    `select decision.decision_id, decision.decided_by, decision.decider_grade, decision.decision_date, decision.lapses_on, held.reference,
            (select person.grade from person where person.person_id = ${ME}) as reader_grade
       from decision
       join panel_case held on held.local_area_code = decision.local_area_code and held.case_id = decision.case_id
       left join decision_correction correction on correction.local_area_code = decision.local_area_code
                                               and correction.decision_id = decision.decision_id
      cross join lateral (select ${MONEY_DECISION} as decision_id) money
      where decision.needs_ratification and decision.decided_by <> ${ME}
        and not exists (select from decision_ending ended
                         where ended.local_area_code = decision.local_area_code and ended.decision_id = decision.decision_id)
        and not exists (select from funding_agreement agreed
                         where agreed.local_area_code = decision.local_area_code and agreed.decision_id = money.decision_id
                           and agreed.committed_at is not null)
        and (exists (select from funding_agreement agreed
                      where agreed.local_area_code = decision.local_area_code and agreed.decision_id = money.decision_id
                        and agreed.closed_at is null)
             or not exists (select from decision_ratification given
                             where given.local_area_code = decision.local_area_code and given.decision_id = money.decision_id
                               and given.budget_holder_id is null))
      order by decision.decision_date, decision.decision_id`,
  );
  return rows.map((row) => ({
    decisionId: row.decision_id,
    decidedBy: row.decided_by,
    deciderGrade: row.decider_grade,
    decisionDate: row.decision_date,
    lapsesOn: row.lapses_on,
    caseReference: row.reference,
    readerGrade: row.reader_grade,
  }));
}
