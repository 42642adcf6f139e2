import { allJobs, buildSchema } from '../app';
import { firstQuery, welcome } from '../demo/console';
import { DEMO_AREAS } from '../demo/facts/areas';
import { subjectOfPersona } from '../demo/personas';
import { lookUpActor } from '../features/access/service/look-up-actor';
import { registerNoticeRoute } from '../features/assurance/resolver/notice/notice-route';
import { registerEvidenceRoutes } from '../features/cases/resolver/evidence-route';
import { forgetDocumentsJob } from '../features/assurance/job';
import { noteDocumentOpened } from '../features/panels/service/open-papers';
import { type Clock, londonDay } from '../kernel/dates';
import { createAuthenticate, openDemoIssuer, oidcVerifier, type TokenVerifier, warnOfIssuer } from '../platform/auth';
import { type Config } from '../platform/config';
import { type Database, withConnection } from '../platform/db';
import { openDocumentStore } from '../platform/documents';
import { BadInput } from '../platform/faults';
import { forgetEventsJob } from '../platform/events-retention';
import { registerExportRoutes } from '../platform/export-routes';
import { registerImportRoutes } from '../platform/import-routes';
import { registerReportRoutes } from '../platform/report-routes';
import { type JobObserver, startJobWorker, type WorkerParts } from '../platform/jobs-worker';
import { type Logger } from '../platform/log';
import { pendingMigrations } from '../platform/migrate';
import { type RunningServer, startServer } from '../platform/server';
import { exporters } from './exporters';
import { finishMigrations } from './finish-migrations';
import { importers } from './importers';
import { openConfiguredDatabase } from './open-database';
import { reports } from './reports';

/** A flat file is read slowly and by few: two at once, each waiting its turn for half a minute (api.md, Serving). */
const EXPORT_LIMITS = {
  poolSize: 2,
  poolWaitMillis: 30_000,
  statementTimeoutMillis: 120_000,
  idleInTransactionMillis: 120_000,
};

/** What serving needs of the world. */
export interface ServeEnvironment {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  /** Writes for the person at the console. */
  readonly print: (text: string) => void;
}

/** Opens the database and serves until it is stopped. In demo mode says where it is and what to ask first. */
export async function serve(environment: ServeEnvironment): Promise<RunningServer> {
  const { config, clock, log, print } = environment;
  if (config.mode === 'demo')
    print('Tripartite starts with its demo. The first time it makes and seeds a database, in about half a minute.');
  const opened = await openConfiguredDatabase(config, clock, log);
  try {
    if (opened.notice !== null) print(opened.notice);
    const server = await serveDatabase(environment, opened.database, opened.close);
    if (config.mode === 'demo') print(welcome(server.url, londonDay(clock.now())));
    else void warnOfIssuer(config.oidc, log); // nobody waits for it: it warns, and never fails
    log.info({ mode: config.mode, url: server.url }, 'serving');
    return server;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Serves a database that is open; with the demo's issuer in demo mode, the operator's else, and never both. */
export async function serveDatabase(
  { config, clock, log }: Pick<ServeEnvironment, 'config' | 'clock' | 'log'>,
  database: Database,
  onStop: () => Promise<void>,
): Promise<RunningServer> {
  await finishMigrations({ database, clock, log });
  const issuer = await openIssuer(config, clock);
  const store = openDocumentStore(config.evidenceDir);
  const exporting = database.openBeside(EXPORT_LIMITS);
  return startServer({
    config,
    database,
    clock,
    log,
    schema: buildSchema(),
    authenticate: createAuthenticate(
      issuer.verify,
      (subject, day) => withConnection(database, (connection) => lookUpActor(connection, subject, day)),
      clock,
    ),
    readiness: readinessOf(config, database),
    ...(config.runsJobs
      ? { startWorker: (observer) => startJobWorker(workerParts({ config, clock, log }, database, observer)) }
      : {}),
    routes: [
      (fastify, { authenticate }) => {
        registerEvidenceRoutes(fastify, { authenticate, store, log, onOpened: noteDocumentOpened });
      },
      (fastify, { authenticate }) => {
        registerImportRoutes(fastify, { authenticate, importers, database, log });
      },
      (fastify, { authenticate }) => {
        registerExportRoutes(fastify, { authenticate, exporters, database: exporting, log });
      },
      (fastify, { authenticate }) => {
        registerReportRoutes(fastify, { authenticate, reports, database: exporting, log });
      },
      (fastify, { authenticate }) => {
        registerNoticeRoute(fastify, { authenticate, log });
      },
    ],
    ...(config.mode === 'demo' ? { firstQuery: firstQuery(londonDay(clock.now())) } : {}),
    onStop: async () => {
      await exporting.close();
      await onStop();
    },
    ...(issuer.issueDemoToken === null ? {} : { issueDemoToken: issuer.issueDemoToken }),
  });
}

/** What jobs are run with, in the server's process or in one of their own. */
export function workerParts(
  { config, clock, log }: Pick<ServeEnvironment, 'config' | 'clock' | 'log'>,
  database: Database,
  observer: JobObserver,
): WorkerParts {
  const jobs = [
    ...allJobs,
    forgetEventsJob(config.eventDays),
    forgetDocumentsJob(openDocumentStore(config.evidenceDir)),
  ];
  return { database, clock, log, jobs, observer, concurrency: config.jobsAtOnce };
}

interface Issuer {
  readonly verify: TokenVerifier;
  readonly issueDemoToken: ((persona: string, localArea: string) => Promise<string>) | null;
}

async function openIssuer(config: Config, clock: Clock): Promise<Issuer> {
  if (config.mode === 'service') return { verify: oidcVerifier(config.oidc, clock), issueDemoToken: null };
  const issuer = await openDemoIssuer(config.dataDir, clock);
  return {
    verify: issuer.verify,
    issueDemoToken: (persona, localArea) => {
      const subject = subjectOfPersona({ persona, localArea });
      if (subject === null) {
        throw new BadInput(
          'There is no such persona in that local area: the console lists the personas of 311 and 885.',
        );
      }
      return issuer.issue(subject);
    },
  };
}

/** What must hold before requests, or jobs, are sent to a process. */
export function readinessOf(config: Config, database: Database): Readonly<Record<string, () => Promise<boolean>>> {
  const isSeeded = async (): Promise<boolean> =>
    (await withConnection(database, (connection) => connection.query('select from local_area'))).length ===
    DEMO_AREAS.length;
  return {
    ...(config.mode === 'demo' ? { seed: isSeeded } : {}),
    database: async () => (await withConnection(database, (connection) => connection.query('select 1'))).length === 1,
    migrations: async () => (await withConnection(database, pendingMigrations)).length === 0,
  };
}
