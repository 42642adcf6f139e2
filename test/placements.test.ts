import { londonDay } from '../src/kernel/dates';
import { statusOn } from '../src/features/placements/rules/life';
import { findPlacementsByIds } from '../src/features/placements/repository/placement';
import { toGlobalId } from '../src/platform/global-id';
import { makeOpenSitting, SCHOOLS, type Part } from './support/make-panel';
import {
  approveAll,
  decisionInput,
  postedFor,
  recordDecisionAsChair,
  type ShownDecision,
  type ShownError,
  codesOf,
} from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, clock, ask, world } = usePanelWorld();

const uuidOf = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1] ?? '';

interface Changed {
  readonly placement: { readonly id: string; readonly status: string; readonly version: number } | null;
  readonly userErrors: readonly ShownError[];
}
async function change(
  mutation: 'startPlacement' | 'endPlacement',
  input: object,
  part: Part = 'commissioner',
): Promise<Changed> {
  const type = mutation === 'startPlacement' ? 'StartPlacementInput' : 'EndPlacementInput';
  const answer = await ask<Record<string, Changed>>(
    world.actors[part],
    `mutation ($input: ${type}!) { ${mutation}(input: $input) {
       placement { id status version startDate startedDate endedDate expectedEndDate endReason } userErrors { code field message } } }`,
    { input },
  );
  if (answer.errors.length > 0) throw new Error(answer.errors.map(({ code }) => code).join());
  return answer.data[mutation]!;
}
/** A placement by a decision from 1 November 2025, its money committed unless said otherwise. */
async function makePlacement(
  said: { readonly end?: string; readonly urn?: string; readonly isPending?: boolean } = {},
) {
  const sitting = await makeOpenSitting(world, { option: { providerUrn: said.urn ?? SCHOOLS.inArea } });
  const { decision } = await recordDecisionAsChair(
    ask,
    world,
    decisionInput(world, sitting, { placementEndDate: said.end ?? null }),
  );
  const made = decision as ShownDecision;
  if (said.isPending !== true) await approveAll(ask, world, made);
  return { ...sitting, decision: made, placementId: made.placement?.id ?? '' };
}

describe('startPlacement', () => {
  test('on the decided day posts nothing; the case is PLACED', async () => {
    const { placementId, caseId } = await makePlacement();
    const before = await postedFor(world, caseId);
    clock.set('2025-11-01T09:00:00Z');
    const { placement, userErrors } = await change('startPlacement', {
      placementId,
      startDate: '2025-11-01',
      expectedVersion: 1,
    });
    expect([userErrors, placement?.version, placement?.status]).toEqual([[], 2, 'LIVE']);
    expect(await postedFor(world, caseId)).toEqual(before);
    const [held] = await db.asOwner<{ status: string }>('select status from panel_case where case_id = $1', [caseId]);
    expect(held?.status).toBe('PLACED');
  });

  test('later than decided posts only the difference, as DATES_CHANGED: 135 of 151 days are left', async () => {
    const { placementId, caseId } = await makePlacement();
    clock.set('2025-11-17T09:00:00Z');
    await change('startPlacement', { placementId, startDate: '2025-11-17' });
    expect(await postedFor(world, caseId)).toMatchObject({
      '2025-26 EDUCATION': 3_375_000n,
      '2025-26 HEALTH': 1_350_000n,
    });
    const causes = await db.asOwner(
      `select cause, sum(amount_pence)::bigint as pence from posting where case_id = $1 and financial_year = '2025-26' group by 1 order by 1`,
      [caseId],
    );
    expect(causes).toEqual([
      { cause: 'DATES_CHANGED', pence: -800_000n },
      { cause: 'NEW_PLACEMENT', pence: 7_550_000n },
    ]);
  });

  test('refused before the money is committed, naming who has still to act; and outside the decided days; and twice', async () => {
    const pending = await makePlacement({ isPending: true });
    clock.set('2025-11-03T09:00:00Z');
    const early = await change('startPlacement', { placementId: pending.placementId, startDate: '2025-11-01' });
    expect(codesOf(early.userErrors)).toEqual(['placementId NOT_COMMITTED']);
    expect(early.userErrors[0]?.message).toMatch(
      /EDUCATION budget 311, to approve its share; SOCIAL_CARE budget 311, to approve/,
    );

    clock.set('2025-10-01T09:00:00Z');
    const { placementId } = await makePlacement({ end: '2026-08-31' });
    clock.set('2025-11-03T09:00:00Z');
    expect(codesOf((await change('startPlacement', { placementId, startDate: '2025-10-31' })).userErrors)).toEqual([
      'startDate START_TOO_EARLY',
    ]);
    expect(codesOf((await change('startPlacement', { placementId, startDate: '2026-09-01' })).userErrors)).toEqual([
      'startDate START_IN_FUTURE',
      'startDate START_AFTER_END',
    ]);
    await change('startPlacement', { placementId, startDate: '2025-11-03' });
    expect(codesOf((await change('startPlacement', { placementId, startDate: '2025-11-03' })).userErrors)).toEqual([
      'placementId ALREADY_STARTED',
    ]);
    await expect(
      change('startPlacement', { placementId, startDate: '2025-11-03', expectedVersion: 1 }),
    ).rejects.toThrow('CONFLICT');
    await expect(change('startPlacement', { placementId, startDate: '2025-11-03' }, 'finance')).rejects.toThrow(
      'FORBIDDEN',
    );
  });
});

