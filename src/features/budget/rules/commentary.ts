import { type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { type VarianceCause } from './movement';

/** What of a budget's variance a comment is on: a line of the return, a cause of its movement, or neither: the variance as a whole. */
export interface CommentSubject {
  readonly section251Line: string | null;
  readonly cause: VarianceCause | null;
}

/** What somebody said of why a budget stands as it does. */
export interface VarianceComment extends CommentSubject {
  readonly commentId: string;
  readonly budgetHolderId: string;
  readonly financialYear: FinancialYear;
  readonly text: string;
  /** Whether what is published prints it, such as the report to the schools forum. */
  readonly isForPublication: boolean;
  /** The budget's variance when it was said; null on a line or a cause, which has none of its own, and where there was no allocation. */
  readonly variance: Pence | null;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** What is said on one subject: the newest stands, and what was said before stays with it. */
export interface Commentary extends CommentSubject {
  /** The newest. */
  readonly current: VarianceComment;
  /** All of them, the newest last. */
  readonly history: readonly VarianceComment[];
}

/**
 * Comments by what they are on; they come in the order they were written. The variance as a whole stands first, then lines in the order of their
 * codes, then causes.
 */
export function commentaryOf(comments: readonly VarianceComment[]): readonly Commentary[] {
  const subjects = new Map<string, Commentary>();
  for (const comment of comments) {
    const { section251Line, cause } = comment;
    const key = subjectKey(comment);
    const history = [...(subjects.get(key)?.history ?? []), comment];
    subjects.set(key, { section251Line, cause, current: comment, history });
  }
  return [...subjects]
    .sort(([a], [b]) => a.localeCompare(b, 'en-GB', { numeric: true }))
    .map(([, commentary]) => commentary);
}

function subjectKey({ section251Line, cause }: CommentSubject): string {
  if (section251Line !== null) return `1 ${section251Line}`;
  return cause === null ? '0' : `2 ${cause}`;
}
