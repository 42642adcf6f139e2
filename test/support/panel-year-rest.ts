import { randomUUID } from 'node:crypto';
import type { ScriptDecision, ScriptMatter, ScriptPlan } from './panel-year-script';

/*
 * What a year rolled by chance hardly has: yearly reviews held, late and not held, plans that end, what excuses a limit, requests of which little is
 * recorded, the ombudsman and recommendations. In fixed steps, so that it has some of each.
 */

/** A day so many days on. */
const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const planOf = (events: ScriptPlan['events'], more: Partial<ScriptPlan> = {}): ScriptPlan => ({
  ...{ caseId: randomUUID(), childId: randomUUID(), events, excused: [], ceasedDay: null, wasFinal: false },
  ...more,
});

/** Plans that were there before the year: a review in time, one late, one not held; what it led to; a plan that ended. */
function reviewedPlans(): ScriptPlan[] {
  return Array.from({ length: 12 }, (_, index) => {
    const sent = plus('2024-04-20', index * 20);
    const before = [
      { kind: 'REQUEST_RECEIVED', day: plus(sent, -130) },
      { kind: 'ASSESSMENT_AGREED', day: plus(sent, -100) },
      { kind: 'FINAL_PLAN_SENT', day: sent },
    ];
    if (index % 4 === 3) return planOf(before);
    const met = plus(sent, index % 2 === 0 ? 350 : 380);
    const held = [...before, { kind: 'REVIEW_MEETING', day: met }, { kind: 'REVIEW_DECIDED', day: plus(met, 20) }];
    if (index % 3 !== 2) return planOf(held);
    const notice = { kind: 'CEASE_NOTICE_SENT', day: plus(met, 23) };
    const ceasedDay = index === 2 ? plus(met, 120) : null;
    const ended = ceasedDay === null ? [] : [{ kind: 'PLAN_CEASED', day: ceasedDay }];
    return planOf([...held, notice, ...ended], { ceasedDay });
  });
}

/** Requests, plans and refusals of a plan whose limits were partly excused: enough, and not enough. */
function excusedPlans(): ScriptPlan[] {
  return [5, 30].flatMap((days) => {
    const asked = plus('2025-05-01', days);
    const refused = planOf(
      [
        { kind: 'REQUEST_RECEIVED', day: asked },
        { kind: 'ASSESSMENT_AGREED', day: plus(asked, 30) },
        { kind: 'PLAN_REFUSED', day: plus(asked, 125) },
      ],
      { excused: [{ code: 'C3', from: plus(asked, 40), days }] },
    );
    const sent = planOf(
      [
        { kind: 'REQUEST_RECEIVED', day: asked },
        { kind: 'ASSESSMENT_AGREED', day: plus(asked, 55) },
        { kind: 'FINAL_PLAN_SENT', day: plus(asked, 160) },
      ],
      { excused: ['C1', 'C4'].map((code) => ({ code, from: plus(asked, 10), days })) },
    );
    return [sent, refused];
  });
}

/** A request that was withdrawn, and plans that took more than a year. */
function restOfRequests(): ScriptPlan[] {
  const asked = (day: string) => ({ kind: 'REQUEST_RECEIVED', day });
  const long = [370, 400].map((days) =>
    planOf([
      asked('2024-08-01'),
      { kind: 'ASSESSMENT_AGREED', day: '2024-09-05' },
      { kind: 'FINAL_PLAN_SENT', day: plus('2024-08-01', days) },
    ]),
  );
  return [...long, planOf([asked('2025-09-01'), { kind: 'REQUEST_WITHDRAWN', day: '2025-09-20' }])];
}

/** A request of which no day of the decision is recorded, and plans, sent and refused, of which no request is. */
function halfRecorded(): ScriptPlan[] {
  const sent = { kind: 'FINAL_PLAN_SENT', day: '2025-10-20' };
  const refused = planOf([{ kind: 'PLAN_REFUSED', day: '2025-09-01' }]);
  return [planOf([{ kind: 'REQUEST_RECEIVED', day: '2025-06-10' }, sent]), planOf([sent]), planOf([sent]), refused];
}

/** The plans that chance leaves out. */
export function restOfPlans(): ScriptPlan[] {
  const wasFinal = Array.from({ length: 3 }, () => planOf([], { wasFinal: true }));
  return [...reviewedPlans(), ...restOfRequests(), ...excusedPlans(), ...halfRecorded(), ...wasFinal];
}

/** What the ombudsman found and bodies were recommended, of the first decisions. */
export function restOfMatters(decisions: readonly ScriptDecision[]): ScriptMatter[] {
  // A recommendation is made on an appeal, of years before.
  const matter = (at: number, kind: string, events: ScriptMatter['events']): ScriptMatter => ({
    ...{ id: randomUUID(), story: decisions[at]!.story, kind, events },
    aboutId: kind === 'RECOMMENDATION' ? randomUUID() : null,
  });
  const found = ['FAULT_AND_INJUSTICE', 'FAULT', 'NO_FAULT', 'NOT_INVESTIGATED', null].map((result, at) => {
    const asked = { kind: 'OMBUDSMAN_ENQUIRED', day: plus('2025-06-01', at * 30), result: null };
    const decided = { kind: 'OMBUDSMAN_DECIDED', day: plus(asked.day, 90), result };
    return matter(at, 'OMBUDSMAN', result === null ? [asked] : [asked, decided]);
  });
  const recommended = [20, 35, 36, null].map((days, at) => {
    const sent = { kind: 'RECOMMENDATION_SENT', day: plus('2025-07-01', at * 30), result: null };
    const answered = { kind: 'RECOMMENDATION_ANSWERED', day: plus(sent.day, days ?? 0), result: 'FOLLOWED' };
    return matter(at + 5, 'RECOMMENDATION', days === null ? [sent] : [sent, answered]);
  });
  return [...found, ...recommended];
}
