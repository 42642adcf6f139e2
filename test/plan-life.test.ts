import { codesOf } from './support/panel-client';
import { told, usePlans } from './support/plan-client';
import { countsBy, ended, final } from './support/plan-counts';

/* One life of a child's plans: what the return, the figures, the limits and the case tell of it, asked by who records it. */

const plans = usePlans();
const { record, recorded } = plans;
const { moved, shown, refer } = countsBy(plans);

describe('V3, C7: a plan of which the referral tells is another than one that ended before it', () => {
  test.each([
    ['2026-06-01', { active: 1, issued: 1 }, ['FINAL 2026-06-01', 'C7 RUNNING 2027-05-31']],
    ['2024-05-01', { active: 1 }, ['FINAL 2024-05-01', 'C7 untimed']],
  ] as const)(
    'made on %s: it is in the return, issued on its day, and its review is owed',
    async (day, counts, told) => {
      let caseId = '';
      expect(
        await moved(async () => {
          caseId = await refer('FINAL', day);
          await recorded(caseId, final('2020-05-01'), ended('2022-06-01'));
        }),
      ).toEqual(counts);
      expect(await shown(caseId)).toEqual(told);
    },
  );

  test('s.44 after a reassessment both were issued, and one goes on', async () => {
    let caseId = '';
    const history = async () => {
      caseId = await refer('FINAL', '2026-01-10', '2026-01-20');
      await recorded(
        caseId,
        ['REQUEST_RECEIVED', '2026-02-03'],
        ['ASSESSMENT_AGREED', '2026-03-03'],
        final('2026-06-22'),
      );
    };
    expect(await moved(history)).toEqual({ active: 1, issued: 2, asked: 1 });
    expect(await shown(caseId)).toEqual(['FINAL 2026-06-22', 'C7 RUNNING 2027-06-21']);
  });
});

describe('s.44(3): what the authority assesses anew of its own motion leads to another plan', () => {
  const anew = [['ASSESSMENT_AGREED', '2026-07-29'], final('2026-09-23')] as const;

  test('a plan of which an entry tells is replaced, and the other issued', async () => {
    const caseId = await refer('NONE');
    await recorded(caseId, ['REQUEST_RECEIVED', '2025-05-12'], final('2025-09-09'));
    expect(await moved(() => recorded(caseId, ...anew))).toEqual({ issued: 1 });
    expect(await shown(caseId)).toEqual(['FINAL 2026-09-23', 'C7 RUNNING 2027-09-22']);
  });

  test('one of which the referral tells stays issued in its year', async () => {
    let caseId = '';
    const history = async () => {
      caseId = await refer('FINAL', '2026-02-09');
      await recorded(caseId, ...anew);
    };
    expect(await moved(history)).toEqual({ active: 1, issued: 2 });
    expect(await shown(caseId)).toEqual(['FINAL 2026-09-23', 'C7 RUNNING 2027-09-22']);
  });

  test('a plan that was reviewed before an entry says that it was sent was made on the day of the referral, and is not issued again', async () => {
    const caseId = await refer('FINAL', '2025-02-09');
    await recorded(caseId, ['REVIEW_MEETING', '2025-12-02']);
    expect(await moved(() => recorded(caseId, final('2026-02-20')))).toEqual({});
  });
});

test('the reason of each end stands with its own: an earlier one that comes late takes nothing from the last, least of all a death', async () => {
  const caseId = await refer('NONE');
  await recorded(
    caseId,
    final('2024-03-01'),
    ['REQUEST_RECEIVED', '2026-03-02'],
    final('2026-06-01'),
    ended('2026-09-01', 'DECEASED'),
    ended('2026-02-02'),
  );
  const [early] = (await plans.shown(caseId)).planEvents.filter(({ kind }) => kind === 'PLAN_CEASED');
  await recorded(caseId, ['PLAN_CEASED', '2026-02-05', { correctsId: early!.id }]);
  expect(codesOf((await record(caseId, 'REQUEST_RECEIVED', '2026-10-01')).userErrors)).toEqual(['kind PLAN_NOT_FINAL']);
  const { data } = await plans.ask<{ sen2Return: { counts: { table: string; key: string; count: number }[] } }>(
    plans.world.actors.director,
    '{ sen2Return(year: 2027) { counts { table key count } } }',
  );
  const reasons = data.sen2Return.counts.filter(({ table, count }) => table === 'CEASED' && count > 0);
  expect(reasons.map(({ key, count }) => [key, count]).sort()).toEqual([
    ['7', 1],
    ['8', 1],
  ]);
});

