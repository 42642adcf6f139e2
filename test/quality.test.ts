import { randomUUID } from 'node:crypto';
import type { Actor } from '../src/platform/actor';
import { permissionsOf } from '../src/features/access/rules/role-permissions';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import { makePanelWorld, SCHOOLS, type PanelWorld } from './support/make-panel';
import { callAs, type ShownError } from './support/panel-client';
import { plantDecisions, type Planted } from './support/past-decisions';
import { gradingOf, RUBRIC } from './support/whole-quality';
import { wholeSchema } from './support/whole-schema';

/* How good plans are, as two people find; how it was for families and young people; what schools tell of themselves. */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
let world: PanelWorld;
let cases: readonly string[];

const PLANS = 12;
const FACTS: Planted['facts'] = {
  ...{ primaryNeed: 'ASD', otherNeeds: [], age: 9, requestType: 'PLACEMENT' },
  ...{ isLookedAfter: false, ehcPlanStatus: 'FINAL' },
};

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  const planted = await plantDecisions(
    db,
    world,
    Array.from({ length: PLANS }, () => ({ facts: FACTS, outcome: null })),
  );
  cases = planted.map(({ caseId }) => caseId);
  for (const { caseId, childId } of planted) {
    await db.asOwner(
      `insert into plan_event (local_area_code, plan_event_id, child_id, case_id, kind, event_date, recorded_by, recorded_at)
       values ('311', $1, $2, $3, 'FINAL_PLAN_SENT', '2025-06-02', $4, '2025-06-02')`,
      [randomUUID(), childId, caseId, world.actors.officer.personId],
    );
  }
});
beforeEach(() => {
  clock.set('2025-10-01T09:00:00Z');
});

const call = <Payload>(actor: Actor, mutation: string, input: object, gives: string) =>
  callAs<Payload>(ask, actor, mutation, input, gives);
/** The codes of what was refused, in the order told. */
const codesOf = (errors: readonly ShownError[]): string[] => errors.map(({ code }) => code);
async function refusals(actor: Actor, mutation: string, input: object, gives: string): Promise<string[]> {
  return codesOf((await call<{ userErrors: readonly ShownError[] }>(actor, mutation, input, gives)).userErrors);
}
async function asked<Data>(actor: Actor, query: string): Promise<Data> {
  const answer = await ask<Data>(actor, query);
  if (answer.errors.length > 0) throw new Error(answer.errors.map(({ code, message }) => `${code} ${message}`).join());
  return answer.data;
}
/** That somebody has an interest in a case. */
async function recuse(actor: Actor, caseId: string): Promise<void> {
  await db.asSuperuser(
    `set session_replication_role = replica;
     insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, reason, declared_at)
     values ('311', gen_random_uuid(), gen_random_uuid(), '${caseId}', '${actor.personId}', 'PERSONAL', 'Invented.', '2025-09-01')`,
  );
}

