import { type DemoAreaCode } from '../src/demo/facts/areas';
import { type Persona } from '../src/demo/personas';
import {
  BudgetPressureDocument,
  CaseDocument,
  CasesDocument,
  DocketDocument,
  PanelMeetingsDocument,
  PlacementsDocument,
  PressureInDetailDocument,
  RecordPositionDocument,
  ViewerDocument,
} from './generated/operations';
import { useSchema } from './support/ask';
import { acceptedPayload, dataOf, type Client } from './support/client';
import { useDatabase } from './support/database';
import { inProcessClient } from './support/in-process';
import { setClock } from './support/make-ledger';
import { makePersonaWorld, type PersonaWorld } from './support/personas';
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
  type ReadyCase,
} from './support/thread';
import { wholeSchema } from './support/whole-schema';

/*
 * What an operation asks of the database does not grow with what it finds: the same statements, word for word, in an area with one
 * case and in one with twenty. The text of the three hottest operations is kept and reviewed.
 */

const db = useDatabase();
const clock = setClock('2025-10-01T08:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
let world: PersonaWorld;
/** Who somebody is does not change while these tests run, and is looked up once. */
const actors = new Map<string, ReturnType<PersonaWorld['actorOf']>>();
const castOf =
  (area: DemoAreaCode): Cast =>
  (persona) =>
    inProcessClient(ask, () => {
      const key = `${area} ${persona}`;
      const actor = actors.get(key) ?? world.actorOf(area, persona);
      actors.set(key, actor);
      return actor;
    });

/** The area of one case and the area of many, and how many those are. */
const FEW = '885';
const MANY = '311';
const CASES: Readonly<Record<DemoAreaCode, number>> = { '885': 1, '311': 20 };

interface Heard {
  readonly meetingId: string;
  readonly cases: readonly ReadyCase[];
}
const heard = new Map<DemoAreaCode, Heard>();
/** What was asked of the database before the decisions, by area and operation. */
const beforehand = new Map<string, readonly string[]>();

/** An area whose sitting has heard its cases: papers, options, positions, decisions, placements and their money. */
async function hearCases(area: DemoAreaCode): Promise<Heard> {
  const cast = castOf(area);
  const offered = await readOffered(cast);
  const cases: ReadyCase[] = [];
  for (let count = CASES[area]; count > 0; count -= 1) cases.push(await readyCase(cast, offered));
  const sitting = await callSitting(cast, offered, '2025-10-15T08:30:00Z');
  const items = await listAndPublish(
    cast,
    sitting,
    cases.map(({ caseId }) => caseId),
  );
  await declareNone(cast, QUORATE, items);
  clock.set('2025-10-15T09:00:00Z');
  await openSitting(cast, sitting, QUORATE);
  for (const agendaItemId of items) {
    const input = { agendaItemId, stance: 'SUPPORT' as const };
    acceptedPayload(dataOf(await cast('health-budget-holder').ask(RecordPositionDocument, { input })).recordPosition);
  }
  for (const [name, { persona, ask: run }] of Object.entries(BEFOREHAND)) {
    const look = async () => expect(await run(cast(persona), { ...sitting, cases })).toBe(CASES[area]);
    beforehand.set(`${area} ${name}`, await statementsOf(look));
  }
  for (const [at, agendaItemId] of items.entries()) {
    const decided = decidedOf(await recordDecision(cast, decisionInput(offered, agendaItemId, cases[at]!)));
    await approveShares(cast, offered, decided);
  }
  clock.set('2025-10-01T08:00:00Z');
  return { ...sitting, cases };
}

beforeAll(async () => {
  world = await makePersonaWorld(db.database, clock);
  for (const area of [FEW, MANY] as const) heard.set(area, await hearCases(area));
  clock.set('2025-10-15T15:00:00Z');
}, 300_000);

/** The statements of one operation, white space aside, sorted: which of two batches comes first may differ. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  db.database.observe = ({ sql }) => seen.push(sql.replace(/\s+/g, ' ').trim());
  try {
    await work();
  } finally {
    db.database.observe = null;
  }
  return seen.sort();
}

/** An operation, the persona who asks it, and how many rows of its list it must have found. */
interface Asked {
  readonly persona: Persona;
  readonly ask: (client: Client, area: Heard) => Promise<number>;
}

/** Asked while the sitting is open and nothing is decided: what is only there then. */
const BEFOREHAND: Readonly<Record<string, Asked>> = {
  docket: {
    persona: 'panel-chair',
    ask: async (client, { meetingId }) => {
      const { agendaItems } = dataOf(await client.ask(DocketDocument, { id: meetingId })).panelMeeting!;
      expect(
        agendaItems!.every(
          ({ quorumForecast, papers, papersChanged, positions }) =>
            quorumForecast?.met === true &&
            papers?.entries.length === 5 &&
            papersChanged?.length === 0 &&
            positions?.length === 1,
        ),
      ).toBe(true);
      return agendaItems!.length;
    },
  },
  worklist: {
    persona: 'panel-chair',
    ask: async (client) => {
      const { worklist } = dataOf(await client.ask(ViewerDocument, {})).viewer;
      return worklist.filter(({ kind }) => kind === 'UNREAD_PAPERS').length;
    },
  },
};

const OPERATIONS: Readonly<Record<string, Asked>> = {
  docket: {
    persona: 'panel-chair',
    ask: async (client, { meetingId }) => {
      const { agendaItems } = dataOf(await client.ask(DocketDocument, { id: meetingId })).panelMeeting!;
      // All that hangs from an item was really there.
      expect(
        agendaItems!.every(
          ({ case: held, positions, decisions }) =>
            held?.evidence?.length === 2 &&
            held.options?.length === 1 &&
            positions?.length === 1 &&
            decisions?.length === 1,
        ),
      ).toBe(true);
      return agendaItems!.length;
    },
  },
  pressure: {
    persona: 'finance',
    ask: async (client) => {
      const { budgetPressure } = dataOf(
        await client.ask(BudgetPressureDocument, {
          financialYear: '2025-26',
          by: ['PRIMARY_NEED', 'AREA_CLASS'],
        }),
      );
      return Math.max(...budgetPressure.breakdown.map(({ placements }) => placements ?? 0));
    },
  },
  'pressure in detail': {
    persona: 'finance',
    ask: async (client) => {
      const { budgetPressure } = dataOf(
        await client.ask(PressureInDetailDocument, { financialYear: '2025-26', first: 100 }),
      );
      return budgetPressure.placements.nodes.filter(({ placement }) => placement?.case !== null).length;
    },
  },
  placements: {
    persona: 'finance',
    ask: async (client) => {
      const { placements } = dataOf(await client.ask(PlacementsDocument, { financialYear: '2025-26', first: 100 }));
      expect(placements.edges.every(({ node }) => node.costLines.length === 1 && node.cost.length === 3)).toBe(true);
      return placements.edges.length;
    },
  },
  worklist: {
    persona: 'commissioner', // every decided placement waits to be started
    ask: async (client) => dataOf(await client.ask(ViewerDocument, {})).viewer.worklist.length,
  },
  cases: {
    persona: 'case-officer',
    ask: async (client) => dataOf(await client.ask(CasesDocument, { first: 100 })).cases.edges.length,
  },
};

test.each(Object.entries(OPERATIONS))(
  '%s: the same statements for one and for twenty',
  async (_name, { persona, ask: run }) => {
    const found: Partial<Record<DemoAreaCode, number>> = {};
    const of = (area: DemoAreaCode) =>
      statementsOf(async () => {
        found[area] = await run(castOf(area)(persona), heard.get(area)!);
      });
    const [few, many] = [await of(FEW), await of(MANY)];
    expect(found).toEqual(CASES);
    expect(many).toEqual(few);
  },
);

test.each(Object.keys(BEFOREHAND))('%s before the decisions: the same statements for one and for twenty', (name) => {
  expect(beforehand.get(`${MANY} ${name}`)).toEqual(beforehand.get(`${FEW} ${name}`));
});

test('a list of objects in full takes as many statements for twenty as for one', async () => {
  const whole =
    '{ cases(first: 60) { nodes { referral { summary } evidence { title addedBy { displayName } } options { costLines { category } provider { name } } agendaItems { meeting { panel { name } } } decisions { outcome quorum { members { person { displayName } } } ratifications { reason } } fundingAgreements { contributions { budgetHolder { agency { name } } approvedBy { displayName } } lines { versions { shares { parts } } } } placements { provider { localAuthority { name } } costLines { category } } clocks { code } flags history(first: 5) { action by { displayName } } } } }';
  const of = (area: DemoAreaCode) => statementsOf(async () => dataOf(await castOf(area)('director').askText(whole)));
  const [few, many] = [await of(FEW), await of(MANY)];
  expect(many).toEqual(few);
  expect(many.length).toBeLessThan(45);
});

test('one case, and the list of sittings', async () => {
  const of = (area: DemoAreaCode) =>
    statementsOf(async () => {
      const officer = castOf(area)('case-officer');
      dataOf(await officer.ask(CaseDocument, { id: heard.get(area)!.cases[0]!.caseId }));
      dataOf(await officer.ask(PanelMeetingsDocument, { first: 100 }));
    });
  expect(await of(MANY)).toEqual(await of(FEW));
});

/** What every operation does before and after: the lock of the ledger, the snapshot, the actor. */
const FRAME = /^(begin|commit|select pg_advisory|select set_config|select local_area_code, person_id, role)/i;

test.each(['docket', 'pressure', 'placements'] as const)('statements/%s.sql is as reviewed', async (name) => {
  const { persona, ask: run } = OPERATIONS[name]!;
  const client = castOf(MANY)(persona);
  const seen: string[] = [];
  db.database.observe = ({ sql }) => seen.push(dedented(sql));
  await run(client, heard.get(MANY)!);
  db.database.observe = null;
  const texts = seen.filter((sql) => !FRAME.test(sql)).sort();
  expectReviewed(`statements/${name}.sql`, `${texts.map((sql) => `${sql};`).join('\n\n')}\n`);
});

/** A statement as it is laid out in its repository, without the indentation of the code around it. */
function dedented(sql: string): string {
  const lines = sql
    .trim()
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  const indents = lines.slice(1).map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line, at) => (at === 0 ? line : line.slice(least))).join('\n');
}
