import {
  RecordCareDecisionDocument,
  RecordClockExceptionDocument,
  RecordPlanEventDocument,
  SetClockReadingsDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf, type Client } from './client';
import { type Cast } from './thread';

/** What happened to a plan, what excuses its limit, and how the area reads the law: each once, in the clients' own operations. */
export async function keepClocks(cast: Cast, caseId: string): Promise<void> {
  const officer = cast('case-officer');
  const asked = { caseId, kind: 'REQUEST_RECEIVED', eventDate: '2025-09-01' } as const;
  const recorded = await officer.ask(RecordPlanEventDocument, { input: asked });
  acceptedPayload(dataOf(recorded).recordPlanEvent);
  await officer.ask(RecordPlanEventDocument, { input: { ...asked, kind: 'CARE_REFERRAL_RECEIVED' } });
  const decided = await cast('health-director').ask(RecordCareDecisionDocument, {
    input: { caseId, decidedDate: '2025-09-15' },
  });
  acceptedPayload(dataOf(decided).recordCareDecision);
  const away = { code: 'C4', kind: 'PERSONAL_CIRCUMSTANCES', shownBy: 'An invented letter' } as const;
  const excused = await officer.ask(RecordClockExceptionDocument, {
    input: { caseId, ...away, startDate: '2025-09-08', endDate: '2025-09-12' },
  });
  acceptedPayload(dataOf(excused).recordClockException);
  const read = await cast('administrator').ask(SetClockReadingsDocument, {
    input: { dateReading: 'BY', careStart: 'CARE_REFERRAL_ACCEPTED' },
  });
  acceptedPayload(dataOf(read).setClockReadings);
}

type Change = (client: Client, name: string, input: object, gives?: string) => Promise<string>;

/** A plan of which everything a clock shows is recorded: a request that was agreed to, a school consulted, a move to come, an exception, a wrong day put right. */
export async function runClocks(change: Change, officer: Client, caseId: string, providerUrn: string): Promise<void> {
  const asked = { caseId, kind: 'REQUEST_RECEIVED' };
  await change(officer, 'recordPlanEvent', { ...asked, eventDate: '2025-08-05' });
  const found = await officer.askText('query ($id: ID!) { case(id: $id) { planEvents { id } } }', { id: caseId });
  const wrong = (dataOf(found) as { case: { planEvents: { id: string }[] } }).case.planEvents[0]?.id;
  await change(officer, 'recordPlanEvent', { ...asked, eventDate: '2025-08-04', correctsId: wrong });
  await change(officer, 'recordPlanEvent', { caseId, kind: 'ASSESSMENT_AGREED', eventDate: '2025-08-18' });
  await change(officer, 'recordPlanEvent', { caseId, kind: 'SETTING_CONSULTED', eventDate: '2025-09-15', providerUrn });
  await change(officer, 'recordPlanEvent', { caseId, kind: 'PHASE_TRANSFER', eventDate: '2026-09-01' });
  const away = { code: 'C4', kind: 'PERSONAL_CIRCUMSTANCES', shownBy: 'An invented letter' };
  await change(officer, 'recordClockException', { caseId, ...away, startDate: '2025-09-08', endDate: '2025-09-12' });
}
