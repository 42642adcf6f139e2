import { londonDay } from '../../../kernel/dates';
import { asId, type CaseId } from '../../../kernel/ids';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { findLocalArea } from '../../access/repository/directory';
import { insertCase, openFollowingReferral, takeCaseNumber } from '../repository/case';
import { type CaseFacts } from '../rules/case';
import { CaseStatus, EhcPlanStatus, type RequestType } from '../rules/codes';
import { referenceOf } from '../rules/reference';

/** A case that follows another of the same child. */
export interface ReferAgain {
  /** The case it follows; it is locked. */
  readonly earlier: CaseFacts;
  readonly requestType: RequestType;
  /** What the new referral begins with; null: nothing. */
  readonly summary: string | null;
}

/**
 * Opens a draft that follows a case, within another use case's write, and gives its id: for the same child at the same panel, with the
 * same officer, requested today, with the needs and the plan as they stand there; its views, considerations and evidence are asked anew (R10).
 */
export async function referAgainIn(
  tx: WriteTx,
  { earlier, requestType, summary }: ReferAgain,
): Promise<{ readonly caseId: CaseId; readonly reference: string }> {
  const area = await findLocalArea(tx);
  if (area === undefined) throw new Error('the actor’s local area does not exist');
  const today = londonDay(tx.clock.now());
  const year = Number(today.slice(0, 4));
  const caseId = asId<CaseId>(newId());
  const reference = referenceOf(area.casePrefix, year, await takeCaseNumber(tx, year));
  const { childId, panelId, primaryNeed, otherNeeds, ehcPlanStatus, responsibleLaCode } = earlier;
  // A request that has no day but the panel's keeps it: by another sitting it would be waited for from today.
  const isRequested = ehcPlanStatus === EhcPlanStatus.REQUESTED;
  const ehcPlanDate = earlier.ehcPlanDate ?? (isRequested ? earlier.requestDate : null);
  await insertCase(tx, {
    caseId,
    childId,
    panelId,
    reference,
    status: CaseStatus.DRAFT,
    requestType,
    requestDate: today,
    primaryNeed,
    otherNeeds,
    ehcPlanStatus,
    ehcPlanDate,
    responsibleLaCode,
    caseOfficerId: earlier.caseOfficerId,
    earlierCaseId: earlier.caseId,
    createdAt: tx.clock.now(),
  });
  await openFollowingReferral(tx, caseId, summary);
  tx.publish('caseChanged', { caseId, version: 1 });
  return { caseId, reference };
}
