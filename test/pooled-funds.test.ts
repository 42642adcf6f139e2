import { toGlobalId } from '../src/platform/global-id';
import { useContributions, type HolderName } from './support/contribution-world';

const world = useContributions();
const { ask, as, holderId, agree, done, refused } = world;

const fundInput = (more: object = {}) => ({
  name: 'Complex residential pool',
  legalBasis: 'NHS_ACT_S75',
  aims: 'Placements that no partner can make alone',
  agreementReference: 'S75/2025/4',
  overspend: 'PRO_RATA',
  underspend: 'PRO_RATA',
  tolerancePercent: '5',
  startDate: '2025-04-01',
  partners: [
    { budgetHolderId: holderId('education') },
    { budgetHolderId: holderId('socialCare') },
    { budgetHolderId: holderId('health') },
  ],
  ...more,
});
async function makeFund(amounts: Readonly<Partial<Record<HolderName, string>>>): Promise<string> {
  const payload = await done('finance', 'createPooledFund', fundInput(), 'pooledFund { id }');
  const { id } = payload['pooledFund'] as { id: string };
  for (const [name, amount] of Object.entries(amounts)) {
    await done('finance', 'setPoolContribution', contribution(id, name as HolderName, amount));
  }
  return id;
}
const contribution = (pooledFundId: string, name: HolderName, amount: string) => ({
  pooledFundId,
  budgetHolderId: holderId(name),
  financialYear: '2025-26',
  amount,
  reason: 'As agreed',
});
async function outturn(): Promise<unknown> {
  const { data, errors } = await ask<{ pooledFunds: readonly { outturn: unknown }[] }>(
    as('finance'),
    `{ pooledFunds { name tolerancePercent partners { name } outturn(financialYear: "2025-26") {
         pool spend variance variancePercent isBeyondTolerance partners { budgetHolder { name } contribution varianceShare outturn } } } }`,
  );
  expect(errors).toEqual([]);
  return data.pooledFunds[0]?.outturn;
}
const placement = ({ placementId }: { placementId: string }): string => toGlobalId('Placement', placementId);

test('B23 the fund’s spend is what its placements cost in the months it pays for; what is over is shared in proportion and passes the tolerance', async () => {
  const placed = await agree();
  const pooledFundId = await makeFund({ education: '36000.00', health: '24000.00' });
  expect(await outturn()).toMatchObject({ pool: '60000.00', spend: '0.00', variance: '-60000.00' });
  await done('finance', 'payFromPool', { pooledFundId, placementId: placement(placed), startDate: '2025-12-01' });
  // £75,500.00 of the year less the £15,000.00 of November.
  expect(await outturn()).toMatchObject({
    pool: '60000.00',
    spend: '60500.00',
    variance: '500.00',
    variancePercent: '0.83',
    isBeyondTolerance: false,
    partners: [
      { contribution: '36000.00', varianceShare: '300.00', outturn: '36300.00' },
      { contribution: '0.00', varianceShare: '0.00', outturn: '0.00' },
      { contribution: '24000.00', varianceShare: '200.00', outturn: '24200.00' },
    ],
  });
  await done('finance', 'setPoolContribution', contribution(pooledFundId, 'education', '33000.00'));
  expect(await outturn()).toMatchObject({
    pool: '57000.00',
    variance: '3500.00',
    variancePercent: '6.14',
    isBeyondTolerance: true,
  });
});

test('B23 a placement is paid for by one fund on a day, in whole months, within the agreement, and only by its partners', async () => {
  const placed = await agree();
  const pooledFundId = await makeFund({});
  const pay = (more: object) =>
    refused('finance', 'payFromPool', {
      pooledFundId,
      placementId: placement(placed),
      startDate: '2025-12-01',
      ...more,
    });
  expect(await pay({ startDate: '2025-12-02' })).toEqual(['NOT_WHOLE_MONTHS']);
  expect(await pay({ endDate: '2026-03-30' })).toEqual(['NOT_WHOLE_MONTHS']);
  expect(await pay({ startDate: '2025-03-01' })).toEqual(['OUTSIDE_AGREEMENT']);
  expect(await pay({})).toEqual([]);
  expect(await pay({ startDate: '2026-02-01', endDate: '2026-02-28' })).toEqual(['ALREADY_POOLED']);
  const other = fundInput({
    name: 'Another pool',
    partners: [{ budgetHolderId: holderId('education') }, { budgetHolderId: holderId('socialCare') }],
  });
  const made = await done('finance', 'createPooledFund', other, 'pooledFund { id }');
  const { id } = made['pooledFund'] as { id: string };
  const second = await agree();
  expect(
    await refused('finance', 'payFromPool', {
      pooledFundId: id,
      placementId: placement(second),
      startDate: '2025-12-01',
    }),
  ).toEqual(['OTHER_PAYERS']);
});

test('all that is wrong with a fund is said at once', async () => {
  const wrong = fundInput({
    name: ' ',
    aims: '',
    tolerancePercent: '100.5',
    endDate: '2025-03-31',
    overspend: 'AGREED_PARTS',
    partners: [{ budgetHolderId: holderId('health') }, { budgetHolderId: holderId('health') }],
  });
  expect((await refused('finance', 'createPooledFund', wrong)).sort()).toEqual([
    'AIMS_MISSING',
    'NAME_MISSING',
    'PARTNER_TWICE',
    'PARTS_MISSING',
    'SPAN_REVERSED',
    'TOLERANCE_INVALID',
  ]);
  await done('finance', 'createPooledFund', fundInput());
  expect(await refused('finance', 'createPooledFund', fundInput())).toEqual(['NAME_TAKEN']);
});
