import { type Day } from '../../../kernel/dates';

/** The day on which integrated care boards took the place of clinical commissioning groups (Health and Care Act 2022, s. 14 and Sch. 3; finance.md 3.5). */
export const FIRST_DAY_OF_BOARDS = '2022-07-01' as Day;

/** A board, and the group whose place it took. */
export interface NhsSuccessor {
  readonly predecessorName: string;
  readonly name: string;
  readonly odsCode: string;
  readonly gssCode: string;
}
