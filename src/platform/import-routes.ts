import multipart from '@fastify/multipart';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Readable } from 'node:stream';
import { inWordsWithin } from '../kernel/code-words';
import { formatMoney } from '../kernel/money';
import { hasRole, type Actor } from './actor';
import { requirePermission } from './can';
import { type Ctx } from './context';
import { type Database } from './db';
import { BadInput, Fault, Forbidden, NotFound } from './faults';
import { toGlobalId } from './global-id';
import { toHttpError } from './graphql-errors';
import { IMPORT_REPORT } from './graphql-imports';
import { findImporter, unknownKindMessage, type Importer, type ImportProblem } from './imports';
import { statedTotals } from './imports-control';
import { spoolToFile } from './imports-file';
import { importFile } from './imports-run';
import { type Logger } from './log';
import { isStream } from './request-body';

/** What the routes need of the program. */
export interface ImportRouteParts {
  /** Who sends the file; throws Unauthenticated. */
  readonly authenticate: (request: FastifyRequest) => Promise<Ctx>;
  readonly importers: readonly Importer[];
  readonly database: Database;
  readonly log: Logger;
}

/** The register's full extract is about 60 MB. */
const MOST_BYTES = 200 * 1024 * 1024;
const MOST_PROBLEMS = 100;
const CSV_TYPES = ['text/csv', 'application/csv', 'text/plain', 'application/vnd.ms-excel', 'application/octet-stream'];

/**
 * `POST /imports/{kind}`: a file as the body (`text/csv`) or as the one file of a form, streamed to disk. Answers with
 * the counts, the first hundred problems and the id of the report, `?dryRun=true` with what would happen and no id.
 */
export function registerImportRoutes(fastify: FastifyInstance, parts: ImportRouteParts): void {
  // A scope of its own: elsewhere text/csv is not to be left unparsed.
  void fastify.register(async (scope) => {
    if (!scope.hasContentTypeParser('multipart/form-data')) await scope.register(multipart);
    // What a library sends as JSON unless it is told otherwise is a file that nobody labelled: it is told what to send, not that it can't be read.
    if (scope.hasContentTypeParser('application/json')) scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser(CSV_TYPES, (_request, payload, done) => done(null, payload));
    scope.setErrorHandler((error, _request, reply) => answerError(error, parts.log, reply));
    scope.post<{ Params: { kind: string }; Querystring: ImportQuery }>(
      '/imports/:kind',
      { bodyLimit: MOST_BYTES },
      async (request, reply) => {
        const ctx = await parts.authenticate(request);
        try {
          return await reply.send(await answer(parts, ctx, request));
        } finally {
          await ctx.end();
        }
      },
    );
  });
}

interface ImportQuery {
  dryRun?: string;
  /** The control totals: how many rows the file holds, and what their amounts come to in pounds. */
  rows?: string;
  amount?: string;
  /** Where the file comes from, for a kind that is read by its source. */
  source?: string;
  /** Whether it is meant to hold what belongs to closed periods. */
  late?: string;
}

type ImportRequest = FastifyRequest<{ Params: { kind: string }; Querystring: ImportQuery }>;

async function answer(parts: ImportRouteParts, ctx: Ctx, request: ImportRequest): Promise<object> {
  requirePermission(ctx, 'import:run');
  const importer = findImporter(parts.importers, request.params.kind);
  if (importer === undefined) throw new NotFound(unknownKindMessage(parts.importers));
  requireFeed(ctx.actor, importer);
  requireKnown(request.query);
  const isDryRun = readYesNo('dryRun', request.query.dryRun);
  const controlTotals = statedTotals(request.query.rows, request.query.amount);
  const file = await spoolToFile(await fileOf(request), MOST_BYTES);
  try {
    const problems: ImportProblem[] = [];
    const warnings: ImportProblem[] = [];
    const { actor, clock, log, requestId } = ctx;
    const summary = await importFile({ database: parts.database, actor, clock, log, requestId }, importer, file.path, {
      isDryRun,
      controlTotals,
      source: request.query.source ?? null,
      isLate: readYesNo('late', request.query.late),
      onProblem: (problem) => {
        if (problems.length < MOST_PROBLEMS) problems.push(problem);
      },
      onWarning: (warning) => {
        if (warnings.length < MOST_PROBLEMS) warnings.push(warning);
      },
    });
    const { importId, read, accepted, refused, unchanged, controlTotals: held } = summary;
    return {
      importId: importId === null ? null : toGlobalId(IMPORT_REPORT, importId),
      dryRun: isDryRun,
      ...{ read, accepted, refused, unchanged },
      ...(held === null ? {} : { control: { rows: held.rows, amount: formatMoney(held.amount) } }),
      problems: problems.map(({ line, column, message }) => ({ line, column, message })),
      ...(warnings.length === 0
        ? {}
        : { warnings: warnings.map(({ line, column, message }) => ({ line, column, message })) }),
    };
  } finally {
    await file.remove();
  }
}

