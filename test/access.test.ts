import { accessNodeTypes, accessResolvers } from '../src/features/access/resolver/access';
import { permissionsOf } from '../src/features/access/rules/role-permissions';
import { Permission, Role } from '../src/features/access/rules/roles';
import { type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { accessClient, everything, type AccessClient } from './support/access-client';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { makeArea, type MadeStaff } from './support/make-area';
import { setClock } from './support/make-ledger';

const db = useDatabase();
const clock = setClock('2025-09-01T09:00:00Z');
const ask = useApi({ database: db, clock, resolvers: accessResolvers, nodeTypes: accessNodeTypes });
const ROLES = Object.values(Role);

let here: MadeStaff;
let there: MadeStaff;
let administrator: Actor;
let client: AccessClient;

beforeAll(async () => {
  here = await makeArea(db.database, clock, '311');
  there = await makeArea(db.database, clock, '885');
  administrator = await here.actorOf('ADMINISTRATOR');
  client = accessClient(ask, here, administrator);
});

describe('viewer', () => {
  const VIEWER =
    '{ viewer { person { displayName subject } localArea { code name casePrefix ledgerHorizonDate } agency { kind } roles roleGrants { role feeds budgetHolder { isHighNeedsBlock } } permissions } }';

  test.each(ROLES)('tells a person in the role %s who they are and what they may do', async (role) => {
    const { data, errors } = await ask<{ viewer: Record<string, unknown> }>(await here.actorOf(role), VIEWER);
    expect(errors).toEqual([]);
    expect(data.viewer).toEqual({
      person: { displayName: `Testa ${role} 311`, subject: `${role.toLowerCase()}-311` },
      localArea: { code: '311', name: 'Placeholder 311', casePrefix: 'PLA', ledgerHorizonDate: '2031-03-31' },
      agency: { kind: 'EDUCATION' },
      roles: [role],
      roleGrants: [
        {
          role,
          feeds: role === 'INTEGRATION' ? ['establishments'] : [],
          budgetHolder: role === 'BUDGET_HOLDER' ? { isHighNeedsBlock: true } : null,
        },
      ],
      permissions: Object.entries(Permission).flatMap(([name, code]) =>
        permissionsOf([role], ['establishments']).has(code) ? [name] : [],
      ),
    });
  });
});

describe('rights', () => {
  const others = ROLES.filter((role) => role !== 'ADMINISTRATOR');

  test.each(others)('P1: %s may change neither people nor roles nor limits, and nothing is changed', async (role) => {
    const actor = await here.actorOf(role);
    const before = await everything(db);
    const answers = [
      await client.createPerson(client.newPerson(), actor),
      await client.grantRole({ personId: client.personId(role), role: 'ADMINISTRATOR' }, actor),
      await client.endRole({ roleGrantId: client.grantId('ADMINISTRATOR') }, actor),
      await client.setLimit(client.limitInput(), actor),
    ];
    expect(answers.map(({ errors }) => errors.map(({ code }) => code))).toEqual(answers.map(() => ['FORBIDDEN']));
    expect(await everything(db)).toEqual(before);
  });

  test.each(ROLES)('the lists are open to %s as the table says', async (role) => {
    const actor = await here.actorOf(role);
    const isAnswered = async (document: string): Promise<boolean> => (await ask(actor, document)).errors.length === 0;
    expect(await isAnswered('{ budgetHolders { id name isHighNeedsBlock agency { name } } }')).toBe(true);
    expect(await isAnswered('{ agencies { id name kind } }')).toBe(true);
    expect(await isAnswered('{ people { totalCount } }')).toBe(
      ['CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR', 'ADMINISTRATOR'].includes(role),
    );
    expect(await isAnswered('{ delegatedLimits { ceiling } }')).toBe(
      ['PANEL_CHAIR', 'DIRECTOR', 'BUDGET_HOLDER', 'FINANCE', 'AUDITOR', 'ADMINISTRATOR'].includes(role),
    );
  });

  test('P1: what somebody signs in with, and a limit under its holder, are withheld and not an error', async () => {
    const { data, errors, extensions } = await ask<{ people: unknown; budgetHolders: unknown }>(
      await here.actorOf('CASE_OFFICER'),
      `{ people(filter: { role: { eq: DIRECTOR } }) { nodes { displayName subject } }
         budgetHolders { isHighNeedsBlock delegatedLimits { ceiling } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.people).toEqual({ nodes: [{ displayName: 'Testa DIRECTOR 311', subject: null }] });
    expect(extensions['withheld']).toContainEqual(
      expect.objectContaining({ path: 'people.nodes.0.subject' }) as unknown,
    );
    expect(extensions['withheld']).toContainEqual(
      expect.objectContaining({ path: 'budgetHolders.0.delegatedLimits' }) as unknown,
    );
  });
});

describe('another area', () => {
  test('sees none of it by any path', async () => {
    await client.setLimit(client.limitInput());
    const [limit] = await db.asOwner<{ id: string }>(`select delegated_limit_id as id from delegated_limit`);
    const stranger = await there.actorOf('ADMINISTRATOR');
    const ids = [
      toGlobalId('LocalArea', '311'),
      toGlobalId('Agency', here.agencies.HEALTH),
      toGlobalId('BudgetHolder', here.holders.HEALTH),
      client.personId('FINANCE'),
      client.grantId('FINANCE'),
      toGlobalId('DelegatedLimit', limit?.id ?? ''),
    ];
    const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    const own = await ask<{ nodes: ({ id: string } | null)[] }>(administrator, NODES, { ids });
    expect(own.data.nodes.map((node) => node?.id)).toEqual(ids);
    expect((await ask(stranger, NODES, { ids })).data).toEqual({ nodes: ids.map(() => null) });
    const lists = await ask<{ people: { nodes: { displayName: string }[] } }>(
      stranger,
      '{ agencies { name } budgetHolders { name } delegatedLimits { ceiling } people { nodes { displayName roleGrants { id } } } }',
    );
    expect(JSON.stringify(lists.data)).not.toContain('311');
    expect(lists.data.people.nodes).toHaveLength(10);

    const before = await everything(db);
    const attempts = [
      await client.grantRole({ personId: client.personId('FINANCE'), role: 'DIRECTOR' }, stranger),
      await client.endRole({ roleGrantId: client.grantId('FINANCE') }, stranger),
      await client.setLimit(client.limitInput({ ceiling: '1.00', startDate: '2025-12-01' }), stranger),
      await client.createPerson(client.newPerson(), stranger),
    ];
    expect(attempts.map(({ errors }) => errors.map(({ code }) => code))).toEqual(attempts.map(() => ['NOT_FOUND']));
    expect(await everything(db)).toEqual(before);
  });

  test('an id of another type or none at all is the client’s to mend', async () => {
    const wrong = await client.grantRole({ personId: client.grantId('FINANCE'), role: 'DIRECTOR' });
    const none = await client.endRole({ roleGrantId: 'nonsense' });
    expect([...wrong.errors, ...none.errors].map(({ code }) => code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });
});
