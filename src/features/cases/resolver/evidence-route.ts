import multipart from '@fastify/multipart';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type IncomingMessage } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import { requirePermission } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { type DocumentStore, TooManyBytes } from '../../../platform/documents';
import { BadInput, Fault } from '../../../platform/faults';
import { fromGlobalId, readGlobalId, toGlobalId } from '../../../platform/global-id';
import { toHttpError } from '../../../platform/graphql-errors';
import { type Logger } from '../../../platform/log';
import { isStream } from '../../../platform/request-body';
import { EvidenceKind, isCodeOf } from '../rules/codes';
import { MEDIA_TYPES, MOST_DOCUMENT_BYTES, toMediaType } from '../rules/media';
import {
  DocumentDisposed,
  type DocumentPurpose,
  type IncomingFile,
  keepDocument,
  NotOfItsType,
  openDocument,
  receiveFile,
} from '../service/documents';

/** What the routes need of the program. */
export interface EvidenceRouteParts {
  /** Who asks; throws Unauthenticated. */
  readonly authenticate: (request: FastifyRequest) => Promise<Ctx>;
  readonly store: DocumentStore;
  readonly log: Logger;
  /** Told of each document before its bytes leave; what it throws keeps them back. */
  readonly onOpened?: (ctx: Ctx, documentId: string) => Promise<void>;
}

/** A form is a little longer than the file in it. */
const MOST_REQUEST_BYTES = MOST_DOCUMENT_BYTES + 64 * 1024;
/** How much of a request that is refused is still read, so that its sender gets to the answer. */
const MOST_DISCARDED_BYTES = 64 * 1024 * 1024;
const LIMITS = { files: 1, fields: 10, fieldSize: 1_000, fileSize: MOST_DOCUMENT_BYTES + 1 };

const CUT_SHORT = 'The request cannot be read to its end: send one file, as a form or as the body.';

/** The upload is larger than a document may be: 413. */
class TooLarge extends BadInput {
  constructor() {
    super(`The file is larger than ${MOST_DOCUMENT_BYTES / 1024 / 1024} MB. Send it in parts.`);
  }
}

/** The upload has a media type that is not listed: 415. */
class TypeNotListed extends BadInput {
  constructor() {
    super(`The file must have one of these media types: ${Object.keys(MEDIA_TYPES).join(', ')}.`);
  }
}

/**
 * `POST /evidence`: a form with `caseId`, `kind` and the file, or the file as the body with both in the query.
 * `GET /evidence/{id}`: the bytes of a document, by its own id or its evidence's.
 */
export function registerEvidenceRoutes(fastify: FastifyInstance, parts: EvidenceRouteParts): void {
  // A scope of its own: elsewhere these bodies are not to be left unparsed.
  void fastify.register(async (scope) => {
    if (!scope.hasContentTypeParser('multipart/form-data')) await scope.register(multipart);
    scope.addContentTypeParser(Object.keys(MEDIA_TYPES), (_request, payload, done) => done(null, payload));
    scope.setErrorHandler((error, request, reply) => answerError(error, parts.log, request, reply));
    scope.post<{ Querystring: Given }>('/evidence', { bodyLimit: MOST_REQUEST_BYTES }, (request, reply) =>
      withCtx(parts, request, async (ctx) => reply.code(201).send(await upload(parts, ctx, request))),
    );
    scope.get<{ Params: { id: string } }>('/evidence/:id', { exposeHeadRoute: false }, (request, reply) =>
      withCtx(parts, request, (ctx) => download(parts, ctx, request.params.id, reply)),
    );
  });
}

interface Given {
  readonly caseId?: unknown;
  readonly kind?: unknown;
}
type UploadRequest = FastifyRequest<{ Querystring: Given }>;

async function withCtx(
  parts: EvidenceRouteParts,
  request: FastifyRequest,
  work: (ctx: Ctx) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const ctx = await parts.authenticate(request);
  try {
    return await work(ctx);
  } finally {
    await ctx.end();
  }
}

async function upload(parts: EvidenceRouteParts, ctx: Ctx, request: UploadRequest): Promise<object> {
  requirePermission(ctx, 'evidence:add');
  const { file, purpose } = request.isMultipart()
    ? await readForm(parts.store, request)
    : await readBody(parts.store, request);
  await keepDocument(ctx, parts.store, file, purpose);
  return {
    id: toGlobalId('EvidenceDocument', file.documentId),
    sha256: file.sha256,
    sizeBytes: file.sizeBytes,
    mediaType: file.mediaType,
  };
}

interface Upload {
  readonly file: IncomingFile;
  readonly purpose: DocumentPurpose;
}

async function readBody(store: DocumentStore, request: UploadRequest): Promise<Upload> {
  // Anything that was parsed (JSON) has no listed type.
  if (!isStream(request.body)) throw new TypeNotListed();
  const purpose = readPurpose(request.query);
  const bytes = copyOf(request.raw);
  return { purpose, file: await receive(store, request.headers['content-type'] ?? '', bytes) };
}

