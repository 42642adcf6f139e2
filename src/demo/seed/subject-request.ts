import { recordSubjectRequest } from '../../features/cases/service/subject-request';
import { addDays, londonDay } from '../../kernel/dates';
import { accepted, type AreaSession } from './session';

/** How many days ago it came: it is to be answered in a month, and waits. */
const DAYS_AGO = 12;

/** A young person asked to see what is kept of the first case of the area (UK GDPR art. 15). */
export async function seedSubjectRequest(session: AreaSession, now: Date): Promise<void> {
  const [first] = session.cases.values();
  if (first === undefined) return;
  const request = {
    askedBy: 'YOUNG_PERSON',
    receivedDate: addDays(londonDay(now), -DAYS_AGO),
    hasAuthority: false,
  } as const;
  const officer = await session.as('case-officer', now);
  const command = { clientMutationId: null, caseId: first.caseId, ...request };
  accepted(await recordSubjectRequest(officer, command), 'record a request to see what is kept');
}
