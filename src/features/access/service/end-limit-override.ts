import { londonDay, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { type Refusal } from '../../../platform/request';
import { tell } from '../refusals';
import { lockLimitOverride, updateOverrideEnd } from '../repository/overrides';
import { endOfOverride, type EndOverrideProblem } from '../rules/overrides';

/** The end of an override. */
export interface EndLimitOverride {
  readonly limitOverrideId: string;
  /** Its last day, today or later; null is today. Before its first day it is taken back. */
  readonly endDate: Day | null;
}

type EndLimitOverrideRefusal = Refusal<EndOverrideProblem['code']>;

/** Ends an override. Gives its id. */
export function endLimitOverride(
  ctx: Ctx,
  command: EndLimitOverride & { readonly clientMutationId: string | null },
): Promise<Result<string, EndLimitOverrideRefusal>> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'limit-override.ended', clientMutationId, input }, (tx) => endLimitOverrideIn(tx, input));
}

/**
 * Ends an override in the write it is given: the limits it lowered bind by their own ceilings from the day after. Throws
 * NotFound for one that is not of the area.
 */
export async function endLimitOverrideIn(
  tx: WriteTx,
  { limitOverrideId, endDate }: EndLimitOverride,
): Promise<Result<string, EndLimitOverrideRefusal>> {
  const override = await lockLimitOverride(tx, limitOverrideId);
  if (override === undefined) throw new NotFound('There is no such override.');
  const end = endOfOverride(override, { endDate, today: londonDay(tx.clock.now()) });
  if ('code' in end) return refuse(tell([end]));
  const lastDay = end.kind === 'LAST_DAY' ? end.endDate : null;
  await updateOverrideEnd(tx, limitOverrideId, lastDay);
  tx.record({
    type: 'LimitOverride',
    id: limitOverrideId,
    detail: { endDate: lastDay, withdrawn: end.kind === 'WITHDRAWN' },
  });
  return ok(limitOverrideId);
}
