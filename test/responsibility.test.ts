import { applyDueTransfers } from '../src/features/cases/service/responsibility';
import { systemActor } from '../src/platform/actor';
import { ledgerChecks } from '../src/features/ledger/service/check-ledger';
import { toGlobalId } from '../src/platform/global-id';
import { contextOf, makeOpenSitting, type Part } from './support/make-panel';
import { approveAll, callAs, codesOf, decided, decisionInput, postedFor } from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

/* A family that moves (reg 15), and a looked-after child whose education another authority pays for (B38). */

const { db, clock, ask, world } = usePanelWorld();

/** A placement of £182,500.00 a year from 1 November 2025, committed unless said otherwise. */
async function place(said: { readonly isPending?: boolean; readonly responsible?: string } = {}) {
  const sitting = await makeOpenSitting(world, {
    before: (caseId) =>
      db.asOwner('update panel_case set responsible_la_code = $2 where case_id = $1', [
        caseId,
        said.responsible ?? '311',
      ]),
  });
  const made = await decided(ask, world, decisionInput(world, sitting));
  if (said.isPending !== true) await approveAll(ask, world, made);
  return { caseId: sitting.caseId, globalId: toGlobalId('Case', sitting.caseId), placementId: made.placement!.id };
}

interface Transferred {
  readonly case: { readonly responsibleAuthorityCode: string } | null;
  readonly effect: { readonly thisYear: object } | null;
}
const transfer = (input: object, part: Part = 'commissioner') =>
  callAs<Transferred>(
    ...([ask, world.actors[part], 'transferResponsibility', input] as const),
    `case { responsibleAuthorityCode responsibilityTransfers { fromAuthorityCode toAuthorityCode transferDate transferBy isLate tellFamilyBy } }
     effect { thisYear { block otherCouncil health total } }`,
  );

async function shown(placementId: string): Promise<unknown> {
  const answer = await ask<{ node: unknown }>(
    world.actors.commissioner,
    `query ($id: ID!) { node(id: $id) { ... on Placement {
       status startDate endedDate areaClass responsibleAuthority { code } hostAuthority { code } } } }`,
    { id: placementId },
  );
  return answer.data.node;
}

const causesOf = (caseId: string) =>
  db.asOwner<{ cause: string; pence: bigint }>(
    `select cause, sum(amount_pence)::bigint as pence from posting where case_id = $1 and financial_year = '2025-26' group by 1 order by 1`,
    [caseId],
  );

