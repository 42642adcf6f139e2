import type { Decimal } from '../../../kernel/decimal';
import { partsFromPercentages } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { PriceTerms, PriceTermsInput } from './price';
import { checkShares, type Share, type ShareInput } from './shares';

/** One holder's share as people agree it: exactly one of parts, percent, a fixed sum and the residual. */
export interface SplitShare {
  readonly budgetHolderId: string;
  readonly parts: number | null;
  readonly percent: Decimal | null;
  readonly fixed: PriceTermsInput | null;
  readonly cap: Pence | null;
  readonly residual: boolean;
}

/** Something wrong with the split of one line, with its path inside the input. */
export interface SplitFault {
  readonly code: 'SHARES_MISSING' | 'SHARE_INVALID';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * The shares of a line in the stored order, or every problem at once (J3, B17, money.md section 3). Percentages, and the one who takes
 * the rest of them, become the whole-number parts that are stored.
 */
export function splitOf(
  shares: readonly SplitShare[],
  path: readonly (string | number)[],
  linePrice: Pick<PriceTerms, 'unit' | 'year'>,
): Result<readonly Share[], SplitFault> {
  if (shares.length === 0) {
    return refuse([
      { code: 'SHARES_MISSING', path, message: 'Say who pays: at least one budget holder, the lead agency first.' },
    ]);
  }
  const byParts = shares.some(({ percent }) => percent !== null)
    ? partsOfPercentages(shares, path)
    : ok(shares.map(toShareInput));
  if (!byParts.ok) return byParts;
  const checked = checkShares(byParts.value, path, linePrice);
  if (checked.ok) return checked;
  return refuse(
    checked.refusals.map((one) => ({
      code: 'SHARE_INVALID',
      path: one.path.map((step) => (step === 'payer' ? 'budgetHolderId' : step)),
      message: one.message,
    })),
  );
}

/** Percentages, and the one who takes the rest of them, as parts; fixed sums stand beside them (money.md section 3). */
function partsOfPercentages(
  shares: readonly SplitShare[],
  path: readonly (string | number)[],
): Result<ShareInput[], SplitFault> {
  const mixed = shares.flatMap(({ parts, percent, residual }, index) =>
    parts !== null || (percent !== null && residual)
      ? [
          invalid(
            [...path, index],
            'Give every holder a percentage, or every holder parts: the two cannot stand side by side.',
          ),
        ]
      : [],
  );
  const shared = shares.flatMap((share, index) => (share.fixed === null ? [{ share, index }] : []));
  const both = shares.flatMap(({ fixed, percent }, index) =>
    fixed !== null && percent !== null
      ? [invalid([...path, index], 'A share is a percentage or a fixed sum, not both.')]
      : [],
  );
  if (mixed.length + both.length > 0) return refuse([...mixed, ...both]);
  const parts = partsFromPercentages(shared.map(({ share }) => ({ percent: share.percent })));
  if (!parts.ok) {
    return refuse(
      parts.refusals.map(({ index, message }) =>
        invalid(index === null ? path : [...path, shared[index]?.index ?? index, 'percent'], message),
      ),
    );
  }
  const byIndex = new Map(shared.map(({ index }, position) => [index, parts.value[position] ?? null]));
  return ok(
    shares.map((share, index) => ({
      ...toShareInput(share),
      parts: byIndex.get(index) ?? null,
      residual: false,
    })),
  );
}

function toShareInput({ budgetHolderId, parts, fixed, cap, residual }: SplitShare): ShareInput {
  return { payer: budgetHolderId, parts, fixed, cap, residual };
}

function invalid(path: readonly (string | number)[], message: string): SplitFault {
  return { code: 'SHARE_INVALID', path, message };
}
