import { formatDecimal } from '../../../kernel/decimal';
import type { PriceTerms } from './price';
import type { Share } from './shares';

/** A share as the columns of a row name it; a fixed sum as those of a price. */
export function shareColumns(
  share: Share,
  index: number,
): Readonly<Record<string, string | number | boolean | readonly string[] | null>> {
  return {
    ordinal: index + 1,
    holder: share.payer,
    parts: share.parts?.toString() ?? null,
    cap: share.cap?.toString() ?? null,
    residual: share.residual,
    succeeds: share.succeeds ?? [],
    ...(share.fixed === null ? {} : priceColumns(share.fixed)),
  };
}

/** A price as the columns of a row name it. */
export function priceColumns(price: PriceTerms): Readonly<Record<string, string | null>> {
  return {
    unit: price.unit,
    amount: price.amount.toString(),
    spread: price.spread,
    year: price.year,
    hours: price.hoursPerWeek === null ? null : formatDecimal(price.hoursPerWeek),
  };
}
