import { commitLinesIn } from '../src/features/ledger/service/commitments';
import { toGlobalId } from '../src/platform/global-id';
import { useContributions } from './support/contribution-world';
import { disputesOf } from './support/disputes';
import { line, money, parts, terms } from './support/make-ledger';
import { runJobs } from './support/run-jobs';
import { mergerOf, successionsOf, type Body } from './support/succession-world';

const world = useContributions();
const { db, ask, as, agree, clock, differences, done, causes } = world;
const { dispute, carry } = disputesOf(world);
const { makeBody, health, record, bodyNamed, pressure, staff, paid } = successionsOf(world);

const MERGED = ['Merged ICB', 'Merged continuing care'] as const;
const refusals = async (input: object): Promise<string[]> =>
  (await record(input)).userErrors.map(({ code }) => code).sort();
const setBudget = (body: Body, allocation: string, broughtForward?: string, lines?: readonly object[]) =>
  done('finance', 'setBudget', {
    budgetHolderId: toGlobalId('BudgetHolder', body.holderId),
    financialYear: '2025-26',
    version: 'First',
    allocation,
    broughtForward,
    lines,
  });
const pence = (...amounts: readonly string[]): bigint => amounts.reduce((all, one) => all + money(one), 0n);

async function limitOf(body: Body, ceiling: string): Promise<void> {
  await db.asOwner(
    `insert into delegated_limit (local_area_code, delegated_limit_id, budget_holder_id, decision_type, amount_basis, ceiling_pence,
                                  active_span, set_by, set_at)
     values ($1, gen_random_uuid(), $2, 'PLACEMENT_FUNDING', 'ANNUAL', ($3::numeric * 100)::bigint, '[2024-04-01,)', $4, now())`,
    [world.area.code, body.holderId, ceiling, world.area.personId],
  );
}

/** Two bodies, and a placement that the first pays for. */
async function bodies() {
  const first = await health();
  const second = await makeBody('Second ICB');
  await limitOf(second, '9000000.00');
  return { first, second, own: await agree() };
}

/** Two bodies that share placements with the council and with each other, and a budget each. */
async function twoBodies() {
  const { first, second, own } = await bodies();
  const { education } = world.area;
  const agreeWith = async (...shares: readonly (readonly [string, bigint])[]) => {
    const placed = await world.propose({ shares: parts(...shares) });
    await db.asOwner(
      `update contribution set status = 'APPROVED', approved_by = $2, approved_at = now()
        where funding_agreement_id = $1 and budget_holder_id = $3`,
      [placed.agreementId, world.area.personId, second.holderId],
    );
    await world.approve(
      placed.agreementId,
      ...(shares.length === 3 ? (['health', 'education'] as const) : (['education'] as const)),
    );
    return placed;
  };
  const others = await agreeWith([second.holderId, 40n], [education, 60n]);
  const shared = await agreeWith([second.holderId, 25n], [first.holderId, 25n], [education, 50n]);
  await setBudget(first, '1000000.00', '-5000.00');
  await setBudget(second, '365000.00', undefined, [{ section251Line: '2.1.2', amount: '36500.00' }]);
  return { first, second, own, others, shared };
}

