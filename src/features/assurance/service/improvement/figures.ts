import { addDays, addYears, financialYearOf, londonDay, type Day, type Span } from '../../../../kernel/dates';
import { decimal, DECIMAL_ONE, meanOf, parseDecimal } from '../../../../kernel/decimal';
import { hasRole } from '../../../../platform/actor';
import { londonInstant, millisBefore } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { Tx } from '../../../../platform/db';
import { findHighNeedsBlock } from '../../../access/repository/directory';
import type { PressureStanding } from '../../../budget/rules/answer';
import { readOutOfArea, readPressureStanding } from '../../../budget/service/read-pressure';
import { listCircumstancesOfKinds } from '../../../cases/repository/circumstance';
import { Circumstance } from '../../../cases/rules/circumstance-codes';
import { holdsOn, standingOf } from '../../../cases/rules/circumstances';
import { TimelinessBand, type PlanTimeliness } from '../../../cases/rules/timeliness';
import { readPlanTimeliness } from '../../../cases/service/list-clocks';
import { readAdviceTimes } from '../../../cases/service/read-advice-times';
import { countNoticesOverdue } from '../../../panels/service/read-notices-due';
import { countFeedback } from '../../repository/feedback';
import { countOpenDisputes, countOverdueReviews } from '../../repository/improvement-figures';
import { listAuditsGradedIn, listRubrics } from '../../repository/quality';
import { measureOf, type MeasureCode } from '../../rules/improvement/measures';
import { figureOfPence, type Figure } from '../../rules/improvement/trajectory';
import { percentOf } from '../../rules/quality/area';
import { standingGrading } from '../../rules/quality/grading';
import { FeedbackQuestion, Respondent } from '../../rules/voice/codes';
import { areaFeedback } from '../../rules/voice/area';
import { readPanelFigure } from '../panel/read-assurance';

/** A figure as at a day; null: there is none. */
type Reckon = (ctx: Ctx, day: Day) => Promise<Figure | null>;

/** How each measure is worked out, by the service that answers the same question elsewhere (definitions: rules/improvement/measures.ts). */
const FIGURES: Readonly<Record<MeasureCode, Reckon>> = {
  BUDGET_VARIANCE: async (ctx, day) => {
    const variance = (await standingOn(ctx, day))?.pressure.variance ?? null;
    return variance === null ? null : figureOfPence(variance);
  },
  BUDGET_VARIANCE_PERCENT: async (ctx, day) => {
    const percent = parseDecimal((await standingOn(ctx, day))?.pressure.variancePercent);
    return percent.ok ? percent.value : null;
  },
  OUT_OF_AREA_PLACEMENTS: async (ctx, day) => {
    const standing = await standingOn(ctx, day);
    return standing === null ? null : whole((await readOutOfArea(ctx, standing)).outOfArea.placements);
  },
  OUT_OF_AREA_COST: async (ctx, day) => {
    const standing = await standingOn(ctx, day);
    return standing === null ? null : figureOfPence((await readOutOfArea(ctx, standing)).outOfArea.cost);
  },
  PLANS_IN_20_WEEKS: async (ctx, day) => {
    const { withinTime, sent, untimed } = await timelinessOn(ctx, day);
    return percentOf(withinTime, sent - untimed);
  },
  PLANS_IN_TIME_WITH_EXCEPTIONS: async (ctx, day) => {
    const { withinTimeWithExceptions, sent, untimed } = await timelinessOn(ctx, day);
    return percentOf(withinTimeWithExceptions, sent - untimed);
  },
  PLANS_WAITED_FOR_OVER_20_WEEKS: async (ctx, day) => {
    const { bands } = await timelinessOn(ctx, day);
    const over = bands.filter(({ band }) => band !== TimelinessBand.WITHIN_20_WEEKS);
    return whole(over.reduce((all, { waiting }) => all + waiting, 0));
  },
  ADVICE_LATE: async (ctx, day) => {
    const asked = await readAdviceTimes(ctx, yearTo(day), day);
    const due = asked.filter(({ dueDate, isSpared }) => dueDate < day && !isSpared);
    return percentOf(due.filter(({ daysLate }) => daysLate > 0).length, due.length);
  },
  DISPUTES_OPEN: async (ctx, day) => whole((await countOpenDisputes(await ctx.read(), day)).disputes),
  DISPUTE_DAYS: async (ctx, day) => {
    const { disputes, days } = await countOpenDisputes(await ctx.read(), day);
    return meanOf(days, disputes);
  },
  REVIEWS_OVERDUE: async (ctx, day) => whole(await countOverdueReviews(await ctx.read(), day)),
  NOTICES_OVERDUE: async (ctx, day) => {
    if (day !== londonDay(ctx.clock.now())) return null;
    return whole(await countNoticesOverdue(await ctx.read()));
  },
  DECISION_TO_NOTICE_DAYS: async (ctx, day) =>
    ofTenths((await readPanelFigure(ctx, yearTo(day), 'DECISION_TO_NOTICE')).medianTenths),
  DECISIONS_DEFERRED: async (ctx, day) =>
    ofTenths((await readPanelFigure(ctx, yearTo(day), 'DECISIONS_DEFERRED')).percentTenths),
  CHILDREN_WAITING: (ctx, day) => countChildren(ctx, Circumstance.AWAITING_PLACE, day),
  CHILDREN_ON_PART_TIME_TIMETABLES: (ctx, day) => countChildren(ctx, Circumstance.PART_TIME_TIMETABLE, day),
  REQUESTS_RECEIVED: async (ctx, day) =>
    whole((await readPanelFigure(ctx, yearTo(day), 'REQUESTS_RECEIVED')).numerator ?? 0),
  ATTENDANCE: async (ctx, day) => ofTenths((await readPanelFigure(ctx, yearTo(day), 'ATTENDANCE_RATE')).percentTenths),
  CHILDREN_SUSPENDED: async (ctx, day) =>
    ofTenths((await readPanelFigure(ctx, yearTo(day), 'CHILDREN_SUSPENDED')).percentTenths),
  PLANS_GRADED_BEST_OR_NEXT: async (ctx, day) => {
    const tx = await ctx.read();
    const { startDate, endDate } = yearTo(day);
    const rubrics = new Map((await listRubrics(tx)).map((rubric) => [rubric.rubricId, rubric]));
    const graded = (await listAuditsGradedIn(tx, { startDate, endDate })).flatMap((audit) => {
      const gradings = audit.gradings.filter(({ gradedDate }) => gradedDate <= day);
      const standing = standingGrading({ gradings });
      const grades = rubrics.get(audit.rubricId)?.content.grades ?? [];
      const isOfYear = standing !== undefined && standing.gradedDate >= startDate;
      return isOfYear ? [grades.slice(0, 2).some(({ code }) => code === standing.overallGrade)] : [];
    });
    return percentOf(graded.filter(Boolean).length, graded.length);
  },
  FEEDBACK_RESPONSE: async (ctx, day) => {
    const { responses } = areaFeedback(await countFeedback(await ctx.read(), yearTo(day)), false);
    const all = responses.filter(({ stage }) => stage === null);
    const total = (key: 'answered' | 'asked'): number => all.reduce((sum, one) => sum + (one[key] ?? 0), 0);
    return percentOf(total('answered'), total('asked'));
  },
  FEEDBACK_OVERALL: async (ctx, day) => {
    const { scores } = areaFeedback(await countFeedback(await ctx.read(), yearTo(day)), false);
    const byScore = Object.values(Respondent).flatMap((respondent) =>
      scores
        .filter((one) => one.respondent === respondent && one.question === FeedbackQuestion.OVERALL)
        .map((one) => one.byScore ?? []),
    );
    const sum = byScore.flatMap((all) => all.map((answers, at) => answers * (at + 1)));
    return meanOf(add(sum), add(byScore.flat()));
  },
};

