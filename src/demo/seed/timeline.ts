import { addDays, addYears, londonDay, type Day } from '../../kernel/dates';
import { instantOf } from '../../platform/clock';
import { type AreaPlan, type PlannedCase, type PlannedSitting, type PlannedStart } from '../plan/planned';
import { planReviews } from '../plan/reviews';
import { CHANGED_BEFORE } from '../plan/changes';
import { agreeShares, ratifyShares } from './agree';
import { planInvoices } from '../plan/invoices';
import { bookInvoice, closeBooks, enterBudget, planClosings, rollLedgerForward } from './finance';
import { seedExpected } from './plan';
import { changeSteps } from './change';
import { comment, setCodes } from './codes';
import { offerOptions } from './options';
import { end, start } from './place';
import { bringEvidence, refer, submit } from './refer';
import { review } from './review';
import { type AreaSession } from './session';
import { close, declare, list, MEMBERS, open, publish, schedule } from './sit';
import { BEFORE_TODAY, carryHealth, disputedCase, disputeHealth } from './dispute';
import { hear } from './hear';
import { decideUrgently } from './urgent';

/** One thing somebody did, and when. */
export interface Step {
  readonly at: Date;
  readonly run: (session: AreaSession, at: Date) => Promise<void>;
}

/** What may be done about a case, in days after its request and after its decision. */
const AFTER_REQUEST = { evidence: 6, options: 12, submission: 15 } as const;
const AFTER_DECISION = { agreement: 2, ratification: 7 } as const;
/** How many days before its sitting a case that cannot wait is decided out of panel; its shares are agreed the next day. */
const URGENT_BEFORE = 4;
/** How many days before the plan's day finance says what it expects of the cases with the panel. */
const EXPECTED_BEFORE = 60;
/** And about a sitting, in days before it. */
const BEFORE_SITTING = { schedule: 75, listing: 14, publication: 12, firstDeclaration: 9 } as const;

/**
 * The plan as steps in the order of time, none later than `now`: what the plan has for a later hour of today, or for tomorrow, has not
 * happened yet.
 */
