import fc from 'fast-check';
import { addDays, type Day } from '../src/kernel/dates';
import { formatMoney, pence } from '../src/kernel/money';
import { declareInterest } from '../src/features/panels/service/declare-interest';
import { listCase } from '../src/features/panels/service/list-case';
import { recordAttendance } from '../src/features/panels/service/record-attendance';
import { openMeeting, publishAgenda } from '../src/features/panels/service/run-meeting';
import type { NewOption } from '../src/features/placements/rules/option';
import { toGlobalId } from '../src/platform/global-id';
import { accepted } from './support/make-area';
import {
  makeMeeting,
  makeOpenSitting,
  makeOption,
  makeReferredCase,
  QUORATE,
  type OpenSitting,
  type Part,
} from './support/make-panel';
import {
  callAs,
  codesOf,
  decided,
  decisionInput,
  postedFor,
  recordDecisionAsChair,
  usualShares,
} from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, clock, ask, world } = usePanelWorld();
beforeAll(async () => {
  await db.asOwner(
    `insert into school_calendar (owner_kind, owner_code, academic_year, terms, closed_days) values ('LOCAL_AUTHORITY', '311', '2025/26',
       array['[2025-09-03,2025-12-20)', '[2026-01-05,2026-03-28)', '[2026-04-13,2026-07-22)']::daterange[], '{2026-05-04}')`,
  );
});

interface Effect {
  readonly priceDigest: string | null;
  readonly wholeTo: string | null;
  readonly refusals: readonly { readonly code: string; readonly field: readonly string[] }[];
  readonly assumptions: readonly { readonly kind: string; readonly day: string; readonly text: string }[];
  readonly holders: readonly {
    readonly budgetHolder: { readonly id: string };
    readonly financialYears: readonly { readonly financialYear: string; readonly cost: string }[];
    readonly inYearEffect: string;
    readonly fullYearEffect: string;
    readonly wholeEffect: string | null;
    readonly limits: readonly {
      basis: string;
      ceiling: string;
      amount: string;
      headroom: string;
      overrideReason: string | null;
    }[];
    readonly ceilings:
      readonly { financialYear: string; ceiling: string; committed: string; headroom: string }[] | null;
  }[];
}

const MONEY = [
  ...['optionId', 'placementStartDate', 'placementEndDate', 'shares', 'lineShares', 'linePrices', 'fundingMethod'],
  ...['methodEvidence', 'interimPayerId', 'interimBasis', 'disputedHolderIds'],
];

/** What the money side of a decision's input would come to. */
async function effectOf(caseId: string, input: Readonly<Record<string, unknown>>, part: Part = 'chair') {
  const answer = await ask<{ decisionEffect: Effect }>(
    world.actors[part],
    `query ($input: DecisionEffectInput!) { decisionEffect(input: $input) {
       priceDigest wholeTo refusals { code field } assumptions { kind day text }
       holders { budgetHolder { id } financialYears { financialYear cost } inYearEffect fullYearEffect wholeEffect
                 limits { basis ceiling amount headroom overrideReason } ceilings { financialYear ceiling committed headroom } } } }`,
    { input: { caseId: toGlobalId('Case', caseId), ...Object.fromEntries(MONEY.map((name) => [name, input[name]])) } },
  );
  expect(answer.errors).toEqual([]);
  return { ...answer.data.decisionEffect, withheld: (answer.extensions['withheld'] ?? []) as { path: string }[] };
}

// ---------------------------------------------------------------- what is generated

const amount = (most: number) => fc.integer({ min: 0, max: most }).map((value) => pence(BigInt(value)));
const price = fc.oneof(
  fc.record({
    unit: fc.constant('YEAR'),
    amount: amount(15_000_000),
    spread: fc.constantFrom('DAYS', 'MONTHS'),
    year: fc.constantFrom('FINANCIAL', 'ACADEMIC'),
  }),
  fc.record({
    unit: fc.constant('YEAR'),
    amount: amount(15_000_000),
    spread: fc.constantFrom('TERMS', 'SCHOOL_DAYS'),
    year: fc.constant('ACADEMIC'),
  }),
  fc.record({ unit: fc.constant('WEEK'), amount: amount(300_000), spread: fc.constantFrom('DAYS', 'SCHOOL_WEEKS') }),
  fc.record({ unit: fc.constant('DAY'), amount: amount(30_000), spread: fc.constantFrom('DAYS', 'SCHOOL_DAYS') }),
  fc.record({ unit: fc.constant('TERM'), amount: amount(2_000_000), spread: fc.constant('TERMS') }),
  fc.record({ unit: fc.constant('ONCE'), amount: amount(1_000_000) }),
);
const generated = fc.record({
  lines: fc.array(price, { minLength: 1, maxLength: 3 }),
  startsAfter: fc.integer({ min: 10, max: 450 }),
  lasts: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
  parts: fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })),
  split: fc.constantFrom('parts', 'percent', 'residual', 'own line'),
  isDisputed: fc.boolean(),
});
type Generated = typeof generated extends fc.Arbitrary<infer Value> ? Value : never;

