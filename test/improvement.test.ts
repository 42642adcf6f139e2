import { toGlobalId } from '../src/platform/global-id';
import { codes, planQuery, useImprovement, type ShownPlan as Shown } from './support/improvement-client';
import { improvementInput } from './support/whole-quality';

/* What an area sets out to improve, as its people say it: plans and their versions, ratings, visits and the letter. */

const improving = useImprovement();
const { world, call, asked } = improving;
let agencyId: string;
beforeAll(() => {
  agencyId = improving.agencyId;
});

test('all that is wrong with a plan is told at once', async () => {
  const usual = improvementInput(agencyId);
  const priority = usual.priorities[0]!;
  const action = priority.actions[0]!;
  const measure = priority.measures[0]!;
  const wrong = {
    ...{ ...usual, letterDate: null, note: ' ' },
    priorities: [
      {
        ...priority,
        actions: [
          { ...action, owners: [] },
          { ...action, title: ' ', owners: [{ agencyId: toGlobalId('Agency', world.holders.HEALTH) }] },
        ],
        measures: [
          { ...measure, baselineDate: '2027-01-01' },
          { ...measure, targets: [{ date: '2026-10-01', amount: '1.00' }] },
          { ...measure, measure: 'BUDGET_VARIANCE', targets: [] },
          // Who aims at 140 percent of all, or at fewer than nobody, has slipped.
          { ...measure, measure: 'ADVICE_LATE', targets: [{ date: '2026-10-01', number: '140' }] },
          { ...measure, measure: 'REVIEWS_OVERDUE', targets: [{ date: '2026-10-01', number: '-1' }] },
          { ...measure, measure: 'FEEDBACK_OVERALL', targets: [{ date: '2026-10-01', number: '5' }] },
          // No count comes to one and a half.
          { ...measure, measure: 'DISPUTES_OPEN', targets: [{ date: '2026-10-01', number: '1.5' }] },
          { ...measure, measure: 'DISPUTE_DAYS', targets: [{ date: '2026-10-01', number: '1.5' }] },
          { ...measure, measure: 'BUDGET_VARIANCE_PERCENT', targets: [{ date: '2026-10-01', number: '-140' }] },
        ],
      },
      { ...priority, actions: [] },
    ],
  };
  expect(new Set(codes(await call('saveImprovementPlan', wrong)))).toEqual(
    new Set([
      ...['LETTER_MISSING', 'TEXT_MISSING', 'CODE_TWICE', 'OWNER_MISSING', 'AGENCY_UNKNOWN', 'NOTHING_PLANNED'],
      ...['BASELINE_IN_FUTURE', 'TARGETS_OUT_OF_ORDER', 'MEASURE_TWICE', 'TARGET_IN_OTHER_UNIT', 'TARGET_MISSING'],
      ...['TARGET_OUT_OF_RANGE', 'TARGET_NOT_WHOLE'],
    ]),
  );
  const { userErrors } = await call('saveImprovementPlan', wrong);
  expect(userErrors.filter(({ code }) => code === 'TARGET_OUT_OF_RANGE').map(({ field }) => field.at(-3))).toEqual([
    ...['3', '4'],
  ]);
  expect(userErrors.filter(({ code }) => code === 'TARGET_NOT_WHOLE').map(({ field }) => field.at(-3))).toEqual(['6']);
});