describe('endPlacement', () => {
  test('takes the days after it off the ledger, as ENDED, and cannot be repeated', async () => {
    const { placementId, caseId } = await makePlacement();
    expect(
      codesOf((await change('endPlacement', { placementId, endDate: '2025-12-01', reason: 'Moved.' })).userErrors),
    ).toEqual(['placementId NOT_STARTED']);
    clock.set('2025-11-01T09:00:00Z');
    await change('startPlacement', { placementId, startDate: '2025-11-01' });
    expect(
      codesOf((await change('endPlacement', { placementId, endDate: '2025-10-31', reason: ' ' })).userErrors),
    ).toEqual(['endDate END_BEFORE_START', 'reason REASON_MISSING']);
    const ended = await change('endPlacement', {
      placementId,
      endDate: '2025-11-30',
      reason: 'The family moved away.',
    });
    expect(ended).toMatchObject({
      placement: { endedDate: '2025-11-30', expectedEndDate: '2025-11-30' },
      userErrors: [],
    });
    // £182,500.00 × 30 ÷ 365 = £15,000.00 at 50 : 30 : 20; later years are taken off altogether.
    const held = await postedFor(world, caseId);
    expect(Object.fromEntries(Object.entries(held).filter(([, left]) => left !== 0n))).toEqual({
      '2025-26 EDUCATION': 750_000n,
      '2025-26 HEALTH': 300_000n,
      '2025-26 SOCIAL_CARE': 450_000n,
    });
    expect(
      codesOf((await change('endPlacement', { placementId, endDate: '2025-11-20', reason: 'Again.' })).userErrors),
    ).toEqual(['placementId ALREADY_ENDED']);
    clock.set('2025-12-01T09:00:00Z');
    const answer = await ask<{ node: unknown }>(
      world.actors.commissioner,
      '{ node(id: "' + placementId + '") { ... on Placement { status } } }',
    );
    expect(answer.data.node).toEqual({ status: 'ENDED' });
  });

  test('not beyond the days decided', async () => {
    const { placementId } = await makePlacement({ end: '2026-08-31' });
    clock.set('2025-11-01T09:00:00Z');
    await change('startPlacement', { placementId, startDate: '2025-11-01' });
    expect(
      codesOf((await change('endPlacement', { placementId, endDate: '2026-09-01', reason: 'Later.' })).userErrors),
    ).toEqual(['endDate END_AFTER_SPAN']);
  });
});

