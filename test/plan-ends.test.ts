import { callAs, codesOf } from './support/panel-client';
import { asCase, told, usePlans } from './support/plan-client';
import { countsBy, ended, final } from './support/plan-counts';

/* How requests and plans end, and what undoes that: the same in the return, the figures, the limits and the case. */

const plans = usePlans();
const { record, recorded } = plans;
const { moved, shown, refer } = countsBy(plans);
const MET = 'NEEDS_MET_WITHOUT_PLAN';

/** What became of the request and the assessment, as the case tells it by the codes of the return. */
async function outcomes(caseId: string): Promise<(string | null)[]> {
  const { data, errors } = await plans.ask<{
    case: { ehcPlan: { requestOutcome: string | null; assessmentOutcome: string | null } };
  }>(
    plans.world.actors.officer,
    'query ($id: ID!) { case(id: $id) { ehcPlan { requestOutcome assessmentOutcome } } }',
    { id: asCase(caseId) },
  );
  expect(errors).toEqual([]);
  return [data.case.ehcPlan.requestOutcome, data.case.ehcPlan.assessmentOutcome];
}

/** An appeal against the end of the plan that the tribunal allowed: the plan is to go on. */
async function ordered(caseId: string, noticeDate: string, registered: string, decided: string): Promise<void> {
  const { id } = await plans.say.open(caseId, {
    ...{ kind: 'APPEAL', openedBy: 'APPEAL_REGISTERED', noticeDate, date: registered },
    ...{ grounds: ['CEASING'], reference: `SEND/2026/${registered.slice(5)}` },
  });
  await plans.say.step(id, 'APPEAL_DECIDED', decided, { result: 'ALLOWED', orders: ['CONTINUE_PLAN'] });
}

describe('SEN2, C4: what was withdrawn and went on was not withdrawn', () => {
  test.each([['2026-05-20'], ['2026-02-02']])('a plan that was sent on %s, after that or on its day', async (sent) => {
    let caseId = '';
    const history = async () => {
      caseId = await refer('NONE', null, '2026-01-10');
      await recorded(caseId, ['REQUEST_RECEIVED', '2026-01-12'], ['REQUEST_WITHDRAWN', '2026-02-02'], final(sent));
    };
    expect(await moved(history)).toEqual({ active: 1, issued: 1, asked: 1 });
    expect(await outcomes(caseId)).toEqual(['Y', 'Y']);
  });

  test('of another request that came in between it was', async () => {
    const history = async () => {
      const caseId = await refer('NONE', null, '2026-01-10');
      await recorded(caseId, ['REQUEST_RECEIVED', '2026-01-12'], ['REQUEST_WITHDRAWN', '2026-02-02']);
      await recorded(caseId, ['REQUEST_RECEIVED', '2026-03-02'], final('2026-05-20'));
    };
    expect(await moved(history)).toEqual({ active: 1, issued: 1, asked: 2, withdrawn: 1 });
  });
});

describe('A5, s.51: what is ordered of a plan brings back no child who died or left', () => {
  test.each(['DECEASED', 'LEFT_ENGLAND'])('%s before the order: the plan has ended', async (reason) => {
    let caseId = '';
    const history = async () => {
      caseId = await refer('FINAL', '2024-05-01');
      await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-02-02', told('2026-02-02')], ended('2026-05-01', reason));
      await ordered(caseId, '2026-02-02', '2026-03-20', '2026-06-01');
    };
    expect(await moved(history)).toMatchObject({ ceased: 1 });
    expect(await shown(caseId)).toEqual(['FINAL 2024-05-01 ended 2026-05-01']);
    expect(codesOf((await record(caseId, 'REVIEW_MEETING', '2026-09-01')).userErrors)).toEqual(['kind PLAN_NOT_FINAL']);
  });

  test('after the order: it went on until then', async () => {
    let caseId = '';
    const history = async () => {
      caseId = await refer('FINAL', '2024-05-01');
      await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-02-02', told('2026-02-02')], ended('2026-04-20', MET));
      await ordered(caseId, '2026-02-02', '2026-03-20', '2026-04-25');
      await recorded(caseId, ended('2026-06-15', 'DECEASED'));
    };
    expect(await moved(history)).toMatchObject({ ceased: 1 });
    expect(await shown(caseId)).toEqual(['FINAL 2024-05-01 ended 2026-06-15']);
  });

  test('a reason that was put right on the case counts as it stands', async () => {
    let caseId = '';
    const begun = async () => {
      caseId = await refer('FINAL', '2024-05-01');
      await recorded(caseId, ['CEASE_NOTICE_SENT', '2026-02-02', told('2026-02-02')], ended('2026-05-10', MET));
      await ordered(caseId, '2026-02-02', '2026-03-20', '2026-06-01');
    };
    expect(await moved(begun)).toMatchObject({ active: 1 });
    const { officer } = plans.world.actors;
    const { data } = await plans.ask<{ case: { version: number } }>(
      officer,
      'query ($id: ID!) { case(id: $id) { version } }',
      { id: asCase(caseId) },
    );
    const ceased = { date: '2026-05-10', reason: 'DECEASED' };
    const input = { caseId: asCase(caseId), expectedVersion: data.case.version, ceased };
    expect((await callAs(plans.ask, officer, 'recordEhcPlan', input, '')).userErrors).toEqual([]);
    expect(await shown(caseId)).toEqual(['FINAL 2024-05-01 ended 2026-05-10']);
  });
});

