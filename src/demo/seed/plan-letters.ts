import { preparePlanNotice } from '../../features/assurance/service/notice/prepare-plan-notice';
import { prepareNotice } from '../../features/assurance/service/notice/prepare-notice';
import { sendNotice } from '../../features/assurance/service/notice/send-notice';
import { recordPlanEvent } from '../../features/cases/service/record-plan-event';
import { londonDay } from '../../kernel/dates';
import { type Ctx } from '../../platform/context';
import { type AreaPlan } from '../plan/planned';
import { accepted, type AreaSession } from './session';

const DELEGATION = 'Scheme of delegation of 1 April 2025, schedule 3, line 12: plans after a review.';
const REASONS = 'The plan still fits: the help is as it should be, and everybody at the review agreed.';
const once = { clientMutationId: null } as const;

/** What was decided of two plans today: one family has its letter, the other’s is still to be made (PLAN_LETTER). And the letter of a hand-over, where there was one. */
export async function seedPlanLetters(
  session: AreaSession,
  plan: AreaPlan,
  { handedOver, now }: { readonly handedOver: string | null; readonly now: Date },
): Promise<void> {
  const officer = await session.as('case-officer', now);
  // Not of a child for whom another place is asked, nor one whom a sitting may give another while the plan stays as it is.
  const reviewed = plan.cases.filter(
    ({ key, ehcPlanStatus, requestType, hearings }) =>
      ehcPlanStatus === 'FINAL' &&
      requestType !== 'CHANGE_OF_PLACEMENT' &&
      hearings.length === 0 &&
      session.cases.has(key),
  );
  for (const [index, { key }] of reviewed.slice(0, 2).entries()) {
    const caseId = session.cases.get(key)?.caseId ?? '';
    const event = { ...once, caseId, kind: 'REVIEW_DECIDED', eventDate: londonDay(now), providerUrn: null } as const;
    const decision = { deciderId: session.staff.get('director') ?? '', delegation: DELEGATION, reasons: REASONS };
    const recorded = accepted(
      await recordPlanEvent(officer, { ...event, correctsId: null, decision: index > 0 ? null : decision }),
      `decide on ${key}`,
    );
    if (index > 0) continue;
    const { planEventId } = recorded;
    const asRecorded = { reasons: null, deciderId: null, delegation: null } as const;
    const told = await preparePlanNotice(officer, { ...once, ...asRecorded, caseId, planEventId });
    await sendToFamily(officer, accepted(told, `tell of the plan of ${key}`));
  }
  if (handedOver === null) return;
  const letter = { ...once, decisionId: handedOver, audience: 'FAMILY', noticeDate: null, law: null } as const;
  await sendToFamily(officer, accepted(await prepareNotice(officer, letter), 'tell of a hand-over'));
}

async function sendToFamily(officer: Ctx, noticeId: string): Promise<void> {
  const to = (...recipients: readonly ('PARENT' | 'YOUNG_PERSON')[]) => ({
    ...{ ...once, noticeId },
    recipients: recipients.map((recipient) => ({ recipient, method: 'POST', sentAt: null }) as const),
  });
  const sent = await sendNotice(officer, to('PARENT'));
  // Whoever decides for themselves is written to as well (R5).
  if (!sent.ok) accepted(await sendNotice(officer, to('PARENT', 'YOUNG_PERSON')), 'send a letter');
}
