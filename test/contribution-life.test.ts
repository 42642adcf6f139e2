import { ctxOf } from './support/make-case';
import { permissionsOf } from '../src/features/access/rules/role-permissions';
import { toGlobalId } from '../src/platform/global-id';
import { useContributions, type HolderName, type Placed } from './support/contribution-world';
import { actorWith, parts } from './support/make-ledger';

const world = useContributions();
const { db, clock, ask, as, holderId, propose, agree, contributionId, done, mutate, refused, approve, held, causes } =
  world;

const share = (name: HolderName, count: number) => ({ budgetHolderId: holderId(name), parts: count });
const REASON = { reason: 'Agreed between the agencies', legalBasis: 'Framework, paragraph 12' };

/** A change of a placement's split from a day on, as case officers propose it. */
const change = (placed: Placed, fromDate: string | null, shares: readonly object[]) => ({
  placementId: toGlobalId('Placement', placed.placementId),
  fromDate,
  shares,
  method: 'PROTOCOL',
  methodEvidence: 'The protocol of 2024, schedule 2',
  reason: REASON.reason,
});

const AGREEMENT = `fundingAgreement { id kind status fromDate contributions { id status annual budgetHolder { id } figures { expected agreed disputed } } }`;

interface AgreementShown {
  readonly id: string;
  readonly status: string;
  readonly contributions: readonly {
    readonly id: string;
    readonly status: string;
    readonly budgetHolder: { readonly id: string };
    readonly figures: object;
  }[];
}

/** Proposes a change; gives its own id as the database knows it. */
async function proposed(placed: Placed, fromDate: string | null, shares: readonly object[]): Promise<string> {
  const payload = await done('officer', 'proposeContribution', change(placed, fromDate, shares), AGREEMENT);
  const [row] = await db.asOwner<{ id: string }>(
    'select funding_agreement_id as id from funding_agreement where placement_id = $1 order by created_at desc, funding_agreement_id desc limit 1',
    [placed.placementId],
  );
  expect((payload['fundingAgreement'] as AgreementShown).id).toBe(toGlobalId('FundingAgreement', row?.id ?? ''));
  return row?.id ?? '';
}

async function payersOn(placed: Placed, date: string): Promise<string[]> {
  const { data, errors } = await ask<{
    node: {
      payersOn: {
        amount: string;
        isInterim: boolean;
        budgetHolder: { name: string };
        onBehalfOf: { name: string };
      }[];
    };
  }>(
    as('commissioner'),
    `query ($id: ID!, $date: Date!) { node(id: $id) { ... on Placement { payersOn(date: $date) {
       amount isInterim budgetHolder { name } onBehalfOf { name } } } } }`,
    { id: toGlobalId('Placement', placed.placementId), date },
  );
  expect(errors).toEqual([]);
  return data.node.payersOn.map(
    ({ budgetHolder, onBehalfOf, amount, isInterim }) =>
      `${budgetHolder.name}${isInterim ? ` for ${onBehalfOf.name}` : ''} ${amount}`,
  );
}

