import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConfiguredDatabase, requireDatabase } from '../src/commands/open-database';
import { systemClock } from '../src/platform/clock';
import { ConfigError, readConfig } from '../src/platform/config';
import { useDatabase } from './support/database';
import { quietLog } from './support/make-ledger';

const db = useDatabase();

/** What the operator is told when the server is to start with this url; nothing when it opens. */
async function problemsWith(url: string): Promise<readonly string[]> {
  const config = readConfig({ DATABASE_URL: url, OIDC_ISSUER: 'https://login.example.gov.uk' });
  try {
    await (await openConfiguredDatabase(config, systemClock, quietLog)).close();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the database of an operator', () => {
  test('is opened as the role that row-level security binds', async () => {
    expect(await problemsWith(db.appUrl)).toEqual([]);
  });

  test('is not opened as the owner of the tables, on whom rights would not hold', async () => {
    expect(await problemsWith(db.migratorUrl)).toEqual([expect.stringContaining('connects as "migrator"')]);
  });

  test('that cannot be connected to is told at the start, with the reason and without the password', async () => {
    const wrong = new URL(db.appUrl);
    wrong.password = 'not-the-password';
    const [problem = ''] = await problemsWith(wrong.href);
    expect(problem).toContain('password authentication failed');
    expect(problem).not.toContain('not-the-password');
  });
});

test('what works on a database makes no demo in a folder that has none', () => {
  const dataDir = join(tmpdir(), 'tripartite-nothing-was-ever-here');
  expect(() => requireDatabase({ mode: 'demo', dataDir })).toThrow(/no database in .*nothing-was-ever-here/);
  expect(() => requireDatabase({ mode: 'service', dataDir })).not.toThrow();
});