describe('transferResponsibility', () => {
  test('reg 15(3) away from us: the days from then on are the other authority’s, and a preview says so before', async () => {
    const { caseId, globalId, placementId } = await place();
    clock.set('2025-12-15T09:00:00Z');
    const days = { transferDate: '2026-01-13', movedDate: '2026-01-12', awareDate: '2025-12-01' };
    const said = { caseId: globalId, toAuthorityCode: '902', ...days };
    const preview = await transfer({ ...said, preview: true });
    // 78 days of £500.00 are left of the year.
    const thisYear = { block: '-19500.00', otherCouncil: '-11700.00', health: '-7800.00', total: '-39000.00' };
    expect(preview).toMatchObject({ userErrors: [], effect: { thisYear }, case: { responsibilityTransfers: [] } });
    expect(await causesOf(caseId)).toEqual([{ cause: 'NEW_PLACEMENT', pence: 7_550_000n }]);

    const done = await transfer(said);
    expect(done).toEqual({
      userErrors: [],
      effect: { thisYear },
      case: {
        responsibleAuthorityCode: '311',
        responsibilityTransfers: [
          {
            ...{ fromAuthorityCode: '311', toAuthorityCode: '902', transferDate: '2026-01-13' },
            ...{ transferBy: '2026-01-12', isLate: true, tellFamilyBy: '2026-02-24' },
          },
        ],
      },
    });
    expect(await causesOf(caseId)).toEqual([
      { cause: 'NEW_PLACEMENT', pence: 7_550_000n },
      { cause: 'RESPONSIBILITY_TRANSFERRED', pence: -3_900_000n },
    ]);
    expect(
      Object.entries(await postedFor(world, caseId)).filter(([key, left]) => !key.startsWith('2025-26') && left !== 0n),
    ).toEqual([]);
    expect(await shown(placementId)).toMatchObject({ endedDate: '2026-01-12', responsibleAuthority: { code: '311' } });

    // The case says the new authority from the morning of the day.
    const asSystem = () => contextOf(db, clock, systemActor('311'));
    expect(await applyDueTransfers(asSystem())).toBe(0);
    clock.set('2026-01-13T00:10:00Z');
    expect([await applyDueTransfers(asSystem()), await applyDueTransfers(asSystem())]).toEqual([1, 0]);
    const [held] = await db.asOwner('select responsible_la_code from panel_case where case_id = $1', [caseId]);
    expect(held).toEqual({ responsible_la_code: '902' });
  });

  test('reg 15(3) to us: the placement begins on the day, and its class of area is reckoned from us (B37), as RECODED', async () => {
    const { caseId, globalId, placementId } = await place({ responsible: '902' });
    expect(await shown(placementId)).toMatchObject({ areaClass: 'OUT_OF_AREA', hostAuthority: { code: '311' } });
    clock.set('2025-11-20T09:00:00Z');
    const days = { transferDate: '2025-11-17', movedDate: '2025-11-03', awareDate: '2025-11-03' };
    const done = await transfer({ caseId: globalId, toAuthorityCode: '311', ...days });
    expect(done).toMatchObject({ userErrors: [], case: { responsibleAuthorityCode: '311' } });
    expect(await shown(placementId)).toMatchObject({
      ...{ startDate: '2025-11-17', areaClass: 'IN_AREA', responsibleAuthority: { code: '311' } },
    });
    // 135 of 151 days are left.
    expect(await causesOf(caseId)).toEqual([
      { cause: 'NEW_PLACEMENT', pence: 7_550_000n },
      { cause: 'RECODED', pence: 0n },
      { cause: 'RESPONSIBILITY_TRANSFERRED', pence: -800_000n },
    ]);
    const classes = await db.asOwner(
      `select area_class from posting where case_id = $1 group by 1 having sum(amount_pence) <> 0`,
      [caseId],
    );
    expect(classes).toEqual([{ area_class: 'IN_AREA' }]);
  });

  test('what nobody has agreed yet never will be; all that is wrong is told at once', async () => {
    const { globalId, placementId } = await place({ isPending: true });
    const days = { transferDate: '2025-11-17', movedDate: '2025-11-18', awareDate: '2026-01-01' };
    expect(codesOf((await transfer({ caseId: globalId, toAuthorityCode: '999', ...days })).userErrors)).toEqual([
      'toAuthorityCode AUTHORITY_UNKNOWN',
      'transferDate DATE_BEFORE_MOVE',
      'awareDate DATE_IN_FUTURE',
    ]);
    const right = { transferDate: '2025-11-18', movedDate: '2025-11-18', awareDate: '2025-10-01' };
    const said = { caseId: globalId, toAuthorityCode: '901', ...right };
    await expect(transfer(said, 'finance')).rejects.toThrow('FORBIDDEN');
    expect((await transfer(said)).userErrors).toEqual([]);
    expect(await shown(placementId)).toMatchObject({ status: 'CANCELLED' });
    expect(codesOf((await transfer({ ...said, toAuthorityCode: '902' })).userErrors)).toEqual([
      'transferDate TRANSFER_OVERTAKEN',
    ]);
    const agreements = await db.asOwner('select closed_because from funding_agreement where placement_id = $1', [
      Buffer.from(placementId, 'base64url').toString().split(':')[1],
    ]);
    expect(agreements).toEqual([{ closed_because: 'LAPSED' }]);
  });
});

