import type { Day } from '../../../kernel/dates';

/** What can wait for somebody. */
export const WorkKind = {
  SITTING: 'SITTING',
  INTEREST: 'INTEREST',
  APPROVAL: 'APPROVAL',
  RATIFICATION: 'RATIFICATION',
  LISTING: 'LISTING',
  START: 'START',
} as const;
export type WorkKind = (typeof WorkKind)[keyof typeof WorkKind];

/** One thing that waits for the reader. */
export interface WorkItem {
  readonly kind: WorkKind;
  /** The object it is about, by its GraphQL type and local id. */
  readonly subject: { readonly type: string; readonly id: string };
  /** The case it is about; null for a sitting. */
  readonly caseReference: string | null;
  /** Since when it waits, or for a sitting its own day. */
  readonly day: Day;
}
