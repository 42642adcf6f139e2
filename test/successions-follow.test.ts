import { toGlobalId } from '../src/platform/global-id';
import { useContributions, type Placed } from './support/contribution-world';
import { disputesOf } from './support/disputes';
import { signIn } from './support/make-area';
import { mergerOf, successionsOf, type Body } from './support/succession-world';

const world = useContributions();
const { db, ask, as, agree, propose, clock, done } = world;
const { dispute } = disputesOf(world);
const { makeBody, health, record, bodyNamed, staff } = successionsOf(world);

const MERGED = ['Merged ICB', 'Merged continuing care'] as const;
const codesOf = async (input: object): Promise<string[]> =>
  (await record(input)).userErrors.map(({ code }) => code).sort();
const holderIdOf = ({ holderId }: Body): string => toGlobalId('BudgetHolder', holderId);
const renamed = (body: Body, firstDate: string): object => ({ ...mergerOf([body], firstDate), kind: 'RENAME' });

/** A fund to which the council and these bodies belong. */
const makeFund = (...bodies: readonly Body[]) =>
  done('finance', 'createPooledFund', {
    name: 'Complex residential pool',
    legalBasis: 'NHS_ACT_S75',
    aims: 'Placements that no partner can make alone',
    agreementReference: 'S75/2025/4',
    overspend: 'PRO_RATA',
    underspend: 'PRO_RATA',
    tolerancePercent: '5',
    startDate: '2025-04-01',
    partners: [
      { budgetHolderId: world.holderId('education') },
      ...bodies.map((one) => ({ budgetHolderId: holderIdOf(one) })),
    ],
  });

async function ceilingOf({ holderId }: Body, year: string, pounds: string): Promise<void> {
  await db.asOwner(
    `insert into commitment_ceiling (local_area_code, commitment_ceiling_id, budget_holder_id, financial_year, ordinal, ceiling_pence,
                                     reason, set_by, set_at)
     values ($1, gen_random_uuid(), $2, $3, 1, ($4::numeric * 100)::bigint, 'A test', $5, '2025-04-01T00:00:00Z')`,
    [world.area.code, holderId, year, pounds, world.area.personId],
  );
}

const text = async (sql: string, parameters: readonly unknown[] = []): Promise<string[]> =>
  (await db.asOwner<{ said: string }>(sql, [world.area.code, ...parameters])).map(({ said }) => said);

test('what follows of two bodies that merge: ceilings as far as they are left, overrides, the fund’s seat, seats at sittings', async () => {
  const [first, second] = [await health(), await makeBody('Second ICB')];
  const { code, panelId, personId } = world.area;
  await agree();
  await ceilingOf(first, '2025-26', '20000.00');
  await ceilingOf(second, '2025-26', '5000.00');
  await makeFund(first);
  await db.asOwner(
    `insert into limit_override (local_area_code, limit_override_id, budget_holder_id, decision_type, amount_basis, ceiling_pence, reason,
                                 active_span, set_by, set_at)
     values ($1, gen_random_uuid(), $2, 'PLACEMENT_FUNDING', 'ANNUAL', 100000, 'Recovery plan', '[2025-04-01,2026-04-01)', $3, now())`,
    [code, first.holderId, personId],
  );
  await staff('member', second, 'PANEL_MEMBER');
  for (const [date, status] of [
    ['2025-12-31', 'SCHEDULED'],
    ['2026-01-07', 'PUBLISHED'],
  ] as const) {
    await db.asOwner(
      `with met as (
         insert into panel_meeting (local_area_code, meeting_id, panel_id, starts_at, meeting_date, capacity, status)
         values ($1, gen_random_uuid(), $2, $3::date, $3, 10, $4) returning meeting_id)
       insert into meeting_invitation (local_area_code, meeting_id, person_id, capacity, agency_id, invited_at)
       select $1, meeting_id, person.person_id, 'MEMBER', $5, now() from met, person where subject = $1 || '-member'`,
      [code, panelId, date, status, second.agencyId],
    );
  }
  expect(await record(mergerOf([first, second], '2026-01-01'))).toMatchObject({ userErrors: [] });

  // Of £20,000.00 the first has committed 61 days at £100.00 itself; of £5,000.00 the second nothing.
  expect(
    await text(
      `select holder.name || ' ' || financial_year || ' ' || ceiling_pence as said from commitment_ceiling
         join budget_holder holder using (local_area_code, budget_holder_id) where local_area_code = $1 order by 1`,
    ),
  ).toEqual(['Continuing care 2025-26 2000000', 'Merged continuing care 2025-26 1890000', 'Second ICB 2025-26 500000']);
  expect(
    await text(
      `select holder.name || ' ' || active_span || ' ' || ceiling_pence as said from limit_override
         join budget_holder holder using (local_area_code, budget_holder_id) where local_area_code = $1 order by 1 desc`,
    ),
  ).toEqual([
    'Merged continuing care [2026-01-01,2026-04-01) 100000',
    'Continuing care [2025-04-01,2026-04-01) 100000',
  ]);
  expect(
    await text(
      `select holder.name || ' ' || coalesce(seat, partner.ordinal) || coalesce(' to ' || partner.end_date, '') as said
         from pooled_fund_partner partner join budget_holder holder using (local_area_code, budget_holder_id)
        where local_area_code = $1 order by partner.ordinal`,
    ),
  ).toEqual(['High needs block 1', 'Continuing care 2 to 2025-12-31', 'Merged continuing care 2']);
  expect(
    await text(
      `select meeting_date || ' ' || agency.name as said from meeting_invitation invitation join panel_meeting using (local_area_code, meeting_id)
         join agency using (local_area_code, agency_id)
         join person on person.local_area_code = invitation.local_area_code and person.person_id = invitation.person_id
        where invitation.local_area_code = $1 and subject = $1 || '-member' order by 1`,
    ),
  ).toEqual(['2025-12-31 Second ICB', `2026-01-07 ${MERGED[0]}`]);
});

