import { type Readable } from 'node:stream';
import { type Day, londonDay } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok } from '../../../kernel/result';
import { type CaseId, asId } from '../../../kernel/ids';
import { type Ctx } from '../../../platform/context';
import { type DocumentStore } from '../../../platform/documents';
import { type WriteTx } from '../../../platform/db';
import { BadInput, Fault, NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { findCasesByIds } from '../repository/case';
import { findDocumentsByIds, findEvidenceByIds, insertDocument } from '../repository/evidence';
import { type CaseFacts, type Document } from '../rules/case';
import { CaseStatus, isHealthKind, type EvidenceKind } from '../rules/codes';
import { fileNameOf, isSigned, isText, MOST_DOCUMENT_BYTES, type MediaType } from '../rules/media';

/** For which case a file is meant, and what it is. */
export interface DocumentPurpose {
  readonly caseId: string;
  readonly kind: EvidenceKind;
}

/** A file on its way in. */
export interface IncomingFile {
  readonly documentId: string;
  readonly mediaType: MediaType;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** The bytes of a file are not those of the type it is said to have: 415. */
export class NotOfItsType extends BadInput {
  constructor(mediaType: MediaType) {
    super(`The file is not what it is said to be: its bytes are not those of ${mediaType}.`);
  }
}

/** The file went with its record, by the area’s retention schedule: 410. */
export class DocumentDisposed extends Fault {
  constructor(disposedOn: Day) {
    super('NOT_FOUND', `The file was disposed of on ${dayInWords(disposedOn)} under the retention schedule.`, {
      disposedOn,
    });
  }
}

/** Puts a file's bytes into the store, under an id of its own; nothing of it is kept when it breaks off or is refused. */
export async function receiveFile(store: DocumentStore, mediaType: MediaType, bytes: Readable): Promise<IncomingFile> {
  const documentId = newId();
  const { sha256, sizeBytes, head } = await store.save(documentId, bytes, MOST_DOCUMENT_BYTES);
  try {
    if (sizeBytes === 0) throw new BadInput('The file is empty.');
    const isOfItsType =
      isSigned(mediaType, head) && (mediaType !== 'text/plain' || (await isText(await store.open(documentId))));
    if (!isOfItsType) throw new NotOfItsType(mediaType);
  } catch (error) {
    await store.remove(documentId);
    throw error;
  }
  return { documentId, mediaType, sizeBytes, sha256 };
}

/** Makes a received file a document of its case; when it may not be one, its bytes go too. */
export async function keepDocument(
  ctx: Ctx,
  store: DocumentStore,
  file: IncomingFile,
  purpose: DocumentPurpose,
): Promise<void> {
  try {
    await ctx.write({ event: 'document.uploaded', clientMutationId: null, input: null }, async (tx) => {
      await keepDocumentIn(tx, file, purpose);
      return ok(null);
    });
  } catch (error) {
    await store.remove(file.documentId);
    throw error;
  }
}

async function keepDocumentIn(tx: WriteTx, file: IncomingFile, purpose: DocumentPurpose): Promise<void> {
  const facts = (await findCasesByIds(tx, [purpose.caseId])).get(purpose.caseId);
  if (facts === undefined) throw new NotFound('There is no such case.');
  if (facts.status === CaseStatus.CLOSED) throw new BadInput('The case is closed: nothing can be added to it.');
  const { kind } = purpose;
  await insertDocument(tx, { ...file, caseId: asId<CaseId>(purpose.caseId), kind, isHealth: isHealthKind(kind) });
  tx.record({
    type: 'EvidenceDocument',
    id: file.documentId,
    caseId: facts.caseId,
    detail: { kind: purpose.kind, sizeBytes: file.sizeBytes, sha256: file.sha256 },
  });
}

/** A document that is being opened. */
export interface OpenedDocument {
  readonly document: Document;
  readonly fileName: string;
  readonly bytes: Readable;
}

/**
 * Opens a document, by its own id or its evidence's, for a reader with a right to it, and commits the record of the
 * opening before it gives the bytes (api.md). Not there and not yours are the same answer.
 */
export async function openDocument(
  ctx: Ctx,
  store: DocumentStore,
  asked: { readonly type: string; readonly id: string },
): Promise<OpenedDocument> {
  const { document, facts } = await findDocument(ctx, asked);
  if (document.disposedAt !== null) throw new DocumentDisposed(londonDay(document.disposedAt));
  const bytes = await store.open(document.documentId);
  try {
    const { documentId, caseId } = document;
    ctx.recordRead({ type: 'EvidenceDocument', id: documentId, caseId, detail: { sha256: document.sha256 } });
    await ctx.flushReads();
  } catch (error) {
    bytes.destroy();
    throw error;
  }
  return { document, fileName: fileNameOf(facts.reference, document.documentId, document.mediaType), bytes };
}

async function findDocument(
  ctx: Ctx,
  asked: { readonly type: string; readonly id: string },
): Promise<{ readonly document: Document; readonly facts: CaseFacts }> {
  const tx = await ctx.read();
  const documentId =
    asked.type === 'Evidence' ? (await findEvidenceByIds(tx, [asked.id])).get(asked.id)?.documentId : asked.id;
  const document =
    typeof documentId === 'string' ? (await findDocumentsByIds(tx, [documentId])).get(documentId) : undefined;
  const facts = document === undefined ? undefined : (await findCasesByIds(tx, [document.caseId])).get(document.caseId);
  if (document === undefined || facts === undefined) throw new NotFound('There is no such document.');
  return { document, facts };
}
