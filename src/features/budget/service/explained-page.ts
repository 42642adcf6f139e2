import { type Pence } from '../../../kernel/money';
import { type Page } from '../../../platform/keyset';
import { type ExplainedQuery } from '../../ledger/rules/explained-posting';
import { type ExplainedFact } from '../rules/explained-fact';

/** One page of the facts behind a figure. With what is withheld all pages add up to it. */
export interface ExplainedPage {
  readonly page: Page<ExplainedFact>;
  /** What of the figure is of cases hidden from the reader. */
  readonly withheld: () => Promise<Pence>;
  /** Under which question the postings of its placements are read; null where no posting makes them. */
  readonly query: ExplainedQuery | null;
}