describe('a change of shares', () => {
  test('J5 a change from a day is a new dated agreement with reasons, agreed by every holder it changes; till then the old one stands', async () => {
    const placed = await agree();
    clock.set('2025-12-10T10:00:00Z');
    const id = await proposed(placed, '2026-01-15', [share('education', 50), share('socialCare', 50)]);
    // Education pays half either way: it has nothing to agree.
    const rows = await db.asOwner<{ holder: string }>(
      `select holder.name as holder from contribution join budget_holder holder using (local_area_code, budget_holder_id)
        where funding_agreement_id = $1 order by 1`,
      [id],
    );
    expect(rows.map(({ holder }) => holder)).toEqual(['Continuing care', 'Placements']);
    await approve(id, 'socialCare');
    expect(await held(placed)).toEqual({ education: '37750.00', socialCare: '22650.00', health: '15100.00' });

    await approve(id, 'health');
    // 75 days at 50 : 30 : 20 and 76 at 50 : 50, each exact: 37,500.00 and 38,000.00.
    expect(await held(placed)).toEqual({ education: '37750.00', socialCare: '30250.00', health: '7500.00' });
    expect(await causes(placed)).toMatchObject({
      'SHARE_CHANGED health': '-29000.00',
      'SHARE_CHANGED socialCare': '29000.00',
    });
    expect(await world.differences(placed)).toEqual([]);
  });

  test('J6 who paid on a day is a query, and history is kept', async () => {
    const placed = await agree();
    clock.set('2025-12-10T10:00:00Z');
    await approve(
      await proposed(placed, '2026-01-15', [share('education', 50), share('socialCare', 50)]),
      'socialCare',
      'health',
    );
    expect(await payersOn(placed, '2026-01-14')).toEqual([
      'High needs block 250.00',
      'Placements 150.00',
      'Continuing care 100.00',
    ]);
    expect(await payersOn(placed, '2026-01-15')).toEqual(['High needs block 250.00', 'Placements 250.00']);
    expect(await payersOn(placed, '2026-11-01')).toEqual([]);

    const { data } = await ask<{ node: { versions: object[]; formerVersions: object[] } }>(
      as('finance'),
      `query ($id: ID!) { node(id: $id) { ... on CostLine {
         versions { startDate endDate recordedAt supersededAt fundingAgreement { kind } }
         formerVersions { startDate endDate recordedAt supersededAt shares { parts } } } } }`,
      { id: toGlobalId('CostLine', placed.lineIds[0]!) },
    );
    const at = '2025-12-10T10:00:00.000Z';
    expect(data.node.versions).toEqual([
      {
        startDate: null,
        endDate: '2026-01-14',
        recordedAt: at,
        supersededAt: null,
        fundingAgreement: { kind: 'INITIAL' },
      },
      {
        startDate: '2026-01-15',
        endDate: null,
        recordedAt: at,
        supersededAt: null,
        fundingAgreement: { kind: 'CHANGE' },
      },
    ]);
    expect(data.node.formerVersions).toEqual([
      {
        startDate: null,
        endDate: null,
        recordedAt: null,
        supersededAt: at,
        shares: [{ parts: '50' }, { parts: '30' }, { parts: '20' }],
      },
    ]);
  });

  test('J6 an overlapping agreement is refused while one waits, and impossible in the database', async () => {
    const placed = await agree();
    const first = await proposed(placed, '2026-01-15', [share('education', 1), share('health', 1)]);
    const second = change(placed, '2026-03-01', [share('education', 1)]);
    expect(await refused('commissioner', 'proposeContribution', second)).toEqual(['ALREADY_PROPOSED']);
    await done('officer', 'withdrawProposal', { fundingAgreementId: toGlobalId('FundingAgreement', first) });
    expect(await refused('commissioner', 'proposeContribution', second)).toEqual([]);
    await expect(
      db.asOwner(
        `insert into cost_line_version select (jsonb_populate_record(null::cost_line_version, to_jsonb(version) ||
           jsonb_build_object('cost_line_version_id', gen_random_uuid()))).* from cost_line_version version where cost_line_id = $1`,
        [placed.lineIds[0]],
      ),
    ).rejects.toMatchObject({ constraint: 'cost_line_version_no_overlap' });
  });

  test('J4 a method needs its evidence: words, evidence of the case, or the tool with its result', async () => {
    const placed = await agree();
    const input = change(placed, '2026-01-15', [share('education', 1)]);
    const codes = async (method: object) =>
      refused('officer', 'proposeContribution', { ...input, methodEvidence: null, ...method });
    expect(await codes({ method: 'PROTOCOL' })).toEqual(['METHOD_EVIDENCE_MISSING']);
    expect(await codes({ method: 'CONTINUING_CARE_TOOL', methodEvidence: 'Said so' })).toEqual([
      'METHOD_EVIDENCE_MISSING',
    ]);
    expect(await codes({ method: 'HOURS_TOOL', toolName: 'CHAT' })).toEqual(['METHOD_EVIDENCE_MISSING']);
    expect(await codes({ method: 'PROTOCOL', evidenceIds: [toGlobalId('Evidence', placed.caseId)] })).toEqual([
      'EVIDENCE_UNKNOWN',
    ]);
    const tool = { method: 'HOURS_TOOL', toolName: 'CHAT', toolScore: '42 points', toolHoursPerWeek: '12.5' };
    const selection =
      'fundingAgreement { method methodEvidenceItems { toolName toolScore toolHoursPerWeek } statements { kind reason } }';
    const payload = await done(
      'officer',
      'proposeContribution',
      { ...input, methodEvidence: null, ...tool },
      selection,
    );
    expect(payload['fundingAgreement']).toEqual({
      method: 'HOURS_TOOL',
      methodEvidenceItems: { toolName: 'CHAT', toolScore: '42 points', toolHoursPerWeek: '12.5' },
      statements: [{ kind: 'PROPOSAL', reason: REASON.reason }],
    });
  });

  test('all that is wrong with a split is said at once, and nothing is stored', async () => {
    const placed = await agree();
    const before = await db.asOwner('select 1 from funding_agreement where placement_id = $1', [placed.placementId]);
    const { userErrors } = await mutate('officer', 'proposeContribution', {
      ...change(placed, '2025-10-01', [share('education', -1), share('education', 1)]),
      reason: '  ',
      methodEvidence: ' ',
    });
    expect(userErrors.map(({ code, field }) => `${code} ${field.join('.')}`)).toEqual([
      'REASON_MISSING reason',
      'METHOD_EVIDENCE_MISSING methodEvidence',
      'BEFORE_PLACEMENT fromDate',
      'SHARE_INVALID shares.0.parts',
      'SHARE_INVALID shares.1.budgetHolderId',
    ]);
    const same = [share('education', 5), share('socialCare', 3), share('health', 2)];
    expect(await refused('officer', 'proposeContribution', change(placed, '2026-01-15', same))).toEqual([
      'NOTHING_CHANGES',
    ]);
    expect(await db.asOwner('select 1 from funding_agreement where placement_id = $1', [placed.placementId])).toEqual(
      before,
    );
  });

  test('G8 a share of a change over its limit waits for a director of its own agency, and then commits', async () => {
    const placed = await agree();
    await world.limit('health', '91249.99');
    const id = await proposed(placed, '2026-01-15', [share('education', 1), share('health', 1)]);
    await approve(id, 'socialCare');
    await approve(id, 'health');
    const health = { contributionId: await contributionId(id, 'health'), reason: 'Within the plan of the board' };
    expect((await held(placed)).health).toBe('15100.00');
    expect(await refused('healthDirector', 'ratifyContribution', { ...health, reason: ' ' })).toEqual([
      'REASON_MISSING',
    ]);
    await done('healthDirector', 'ratifyContribution', health);
    expect((await held(placed)).health).toBe('26500.00');
  });

  test('a full-year effect asked as at before the change is by the shares of before', async () => {
    const placed = await agree({ span: { startDate: '2025-11-01' as never, endDate: null } });
    const before = '2025-10-01T10:00:00.000Z';
    clock.set('2025-12-10T10:00:00Z');
    await approve(await proposed(placed, '2026-01-15', [share('education', 1)]), 'education', 'socialCare', 'health');
    const effect = async (asAt: string | null) => {
      const { data, errors } = await ask<{ budgetPressure: { fullYearEffect: string } }>(
        as('finance'),
        `query ($holder: ID!, $asAt: DateTime) { budgetPressure(financialYear: "2025-26", budgetHolderId: $holder, asAt: $asAt) { fullYearEffect } }`,
        { holder: holderId('health'), asAt },
      );
      expect(errors).toEqual([]);
      return data.budgetPressure.fullYearEffect;
    };
    expect([await effect(before), await effect(null)]).toEqual(['36500.00', '0.00']);
  });
});

