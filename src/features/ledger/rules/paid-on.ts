import { contains, type Day, type Span } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import { ok, type Result } from '../../../kernel/result';
import type { SchoolCalendar } from './calendar';
import type { Carry } from './carry';
import { paidAmounts, priceLine, type PaidAmount } from './line';
import { activeVersions, type DatedVersion } from './line-days';
import { costWithin } from './priced-version';
import type { PriceProblem } from './problem';
import type { StoredLine, StoredVersion } from './stored-line';

/** A line as far as its cost needs it; its versions may be those it would have. */
export interface LineFacts extends Pick<StoredLine, 'placementSpan'> {
  readonly versions: readonly DatedVersion[];
}

/** Who pays a line on a day: by which of its dated agreements, and how much of that day. */
export interface PaidDay {
  readonly version: StoredVersion;
  readonly paid: readonly PaidAmount[];
}

/**
 * Who pays a line on a day, its shares in their order and then who carries of them (J6, "who paid on date X"); null on a day on which the
 * line and its placement are not both active. The amounts of all days of a span add up to what the ledger holds for it.
 */
export function paidOn(
  line: Pick<StoredLine, 'versions' | 'placementSpan'>,
  calendar: SchoolCalendar | null,
  day: Day,
): Result<PaidDay | null, PriceProblem> {
  const versions = activeVersions(line.versions, line.placementSpan, day);
  const version = line.versions.find((one) => covers(one, day));
  if (version === undefined) return ok(null);
  const priced = priceLine(versions, calendar);
  if (!priced.ok) return priced;
  const last = priced.value.at(-1);
  if (last === undefined || !contains(last.version.span, day)) return ok(null);
  return ok({ version, paid: paidAmounts(last.version, costWithin(last, { startDate: day, endDate: day })) });
}

function covers({ span }: Pick<StoredVersion, 'span'>, day: Day): boolean {
  return (span.startDate === null || span.startDate <= day) && (span.endDate === null || day <= span.endDate);
}

/** The holders with a share in a line on a day; none on a day without an agreement. */
export function holdersOn({ versions }: Pick<StoredLine, 'versions'>, day: Day): string[] {
  return versions.filter((version) => covers(version, day)).flatMap(({ shares }) => shares.map(({ payer }) => payer));
}

/**
 * What of a holder's share of a line would be carried over a span, were it disputed so: the amount in dispute, whether or not somebody
 * carries it yet (B21). What others dispute of the line makes no difference to it.
 */
export function disputedWithin(
  line: LineFacts,
  calendar: SchoolCalendar | null,
  disputed: Pick<Carry, 'holder' | 'span' | 'accepted'>,
  span: Span,
): Result<Pence, PriceProblem> {
  const carries = [{ ...disputed, carriers: [disputed.holder] }];
  const versions = activeVersions(line.versions, line.placementSpan, span.endDate).map((version) => ({
    ...version,
    carries,
  }));
  const priced = priceLine(versions, calendar);
  if (!priced.ok) return priced;
  return ok(
    pence(
      priced.value.reduce(
        (all, version) => all + costWithin(version, span).carried.reduce((sum, amount) => sum + amount, 0n),
        0n,
      ),
    ),
  );
}

/** What a holder's own share of a line comes to over a span, whoever carries of it. */
export function shareWithin(
  line: LineFacts,
  calendar: SchoolCalendar | null,
  holder: string,
  span: Span,
): Result<Pence, PriceProblem> {
  const priced = priceLine(activeVersions(line.versions, line.placementSpan, span.endDate), calendar);
  if (!priced.ok) return priced;
  let amount = 0n;
  for (const one of priced.value) {
    const index = one.version.shares.findIndex(({ payer }) => payer === holder);
    if (index >= 0) amount += costWithin(one, span).shares[index] ?? 0n;
  }
  return ok(pence(amount));
}