/**
 * An integration may send what it was granted, feed by feed; the roles whose work a kind is, that kind; an administrator, who sees no case and
 * no books, any other that is not about children.
 */
function requireFeed(actor: Actor, importer: Importer): void {
  const byHand = sendersOf(importer);
  if (actor.kind === 'system' || hasRole(actor, ...byHand)) return;
  const feeds = actor.roles.filter(({ role }) => role === 'INTEGRATION').flatMap((held) => held.feeds);
  if (feeds.includes(importer.permissionFeed)) return;
  const feed = `an integration that was granted the feed ${importer.permissionFeed}`;
  const [role] = byHand.map(inWordsWithin);
  throw new Forbidden(
    role === undefined
      ? `A file of ${importer.kind} is sent by ${feed}; an administrator grants it.`
      : `A file of ${importer.kind} is sent by somebody in the role of ${role}, or by ${feed}; an administrator grants either.`,
  );
}

/** The roles that send files of a kind by hand. */
function sendersOf({ sentBy, isAboutChildren }: Importer): readonly string[] {
  return sentBy ?? (isAboutChildren === true ? [] : ['ADMINISTRATOR']);
}

const PARAMETERS: readonly (keyof ImportQuery)[] = ['dryRun', 'rows', 'amount', 'source', 'late'];

/** A mistyped dryRun must not become a real import. */
function requireKnown(query: object): void {
  const unknown = Object.keys(query).filter((name) => !PARAMETERS.some((known) => known === name));
  if (unknown.length === 0) return;
  const [argument] = unknown;
  throw new BadInput(`An import takes ${PARAMETERS.join(', ')}, each optional: it has no ${unknown.join(', no ')}.`, {
    argument,
  });
}

function readYesNo(argument: 'dryRun' | 'late', text: string | undefined): boolean {
  if (text === undefined || text === 'false') return false;
  if (text === 'true') return true;
  throw new BadInput(`${argument} must be true or false.`, { argument });
}

async function fileOf(request: ImportRequest): Promise<Readable> {
  if (!request.isMultipart()) {
    const { body } = request;
    if (isStream(body)) return body;
    throw new BadInput('Send the file as the body, with content-type text/csv, or as the file of a form.');
  }
  const part = await request.file({ limits: { files: 1, fileSize: MOST_BYTES + 1 }, throwFileSizeLimit: false });
  if (part === undefined) throw new BadInput('The form holds no file.');
  return part.file;
}

/** Errors have the shape they have in GraphQL. */
async function answerError(error: unknown, log: Logger, reply: FastifyReply): Promise<FastifyReply> {
  const { status, body } = toHttpError(ofFramework(error) ?? error, log);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (status === 503) reply.header('retry-after', '1');
  return reply.code(status).send({ errors: [body] });
}

/** What Fastify itself finds wrong with a request is the sender's to put right. */
function ofFramework(error: unknown): Fault | null {
  if (error instanceof Fault || !(error instanceof Error)) return null;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  if (status === 413) return new BadInput(`The file is larger than ${MOST_BYTES / 1024 / 1024} MB. Send it in parts.`);
  if (status === 415) return new BadInput('Send the file with content-type text/csv or multipart/form-data.');
  return status >= 400 && status < 500 ? new BadInput('The request can not be read.') : null;
}
