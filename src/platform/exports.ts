import { parseDay, parseFinancialYear, toDayNumber, type Day } from '../kernel/dates';
import { type Pence } from '../kernel/money';
import { type Ctx } from './context';
import { type Tx } from './db';
import { BadInput } from './faults';
import { fromGlobalId } from './global-id';
import { parseInstant } from './instants';

/** What a column holds. MONEY is pence, written as pounds with two decimals; DATE a calendar date. */
export type ExportColumnType = 'TEXT' | 'MONEY' | 'DATE' | 'NUMBER';

/** One value of a row; null is an empty cell. */
export type ExportValue = string | number | Pence | null;

/** One column of a flat file. */
export interface ExportColumn<Row> {
  /** The heading: the field's own name, as finance tools map it. */
  readonly heading: string;
  readonly type: ExportColumnType;
  readonly value: (row: Row) => ExportValue;
}

/** What may or must be given in the query string, and how it is read. */
export interface ExportParameter {
  readonly name: string;
  readonly isRequired: boolean;
  /** ID: of the type named; the local id is handed on. */
  readonly type: 'TEXT' | 'DATE' | 'INSTANT' | 'FINANCIAL_YEAR' | { readonly idOf: string };
}

/** The parameters as an exporter gets them: absent is null. */
export type ExportArguments = Readonly<Record<string, string | null>>;

/**
 * A flat file of a feature (api.md, Serving): the same rights and the same figures as the query it mirrors, since both read through the same
 * repository under row-level security. Rows come in chunks, so that a long file is never held whole.
 */
export interface Exporter<Row = unknown> {
  /** The word in the path: `/exports/{kind}.csv`. */
  readonly kind: string;
  /** The permission of the query it mirrors. */
  readonly permission: string;
  readonly parameters: readonly ExportParameter[];
  readonly columns: readonly ExportColumn<Row>[];
  /** What its file's name has after the kind, by what is asked; absent: nothing. */
  readonly suffix?: (given: ExportArguments, ctx: Ctx) => string;
  /** `tx` is the snapshot of `ctx`: a query that is mirrored as a whole is asked through its own service. */
  readonly rows: (tx: Tx, given: ExportArguments, ctx: Ctx) => AsyncIterable<readonly Row[]>;
  /** A message in the form that others read, of the same name: `/exports/{kind}.xml`; absent: there is none. */
  readonly xml?: {
    readonly permission: string;
    readonly parts: (given: ExportArguments, ctx: Ctx) => AsyncIterable<XmlPart>;
  };
}

/** A part of a message, and how many records are in it. */
export interface XmlPart {
  readonly text: string;
  readonly records: number;
}

/** The query string as the arguments of an export or a report. BadInput, naming all that is wrong: unknown, missing, unreadable. */
export function readExportArguments(
  exporter: Pick<Exporter, 'kind' | 'parameters'>,
  query: Readonly<Record<string, unknown>>,
): ExportArguments {
  const known = new Map(exporter.parameters.map((parameter) => [parameter.name, parameter]));
  const problems = Object.keys(query).flatMap((name) => (known.has(name) ? [] : [`${name} is not one of them`]));
  const given: Record<string, string | null> = {};
  for (const { name, isRequired, type } of exporter.parameters) {
    const text = query[name];
    if (text === undefined) {
      given[name] = null;
      if (isRequired) problems.push(`${name} is missing`);
    } else if (typeof text !== 'string') problems.push(`${name} is given more than once`);
    else {
      const read = readOne(type, name, text);
      if (read === null) problems.push(`${name} is not ${WANTED[typeof type === 'string' ? type : 'ID']}`);
      given[name] = read;
    }
  }
  if (problems.length === 0) return given;
  const takes = exporter.parameters.map(({ name, isRequired }) => `${name}${isRequired ? '' : ' (optional)'}`);
  throw new BadInput(
    `${exporter.kind} takes ${takes.length === 0 ? 'no parameters' : takes.join(', ')}: ${problems.join('; ')}.`,
  );
}

const WANTED = {
  TEXT: 'a text',
  DATE: 'a date such as 2026-04-01',
  INSTANT: 'an instant such as 2026-11-22T09:30:00Z',
  FINANCIAL_YEAR: 'a financial year such as 2026-27',
  ID: 'an id of the right kind',
} as const;

function readOne(type: ExportParameter['type'], name: string, text: string): string | null {
  if (typeof type === 'object') {
    try {
      return fromGlobalId(type.idOf, text, name);
    } catch {
      return null;
    }
  }
  if (type === 'TEXT') return text;
  if (type === 'INSTANT') {
    const instant = parseInstant(text);
    return instant.ok ? instant.value.toISOString() : null;
  }
  const parsed = type === 'DATE' ? parseDay(text) : parseFinancialYear(text);
  return parsed.ok ? parsed.value : null;
}

/** Days from the day that spreadsheets count from to `day`, as they store a date. */
export function spreadsheetDay(day: Day): number {
  return toDayNumber(day) - SPREADSHEET_EPOCH;
}

const SPREADSHEET_EPOCH = toDayNumber('1899-12-30' as Day);
