import type { StaffKey } from '../../src/demo/personas';
import {
  CorrectNoticeSendingDocument,
  PeopleDocument,
  PrepareNoticeDocument,
  PreparePlanNoticeDocument,
  RecordPlanDecisionDocument,
  RecordPlanEventDocument,
  RecordTrainingDocument,
  SendNoticeDocument,
  SetConsiderationRuleDocument,
  SetNoticeTargetDocument,
  SetNoticeWordingDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf, type Client } from './client';
import { type Cast } from './thread';

/** Whom a family can turn to, which only the area can say. */
const CONTACTS = [
  'CONTACT_TEAM',
  'CONTACT_MEDIATION',
  'CONTACT_SUPPORT',
  'CONTACT_COMPLAINTS',
  'CONTACT_REVIEW',
] as const;

/** The area's words and target, and a decision told to its family: each once, in the clients' own operations. */
export async function tellDecision(cast: Cast, decisionId: string): Promise<void> {
  const administrator = cast('administrator');
  for (const block of CONTACTS) {
    const input = { audience: 'FAMILY', block, text: 'Ring an invented number.' } as const;
    const worded = await administrator.ask(SetNoticeWordingDocument, { input });
    acceptedPayload(dataOf(worded).setNoticeWording);
  }
  const target = { length: 5, unit: 'WORKING_DAYS', measuredFrom: 'DECISION' } as const;
  acceptedPayload(dataOf(await administrator.ask(SetNoticeTargetDocument, { input: target })).setNoticeTarget);
  const officer = cast('case-officer');
  const made = await officer.ask(PrepareNoticeDocument, { input: { decisionId, audience: 'FAMILY' } });
  const { id: noticeId, noticeDate, case: of } = acceptedPayload(dataOf(made).prepareNotice).notice!;
  const caseId = of!.id;
  const refused = { caseId, kind: 'ASSESSMENT_REFUSED', eventDate: noticeDate } as const;
  const recorded = await officer.ask(RecordPlanEventDocument, { input: refused });
  const events = acceptedPayload(dataOf(recorded).recordPlanEvent).case!.planEvents!;
  const planEventId = events.find(({ kind }) => kind === 'ASSESSMENT_REFUSED')!.id;
  const why = { caseId, planEventId };
  const deciderId = await ownId(officer);
  const who = {
    ...why,
    deciderId,
    delegation: 'An invented scheme, line 1.',
    reasons: 'Invented reasons for not assessing this child now.',
  };
  acceptedPayload(dataOf(await officer.ask(RecordPlanDecisionDocument, { input: who })).recordPlanDecision);
  acceptedPayload(dataOf(await officer.ask(PreparePlanNoticeDocument, { input: why })).preparePlanNotice);
  const recipients = [{ recipient: 'PARENT', method: 'POST' } as const];
  const sent = await officer.ask(SendNoticeDocument, { input: { noticeId, recipients } });
  const sendingId = acceptedPayload(dataOf(sent).sendNotice).notice!.sendings[0]!.id;
  const right = { sendingId, method: 'BY_HAND' } as const;
  const corrected = await officer.ask(CorrectNoticeSendingDocument, { input: right });
  acceptedPayload(dataOf(corrected).correctNoticeSending);
  const rule = { isRequired: false, fromDate: '2035-01-01' };
  acceptedPayload(dataOf(await administrator.ask(SetConsiderationRuleDocument, { input: rule })).setConsiderationRule);
  const [person] = dataOf(await administrator.ask(PeopleDocument, { first: 1 })).people.edges;
  const trained = { kind: 'SEND_LAW', trainedDate: '2025-09-01', trainer: 'An invented trainer' } as const;
  const had = await administrator.ask(RecordTrainingDocument, { input: { ...trained, personId: person!.node.id } });
  acceptedPayload(dataOf(had).recordTraining);
}

/** Whoever asks, as a person of the directory. */
async function ownId(client: Client): Promise<string> {
  const answer = dataOf(await client.askText('{ viewer { person { id } } }', {}));
  return (answer as { readonly viewer: { readonly person: { readonly id: string } } }).viewer.person.id;
}

type Change = (client: Client, name: string, input: object, gives?: string) => Promise<string>;

/** A decision of which a letter that states the time to appeal was sent, and one that took its place; and a letter of a plan. */
export async function runNotices(
  change: Change,
  clientOf: (who: StaffKey) => Client,
  decisionId: string,
): Promise<void> {
  const administrator = clientOf('administrator');
  for (const block of CONTACTS) {
    await change(administrator, 'setNoticeWording', { audience: 'FAMILY', block, text: 'Ring an invented number.' });
  }
  await change(administrator, 'setNoticeTarget', { length: 48, unit: 'HOURS', measuredFrom: 'DECISION' });
  const officer = clientOf('case-officer');
  const letter = { decisionId, audience: 'FAMILY', law: 'CONTENT' };
  const noticeId = await change(officer, 'prepareNotice', letter, 'notice { id }');
  await change(officer, 'sendNotice', { noticeId, recipients: [{ recipient: 'PARENT', method: 'POST' }] });
  const nextId = await change(officer, 'prepareNotice', { decisionId, audience: 'FAMILY' }, 'notice { id }');
  await change(officer, 'sendNotice', { noticeId: nextId, recipients: [{ recipient: 'PARENT', method: 'POST' }] });
  const query = `query ($id: ID!) { node(id: $id) { ... on Notice { noticeDate case { id planEvents { id kind } } } } }`;
  interface Told {
    readonly node: {
      readonly noticeDate: string;
      readonly case: {
        readonly id: string;
        readonly planEvents: readonly { readonly id: string; readonly kind: string }[];
      };
    };
  }
  const told = async () => (dataOf(await officer.askText(query, { id: noticeId })) as Told).node;
  const { noticeDate: eventDate, case: of } = await told();
  // A review’s: a refusal would end the limits that wait for somebody.
  const kind = 'REVIEW_DECIDED';
  await change(officer, 'recordPlanEvent', { caseId: of.id, kind: 'REVIEW_MEETING', eventDate });
  // First said to have been told by other means, which was not so.
  const otherwise = { toldDate: eventDate, method: 'BY_HAND', reason: 'URGENT' };
  await change(officer, 'recordPlanEvent', { caseId: of.id, kind, eventDate, told: otherwise });
  const newest = async () => (await told()).case.planEvents.filter((one) => one.kind === kind).at(-1)?.id;
  await change(officer, 'recordPlanEvent', { caseId: of.id, kind, eventDate, correctsId: await newest() });
  const planEventId = await newest();
  const by = { deciderId: await ownId(officer), delegation: 'An invented scheme, line 1.' };
  await change(officer, 'preparePlanNotice', {
    caseId: of.id,
    planEventId,
    reasons: 'Invented reasons for leaving the plan as it is.',
    ...by,
  });
}
