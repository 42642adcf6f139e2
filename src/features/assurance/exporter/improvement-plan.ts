import { type Day } from '../../../kernel/dates';
import { formatDecimal } from '../../../kernel/decimal';
import { formatMoney } from '../../../kernel/money';
import { type ExportArguments, type Exporter, type ExportParameter } from '../../../platform/exports';
import { type Report } from '../../../platform/reports';
import {
  contradictionsOf,
  milestoneStanding,
  ownersOf,
  standingRating,
  type FollowedMeasure,
  type FollowedPlan,
} from '../rules/improvement/followed';
import { measureOf, MeasureUnit, type MeasureCode } from '../rules/improvement/measures';
import { type RatingEntry } from '../rules/improvement/plan';
import { monitoringReport } from '../rules/improvement/report';
import { penceOfFigure, shownFigure, type Figure } from '../rules/improvement/trajectory';
import { sayWithheld } from '../../cases/service/say-withheld';
import { readFollowedPlan } from '../service/improvement/read-followed';
import { type ImprovementQuestion } from '../service/improvement/read-plan';
import { columnsOf, said } from './columns';

/** An action, a milestone or a measure of a plan. */
interface PlanRow {
  readonly part: 'ACTION' | 'MILESTONE' | 'MEASURE';
  readonly priority: string;
  readonly code: string;
  readonly title: string;
  readonly owners?: string;
  readonly rating?: RatingEntry | undefined;
  readonly dueDate?: Day;
  readonly reachedDate?: Day | null;
  readonly isOverdue?: boolean;
  readonly contradictions?: string;
  readonly measure?: FollowedMeasure;
  /** Why its figures are not of the whole area, or what speaks against it is not all; null or left out: they are. */
  readonly withheld?: string | null;
}
const { text, date } = columnsOf<PlanRow>();

const PARAMETERS: readonly ExportParameter[] = [
  { name: 'planId', isRequired: false, type: { idOf: 'ImprovementPlan' } },
  { name: 'asAt', isRequired: false, type: 'DATE' },
];

function questionOf({ planId, asAt }: ExportArguments): ImprovementQuestion {
  return { planId: planId ?? null, version: null, asAt: (asAt ?? null) as Day | null };
}

/** A plan of improvement as `improvementPlan` tells it, the newest unless said: a row an action, a milestone and a measure. */
export const improvementPlanExporter: Exporter<PlanRow> = {
  kind: 'improvement-plan',
  permission: 'improvement:read',
  parameters: PARAMETERS,
  columns: [
    text('part', ({ part }) => part),
    text('priority', ({ priority }) => priority),
    text('code', ({ code }) => code),
    text('title', ({ title }) => title),
    text('owners', ({ owners }) => owners ?? null),
    text('rating', ({ rating }) => rating?.rating ?? null),
    date('ratedDate', ({ rating }) => rating?.ratedDate ?? null),
    text('reason', ({ rating }) => rating?.reason ?? null),
    text('evidence', ({ rating }) => rating?.evidence.join('; ') ?? null),
    date('dueDate', ({ dueDate }) => dueDate ?? null),
    date('reachedDate', ({ reachedDate }) => reachedDate ?? null),
    text('isOverdue', ({ isOverdue }) => said(isOverdue)),
    text('contradictions', ({ contradictions }) => contradictions ?? null),
    text('unit', ({ measure }) => (measure === undefined ? null : measureOf(measure.planned.measure).unit)),
    date('baselineDate', ({ measure }) => measure?.planned.baselineDate ?? null),
    text('baseline', ({ measure }) => figureOf(measure, ({ baseline }) => baseline)),
    text('value', ({ measure }) => figureOf(measure, ({ value }) => value)),
    text('expected', ({ measure }) => figureOf(measure, ({ expected }) => expected)),
    text('status', ({ measure }) => measure?.reading?.status ?? null),
    text('isWithheld', ({ measure }) => said(measure === undefined ? null : measure.reading === null)),
    text('withheld', ({ withheld }) => withheld ?? null),
  ],
  rows: async function* (_tx, given, ctx) {
    yield rowsOf(await readFollowedPlan(ctx, questionOf(given)), await sayWithheld(ctx));
  },
};

function rowsOf(followed: FollowedPlan, short: string | null): readonly PlanRow[] {
  return followed.answer.head.priorities.flatMap(({ code: priority, actions }): PlanRow[] => [
    ...actions.flatMap((action): PlanRow[] => [
      {
        ...{ part: 'ACTION', priority, code: action.code, title: action.title },
        owners: ownersOf(followed, action).join('; '),
        rating: standingRating(followed, action.code),
        contradictions: contradictionsOf(followed, priority, action).join(' '),
      },
      ...action.milestones.map((milestone): PlanRow => ({
        ...{ part: 'MILESTONE', priority, ...milestone, ...milestoneStanding(followed, milestone) },
        rating: standingRating(followed, milestone.code),
      })),
    ]),
    ...followed.measures
      .filter((measure) => measure.priority === priority)
      .map((measure): PlanRow => {
        const { measure: code } = measure.planned;
        const withheld = measure.reading?.isWhole === false ? short : null;
        return { part: 'MEASURE', priority, code, title: measureOf(code).label, measure, withheld };
      }),
  ]);
}

function figureOf(
  measure: FollowedMeasure | undefined,
  of: (reading: NonNullable<FollowedMeasure['reading']>) => Figure | null,
): string | null {
  const reading = measure?.reading ?? null;
  const figure = reading === null ? null : of(reading);
  return measure === undefined || figure === null ? null : plain(measure.planned.measure, figure);
}

function plain(code: MeasureCode, figure: Figure): string {
  return measureOf(code).unit === MeasureUnit.POUNDS
    ? formatMoney(penceOfFigure(figure))
    : formatDecimal(shownFigure(code, figure));
}

/** The same as a monitoring report, for the board that watches over the plan. */
export const improvementPlanReport: Report = {
  kind: 'improvement-plan',
  permission: 'improvement:read',
  parameters: PARAMETERS,
  build: async (ctx, given) => monitoringReport(await readFollowedPlan(ctx, questionOf(given)), ctx.clock.now()),
};