const optionOf = ({ lines, startsAfter, lasts }: Generated): Partial<NewOption> => {
  const expectedStartDate = addDays('2025-10-01' as Day, startsAfter);
  return {
    expectedStartDate,
    expectedEndDate: lasts === null ? null : addDays(expectedStartDate, lasts),
    costLines: lines.map((one) => ({ category: 'EDUCATION' as const, description: null, price: one })),
  };
};

const inputOf = (sitting: OpenSitting, one: Generated): Readonly<Record<string, unknown>> => {
  const { expectedStartDate, expectedEndDate } = optionOf(one);
  const holders = usualShares(world).map(({ budgetHolderId }) => budgetHolderId);
  const byParts = holders.map((budgetHolderId, index) => ({ budgetHolderId, parts: one.parts[index] }));
  const [lead = '', second = '', third = ''] = holders;
  const shares = {
    parts: byParts,
    percent: [
      { budgetHolderId: lead, percent: '33.34' },
      { budgetHolderId: second, percent: '33.33' },
      { budgetHolderId: third, percent: '33.33' },
    ],
    residual: [
      { budgetHolderId: lead, residual: true },
      { budgetHolderId: second, percent: '12.5' },
      { budgetHolderId: third, percent: '7.25' },
    ],
    'own line': byParts,
  }[one.split];
  return decisionInput(world, sitting, {
    placementStartDate: expectedStartDate,
    placementEndDate: expectedEndDate,
    shares,
    lineShares: one.split === 'own line' ? [{ line: 1, shares: [{ budgetHolderId: second, parts: 1 }] }] : null,
    ...(one.isDisputed
      ? {
          outcome: 'NEED_AGREED_FUNDING_DISPUTED',
          fundingAgreed: false,
          interimPayerId: one.split === 'own line' ? second : lead,
          interimBasis: 'EQUAL',
          disputedHolderIds: [third],
        }
      : {}),
  });
};

/** Several cases before one open sitting. */
async function makeSittings(several: readonly Generated[]): Promise<OpenSitting[]> {
  const meetingId = await makeMeeting(world, several.length);
  const once = { clientMutationId: null, expectedVersion: null };
  const sittings: OpenSitting[] = [];
  for (const one of several) {
    const caseId = await makeReferredCase(world);
    const optionId = await makeOption(world, caseId, optionOf(one));
    const agendaItemId = accepted(await listCase(world.as('officer'), { ...once, meetingId, caseId }));
    sittings.push({ meetingId, agendaItemId, caseId, optionId });
  }
  accepted(await publishAgenda(world.as('officer'), { ...once, meetingId }));
  clock.goOn(1);
  for (const part of QUORATE) {
    for (const { agendaItemId } of sittings) {
      await declareInterest(world.as(part), { clientMutationId: null, agendaItemId, kind: 'NONE', reason: null });
    }
    accepted(
      await recordAttendance(world.as(part), { clientMutationId: null, meetingId, personId: null, status: 'PRESENT' }),
    );
  }
  accepted(await openMeeting(world.as('chair'), { ...once, meetingId }));
  return sittings;
}

/** Whoever's share is not disputed approves it. */
async function approve(decision: Awaited<ReturnType<typeof decided>>, disputed: readonly unknown[]): Promise<void> {
  const partOf = new Map<string, Part>([
    [toGlobalId('BudgetHolder', world.holders.EDUCATION), 'education'],
    [toGlobalId('BudgetHolder', world.holders.SOCIAL_CARE), 'socialCare'],
    [toGlobalId('BudgetHolder', world.holders.HEALTH), 'health'],
  ]);
  for (const { id, budgetHolder } of decision.fundingAgreement?.contributions ?? []) {
    if (disputed.includes(budgetHolder.id)) continue;
    const answer = await callAs<object>(
      ask,
      world.actors[partOf.get(budgetHolder.id) ?? 'health'],
      'approveContribution',
      { contributionId: id },
      'clientMutationId',
    );
    expect(answer.userErrors).toEqual([]);
  }
}

