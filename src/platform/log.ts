import pino, { type Logger as PinoLogger } from 'pino';

/** The structured log. Ids, codes and durations only: what a person typed or is called never goes in. */
export type Logger = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error'>;

/** Fields that are cut out wherever they turn up, in case a library logs an object whole. */
const REDACTED = [
  'authorization',
  'token',
  'password',
  'familyName',
  'givenName',
  'dateOfBirth',
  'upn',
  'nhsNumber',
  'homePostcode',
  'variables',
  'parameters',
];

/** Opens the process's log at the given level. */
export function openLog(level: string): PinoLogger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `req.headers.${name}`]),
      censor: '[withheld]',
    },
  });
}

/** Writes a line for the person at the console, past the log. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a line about what is wrong for the person at the console, apart from the answer that may be piped on. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
