import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { requirePermission } from '../../../../platform/can';
import { type Ctx } from '../../../../platform/context';
import { NotFound } from '../../../../platform/faults';
import { fromGlobalId } from '../../../../platform/global-id';
import { sendError } from '../../../../platform/http-edge';
import { type Logger } from '../../../../platform/log';
import { PAGE_POLICY, renderHtml } from '../../../../platform/report-html';
import { renderPdf } from '../../../../platform/report-pdf';
import { openNotice } from '../../service/notice/open-notice';

/** What the route needs of the program. */
export interface NoticeRouteParts {
  /** Who asks; throws Unauthenticated. */
  readonly authenticate: (request: FastifyRequest) => Promise<Ctx>;
  readonly log: Logger;
}

const FORMATS = {
  html: { mediaType: 'text/html; charset=utf-8', disposition: 'inline', render: renderHtml },
  pdf: { mediaType: 'application/pdf', disposition: 'attachment', render: renderPdf },
} as const;

type NoticeRequest = FastifyRequest<{ Params: { file: string } }>;

/**
 * `GET /notices/{id}.html` and `.pdf`: a notice as it was frozen, with the rights of the papers of its case; each opening is on record before the first byte leaves (T4). Neither
 * the address nor the name of the file holds a name.
 */
export function registerNoticeRoute(fastify: FastifyInstance, parts: NoticeRouteParts): void {
  void fastify.register(async (scope) => {
    scope.setErrorHandler((error, _request, reply) => sendError(error, reply, parts.log));
    scope.get('/notices/:file', { exposeHeadRoute: false }, async (request: NoticeRequest, reply) => {
      const ctx = await parts.authenticate(request);
      try {
        return await send(ctx, request.params.file, reply);
      } finally {
        await ctx.end();
      }
    });
    return Promise.resolve();
  });
}

async function send(ctx: Ctx, file: string, reply: FastifyReply): Promise<FastifyReply> {
  requirePermission(ctx, 'notice:read');
  const dot = file.lastIndexOf('.');
  const format = file.slice(dot + 1);
  if (dot < 1 || !isFormat(format)) throw new NotFound('A notice is fetched by its id, as .html or .pdf.');
  const { model, fileName } = await openNotice(ctx, fromGlobalId('Notice', file.slice(0, dot), 'id'), format);
  const { mediaType, disposition, render } = FORMATS[format];
  const body = await render(model);
  return reply
    .header('content-disposition', `${disposition}; filename="${fileName}.${format}"`)
    .header('content-security-policy', PAGE_POLICY)
    .header('cache-control', 'private, no-store')
    .type(mediaType)
    .send(body);
}

function isFormat(text: string): text is keyof typeof FORMATS {
  return Object.hasOwn(FORMATS, text);
}
