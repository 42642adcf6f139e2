import { CloseMeetingDocument, DeclareInterestDocument } from './generated/operations';
import { useSchema } from './support/ask';
import { acceptedPayload, dataOf, type ClientAnswer } from './support/client';
import { useDatabase } from './support/database';
import { inProcessClient } from './support/in-process';
import { setClock } from './support/make-ledger';
import { makePersonaWorld, PERSONAS, type Persona, type PersonaWorld } from './support/personas';
import { expectReviewed } from './support/reviewed';
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
  type Cast,
} from './support/thread';
import { wholeSchema } from './support/whole-schema';

/*
 * What each persona sees of a case and of all that hangs from it (api.md, Who may do what), in permissions-case.csv: `sees`,
 * `withheld` (null, or Withheld, with the reason beside it), `empty` (a list without that of it), `nothing` (there is no such case for
 * the reader), `forbidden` (may not ask). A member of the panel is asked four times: before declaring, cleared, with an interest, and
 * when the papers have been closed for longer than the terms allow.
 */

const db = useDatabase();
const clock = setClock('2025-10-01T08:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
const cast: Cast = (persona) => inProcessClient(ask, () => world.actorOf('311', persona));
let world: PersonaWorld;

const MEMBERS: readonly Persona[] = [...QUORATE, 'panel-member'];
const DAYS_29 = 29 * 24 * 60 * 60 * 1000;

/** What is read of a case, and where in the answer each row of the table is found. */
const CASE = /* GraphQL */ `
  query ($caseId: ID!) {
    case(id: $caseId) {
      reference
      primaryNeed
      childOrYoungPerson {
        ageBand
        identity {
          __typename
        }
      }
      referral {
        summary
      }
      views {
        child {
          text
        }
      }
      evidence {
        isHealth
      }
      options {
        id
      }
      agendaItems {
        id
      }
      decisions {
        id
        rationale
      }
      fundingAgreements {
        contributions {
          annual
        }
      }
      placements {
        costLines {
          id
        }
      }
      history {
        action
      }
    }
  }
`;
/** Other ways to the same case. */
const WAYS: Readonly<Record<string, string>> = {
  'in cases': '{ cases(first: 100) { nodes { id } } }',
  'in placements': '{ placements(first: 100) { nodes { case { id } } } }',
  'by node': 'query ($caseId: ID!) { node(id: $caseId) { id } }',
  'on the agenda: headline':
    'query ($meetingId: ID!) { panelMeeting(id: $meetingId) { agendaItems { headline { reference } } } }',
  'on the agenda: case': 'query ($meetingId: ID!) { panelMeeting(id: $meetingId) { agendaItems { case { id } } } }',
};

type Cell = 'sees' | 'withheld' | 'empty' | 'nothing' | 'forbidden';

interface Subject {
  readonly caseId: string;
  readonly reference: string;
  readonly meetingId: string;
}

/** What a persona sees of the case, row by row. */
async function lookAt(persona: Persona, subject: Subject): Promise<Map<string, Cell>> {
  const client = cast(persona);
  const answer = await client.askText(CASE, { caseId: subject.caseId });
  const cells = new Map<string, Cell>();
  const { case: held } = (answer.data ?? { case: null }) as { case: Record<string, unknown> | null };
  // What is withheld is null, or a part of a list: an empty list says that there is none.
  expect(answer.withheld.filter(({ path }) => isEmptyList(at(answer.data, path)))).toEqual([]);
  const isWithheld = (path: string): boolean => answer.withheld.some((entry) => entry.path.startsWith(path));
  const put = (row: string, path: string, isThere: (value: unknown) => boolean): void => {
    if (isForbidden(answer)) cells.set(row, 'forbidden');
    else if (held === null) cells.set(row, 'nothing');
    else if (isThere(held)) cells.set(row, 'sees');
    else cells.set(row, isWithheld(path) || at(held, `${row}.__typename`) === 'Withheld' ? 'withheld' : 'empty');
  };
  const has = (path: string) => (value: unknown) => at(value, path) !== undefined;
  put('reference', 'case.reference', has('reference'));
  put('primaryNeed', 'case.primaryNeed', has('primaryNeed'));
  put('childOrYoungPerson.ageBand', 'case.childOrYoungPerson', has('childOrYoungPerson.ageBand'));
  put(
    'childOrYoungPerson.identity',
    'case.childOrYoungPerson',
    (value) => at(value, 'childOrYoungPerson.identity.__typename') === 'ChildIdentity',
  );
  put('referral', 'case.referral', has('referral.summary'));
  put('views', 'case.views', has('views.child.text'));
  const evidence = (isHealth: boolean) => (value: unknown) =>
    ((at(value, 'evidence') ?? []) as { isHealth: boolean }[]).some((one) => one.isHealth === isHealth);
  put('evidence', 'case.evidence', evidence(false));
  put('evidence of health', 'case.evidence', evidence(true));
  put('options', 'case.options', has('options.0.id'));
  put('agendaItems', 'case.agendaItems', has('agendaItems.0.id'));
  put('decisions', 'case.decisions', has('decisions.0.id'));
  put('decisions.rationale', 'case.decisions', has('decisions.0.rationale'));
  put('fundingAgreements.contributions', 'case.fundingAgreements', has('fundingAgreements.0.contributions.0.annual'));
  put('placements.costLines', 'case.placements', has('placements.0.costLines.0.id'));
  put('history', 'case.history', has('history.0.action'));
  for (const [row, query] of Object.entries(WAYS)) {
    const found = await client.askText(query, { ...subject });
    const name = row.endsWith('headline') ? subject.reference : `"${subject.caseId}"`;
    cells.set(row, isForbidden(found) ? 'forbidden' : found.text.includes(name) ? 'sees' : 'nothing');
  }
  return cells;
}

function isForbidden(answer: ClientAnswer<unknown>): boolean {
  // Anything else that is wrong would make an empty cell look like a right that is not there.
  expect(answer.errors.filter(({ extensions }) => extensions.code !== 'FORBIDDEN')).toEqual([]);
  return answer.errors.some(({ extensions }) => extensions.code === 'FORBIDDEN');
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The value at a path, or undefined where there is none or it is null. */
function at(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found ?? undefined;
}

test('permissions-case.csv: what each persona sees of a case', async () => {
  world = await makePersonaWorld(db.database, clock);
  const offered = await readOffered(cast);
  const decided = await readyCase(cast, offered);
  const undeclared = await readyCase(cast, offered);
  const recused = await readyCase(cast, offered);
  const sitting = await callSitting(cast, offered, '2025-10-15T08:30:00Z');
  const cases = [decided, undeclared, recused];
  const [first, , third] = await listAndPublish(
    cast,
    sitting,
    cases.map(({ caseId }) => caseId),
  );
  await declareNone(cast, MEMBERS, [first!]);
  for (const persona of MEMBERS) {
    const input = { agendaItemId: third!, kind: 'PERSONAL' as const, reason: 'An invented interest.' };
    acceptedPayload(dataOf(await cast(persona).ask(DeclareInterestDocument, { input })).declareInterest);
  }
  clock.set('2025-10-15T09:00:00Z');
  await openSitting(cast, sitting, MEMBERS);
  await approveShares(cast, offered, decidedOf(await recordDecision(cast, decisionInput(offered, first!, decided))));

  const columns = new Map<string, Map<string, Cell>>();
  const look = async (column: string, persona: Persona, { caseId, reference }: { caseId: string; reference: string }) =>
    columns.set(column, await lookAt(persona, { caseId, reference, meetingId: sitting.meetingId }));
  for (const persona of PERSONAS.filter((one) => !MEMBERS.includes(one))) await look(persona, persona, decided);
  for (const persona of MEMBERS) {
    await look(`${persona} undeclared`, persona, undeclared);
    await look(`${persona} cleared`, persona, decided);
    await look(`${persona} with an interest`, persona, recused);
  }
  clock.set('2025-10-15T16:00:00Z');
  acceptedPayload(
    dataOf(await cast('panel-chair').ask(CloseMeetingDocument, { input: { meetingId: sitting.meetingId } }))
      .closeMeeting,
  );
  clock.set(new Date(clock.now().getTime() + DAYS_29).toISOString());
  for (const persona of MEMBERS) await look(`${persona} 29 days later`, persona, decided);

  // A persona to a line: the table is wider than it is long otherwise.
  const [rows = []] = [...columns.values()].map((cells) => [...cells.keys()]);
  const table = [
    ['who', ...rows],
    ...[...columns].map(([column, cells]) => [column, ...rows.map((row) => cells.get(row) ?? '')]),
  ];
  expectReviewed('permissions-case.csv', `${table.map((cells) => cells.join(',')).join('\n')}\n`);
}, 120_000);
