/**
 * How many years of school a text asks for, to one decimal: the Flesch–Kincaid grade, 0.39 × words a sentence + 11.8 × syllables a word − 15.59. Grade 7 is
 * read at about the age of 12. Syllables are counted by groups of vowels, which is right for most English words; numbers and addresses count as one.
 * 0 for a text without words.
 */
export function readingGrade(text: string): number {
  const sentences = text
    .split(/[.!?]+(?:\s|$)|\n+/)
    .map((sentence) => wordsOf(sentence))
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((all, word) => all + syllablesOf(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return Number(grade.toFixed(1));
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.split(/[\s–—/]+/).filter((word) => /[a-z0-9£]/i.test(word));
}

/** How many syllables a word has; at least one. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3 || /[\d@]|\.\w/.test(word)) return 1;
  const spoken = letters
    .replace(/(?:[^laeiouy]es|[^dte]ed|[^laeiouy]e)$/, '')
    .replace(/^y/, '')
    // Two vowels that are spoken apart, as in mediation, and not in social.
    .replace(/([^ct])ia/g, '$1i-a');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
