/* What codes say to people: letters, documents and messages print words. */

/** Names and what is written in capitals, none of them a code. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ehc: 'EHC',
  nhs: 'NHS',
  england: 'England',
  eotas: 'EOTAS',
  neet: 'NEET',
  sen: 'SEN',
  sen2: 'SEN2',
  cqc: 'CQC',
  ofsted: 'Ofsted',
};

/** A code of a list whose own letters are words: AGREED_IN_PART is "Agreed in part". */
export function inWords(code: string): string {
  const words = code
    .toLowerCase()
    .split('_')
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The same within a sentence. */
export function inWordsWithin(code: string): string {
  const words = inWords(code);
  const [first = ''] = code.toLowerCase().split('_');
  return first in ABBREVIATIONS ? words : `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** Several codes as what one may choose from: "a, b or c". */
export function anyInWords(codes: readonly string[]): string {
  const words = codes.map(inWordsWithin);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
