import {
  CorrectCircumstanceDocument,
  EndCircumstanceDocument,
  RecordCircumstanceDocument,
  RecordGuestChildDocument,
  RecordSchoolAttendanceDocument,
  ReviewCircumstanceDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf, type Client } from './client';
import { type Cast } from './thread';

const BEGUN = {
  kind: 'PART_TIME_TIMETABLE',
  startDate: '2025-06-02',
  reason: 'HEALTH',
  note: 'Invented words.',
} as const;
const TERM = {
  ...({ academicYear: '2024/25', term: 'SUMMER' } as const),
  ...{ sessionsPossible: 120, sessionsAttended: 90, sessionsAuthorised: 20, suspensions: 1, sessionsSuspended: 4 },
};
const GUEST = {
  placingAuthorityCode: '885',
  placingReference: 'WOR-17',
  primaryNeed: 'SEMH',
  ageOn31August: 12,
  isLookedAfter: true,
  startDate: '2025-09-03',
} as const;

/** A timetable from its beginning to its end, with an entry put right, and a guest: each operation once, in the clients' own words. */
export async function keepSight(cast: Cast, caseId: string): Promise<void> {
  const officer = cast('case-officer');
  const partTime = { hoursPerWeek: '12.5', agreedEndDate: '2025-07-18' };
  const recorded = await officer.ask(RecordCircumstanceDocument, { input: { caseId, ...BEGUN, partTime } });
  const begun = acceptedPayload(dataOf(recorded).recordCircumstance).circumstance!;
  const circumstanceId = begun.id;
  const reviewed = await officer.ask(ReviewCircumstanceDocument, {
    input: { circumstanceId, reviewDate: '2025-06-20' },
  });
  acceptedPayload(dataOf(reviewed).reviewCircumstance);
  const right = { circumstanceId, entryId: begun.entries[0]!.id, eventDate: '2025-06-03' };
  acceptedPayload(dataOf(await officer.ask(CorrectCircumstanceDocument, { input: right })).correctCircumstance);
  const end = { circumstanceId, endDate: '2025-07-18', endReason: 'FULL_TIME_AGAIN' } as const;
  acceptedPayload(dataOf(await officer.ask(EndCircumstanceDocument, { input: end })).endCircumstance);
  const providerUrn = await schoolHere(officer);
  const told = await officer.ask(RecordSchoolAttendanceDocument, { input: { caseId, ...TERM, providerUrn } });
  acceptedPayload(dataOf(told).recordSchoolAttendance);
  const came = await officer.ask(RecordGuestChildDocument, { input: { ...GUEST, providerUrn } });
  acceptedPayload(dataOf(came).recordGuestChild);
}

async function schoolHere(client: Client): Promise<string> {
  const answer = await client.askText(
    '{ providers(filter: { localAuthorityCode: { eq: "311" } }, first: 1) { nodes { urn } } }',
  );
  return (dataOf(answer) as { providers: { nodes: { urn: string }[] } }).providers.nodes[0]!.urn;
}

type Change = (client: Client, name: string, input: object, gives?: string) => Promise<string>;

/** A case of whose child everything is recorded that a circumstance shows: a timetable that ended, a place that is waited for; and a guest beside it. */
export async function runSight(change: Change, officer: Client, caseId: string, providerUrn: string): Promise<void> {
  const gives = 'circumstance { id }';
  const partTime = { hoursPerWeek: '12.5', agreedEndDate: '2025-07-18' };
  const circumstanceId = await change(officer, 'recordCircumstance', { caseId, ...BEGUN, partTime }, gives);
  const found = await officer.askText('query ($id: ID!) { node(id: $id) { ... on Circumstance { entries { id } } } }', {
    id: circumstanceId,
  });
  const entryId = (dataOf(found) as { node: { entries: { id: string }[] } }).node.entries[0]!.id;
  await change(officer, 'correctCircumstance', { circumstanceId, entryId, eventDate: '2025-06-03' }, gives);
  const end = { circumstanceId, endDate: '2025-07-18', endReason: 'FULL_TIME_AGAIN' };
  await change(officer, 'endCircumstance', end, gives);
  await change(officer, 'recordSchoolAttendance', { caseId, ...TERM, providerUrn }, 'case { id }');
  const awaited = { provisionType: 'INDEPENDENT_SPECIAL', isResidential: true, providerUrn };
  const waits = { caseId, kind: 'AWAITING_PLACE', startDate: '2025-07-21', reason: 'NO_PLACE_FREE', awaited };
  const waitingId = await change(officer, 'recordCircumstance', waits, gives);
  await change(officer, 'reviewCircumstance', { circumstanceId: waitingId, reviewDate: '2025-09-01' }, gives);
  await change(officer, 'recordGuestChild', { ...GUEST, providerUrn: await schoolHere(officer) }, gives);
}
