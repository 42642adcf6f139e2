import type { Day } from '../../../../kernel/dates';
import type { Refusal } from '../../../../kernel/refusal';
import { repeated } from '../../../../kernel/group';
import { written } from '../../../../kernel/text';
import { FIRST_EHC_DAY } from '../../../cases/rules/plan';
import { refusalsFrom } from '../../../providers/refusals';
import { MOST_WRITTEN, neededTextProblems, textProblems } from '../../../providers/rules/said';
import { RECORD_PROFILE_CODES, type RecordProfileCode } from '../../refusals/voice';

/** What a school tells of itself. */
export const InclusionQuestion = {
  PUPILS_ON_ROLL: 'PUPILS_ON_ROLL',
  SEN_SUPPORT: 'SEN_SUPPORT',
  EHC_PLANS: 'EHC_PLANS',
  PART_TIME_TIMETABLES: 'PART_TIME_TIMETABLES',
  PERSISTENTLY_ABSENT: 'PERSISTENTLY_ABSENT',
  SUSPENSIONS: 'SUSPENSIONS',
  PERMANENT_EXCLUSIONS: 'PERMANENT_EXCLUSIONS',
  MANAGED_MOVES: 'MANAGED_MOVES',
  LEFT_FOR_HOME_EDUCATION: 'LEFT_FOR_HOME_EDUCATION',
  ORDINARILY_AVAILABLE: 'ORDINARILY_AVAILABLE',
  STAFF_TRAINED: 'STAFF_TRAINED',
  FAMILIES_INVOLVED: 'FAMILIES_INVOLVED',
  MOVES_PREPARED: 'MOVES_PREPARED',
  LEADERSHIP: 'LEADERSHIP',
} as const;
export type InclusionQuestion = (typeof InclusionQuestion)[keyof typeof InclusionQuestion];

/** How an answer is given: pupils on the day, events of the twelve months before, or the school's own judgement from 1 (not yet) to 4 (secure). */
export type AnswerKind = 'PUPILS' | 'EVENTS' | 'JUDGEMENT';

const JUDGED: readonly InclusionQuestion[] = [
  'ORDINARILY_AVAILABLE',
  'STAFF_TRAINED',
  'FAMILIES_INVOLVED',
  'MOVES_PREPARED',
  'LEADERSHIP',
];
const OF_A_YEAR: readonly InclusionQuestion[] = [
  'SUSPENSIONS',
  'PERMANENT_EXCLUSIONS',
  'MANAGED_MOVES',
  'LEFT_FOR_HOME_EDUCATION',
];
/** Events that a pupil has once at a school; a suspension comes again. More of them than pupils is mostly a mistyped number. */
const ONCE_A_PUPIL: readonly InclusionQuestion[] = ['PERMANENT_EXCLUSIONS', 'MANAGED_MOVES', 'LEFT_FOR_HOME_EDUCATION'];
/** The largest number that is taken for a school's. */
const MOST_COUNTED = 20_000;

/** How an answer to a question is given. */
export function kindOfAnswer(question: InclusionQuestion): AnswerKind {
  if (JUDGED.includes(question)) return 'JUDGEMENT';
  return OF_A_YEAR.includes(question) ? 'EVENTS' : 'PUPILS';
}

/** An answer of a school. */
export interface InclusionAnswer {
  readonly question: InclusionQuestion;
  readonly value: number;
}

/** What a school told of itself on a day. */
export interface InclusionProfile {
  readonly profileId: string;
  readonly providerUrn: string;
  readonly profileDate: Day;
  readonly answers: readonly InclusionAnswer[];
  /** Null: nothing more is said. */
  readonly note: string | null;
  /** Whose part it was to fill it, such as the coordinator of special needs: no name. */
  readonly filledBy: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A profile as it is given. */
export type GivenProfile = Pick<InclusionProfile, 'profileDate' | 'answers' | 'note' | 'filledBy'>;

const refusal = refusalsFrom(RECORD_PROFILE_CODES);

/** The number of pupils on roll; undefined: not told. */
export function rollOf({ answers }: Pick<InclusionProfile, 'answers'>): number | undefined {
  return answers.find(({ question }) => question === InclusionQuestion.PUPILS_ON_ROLL)?.value;
}

/** What is wrong with a profile, all at once. */
export function profileProblems(given: GivenProfile, today: Day): Refusal<RecordProfileCode>[] {
  const { answers, profileDate } = given;
  const roll = rollOf(given);
  const of = { roll, isExplained: written(given.note) !== null };
  const asked = answers.map(({ question }) => question);
  return [
    ...(profileDate > today ? [refusal('IN_FUTURE', ['profileDate'])] : []),
    ...(profileDate < FIRST_EHC_DAY ? [refusal('TOO_EARLY', ['profileDate'])] : []),
    ...(roll === undefined || roll === 0 ? [refusal('ROLL_MISSING', ['answers'])] : []),
    ...answers.flatMap((answer, index) => answerProblems(answer, ['answers', String(index), 'value'], of)),
    ...sumProblems(answers, roll),
    ...repeated(asked).map((index) => refusal('QUESTION_TWICE', ['answers', String(index), 'question'])),
    ...neededTextProblems('filledBy', given.filledBy, MOST_WRITTEN.title),
    ...textProblems('note', given.note, MOST_WRITTEN.text),
  ];
}

/** A pupil with special needs has SEN support or a plan, and not both. */
function sumProblems(answers: readonly InclusionAnswer[], roll: number | undefined): Refusal<RecordProfileCode>[] {
  const [support, plans] = [InclusionQuestion.SEN_SUPPORT, InclusionQuestion.EHC_PLANS].map(
    (wanted) => answers.find(({ question }) => question === wanted)?.value ?? 0,
  );
  const both = (support ?? 0) + (plans ?? 0);
  // One that is above the roll alone is told of itself.
  if (roll === undefined || both <= roll || Math.max(support ?? 0, plans ?? 0) > roll) return [];
  const message = `A pupil has SEN support or a plan, and not both: together they are ${String(both)}, and ${String(roll)} are on roll.`;
  return [refusal('COUNT_ABOVE_ROLL', ['answers'], message)];
}

function answerProblems(
  { question, value }: InclusionAnswer,
  field: readonly string[],
  { roll, isExplained }: { readonly roll: number | undefined; readonly isExplained: boolean },
): Refusal<RecordProfileCode>[] {
  const kind = kindOfAnswer(question);
  if (kind === 'JUDGEMENT') return value >= 1 && value <= 4 ? [] : [refusal('SCORE_OUT_OF_RANGE', field)];
  if (value < 0 || value > MOST_COUNTED) return [refusal('COUNT_OUT_OF_RANGE', field)];
  if (roll === undefined || value <= roll) return [];
  if (kind === 'PUPILS') return [refusal('COUNT_ABOVE_ROLL', field)];
  // Who has left is on roll no more: a unit whose pupils change within the year, or a school that closes, can have more, and says so.
  if (!ONCE_A_PUPIL.includes(question) || isExplained) return [];
  const message = `Each of these is of another pupil, and ${String(roll)} are on roll: check the number. Where it is right, as in a unit whose pupils change within the year, say so in note.`;
  return [refusal('COUNT_ABOVE_ROLL', field, message)];
}
