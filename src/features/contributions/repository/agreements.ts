import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { NotFound } from '../../../platform/faults';
import type { Tx, WriteTx } from '../../../platform/db';
import type { AgreementKind, ClosedBecause, Contribution, FundingAgreement, FundingMethod } from '../rules/approval';
import { listContributionsByAgreementIds } from './contributions';

interface AgreementRow {
  readonly funding_agreement_id: string;
  readonly case_id: string;
  readonly decision_id: string | null;
  readonly placement_id: string;
  readonly kind: AgreementKind;
  readonly from_date: Day | null;
  readonly proposed_by: string | null;
  readonly dispute_id: string | null;
  readonly method: FundingMethod;
  readonly method_evidence: string | null;
  readonly is_held: boolean;
  readonly created_at: Date;
  readonly committed_at: Date | null;
  readonly commit_cause: FundingAgreement['commitCause'];
  readonly closed_at: Date | null;
  readonly closed_because: ClosedBecause | null;
  readonly is_extension: boolean;
  readonly extended_to: Day | null;
  readonly version: number;
}

const AGREEMENT = `select funding_agreement_id, case_id, decision_id, placement_id, kind, from_date, proposed_by, dispute_id, method,
       method_evidence, is_held, created_at, committed_at, closed_at, closed_because, commit_cause,
       extended_span is not null as is_extension, upper(extended_span) - 1 as extended_to, version from funding_agreement`;

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

/** The agreements that pay for each placement, the oldest first; those that never took effect, and were closed, among them. */
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
  agreement: Omit<
    FundingAgreement,
    'committedAt' | 'closedAt' | 'closedBecause' | 'commitCause' | 'extension' | 'version'
  > & {
    readonly commitCause?: FundingAgreement['commitCause'];
    readonly extension?: FundingAgreement['extension'];
  },
): Promise<void> {
  await tx.execute(
    `insert into funding_agreement (local_area_code, funding_agreement_id, case_id, decision_id, placement_id, kind, from_date,
                                    proposed_by, dispute_id, method, method_evidence, is_held, created_at, commit_cause, extended_span)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
             case when $15 then daterange($7::date, $16::date, '[]') end)`,
    [
      tx.actor.localArea,
      agreement.agreementId,
      agreement.caseId,
      agreement.decisionId,
      agreement.placementId,
      agreement.kind,
      agreement.fromDate,
      agreement.proposedBy,
      agreement.disputeId,
      agreement.method,
      agreement.methodEvidence,
      agreement.isHeld,
      agreement.createdAt,
      agreement.commitCause ?? 'NEW_PLACEMENT',
      (agreement.extension ?? null) !== null,
      agreement.extension?.endDate ?? null,
    ],
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

/** The agreement waits no longer, and never takes effect. */
export async function updateClosed(tx: WriteTx, agreementId: string, because: ClosedBecause): Promise<void> {
  await tx.execute(
    `update funding_agreement set closed_at = $2, closed_because = $3, version = version + 1
      where funding_agreement_id = $1 and closed_at is null and committed_at is null`,
    [agreementId, tx.clock.now(), because],
  );
}

function toAgreement(row: AgreementRow): FundingAgreement {
  return {
    agreementId: row.funding_agreement_id,
    caseId: row.case_id,
    decisionId: row.decision_id,
    placementId: row.placement_id,
    kind: row.kind,
    fromDate: row.from_date,
    proposedBy: row.proposed_by,
    disputeId: row.dispute_id,
    method: row.method,
    methodEvidence: row.method_evidence,
    isHeld: row.is_held,
    createdAt: row.created_at,
    committedAt: row.committed_at,
    commitCause: row.commit_cause,
    closedAt: row.closed_at,
    closedBecause: row.closed_because,
    extension: row.is_extension ? { endDate: row.extended_to } : null,
    version: row.version,
  };
}
