import { Kind, OperationTypeNode, print, type DocumentNode } from 'graphql';
import { buildSchema } from '../src/app';
import { toGlobalId } from '../src/platform/global-id';
import {
  CloseMeetingDocument,
  CreatePersonDocument,
  EndPlacementDocument,
  EndRoleDocument,
  GrantRoleDocument,
  RatifyDecisionDocument,
  RecordActualDocument,
  RecordPositionDocument,
  ReferCaseDocument,
  SetBudgetDocument,
  SetDelegatedLimitDocument,
  StartPlacementDocument,
  UpdateReferralDocument,
} from './generated/operations';
import { useSchema } from './support/ask';
import { acceptedPayload, dataOf, type Client } from './support/client';
import { useDatabase } from './support/database';
import { inProcessClient } from './support/in-process';
import { makeNhsNumber, makeUpn } from './support/make-case';
import { setClock } from './support/make-ledger';
import { makePersonaWorld, type Persona, type PersonaWorld } from './support/personas';
import {
  approveShares,
  callSitting,
  decidedOf,
  decisionInput,
  declareNone,
  listAndPublish,
  openSitting,
  QUORATE,
  readOffered,
  readyCase,
  recordDecision,
  referralInput,
  type Cast,
  type Offered,
} from './support/thread';

/*
 * Every mutation of the product is made once, by clients that note what audit events each one left; then the notes are
 * compared with the table below. Subjects are checked against what the client sent and was answered.
 */

/** The one event each mutation leaves: its action, what it is about, and whether it is found under a case. */
const LEAVES: Readonly<Record<string, readonly [action: string, subject: string, isOfCase: boolean]>> = {
  referCase: ['case.referred', 'Case', true],
  updateReferral: ['referral.updated', 'Case', true],
  addEvidence: ['evidence.added', 'Evidence', true],
  addPlacementOption: ['option.added', 'PlacementOption', true],
  recordSuitability: ['suitability.recorded', 'PlacementOption', true],
  submitReferral: ['referral.submitted', 'Case', true],
  scheduleMeeting: ['meeting.scheduled', 'PanelMeeting', false],
  listCase: ['case.listed', 'AgendaItem', true],
  publishAgenda: ['agenda.published', 'PanelMeeting', false],
  declareInterest: ['interest.declared', 'AgendaItem', true],
  recordAttendance: ['attendance.recorded', 'PanelMeeting', false],
  openMeeting: ['meeting.opened', 'PanelMeeting', false],
  recordPosition: ['position.recorded', 'AgendaItem', true],
  recordDecision: ['decision.recorded', 'Decision', true],
  approveContribution: ['contribution.approved', 'Contribution', true],
  ratifyDecision: ['decision.ratified', 'Decision', true],
  closeMeeting: ['meeting.closed', 'PanelMeeting', false],
  startPlacement: ['placement.started', 'Placement', true],
  endPlacement: ['placement.ended', 'Placement', true],
  setBudget: ['budget.set', 'BudgetHolder', false],
  recordActual: ['actual.recorded', 'Actual', true],
  createPerson: ['person.created', 'Person', false],
  grantRole: ['role.granted', 'RoleGrant', false],
  endRole: ['role.ended', 'RoleGrant', false],
  setDelegatedLimit: ['delegated-limit.set', 'DelegatedLimit', false],
};

interface AuditRow {
  readonly audit_event_id: string;
  readonly action: string;
  readonly person_id: string;
  readonly subject_type: string | null;
  readonly subject_id: string | null;
  readonly case_id: string | null;
  readonly row: string;
}
interface Made {
  readonly mutation: string;
  readonly personId: string;
  readonly sent: string;
  readonly answered: string;
  readonly left: readonly AuditRow[];
}

const db = useDatabase();
const clock = setClock('2025-10-01T08:00:00Z');
const ask = useSchema({ database: db, clock, schema: buildSchema() });
const made: Made[] = [];
let world: PersonaWorld;
let offered: Offered;

