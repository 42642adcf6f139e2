import { toGlobalId } from '../../src/platform/global-id';
import {
  ApproveContributionDocument,
  AssignTransitionTaskDocument,
  CompleteTransitionTaskDocument,
  HandOverShareDocument,
  RatifyContributionDocument,
  RecordAdultDecisionDocument,
  RecordHandoverNoticeDocument,
  RecordPlanEventDocument,
  ReviewPreparationAimDocument,
  SetBudgetServesDocument,
  SetPreparationAimDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import type { TestDatabase } from './database';
import type { Cast, Offered } from './thread';

/**
 * What of growing up is recorded of the child of a placement that runs, on a day: an aim, a step that is not needed, and a share that goes over to
 * health, whose budget is for all ages, seven months on, when the child, for as long as that takes, comes of age.
 */
export async function growUp(
  cast: Cast,
  db: Pick<TestDatabase, 'asOwner'>,
  offered: Offered,
  { caseId, placementId, day }: { readonly caseId: string; readonly placementId: string; readonly day: string },
): Promise<void> {
  const officer = cast('case-officer');
  const [task] = await db.asOwner<{ id: string }>(
    `insert into transition_task (local_area_code, transition_task_id, child_id, case_id, kind, owner_agency_kind, due_date, created_at)
     select local_area_code, gen_random_uuid(), child_id, case_id, 'AGE_16', 'HEALTH', '2025-11-01', '2025-10-01T09:00:00Z'
       from panel_case where case_id = $1 returning transition_task_id as id`,
    [localOf(caseId)],
  );
  const taskId = toGlobalId('TransitionTask', task?.id ?? '');
  const assigned = await officer.ask(AssignTransitionTaskDocument, {
    input: { taskId, budgetHolderId: offered.health },
  });
  acceptedPayload(dataOf(assigned).assignTransitionTask);
  const unneeded = await officer.ask(CompleteTransitionTaskDocument, {
    input: { taskId, doneDate: day, notNeededReason: 'An invented reason.' },
  });
  acceptedPayload(dataOf(unneeded).completeTransitionTask);

  const set = await officer.ask(SetPreparationAimDocument, {
    input: {
      ...{ caseId, outcome: 'EMPLOYMENT', aim: 'An invented aim.', ownerAgencyKind: 'EDUCATION' },
      nextReviewDate: '2026-06-01',
      steps: [{ step: 'An invented step.', ownerAgencyKind: 'EDUCATION', dueDate: '2026-03-01' }],
    },
  });
  const aim = acceptedPayload(dataOf(set).setPreparationAim).aim!;
  const reviewed = await officer.ask(ReviewPreparationAimDocument, {
    input: {
      ...{
        aimId: aim.id,
        status: 'UNDER_WAY',
        reviewedDate: day,
        nextReviewDate: '2026-06-01',
        note: 'An invented note.',
      },
      steps: [{ stepId: aim.steps[0]!.id, status: 'UNDER_WAY', note: 'An invented note.' }],
    },
  });
  acceptedPayload(dataOf(reviewed).reviewPreparationAim);

  const born = await bornOn(db, caseId, '2008-06-01');
  const asked = await officer.ask(RecordPlanEventDocument, {
    input: { caseId, kind: 'ADULT_CHECKLIST_RECEIVED', eventDate: day },
  });
  acceptedPayload(dataOf(asked).recordPlanEvent);
  const decide = async (outcome: 'ELIGIBLE' | 'NOT_ELIGIBLE', replacesId: string | null): Promise<string> => {
    const words = { delegation: 'An invented scheme, line 1.', reasons: 'Invented reasons.' };
    const decided = await cast('health-budget-holder').ask(RecordAdultDecisionDocument, {
      input: { caseId, kind: 'CONTINUING_HEALTHCARE', outcome, decidedDate: day, ...words, replacesId },
    });
    return acceptedPayload(dataOf(decided).recordAdultDecision).decision!.id;
  };
  const served = await cast('administrator').ask(SetBudgetServesDocument, {
    input: { budgetHolderId: offered.health, serves: 'ALL_AGES' },
  });
  acceptedPayload(dataOf(served).setBudgetServes);
  const decisionId = await decide('ELIGIBLE', await decide('NOT_ELIGIBLE', null));
  const proposed = await officer.ask(HandOverShareDocument, {
    input: {
      ...{ decisionId, placementId, fromHolderId: offered.socialCare, toHolderId: offered.health },
      ...{ fromDate: '2026-06-01', reason: 'An invented reason.', preview: false },
    },
  });
  const handover = acceptedPayload(dataOf(proposed).handOverShare).handover!;
  await bornOn(db, caseId, born);
  for (const [persona, holder] of [
    ['education-budget-holder', offered.block],
    ['health-budget-holder', offered.health],
    ['social-care-budget-holder', offered.socialCare],
  ] as const) {
    const share = handover.fundingAgreement?.contributions.find(({ budgetHolder }) => budgetHolder.id === holder);
    // Two shares that become one can move a penny of a third.
    if (share === undefined) continue;
    const contributionId = share.id;
    const approved = await cast(persona).ask(ApproveContributionDocument, { input: { contributionId } });
    if (acceptedPayload(dataOf(approved).approveContribution).contribution?.status !== 'AWAITING_RATIFICATION')
      continue;
    const ratified = await cast(holder === offered.health ? 'health-director' : 'director').ask(
      RatifyContributionDocument,
      { input: { contributionId, reason: 'An invented reason.' } },
    );
    acceptedPayload(dataOf(ratified).ratifyContribution);
  }
  const told = await officer.ask(RecordHandoverNoticeDocument, {
    input: { handoverId: handover.id, told: 'FAMILY', toldDate: day },
  });
  acceptedPayload(dataOf(told).recordHandoverNotice);
}

/** Has the child of a case born on a day, in its school year, and gives the day on which it was before. */
async function bornOn(db: Pick<TestDatabase, 'asOwner'>, caseId: string, day: string): Promise<string> {
  const child = 'child_id = (select child_id from panel_case where case_id = $1)';
  const [before] = await db.asOwner<{ day: string }>(
    `select date_of_birth::text as day from child_identity where ${child}`,
    [localOf(caseId)],
  );
  await db.asOwner(`update child_identity set date_of_birth = $2 where ${child}`, [localOf(caseId), day]);
  await db.asOwner(
    `update child set birth_cohort = extract(year from $2::date + interval '4 months')::integer where ${child}`,
    [localOf(caseId), day],
  );
  return before?.day ?? day;
}

function localOf(globalId: string): string | undefined {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1];
}
