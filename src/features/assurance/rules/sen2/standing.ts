import type { Day } from '../../../../kernel/dates';
import { PlanEventKind } from '../../../cases/rules/clock-codes';
import { Sen2Module } from '../../../cases/rules/imported';
import { CeaseReason } from '../../../cases/rules/sen2';
import type { ChildFacts, Happened, Imported, PlanSaid } from './facts';
import { childOf, namedPlanOf } from './imported';
import type { CountedDays } from './question';
import type { Round } from './rounds';

/** What became of a request or an assessment, by the code of the return, and when; null: no day is recorded, or none belongs to it. */
export interface Outcome {
  readonly code: string;
  readonly date: Day | null;
  /** Where no day is recorded: the last on which it can have been, since what follows from it has one; null: nothing says. */
  readonly atLatest?: Day | null;
}

/** How a round stood: the first outcomes, which stay, and what followed on a refusal (M11, V3). */
export interface Standing {
  readonly request: Outcome;
  /** What was decided after a refusal to assess. */
  readonly laterRequest: Outcome | null;
  /** Null: it never came to an assessment. */
  readonly assessment: Outcome | null;
  readonly laterAssessment: Outcome | null;
  /** Undefined: there was no plan by the census; null: there was, of a day that is not recorded. */
  readonly planDate: Day | null | undefined;
  readonly ceased: { readonly date: Day; readonly reason: string | null } | null;
  /** Whether another plan had taken its place by the census (section 44): it has not ceased, and is told of no more. */
  readonly isReplaced: boolean;
  /** Whether there was a plan on the census day. */
  readonly isActive: boolean;
}

const AWAITED = 'A';
const HISTORICAL = 'H';
const WITHDRAWN = 'W';

/** How a round stood as the return tells it: requests and assessments at the end of the calendar year, plans on the census day. */
export function standingOf(round: Round, facts: ChildFacts, question: CountedDays): Standing {
  const { censusDate, span } = question;
  const planDate = planDateOf(round, facts.imported, question);
  // What led to a plan of the census is told with it, though it was decided in January.
  const until = planDate === undefined ? span.endDate : censusDate;
  // That the same plan was sent once more is no outcome of anything.
  const isOnceMore = (one: Happened): boolean =>
    one.kind === PlanEventKind.FINAL_PLAN_SENT && round.plan !== null && one !== round.plan.made;
  const events = round.events.filter((one) => one.day <= until && !isOnceMore(one));
  const plans = plansOf(facts.plans);
  const request = withLatest(requestOf(events, round, planDate, plans, until), events, planDate, round.receivedDate);
  const laterRequest = request.code === 'N' ? reversalOf(events) : null;
  const isAssessed =
    request.code === 'Y' ||
    laterRequest !== null ||
    planDate !== undefined ||
    wasAssessed(round, request, events, question);
  const assessment =
    isAssessed || hasAssessment(round, facts.imported, until)
      ? assessmentOf(events, round, planDate, plans, facts.imported, until)
      : null;
  const laterAssessment = assessment?.code === 'N' ? firstOf(events, { FINAL_PLAN_SENT: 'Y' }) : null;
  const ceased = planDate === undefined ? null : ceasedOf(round, facts.imported, plans, censusDate);
  const end = round.plan?.end;
  const isReplaced = end?.by === 'REPLACED' && end.day <= censusDate;
  return {
    request: rolled(request, question),
    laterRequest,
    assessment: assessment === null ? null : rolled(assessment, question),
    laterAssessment,
    planDate,
    ceased,
    isReplaced,
    isActive: planDate !== undefined && ceased === null && !isReplaced,
  };
}

/** Whether needs were assessed whatever is known of the request: they were being, or the child was refused a plan. */
function wasAssessed(round: Round, { code }: Outcome, events: readonly Happened[], question: CountedDays): boolean {
  // What was withdrawn before it was agreed to is told once.
  if (code === WITHDRAWN) return false;
  return isUnderWay(round, question) || events.some(({ kind }) => kind === PlanEventKind.PLAN_REFUSED);
}

/** Whether needs were being assessed at the end of the calendar year of whose request no day is known. */
export function isUnderWay({ underWaySince }: Round, { span }: CountedDays): boolean {
  return underWaySince !== undefined && underWaySince <= span.endDate;
}

