import 'reflect-metadata';
import { adminHelp, runAdmin } from './commands/admin';
import { printSchema } from './commands/print-schema';
import { runImport } from './commands/import';
import { runMigrate } from './commands/migrate';
import { openConfiguredDatabase, requireDatabase } from './commands/open-database';
import { serve } from './commands/serve';
import { runVerify } from './commands/verify';
import { runWork } from './commands/work';
import { systemClock } from './platform/clock';
import { type Config, ConfigError, readConfig } from './platform/config';
import { type Database } from './platform/db';
import { type Logger, openLog, print } from './platform/log';
import { stopOnSignals } from './platform/server';

/** The world a command is run in. */
interface CommandEnvironment {
  readonly config: Config;
  readonly database: Database;
  readonly clock: typeof systemClock;
  readonly log: Logger;
  readonly print: (line: string) => void;
}

/** Commands that work on the configured database and end. */
const DATABASE_COMMANDS: Readonly<
  Record<string, (argv: readonly string[], environment: CommandEnvironment) => Promise<number>>
> = {
  import: runImport,
  admin: runAdmin,
  verify: (_argv, environment) => runVerify(environment),
  work: (_argv, environment) => runWork(environment),
};

const USAGE = 'There are: (nothing, to serve), migrate, import, admin, verify, work, print-schema.';

/** Config → database → serve, or run one command. Gives the exit status, or null while it serves. */
async function main(argv: readonly string[]): Promise<number | null> {
  const [command, ...rest] = argv;
  if (command === 'print-schema') return printSchema(rest, print);
  const helped = command === 'admin' ? adminHelp(rest, print) : null;
  if (helped !== null) return helped;
  const config = readConfig();
  const log = openLog(levelOf(config, command));
  if (command === undefined) {
    // One request's fault is never the end of everybody's: it is logged, and the server goes on.
    process.on('unhandledRejection', (reason) => {
      log.error({ error: reason instanceof Error ? reason.message : typeof reason }, 'a rejection nobody waited for');
    });
    // Until it serves there is nothing to finish, but an embedded PostgreSQL to stop: that hangs on the exit.
    process.on('SIGINT', exitAtOnce).on('SIGTERM', exitAtOnce);
    const server = await serve({ config, clock: systemClock, log, print });
    process.off('SIGINT', exitAtOnce).off('SIGTERM', exitAtOnce);
    stopOnSignals(server, log, (code) => process.exit(code));
    return null;
  }
  if (command === 'migrate') return runMigrate(config, print);
  const run = DATABASE_COMMANDS[command];
  if (run === undefined) {
    print(`There is no command "${command}". ${USAGE}`);
    return 1;
  }
  requireDatabase(config);
  process.on('SIGINT', exitAtOnce).on('SIGTERM', exitAtOnce);
  const opened = await openConfiguredDatabase(config, systemClock, log);
  // What it runs comes to its end first.
  if (command === 'work') process.off('SIGINT', exitAtOnce).off('SIGTERM', exitAtOnce);
  try {
    return await run(rest, { config, database: opened.database, clock: systemClock, log, print });
  } finally {
    await opened.close();
  }
}

function exitAtOnce(): void {
  process.exit(130);
}

/** A command speaks to a person: only what went wrong belongs in its log. The demo's console is a person's too. */
function levelOf(config: Config, command: string | undefined): string {
  if (config.logLevel !== 'info') return config.logLevel;
  const isForPerson = (command !== undefined && command !== 'work') || config.mode === 'demo';
  return isForPerson ? 'warn' : config.logLevel;
}

main(process.argv.slice(2)).then(
  (status) => {
    if (status !== null) process.exitCode = status;
  },
  (error: unknown) => {
    print(error instanceof ConfigError ? error.message : `Tripartite could not start: ${describe(error)}`);
    process.exitCode = 1;
  },
);

/** What the operator can do something about is said in a sentence; anything else with where it happened. */
function describe(error: unknown): string {
  const { code, port } = error as { readonly code?: string; readonly port?: number };
  if (code === 'EADDRINUSE') return `port ${String(port)} is taken. Stop what listens there, or set PORT to another.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