describe('s.44: a plan that was sent on the day of an end began after it', () => {
  test.each([['the end first'], ['the plan first']])('%s: one ended, and one was issued and goes on', async (way) => {
    const caseId = await refer('NONE');
    await recorded(caseId, final('2024-05-01'), ['CEASE_NOTICE_SENT', '2026-02-02', told('2026-02-02')]);
    const both = [ended('2026-06-01', MET), final('2026-06-01')] as const;
    const history = () => recorded(caseId, ...(way === 'the end first' ? both : [both[1], both[0]]));
    expect(await moved(history)).toEqual({ issued: 1, ceased: 1 });
    expect(await shown(caseId)).toEqual(['FINAL 2026-06-01', 'C7 RUNNING 2027-05-31']);
    // What is of it is recorded as of any plan, and nothing of the one before holds it.
    await recorded(caseId, ['REVIEW_MEETING', '2026-11-02'], ended('2026-11-20'));
    expect(await shown(caseId)).toEqual(['FINAL 2026-06-01 ended 2026-11-20']);
  });

  test('one of which the referral gives that day is another, too', async () => {
    let caseId = '';
    const history = async () => {
      caseId = await refer('FINAL', '2026-06-01');
      await recorded(caseId, final('2024-05-01'), ended('2026-06-01'));
    };
    expect(await moved(history)).toEqual({ active: 1, issued: 1, ceased: 1 });
    expect(await shown(caseId)).toEqual(['FINAL 2026-06-01', 'C7 RUNNING 2027-05-31']);
  });

  test('what waited is answered by it, and was not over with the end', async () => {
    const caseId = await refer('NONE', null, '2024-01-01');
    await recorded(caseId, final('2024-05-01'));
    const history = () =>
      recorded(caseId, ['REQUEST_RECEIVED', '2026-02-03'], ended('2026-06-01'), final('2026-06-01'));
    expect(await moved(history)).toEqual({ issued: 1, asked: 1, ceased: 1 });
  });
});

test('reg 15 a plan that went with the child to another authority has ended here, though nobody entered that', async () => {
  const caseId = await refer('FINAL', '2024-05-01');
  const history = async () => {
    const days = { movedDate: '2026-09-01', awareDate: '2026-09-01', transferDate: '2026-09-14' };
    const input = { caseId: asCase(caseId), toAuthorityCode: '902', ...days };
    const done = await callAs(
      plans.ask,
      plans.world.actors.commissioner,
      'transferResponsibility',
      input,
      'case { id }',
    );
    expect(done.userErrors).toEqual([]);
  };
  expect(await moved(history)).toEqual({ active: -1, ceased: 1 });
  // The entry of it is the same end.
  expect(await moved(() => recorded(caseId, ended('2026-09-14', 'TRANSFERRED')))).toEqual({});
  // It comes back with the child: nobody asked, and nobody waits.
  expect(await moved(() => recorded(caseId, ['BECAME_RESPONSIBLE', '2026-10-05']))).toEqual({ active: 1 });
  expect(await shown(caseId)).toEqual(['FINAL 2024-05-01', 'C7 untimed']);
});

test('SEN2 two plans of one child that ended in the year are two', async () => {
  const history = async () => {
    const caseId = await refer('NONE');
    await recorded(caseId, final('2024-05-01'), ended('2026-02-02'), final('2026-04-01'), ended('2026-08-03'));
  };
  expect(await moved(history)).toEqual({ issued: 1, ceased: 2 });
});

describe('C7: a plan of which the referral gives the day', () => {
  test('was not made by what an entry says was sent after its first review was due', async () => {
    const caseId = await refer('FINAL', '2022-05-01', '2022-06-01');
    expect(await moved(() => recorded(caseId, final('2026-03-02')))).toEqual({});
    expect(await shown(caseId)).toEqual(['FINAL 2022-05-01', 'C7 RUNNING 2027-03-01']);
  });

  test('that was reviewed before an entry says that it was sent was there: it keeps its review, and has no day', async () => {
    const caseId = await refer('FINAL');
    await recorded(caseId, ['REVIEW_MEETING', '2026-01-12']);
    expect(await moved(() => recorded(caseId, final('2026-03-02')))).toEqual({});
    expect(await shown(caseId)).toEqual(['FINAL -', 'C7 RUNNING 2027-03-01']);
  });

  test('is that of an entry of the year after it', async () => {
    const caseId = await refer('FINAL', '2025-12-01', '2026-01-10');
    expect(await moved(() => recorded(caseId, final('2026-01-20')))).toEqual({ issued: 1 });
    // The case tells the day that it was referred with.
    expect(await shown(caseId)).toEqual(['FINAL 2025-12-01', 'C7 RUNNING 2027-01-19']);
  });
});
