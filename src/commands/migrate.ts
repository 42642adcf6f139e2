import { type Config, migratorUrlOf } from '../platform/config';
import { migrate } from '../platform/migrate';

/** `npm run migrate`: runs what is pending as the migrator role. In demo mode every start migrates by itself. */
export async function runMigrate(config: Config, print: (line: string) => void): Promise<number> {
  if (config.mode === 'demo') {
    print(
      'In demo mode there is nothing to migrate by hand: npm start does it. Set DATABASE_URL and OIDC_ISSUER for a database of your own.',
    );
    return 0;
  }
  const done = await migrate(migratorUrlOf(config));
  for (const name of done) print(`ran ${name}`);
  print(`migrations run: ${String(done.length)}`);
  return 0;
}
