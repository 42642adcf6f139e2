import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type DocumentModel } from '../kernel/document';
import { requirePermission } from './can';
import { renderChart } from './charts';
import { createCtx, type Ctx } from './context';
import { type Database } from './db';
import { readExportArguments } from './exports';
import { BadInput, NotFound } from './faults';
import { sendError } from './http-edge';
import { type Logger } from './log';
import { PAGE_POLICY, renderHtml } from './report-html';
import { renderPdf } from './report-pdf';
import { chartsOf, type Report } from './reports';

/** What the routes need of the program. */
export interface ReportRouteParts {
  /** Who asks; throws Unauthenticated. */
  readonly authenticate: (request: FastifyRequest) => Promise<Ctx>;
  readonly reports: readonly Report[];
  /** The few connections that exports have, so that a report keeps no request waiting for one. */
  readonly database: Database;
  readonly log: Logger;
}

const FORMATS = {
  html: { mediaType: 'text/html; charset=utf-8', render: (model: DocumentModel) => renderHtml(model) },
  pdf: { mediaType: 'application/pdf', render: renderPdf },
  svg: { mediaType: 'image/svg+xml; charset=utf-8', render: drawChart },
} as const;
type Format = keyof typeof FORMATS;

type ReportRequest = FastifyRequest<{ Params: { file: string } }>;

/**
 * `GET /reports/{kind}.html`, `.pdf` and `.svg`: one model, made in one snapshot and rendered in the format asked for. `.svg` is a chart of it by its number, `chart=1` unless
 * said. Each report is recorded, with its kind and its parameters, before the first byte leaves (T4).
 */
export function registerReportRoutes(fastify: FastifyInstance, parts: ReportRouteParts): void {
  void fastify.register(async (scope) => {
    scope.setErrorHandler((error, _request, reply) => sendError(error, reply, parts.log));
    scope.get('/reports/:file', { exposeHeadRoute: false }, (request: ReportRequest, reply) =>
      send(parts, request, reply),
    );
    return Promise.resolve();
  });
}

async function send(parts: ReportRouteParts, request: ReportRequest, reply: FastifyReply): Promise<FastifyReply> {
  const caller = await parts.authenticate(request);
  const { actor, clock, requestId } = caller;
  await caller.end();
  const { report, format } = findReport(parts.reports, request.params.file);
  requirePermission({ actor }, report.permission);
  const { chart, ...query } = request.query as Readonly<Record<string, unknown>>;
  const number = readChartNumber(format, chart);
  const given = readExportArguments(report, query);
  const ctx = createCtx({ database: parts.database, actor, clock, requestId, log: parts.log });
  try {
    const model = await report.build(ctx, given);
    ctx.recordRead({ type: 'Report', id: report.kind, detail: { format, asAt: model.asAt.toISOString(), ...given } });
    await ctx.flushReads();
    // The snapshot's connection is not kept while pages are set.
    await ctx.end();
    const body = await FORMATS[format].render(model, number);
    return await reply
      .header(
        'content-disposition',
        `${format === 'pdf' ? 'attachment' : 'inline'}; filename="${report.kind}.${format}"`,
      )
      .header('content-security-policy', PAGE_POLICY)
      .header('cache-control', 'no-store')
      .type(FORMATS[format].mediaType)
      .send(body);
  } finally {
    await ctx.end();
  }
}

function findReport(reports: readonly Report[], file: string): { report: Report; format: Format } {
  const dot = file.lastIndexOf('.');
  const format = file.slice(dot + 1);
  const report = reports.find(({ kind }) => kind === file.slice(0, Math.max(dot, 0)));
  if (report !== undefined && Object.hasOwn(FORMATS, format)) return { report, format: format as Format };
  const kinds = reports.map(({ kind }) => kind).join(', ');
  throw new NotFound(`There is no such report. The kinds are ${kinds}, each as .html, .pdf and .svg.`);
}

/** Which chart, counted from one. */
function readChartNumber(format: Format, chart: unknown): number {
  if (chart === undefined) return 1;
  if (format !== 'svg') throw new BadInput('chart is for .svg only: the other formats have all charts.');
  const number = typeof chart === 'string' && /^[1-9]\d?$/.test(chart) ? Number(chart) : null;
  if (number === null) throw new BadInput('chart is the number of a chart, counted from 1.');
  return number;
}

function drawChart(model: DocumentModel, number: number): string {
  const charts = chartsOf(model);
  const chart = charts[number - 1];
  if (chart === undefined)
    throw new NotFound(`There is no chart ${String(number)}: the report has ${String(charts.length)}.`);
  return renderChart(chart, `chart-${String(number)}`);
}
