import type { Day } from '../../../kernel/dates';
import { parseDecimal } from '../../../kernel/decimal';
import { groupBy } from '../../../kernel/group';
import { pence } from '../../../kernel/money';
import { NotFound } from '../../../platform/faults';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Role } from '../../access/rules/roles';
import { priceColumns } from '../../ledger/rules/columns';
import type { PriceTerms } from '../../ledger/rules/price';
import type { InterimBasis } from '../rules/approval';
import type { Dispute, DisputedLine, DisputeOutcome, Interim, Resolver, StandingStage } from '../rules/dispute';

/** A dispute as `DISPUTE_COLUMNS` give it. */
export interface DisputeRow {
  readonly dispute_id: string;
  readonly case_id: string;
  readonly placement_id: string;
  readonly contribution_id: string;
  readonly budget_holder_id: string;
  readonly first_disputed_date: Day;
  readonly raised_by: string;
  readonly raised_at: Date;
  readonly stage_ordinal: number | null;
  readonly stage_name: string | null;
  readonly stage_start_date: Day | null;
  readonly stage_due_date: Day | null;
  readonly owner_role: Role | null;
  readonly owner_id: string | null;
  readonly overdue_at: Date | null;
  readonly interim_basis: InterimBasis | null;
  readonly interim_payer_id: string | null;
  readonly interim_set_by: string | null;
  readonly interim_set_at: Date | null;
  readonly closed_at: Date | null;
  readonly outcome: DisputeOutcome | null;
  readonly resolver_name: string | null;
  readonly resolver_organisation: string | null;
  readonly resolver_reference: string | null;
  readonly determined_date: Day | null;
  readonly lines: readonly LineDocument[];
  readonly version: number;
}

interface LineDocument {
  readonly costLineId: string;
  readonly unit: PriceTerms['unit'] | null;
  readonly amount: string | null;
  readonly spread: PriceTerms['spread'];
  readonly year: PriceTerms['year'];
  readonly hours: string | null;
}

export const DISPUTE_COLUMNS = `dispute.dispute_id, dispute.case_id, dispute.placement_id, dispute.contribution_id, dispute.budget_holder_id,
       dispute.first_disputed_date, dispute.raised_by, dispute.raised_at, dispute.stage_ordinal, dispute.stage_name,
       dispute.stage_start_date, dispute.stage_due_date, dispute.owner_role, dispute.owner_id, dispute.overdue_at, dispute.interim_basis,
       dispute.interim_payer_id, dispute.interim_set_by, dispute.interim_set_at, dispute.closed_at, dispute.outcome,
       dispute.resolver_name, dispute.resolver_organisation, dispute.resolver_reference, dispute.determined_date, dispute.version,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'costLineId', line.cost_line_id, 'unit', line.accepted_unit, 'amount', line.accepted_amount_pence::text,
                 'spread', line.accepted_spread, 'year', line.accepted_year, 'hours', line.accepted_hours_per_week::text)
               order by line.cost_line_id), '[]')
          from dispute_line line
         where line.local_area_code = dispute.local_area_code and line.dispute_id = dispute.dispute_id) as lines`;
const SELECT = `select ${DISPUTE_COLUMNS} from dispute`;