describe('audits of plans', () => {
  const DRAW = { startDate: '2025-06-01', endDate: '2025-06-30', size: 4, seed: 'Agreed on 1 September' };
  const GIVES = 'sample { id population audits { id ordinal case { id } } }';
  interface Drawn {
    readonly sample: {
      readonly population: number;
      readonly audits: { readonly id: string; readonly case: { id: string } }[];
    };
  }
  const grade = (actor: Actor, input: object) =>
    call<{ planAudit: { standingGrade: string; gradings: unknown[]; differences: unknown[] } | null }>(
      actor,
      'gradePlanAudit',
      input,
      'planAudit { standingGrade gradings { stage overallGrade gradedBy { displayName } } differences { question audited moderated steps } }',
    );
  let first: Drawn['sample'];

  test('a rubric is adopted whole, or all that is wrong with it is told at once', async () => {
    const { director } = world.actors;
    const sections = [{ code: 'A', title: ' ', questions: [] }];
    const grades = [{ code: 'good', label: 'Good' }];
    const wrong = { ...RUBRIC, grades, sections };
    expect(await refusals(director, 'drawPlanAuditSample', DRAW, GIVES)).toEqual(['NO_RUBRIC']);
    expect(new Set(await refusals(director, 'adoptAuditRubric', wrong, 'rubric { id }'))).toEqual(
      new Set(['GRADES_MISSING', 'QUESTIONS_MISSING', 'CODE_INVALID', 'TEXT_MISSING']),
    );
    const { rubric } = await call<{ rubric: { number: number } }>(
      director,
      'adoptAuditRubric',
      RUBRIC,
      'rubric { number }',
    );
    expect(rubric.number).toBe(1);
    expect(await refusals(director, 'adoptAuditRubric', RUBRIC, 'rubric { id }')).toEqual(['NOT_AFTER_LAST']);
  });

  test('a version that has not begun is replaced, and a day that is a slip of the year is refused', async () => {
    const { director } = world.actors;
    const adopt = (startDate: string) =>
      refusals(director, 'adoptAuditRubric', { ...RUBRIC, startDate }, 'rubric { id }');
    for (const startDate of ['2200-12-31', '2027-10-02', '2014-08-31']) {
      expect(await adopt(startDate)).toContain('START_OUT_OF_RANGE');
    }
    const versions = async () =>
      (
        await asked<{ auditRubrics: { number: number; startDate: string; isReplaced: boolean }[] }>(
          director,
          '{ auditRubrics { number startDate isReplaced } }',
        )
      ).auditRubrics.map((one) => [one.number, one.startDate, one.isReplaced]);
    const first = [1, RUBRIC.startDate, false];
    // Mistyped by a year, put right, and one more from a later day beside it.
    for (const startDate of ['2026-11-01', '2025-12-01', '2026-01-01']) expect(await adopt(startDate)).toEqual([]);
    expect(await versions()).toEqual([
      ...[first, [2, '2026-11-01', true], [3, '2025-12-01', false], [4, '2026-01-01', false]],
    ]);
    expect(await adopt(RUBRIC.startDate)).toEqual(['NOT_AFTER_LAST']);
    // One from a day before theirs takes the place of both.
    expect(await adopt('2025-10-20')).toEqual([]);
    expect((await versions()).map(([, , isReplaced]) => isReplaced)).toEqual([false, true, true, true, false]);
    clock.set('2026-11-02T09:00:00Z');
    expect(await adopt('2025-10-20')).toEqual(['NOT_AFTER_LAST']);
    await db.asSuperuser(
      `set session_replication_role = replica; delete from audit_rubric where number > 1; set session_replication_role = default`,
    );
  });

  test('a sample is picked by its seed: the same again, another by another', async () => {
    const draw = async (seed: string) =>
      (await call<Drawn>(world.actors.director, 'drawPlanAuditSample', { ...DRAW, seed }, GIVES)).sample;
    first = await draw(DRAW.seed);
    const picked = (sample: Drawn['sample']) => sample.audits.map((audit) => audit.case.id);
    expect(first.population).toBe(PLANS);
    expect(picked(first)).toHaveLength(4);
    expect(picked(await draw(DRAW.seed))).toEqual(picked(first));
    const others = [await draw('2'), await draw('3'), await draw('4')].map(picked);
    expect(others.some((other) => other.join() !== picked(first).join())).toBe(true);
  });

  test('a plan of which a referral alone tells is drawn from too, as it is counted among those issued', async () => {
    const { officer, director } = world.actors;
    const march = { ...DRAW, startDate: '2025-03-01', endDate: '2025-03-31' };
    expect(await refusals(director, 'drawPlanAuditSample', march, GIVES)).toEqual(['NO_PLANS']);
    const child = { givenName: 'Testa', familyName: 'Placeholder', dateOfBirth: '2014-05-01' };
    const referral = {
      ...{ panelId: toGlobalId('Panel', world.panelId), requestType: 'PLACEMENT', requestDate: '2025-09-01' },
      ...{ primaryNeed: 'ASD', child, ehcPlan: { status: 'FINAL', date: '2025-03-10' } },
    };
    const made = await call<{ case: { id: string } }>(officer, 'referCase', referral, 'case { id }');
    const drawn = await call<Drawn>(director, 'drawPlanAuditSample', march, GIVES);
    expect(drawn.sample).toMatchObject({ population: 1, audits: [{ case: { id: made.case.id } }] });
  });

  test('two people grade a plan, never the same one and never its own officer; both findings stay', async () => {
    const { director, healthDirector, officer } = world.actors;
    const id = first.audits[0]!.id;
    const audit = gradingOf(id, 'AUDIT', '2025-10-01');
    expect(codesOf((await grade(officer, audit)).userErrors)).toEqual(['OWN_CASE']);
    expect(codesOf((await grade(director, gradingOf(id, 'MODERATION', '2025-10-01'))).userErrors)).toEqual([
      'NOT_AUDITED',
    ]);
    const wrong = { ...gradingOf(id, 'AUDIT', '2025-10-02', { F1: 'FINE' }), overallGrade: 'FINE' };
    const short = { ...wrong, answers: wrong.answers.slice(1) };
    expect(codesOf((await grade(director, short)).userErrors)).toEqual([
      ...['IN_FUTURE', 'GRADE_UNKNOWN', 'QUESTION_UNANSWERED', 'GRADE_UNKNOWN'],
    ]);
    // More answers than any rubric has questions are one thing that is wrong.
    const many = { ...audit, answers: Array.from({ length: 20_000 }, () => audit.answers[0]!) };
    const { userErrors } = await grade(director, many);
    expect(userErrors).toMatchObject([{ code: 'QUESTION_TWICE', field: ['answers'] }]);
    expect((await grade(director, audit)).planAudit?.standingGrade).toBe('SOUND');
    const again = gradingOf(id, 'MODERATION', '2025-10-01', { F1: 'WEAK', overall: 'WEAK' });
    expect(codesOf((await grade(director, again)).userErrors)).toEqual(['SAME_PERSON']);
    const { planAudit } = await grade(healthDirector, again);
    expect(planAudit).toMatchObject({
      standingGrade: 'WEAK',
      gradings: [
        { stage: 'AUDIT', overallGrade: 'SOUND' },
        { stage: 'MODERATION', overallGrade: 'WEAK' },
      ],
      differences: [
        { question: null, audited: 'SOUND', moderated: 'WEAK', steps: -1 },
        { question: 'F1', audited: 'SOUND', moderated: 'WEAK', steps: -1 },
      ],
    });
    expect(codesOf((await grade(healthDirector, again)).userErrors)).toContain('ALREADY_GRADED');
    // The database holds it too, whoever writes.
    await expect(
      db.asOwner(
        `update plan_audit_grading set graded_by = (select min(graded_by::text)::uuid from plan_audit_grading)`,
      ),
    ).rejects.toThrow();
  });

  test('the area sees its plans by grade; what is published hides few', async () => {
    const { director, auditor, commissioner } = world.actors;
    const ASK = (audience: string) =>
      `{ planQuality(financialYear: "2025-26", audience: ${audience}) { isSuppressed endDate found { audited moderated agreementPercent
          overall { grade plans } questions { question counts { grade plans } } } } }`;
    interface Shown {
      planQuality: {
        endDate: string | null;
        found: { audited: number; overall: { grade: string; plans: number | null }[] }[];
      };
    }
    const { planQuality } = await asked<Shown>(auditor, ASK('INTERNAL'));
    expect(planQuality.found[0]).toMatchObject({ audited: 1, moderated: 1, agreementPercent: '0' });
    expect(planQuality.found[0]?.overall).toEqual([
      { grade: 'STRONG', plans: 0 },
      { grade: 'SOUND', plans: 0 },
      { grade: 'WEAK', plans: 1 },
    ]);
    expect((await asked<Shown>(director, ASK('PUBLIC'))).planQuality).toMatchObject({
      endDate: null,
      found: [],
    });
    clock.set('2026-04-02T09:00:00Z');
    const published = (await asked<Shown>(director, ASK('PUBLIC'))).planQuality.found[0];
    expect(published).toMatchObject({ audited: null, moderated: null, questions: [] });
    expect(published?.overall.map(({ plans }) => plans)).toEqual([null, null, null]);
    expect((await ask(commissioner, ASK('INTERNAL'))).errors[0]?.code).toBe('FORBIDDEN');
  });

  test('a rubric is kept: what was graded stands under its own, what is drawn later is graded by the next', async () => {
    const { director, auditor } = world.actors;
    const sections = [{ code: 'A', title: 'Views', questions: [{ code: 'A9', text: 'Who asked the child?' }] }];
    const next = { ...RUBRIC, name: 'Next', startDate: '2025-11-01', sections };
    await call(director, 'adoptAuditRubric', next, 'rubric { number }');
    clock.set('2025-11-03T09:00:00Z');
    const { sample } = await call<Drawn>(director, 'drawPlanAuditSample', { ...DRAW, seed: 'later' }, GIVES);
    const [drawn, other] = [sample.audits[0]!.id, first.audits[1]!.id];
    const own = { ...gradingOf(drawn, 'AUDIT', '2025-11-03'), answers: [{ question: 'A9', grade: 'STRONG' }] };
    expect(codesOf((await grade(director, gradingOf(drawn, 'AUDIT', '2025-11-03'))).userErrors)).toContain(
      'QUESTION_UNKNOWN',
    );
    expect(codesOf((await grade(director, own)).userErrors)).toEqual([]);
    // One that was drawn before is graded by the rubric of its own day.
    expect(codesOf((await grade(director, gradingOf(other, 'AUDIT', '2025-11-03'))).userErrors)).toEqual([]);
    const { planQuality } = await asked<{ planQuality: { found: object[] } }>(
      auditor,
      '{ planQuality(financialYear: "2025-26") { found { rubric { name } audited questions { question } } } }',
    );
    expect(planQuality.found).toEqual([
      { rubric: { name: 'Next' }, audited: 1, questions: [{ question: 'A9' }] },
      { rubric: { name: RUBRIC.name }, audited: 2, questions: ['A1', 'F1', 'F2'].map((question) => ({ question })) },
    ]);
    clock.set('2025-10-01T09:00:00Z');
  });

  test('an interest hides an audit, and whoever has one publishes nothing', async () => {
    const { healthDirector } = world.actors;
    const hidden = first.audits[0]!;
    await recuse(
      healthDirector,
      cases.find((caseId) => toGlobalId('Case', caseId) === hidden.case.id)!,
    );
    const seen = await asked<{ planAuditSamples: { nodes: { audits: { id: string }[] }[] } }>(
      healthDirector,
      '{ planAuditSamples(first: 10) { nodes { audits { id } } } }',
    );
    expect(seen.planAuditSamples.nodes.flatMap(({ audits }) => audits.map(({ id }) => id))).not.toContain(hidden.id);
    const node = await ask<{ node: unknown }>(healthDirector, `{ node(id: "${hidden.id}") { id } }`);
    expect(node.data.node).toBeNull();
    const told = await ask(healthDirector, '{ planQuality(financialYear: "2025-26", audience: PUBLIC) { endDate } }');
    expect(told.errors[0]?.code).toBe('BAD_USER_INPUT');
  });
});

