import { toGlobalId } from '../../src/platform/global-id';
import {
  CompleteTransitionTaskDocument,
  RecordContingencyPlanDocument,
  RecordPlacementVisitDocument,
  ReviewPlacementDocument,
  SetVisitTermsDocument,
} from '../generated/operations';
import type { StaffKey } from '../../src/demo/personas';
import { acceptedPayload, dataOf, type Client } from './client';
import type { TestDatabase } from './database';
import type { Cast } from './thread';

/** What follows a residential placement that runs, once each: how often it is visited, a plan, a notification, a review, a step of growing up. */
export async function followPlacement(
  cast: Cast,
  db: Pick<TestDatabase, 'asOwner'>,
  placementId: string,
  today: string,
): Promise<void> {
  const terms = await cast('administrator').ask(SetVisitTermsDocument, {
    input: { firstVisitMonths: 3, visitMonths: 6 },
  });
  acceptedPayload(dataOf(terms).setVisitTerms);
  const planned = await cast('commissioner').ask(RecordContingencyPlanDocument, {
    input: { placementId, plan: 'An invented plan.' },
  });
  acceptedPayload(dataOf(planned).recordContingencyPlan);
  const notified = await cast('case-officer').ask(RecordPlacementVisitDocument, {
    input: { placementId, kind: 'NOTIFICATION', doneDate: today },
  });
  acceptedPayload(dataOf(notified).recordPlacementVisit);
  const reviewed = await cast('commissioner').ask(ReviewPlacementDocument, {
    input: {
      ...{ placementId, reviewDate: today, attendees: ['PROVIDER'], outcome: 'MAINTAIN', preview: false },
      childView: { text: 'An invented view.' },
      parentView: { notObtainedReason: 'An invented reason.' },
      reason: 'Invented reasons.',
    },
  });
  acceptedPayload(dataOf(reviewed).reviewPlacement);
  const taskId = toGlobalId('TransitionTask', await makeTransitionTask(db, placementId));
  const done = await cast('case-officer').ask(CompleteTransitionTaskDocument, {
    input: { taskId, doneDate: today, note: 'An invented note.' },
  });
  acceptedPayload(dataOf(done).completeTransitionTask);
}

/** A step of growing up that health answers for, due on 1 November 2025, as the morning's work would have put it on record. */
export async function makeTransitionTask(db: Pick<TestDatabase, 'asOwner'>, placementId: string): Promise<string> {
  const [row] = await db.asOwner<{ transition_task_id: string }>(
    `insert into transition_task (local_area_code, transition_task_id, child_id, case_id, placement_id, kind, owner_agency_kind, due_date,
                                  created_at)
     select placement.local_area_code, gen_random_uuid(), child_id, case_id, placement_id, 'AGE_14', 'HEALTH', '2025-11-01',
            '2025-10-01T09:00:00Z'
       from placement join panel_case using (local_area_code, case_id) where placement_id = $1
     returning transition_task_id`,
    [localOf(placementId)],
  );
  return row?.transition_task_id ?? '';
}

type ClientOf = (who: StaffKey) => Client;
type Change = (client: Client, mutation: string, input: object, selection?: string) => Promise<string>;

/** Everything that can follow a placement of a whole case on 2 November 2025: a plan, a visit, a review that asks for a change, a step of growing up. */
export async function followWhole(
  change: Change,
  clientOf: ClientOf,
  db: Pick<TestDatabase, 'asOwner'>,
  placementId: string,
): Promise<void> {
  const day = '2025-11-02';
  const officer = clientOf('case-officer');
  await change(officer, 'recordContingencyPlan', { placementId, plan: 'An invented plan.' });
  // Nothing is owed of a child who is looked after, as this one is by now; a visit from before stands all the same.
  await db.asOwner(
    `insert into placement_visit (local_area_code, placement_visit_id, placement_id, case_id, kind, done_date, seen_alone, report, recorded_by,
                                  recorded_at)
     select local_area_code, gen_random_uuid(), placement_id, case_id, 'VISIT', '2025-11-02', true, 'An invented report.', case_officer_id,
            '2025-11-02T09:00:00Z'
       from placement join panel_case using (local_area_code, case_id) where placement_id = $1`,
    [localOf(placementId)],
  );
  const said = { childView: { text: 'An invented view.' }, parentView: { text: 'An invented view.' } };
  await change(officer, 'reviewPlacement', {
    ...{ placementId, reviewDate: day, attendees: ['CHILD', 'PARENT'], outcome: 'CHANGE', reason: 'Invented reasons.' },
    ...{ ...said, attendedUntil: day },
  });
  const taskId = toGlobalId('TransitionTask', await makeTransitionTask(db, placementId));
  await change(officer, 'completeTransitionTask', { taskId, doneDate: day, note: 'An invented note.' });
}

function localOf(globalId: string): string | undefined {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1];
}