/** Whether the reader may know a measure: only those who read what it is counted from, over the whole area. */
export function mayReadMeasure(ctx: Ctx, code: MeasureCode): boolean {
  return ctx.actor.kind === 'system' || hasRole(ctx.actor, ...measureOf(code).readers);
}

/** What a measure is as at a day, worked out for this reader: null before there is anything to count, and of a day to come. The reader may know it. */
export async function readFigure(ctx: Ctx, code: MeasureCode, day: Day): Promise<Figure | null> {
  if (day > londonDay(ctx.clock.now())) return null;
  const tx = await ctx.read();
  const known = knownIn(tx, FIGURES_READ);
  const key = `${code} ${day}`;
  const figure = known.get(key) ?? FIGURES[code](ctx, day);
  known.set(key, figure);
  return figure;
}

/** What several measures share is read once in a snapshot. */
const FIGURES_READ = new WeakMap<Tx, Map<string, Promise<Figure | null>>>();
const STANDINGS_READ = new WeakMap<Tx, Map<string, Promise<PressureStanding | null>>>();
const TIMELINESS_READ = new WeakMap<Tx, Map<string, Promise<PlanTimeliness>>>();

function knownIn<Value>(tx: Tx, read: WeakMap<Tx, Map<string, Value>>): Map<string, Value> {
  const known = read.get(tx) ?? new Map<string, Value>();
  read.set(tx, known);
  return known;
}

/** The pressure on the block as it stood at the end of a day; null where the area has no block. */
async function standingOn(ctx: Ctx, day: Day): Promise<PressureStanding | null> {
  const known = knownIn(await ctx.read(), STANDINGS_READ);
  const standing = known.get(day) ?? findStanding(ctx, day);
  known.set(day, standing);
  return standing;
}

async function findStanding(ctx: Ctx, day: Day): Promise<PressureStanding | null> {
  if ((await findHighNeedsBlock(await ctx.read())) === undefined) return null;
  const isToday = day === londonDay(ctx.clock.now());
  return readPressureStanding(ctx, {
    financialYear: financialYearOf(day),
    budgetHolderId: null,
    asAt: isToday ? null : millisBefore(londonInstant(addDays(day, 1), '00:00'), 1),
    filter: {},
  });
}

async function timelinessOn(ctx: Ctx, day: Day): Promise<PlanTimeliness> {
  const known = knownIn(await ctx.read(), TIMELINESS_READ);
  const timeliness = known.get(day) ?? readPlanTimeliness(ctx, yearTo(day));
  known.set(day, timeliness);
  return timeliness;
}

async function countChildren(ctx: Ctx, kind: Circumstance, day: Day): Promise<Figure> {
  const records = await listCircumstancesOfKinds(await ctx.read(), [kind]);
  const held = records.flatMap((record) => {
    const standing = standingOf(record);
    return standing !== null && holdsOn(standing, day) ? [standing.childId] : [];
  });
  return whole(new Set(held).size);
}

/** The twelve months to a day. */
function yearTo(day: Day): Span {
  return { startDate: addDays(addYears(day, -1), 1), endDate: day };
}

/** A figure of so many tenths; null of none. */
function ofTenths(tenths: number | null): Figure | null {
  return tenths === null ? null : decimal((BigInt(tenths) * DECIMAL_ONE) / 10n);
}

function whole(count: number): Figure {
  return decimal(BigInt(count) * DECIMAL_ONE);
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
