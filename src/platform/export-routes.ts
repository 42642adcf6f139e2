import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { londonDay } from '../kernel/dates';
import { requirePermission } from './can';
import { createCtx, type Ctx } from './context';
import { type Database } from './db';
import { NotFound } from './faults';
import { toHttpError } from './graphql-errors';
import { readExportArguments, type ExportArguments, type Exporter } from './exports';
import { writeCsv, writeWorkbook, writeXml } from './exports-write';
import { type Logger } from './log';

/** What the routes need of the program. */
export interface ExportRouteParts {
  /** Who asks; throws Unauthenticated. */
  readonly authenticate: (request: FastifyRequest) => Promise<Ctx>;
  readonly exporters: readonly Exporter[];
  /** A few connections of their own, so that a long file keeps no request waiting for one. */
  readonly database: Database;
  readonly log: Logger;
}

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml; charset=utf-8',
} as const;
type Format = keyof typeof MEDIA_TYPES;

type ExportRequest = FastifyRequest<{ Params: { file: string } }>;

/**
 * `GET /exports/{kind}.csv` and `.xlsx`, and `.xml` where others read a message: read in one snapshot, chunk by chunk, into a temporary file, then sent. Each export is
 * recorded, with its kind, its parameters and how many rows left, before the first byte does (T4).
 */
export function registerExportRoutes(fastify: FastifyInstance, parts: ExportRouteParts): void {
  void fastify.register(async (scope) => {
    scope.setErrorHandler((error, _request, reply) => {
      const { status, body } = toHttpError(error, parts.log);
      if (status === 401) reply.header('www-authenticate', 'Bearer');
      if (status === 503) reply.header('retry-after', '1');
      return reply.code(status).send({ errors: [body] });
    });
    scope.get('/exports/:file', { exposeHeadRoute: false }, (request: ExportRequest, reply) =>
      send(parts, request, reply),
    );
    return Promise.resolve();
  });
}

async function send(parts: ExportRouteParts, request: ExportRequest, reply: FastifyReply): Promise<FastifyReply> {
  const caller = await parts.authenticate(request);
  const { actor, clock, requestId } = caller;
  await caller.end();
  const { exporter, format } = findExport(parts.exporters, request.params.file);
  requirePermission(
    { actor },
    format === 'xml' ? (exporter.xml?.permission ?? exporter.permission) : exporter.permission,
  );
  const given = readExportArguments(exporter, request.query as Readonly<Record<string, unknown>>);
  const folder = await mkdtemp(join(tmpdir(), 'tripartite-export-'));
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const ctx = createCtx({ database: parts.database, actor, clock, requestId, log: parts.log });
  try {
    const path = join(folder, `export.${format}`);
    const rows = await write(path, { exporter, format }, given, ctx);
    ctx.recordRead({ type: 'Export', id: exporter.kind, detail: { format, rows, ...given } });
    await ctx.flushReads();
    const name = `${exporter.kind}${exporter.suffix?.(given, ctx) ?? ''}-${londonDay(clock.now())}.${format}`;
    const bytes = createReadStream(path);
    void finished(bytes)
      .catch(() => undefined)
      .then(forget);
    return await reply
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store')
      .type(MEDIA_TYPES[format])
      .send(bytes);
  } catch (error) {
    await forget();
    throw error;
  } finally {
    await ctx.end();
  }
}

async function write(
  path: string,
  { exporter, format }: { readonly exporter: Exporter; readonly format: Format },
  given: ExportArguments,
  ctx: Ctx,
): Promise<number> {
  if (format === 'xml' && exporter.xml !== undefined) return writeXml(path, exporter.xml.parts(given, ctx));
  const rows = exporter.rows(await ctx.read(), given, ctx);
  return format === 'csv' ? writeCsv(path, exporter.columns, rows) : writeWorkbook(path, exporter.columns, rows);
}

function findExport(exporters: readonly Exporter[], file: string): { exporter: Exporter; format: Format } {
  const dot = file.lastIndexOf('.');
  const format = file.slice(dot + 1);
  const exporter = exporters.find(({ kind }) => kind === file.slice(0, Math.max(dot, 0)));
  if (exporter !== undefined && (format === 'csv' || format === 'xlsx')) return { exporter, format };
  if (exporter?.xml !== undefined && format === 'xml') return { exporter, format };
  const kinds = exporters.map(({ kind }) => kind).join(', ');
  throw new NotFound(`There is no such export. The kinds are ${kinds}, each as .csv and .xlsx.`);
}