test('a ceiling that only one has, and a fund in which both are partners, are refused', async () => {
  const [first, second] = [await health(), await makeBody('Second ICB')];
  await ceilingOf(first, '2025-26', '20000.00');
  await agree();
  expect(await codesOf(mergerOf([first, second], '2026-01-01'))).toEqual(['CEILING_UNCLEAR']);
  await makeFund(first, second);
  const into = {
    kind: 'MERGE',
    firstDate: '2026-01-01',
    successors: [
      {
        agencyId: toGlobalId('Agency', second.agencyId),
        predecessorIds: [toGlobalId('Agency', first.agencyId)],
        budgetHolders: [{ budgetHolderId: holderIdOf(second), predecessorIds: [holderIdOf(first)] }],
      },
    ],
  };
  expect(await codesOf(into)).toEqual(['POOL_PARTNER_ALREADY']);
});

test('the high needs block goes over with the budget that is it, and is one on each day', async () => {
  const block = await bodyNamed('Education', 'High needs block');
  const placed = await agree();
  expect(await record({ ...renamed(block, '2026-01-01'), preview: false })).toMatchObject({ userErrors: [] });
  const { data } = await ask<{ budgetHolders: object[] }>(
    as('finance'),
    '{ budgetHolders { name isHighNeedsBlock startDate endDate } }',
  );
  expect(data.budgetHolders.slice(0, 2)).toEqual([
    { name: 'High needs block', isHighNeedsBlock: true, startDate: '2015-04-01', endDate: '2025-12-31' },
    { name: MERGED[1], isHighNeedsBlock: true, startDate: '2026-01-01', endDate: null },
  ]);
  // What the block pays is the block's by either name: half of £75,500.00 of the year.
  const { data: cost, errors } = await ask<{ node: { costs: object } }>(
    as('finance'),
    'query ($id: ID!) { node(id: $id) { ... on Placement { costs(financialYear: "2025-26") { block health total } } } }',
    { id: toGlobalId('Placement', placed.placementId) },
  );
  expect(errors).toEqual([]);
  expect(cost.node.costs).toEqual({ block: '37750.00', health: '15100.00', total: '75500.00' });
  await expect(
    db.asOwner('update budget_holder set is_high_needs_block = true where budget_holder_id = $1', [
      world.area.socialCare,
    ]),
  ).rejects.toMatchObject({ constraint: 'budget_holder_no_overlap' });
});

