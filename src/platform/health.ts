import { createServer, type Server } from 'node:http';
import { type FastifyInstance } from 'fastify';
import { type Metrics } from './metrics';

/** What tells whether a process is well. */
export interface HealthParts {
  /** What must hold before work is sent here, by name. */
  readonly readiness: Readonly<Record<string, () => Promise<boolean>>>;
  readonly metrics: Pick<Metrics, 'contentType' | 'text'>;
  /** Whether jobs are taken here; null: this process takes none. */
  readonly workerStands: () => boolean | null;
}

const READINESS_MILLIS = 3_000;

/** `/healthz` (alive), `/readyz` (may be sent work: 503 and what does not hold, else) and `/metrics` of a server. */
export function serveHealth(server: FastifyInstance, parts: HealthParts): void {
  const unlimited = { config: { rateLimit: false } };
  server.get('/healthz', unlimited, () => ALIVE);
  server.get('/readyz', unlimited, async (_request, reply) => {
    const readiness = await readinessOf(parts);
    return reply.code(readiness.code).send(readiness.body);
  });
  server.get('/metrics', unlimited, async (_request, reply) =>
    reply.type(parts.metrics.contentType).send(await parts.metrics.text()),
  );
}

/** A server of nothing else, for a process that serves nobody. */
export interface HealthServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Listens for the same three questions; rejects where the port is taken. */
export async function startHealthServer(
  { host, port }: { readonly host: string; readonly port: number },
  parts: HealthParts,
): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const answer = async (): Promise<readonly [number, string, string]> => {
      const path = request.url?.split('?')[0] ?? '';
      switch (path) {
        case '/healthz':
          return [200, JSON_TYPE, JSON.stringify(ALIVE)];
        case '/readyz': {
          const { code, body } = await readinessOf(parts);
          return [code, JSON_TYPE, JSON.stringify(body)];
        }
        case '/metrics':
          return [200, parts.metrics.contentType, await parts.metrics.text()];
        default:
          return [404, JSON_TYPE, JSON.stringify({ status: 'there are /healthz, /readyz and /metrics' })];
      }
    };
    answer()
      .catch(() => [500, JSON_TYPE, JSON.stringify({ status: 'could not be told' })] as const)
      .then(([code, type, body]) => response.writeHead(code, { 'content-type': type }).end(body))
      .catch(() => response.destroy());
  });
  await listen(server, host, port);
  const address = server.address();
  return {
    port: typeof address === 'object' ? (address?.port ?? port) : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

const ALIVE = { status: 'ok' };
const JSON_TYPE = 'application/json; charset=utf-8';

async function readinessOf({ readiness, workerStands }: HealthParts): Promise<{
  readonly code: 200 | 503;
  readonly body: { readonly status: string; readonly checks: Readonly<Record<string, boolean>> };
}> {
  const checks = await Promise.all(
    Object.entries(readiness).map(async ([name, check]) => [name, await holds(check)] as [string, boolean]),
  );
  const stands = workerStands();
  if (stands !== null) checks.push(['jobs', stands]);
  const isReady = checks.every(([, held]) => held);
  return {
    code: isReady ? 200 : 503,
    body: { status: isReady ? 'ready' : 'not ready', checks: Object.fromEntries(checks) },
  };
}

async function holds(check: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), READINESS_MILLIS);
  });
  try {
    return await Promise.race([check().catch(() => false), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
