/** Signs that show nothing by themselves: of direction, joining and variation, and controls. */
const SHOWS_NOTHING = /^[\p{Cf}\p{Cc}\u{FE00}-\u{FE0F}]$/u;

/**
 * A text as a face can show it. A letter that the face does not have would be an empty box, which PDF/UA forbids (ISO 14289-1, 7.21.8): its number in
 * Unicode stands for it, so that nothing that somebody wrote is lost without a word.
 */
export function showable(text: string, hasLetter: (codePoint: number) => boolean): string {
  const isShown = (letter: string): boolean => letter === '\n' || hasLetter(letter.codePointAt(0) ?? 0);
  if (Array.from(text).every(isShown)) return text;
  return Array.from(text.normalize('NFC'))
    .map((letter) => {
      if (isShown(letter)) return letter;
      if (/^\s$/u.test(letter) && letter !== '\r') return ' ';
      return SHOWS_NOTHING.test(letter) ? '' : `[U+${codeOf(letter)}]`;
    })
    .join('');
}

function codeOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** A value with every text in it made anew; what is no list, no plain object and no text stays as it is. */
export function withTexts<Value>(value: Value, make: (text: string) => string): Value {
  return mapped(value, make) as Value;
}

function mapped(value: unknown, make: (text: string) => string): unknown {
  if (typeof value === 'string') return make(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, make));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, make)]));
}

/**
 * A text of a PDF's description. The package puts it into XML as it stands, where an ampersand or a bracket makes the whole unreadable; asked for a
 * text it gives itself as XML has it, by its value it is what it was.
 */
export class DescriptionText extends String {
  override toString(): string {
    return this.valueOf()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/\p{Cc}/gu, ' ');
  }
}
