import type { Decimal } from '../../../kernel/decimal';
import type { Share } from '../../ledger/rules/shares';

/** The split that an agreement would put on one line. */
export interface ProposedLine {
  readonly costLineId: string;
  /** In the order of the agreement. */
  readonly shares: readonly Share[];
}

/** What the method of an agreement rests on, beside the words (J4). */
export interface MethodEvidence {
  readonly evidenceIds: readonly string[];
  readonly toolName: string | null;
  readonly toolScore: string | null;
  readonly hoursPerWeek: Decimal | null;
}
