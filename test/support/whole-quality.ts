import {
  AdoptAuditRubricDocument,
  AskFeedbackDocument,
  DrawPlanAuditSampleDocument,
  GradePlanAuditDocument,
  PublishAssuranceDocument,
  RateImprovementDocument,
  RecordFeedbackDocument,
  RecordInclusionProfileDocument,
  RecordMonitoringVisitDocument,
  RecordPlanEventDocument,
  SaveImprovementPlanDocument,
  type AdoptAuditRubricInput,
  type GradePlanAuditInput,
  type SaveImprovementPlanInput,
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import { type Cast } from './thread';

/** A rubric of two sections and three questions, with three grades. */
export const RUBRIC: AdoptAuditRubricInput = {
  name: 'Invented rubric',
  startDate: '2025-09-01',
  grades: [
    { code: 'STRONG', label: 'Strong' },
    { code: 'SOUND', label: 'Sound' },
    { code: 'WEAK', label: 'Weak' },
  ],
  sections: [
    {
      ...{ code: 'A', title: 'Views' },
      questions: [{ code: 'A1', text: 'Is the child heard?' }],
    },
    {
      ...{ code: 'F', title: 'Provision' },
      questions: [
        { code: 'F1', text: 'Is it specified and quantified?' },
        { code: 'F2', text: 'Does each need have its provision?' },
      ],
    },
  ],
};

/** A finding that answers the rubric: its three questions alike, but for those said otherwise. */
export function gradingOf(
  planAuditId: string,
  stage: GradePlanAuditInput['stage'],
  gradedDate: string,
  said: Partial<Record<'A1' | 'F1' | 'F2' | 'overall', string>> = {},
): GradePlanAuditInput {
  const grade = (question: 'A1' | 'F1' | 'F2') => ({ question, grade: said[question] ?? 'SOUND', note: 'Invented.' });
  return {
    ...{ planAuditId, stage, gradedDate, overallGrade: said.overall ?? 'SOUND', summary: 'An invented summary.' },
    answers: [grade('A1'), grade('F1'), grade('F2')],
  };
}

/** A plan of one priority and one action, whose agency is given, with a milestone and two measures. */
export function improvementInput(
  agencyId: string,
  said: Partial<SaveImprovementPlanInput> = {},
): SaveImprovementPlanInput {
  return {
    ...{ kind: 'WRITTEN_STATEMENT_OF_ACTION', name: 'Invented statement', letterDate: '2025-09-01' },
    note: 'An invented note.',
    priorities: [
      {
        ...{ code: '1', title: 'Invented priority', concern: 'An invented concern.' },
        actions: [
          {
            ...{ code: '1.1', title: 'Invented action', owners: [{ agencyId, post: 'Invented post' }] },
            milestones: [{ code: '1.1a', title: 'Invented milestone', dueDate: '2025-10-31' }],
          },
        ],
        measures: [
          { measure: 'DISPUTES_OPEN', baselineDate: '2025-10-01', targets: [{ date: '2026-10-01', number: '0' }] },
          { measure: 'BUDGET_VARIANCE', baselineDate: '2025-10-01', targets: [{ date: '2026-10-01', amount: '0.00' }] },
        ],
      },
    ],
    ...said,
  };
}

/** How good a plan is, how it was for the family, what a school tells of itself, and what the area sets out to improve: each once, on a day. */
export async function keepQuality(
  cast: Cast,
  { caseId, providerUrn, day }: { readonly caseId: string; readonly providerUrn: string; readonly day: string },
): Promise<void> {
  const [officer, director] = [cast('case-officer'), cast('director')];
  acceptedPayload(dataOf(await director.ask(AdoptAuditRubricDocument, { input: RUBRIC })).adoptAuditRubric);
  const sent = await officer.ask(RecordPlanEventDocument, {
    input: { caseId, kind: 'FINAL_PLAN_SENT', eventDate: day },
  });
  acceptedPayload(dataOf(sent).recordPlanEvent);
  const drawn = await director.ask(DrawPlanAuditSampleDocument, {
    input: { startDate: '2025-09-01', endDate: day, size: 1, seed: 'Invented seed' },
  });
  const planAuditId = acceptedPayload(dataOf(drawn).drawPlanAuditSample).sample!.audits[0]!.id;
  const audited = gradingOf(planAuditId, 'AUDIT', day);
  acceptedPayload(dataOf(await director.ask(GradePlanAuditDocument, { input: audited })).gradePlanAudit);
  const moderated = gradingOf(planAuditId, 'MODERATION', day, { F1: 'WEAK', overall: 'WEAK' });
  const again = await cast('health-director').ask(GradePlanAuditDocument, { input: moderated });
  acceptedPayload(dataOf(again).gradePlanAudit);

  const asked = await officer.ask(AskFeedbackDocument, {
    input: { caseId, respondent: 'FAMILY', stage: 'PANEL_DECISION', method: 'PHONE', askedDate: day },
  });
  const feedbackRequestId = acceptedPayload(dataOf(asked).askFeedback).feedback!.id;
  const scores = [{ question: 'OVERALL', score: 4 } as const];
  const answered = await officer.ask(RecordFeedbackDocument, {
    input: { feedbackRequestId, answeredDate: day, isDeclined: false, scores, comment: 'Invented words.' },
  });
  acceptedPayload(dataOf(answered).recordFeedback);

  const told = await cast('commissioner').ask(RecordInclusionProfileDocument, {
    input: {
      ...{ providerUrn, profileDate: day, filledBy: 'Coordinator', note: 'An invented note.' },
      answers: [
        { question: 'PUPILS_ON_ROLL', value: 200 },
        { question: 'SUSPENSIONS', value: 5 },
      ],
    },
  });
  acceptedPayload(dataOf(told).recordInclusionProfile);
  await planToImprove(cast, day);
}

async function planToImprove(cast: Cast, day: string): Promise<void> {
  const director = cast('director');
  const found = await director.askText('{ budgetHolders { agency { id } } people(first: 1) { nodes { id } } }');
  const { budgetHolders, people } = dataOf(found) as {
    budgetHolders: { agency: { id: string } }[];
    people: { nodes: { id: string }[] };
  };
  const input = improvementInput(budgetHolders[0]!.agency.id);
  const [owner] = input.priorities[0]!.actions[0]!.owners;
  const named = { ...owner!, personId: people.nodes[0]!.id };
  const [priority] = input.priorities;
  const actions = [{ ...priority!.actions[0]!, owners: [named] }];
  const saved = await director.ask(SaveImprovementPlanDocument, {
    input: { ...input, priorities: [{ ...priority!, actions }] },
  });
  const planId = acceptedPayload(dataOf(saved).saveImprovementPlan).plan!.id;
  const evidence = ['Invented minute 4'];
  for (const code of ['1.1a', '1.1']) {
    const rated = await director.ask(RateImprovementDocument, {
      input: { planId, code, rating: 'DONE', ratedDate: day, reason: 'An invented reason.', evidence },
    });
    acceptedPayload(dataOf(rated).rateImprovement);
  }
  const visited = await director.ask(RecordMonitoringVisitDocument, {
    input: { planId, visitDate: day, visitor: 'PEER', progress: 'SOME', finding: 'An invented finding.', evidence },
  });
  acceptedPayload(dataOf(visited).recordMonitoringVisit);
  const published = await director.ask(PublishAssuranceDocument, { input: { financialYear: '2024-25' } });
  acceptedPayload(dataOf(published).publishAssurance);
}
