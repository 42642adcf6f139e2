import { refusalOf, type Refused } from '../refusals';

/** How long what a person writes may be, in characters. */
export const TEXT_LIMITS = { name: 100, title: 200, reason: 2_000, text: 20_000 } as const;

/** Control characters but tab and line ends, and halves of characters: nobody types them and not all can be stored. */
const UNREADABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/** A text without the spaces around it; null when nothing is left, since spaces alone are nothing (M1). */
export function written(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** What is wrong with a text of at most `most` characters, at `field` of the input; `what` is its name in the sentence. */
export function checkText(
  field: readonly string[],
  what: string,
  text: string | null | undefined,
  most: number,
): Refused<'TEXT_NOT_READABLE' | 'TEXT_TOO_LONG'>[] {
  if (text === null || text === undefined) return [];
  return [
    ...(UNREADABLE.test(text) ? [refusalOf(field, { code: 'TEXT_NOT_READABLE', what })] : []),
    ...(Array.from(text).length > most ? [refusalOf(field, { code: 'TEXT_TOO_LONG', what, most })] : []),
  ];
}
