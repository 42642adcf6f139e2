import { accessNodeTypes, accessResolvers } from '../src/features/access/resolver/access';
import { lockCommitmentCeilings } from '../src/features/access/repository/ceilings';
import { listDelegatedLimits } from '../src/features/access/repository/limits';
import { type Role } from '../src/features/access/rules/roles';
import { parseFinancialYear } from '../src/kernel/dates';
import { ok } from '../src/kernel/result';
import { systemActor, type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { accessClient, codes, everything, lastAudit, type AccessClient } from './support/access-client';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { accepted, makeArea, type MadeStaff } from './support/make-area';
import { ctxOf, day, setClock } from './support/make-ledger';

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

interface LimitShown {
  readonly role: string;
  readonly ceiling: string;
  readonly inForce: { readonly ceiling: string; readonly sentence: string } | null;
}

/** The limits of the health budget in force on a day, and what each comes to then. */
async function limitsOn(onDate: string): Promise<LimitShown[]> {
  const { data } = await ask<{ delegatedLimits: LimitShown[] }>(
    administrator,
    'query ($holder: ID!, $day: Date!) { delegatedLimits(budgetHolderId: $holder, onDate: $day) { role ceiling inForce(onDate: $day) { ceiling sentence override { reason } } } }',
    { holder: toGlobalId('BudgetHolder', here.holders.HEALTH), day: onDate },
  );
  return data.delegatedLimits;
}

const ceilingOn = async (onDate: string): Promise<string | undefined> => (await limitsOn(onDate))[0]?.inForce?.ceiling;

async function set(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { data } = await client.setOverride(client.overrideInput(change));
  expect(data.setLimitOverride.userErrors).toEqual([]);
  return data.setLimitOverride.limitOverride!.id;
}

describe('G10 a corporate override lowers limits for a while', () => {
  beforeEach(async () => {
    await client.setLimit(client.limitInput());
  });

  test('G10 on its days alone, and the limit stays as it was set', async () => {
    await set();
    expect(await lastAudit(db)).toMatchObject({
      action: 'limit-override.set',
      person_id: here.people.ADMINISTRATOR,
      subject_type: 'LimitOverride',
      detail: { ceiling: '20000.00', startDate: '2025-10-01', endDate: '2025-12-31', agencyId: null },
    });
    for (const onDate of ['2025-09-30', '2026-01-01']) {
      expect(await limitsOn(onDate)).toMatchObject([
        {
          ceiling: '50000.00',
          inForce: {
            ceiling: '50000.00',
            sentence: 'The delegated limit of £50,000.00 in force from 1 September 2025.',
          },
        },
      ]);
    }
    for (const onDate of ['2025-10-01', '2025-12-31']) {
      expect(await limitsOn(onDate)).toMatchObject([
        {
          ceiling: '50000.00',
          inForce: {
            ceiling: '20000.00',
            sentence:
              'The delegated limit of £20,000.00, to which an override from 1 October 2025 to 31 December 2025 (Spending control) lowers the £50,000.00 in force from 1 September 2025.',
          },
        },
      ]);
    }
  });

  test('G10 of one holder, of an agency’s, of all; of one kind of decision or every one; the lowest binds', async () => {
    const { HEALTH, EDUCATION } = here.holders;
    for (const budgetHolderId of [HEALTH, EDUCATION]) {
      for (const more of [{}, { role: 'DIRECTOR', decisionType: 'OUT_OF_PANEL' }]) {
        const input = client.limitInput({ budgetHolderId: toGlobalId('BudgetHolder', budgetHolderId), ...more });
        if (budgetHolderId === HEALTH && !('role' in more)) continue; // stands already
        expect(codes((await client.setLimit(input)).data.setDelegatedLimit)).toEqual([]);
      }
    }
    await set({ ceiling: '40000.00' });
    await set({ ceiling: '30000.00', agencyId: toGlobalId('Agency', here.agencies.HEALTH) });
    await set({
      ceiling: '10000.00',
      budgetHolderId: toGlobalId('BudgetHolder', HEALTH),
      decisionType: 'OUT_OF_PANEL',
    });
    const inForce = await ctxOf(db, systemActor('311'), clock).write(
      { event: 'test.read', clientMutationId: null, input: {} },
      async (tx) => {
        tx.record({ type: 'LocalArea', id: '311' });
        const holders = [HEALTH, EDUCATION];
        const own = await listDelegatedLimits(tx, holders, day('2025-11-01'));
        const kind = { role: 'DIRECTOR', decisionType: 'OUT_OF_PANEL' } as const;
        const directors = await listDelegatedLimits(tx, holders, day('2025-11-01'), kind);
        const told = [own, directors].map((found) =>
          holders.map((holder) => found.get(holder)?.map(({ ceiling, ownCeiling }) => `${ceiling} of ${ownCeiling}`)),
        );
        return ok(told as string[][][]);
      },
    );
    expect(inForce).toEqual({
      ok: true,
      value: [
        [['3000000 of 5000000'], ['4000000 of 5000000']],
        [['1000000 of 5000000'], ['4000000 of 5000000']],
      ],
    });
  });

  test('G10 never raises: as high as the limits or higher is refused, with all else that is wrong', async () => {
    const before = await everything(db);
    for (const ceiling of ['50000.00', '50000.01']) {
      const { data } = await client.setOverride(client.overrideInput({ ceiling }));
      expect(data.setLimitOverride.userErrors).toEqual([
        {
          code: 'CEILING_NOT_LOWER',
          field: ['ceiling'],
          message:
            'An override only lowers. The highest limit it would stand beside is £50,000.00; give less than that.',
        },
      ]);
    }
    const nowhere = await client.setOverride(
      client.overrideInput({ budgetHolderId: toGlobalId('BudgetHolder', here.holders.EDUCATION) }),
    );
    expect(codes(nowhere.data.setLimitOverride)).toEqual(['CEILING_NOT_LOWER']);
    const { data } = await client.setOverride(
      client.overrideInput({
        budgetHolderId: toGlobalId('BudgetHolder', here.holders.HEALTH),
        agencyId: toGlobalId('Agency', here.agencies.HEALTH),
        ceiling: '-0.01',
        reason: ' ',
        startDate: '2025-08-31',
        endDate: '2025-08-30',
      }),
    );
    expect(codes(data.setLimitOverride)).toEqual([
      'HOLDER_AND_AGENCY',
      'CEILING_NEGATIVE',
      'REASON_MISSING',
      'START_IN_PAST',
      'DATES_REVERSED',
    ]);
    expect(await everything(db)).toEqual(before);
  });

  test('G10 a limit that is later set lower binds by itself', async () => {
    await set();
    await client.setLimit(client.limitInput({ ceiling: '15000.00', startDate: '2025-11-01' }));
    expect([await ceilingOn('2025-10-31'), await ceilingOn('2025-11-01')]).toEqual(['20000.00', '15000.00']);
  });

  test('G10 ended today it binds today still; before its first day it is taken back; never put off', async () => {
    const running = await set();
    const ahead = await set({ startDate: '2026-03-01', endDate: null });
    clock.set('2025-11-15T09:00:00Z');
    const ended = await client.endOverride({ limitOverrideId: running });
    expect(ended.data.endLimitOverride).toMatchObject({
      userErrors: [],
      limitOverride: { endDate: '2025-11-15', withdrawnAt: null, endedBy: { displayName: 'Testa ADMINISTRATOR 311' } },
    });
    expect(await lastAudit(db)).toMatchObject({ action: 'limit-override.ended', subject_type: 'LimitOverride' });
    expect([await ceilingOn('2025-11-15'), await ceilingOn('2025-11-16')]).toEqual(['20000.00', '50000.00']);

    const again = await client.endOverride({ limitOverrideId: running, endDate: '2025-12-24' });
    expect(codes(again.data.endLimitOverride)).toEqual(['OVERRIDE_ENDED_ALREADY']);
    const past = await client.endOverride({ limitOverrideId: ahead, endDate: '2025-11-14' });
    expect(codes(past.data.endLimitOverride)).toEqual(['OVERRIDE_END_IN_PAST']);

    const back = await client.endOverride({ limitOverrideId: ahead });
    expect(back.data.endLimitOverride.limitOverride?.withdrawnAt).toBe('2025-11-15T09:00:00.000Z');
    expect(await ceilingOn('2026-03-01')).toBe('50000.00');
    const twice = await client.endOverride({ limitOverrideId: ahead });
    expect(codes(twice.data.endLimitOverride)).toEqual(['OVERRIDE_ENDED_ALREADY']);
    const { data } = await ask<{ limitOverrides: unknown[]; bound: unknown[] }>(
      administrator,
      '{ limitOverrides { id reason } bound: limitOverrides(onDate: "2026-03-01") { id } }',
    );
    expect([data.limitOverrides.length, data.bound]).toEqual([2, []]);
  });
});

describe('G8 limits by role and kind of decision', () => {
  test('G8 stand beside each other; a limit of before is the holder’s own person’s on a placement', async () => {
    const own = await client.setLimit(client.limitInput());
    expect(own.data.setDelegatedLimit).toMatchObject({
      delegatedLimit: { role: 'BUDGET_HOLDER', decisionType: 'PLACEMENT_FUNDING' },
    });
    for (const decisionType of ['PLACEMENT_FUNDING', 'OUT_OF_PANEL', 'UPLIFT', 'EXTENSION']) {
      const { data } = await client.setLimit(
        client.limitInput({ role: 'DIRECTOR', decisionType, ceiling: '90000.00', startDate: '2025-10-01' }),
      );
      expect(data.setDelegatedLimit.userErrors).toEqual([]);
    }
    expect((await limitsOn('2025-10-01')).map(({ role, ceiling }) => [role, ceiling])).toEqual([
      ['BUDGET_HOLDER', '50000.00'],
      ['DIRECTOR', '90000.00'],
      ['DIRECTOR', '90000.00'],
      ['DIRECTOR', '90000.00'],
      ['DIRECTOR', '90000.00'],
    ]);
    expect((await limitsOn('2025-09-30')).map(({ ceiling }) => ceiling)).toEqual(['50000.00']);
  });
});

describe('G10 commitment ceilings', () => {
  const locked = async (): Promise<unknown> =>
    ctxOf(db, systemActor('311'), clock).write(
      { event: 'test.lock', clientMutationId: null, input: {} },
      async (tx) => {
        tx.record({ type: 'LocalArea', id: '311' });
        const years = ['2025-26', '2026-27'].map((year) => accepted(parseFinancialYear(year)));
        const found = await lockCommitmentCeilings(tx, [here.holders.HEALTH, here.holders.EDUCATION], years);
        return ok([...found].map(([holder, ofYear]) => [holder, [...ofYear].map(([year, most]) => `${year} ${most}`)]));
      },
    );

  test('G10 the last set for a year stands, null lifts it, all are kept with who and why', async () => {
    await client.setCeiling(client.ceilingInput());
    await client.setCeiling(client.ceilingInput({ financialYear: '2026-27', ceiling: '1000000.00' }));
    expect(await locked()).toEqual({
      ok: true,
      value: [[here.holders.HEALTH, ['2025-26 90000000', '2026-27 100000000']]],
    });
    await client.setCeiling(client.ceilingInput({ ceiling: '800000.00', reason: 'In-year saving' }));
    expect(await lastAudit(db)).toMatchObject({
      action: 'commitment-ceiling.set',
      subject_type: 'CommitmentCeiling',
      detail: { budgetHolderId: here.holders.HEALTH, financialYear: '2025-26', ceiling: '800000.00' },
    });
    await client.setCeiling(client.ceilingInput({ financialYear: '2026-27', ceiling: null }));
    expect(await locked()).toEqual({ ok: true, value: [[here.holders.HEALTH, ['2025-26 80000000']]] });

    const { data } = await ask<{ budgetHolders: { name: string; commitmentCeilings: unknown[] }[] }>(
      administrator,
      '{ budgetHolders { name commitmentCeilings(financialYear: "2025-26") { ceiling reason isInForce setBy { displayName } } } }',
    );
    const setBy = { displayName: 'Testa ADMINISTRATOR 311' };
    expect(data.budgetHolders.find(({ name }) => name.startsWith('HEALTH'))?.commitmentCeilings).toEqual([
      { ceiling: '800000.00', reason: 'In-year saving', isInForce: true, setBy },
      { ceiling: '900000.00', reason: 'As the committee resolved', isInForce: false, setBy },
    ]);
  });

  test('G10 all that is wrong is said at once, and nothing is stored', async () => {
    const before = await everything(db);
    const wrong = await client.setCeiling(
      client.ceilingInput({ financialYear: '2012-13', ceiling: '-1.00', reason: ' ' }),
    );
    expect(codes(wrong.data.setCommitmentCeiling)).toEqual([
      'HOLDER_NOT_IN_YEAR',
      'CEILING_NEGATIVE',
      'REASON_MISSING',
    ]);
    const lifted = await client.setCeiling(client.ceilingInput({ ceiling: null }));
    expect(codes(lifted.data.setCommitmentCeiling)).toEqual(['NOTHING_CHANGED']);
    expect(await everything(db)).toEqual(before);
  });

  test('G10 of two that are set at the same moment both are kept, one after the other', async () => {
    await Promise.all(['1.00', '2.00', '3.00'].map((ceiling) => client.setCeiling(client.ceilingInput({ ceiling }))));
    expect(await db.asOwner('select ordinal from commitment_ceiling order by 1')).toEqual([
      { ordinal: 1 },
      { ordinal: 2 },
      { ordinal: 3 },
    ]);
  });
});

describe('who else', () => {
  test.each(['CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'FINANCE', 'AUDITOR'] satisfies Role[])(
    'G10 a %s sets and ends nothing',
    async (role) => {
      await client.setLimit(client.limitInput());
      const limitOverrideId = await set();
      const before = await everything(db);
      const actor = await here.actorOf(role);
      for (const { errors } of [
        await client.setLimit(client.limitInput({ startDate: '2025-12-01' }), actor),
        await client.setOverride(client.overrideInput({ ceiling: '1.00' }), actor),
        await client.endOverride({ limitOverrideId }, actor),
        await client.setCeiling(client.ceilingInput(), actor),
      ]) {
        expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
      }
      expect(await everything(db)).toEqual(before);
    },
  );

  test('another area finds none of it', async () => {
    await client.setLimit(client.limitInput());
    const limitOverrideId = await set();
    const there = await makeArea(db.database, clock, '312');
    const stranger = await there.actorOf('ADMINISTRATOR');
    for (const { errors } of [
      await client.endOverride({ limitOverrideId }, stranger),
      await client.setOverride(
        client.overrideInput({ budgetHolderId: toGlobalId('BudgetHolder', here.holders.HEALTH) }),
        stranger,
      ),
      await client.setOverride(
        client.overrideInput({ agencyId: toGlobalId('Agency', here.agencies.HEALTH) }),
        stranger,
      ),
      await client.setCeiling(client.ceilingInput(), stranger),
    ]) {
      expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
    const { data } = await ask<{ limitOverrides: unknown[]; node: unknown }>(
      stranger,
      'query ($id: ID!) { limitOverrides { id } node(id: $id) { id } }',
      { id: limitOverrideId },
    );
    expect(data).toEqual({ limitOverrides: [], node: null });
  });
});