describe('refusing', () => {
  test('a share is refused with reason, legal basis and author; nothing is committed until another split is agreed by all', async () => {
    const placed = await propose();
    await approve(placed.agreementId, 'education', 'socialCare');
    const health = await contributionId(placed.agreementId, 'health');
    expect(
      await refused('health', 'refuseContribution', { contributionId: health, reason: ' ', legalBasis: '' }),
    ).toEqual(['REASON_MISSING', 'LEGAL_BASIS_MISSING']);
    expect(await refused('education', 'refuseContribution', { contributionId: health, ...REASON })).toEqual([
      'NOT_YOUR_SHARE',
    ]);
    const selection =
      'contribution { status fundingAgreement { status statements { kind reason legalBasis saidBy { displayName } } } }';
    const payload = await done('health', 'refuseContribution', { contributionId: health, ...REASON }, selection);
    expect(payload['contribution']).toEqual({
      status: 'REFUSED',
      fundingAgreement: {
        status: 'REFUSED',
        statements: [{ kind: 'REFUSAL', ...REASON, saidBy: { displayName: 'Testa Placeholder-health' } }],
      },
    });

    expect(
      await refused('officer', 'proposeContribution', change(placed, '2026-01-15', [share('education', 1)])),
    ).toEqual(['NOT_FROM_START']);
    const id = await proposed(placed, null, [share('education', 60), share('socialCare', 40)]);
    expect(await refused('health', 'approveContribution', { contributionId: health })).toEqual(['AGREEMENT_CLOSED']);
    await approve(id, 'education', 'socialCare');
    expect(await held(placed)).toEqual({ education: '45300.00', socialCare: '30200.00', health: '0.00' });
    expect(await world.differences(placed)).toEqual([]);
  });

  test('a refused change is closed, and the split in force stands', async () => {
    const placed = await agree();
    const id = await proposed(placed, '2026-01-15', [share('education', 1), share('health', 1)]);
    await done('socialCare', 'refuseContribution', {
      contributionId: await contributionId(id, 'socialCare'),
      ...REASON,
    });
    expect(
      await refused('health', 'approveContribution', { contributionId: await contributionId(id, 'health') }),
    ).toEqual(['AGREEMENT_CLOSED']);
    expect(await held(placed)).toEqual({ education: '37750.00', socialCare: '22650.00', health: '15100.00' });
  });

  test('G9 nobody agrees a share but its own person: not another holder, an officer, nor who proposed the split', async () => {
    const placed = await agree();
    const id = await proposed(placed, '2026-01-15', [share('education', 1), share('health', 1)]);
    const health = { contributionId: await contributionId(id, 'health') };
    expect(await refused('education', 'approveContribution', health)).toEqual(['NOT_YOUR_SHARE']);
    for (const name of ['officer', 'finance', 'commissioner', 'auditor'] as const) {
      const { errors } = await ask(
        as(name),
        'mutation ($input: ApproveContributionInput!) { approveContribution(input: $input) { clientMutationId } }',
        { input: health },
      );
      expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    }
    await db.asOwner('update funding_agreement set proposed_by = $2 where funding_agreement_id = $1', [
      id,
      as('health').personId,
    ]);
    expect(await refused('health', 'approveContribution', health)).toEqual(['OWN_PROPOSAL']);
  });
});

