import type { Actor } from '../../src/platform/actor';
import { toGlobalId } from '../../src/platform/global-id';
import { useSchema } from './ask';
import { useDatabase } from './database';
import { setClock } from './make-ledger';
import { makePanelWorld, makeReferredCase, SCHOOLS, type PanelWorld } from './make-panel';
import { callAs, type ShownError } from './panel-client';
import { makeRunning } from './running-placement';
import { gradingOf, RUBRIC } from './whole-quality';
import { wholeSchema } from './whole-schema';

/** What a change of an improvement plan answers with. */
export interface Payload {
  readonly plan: { readonly id: string; readonly version: number } | null;
  readonly userErrors: readonly ShownError[];
}

/** The rules that a change was refused by. */
export const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);

/** An improvement plan as the tests ask for it. */
export interface ShownPlan {
  improvementPlan: {
    version: number;
    visits: unknown[];
    priorities: {
      actions: {
        rating: string | null;
        contradictions: string[];
        ratings: unknown[];
        milestones: { isOverdue: boolean }[];
      }[];
      measures: {
        measure: string;
        reading: { status: string; value: { number: string; amount: string } | null } | null;
      }[];
    }[];
  };
}

/** Asks for a plan as it stands, or as it stood at an instant. */
export const planQuery = (planId: string, asAt: string | null) =>
  `{ improvementPlan(id: "${planId}"${asAt === null ? '' : `, asAt: "${asAt}"`}) {
    version statementDueDate statementDueByWorkingDays versions { version note }
    priorities { actions { rating contradictions ratings { rating reason evidence } milestones { code isOverdue reachedDate } }
      measures { measure reading { status baseline { number amount } value { number amount } expected { number amount } } } }
    visits { visitor progress } } }`;

/**
 * A database with one area in which there is something of most that a measure counts, and how its director changes the improvement plan; each test
 * begins on 2 March 2026. Call it at the top of the file.
 */
export function useImprovement() {
  const db = useDatabase();
  const clock = setClock('2025-10-01T09:00:00Z');
  const ask = useSchema({ database: db, clock, schema: wholeSchema() });
  // Empty until the first hook has run.
  const world = {} as PanelWorld;
  let agencyId: string;
  const call = (mutation: string, input: object, actor: Actor = world.actors.director) =>
    callAs<Payload>(ask, actor, mutation, input, 'plan { id version }');
  async function asked<Data>(query: string, actor: Actor = world.actors.director): Promise<Data> {
    const answer = await ask<Data>(actor, query);
    if (answer.errors.length > 0)
      throw new Error(answer.errors.map(({ code, message }) => `${code} ${message}`).join());
    return answer.data;
  }

  beforeAll(async () => {
    Object.assign(world, await makePanelWorld(db, clock, '311'));
    const running = await makeRunning(ask, world, { option: { providerUrn: SCHOOLS.farAway } });
    const caseId = toGlobalId('Case', await makeReferredCase(world, { terms: { ehcPlanStatus: 'NONE' } }));
    clock.set('2025-11-03T09:00:00Z');
    const [officer, finance] = [world.actors.officer, world.actors.finance];
    for (const [kind, eventDate] of [
      ['REQUEST_RECEIVED', '2025-01-06'],
      ['FINAL_PLAN_SENT', '2025-06-30'],
    ] as const) {
      await callAs(ask, officer, 'recordPlanEvent', { caseId, kind, eventDate }, '');
    }
    await plant(caseId, running.caseId);
    const advice = { agencyKind: 'HEALTH', kind: 'THERAPY', contributor: 'An invented team', askedDate: '2025-10-20' };
    await callAs(ask, officer, 'recordAdviceRequest', { caseId, ...advice }, '');
    const budget = { financialYear: '2025-26', version: 'Invented', allocation: '30000.00', reason: 'Invented.' };
    const budgetHolderId = toGlobalId('BudgetHolder', world.holders.EDUCATION);
    await callAs(ask, finance, 'setBudget', { ...budget, budgetHolderId }, '');
    const { budgetHolders } = await asked<{ budgetHolders: { agency: { id: string } }[] }>(
      '{ budgetHolders { agency { id } } }',
    );
    agencyId = budgetHolders[0]!.agency.id;
  });
  beforeEach(() => {
    clock.set('2026-03-02T09:00:00Z');
  });

  /** What measures count beside plans and money: children in sight, a term at school, an audited plan and what families said. */
  async function plant(caseId: string, runningId: string): Promise<void> {
    const { officer, director } = world.actors;
    const told = async <Payload>(actor: Actor, mutation: string, input: object, gives = ''): Promise<Payload> => {
      const payload = await callAs<Payload>(ask, actor, mutation, input, gives);
      expect(payload.userErrors).toEqual([]);
      return payload;
    };
    const seen = { startDate: '2025-10-06', reason: 'HEALTH' };
    const partTime = { hoursPerWeek: '12', agreedEndDate: '2025-12-19' };
    await told(officer, 'recordCircumstance', { ...seen, caseId, kind: 'PART_TIME_TIMETABLE', partTime });
    const awaited = { provisionType: 'SPECIAL_ACADEMY' };
    for (const one of [caseId, toGlobalId('Case', runningId)]) {
      await told(officer, 'recordCircumstance', {
        ...{ ...seen, caseId: one, kind: 'AWAITING_PLACE', reason: 'NO_PLACE_FREE', awaited },
      });
    }
    const term = { academicYear: '2024/25', term: 'SUMMER', providerUrn: SCHOOLS.inArea, sessionsAuthorised: 6 };
    const sessions = { sessionsPossible: 120, sessionsAttended: 90, suspensions: 1, sessionsSuspended: 2 };
    await told(officer, 'recordSchoolAttendance', { caseId, ...term, ...sessions });
    await told(director, 'adoptAuditRubric', RUBRIC);
    const draw = { startDate: '2025-06-01', endDate: '2025-06-30', size: 1, seed: 'Invented' };
    const { sample } = await told<{ sample: { audits: { id: string }[] } }>(
      ...([director, 'drawPlanAuditSample', draw, 'sample { audits { id } }'] as const),
    );
    await told(director, 'gradePlanAudit', gradingOf(sample.audits[0]!.id, 'AUDIT', '2025-11-03'));
    const question = { respondent: 'FAMILY', stage: 'REVIEW', method: 'PHONE', askedDate: '2025-10-20' };
    const requests: string[] = [];
    for (const one of [caseId, toGlobalId('Case', runningId)]) {
      const { feedback } = await told<{ feedback: { id: string } }>(
        ...([officer, 'askFeedback', { ...question, caseId: one }, 'feedback { id }'] as const),
      );
      requests.push(feedback.id);
    }
    const scores = [{ question: 'OVERALL', score: 4 }];
    await told(officer, 'recordFeedback', { feedbackRequestId: requests[0], answeredDate: '2025-10-27', scores });
  }

  return {
    ...{ db, clock, ask, world, call, asked },
    /** The agency of the budgets, which answers for what is planned. */
    get agencyId(): string {
      return agencyId;
    },
  };
}