test('B22 recovery as reported and recast: what the predecessor owes is its successor’s, and no total changes', async () => {
  const first = await health();
  const placed = await agree();
  await done('finance', 'raiseInvoice', {
    placementId: toGlobalId('Placement', placed.placementId),
    budgetHolderId: holderIdOf(first),
    startDate: '2025-11-01',
    endDate: '2025-11-30',
    invoiceNumber: 'INV-1',
  });
  expect(await record(renamed(first, '2026-01-01'))).toMatchObject({ userErrors: [] });
  const merged = await bodyNamed(...MERGED);
  const asked = async (basis: string) => {
    const { data, errors } = await ask<{
      recoveryStatement: { total: object };
      recoveryForecast: { expectedIncome: string; partners: { budgetHolder: { name: string }; figures: object }[] };
    }>(
      as('finance'),
      `query ($id: ID!, $basis: ReportingBasis!) {
         recoveryStatement(budgetHolderId: $id, financialYear: "2025-26", basis: $basis) { total { expected invoiced } }
         recoveryForecast(financialYear: "2025-26", basis: $basis) {
           expectedIncome partners { budgetHolder { name } figures { expected invoiced } } } }`,
      { id: holderIdOf(merged), basis },
    );
    expect(errors).toEqual([]);
    return {
      statement: data.recoveryStatement.total,
      income: data.recoveryForecast.expectedIncome,
      partners: Object.fromEntries(
        data.recoveryForecast.partners.map(({ budgetHolder: { name }, figures }) => [name, figures]),
      ),
    };
  };
  // £100.00 a day: 61 days, and 90 from 1 January; the placements budget £150.00 a day.
  const placements = { expected: '22650.00', invoiced: '0.00' };
  expect(await asked('AS_REPORTED')).toEqual({
    statement: { expected: '9000.00', invoiced: '0.00' },
    income: '37750.00',
    partners: {
      Placements: placements,
      'Continuing care': { expected: '6100.00', invoiced: '3000.00' },
      [MERGED[1]]: { expected: '9000.00', invoiced: '0.00' },
    },
  });
  expect(await asked('RECAST')).toEqual({
    statement: { expected: '15100.00', invoiced: '3000.00' },
    income: '37750.00',
    partners: { Placements: placements, [MERGED[1]]: { expected: '15100.00', invoiced: '3000.00' } },
  });
});

test('a split names who goes on with what is open: a share that waits, a dispute, a debt; nobody else can', async () => {
  const first = await health();
  const { grantId, limitId } = await ownOf(first);
  const [waiting, argued, billed] = [await propose(), await agree(), await agree()];
  await dispute(argued, 'health');
  // Over by the day, so that no share of it is paid for on or after it: what is owed of it is still open.
  await db.asOwner(`update placement set ended_date = '2025-12-31' where placement_id = $1`, [billed.placementId]);
  await db.asOwner(`update cost_line set placement_span = '[2025-11-01,2026-01-01)' where placement_id = $1`, [
    billed.placementId,
  ]);
  await done('finance', 'raiseInvoice', {
    placementId: toGlobalId('Placement', billed.placementId),
    budgetHolderId: holderIdOf(first),
    startDate: '2025-11-01',
    endDate: '2025-11-30',
    invoiceNumber: 'INV-2',
  });
  const heir = (name: string) => ({
    name: `${name} ICB`,
    predecessorIds: [toGlobalId('Agency', first.agencyId)],
    takesRest: name === 'North',
    budgetHolders: [{ name: `${name} care`, predecessorIds: [holderIdOf(first)], parts: 1 }],
  });
  const share = ({ placementId }: Pick<Placed, 'placementId'>, successor: string) => ({
    placementId: toGlobalId('Placement', placementId),
    predecessorId: holderIdOf(first),
    successor,
  });
  const split = {
    kind: 'SPLIT',
    firstDate: '2026-01-01',
    successors: [heir('North'), heir('South')],
    shares: [share(waiting, 'South care'), share(argued, 'South care')],
    roles: grantId.map((id) => ({ roleGrantId: toGlobalId('RoleGrant', id), successor: null })),
    limits: limitId.map((id) => ({ delegatedLimitId: toGlobalId('DelegatedLimit', id), successor: 'South care' })),
  };
  expect(await codesOf(split)).toEqual(['MATTER_UNNAMED']);
  const named = { ...split, shares: [...split.shares, share(billed, 'South care')] };
  expect(await record(named)).toMatchObject({ userErrors: [] });
  const [north, south] = [await bodyNamed('North ICB', 'North care'), await bodyNamed('South ICB', 'South care')];
  const [northern, southern] = [await staff('northern', north), await staff('southern', south)];
  clock.set('2026-01-02T09:00:00Z');

  const waits = async (who: typeof northern): Promise<number> => {
    const { data, errors } = await ask<{ contributions: { totalCount: number } }>(
      await who(),
      '{ contributions(filter: { waitsForMe: { eq: true } }) { totalCount } }',
    );
    expect(errors).toEqual([]);
    return data.contributions.totalCount;
  };
  // North takes the rest, which this is not of: it was named for South.
  expect([await waits(northern), await waits(southern)]).toEqual([0, 1]);
  const approve = async (who: typeof northern): Promise<string[]> => {
    const { data } = await ask<{ approveContribution: { userErrors: { code: string }[] } }>(
      await who(),
      'mutation ($id: ID!) { approveContribution(input: { contributionId: $id }) { userErrors { code } } }',
      { id: await world.contributionId(waiting.agreementId, 'health') },
    );
    return data.approveContribution.userErrors.map(({ code }) => code);
  };
  expect(await approve(northern)).toEqual(['NOT_YOUR_SHARE']);
  expect(await approve(southern)).toEqual([]);
  const { data } = await ask<{ recoveryStatement: { total: { invoiced: string } } }>(
    as('finance'),
    `query ($id: ID!) { recoveryStatement(budgetHolderId: $id, financialYear: "2025-26", basis: RECAST) { total { invoiced } } }`,
    { id: holderIdOf(south) },
  );
  expect(data.recoveryStatement.total.invoiced).toBe('3000.00');
});

