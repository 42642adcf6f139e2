import { type Result } from '../../../kernel/result';
import { type ImportColumn, type RawRow, type RowProblem } from '../../../platform/imports';
import { readRow, type RowReader } from '../../../platform/imports-fields';
import {
  type Background,
  NO_PLAN,
  type SettingRule,
  type State,
  type StatePrice,
  type Transition,
} from '../rules/projection/inputs';

/** How one of the four files is read. */
export interface RowFormat<Row> {
  readonly kind: string;
  readonly columns: readonly ImportColumn[];
  /** The row, or all that is wrong with it. Pure. */
  readonly parseRow: (raw: RawRow) => Result<Row, RowProblem>;
  /** What may stand in the file once only; null where rows may be alike. */
  readonly keyOf: ((row: Row) => string) | null;
}

/** What the settings' file names, by which the others are checked; null while that file can't be read. */
export interface KnownNames {
  readonly settings: ReadonlySet<string>;
  readonly needs: ReadonlySet<string>;
}

const MOST_NAME = 100;
const MOST_LIST = 10_000;
/** Ages wider than are projected, for a background population goes on where plans end. */
const AGES = [-10, 40] as const;
const YEARS = [1900, 2200] as const;

const columns = (...names: readonly string[]): ImportColumn[] => names.map((name) => ({ name, isRequired: true }));

/** `valid-states.csv`: a row for each setting. Its group is not needed. */
export const settingFormat: RowFormat<SettingRule> = {
  kind: 'valid-states.csv',
  columns: columns('setting', 'min-academic-year', 'max-academic-year', 'needs', 'setting->setting'),
  parseRow: (raw) => {
    const row = readRow(raw);
    const rule = {
      setting: row.text('setting', MOST_NAME),
      leastAge: row.whole('min-academic-year', ...AGES),
      mostAge: row.whole('max-academic-year', ...AGES),
      needs: listed(row.text('needs', MOST_LIST)),
      destinations: listed(row.optionalText('setting->setting', MOST_LIST) ?? ''),
    };
    if (rule.leastAge > rule.mostAge) {
      row.refuse('max-academic-year', 'max-academic-year must not be below min-academic-year.');
    }
    if (rule.setting === NO_PLAN || rule.needs.includes(NO_PLAN)) {
      row.refuse(null, `${NO_PLAN} stands for everyone without a plan and is neither a setting nor a need here.`);
    }
    return row.finish(() => rule);
  },
  keyOf: ({ setting }) => setting,
};

/** `transitions.csv`: a row for each person and year. */
export function transitionFormat(known: KnownNames | null): RowFormat<Transition> {
  return {
    kind: 'transitions.csv',
    columns: columns(
      'calendar-year',
      'setting-1',
      'need-1',
      'academic-year-1',
      'setting-2',
      'need-2',
      'academic-year-2',
    ),
    parseRow: (raw) => {
      const row = readRow(raw);
      const fields = {
        year: row.whole('calendar-year', ...YEARS),
        from: readState(row, 1, known),
        fromAge: row.whole('academic-year-1', ...AGES),
        to: readState(row, 2, known),
        toAge: row.whole('academic-year-2', ...AGES),
      };
      const isRead = /\d$/.test(raw['academic-year-1'] ?? '') && /\d$/.test(raw['academic-year-2'] ?? '');
      if (isRead && fields.toAge !== fields.fromAge + 1) {
        row.refuse('academic-year-2', 'academic-year-2 must be one more than academic-year-1: a year has passed.');
      }
      return row.finish(() => fields);
    },
    keyOf: null,
  };
}

/** `population.csv`: everyone of an age in a calendar year. */
export const backgroundFormat: RowFormat<Background> = {
  kind: 'population.csv',
  columns: columns('calendar-year', 'academic-year', 'population'),
  parseRow: (raw) => {
    const row = readRow(raw);
    const fields = {
      year: row.whole('calendar-year', ...YEARS),
      age: row.whole('academic-year', ...AGES),
      people: row.whole('population', 0, 100_000_000),
    };
    return row.finish(() => fields);
  },
  keyOf: ({ year, age }) => `${year} ${age}`,
};

/**
 * `costs.csv`: pounds a year by state, and in a column that may be left out those of taking the child there and back, which are not in the cost.
 * A price of a state that nobody can be in does no harm.
 */
export const priceFormat: RowFormat<StatePrice> = {
  kind: 'costs.csv',
  columns: [...columns('need', 'setting', 'cost'), { name: 'transport', isRequired: false }],
  parseRow: (raw) => {
    const row = readRow(raw);
    const fields = {
      need: row.text('need', MOST_NAME),
      setting: row.text('setting', MOST_NAME),
      price: row.optionalNumber('cost', 0, 100_000_000) ?? 0,
    };
    const transport = row.optionalNumber('transport', 0, 100_000_000);
    if (raw['cost'] === '') row.refuse('cost', 'cost must not be empty; leave the row out where no price is known.');
    // Rows sent before there was the column stay the same rows.
    return row.finish(() => (transport === null || transport === undefined ? fields : { ...fields, transport }));
  },
  keyOf: ({ need, setting }) => JSON.stringify([need, setting]),
};

/** The state on one side of a transition; null for nobody's. */
function readState(row: RowReader, side: 1 | 2, known: KnownNames | null): State | null {
  const setting = row.text(`setting-${side}`, MOST_NAME);
  const need = row.text(`need-${side}`, MOST_NAME);
  if (setting === '' || need === '') return null;
  if (setting === NO_PLAN && need === NO_PLAN) return null;
  if (setting === NO_PLAN || need === NO_PLAN) {
    const message = `setting-${side} and need-${side} must both be ${NO_PLAN}, for somebody without a plan, or neither.`;
    row.refuse(setting === NO_PLAN ? `need-${side}` : `setting-${side}`, message);
    return null;
  }
  if (known !== null && !known.settings.has(setting)) {
    row.refuse(
      `setting-${side}`,
      `setting-${side} must be ${NO_PLAN} or a setting that has its row in valid-states.csv.`,
    );
  }
  if (known !== null && !known.needs.has(need)) {
    row.refuse(
      `need-${side}`,
      `need-${side} must be ${NO_PLAN} or a need that valid-states.csv lists for some setting.`,
    );
  }
  return { need, setting };
}

function listed(text: string): string[] {
  return [...new Set(text.split(',').map((name) => name.trim()))].filter((name) => name !== '');
}
