import { addDays, intersect, type Span } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Carry } from './carry';
import type { PriceTerms } from './price';
import type { LineVersion } from './priced-version';
import { problem, sayDay, type PriceProblem, type PriceProblemCode } from './problem';
import type { Share } from './shares';

/** Something that holds on a closed span of days. */
export interface Dated<Value> {
  readonly span: Span;
  readonly value: Value;
}

/** An agreement as a line sees it: the shares, and who carries of a disputed one. */
export interface AgreedShares {
  readonly shares: readonly Share[];
  readonly carries?: readonly Carry[];
}

/**
 * The versions of a line: its active days (line and placement both) cut at every change of price and of agreement (money.md
 * section 2). Every active day must have exactly one price and exactly one agreement; a gap or an overlap on an active day is refused,
 * all of them at once (money.md section 3, B20). Days outside `active` do not count.
 */
export function lineVersions(input: {
  readonly active: Span;
  readonly prices: readonly Dated<PriceTerms>[];
  readonly agreements: readonly Dated<AgreedShares>[];
}): Result<readonly LineVersion[], PriceProblem> {
  const prices = cutTo(input.active, input.prices);
  const agreements = cutTo(input.active, input.agreements);
  const problems = [
    ...coverProblems(input.active, prices, 'price', 'PRICE_GAP', 'PRICE_OVERLAP'),
    ...coverProblems(input.active, agreements, 'agreement', 'AGREEMENT_GAP', 'AGREEMENT_OVERLAP'),
  ];
  if (problems.length > 0) return refuse(problems);
  return ok(
    prices.flatMap((price) =>
      cutTo(price.span, agreements).map(({ span, value }) => ({ span, price: price.value, ...value })),
    ),
  );
}

function cutTo<Value>(active: Span, entries: readonly Dated<Value>[]): Dated<Value>[] {
  return entries
    .flatMap(({ span, value }) => {
      const common = intersect(active, span);
      return common === null ? [] : [{ span: common, value }];
    })
    .sort((a, b) => (a.span.startDate < b.span.startDate ? -1 : 1));
}

function coverProblems(
  active: Span,
  entries: readonly Dated<unknown>[],
  noun: 'price' | 'agreement',
  gap: PriceProblemCode,
  overlap: PriceProblemCode,
): PriceProblem[] {
  const problems: PriceProblem[] = [];
  const missing = (startDate: Span['startDate'], endDate: Span['endDate']): void => {
    problems.push(
      problem(
        gap,
        [`${noun}s`],
        `There is no ${noun} from ${sayDay(startDate)} to ${sayDay(endDate)}; every day of the line must have exactly one.`,
      ),
    );
  };
  let next = active.startDate;
  for (const { span } of entries) {
    if (span.startDate > next) missing(next, addDays(span.startDate, -1));
    if (span.startDate < next) {
      problems.push(
        problem(
          overlap,
          [`${noun}s`],
          `There are two ${noun}s on ${sayDay(span.startDate)}; every day of the line must have exactly one.`,
        ),
      );
    }
    if (span.endDate >= next) next = addDays(span.endDate, 1);
  }
  if (next <= active.endDate) missing(next, active.endDate);
  return problems;
}
