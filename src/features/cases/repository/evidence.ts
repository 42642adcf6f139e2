import { type Day } from '../../../kernel/dates';
import { asId, type CaseId, type EvidenceId, type PersonId } from '../../../kernel/ids';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type Document, type Evidence } from '../rules/case';
import { byCase } from './by-case';
import { type EvidenceKind } from '../rules/codes';

interface EvidenceRow {
  readonly evidence_id: string;
  readonly case_id: string;
  readonly kind: EvidenceKind;
  readonly is_health: boolean;
  readonly title: string;
  readonly summary: string | null;
  readonly dated: Day | null;
  readonly document_id: string | null;
  readonly added_by: string;
  readonly added_at: Date;
  readonly withdrawn_at: Date | null;
  readonly withdrawal_reason: string | null;
}

const EVIDENCE_COLUMNS =
  'evidence_id, case_id, kind, is_health, title, summary, dated, document_id, added_by, added_at, withdrawn_at, withdrawal_reason';

/** The evidence of the cases that the reader may see, by case, in the order it was added. */
export async function findEvidenceByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, Evidence[]>> {
  const rows = await tx.query<EvidenceRow>(
    `select ${EVIDENCE_COLUMNS} from evidence where case_id = any ($1::uuid[]) order by case_id, added_at, evidence_id`,
    [caseIds],
  );
  return byCase(rows, toEvidence);
}

/** The pieces of evidence among `ids` that the reader may see, by id. */
export async function findEvidenceByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, Evidence>> {
  const rows = await tx.query<EvidenceRow>(
    `select ${EVIDENCE_COLUMNS} from evidence where evidence_id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.evidence_id, toEvidence(row)]));
}

function toEvidence(row: EvidenceRow): Evidence {
  return {
    evidenceId: asId<EvidenceId>(row.evidence_id),
    caseId: asId<CaseId>(row.case_id),
    kind: row.kind,
    isHealth: row.is_health,
    title: row.title,
    summary: row.summary,
    dated: row.dated,
    documentId: row.document_id,
    addedBy: asId<PersonId>(row.added_by),
    addedAt: row.added_at,
    withdrawnAt: row.withdrawn_at,
    withdrawalReason: row.withdrawal_reason,
  };
}

/** How many pieces of evidence of a case stand. */
export async function countEvidence(tx: Tx, caseId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from evidence where case_id = $1 and withdrawn_at is null`,
    [caseId],
  );
  return row?.count ?? 0;
}

/** A piece of evidence as it is added. */
type NewEvidence = Omit<Evidence, 'addedBy' | 'addedAt' | 'withdrawnAt' | 'withdrawalReason'>;

/** A new piece of evidence, added by the actor now. */
export async function insertEvidence(tx: WriteTx, one: NewEvidence): Promise<void> {
  await tx.execute(
    `insert into evidence (local_area_code, evidence_id, case_id, kind, is_health, title, summary, dated, document_id,
                           added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.actor.localArea,
      one.evidenceId,
      one.caseId,
      one.kind,
      one.isHealth,
      one.title,
      one.summary,
      one.dated,
      one.documentId,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** Takes a piece of evidence back, by the actor now; it stays where it is, and where it was frozen. */
export async function updateEvidenceWithdrawn(tx: WriteTx, evidenceId: string, reason: string): Promise<void> {
  await tx.execute(
    'update evidence set withdrawn_at = $2, withdrawn_by = $3, withdrawal_reason = $4 where evidence_id = $1',
    [evidenceId, tx.clock.now(), tx.actor.personId, reason],
  );
}

interface DocumentRow {
  readonly document_id: string;
  readonly case_id: string;
  readonly kind: EvidenceKind | null;
  readonly is_health: boolean;
  readonly media_type: string;
  readonly size_bytes: bigint;
  readonly sha256: string;
  readonly disposed_at: Date | null;
}

/** The documents among `ids` that the reader may open, by id. */
export async function findDocumentsByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, Document>> {
  const rows = await tx.query<DocumentRow>(
    `select document_id, case_id, kind, is_health, media_type, size_bytes, sha256, disposed_at from document where document_id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map((row) => [
      row.document_id,
      {
        documentId: row.document_id,
        caseId: asId<CaseId>(row.case_id),
        kind: row.kind,
        isHealth: row.is_health,
        mediaType: row.media_type,
        sizeBytes: Number(row.size_bytes),
        sha256: row.sha256,
        disposedAt: row.disposed_at,
      },
    ]),
  );
}

/** Whether a piece of evidence stands on the document already. */
export async function isDocumentUsed(tx: Tx, documentId: string): Promise<boolean> {
  const rows = await tx.query(`select from evidence where document_id = $1`, [documentId]);
  return rows.length > 0;
}

/** A new document, uploaded by the actor now; its bytes are in the store already. */
export async function insertDocument(tx: WriteTx, one: Omit<Document, 'disposedAt'>): Promise<void> {
  await tx.execute(
    `insert into document (local_area_code, document_id, case_id, is_health, media_type, size_bytes, sha256, uploaded_by, uploaded_at, kind)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.actor.localArea,
      one.documentId,
      one.caseId,
      one.isHealth,
      one.mediaType,
      one.sizeBytes,
      one.sha256,
      tx.actor.personId,
      tx.clock.now(),
      one.kind,
    ],
  );
}