describe('a plan that is followed', () => {
  let planId: string;
  const rate = (code: string, rating: string, ratedDate: string, evidence: string[] = []) =>
    call('rateImprovement', { planId, code, rating, ratedDate, reason: 'An invented reason.', evidence });
  const PLAN = (asAt: string | null = null) => planQuery(planId, asAt);
  const actionOf = async (asAt: string | null = null) =>
    (await asked<Shown>(PLAN(asAt))).improvementPlan.priorities[0]!.actions[0]!;

  test('it is saved whole as a version; who has read an older one is told', async () => {
    const { plan } = await call('saveImprovementPlan', improvementInput(agencyId));
    planId = plan!.id;
    expect(plan!.version).toBe(1);
    expect(codes(await call('saveImprovementPlan', improvementInput(agencyId)))).toEqual(['NAME_TAKEN']);
    const again = {
      ...improvementInput(agencyId),
      kind: null,
      name: null,
      letterDate: null,
      planId,
      expectedVersion: 1,
    };
    expect((await call('saveImprovementPlan', again)).plan?.version).toBe(2);
    await expect(call('saveImprovementPlan', again)).rejects.toThrow('CONFLICT');
    expect(await asked(PLAN())).toMatchObject({
      improvementPlan: { version: 2, versions: [{ version: 1 }, { version: 2 }], statementDueDate: '2025-11-10' },
    });
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    expect((await call('saveImprovementPlan', { ...again, expectedVersion: 2 }, administrator)).plan?.version).toBe(3);
    await expect(call('saveImprovementPlan', again, world.actors.commissioner)).rejects.toThrow('FORBIDDEN');
  });

  test('red, amber and green have reasons and stay; what is done is shown by evidence, milestones first', async () => {
    expect(codes(await rate('9', 'GREEN', '2026-03-03'))).toEqual(['CODE_UNKNOWN', 'IN_FUTURE']);
    expect(codes(await rate('1.1', 'DONE', '2026-03-01'))).toEqual(['MILESTONE_OPEN', 'EVIDENCE_MISSING']);
    expect(codes(await rate('1.1', 'AMBER', '1900-01-01'))).toEqual(['BEFORE_PLAN']);
    expect(codes(await rate('1.1', 'AMBER', '2025-10-06'))).toEqual([]);
    expect(codes(await rate('1.1', 'GREEN', '2025-11-30'))).toEqual([]);
    expect(await actionOf('2025-11-01')).toMatchObject({
      rating: 'AMBER',
      contradictions: [],
      milestones: [{ isOverdue: true }],
    });
    const late = await actionOf();
    expect(late.ratings).toHaveLength(2);
    expect(late.rating).toBe('GREEN');
    expect(late.contradictions).toContain('Milestone 1.1a was due on 31 October 2025 and has not been reached.');
    expect(codes(await rate('1.1a', 'DONE', '2026-02-01', ['Invented minute 7']))).toEqual([]);
    expect((await actionOf()).contradictions).not.toContain(late.contradictions[0]);
    expect(await actionOf('2026-01-31')).toMatchObject({ milestones: [{ isOverdue: true, reachedDate: null }] });
    const visit = {
      planId,
      visitDate: '2026-02-10',
      visitor: 'DEPARTMENT_FOR_EDUCATION',
      progress: 'SOME',
      finding: 'Invented.',
    };
    expect(codes(await call('recordMonitoringVisit', { ...visit, visitDate: '2026-03-03', finding: '' }))).toEqual([
      'IN_FUTURE',
      'TEXT_MISSING',
    ]);
    expect(codes(await call('recordMonitoringVisit', { ...visit, visitDate: '1900-01-01' }))).toEqual(['BEFORE_PLAN']);
    expect(codes(await call('recordMonitoringVisit', visit))).toEqual([]);
    expect((await asked<Shown>(PLAN())).improvementPlan.visits).toEqual([
      { visitor: 'DEPARTMENT_FOR_EDUCATION', progress: 'SOME' },
    ]);
    expect((await asked<Shown>(PLAN('2026-02-09'))).improvementPlan.visits).toEqual([]);
  });
});

