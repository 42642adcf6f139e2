import type { Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import type { BroughtDecision, DecisionCorrection, DecisionEnding, EndingKind } from '../rules/decision-life';

/** How each decision that waited came to an end; one that did not has no entry. */
export async function findEndingsByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, DecisionEnding>> {
  const rows = await tx.query<{
    decision_id: string;
    case_id: string;
    kind: EndingKind;
    ended_on: Day;
    ending_decision_id: string | null;
    reason: string | null;
    ended_by: string | null;
    ender_grade: number | null;
    recorded_at: Date;
  }>(
    `select decision_id, case_id, kind, ended_on, ending_decision_id, reason, ended_by, ender_grade, recorded_at
       from decision_ending where decision_id = any($1::uuid[])`,
    [decisionIds],
  );
  return new Map(
    rows.map((row) => [
      row.decision_id,
      {
        decisionId: row.decision_id,
        caseId: row.case_id,
        kind: row.kind,
        endedOn: row.ended_on,
        endingDecisionId: row.ending_decision_id,
        reason: row.reason,
        endedBy: row.ended_by,
        enderGrade: row.ender_grade,
        recordedAt: row.recorded_at,
      },
    ]),
  );
}

/** Records the end of a decision, now; it is never changed, and the database takes one at most. */
export async function insertEnding(tx: WriteTx, ending: Omit<DecisionEnding, 'recordedAt'>): Promise<void> {
  await tx.execute(
    `insert into decision_ending (local_area_code, decision_id, case_id, kind, ended_on, ending_decision_id, reason, ended_by,
                                  ender_grade, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.actor.localArea,
      ending.decisionId,
      ending.caseId,
      ending.kind,
      ending.endedOn,
      ending.endingDecisionId,
      ending.reason,
      ending.endedBy,
      ending.enderGrade,
      tx.clock.now(),
    ],
  );
}

/** What the panel came to on each decision that was brought to it; one it has not come to anything on has no entry. */
export async function findBroughtByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, BroughtDecision>> {
  const rows = await tx.query<{
    about_decision_id: string;
    decision_id: string;
    outcome: BroughtDecision['outcome'];
    decision_date: Day;
  }>(
    `select distinct on (brought.about_decision_id) brought.about_decision_id, brought.decision_id, brought.outcome, brought.decision_date
       from decision brought
       join decision earlier on earlier.local_area_code = brought.local_area_code and earlier.decision_id = brought.about_decision_id
                            and earlier.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER')
      where brought.about_decision_id = any($1::uuid[]) and brought.basis = 'PANEL'
        and brought.outcome in ('RATIFIED', 'NOTED', 'DECLINED')
      order by brought.about_decision_id, brought.decided_at, brought.decision_id`,
    [decisionIds],
  );
  return new Map(
    rows.map((row) => [
      row.about_decision_id,
      {
        aboutDecisionId: row.about_decision_id,
        decisionId: row.decision_id,
        outcome: row.outcome,
        decisionDate: row.decision_date,
      },
    ]),
  );
}

/** The decisions whose day to lapse has come and of which nothing was written down yet, the earliest first, at most `limit`. */
export async function listDueToLapse(tx: Tx, day: Day, limit: number): Promise<readonly string[]> {
  const rows = await tx.query<{ decision_id: string }>(
    `select decision.decision_id from decision
      where decision.lapses_on <= $1::date
        and not exists (select from decision_ending ended
                         where ended.local_area_code = decision.local_area_code and ended.decision_id = decision.decision_id)
        and not exists (select from decision brought
                         where brought.local_area_code = decision.local_area_code and brought.about_decision_id = decision.decision_id
                           and brought.basis = 'PANEL' and brought.outcome in ('RATIFIED', 'NOTED', 'DECLINED'))
        and not exists (select from decision later
                         where later.local_area_code = decision.local_area_code and later.supersedes_decision_id = decision.decision_id)
      order by decision.lapses_on, decision.decision_id limit $2`,
    [day, limit],
  );
  return rows.map((row) => row.decision_id);
}

/** Keeps what a correction changed. */
export async function insertCorrection(tx: WriteTx, correction: DecisionCorrection): Promise<void> {
  await tx.execute(
    `insert into decision_correction (local_area_code, decision_id, case_id, changed, money_decision_id)
     values ($1, $2, $3, $4, $5)`,
    [tx.actor.localArea, correction.decisionId, correction.caseId, correction.changed, correction.moneyDecisionId],
  );
}

/** What each correction changed; a decision that corrects none has no entry. */
export async function findCorrectionsByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, DecisionCorrection>> {
  const rows = await tx.query<{
    decision_id: string;
    case_id: string;
    changed: readonly string[];
    money_decision_id: string | null;
  }>(
    `select decision_id, case_id, changed, money_decision_id from decision_correction where decision_id = any($1::uuid[])`,
    [decisionIds],
  );
  return new Map(
    rows.map((row) => [
      row.decision_id,
      {
        decisionId: row.decision_id,
        caseId: row.case_id,
        changed: row.changed,
        moneyDecisionId: row.money_decision_id,
      },
    ]),
  );
}
