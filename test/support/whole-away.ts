import { RecordHomeDocument, RecordJourneyDocument, RecordOutOfAreaReasonDocument } from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import type { Cast } from './thread';

/** What is recorded of a child that is placed away: where it lives, why it is there, how long the way is. */
export async function recordAway(cast: Cast, caseId: string, placementId: string, today: string): Promise<void> {
  const [officer, commissioner] = [cast('case-officer'), cast('commissioner')];
  const home = await officer.ask(RecordHomeDocument, { input: { caseId, postcode: 'RM1 8ZZ', fromDate: today } });
  acceptedPayload(dataOf(home).recordHome);
  const reason = await commissioner.ask(RecordOutOfAreaReasonDocument, {
    input: { placementId, reason: 'OTHER', note: 'An invented reason.' },
  });
  acceptedPayload(dataOf(reason).recordOutOfAreaReason);
  const journey = await commissioner.ask(RecordJourneyDocument, {
    input: { placementId, minutes: 50, measuredDate: today },
  });
  acceptedPayload(dataOf(journey).recordJourney);
}
