import { inWords } from '../../../../kernel/code-words';
import type { DocumentBlock, DocumentModel, DocumentRow, DocumentTable } from '../../../../kernel/document';
import { dayInWords, poundsInWords } from '../../../../kernel/for-people';
import { formatDecimal } from '../../../../kernel/decimal';
import { ImprovementRating } from './codes';
import {
  contradictionsOf,
  milestoneStanding,
  ownersOf,
  standingRating,
  type FollowedMeasure,
  type FollowedPlan,
} from './followed';
import { measureOf, MeasureUnit, type MeasureCode } from './measures';
import type { Action, Priority } from './plan';
import { MeasureStatus, penceOfFigure, shownFigure, type Figure } from './trajectory';

const RATINGS: Readonly<Record<ImprovementRating, string>> = {
  RED: 'Red',
  AMBER: 'Amber',
  GREEN: 'Green',
  DONE: 'Done',
};
const NOT_RATED = 'Not rated';
const STATUSES: Readonly<Record<MeasureStatus, string>> = {
  NOT_STARTED: 'not started',
  MET: 'target met',
  ON_TRACK: 'on its line',
  OFF_TRACK: 'off its line',
  NO_LINE: 'target not met; no figure at its start',
  NOT_KNOWN: 'no figure',
};

/** The monitoring report of an improvement plan: measures as they are reckoned, and ratings with their reasons. No child is in it. */
export function monitoringReport(followed: FollowedPlan, asAt: Date): DocumentModel {
  const { areaName, answer } = followed;
  const { plan, head, asAt: day, due } = answer;
  return {
    title: `${areaName}: ${plan.name}. Monitoring report, ${dayInWords(day)}`,
    author: areaName,
    asAt,
    blocks: [
      {
        kind: 'PARAGRAPH',
        text: `Version ${String(head.version)} of the plan, as it stood on ${dayInWords(day)}. Every measure is reckoned by the system from the record and never typed; ratings are those of whoever answers for an action, with the reason. Where both part company, it is said.`,
      },
      ...(due === null
        ? []
        : [
            note(
              `A written statement of action was due by ${dayInWords(due.strict)}, or by working days ${dayInWords(due.byWorkingDays)}.`,
            ),
          ]),
      ...(followed.measures.every(({ reading }) => reading === null || reading.isWhole)
        ? []
        : [
            note(
              'Who made this declared an interest in a case; nothing of it is counted here. A measure marked “not whole” may stand otherwise for the area: what goes out is to be made by somebody from whom nothing is hidden.',
            ),
          ]),
      ...overview(followed),
      ...head.priorities.flatMap((priority) => priorityBlocks(followed, priority)),
      ...visitBlocks(followed),
    ],
  };
}

function note(text: string): DocumentBlock {
  return { kind: 'NOTE', text };
}

/** How many actions stand at each rating, drawn and as a table. */
function overview(followed: FollowedPlan): readonly DocumentBlock[] {
  const actions = followed.answer.head.priorities.flatMap((priority) => priority.actions);
  const labels = [...Object.values(RATINGS), NOT_RATED];
  const numbers = labels.map((label) => actions.filter(({ code }) => ratingInWords(followed, code) === label).length);
  const words = labels.map((label, at) => `${label.toLowerCase()} ${String(numbers[at] ?? 0)}`).join(', ');
  return [
    { kind: 'HEADING', level: 2, text: 'The actions at a glance' },
    {
      kind: 'CHART',
      chart: {
        ...{ title: 'Actions by rating', alternative: `Actions: ${words}.`, unit: 'NUMBER', categories: labels },
        series: [{ kind: 'BAR', name: 'Actions', values: numbers }],
        isHorizontal: true,
      },
      table: table(
        'Actions by rating',
        ['Rating', 'Actions'],
        labels.map((label, at) => [label, String(numbers[at] ?? 0)]),
      ),
    },
  ];
}

function priorityBlocks(followed: FollowedPlan, priority: Priority): readonly DocumentBlock[] {
  const { code, title, concern, actions } = priority;
  const measures = followed.measures.filter((one) => one.priority === code);
  return [
    { kind: 'HEADING', level: 2, text: `${code}. ${title}` },
    { kind: 'PARAGRAPH', text: concern },
    ...(measures.length === 0
      ? [note('No figure of this system measures this priority.')]
      : [{ kind: 'TABLE' as const, table: measureTable(measures) }]),
    ...actions.flatMap((action) => actionBlocks(followed, code, action)),
  ];
}

