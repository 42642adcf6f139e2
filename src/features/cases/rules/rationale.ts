/** The fewest words, and different words, a rationale may have: below, it gives no reason at all. */
const LEAST_WORDS = 6;
const LEAST_DIFFERENT_WORDS = 5;
/** A placeholder left in a template: `[insert …]`, `<reason>`, `___`, `TBC`, lorem ipsum. */
const PLACEHOLDER =
  /\[[^\]]*\]|<[^>]*>|_{3,}|\bx{3,}\b|\btb[cda]\b|\blorem ipsum\b|\binsert (text|reason|rationale) here\b/i;

/** In what a text gives no reason at all: it has no words, it is an unfilled template, or it says too little. */
export type ReasonProblem = 'EMPTY' | 'PLACEHOLDER' | 'TOO_SHORT';

/** What is wrong with reasons by themselves; null when they can stand (M1): white space, punctuation, a word repeated and an unfilled template count as none. */
export function reasonProblem(text: string): ReasonProblem | null {
  const words = wordsOf(text);
  if (words.length === 0) return 'EMPTY';
  if (PLACEHOLDER.test(text)) return 'PLACEHOLDER';
  return words.length < LEAST_WORDS || new Set(words).size < LEAST_DIFFERENT_WORDS ? 'TOO_SHORT' : null;
}

const OF_RATIONALE: Readonly<Record<ReasonProblem, string>> = {
  EMPTY: 'Give the rationale: the evidence relied on and why it leads to this outcome.',
  PLACEHOLDER: 'The rationale still holds a placeholder of a template; say what was decided for this child and why.',
  TOO_SHORT: 'The rationale is too short to be a reason; name the evidence relied on and why it leads to this outcome.',
};

/**
 * What is wrong with a panel's rationale by itself, as the sentence to show; null when it can stand (M1). Whether another decision of the panel says the same is asked of the
 * database.
 */
export function findRationaleProblem(rationale: string): string | null {
  const problem = reasonProblem(rationale);
  return problem === null ? null : OF_RATIONALE[problem];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
}