test('B24 two ICBs merge mid-year: each pays its own days, what is recast is the sum of the parts, and the ledger equals the engine', async () => {
  const { first, second, own, others, shared } = await twoBodies();
  const before = [await pressure(first.holderId), await pressure(second.holderId)];
  const input = mergerOf([first, second], '2026-01-01', { source: 'Establishment Order 2026' });

  const preview = await record({ ...input, preview: true });
  expect(preview).toMatchObject({ userErrors: [], succession: null, placements: 3 });
  // The effect names a successor that nothing is kept of.
  const reader = as('administrator');
  const { data, errors } = await ask<{ recordSuccession: { effect: { holders: object[] } } }>(
    { ...reader, permissions: new Set([...reader.permissions, 'budget:read']) },
    `mutation ($input: RecordSuccessionInput!) { recordSuccession(input: $input) {
       effect { holders { thisYear budgetHolder { name startDate agency { name } successors { name } } } } } }`,
    { input: { ...input, preview: true } },
  );
  expect(errors).toEqual([]);
  expect(data.recordSuccession.effect.holders).toContainEqual({
    thisYear: expect.stringMatching(/^\d+\.\d\d$/) as string,
    budgetHolder: { name: MERGED[1], startDate: '2026-01-01', agency: { name: MERGED[0] }, successors: [] },
  });
  expect((await bodyNamed(...MERGED)).holderId).toBe('');

  expect(await record(input)).toMatchObject({ userErrors: [], placements: 3 });
  const merged = await bodyNamed(...MERGED);
  for (const placed of [own, others, shared]) expect(await differences(placed)).toEqual([]);
  // £500.00 a day: health 20 % of 61 days, the rest of the year to its successor; of the shared line both halves of a half.
  expect(await paid(own)).toMatchObject({ 'Continuing care': '6100.00', 'Merged continuing care': '30400.00' });
  expect(await paid(shared)).toMatchObject({
    'Continuing care': '7625.00',
    'Second ICB': '7625.00',
    'Merged continuing care': '76000.00',
  });
  const moved = Object.keys(await causes(own)).filter((key) => key.startsWith('RESPONSIBILITY_TRANSFERRED'));
  expect(moved).toHaveLength(2);

  const reported = await Promise.all([first, second, merged].map(({ holderId }) => pressure(holderId)));
  const recast = await pressure(merged.holderId, 'RECAST');
  expect(pence(...reported.map(({ committed }) => committed))).toBe(pence(recast.committed));
  expect(pence(recast.committed)).toBe(pence(...before.map(({ committed }) => committed)));
  expect(recast.allocation).toBe('1365000.00');
  const byLine = async (holderId: string, basis: string) => {
    const { data: found } = await ask<{ budgetPressure: { lines: { section251Line: string; allocation: string }[] } }>(
      as('finance'),
      `query ($id: ID, $basis: ReportingBasis!) { budgetPressure(financialYear: "2025-26", budgetHolderId: $id, basis: $basis) { lines { section251Line allocation } } }`,
      { id: toGlobalId('BudgetHolder', holderId), basis },
    );
    return found.budgetPressure.lines.find(({ section251Line }) => section251Line === '2.1.2')?.allocation;
  };
  expect([await byLine(second.holderId, 'AS_REPORTED'), await byLine(merged.holderId, 'AS_REPORTED')]).toEqual([
    '27500.00',
    '9000.00',
  ]);
  expect(await byLine(merged.holderId, 'RECAST')).toBe('36500.00');
  // 275 of 365 days stay with the predecessor.
  expect(reported.map(({ allocation }) => allocation)).toEqual(['753424.66', '275000.00', '336575.34']);
  // A predecessor's own figures are as they were reported; before it, there is nothing to recast.
  expect(await pressure(first.holderId, 'RECAST')).toEqual(reported[0]);
});