/** The disputes with these ids that the reader may see. */
export async function findDisputesByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Dispute>> {
  const rows = await tx.query<DisputeRow>(`${SELECT} where dispute.dispute_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.dispute_id, toDispute(row)]));
}

/** The open disputes about each placement's shares, the oldest first. */
export async function listOpenDisputesByPlacementIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Dispute[]>> {
  const rows = await tx.query<DisputeRow>(
    `${SELECT} where dispute.placement_id = any($1::uuid[]) and dispute.closed_at is null order by dispute.raised_at, dispute.dispute_id`,
    [placementIds],
  );
  return groupBy(rows.map(toDispute), ({ placementId }) => placementId);
}

/** The disputes about each contribution, the oldest first. */
export async function listDisputesByContributionIds(
  tx: Tx,
  contributionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Dispute[]>> {
  const rows = await tx.query<DisputeRow>(
    `${SELECT} where dispute.contribution_id = any($1::uuid[]) order by dispute.raised_at, dispute.dispute_id`,
    [contributionIds],
  );
  return groupBy(rows.map(toDispute), ({ contributionId }) => contributionId);
}

/** The open disputes about any share of a placement, the oldest first. */
export async function listOpenDisputes(tx: Tx, placementId: string): Promise<readonly Dispute[]> {
  const rows = await tx.query<DisputeRow>(
    `${SELECT} where dispute.placement_id = $1 and dispute.closed_at is null order by dispute.raised_at, dispute.dispute_id`,
    [placementId],
  );
  return rows.map(toDispute);
}

/** Locks a dispute, after its case and its agreement. NotFound when it is not the actor's. */
export async function lockDispute(tx: WriteTx, disputeId: string): Promise<Dispute> {
  const [row] = await tx.query<DisputeRow>(`${SELECT} where dispute.dispute_id = $1 for update of dispute`, [
    disputeId,
  ]);
  if (row === undefined) throw new NotFound('There is no such dispute.');
  return toDispute(row);
}

/** The open disputes of the area whose stage was over before a day and that nobody has noticed yet, locked, in the order of their ids. */
export async function lockDueDisputes(tx: WriteTx, today: Day): Promise<readonly Dispute[]> {
  const rows = await tx.query<DisputeRow>(
    `${SELECT} where dispute.closed_at is null and dispute.stage_due_date < $1 and dispute.overdue_at is null
      order by dispute.dispute_id for update of dispute`,
    [today],
  );
  return rows.map(toDispute);
}

/** A dispute to store, raised by the actor and now. */
export type NewDispute = Pick<
  Dispute,
  | 'disputeId'
  | 'caseId'
  | 'placementId'
  | 'contributionId'
  | 'budgetHolderId'
  | 'firstDisputedDate'
  | 'stage'
  | 'interim'
  | 'lines'
>;

/** Stores a dispute, raised by the actor and now, with the lines it is about. */
export async function insertDispute(tx: WriteTx, dispute: NewDispute): Promise<void> {
  const { stage, interim } = dispute;
  await tx.execute(
    `insert into dispute (local_area_code, dispute_id, case_id, placement_id, contribution_id, budget_holder_id, first_disputed_date,
                          raised_by, raised_at, stage_ordinal, stage_name, stage_start_date, stage_due_date, owner_role, owner_id,
                          interim_basis, interim_payer_id, interim_set_by, interim_set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      tx.actor.localArea,
      dispute.disputeId,
      dispute.caseId,
      dispute.placementId,
      dispute.contributionId,
      dispute.budgetHolderId,
      dispute.firstDisputedDate,
      tx.actor.personId,
      tx.clock.now(),
      ...stageColumns(stage),
      interim?.basis ?? null,
      interim?.payerId ?? null,
      interim?.setBy ?? null,
      interim?.setAt ?? null,
    ],
  );
  await tx.execute(
    `insert into dispute_line (local_area_code, dispute_id, cost_line_id, case_id, accepted_unit, accepted_amount_pence, accepted_spread,
                               accepted_year, accepted_hours_per_week)
     select $1, $2, line.line_id, $3, line.unit, line.amount, line.spread, line.year, line.hours
       from jsonb_to_recordset($4::jsonb) as line(line_id uuid, unit text, amount bigint, spread text, year text, hours numeric)`,
    [
      tx.actor.localArea,
      dispute.disputeId,
      dispute.caseId,
      JSON.stringify(
        dispute.lines.map(({ costLineId, accepted }) => ({
          line_id: costLineId,
          ...(accepted === null ? {} : priceColumns(accepted)),
        })),
      ),
    ],
  );
}

/** Who carries the disputed part from now on. */
export async function updateInterim(tx: WriteTx, disputeId: string, interim: Interim): Promise<void> {
  await tx.execute(
    `update dispute set interim_basis = $2, interim_payer_id = $3, interim_set_by = $4, interim_set_at = $5, version = version + 1
      where dispute_id = $1`,
    [disputeId, interim.basis, interim.payerId, interim.setBy, interim.setAt],
  );
}

/** Moves a dispute to a stage. */
export async function updateStage(tx: WriteTx, disputeId: string, stage: StandingStage): Promise<void> {
  await tx.execute(
    `update dispute set stage_ordinal = $2, stage_name = $3, stage_start_date = $4, stage_due_date = $5, owner_role = $6, owner_id = $7,
                        version = version + 1
      where dispute_id = $1`,
    [disputeId, ...stageColumns(stage)],
  );
}

