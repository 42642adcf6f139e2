import { type Day, type FinancialYear } from '../../../kernel/dates';
import { type Decimal, formatDecimal, parseDecimal } from '../../../kernel/decimal';
import { pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type PostingFilter } from '../../ledger/rules/posting-query';
import { type Mitigation, type MitigationDelivery, type PlanAmountKind, type PlanFigures } from '../rules/plan';
import { type PlanVersion, type StoredPlan } from '../rules/plan-version';

/** The area's plans, by name. */
export async function listPlans(tx: Tx): Promise<readonly StoredPlan[]> {
  const rows = await tx.query<{ management_plan_id: string; name: string; first_financial_year: FinancialYear }>(
    'select management_plan_id, name, first_financial_year from management_plan order by name',
  );
  return rows.map((row) => ({
    planId: row.management_plan_id,
    name: row.name,
    firstFinancialYear: row.first_financial_year,
  }));
}

/** The plans with these ids; an id that is none of them has no entry. */
export async function findPlansByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, StoredPlan>> {
  const wanted = new Set(ids);
  return new Map((await listPlans(tx)).filter(({ planId }) => wanted.has(planId)).map((plan) => [plan.planId, plan]));
}

/** Every version of a plan, the first first. */
export async function listPlanVersions(tx: Tx, planId: string): Promise<readonly PlanVersion[]> {
  const rows = await tx.query<{
    version: number;
    opening_pence: bigint;
    baseline_at: Date;
    note: string;
    entered_by: string;
    entered_at: Date;
  }>(
    `select version, opening_pence, baseline_at, note, entered_by, entered_at from management_plan_version
      where management_plan_id = $1 order by version`,
    [planId],
  );
  return rows.map((row) => ({
    planId,
    version: row.version,
    opening: pence(row.opening_pence),
    baselineAt: row.baseline_at,
    note: row.note,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  }));
}

/** What a version says, beside its opening balance. */
export async function readPlanFigures(
  tx: Tx,
  { planId, version }: Pick<PlanVersion, 'planId' | 'version'>,
): Promise<Pick<PlanFigures, 'cells' | 'amounts' | 'mitigations'>> {
  const key = [planId, version];
  const cells = await tx.query<{
    financial_year: FinancialYear;
    provision_type: string;
    caseload: string;
    unit_cost_pence: bigint;
  }>(
    `select financial_year, provision_type, caseload, unit_cost_pence from management_plan_cell
      where management_plan_id = $1 and version = $2 order by financial_year, provision_type`,
    key,
  );
  const amounts = await tx.query<{
    financial_year: FinancialYear;
    kind: PlanAmountKind;
    name: string;
    amount_pence: bigint;
  }>(
    `select financial_year, kind, name, amount_pence from management_plan_amount
      where management_plan_id = $1 and version = $2 order by ordinal`,
    key,
  );
  return {
    cells: cells.map((row) => ({
      financialYear: row.financial_year,
      provisionType: row.provision_type,
      caseload: toChildren(row.caseload),
      unitCost: pence(row.unit_cost_pence),
    })),
    amounts: amounts.map((row) => ({
      ...{ financialYear: row.financial_year, kind: row.kind, name: row.name, amount: pence(row.amount_pence) },
    })),
    mitigations: await listMitigations(tx, key),
  };
}

interface MitigationRow {
  readonly mitigation_id: string;
  readonly name: string;
  readonly description: string;
  readonly owner_id: string;
  readonly start_date: Day;
  readonly end_date: Day;
  readonly saving_pence: bigint;
  readonly measured_by: PostingFilter | null;
  readonly delivery: readonly (Omit<MitigationDelivery, 'amount'> & { readonly amount: string | null })[];
  readonly moves: readonly (Omit<Mitigation['moves'][number], 'children'> & { readonly children: string })[];
  readonly placements: readonly string[];
}

async function listMitigations(tx: Tx, key: readonly unknown[]): Promise<readonly Mitigation[]> {
  const rows = await tx.query<MitigationRow>(
    `select one.mitigation_id, one.name, one.description, one.owner_id, one.start_date, one.end_date, one.saving_pence, one.measured_by,
            (select coalesce(jsonb_agg(jsonb_build_object('financialYear', due.financial_year, 'basisPoints', due.delivered_basis_points,
                      'amount', due.amount_pence::text) order by due.financial_year), '[]')
               from management_plan_delivery due
              where (due.local_area_code, due.management_plan_id, due.version, due.mitigation_id)
                  = (one.local_area_code, one.management_plan_id, one.version, one.mitigation_id)) as delivery,
            (select coalesce(jsonb_agg(jsonb_build_object('financialYear', move.financial_year, 'from', move.from_provision_type,
                      'to', move.to_provision_type, 'children', move.children::text) order by move.ordinal), '[]')
               from management_plan_move move
              where (move.local_area_code, move.management_plan_id, move.version, move.mitigation_id)
                  = (one.local_area_code, one.management_plan_id, one.version, one.mitigation_id)) as moves,
            (select coalesce(jsonb_agg(named.placement_id order by named.placement_id), '[]')
               from management_plan_placement named
              where (named.local_area_code, named.management_plan_id, named.version, named.mitigation_id)
                  = (one.local_area_code, one.management_plan_id, one.version, one.mitigation_id)) as placements
       from management_plan_mitigation one
      where one.management_plan_id = $1 and one.version = $2 order by one.ordinal`,
    key,
  );
  return rows.map((row) => ({
    mitigationId: row.mitigation_id,
    name: row.name,
    description: row.description,
    ownerId: row.owner_id,
    startDate: row.start_date,
    endDate: row.end_date,
    saving: pence(row.saving_pence),
    delivery: row.delivery.map((due) => ({ ...due, amount: due.amount === null ? null : pence(BigInt(due.amount)) })),
    moves: row.moves.map((move) => ({ ...move, children: toChildren(move.children) })),
    measuredBy: row.measured_by,
    placementIds: row.placements,
  }));
}

