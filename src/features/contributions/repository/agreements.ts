import { groupBy } from '../../../kernel/group';
import { pence } from '../../../kernel/money';
import { NotFound } from '../../../platform/faults';
import type { Tx, WriteTx } from '../../../platform/db';
import type {
  Contribution,
  ContributionStatus,
  FundingAgreement,
  FundingMethod,
  ShareAmounts,
} from '../rules/approval';

interface AgreementRow {
  readonly funding_agreement_id: string;
  readonly case_id: string;
  readonly decision_id: string;
  readonly placement_id: string;
  readonly method: FundingMethod;
  readonly method_evidence: string | null;
  readonly is_held: boolean;
  readonly created_at: Date;
  readonly committed_at: Date | null;
  readonly version: number;
}

interface ContributionRow {
  readonly contribution_id: string;
  readonly funding_agreement_id: string;
  readonly case_id: string;
  readonly budget_holder_id: string;
  readonly ordinal: number;
  readonly weekly_pence: bigint;
  readonly annual_pence: bigint;
  readonly whole_life_pence: bigint | null;
  readonly over_limit: string | null;
  readonly status: ContributionStatus;
  readonly approved_by: string | null;
  readonly approved_at: Date | null;
  readonly version: number;
}

const AGREEMENT = `select funding_agreement_id, case_id, decision_id, placement_id, method, method_evidence, is_held, created_at,
       committed_at, version from funding_agreement`;
const CONTRIBUTION = `select contribution_id, funding_agreement_id, case_id, budget_holder_id, ordinal, weekly_pence, annual_pence,
       whole_life_pence, over_limit, status, approved_by, approved_at, version from contribution`;

