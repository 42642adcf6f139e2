import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveDatabase } from '../../src/commands/serve';
import { type DemoAreaCode } from '../../src/demo/facts/areas';
import { type Persona } from '../../src/demo/personas';
import { readConfig } from '../../src/platform/config';
import { type RunningServer } from '../../src/platform/server';
import { httpClient, type Client } from './client';
import { type TestDatabase } from './database';
import { quietLog, type SetClock } from './make-ledger';

/** The product, serving a test's database on a port of its own, with the demo's issuer. */
export interface Served {
  readonly address: () => string;
  /** A client of one of the demo's people, whose token is renewed when the test's clock has moved on. */
  readonly client: (area: DemoAreaCode, persona: Persona) => Client;
  /** A token of that person's at the clock's time. */
  readonly token: (area: DemoAreaCode, persona: Persona) => Promise<string>;
}

/** Starts the server for the calling test file. Call it at the top of the file. */
export function useServer(database: TestDatabase, clock: SetClock): Served {
  const dataDir = mkdtempSync(join(tmpdir(), 'tripartite-e2e-'));
  const config = readConfig({ NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, JOBS: 'off' });
  let server: RunningServer | null = null;
  beforeAll(async () => {
    server = await serveDatabase({ config, clock, log: quietLog }, database.database, () => Promise.resolve());
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const address = (): string => server!.url;
  const token = async (localArea: DemoAreaCode, persona: Persona): Promise<string> => {
    const response = await fetch(`${address()}/demo/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona, localArea }),
    });
    return ((await response.json()) as { token: string }).token;
  };
  const known = new Map<string, Promise<string>>();
  const renewed = (localArea: DemoAreaCode, persona: Persona): Promise<string> => {
    const key = [localArea, persona, clock.now().toISOString()].join(' ');
    const found = known.get(key) ?? token(localArea, persona);
    known.set(key, found);
    return found;
  };
  return { address, token, client: (area, persona) => httpClient(address(), () => renewed(area, persona)) };
}