/** What was decided before the calendar year is historical, and its day is told no more; so is what something of before shows to have been decided. */
function rolled(outcome: Outcome, { span }: CountedDays): Outcome {
  const { code, date, atLatest = null } = outcome;
  const day = date ?? atLatest;
  const isOver = code !== AWAITED && code !== HISTORICAL && day !== null && day < span.startDate;
  return isOver ? { code: HISTORICAL, date: null } : outcome;
}

/** That it was agreed to assess was decided by the day of the first that follows from it; where that has none either, it is of the year of its request. */
function withLatest(
  request: Outcome,
  events: readonly Happened[],
  planDate: Day | null | undefined,
  receivedDate: Day | null,
): Outcome {
  if (request.code !== 'Y' || request.date !== null) return request;
  const wentOn = events.find(({ kind }) => WENT_ON.has(kind))?.day;
  const [atLatest = receivedDate] = [wentOn, planDate].filter((day) => typeof day === 'string').sort();
  return { ...request, atLatest };
}

/** What followed on a refusal to assess: that it was agreed to, or went on on a day that nobody recorded; null: it stayed. */
function reversalOf(events: readonly Happened[]): Outcome | null {
  const agreed = firstOf(events, { ASSESSMENT_AGREED: 'Y' });
  return agreed === null && events.some(({ kind }) => WENT_ON.has(kind)) ? { code: 'Y', date: null } : agreed;
}

/** The first that happened of some kinds, as an outcome. */
function firstOf(events: readonly Happened[], codes: Partial<Readonly<Record<PlanEventKind, string>>>): Outcome | null {
  for (const { kind, day } of events) {
    const code = codes[kind];
    if (code !== undefined) return { code, date: day };
  }
  return null;
}

function requestOf(
  events: readonly Happened[],
  round: Round,
  planDate: Day | null | undefined,
  plans: PlanCodes,
  until: Day,
): Outcome {
  const told = importedOutcome(round.imported, 'requestoutcome', 'requestoutcomedate', until);
  if (told !== null && told.code !== AWAITED) return told;
  const decided = firstOf(events, { ASSESSMENT_AGREED: 'Y', ASSESSMENT_REFUSED: 'N', REQUEST_WITHDRAWN: 'W' });
  const wentOn = events.find(({ kind }) => WENT_ON.has(kind));
  // That it went on says that it was agreed to, and not when.
  if (decided !== null && (wentOn === undefined || (decided.date ?? '') <= wentOn.day)) return decided;
  // A plan of which no request is recorded was asked for before anything was.
  if (round.receivedDate === null) return { code: HISTORICAL, date: null };
  if (wentOn !== undefined || planDate !== undefined || round.hasComeFurther === true) return { code: 'Y', date: null };
  const recorded = plans.requestOutcome;
  return recorded === null ? { code: AWAITED, date: null } : { code: recorded, date: null };
}

const WENT_ON: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.DRAFT_SERVED,
  PlanEventKind.PLAN_REFUSED,
  PlanEventKind.FINAL_PLAN_SENT,
]);

function assessmentOf(
  events: readonly Happened[],
  round: Round,
  planDate: Day | null | undefined,
  plans: PlanCodes,
  imported: readonly Imported[],
  until: Day,
): Outcome {
  const told = importedOutcome(
    childOf(imported, Sen2Module.ASSESSMENT, round.imported),
    'assessmentoutcome',
    'assessmentoutcomedate',
    until,
  );
  if (told !== null && told.code !== AWAITED) return told;
  // K6: of a plan that came from elsewhere it is history here.
  if (planDate !== undefined && round.plan?.isTakenOver === true) return { code: HISTORICAL, date: null };
  const agreed = events.findIndex(({ kind }) => kind === PlanEventKind.ASSESSMENT_AGREED);
  const decided = firstOf(events.slice(agreed + 1), {
    FINAL_PLAN_SENT: 'Y',
    PLAN_REFUSED: 'N',
    REQUEST_WITHDRAWN: 'W',
  });
  if (decided !== null) return decided;
  if (planDate !== undefined) {
    // So is that of a plan of which no day is known.
    const isHistory = round.receivedDate === null && planDate === null;
    return isHistory ? { code: HISTORICAL, date: null } : { code: 'Y', date: planDate };
  }
  // What a reassessment came to is the plan of before, as it was amended: that is told with its own records, and nothing is awaited.
  if (round.amendedOn !== null && round.amendedOn <= until) return { code: HISTORICAL, date: null };
  return { code: plans.assessmentOutcome ?? AWAITED, date: null };
}

