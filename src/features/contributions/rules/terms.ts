import type { Decimal } from '../../../kernel/decimal';
import type { PriceTerms } from '../../ledger/rules/price';
import type { Share } from '../../ledger/rules/shares';

/** The split, and of a revision the price, that an agreement would put on one line. */
export interface ProposedLine {
  readonly costLineId: string;
  /** In the order of the agreement. */
  readonly shares: readonly Share[];
  /** Left out: the price stays. */
  readonly price?: PriceTerms;
}

/** What the method of an agreement rests on, beside the words (J4). */
export interface MethodEvidence {
  readonly evidenceIds: readonly string[];
  readonly toolName: string | null;
  readonly toolScore: string | null;
  readonly hoursPerWeek: Decimal | null;
}
