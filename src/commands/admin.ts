import { type Clock } from '../kernel/dates';
import { type Result } from '../kernel/result';
import { systemActor } from '../platform/actor';
import { createCtx } from '../platform/context';
import { type Database } from '../platform/db';
import { Fault } from '../platform/faults';
import { type Logger } from '../platform/log';
import { newId } from '../platform/new-id';
import { type Refusal } from '../platform/request';
import { areaCode, toRefusals, type AdminCommand } from './admin-command';
import { readOptions, usageOf } from './admin-options';
import { createPanel } from './admin-panel';
import { createPerson, grant } from './admin-people';
import { createAgency, createArea, createBudgetHolder, rollForward } from './admin-set-up';
import { succeedArea } from './admin-succeed-area';

/** What the command needs of the world. */
export interface CommandEnvironment {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** Writes one line for the person who runs the command. */
  readonly print: (line: string) => void;
}

/** Every command, in the order that a new area needs them. */
const COMMANDS: readonly AdminCommand[] = [
  createArea,
  createAgency,
  createBudgetHolder,
  createPanel,
  createPerson,
  grant,
  rollForward,
  succeedArea,
];

/** `npm run admin -- help [COMMAND]`, what there is, and what it takes; it needs no database. Null: another command is meant. */
export function adminHelp([name, of]: readonly string[], print: (line: string) => void): number | null {
  return name === undefined || name === 'help' || name === '--help' ? help(of, print) : null;
}

/**
 * `npm run admin -- COMMAND …`: the first start of an area, as the system, through the same services as everybody,
 * in the audit log. Gives the exit status: 0 when it was done, 1 when not, and then says all that is wrong.
 */
export async function runAdmin(argv: readonly string[], environment: CommandEnvironment): Promise<number> {
  const { print } = environment;
  const helped = adminHelp(argv, print);
  if (helped !== null) return helped;
  const [name = '', ...rest] = argv;
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) return unknownCommand(name, print);
  try {
    const result = await runCommand(command, rest, environment);
    if (result.ok) {
      result.value.forEach(print);
      return 0;
    }
    print(`${name}: nothing was done.`);
    for (const refusal of result.refusals) print(`  ${sentenceOf(refusal)}`);
    print(`What it takes: npm run admin -- help ${name}`);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    print(`${name}: nothing was done. ${error.message}`);
  }
  return 1;
}

async function runCommand(
  command: AdminCommand,
  argv: readonly string[],
  { database, clock, log }: CommandEnvironment,
): Promise<Result<readonly string[], Refusal>> {
  const given = readOptions(argv, command.options);
  const area = given.required(command.areaOption);
  // Without an area there is nowhere to look anything up: what is wrong with the options is all that can be said.
  if (areaCode(area) !== null) return { ok: false, refusals: toRefusals(given.problems) };
  const ctx = createCtx({ database, actor: systemActor(area), clock, requestId: newId(), log });
  try {
    return await ctx.write({ event: command.event, clientMutationId: null, input: argv }, (tx) =>
      command.run(tx, given),
    );
  } finally {
    await ctx.end();
  }
}

/** What the services call by another name than the options. */
const OPTION_OF_FIELD: Readonly<Record<string, string>> = {
  displayName: 'name',
  isHighNeedsBlock: 'high-needs-block',
  agencyId: 'agency',
  budgetHolderId: 'budget-holder',
  personId: 'person',
  feeds: 'feed',
  quorumNumber: 'quorum',
  requirements: 'require',
};

function sentenceOf({ field, message }: Refusal): string {
  const [first] = field;
  if (first === undefined) return message;
  const option = OPTION_OF_FIELD[first] ?? first.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `--${option}: ${message}`;
}

function help(name: string | undefined, print: (line: string) => void): number {
  const command = COMMANDS.find((one) => one.name === name);
  if (name !== undefined && command === undefined) return unknownCommand(name, print);
  if (command !== undefined) {
    explain(command, print);
    return 0;
  }
  print('npm run admin -- COMMAND OPTIONS: sets a local area up, as the system, in the audit log.');
  print('Where an agency, a budget holder or a person is asked for, a name (or subject) or an id will do.');
  for (const one of COMMANDS) {
    print('');
    explain(one, print);
  }
  return 0;
}

function explain(command: AdminCommand, print: (line: string) => void): void {
  print(`${command.name}: ${command.summary}`);
  for (const option of command.options) print(`  ${usageOf(option)}  ${option.explanation}`);
  print(`  For example: npm run admin -- ${command.example}`);
}

function unknownCommand(name: string, print: (line: string) => void): number {
  print(`There is no command "${name}". There are: help, ${COMMANDS.map((one) => one.name).join(', ')}.`);
  return 1;
}
