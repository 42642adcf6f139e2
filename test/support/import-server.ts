import fastify, { type FastifyInstance } from 'fastify';
import { importers } from '../../src/commands/importers';
import { type Clock } from '../../src/kernel/dates';
import { type Actor } from '../../src/platform/actor';
import { createCtx } from '../../src/platform/context';
import { Unauthenticated } from '../../src/platform/faults';
import { registerImportRoutes } from '../../src/platform/import-routes';
import { type TestDatabase } from './database';
import { quietLog } from './make-ledger';

/** What an import answers over HTTP. */
export interface Imported {
  readonly importId: string | null;
  readonly dryRun: boolean;
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unchanged: number;
  readonly problems: readonly { readonly line: number; readonly column: string | null; readonly message: string }[];
  /** Left out where there is none. */
  readonly warnings?: Imported['problems'];
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Sends a file to a path of the import routes. */
export type PostFile = (
  path: string,
  body: string | Buffer,
  contentType?: string,
) => Promise<{
  readonly status: number;
  readonly body: Imported;
  readonly error: NonNullable<Imported['errors']>[number] | undefined;
}>;

/** Serves the import routes for the calling test file, each request as whoever `sender` says; nobody: without a token. Call it at the top of the file. */
export function useImportServer(db: TestDatabase, clock: Clock, sender: () => Actor | null): PostFile {
  let server: FastifyInstance;
  let address: string;
  beforeAll(async () => {
    server = fastify();
    registerImportRoutes(server, {
      importers,
      database: db.database,
      log: quietLog,
      authenticate: () => {
        const actor = sender();
        if (actor === null) return Promise.reject(new Unauthenticated('No token.'));
        return Promise.resolve(createCtx({ database: db.database, actor, clock, requestId: 'test', log: quietLog }));
      },
    });
    address = await server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => server.close());
  return async (path, content, contentType = 'text/csv') => {
    const response = await fetch(`${address}${path}`, {
      method: 'POST',
      body: new Uint8Array(Buffer.from(content)),
      headers: { 'content-type': contentType },
    });
    const body = (await response.json()) as Imported;
    return { status: response.status, body, error: body.errors?.[0] };
  };
}
