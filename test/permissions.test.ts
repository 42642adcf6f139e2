import { buildSchema } from '../src/app';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { madeOperation } from './support/made-operation';
import { setClock } from './support/make-ledger';
import { makePersonaWorld, PERSONAS, type Persona, type PersonaWorld } from './support/personas';
import { expectReviewed } from './support/reviewed';
import { rowsOfEveryTable } from './support/row-counts';
import { permissionOf, rootFields } from './support/schema-guards';

/*
 * Every root field, asked by every persona (api.md, Who may do what). The table in permissions.csv is read as a law: a field
 * or a persona that is not in it is a failure, and so is a cell that says otherwise than the product does.
 */

const db = useDatabase();
const clock = setClock('2025-10-15T09:00:00Z');
const schema = buildSchema();
const ask = useSchema({ database: db, clock, schema });
let world: PersonaWorld;

beforeAll(async () => {
  world = await makePersonaWorld(db.database, clock);
}, 60_000);

const fields = rootFields(schema);

test('permissions.csv: who may ask each root field, and a refusal changes nothing', async () => {
  const rows: string[][] = [];
  for (const { name, field } of fields) {
    const cells: string[] = [];
    for (const persona of PERSONAS) cells.push((await mayAsk(persona, name, field)) ? 'yes' : '-');
    rows.push([name, permissionOf(field) ?? 'MISSING', ...cells]);
  }
  const table = [['field', 'permission', ...PERSONAS], ...rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))];
  expectReviewed('permissions.csv', `${table.map((cells) => cells.join(',')).join('\n')}\n`);
}, 120_000);

async function mayAsk(persona: Persona, name: string, field: (typeof fields)[number]['field']): Promise<boolean> {
  const actor = await world.actorOf('311', persona);
  const { query, variables } = madeOperation(name.startsWith('Mutation.') ? 'mutation' : 'query', field);
  const before = await rowsOfEveryTable(db);
  const answer = await ask<Record<string, unknown> | null>(actor, query, variables);
  const codes = answer.errors.map(({ code }) => code);
  // What was asked is right in form: anything broken is ours.
  expect({ name, persona, codes: codes.filter((code) => code === 'INTERNAL' || code === 'UNAVAILABLE') }).toEqual({
    name,
    persona,
    codes: [],
  });
  if (!codes.includes('FORBIDDEN')) return true;
  expect(answer.data?.[field.name] ?? null).toBeNull();
  expect({ name, persona, rows: await rowsOfEveryTable(db) }).toEqual({ name, persona, rows: before });
  return false;
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
