import { isBroken, isReadable, lengthOf, written } from '../../../kernel/text';

/** How long what a person writes of a provider may be, in characters. */
export const MOST_WRITTEN = { title: 200, text: 2_000 } as const;

/** What is wrong with a text. */
export interface TextProblem<Code extends string = 'TEXT_NOT_READABLE' | 'TEXT_TOO_LONG'> {
  readonly code: Code;
  readonly field: readonly string[];
  readonly message: string;
}

/** What is wrong with a text that has to be written. */
export function neededTextProblems(
  field: string,
  text: string,
  most: number,
): TextProblem<'TEXT_MISSING' | TextProblem['code']>[] {
  const message = `The ${wordsOf(field)} must not be empty.`;
  return written(text) === null ? [{ code: 'TEXT_MISSING', field: [field], message }] : textProblems(field, text, most);
}

/** What is wrong with a text that may be left out. */
export function textProblems(field: string, text: string | null, most: number): TextProblem[] {
  if (text === null) return [];
  const what = wordsOf(field);
  return [
    ...(isReadable(text)
      ? []
      : [
          {
            code: 'TEXT_NOT_READABLE' as const,
            field: [field],
            message: `The ${what} holds characters that cannot be shown; type it again.`,
          },
        ]),
    ...(isBroken(text, most)
      ? [
          {
            code: 'TEXT_NOT_READABLE' as const,
            field: [field],
            message: `The ${what} is one line; type it without line ends and tabs.`,
          },
        ]
      : []),
    ...(lengthOf(text) > most
      ? [
          {
            code: 'TEXT_TOO_LONG' as const,
            field: [field],
            message: `The ${what} must have at most ${String(most)} characters.`,
          },
        ]
      : []),
  ];
}

function wordsOf(field: string): string {
  return field.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}
