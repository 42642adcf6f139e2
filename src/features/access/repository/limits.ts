import { type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { LimitedDecision, LimitRole, type AmountBasis, type DelegatedLimit } from '../rules/limits';
import { limitInForce, type LimitInForce } from '../rules/overrides';
import { listOverridesByHolderIds } from './overrides';

interface LimitRow {
  readonly delegated_limit_id: string;
  readonly budget_holder_id: string;
  readonly role: LimitRole;
  readonly decision_type: LimitedDecision;
  readonly amount_basis: AmountBasis;
  readonly ceiling_pence: bigint;
  readonly start_date: Day;
  readonly end_date: Day | null;
}

const LIMIT = `delegated_limit_id, budget_holder_id, role, decision_type, amount_basis, ceiling_pence,
               lower(active_span)::text as start_date, (upper(active_span) - 1)::text as end_date`;

function toLimit(row: LimitRow): DelegatedLimit {
  return {
    delegatedLimitId: row.delegated_limit_id,
    budgetHolderId: asId<BudgetHolderId>(row.budget_holder_id),
    role: row.role,
    decisionType: row.decision_type,
    basis: row.amount_basis,
    ceiling: pence(row.ceiling_pence),
    startDate: row.start_date,
    endDate: row.end_date,
  };
}

const BY_KIND = `array_position(array['PLACEMENT_FUNDING', 'OUT_OF_PANEL', 'UPLIFT', 'EXTENSION'], decision_type),
                 array_position(array['BUDGET_HOLDER', 'PANEL_CHAIR', 'DIRECTOR'], role),
                 array_position(array['WEEKLY', 'ANNUAL', 'WHOLE_LIFE'], amount_basis)`;

/** The limits of these ids. */
export async function findDelegatedLimitsByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, DelegatedLimit>> {
  const rows = await tx.query<LimitRow>(
    `select ${LIMIT} from delegated_limit where delegated_limit_id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(toLimit).map((limit) => [limit.delegatedLimitId, limit]));
}

/** Which limits are asked for: of a role, about a kind of decision. */
export interface LimitKind {
  readonly role: LimitRole;
  readonly decisionType: LimitedDecision;
}

/** The limits that a holder's own person agrees a placement's share within. */
const OWN_SHARE: LimitKind = { role: LimitRole.BUDGET_HOLDER, decisionType: LimitedDecision.PLACEMENT_FUNDING };

/**
 * The limits of these holders in force on a day, at most one a basis, each with the ceiling that binds then: its own, or that of the
 * override that lowers it (G8, G10). No entry: nothing is delegated on that day.
 */
export async function listDelegatedLimits(
  tx: Tx,
  budgetHolderIds: readonly BudgetHolderId[],
  day: Day,
  { role, decisionType }: LimitKind = OWN_SHARE,
): Promise<Map<BudgetHolderId, LimitInForce[]>> {
  const rows = await tx.query<LimitRow>(
    `select ${LIMIT} from delegated_limit
      where budget_holder_id = any($1::uuid[]) and active_span @> $2::date and role = $3 and decision_type = $4
      order by budget_holder_id, ${BY_KIND}`,
    [budgetHolderIds, day, role, decisionType],
  );
  const overrides = rows.length === 0 ? null : await listOverridesByHolderIds(tx, budgetHolderIds);
  return groupBy(
    rows.map(toLimit).flatMap((limit) => limitInForce(limit, overrides?.get(limit.budgetHolderId) ?? [], day) ?? []),
    (limit) => limit.budgetHolderId,
  );
}

/** The limits of these holders as they were set: every one there was, the latest first, or only those in force on a day. */
export async function listLimits(
  tx: Tx,
  budgetHolderIds: readonly BudgetHolderId[],
  onDate: Day | null,
): Promise<Map<BudgetHolderId, DelegatedLimit[]>> {
  const rows = await tx.query<LimitRow>(
    `select ${LIMIT} from delegated_limit
      where budget_holder_id = any($1::uuid[]) and ($2::date is null or active_span @> $2::date)
      order by case when $2::date is null then lower(active_span) end desc, ${BY_KIND}`,
    [budgetHolderIds, onDate],
  );
  return groupBy(rows.map(toLimit), (limit) => limit.budgetHolderId);
}

/** Every limit these holders were ever given, the latest first. */
export function listLimitHistory(
  tx: Tx,
  budgetHolderIds: readonly BudgetHolderId[],
): Promise<Map<BudgetHolderId, DelegatedLimit[]>> {
  return listLimits(tx, budgetHolderIds, null);
}

/** The holder's rows on one role, decision and basis, whatever their dates, while nobody else may set one. */
export async function lockLimits(
  tx: WriteTx,
  of: Pick<DelegatedLimit, 'budgetHolderId' | 'role' | 'decisionType' | 'basis'>,
): Promise<DelegatedLimit[]> {
  // There may be no row to lock yet, and two that are set at once must still come one after the other.
  await lockUntilCommit(tx, `delegated limit:${of.budgetHolderId}:${of.role}:${of.decisionType}:${of.basis}`);
  const rows = await tx.query<LimitRow>(
    `select ${LIMIT} from delegated_limit
      where budget_holder_id = $1 and role = $2 and decision_type = $3 and amount_basis = $4 order by lower(active_span)`,
    [of.budgetHolderId, of.role, of.decisionType, of.basis],
  );
  return rows.map(toLimit);
}

/** Adds a limit, set by the actor and now. */
export async function insertLimit(tx: WriteTx, limit: DelegatedLimit): Promise<void> {
  await tx.execute(
    `insert into delegated_limit (local_area_code, delegated_limit_id, budget_holder_id, role, decision_type, amount_basis,
                                  ceiling_pence, active_span, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, daterange($8::date, $9::date, '[]'), $10, $11)`,
    [
      tx.actor.localArea,
      limit.delegatedLimitId,
      limit.budgetHolderId,
      limit.role,
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
