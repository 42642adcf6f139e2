import { isBroken, isReadable, lengthOf, written } from '../../../kernel/text';
import { refusalOf, type Refused } from '../refusals';

export { written };

/** How long what a person writes may be, in characters. */
export const TEXT_LIMITS = { name: 100, title: 200, reason: 2_000, text: 20_000 } as const;

/** What is wrong with a text of at most `most` characters, at `field` of the input; `what` is its name in the sentence. */
export function checkText(
  field: readonly string[],
  what: string,
  text: string | null | undefined,
  most: number,
): Refused<'TEXT_NOT_READABLE' | 'TEXT_TOO_LONG'>[] {
  if (text === null || text === undefined) return [];
  return [
    ...(!isReadable(text) ? [refusalOf(field, { code: 'TEXT_NOT_READABLE', what })] : []),
    ...(isBroken(text, most) ? [refusalOf(field, { code: 'TEXT_NOT_READABLE', what, isOneLine: true })] : []),
    ...(lengthOf(text) > most ? [refusalOf(field, { code: 'TEXT_TOO_LONG', what, most })] : []),
  ];
}
