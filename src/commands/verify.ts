import { type Clock } from '../kernel/dates';
import { systemActor } from '../platform/actor';
import { type Check, type CheckOutcome } from '../platform/checks';
import { createCtx } from '../platform/context';
import { type Database } from '../platform/db';
import { listAreaCodes } from '../platform/imports-batch';
import { type Logger } from '../platform/log';
import { newId } from '../platform/new-id';
import { ledgerChecks } from '../features/ledger/service/check-ledger';
import { payerLifeChecks } from '../features/ledger/service/check-payer-lives';
import { quorumChecks } from '../features/panels/service/check-quorum';
import { payerChecks } from '../features/placements/service/check-payers';

/** What `verify` runs with. */
export interface VerifyEnvironment {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** Prints one line of the report. */
  readonly print: (line: string) => void;
}

/** Everything that must always hold, in the order of the report. */
const CHECKS: readonly Check[] = [...ledgerChecks, ...payerChecks, ...quorumChecks, ...payerLifeChecks];

/**
 * `npm run verify`: proves the invariants of money.md sections 5 and 7 over the whole database, each local area in one snapshot. Prints a
 * line for each check, with how many rows it looked at, and names the first that differs. It never repairs. Gives the exit status: 0 when
 * all holds, 1 when anything differs.
 */
export async function runVerify(environment: VerifyEnvironment): Promise<number> {
  const { database, print } = environment;
  const areas = await listAreaCodes(database);
  const outcomes = new Map(CHECKS.map((check) => [check, { checked: 0, differing: 0, first: null as string | null }]));
  for (const area of areas) {
    for (const [check, outcome] of await verifyArea(environment, area)) {
      const all = outcomes.get(check);
      if (all === undefined) continue;
      all.checked += outcome.checked;
      all.differing += outcome.differing;
      all.first ??= outcome.first === null ? null : `local area ${area}: ${outcome.first.message}`;
    }
  }
  for (const [check, { checked, differing, first }] of outcomes) {
    if (first === null) print(`holds    ${check.name}: ${checked} ${check.noun}`);
    else print(`DIFFERS  ${check.name}: ${differing} of ${checked} ${check.noun}; the first: ${first}`);
  }
  const differs = [...outcomes.values()].some(({ first }) => first !== null);
  print(
    `${areas.length} local ${areas.length === 1 ? 'area' : 'areas'}: ${differs ? 'NOT as it must be' : 'all holds'}`,
  );
  return differs ? 1 : 0;
}

/** All checks of one area read the same snapshot, so that two of them never disagree about what there is. */
async function verifyArea(
  { database, clock, log }: VerifyEnvironment,
  area: string,
): Promise<ReadonlyMap<Check, CheckOutcome>> {
  const ctx = createCtx({ database, actor: systemActor(area), clock, requestId: newId(), log });
  try {
    const tx = await ctx.read();
    const outcomes = new Map<Check, CheckOutcome>();
    for (const check of CHECKS) outcomes.set(check, await check.run(tx));
    return outcomes;
  } finally {
    await ctx.end();
  }
}
