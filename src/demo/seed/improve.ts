import { addDays, addMonths, londonDay, type Day } from '../../kernel/dates';
import { decimal, DECIMAL_ONE } from '../../kernel/decimal';
import { ZERO } from '../../kernel/money';
import { adoptRubric } from '../../features/assurance/service/quality/adopt-rubric';
import { drawSample } from '../../features/assurance/service/quality/draw-sample';
import { gradeAudit } from '../../features/assurance/service/quality/grade-audit';
import { rateImprovement, recordMonitoringVisit } from '../../features/assurance/service/improvement/follow-plan';
import { savePlan } from '../../features/assurance/service/improvement/save-plan';
import { askFeedback, recordFeedback } from '../../features/assurance/service/voice/feedback';
import { recordProfile } from '../../features/assurance/service/voice/inclusion';
import { listAuditsBySampleIds } from '../../features/assurance/repository/quality';
import type { PlanMeasure } from '../../features/assurance/rules/improvement/plan';
import { questionsOf, type RubricContent } from '../../features/assurance/rules/quality/rubric';
import { type AgencyKey } from '../facts/areas';
import { DEMO_ESTABLISHMENTS } from '../facts/establishments';
import { accepted, remembered, type AreaSession } from './session';

const once = { clientMutationId: null } as const;
/** Of how many cases somebody was asked how it was for them, and how many schools told of themselves. */
const ASKED = 8;
const SCHOOLS = 3;

const RUBRIC: RubricContent = {
  grades: [
    { code: 'STRONG', label: 'Strong' },
    { code: 'SOUND', label: 'Sound' },
    { code: 'WEAK', label: 'Needs work' },
  ],
  sections: [
    {
      ...{ code: 'A', title: 'Views and wishes' },
      questions: [{ code: 'A1', text: 'Can the child be heard in it?' }],
    },
    {
      ...{ code: 'E', title: 'Outcomes' },
      questions: [{ code: 'E1', text: 'Are the outcomes what the child could do then, by when?' }],
    },
    {
      ...{ code: 'F', title: 'Provision' },
      questions: [{ code: 'F1', text: 'Is the provision specified and quantified, need by need?' }],
    },
    {
      ...{ code: 'G', title: 'Health and care' },
      questions: [{ code: 'G1', text: 'Have health and social care said what they give?' }],
    },
  ],
};

/** How good plans are, what families and schools say, and what the area sets out to improve, as at the demo's present. */
export async function seedImprovement(session: AreaSession, now: Date): Promise<void> {
  const today = londonDay(now);
  await auditPlans(session, now, today);
  await askFamilies(session, now, today);
  await askSchools(session, now, today);
  await planToImprove(session, now, today);
}

/** Three plans drawn by a seed; two audited by the council's director, one of them moderated by the health body's, who differs on one question. */
async function auditPlans(session: AreaSession, now: Date, today: Day): Promise<void> {
  const director = await session.as('director', now);
  const rubric = { ...once, name: 'Plan quality, first version', startDate: addMonths(today, -6), content: RUBRIC };
  accepted(await adoptRubric(director, rubric), 'adopt a rubric');
  const span = { startDate: addMonths(today, -18), endDate: today };
  const drawn = await drawSample(director, { ...once, ...span, size: 3, seed: 'Board of the quarter' });
  // A day without a plan behind it has nothing to audit.
  if (!drawn.ok) return;
  const reading = await session.as('director', now);
  const audits = (await listAuditsBySampleIds(await reading.read(), [drawn.value])).get(drawn.value) ?? [];
  await reading.end();
  const found = (weak: string | null) => ({
    ...{ gradedDate: today, overallGrade: weak === null ? 'SOUND' : 'WEAK', summary: 'An invented finding.' },
    answers: questionsOf(RUBRIC).map((question) => ({
      ...{ question, grade: question === weak ? 'WEAK' : 'SOUND', note: null },
    })),
  });
  for (const { planAuditId } of audits.slice(0, 2)) {
    const audit = { ...once, planAuditId, stage: 'AUDIT', ...found(null) } as const;
    accepted(await gradeAudit(director, audit), 'audit a plan');
  }
  for (const { planAuditId } of audits.slice(0, 1)) {
    const again = { ...once, planAuditId, stage: 'MODERATION', ...found('F1') } as const;
    accepted(await gradeAudit(await session.as('health-director', now), again), 'moderate a plan');
  }
}

async function askFamilies(session: AreaSession, now: Date, today: Day): Promise<void> {
  const officer = await session.as('case-officer', now);
  const cases = [...session.cases.values()].slice(0, ASKED);
  for (const [index, { caseId }] of cases.entries()) {
    const asked = {
      ...once,
      caseId,
      stage: 'PANEL_DECISION',
      method: 'PHONE',
      askedDate: addDays(today, -20),
    } as const;
    const respondent = index % 4 === 3 ? 'YOUNG_PERSON' : 'FAMILY';
    const feedbackRequestId = accepted(await askFeedback(officer, { ...asked, respondent }), 'ask for feedback');
    if (index % 3 === 2) continue;
    const scores = [
      { question: 'LISTENED_TO', score: 3 + (index % 3) },
      { question: 'UNDERSTOOD', score: 2 + (index % 4) },
      { question: 'OVERALL', score: 3 + (index % 2) },
    ] as const;
    const comment = 'An invented answer: somebody rang us first.';
    const said = { answeredDate: addDays(today, -12), isDeclined: false, scores, comment };
    accepted(await recordFeedback(officer, { ...once, feedbackRequestId, ...said }), 'record feedback');
  }
}