export function timelineOf(plan: AreaPlan, now: Date): Step[] {
  const at = instants(plan.today, now);
  const steps = [
    ...plan.cases.flatMap((planned) => caseSteps(planned, plan.sittings, at)),
    ...plan.sittings.flatMap((_, index) => sittingSteps(plan, index, at)),
    ...disputeSteps(plan, at),
    ...changeSteps(plan).map(([what, time, run]) => step(at(addDays(plan.today, -CHANGED_BEFORE[what]), time), run)),
    ...planReviews(plan).map((planned) =>
      step(at(planned.day, '13:30'), (session, when) => review(session, planned, when)),
    ),
    step(at(plan.firstDay, '12:30'), setCodes),
    step(at(addDays(plan.today, -EXPECTED_BEFORE), '11:00'), seedExpected),
    ...closingSteps(plan, at),
    ...plan.budgets.map((budget) =>
      step(at(budget.enteredOn, '12:00'), (session, when) => enterBudget(session, budget, when)),
    ),
    ...yearsAfter(plan.firstDay, plan.today).map((day) => step(at(day, '01:00'), rollLedgerForward)),
    ...planInvoices(plan).map((invoice) =>
      step(at(invoice.recordedOn, '14:00'), (session, when) => bookInvoice(session, invoice, when)),
    ),
  ];
  // The sort is stable: what has one instant happens in the order above.
  return steps.filter((one) => one.at <= now).sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The books of each settled quarter are closed; before the last of them finance says why the block stands as it does. */
function closingSteps({ today }: AreaPlan, at: InstantOf): Step[] {
  const closings = planClosings(today);
  return closings.flatMap((closing, index) => [
    ...(index < closings.length - 1
      ? []
      : [
          step(at(addDays(closing.closedOn, -1), '15:00'), (session, when) =>
            comment(session, closing.financialYear, when),
          ),
        ]),
    step(at(closing.closedOn, '16:00'), (session, when) => closeBooks(session, closing, when)),
  ]);
}

function disputeSteps(plan: AreaPlan, at: InstantOf): Step[] {
  const planned = disputedCase(plan);
  if (planned === undefined) return [];
  const on = (what: keyof typeof BEFORE_TODAY): Day => addDays(plan.today, -BEFORE_TODAY[what]);
  return [
    step(at(on('dispute'), '10:30'), (session, when) => disputeHealth(session, planned, on('firstDisputed'), when)),
    step(at(on('carry'), '12:30'), (session, when) => carryHealth(session, planned, when)),
  ];
}

type InstantOf = (day: Day, time: string) => Date;

/** The instant of a day and an hour; today's hours are drawn together into the minutes before `now`. */
function instants(today: Day, now: Date): InstantOf {
  const shortlyBefore = instantOf(now.getTime() - 40 * 60_000);
  const isToday = londonDay(shortlyBefore) === today;
  return (day, time) => {
    const instant = instantOf(`${day}T${time}:00.000Z`);
    if (day !== today) return instant;
    if (!isToday) return now;
    const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    return instantOf(shortlyBefore.getTime() + minutes * 1000);
  };
}

function caseSteps(planned: PlannedCase, sittings: readonly PlannedSitting[], at: InstantOf): Step[] {
  const { requestDate, hearings, start: begun } = planned;
  const on = (after: keyof typeof AFTER_REQUEST, time: string): Date =>
    at(addDays(requestDate, AFTER_REQUEST[after]), time);
  const decided = sittings[hearings.at(-1)?.sitting ?? -1];
  return [
    step(at(requestDate, '09:10'), (session, when) => refer(session, planned, when)),
    step(on('evidence', '10:00'), (session, when) => bringEvidence(session, planned, when)),
    step(on('options', '11:00'), (session, when) => offerOptions(session, planned, when)),
    ...(planned.isSubmitted
      ? [step(on('submission', '15:00'), (session, when) => submit(session, planned, when))]
      : []),
    ...(isFunded(planned) && decided?.stage === 'CLOSED' ? agreementSteps(planned, decided.day, at) : []),
    ...(begun === null ? [] : placementSteps(planned, begun, at)),
    ...(planned.isUrgent && decided !== undefined ? urgentSteps(planned, decided.day, at) : []),
  ];
}

function urgentSteps(planned: PlannedCase, sitting: Day, at: InstantOf): Step[] {
  return [
    step(at(addDays(sitting, -URGENT_BEFORE), '13:00'), (session, when) => decideUrgently(session, planned, when)),
    step(at(addDays(sitting, 1 - URGENT_BEFORE), '11:00'), (session, when) => agreeShares(session, planned, when)),
  ];
}

function agreementSteps(planned: PlannedCase, decided: Day, at: InstantOf): Step[] {
  return [
    step(at(addDays(decided, AFTER_DECISION.agreement), '11:00'), (session, when) =>
      agreeShares(session, planned, when),
    ),
    ...(planned.fundingStage === 'APPROVED'
      ? [
          step(at(addDays(decided, AFTER_DECISION.ratification), '11:00'), (session, when) =>
            ratifyShares(session, planned, when),
          ),
        ]
      : []),
  ];
}

function placementSteps(planned: PlannedCase, begun: PlannedStart, at: InstantOf): Step[] {
  const started = step(at(begun.startDate, '09:00'), (session, when) => start(session, planned, begun, when));
  if (begun.endedDate === null) return [started];
  return [started, step(at(begun.endedDate, '16:00'), (session, when) => end(session, planned, begun, when))];
}

function isFunded({ hearings }: PlannedCase): boolean {
  const outcome = hearings.at(-1)?.outcome;
  return outcome === 'AGREED' || outcome === 'AGREED_IN_PART' || outcome === 'AGREED_WITH_CONDITIONS';
}

function sittingSteps(plan: AreaPlan, index: number, at: InstantOf): Step[] {
  const sitting = plan.sittings[index];
  if (sitting === undefined) return [];
  const { day, stage } = sitting;
  const items = plan.cases.flatMap((planned) =>
    planned.hearings.filter((one) => one.sitting === index).map((hearing) => ({ planned, hearing })),
  );
  const before = (what: keyof typeof BEFORE_SITTING, time: string): Date =>
    at(addDays(day, -BEFORE_SITTING[what]), time);
  // A shortened plan may leave a past sitting without a case; it was not held then.
  if (items.length === 0 && stage === 'CLOSED') return [];
  const scheduled = addDays(day, -BEFORE_SITTING.schedule);
  return [
    // The first sittings are put into the diary on the second day of all.
    step(at(scheduled > plan.firstDay ? scheduled : addDays(plan.firstDay, 1), '09:00'), (session, when) =>
      schedule(session, index, sitting, when),
    ),
    ...(stage === 'SCHEDULED' || items.length === 0
      ? []
      : [
          step(before('listing', '10:00'), (session, when) => list(session, index, items, when)),
          step(before('publication', '16:00'), (session, when) => publish(session, index, when)),
          ...MEMBERS.map(({ who }, position) =>
            step(at(addDays(day, position - BEFORE_SITTING.firstDeclaration), '17:00'), (session, when) =>
              declare(session, index, who, items, when),
            ),
          ),
        ]),
    ...((stage === 'OPEN' && items.length > 0) || stage === 'CLOSED'
      ? [
          step(at(day, '09:30'), (session, when) => open(session, index, when)),
          ...items.map((item, position) =>
            step(
              at(
                day,
                `${(10 + Math.floor(position / 3)).toString()}:${((position % 3) * 20).toString().padStart(2, '0')}`,
              ),
              (session, when) => hear(session, index, item, when),
            ),
          ),
        ]
      : []),
    ...(stage === 'CLOSED' ? [step(at(day, '16:00'), (session, when) => close(session, index, when))] : []),
  ];
}

/** Each 1 April after the first, to the plan's day. */
function yearsAfter(firstDay: Day, today: Day): Day[] {
  const days: Day[] = [];
  for (let day = addYears(firstDay, 1); day <= today; day = addYears(day, 1)) days.push(day);
  return days;
}

function step(at: Date, run: Step['run']): Step {
  return { at, run };
}