test('idea 15 old links resolve and lead on; access follows on the day, and nobody keeps it by accident', async () => {
  const { first, second, own } = await bodies();
  const open = await world.propose();
  const lead = await staff('lead', first);
  const member = await staff('member', second, 'PANEL_MEMBER');
  const leaving = await staff('leaving', first, 'DIRECTOR');
  const [left] = await db.asOwner<{ role_grant_id: string }>(
    `update role_grant set active_span = '[2024-04-01,2025-12-01)' where role = 'DIRECTOR' and local_area_code = $1 returning role_grant_id`,
    [world.area.code],
  );
  expect(left).toBeDefined();
  const done = await record(mergerOf([first, second], '2026-01-01'));
  expect(done).toMatchObject({ userErrors: [], rolesEnded: 2, rolesGranted: 2 });
  const merged = await bodyNamed(...MERGED);

  clock.set('2025-12-31T22:00:00Z');
  expect((await lead()).roles).toMatchObject([{ agencyId: first.agencyId, budgetHolderId: first.holderId }]);
  clock.set('2026-01-01T00:05:00Z');
  const roles = (await lead()).roles;
  expect(roles.map(({ agencyId }) => agencyId)).toEqual([merged.agencyId, merged.agencyId, merged.agencyId]);
  // What it goes on with is its predecessors' too: their open shares, disputes and debts.
  expect(new Set(roles.map(({ budgetHolderId }) => budgetHolderId))).toEqual(
    new Set([merged.holderId, first.holderId, second.holderId]),
  );
  expect((await member()).roles).toMatchObject([{ role: 'PANEL_MEMBER', agencyId: merged.agencyId }]);
  expect((await leaving()).roles).toEqual([]);
  const [still] = await db.asOwner<{ count: bigint }>(
    `select count(*) from role_grant where local_area_code = $1 and active_span @> '2026-01-01'::date and withdrawn_at is null
        and (agency_id = any ($2) or budget_holder_id = any ($3))`,
    [world.area.code, [first.agencyId, second.agencyId], [first.holderId, second.holderId]],
  );
  expect(still?.count).toBe(0n);

  // People work for their successor from the day on, which the night's job sees to.
  const employer = async (): Promise<string | undefined> =>
    (
      await db.asOwner<{ agency_id: string }>('select agency_id from person where subject = $1', [
        `${world.area.code}-lead`,
      ])
    )[0]?.agency_id;
  expect(await employer()).toBe(first.agencyId);
  await runJobs(db, clock, 'successions.settle');
  await runJobs(db, clock, 'successions.settle');
  expect(await employer()).toBe(merged.agencyId);

  // What was open with a predecessor is for the successor's people to agree.
  await ask(
    { ...(await lead()), permissions: new Set(['contribution:approve']) },
    `mutation ($id: ID!) { approveContribution(input: { contributionId: $id }) { userErrors { code } } }`,
    { id: await world.contributionId(open.agreementId, 'health') },
  );
  const [agreed] = await db.asOwner<{ status: string }>(
    'select status from contribution where funding_agreement_id = $1 and budget_holder_id = $2',
    [open.agreementId, first.holderId],
  );
  expect(agreed?.status).toBe('APPROVED');

  const { data, errors } = await ask<Record<string, unknown>>(
    as('commissioner'),
    `query ($holder: ID!, $agency: ID!, $new: ID!) {
       old: node(id: $holder) { ... on BudgetHolder { name endDate successors { name predecessors { name } } } }
       body: node(id: $agency) { ... on Agency { name endDate successors { name startDate } } }
       new: node(id: $new) { ... on BudgetHolder { predecessors { name } successors { name } } }
       successions { kind firstDate predecessorIds successorIds } }`,
    {
      holder: toGlobalId('BudgetHolder', first.holderId),
      agency: toGlobalId('Agency', first.agencyId),
      new: toGlobalId('BudgetHolder', merged.holderId),
    },
  );
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    old: {
      name: 'Continuing care',
      endDate: '2025-12-31',
      successors: [{ name: MERGED[1], predecessors: [{}, {}] }],
    },
    body: { endDate: '2025-12-31', successors: [{ name: MERGED[0], startDate: '2026-01-01' }] },
    new: { successors: [] },
    successions: [{ kind: 'MERGE', firstDate: '2026-01-01' }],
  });
  expect(await differences(own)).toEqual([]);
});

test('B24 no share is dated outside its payer’s life: the service has successors pay, and the database refuses it', async () => {
  const first = await health();
  await record({
    ...mergerOf([first], '2026-01-01'),
    kind: 'RENAME',
  });
  // Decided before the day by the old name, and running past it: the successor has the share from its day on.
  const placed = await agree();
  expect(await paid(placed)).toMatchObject({ 'Continuing care': '6100.00', 'Merged continuing care': '30400.00' });
  expect(await differences(placed)).toEqual([]);
  const merged = await bodyNamed(...MERGED);
  await expect(
    db.asOwner(`update budget_holder set start_date = '2026-02-01' where budget_holder_id = $1`, [merged.holderId]),
  ).rejects.toMatchObject({ constraint: 'budget_holder_outlives_shares' });
  await expect(
    db.asOwner(`update cost_line set placement_span = '[2015-01-01,2026-11-01)' where placement_id = $1`, [
      placed.placementId,
    ]),
  ).rejects.toMatchObject({ constraint: 'cost_line_payers_alive' });
  await expect(
    db.asOwner(
      `insert into cost_line_share (local_area_code, cost_line_version_id, case_id, ordinal, budget_holder_id, parts)
       select version.local_area_code, version.cost_line_version_id, version.case_id, 9, $2, 1 from cost_line_version version
         join cost_line line using (local_area_code, cost_line_id)
        where line.placement_id = $1 and version.superseded_at is null and lower(version.active_span) is null limit 1`,
      [placed.placementId, merged.holderId],
    ),
  ).rejects.toMatchObject({ constraint: 'cost_line_share_payer_alive' });
});

