import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type OperationObserver } from './graphql';
import { type SubscriptionObserver } from './graphql-subscriptions';
import { type QueuedJobs } from './jobs';
import { type JobObserver } from './jobs-worker';

/** What Prometheus reads: counts and durations by route and code, never anything of a person. */
export interface Metrics extends OperationObserver, SubscriptionObserver, JobObserver {
  readonly onRequest: (request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

/**
 * The metrics of one server. Each time they are read `countQueued` is asked, and `workerStands` whether jobs are taken here; null: none are to be.
 */
export function openMetrics(
  countQueued: () => Promise<readonly QueuedJobs[]>,
  workerStands: () => boolean | null,
): Metrics {
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
  const subscriptions = new Gauge({
    name: 'graphql_subscriptions_open',
    help: 'Subscriptions that are open in this process.',
    registers: [registry],
  });
  const jobs = new Histogram({
    name: 'job_duration_seconds',
    help: 'Duration of jobs run by this process, by name and outcome (done or failed).',
    labelNames: ['job', 'outcome'],
    buckets: [0.05, 0.25, 1, 5, 15, 60, 300],
    registers: [registry],
  });
  new Gauge({
    name: 'jobs_queued',
    help: 'Jobs in the queue of all processes, by name and state: waiting, running, failing (tried again later), given_up.',
    labelNames: ['job', 'state'],
    registers: [registry],
    async collect() {
      // Of a database that does not answer the other figures tell.
      const counts = await countQueued().catch(() => []);
      this.reset();
      for (const { job, state, count } of counts) this.set({ job, state }, count);
    },
  });
  new Gauge({
    name: 'job_worker_stands',
    help: 'Whether this process takes jobs from the queue: 1, or 0 when its worker gave up and does not come back. Not there where JOBS=off.',
    registers: [registry],
    collect() {
      const stands = workerStands();
      if (stands === null) this.remove();
      else this.set(stands ? 1 : 0);
    },
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    onRequest: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    onOperation: ({ kind, codes }) => {
      operations.inc({ kind });
      for (const code of codes) errors.inc({ code });
    },
    onSubscriptions: (open) => subscriptions.set(open),
    onJob: ({ job, outcome, seconds }) => jobs.observe({ job, outcome }, seconds),
  };
}
