import { Kind, OperationTypeNode, print, type DocumentNode } from 'graphql';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { LEAVES } from './support/audit-leaves';
import { type Client } from './support/client';
import { useDatabase } from './support/database';
import { CHILD, makeEveryMutation } from './support/every-mutation';
import { inProcessClient } from './support/in-process';
import { setClock } from './support/make-ledger';
import { makePersonaWorld, type Persona, type PersonaWorld } from './support/personas';
import { type Cast } from './support/thread';
import { wholeSchema } from './support/whole-schema';

/*
 * Every mutation of the product is made once, by clients that note what audit events each one left; then the notes are
 * compared with the table of what each leaves. Subjects are checked against what the client sent and was answered.
 */

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
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
const made: Made[] = [];
let world: PersonaWorld;

const cast: Cast = (persona) => notingClient(persona);
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
  await makeEveryMutation(cast, db, clock);
}, 60_000);

test('every mutation of the product is in the table, and was made', () => {
  const mutations = Object.keys(wholeSchema().getMutationType()?.getFields() ?? {}).sort();
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

test('every write about a case told those who follow it', async () => {
  const told = await db.asOwner<{ writes: bigint; events: bigint }>(
    `select case_id, count(*) as writes,
            (select count(*) from outbox_event where kind = 'caseChanged' and ids ->> 'caseId' = case_id::text) as events
       from audit_event where kind = 'write' and case_id is not null group by case_id`,
  );
  expect(told).not.toEqual([]);
  expect(told.filter(({ writes, events }) => events < writes)).toEqual([]);
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
