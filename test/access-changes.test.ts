import { accessNodeTypes, accessResolvers } from '../src/features/access/resolver/access';
import { type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { accessClient, codes, everything, lastAudit, type AccessClient } from './support/access-client';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { makeArea, signIn, type MadeStaff } from './support/make-area';
import { setClock } from './support/make-ledger';
import { sendChange } from './support/referral-mutations';

const db = useDatabase();
const clock = setClock('2025-09-01T09:00:00Z');
const ask = useApi({ database: db, clock, resolvers: accessResolvers, nodeTypes: accessNodeTypes });

let here: MadeStaff;
let administrator: Actor;
let client: AccessClient;

beforeEach(async () => {
  clock.set('2025-09-01T09:00:00Z');
  await db.empty();
  here = await makeArea(db.database, clock, '311');
  administrator = await here.actorOf('ADMINISTRATOR');
  client = accessClient(ask, here, administrator);
});

describe('people', () => {
  test('are created without a role, in the audit log without a name', async () => {
    const { data } = await client.createPerson(
      client.newPerson({ clientMutationId: 'create-1', profession: 'DESIGNATED_CLINICAL_OFFICER' }),
    );
    expect(data.createPerson).toEqual({
      clientMutationId: 'create-1',
      userErrors: [],
      person: {
        id: data.createPerson.person?.id,
        displayName: 'Testa Newcomer',
        grade: 7,
        profession: 'DESIGNATED_CLINICAL_OFFICER',
        subject: 'new-subject',
        agency: { name: 'HEALTH 311' },
        roleGrants: [],
      },
    });
    const [row] = await db.asOwner<{ person_id: string }>(`select person_id from person where subject = 'new-subject'`);
    expect(await lastAudit(db)).toEqual({
      action: 'person.created',
      person_id: here.people.ADMINISTRATOR,
      local_area_code: '311',
      subject_type: 'Person',
      subject_id: row?.person_id,
      detail: { grade: 7, agencyId: here.agencies.HEALTH, profession: 'DESIGNATED_CLINICAL_OFFICER' },
    });
  });

  test('all that is wrong is said at once, and nothing is stored', async () => {
    const before = await everything(db);
    const { data } = await client.createPerson(
      client.newPerson({ subject: ' padded ', displayName: ' ', jobTitle: 'x'.repeat(201), grade: 21 }),
    );
    expect(data.createPerson.person).toBeNull();
    expect(data.createPerson.userErrors).toEqual([
      { code: 'SUBJECT_FORMAT', field: ['subject'], message: expect.stringContaining('255') as string },
      { code: 'BLANK', field: ['displayName'], message: 'The display name must not be empty.' },
      { code: 'TOO_LONG', field: ['jobTitle'], message: 'The job title must have at most 200 characters.' },
      { code: 'GRADE_RANGE', field: ['grade'], message: expect.stringContaining('1 to 20') as string },
    ]);
    expect(await everything(db)).toEqual(before);
  });

  test('a subject is unique, also among areas that cannot see each other', async () => {
    await makeArea(db.database, clock, '885');
    const own = await client.createPerson(client.newPerson({ subject: 'finance-311' }));
    const others = await client.createPerson(client.newPerson({ subject: 'finance-885' }));
    expect([codes(own.data.createPerson), codes(others.data.createPerson)]).toEqual([
      ['SUBJECT_TAKEN'],
      ['SUBJECT_TAKEN'],
    ]);
  });

  test('the same clientMutationId creates one person, another input under it is a conflict', async () => {
    const first = await client.createPerson(client.newPerson({ clientMutationId: 'key' }));
    const again = await client.createPerson(client.newPerson({ clientMutationId: 'key' }));
    expect(again.data).toEqual(first.data);
    const other = await client.createPerson(client.newPerson({ clientMutationId: 'key', grade: 8 }));
    expect(other.errors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await db.asOwner(`select from person where subject = 'new-subject'`)).toHaveLength(1);
  });

  test('are listed by page, filter and order', async () => {
    const list = (args: string) =>
      ask<{ people: { nodes: { displayName: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean } } }>(
        administrator,
        `{ people(${args}) { nodes { displayName } totalCount pageInfo { hasNextPage } } }`,
      );
    const page = await list('first: 2, orderBy: [{ field: DISPLAY_NAME, direction: DESC }]');
    expect(page.data.people).toEqual({
      nodes: [{ displayName: 'Testa PANEL_MEMBER 311' }, { displayName: 'Testa PANEL_CHAIR 311' }],
      totalCount: 10,
      pageInfo: { hasNextPage: true },
    });
    const named = await list('filter: { displayName: { contains: "panel_" }, role: { in: [PANEL_CHAIR, FINANCE] } }');
    expect(named.data.people.nodes).toEqual([{ displayName: 'Testa PANEL_CHAIR 311' }]);
    const agency = toGlobalId('Agency', here.agencies.HEALTH);
    expect((await list(`filter: { agencyId: { eq: "${agency}" } }`)).data.people.totalCount).toBe(0);
  });
});

describe('roles', () => {
  test('a role is granted from its first day and gone after its last', async () => {
    const { data } = await client.grantRole({
      personId: client.personId('FINANCE'),
      role: 'DIRECTOR',
      startDate: '2025-10-01',
      endDate: '2025-10-31',
    });
    expect(data.grantRole).toMatchObject({
      userErrors: [],
      roleGrant: { role: 'DIRECTOR', startDate: '2025-10-01', endDate: '2025-10-31', version: 1 },
    });
    expect(await lastAudit(db)).toMatchObject({
      action: 'role.granted',
      person_id: here.people.ADMINISTRATOR,
      subject_type: 'RoleGrant',
      detail: { personId: here.people.FINANCE, role: 'DIRECTOR', startDate: '2025-10-01', endDate: '2025-10-31' },
    });
    // Either side of the London midnight, which is 23:00 in summer time and 00:00 after 26 October.
    const rolesAt = async (instant: string): Promise<string[]> => {
      clock.set(instant);
      return (await here.actorOf('FINANCE')).roles.map(({ role }) => role).sort();
    };
    expect(await rolesAt('2025-09-30T22:59:59Z')).toEqual(['FINANCE']);
    expect(await rolesAt('2025-09-30T23:00:00Z')).toEqual(['DIRECTOR', 'FINANCE']);
    expect(await rolesAt('2025-10-31T23:59:59Z')).toEqual(['DIRECTOR', 'FINANCE']);
    expect(await rolesAt('2025-11-01T00:00:00Z')).toEqual(['FINANCE']);
  });

  test('a budget holder needs a budget, an integration its files, nobody else either; all at once', async () => {
    const refusals = async (input: Record<string, unknown>): Promise<string[]> =>
      codes((await client.grantRole({ personId: client.personId('FINANCE'), ...input })).data.grantRole);
    const holder = toGlobalId('BudgetHolder', here.holders.EDUCATION);
    expect(await refusals({ role: 'BUDGET_HOLDER' })).toEqual(['BUDGET_HOLDER_REQUIRED']);
    expect(await refusals({ role: 'INTEGRATION' })).toEqual(['FEEDS_REQUIRED']);
    expect(await refusals({ role: 'INTEGRATION', feeds: ['establishments', 'gossip'] })).toEqual(['FEED_UNKNOWN']);
    expect(await refusals({ role: 'INTEGRATION', feeds: ['actuals'] })).toEqual([]);
    expect(
      await refusals({
        role: 'AUDITOR',
        budgetHolderId: holder,
        feeds: ['establishments'],
        startDate: '2025-08-31',
        endDate: '2025-08-01',
      }),
    ).toEqual(['BUDGET_HOLDER_NOT_ALLOWED', 'FEEDS_NOT_ALLOWED', 'START_IN_PAST', 'DATES_REVERSED']);
  });

  test('G9: a budget is bound only by somebody of its own agency', async () => {
    const health = { role: 'BUDGET_HOLDER', budgetHolderId: toGlobalId('BudgetHolder', here.holders.HEALTH) };
    const council = await client.grantRole({ personId: client.personId('FINANCE'), ...health });
    expect(council.data.grantRole.userErrors).toEqual([
      {
        code: 'BUDGET_HOLDER_OF_ANOTHER_AGENCY',
        field: ['budgetHolderId'],
        message: expect.stringContaining('works for the agency') as string,
      },
    ]);
    const nurse = await client.createPerson(client.newPerson());
    const own = await client.grantRole({ personId: nurse.data.createPerson.person?.id, ...health });
    expect(own.data.grantRole).toMatchObject({
      userErrors: [],
      roleGrant: {
        agency: { id: toGlobalId('Agency', here.agencies.HEALTH) },
        budgetHolder: { id: health.budgetHolderId },
      },
    });
    const actor = await signIn(db.database, clock, 'new-subject');
    expect(actor.roles).toEqual([
      {
        role: 'BUDGET_HOLDER',
        agencyId: here.agencies.HEALTH,
        agencyKind: 'HEALTH',
        budgetHolderId: here.holders.HEALTH,
        feeds: [],
      },
    ]);
  });

  test('the same grant is not held twice on one day; after its end it may be granted again', async () => {
    const again = () =>
      client
        .grantRole({ personId: client.personId('FINANCE'), role: 'FINANCE', startDate: '2025-10-01' })
        .then(({ data }) => data.grantRole);
    expect((await again()).userErrors).toEqual([
      {
        code: 'ALREADY_HELD',
        field: ['role'],
        message: expect.stringContaining('from 1 September 2025 on, without an end') as string,
      },
    ]);
    await client.endRole({ roleGrantId: client.grantId('FINANCE'), endDate: '2025-09-30' });
    expect(codes(await again())).toEqual([]);
  });

  test('nobody grants a role to themselves: who manages rights sees no child and no money', async () => {
    const { data } = await client.grantRole({ personId: client.personId('ADMINISTRATOR'), role: 'DIRECTOR' });
    expect(data.grantRole.userErrors).toMatchObject([{ code: 'TO_YOURSELF', field: ['personId'] }]);
    expect((await here.actorOf('ADMINISTRATOR')).roles.map(({ role }) => role)).toEqual(['ADMINISTRATOR']);
  });

  test('a role is ended on a day, with its version, in the audit log', async () => {
    const ended = await client.endRole({
      roleGrantId: client.grantId('DIRECTOR'),
      endDate: '2025-09-10',
      expectedVersion: 1,
    });
    expect(ended.data.endRole).toMatchObject({
      userErrors: [],
      roleGrant: { endDate: '2025-09-10', withdrawnAt: null, version: 2 },
    });
    expect(await lastAudit(db)).toMatchObject({
      action: 'role.ended',
      subject_id: here.grants.DIRECTOR,
      detail: { personId: here.people.DIRECTOR, role: 'DIRECTOR', endDate: '2025-09-10' },
    });
    const behind = await client.endRole({
      roleGrantId: client.grantId('DIRECTOR'),
      endDate: '2025-09-05',
      expectedVersion: 1,
    });
    expect(behind.errors).toMatchObject([
      { code: 'CONFLICT', message: expect.stringContaining('10 September 2025') as string },
    ]);
    const later = await client.endRole({ roleGrantId: client.grantId('DIRECTOR'), endDate: '2025-09-11' });
    expect(codes(later.data.endRole)).toEqual(['ENDED_ALREADY']);
    const past = await client.endRole({ roleGrantId: client.grantId('AUDITOR'), endDate: '2025-08-31' });
    expect(codes(past.data.endRole)).toEqual(['END_IN_PAST', 'DATES_REVERSED']);
  });

  test('a role is ended at once: on its first day it is taken back, later it ends the day before', async () => {
    const first = await client.endRole({ roleGrantId: client.grantId('DIRECTOR') });
    expect(first.data.endRole.roleGrant).toMatchObject({ endDate: null, withdrawnAt: '2025-09-01T09:00:00.000Z' });
    expect((await here.actorOf('DIRECTOR')).roles).toEqual([]);

    clock.set('2025-09-20T09:00:00Z');
    const second = await client.endRole({ roleGrantId: client.grantId('FINANCE') });
    expect(second.data.endRole.roleGrant).toMatchObject({ endDate: '2025-09-19', withdrawnAt: null });
    expect((await here.actorOf('FINANCE')).roles).toEqual([]);
  });

  test('nobody ends their own last administrator role, nor the last of the area', async () => {
    const own = await client.endRole({ roleGrantId: client.grantId('ADMINISTRATOR'), endDate: '2025-12-31' });
    expect(codes(own.data.endRole)).toEqual(['OWN_LAST_ADMINISTRATOR_ROLE']);

    // A second one whose own role runs out: the first can be ended while it lasts, and no longer.
    await client.grantRole({ personId: client.personId('FINANCE'), role: 'ADMINISTRATOR', endDate: '2025-10-31' });
    const second = await here.actorOf('FINANCE');
    const beyond = await client.endRole(
      { roleGrantId: client.grantId('ADMINISTRATOR'), endDate: '2025-10-31' },
      second,
    );
    expect(codes(beyond.data.endRole)).toEqual(['LAST_ADMINISTRATOR']);
    const within = await client.endRole(
      { roleGrantId: client.grantId('ADMINISTRATOR'), endDate: '2025-10-30' },
      second,
    );
    expect(codes(within.data.endRole)).toEqual([]);
  });

  test('of two administrators who end each other’s role at the same moment one stays', async () => {
    const granted = await client.grantRole({ personId: client.personId('FINANCE'), role: 'ADMINISTRATOR' });
    const second = await here.actorOf('FINANCE');
    const answers = await Promise.all([
      client.endRole({ roleGrantId: client.grantId('ADMINISTRATOR') }, second),
      client.endRole({ roleGrantId: granted.data.grantRole.roleGrant?.id }, administrator),
    ]);
    expect(answers.flatMap(({ data }) => codes(data.endRole))).toEqual(['LAST_ADMINISTRATOR']);
  });

  test('somebody whose roles have ended may ask who they are, and nothing else', async () => {
    await client.endRole({ roleGrantId: client.grantId('FINANCE') });
    const actor = await here.actorOf('FINANCE');
    const { data } = await ask<{ viewer: Record<string, unknown> }>(
      actor,
      '{ viewer { roles roleGrants { id } permissions } }',
    );
    expect(data.viewer).toEqual({ roles: [], roleGrants: [], permissions: [] });
    expect((await ask(actor, '{ budgetHolders { id } }')).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});

describe('whom budgets serve', () => {
  const holderOf = (kind: 'EDUCATION' | 'HEALTH' | 'SOCIAL_CARE') => toGlobalId('BudgetHolder', here.holders[kind]);
  const set = (input: object, actor = administrator) =>
    sendChange<{ readonly budgetHolder: object | null }>(
      ask,
      actor,
      'setBudgetServes',
      input,
      'budgetHolder { serves version }',
    );

  test('nobody has said it at first, but of the high needs block; it is said, put right with its version, and in the audit log', async () => {
    const { data } = await ask<{ budgetHolders: object[] }>(administrator, '{ budgetHolders { name serves version } }');
    expect(data.budgetHolders).toEqual([
      { name: 'EDUCATION budget 311', serves: 'UP_TO_25', version: 1 },
      { name: 'HEALTH budget 311', serves: null, version: 1 },
      { name: 'SOCIAL_CARE budget 311', serves: null, version: 1 },
    ]);
    const budgetHolderId = holderOf('HEALTH');
    const said = await set({ budgetHolderId, serves: 'CHILDREN' });
    expect(said).toMatchObject({ refused: [], payload: { budgetHolder: { serves: 'CHILDREN', version: 2 } } });
    expect((await set({ budgetHolderId, serves: 'ALL_AGES', expectedVersion: 1 })).error).toBe('CONFLICT');
    const right = await set({ budgetHolderId, serves: 'ALL_AGES', expectedVersion: 2 });
    expect(right).toMatchObject({ refused: [], payload: { budgetHolder: { serves: 'ALL_AGES', version: 3 } } });
    expect(await lastAudit(db)).toMatchObject({
      ...{ action: 'budget-serves.set', subject_type: 'BudgetHolder', subject_id: here.holders.HEALTH },
      detail: { serves: 'ALL_AGES', before: 'CHILDREN' },
    });
  });

  test('what is said already, another age of the high needs block, another role and an unknown budget are refused', async () => {
    const block = holderOf('EDUCATION');
    expect((await set({ budgetHolderId: block, serves: 'UP_TO_25' })).refused).toEqual(['serves SERVES_UNCHANGED']);
    const wrong = await set({ budgetHolderId: block, serves: 'ADULTS' });
    expect(wrong.refused).toEqual(['serves HIGH_NEEDS_BLOCK_SERVES_UP_TO_25']);
    const own = { budgetHolderId: holderOf('HEALTH'), serves: 'ADULTS' };
    for (const role of ['FINANCE', 'BUDGET_HOLDER', 'DIRECTOR'] as const) {
      expect((await set(own, await here.actorOf(role))).error).toBe('FORBIDDEN');
    }
    const strange = { ...own, budgetHolderId: toGlobalId('BudgetHolder', here.agencies.HEALTH) };
    expect((await set(strange)).error).toBe('NOT_FOUND');
  });
});

describe('delegated limits', () => {
  const inForce = async (onDate: string): Promise<unknown> =>
    (
      await ask<{ delegatedLimits: { ceiling: string }[] }>(
        administrator,
        'query ($holder: ID!, $day: Date!) { delegatedLimits(budgetHolderId: $holder, onDate: $day) { basis ceiling startDate endDate } }',
        { holder: toGlobalId('BudgetHolder', here.holders.HEALTH), day: onDate },
      )
    ).data.delegatedLimits;

  test('G8: a limit is a dated row; a new one ends it the day before and leaves its ceiling as it was', async () => {
    await client.setLimit(client.limitInput());
    const { data } = await client.setLimit(client.limitInput({ ceiling: '65000.00', startDate: '2025-11-01' }));
    expect(data.setDelegatedLimit).toMatchObject({
      userErrors: [],
      delegatedLimit: { ceiling: '65000.00', basis: 'ANNUAL', startDate: '2025-11-01', endDate: null },
    });
    const first = { basis: 'ANNUAL', ceiling: '50000.00', startDate: '2025-09-01', endDate: '2025-10-31' };
    const second = { basis: 'ANNUAL', ceiling: '65000.00', startDate: '2025-11-01', endDate: null };
    expect(await inForce('2025-08-31')).toEqual([]);
    expect(await inForce('2025-09-01')).toEqual([first]);
    expect(await inForce('2025-10-31')).toEqual([first]);
    expect(await inForce('2025-11-01')).toEqual([second]);
    expect(await lastAudit(db)).toMatchObject({
      action: 'delegated-limit.set',
      person_id: here.people.ADMINISTRATOR,
      subject_type: 'DelegatedLimit',
      detail: { budgetHolderId: here.holders.HEALTH, basis: 'ANNUAL', ceiling: '65000.00', startDate: '2025-11-01' },
    });
  });

  test('G8: one set between two lasts until the later one; the bases do not touch each other', async () => {
    await client.setLimit(client.limitInput());
    await client.setLimit(client.limitInput({ basis: 'WEEKLY', ceiling: '1000.00' }));
    await client.setLimit(client.limitInput({ ceiling: '70000.00', startDate: '2026-04-01' }));
    await client.setLimit(client.limitInput({ ceiling: '60000.00', startDate: '2025-11-01' }));
    expect(await inForce('2025-12-01')).toEqual([
      { basis: 'WEEKLY', ceiling: '1000.00', startDate: '2025-09-01', endDate: null },
      { basis: 'ANNUAL', ceiling: '60000.00', startDate: '2025-11-01', endDate: '2026-03-31' },
    ]);
  });

  test('G8: no limit begins in the past, twice on a day or below nothing; nothing is stored', async () => {
    await client.setLimit(client.limitInput());
    const before = await everything(db);
    const refused = await client.setLimit(client.limitInput({ ceiling: '-0.01', startDate: '2025-08-31' }));
    expect(codes(refused.data.setDelegatedLimit)).toEqual(['CEILING_NEGATIVE', 'START_IN_PAST']);
    const twice = await client.setLimit(client.limitInput({ ceiling: '1.00' }));
    expect(codes(twice.data.setDelegatedLimit)).toEqual(['START_TAKEN']);
    expect(await everything(db)).toEqual(before);
  });

  test('G8: of two set for one day at the same moment one is refused', async () => {
    const answers = await Promise.all([
      client.setLimit(client.limitInput()),
      client.setLimit(client.limitInput({ ceiling: '60000.00' })),
    ]);
    expect(answers.flatMap(({ data }) => codes(data.setDelegatedLimit))).toEqual(['START_TAKEN']);
  });

  test('malformed money and dates are the client’s to mend', async () => {
    for (const change of [
      { ceiling: '1,000.00' },
      { ceiling: 1000 },
      { startDate: '2025-02-30' },
      { basis: 'DAILY' },
    ]) {
      expect((await client.setLimit(client.limitInput(change))).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    }
  });
});