test('days of another century are refused; a wrong day of the letter is put right by a new version, as long as nothing recorded lies before it', async () => {
  const named = { name: 'Invented statement of another day' };
  const dated = (letterDate: string | null, baselineDate: string, dueDate: string, more: object = {}) => {
    const usual = improvementInput(agencyId);
    const [priority] = usual.priorities;
    const [action] = priority!.actions;
    const milestones = [{ ...action!.milestones[0]!, dueDate }];
    const measures = [{ ...priority!.measures[0]!, baselineDate }];
    const priorities = [{ ...priority!, actions: [{ ...action!, milestones }], measures }];
    return call('saveImprovementPlan', { ...usual, ...named, letterDate, priorities, ...more });
  };
  const { userErrors } = await dated('1900-02-01', '1900-01-01', '1900-01-01');
  expect(userErrors.map(({ code, field }) => [code, field.at(-1)])).toEqual([
    ['LETTER_TOO_EARLY', 'letterDate'],
    ['MILESTONE_OUT_OF_RANGE', 'dueDate'],
    ['BASELINE_TOO_EARLY', 'baselineDate'],
  ]);
  expect(codes(await dated('2014-08-31', '2014-08-31', '2036-03-03'))).toEqual([
    ...['LETTER_TOO_EARLY', 'MILESTONE_OUT_OF_RANGE', 'BASELINE_TOO_EARLY'],
  ]);
  // Without a letter a plan is followed from a year before it was first saved.
  const own = { kind: 'OWN_PLAN', name: 'Invented plan of the area' };
  expect(codes(await dated(null, '2014-09-01', '2025-03-01', own))).toEqual(['MILESTONE_OUT_OF_RANGE']);
  expect(codes(await dated(null, '2014-09-01', '2025-03-02', own))).toEqual([]);

  const saved = await dated('2016-01-04', '2014-09-01', '2036-03-02');
  expect(codes(saved)).toEqual([]);
  const planId = saved.plan!.id;
  const again = (letterDate: string | null, more: object = {}) =>
    dated(letterDate, '2025-10-01', '2025-10-31', { planId, kind: null, name: null, ...more });
  const shown = async () =>
    (
      await asked<{ improvementPlan: object }>(
        `{ improvementPlan(id: "${planId}") { version letterDate statementDueDate } }`,
      )
    ).improvementPlan;
  expect(await shown()).toEqual({ version: 1, letterDate: '2016-01-04', statementDueDate: '2016-03-14' });
  expect(codes(await again('2026-03-03'))).toEqual(['LETTER_IN_FUTURE', 'MILESTONE_OUT_OF_RANGE']);
  expect(codes(await again('2014-08-31'))).toEqual(['LETTER_TOO_EARLY']);
  expect(codes(await again('2025-11-01'))).toEqual(['MILESTONE_OUT_OF_RANGE']);
  expect(codes(await again('2025-09-01', { name: 'Another name' }))).toEqual(['NEW_PLAN_INCOMPLETE']);
  const rated = { planId, code: '1.1a', rating: 'AMBER', reason: 'An invented reason.', evidence: [] };
  expect(codes(await call('rateImprovement', { ...rated, ratedDate: '2025-09-08' }))).toEqual([]);
  expect(codes(await again('2025-09-09'))).toEqual(['LETTER_AFTER_RECORDS']);
  expect(codes(await again('2025-09-08'))).toEqual([]);
  expect(await shown()).toEqual({ version: 2, letterDate: '2025-09-08', statementDueDate: '2025-11-17' });
  // A version that says nothing of it keeps it; what is recorded goes by it.
  expect(codes(await again(null))).toEqual([]);
  expect(await shown()).toEqual({ version: 3, letterDate: '2025-09-08', statementDueDate: '2025-11-17' });
  expect(codes(await call('rateImprovement', { ...rated, ratedDate: '2025-09-07' }))).toEqual(['BEFORE_PLAN']);
  expect(codes(await again('2025-09-02'))).toEqual([]);
  expect(await shown()).toMatchObject({ version: 4, letterDate: '2025-09-02' });
  // Each version is told with the letter that it had, and by when the statement was due by it.
  type Told = { letterDate: string; statementDueDate: string; versions: { letterDate: string }[] };
  const version = async (number: number): Promise<Told> =>
    (
      await asked<{ improvementPlan: Told }>(
        `{ improvementPlan(id: "${planId}", version: ${String(number)}) { letterDate statementDueDate versions { letterDate } } }`,
      )
    ).improvementPlan;
  const letters = ['2016-01-04', '2025-09-08', '2025-09-08', '2025-09-02'];
  expect((await version(1)).statementDueDate).toBe('2016-03-14');
  expect((await version(3)).statementDueDate).toBe('2025-11-17');
  for (const [at, letterDate] of letters.entries()) {
    const told = await version(at + 1);
    expect([told.letterDate, told.versions.map((one) => one.letterDate)]).toEqual([letterDate, letters]);
  }
});

test('a rating whose year was mistyped keeps no wrong letter: the refusal names it, and a version can say that it stays', async () => {
  const usual = { ...improvementInput(agencyId), name: 'Invented statement with a mistyped rating' };
  const saved = await call('saveImprovementPlan', { ...usual, letterDate: '2016-09-02' });
  const planId = saved.plan!.id;
  const rated = { planId, code: '1.1a', rating: 'AMBER', reason: 'An invented reason.', evidence: [] };
  expect(codes(await call('rateImprovement', { ...rated, ratedDate: '2019-09-10' }))).toEqual([]);
  const again = { ...usual, planId, kind: null, name: null, letterDate: '2025-09-02', note: 'The rating is of 2025.' };
  const refused = await call('saveImprovementPlan', again);
  expect(refused.userErrors).toMatchObject([
    {
      code: 'LETTER_AFTER_RECORDS',
      message: expect.stringContaining('the rating of 1.1a of 10 September 2019.') as string,
    },
  ]);
  const kept = { ...again, keepsEarlierRecords: true };
  expect(codes(await call('saveImprovementPlan', { ...kept, letterDate: '2036-09-02' }))).toContain('LETTER_IN_FUTURE');
  expect(codes(await call('saveImprovementPlan', kept))).toEqual([]);
  const { improvementPlan } = await asked<{ improvementPlan: { letterDate: string } }>(
    `{ improvementPlan(id: "${planId}") { letterDate } }`,
  );
  expect(improvementPlan.letterDate).toBe('2025-09-02');
  expect(codes(await call('rateImprovement', { ...rated, ratedDate: '2019-09-11' }))).toEqual(['BEFORE_PLAN']);
});
