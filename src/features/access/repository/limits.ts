import { type Day } from '../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type AmountBasis, type DelegatedLimit, type LimitedDecision } from '../rules/limits';

interface LimitRow {
  readonly delegated_limit_id: string;
  readonly budget_holder_id: string;
  readonly decision_type: LimitedDecision;
  readonly amount_basis: AmountBasis;
  readonly ceiling_pence: bigint;
  readonly start_date: Day;
  readonly end_date: Day | null;
}

const LIMIT = `delegated_limit_id, budget_holder_id, decision_type, amount_basis, ceiling_pence,
               lower(active_span)::text as start_date, (upper(active_span) - 1)::text as end_date`;

function toLimit(row: LimitRow): DelegatedLimit {
  return {
    delegatedLimitId: row.delegated_limit_id,
    budgetHolderId: asId<BudgetHolderId>(row.budget_holder_id),
    decisionType: row.decision_type,
    basis: row.amount_basis,
    ceiling: pence(row.ceiling_pence),
    startDate: row.start_date,
    endDate: row.end_date,
  };
}

function byHolder(limits: readonly DelegatedLimit[]): Map<BudgetHolderId, DelegatedLimit[]> {
  const found = new Map<BudgetHolderId, DelegatedLimit[]>();
  for (const limit of limits) {
    const others = found.get(limit.budgetHolderId);
    if (others === undefined) found.set(limit.budgetHolderId, [limit]);
    else others.push(limit);
  }
  return found;
}

/** The limits of these ids. */
export async function findDelegatedLimitsByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, DelegatedLimit>> {
  const rows = await tx.query<LimitRow>(
    `select ${LIMIT} from delegated_limit where delegated_limit_id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(toLimit).map((limit) => [limit.delegatedLimitId, limit]));
}

/** The limits of these holders in force on a day, at most one a basis; no entry: nothing is delegated on that day (G8). */
export async function listDelegatedLimits(
  tx: Tx,
  budgetHolderIds: readonly BudgetHolderId[],
  day: Day,
): Promise<Map<BudgetHolderId, DelegatedLimit[]>> {
  const rows = await tx.query<LimitRow>(
    `select ${LIMIT} from delegated_limit
      where budget_holder_id = any($1::uuid[]) and active_span @> $2::date
      order by budget_holder_id, array_position(array['WEEKLY', 'ANNUAL', 'WHOLE_LIFE'], amount_basis)`,
    [budgetHolderIds, day],
  );
  return byHolder(rows.map(toLimit));
}

/** Every limit these holders were ever given, the latest first. */
export async function listLimitHistory(
  tx: Tx,
  budgetHolderIds: readonly BudgetHolderId[],
): Promise<Map<BudgetHolderId, DelegatedLimit[]>> {
  const rows = await tx.query<LimitRow>(
    `select ${LIMIT} from delegated_limit where budget_holder_id = any($1::uuid[])
      order by lower(active_span) desc, array_position(array['WEEKLY', 'ANNUAL', 'WHOLE_LIFE'], amount_basis)`,
    [budgetHolderIds],
  );
  return byHolder(rows.map(toLimit));
}

/** The holder's rows on one decision and basis, whatever their dates, while nobody else may set one. */
export async function lockLimits(
  tx: WriteTx,
  of: Pick<DelegatedLimit, 'budgetHolderId' | 'decisionType' | 'basis'>,
): Promise<DelegatedLimit[]> {
  // There may be no row to lock yet, and two that are set at once must still come one after the other.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `delegated limit:${of.budgetHolderId}:${of.decisionType}:${of.basis}`,
  ]);
  const rows = await tx.query<LimitRow>(
    `select ${LIMIT} from delegated_limit
      where budget_holder_id = $1 and decision_type = $2 and amount_basis = $3 order by lower(active_span)`,
    [of.budgetHolderId, of.decisionType, of.basis],
  );
  return rows.map(toLimit);
}

/** Adds a limit, set by the actor and now. */
export async function insertLimit(tx: WriteTx, limit: DelegatedLimit): Promise<void> {
  await tx.execute(
    `insert into delegated_limit (local_area_code, delegated_limit_id, budget_holder_id, decision_type, amount_basis,
                                  ceiling_pence, active_span, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, daterange($7::date, $8::date, '[]'), $9, $10)`,
    [
      tx.actor.localArea,
      limit.delegatedLimitId,
      limit.budgetHolderId,
      limit.decisionType,
      limit.basis,
      limit.ceiling,
      limit.startDate,
      limit.endDate,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** Sets the last day of the limit that was in force until now; its ceiling stays. */
export async function updateLimitEnd(tx: WriteTx, delegatedLimitId: string, endDate: Day): Promise<void> {
  await tx.execute(
    `update delegated_limit set active_span = daterange(lower(active_span), $2::date, '[]') where delegated_limit_id = $1`,
    [delegatedLimitId, endDate],
  );
}
