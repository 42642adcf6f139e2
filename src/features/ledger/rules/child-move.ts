import type { Pence } from '../../../kernel/money';

/** What a child's postings under a set of keys come to that were made in one step: after the instant before, up to its own. To be counted, never to be shown. */
export interface ChildMove {
  readonly keys: readonly string[];
  readonly childId: string;
  /** Position of the step's instant among those asked about. */
  readonly step: number;
  readonly amount: Pence;
}