/** The body as a stream that may be destroyed: a request that is destroyed can be neither answered nor read to its end. */
function copyOf(raw: IncomingMessage): Readable {
  const copy = new PassThrough();
  raw.once('close', () => {
    if (!raw.readableEnded) copy.destroy(new BadInput(CUT_SHORT));
  });
  return raw.pipe(copy);
}

/** The fields of a form come in any order, the file among them. */
async function readForm(store: DocumentStore, request: UploadRequest): Promise<Upload> {
  const given: Record<string, unknown> = { ...request.query };
  let file: IncomingFile | null = null;
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === 'field') given[part.fieldname] = part.value;
      else file = await receive(store, part.mimetype, part.file);
    }
    const purpose = readPurpose(given);
    if (file === null) throw new BadInput('The form holds no file.', { argument: 'file' });
    return { file, purpose };
  } catch (error) {
    if (file !== null) await store.remove(file.documentId);
    throw error;
  }
}

async function receive(store: DocumentStore, contentType: string, bytes: Readable): Promise<IncomingFile> {
  const mediaType = toMediaType(contentType);
  try {
    if (mediaType === null) throw new TypeNotListed();
    return await receiveFile(store, mediaType, bytes);
  } catch (error) {
    // A part of a form that nobody reads to its end would hold up the form.
    bytes.destroy();
    throw error instanceof TooManyBytes ? new TooLarge() : error;
  }
}

function readPurpose({ caseId, kind }: Given): DocumentPurpose {
  if (typeof caseId !== 'string') throw new BadInput('Give the id of the case as caseId.', { argument: 'caseId' });
  if (typeof kind !== 'string' || !isCodeOf(EvidenceKind, kind)) {
    const known = Object.keys(EvidenceKind).join(', ');
    throw new BadInput(`Give what the file is as kind: one of ${known}.`, { argument: 'kind' });
  }
  return { caseId: fromGlobalId('Case', caseId, 'caseId'), kind };
}

async function download(
  parts: EvidenceRouteParts,
  ctx: Ctx,
  globalId: string,
  reply: FastifyReply,
): Promise<FastifyReply> {
  requirePermission(ctx, 'case:read');
  const asked = readGlobalId(globalId, 'id');
  if (asked.type !== 'Evidence') fromGlobalId('EvidenceDocument', globalId, 'id');
  const { document, fileName, bytes } = await openDocument(ctx, parts.store, asked);
  try {
    await parts.onOpened?.(ctx, document.documentId);
  } catch (error) {
    bytes.destroy();
    throw error;
  }
  const digest = Buffer.from(document.sha256, 'hex').toString('base64');
  return reply
    .headers({
      'content-type': document.mediaType,
      'content-length': document.sizeBytes,
      // A file somebody else wrote: saved, never shown as a page of ours.
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      etag: `"${document.sha256}"`,
      digest: `sha-256=${digest}`,
      'repr-digest': `sha-256=:${digest}:`,
    })
    .send(bytes);
}

/** Errors have the shape they have in GraphQL. */
async function answerError(
  error: unknown,
  log: Logger,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const fault = ofFramework(error, request);
  await discardRest(request.raw);
  const { status, body } = toHttpError(fault, log);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (status === 503) reply.header('retry-after', '1');
  return reply.code(statusOf(fault) ?? status).send({ errors: [body] });
}

function statusOf(fault: unknown): number | null {
  if (fault instanceof TooLarge) return 413;
  if (fault instanceof DocumentDisposed) return 410;
  return fault instanceof TypeNotListed || fault instanceof NotOfItsType ? 415 : null;
}

/** What Fastify and its form reader find wrong with a request is the sender's to put right. */
function ofFramework(error: unknown, { raw }: FastifyRequest): unknown {
  if (error instanceof Fault || typeof error !== 'object' || error === null) return error;
  const { statusCode, message } = error as { readonly statusCode?: unknown; readonly message?: unknown };
  if (statusCode === 413) return new TooLarge();
  if (statusCode === 415) return new TypeNotListed();
  const isSenders = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
  return isSenders || raw.destroyed || message === CUT_OFF ? new BadInput(CUT_SHORT) : error;
}

/** What the form reader says of a form that ends before its last boundary. */
const CUT_OFF = 'Unexpected end of multipart data';

/**
 * Reads what is left of a refused request and throws it away. A sender that is still writing when the answer comes and
 * the connection closes sees a broken connection, and never the answer.
 */
async function discardRest(raw: IncomingMessage): Promise<void> {
  if (raw.readableEnded || raw.destroyed) return;
  let discarded = 0;
  await new Promise<void>((resolve) => {
    for (const event of ['end', 'error', 'close']) raw.once(event, () => resolve());
    raw.unpipe();
    raw.on('data', (chunk: Buffer) => {
      discarded += chunk.length;
      if (discarded > MOST_DISCARDED_BYTES) raw.destroy();
    });
    raw.resume();
  });
}