/** The grants and limits that are held for a body. */
async function ownOf({ holderId }: Body): Promise<{ readonly grantId: string[]; readonly limitId: string[] }> {
  const ids = (table: string, id: string) =>
    text(`select ${id}::text as said from ${table} where local_area_code = $1 and budget_holder_id = $2`, [holderId]);
  return {
    grantId: await ids('role_grant', 'role_grant_id'),
    limitId: await ids('delegated_limit', 'delegated_limit_id'),
  };
}

test('G8 what is over its limit with a predecessor is ratified by a director of who goes on with it, and by no other', async () => {
  const first = await health();
  const placed = await agree();
  await staff('directing', first, 'DIRECTOR');
  const other = await staff('elsewhere', await makeBody('Second ICB'), 'DIRECTOR');
  await world.limit('health', '1.00');
  await done('commissioner', 'proposeContribution', {
    placementId: toGlobalId('Placement', placed.placementId),
    fromDate: '2025-12-01',
    method: 'SINGLE_AGENCY',
    methodEvidence: 'Protocol 2025/4',
    reason: 'Health alone',
    shares: [{ budgetHolderId: holderIdOf(first), parts: 1 }],
  });
  const [change = ''] = await text(
    `select funding_agreement_id::text as said from funding_agreement where local_area_code = $1 and placement_id = $2 and kind = 'CHANGE'`,
    [placed.placementId],
  );
  await world.approve(change, 'health');
  expect(await record(renamed(first, '2026-01-01'))).toMatchObject({ userErrors: [] });
  clock.set('2026-01-02T09:00:00Z');
  const ratify = async (who: typeof other): Promise<string[]> => {
    const { data, errors } = await ask<{ ratifyContribution: { userErrors: { code: string }[] } }>(
      await who(),
      `mutation ($id: ID!) { ratifyContribution(input: { contributionId: $id, reason: "Within the plan" }) { userErrors { code } } }`,
      { id: await world.contributionId(change, 'health') },
    );
    expect(errors).toEqual([]);
    return data.ratifyContribution.userErrors.map(({ code }) => code);
  };
  expect(await ratify(other)).toEqual(['NOT_YOURS_TO_RATIFY']);
  expect(await ratify(() => signIn(db.database, clock, `${world.area.code}-directing`))).toEqual([]);
});

test('finance.md 3.5 who took a group’s place is found by its code of either kind, and by no other', async () => {
  await db.asOwner(
    `insert into nhs_body values ('E38000999', 'NHS Placeholder CCG', 'E38000999', '99Z', 'NHS Placeholder ICB - 99Z', 'E54000999', 'QZZ',
                                  'NHS Placeholder Integrated Care Board', 'E07000999', 'Placeholder', 'E10000999', 'Placeholder', 3)
     on conflict do nothing`,
  );
  const found = async (code: string): Promise<unknown> => {
    const { data, errors } = await ask<{ nhsSuccessors: object[] }>(
      as('administrator'),
      'query ($code: String!) { nhsSuccessors(code: $code) { predecessorName name odsCode gssCode firstDate } }',
      { code },
    );
    expect(errors).toEqual([]);
    return data.nhsSuccessors;
  };
  const board = {
    predecessorName: 'NHS Placeholder CCG',
    name: 'NHS Placeholder Integrated Care Board',
    odsCode: 'QZZ',
    gssCode: 'E54000999',
    firstDate: '2022-07-01',
  };
  expect(await found('99z ')).toEqual([board]);
  expect(await found('E38000999')).toEqual([board]);
  expect(await found('QZZ')).toEqual([]);
});
