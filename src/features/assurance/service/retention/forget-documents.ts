import { ok } from '../../../../kernel/result';
import type { Ctx } from '../../../../platform/context';
import type { DocumentStore } from '../../../../platform/documents';
import { listDocumentsToForget, markDocumentForgotten } from '../../repository/retention/documents';

/**
 * Removes the bytes of the files whose record was disposed of, and notes each; how many. A stop between the two is no harm: removing again changes
 * nothing.
 */
export async function forgetDocuments(ctx: Ctx, store: DocumentStore): Promise<number> {
  const documentIds = await listDocumentsToForget(await ctx.read());
  for (const documentId of documentIds) {
    await store.remove(documentId);
    await ctx.write({ event: 'document.bytes-removed', clientMutationId: null, input: { documentId } }, async (tx) => {
      await markDocumentForgotten(tx, documentId);
      tx.record({ type: 'EvidenceDocument', id: documentId, detail: {} });
      return ok(null);
    });
  }
  return documentIds.length;
}
