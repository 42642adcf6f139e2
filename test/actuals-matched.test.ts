import { recordSuccession } from '../src/features/successions/service/record-succession';
import { formatMoney, parseMoney, sum } from '../src/kernel/money';
import { systemActor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { ACTUALS, idsOf, SPEND, useActuals, year } from './support/actuals-client';
import { accepted } from './support/make-area';
import { actorWith, ctxOf, day, type MadeArea } from './support/make-ledger';

/* What a payment is for: proposed by rules and confirmed by a person, settled where it is for no placement, and in doubt until then. */

const the = useActuals();
const { db, clock, asked, saveSource, row, sendRows, placedAt } = the;
let area: MadeArea;
beforeEach(() => {
  area = the.area;
});

const PROPOSE = `mutation ($input: ProposeMatchesInput!) { proposeMatches(input: $input) { proposed left userErrors { code } } }`;
const CONFIRM = `mutation ($input: ConfirmMatchInput!) {
  confirmMatch(input: $input) { actuals { id match { status rule placement { id } } } userErrors { code field } } }`;
const REJECT = `mutation ($input: RejectMatchInput!) { rejectMatch(input: $input) { actuals { id match { status } } userErrors { code field } } }`;
const SETTLE = `mutation ($input: SettleSpendInput!) { settleSpend(input: $input) {
  actuals { id match { status settledAs rule enteredAt enteredBy { displayName } placement { id } } } userErrors { code field } } }`;
const CLOSE = `mutation ($input: ClosePeriodInput!) { closePeriod(input: $input) {
  closedPeriods { period } warnings { kind payments amount budgetHolder { name } } userErrors { code field message } } }`;
const IN_DOUBT = `query ($asAt: DateTime) { budgetPressure(financialYear: "2025-26", asAt: $asAt) { asAt spendInDoubt { kind payments amount inOutturn }
  explain(figures: [FORECAST_OUTTURN]) { terms { name amount explanation { terms { name amount explanation { facts { nodes { amount } } } } } } } } }`;
const WORK = `{ viewer { worklist { kind subjectId caseReference financialYear payments amount } } }`;

test('rules propose, a person confirms, and the name is learnt; spend counts for a placement from then on', async () => {
  const one = await placedAt('990001', 'Placeholder School');
  const two = await placedAt('990002', 'Invented House', '36500.00');
  await placedAt('990002', 'Invented House', '73000.00');
  await saveSource();
  await sendRows(
    row({ transaction_number: 'A' }),
    row({ transaction_number: 'B', supplier_name: 'INVENTED CARE GROUP PLC', amount_net_gbp: '1500.00' }),
    row({ transaction_number: 'C', supplier_name: 'NOBODY' }),
  );
  const { proposeMatches } = await asked(PROPOSE, { input: year });
  expect(proposeMatches).toEqual({ proposed: 1, left: 2, userErrors: [] });
  const [proposed = ''] = idsOf(await asked(ACTUALS, { filter: { match: { eq: 'PROPOSED' } } }));
  expect((await asked(WORK, {})).viewer.worklist).toMatchObject([
    {
      ...{ kind: 'PAYMENT_UNMATCHED', subjectId: toGlobalId('BudgetHolder', area.education) },
      ...{ financialYear: '2025-26', payments: 2, amount: '16500.00' },
    },
    { kind: 'PAYMENT_MATCH', subjectId: proposed },
  ]);
  expect((await asked(SPEND, { year: '2025-26' })).spend).toMatchObject({
    matched: { payments: 0 },
    proposed: { payments: 1, net: '15000.00' },
    unmatched: { payments: 2, net: '16500.00' },
    unmatchedSuppliers: [{ supplierName: 'NOBODY' }, { supplierName: 'INVENTED CARE GROUP PLC' }],
  });
  expect((await asked(CONFIRM, { input: { actualIds: [proposed] } })).confirmMatch).toMatchObject({
    actuals: [
      { match: { status: 'CONFIRMED', rule: 'NAME', placement: { id: toGlobalId('Placement', one.placementId) } } },
    ],
  });

  // By hand, and so the supplier is known: the next of its bills is told apart by its amount.
  const [byHand = ''] = idsOf(await asked(ACTUALS, { filter: { supplierName: { contains: 'invented' } } }));
  await asked(CONFIRM, { input: { actualIds: [byHand], placementId: toGlobalId('Placement', two.placementId) } });
  await sendRows(row({ transaction_number: 'D', supplier_name: 'Invented Care Group', amount_net_gbp: '1550.00' }));
  expect((await asked(PROPOSE, { input: year })).proposeMatches).toMatchObject({ proposed: 1, left: 1 });
  const [learnt = ''] = idsOf(await asked(ACTUALS, { filter: { match: { eq: 'PROPOSED' } } }));
  expect((await asked(REJECT, { input: { actualIds: [learnt] } })).rejectMatch.actuals).toMatchObject([
    { match: { status: 'UNMATCHED' } },
  ]);
  expect((await asked(PROPOSE, { input: year })).proposeMatches).toMatchObject({ proposed: 0, left: 2 });
  const again = await asked(CONFIRM, {
    input: { actualIds: [proposed, learnt, toGlobalId('Actual', one.placementId)] },
  });
  expect(again.confirmMatch.userErrors).toEqual([
    { code: 'ACTUAL_UNKNOWN', field: ['actualIds', '2'] },
    { code: 'NOTHING_PROPOSED', field: ['actualIds', '0'] },
    { code: 'NOTHING_PROPOSED', field: ['actualIds', '1'] },
  ]);
});

test('early warning: where payments and commitments part company, and as at an instant before a match nothing of it is known', async () => {
  const over = await placedAt('990003', 'Placeholder Grange', '36500.00');
  const behind = await placedAt('990004', 'Placeholder Lodge');
  const never = await placedAt('990005', 'Placeholder Mill');
  await saveSource();
  await sendRows(
    row({ transaction_number: 'A', supplier_name: 'PLACEHOLDER GRANGE', amount_net_gbp: '20000.00' }),
    row({ transaction_number: 'B', supplier_name: 'PLACEHOLDER LODGE', amount_net_gbp: '15000.00' }),
  );
  expect((await asked(SPEND, { year: '2025-26' })).spend.partings.nodes).toEqual([]);
  // More than the commitment of the year is not proposed; a person may say so nevertheless.
  expect((await asked(PROPOSE, { input: year })).proposeMatches).toMatchObject({ proposed: 1, left: 1 });
  const proposed = idsOf(await asked(ACTUALS, { filter: { match: { eq: 'PROPOSED' } } }));
  const [dear = ''] = idsOf(await asked(ACTUALS, { filter: { match: { eq: 'UNMATCHED' } } }));
  const before = new Date(clock.now().getTime() + 5_000);
  clock.set('2026-02-01T11:00:00Z');
  await asked(CONFIRM, { input: { actualIds: proposed } });
  await asked(CONFIRM, { input: { actualIds: [dear], placementId: toGlobalId('Placement', over.placementId) } });
  clock.set('2026-02-01T12:00:00Z');
  // To the end of December: 30 + 31 days at 100.00 and 250.00 a day, half of it the block's.
  expect((await asked(SPEND, { year: '2025-26' })).spend.partings.nodes).toEqual([
    {
      kind: 'NOTHING_PAID',
      committed: '37750.00',
      due: '15250.00',
      paid: '0.00',
      difference: '-15250.00',
      placement: { id: toGlobalId('Placement', never.placementId) },
    },
    {
      kind: 'ABOVE_COMMITMENT',
      committed: '7550.00',
      due: '3050.00',
      paid: '20000.00',
      difference: '12450.00',
      placement: { id: toGlobalId('Placement', over.placementId) },
    },
    {
      kind: 'BEHIND_COMMITMENT',
      committed: '37750.00',
      due: '15250.00',
      paid: '15000.00',
      difference: '-250.00',
      placement: { id: toGlobalId('Placement', behind.placementId) },
    },
  ]);
  expect((await asked(WORK, {})).viewer.worklist).toMatchObject([
    { kind: 'PAYMENT_PARTED', subjectId: toGlobalId('Placement', over.placementId) },
  ]);
  const PRESSURE = `query ($asAt: DateTime) { budgetPressure(financialYear: "2025-26", asAt: $asAt, filter: {primaryNeed: {eq: ASD}}) { actual } }`;
  expect((await asked(PRESSURE, {})).budgetPressure.actual).toBe('35000.00');
  expect((await asked(PRESSURE, { asAt: before.toISOString() })).budgetPressure.actual).toBe('0.00');
});

test('spend that pays for no placement is settled with a reason and an author, taken back by a new row, and a closing knows what is left', async () => {
  await placedAt('990006', 'Placeholder Barn');
  await saveSource();
  await sendRows(
    row({ transaction_number: 'A', supplier_name: 'PLACEHOLDER BARN' }),
    row({ transaction_number: 'B', supplier_name: 'SENSORY SERVICE', amount_net_gbp: '2000.00' }),
    row({ transaction_number: 'C', supplier_name: 'INVENTED COTTAGE', amount_net_gbp: '1000.00' }),
    row({ transaction_number: 'D', supplier_name: 'NOBODY', amount_net_gbp: '-500.00' }),
  );
  await asked(PROPOSE, { input: year });
  const idOf = async (supplier: string): Promise<string> =>
    idsOf(await asked(ACTUALS, { filter: { supplierName: { contains: supplier } } }))[0] ?? '';
  const [barn, sensory, cottage] = [await idOf('barn'), await idOf('sensory'), await idOf('cottage')];
  const settle = async (reason: string, ...actualIds: string[]) =>
    (await asked(SETTLE, { input: { actualIds, reason } })).settleSpend;
  expect((await settle('NO_PLACEMENT_DRIVES_IT', sensory)).actuals).toEqual([
    {
      id: sensory,
      match: {
        ...{ status: 'SETTLED', settledAs: 'NO_PLACEMENT_DRIVES_IT', rule: null, placement: null },
        ...{ enteredAt: expect.stringMatching(/^2026-02-01T10/) as string },
        enteredBy: { displayName: expect.any(String) as string },
      },
    },
  ]);
  await settle('AWAITING_PLACEMENT_RECORD', cottage);
  expect((await settle('NO_PLACEMENT_DRIVES_IT', sensory, cottage)).userErrors).toEqual([
    { code: 'ALREADY_SETTLED', field: ['actualIds', '0'] },
  ]);
  expect((await settle('OTHER_BUDGET', cottage, cottage)).userErrors).toEqual([
    { code: 'ACTUAL_TWICE', field: ['actualIds', '1'] },
  ]);
  const SETTLED = `{ spend(financialYear: "2025-26") { total { net } matched { net } proposed { net } unmatched { payments net }
    settled { payments net } settledReasons { reason net } unmatchedSuppliers { supplierName } } }`;
  expect((await asked(SETTLED, {})).spend).toEqual({
    ...{ total: { net: '17500.00' }, matched: { net: '0.00' }, proposed: { net: '15000.00' } },
    ...{ unmatched: { payments: 1, net: '-500.00' }, settled: { payments: 2, net: '3000.00' } },
    settledReasons: [
      { reason: 'NO_PLACEMENT_DRIVES_IT', net: '2000.00' },
      { reason: 'AWAITING_PLACEMENT_RECORD', net: '1000.00' },
    ],
    unmatchedSuppliers: [{ supplierName: 'NOBODY' }],
  });
  expect((await asked(WORK, {})).viewer.worklist).toMatchObject([
    { kind: 'PAYMENT_UNMATCHED', payments: 1, amount: '-500.00' },
    { kind: 'PAYMENT_MATCH', subjectId: barn },
  ]);

  // Whoever closes sees what is left, and must say so with the figures: what is only proposed is left too.
  const closing = actorWith(area, 'FINANCE', null, ['budget:read', 'period:close']);
  const close = async (input: object) =>
    (await asked(CLOSE, { input: { financialYear: '2025-26', period: 9, ...input } }, closing)).closePeriod;
  const budgetHolder = { name: 'High needs block' };
  expect((await close({ preview: true })).warnings).toEqual([
    { kind: 'SPEND_AWAITING_PLACEMENT', payments: 1, amount: '1000.00', budgetHolder },
    { kind: 'SPEND_UNMATCHED', payments: 2, amount: '14500.00', budgetHolder },
  ]);
  const seen = (amount: string) => ({
    acknowledged: [
      { kind: 'SPEND_AWAITING_PLACEMENT', amount: '1000.00' },
      { kind: 'SPEND_UNMATCHED', amount },
    ],
  });
  expect(await close(seen('14499.99'))).toMatchObject({
    ...{ closedPeriods: null, warnings: [{ kind: 'SPEND_UNMATCHED', payments: 2, amount: '14500.00', budgetHolder }] },
    userErrors: [
      {
        ...{ code: 'WARNING_NOT_ACKNOWLEDGED', field: ['acknowledged'] },
        message: expect.stringContaining('spend of 14500.00 pounds that is matched to no placement') as string,
      },
    ],
  });
  expect((await close({})).userErrors).toHaveLength(2);
  expect((await close(seen('14500.00'))).closedPeriods).toHaveLength(9);

  // What waited for its placement is looked for again once that is there; what was settled is taken back by a row of its own.
  await placedAt('990007', 'Invented Cottage', '36500.00');
  expect((await asked(PROPOSE, { input: year })).proposeMatches).toMatchObject({ proposed: 1 });
  expect((await asked(CONFIRM, { input: { actualIds: [cottage] } })).confirmMatch.userErrors).toEqual([]);
  expect((await settle('OTHER_BUDGET', cottage)).userErrors).toMatchObject([{ code: 'PAYS_FOR_PLACEMENT' }]);
  expect((await asked(REJECT, { input: { actualIds: [sensory] } })).rejectMatch.actuals).toMatchObject([
    { match: { status: 'UNMATCHED' } },
  ]);
  expect((await settle('ERROR_AT_SOURCE', sensory)).userErrors).toEqual([]);
  const said = await db.asOwner<{ status: string; settled_as: string }>(
    `select status, settled_as from actual_match where local_area_code = $1 and placement_id is null order by actual_id = $2, ordinal`,
    [area.code, Buffer.from(sensory, 'base64url').toString().split(':').at(-1)],
  );
  expect(said.map(({ status, settled_as: reason }) => `${status} ${reason}`)).toEqual([
    'SETTLED AWAITING_PLACEMENT_RECORD',
    'SETTLED NO_PLACEMENT_DRIVES_IT',
    'REJECTED NO_PLACEMENT_DRIVES_IT',
    'SETTLED ERROR_AT_SOURCE',
  ]);

  // What somebody said is wrong stays in the books, and each closing says so, until its correction is there and said to be one.
  const nobody = await idOf('nobody');
  const before = (await asked(IN_DOUBT, {})).budgetPressure;
  await settle('OTHER_BUDGET', nobody);
  const inJanuary = { period: 10, preview: true };
  const barnAlone = { kind: 'SPEND_UNMATCHED', payments: 1, amount: '15000.00', budgetHolder };
  expect((await close(inJanuary)).warnings).toEqual([
    { kind: 'SPEND_OF_OTHER_BUDGET', payments: 1, amount: '-500.00', budgetHolder },
    barnAlone,
    { kind: 'SPEND_WRONG_AT_SOURCE', payments: 1, amount: '2000.00', budgetHolder },
  ]);
  // What is known to be wrong is told of the pressure with the figures of the warning, and the outturn opens to it.
  expect((await asked(IN_DOUBT, { asAt: before.asAt })).budgetPressure).toEqual(before);
  const { spendInDoubt, explain } = (await asked(IN_DOUBT, {})).budgetPressure;
  expect(spendInDoubt).toEqual([
    { kind: 'SPEND_OF_OTHER_BUDGET', payments: 1, amount: '-500.00', inOutturn: '-500.00' },
    { kind: 'SPEND_UNMATCHED', payments: 1, amount: '15000.00', inOutturn: '15000.00' },
    { kind: 'SPEND_WRONG_AT_SOURCE', payments: 1, amount: '2000.00', inOutturn: '2000.00' },
  ]);
  const spent = explain[0]!.terms.find(({ name }) => name === 'actual')!;
  expect(spent).toMatchObject({ amount: '17500.00' });
  expect(spent.explanation.terms).toMatchObject([
    { name: 'SPEND_OF_OTHER_BUDGET', amount: '-500.00', explanation: { facts: { nodes: [{ amount: '-500.00' }] } } },
    { name: 'SPEND_UNMATCHED', amount: '15000.00', explanation: { facts: { nodes: [{ amount: '15000.00' }] } } },
    { name: 'SPEND_WRONG_AT_SOURCE', amount: '2000.00', explanation: { facts: { nodes: [{ amount: '2000.00' }] } } },
    { name: 'SPEND_NOT_IN_DOUBT', amount: '1000.00', explanation: { facts: { nodes: [{ amount: '1000.00' }] } } },
  ]);
  const late = { period: '10', payment_date: '2026-01-20' };
  await sendRows(row({ ...late, transaction_number: 'E', supplier_name: 'THE CREDIT', amount_net_gbp: '-2000.00' }));
  await settle('ERROR_AT_SOURCE', await idOf('credit'));
  await asked(REJECT, { input: { actualIds: [nobody] } });
  const left = { kind: 'SPEND_UNMATCHED', payments: 2, amount: '14500.00', budgetHolder };
  expect((await close(inJanuary)).warnings).toEqual([left]);
});

test('recast, the spend in doubt of who was split goes to its successors by parts; each outturn opens to it, and together it is what was told', async () => {
  await saveSource({ budgetHolderId: toGlobalId('BudgetHolder', area.health) });
  await sendRows(
    row({
      transaction_number: 'A',
      supplier_name: 'NOBODY',
      amount_net_gbp: '100.01',
      period: '8',
      payment_date: '2025-11-10',
    }),
    row({ transaction_number: 'B', supplier_name: 'NOBODY', amount_net_gbp: '100.01' }),
    row({ transaction_number: 'C', supplier_name: 'TWICE', amount_net_gbp: '33.33' }),
    row({ transaction_number: 'D', supplier_name: 'SENSORY SERVICE', amount_net_gbp: '50.05' }),
  );
  for (const [supplier, reason] of [
    ['twice', 'ERROR_AT_SOURCE'],
    ['sensory', 'NO_PLACEMENT_DRIVES_IT'],
  ]) {
    const actualIds = idsOf(await asked(ACTUALS, { filter: { supplierName: { contains: supplier } } }));
    await asked(SETTLE, { input: { actualIds, reason } });
  }
  const closing = actorWith(area, 'FINANCE', null, ['budget:read', 'period:close']);
  const acknowledged = [
    { kind: 'SPEND_UNMATCHED', amount: '200.02' },
    { kind: 'SPEND_WRONG_AT_SOURCE', amount: '33.33' },
  ].map((one) => ({ ...one, budgetHolderId: toGlobalId('BudgetHolder', area.health) }));
  const input = { financialYear: '2025-26', period: 9, acknowledged };
  expect((await asked(CLOSE, { input }, closing)).closePeriod).toMatchObject({ userErrors: [] });
  const [{ agency_id: agencyId } = { agency_id: '' }] = await db.asOwner<{ agency_id: string }>(
    'select agency_id from budget_holder where budget_holder_id = $1',
    [area.health],
  );
  const successor = (name: string, parts: number) => ({
    ...{
      agencyId: null,
      name: `${name} ICB`,
      organisationCode: null,
      predecessorIds: [agencyId],
      takesRest: parts > 50,
    },
    budgetHolders: [{ budgetHolderId: null, name: `${name} care`, predecessorIds: [area.health], parts }],
  });
  const split = await recordSuccession(ctxOf(db, systemActor(area.code), clock), {
    ...{ clientMutationId: null, preview: false, kind: 'SPLIT', firstDate: day('2026-01-01'), source: null },
    ...{ successors: [successor('North', 60), successor('South', 40)], shares: [], roles: [], limits: [] },
  });
  const made = accepted(split).made.budgetHolders;
  const RECAST = `query ($id: ID!, $basis: ReportingBasis!) { budgetPressure(financialYear: "2025-26", budgetHolderId: $id, basis: $basis) {
    spendInDoubt { kind payments amount inOutturn } explain(figures: [FORECAST_OUTTURN]) { terms { name amount
      explanation { terms { name amount explanation { facts { nodes { amount } } } } } } } } }`;
  const sumOf = (all: readonly { readonly amount: string }[]) =>
    formatMoney(
      sum(
        all.map(({ amount }) => {
          const read = parseMoney(amount);
          if (!read.ok) throw new Error(amount);
          return read.value;
        }),
      ),
    );
  const told = async (budgetHolderId: string, basis: string) => {
    const id = toGlobalId('BudgetHolder', budgetHolderId);
    const { spendInDoubt, explain } = (await asked(RECAST, { id, basis })).budgetPressure;
    const { explanation } = explain[0]!.terms.find(({ name }) => name === 'actual')!;
    const terms = explanation.terms as readonly {
      readonly name: string;
      readonly amount: string;
      readonly explanation: { readonly facts: { readonly nodes: readonly { readonly amount: string }[] } };
    }[];
    for (const { name, amount, explanation: opened } of terms) {
      expect([name, sumOf(opened.facts.nodes)]).toEqual([name, amount]);
    }
    return { spendInDoubt, terms: terms.map(({ name, amount }) => `${name} ${amount}`) };
  };
  const before = await told(area.health, 'AS_REPORTED');
  expect(before.terms).toEqual(['SPEND_UNMATCHED 200.02', 'SPEND_WRONG_AT_SOURCE 33.33', 'SPEND_NOT_IN_DOUBT 50.05']);
  const [north, south] = [await told(made[0]!.budgetHolderId, 'RECAST'), await told(made[1]!.budgetHolderId, 'RECAST')];
  const inDoubt = (unmatched: string, wrong: string) => [
    { kind: 'SPEND_UNMATCHED', payments: 2, amount: unmatched, inOutturn: unmatched },
    { kind: 'SPEND_WRONG_AT_SOURCE', payments: 1, amount: wrong, inOutturn: wrong },
  ];
  expect([before.spendInDoubt, north.spendInDoubt, south.spendInDoubt]).toEqual([
    ...[inDoubt('200.02', '33.33'), inDoubt('120.01', '20.00'), inDoubt('80.01', '13.33')],
  ]);
});
