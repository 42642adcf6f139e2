import type { Day } from '../../../kernel/dates';
import { parseDecimal } from '../../../kernel/decimal';
import { groupBy } from '../../../kernel/group';
import { pence } from '../../../kernel/money';
import { equalityConditions, type EqualityFilter } from '../../../platform/conditions';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { NotFound } from '../../../platform/faults';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { sql, toStatement } from '../../../platform/sql';
import type { StoredShareStatus } from '../../contributions/rules/approval';
import type { UpliftDecision } from '../rules/change-codes';
import type { UpliftRound, UpliftRoundLine, UpliftRoundShare } from '../rules/uplift';

interface RoundRow {
  readonly uplift_round_id: string;
  readonly provider_urn: string | null;
  readonly letter_date: Day | null;
  readonly letter_reference: string | null;
  readonly from_date: Day;
  readonly percent: string | null;
  readonly reason: string;
  readonly lines: number;
  readonly asked_annual_pence: bigint;
  readonly raised_by: string;
  readonly raised_at: Date;
  readonly decision: UpliftDecision | null;
  readonly decision_reason: string | null;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly applied_at: Date | null;
  readonly version: number;
}

const ROUND = sql`uplift_round_id, provider_urn, letter_date, letter_reference, from_date, percent::text as percent, reason, lines,
  asked_annual_pence, raised_by, raised_at, decision, decision_reason, decided_by, decided_at, applied_at, version`;

const SELECT_ROUND = `select ${toStatement(ROUND).text} from uplift_round`;

/** Which rounds to list; every condition that is given must hold. */
export interface UpliftRoundFilter {
  readonly providerUrn?: EqualityFilter<string> | null;
  /** Whether it waits for its decision. */
  readonly isUndecided?: boolean | null;
  /** Whether it waits for the reader's own budget to agree. */
  readonly waitsForMe?: boolean | null;
}

/** The rounds of the area, the last raised first. */
export async function findUpliftRoundPage(
  tx: Tx,
  filter: UpliftRoundFilter,
  page: PageArguments,
): Promise<Page<UpliftRound>> {
  const { isUndecided, waitsForMe } = filter;
  const found = await findPage<RoundRow>(
    tx,
    {
      select: ROUND,
      from: sql`uplift_round`,
      where: [
        ...equalityConditions(sql`provider_urn`, 'text', filter.providerUrn),
        ...(typeof isUndecided === 'boolean' ? [isUndecided ? sql`decision is null` : sql`decision is not null`] : []),
        ...(waitsForMe === true
          ? [
              sql`exists (select from uplift_round_share share where share.local_area_code = uplift_round.local_area_code
                             and share.uplift_round_id = uplift_round.uplift_round_id and share.status = 'PROPOSED'
                             and share.budget_holder_id in (select app_budget_holders()))`,
            ]
          : []),
      ],
      order: [
        { sql: sql`raised_at`, type: 'timestamptz', direction: 'desc' },
        { sql: sql`uplift_round_id`, type: 'uuid', direction: 'desc' },
      ],
    },
    page,
  );
  return mapPage(found, toRound);
}

