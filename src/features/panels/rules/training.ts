import { inWordsWithin } from '../../../kernel/code-words';
import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { Refusal } from '../../../kernel/refusal';
import { isReadable, lengthOf, written } from '../../../kernel/text';
import type { RecordTrainingCode } from '../refusals/training';

/** On what a person of a panel was trained. */
export const TrainingKind = {
  SEND_LAW: 'SEND_LAW',
  EQUALITY: 'EQUALITY',
  SAFEGUARDING: 'SAFEGUARDING',
  DECISION_MAKING: 'DECISION_MAKING',
  INFORMATION_SHARING: 'INFORMATION_SHARING',
  FUNDING: 'FUNDING',
  OTHER: 'OTHER',
} as const;
export type TrainingKind = (typeof TrainingKind)[keyof typeof TrainingKind];

/** Training as it is given. */
export interface GivenTraining {
  readonly personId: string;
  readonly kind: TrainingKind;
  /** Null: what it corrects was not had. */
  readonly trainedDate: Day | null;
  /** Who gave it. */
  readonly trainer: string;
  /** The last day on which it counts; null: for good. */
  readonly expiresDate: Day | null;
  /** The entry that was recorded wrongly; null: nothing was. */
  readonly correctsId: string | null;
}

/** The same as it was recorded. */
export interface Training extends GivenTraining {
  readonly memberTrainingId: string;
  readonly isCorrected: boolean;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Training that was had. */
export type HeldTraining = Training & { readonly trainedDate: Day };

/** What of it stands, in the order of its days: not what was corrected, or was not had. */
export function heldTraining(records: readonly Training[]): readonly HeldTraining[] {
  return records
    .filter((one): one is HeldTraining => !one.isCorrected && one.trainedDate !== null)
    .sort((one, other) => (one.trainedDate < other.trainedDate ? -1 : one.trainedDate > other.trainedDate ? 1 : 0));
}

/** Whether it counts on a day. */
export function countsOn({ trainedDate, expiresDate }: HeldTraining, day: Day): boolean {
  return trainedDate <= day && (expiresDate === null || day <= expiresDate);
}

const MOST_CHARACTERS = 200;

/** All that is wrong with training as it is given. */
export function checkTraining(
  given: GivenTraining,
  { corrected, today }: { readonly corrected: Training | null | undefined; readonly today: Day },
): Refusal<RecordTrainingCode>[] {
  const { kind, trainer } = given;
  const refusal = (code: RecordTrainingCode, field: string, message: string): Refusal<RecordTrainingCode> => ({
    ...{ code, field: [field], message },
  });
  return [
    ...(corrected?.isCorrected === true
      ? [refusal('ENTRY_CORRECTED', 'correctsId', 'It was corrected already; correct the entry that took its place.')]
      : []),
    ...(corrected !== null && corrected !== undefined && corrected.kind !== kind
      ? [
          refusal(
            'KIND_DIFFERS',
            'kind',
            `The entry that is corrected is “${inWordsWithin(corrected.kind)}”; take it back without a day.`,
          ),
        ]
      : []),
    ...checkDays(given, today),
    ...(written(trainer) === null ? [refusal('TRAINER_MISSING', 'trainer', 'Say who gave it.')] : []),
    ...(isReadable(trainer)
      ? []
      : [refusal('TEXT_NOT_READABLE', 'trainer', 'The text holds characters that cannot be shown; take them out.')]),
    ...(lengthOf(trainer) > MOST_CHARACTERS
      ? [refusal('TEXT_TOO_LONG', 'trainer', `It may have ${String(MOST_CHARACTERS)} characters at most.`)]
      : []),
  ];
}

function checkDays({ trainedDate, expiresDate, correctsId }: GivenTraining, today: Day): Refusal<RecordTrainingCode>[] {
  const refusal = (code: RecordTrainingCode, field: string, message: string): Refusal<RecordTrainingCode>[] => [
    { code, field: [field], message },
  ];
  if (trainedDate === null) {
    if (correctsId !== null) return [];
    return refusal('DATE_MISSING', 'trainedDate', 'Give the day; without one only an entry is taken back.');
  }
  return [
    ...(trainedDate > today
      ? refusal('DATE_IN_FUTURE', 'trainedDate', `Not after today, ${dayInWords(today)}; record it when it was had.`)
      : []),
    ...(expiresDate !== null && expiresDate < trainedDate
      ? refusal(
          'EXPIRES_BEFORE',
          'expiresDate',
          `It was had on ${dayInWords(trainedDate)}, and counts until then at least.`,
        )
      : []),
  ];
}