test('B24 a CCG before 1 July 2022 keeps its days; its board has them from then on, and recast the whole year', async () => {
  clock.set('2025-10-02T10:00:00Z');
  const ccg = await makeBody('NHS Placeholder CCG');
  const span = { startDate: '2022-04-01', endDate: '2023-03-31' } as never;
  const placed = await world.propose({
    span,
    lines: [line(terms('36500.00'), parts([ccg.holderId, 1n]))],
  });
  await db.asOwner(
    `update contribution set status = 'APPROVED', approved_by = $2, approved_at = now() where funding_agreement_id = $1`,
    [placed.agreementId, world.area.personId],
  );
  await world.write(async (tx) => {
    return commitLinesIn(tx, placed.placementId, placed.decisionId);
  });
  expect(await record({ ...mergerOf([ccg], '2022-07-01'), kind: 'RENAME' })).toMatchObject({ userErrors: [] });
  const board = await bodyNamed(...MERGED);
  expect((await pressure(ccg.holderId, 'AS_REPORTED', '2022-23')).committed).toBe('9100.00');
  expect((await pressure(board.holderId, 'AS_REPORTED', '2022-23')).committed).toBe('27400.00');
  expect((await pressure(board.holderId, 'RECAST', '2022-23')).committed).toBe('36500.00');
  expect(await differences(placed)).toEqual([]);
});

test('a cap goes on with the successor: what its predecessor used of it in the year counts', async () => {
  const first = await health();
  const capped = { payer: first.holderId, parts: 1n, fixed: null, cap: money('10000.00'), residual: false };
  const rest = { payer: world.area.education, parts: 1n, fixed: null, cap: null, residual: false };
  const placed = await agree({
    shares: [rest, capped],
    span: { startDate: '2025-11-01', endDate: '2026-03-31' } as never,
  });
  expect(await paid(placed)).toMatchObject({ 'Continuing care': '10000.00' });
  // £250.00 a day: 31 days of November and one of December are 7,750.00, so 2,250.00 of the cap are left.
  expect(await record({ ...mergerOf([first], '2025-12-02'), kind: 'RENAME' })).toMatchObject({ userErrors: [] });
  expect(await paid(placed)).toMatchObject({ 'Continuing care': '7750.00', 'Merged continuing care': '2250.00' });
  expect(await differences(placed)).toEqual([]);
});

test('a share in dispute is carried on for the successor, and ends with the dispute', async () => {
  const first = await health();
  const placed = await agree();
  await carry(await dispute(placed, 'health'), 'education');
  expect(await record({ ...mergerOf([first], '2026-02-01'), kind: 'RENAME' })).toMatchObject({ userErrors: [] });
  expect(await differences(placed)).toEqual([]);
  // Health pays to 14 January, the lead from then on, whoever the share is of.
  expect(await paid(placed)).toEqual({
    'Continuing care': '7500.00',
    'High needs block': '120250.00',
    Placements: '54750.00',
  });
});

test('a split names each share, role and limit, or is refused with the list of what is unnamed; then each has what it took', async () => {
  const first = await health();
  await staff('north', first);
  const [one, two] = [await agree(), await agree()];
  await setBudget(first, '365000.00');
  const id = (body: string) => ({
    name: `${body} ICB`,
    predecessorIds: [toGlobalId('Agency', first.agencyId)],
    takesRest: body === 'North',
    budgetHolders: [
      {
        name: `${body} care`,
        predecessorIds: [toGlobalId('BudgetHolder', first.holderId)],
        parts: body === 'North' ? 60 : 40,
      },
    ],
  });
  const split = { kind: 'SPLIT', firstDate: '2026-01-01', successors: [id('North'), id('South')] };
  expect(await refusals(split)).toEqual(['LIMIT_UNNAMED', 'ROLE_UNNAMED', 'SHARE_UNNAMED', 'SHARE_UNNAMED']);

  const [grant] = await db.asOwner<{ id: string }>(
    'select role_grant_id as id from role_grant where local_area_code = $1 and budget_holder_id = $2',
    [world.area.code, first.holderId],
  );
  const [limit] = await db.asOwner<{ id: string }>(
    'select delegated_limit_id as id from delegated_limit where local_area_code = $1 and budget_holder_id = $2',
    [world.area.code, first.holderId],
  );
  const share = (placed: { placementId: string }, successor: string) => ({
    placementId: toGlobalId('Placement', placed.placementId),
    predecessorId: toGlobalId('BudgetHolder', first.holderId),
    successor,
  });
  const named = {
    ...split,
    shares: [share(one, 'North care'), share(two, 'South care')],
    roles: [{ roleGrantId: toGlobalId('RoleGrant', grant?.id ?? ''), successor: null }],
    limits: [{ delegatedLimitId: toGlobalId('DelegatedLimit', limit?.id ?? ''), successor: 'South care' }],
  };
  expect(await refusals({ ...named, shares: [share(one, 'West care'), share(two, 'South care')] })).toEqual([
    'SUCCESSOR_UNKNOWN',
  ]);
  expect(await record(named)).toMatchObject({ userErrors: [], rolesEnded: 1, rolesGranted: 0 });
  expect(await paid(one)).toMatchObject({ 'Continuing care': '6100.00', 'North care': '30400.00' });
  expect(await paid(two)).toMatchObject({ 'Continuing care': '6100.00', 'South care': '30400.00' });
  const [north, south] = [await bodyNamed('North ICB', 'North care'), await bodyNamed('South ICB', 'South care')];
  const recast = [await pressure(north.holderId, 'RECAST'), await pressure(south.holderId, 'RECAST')];
  expect(recast.map(({ committed }) => committed)).toEqual(['15100.00', '15100.00']);
  expect(recast.map(({ allocation }) => allocation)).toEqual(['219000.00', '146000.00']);
  for (const placed of [one, two]) expect(await differences(placed)).toEqual([]);
});

