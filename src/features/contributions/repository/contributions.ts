import { groupBy } from '../../../kernel/group';
import { pence } from '../../../kernel/money';
import type { Tx, WriteTx } from '../../../platform/db';
import type {
  Contribution,
  ContributionStatus,
  FundingAgreement,
  ShareAmounts,
  StoredShareStatus,
} from '../rules/approval';

/** A contribution as `CONTRIBUTION_COLUMNS` of `CONTRIBUTION_SOURCE` give it. */
export interface ContributionRow {
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
  readonly stored_status: StoredShareStatus;
  readonly dispute_id: string | null;
  readonly is_carried: boolean;
  readonly proposed_at: Date;
  readonly approved_by: string | null;
  readonly approved_at: Date | null;
  readonly ratified_by: string | null;
  readonly ratified_at: Date | null;
  readonly version: number;
}

/** Where a share stands: in dispute while one is open, settled once one was, else as its holder left it. */
export const SHOWN_STATUS = `case when argued.dispute_id is not null then 'DISPUTED' when argued.is_settled then 'SETTLED' else contribution.status end`;

export const CONTRIBUTION_SOURCE = `contribution
  cross join lateral (
    select (array_agg(dispute.dispute_id) filter (where dispute.closed_at is null))[1] as dispute_id,
           coalesce(bool_or(dispute.interim_payer_id is not null) filter (where dispute.closed_at is null), false) as is_carried,
           coalesce(bool_or(dispute.outcome in ('SETTLED', 'DETERMINED')), false) as is_settled
      from dispute
     where dispute.local_area_code = contribution.local_area_code and dispute.contribution_id = contribution.contribution_id) argued`;

export const CONTRIBUTION_COLUMNS = `contribution.contribution_id, contribution.funding_agreement_id, contribution.case_id,
       contribution.budget_holder_id, contribution.ordinal, contribution.weekly_pence, contribution.annual_pence,
       contribution.whole_life_pence, contribution.over_limit, ${SHOWN_STATUS} as status, contribution.status as stored_status,
       argued.dispute_id, argued.is_carried, contribution.proposed_at, contribution.approved_by, contribution.approved_at,
       contribution.ratified_by, contribution.ratified_at, contribution.version`;

const SELECT = `select ${CONTRIBUTION_COLUMNS} from ${CONTRIBUTION_SOURCE}`;

/** The contributions to each agreement, in its order. */
export async function listContributionsByAgreementIds(
  tx: Tx,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Contribution[]>> {
  const rows = await tx.query<ContributionRow>(
    `${SELECT} where contribution.funding_agreement_id = any($1::uuid[])
      order by contribution.funding_agreement_id, contribution.ordinal`,
    [agreementIds],
  );
  return groupBy(rows.map(toContribution), ({ agreementId }) => agreementId);
}

/** The contributions with these ids that the reader may see. */
export async function findContributionsByIds(
  tx: Tx,
  contributionIds: readonly string[],
): Promise<ReadonlyMap<string, Contribution>> {
  const rows = await tx.query<ContributionRow>(`${SELECT} where contribution.contribution_id = any($1::uuid[])`, [
    contributionIds,
  ]);
  return new Map(rows.map((row) => [row.contribution_id, toContribution(row)]));
}

/** What a contribution is stored with while nobody has approved it. */
export interface NewContribution extends ShareAmounts {
  readonly contributionId: string;
  readonly overLimit: string | null;
}

/** Stores the contributions to an agreement, in its order, as proposed now. */
export async function insertContributions(
  tx: WriteTx,
  agreement: Pick<FundingAgreement, 'agreementId' | 'caseId'>,
  contributions: readonly NewContribution[],
): Promise<void> {
  await tx.execute(
    `insert into contribution (local_area_code, contribution_id, funding_agreement_id, case_id, budget_holder_id, ordinal,
                               weekly_pence, annual_pence, whole_life_pence, over_limit, status, proposed_at)
     select $1, one.id, $2, $3, one.holder, one.ordinal, one.weekly, one.annual, one.whole_life, one.over_limit, 'PROPOSED', $5
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
      tx.clock.now(),
    ],
  );
}

/** Notes the approval of a contribution by the actor, now. */
export async function updateApproved(tx: WriteTx, contributionId: string, status: StoredShareStatus): Promise<void> {
  await tx.execute(
    `update contribution set status = $2, approved_by = $3, approved_at = $4, version = version + 1 where contribution_id = $1`,
    [contributionId, status, tx.actor.personId, tx.clock.now()],
  );
}

/** Notes that its holder refuses a contribution: whatever was approved of it before is so no longer. */
export async function updateRefused(tx: WriteTx, contributionId: string): Promise<void> {
  await tx.execute(
    `update contribution set status = 'REFUSED', approved_by = null, approved_at = null, version = version + 1
      where contribution_id = $1`,
    [contributionId],
  );
}

/** Lifts the limit off a contribution: approved already, it counts as approved from now on. */
export async function updateRatified(tx: WriteTx, contributionId: string): Promise<void> {
  await tx.execute(
    `update contribution set over_limit = null, ratified_by = $2, ratified_at = $3, version = version + 1,
            status = case when status = 'AWAITING_RATIFICATION' then 'APPROVED' else status end
      where contribution_id = $1`,
    [contributionId, tx.actor.personId, tx.clock.now()],
  );
}

/** A row as the rules take it. */
export function toContribution(row: ContributionRow): Contribution {
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
    storedStatus: row.stored_status,
    disputeId: row.dispute_id,
    isCarried: row.is_carried,
    proposedAt: row.proposed_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    ratifiedBy: row.ratified_by,
    ratifiedAt: row.ratified_at,
    version: row.version,
  };
}
