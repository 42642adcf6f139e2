import { addYears, type Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import type { Refusal } from '../../../../kernel/refusal';
import { FIRST_EHC_DAY } from '../../../cases/rules/plan';
import { MOST_WRITTEN, neededTextProblems } from '../../../providers/rules/said';
import type { AdoptRubricCode } from '../../refusals/quality';

/** What is asked of a plan, and by which grades it is answered. */
export interface RubricContent {
  /** The best first. */
  readonly grades: readonly RubricGrade[];
  readonly sections: readonly RubricSection[];
}

/** A grade of a rubric. */
export interface RubricGrade {
  readonly code: string;
  readonly label: string;
}

/** A section of a rubric, such as the child's views or the outcomes. */
export interface RubricSection {
  readonly code: string;
  readonly title: string;
  readonly questions: readonly { readonly code: string; readonly text: string }[];
}

/** A version of the area's rubric. */
export interface AuditRubric {
  readonly rubricId: string;
  readonly number: number;
  readonly name: string;
  /** The first day it holds. */
  readonly startDate: Day;
  readonly content: RubricContent;
  readonly adoptedBy: string;
  readonly adoptedAt: Date;
  /** It never held: before it began another came in its place. */
  readonly isReplaced: boolean;
}

/** What one rubric may hold. */
export const RUBRIC_LIMITS = { leastGrades: 2, mostGrades: 6, mostSections: 20, mostQuestions: 60 } as const;
const CODE = /^[A-Z][A-Z0-9_]{0,29}$/;

/** A version is adopted so many years ahead at most: what is further off is a slip of the year. */
const YEARS_AHEAD = 2;

/** Whether another version came in the place of one before it began: adopted later, from its first day or an earlier one. */
export function wasReplaced({ number, startDate }: NumberedStart, rubrics: readonly NumberedStart[]): boolean {
  return rubrics.some((other) => other.number > number && other.startDate <= startDate);
}
type NumberedStart = Pick<AuditRubric, 'number' | 'startDate'>;

/**
 * What is wrong with the first day of the next version. It follows the one that has begun; one that has not begun yet it may follow too, and from that one’s first
 * day or an earlier one it takes its place.
 */
export function startProblems(startDate: Day, rubrics: readonly AuditRubric[], today: Day): Refusal<AdoptRubricCode>[] {
  const begun = rubricOn(rubrics, today);
  const latest = addYears(today, YEARS_AHEAD);
  const isBetween = startDate >= FIRST_EHC_DAY && startDate <= latest;
  return [
    ...(isBetween
      ? []
      : [
          problem(
            'START_OUT_OF_RANGE',
            ['startDate'],
            `A rubric of plans begins between ${dayInWords(FIRST_EHC_DAY)}, the first day of such plans, and ${dayInWords(latest)}; check the year.`,
          ),
        ]),
    ...(begun === undefined || startDate > begun.startDate
      ? []
      : [
          problem(
            'NOT_AFTER_LAST',
            ['startDate'],
            `The version in place began on ${dayInWords(begun.startDate)}; give a later day for this one.`,
          ),
        ]),
  ];
}

/** The version that holds on a day, of all in the order of their numbers; undefined: none yet. */
export function rubricOn(rubrics: readonly AuditRubric[], day: Day): AuditRubric | undefined {
  return [...rubrics].reverse().find(({ startDate }) => startDate <= day);
}

/** Every question of a rubric, in its order. */
export function questionsOf({ sections }: RubricContent): readonly string[] {
  return sections.flatMap(({ questions }) => questions.map(({ code }) => code));
}

/** What is wrong with the content of a rubric, all at once. */
export function rubricProblems({ grades, sections }: RubricContent): Refusal<AdoptRubricCode>[] {
  const { leastGrades, mostGrades, mostSections, mostQuestions } = RUBRIC_LIMITS;
  const asked = sections.flatMap(({ questions }) => questions);
  return [
    ...countProblems('GRADES_MISSING', 'grades', grades.length, leastGrades, mostGrades),
    ...countProblems('QUESTIONS_MISSING', 'sections', sections.length, 1, mostSections),
    ...countProblems('QUESTIONS_MISSING', 'sections', asked.length, 1, mostQuestions),
    ...sections.flatMap(({ questions }, index) =>
      questions.length > 0
        ? []
        : [problem('QUESTIONS_MISSING', ['sections', String(index)], 'A section asks nothing; give it a question.')],
    ),
    ...codeProblems(grades, 'grades'),
    ...codeProblems(sections, 'sections'),
    ...codeProblems(asked, 'sections'),
    ...grades.flatMap(({ label }, at) => textProblems(['grades', String(at)], 'label', label)),
    ...sections.flatMap(({ title, questions }, at) => [
      ...textProblems(['sections', String(at)], 'title', title),
      ...questions.flatMap(({ text }, index) =>
        textProblems(['sections', String(at), 'questions', String(index)], 'text', text),
      ),
    ]),
  ];
}

function countProblems(
  code: AdoptRubricCode,
  field: string,
  count: number,
  least: number,
  most: number,
): Refusal<AdoptRubricCode>[] {
  if (count >= least && count <= most) return [];
  return [problem(code, [field], `Give ${String(least)} to ${String(most)}; ${String(count)} were given.`)];
}

function codeProblems(coded: readonly { readonly code: string }[], field: string): Refusal<AdoptRubricCode>[] {
  const codes = coded.map(({ code }) => code);
  const wrong = codes.filter((code) => !CODE.test(code));
  const twice = [...new Set(codes.filter((code, index) => codes.indexOf(code) < index))];
  return [
    ...wrong.map((code) =>
      problem(
        'CODE_INVALID',
        [field],
        `“${code}” is no code: give a capital letter, then capitals, digits or _, at most 30 in all.`,
      ),
    ),
    ...twice.map((code) => problem('CODE_TWICE', [field], `${code} is given twice; give each a code of its own.`)),
  ];
}

function textProblems(path: readonly string[], field: string, text: string): Refusal<AdoptRubricCode>[] {
  return neededTextProblems(field, text, MOST_WRITTEN.title).map((one) => ({ ...one, field: [...path, field] }));
}

function problem(code: AdoptRubricCode, field: readonly string[], message: string): Refusal<AdoptRubricCode> {
  return { code, field, message };
}