describe('s.44: a plan is replaced by the one that a later request led to, and begins anew after an end', () => {
  test('one plan goes on after a reassessment, and none after its end', async () => {
    let caseId = '';
    const history = async () => {
      caseId = await refer('NONE', null, '2024-01-01');
      await recorded(
        caseId,
        ['REQUEST_RECEIVED', '2024-01-08'],
        final('2024-05-01'),
        ['REQUEST_RECEIVED', '2026-02-03'],
        final('2026-06-22'),
      );
    };
    expect(await moved(history)).toEqual({ active: 1, issued: 1, asked: 1 });
    expect(await moved(() => recorded(caseId, ended('2026-09-01')))).toEqual({ active: -1, ceased: 1 });
    expect(await shown(caseId)).toEqual(['FINAL 2026-06-22 ended 2026-09-01']);
  });

  test.each([[[]], [[['REQUEST_RECEIVED', '2023-12-04'] as const]]])(
    'a final plan after an end is issued on its day, with nobody known to have asked for it: %j',
    async (asked) => {
      let caseId = '';
      const history = async () => {
        caseId = await refer('NONE', null, '2023-12-01');
        await recorded(caseId, ...asked, final('2024-05-01'), ended('2025-06-01'), final('2026-03-01'));
        await recorded(caseId, ['REVIEW_MEETING', '2026-04-20'], ['REVIEW_DECIDED', '2026-05-01', told('2026-05-01')]);
      };
      expect(await moved(history)).toEqual({ active: 1, issued: 1, maintain: 1 });
      expect(await shown(caseId)).toEqual(['FINAL 2026-03-01', 'C7 RUNNING 2027-04-19']);
    },
  );
});

describe('C1, C3, C4: the end of a plan is the end of a request that waits beside it', () => {
  test.each(['DECEASED', 'LEFT_ENGLAND'])('%s: nobody waits, and the return tells it as withdrawn', async (reason) => {
    let caseId = '';
    const history = async () => {
      caseId = await refer('FINAL', '2024-12-01');
      await recorded(caseId, ['REQUEST_RECEIVED', '2026-05-03'], ended('2026-06-01', reason));
    };
    expect(await moved(history)).toEqual({ asked: 1, withdrawn: 1, ceased: 1 });
    expect(await shown(caseId)).toEqual(['FINAL 2024-12-01 ended 2026-06-01']);
    if (reason === 'DECEASED') return;
    // What is asked for after it is another request.
    const again = () => recorded(caseId, ['REQUEST_RECEIVED', '2026-09-01']);
    expect(await moved(again, 1)).toEqual({ asked: 1, awaited: 1 });
  });
});

describe('K6, reg 15: a move brings the plan that goes on', () => {
  test.each([['plan first'], ['move first']])(
    'one of its own day, the %s: neither issued nor waited for',
    async (way) => {
      let caseId = '';
      const history = async () => {
        caseId = await refer('NONE', null, '2026-01-01');
        const both = [final('2026-02-02'), ['BECAME_RESPONSIBLE', '2026-02-02'] as const];
        await recorded(caseId, ...(way === 'plan first' ? both : both.reverse()));
      };
      expect(await moved(history)).toEqual({ active: 1 });
      expect(await shown(caseId)).toEqual(['FINAL 2026-02-02', 'C7 RUNNING 2027-02-01']);
    },
  );

  test.each(['entry', 'referral'])(
    'by %s: what was made here before the child left stays made here; the move back begins a wait',
    async (by) => {
      let caseId = '';
      const history = async () => {
        caseId =
          by === 'entry' ? await refer('NONE', null, '2026-01-01') : await refer('FINAL', '2026-01-10', '2026-01-20');
        if (by === 'entry') await recorded(caseId, final('2026-01-10'));
        await recorded(caseId, ended('2026-04-01'));
      };
      expect(await moved(history)).toEqual({ issued: 1, ceased: 1 });
      const back = () => recorded(caseId, ['BECAME_RESPONSIBLE', '2026-06-01']);
      expect(await moved(back)).toEqual({ asked: 1, awaited: 1 });
    },
  );

  test('what was closed here is no request of a plan that moved in', async () => {
    const history = async () => {
      const caseId = await refer('NONE', null, '2026-01-01');
      await recorded(caseId, ['REQUEST_RECEIVED', '2026-01-05'], ['REQUEST_WITHDRAWN', '2026-02-01']);
      await recorded(caseId, final('2026-04-01'), ['BECAME_RESPONSIBLE', '2026-06-01']);
    };
    expect(await moved(history)).toEqual({ active: 1, asked: 1, withdrawn: 1 });
  });
});