describe('commitment ceilings', () => {
  test('an approval that would pass the ceiling of a year is refused with the headroom, and nothing is posted', async () => {
    await world.ceiling('health', '2025-26', '20000.00');
    await agree();
    const second = await propose();
    await approve(second.agreementId, 'education', 'socialCare');
    const { userErrors } = await mutate('health', 'approveContribution', {
      contributionId: await contributionId(second.agreementId, 'health'),
    });
    expect(userErrors).toEqual([
      {
        code: 'CEILING_EXCEEDED',
        field: [],
        message:
          'Continuing care may have £20,000.00 committed in 2025-26 in all and has £15,100.00: the headroom is £4,900.00, and this would add £15,100.00. Raise the ceiling, or change what is agreed.',
      },
    ]);
    expect(await held(second)).toEqual({ education: '0.00', socialCare: '0.00', health: '0.00' });
  });

  test('of two approvals at once that together would break a ceiling exactly one succeeds', async () => {
    await world.ceiling('health', '2025-26', '20000.00');
    for (let round = 0; round < 3; round += 1) {
      const [a, b] = [await propose(), await propose()];
      for (const placed of [a, b]) await approve(placed.agreementId, 'education', 'socialCare');
      const both = await Promise.all(
        [a, b].map(async (placed) =>
          refused('health', 'approveContribution', {
            contributionId: await contributionId(placed.agreementId, 'health'),
          }),
        ),
      );
      expect(both.map((codes) => codes.join()).sort()).toEqual(['', 'CEILING_EXCEEDED']);
      // Room for the next round.
      await db.asOwner(
        `insert into commitment_ceiling select (jsonb_populate_record(null::commitment_ceiling, to_jsonb(last) || jsonb_build_object(
           'commitment_ceiling_id', gen_random_uuid(), 'ordinal', last.ordinal + 1, 'ceiling_pence', last.ceiling_pence + 1510000))).*
           from commitment_ceiling last where budget_holder_id = $1 order by ordinal desc limit 1`,
        [world.holder('health')],
      );
    }
  });
});

