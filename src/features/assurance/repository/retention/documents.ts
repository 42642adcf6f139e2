import type { Tx, WriteTx } from '../../../../platform/db';

/** The files whose record was disposed of and whose bytes may still be there; for the job alone. */
export async function listDocumentsToForget(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly id: string }>('select id from documents_to_forget() as id');
  return rows.map(({ id }) => id);
}

/** Notes that the bytes of a file are gone; for the job alone. */
export async function markDocumentForgotten(tx: WriteTx, documentId: string): Promise<void> {
  await tx.query('select document_forgotten($1)', [documentId]);
}
