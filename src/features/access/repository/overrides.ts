import { type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { asId, type AgencyId, type BudgetHolderId } from '../../../kernel/ids';
import { pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type AmountBasis, type LimitedDecision } from '../rules/limits';
import { type LimitOverride } from '../rules/overrides';

interface OverrideRow {
  readonly limit_override_id: string;
  readonly budget_holder_id: string | null;
  readonly agency_id: string | null;
  readonly decision_type: LimitedDecision | null;
  readonly amount_basis: AmountBasis;
  readonly ceiling_pence: bigint;
  readonly reason: string;
  readonly start_date: Day;
  readonly end_date: Day | null;
  readonly set_by: string;
  readonly set_at: Date;
  readonly ended_by: string | null;
  readonly ended_at: Date | null;
  readonly withdrawn_at: Date | null;
}

const OVERRIDE = `held.limit_override_id, held.budget_holder_id, held.agency_id, held.decision_type, held.amount_basis,
                  held.ceiling_pence, held.reason, lower(held.active_span)::text as start_date,
                  (upper(held.active_span) - 1)::text as end_date, held.set_by, held.set_at, held.ended_by, held.ended_at,
                  held.withdrawn_at`;

function toOverride(row: OverrideRow): LimitOverride {
  return {
    limitOverrideId: row.limit_override_id,
    budgetHolderId: row.budget_holder_id === null ? null : asId<BudgetHolderId>(row.budget_holder_id),
    agencyId: row.agency_id === null ? null : asId<AgencyId>(row.agency_id),
    decisionType: row.decision_type,
    basis: row.amount_basis,
    ceiling: pence(row.ceiling_pence),
    reason: row.reason,
    startDate: row.start_date,
    endDate: row.end_date,
    setBy: row.set_by,
    setAt: row.set_at,
    endedBy: row.ended_by,
    endedAt: row.ended_at,
    withdrawnAt: row.withdrawn_at,
  };
}

/** The overrides of these ids, those taken back too. */
export async function findLimitOverridesByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, LimitOverride>> {
  const rows = await tx.query<OverrideRow>(
    `select ${OVERRIDE} from limit_override held where held.limit_override_id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(toOverride).map((override) => [override.limitOverrideId, override]));
}

/** Every override there was, the latest first; `onDate` null is whenever, else only those in force on that day. */
export async function listLimitOverrides(tx: Tx, onDate: Day | null): Promise<LimitOverride[]> {
  const rows = await tx.query<OverrideRow>(
    `select ${OVERRIDE} from limit_override held
      where $1::date is null or (held.withdrawn_at is null and held.active_span @> $1::date)
      order by lower(held.active_span) desc, held.set_at desc, held.limit_override_id`,
    [onDate],
  );
  return rows.map(toOverride);
}

/** The overrides that cover each holder, by itself, by its agency or by name of nobody: all but those taken back, the first to begin first. */
export async function listOverridesByHolderIds(
  tx: Tx,
  budgetHolderIds: readonly BudgetHolderId[],
): Promise<Map<BudgetHolderId, LimitOverride[]>> {
  const rows = await tx.query<OverrideRow & { readonly covered_id: string }>(
    `select holder.budget_holder_id as covered_id, ${OVERRIDE}
       from budget_holder holder
       join limit_override held on held.local_area_code = holder.local_area_code
        and coalesce(held.budget_holder_id, holder.budget_holder_id) = holder.budget_holder_id
        and coalesce(held.agency_id, holder.agency_id) = holder.agency_id
      where holder.budget_holder_id = any($1::uuid[]) and held.withdrawn_at is null
      order by lower(held.active_span), held.set_at, held.limit_override_id`,
    [budgetHolderIds],
  );
  const groups = groupBy(rows, (row) => asId<BudgetHolderId>(row.covered_id));
  return new Map([...groups].map(([holder, covering]) => [holder, covering.map(toOverride)]));
}

/** The override while nobody else may end it. */
export async function lockLimitOverride(tx: WriteTx, limitOverrideId: string): Promise<LimitOverride | undefined> {
  const rows = await tx.query<OverrideRow>(
    `select ${OVERRIDE} from limit_override held where held.limit_override_id = $1 for update`,
    [limitOverrideId],
  );
  return rows.map(toOverride)[0];
}

/** Adds an override, set by the actor and now. */
export async function insertLimitOverride(
  tx: WriteTx,
  override: Omit<LimitOverride, 'setBy' | 'setAt' | 'endedBy' | 'endedAt' | 'withdrawnAt'>,
): Promise<void> {
  await tx.execute(
    `insert into limit_override (local_area_code, limit_override_id, budget_holder_id, agency_id, decision_type, amount_basis,
                                 ceiling_pence, reason, active_span, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, daterange($9::date, $10::date, '[]'), $11, $12)`,
    [
      tx.actor.localArea,
      override.limitOverrideId,
      override.budgetHolderId,
      override.agencyId,
      override.decisionType,
      override.basis,
      override.ceiling,
      override.reason,
      override.startDate,
      override.endDate,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** Gives the override a last day by the actor's name; null takes it back, which leaves its days as they were asked for. */
export async function updateOverrideEnd(tx: WriteTx, limitOverrideId: string, endDate: Day | null): Promise<void> {
  await tx.execute(
    `update limit_override
        set active_span = case when $2::date is null then active_span else daterange(lower(active_span), $2::date, '[]') end,
            withdrawn_at = case when $2::date is null then $4::timestamptz end, ended_by = $3, ended_at = $4
      where limit_override_id = $1`,
    [limitOverrideId, endDate, tx.actor.personId, tx.clock.now()],
  );
}
