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
 * the code which, and it stays.
 */
export function codeOn(code: string, day: Day, links: readonly AuthorityLink[]): string {
  const before = links.filter(({ successorCode, firstDate }) => successorCode === code && firstDate > day);
  const after = links.filter((link) => link.code === code && link.firstDate <= day);
  const [earlier] = before;
  const [later] = after;
  if (earlier !== undefined && before.length === 1) return codeOn(earlier.code, day, links);
  if (later !== undefined && after.length === 1) return codeOn(later.successorCode, day, links);
  return code;
}
