import { randomUUID } from 'node:crypto';
import { fromGlobalId, toGlobalId } from '../../src/platform/global-id';
import {
  DisposeImportedRecordsDocument,
  DisposeRecordsDocument,
  LiftLegalHoldDocument,
  RecordLegalHoldDocument,
  SetRetentionRuleDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import type { TestDatabase } from './database';
import type { Cast } from './thread';

/** The schedule, a hold that is lifted, and records that go: of a case like another, of somebody who is long past 25. */
export async function keepRecords(cast: Cast, db: TestDatabase, like: string): Promise<void> {
  const rule = { recordClass: 'CASE_FILE', startEvent: 'TWENTY_FIFTH_BIRTHDAY', months: 72 } as const;
  const set = await cast('administrator').ask(SetRetentionRuleDocument, {
    input: { ...rule, source: 'An invented schedule.' },
  });
  acceptedPayload(dataOf(set).setRetentionRule);
  const held = await cast('case-officer').ask(RecordLegalHoldDocument, {
    input: { caseId: like, reason: 'An invented enquiry.' },
  });
  const legalHoldId = acceptedPayload(dataOf(held).recordLegalHold).legalHold!.id;
  const lifted = await cast('director').ask(LiftLegalHoldDocument, {
    input: { legalHoldId, reason: 'The invented enquiry is over.' },
  });
  acceptedPayload(dataOf(lifted).liftLegalHold);
  const caseId = await plantGrownUp(db, like);
  const disposed = await cast('director').ask(DisposeRecordsDocument, {
    input: { caseId, recordClasses: ['CASE_FILE'], expectedVersion: 1 },
  });
  acceptedPayload(dataOf(disposed).disposeRecords);
  const ofIdentity = { ...rule, recordClass: 'IDENTITY', source: 'An invented schedule.' } as const;
  acceptedPayload(
    dataOf(await cast('administrator').ask(SetRetentionRuleDocument, { input: ofIdentity })).setRetentionRule,
  );
  const gone = await cast('director').ask(DisposeImportedRecordsDocument, {
    input: { childId: await plantImported(db, like, 'IMPORTED-0') },
  });
  acceptedPayload(dataOf(gone).disposeImportedRecords);
  await plantImported(db, like, IMPORTED);
}

/** The number of somebody of whom an import alone tells, and whose record is due to go. */
export const IMPORTED = 'IMPORTED-1';

/** Somebody long past 25 of whom an import alone tells; under a number of a feed. */
async function plantImported(db: TestDatabase, like: string, number: string): Promise<string> {
  const childId = randomUUID();
  await db.asOwner(
    `with area as (select local_area_code as code from panel_case where case_id = $1),
          added as (insert into child (local_area_code, child_id, birth_cohort, created_at) select code, $2, 1980, '2004-03-01' from area)
     insert into child_reference (local_area_code, scheme, reference, child_id, recorded_at) select code, 'OWN', $3, $2, '2004-03-01' from area`,
    [fromGlobalId('Case', like, 'like'), childId, number],
  );
  return toGlobalId('ChildOrYoungPerson', childId);
}

async function plantGrownUp(db: TestDatabase, like: string): Promise<string> {
  const [caseId, childId] = [randomUUID(), randomUUID()];
  const parameters = [fromGlobalId('Case', like, 'like'), childId, caseId];
  await db.asOwner(
    `with old as (select * from panel_case where case_id = $1),
          added as (insert into child (local_area_code, child_id, birth_cohort, created_at) select local_area_code, $2, 1980, '2004-03-01' from old),
          opened as (insert into panel_case (local_area_code, case_id, child_id, panel_id, reference, status, request_type, request_date, primary_need,
                                             ehc_plan_status, responsible_la_code, case_officer_id, created_at)
                     select local_area_code, $3, $2, panel_id, 'GROWN-UP-1', 'DECIDED', 'PLACEMENT', '2004-03-01', primary_need, 'FINAL',
                            responsible_la_code, case_officer_id, '2004-03-01' from old)
     insert into referral (local_area_code, case_id, summary) select local_area_code, $3, 'An invented summary.' from old`,
    parameters,
  );
  return toGlobalId('Case', caseId);
}
