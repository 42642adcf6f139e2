import { toGlobalId } from '../src/platform/global-id';
import { useContributions, type HolderName, type Placed } from './support/contribution-world';
import { disputesOf, JANUARY } from './support/disputes';

const world = useContributions();
const { db, ask, as, holder, holderId, propose, agree, contributionId, done, refused, approve, held, causes, clock } =
  world;
const { dispute, carry, offer, shown } = disputesOf(world);

const share = (name: HolderName, count: number) => ({ budgetHolderId: holderId(name), parts: count });
const AGREED = { education: '37750.00', socialCare: '22650.00', health: '15100.00' };
/** The 76 days from 15 January at £100.00 a day are health's share. */
const CARRIED_BY_EDUCATION = { education: '45350.00', socialCare: '22650.00', health: '7500.00' };

describe('a committed share in dispute', () => {
  test('J2 an interim payer carries it from the first disputed day, without prejudice; till one is named it is paid as before', async () => {
    const placed = await agree();
    clock.set('2026-02-01T10:00:00Z');
    const id = await dispute(placed, 'health');
    expect(await shown(id)).toMatchObject({
      nextAction: 'SET_INTERIM_PAYER',
      interim: null,
      contribution: { status: 'DISPUTED' },
      figures: { toDate: '1800.00', thisYear: '7600.00', interimFunded: '0.00' },
    });
    expect(await held(placed)).toEqual(AGREED);

    const asked = { disputeId: id, basis: 'LEAD' };
    expect(await refused('finance', 'setInterimPayer', asked)).toEqual(['INTERIM_PAYER_MISSING']);
    await carry(id, 'education');
    expect(await held(placed)).toEqual(CARRIED_BY_EDUCATION);
    expect(await causes(placed)).toMatchObject({
      'DISPUTE_INTERIM education': '29000.00',
      'DISPUTE_INTERIM health': '-29000.00',
    });
    expect(await shown(id)).toMatchObject({
      nextAction: 'PROPOSE_TERMS',
      interim: { basis: 'LEAD', payer: { name: 'High needs block' } },
      figures: { toDate: '1800.00', thisYear: '7600.00', interimFunded: '1800.00' },
      contribution: { figures: { expected: '15100.00', agreed: '7500.00', disputed: '7600.00' } },
    });
    expect(await world.differences(placed)).toEqual([]);
  });
});

