import { recordEhcPlan } from '../src/features/cases/service/record-plan';
import type { NewOption } from '../src/features/placements/rules/option';
import { decimal } from '../src/kernel/decimal';
import { formatMoney, pence } from '../src/kernel/money';
import { ledgerChecks } from '../src/features/ledger/service/check-ledger';
import { systemActor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { accepted } from './support/make-area';
import { day } from './support/make-ledger';
import { contextOf, makeOpenSitting, pounds, SCHOOLS, type Part } from './support/make-panel';
import { approveAll, callAs, codesOf, decided, decisionInput, postedFor } from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

/* What a placement is: named and attended apart (V2), its kind, its components (B40), and what of it is said otherwise. */

const { db, clock, ask, world } = usePanelWorld();

type Said = NonNullable<Parameters<typeof makeOpenSitting>[1]>;

/** A placement by a decision from 1 November 2025, its money committed. */
async function place(option: NonNullable<Said['option']>, before?: Said['before'], decision: object = {}) {
  const sitting = await makeOpenSitting(world, { option, ...(before === undefined ? {} : { before }) });
  const made = await decided(ask, world, decisionInput(world, sitting, { ...decision }));
  await approveAll(ask, world, made);
  return { ...sitting, placementId: made.placement!.id };
}

type Component = NewOption['costLines'][number];
const component = (category: Component['category'], price: Component['price']): Component => ({
  category,
  description: null,
  price,
});

async function show(part: Part, placementId: string, fields: string) {
  const answer = await ask<{ node: Record<string, unknown> }>(
    world.actors[part],
    `query ($id: ID!) { node(id: $id) { ... on Placement { ${fields} } } }`,
    { id: placementId },
  );
  return {
    node: answer.data.node,
    withheld: (answer.extensions['withheld'] ?? []) as unknown[],
    errors: answer.errors,
  };
}

const causesOf = (placementId: string) =>
  db.asOwner<{ cause: string; pence: bigint; postings: bigint }>(
    `select cause, sum(amount_pence)::bigint as pence, count(*) as postings from posting
      where placement_id = $1 group by 1 order by 1`,
    [Buffer.from(placementId, 'base64url').toString().split(':')[1]],
  );

describe('V2 named and attended', () => {
  const FIELDS = `named { senSetting provisionType provider { urn } } attendsNamed
    attended { fromDate isPlacement senSetting provider { urn } reason } attendedHistory { fromDate senSetting }
    november: attended(onDate: "2025-11-05") { isPlacement provider { urn } }`;

  test('V2 the plan names one school, another is paid, and the child is taught at home meanwhile; no money moves', async () => {
    const { placementId, caseId } = await place({}, (id) =>
      recordEhcPlan(world.as('officer'), {
        clientMutationId: null,
        caseId: id,
        expectedVersion: 3,
        plan: { named: { providerUrn: SCHOOLS.inArea, setting: null, provisionType: null } },
      }).then(accepted),
    );
    const before = await postedFor(world, caseId);
    clock.set('2025-11-20T09:00:00Z');
    const reason = 'An invented reason: the room is not ready.';
    const input = { placementId, fromDate: '2025-11-10', senSetting: 'OLA', reason };
    const done = await callAs(ask, world.actors.officer, 'recordAttendedSetting', input, 'placement { id }');
    expect(done.userErrors).toEqual([]);
    expect(await postedFor(world, caseId)).toEqual(before);
    const officer = await show('officer', placementId, FIELDS);
    expect(officer.node).toEqual({
      named: { senSetting: null, provisionType: null, provider: { urn: SCHOOLS.inArea } },
      attendsNamed: false,
      attended: { fromDate: '2025-11-10', isPlacement: false, senSetting: 'OLA', provider: null, reason },
      attendedHistory: [{ fromDate: '2025-11-10', senSetting: 'OLA' }],
      november: { isPlacement: true, provider: { urn: SCHOOLS.inArea } },
    });
    // Finance sees where the money goes, and neither the plan nor why.
    const finance = await show('finance', placementId, FIELDS);
    expect(finance.node).toMatchObject({
      named: null,
      attendsNamed: null,
      attended: { senSetting: 'OLA', reason: null },
    });
    expect(finance.withheld).toHaveLength(3);

    const back = { placementId, fromDate: '2025-11-18', reason };
    await callAs(ask, world.actors.commissioner, 'recordAttendedSetting', back, 'placement { id }');
    expect((await show('officer', placementId, 'attendsNamed attended { isPlacement }')).node).toEqual({
      attendsNamed: true,
      attended: { isPlacement: true },
    });
    const refused = async (said: object) =>
      codesOf(
        (await callAs(ask, world.actors.officer, 'recordAttendedSetting', { ...back, ...said }, 'placement { id }'))
          .userErrors,
      );
    expect(await refused({ fromDate: '2025-11-19' })).toEqual(['fromDate THERE_ALREADY']);
    expect(await refused({ fromDate: '2025-10-31', providerUrn: '999999', reason: ' ' })).toEqual([
      'fromDate FROM_OUTSIDE_PLACEMENT',
      'providerUrn PROVIDER_UNKNOWN',
      'reason REASON_MISSING',
    ]);
    expect(await refused({ fromDate: '2025-11-21', providerUrn: SCHOOLS.farAway, senSetting: 'OLA' })).toEqual([
      'fromDate DATE_IN_FUTURE',
      'senSetting SETTING_TWICE',
    ]);
  });
});

describe('kinds and components', () => {
  test('B40 EOTAS is the sum of its components, each on its own basis: 32,190.00 over the school year', async () => {
    // 38 weeks: 15, 12 and 14 of term, less a half-term in each.
    await db.asOwner(
      `insert into school_calendar (owner_kind, owner_code, academic_year, terms, closed_days)
       values ('LOCAL_AUTHORITY', '311', '2026/27',
               array['[2026-09-07,2026-12-19)', '[2027-01-04,2027-03-27)', '[2027-04-12,2027-07-17)']::daterange[],
               array(select monday + more from unnest(array[date '2026-10-26', '2027-02-15', '2027-05-31']) monday, generate_series(0, 4) more))`,
    );
    const costLines = [
      component('EDUCATION', {
        unit: 'HOUR',
        amount: pounds('45.00'),
        spread: 'SCHOOL_WEEKS',
        hoursPerWeek: decimal(150_000n),
      }),
      component('THERAPY', { unit: 'WEEK', amount: pounds('95.00'), spread: 'SCHOOL_WEEKS' }),
      component('TRANSPORT', { unit: 'WEEK', amount: pounds('60.00'), spread: 'SCHOOL_WEEKS' }),
      component('EQUIPMENT', { unit: 'ONCE', amount: pounds('650.00') }),
    ];
    const days = { placementStartDate: '2026-09-01', placementEndDate: '2027-08-31' };
    const option = {
      ...{ providerUrn: null, senSetting: 'OLA' as const, label: 'Package at home', residential: 'DAY' as const },
      ...{ expectedStartDate: day('2026-09-01'), costLines },
    };
    const { placementId, caseId } = await place(option, undefined, days);
    const held = await postedFor(world, caseId);
    expect(formatMoney(pence(Object.values(held).reduce((all, one) => all + one, 0n)))).toBe('32190.00');
    const lines = await db.asOwner<{ category: string; pence: bigint }>(
      `select category, sum(amount_pence)::bigint as pence from posting where case_id = $1 group by 1 order by 2 desc`,
      [caseId],
    );
    expect(lines.map((one) => [one.category, formatMoney(pence(one.pence))])).toEqual([
      ['EDUCATION', '25650.00'],
      ['THERAPY', '3610.00'],
      ['TRANSPORT', '2280.00'],
      ['EQUIPMENT', '650.00'],
    ]);
    const shown = await show('finance', placementId, 'kind senSetting areaClass costLines { element }');
    expect(shown.node).toEqual({
      ...{ kind: 'EOTAS', senSetting: 'OLA', areaClass: 'IN_AREA' },
      costLines: ['EDUCATION', 'ADDITIONAL', 'OTHER', 'OTHER'].map((element) => ({ element })),
    });
    const listed = async (kind: object): Promise<readonly { id: string }[]> => {
      const answer = await ask<{ placements: { nodes: readonly { id: string }[] } }>(
        world.actors.finance,
        'query ($kind: PlacementKindFilter) { placements(filter: { kind: $kind }) { nodes { id } } }',
        { kind },
      );
      return answer.data.placements.nodes;
    };
    expect(await listed({ eq: 'EOTAS' })).toEqual([{ id: placementId }]);
    expect(await listed({ in: ['EOTAS', 'TRANSPORT'], eq: 'TRANSPORT' })).toEqual([]);
    expect(await listed({ in: [] })).toEqual([]);
  });

  test('transport alone needs no school and has lines of transport only; a line says what it is of the fee', async () => {
    const line = (said: object) => ({ price: { unit: 'WEEK', amount: '200.00', spread: 'DAYS' }, ...said });
    const sitting = await makeOpenSitting(world);
    const input = {
      ...{ caseId: toGlobalId('Case', sitting.caseId), label: 'Taxi', provisionType: 'TRANSPORT', residential: 'DAY' },
      expectedStartDate: '2025-11-01',
    };
    const add = (costLines: object[]) =>
      callAs<{ option: unknown }>(
        ...([ask, world.actors.commissioner, 'addPlacementOption', { ...input, costLines }] as const),
        'option { kind senSetting provisionType costLines { category element isDirectPayment } }',
      );
    const refused = await add([line({ category: 'TRANSPORT' }), line({ category: 'CARE' })]);
    expect(codesOf(refused.userErrors)).toEqual(['costLines.1.category LINE_NOT_TRANSPORT']);
    const added = await add([
      line({ category: 'TRANSPORT' }),
      line({ category: 'TRANSPORT', element: 'ADDITIONAL', isDirectPayment: true }),
    ]);
    expect(added.option).toEqual({
      ...{ kind: 'TRANSPORT', senSetting: 'OTH', provisionType: 'TRANSPORT' },
      costLines: [
        { category: 'TRANSPORT', element: 'OTHER', isDirectPayment: false },
        { category: 'TRANSPORT', element: 'ADDITIONAL', isDirectPayment: true },
      ],
    });
  });
});

describe('recodePlacement', () => {
  const recode = (input: object, part: Part = 'commissioner') =>
    callAs<{ placement: unknown; effect: { thisYear: { total: string } } | null }>(
      ...([ask, world.actors[part], 'recodePlacement', { reason: 'An invented reason.', ...input }] as const),
      'placement { kind provisionType residential provider { urn } areaClass case { primaryNeed } } effect { thisYear { total } }',
    );

  test('posts the same money under the new values, as RECODED; a preview keeps nothing', async () => {
    const { placementId, caseId } = await place({});
    const before = await postedFor(world, caseId);
    const said = { placementId, residential: 'RESIDENTIAL_38_51', primaryNeed: 'SLD' };
    const preview = await recode({ ...said, preview: true });
    expect(preview).toMatchObject({
      userErrors: [],
      effect: { thisYear: { total: '0.00' } },
      placement: { residential: 'RESIDENTIAL_52' },
    });
    expect((await causesOf(placementId)).map(({ cause }) => cause)).toEqual(['NEW_PLACEMENT']);
    const done = await recode(said);
    expect(done).toMatchObject({
      userErrors: [],
      effect: { thisYear: { total: '0.00' } },
      placement: { kind: 'RESIDENTIAL_38_51', residential: 'RESIDENTIAL_38_51', case: { primaryNeed: 'SLD' } },
    });
    expect(await postedFor(world, caseId)).toEqual(before);
    expect(await causesOf(placementId)).toMatchObject([{ cause: 'NEW_PLACEMENT' }, { cause: 'RECODED', pence: 0n }]);
    const needs = await db.asOwner(
      `select primary_need from posting where case_id = $1 group by 1 having sum(amount_pence) <> 0`,
      [caseId],
    );
    expect(needs).toEqual([{ primary_need: 'SLD' }]);
  });

  test('the same school under its new number, by the links of the register; another is for the panel', async () => {
    const { placementId } = await place({});
    expect(codesOf((await recode({ placementId, providerUrn: SCHOOLS.farAway })).userErrors)).toEqual([
      'providerUrn NOT_SUCCESSOR',
    ]);
    await db.asOwner(
      `insert into establishment (urn, la_code, name, type_code, type_name, status_code, status_name)
       values ('100009', '311', 'Placeholder Academy', '44', 'Academy special converter', '1', 'Open')`,
    );
    await db.asOwner(`insert into establishment_link (urn, linked_urn, link_type) values ($1, '100009', 'Successor')`, [
      SCHOOLS.inArea,
    ]);
    expect(codesOf((await recode({ placementId, providerUrn: '100009' })).userErrors)).toEqual([
      'provisionType PROVISION_TYPE_CONTRADICTED',
    ]);
    const done = await recode({ placementId, providerUrn: '100009', provisionType: 'SPECIAL_ACADEMY' });
    expect(done).toMatchObject({
      userErrors: [],
      placement: { provisionType: 'SPECIAL_ACADEMY', provider: { urn: '100009' }, areaClass: 'IN_AREA' },
    });
    const lines = await db.asOwner(
      `select section_251_line, agency_kind from posting where placement_id = $1 and provider_urn = '100009' and agency_kind = 'EDUCATION' group by 1, 2`,
      [Buffer.from(placementId, 'base64url').toString().split(':')[1]],
    );
    expect(lines).toEqual([{ section_251_line: '1.2.2', agency_kind: 'EDUCATION' }]);
    expect(codesOf((await recode({ placementId, residential: 'RESIDENTIAL_52', reason: '' })).userErrors)).toEqual([
      'placementId NOTHING_CHANGED',
      'reason REASON_MISSING',
    ]);
    await expect(recode({ placementId, residential: 'DAY' }, 'finance')).rejects.toThrow('FORBIDDEN');
  });
});

test('and through all of it the ledger is what the engine says, line by line', async () => {
  for (const { name, run } of ledgerChecks) {
    const { checked, differing } = await run(await contextOf(db, clock, systemActor('311')).read());
    expect([name, checked > 3, differing]).toEqual([name, true, 0]);
  }
});
