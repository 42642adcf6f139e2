import { addDays, addYears, daysInclusive, toDayNumber, type Day, type Span } from '../../../kernel/dates';
import { pence, roundDivide, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { priceLine, type CostLine } from './line';
import { costWithin, type LineVersion, type PricedVersion } from './priced-version';
import type { PriceProblem } from './problem';

/** What stands against a holder's delegated limits (money.md section 3). */
export interface LimitAmounts {
  readonly payer: string;
  /** Its share of the twelve months from the start as if nothing ended. */
  readonly annual: Pence;
  /** `annual` × 7 ÷ the days of those twelve months, rounded once. */
  readonly weekly: Pence;
  /** Its share to the expected end. */
  readonly wholeLife: Pence;
}

/**
 * The amounts that stand against delegated limits, by payer in order of first appearance, over all lines that one decision commits
 * (money.md section 3). `startDate` is where the twelve months begin: the first day of the placement. As if nothing ended: each line's last
 * version runs on, at its price and shares, to the end of the twelve months. Paths of problems begin with `lines` and the line's position.
 */
export function limitAmounts(input: {
  readonly lines: readonly CostLine[];
  readonly startDate: Day;
}): Result<readonly LimitAmounts[], PriceProblem> {
  const twelveMonths: Span = { startDate: input.startDate, endDate: addDays(addYears(input.startDate, 1), -1) };
  const wholeLife = priceLines(input.lines);
  const annual = priceLines(
    input.lines.map((line) => ({ ...line, versions: runningOn(line.versions, twelveMonths.endDate) })),
  );
  if (!wholeLife.ok) return wholeLife;
  if (!annual.ok) return annual;

  const lives = byPayer(wholeLife.value, (priced) => priced.version.span);
  const years = byPayer(annual.value, () => twelveMonths);
  const days = BigInt(daysInclusive(twelveMonths));
  return ok(
    [...lives].map(([payer, life]) => {
      const year = years.get(payer) ?? 0n;
      return { payer, annual: pence(year), weekly: roundDivide(year * 7n, days), wholeLife: pence(life) };
    }),
  );
}

/** The versions with the last one running on to `endDate`, where it ends before. */
export function runningOn(versions: readonly LineVersion[], endDate: Day): LineVersion[] {
  return versions.map((version, index) =>
    index === versions.length - 1 && toDayNumber(version.span.endDate) < toDayNumber(endDate)
      ? { ...version, span: { ...version.span, endDate } }
      : version,
  );
}

function priceLines(lines: readonly CostLine[]): Result<readonly PricedVersion[], PriceProblem> {
  const priced = lines.map(({ versions, calendar }) => priceLine(versions, calendar));
  const problems = priced.flatMap((line, index) =>
    line.ok ? [] : line.refusals.map((refusal) => ({ ...refusal, path: ['lines', index, ...refusal.path] })),
  );
  return problems.length > 0 ? refuse(problems) : ok(priced.flatMap((line) => (line.ok ? line.value : [])));
}

function byPayer(
  versions: readonly PricedVersion[],
  spanOf: (priced: PricedVersion) => Span,
): ReadonlyMap<string, bigint> {
  const totals = new Map<string, bigint>();
  for (const priced of versions) {
    for (const [index, amount] of costWithin(priced, spanOf(priced)).shares.entries()) {
      // What stands against a limit is the holder's own share, whoever carries it in a dispute.
      const payer = priced.version.shares[index]?.payer ?? '';
      totals.set(payer, (totals.get(payer) ?? 0n) + amount);
    }
  }
  return totals;
}
