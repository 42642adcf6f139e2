import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { parseDay, parseFinancialYear, type Day, type FinancialYear } from '../kernel/dates';
import { formatDecimal, parseDecimal, type Decimal } from '../kernel/decimal';
import { parseNhsNumber, parseUpn, parseUrn, type NhsNumber, type Upn, type Urn } from '../kernel/ids';
import { formatMoney, parseMoney, type Pence } from '../kernel/money';
import { formatPrecise, parsePrecise, type Precise } from '../kernel/precise';
import { type Result } from '../kernel/result';
import { parseInstant } from './instants';

interface TextScalar<Value> {
  readonly name: string;
  readonly description: string;
  readonly parse: (text: unknown) => Result<Value, { readonly message: string }>;
  readonly format: (value: Value) => string;
}

/**
 * A scalar that is text outside and a value of the kernel inside. It fails with a GraphQLError of its own, which
 * graphql-js passes on as it is: any other error it would wrap in a sentence that repeats what was given, and a
 * child's number must not reach an answer or a log.
 */
function textScalar<Value>(definition: TextScalar<Value>): GraphQLScalarType<Value, string> {
  const accept = (text: unknown, node?: ValueNode): Value => {
    const result = definition.parse(text);
    if (result.ok) return result.value;
    throw new GraphQLError(result.refusals.map(({ message }) => message).join(' '), {
      nodes: node ?? null,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType<Value, string>({
    name: definition.name,
    description: definition.description,
    serialize: (value) => definition.format(value as Value),
    parseValue: (text) => accept(text),
    // A literal that is not text (75500.00 without quotes) is refused with the same sentence as a number in a variable.
    parseLiteral: (node: ValueNode) => accept(node.kind === Kind.STRING ? node.value : null, node),
  });
}

const asItIs = (value: string): string => value;

/** Pounds as text with two decimals; `Pence` inside (money.md section 1). */
export const MoneyScalar = textScalar<Pence>({
  name: 'Money',
  description:
    'An amount of money in pounds sterling, exact to the penny, always as text with two decimals: "75500.00", "-0.01". As an input none, one or two decimals are accepted; a JSON number, a separator, a currency sign, a plus or an exponent is refused. A negative amount is a credit.',
  parse: parseMoney,
  format: formatMoney,
});

/** A calendar date; `Day` inside. */
export const DateScalar = textScalar<Day>({
  name: 'Date',
  description: 'A calendar date in Europe/London, year-month-day: "2025-11-01". It has no time and no time zone.',
  parse: parseDay,
  format: asItIs,
});

/** An instant; `Date` inside. */
export const DateTimeScalar = textScalar<Date>({
  name: 'DateTime',
  description:
    'An instant, RFC 3339. Answers are in UTC with milliseconds: "2025-11-01T09:30:00.000Z". As an input any offset is accepted, but one must be given; what is finer than a millisecond is cut off.',
  parse: parseInstant,
  format: (value) => value.toISOString(),
});

/** 1 April to 31 March; `FinancialYear` inside. */
export const FinancialYearScalar = textScalar<FinancialYear>({
  name: 'FinancialYear',
  description: 'A financial year, 1 April to 31 March, written as two years that follow each other: "2025-26".',
  parse: parseFinancialYear,
  format: asItIs,
});

/** An exact decimal; `Decimal` inside. */
export const DecimalScalar = textScalar<Decimal>({
  name: 'Decimal',
  description:
    'An exact decimal with at most four places, as text: "12.5", "38", "-0.0001". Never money. A JSON number or an exponent is refused.',
  parse: parseDecimal,
  format: formatDecimal,
});

/** A figure of a published formula; `Precise` inside. */
export const PreciseDecimalScalar = textScalar<Precise>({
  name: 'PreciseDecimal',
  description:
    'A figure of a published formula as it was published, exact, with at most twelve places, as text: "4822.531512109512". Pounds where it is an amount; what it makes is rounded to the penny once, in the sum. A JSON number or an exponent is refused.',
  parse: parsePrecise,
  format: formatPrecise,
});

/** An establishment's number; `Urn` inside. */
export const UrnScalar = textScalar<Urn>({
  name: 'URN',
  description: "The six digits of an establishment in the Department for Education's register, as text.",
  parse: parseUrn,
  format: asItIs,
});

/** A pupil's number; `Upn` inside. */
export const UpnScalar = textScalar<Upn>({
  name: 'UPN',
  description:
    "A child's unique pupil number: 13 characters, the first a check letter that must agree with the others. Personal data: for those who may know the child's identity.",
  parse: parseUpn,
  format: asItIs,
});

/** A patient's number; `NhsNumber` inside. */
export const NhsNumberScalar = textScalar<NhsNumber>({
  name: 'NHSNumber',
  description:
    "A child's NHS number: ten digits without spaces, the last a check digit that must agree with the others. Personal data: for those who may know the child's identity.",
  parse: parseNhsNumber,
  format: asItIs,
});
