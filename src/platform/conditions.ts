import { BadInput } from './faults';
import { sql, typed, typedList, type Sql, type SqlType } from './sql';

type Given<Value> = Value | null | undefined;

/** One value or one of several. Each operator that is given must hold. */
export interface EqualityFilter<Value> {
  readonly eq?: Given<Value>;
  readonly in?: Given<readonly Value[]>;
}

/** An interval of values that have an order. */
export interface RangeFilter<Value> {
  readonly eq?: Given<Value>;
  readonly gt?: Given<Value>;
  readonly gte?: Given<Value>;
  readonly lt?: Given<Value>;
  readonly lte?: Given<Value>;
}

/** Text, whole or in part. */
export interface TextFilter extends EqualityFilter<string> {
  readonly contains?: Given<string>;
}

const MOST_VALUES = 500;

/** The conditions of an equality filter; none when it is not given. An empty list of values matches nothing. */
export function equalityConditions(column: Sql, type: SqlType, filter: Given<EqualityFilter<unknown>>): Sql[] {
  if (!isGiven(filter)) return [];
  const conditions: Sql[] = [];
  if (isGiven(filter.eq)) conditions.push(sql`${column} = ${typed(filter.eq, type)}`);
  if (isGiven(filter.in)) {
    if (filter.in.length > MOST_VALUES) {
      throw new BadInput(`A filter's "in" takes at most ${MOST_VALUES} values; ${filter.in.length} were given.`);
    }
    conditions.push(sql`${column} = any(${typedList(filter.in, type)})`);
  }
  return conditions;
}

/** The conditions of an interval. */
export function rangeConditions(column: Sql, type: SqlType, filter: Given<RangeFilter<unknown>>): Sql[] {
  if (!isGiven(filter)) return [];
  const conditions: Sql[] = [];
  if (isGiven(filter.eq)) conditions.push(sql`${column} = ${typed(filter.eq, type)}`);
  if (isGiven(filter.gt)) conditions.push(sql`${column} > ${typed(filter.gt, type)}`);
  if (isGiven(filter.gte)) conditions.push(sql`${column} >= ${typed(filter.gte, type)}`);
  if (isGiven(filter.lt)) conditions.push(sql`${column} < ${typed(filter.lt, type)}`);
  if (isGiven(filter.lte)) conditions.push(sql`${column} <= ${typed(filter.lte, type)}`);
  return conditions;
}

/** The conditions on a text; `contains` takes no notice of case, and its signs stand for themselves. */
export function textConditions(column: Sql, filter: Given<TextFilter>): Sql[] {
  if (!isGiven(filter)) return [];
  const conditions = equalityConditions(column, 'text', filter);
  if (isGiven(filter.contains)) {
    const pattern = `%${filter.contains.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(sql`${column} ilike ${typed(pattern, 'text')}`);
  }
  return conditions;
}

function isGiven<Value>(value: Given<Value>): value is Value {
  return value !== undefined && value !== null;
}