/** The agreements with these ids that the reader may see. */
export async function findAgreementsByIds(
  tx: Tx,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, FundingAgreement>> {
  const rows = await tx.query<AgreementRow>(`${AGREEMENT} where funding_agreement_id = any($1::uuid[])`, [
    agreementIds,
  ]);
  return new Map(rows.map((row) => [row.funding_agreement_id, toAgreement(row)]));
}

/** The agreements of each case, the oldest first. */
export async function listAgreementsByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FundingAgreement[]>> {
  const rows = await tx.query<AgreementRow>(
    `${AGREEMENT} where case_id = any($1::uuid[]) order by created_at, funding_agreement_id`,
    [caseIds],
  );
  return groupBy(rows.map(toAgreement), ({ caseId }) => caseId);
}

/** The agreements that pay for each placement, the oldest first. */
export async function listAgreementsByPlacementIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FundingAgreement[]>> {
  const rows = await tx.query<AgreementRow>(
    `${AGREEMENT} where placement_id = any($1::uuid[]) order by created_at, funding_agreement_id`,
    [placementIds],
  );
  return groupBy(rows.map(toAgreement), ({ placementId }) => placementId);
}

/** The contributions to each agreement, in its order. */
export async function listContributionsByAgreementIds(
  tx: Tx,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Contribution[]>> {
  const rows = await tx.query<ContributionRow>(
    `${CONTRIBUTION} where funding_agreement_id = any($1::uuid[]) order by funding_agreement_id, ordinal`,
    [agreementIds],
  );
  return groupBy(rows.map(toContribution), ({ agreementId }) => agreementId);
}

/** The contributions with these ids that the reader may see. */
export async function findContributionsByIds(
  tx: Tx,
  contributionIds: readonly string[],
): Promise<ReadonlyMap<string, Contribution>> {
  const rows = await tx.query<ContributionRow>(`${CONTRIBUTION} where contribution_id = any($1::uuid[])`, [
    contributionIds,
  ]);
  return new Map(rows.map((row) => [row.contribution_id, toContribution(row)]));
}

/** Locks an agreement and with it its contributions, after the case (architecture.md section 5). NotFound when it is not the actor's. */
export async function lockAgreement(
  tx: WriteTx,
  agreementId: string,
): Promise<{ readonly agreement: FundingAgreement; readonly contributions: readonly Contribution[] }> {
  const [row] = await tx.query<AgreementRow>(`${AGREEMENT} where funding_agreement_id = $1 for update`, [agreementId]);
  if (row === undefined) throw new NotFound('There is no such funding agreement.');
  const contributions = await listContributionsByAgreementIds(tx, [agreementId]);
  return { agreement: toAgreement(row), contributions: contributions.get(agreementId) ?? [] };
}

/** Stores an agreement. */
export async function insertAgreement(
  tx: WriteTx,
  agreement: Omit<FundingAgreement, 'committedAt' | 'version'>,
): Promise<void> {
  await tx.execute(
    `insert into funding_agreement (local_area_code, funding_agreement_id, case_id, decision_id, placement_id, method, method_evidence,
                                    is_held, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.actor.localArea,
      agreement.agreementId,
      agreement.caseId,
      agreement.decisionId,
      agreement.placementId,
      agreement.method,
      agreement.methodEvidence,
      agreement.isHeld,
      agreement.createdAt,
    ],
  );
}

/** What a contribution is stored with while nobody has approved it. */
export interface NewContribution extends ShareAmounts {
  readonly contributionId: string;
  readonly overLimit: string | null;
}

/** Stores the contributions to an agreement, in its order. */
export async function insertContributions(
  tx: WriteTx,
  agreement: Pick<FundingAgreement, 'agreementId' | 'caseId'>,
  contributions: readonly NewContribution[],
): Promise<void> {
  await tx.execute(
    `insert into contribution (local_area_code, contribution_id, funding_agreement_id, case_id, budget_holder_id, ordinal,
                               weekly_pence, annual_pence, whole_life_pence, over_limit, status)
     select $1, one.id, $2, $3, one.holder, one.ordinal, one.weekly, one.annual, one.whole_life, one.over_limit, 'PROPOSED'
       from jsonb_to_recordset($4::jsonb) as one(id uuid, holder uuid, ordinal integer, weekly bigint, annual bigint,
                                                 whole_life bigint, over_limit text)`,
    [
      tx.actor.localArea,
      agreement.agreementId,
      agreement.caseId,
      JSON.stringify(
        contributions.map((one, index) => ({
          id: one.contributionId,
          holder: one.budgetHolderId,
          ordinal: index + 1,
          weekly: one.weekly.toString(),
          annual: one.annual.toString(),
          whole_life: one.wholeLife?.toString() ?? null,
          over_limit: one.overLimit,
        })),
      ),
    ],
  );
}

/** Notes the approval of a contribution by the actor, now. */
export async function updateApproved(tx: WriteTx, contributionId: string, status: ContributionStatus): Promise<void> {
  await tx.execute(
    `update contribution set status = $2, approved_by = $3, approved_at = $4, version = version + 1 where contribution_id = $1`,
    [contributionId, status, tx.actor.personId, tx.clock.now()],
  );
}

/** Lifts the limit off a contribution: approved already, it counts as approved from now on. */
export async function updateRatified(tx: WriteTx, contributionId: string): Promise<void> {
  await tx.execute(
    `update contribution set over_limit = null, version = version + 1,
            status = case when status = 'AWAITING_RATIFICATION' then 'APPROVED' else status end
      where contribution_id = $1`,
    [contributionId],
  );
}

/** The decision is ratified: the agreement is held no longer. */
export async function updateReleased(tx: WriteTx, agreementId: string): Promise<void> {
  await tx.execute(
    'update funding_agreement set is_held = false, version = version + 1 where funding_agreement_id = $1',
    [agreementId],
  );
}

/** The instant from which the agreement is committed. */
export async function updateCommittedAt(tx: WriteTx, agreementId: string, committedAt: Date): Promise<void> {
  await tx.execute(
    'update funding_agreement set committed_at = $2, version = version + 1 where funding_agreement_id = $1',
    [agreementId, committedAt],
  );
}

function toAgreement(row: AgreementRow): FundingAgreement {
  return {
    agreementId: row.funding_agreement_id,
    caseId: row.case_id,
    decisionId: row.decision_id,
    placementId: row.placement_id,
    method: row.method,
    methodEvidence: row.method_evidence,
    isHeld: row.is_held,
    createdAt: row.created_at,
    committedAt: row.committed_at,
    version: row.version,
  };
}

function toContribution(row: ContributionRow): Contribution {
  return {
    contributionId: row.contribution_id,
    agreementId: row.funding_agreement_id,
    caseId: row.case_id,
    budgetHolderId: row.budget_holder_id,
    ordinal: row.ordinal,
    weekly: pence(row.weekly_pence),
    annual: pence(row.annual_pence),
    wholeLife: row.whole_life_pence === null ? null : pence(row.whole_life_pence),
    overLimit: row.over_limit,
    status: row.status,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    version: row.version,
  };
}
