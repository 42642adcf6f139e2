import { isRequiredArgument, type GraphQLObjectType } from 'graphql';
import { CreateUpliftRoundDocument, DeclareInterestDocument } from './generated/operations';
import { useSchema } from './support/ask';
import { acceptedPayload, dataOf, type ClientAnswer } from './support/client';
import { useDatabase } from './support/database';
import { inProcessClient } from './support/in-process';
import { setClock } from './support/make-ledger';
import { makePersonaWorld, type Persona, type PersonaWorld } from './support/personas';
import { askAlong, stepsFrom, typesInAnswers, type ArgumentTable } from './support/schema-steps';
import { lookAround } from './support/strangers';
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
  type Offered,
  type ReadyCase,
} from './support/thread';
import { wholeSchema } from './support/whole-schema';

/*
 * Before declaring, a member of the panel knows the neutral headline of an item; after an interest, nothing of it, whatever other part the
 * person has. Every root field is asked, with everything of what it leads to, and the answers are searched for what names the case.
 */

const db = useDatabase();
const clock = setClock('2025-10-01T08:00:00Z');
const schema = wholeSchema();
const ask = useSchema({ database: db, clock, schema });
const cast: Cast = (persona) => inProcessClient(ask, () => world.actorOf('311', persona));
let world: PersonaWorld;
let offered: Offered;
let meetingId: string;
let agendaItemId: string;
let ready: ReadyCase;
/** Ids of what hangs from the case, and its reference. */
let traces: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await makePersonaWorld(db.database, clock);
  offered = await readOffered(cast);
  ready = await readyCase(cast, offered);
  const sitting = await callSitting(cast, offered, '2025-10-15T08:30:00Z');
  ({ meetingId } = sitting);
  [agendaItemId = ''] = await listAndPublish(cast, sitting, [ready.caseId]);
  await declareNone(cast, QUORATE, [agendaItemId]);
  clock.set('2025-10-15T09:00:00Z');
  await openSitting(cast, sitting, QUORATE);
  const decision = decidedOf(await recordDecision(cast, decisionInput(offered, agendaItemId, ready)));
  await approveShares(cast, offered, decision);
  const shown = dataOf(
    await cast('auditor').askText(
      'query ($id: ID!) { case(id: $id) { childOrYoungPerson { id } placements { id } fundingAgreements { id contributions { id } } } }',
      { id: ready.caseId },
    ),
  ) as { case: Record<string, { id: string; contributions?: { id: string }[] }[]> };
  const placementId = shown.case['placements']![0]!.id;
  traces = {
    'uplift round': await askForMore(placementId),
    reference: ready.reference,
    case: ready.caseId,
    option: ready.optionId,
    evidence: ready.evidenceId,
    'evidence of health': ready.healthEvidenceId,
    item: agendaItemId,
    decision: decision.id,
    placement: placementId,
    agreement: shown.case['fundingAgreements']![0]!.id,
    contribution: shown.case['fundingAgreements']![0]!.contributions![0]!.id,
  };
}, 60_000);

/** A round of uplifts about the placement and no other. */
async function askForMore(placementId: string): Promise<string> {
  const answer = await cast('commissioner').askText(
    'query ($id: ID!) { node(id: $id) { ... on Placement { provider { urn } } } }',
    { id: placementId },
  );
  const { node } = dataOf(answer) as { node: { provider: { urn: string } } };
  const letter = { letterDate: '2025-10-01', letterReference: 'Invented/1', reason: 'An invented letter.' };
  const input = { providerUrn: node.provider.urn, placementIds: [placementId], fromDate: '2026-01-01', percent: '2' };
  const raised = await cast('commissioner').ask(CreateUpliftRoundDocument, { input: { ...input, ...letter } });
  return acceptedPayload(dataOf(raised).createUpliftRound).upliftRound!.id;
}

