import { recordAdultDecision } from '../../features/assurance/service/growing-up/record-adult-decision';
import { handOverShare } from '../../features/assurance/service/growing-up/hand-over-share';
import { findHandoversByIds } from '../../features/assurance/repository/growing-up/adult';
import { recordPlanEvent } from '../../features/cases/service/record-plan-event';
import { listContributionsByAgreementIds } from '../../features/contributions/repository/contributions';
import { approveContribution } from '../../features/contributions/service/approve-contribution';
import { addDays, addMonths, addYears, londonDay, type Day } from '../../kernel/dates';
import { type AreaPlan, type PlannedCase } from '../plan/planned';
import { accepted, remembered, type AreaSession } from './session';

const once = { clientMutationId: null } as const;

/**
 * A young person in a placement that goes on past 18: adult social care decides, and its budget takes over what children's social care pays (J5, A3). Nothing in an area where nobody is.
 * Gives the decision whose shares moved; null: none.
 */
export async function seedHandover(session: AreaSession, plan: AreaPlan, now: Date): Promise<string | null> {
  const planned = plan.cases.find((one) => isGrown(one, now));
  if (planned === undefined) return null;
  const today = londonDay(now);
  const { caseId } = remembered(session.cases, planned.key);
  const officer = await session.as('case-officer', now);
  const holder = await session.as('social-care-budget-holder', now);
  const event = { ...once, caseId, kind: 'CARE_ACT_REFERRED', providerUrn: null, correctsId: null } as const;
  accepted(await recordPlanEvent(officer, { ...event, eventDate: addDays(today, -75) }), 'refer to adult social care');
  const decided = await recordAdultDecision(holder, {
    ...{ ...once, caseId, kind: 'CARE_ACT', outcome: 'ELIGIBLE', decidedDate: addDays(today, -20), replacesId: null },
    delegation: 'Scheme of delegation of adult social care, line 4.',
    reasons: 'Needs somebody near by day and night, and will after school too.',
  });
  const { adultDecisionId } = accepted(decided, `decide on adult care for ${planned.key}`);
  const { placementId, decisionId } = remembered(session.agreements, planned.key);
  const proposed = await handOverShare(officer, {
    ...{ ...once, preview: false, adultDecisionId, placementId, fromDate: startOf(planned, today) },
    ...{ fromHolderId: remembered(session.holders, 'socialCare'), toHolderId: session.adultHolderId },
    reason: 'Adult social care takes the young person on; nobody else pays more or less.',
  });
  const { adultHandoverId } = accepted(proposed, `hand ${planned.key} over`);
  const tx = await officer.read();
  const agreementId = (await findHandoversByIds(tx, [adultHandoverId])).get(adultHandoverId)?.agreementId ?? '';
  const shares = (await listContributionsByAgreementIds(tx, [agreementId])).get(agreementId) ?? [];
  await officer.end();
  for (const { contributionId } of shares) {
    const approval = { ...once, contributionId, expectedVersion: null };
    accepted(await approveContribution(holder, approval), `agree the hand-over of ${planned.key}`);
  }
  return decisionId;
}

/** The first day of the month after the next, a month that nobody has paid yet; or the 18th birthday where that is later. */
function startOf({ child }: PlannedCase, today: Day): Day {
  const next = `${addMonths(today, 2).slice(0, 7)}-01` as Day;
  const birthday = addYears(child.dateOfBirth, 18);
  return birthday > next ? birthday : next;
}

/** Whether children's social care pays for a place in which the young person still is a month after turning 18. */
function isGrown(planned: PlannedCase, now: Date): boolean {
  const { start, options, chosen } = planned;
  const option = options[chosen];
  if (start === null || start.endedDate !== null || option === undefined) return false;
  const pays = option.lines.some(({ shares }) =>
    shares.some(({ holder, cap }) => holder === 'socialCare' && cap === null),
  );
  return pays && addMonths(startOf(planned, londonDay(now)), 1) < option.endDate;
}
