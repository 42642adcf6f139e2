import type { Span } from '../../../kernel/dates';
import { isSmallCount } from '../../../kernel/suppression';
import { hiddenCells, TOTAL } from '../../budget/rules/public-breakdown';
import { ethnicGroupOf } from '../../cases/rules/equality';
import { ageBandAt } from '../../ledger/rules/coding';
import { funnelOf, type Funnel } from './funnel';
import { togetherWhereSmall } from './together';

/** What decisions are counted by. */
export const OutcomeDimension = {
  PANEL: 'PANEL',
  SITTING: 'SITTING',
  AGENCY: 'AGENCY',
  SEX: 'SEX',
  ETHNICITY: 'ETHNICITY',
  AGE_BAND: 'AGE_BAND',
} as const;
export type OutcomeDimension = (typeof OutcomeDimension)[keyof typeof OutcomeDimension];

/** What decisions came to, in the columns they are counted in. */
export const OutcomeGroup = {
  AGREED: 'AGREED',
  AGREED_IN_PART: 'AGREED_IN_PART',
  DECLINED: 'DECLINED',
  DEFERRED: 'DEFERRED',
  OTHER: 'OTHER',
  TOGETHER: 'TOGETHER',
} as const;
export type OutcomeGroup = (typeof OutcomeGroup)[keyof typeof OutcomeGroup];

/** The outcomes of decisions, and the answers of holders to their shares, that are not OTHER. */
const GROUPS: Readonly<Record<string, OutcomeGroup>> = {
  AGREED: 'AGREED',
  AGREED_WITH_CONDITIONS: 'AGREED',
  AGREED_IN_PRINCIPLE: 'AGREED',
  EXTEND: 'AGREED',
  AGREED_IN_PART: 'AGREED_IN_PART',
  NEED_AGREED_FUNDING_DISPUTED: 'AGREED_IN_PART',
  DECLINED: 'DECLINED',
  DEFERRED_FOR_INFORMATION: 'DEFERRED',
  APPROVED: 'AGREED',
  REFUSED: 'DECLINED',
  DISPUTED: 'DECLINED',
  PROPOSED: 'DEFERRED',
  AWAITING_RATIFICATION: 'DEFERRED',
};

/** How many of one value came to one thing, of which children: numbers that stand for them in this answer alone. */
export interface CountedOutcome {
  /** `NONE` where nothing is recorded. */
  readonly key: string;
  readonly label: string | null;
  readonly result: string;
  readonly decisions: number;
  readonly children: readonly number[];
}

/** A row of the table; null: hidden, since it is of 1 to 5 children or would tell of them. */
export interface OutcomeRow {
  readonly key: string;
  readonly label: string | null;
  readonly counts: Readonly<Record<OutcomeGroup, number | null>>;
  readonly total: number | null;
  /** Null: what it is reckoned from is hidden, or nothing was agreed or declined. */
  readonly funnel: Funnel | null;
}

/** Groups that are counted in the column of another. */
export type Folding = ReadonlyMap<OutcomeGroup, OutcomeGroup>;

/** The rows, and all of them together. */
export interface OutcomeTable {
  /** The columns that are told within another, so that they are null by themselves. */
  readonly folded: Folding;
  readonly rows: readonly OutcomeRow[];
  readonly all: OutcomeRow;
}

/** A table with the days it counts. */
export interface CountedOutcomes extends OutcomeTable {
  readonly span: Span;
  readonly isSuppressed: boolean;
  /** For publication, of a year that was not published yet: what is recorded later changes it. */
  readonly isDraft: boolean;
  /** It is told as it was published, when it was whole, whoever asks. */
  readonly isPublished: boolean;
}

/** One count of the table before anything is hidden. */
interface Cell {
  readonly keys: readonly [string, OutcomeGroup];
  readonly decisions: number;
  readonly children: ReadonlySet<string>;
}

const ALL = 'ALL';

/**
 * The counts as a table of a row a value, by label, and a column a group. Where it is `suppressed`, nothing in it is about 1 to 5 children or tells of
 * them by subtraction (money.md section 6, B41): not within the table, and not from another table of the same year, since the columns and their totals
 * are the same in each. What is agreed in part is then counted as agreed, and columns of so few children as TOGETHER.
 */
export function toOutcomeTable(
  counted: readonly CountedOutcome[],
  by: OutcomeDimension,
  isSuppressed: boolean,
): OutcomeTable {
  const labels = new Map(counted.map(({ key, label }) => [rowKeyOf(by, key), label]));
  const folded = isSuppressed ? foldedGroups(counted) : NO_FOLDING;
  const cells = toCells(counted, by, folded);
  const hidden = isSuppressed ? hiddenKeys(cells, [...labels.keys()]) : new Set<string>();
  const all = toRow({ key: ALL, label: null, hiddenAs: TOTAL, cells }, { folded, hidden, all: null });
  return {
    folded,
    rows: [...labels]
      .map(([key, label]) => {
        const own = cells.filter(({ keys }) => keys[0] === key);
        return toRow({ key, label, hiddenAs: key, cells: own }, { folded, hidden, all });
      })
      .sort((a, b) => compareText(a.label ?? a.key, b.label ?? b.key)),
    all,
  };
}

/** The table of days of which nothing is told yet. */
export function untoldTable(): OutcomeTable {
  const counts = Object.fromEntries(Object.values(OutcomeGroup).map((group) => [group, null])) as OutcomeRow['counts'];
  return { folded: NO_FOLDING, rows: [], all: { key: ALL, label: null, counts, total: null, funnel: null } };
}