/** Enters a plan without a version. */
export async function insertPlan(tx: WriteTx, plan: StoredPlan): Promise<void> {
  await tx.execute(
    `insert into management_plan (local_area_code, management_plan_id, name, first_financial_year, created_at) values ($1, $2, $3, $4, $5)`,
    [tx.actor.localArea, plan.planId, plan.name, plan.firstFinancialYear, tx.clock.now()],
  );
}

/** A version with everything that it says; of the placements named each comes with its case. */
export async function insertPlanVersion(
  tx: WriteTx,
  head: PlanVersion,
  figures: Pick<PlanFigures, 'cells' | 'amounts' | 'mitigations'>,
  caseOfPlacement: ReadonlyMap<string, string>,
): Promise<void> {
  const key = [tx.actor.localArea, head.planId, head.version];
  await tx.execute(
    `insert into management_plan_version (local_area_code, management_plan_id, version, opening_pence, baseline_at, note, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [...key, head.opening, head.baselineAt, head.note, head.enteredBy, head.enteredAt],
  );
  const { cells, amounts, mitigations } = figures;
  await tx.execute(
    `insert into management_plan_cell (local_area_code, management_plan_id, version, financial_year, provision_type, caseload, unit_cost_pence)
     select $1, $2, $3, cell.* from unnest($4::text[], $5::text[], $6::numeric[], $7::bigint[]) cell`,
    [
      ...key,
      cells.map(({ financialYear }) => financialYear),
      cells.map(({ provisionType }) => provisionType),
      cells.map(({ caseload }) => formatDecimal(caseload)),
      cells.map(({ unitCost }) => unitCost),
    ],
  );
  await tx.execute(
    `insert into management_plan_amount (local_area_code, management_plan_id, version, ordinal, financial_year, kind, name, amount_pence)
     select $1, $2, $3, given.ordinal, given.year, given.kind, given.name, given.amount
       from unnest($4::text[], $5::text[], $6::text[], $7::bigint[]) with ordinality as given(year, kind, name, amount, ordinal)`,
    [
      ...key,
      amounts.map(({ financialYear }) => financialYear),
      amounts.map(({ kind }) => kind),
      amounts.map(({ name }) => name),
      amounts.map(({ amount }) => amount),
    ],
  );
  for (const [index, one] of mitigations.entries()) await insertMitigation(tx, key, one, index + 1, caseOfPlacement);
}

async function insertMitigation(
  tx: WriteTx,
  plan: readonly unknown[],
  one: Mitigation,
  ordinal: number,
  caseOfPlacement: ReadonlyMap<string, string>,
): Promise<void> {
  const key = [...plan, one.mitigationId];
  await tx.execute(
    `insert into management_plan_mitigation (local_area_code, management_plan_id, version, mitigation_id, ordinal, name, description, owner_id,
                                             start_date, end_date, saving_pence, measured_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[...key, ordinal, one.name, one.description, one.ownerId, one.startDate, one.endDate, one.saving],
      one.measuredBy === null ? null : JSON.stringify(one.measuredBy),
    ],
  );
  await tx.execute(
    `insert into management_plan_delivery (local_area_code, management_plan_id, version, mitigation_id, financial_year, delivered_basis_points, amount_pence)
     select $1, $2, $3, $4, due.* from unnest($5::text[], $6::integer[], $7::bigint[]) due`,
    [
      ...key,
      one.delivery.map(({ financialYear }) => financialYear),
      one.delivery.map(({ basisPoints }) => basisPoints),
      one.delivery.map(({ amount }) => amount),
    ],
  );
  await tx.execute(
    `insert into management_plan_move (local_area_code, management_plan_id, version, mitigation_id, ordinal, financial_year,
                                       from_provision_type, to_provision_type, children)
     select $1, $2, $3, $4, move.ordinal, move.year, move.leaves, move.comes, move.children
       from unnest($5::text[], $6::text[], $7::text[], $8::numeric[]) with ordinality as move(year, leaves, comes, children, ordinal)`,
    [
      ...key,
      one.moves.map(({ financialYear }) => financialYear),
      one.moves.map(({ from }) => from),
      one.moves.map(({ to }) => to),
      one.moves.map(({ children }) => formatDecimal(children)),
    ],
  );
  await tx.execute(
    `insert into management_plan_placement (local_area_code, management_plan_id, version, mitigation_id, placement_id, case_id)
     select $1, $2, $3, $4, named.* from unnest($5::uuid[], $6::uuid[]) named`,
    [...key, one.placementIds, one.placementIds.map((placementId) => caseOfPlacement.get(placementId) ?? null)],
  );
}

function toChildren(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new Error('A stored number of children is not a decimal');
  return parsed.value;
}