/** The schools are real ones: all tell the same, which says nothing of any. */
async function askSchools(session: AreaSession, now: Date, today: Day): Promise<void> {
  const officer = await session.as('case-officer', now);
  const local = DEMO_ESTABLISHMENTS.filter((row) => row['LA (code)'] === session.area).slice(0, SCHOOLS);
  for (const row of local) {
    const told = {
      ...{ providerUrn: row['URN'] ?? '', profileDate: addDays(today, -30), filledBy: 'Coordinator of special needs' },
      answers: [
        { question: 'PUPILS_ON_ROLL', value: 100 },
        { question: 'ORDINARILY_AVAILABLE', value: 3 },
        { question: 'FAMILIES_INVOLVED', value: 3 },
      ] as const,
      note: 'Invented, and the same for every school of the demo.',
    };
    accepted(await recordProfile(officer, { ...once, ...told }), 'record an inclusion profile');
  }
}

/** A plan of two priorities, each owned by more than one agency and measured by figures of this system. */
async function planToImprove(session: AreaSession, now: Date, today: Day): Promise<void> {
  const director = await session.as('director', now);
  const owner = (agency: AgencyKey, post: string) => ({
    ...{ agencyId: remembered(session.agencies, agency), personId: null, post },
  });
  const baselineDate = addMonths(today, -3);
  const by = addMonths(today, 9);
  const counted = (measure: PlanMeasure['measure'], target: bigint) => ({
    ...{ measure, baselineDate },
    targets: [{ date: by, number: decimal(target * DECIMAL_ONE), amount: null }],
  });
  const variance = {
    measure: 'BUDGET_VARIANCE',
    baselineDate,
    targets: [{ date: by, number: null, amount: ZERO }],
  } as const;
  const planId = accepted(
    await savePlan(director, {
      ...{ ...once, planId: null, expectedVersion: null, keepsEarlierRecords: false },
      ...{
        name: 'Written statement of action',
        ...{ kind: 'WRITTEN_STATEMENT_OF_ACTION', letterDate: addMonths(today, -6) },
        note: 'As sent to the inspectorates.',
      },
      priorities: [
        {
          ...{ code: '1', title: 'Plans in time', concern: 'Too many plans take longer than 20 weeks.' },
          actions: [
            {
              ...{ code: '1.1', title: 'Advice asked for on one day, and chased from the fourth week' },
              owners: [owner('education', 'Head of SEND'), owner('health', 'Designated clinical officer')],
              milestones: [
                { code: '1.1a', title: 'One form of request for every contributor', dueDate: addDays(today, -40) },
                { code: '1.1b', title: 'Weekly list of late advice to each director', dueDate: addDays(today, 40) },
              ],
            },
          ],
          measures: [counted('PLANS_IN_20_WEEKS', 75n), counted('ADVICE_LATE', 10n)],
        },
        {
          ...{
            code: '2',
            title: 'Nearer to home, and agreed',
            concern: 'Children are placed far away, and shares disputed for long.',
          },
          actions: [
            {
              ...{ code: '2.1', title: 'Joint commissioning of a local base' },
              owners: [
                owner('education', 'Head of SEND'),
                owner('socialCare', 'Head of commissioning'),
                owner('health', 'Head of children’s commissioning'),
              ],
              milestones: [{ code: '2.1a', title: 'Business case agreed by all three', dueDate: addDays(today, -10) }],
            },
          ],
          measures: [
            ...[counted('OUT_OF_AREA_PLACEMENTS', 5n), counted('DISPUTE_DAYS', 20n), counted('REVIEWS_OVERDUE', 0n)],
            variance,
          ],
        },
      ],
    }),
    'save an improvement plan',
  ).planId;
  for (const [code, rating, evidence] of [
    ['1.1a', 'DONE', ['Form of request, version 2']],
    ['1.1', 'AMBER', []],
    ['2.1', 'GREEN', []],
  ] as const) {
    const rated = { ...once, planId, code, rating, ratedDate: addDays(today, -5), evidence };
    accepted(await rateImprovement(director, { ...rated, reason: 'An invented reason.' }), `rate ${code}`);
  }
  const visit = { visitDate: addDays(today, -2), visitor: 'DEPARTMENT_FOR_EDUCATION', progress: 'SOME' } as const;
  const finding = 'An invented finding: advice is asked for sooner, and the base is late.';
  accepted(
    await recordMonitoringVisit(director, { ...once, planId, ...visit, finding, evidence: [] }),
    'record a visit',
  );
}
