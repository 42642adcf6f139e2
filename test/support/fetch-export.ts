import { parse } from 'csv-parse/sync';
import fastify from 'fastify';
import { exporters } from '../../src/commands/exporters';
import type { Clock } from '../../src/kernel/dates';
import type { Actor } from '../../src/platform/actor';
import { createCtx } from '../../src/platform/context';
import { registerExportRoutes } from '../../src/platform/export-routes';
import type { TestDatabase } from './database';
import { quietLog } from './make-ledger';

/** A flat file as it was sent: its rows by their headings, and the sentence that refused it. */
export interface FetchedExport {
  readonly status: number;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly text: string;
  /** What the file is called. */
  readonly name: string;
}

/** Fetches flat files through the product's own route, as an actor. */
export function exportsOf(db: TestDatabase, clock: Clock): (actor: Actor, path: string) => Promise<FetchedExport> {
  return async (actor, path) => {
    const server = fastify();
    const authenticate = () =>
      Promise.resolve(createCtx({ database: db.database, actor, clock, requestId: 'test', log: quietLog }));
    registerExportRoutes(server, { exporters, database: db.database, log: quietLog, authenticate });
    try {
      const address = await server.listen({ host: '127.0.0.1', port: 0 });
      const response = await fetch(`${address}/exports/${path}`);
      const text = await response.text();
      const isTable = response.status === 200 && path.includes('.csv');
      return {
        status: response.status,
        text,
        name: /filename="([^"]*)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '',
        rows: isTable ? parse<Record<string, string>>(text, { columns: true }) : [],
      };
    } finally {
      await server.close();
    }
  };
}

/** Fields of an answer as a file has them: no value is an empty cell. */
export function asCells(row: Readonly<Record<string, unknown>>): Record<string, string> {
  const cell = (value: unknown): string => (typeof value === 'number' ? String(value) : ((value ?? '') as string));
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)]));
}