/** Whether an imported return tells of an assessment: none before it was agreed to. */
function hasAssessment(round: Round, imported: readonly Imported[], until: Day): boolean {
  const agreed = round.imported?.columns['requestoutcomedate'];
  const isLater = typeof agreed === 'string' && agreed > until;
  return !isLater && childOf(imported, Sen2Module.ASSESSMENT, round.imported) !== null;
}

/** What an imported record says became of it, as events are told: on a day after `until` it was awaited. */
function importedOutcome(record: Imported | null, code: string, date: string, until: Day): Outcome | null {
  const outcome = record?.columns[code];
  if (typeof outcome !== 'string') return null;
  const day = (record?.columns[date] ?? null) as Day | null;
  return day !== null && day > until ? { code: AWAITED, date: null } : { code: outcome, date: day };
}

/**
 * The day of a round’s plan, as far as there was one by the census. Undefined: there was none; null: on no day that is recorded. Without its day, too, a plan is known: by what happened to it, by a referral
 * or an imported return; where another was there before it, from the first day on which it is.
 */
function planDateOf(
  { plan, imported: request, isFirstPlan, receivedDate }: Round,
  imported: readonly Imported[],
  { censusDate, span }: CountedDays,
) {
  const named = namedPlanOf(request, imported);
  if (plan === null && named === null) return undefined;
  // One that came back with the child was another authority's until then.
  if (plan?.isTakenOver === true && plan.knownFrom > censusDate) return undefined;
  const told = (named?.columns['startdate'] ?? null) as Day | null;
  const date = told ?? plan?.madeOn ?? null;
  if (date !== null) return date <= censusDate ? date : undefined;
  // What came of a request was not there before that.
  if (receivedDate !== null && receivedDate > span.endDate) return undefined;
  return isFirstPlan || plan === null || plan.knownFrom <= censusDate ? date : undefined;
}

/** How the plan ended by the census (reg 15 for one that went to another authority; the return’s reason 5); null: it did not, or another took its place (section 44). */
function ceasedOf(
  { plan, imported: request, events }: Round,
  imported: readonly Imported[],
  plans: PlanCodes,
  censusDate: Day,
): Standing['ceased'] {
  const end = plan?.end ?? null;
  if (end === null || end.by === 'REPLACED' || end.day > censusDate) return null;
  if (end.by === 'LEFT') return { date: end.day, reason: CeaseReason.TRANSFERRED };
  const named = namedPlanOf(request, imported)?.columns;
  const given = named?.['ceasedate'] === end.day ? ((named['ceasereason'] ?? null) as string | null) : null;
  const own = events.find(({ kind, day }) => kind === PlanEventKind.PLAN_CEASED && day === end.day)?.ceaseReason;
  return { date: end.day, reason: plans.ceaseReasons.get(end.day) ?? own ?? given };
}

interface PlanCodes {
  readonly requestOutcome: string | null;
  readonly assessmentOutcome: string | null;
  readonly ceaseReasons: ReadonlyMap<Day, string>;
}

/** What the cases of a child say of its plan by codes: of each the last that says something. */
function plansOf(plans: readonly PlanSaid[]): PlanCodes {
  const reasons = plans.flatMap(({ ceasedDate, ceaseReason }) =>
    ceasedDate === null || ceaseReason === null ? [] : [[ceasedDate, ceaseReason] as const],
  );
  return {
    requestOutcome: plans.filter(({ requestOutcome }) => requestOutcome !== null).at(-1)?.requestOutcome ?? null,
    assessmentOutcome:
      plans.filter(({ assessmentOutcome }) => assessmentOutcome !== null).at(-1)?.assessmentOutcome ?? null,
    ceaseReasons: new Map(reasons),
  };
}
