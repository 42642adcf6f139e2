/**
 * Control characters but tab and line ends, and halves of characters: nobody types them and not all can be stored. And what turns the direction of
 * reading: by it a text shows other words than it holds. And the sign that stands where a program lost a letter (U+FFFD).
 */
const UNREADABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069\uFFFD]/u;
const LINE_SIGNS = /[\t\n\r\u2028\u2029]/;

/** What may have no more characters than this is a name, a title or a reference: it is one line. */
const LONGEST_LINE = 200;

/** Whether a text holds only characters that can be shown and stored. */
export function isReadable(text: string): boolean {
  return !UNREADABLE.test(text);
}

/** Whether a text of at most `most` characters has line ends or tabs where it is one line. */
export function isBroken(text: string, most: number): boolean {
  return most <= LONGEST_LINE && LINE_SIGNS.test(text);
}

/** How many characters a text has, as a reader counts them. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** All that is seen: no space, no character of no width, and none of the blanks that are letters in name only. */
const SEEN = /[^\s\u2800\p{Default_Ignorable_Code_Point}]/u;

/** A text without the spaces around it; null when nothing is left that can be seen, since spaces alone are nothing. */
export function written(text: string | null | undefined): string | null {
  return text !== null && text !== undefined && SEEN.test(text) ? text.trim() : null;
}

/** What every mutation that takes texts can refuse of them, as the schema says it. */
export const TEXT_CODES = {
  TEXT_NOT_READABLE: 'A text holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'A text is longer than its field takes.',
} as const;