describe('settling', () => {
  test('J2 as the split stood: the true-up takes back what was carried, to the penny', async () => {
    const placed = await agree();
    const id = await dispute(placed, 'health');
    await carry(id, 'education');
    const settlement = await offer(id, 'health');
    expect(await held(placed)).toEqual(CARRIED_BY_EDUCATION);
    expect(await shown(id)).toMatchObject({ nextAction: 'ANSWER_OFFER' });
    await approve(settlement, 'education');
    expect(await held(placed)).toEqual(AGREED);
    expect(await causes(placed)).toMatchObject({
      'DISPUTE_SETTLED education': '-29000.00',
      'DISPUTE_SETTLED health': '29000.00',
    });
    expect(await shown(id)).toMatchObject({
      outcome: 'SETTLED',
      nextAction: null,
      figures: null,
      contribution: { status: 'SETTLED' },
    });
    expect(await world.differences(placed)).toEqual([]);
  });

  test('J2 the other way: the ledger holds what a change of that day would have put there, had there been no dispute', async () => {
    const terms = [share('education', 60), share('socialCare', 30), share('health', 10)];
    const [argued, twin] = [await agree(), await agree()];
    const id = await dispute(argued, 'health');
    await carry(id, 'socialCare', 'STATUS_QUO');
    await approve(await offer(id, 'education', { shares: terms }), 'health');

    await done('officer', 'proposeContribution', {
      placementId: toGlobalId('Placement', twin.placementId),
      fromDate: JANUARY,
      shares: terms,
      method: 'SINGLE_AGENCY',
      reason: 'The same',
    });
    const [row] = await db.asOwner<{ id: string }>(
      `select funding_agreement_id as id from funding_agreement where placement_id = $1 and kind = 'CHANGE'`,
      [twin.placementId],
    );
    await approve(row?.id ?? '', 'education', 'health');
    for (const year of ['2025-26', '2026-27']) expect(await held(argued, year)).toEqual(await held(twin, year));
    expect(await world.differences(argued)).toEqual([]);
  });

  test('G9 terms bind nobody without its own person: the other side approves, or refuses and the dispute goes on', async () => {
    const placed = await agree();
    const id = await dispute(placed, 'health');
    await carry(id, 'education');
    const terms = { shares: [share('education', 70), share('socialCare', 30)] };
    const first = await offer(id, 'health', terms);
    expect(
      await refused('health', 'approveContribution', { contributionId: await contributionId(first, 'education') }),
    ).toEqual(['NOT_YOUR_SHARE']);
    await done('education', 'refuseContribution', {
      contributionId: await contributionId(first, 'education'),
      reason: 'Too much',
      legalBasis: 'Protocol, paragraph 4',
    });
    expect(await shown(id)).toMatchObject({ outcome: null, nextAction: 'PROPOSE_TERMS' });
    // Terms put anew take the place of those that wait.
    const second = await offer(id, 'education');
    const third = await offer(id, 'health', {
      shares: [share('education', 55), share('socialCare', 30), share('health', 15)],
    });
    expect(
      await refused('health', 'approveContribution', { contributionId: await contributionId(second, 'health') }),
    ).toEqual(['AGREEMENT_CLOSED']);
    await approve(third, 'education');
    // 30 days at 20 and 76 at 15 of a hundred of £500.00 a day: 75 × 100 + 76 × 75.
    expect(await held(placed)).toEqual({ education: '39650.00', socialCare: '22650.00', health: '13200.00' });
  });

  test('J7 an independent resolver’s decision is confirmed by the other side, never by one alone; none of the area’s agencies is one', async () => {
    const placed = await agree();
    const id = await dispute(placed, 'health');
    await carry(id, 'education');
    const resolver = {
      name: 'Testa Placeholder-Seven',
      organisation: 'Resolution Chambers',
      reference: 'RC/26/7',
      determinedDate: '2025-10-01',
    };
    const input = { disputeId: id, reason: 'As decided', shares: [share('education', 60), share('socialCare', 40)] };
    expect(
      await refused('education', 'settleDispute', { ...input, resolver: { ...resolver, organisation: 'health ' } }),
    ).toEqual(['RESOLVER_NOT_INDEPENDENT']);
    expect(
      await refused('education', 'settleDispute', {
        ...input,
        resolver: { ...resolver, reference: ' ', determinedDate: '2026-10-01' },
      }),
    ).toEqual(['RESOLVER_INCOMPLETE', 'DETERMINED_IN_FUTURE']);
    const payload = await done(
      'education',
      'settleDispute',
      { ...input, resolver },
      'dispute { outcome resolver { organisation reference } }',
    );
    const decidedBy = { organisation: 'Resolution Chambers', reference: 'RC/26/7' };
    expect(payload['dispute']).toEqual({ outcome: null, resolver: decidedBy });
    expect(await held(placed)).toEqual(CARRIED_BY_EDUCATION);
    const [settlement] = await db.asOwner<{ id: string }>(
      `select funding_agreement_id as id from funding_agreement where dispute_id is not null and placement_id = $1`,
      [placed.placementId],
    );
    await approve(settlement?.id ?? '', 'health', 'socialCare');
    expect(await shown(id)).toMatchObject({ outcome: 'DETERMINED' });
    expect(await held(placed)).toEqual({ education: '41550.00', socialCare: '26450.00', health: '7500.00' });
  });
});