describe('what families and young people say', () => {
  const GIVES = 'feedback { id answeredDate comment }';
  const askFor = (caseId: string, said: object = {}) =>
    call<{ feedback: { id: string } | null }>(
      world.actors.officer,
      'askFeedback',
      {
        ...{ caseId: toGlobalId('Case', caseId), respondent: 'FAMILY', stage: 'REVIEW', method: 'PHONE' },
        ...{ askedDate: '2025-09-15', ...said },
      },
      GIVES,
    );
  const answer = (feedbackRequestId: string, said: object = {}) =>
    call<{ feedback: unknown }>(
      world.actors.officer,
      'recordFeedback',
      { feedbackRequestId, answeredDate: '2025-09-20', scores: [{ question: 'OVERALL', score: 4 }], ...said },
      GIVES,
    );
  interface Area {
    readonly areaFeedback: {
      readonly responses: {
        respondent: string;
        stage: string | null;
        asked: number | null;
        responsePercent: string | null;
      }[];
      readonly scores: {
        respondent: string;
        question: string;
        answers: number | null;
        mean: string | null;
        byScore: number[] | null;
      }[];
    };
  }
  const AREA = (
    audience = 'INTERNAL',
  ) => `{ areaFeedback(financialYear: "2025-26", audience: ${audience}) { isSuppressed
    responses { respondent stage asked answered declined notAnswered responsePercent } scores { respondent question answers mean byScore } } }`;
  const all = (area: Area) => area.areaFeedback.responses.filter(({ stage }) => stage === null);
  const overall = (area: Area) => area.areaFeedback.scores.filter(({ question }) => question === 'OVERALL');

  test('asked and answered per case; all that is wrong with an answer is told at once', async () => {
    const { feedback } = await askFor(cases[0]!);
    expect(codesOf((await askFor(cases[0]!)).userErrors)).toEqual(['ASKED_ALREADY']);
    expect(codesOf((await askFor(cases[0]!, { askedDate: '1900-01-01' })).userErrors)).toEqual(['BEFORE_BIRTH']);
    const wrong = {
      ...{ answeredDate: '2025-09-01', isDeclined: true },
      scores: [
        { question: 'OVERALL', score: 6 },
        { question: 'OVERALL', score: 1 },
      ],
    };
    expect(codesOf((await answer(feedback!.id, wrong)).userErrors)).toEqual([
      ...['ANSWERED_BEFORE_ASKED', 'DECLINED_WITH_SCORES', 'SCORE_OUT_OF_RANGE', 'QUESTION_TWICE'],
    ]);
    expect(codesOf((await answer(feedback!.id, { scores: [] })).userErrors)).toEqual(['NOTHING_SAID']);
    expect((await answer(feedback!.id, { comment: 'Their own words.' })).feedback).toMatchObject({
      answeredDate: '2025-09-20',
      comment: 'Their own words.',
    });
    expect(codesOf((await answer(feedback!.id)).userErrors)).toEqual(['ALREADY_ANSWERED']);
  });

  test('their words leave the rights of the case nowhere', async () => {
    const { commissioner, director, finance } = world.actors;
    const query = `{ case(id: "${toGlobalId('Case', cases[0]!)}") { feedback { comment respondent } } }`;
    expect((await ask(director, query)).text).toContain('Their own words.');
    for (const reader of [commissioner, finance]) {
      const { data, text, extensions } = await ask<{ case: { feedback: unknown } }>(reader, query);
      expect([data.case.feedback, extensions['withheld']]).toMatchObject([null, [{ path: 'case.feedback' }]]);
      expect(text).not.toContain('Their own words.');
    }
    expect((await ask(director, AREA())).text).not.toContain('Their own words.');
  });

  test('response rates over the area, and few are told to nobody who may not read each', async () => {
    for (const [index, caseId] of cases.slice(1, 10).entries()) {
      const { feedback } = await askFor(caseId);
      if (index < 5) await answer(feedback!.id, { scores: [{ question: 'OVERALL', score: 2 + (index % 3) }] });
      if (index === 5) await answer(feedback!.id, { isDeclined: true, scores: [] });
    }
    const { feedback: young } = await askFor(cases[0]!, { respondent: 'YOUNG_PERSON' });
    await answer(young!.id, { scores: [{ question: 'OVERALL', score: 1 }] });
    const whole = await asked<Area>(world.actors.director, AREA());
    expect(all(whole)).toMatchObject([
      { respondent: 'FAMILY', asked: 10, answered: 6, declined: 1, notAnswered: 3, responsePercent: '60' },
      { respondent: 'YOUNG_PERSON', asked: 1, answered: 1, responsePercent: '100' },
    ]);
    expect(overall(whole)).toMatchObject([
      { respondent: 'FAMILY', answers: 6, mean: '3', byScore: [0, 2, 2, 2, 0] },
      { respondent: 'YOUNG_PERSON', answers: 1, mean: '1' },
    ]);
    // Not before the year is over: neither that somebody was asked nor that nobody was.
    const nothing = [
      { respondent: 'FAMILY', asked: null, answered: null, declined: null, notAnswered: null, responsePercent: null },
      { respondent: 'YOUNG_PERSON', asked: null, answered: null, responsePercent: null },
    ];
    for (const audience of ['INTERNAL', 'PUBLIC'] as const) {
      const early = await asked<Area>(world.actors.commissioner, AREA(audience));
      expect(all(early)).toMatchObject(nothing);
      expect(overall(early)).toMatchObject([
        { answers: null, mean: null },
        { answers: null, mean: null },
      ]);
    }
    // Nor of a year before anybody was asked: not known is not nought.
    const before = AREA('PUBLIC').replace('2025-26', '2024-25');
    expect(all(await asked<Area>(world.actors.director, before))).toMatchObject(nothing);
    clock.set('2026-04-02T09:00:00Z');
    const draft = await asked<Area>(world.actors.director, AREA('PUBLIC'));
    expect(all(draft)).toMatchObject([
      { respondent: 'FAMILY', asked: 10, declined: null, notAnswered: null },
      { respondent: 'YOUNG_PERSON', asked: null, answered: null, responsePercent: null },
    ]);
    expect(overall(draft)).toMatchObject([
      { respondent: 'FAMILY', answers: 6, mean: '3', byScore: null },
      { respondent: 'YOUNG_PERSON', answers: null, mean: null, byScore: null },
    ]);
    // B41: an answer that is recorded later could be subtracted by who may not read each: told once, when it was published.
    expect(all(await asked<Area>(world.actors.commissioner, AREA()))).toMatchObject(nothing);
    await call(
      world.actors.director,
      'publishAssurance',
      { financialYear: '2025-26' },
      'publication { financialYear }',
    );
    expect(all(await asked<Area>(world.actors.commissioner, AREA()))).toEqual(all(draft));
  });
});