test('what makes no succession is refused, all of it at once', async () => {
  const first = await health();
  const [merger] = (mergerOf([first], '2026-01-01') as { successors: object[] }).successors;
  const wrong = { kind: 'SPLIT', firstDate: '2015-04-01', successors: [{ ...merger, budgetHolders: [] }] };
  expect(await refusals(wrong)).toEqual(['DATE_BEFORE_START', 'HOLDER_UNNAMED', 'KIND_DIFFERS']);
  expect(await refusals({ kind: 'MERGE', firstDate: '2026-01-01', successors: [] })).toEqual(['NOTHING_SUCCEEDED']);
  const second = await makeBody('Second ICB');
  // A budget for children alone is not followed by one for adults alone, new or there before; a new one serves everybody they did.
  const serve = (of: typeof first, serves: string) =>
    world.mutate(
      'administrator',
      'setBudgetServes',
      { budgetHolderId: toGlobalId('BudgetHolder', of.holderId), serves },
      'budgetHolder { serves }',
    );
  await serve(first, 'CHILDREN');
  await serve(second, 'ADULTS');
  const [only] = (mergerOf([first], '2026-01-01') as { successors: { budgetHolders: object[] }[] }).successors;
  const forAdults = { ...only, budgetHolders: only!.budgetHolders.map((one) => ({ ...one, serves: 'ADULTS' })) };
  const turned = { kind: 'RENAME', firstDate: '2026-01-01', successors: [forAdults] };
  expect(await refusals(turned)).toEqual(['SERVES_DIFFER']);
  const into = {
    ...{ agencyId: toGlobalId('Agency', second.agencyId), predecessorIds: [toGlobalId('Agency', first.agencyId)] },
    budgetHolders: [
      {
        budgetHolderId: toGlobalId('BudgetHolder', second.holderId),
        predecessorIds: [toGlobalId('BudgetHolder', first.holderId)],
      },
    ],
  };
  expect(await refusals({ kind: 'MERGE', firstDate: '2026-01-01', successors: [into] })).toEqual(['SERVES_DIFFER']);
  await serve(second, 'ALL_AGES');
  // Of two budgets each the other's: nobody would pay, and what follows would never end.
  const ring = (one: typeof first, other: typeof first) => ({
    ...{ agencyId: toGlobalId('Agency', one.agencyId), predecessorIds: [toGlobalId('Agency', other.agencyId)] },
    budgetHolders: [
      {
        ...{ budgetHolderId: toGlobalId('BudgetHolder', one.holderId), parts: 1 },
        predecessorIds: [toGlobalId('BudgetHolder', other.holderId)],
      },
    ],
  });
  const rings = { kind: 'MERGE', firstDate: '2026-01-01', successors: [ring(first, second), ring(second, first)] };
  expect(new Set(await refusals(rings))).toEqual(new Set(['OWN_SUCCESSOR']));
  await limitOf(second, '5.00');
  // Their limits differ, so nobody knows which the successor is to have.
  expect(await refusals(mergerOf([first, second], '2026-01-01'))).toEqual(['LIMIT_UNNAMED', 'LIMIT_UNNAMED']);
  expect(await refusals({ ...mergerOf([first], '2026-01-01'), kind: 'RENAME' })).toEqual([]);
  expect(await refusals({ ...mergerOf([first], '2027-01-01'), kind: 'RENAME' })).toContain('PREDECESSOR_ENDED');
  // Nor by one after the other: who has ended takes nobody’s place.
  const merged = await bodyNamed('Merged ICB', 'Merged continuing care');
  const back = { kind: 'MERGE', firstDate: '2026-02-01', successors: [ring(first, merged)] };
  expect(new Set(await refusals(back))).toEqual(new Set(['SUCCESSOR_NOT_IN_FORCE']));
});
