import { subjectOf } from '../src/demo/personas';
import { type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { subscribing } from './support/ask-live';
import { useDatabase } from './support/database';
import { madeOperation } from './support/made-operation';
import { signIn } from './support/make-area';
import { setClock } from './support/make-ledger';
import { makePersonaWorld, PERSONAS, type PersonaWorld } from './support/personas';
import { expectReviewed } from './support/reviewed';
import { rowsOfEveryTable } from './support/row-counts';
import { permissionOf, rootFields } from './support/schema-guards';
import { wholeSchema } from './support/whole-schema';

/*
 * Every root field, asked by every persona (api.md, Who may do what). The table in permissions.csv is read as a law: a field
 * or a persona that is not in it is a failure, and so is a cell that says otherwise than the product does.
 */

const db = useDatabase();
const clock = setClock('2025-10-15T09:00:00Z');
const schema = wholeSchema();
const ask = useSchema({ database: db, clock, schema });
const subscribe = subscribing({ database: db, clock, schema });
let world: PersonaWorld;

/** The personas, and somebody whose roles are not in force. */
const WHO = [...PERSONAS, 'without-a-role'] as const;
const actors = new Map<string, Actor>();

beforeAll(async () => {
  world = await makePersonaWorld(db.database, clock);
  for (const persona of PERSONAS) actors.set(persona, await world.actorOf('311', persona));
  const beforeAnyRole = setClock('2024-03-31T09:00:00Z');
  actors.set('without-a-role', await signIn(db.database, beforeAnyRole, subjectOf('311', 'case-officer')));
}, 60_000);

const fields = rootFields(schema);
type RootField = (typeof fields)[number];

test('permissions.csv: who may ask each root field, and a refusal changes nothing', async () => {
  const lines: string[][] = [];
  const refusals: Refused[] = [];
  for (const one of fields) {
    const asked = new Map<string, boolean>();
    for (const who of WHO) asked.set(who, await mayAsk(who, one));
    const refused = WHO.filter((who) => asked.get(who) === false);
    if (kindOf(one.name) === 'mutation') refusals.push({ one, refused });
    lines.push([one.name, permissionOf(one.field) ?? 'MISSING', ...WHO.map((who) => (asked.get(who) ? 'yes' : '-'))]);
  }
  // Counting every table takes time: between two counts all of them are refused once more. A change is then looked for one by one.
  if (await changesAnything(refusals)) {
    for (const each of refusals)
      expect({ name: each.one.name, changes: await changesAnything([each]) }).toEqual({
        name: each.one.name,
        changes: false,
      });
    throw new Error('a refused mutation changed rows, and none did when asked again by itself');
  }
  const table = [['field', 'permission', ...WHO], ...lines.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))];
  expectReviewed('permissions.csv', `${table.map((cells) => cells.join(',')).join('\n')}\n`);
}, 120_000);

async function mayAsk(who: string, { name, field }: RootField): Promise<boolean> {
  const kind = kindOf(name);
  const { query, variables } = madeOperation(kind, field);
  const actor = actors.get(who)!;
  const answer =
    kind === 'subscription'
      ? await subscribe(actor, query, variables)
      : await ask<Record<string, unknown> | null>(actor, query, variables);
  const codes = answer.errors.map(({ code }) => code);
  const isRefused = codes.includes('FORBIDDEN');
  // What was asked is right in form: anything broken is ours.
  const broken = codes.filter((code) => code === 'INTERNAL' || code === 'UNAVAILABLE');
  expect({ name, who, broken }).toEqual({ name, who, broken: [] });
  if (isRefused) expect(answer.data?.[field.name] ?? null).toBeNull();
  return !isRefused;
}

/** A mutation, and who is refused it. */
interface Refused {
  readonly one: RootField;
  readonly refused: readonly string[];
}

/** Who is refused asks again: whether any table has other rows afterwards. */
async function changesAnything(refusals: readonly Refused[]): Promise<boolean> {
  const before = await rowsOfEveryTable(db);
  for (const { one, refused } of refusals) {
    for (const who of refused)
      expect({ name: one.name, who, may: await mayAsk(who, one) }).toMatchObject({ may: false });
  }
  const after = await rowsOfEveryTable(db);
  return Object.keys(after).some((table) => after[table] !== before[table]);
}

function kindOf(name: string): 'mutation' | 'query' | 'subscription' {
  if (name.startsWith('Mutation.')) return 'mutation';
  return name.startsWith('Query.') ? 'query' : 'subscription';
}

test('a budget holder sees the totals of its own budget, and of no other', async () => {
  const { holders } = world.area('311');
  const actor = await world.actorOf('311', 'social-care-budget-holder');
  const query = 'query ($id: ID) { budgetPressure(financialYear: "2025-26", budgetHolderId: $id) { committed } }';
  const codesFor = async (id: string | null): Promise<string[]> => {
    const variables = { id: id === null ? null : toGlobalId('BudgetHolder', id) };
    return (await ask(actor, query, variables)).errors.map(({ code }) => code);
  };
  expect(await codesFor(holders.get('socialCare')!)).toEqual([]);
  expect(await codesFor(holders.get('health')!)).toEqual(['FORBIDDEN']);
  expect(await codesFor(holders.get('block')!)).toEqual(['FORBIDDEN']);
  expect(await codesFor(null)).toEqual(['FORBIDDEN']); // the high needs block
});