describe('placements', () => {
  const LIST = `query ($filter: PlacementFilter, $first: Int, $after: String) {
    placements(filter: $filter, first: $first, after: $after, orderBy: [{ field: START_DATE, direction: ASC }]) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id status areaClass startDate distanceMiles distanceBasis hostAuthority { code } case { reference } provider { urn } } } }`;
  interface Listed {
    readonly placements: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly nodes: readonly {
        readonly id: string;
        readonly status: string;
        readonly areaClass: string;
        readonly distanceMiles: string | null;
        readonly hostAuthority: { readonly code: string };
      }[];
    };
  }
  const list = async (filter: object, more: object = {}, part: Part = 'finance'): Promise<Listed['placements']> => {
    const answer = await ask<Listed>(world.actors[part], LIST, { filter, ...more });
    expect(answer.errors).toEqual([]);
    return answer.data.placements;
  };

  test('money.md section 4: the class of area, the host and the distance of a place next door and of one far away', async () => {
    await makePlacement({ urn: SCHOOLS.neighbouring });
    const far = await makePlacement({ urn: SCHOOLS.farAway });
    const next = await list({ areaClass: { eq: 'NEIGHBOURING' } });
    // The school next door has no coordinates, so the middle of its authority stands in.
    expect(next.nodes.map(({ hostAuthority, distanceMiles }) => [hostAuthority.code, distanceMiles])).toEqual([
      ['901', '6.2'],
    ]);
    const found = await list({ areaClass: { in: ['OUT_OF_AREA'] }, caseId: { eq: toGlobalId('Case', far.caseId) } });
    expect(found.nodes.map(({ hostAuthority, areaClass }) => [hostAuthority.code, areaClass])).toEqual([
      ['902', 'OUT_OF_AREA'],
    ]);
  });

  test('the status of the list is that of the rules, for every placement on several days', async () => {
    const live = await makePlacement({ end: '2025-11-30' });
    clock.set('2025-11-05T09:00:00Z');
    await change('startPlacement', { placementId: live.placementId, startDate: '2025-11-05' });
    await makePlacement({ isPending: true });
    for (const now of ['2025-11-01T09:00:00Z', '2025-11-20T09:00:00Z', '2025-12-15T09:00:00Z']) {
      clock.set(now);
      const ctx = world.as('finance');
      const all = await findPlacementsByIds(
        await ctx.read(),
        (
          await db.asOwner<{ id: string }>('select placement_id as id from placement where local_area_code = $1', [
            world.code,
          ])
        ).map(({ id }) => id),
      );
      await ctx.end();
      const expected = (status: string) =>
        [...all.values()]
          .filter((one) => statusOn(one, londonDay(clock.now())) === status)
          .map(({ placementId }) => toGlobalId('Placement', placementId))
          .sort();
      for (const status of ['PENDING', 'DECIDED', 'LIVE', 'ENDED']) {
        const { nodes, totalCount } = await list({ status: { eq: status } }, { first: 100 });
        expect(nodes.map(({ id }) => id).sort()).toEqual(expected(status));
        expect(totalCount).toBe(nodes.length);
      }
    }
  });

  test('pages by keyset hold each placement once', async () => {
    const whole = await list({}, { first: 100 });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await list({}, { first: 2, after });
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(whole.nodes.map(({ id }) => id));
    expect(new Set(seen).size).toBe(whole.totalCount);
  });

  test('by primary need, provider and start; a member who is not cleared sees none', async () => {
    const { caseId, placementId } = await makePlacement();
    await db.asOwner(`update panel_case set primary_need = 'MSI' where case_id = $1`, [caseId]);
    const filter = {
      primaryNeed: { eq: 'MSI' },
      providerUrn: { eq: SCHOOLS.inArea },
      startDate: { gte: '2025-11-01', lt: '2025-11-02' },
    };
    expect((await list(filter)).nodes.map(({ id }) => id)).toEqual([placementId]);
    expect((await list({ ...filter, primaryNeed: { eq: 'VI' } })).totalCount).toBe(0);
    expect((await list(filter, {}, 'member')).totalCount).toBe(0);
    expect(uuidOf(placementId)).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test('a placement without an establishment has its cost like any other (OLA, education otherwise than at school)', async () => {
  const sitting = await makeOpenSitting(world, {
    option: { providerUrn: null, senSetting: 'OLA', label: 'A package at home' },
  });
  const { decision } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting, {}));
  if (decision === null) throw new Error('the decision was refused');
  await approveAll(ask, world, decision);
  const answer = await ask<{
    readonly placements: {
      readonly nodes: readonly {
        readonly provider: { readonly urn: string } | null;
        readonly cost: readonly unknown[];
        readonly fullYearCost: string;
      }[];
    };
  }>(
    world.actors.finance,
    `{ placements(first: 100) { nodes { provider { urn } senSetting cost(financialYear: "2025-26") { amount } fullYearCost } } }`,
  );
  expect(answer.errors).toEqual([]);
  expect(answer.data.placements.nodes.find(({ provider }) => provider === null)).toMatchObject({
    cost: [{ amount: '37750.00' }, { amount: '22650.00' }, { amount: '15100.00' }],
    fullYearCost: '182500.00',
  });
});
