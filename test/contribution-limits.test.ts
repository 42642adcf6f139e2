import { ratifyContributionIn } from '../src/features/contributions/service/commit-agreement';
import { useFunding } from './support/funding-world';
import { actorWith, day, makeArea, parts } from './support/make-ledger';

const world = useFunding();
const { db, limit, limitAll, propose, holderOf, show, approve, postings, attempt } = world;

describe('G8 delegated limits are those in force on the day of the decision', () => {
  test('equal passes', async () => {
    await limitAll();
    expect((await propose()).overLimit).toEqual([]);
  });

  test.each([
    ['ANNUAL', '36499.99', 'is £0.01 over the delegated limit of £36,499.99'],
    ['WEEKLY', '699.99', '£700.00 a week is £0.01 over'],
    ['WHOLE_LIFE', '36499.99', 'over its whole life is £0.01 over'],
  ])('a penny over the %s limit waits for ratification and commits nothing', async (basis, ceiling, message) => {
    await limit(world.area.education, 'ANNUAL', '91250.00');
    await limit(world.area.socialCare, 'ANNUAL', '54750.00');
    await limit(world.area.health, basis, ceiling);
    const agreed = await propose();
    expect(agreed.overLimit.map((one) => one.budgetHolderId)).toEqual([world.area.health]);
    expect(agreed.overLimit[0]?.message).toContain(message);
    await approve(agreed, world.area.education);
    await approve(agreed, world.area.socialCare);
    const health = await approve(agreed, world.area.health);
    expect(health.payload).toMatchObject({
      contribution: { status: 'AWAITING_RATIFICATION', fundingAgreement: { status: 'AWAITING_RATIFICATION' } },
      userErrors: [],
    });
    expect([await postings(), (await show(agreed)).status]).toEqual([0, 'DECIDED']);

    const ratified = await attempt((tx) =>
      ratifyContributionIn(tx, { agreementId: agreed.agreementId, budgetHolderId: world.area.health }),
    );
    expect(ratified).toMatchObject({ ok: true, value: { isCommitted: true } });
    expect([await postings(), (await show(agreed)).status]).toEqual([36, 'COMMITTED']);
  });

  test('a ratification before the approval still waits for it, and is not given twice', async () => {
    await limitAll('36499.99');
    const agreed = await propose();
    const ratify = () =>
      attempt((tx) => ratifyContributionIn(tx, { agreementId: agreed.agreementId, budgetHolderId: world.area.health }));
    expect(await ratify()).toEqual({ ok: true, value: { isCommitted: false } });
    expect(await ratify()).toMatchObject({ ok: false, refusals: [{ code: 'NOT_OVER_LIMIT' }] });
    await approve(agreed, world.area.education);
    await approve(agreed, world.area.socialCare);
    expect((await approve(agreed, world.area.health)).payload?.contribution).toMatchObject({ status: 'APPROVED' });
    expect(await postings()).toBe(36);
  });

  test('without a limit in force nothing is delegated; a limit of another day does not count; a share of nothing passes', async () => {
    await limit(world.area.education, 'ANNUAL', '1000000.00', '[2025-10-02,)');
    await limit(world.area.socialCare, 'ANNUAL', '1000000.00', '[2025-04-01,2025-10-01)');
    const agreed = await propose({
      shares: parts([world.area.education, 1n], [world.area.socialCare, 1n], [world.area.health, 0n]),
    });
    expect(agreed.overLimit.map(({ budgetHolderId }) => budgetHolderId)).toEqual([
      world.area.education,
      world.area.socialCare,
    ]);
    expect(agreed.overLimit[0]?.message).toContain('No delegated limit is in force on 1 October 2025');
  });

  test('no expected end is over any whole-life limit', async () => {
    await limitAll();
    await limit(world.area.health, 'WHOLE_LIFE', '1000000.00');
    const agreed = await propose({ span: { startDate: day('2025-11-01'), endDate: null } });
    expect(agreed.overLimit.map(({ message }) => message)).toEqual([
      'The placement has no expected end, and the limit is £1,000,000.00 over its whole life.',
    ]);
    expect((await show(agreed)).agreement?.contributions.map(({ wholeLife }) => wholeLife)).toEqual([null, null, null]);
  });
});

describe('G9 only a holder’s own person agrees its share', () => {
  test('another holder’s person is refused, and nothing changes', async () => {
    await limitAll();
    const agreed = await propose();
    const refused = await approve(agreed, world.area.health, holderOf(world.area.education));
    expect(refused.payload).toMatchObject({
      contribution: null,
      userErrors: [{ code: 'NOT_YOUR_SHARE', field: ['contributionId'] }],
    });
    expect((await show(agreed)).agreement?.contributions.map(({ status }) => status)).toEqual([
      'PROPOSED',
      'PROPOSED',
      'PROPOSED',
    ]);
  });

  test('an officer of the council can not agree the health share, with or without the permission', async () => {
    const agreed = await propose();
    const officer = await approve(
      agreed,
      world.area.health,
      actorWith(world.area, 'CASE_OFFICER', null, ['case:read']),
    );
    expect(officer.errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    const director = await approve(
      agreed,
      world.area.health,
      actorWith(world.area, 'DIRECTOR', null, ['contribution:approve']),
    );
    expect(director.payload?.userErrors.map(({ code }) => code)).toEqual(['NOT_YOUR_SHARE']);
  });

  test('a person with a declared interest does not find the contribution', async () => {
    const agreed = await propose();
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'PERSONAL', '2025-10-01T10:00:00Z'
         from agenda_item where case_id = $1`,
      [agreed.caseId, world.area.personId],
    );
    expect((await approve(agreed, world.area.health)).errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
    expect((await show(agreed, holderOf(world.area.health))).found).toBeNull();
  });

  test('a person of another area does not find it either', async () => {
    const agreed = await propose();
    const other = await makeArea(db, '399');
    const actor = actorWith(other, 'BUDGET_HOLDER', world.area.health, ['contribution:approve']);
    expect((await approve(agreed, world.area.health, actor)).errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });
});