/** The table with every number rounded, and what is reckoned from them reckoned anew: exact ones, beside finer ones that are rounded, would tell those. */
export function roundedTable({ folded, rows, all }: OutcomeTable, round: (count: number) => number): OutcomeTable {
  const told = (count: number | null): number | null => (count === null ? null : round(count));
  const toRounded = (row: OutcomeRow): OutcomeRow => ({
    ...row,
    counts: Object.fromEntries(
      Object.values(OutcomeGroup).map((group) => [group, told(row.counts[group])]),
    ) as OutcomeRow['counts'],
    total: told(row.total),
  });
  const whole = toRounded(all);
  const ofAll = answersOf(whole.counts, folded);
  const toTold = (row: OutcomeRow): OutcomeRow => ({ ...row, funnel: funnelOf(answersOf(row.counts, folded), ofAll) });
  return { folded, rows: rows.map(toRounded).map(toTold), all: toTold(whole) };
}

/** The value a decision is counted under, of what is stored: an age is in its band, an ethnicity in its group. */
function rowKeyOf(by: OutcomeDimension, key: string): string {
  if (key === 'NONE') return key;
  if (by === 'AGE_BAND') return ageBandAt(Number(key));
  return by === 'ETHNICITY' ? ethnicGroupOf(key) : key;
}

const NO_FOLDING: Folding = new Map();

function foldedGroups(counted: readonly CountedOutcome[]): Folding {
  const inPart: Folding = new Map([[OutcomeGroup.AGREED_IN_PART, OutcomeGroup.AGREED]]);
  const columns = new Map<OutcomeGroup, Set<number>>();
  for (const { result, children } of counted) {
    const group = columnOf(result, inPart);
    columns.set(group, new Set([...(columns.get(group) ?? []), ...children]));
  }
  const together = togetherWhereSmall(columns);
  return new Map([
    ...inPart,
    ...[...together].map((group) => [group, OutcomeGroup.TOGETHER] as const),
    ...(together.has('AGREED') ? ([['AGREED_IN_PART', 'TOGETHER']] as const) : []),
  ]);
}

function columnOf(result: string, folded: Folding): OutcomeGroup {
  const group = GROUPS[result] ?? OutcomeGroup.OTHER;
  return folded.get(group) ?? group;
}

function toCells(counted: readonly CountedOutcome[], by: OutcomeDimension, folded: Folding): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const { key, result, decisions, children } of counted) {
    const keys = [rowKeyOf(by, key), columnOf(result, folded)] as const;
    const before = cells.get(keys.join(' '));
    cells.set(keys.join(' '), {
      keys,
      decisions: decisions + (before?.decisions ?? 0),
      children: new Set([...(before?.children ?? []), ...children.map(String)]),
    });
  }
  return [...cells.values()];
}

/**
 * What is not told, by `row column`, a total by `*`. The totals of the columns are those of every table of the year: a table that could only be
 * told without one of them is not told at all.
 */
function hiddenKeys(cells: readonly Cell[], rows: readonly string[]): ReadonlySet<string> {
  const hidden = hiddenCells(cells);
  const columns = [...new Set(cells.map(({ keys }) => keys[1]))];
  const isTelling = columns.every((column) => !hidden.has(`${TOTAL} ${column}`));
  const isSmall = isSmallCount(new Set(cells.flatMap(({ children }) => [...children])).size);
  return new Set([
    ...(isTelling ? hidden : rows.flatMap((row) => [...columns, TOTAL].map((column) => `${row} ${column}`))),
    ...(isSmall ? [...columns, TOTAL].map((column) => `${TOTAL} ${column}`) : []),
  ]);
}

/** A row of the table to be made of its cells. */
interface RowOf {
  readonly key: string;
  readonly label: string | null;
  readonly hiddenAs: string;
  readonly cells: readonly Cell[];
}

/** A row of the table; `all` null: it is the row of all. */
function toRow(
  { key, label, hiddenAs, cells }: RowOf,
  {
    folded,
    hidden,
    all,
  }: { readonly folded: Folding; readonly hidden: ReadonlySet<string>; readonly all: OutcomeRow | null },
): OutcomeRow {
  const counts = Object.fromEntries(
    Object.values(OutcomeGroup).map((group) => {
      const isHidden = folded.has(group) || hidden.has(`${hiddenAs} ${group}`);
      return [group, isHidden ? null : decisionsIn(cells.filter(({ keys }) => keys[1] === group))];
    }),
  ) as Record<OutcomeGroup, number | null>;
  return {
    ...{ key, label, counts },
    total: hidden.has(`${hiddenAs} ${TOTAL}`) ? null : decisionsIn(cells),
    funnel: funnelOf(answersOf(counts, folded), answersOf((all ?? { counts }).counts, folded)),
  };
}

/** What was agreed, wholly or in part, of what was agreed or declined; null where one of them is hidden. */
function answersOf(
  { AGREED: whole, AGREED_IN_PART: part, DECLINED: declined }: Readonly<Record<OutcomeGroup, number | null>>,
  folded: Folding,
): { readonly agreed: number; readonly answered: number } | null {
  const inPart = folded.get('AGREED_IN_PART') === 'AGREED' ? 0 : part;
  if (whole === null || inPart === null || declined === null) return null;
  return { agreed: whole + inPart, answered: whole + inPart + declined };
}

function decisionsIn(cells: readonly Cell[]): number {
  return cells.reduce((all, { decisions }) => all + decisions, 0);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