describe('what of a share is disputed, and by what rule it is carried', () => {
  test('B21 the ICB agrees 250.00 a week = 5,392.86 of 15,100.00: 9,707.14 is disputed and falls on the named payer', async () => {
    const placed = await agree();
    const accepted = { unit: 'WEEK', amount: '250.00', spread: 'DAYS' };
    const id = await dispute(placed, 'health', {
      firstDisputedDate: null,
      lines: [{ costLineId: toGlobalId('CostLine', placed.lineIds[0]!), accepted }],
    });
    await carry(id, 'education');
    const { contribution, figures } = await shown(id);
    expect(contribution).toEqual({
      status: 'DISPUTED',
      figures: { expected: '15100.00', agreed: '5392.86', disputed: '9707.14' },
    });
    expect(figures).toMatchObject({ thisYear: '9707.14' });
    expect(await held(placed)).toEqual({ education: '47457.14', socialCare: '22650.00', health: '5392.86' });
    expect(await world.differences(placed)).toEqual([]);
  });

  test('J2 by equal parts every payer carries a third, the odd penny with the named one', async () => {
    const placed = await agree();
    const id = await dispute(placed, 'health', { firstDisputedDate: '2026-03-31' });
    await carry(id, 'socialCare', 'EQUAL');
    // The last day of March: £100.00 is health's. The next year too is carried in thirds.
    expect(await held(placed)).toEqual({ education: '37783.33', socialCare: '22683.34', health: '15033.33' });
    expect(await world.differences(placed)).toEqual([]);
  });

  test('J2 the payer must fit the basis, and nobody is made to carry what it never agreed', async () => {
    const placed = await agree();
    const id = await dispute(placed, 'health');
    const asked = (payer: HolderName, basis: string) =>
      refused('finance', 'setInterimPayer', { disputeId: id, payerId: holderId(payer), basis });
    expect(await asked('socialCare', 'LEAD')).toEqual(['NOT_LEAD']);
    // The status quo of a share that was agreed and paid is its own holder.
    expect(await asked('health', 'STATUS_QUO')).toEqual([]);
    expect(await held(placed)).toEqual(AGREED);
    expect(await asked('health', 'STATUS_QUO')).toEqual(['NOTHING_CHANGES']);
    expect(await asked('education', 'LEAD')).toEqual([]);
    expect(await held(placed)).toEqual(CARRIED_BY_EDUCATION);

    const fresh = await propose();
    const other = await dispute(fresh, 'health', {});
    expect(
      await refused('finance', 'setInterimPayer', {
        disputeId: other,
        payerId: holderId('health'),
        basis: 'STATUS_QUO',
      }),
    ).toEqual(['NOT_AGREED_YET']);
  });
});

describe('before anything is committed', () => {
  const start = async (placed: Placed) => {
    const now = clock.now();
    clock.set('2025-11-03T09:00:00Z');
    const codes = await refused('commissioner', 'startPlacement', {
      placementId: toGlobalId('Placement', placed.placementId),
      startDate: '2025-11-03',
    });
    clock.set(now.toISOString());
    return codes;
  };

  test('J2 provision starts while the split is argued, and not before somebody carries the share', async () => {
    const placed = await propose();
    await approve(placed.agreementId, 'education', 'socialCare');
    const id = await dispute(placed, 'health', {});
    expect(await start(placed)).toEqual(['NOT_COMMITTED']);
    await carry(id, 'education');
    expect(await held(placed)).toEqual({ education: '52850.00', socialCare: '22650.00', health: '0.00' });
    expect(await causes(placed)).toEqual({
      'NEW_PLACEMENT education': '127750.00',
      'NEW_PLACEMENT socialCare': '54750.00',
    });
    expect(await start(placed)).toEqual([]);
    // Two days less, and still carried from the first day on.
    expect(await held(placed)).toEqual({ education: '52150.00', socialCare: '22350.00', health: '0.00' });
    await approve(await offer(id, 'health'), 'education');
    expect(await held(placed)).toEqual({ education: '37250.00', socialCare: '22350.00', health: '14900.00' });
    expect(await world.differences(placed)).toEqual([]);
  });

  test('J1 need agreed and the split disputed, by the decision itself: its interim payer carries from the first day', async () => {
    const interim = { payerId: holder('education'), basis: 'LEAD' as const, disputedHolderIds: [holder('health')] };
    const placed = await propose({ interim });
    await approve(placed.agreementId, 'education', 'socialCare');
    expect(await held(placed)).toEqual({ education: '52850.00', socialCare: '22650.00', health: '0.00' });
    await expect(propose({ interim: { ...interim, payerId: holder('socialCare') } })).rejects.toThrow('lead agency');
  });

  test('a refused share is brought to dispute by another payer of the agreement, and by nobody else', async () => {
    const placed = await propose();
    const health = await contributionId(placed.agreementId, 'health');
    expect(
      await refused('education', 'disputeContribution', { contributionId: health, reason: 'They owe it' }),
    ).toEqual(['NOT_YOUR_SHARE']);
    await done('health', 'refuseContribution', { contributionId: health, reason: 'No', legalBasis: 'Framework' });
    expect(
      await refused('education', 'disputeContribution', { contributionId: health, reason: 'They owe it' }),
    ).toEqual([]);
    expect(await refused('health', 'approveContribution', { contributionId: health })).toEqual(['IN_DISPUTE']);
  });

  test('a settlement of what is not committed is as the split stands; another split is proposed', async () => {
    const placed = await propose();
    await approve(placed.agreementId, 'education', 'socialCare');
    const id = await dispute(placed, 'health', {});
    expect(
      await refused('health', 'settleDispute', { disputeId: id, reason: 'x', shares: [share('education', 1)] }),
    ).toEqual(['NOT_COMMITTED']);
    await approve(await offer(id, 'health'), 'education');
    expect(await held(placed)).toEqual(AGREED);
  });

  test('a settlement alone commits nothing while another holder has not approved', async () => {
    const placed = await propose();
    await approve(placed.agreementId, 'education');
    const id = await dispute(placed, 'health', {});
    await approve(await offer(id, 'health'), 'education');
    expect(await held(placed)).toEqual({ education: '0.00', socialCare: '0.00', health: '0.00' });
    expect(await start(placed)).toEqual(['NOT_COMMITTED']);
    await approve(placed.agreementId, 'socialCare');
    expect(await held(placed)).toEqual(AGREED);
    expect(await start(placed)).toEqual([]);
  });
});

