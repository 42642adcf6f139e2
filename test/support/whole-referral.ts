import {
  AddEvidenceDocument,
  CancelAdviceRequestDocument,
  FileViewsDocument,
  RecordAdviceReceivedDocument,
  RecordAdviceRequestDocument,
  RecordCapacityDocument,
  RecordConsiderationsDocument,
  RecordDisclosureDocument,
  RecordEhcPlanDocument,
  RecordLocalOptionDocument,
  RecordPreferredSettingDocument,
  ReferCaseDocument,
  ReportBreakdownDocument,
  RequestUpliftDocument,
  ReturnReferralDocument,
  WaiveChecklistItemsDocument,
  WithdrawConsentDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import { type TestDatabase } from './database';
import { readyCase, referralInput, type Cast, type Offered } from './thread';
import { keepClocks } from './whole-clocks';
import { keepRedress } from './whole-redress';
import { keepSight } from './whole-sight';

/** Everything a case officer does about a referral beside writing it, once each, in the clients' own operations. */
export async function keepReferral(cast: Cast, offered: Offered, db: TestDatabase): Promise<void> {
  const officer = cast('case-officer');
  const { caseId } = await readyCase(cast, offered);
  const reason = 'An invented reason.';
  await shareAndAsk(cast, caseId);
  await keepClocks(cast, caseId);
  await keepSight(cast, caseId);
  await keepRedress(cast, caseId);
  const tried = { caseId, description: 'An invented unit.', whyItFailed: reason };
  acceptedPayload(dataOf(await officer.ask(RecordLocalOptionDocument, { input: tried })).recordLocalOption);
  const preferred = { setting: 'OLA', statedBy: 'PARENT', statedDate: '2025-10-01' } as const;
  const wanted = await officer.ask(RecordPreferredSettingDocument, { input: { caseId, preferred } });
  acceptedPayload(dataOf(wanted).recordPreferredSetting);
  const equality = { answer: 'ARISE', text: 'Invented words.' } as const;
  const weighed = await officer.ask(RecordConsiderationsDocument, { input: { caseId, equality } });
  acceptedPayload(dataOf(weighed).recordConsiderations);
  const views = { whose: 'PARENT', text: 'Invented views.', givenBy: 'mother', method: 'IN_WRITING' } as const;
  const filed = await officer.ask(FileViewsDocument, { input: { caseId, ...views, givenDate: '2025-10-01' } });
  const { version } = acceptedPayload(dataOf(filed).fileViews).case!;
  const plan = { caseId, expectedVersion: version, named: { setting: 'OLA' }, requestOutcome: 'Y' } as const;
  const recorded = acceptedPayload(dataOf(await officer.ask(RecordEhcPlanDocument, { input: plan })).recordEhcPlan);
  // The terms ask for more than they did when it was submitted.
  await db.asOwner(`update panel_terms set checklist = checklist || array['EHC_PLAN', 'ADVICE']`);
  await db.asOwner(`update panel_case set ehc_plan_status = 'REQUESTED' where reference = $1`, [
    await referenceOf(cast, caseId),
  ]);
  const waivers = [{ item: 'EHC_PLAN' as const, reason }];
  const waived = await officer.ask(WaiveChecklistItemsDocument, { input: { caseId, waivers } });
  acceptedPayload(dataOf(waived).waiveChecklistItems);
  await db.asOwner(`update panel_terms set checklist = array_remove(array_remove(checklist, 'EHC_PLAN'), 'ADVICE')`);
  const back = { caseId, expectedVersion: recorded.case!.version + 1, reason, missing: ['EVIDENCE' as const] };
  acceptedPayload(dataOf(await officer.ask(ReturnReferralDocument, { input: back })).returnReferral);
  await sayWhoDecides(cast, offered);
}

async function referenceOf(cast: Cast, id: string): Promise<string> {
  const answer = await cast('case-officer').askText('query ($id: ID!) { case(id: $id) { reference } }', { id });
  return (dataOf(answer) as { case: { reference: string } }).case.reference;
}

async function shareAndAsk(cast: Cast, caseId: string): Promise<void> {
  const officer = cast('case-officer');
  const consent = { basis: 'CONSENT', consentBy: 'PARENT', consentDate: '2025-10-01' } as const;
  const shared = await officer.ask(RecordDisclosureDocument, {
    input: { caseId, recipient: 'HEALTH', subjects: ['OTHER_EVIDENCE'], disclosedDate: '2025-10-01', ...consent },
  });
  const disclosureId = acceptedPayload(dataOf(shared).recordDisclosure).disclosure!.id;
  const withdrawn = await officer.ask(WithdrawConsentDocument, {
    input: { disclosureId, withdrawnDate: '2025-10-01', note: 'An invented note.' },
  });
  acceptedPayload(dataOf(withdrawn).withdrawConsent);
  const request = async (): Promise<string> => {
    const asked = await officer.ask(RecordAdviceRequestDocument, {
      input: {
        ...{ caseId, agencyKind: 'HEALTH', kind: 'THERAPY', contributor: 'An invented team' },
        askedDate: '2025-10-01',
      },
    });
    return acceptedPayload(dataOf(asked).recordAdviceRequest).adviceRequest!.id;
  };
  const paper = { caseId, kind: 'THERAPY_ADVICE', title: 'Invented advice' } as const;
  const { evidence } = acceptedPayload(dataOf(await officer.ask(AddEvidenceDocument, { input: paper })).addEvidence);
  const came = { adviceRequestId: await request(), receivedDate: '2025-10-01', evidenceId: evidence!.id };
  acceptedPayload(dataOf(await officer.ask(RecordAdviceReceivedDocument, { input: came })).recordAdviceReceived);
  const off = { adviceRequestId: await request(), reason: 'An invented reason.' };
  acceptedPayload(dataOf(await officer.ask(CancelAdviceRequestDocument, { input: off })).cancelAdviceRequest);
}

/** Of a young person, born long before the compulsory school age ended. */
async function sayWhoDecides(cast: Cast, offered: Offered): Promise<void> {
  const officer = cast('case-officer');
  const usual = referralInput(offered.panelId);
  const input = { ...usual, child: { ...usual.child, dateOfBirth: '2007-03-05' } };
  const { id: caseId } = acceptedPayload(dataOf(await officer.ask(ReferCaseDocument, { input })).referCase).case!;
  const able = { caseId, capacity: 'HAS_CAPACITY', decider: 'YOUNG_PERSON' } as const;
  acceptedPayload(dataOf(await officer.ask(RecordCapacityDocument, { input: able })).recordCapacity);
}

/** What is reported and asked for of a placement that runs; the first day asked for is one of its days. */
export async function raiseFrom(cast: Cast, placementId: string, fromDate: string): Promise<void> {
  const reason = 'An invented reason.';
  const reported = await cast('case-officer').ask(ReportBreakdownDocument, { input: { placementId, reason } });
  acceptedPayload(dataOf(reported).reportBreakdown);
  const price = { unit: 'YEAR', amount: '200000.00', spread: 'DAYS', year: 'FINANCIAL' } as const;
  const asked = await cast('commissioner').ask(RequestUpliftDocument, {
    input: { placementId, fromDate, reason, costLines: [{ category: 'EDUCATION', price }] },
  });
  acceptedPayload(dataOf(asked).requestUplift);
}
