import { resolve } from 'node:path';
import { ConfigError, migratorUrlOf, readConfig } from '../src/platform/config';

const service = {
  DATABASE_URL: 'postgres://app:secret-one@db:5432/tripartite',
  OIDC_ISSUER: 'https://login.example.gov.uk/realms/panel',
};
const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

test('jobs run in the server unless it is told otherwise', () => {
  expect(readConfig({})).toMatchObject({ runsJobs: true, jobsAtOnce: 2, eventDays: 7 });
  expect(readConfig({ ...service, JOBS: 'off', JOBS_AT_ONCE: '5', EVENT_DAYS: '30' })).toMatchObject({
    runsJobs: false,
    jobsAtOnce: 5,
    eventDays: 30,
  });
  expect(problemsOf({ JOBS: 'no', EVENT_DAYS: '0' })).toEqual([
    'JOBS must be one of on, off.',
    'EVENT_DAYS must be a whole number from 1 to 365.',
  ]);
});

describe('the mode', () => {
  test('is demo with nothing set: this machine only, port 4000, a data folder of its own', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'demo',
      host: 'localhost',
      port: 4000,
      dataDir: resolve('.data'),
      evidenceDir: resolve('.data/evidence'),
    });
  });

  test('is service with a database and an issuer', () => {
    expect(readConfig({ ...service, PORT: '80' })).toMatchObject({
      mode: 'service',
      host: '0.0.0.0',
      port: 80,
      databaseUrl: service.DATABASE_URL,
      migratorDatabaseUrl: null,
      oidc: { issuer: service.OIDC_ISSUER, audience: 'tripartite' },
    });
  });

  test('is production in service mode, so that the explorer must be asked for (api.md, Serving)', () => {
    expect(readConfig(service).nodeEnv).toBe('production');
    expect(readConfig({ ...service, NODE_ENV: 'development' }).nodeEnv).toBe('development');
    expect(readConfig({}).nodeEnv).toBe('development');
  });

  test('is refused with one of the two', () => {
    expect(problemsOf({ DATABASE_URL: service.DATABASE_URL })).toEqual([
      expect.stringContaining('without OIDC_ISSUER'),
    ]);
    expect(problemsOf({ OIDC_ISSUER: service.OIDC_ISSUER })).toEqual([expect.stringContaining('without DATABASE_URL')]);
    expect(problemsOf({ MIGRATOR_DATABASE_URL: service.DATABASE_URL })).toEqual([
      expect.stringContaining('set all three'),
    ]);
  });

  test('an empty variable is one that is not set', () => {
    expect(readConfig({ DATABASE_URL: '', OIDC_ISSUER: ' ', PORT: '' }).mode).toBe('demo');
  });
});

test('all that is wrong is said at once, without the secrets', () => {
  const error = (() => {
    try {
      return readConfig({
        DATABASE_URL: 'mysql://root:secret-two@db/x',
        OIDC_ISSUER: 'http://login.example.gov.uk',
        PORT: '70000',
        LOG_LEVEL: 'loud',
        NODE_ENV: 'staging',
        POOL_SIZE: '1.5',
        LOCK_TIMEOUT_MS: '20000',
        IDLE_IN_TRANSACTION_MS: '2000',
      });
    } catch (thrown) {
      return thrown as ConfigError;
    }
  })() as ConfigError;
  expect(error).toBeInstanceOf(ConfigError);
  for (const name of [
    'DATABASE_URL',
    'OIDC_ISSUER',
    'PORT',
    'LOG_LEVEL',
    'NODE_ENV',
    'POOL_SIZE',
    'LOCK_TIMEOUT_MS',
    'IDLE_IN_TRANSACTION_MS',
  ]) {
    expect(error.message).toContain(name);
  }
  expect(error.problems).toHaveLength(8);
  expect(error.message).not.toContain('secret-two');
});

test('an issuer on this machine may be plain http; none holds a password', () => {
  expect(problemsOf({ ...service, OIDC_ISSUER: 'http://127.0.0.1:9000' })).toEqual([]);
  const [told, ...more] = problemsOf({ ...service, OIDC_ISSUER: 'https://me:secret-three@login.example.gov.uk' });
  expect([told, more]).toEqual([expect.stringContaining('password'), []]);
  expect(told).not.toContain('secret-three');
});

test('the server’s role is not the migrator’s, and migrate says what it lacks', () => {
  expect(problemsOf({ ...service, MIGRATOR_DATABASE_URL: service.DATABASE_URL })).toEqual([
    expect.stringContaining('are the same'),
  ]);
  const config = readConfig(service);
  if (config.mode !== 'service') throw new Error('not a service');
  expect(() => migratorUrlOf(config)).toThrow('MIGRATOR_DATABASE_URL');
});