test('a share refused after it was committed is a dispute, and while it is open the lines’ split does not change', async () => {
  const placed = await agree();
  const health = {
    contributionId: await contributionId(placed.agreementId, 'health'),
    reason: 'No longer eligible',
    legalBasis: 'Framework',
  };
  expect(await refused('health', 'refuseContribution', health)).toEqual(['FIRST_DAY_MISSING']);
  expect(await refused('health', 'refuseContribution', { ...health, firstDisputedDate: '2027-01-01' })).toEqual([
    'DAY_OUTSIDE_PLACEMENT',
  ]);
  await done('health', 'refuseContribution', { ...health, firstDisputedDate: JANUARY });
  const change = {
    placementId: toGlobalId('Placement', placed.placementId),
    fromDate: '2026-02-01',
    shares: [share('education', 1)],
    method: 'SINGLE_AGENCY',
    reason: 'To end it',
  };
  expect(await refused('officer', 'proposeContribution', change)).toEqual(['LINE_IN_DISPUTE']);
});

test('G5 what is said of a share is for the parties and who has the papers; a declared interest hides the dispute', async () => {
  const placed = await agree();
  const id = await dispute(placed, 'health');
  const said = async (name: 'health' | 'finance' | 'officer') => {
    const { data, extensions } = await ask<{
      node: { contribution: { fundingAgreement: { statements: object[] | null } } } | null;
    }>(
      as(name),
      'query ($id: ID!) { node(id: $id) { ... on Dispute { contribution { fundingAgreement { statements { kind reason } } } } } }',
      { id },
    );
    return { statements: data.node?.contribution.fundingAgreement.statements, withheld: extensions['withheld'] };
  };
  const statements = [{ kind: 'DISPUTE', reason: 'Not eligible' }];
  expect(await said('health')).toEqual({ statements, withheld: undefined });
  expect((await said('officer')).statements).toEqual(statements);
  expect(await said('finance')).toEqual({
    statements: null,
    withheld: [expect.objectContaining({ path: 'node.contribution.fundingAgreement.statements' })],
  });
  await db.asOwner(
    `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
     select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'FINANCIAL', now() from agenda_item where case_id = $1`,
    [placed.caseId, as('health').personId],
  );
  expect((await said('health')).statements).toBeUndefined();
});
