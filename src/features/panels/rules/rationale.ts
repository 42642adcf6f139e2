/** The fewest words, and different words, a rationale may have: below, it gives no reason at all. */
const LEAST_WORDS = 6;
const LEAST_DIFFERENT_WORDS = 5;
/** A placeholder left in a template: `[insert …]`, `<reason>`, `___`, `TBC`, lorem ipsum. */
const PLACEHOLDER =
  /\[[^\]]*\]|<[^>]*>|_{3,}|\bx{3,}\b|\btb[cda]\b|\blorem ipsum\b|\binsert (text|reason|rationale) here\b/i;

/** What is wrong with a rationale by itself, as the sentence to show; null when it can stand (M1). */
export type RationaleProblem = string | null;

/**
 * A decision without a rationale is refused; white space, punctuation, a word repeated and an unfilled template count as none
 * (panel-practice M1). Whether another decision of the panel says the same is asked of the database (`isSaidBefore`).
 */
export function findRationaleProblem(rationale: string): RationaleProblem {
  const words = wordsOf(rationale);
  if (words.length === 0) return 'Give the rationale: the evidence relied on and why it leads to this outcome.';
  if (PLACEHOLDER.test(rationale)) {
    return 'The rationale still holds a placeholder of a template; say what was decided for this child and why.';
  }
  if (words.length < LEAST_WORDS || new Set(words).size < LEAST_DIFFERENT_WORDS) {
    return 'The rationale is too short to be a reason; name the evidence relied on and why it leads to this outcome.';
  }
  return null;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
}