/** Rounds by id. */
export async function findUpliftRoundsByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, UpliftRound>> {
  const rows = await tx.query<RoundRow>(`${SELECT_ROUND} where uplift_round_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.uplift_round_id, toRound(row)]));
}

/** Keeps two people from raising rounds at once, who would not see each other's lines: held to the end of the transaction. */
export async function lockRaisingOfRounds(tx: WriteTx): Promise<void> {
  await lockUntilCommit(tx, `uplift-rounds:${tx.actor.localArea}`);
}

/** Locks a round until the write ends. NotFound for one that is not of the actor's area. */
export async function lockUpliftRound(tx: WriteTx, upliftRoundId: string): Promise<UpliftRound> {
  const [row] = await tx.query<RoundRow>(`${SELECT_ROUND} where uplift_round_id = $1 for update`, [upliftRoundId]);
  if (row === undefined) throw new NotFound('There is no such uplift round.');
  return toRound(row);
}

/** The lines of each round that the reader may see, by their ids. */
export async function listUpliftLines(
  tx: Tx,
  upliftRoundIds: readonly string[],
): Promise<ReadonlyMap<string, readonly UpliftRoundLine[]>> {
  const rows = await tx.query<{
    uplift_round_id: string;
    cost_line_id: string;
    placement_id: string;
    case_id: string;
    former_pence: bigint;
    asked_pence: bigint;
    agreed_pence: bigint | null;
    applied_at: Date | null;
    problem: string | null;
    warning: string | null;
  }>(
    `select uplift_round_id, cost_line_id, placement_id, case_id, former_pence, asked_pence, agreed_pence, applied_at, problem, warning
       from uplift_round_line where uplift_round_id = any($1::uuid[]) order by uplift_round_id, placement_id, cost_line_id`,
    [upliftRoundIds],
  );
  const lines = rows.map((row): UpliftRoundLine => ({
    upliftRoundId: row.uplift_round_id,
    costLineId: row.cost_line_id,
    placementId: row.placement_id,
    caseId: row.case_id,
    former: pence(row.former_pence),
    asked: pence(row.asked_pence),
    agreed: row.agreed_pence === null ? null : pence(row.agreed_pence),
    appliedAt: row.applied_at,
    problem: row.problem,
    warning: row.warning,
  }));
  return groupBy(lines, ({ upliftRoundId }) => upliftRoundId);
}

/** Whose share each round raises, the largest rise first. */
export async function listUpliftShares(
  tx: Tx,
  upliftRoundIds: readonly string[],
): Promise<ReadonlyMap<string, readonly UpliftRoundShare[]>> {
  const rows = await tx.query<{
    uplift_round_id: string;
    budget_holder_id: string;
    annual_rise_pence: bigint;
    over_limit: string | null;
    status: StoredShareStatus;
    answered_by: string | null;
    answered_at: Date | null;
    refusal_reason: string | null;
    ratified_by: string | null;
    ratified_at: Date | null;
  }>(
    `select uplift_round_id, budget_holder_id, annual_rise_pence, over_limit, status, answered_by, answered_at, refusal_reason,
            ratified_by, ratified_at
       from uplift_round_share where uplift_round_id = any($1::uuid[])
      order by uplift_round_id, annual_rise_pence desc, budget_holder_id`,
    [upliftRoundIds],
  );
  const shares = rows.map((row): UpliftRoundShare => ({
    upliftRoundId: row.uplift_round_id,
    budgetHolderId: row.budget_holder_id,
    annualRise: pence(row.annual_rise_pence),
    overLimit: row.over_limit,
    status: row.status,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    refusalReason: row.refusal_reason,
    ratifiedBy: row.ratified_by,
    ratifiedAt: row.ratified_at,
  }));
  return groupBy(shares, ({ upliftRoundId }) => upliftRoundId);
}

/** The placements at an establishment whose money is committed and that have a day from one on. */
export async function listPlacementsToUplift(tx: Tx, providerUrn: string, from: Day): Promise<readonly string[]> {
  const rows = await tx.query<{ placement_id: string }>(
    `select distinct placement.placement_id from placement
       join cost_line line on line.local_area_code = placement.local_area_code and line.placement_id = placement.placement_id
      where placement.provider_urn = $1 and line.committed_at is not null and placement.cancelled_at is null
        and placement.active_span && daterange($2::date, null) order by placement.placement_id`,
    [providerUrn, from],
  );
  return rows.map((row) => row.placement_id);
}

/** Which of these lines wait in a round: undecided, or agreed and not applied. */
export async function findLinesInRounds(tx: Tx, costLineIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ cost_line_id: string }>(
    `select line.cost_line_id from uplift_round_line line
       join uplift_round round on round.local_area_code = line.local_area_code and round.uplift_round_id = line.uplift_round_id
      where line.cost_line_id = any($1::uuid[]) and line.applied_at is null and line.problem is null
        and round.decision is distinct from 'REFUSED' and round.applied_at is null`,
    [costLineIds],
  );
  return new Set(rows.map((row) => row.cost_line_id));
}

function toRound(row: RoundRow): UpliftRound {
  const percent = row.percent === null ? null : parseDecimal(row.percent);
  return {
    upliftRoundId: row.uplift_round_id,
    providerUrn: row.provider_urn,
    letterDate: row.letter_date,
    letterReference: row.letter_reference,
    fromDate: row.from_date,
    percent: percent?.ok === true ? percent.value : null,
    reason: row.reason,
    lines: row.lines,
    askedAnnual: pence(row.asked_annual_pence),
    raisedBy: row.raised_by,
    raisedAt: row.raised_at,
    decision: row.decision,
    decisionReason: row.decision_reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    appliedAt: row.applied_at,
    version: row.version,
  };
}
