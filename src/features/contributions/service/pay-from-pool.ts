import { lastDayOfMonth, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { PAY_FROM_POOL_CODES, refusalsFrom, type PayFromPoolCode, type Told } from '../refusals';
import { findPooledFundsByIds, insertPooledPlacement } from '../repository/pooled-funds';
import { runsThrough, type PooledFund } from '../rules/pooled-fund-terms';

/** A fund that pays for a placement over some months. */
export interface PayFromPoolCommand {
  readonly pooledFundId: string;
  readonly placementId: string;
  readonly startDate: Day;
  /** Null: as long as the placement lasts. */
  readonly endDate: Day | null;
}

type Refused = Told<PayFromPoolCode>;
const refusal = refusalsFrom(PAY_FROM_POOL_CODES);

/**
 * Keeps that a fund pays for a placement over whole months, and gives the fund's id: what the placement costs in them is the fund's spend. Only
 * partners of the fund may pay for it then, and one fund at a time (finance.md 3.2).
 */
export function payFromPool(
  ctx: Ctx,
  { clientMutationId, ...input }: PayFromPoolCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refused>> {
  return ctx.write({ event: 'pooled-fund.placement-taken', clientMutationId, input }, (tx) => payFromPoolIn(tx, input));
}

/** `payFromPool` within another write. NotFound for a fund or a placement that is not the actor's to know of. */
export async function payFromPoolIn(tx: WriteTx, command: PayFromPoolCommand): Promise<Result<string, Refused>> {
  const { pooledFundId, placementId, startDate, endDate } = command;
  const fund = (await findPooledFundsByIds(tx, [pooledFundId])).get(pooledFundId);
  if (fund === undefined) throw new NotFound('There is no such pooled fund.');
  const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const [first] = lines;
  if (first === undefined) throw new NotFound('There is no such placement.');
  const isWhole = startDate.endsWith('-01') && (endDate === null || endDate === lastDayOfMonth(endDate));
  const refusals = [
    ...(endDate !== null && endDate < startDate ? [refusal('SPAN_REVERSED', ['endDate'])] : []),
    ...(isWhole ? [] : [refusal('NOT_WHOLE_MONTHS', ['startDate'])]),
    ...(runsThrough(fund, command) ? [] : [refusal('OUTSIDE_AGREEMENT', ['startDate'])]),
    ...(arePartners(fund, lines, command) ? [] : [refusal('OTHER_PAYERS', ['placementId'])]),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const isKept = await insertPooledPlacement(tx, {
    ...{ pooledPlacementId: newId(), pooledFundId, placementId, caseId: first.caseId, startDate, endDate },
  });
  if (!isKept) return refuse([refusal('ALREADY_POOLED', ['placementId'])]);
  tx.record({
    type: 'PooledFund',
    id: pooledFundId,
    caseId: first.caseId,
    detail: { placementId, startDate, endDate },
  });
  return ok(pooledFundId);
}

/** Whether everybody with a share on those days is a partner of the fund. */
function arePartners(
  { partners }: PooledFund,
  lines: readonly StoredLine[],
  { startDate, endDate }: Pick<PayFromPoolCommand, 'startDate' | 'endDate'>,
): boolean {
  const holders = new Set(partners.map(({ budgetHolderId }) => budgetHolderId));
  return lines
    .flatMap(({ versions }) => versions)
    .filter(
      ({ span }) =>
        (endDate === null || span.startDate === null || span.startDate <= endDate) &&
        (span.endDate === null || span.endDate >= startDate),
    )
    .every(({ shares }) => shares.every(({ payer }) => holders.has(payer)));
}
