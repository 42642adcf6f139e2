import type { Day } from '../../../kernel/dates';
import type { WriteTx } from '../../../platform/db';
import { listFormerVersions } from '../repository/lines';
import type { PriceTerms } from '../rules/price';
import { withoutTerms } from '../rules/take-back';
import { spliceLinesIn } from './change-terms';

/** An agreement that was committed, and what of it is taken back. */
export interface TakenBack {
  readonly fundingAgreementId: string;
  /** The ledger's instant from which it stood: what stood before was superseded then. */
  readonly committedAt: Date;
  /** From which day on; null: all days of the lines. */
  readonly from: Day | null;
  readonly lines: readonly { readonly costLineId: string; readonly price?: PriceTerms }[];
}

/** Takes the terms of an agreement off its lines, from a day on. Nothing is posted: call `postDifferencesIn` then. */
export async function takeBackTermsIn(
  tx: WriteTx,
  { fundingAgreementId, committedAt, from, lines }: TakenBack,
): Promise<void> {
  const prices = new Map(lines.map(({ costLineId, price }) => [costLineId, price]));
  const former = await listFormerVersions(tx, [...prices.keys()]);
  await spliceLinesIn(tx, [...prices.keys()], ({ costLineId, versions }) => {
    const price = prices.get(costLineId);
    const before = (former.get(costLineId) ?? []).filter(
      ({ supersededAt }) => supersededAt?.getTime() === committedAt.getTime(),
    );
    return withoutTerms(versions, before, { fundingAgreementId, from, ...(price === undefined ? {} : { price }) });
  });
}
