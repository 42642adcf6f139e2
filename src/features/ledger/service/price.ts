import { daysInclusive, parseSpan, type Span } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { checkCalendar, type SchoolCalendarInput } from '../rules/calendar';
import { baseYearOf, checkPriceTerms, type PriceTerms, type PriceTermsInput } from '../rules/price';
import { priceSpan, type PricedSpan } from '../rules/price-span';
import { problem, type PriceProblem } from '../rules/problem';
import { checkShares, type ShareInput } from '../rules/shares';

/** What `price` is asked: one price on a closed span, who pays, and the school calendar, if any. */
export interface PriceQuery {
  readonly price: PriceTermsInput;
  readonly startDate: Span['startDate'];
  readonly endDate: Span['endDate'];
  readonly shares: readonly ShareInput[];
  readonly calendar: SchoolCalendarInput | null;
}

/** Fixed sums are held against the line on every day of every share: without a bound, one question could hold up everybody. */
const MOST_SHARES = 100;
/** Every period answers with every payer's name: without bounds a small question has an answer of any size. */
const LONGEST_PAYER = 200;
const MOST_DAYS = 36_525;

/**
 * What a cost line would cost and who would pay, to the penny: money.md sections 2 and 3 with nothing else in the way. Nothing is read
 * and nothing stored. Every problem of the input at once, paths as in the input: `price`, `shares`, `calendar`, `endDate`.
 */
export function price(query: PriceQuery): Result<PricedSpan, PriceProblem> {
  if (query.shares.length > MOST_SHARES) {
    const message = `At most ${MOST_SHARES} payers can share a line; ${query.shares.length} were given.`;
    return refuse([problem('SHARES_TOO_MANY', ['shares'], message)]);
  }
  const calendar = query.calendar === null ? ok(null) : checkCalendar(query.calendar, ['calendar']);
  const span = parseSpan(query);
  const terms = checkPriceTerms(query.price, ['price']);
  const shares = checkShares(query.shares, ['shares'], pricedBy(terms, query.price));
  const problems = [
    ...refusalsOf(terms),
    ...(span.ok ? [] : span.refusals.map((one) => problem('SPAN_REVERSED', [one.field ?? 'endDate'], one.message))),
    ...(span.ok && daysInclusive(span.value) > MOST_DAYS
      ? [
          problem(
            'SPAN_TOO_LONG',
            ['endDate'],
            'At most a hundred years can be priced at once; choose an earlier last day.',
          ),
        ]
      : []),
    ...query.shares.flatMap(({ payer }, index) =>
      payer.length > LONGEST_PAYER || payer.includes('\u0000')
        ? [
            problem(
              'PAYER_TOO_LONG',
              ['shares', index],
              `A payer is a name of at most ${LONGEST_PAYER} characters, without control characters.`,
              'payer',
            ),
          ]
        : [],
    ),
    ...refusalsOf(shares),
    ...refusalsOf(calendar),
  ];
  const isBounded = !problems.some(({ code }) => code === 'SPAN_TOO_LONG' || code === 'PAYER_TOO_LONG');
  if (!terms.ok || !span.ok || !calendar.ok || !isBounded) return refuse(problems);
  const whole = { terms: terms.value, span: span.value, calendar: calendar.value };
  if (shares.ok) return priceSpan({ ...whole, shares: shares.value });
  // What is wrong with the cost itself is said beside what is wrong with the shares.
  return refuse([...problems, ...refusalsOf(priceSpan({ ...whole, shares: [] }))]);
}

function refusalsOf<Refusal>(result: Result<unknown, Refusal>): readonly Refusal[] {
  return result.ok ? [] : result.refusals;
}

/** Fixed sums are judged by the year of the line's price; by the one it most likely means, where that price is wrong itself. */
function pricedBy(terms: Result<PriceTerms, PriceProblem>, raw: PriceTermsInput): Pick<PriceTerms, 'unit' | 'year'> {
  if (terms.ok) return terms.value;
  const { unit, year } = raw as Pick<PriceTerms, 'unit' | 'year'>;
  return { unit, year: unit === 'YEAR' ? baseYearOf({ unit, year: year ?? null }) : null };
}