describe('looked-after children and recoupment', () => {
  const CHILD =
    'childOrYoungPerson { isLookedAfter lookedAfter { legalBasis placingAuthorityCode } before: lookedAfter(onDate: "2025-10-31") { legalBasis } lookedAfterHistory { fromDate } }';
  const record = (input: object) =>
    callAs<{ case: unknown }>(
      ...([ask, world.actors.officer, 'recordLookedAfter', input] as const),
      `case { ${CHILD} }`,
    );

  test('a looked-after child is known by days, to those who may know who it is', async () => {
    const { globalId: caseId } = await place();
    clock.set('2025-12-01T09:00:00Z');
    const done = await record({
      caseId,
      fromDate: '2025-11-01',
      legalBasis: 'SECTION_20',
      placingAuthorityCode: '311',
    });
    expect(done.userErrors).toEqual([]);
    // The day was recorded wrongly, and is recorded again.
    const again = await record({
      caseId,
      fromDate: '2025-11-01',
      legalBasis: 'CARE_ORDER',
      placingAuthorityCode: '901',
    });
    expect(again.case).toEqual({
      childOrYoungPerson: {
        ...{
          isLookedAfter: true,
          lookedAfter: { legalBasis: 'CARE_ORDER', placingAuthorityCode: '901' },
          before: null,
        },
        lookedAfterHistory: [{ fromDate: '2025-11-01' }, { fromDate: '2025-11-01' }],
      },
    });
    const ended = await record({ caseId, fromDate: '2025-11-20' });
    expect(ended.case).toMatchObject({
      childOrYoungPerson: { isLookedAfter: false, lookedAfter: { legalBasis: null } },
    });
    const wrong = [
      { fromDate: '2025-12-02', legalBasis: 'REMAND' },
      { fromDate: '2025-12-01', placingAuthorityCode: '999' },
    ];
    expect(
      await Promise.all(wrong.map(async (said) => codesOf((await record({ caseId, ...said })).userErrors))),
    ).toEqual([
      ['fromDate DATE_IN_FUTURE', 'placingAuthorityCode AUTHORITY_MISSING'],
      ['placingAuthorityCode AUTHORITY_UNASKED', 'placingAuthorityCode AUTHORITY_UNKNOWN'],
    ]);
    const finance = await ask<{ case: unknown }>(
      world.actors.finance,
      `query ($id: ID!) { case(id: $id) { ${CHILD} } }`,
      {
        id: caseId,
      },
    );
    expect(finance.data.case).toEqual({
      childOrYoungPerson: { isLookedAfter: null, lookedAfter: null, before: null, lookedAfterHistory: null },
    });
  });

  test('B38 a looked-after child of another authority: to be claimed, claimed, determined after six months, and paid', async () => {
    const { globalId: caseId, placementId } = await place();
    clock.set('2026-09-10T09:00:00Z');
    const say = { caseId, fromDate: '2026-08-01', legalBasis: 'CARE_ORDER', placingAuthorityCode: '902' };
    expect((await record(say)).userErrors).toEqual([]);
    await callAs(
      ask,
      world.actors.commissioner,
      'startPlacement',
      { placementId, startDate: '2025-11-01' },
      'placement { id }',
    );
    const waits = async () => {
      const answer = await ask<{ viewer: { worklist: readonly { kind: string; day: string; subjectId: string }[] } }>(
        world.actors.finance,
        '{ viewer { worklist(kinds: [RECOUPMENT, RECOUPABLE]) { kind day subjectId isOverdue } } }',
      );
      return answer.data.viewer.worklist;
    };
    expect(await waits()).toEqual([
      { kind: 'RECOUPABLE', day: '2026-09-01', subjectId: placementId, isOverdue: false },
    ]);

    const claim = {
      ...{ caseId, placementId, direction: 'CLAIMED_BY_US', otherAuthorityCode: '902' },
      ...{ startDate: '2026-09-01', endDate: '2027-03-31' },
      ...{ education: '34500.00', transport: '6200.00', grant: '10000.00' },
    };
    const open = (said: object = {}, part: Part = 'finance') =>
      callAs<{ claim: { readonly id: string } | null }>(
        ...([ask, world.actors[part], 'openRecoupmentClaim', { ...claim, ...said }] as const),
        'claim { id claimed status owed agreeBy placement { id } case { id } }',
      );
    expect(codesOf((await open({ startDate: '2026-07-01', otherAuthorityCode: '311' })).userErrors)).toEqual([
      'otherAuthorityCode SAME_AUTHORITY',
      'startDate NOT_LOOKED_AFTER',
      'startDate PERIOD_TOO_EARLY',
    ]);
    await expect(open({}, 'commissioner')).rejects.toThrow('FORBIDDEN');
    const contrary = (await open({ direction: 'CLAIMED_OF_US' })).userErrors;
    expect(contrary).toMatchObject([{ code: 'DIRECTION_CONTRARY', field: ['direction'] }]);
    expect(contrary[0]?.message).toContain('we claim of 902');
    expect(codesOf((await open({ otherAuthorityCode: '901' })).userErrors)).toEqual([
      'otherAuthorityCode NOT_THE_HOME_AUTHORITY',
    ]);
    const opened = (await open()).claim;
    expect(opened).toMatchObject({
      ...{ claimed: '30700.00', status: 'OPENED', owed: null, agreeBy: '2027-03-10' },
      ...{ placement: { id: placementId }, case: { id: caseId } },
    });
    const claimId = opened!.id;
    expect(await waits()).toEqual([{ kind: 'RECOUPMENT', day: '2027-03-10', subjectId: claimId, isOverdue: false }]);
    const pay = (amount: string) =>
      callAs<{ claim: unknown }>(
        ...([ask, world.actors.finance, 'recordRecoupmentPayment', { claimId, amount }] as const),
        'claim { status owed paid }',
      );
    expect(codesOf((await pay('1.00')).userErrors)).toEqual(['claimId NOT_SETTLED']);

    clock.set('2027-03-11T09:00:00Z');
    expect(await waits()).toMatchObject([{ kind: 'RECOUPMENT', isOverdue: true }]);
    const listed = async (status: string): Promise<number> => {
      const answer = await ask<{ recoupmentClaims: { totalCount: number } }>(
        world.actors.director,
        'query ($status: RecoupmentStatus!) { recoupmentClaims(filter: { status: { eq: $status } }) { totalCount } }',
        { status },
      );
      return answer.data.recoupmentClaims.totalCount;
    };
    expect([await listed('OPENED'), await listed('DETERMINED')]).toEqual([0, 1]);
    const late = await callAs(
      ask,
      world.actors.finance,
      'agreeRecoupmentClaim',
      { claimId, amount: '20000.00' },
      'claim { id }',
    );
    expect(codesOf(late.userErrors)).toEqual(['date CLOCK_RUN_OUT']);
    expect((await pay('30000.00')).claim).toEqual({ status: 'DETERMINED', owed: '30700.00', paid: '30000.00' });
    expect((await pay('700.00')).claim).toEqual({ status: 'PAID', owed: '30700.00', paid: '30700.00' });
    expect([await waits(), await listed('PAID')]).toEqual([[], 1]);
  });
});

test('and through all of it the ledger is what the engine says, line by line', async () => {
  for (const { name, run } of ledgerChecks) {
    const { checked, differing } = await run(await contextOf(db, clock, systemActor('311')).read());
    expect([name, checked > 3, differing]).toEqual([name, true, 0]);
  }
});
