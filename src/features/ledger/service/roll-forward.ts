import { londonDay, type Day } from '../../../kernel/dates';
import { ok, unchanged, type Result } from '../../../kernel/result';
import { horizonOn } from '../../access/rules/directory';
import type { Ctx } from '../../../platform/context';
import type { LineRefusal } from '../refusals';
import { getHorizon } from '../repository/inputs';
import { rollForwardIn } from './commitments';

/** Where the area's horizon is, and how many postings went there. */
export interface RolledForward {
  readonly [key: string]: string | number;
  readonly horizon: Day;
  readonly postings: number;
}

/**
 * Moves the horizon to the end of the fifth financial year past today's, and posts what committed lines come to up to it as `ROLLED_FORWARD`
 * (money.md section 5, Horizon). In a year whose horizon stands already it changes nothing.
 */
export function rollForward(ctx: Ctx): Promise<Result<RolledForward, LineRefusal>> {
  const input = { horizon: horizonOn(londonDay(ctx.clock.now())) };
  return ctx.write({ event: 'ledger.rolled-forward', clientMutationId: null, input }, async (tx) => {
    const { horizon } = input;
    if ((await getHorizon(tx)) >= horizon) return unchanged({ horizon, postings: 0 });
    const posted = await rollForwardIn(tx, horizon);
    if (!posted.ok) return posted;
    const { postings } = posted.value;
    tx.record({ type: 'LocalArea', id: tx.actor.localArea, detail: { ledgerHorizonDate: horizon, postings } });
    return ok({ horizon, postings });
  });
}