test('the worklist of a holder: what waits, how long, what it costs this year and in full', async () => {
  const placed = await propose({ shares: parts([world.area.education, 1n], [world.area.health, 1n]) });
  clock.set('2025-12-15T10:00:00Z');
  const { data, errors } = await ask<{ contributions: { totalCount: number; nodes: object[] } }>(
    as('health'),
    `{ contributions(filter: { waitsForMe: { eq: true } }) { totalCount nodes {
        daysWaiting annual wholeLife figures { expected agreed disputed } fundingAgreement { kind isLate case { reference } } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.contributions).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        daysWaiting: 75,
        annual: '91250.00',
        wholeLife: '91250.00',
        figures: { expected: '37750.00', agreed: '0.00', disputed: '0.00' },
        // A4: the first day has passed and the money is not live.
        fundingAgreement: { kind: 'INITIAL', isLate: true },
      },
    ],
  });
  await approve(placed.agreementId, 'health');
  const after = await ask<{ contributions: { totalCount: number } }>(
    as('health'),
    '{ contributions(filter: { waitsForMe: { eq: true } }) { totalCount } }',
  );
  expect(after.data.contributions.totalCount).toBe(0);
});

test('another system reads by an id what hangs from placements only where it was granted their feed', async () => {
  const placed = await agree();
  const ids = [
    toGlobalId('Placement', placed.placementId),
    toGlobalId('CostLine', placed.lineIds[0]!),
    toGlobalId('FundingAgreement', placed.agreementId),
    await contributionId(placed.agreementId, 'health'),
  ];
  const shownTo = async (...feeds: readonly string[]): Promise<number> => {
    const actor = actorWith(world.area, 'INTEGRATION', null, [...permissionsOf(['INTEGRATION'], feeds)]);
    const roles = actor.roles.map((held) => ({ ...held, feeds }));
    const { data } = await ask<{ nodes: (object | null)[] }>(
      { ...actor, roles },
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    );
    return data.nodes.filter((node) => node !== null).length;
  };
  expect(await shownTo('placements')).toBe(4);
  expect(await shownTo('bank-holidays', 'inclusion-profiles')).toBe(0);
  // The database says the same, whatever would ask it.
  const TABLES = [
    'placement',
    'cost_line',
    'cost_line_version',
    'cost_line_share',
    'funding_agreement',
    'contribution',
  ];
  const heldFor = async (...feeds: readonly string[]): Promise<readonly string[]> => {
    const actor = actorWith(world.area, 'INTEGRATION');
    const ctx = ctxOf(db, { ...actor, roles: actor.roles.map((held) => ({ ...held, feeds })) }, clock);
    const tx = await ctx.read();
    const held: string[] = [];
    for (const table of TABLES) {
      if ((await tx.query(`select from ${table} limit 1`)).length > 0) held.push(table);
    }
    await ctx.end();
    return held;
  };
  expect(await heldFor('placements')).toEqual(TABLES);
  expect(await heldFor('actuals', 'bank-holidays', 'sen2', 'school-attendance', 'school-calendars')).toEqual([]);
});
