/** Control characters but tab and line ends, and halves of characters: nobody types them and not all can be stored. */
const UNREADABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/** Whether a text holds only characters that can be shown and stored. */
export function isReadable(text: string): boolean {
  return !UNREADABLE.test(text);
}

/** How many characters a text has, as a reader counts them. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** A text without the spaces around it; null when nothing is left, since spaces alone are nothing. */
export function written(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
