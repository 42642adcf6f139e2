import { addYears, type Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import type { Refusal } from '../../../../kernel/refusal';
import { FIRST_EHC_DAY } from '../../../cases/rules/plan';
import { refusalsFrom } from '../../../providers/refusals';
import { MOST_WRITTEN, neededTextProblems, textProblems, type TextProblem } from '../../../providers/rules/said';
import { SAVE_IMPROVEMENT_CODES, type SaveImprovementCode } from '../../refusals/improvement';
import type { Action, PlanMeasure, Priority } from './plan';

const CODE = /^[A-Za-z0-9.-]{1,12}$/;
/** How far ahead a milestone may be due. */
const YEARS_AHEAD = 10;
const MOST = { priorities: 20, actions: 30, owners: 20, milestones: 30, measures: 30, targets: 20 } as const;

type Refused = Refusal<SaveImprovementCode>;
type Path = readonly string[];

const refusal = refusalsFrom(SAVE_IMPROVEMENT_CODES);

/** On which days the parts of a plan may lie. */
interface PlanDays {
  readonly today: Day;
  /** From which day on the plan is followed (`firstDayOf`). */
  readonly first: Day;
}

/** A rating or a visit of a plan, in words, and its day. */
export interface RecordOfPlan {
  readonly what: string;
  readonly date: Day;
}

/** What is recorded of a plan for days before its letter, the first first. */
export function recordsBefore(letterDate: Day, records: readonly RecordOfPlan[]): readonly RecordOfPlan[] {
  return records.filter(({ date }) => date < letterDate).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** How many records a refusal names. */
const MOST_NAMED = 5;

/** What is wrong with the day of the letter that asked for a plan; `before`: what is recorded of it already for days before, and is not said to stay. */
export function letterProblems(letterDate: Day, today: Day, before: readonly RecordOfPlan[]): Refused[] {
  const named = before.slice(0, MOST_NAMED).map(({ what, date }) => `${what} of ${dayInWords(date)}`);
  const more = before.length > named.length ? [`${String(before.length - named.length)} more`] : [];
  const message = `Recorded before this day: ${[...named, ...more].join(', ')}. Give the day of the first or an earlier one; where their days are wrong and the letter’s is right, set keepsEarlierRecords and say why in note: they stay as they were recorded.`;
  return [
    ...(letterDate > today ? [refusal('LETTER_IN_FUTURE', ['letterDate'])] : []),
    ...(letterDate < FIRST_EHC_DAY ? [refusal('LETTER_TOO_EARLY', ['letterDate'])] : []),
    ...(before.length > 0 ? [refusal('LETTER_AFTER_RECORDS', ['letterDate'], message)] : []),
  ];
}

/** What is wrong with the priorities of a plan, all at once. */
export function prioritiesProblems(priorities: readonly Priority[], days: PlanDays): Refused[] {
  const isCounted = priorities.length > 0 && priorities.length <= MOST.priorities;
  return [
    ...(isCounted ? [] : [refusal('NOTHING_PLANNED', ['priorities'])]),
    ...codeProblems(priorities),
    ...priorities.flatMap((priority, index) => priorityProblems(priority, ['priorities', String(index)], days)),
  ];
}

/** Every code of a plan: priorities, actions and milestones. */
export function codesOf(priorities: readonly Priority[]): readonly string[] {
  return priorities.flatMap(({ code, actions }) => [
    code,
    ...actions.flatMap((action) => [action.code, ...action.milestones.map((milestone) => milestone.code)]),
  ]);
}

function codeProblems(priorities: readonly Priority[]): Refused[] {
  const codes = codesOf(priorities);
  const twice = [...new Set(codes.filter((code, index) => codes.indexOf(code) < index))];
  return [
    ...codes
      .filter((code) => !CODE.test(code))
      .map((code) =>
        refusal(
          'CODE_INVALID',
          ['priorities'],
          `“${code}” is no code: give 1 to 12 letters, digits, points and hyphens.`,
        ),
      ),
    ...twice.map((code) =>
      refusal('CODE_TWICE', ['priorities'], `${code} is given twice; give each a code of its own.`),
    ),
  ];
}

function priorityProblems({ title, concern, actions, measures }: Priority, path: Path, days: PlanDays): Refused[] {
  const isCounted = actions.length > 0 && actions.length <= MOST.actions;
  const codes = measures.map(({ measure }) => measure);
  return [
    ...under(path, neededTextProblems('title', title, MOST_WRITTEN.title)),
    ...under(path, neededTextProblems('concern', concern, MOST_WRITTEN.text)),
    ...(isCounted ? [] : [refusal('NOTHING_PLANNED', [...path, 'actions'])]),
    ...(measures.length > MOST.measures ? [refusal('TOO_MANY', [...path, 'measures'])] : []),
    ...actions.flatMap((action, index) => actionProblems(action, [...path, 'actions', String(index)], days)),
    ...measures.flatMap((one, index) => [
      ...(codes.indexOf(one.measure) < index ? [refusal('MEASURE_TWICE', [...path, 'measures', String(index)])] : []),
      ...measureProblems(one, [...path, 'measures', String(index)], days.today),
    ]),
  ];
}

function actionProblems({ title, owners, milestones }: Action, path: Path, { today, first }: PlanDays): Refused[] {
  const agencies = owners.map(({ agencyId }) => agencyId);
  return [
    ...under(path, neededTextProblems('title', title, MOST_WRITTEN.title)),
    ...(owners.length === 0 ? [refusal('OWNER_MISSING', [...path, 'owners'])] : []),
    ...(owners.length > MOST.owners ? [refusal('TOO_MANY', [...path, 'owners'])] : []),
    ...(milestones.length > MOST.milestones ? [refusal('TOO_MANY', [...path, 'milestones'])] : []),
    ...owners.flatMap(({ post }, index) => [
      ...(agencies.indexOf(agencies[index] ?? '') < index
        ? [refusal('OWNER_TWICE', [...path, 'owners', String(index)])]
        : []),
      ...under([...path, 'owners', String(index)], textProblems('post', post, MOST_WRITTEN.title)),
    ]),
    ...milestones.flatMap(({ title: text, dueDate }, index) => [
      ...under([...path, 'milestones', String(index)], neededTextProblems('title', text, MOST_WRITTEN.title)),
      ...(dueDate < first || dueDate > addYears(today, YEARS_AHEAD)
        ? [refusal('MILESTONE_OUT_OF_RANGE', [...path, 'milestones', String(index), 'dueDate'])]
        : []),
    ]),
  ];
}

function measureProblems({ baselineDate, targets }: PlanMeasure, path: Path, today: Day): Refused[] {
  const isOrdered = targets.every(({ date }, index) => date > (targets[index - 1]?.date ?? baselineDate));
  return [
    ...(baselineDate < FIRST_EHC_DAY ? [refusal('BASELINE_TOO_EARLY', [...path, 'baselineDate'])] : []),
    ...(baselineDate > today ? [refusal('BASELINE_IN_FUTURE', [...path, 'baselineDate'])] : []),
    ...(targets.length === 0 ? [refusal('TARGET_MISSING', [...path, 'targets'])] : []),
    ...(targets.length > MOST.targets ? [refusal('TOO_MANY', [...path, 'targets'])] : []),
    ...(isOrdered ? [] : [refusal('TARGETS_OUT_OF_ORDER', [...path, 'targets'])]),
  ];
}

function under<Code extends string>(path: Path, problems: readonly TextProblem<Code>[]): TextProblem<Code>[] {
  return problems.map((one) => ({ ...one, field: [...path, ...one.field] }));
}

/** What is wrong with evidence that is named: too much of it, or one that says nothing. */
export function evidenceProblems(
  evidence: readonly string[],
): (TextProblem<'TEXT_MISSING' | TextProblem['code']> | { code: 'TOO_MUCH_EVIDENCE'; field: Path; message: string })[] {
  const mostPieces = 10;
  return [
    ...(evidence.length > mostPieces
      ? [
          {
            code: 'TOO_MUCH_EVIDENCE' as const,
            field: ['evidence'],
            message: `Name at most ${String(mostPieces)} pieces of evidence.`,
          },
        ]
      : []),
    ...evidence.flatMap((one, index) =>
      neededTextProblems('evidence', one, MOST_WRITTEN.text).map((problem) => ({
        ...problem,
        field: ['evidence', String(index)],
      })),
    ),
  ];
}
