import { join } from 'node:path';
import { ok, refuse, type Result } from '../../../kernel/result';
import { BadInput } from '../../../platform/faults';
import { readHeading, type RowProblem } from '../../../platform/imports';
import { readCsv } from '../../../platform/imports-csv';
import { examineFile } from '../../../platform/imports-file';
import { findGaps, type InputGap } from '../rules/projection/gaps';
import { type ProjectionInputs, type SettingRule } from '../rules/projection/inputs';
import {
  backgroundFormat,
  type KnownNames,
  priceFormat,
  type RowFormat,
  settingFormat,
  transitionFormat,
} from './projection-rows';

/** One thing that is wrong with a file; the line is null where it is the file as a whole, the column where it is the row. */
export interface FileProblem extends RowProblem {
  readonly file: string;
  readonly line: number | null;
}

/** The four files of a folder, or all that is wrong with them. */
export async function readProjectionFiles(folder: string): Promise<Result<ProjectionInputs, FileProblem>> {
  const settings = await readFile(folder, settingFormat);
  const names = settings.problems.length > 0 ? null : namesOf(settings.rows.map(({ value }) => value));
  const transitions = await readFile(folder, transitionFormat(names));
  const background = await readFile(folder, backgroundFormat);
  const prices = await readFile(folder, priceFormat);
  const problems = [
    ...settings.problems,
    ...(names === null ? [] : unknownDestinations(settings.rows, names)),
    ...transitions.problems,
    ...background.problems,
    ...prices.problems,
  ];
  if (problems.length > 0) return refuse(problems);
  const inputs = {
    transitions: valuesOf(transitions.rows),
    settings: valuesOf(settings.rows),
    background: valuesOf(background.rows),
    prices: valuesOf(prices.rows),
  };
  const gaps = findGaps(inputs);
  if (gaps.length > 0) return refuse(gaps.map(toFileProblem));
  return ok(inputs);
}

interface ReadRow<Row> {
  readonly line: number;
  readonly value: Row;
}

interface ReadFile<Row> {
  readonly rows: readonly ReadRow<Row>[];
  readonly problems: readonly FileProblem[];
}

async function readFile<Row>(folder: string, format: RowFormat<Row>): Promise<ReadFile<Row>> {
  const rows: ReadRow<Row>[] = [];
  const problems: FileProblem[] = [];
  const note = (line: number | null, { column, message }: RowProblem): void => {
    problems.push({ file: format.kind, line, column, message });
  };
  const firstLines = new Map<string, number>();
  try {
    for await (const { line, result } of parseRows(folder, format)) {
      if (!result.ok) {
        result.refusals.forEach((problem) => note(line, problem));
        continue;
      }
      rows.push({ line, value: result.value });
      const key = format.keyOf?.(result.value) ?? `line ${line}`;
      const first = firstLines.get(key);
      if (first === undefined) firstLines.set(key, line);
      else note(line, { column: null, message: `Line ${first} says this already; it may be said once.` });
    }
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    note(null, { column: null, message: error.message });
  }
  return { rows, problems };
}

async function* parseRows<Row>(
  folder: string,
  format: RowFormat<Row>,
): AsyncGenerator<{ readonly line: number; readonly result: Result<Row, RowProblem> }> {
  let places: ReadonlyMap<string, number> | null = null;
  for await (const records of readCsv(await examineFile(join(folder, format.kind)))) {
    for (const record of records) {
      if ('problem' in record) {
        yield { line: record.line, result: refuse([{ column: null, message: record.problem }]) };
      } else if (places === null) {
        places = readHeading(format, record.values);
      } else {
        const named = [...places].map(([name, at]) => [name, record.values[at]?.trim() ?? ''] as const);
        yield { line: record.line, result: format.parseRow(Object.fromEntries(named)) };
      }
    }
  }
}

function namesOf(rules: readonly SettingRule[]): KnownNames {
  return {
    settings: new Set(rules.map(({ setting }) => setting)),
    needs: new Set(rules.flatMap(({ needs }) => needs)),
  };
}

function unknownDestinations(rows: readonly ReadRow<SettingRule>[], { settings }: KnownNames): FileProblem[] {
  return rows
    .filter(({ value }) => value.destinations.some((setting) => !settings.has(setting)))
    .map(({ line }) => ({
      file: settingFormat.kind,
      line,
      column: 'setting->setting',
      message: 'setting->setting must list settings that have a row of their own, with commas between them.',
    }));
}

function valuesOf<Row>(rows: readonly ReadRow<Row>[]): Row[] {
  return rows.map(({ value }) => value);
}

const FILE_OF: Readonly<Record<InputGap['input'], string>> = {
  transitions: 'transitions.csv',
  settings: settingFormat.kind,
  background: backgroundFormat.kind,
};

function toFileProblem({ input, message }: InputGap): FileProblem {
  return { file: FILE_OF[input], line: null, column: null, message };
}
