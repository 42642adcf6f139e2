import { formatDecimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import type { WriteTx } from '../../../platform/db';
import type { StoredShareStatus } from '../../contributions/rules/approval';
import type { UpliftDecision } from '../rules/change-codes';
import type { UpliftRound, UpliftRoundLine, UpliftRoundShare } from '../rules/uplift';

/** Stores a round as raised now by the actor, with its lines. */
export async function insertUpliftRound(
  tx: WriteTx,
  round: Pick<
    UpliftRound,
    | 'upliftRoundId'
    | 'providerUrn'
    | 'letterDate'
    | 'letterReference'
    | 'fromDate'
    | 'percent'
    | 'reason'
    | 'askedAnnual'
  >,
  lines: readonly Pick<
    UpliftRoundLine,
    'costLineId' | 'placementId' | 'caseId' | 'former' | 'asked' | 'problem' | 'warning'
  >[],
): Promise<void> {
  const { localArea, personId } = tx.actor;
  await tx.execute(
    `insert into uplift_round (local_area_code, uplift_round_id, provider_urn, letter_date, letter_reference, from_date, percent, reason,
                               lines, asked_annual_pence, raised_by, raised_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      localArea,
      round.upliftRoundId,
      round.providerUrn,
      round.letterDate,
      round.letterReference,
      round.fromDate,
      round.percent === null ? null : formatDecimal(round.percent),
      round.reason,
      lines.length,
      round.askedAnnual.toString(),
      personId,
      tx.clock.now(),
    ],
  );
  await tx.execute(
    `insert into uplift_round_line (local_area_code, uplift_round_id, cost_line_id, placement_id, case_id, former_pence, asked_pence,
                                    problem, warning)
     select $1, $2, line.line_id, line.placement_id, line.case_id, line.former, line.asked, line.problem, line.warning
       from jsonb_to_recordset($3::jsonb)
            as line(line_id uuid, placement_id uuid, case_id uuid, former bigint, asked bigint, problem text, warning text)`,
    [
      localArea,
      round.upliftRoundId,
      JSON.stringify(
        lines.map(({ costLineId, placementId, caseId, former, asked, problem, warning }) => ({
          line_id: costLineId,
          placement_id: placementId,
          case_id: caseId,
          former: former.toString(),
          asked: asked.toString(),
          problem,
          warning,
        })),
      ),
    ],
  );
}

/** Notes what was decided of a round now by the actor, what of each line is agreed, and whose share it raises. */
export async function updateDecided(
  tx: WriteTx,
  upliftRoundId: string,
  decided: { readonly decision: UpliftDecision; readonly reason: string },
  agreed: ReadonlyMap<string, Pence>,
  shares: readonly Pick<UpliftRoundShare, 'budgetHolderId' | 'annualRise' | 'overLimit'>[],
): Promise<void> {
  await tx.execute(
    `update uplift_round set decision = $2, decision_reason = $3, decided_by = $4, decided_at = $5, version = version + 1
      where uplift_round_id = $1`,
    [upliftRoundId, decided.decision, decided.reason, tx.actor.personId, tx.clock.now()],
  );
  await tx.execute(
    `update uplift_round_line line set agreed_pence = given.amount
       from unnest($2::uuid[], $3::bigint[]) as given(cost_line_id, amount)
      where line.uplift_round_id = $1 and line.cost_line_id = given.cost_line_id`,
    [upliftRoundId, [...agreed.keys()], [...agreed.values()].map(String)],
  );
  await tx.execute(
    `insert into uplift_round_share (local_area_code, uplift_round_id, budget_holder_id, annual_rise_pence, over_limit, status)
     select $1, $2, share.holder, share.rise, share.over_limit, 'PROPOSED'
       from jsonb_to_recordset($3::jsonb) as share(holder uuid, rise bigint, over_limit text)`,
    [
      tx.actor.localArea,
      upliftRoundId,
      JSON.stringify(
        shares.map(({ budgetHolderId, annualRise, overLimit }) => ({
          holder: budgetHolderId,
          rise: annualRise.toString(),
          over_limit: overLimit,
        })),
      ),
    ],
  );
}

/** Notes what a holder's own person says of its share now; a refusal has its reason. */
export async function updateShareAnswered(
  tx: WriteTx,
  { upliftRoundId, budgetHolderId }: Pick<UpliftRoundShare, 'upliftRoundId' | 'budgetHolderId'>,
  status: StoredShareStatus,
  refusalReason: string | null,
): Promise<void> {
  await tx.execute(
    `update uplift_round_share set status = $3, answered_by = $4, answered_at = $5, refusal_reason = $6
      where uplift_round_id = $1 and budget_holder_id = $2`,
    [upliftRoundId, budgetHolderId, status, tx.actor.personId, tx.clock.now(), refusalReason],
  );
  await touchUpliftRound(tx, upliftRoundId);
}

/** Lifts the limit off a share: approved already, it counts as approved from now on. */
export async function updateShareRatified(
  tx: WriteTx,
  { upliftRoundId, budgetHolderId }: Pick<UpliftRoundShare, 'upliftRoundId' | 'budgetHolderId'>,
): Promise<void> {
  await tx.execute(
    `update uplift_round_share set over_limit = null, ratified_by = $3, ratified_at = $4,
            status = case when status = 'AWAITING_RATIFICATION' then 'APPROVED' else status end
      where uplift_round_id = $1 and budget_holder_id = $2`,
    [upliftRoundId, budgetHolderId, tx.actor.personId, tx.clock.now()],
  );
  await touchUpliftRound(tx, upliftRoundId);
}

/** Notes that lines of a round were applied now, or why they were not. */
export async function updateLinesApplied(
  tx: WriteTx,
  upliftRoundId: string,
  costLineIds: readonly string[],
  problem: string | null,
): Promise<void> {
  await tx.execute(
    `update uplift_round_line set applied_at = case when $3::text is null then $4::timestamptz end, problem = $3
      where uplift_round_id = $1 and cost_line_id = any($2::uuid[])`,
    [upliftRoundId, costLineIds, problem, tx.clock.now()],
  );
}

/** Notes that nothing of a round is left to apply. */
export async function updateRoundApplied(tx: WriteTx, upliftRoundId: string): Promise<void> {
  await tx.execute('update uplift_round set applied_at = $2, version = version + 1 where uplift_round_id = $1', [
    upliftRoundId,
    tx.clock.now(),
  ]);
}

async function touchUpliftRound(tx: WriteTx, upliftRoundId: string): Promise<void> {
  await tx.execute('update uplift_round set version = version + 1 where uplift_round_id = $1', [upliftRoundId]);
}