/** With what to ask the root fields that ask for something. */
const argumentTable = (): ArgumentTable => {
  const span = {
    price: { unit: 'YEAR', amount: '100.00', spread: 'DAYS' },
    startDate: '2025-11-01',
    endDate: '2026-03-31',
  };
  const { caseId, optionId } = ready;
  return {
    ...namedArguments(),
    'Query.case': [{ id: caseId }, { reference: ready.reference }],
    'Query.panelMeeting': [{ id: meetingId }],
    'Query.importReport': [{ id: meetingId }],
    'Query.budgetPressure': [{ financialYear: '2025-26', budgetHolderId: offered.block }, { financialYear: '2025-26' }],
    'Query.decisionEffect': [{ input: { caseId, optionId, placementStartDate: '2025-11-01' } }],
    'Query.price': [{ input: span }],
    'Query.closedPeriods': [{ financialYear: '2025-26' }],
    'Query.journals': [{ financialYear: '2025-26' }],
    'Query.budgetMovement': [
      { financialYear: '2025-26', from: '2025-04-01T00:00:00.000Z', to: '2025-10-01T00:00:00.000Z' },
    ],
    'Query.spend': [{ financialYear: '2025-26' }],
    'BudgetPressure.accrualsOf': [{ period: 1 }],
    'BudgetPressure.position': [{ date: '2025-11-10' }],
    'BudgetMovement.position': [{ fromDate: '2025-11-10', toDate: '2025-12-10' }],
    'Query.nhsSuccessors': [{ code: '08F' }],
    'Query.missingProvision': [{ fewest: 1 }],
    'Query.comparableDecisions': [{ caseId }],
    'Query.decisionOutcomes': [{ financialYear: '2025-26', by: 'PANEL' }],
    'Query.optionAppraisal': [{ caseId, assumptions: { draws: 5 } }],
    'Query.returnCandidates': [{ by: '2040-08-31' }],
    'Query.adviceLateness': [{ from: '2025-09-01', to: '2025-12-31' }],
    'Query.sightCounts': [{ from: '2025-09-01', to: '2025-12-31' }],
    'Query.planTimeliness': [{ from: '2025-09-01', to: '2025-12-31' }],
    'Query.sen2Return': [{ year: 2026 }],
    'Query.importedChild': [],
    // By ids: see lookAround.
    'Query.panelAssurance': [{ from: '2025-09-01', to: '2025-12-31' }],
    'Query.localProvisionCases': [{ fewest: 1, openingDate: '2025-12-01' }],
    'Query.managementPlan': [],
    'Query.scenarioComparison': [],
    'Query.decisionsUnderPolicy': [],
    'Query.node': [],
    'Query.nodes': [],
    'PanelAssurance.figure': [{ measure: 'DECISIONS_TAKEN' }],
    'BudgetPressure.breakdown': [{ by: ['PROVIDER', 'PRIMARY_NEED'] }],
  };
};

/** Whatever else asks for something is asked for what it calls by its name: the case, its sitting, its year. */
function namedArguments(): ArgumentTable {
  const { caseId, optionId, reference } = ready;
  const values: Readonly<Record<string, string>> = {
    ...{ caseId, optionId, meetingId, reference, id: caseId, text: reference, search: reference },
    ...{ decisionId: traces['decision']!, placementId: traces['placement']!, budgetHolderId: offered.block },
    ...{ financialYear: '2025-26', date: '2025-10-15', onDate: '2025-10-15' },
  };
  const named = [schema.getQueryType()!, ...typesInAnswers(schema)].flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const given = field.args.filter(isRequiredArgument).flatMap(({ name }) => {
        const value = values[name];
        return value === undefined ? [] : [[name, value] as const];
      });
      return given.length === 0 ? [] : [[`${type.name}.${field.name}`, [Object.fromEntries(given)]] as const];
    }),
  );
  return Object.fromEntries(named);
}

