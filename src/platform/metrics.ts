import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { type OperationObserver } from './graphql';

/** What Prometheus reads: counts and durations by route and code, never anything of a person. */
export interface Metrics extends OperationObserver {
  readonly onRequest: (request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

/** The metrics of one server. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const operations = new Counter({
    name: 'graphql_operations_total',
    help: 'GraphQL operations by kind.',
    labelNames: ['kind'],
    registers: [registry],
  });
  const errors = new Counter({
    name: 'graphql_errors_total',
    help: 'Top-level GraphQL errors by code.',
    labelNames: ['code'],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    onRequest: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    onOperation: ({ kind, codes }) => {
      operations.inc({ kind });
      for (const code of codes) errors.inc({ code });
    },
  };
}