/** Notes that the days of a dispute's last stage are over. */
export async function updateOverdue(tx: WriteTx, disputeId: string): Promise<void> {
  await tx.execute('update dispute set overdue_at = $2, version = version + 1 where dispute_id = $1', [
    disputeId,
    tx.clock.now(),
  ]);
}

/** Notes by whose decision the terms are put, or that they are the parties' own. */
export async function updateResolver(tx: WriteTx, disputeId: string, resolver: Resolver | null): Promise<void> {
  await tx.execute(
    `update dispute set resolver_name = $2, resolver_organisation = $3, resolver_reference = $4, determined_date = $5, version = version + 1
      where dispute_id = $1 and closed_at is null`,
    [
      disputeId,
      resolver?.name ?? null,
      resolver?.organisation ?? null,
      resolver?.reference ?? null,
      resolver?.determinedDate ?? null,
    ],
  );
}

/** Ends a dispute, now. */
export async function updateDisputeClosed(
  tx: WriteTx,
  disputeId: string,
  outcome: DisputeOutcome,
  resolver: Resolver | null,
): Promise<void> {
  await tx.execute(
    `update dispute set closed_at = $2, outcome = $3, resolver_name = $4, resolver_organisation = $5, resolver_reference = $6,
                        determined_date = $7, version = version + 1
      where dispute_id = $1 and closed_at is null`,
    [
      disputeId,
      tx.clock.now(),
      outcome,
      resolver?.name ?? null,
      resolver?.organisation ?? null,
      resolver?.reference ?? null,
      resolver?.determinedDate ?? null,
    ],
  );
}

function stageColumns(stage: StandingStage | null): readonly unknown[] {
  return stage === null
    ? [null, null, null, null, null, null]
    : [stage.ordinal, stage.name, stage.startDate, stage.dueDate, stage.ownerRole, stage.ownerId];
}

/** A row as the rules take it. */
export function toDispute(row: DisputeRow): Dispute {
  return {
    disputeId: row.dispute_id,
    caseId: row.case_id,
    placementId: row.placement_id,
    contributionId: row.contribution_id,
    budgetHolderId: row.budget_holder_id,
    firstDisputedDate: row.first_disputed_date,
    raisedBy: row.raised_by,
    raisedAt: row.raised_at,
    stage: toStage(row),
    overdueAt: row.overdue_at,
    interim: toInterim(row),
    closedAt: row.closed_at,
    outcome: row.outcome,
    resolver: toResolver(row),
    lines: row.lines.map(toLine),
    version: row.version,
  };
}

function toStage(row: DisputeRow): StandingStage | null {
  const { stage_ordinal: ordinal, stage_name: name, stage_start_date: startDate, stage_due_date: dueDate } = row;
  if (ordinal === null || name === null || startDate === null || dueDate === null) return null;
  return { ordinal, name, startDate, dueDate, ownerRole: row.owner_role, ownerId: row.owner_id };
}

function toInterim(row: DisputeRow): Interim | null {
  const { interim_basis: basis, interim_payer_id: payerId, interim_set_by: setBy, interim_set_at: setAt } = row;
  return basis === null || payerId === null || setBy === null || setAt === null
    ? null
    : { basis, payerId, setBy, setAt };
}

function toResolver(row: DisputeRow): Resolver | null {
  const { resolver_name: name, resolver_organisation: organisation, resolver_reference: reference } = row;
  if (name === null || organisation === null || reference === null || row.determined_date === null) return null;
  return { name, organisation, reference, determinedDate: row.determined_date };
}

function toLine({ costLineId, unit, amount, spread, year, hours }: LineDocument): DisputedLine {
  if (unit === null || amount === null) return { costLineId, accepted: null };
  const hoursPerWeek = hours === null ? null : parseDecimal(hours);
  if (hoursPerWeek?.ok === false) throw new Error('A stored number of hours a week is not a decimal');
  return {
    costLineId,
    accepted: { unit, amount: pence(BigInt(amount)), spread, year, hoursPerWeek: hoursPerWeek?.value ?? null },
  };
}