test('A5, C7 a plan that the tribunal ordered to go on has not ended: it is in the return, with its reviews, and its next is owed', async () => {
  let caseId = '';
  let matter = '';
  const begun = async () => {
    caseId = await refer('FINAL', '2024-05-01');
    await recorded(caseId, ['REVIEW_MEETING', '2026-01-10'], ['CEASE_NOTICE_SENT', '2026-02-01', told('2026-02-01')]);
    await recorded(caseId, ended('2026-06-18', 'NEEDS_MET_WITHOUT_PLAN'));
  };
  expect(await moved(begun)).toEqual({ ceased: 1 });
  const ordered = async () => {
    const appeal = {
      kind: 'APPEAL',
      openedBy: 'APPEAL_REGISTERED',
      noticeDate: '2026-02-01',
      grounds: ['CEASING'],
      reference: 'SEND/2026/0890',
    };
    matter = (await plans.say.open(caseId, { ...appeal, date: '2026-06-20' })).id;
    await plans.say.step(matter, 'APPEAL_DECIDED', '2026-10-01', { result: 'ALLOWED', orders: ['CONTINUE_PLAN'] });
  };
  expect(await moved(ordered)).toMatchObject({ active: 1, ceased: -1 });
  expect(await shown(caseId)).toEqual(['FINAL 2024-05-01', 'C7 RUNNING 2027-01-09']);
  const reviewed = () =>
    recorded(caseId, ['REVIEW_MEETING', '2026-11-01'], ['REVIEW_DECIDED', '2026-11-10', told('2026-11-10')]);
  expect(await moved(reviewed)).toMatchObject({ maintain: 1 });
  // It may end by another way.
  const dead = () => recorded(caseId, ended('2026-11-20', 'DECEASED'));
  expect(await moved(dead)).toMatchObject({ active: -1, ceased: 1 });
});

describe('C9, reg 28: what the family was told of a review stays as it was told', () => {
  test('a notice after that is another decision, in return and figures', async () => {
    let caseId = '';
    const reviewed = async () => {
      caseId = await refer('FINAL', '2025-06-01');
      await recorded(caseId, ['REVIEW_MEETING', '2026-06-01'], ['REVIEW_DECIDED', '2026-06-20', told('2026-06-20')]);
    };
    expect(await moved(reviewed)).toMatchObject({ active: 1, maintain: 1 });
    expect(await moved(() => recorded(caseId, ['AMENDMENT_NOTICE_SENT', '2026-07-20']))).toEqual({});
  });

  test('told after the notice is not told before it', async () => {
    const caseId = await refer('FINAL', '2025-06-01');
    await recorded(caseId, ['REVIEW_MEETING', '2026-09-01'], ['REVIEW_DECIDED', '2026-09-20', told('2026-11-15')]);
    expect(codesOf((await record(caseId, 'AMENDMENT_NOTICE_SENT', '2026-11-10')).userErrors)).toEqual([
      'kind REVIEW_DECIDED_OTHERWISE',
    ]);
    const other = await refer('FINAL', '2025-06-01');
    await recorded(other, ['REVIEW_MEETING', '2026-09-01'], ['AMENDMENT_NOTICE_SENT', '2026-09-25']);
    const late = await record(other, 'REVIEW_DECIDED', '2026-09-20', told('2026-10-20'));
    expect(codesOf(late.userErrors)).toEqual(['kind REVIEW_DECIDED_OTHERWISE']);
    // On the day before the notice it is.
    await recorded(other, ['REVIEW_DECIDED', '2026-09-20', told('2026-09-24')]);
  });
});

test('A5, C19 a certificate that comes after the plan ended inside its month keeps the plan until that is over', async () => {
  const caseId = await refer('FINAL', '2025-06-01');
  await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-08-10', told('2026-08-10')]);
  const { id } = await plans.say.open(caseId, {
    ...{ kind: 'MEDIATION', openedBy: 'MEDIATION_DECLINED', noticeDate: '2026-08-10', date: '2026-09-20' },
  });
  await recorded(caseId, ended('2026-10-26', 'NEEDS_MET_WITHOUT_PLAN'));
  expect((await plans.shown(caseId)).planHold).toBeNull();
  await plans.say.step(id, 'CERTIFICATE_ISSUED', '2026-11-10');
  expect((await plans.shown(caseId)).planHold).toMatchObject({ reason: 'TIME_TO_APPEAL', mayEndOn: '2026-12-11' });
});
