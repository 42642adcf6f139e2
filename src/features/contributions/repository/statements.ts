import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Statement, StatementKind } from '../rules/statement';

/** Keeps what was said, by the actor and now. */
export async function insertStatement(
  tx: WriteTx,
  statement: Pick<Statement, 'kind' | 'caseId' | 'agreementId' | 'reason'> &
    Partial<Pick<Statement, 'contributionId' | 'disputeId' | 'legalBasis'>>,
): Promise<void> {
  await tx.execute(
    `insert into funding_statement (local_area_code, funding_statement_id, case_id, kind, funding_agreement_id, contribution_id, dispute_id,
                                    reason, legal_basis, said_by, said_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.actor.localArea,
      newId(),
      statement.caseId,
      statement.kind,
      statement.agreementId,
      statement.contributionId ?? null,
      statement.disputeId ?? null,
      statement.reason,
      statement.legalBasis ?? null,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** What was said of each agreement, its shares and disputes, the oldest first, as far as the reader may know. */
export async function listStatementsByAgreementIds(
  tx: Tx,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Statement[]>> {
  const rows = await tx.query<{
    case_id: string;
    kind: StatementKind;
    funding_agreement_id: string;
    contribution_id: string | null;
    dispute_id: string | null;
    reason: string;
    legal_basis: string | null;
    said_by: string;
    said_at: Date;
  }>(
    `select case_id, kind, funding_agreement_id, contribution_id, dispute_id, reason, legal_basis, said_by, said_at
       from funding_statement where funding_agreement_id = any($1::uuid[]) order by said_at, funding_statement_id`,
    [agreementIds],
  );
  return groupBy(
    rows.map((row): Statement => ({
      caseId: row.case_id,
      kind: row.kind,
      agreementId: row.funding_agreement_id,
      contributionId: row.contribution_id,
      disputeId: row.dispute_id,
      reason: row.reason,
      legalBasis: row.legal_basis,
      saidBy: row.said_by,
      saidAt: row.said_at,
    })),
    ({ agreementId }) => agreementId,
  );
}