function measureTable(measures: readonly FollowedMeasure[]): DocumentTable {
  return table(
    'Measures',
    ['Measure', 'At its start', 'Now', 'Where its line has it', 'Last target', 'Status'],
    measures.map(({ planned: { measure, baselineDate, targets }, reading }) => {
      const last = targets.at(-1);
      const target = last === undefined ? 'none' : `${figureInWords(measure, last.figure)} by ${dayInWords(last.date)}`;
      const { label } = measureOf(measure);
      if (reading === null) return [label, ...WITHHELD, target, 'withheld'];
      const start = `${figureInWords(measure, reading.baseline)} (${dayInWords(baselineDate)})`;
      const figures = [start, figureInWords(measure, reading.value), figureInWords(measure, reading.expected)];
      const status = STATUSES[reading.status];
      return [label, ...figures, target, reading.isWhole ? status : `${status} (not whole)`];
    }),
  );
}

const WITHHELD = ['withheld', 'withheld', 'withheld'];

function actionBlocks(followed: FollowedPlan, priority: string, action: Action): readonly DocumentBlock[] {
  const { code, title, milestones } = action;
  const rating = standingRating(followed, code);
  const reason = rating === undefined ? '' : ` on ${dayInWords(rating.ratedDate)}: ${rating.reason}`;
  const against = contradictionsOf(followed, priority, action);
  return [
    { kind: 'HEADING', level: 3, text: `${code} ${title}` },
    { kind: 'PARAGRAPH', text: `Answered for by ${ownersOf(followed, action).join('; ')}.` },
    { kind: 'PARAGRAPH', text: `${ratingInWords(followed, code)}${reason}` },
    ...(rating === undefined || rating.evidence.length === 0 ? [] : [note(`Shown by: ${rating.evidence.join('; ')}.`)]),
    ...(against.length === 0
      ? []
      : [
          { kind: 'PARAGRAPH' as const, text: 'Against that rating:' },
          { kind: 'LIST' as const, isNumbered: false, items: against },
        ]),
    ...(milestones.length === 0 ? [] : [{ kind: 'TABLE' as const, table: milestoneTable(followed, action) }]),
  ];
}

function milestoneTable(followed: FollowedPlan, { code, milestones }: Action): DocumentTable {
  return table(
    `Milestones of ${code}`,
    ['Milestone', 'Due', 'Reached', 'Shown by'],
    milestones.map((milestone) => {
      const { reachedDate, isOverdue } = milestoneStanding(followed, milestone);
      const evidence = standingRating(followed, milestone.code)?.evidence ?? [];
      return [
        `${milestone.code} ${milestone.title}`,
        dayInWords(milestone.dueDate),
        reachedDate === null
          ? isOverdue
            ? 'no: overdue'
            : 'not yet'
          : `${dayInWords(reachedDate)}${reachedDate > milestone.dueDate ? ', late' : ''}`,
        evidence.length === 0 ? 'nothing' : evidence.join('; '),
      ];
    }),
  );
}

function visitBlocks({ answer: { visits } }: FollowedPlan): readonly DocumentBlock[] {
  if (visits.length === 0) return [];
  return [
    { kind: 'HEADING', level: 2, text: 'Monitoring visits' },
    {
      kind: 'TABLE',
      table: table(
        'Visits, the latest first',
        ['Day', 'Who', 'Progress', 'Found'],
        visits.map(({ visitDate, visitor, progress, finding }) => [
          ...[dayInWords(visitDate), inWords(visitor), inWords(progress), finding],
        ]),
      ),
    },
  ];
}

function ratingInWords(followed: FollowedPlan, code: string): string {
  const rating = standingRating(followed, code)?.rating;
  return rating === undefined ? NOT_RATED : RATINGS[rating];
}

/** A figure in its unit; null: there is none. */
function figureInWords(code: MeasureCode, figure: Figure | null): string {
  if (figure === null) return 'none';
  const { unit } = measureOf(code);
  if (unit === MeasureUnit.POUNDS) return poundsInWords(penceOfFigure(figure));
  const number = formatDecimal(shownFigure(code, figure));
  if (unit === MeasureUnit.PERCENT) return `${number}%`;
  return unit === MeasureUnit.DAYS ? `${number} days` : number;
}

function table(caption: string, headings: readonly string[], rows: readonly (readonly string[])[]): DocumentTable {
  return {
    caption,
    columns: headings.map((heading) => ({ heading, kind: 'TEXT' as const })),
    rows: rows.map((cells): DocumentRow => ({ cells })),
  };
}
