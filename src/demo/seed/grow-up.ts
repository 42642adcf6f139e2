import { recordAdultDecision } from '../../features/assurance/service/growing-up/record-adult-decision';
import { setPreparationAim } from '../../features/assurance/service/growing-up/set-preparation-aim';
import { recordPlanEvent } from '../../features/cases/service/record-plan-event';
import { addDays, addMonths, addYears, londonDay, type Day } from '../../kernel/dates';
import { type AreaPlan, type PlannedCase } from '../plan/planned';
import { accepted, remembered, type AreaSession } from './session';

const once = { clientMutationId: null } as const;

/**
 * Growing up, as at the demo's present: aims, a checklist whose clock runs, and what adult social care decided before the 18th birthday; who is over it,
 * `seedHandover` hands over.
 */
export async function seedGrowingUp(session: AreaSession, plan: AreaPlan, now: Date): Promise<void> {
  const today = londonDay(now);
  const placed = plan.cases.filter(({ start }) => start !== null && start.endedDate === null);
  const atLeast = (years: number): PlannedCase[] =>
    placed.filter(({ child }) => addYears(child.dateOfBirth, years) <= today);
  for (const planned of atLeast(14).slice(0, 2)) await setAim(session, planned, now);
  const [checked, decided] = atLeast(16).filter(({ child }) => addYears(child.dateOfBirth, 18) > today);
  if (checked !== undefined) {
    await record(session, checked, now, 'ADULT_CHECKLIST_RECEIVED', addDays(today, -20));
  }
  if (decided !== undefined) await decideOnAdultCare(session, decided, now);
}

async function setAim(session: AreaSession, planned: PlannedCase, now: Date): Promise<void> {
  const today = londonDay(now);
  const { caseId } = remembered(session.cases, planned.key);
  const step = { step: 'A taster day with an employer near home.', ownerAgencyKind: 'EDUCATION' } as const;
  const aim = await setPreparationAim(await session.as('case-officer', now), {
    ...{ ...once, caseId, outcome: 'EMPLOYMENT', ownerAgencyKind: 'EDUCATION', nextReviewDate: addMonths(today, 6) },
    aim: 'To have a job with animals, and to get there alone.',
    steps: [
      { ...step, dueDate: addDays(today, 14) },
      { step: 'Travel training on the bus.', ownerAgencyKind: 'SOCIAL_CARE', dueDate: addMonths(today, 3) },
    ],
  });
  accepted(aim, `set an aim of ${planned.key}`);
}

async function record(
  session: AreaSession,
  planned: PlannedCase,
  now: Date,
  kind: 'ADULT_CHECKLIST_RECEIVED' | 'CARE_ACT_REFERRED',
  eventDate: Day,
): Promise<void> {
  const { caseId } = remembered(session.cases, planned.key);
  const event = { ...once, caseId, kind, eventDate, providerUrn: null, correctsId: null };
  accepted(await recordPlanEvent(await session.as('case-officer', now), event), `record ${kind} of ${planned.key}`);
}

async function decideOnAdultCare(session: AreaSession, planned: PlannedCase, now: Date): Promise<void> {
  const today = londonDay(now);
  const { caseId } = remembered(session.cases, planned.key);
  await record(session, planned, now, 'CARE_ACT_REFERRED', addDays(today, -60));
  const decided = await recordAdultDecision(await session.as('social-care-budget-holder', now), {
    ...{ ...once, caseId, kind: 'CARE_ACT', outcome: 'ELIGIBLE', decidedDate: addDays(today, -7), replacesId: null },
    delegation: 'Scheme of delegation of adult social care, line 4.',
    reasons: 'Needs help to wash, to eat and to leave the house, and will after school too.',
  });
  accepted(decided, `decide on ${planned.key}`);
}
