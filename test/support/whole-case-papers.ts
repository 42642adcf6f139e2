import { type Client } from './client';

/** Sends a mutation that must be accepted; gives the id of the object that is asked for. */
type Change = (client: Client, name: string, input: object, gives?: string) => Promise<string>;

/** Who decides for the young person, and what is asked for, shared and filed beside the referral; the consent that is withdrawn is a school's, and closes nothing to a reader here. */
export async function askAndShare(change: Change, officer: Client, caseId: string, evidenceId: string): Promise<void> {
  const found = { assessedDate: '2025-09-10', reason: 'An invented finding.' };
  await change(officer, 'recordCapacity', { caseId, capacity: 'LACKS_CAPACITY', decider: 'PARENT', ...found });
  const advice = { caseId, agencyKind: 'EDUCATION', kind: 'EDUCATIONAL_PSYCHOLOGY', contributor: 'An invented team' };
  const asked = { ...advice, askedDate: '2025-09-01' };
  const came = {
    adviceRequestId: await change(officer, 'recordAdviceRequest', asked, 'adviceRequest { id }'),
    evidenceId,
  };
  await change(officer, 'recordAdviceReceived', { ...came, receivedDate: '2025-09-20' });
  const off = await change(officer, 'recordAdviceRequest', asked, 'adviceRequest { id }');
  await change(officer, 'cancelAdviceRequest', { adviceRequestId: off, reason: 'An invented reason.' });
  const consent = { basis: 'CONSENT', consentBy: 'PARENT', consentDate: '2025-09-01', reason: 'An invented reason.' };
  const school = { recipient: 'SCHOOL', recipientName: 'An invented school', subjects: ['REFERRAL'] };
  const shared = { caseId, ...school, ...consent, disclosedDate: '2025-09-02' };
  const disclosureId = await change(officer, 'recordDisclosure', shared, 'disclosure { id }');
  await change(officer, 'withdrawConsent', { disclosureId, withdrawnDate: '2025-09-30' });
  const filed = { whose: 'PARENT', text: 'Invented views.', givenBy: 'mother', method: 'IN_WRITING' };
  await change(officer, 'fileViews', { caseId, ...filed, givenDate: '2025-09-10' });
}
