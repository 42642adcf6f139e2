import { type Day } from '../../../kernel/dates';

/** An authority that ended, and one that took its place on a day. */
export interface AuthorityLink {
  readonly code: string;
  readonly successorCode: string;
  readonly firstDate: Day;
}

/**
 * The codes of which an authority's may be any on a day: empty where the code says it. Of one that ended and was divided nobody can tell from the
 * code which it is now, and of one that was put together which it was.
 */
export function codesPossibleOn(code: string, day: Day, links: readonly AuthorityLink[]): readonly string[] {
  const known = codeOn(code, day, links);
  const after = links.filter((link) => link.code === known && link.firstDate <= day);
  const before = links.filter((link) => link.successorCode === known && link.firstDate > day);
  return [...after.map(({ successorCode }) => successorCode), ...before.map((link) => link.code)].sort();
}

/**
 * The code by which a place was known on a day (B37: Cumbria 909 until 31 March 2023, then 942 or 943). A code of after the day becomes the one
 * before it, a code that had ended by then the one that took its place, where there is only one; where there are several, nobody can tell from
 * the code which, and it stays. A code that comes back is not followed once more.
 */
export function codeOn(code: string, day: Day, links: readonly AuthorityLink[]): string {
  const seen = new Set<string>();
  let known = code;
  for (let next: string | null = code; next !== null && !seen.has(next); next = nextCode(next, day, links)) {
    seen.add(next);
    known = next;
  }
  return known;
}

function nextCode(code: string, day: Day, links: readonly AuthorityLink[]): string | null {
  const before = links.filter(({ successorCode, firstDate }) => successorCode === code && firstDate > day);
  const after = links.filter((link) => link.code === code && link.firstDate <= day);
  if (before.length === 1) return before[0]?.code ?? null;
  return after.length === 1 ? (after[0]?.successorCode ?? null) : null;
}
