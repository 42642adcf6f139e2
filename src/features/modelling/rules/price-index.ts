import type { Day } from '../../../kernel/dates';
import { decimal, DECIMAL_ONE, formatDecimal, type Decimal } from '../../../kernel/decimal';
import { groupBy } from '../../../kernel/group';
import { roundDivide } from '../../../kernel/money';
import { sayDay } from '../../ledger/rules/problem';
import { AppraisalKind, AssumptionTerm, type SourcedAssumption } from './assumption';

/** A published price, with the day whose prices each of its values is at; null: not known. */
export interface PublishedPrice extends SourcedAssumption {
  readonly pricesOf: Readonly<Record<'low' | 'central' | 'high', Day | null>>;
}

type Lists = readonly (readonly SourcedAssumption[])[];

/**
 * The assumptions with published prices brought up to a day by the index of prices that the first list has which knows both days, and each saying so. What
 * the area assumes itself stands as it is, as does a price of an unknown year.
 */
export function atPricesOf(lists: Lists, day: Day): Lists {
  return lists.map((list) => list.map((one) => (isPublishedPrice(one) ? broughtUp(one, lists, day) : one)));
}

function isPublishedPrice(one: SourcedAssumption): one is PublishedPrice {
  return 'pricesOf' in one;
}

const VALUES = ['central', 'low', 'high'] as const;
type Value = (typeof VALUES)[number];

function broughtUp(one: PublishedPrice, lists: Lists, day: Day): SourcedAssumption {
  const { pricesOf, ...rest } = one;
  const index = indexFor(lists, categoryOf(one), [...Object.values(pricesOf), day]);
  const to = levelOn(index, day);
  const rises = VALUES.flatMap((value): Rise[] => {
    const fromDate = pricesOf[value];
    const from = fromDate === null ? null : levelOn(index, fromDate);
    return fromDate === null || from === null || to === null ? [] : [{ value, fromDate, from, to }];
  });
  const [{ source } = { source: '' }] = index;
  if (rises.length === 0) return rest;
  const raised = (wanted: Value): Decimal => {
    const rise = rises.find(({ value }) => value === wanted);
    // To the penny: a hundred ten-thousandths.
    return rise === undefined ? one[wanted] : decimal(roundDivide(one[wanted] * rise.to, rise.from * 100n) * 100n);
  };
  const central = raised('central');
  return {
    ...{ ...rest, central, low: least(raised('low'), central), high: most(raised('high'), central) },
    source: `${one.source}; brought up to ${sayDay(day)} by ${source}: ${sayRises(rises)}`,
  };
}

/** Levels of the index on the day of a value’s prices and on the day asked for. */
interface Rise {
  readonly value: Value;
  readonly fromDate: Day;
  readonly from: Decimal;
  readonly to: Decimal;
}

/** Which values are from the prices of which day, and what they were multiplied by. */
function sayRises(rises: readonly Rise[]): string {
  return [...groupBy(rises, ({ fromDate }) => fromDate).values()]
    .flatMap((group) => {
      const [one] = group;
      if (one === undefined) return [];
      const names = group.length === VALUES.length ? 'all' : group.map(({ value }) => value).join(' and ');
      const factor = formatDecimal(decimal(roundDivide(one.to * DECIMAL_ONE, one.from)));
      return [`${names} from prices of ${sayDay(one.fromDate)}, times ${factor}`];
    })
    .join('; ');
}

/** The first index that knows every day that is known, of the category before of every one; empty: none does. Levels of two are never put together. */
function indexFor(lists: Lists, category: string, days: readonly (Day | null)[]): readonly SourcedAssumption[] {
  const indices = lists.flatMap((list) => {
    const levels = list.filter(({ term }) => term === AssumptionTerm.PRICE_INDEX);
    return [...groupBy(levels, ({ source }) => source).values()].map((own) => {
      const specific = own.filter(({ appliesTo }) => appliesTo === category);
      return specific.length > 0 ? specific : own.filter(({ appliesTo }) => appliesTo === null);
    });
  });
  return indices.find((index) => days.every((day) => day === null || levelOn(index, day) !== null)) ?? [];
}

function levelOn(index: readonly SourcedAssumption[], day: Day): Decimal | null {
  const known = index.filter(({ fromDate }) => fromDate === null || fromDate <= day);
  const [latest] = [...known].sort((a, b) => ((a.fromDate ?? '') < (b.fromDate ?? '') ? 1 : -1));
  return latest?.central ?? null;
}

/** Which category of cost a price of a kind is of. */
function categoryOf({ term, appliesTo }: SourcedAssumption): string {
  if (term === AssumptionTerm.TRANSPORT_COST) return 'TRANSPORT';
  const isBoarding = appliesTo === AppraisalKind.RESIDENTIAL_38 || appliesTo === AppraisalKind.RESIDENTIAL_52;
  return isBoarding ? 'CARE' : 'EDUCATION';
}

function least(a: Decimal, b: Decimal): Decimal {
  return a < b ? a : b;
}

function most(a: Decimal, b: Decimal): Decimal {
  return a > b ? a : b;
}
