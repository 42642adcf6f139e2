import { proposeAgreementIn } from '../src/features/contributions/service/propose-agreement';
import { releaseAgreementIn } from '../src/features/contributions/service/commit-agreement';
import { useFunding } from './support/funding-world';
import { day, makePlacement, money, parts } from './support/make-ledger';

const world = useFunding();
const { db, clock, limitAll, propose, holderOf, show, approve, postings, attempt } = world;

test('each holder approves its own share, and the last approval commits: ledger, agreement and case', async () => {
  await limitAll();
  const agreed = await propose();
  expect(agreed.overLimit).toEqual([]);
  expect((await show(agreed)).agreement).toMatchObject({
    status: 'PROPOSED',
    method: 'NEEDS_LED',
    committedAt: null,
    contributions: [
      {
        status: 'PROPOSED',
        weekly: '1750.00',
        annual: '91250.00',
        wholeLife: '91250.00',
        version: 1,
        approvedBy: null,
      },
      { status: 'PROPOSED', weekly: '1050.00', annual: '54750.00', budgetHolder: { name: 'Placements' } },
      { status: 'PROPOSED', weekly: '700.00', annual: '36500.00' },
    ],
    lines: [
      {
        committedAt: null,
        versions: [
          {
            shares: [
              { parts: '50', percent: '50', budgetHolder: { name: 'High needs block' } },
              { parts: '30', percent: '30' },
              { parts: '20', percent: '20' },
            ],
          },
        ],
      },
    ],
  });
  expect((await approve(agreed, world.area.education)).payload?.contribution).toMatchObject({ status: 'APPROVED' });
  expect((await approve(agreed, world.area.health)).payload?.userErrors).toEqual([]);
  expect([await postings(), (await show(agreed)).status]).toEqual([0, 'DECIDED']);

  clock.set('2025-10-02T10:00:00Z');
  const last = await approve(agreed, world.area.socialCare);
  expect(last.payload).toMatchObject({ contribution: { fundingAgreement: { status: 'COMMITTED' } }, userErrors: [] });
  const shown = await show(agreed);
  expect([await postings(), shown.status]).toEqual([36, 'COMMITTED']);
  expect(shown.agreement).toMatchObject({ status: 'COMMITTED', committedAt: '2025-10-02T10:00:00.000Z' });
  const [sum] = await db.asOwner<{ pence: string }>(
    `select sum(amount_pence)::text as pence from posting where budget_holder_id = $1 and financial_year = '2025-26'`,
    [world.area.education],
  );
  expect(sum?.pence).toBe('3775000');
});

test('an approval is given once, and a version that is behind is a conflict that says where it stands', async () => {
  await limitAll();
  const agreed = await propose();
  const behind = await approve(agreed, world.area.health, holderOf(world.area.health), { expectedVersion: 7 });
  expect(behind.errors.map(({ code, message }) => `${code} ${message}`).join()).toContain(
    'CONFLICT This contribution is at version 1',
  );
  const key = { expectedVersion: 1, clientMutationId: 'approve-1' };
  const first = await approve(agreed, world.area.health, holderOf(world.area.health), key);
  const repeated = await approve(agreed, world.area.health, holderOf(world.area.health), key);
  expect(repeated.payload).toEqual(first.payload);
  const again = await approve(agreed, world.area.health);
  expect(again.payload?.userErrors.map(({ code }) => code)).toEqual(['ALREADY_APPROVED']);
});

test('two last approvals at once commit once', async () => {
  await limitAll();
  const agreed = await propose();
  await approve(agreed, world.area.health);
  const both = await Promise.all([approve(agreed, world.area.education), approve(agreed, world.area.socialCare)]);
  expect(both.flatMap(({ errors, payload }) => [...errors, ...(payload?.userErrors ?? [])])).toEqual([]);
  expect([await postings(), (await show(agreed)).status]).toEqual([36, 'COMMITTED']);
});

test('G2 an agreement held for the decision’s own ratification commits when it is released', async () => {
  await limitAll();
  const agreed = await propose({ isHeld: true });
  for (const holder of [world.area.education, world.area.socialCare, world.area.health]) await approve(agreed, holder);
  expect([await postings(), (await show(agreed)).agreement?.status]).toEqual([0, 'AWAITING_RATIFICATION']);
  expect(await attempt((tx) => releaseAgreementIn(tx, agreed.agreementId))).toMatchObject({
    ok: true,
    value: { isCommitted: true },
  });
  expect(await postings()).toBe(36);
});

test('J1 need agreed and funding agreed are separate facts of a decision, and funding never stands without need', async () => {
  const columns = await db.asOwner<{ column_name: string }>(
    `select column_name from information_schema.columns
      where table_name = 'decision' and column_name in ('need_agreed', 'funding_agreed') order by 1`,
  );
  expect(columns.map(({ column_name: name }) => name)).toEqual(['funding_agreed', 'need_agreed']);
  await makePlacement(db, world.area);
  await expect(
    db.asOwner(
      `insert into decision select (jsonb_populate_record(null::decision, to_jsonb(decision) ||
         jsonb_build_object('decision_id', gen_random_uuid(), 'supersedes_decision_id', decision_id, 'need_agreed', false))).*
         from decision where local_area_code = $1`,
      [world.area.code],
    ),
  ).rejects.toMatchObject({ constraint: 'decision_funding_needs_need_check' });
});

test('J3 shares are amounts in pence that add up to the line exactly; a percentage is only shown', async () => {
  const agreed = await propose({
    shares: parts([world.area.education, 1n], [world.area.socialCare, 1n], [world.area.health, 1n]),
  });
  const { agreement } = await show(agreed);
  // Five months of one base year and seven of the next, each exact: 75,500.00 and 107,000.00 in thirds.
  expect(agreement?.contributions.map(({ annual }) => annual)).toEqual(['60833.34', '60833.34', '60833.32']);
  const whole = agreement?.contributions.reduce((all, { annual }) => all + money(annual), 0n);
  expect(whole).toBe(money('182500.00'));
  expect(agreement?.lines[0]?.versions[0]?.shares.map(({ percent }) => percent)).toEqual(['33.33', '33.33', '33.33']);
});

test('an unknown method, and an agreement that nobody pays, are refused together', async () => {
  const placed = await makePlacement(db, world.area, { agreement: false });
  const refused = await attempt((tx) =>
    proposeAgreementIn(tx, {
      ...placed,
      decisionDate: day('2025-10-01'),
      method: 'DEFAULT',
      methodEvidence: null,
      isHeld: false,
      amounts: [],
    }),
  );
  expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toEqual(['METHOD_UNKNOWN', 'NOBODY_PAYS']);
});