describe('what schools tell of themselves', () => {
  const record = (providerUrn: string, said: object = {}) =>
    call<{ profile: { id: string; answers: unknown[] } | null }>(
      world.actors.commissioner,
      'recordInclusionProfile',
      {
        ...{ providerUrn, profileDate: '2025-09-30', filledBy: 'Coordinator' },
        answers: [
          { question: 'PUPILS_ON_ROLL', value: 200 },
          { question: 'SUSPENSIONS', value: 10 },
        ],
        ...said,
      },
      'profile { id answers { question value compared median position } }',
    );

  test('all that is wrong is told at once', async () => {
    const answers = [
      { question: 'PUPILS_ON_ROLL', value: 100 },
      { question: 'SEN_SUPPORT', value: 101 },
      { question: 'LEADERSHIP', value: 5 },
      { question: 'SUSPENSIONS', value: -1 },
    ];
    const wrong = { profileDate: '2025-10-02', filledBy: ' ', answers };
    expect(codesOf((await record('999999', wrong)).userErrors)).toEqual([
      ...[
        'PROVIDER_UNKNOWN',
        'IN_FUTURE',
        'COUNT_ABOVE_ROLL',
        'SCORE_OUT_OF_RANGE',
        'COUNT_OUT_OF_RANGE',
        'TEXT_MISSING',
      ],
    ]);
    expect(codesOf((await record(SCHOOLS.inArea, { answers: [] })).userErrors)).toEqual(['ROLL_MISSING']);
    // A pupil has SEN support or a plan; there was neither before September 2014.
    const both = [
      { question: 'PUPILS_ON_ROLL', value: 10 },
      { question: 'SEN_SUPPORT', value: 6 },
      { question: 'EHC_PLANS', value: 5 },
    ];
    expect(codesOf((await record(SCHOOLS.inArea, { answers: both })).userErrors)).toEqual(['COUNT_ABOVE_ROLL']);
    // However often it is given again, it is one thing that is wrong.
    const many = Array.from({ length: 200 }, () => ({ question: 'PUPILS_ON_ROLL', value: 50 }));
    expect((await record(SCHOOLS.inArea, { answers: many })).userErrors).toMatchObject([
      { code: 'QUESTION_TWICE', field: ['answers', '1', 'question'] },
    ]);
    expect(codesOf((await record(SCHOOLS.inArea, { profileDate: '1900-01-01' })).userErrors)).toEqual(['TOO_EARLY']);
  });

  test('another system reads and records them only where it was granted the feed', async () => {
    const integration = await world.staff.actorOf('INTEGRATION');
    const granted = (feed: string): Actor => ({
      ...integration,
      roles: integration.roles.map((held) => ({ ...held, feeds: [feed] })),
      permissions: permissionsOf(['INTEGRATION'], [feed]),
    });
    const answers = [{ question: 'PUPILS_ON_ROLL', value: 1 }];
    const said = {
      providerUrn: SCHOOLS.inArea,
      profileDate: '2025-08-31',
      filledBy: 'Feed',
      answers,
      clientMutationId: null,
    };
    const codesFor = async (feed: string): Promise<(string | undefined)[]> => {
      const actor = granted(feed);
      const record =
        'mutation ($input: RecordInclusionProfileInput!) { recordInclusionProfile(input: $input) { profile { id } userErrors { code } } }';
      const answered = [
        await ask(actor, '{ inclusionProfiles(first: 5) { nodes { note } } }'),
        await ask(actor, '{ inclusionComparison { date } }'),
        await ask(actor, record, { input: { ...said, clientMutationId: randomUUID() } }),
        await ask(actor, '{ placements(first: 1) { totalCount } }'),
      ];
      return answered.map(({ errors }) => errors[0]?.code);
    };
    expect(await codesFor('bank-holidays')).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(await codesFor('placements')).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', undefined]);
    expect(await codesFor('inclusion-profiles')).toEqual([undefined, undefined, undefined, 'FORBIDDEN']);
    // Neither by the school nor by its id.
    const [kept] = await db.asOwner<{ id: string }>('select inclusion_profile_id as id from inclusion_profile');
    const byId = async (feed: string) => {
      const id = toGlobalId('InclusionProfile', kept!.id);
      const query = `{ node(id: "${id}") { id } providers(filter: { urn: { eq: "${SCHOOLS.inArea}" } }) { nodes { inclusionProfiles { id } } } }`;
      return (await ask<{ node: object | null; providers: { nodes: object[] } }>(granted(feed), query)).data;
    };
    const shown = { id: toGlobalId('InclusionProfile', kept!.id) };
    expect(await byId('bank-holidays')).toEqual({ node: null, providers: { nodes: [{ inclusionProfiles: null }] } });
    expect(await byId('inclusion-profiles')).toEqual({
      node: shown,
      providers: { nodes: [{ inclusionProfiles: [shown] }] },
    });
    await db.asSuperuser(`set session_replication_role = replica; delete from inclusion_profile`);
  });

  test('more who left than are on roll is a mistyped number, unless the note says why', async () => {
    const answers = [
      { question: 'PUPILS_ON_ROLL', value: 30 },
      { question: 'SUSPENSIONS', value: 90 },
      { question: 'PERMANENT_EXCLUSIONS', value: 300 },
      { question: 'MANAGED_MOVES', value: 31 },
      { question: 'LEFT_FOR_HOME_EDUCATION', value: 30 },
    ];
    const day = { profileDate: '2025-08-30', answers };
    const { userErrors } = await record(SCHOOLS.inArea, day);
    expect(userErrors.map(({ code, field }) => [code, field.slice(-2)[0]])).toEqual([
      ['COUNT_ABOVE_ROLL', '2'],
      ['COUNT_ABOVE_ROLL', '3'],
    ]);
    const explained = { ...day, note: 'A unit whose pupils change every term.' };
    expect(codesOf((await record(SCHOOLS.inArea, explained)).userErrors)).toEqual([]);
    await db.asSuperuser(`set session_replication_role = replica; delete from inclusion_profile`);
  });

  test('a school stands beside those like it; the same day again takes its place', async () => {
    // Alone of its kind it is set beside nothing.
    const alone = { question: 'SUSPENSIONS', value: 10, compared: '5', median: null, position: null };
    expect((await record(SCHOOLS.inArea)).profile?.answers).toContainEqual(alone);
    await record(SCHOOLS.neighbouring, {
      answers: [
        { question: 'PUPILS_ON_ROLL', value: 50 },
        { question: 'SUSPENSIONS', value: 6 },
      ],
    });
    const { profile } = await record(SCHOOLS.inArea, {
      answers: [
        { question: 'PUPILS_ON_ROLL', value: 200 },
        { question: 'SUSPENSIONS', value: 8 },
      ],
    });
    expect(profile?.answers).toContainEqual({
      ...{ question: 'SUSPENSIONS', value: 8, compared: '4', median: '8', position: 'BELOW' },
    });
    const { inclusionProfiles, inclusionComparison } = await asked<{
      inclusionProfiles: { totalCount: number };
      inclusionComparison: {
        groups: { group: string | null; medians: { question: string; schools: number; median: string | null }[] }[];
      };
    }>(
      world.actors.auditor,
      '{ inclusionProfiles(first: 5) { totalCount } inclusionComparison { groups { group medians { question schools median } } } }',
    );
    expect(inclusionProfiles.totalCount).toBe(2);
    expect(inclusionComparison.groups[0]?.medians).toContainEqual({ question: 'SUSPENSIONS', schools: 2, median: '8' });
    // B41: told as it was known a month after August, and so from then on.
    const told = () =>
      asked<{ inclusionComparison: typeof inclusionComparison & { date: string } }>(
        world.actors.director,
        '{ inclusionComparison(audience: PUBLIC) { date groups { group medians { question schools median } } } }',
      );
    clock.set('2026-09-30T09:00:00Z');
    expect((await told()).inclusionComparison.date).toBe('2025-08-31');
    clock.set('2026-10-01T09:00:00Z');
    const published = await told();
    expect(published.inclusionComparison.date).toBe('2026-08-31');
    expect(published.inclusionComparison.groups).toHaveLength(1);
    expect(new Set(published.inclusionComparison.groups[0]?.medians.map(({ median }) => median))).toEqual(
      new Set([null]),
    );
  });
});
