import { recordPlanEvent } from '../../features/cases/service/record-plan-event';
import { addDays, toDayNumber } from '../../kernel/dates';
import { type PlannedCase } from '../plan/planned';
import { accepted, type AreaSession } from './session';

/** What happened to the plan of a case that waits for the panel: asked for, made in about the 20 weeks, and reviewed on the day of the referral. */
export async function recordPlan(
  session: AreaSession,
  { key, ehcPlanStatus, ehcPlanDate, requestDate }: PlannedCase,
  caseId: string,
  at: Date,
): Promise<void> {
  if (ehcPlanStatus !== 'FINAL') return;
  const daysTaken = 115 + (toDayNumber(requestDate) % 60);
  const asked = addDays(ehcPlanDate, -daysTaken);
  // Of every third plan nobody recorded when the assessment was agreed.
  const agreed = [['ASSESSMENT_AGREED', addDays(asked, 32 + (daysTaken % 14))]] as const;
  for (const [kind, eventDate] of [
    ['REQUEST_RECEIVED', asked],
    ...(daysTaken % 3 === 0 ? [] : agreed),
    ['FINAL_PLAN_SENT', ehcPlanDate],
    ['REVIEW_MEETING', requestDate],
  ] as const) {
    const none = { clientMutationId: null, providerUrn: null, correctsId: null };
    const ctx = await session.as('case-officer', at);
    accepted(await recordPlanEvent(ctx, { ...none, caseId, kind, eventDate }), `record ${kind} of ${key}`);
  }
}
