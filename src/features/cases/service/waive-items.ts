import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type Tx, type WriteTx } from '../../../platform/db';
import { refusalOf, type Refused } from '../refusals';
import { type WaiveChecklistCode } from '../refusals/papers';
import { insertWaivers } from '../repository/checklist';
import { type CaseFacts } from '../rules/case';
import { CaseStatus } from '../rules/codes';
import { checkWaivers, type GivenWaiver } from '../rules/waivers';
import { missingChecklistItems } from './checklist';
import { lockCaseWithPapers, noteChange } from './open-case';

/** Items to let go on a referral that was submitted. */
export interface WaiveItemsCommand {
  readonly clientMutationId: string | null;
  readonly caseId: string;
  readonly waivers: readonly GivenWaiver[];
}

type Outcome = Result<{ readonly caseId: string }, Refused<WaiveChecklistCode>>;

/** Lets items go that the panel's terms ask for since the referral was submitted, each with a reason under the actor's name (R1). */
export function waiveChecklistItems(ctx: Ctx, command: WaiveItemsCommand): Promise<Outcome> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'checklist.waived', clientMutationId, input }, (tx) => waiveChecklistItemsIn(tx, command));
}

/** The same within another write. */
export async function waiveChecklistItemsIn(tx: WriteTx, { caseId, waivers }: WaiveItemsCommand): Promise<Outcome> {
  const facts = await lockCaseWithPapers(tx, caseId);
  const refusals = await checkWaiving(tx, facts, waivers);
  if (refusals.length > 0) return refuse(refusals);
  await insertWaivers(
    tx,
    caseId,
    waivers.map(({ item, reason }) => ({ item, reason: reason.trim() })),
  );
  const waived = waivers.map(({ item }) => item);
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'waivers', detail: { waived } });
  return ok({ caseId });
}

async function checkWaiving(
  tx: Tx,
  { caseId, status }: CaseFacts,
  waivers: readonly GivenWaiver[],
): Promise<Refused<WaiveChecklistCode>[]> {
  if (status !== CaseStatus.SUBMITTED && status !== CaseStatus.LISTED) {
    return [refusalOf(['caseId'], { code: 'NOT_WAIVABLE', status })];
  }
  const missing = await missingChecklistItems(tx, caseId);
  const today = londonDay(tx.clock.now());
  return missing === null
    ? [refusalOf(['caseId'], { code: 'PANEL_TERMS_MISSING', today })]
    : checkWaivers(waivers, missing);
}