/** Which of the traces the answers to all root fields hold, each by the root fields that gave it. */
async function findTraces(persona: Persona): Promise<string[]> {
  const client = cast(persona);
  const table = argumentTable();
  const query = schema.getQueryType() as GraphQLObjectType;
  const found: string[] = [];
  const search = (way: string, { text }: ClientAnswer<unknown>): void => {
    for (const [name, trace] of Object.entries(traces)) {
      if (text.includes(trace)) found.push(`${way}: ${name}`);
    }
  };
  for (const step of stepsFrom(schema, query, table)) {
    const pages = step.to
      .filter(({ name }) => name.endsWith('Connection'))
      .flatMap((type) => stepsFrom(schema, type, table));
    const nodes = pages.filter(({ field }) => field.name === 'nodes');
    for (const way of [[step], ...nodes.map((next) => [step, next])]) {
      const { query: text, variables } = askAlong(way.slice(0, -1), way.slice(-1), table);
      search(step.field.name, await client.askText(text, variables));
    }
  }
  const agenda = `query ($id: ID!) { panelMeeting(id: $id) { agendaItems { id ordinal headline { reference } case { reference }
    quorum { met } decisions { id } positions { stance } } } viewer { worklist { subjectId caseReference } } }`;
  search('agenda', await client.askText(agenda, { id: meetingId }));
  const strange = {
    ...{ ready, offered, meetingId, agendaItemId, decisionId: traces['decision']!, placementId: traces['placement']! },
    ...{ agreementId: traces['agreement']!, contributionId: traces['contribution']! },
  };
  for (const answer of await lookAround(client, strange)) search('looking around', answer);
  return [...new Set(found)].sort();
}

test('P1, G5 before declaring a member of the panel knows the item and its neutral headline, and of the case nothing', async () => {
  expect(await findTraces('panel-member')).toEqual([
    ...['agenda: item', 'agenda: reference', 'looking around: item', 'looking around: reference'],
  ]);
  const fields = (schema.getType('AgendaItem') as GraphQLObjectType).getFields();
  const answer = await cast('panel-member').askText(
    `query ($id: ID!) { node(id: $id) { ... on AgendaItem { ${Object.values(fields)
      .map(
        ({ name, type }) =>
          `${name}${/^\[?[A-Z]/.test(String(type)) && isComposite(String(type)) ? ' { __typename }' : ''}`,
      )
      .join(' ')} } } }`,
    { id: agendaItemId },
  );
  const { node } = dataOf(answer) as { node: Record<string, unknown> };
  const said = Object.keys(node).filter((name) => node[name] !== null && JSON.stringify(node[name]) !== '[]');
  // That it was heard, and when, is the sitting's own; what came of it is not told.
  expect(said.sort()).toEqual(KNOWN_BEFORE_DECLARING);
});

const KNOWN_BEFORE_DECLARING = [
  ...['headline', 'heardAt', 'id', 'isOverCapacity', 'listedAt', 'meeting', 'ordinal', 'ownStanding', 'purpose'],
  ...['status', 'version'],
];

function isComposite(type: string): boolean {
  const named = schema.getType(type.replace(/[[\]!]/g, ''));
  return named !== undefined && 'getFields' in named;
}

describe('G5 after an interest nothing is left of the case, at once and whatever other part the person has', () => {
  test.each(['panel-member', 'panel-chair', 'education-budget-holder', 'health-budget-holder'] as const)(
    '%s',
    async (persona) => {
      const before = await findTraces(persona);
      expect(before).toContain('agenda: reference');
      if (persona.endsWith('budget-holder')) expect(before).toContain('upliftRounds: uplift round');
      const input = { agendaItemId, kind: 'PERSONAL' as const, reason: 'An invented interest.' };
      acceptedPayload(dataOf(await cast(persona).ask(DeclareInterestDocument, { input })).declareInterest);
      expect(await findTraces(persona)).toEqual([]);
    },
  );
});
