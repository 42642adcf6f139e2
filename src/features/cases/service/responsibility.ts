import { londonDay } from '../../../kernel/dates';
import { ok } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { findAuthoritiesByCodes } from '../../providers/repository/authorities';
import type { Refusal } from '../../../platform/request';
import type { TransferCode } from '../refusals/responsibility';
import {
  insertTransfer,
  listDueTransfers,
  listTransfersByChildIds,
  updatePrimaryNeed,
  updateResponsible,
} from '../repository/responsibility';
import type { CaseFacts } from '../rules/case';
import type { NeedCode } from '../rules/codes';
import { checkTransfer, type GivenTransfer, type ResponsibilityTransfer } from '../rules/responsibility';

/** All that speaks against a transfer of the child of a case, which is locked with all the child's others. */
export async function findTransferProblems(
  tx: WriteTx,
  { childId, responsibleLaCode }: CaseFacts,
  given: GivenTransfer,
): Promise<Refusal<TransferCode>[]> {
  const transfers = (await listTransfersByChildIds(tx, [childId])).get(childId) ?? [];
  const authorities = await findAuthoritiesByCodes(tx, [given.toLaCode]);
  return checkTransfer(given, {
    fromLaCode: responsibleLaCode,
    to: authorities.get(given.toLaCode) ?? null,
    lastDate: transfers.at(-1)?.transferDate ?? null,
    today: londonDay(tx.clock.now()),
  });
}

/**
 * Keeps a transfer that can stand, within another write, and gives its id. The child's cases say the new authority at once where the day
 * has come, else from that morning on (`applyDueTransfers`).
 */
export async function keepTransferIn(
  tx: WriteTx,
  { childId, caseId, responsibleLaCode }: CaseFacts,
  given: GivenTransfer,
): Promise<string> {
  const id = newId();
  await insertTransfer(tx, id, { childId, caseId, fromLaCode: responsibleLaCode }, given);
  if (given.transferDate <= londonDay(tx.clock.now())) {
    await applyTransferIn(tx, {
      ...{ childId, fromLaCode: responsibleLaCode, toLaCode: given.toLaCode },
      recordedAt: tx.clock.now(),
    });
  }
  return id;
}

async function applyTransferIn(
  tx: WriteTx,
  transfer: Pick<ResponsibilityTransfer, 'childId' | 'fromLaCode' | 'toLaCode' | 'recordedAt'>,
): Promise<void> {
  for (const { caseId, version } of await updateResponsible(tx, transfer)) {
    tx.publish('caseChanged', { caseId, version });
  }
}

/** The transfers whose day has come, each in a write of its own: the cases of the child say the new authority. Gives how many there were. */
export async function applyDueTransfers(ctx: Ctx): Promise<number> {
  const due = await listDueTransfers(await ctx.read(), londonDay(ctx.clock.now()));
  for (const transfer of due) {
    const { caseId, toLaCode } = transfer;
    await ctx.write({ event: 'responsibility.begun', clientMutationId: null, input: { caseId } }, async (tx) => {
      await applyTransferIn(tx, transfer);
      tx.record({ type: 'Case', id: caseId, caseId, detail: { toLaCode, changed: ['responsibleAuthority'] } });
      return ok({ caseId });
    });
  }
  return due.length;
}

/** Changes what the child's primary need is, within another write, on a case that is locked; what is coded by it is the caller's to change too. */
export async function changePrimaryNeedIn(tx: WriteTx, caseId: string, primaryNeed: NeedCode): Promise<void> {
  const version = await updatePrimaryNeed(tx, caseId, primaryNeed);
  tx.publish('caseChanged', { caseId, version });
}