const cast: Cast = (persona) => notingClient(persona);
/** A person of the thread, numbers and all. */
const CHILD = { upn: makeUpn(31), nhsNumber: makeNhsNumber(31) };
/** What personal data and free text of this story is made of; none of it may stand in an event. */
const PERSONAL = [
  /testa/i,
  /placeholder/i,
  /invented/i,
  /2013-03-05/,
  /RM1 ?9ZZ/i,
  new RegExp(CHILD.upn),
  new RegExp(CHILD.nhsNumber),
];

beforeAll(async () => {
  world = await makePersonaWorld(db.database, clock);
  offered = await readOffered(cast);
  await makePeople();
  await decideAndPlace(await prepareReferral());
  await keepBooks();
}, 60_000);

test('every mutation of the product is in the table, and was made', () => {
  const mutations = Object.keys(buildSchema().getMutationType()?.getFields() ?? {}).sort();
  expect(Object.keys(LEAVES).sort()).toEqual(mutations);
  expect([...new Set(made.map(({ mutation }) => mutation))].sort()).toEqual(mutations);
});

test.each(Object.entries(LEAVES))('%s leaves one event %s', (mutation, [action, subject, isOfCase]) => {
  const calls = made.filter((one) => one.mutation === mutation);
  expect(calls).not.toEqual([]);
  for (const { personId, sent, answered, left } of calls) {
    expect(left.map((event) => [event.action, event.subject_type, event.person_id])).toEqual([
      [action, subject, personId],
    ]);
    const [event] = left;
    expect(`${sent} ${answered}`).toContain(`"${toGlobalId(subject, event!.subject_id!)}"`);
    expect(event!.case_id !== null).toBe(isOfCase);
  }
});

test('what is personal was sent, and stands in no event', async () => {
  const sent = made.map((one) => one.sent).join('\n');
  expect(PERSONAL.filter((pattern) => !pattern.test(sent))).toEqual([]);
  const events = (await readEvents()).map(({ row }) => row);
  expect(events.filter((row) => PERSONAL.some((pattern) => pattern.test(row)))).toEqual([]);
});

async function readEvents(): Promise<AuditRow[]> {
  return db.asOwner<AuditRow>(
    `select audit_event_id, action, person_id, subject_type, subject_id, case_id, to_jsonb(audit_event)::text as row
       from audit_event where kind = 'write' order by audit_event_id`,
  );
}

/** A client that notes what its accepted mutations leave. */
function notingClient(persona: Persona): Client {
  const actor = () => world.actorOf('311', persona);
  const client = inProcessClient(ask, actor);
  return {
    ...client,
    ask: async (document, variables) => {
      const mutation = mutationOf(document);
      if (mutation === null) return client.ask(document, variables);
      const before = new Set((await readEvents()).map((event) => event.audit_event_id));
      const answer = await client.ask(document, variables);
      made.push({
        mutation,
        personId: (await actor()).personId,
        sent: JSON.stringify(variables),
        answered: answer.text,
        left: (await readEvents()).filter((event) => !before.has(event.audit_event_id)),
      });
      return answer;
    },
  };
}

/** The name of the mutation that a document makes; null for a query. */
function mutationOf(document: DocumentNode): string | null {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== OperationTypeNode.MUTATION) return null;
  const [field] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD) throw new Error(`a mutation without a field: ${print(document)}`);
  return field.name.value;
}