describe('preview and deed are one: what decisionEffect shows is what is posted, to the penny', () => {
  const cases = fc.sample(generated, { numRuns: 40, seed: 20_251_014 });
  const kindOf = new Map<string, string>();
  beforeAll(() => {
    for (const [kind, id] of Object.entries(world.holders)) kindOf.set(toGlobalId('BudgetHolder', id), kind);
  });

  test.each([0, 1, 2, 3])('over ten generated cases, lot %i of four', async (lot) => {
    const several = cases.slice(lot * 10, lot * 10 + 10);
    const sittings = await makeSittings(several);
    for (const [index, sitting] of sittings.entries()) {
      const input = inputOf(sitting, several[index]!);
      const effect = await effectOf(sitting.caseId, input);
      if (effect.refusals.length > 0) {
        // What the preview refuses the decision refuses.
        const { userErrors } = await recordDecisionAsChair(ask, world, input);
        expect(codesOf(userErrors)).toEqual(expect.arrayContaining(codesOf(effect.refusals as never)));
        continue;
      }
      const decision = await decided(ask, world, { ...input, priceDigest: effect.priceDigest });
      await approve(decision, (input['disputedHolderIds'] as readonly unknown[] | undefined) ?? []);
      const shown = effect.holders.flatMap(({ budgetHolder, financialYears }) =>
        financialYears.map(
          ({ financialYear, cost }) => [`${financialYear} ${kindOf.get(budgetHolder.id) ?? '?'}`, cost] as const,
        ),
      );
      const posted = Object.entries(await postedFor(world, sitting.caseId)).map(
        ([key, value]) => [key, formatMoney(pence(value))] as const,
      );
      const nonZero = (all: readonly (readonly [string, string])[]) =>
        Object.fromEntries(all.filter(([, value]) => value !== '0.00'));
      expect([several[index], nonZero(shown)]).toEqual([several[index], nonZero(posted)]);
    }
  });

  test('most of them are decided, and some of each kind', () => {
    expect(cases.filter(({ isDisputed }) => isDisputed).length).toBeGreaterThan(10);
    expect(new Set(cases.map(({ split }) => split)).size).toBe(4);
    expect(new Set(cases.flatMap(({ lines }) => lines.map(({ unit }) => unit))).size).toBe(5);
  });
});

describe('the effect of a decision', () => {
  test('in year, in a full year and to 25, what is left of limits and ceilings, and what the figures rest on', async () => {
    const sitting = await makeOpenSitting(world);
    await db.asOwner(
      `insert into commitment_ceiling (local_area_code, commitment_ceiling_id, budget_holder_id, financial_year, ordinal, ceiling_pence, reason, set_by, set_at)
       values ($1, gen_random_uuid(), $2, '2025-26', 1, 4000000, 'An invented reason.', $3, now())`,
      [world.code, world.holders.SOCIAL_CARE, world.actors.director.personId],
    );
    await db.asOwner(
      `insert into limit_override (local_area_code, limit_override_id, budget_holder_id, amount_basis, ceiling_pence, reason, active_span, set_by, set_at)
       values ($1, gen_random_uuid(), $2, 'ANNUAL', 3650000, 'Spending control', '[2025-10-01,)', $3, now())`,
      [world.code, world.holders.HEALTH, world.actors.director.personId],
    );
    const [before] = await db.asOwner<{ pence: bigint }>(
      `select coalesce(sum(amount_pence), 0)::bigint as pence from posting where local_area_code = $1 and budget_holder_id = $2 and reported_financial_year = '2025-26'`,
      [world.code, world.holders.SOCIAL_CARE],
    );
    const input = decisionInput(world, sitting);
    const effect = await effectOf(sitting.caseId, input);
    const [education, socialCare, health] = effect.holders;
    expect(education).toMatchObject({ inYearEffect: '37750.00', fullYearEffect: '91250.00' });
    expect(effect.wholeTo).toBe('2039-08-31'); // born in March 2014
    // 37,750.00 this year, thirteen whole years, and 153 of the 366 days of the last.
    expect(education?.wholeEffect).toBe('1262145.49');
    expect(health?.limits).toEqual([
      {
        basis: 'ANNUAL',
        ceiling: '36500.00',
        amount: '36500.00',
        headroom: '0.00',
        overrideReason: 'Spending control',
      },
    ]);
    const committed = formatMoney(pence(before?.pence ?? 0n));
    expect(socialCare?.ceilings).toEqual([
      {
        financialYear: '2025-26',
        ceiling: '40000.00',
        committed,
        headroom: formatMoney(pence(4_000_000n - (before?.pence ?? 0n) - 2_265_000n)),
      },
    ]);
    expect(effect.assumptions.map(({ kind }) => kind)).toEqual([
      ...['HORIZON', 'END_AT_25', 'TERMS', 'DELEGATED_LIMIT', 'DELEGATED_LIMIT', 'DELEGATED_LIMIT', 'LIMIT_OVERRIDE'],
    ]);
    const forMember = await effectOf(sitting.caseId, input, 'auditor');
    expect(forMember.holders[0]?.ceilings).toBeNull();
    expect(forMember.withheld.map(({ path }) => path)).toContain('decisionEffect.holders.0.ceilings');
  });

  test('a price by the school calendar says which years are not held yet', async () => {
    const sitting = await makeOpenSitting(world, {
      option: {
        expectedEndDate: '2027-08-31' as Day,
        costLines: [
          {
            category: 'EDUCATION',
            description: null,
            price: { unit: 'TERM', amount: pence(500_000n), spread: 'TERMS' },
          },
        ],
      },
    });
    const effect = await effectOf(sitting.caseId, decisionInput(world, sitting, { placementEndDate: '2027-08-31' }));
    expect(effect.assumptions.filter(({ kind }) => kind === 'PROVISIONAL_CALENDAR')).toEqual([
      expect.objectContaining({ day: '2026-09-01', text: expect.stringContaining('2026/27') as unknown }),
    ]);
    expect(effect.wholeTo).toBe('2027-08-31');
  });
});
