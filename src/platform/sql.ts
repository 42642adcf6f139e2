import { type Tx } from './db';

/**
 * A piece of SQL with its values beside it. Made by the tag `sql` only, so that no value is ever part of the text:
 * sql`status = ${status}` holds a parameter, and a piece within a piece is spliced in.
 */
export interface Sql {
  readonly text: readonly string[];
  readonly values: readonly unknown[];
}

/** SQL as it is written, every `${value}` a parameter and every `${piece}` a part of it. */
export function sql(strings: TemplateStringsArray, ...inserted: readonly unknown[]): Sql {
  const text: string[] = [strings[0] ?? ''];
  const values: unknown[] = [];
  const append = (more: string): void => {
    text.push((text.pop() ?? '') + more);
  };
  inserted.forEach((one, index) => {
    if (isSql(one)) {
      one.text.forEach((part, at) => (at === 0 ? append(part) : text.push(part)));
      values.push(...one.values);
      append(strings[index + 1] ?? '');
    } else {
      values.push(one);
      text.push(strings[index + 1] ?? '');
    }
  });
  return { text, values };
}

function isSql(value: unknown): value is Sql {
  return (
    typeof value === 'object' && value !== null && 'text' in value && Array.isArray(value.text) && 'values' in value
  );
}

/** The pieces with a separator between them. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  const between = { text: [separator], values: [] };
  return pieces.reduce((all, piece, index) => (index === 0 ? piece : sql`${all}${between}${piece}`), sql``);
}

/** All conditions at once; `true` for none. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : sql`(${join(conditions, ') and (')})`;
}

/** The statement as the driver takes it: `$1`, `$2` … for the values. */
export function toStatement(statement: Sql): { readonly text: string; readonly values: readonly unknown[] } {
  return {
    text: statement.text.reduce((all, part, index) => (index === 0 ? part : `${all}$${index}${part}`), ''),
    values: statement.values,
  };
}

/** The rows of a statement. */
export function rowsOf<Row extends object>(tx: Tx, statement: Sql): Promise<Row[]> {
  const { text, values } = toStatement(statement);
  return tx.query<Row>(text, values);
}

/** The types that a parameter may be cast to; a closed list, since it becomes part of the text. */
export type SqlType = 'text' | 'uuid' | 'date' | 'timestamptz' | 'bigint' | 'integer' | 'numeric' | 'boolean';

/** `value` as a parameter of the type. */
export function typed(value: unknown, type: SqlType): Sql {
  return { text: ['', `::${type}`], values: [value] };
}

/** A list of values as one array parameter of the type. */
export function typedList(values: readonly unknown[], type: SqlType): Sql {
  return { text: ['', `::${type}[]`], values: [values] };
}
