import { codesOf } from './support/panel-client';
import { told, usePlans } from './support/plan-client';

/* A review that left the plan as it is, and was told (C9, C10). */

const plans = usePlans();
const { on, record, recorded, by, shown, eventId, letterOf, newPlan } = plans;

describe('C9, C10: what is decided after a letter that the plan stays is another amendment (SEND Regulations 2014, reg 28)', () => {
  test('the letter of a review that left the plan as it is stands beside a later notice, and nothing of the review begins anew', async () => {
    on('2026-09-21');
    const caseId = await newPlan();
    await recorded(
      caseId,
      ['REVIEW_MEETING', '2026-09-01'],
      [
        'REVIEW_DECIDED',
        '2026-09-20',
        { decision: { ...by(), reasons: 'An invented reason that is told to this family alone.' } },
      ],
    );
    on('2026-11-22');
    expect(codesOf((await record(caseId, 'AMENDMENT_NOTICE_SENT', '2026-11-20')).userErrors)).toEqual([
      'kind REVIEW_DECIDED_OTHERWISE',
    ]);
    on('2026-09-21');
    await letterOf(caseId, 'REVIEW_DECIDED');
    on('2026-11-22');
    await recorded(caseId, ['AMENDMENT_NOTICE_SENT', '2026-11-20']);
    const running = (await shown(caseId)).clocks.filter(({ code }) => code === 'C9' || code === 'C10');
    expect(running.map(({ code, startDate, dueDate }) => `${code} ${startDate} ${dueDate}`).sort()).toEqual([
      'C10 2026-09-01 2026-11-24',
      'C10 2026-11-20 2027-01-15',
      'C9 2026-09-01 2026-09-29',
    ]);
    // The letter stays with its entry, whatever day that is put right to.
    const correctsId = await eventId(caseId, 'REVIEW_DECIDED');
    await recorded(caseId, ['REVIEW_DECIDED', '2026-09-19', { correctsId }]);
  });

  test('it can be taken back under the later notice, as entered of the wrong child: the limits of the review run again, which are the earlier ones', async () => {
    on('2026-09-21');
    const caseId = await newPlan();
    await recorded(caseId, ['REVIEW_MEETING', '2026-09-01'], ['REVIEW_DECIDED', '2026-09-20', told('2026-09-20')]);
    on('2026-11-22');
    await recorded(caseId, ['AMENDMENT_NOTICE_SENT', '2026-11-20']);
    const limits = async (): Promise<string[]> =>
      (await shown(caseId)).clocks
        .filter(({ code }) => code === 'C9' || code === 'C10')
        .map(({ code, startDate, dueDate, status }) => `${code} ${startDate} ${dueDate} ${status}`)
        .sort();
    expect(await limits()).toEqual([
      'C10 2026-09-01 2026-11-24 NOT_REQUIRED',
      'C10 2026-11-20 2027-01-15 RUNNING',
      'C9 2026-09-01 2026-09-29 MET',
    ]);
    await recorded(caseId, ['REVIEW_DECIDED', null, { correctsId: await eventId(caseId, 'REVIEW_DECIDED') }]);
    expect(await limits()).toEqual(['C10 2026-09-01 2026-11-24 RUNNING', 'C9 2026-09-01 2026-09-29 BREACHED']);
    // What is entered again says how the family was told, as it did.
    await recorded(caseId, ['REVIEW_DECIDED', '2026-09-20', told('2026-09-20')]);
  });
});