/** The administrator's part. Health binds nothing by itself, so that a decision has to be ratified. */
async function makePeople(): Promise<void> {
  const administrator = cast('administrator');
  const created = await administrator.ask(CreatePersonDocument, {
    input: {
      subject: 'invented-subject',
      displayName: 'Testa Placeholder-Clerk',
      jobTitle: 'Invented clerk',
      grade: 5,
    },
  });
  const personId = acceptedPayload(dataOf(created).createPerson).person!.id;
  const granted = await administrator.ask(GrantRoleDocument, { input: { personId, role: 'FINANCE' } });
  const roleGrantId = acceptedPayload(dataOf(granted).grantRole).roleGrant!.id;
  acceptedPayload(dataOf(await administrator.ask(EndRoleDocument, { input: { roleGrantId } })).endRole);
  const limited = await administrator.ask(SetDelegatedLimitDocument, {
    input: { budgetHolderId: offered.health, basis: 'ANNUAL', ceiling: '0.00', startDate: '2025-10-01' },
  });
  acceptedPayload(dataOf(limited).setDelegatedLimit);
}

/** A draft that changes, and a case that can be listed. */
async function prepareReferral() {
  const officer = cast('case-officer');
  const { child } = referralInput(offered.panelId);
  const input = referralInput(offered.panelId, { child: { ...child, ...CHILD } });
  const { id: caseId } = acceptedPayload(dataOf(await officer.ask(ReferCaseDocument, { input })).referCase).case!;
  const updated = await officer.ask(UpdateReferralDocument, {
    input: { caseId, expectedVersion: 1, referral: { summary: 'Another invented summary.' } },
  });
  acceptedPayload(dataOf(updated).updateReferral);
  return readyCase(cast, offered);
}

/** From the sitting to the end of the placement. */
async function decideAndPlace(ready: Awaited<ReturnType<typeof readyCase>>): Promise<void> {
  const sitting = await callSitting(cast, offered, '2025-10-15T08:30:00Z');
  const [agendaItemId = ''] = await listAndPublish(cast, sitting, [ready.caseId]);
  await declareNone(cast, QUORATE, [agendaItemId]);
  clock.set('2025-10-15T09:00:00Z');
  await openSitting(cast, sitting, QUORATE);
  const position = await cast('health-budget-holder').ask(RecordPositionDocument, {
    input: { agendaItemId, stance: 'DO_NOT_SUPPORT', reason: 'An invented dissent.' },
  });
  acceptedPayload(dataOf(position).recordPosition);
  const decided = decidedOf(await recordDecision(cast, decisionInput(offered, agendaItemId, ready)));
  await approveShares(cast, offered, decided);
  const ratified = await cast('health-director').ask(RatifyDecisionDocument, {
    input: { decisionId: decided.id, reason: 'Invented reasons to ratify it.' },
  });
  expect(acceptedPayload(dataOf(ratified).ratifyDecision).decision?.fundingAgreement?.status).toBe('COMMITTED');
  const closed = await cast('panel-chair').ask(CloseMeetingDocument, { input: { meetingId: sitting.meetingId } });
  acceptedPayload(dataOf(closed).closeMeeting);

  const placementId = decided.placement!.id;
  clock.set('2025-11-03T09:00:00Z');
  const started = await cast('commissioner').ask(StartPlacementDocument, {
    input: { placementId, startDate: '2025-11-01' },
  });
  acceptedPayload(dataOf(started).startPlacement);
  const actual = await cast('finance').ask(RecordActualDocument, {
    input: {
      ...{ budgetHolderId: offered.block, placementId, kind: 'INVOICE', reference: 'INV-Placeholder-1' },
      ...{ financialYear: '2025-26', period: 8, dated: '2025-11-03', amount: '7500.00' },
    },
  });
  acceptedPayload(dataOf(actual).recordActual);
  clock.set('2025-12-01T09:00:00Z');
  const ended = await cast('commissioner').ask(EndPlacementDocument, {
    input: { placementId, endDate: '2025-11-30', reason: 'An invented reason.' },
  });
  acceptedPayload(dataOf(ended).endPlacement);
}

async function keepBooks(): Promise<void> {
  const set = await cast('finance').ask(SetBudgetDocument, {
    input: {
      ...{ budgetHolderId: offered.block, financialYear: '2025-26', allocation: '1000000.00' },
      ...{ version: 'Invented version', reason: 'An invented reason.' },
    },
  });
  acceptedPayload(dataOf(set).setBudget);
}
