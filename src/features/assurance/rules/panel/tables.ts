import { inWords as codeInWords, inWordsWithin, NEED_IN_WORDS } from '../../../cases/rules/code-words';
import { groupBy } from '../../../../kernel/group';
import { sum, type Pence } from '../../../../kernel/money';
import { type AssuranceSection, type AssuranceUnit } from './measure-definition';
import { toNearestFive, toThousands, type Telling } from './present';
import { hiddenFromPublic } from './published-cells';

/** The tables that belong to figures. */
export const AssuranceTableCode = {
  COMPOSITION: 'COMPOSITION',
  CASES_BY_SITTING: 'CASES_BY_SITTING',
  OUTCOME_MIX: 'OUTCOME_MIX',
  DEFERRALS_BY_MISSING: 'DEFERRALS_BY_MISSING',
  DEFERRAL_OWNERS: 'DEFERRAL_OWNERS',
  SHARES_BY_AGENCY: 'SHARES_BY_AGENCY',
  SPLIT_BY_METHOD: 'SPLIT_BY_METHOD',
  SPLIT_BY_PROVISION: 'SPLIT_BY_PROVISION',
  EXTERNAL_BY_PAYER: 'EXTERNAL_BY_PAYER',
  CHILDREN_IN_SIGHT: 'CHILDREN_IN_SIGHT',
  FEEDBACK_REPLIES: 'FEEDBACK_REPLIES',
  FEEDBACK_SCORES: 'FEEDBACK_SCORES',
  PLANS_BY_WEEKS: 'PLANS_BY_WEEKS',
  ADVICE_BY_AGENCY: 'ADVICE_BY_AGENCY',
  NEED_BY_PROVISION: 'NEED_BY_PROVISION',
  CEASED_BY_REASON: 'CEASED_BY_REASON',
  DIRECT_PAYMENTS_BY_TYPE: 'DIRECT_PAYMENTS_BY_TYPE',
  ATTENDANCE_BY_TERM: 'ATTENDANCE_BY_TERM',
  REQUESTS_BY_SEX: 'REQUESTS_BY_SEX',
  REQUESTS_BY_ETHNICITY: 'REQUESTS_BY_ETHNICITY',
  REQUESTS_BY_PHASE: 'REQUESTS_BY_PHASE',
  REQUESTS_BY_SCHOOL: 'REQUESTS_BY_SCHOOL',
  OUTCOMES_BY_SEX: 'OUTCOMES_BY_SEX',
  OUTCOMES_BY_ETHNICITY: 'OUTCOMES_BY_ETHNICITY',
  OUTCOMES_BY_AGE_BAND: 'OUTCOMES_BY_AGE_BAND',
  OUTCOMES_BY_PROVISION: 'OUTCOMES_BY_PROVISION',
} as const;
export type AssuranceTableCode = (typeof AssuranceTableCode)[keyof typeof AssuranceTableCode];

/** A column of figures. */
export interface TableColumn {
  readonly heading: string;
  readonly unit: Exclude<AssuranceUnit, 'PERCENT'>;
}

/** A row; a cell that is null is hidden or withheld. */
export interface TableRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly (number | Pence | null)[];
}

/** A table as it is told. */
export interface AssuranceTable {
  readonly code: AssuranceTableCode;
  readonly section: AssuranceSection;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A column over things: what of them it counts, or adds up. */
interface ColumnOf<One> extends TableColumn {
  readonly holds?: (one: One) => boolean;
  /** Null: it counts. */
  readonly amountOf?: (one: One) => Pence;
  /** The most that any comes to is told in place of how many there are. */
  readonly mostOf?: (one: One) => number;
  /** Whether it is left out of what is published. */
  readonly isInternal?: boolean;
}

/** What makes a table of things. */
export interface TableOf<One> {
  readonly code: AssuranceTableCode;
  readonly section: AssuranceSection;
  readonly caption: string;
  readonly keyOf: (one: One) => string;
  /** The first is the whole of a row that the others are parts of. */
  readonly columns: readonly ColumnOf<One>[];
  /** What keys are called that say nothing by their letters; left out: none. */
  readonly words?: Readonly<Partial<Record<string, string>>>;
}

/** Things counted or added up by a key, the keys in their order; for publication nothing that tells of 1 to 5 children (B41). */
export function tableOf<One extends { readonly childId: string | null }>(
  things: readonly One[],
  { code, section, caption, keyOf, columns, words = {} }: TableOf<One>,
  telling: Telling,
): AssuranceTable {
  const told = columns.filter(({ isInternal = false }) => !telling.isPublic || !isInternal);
  const byKey = groupBy(things, keyOf);
  const rows = [...byKey.keys()].sort().map((key) => {
    const own = byKey.get(key) ?? [];
    return { key, counted: told.map(({ holds = () => true }) => own.filter(holds)) };
  });
  const hidden = telling.isPublic ? hiddenFromPublic(rows.map(({ counted }) => counted.map(childIdsOf))) : [];
  return {
    ...{ code, section, caption, columns: told.map(({ heading, unit }) => ({ heading, unit })) },
    rows: rows.map(({ key, counted }, row) => ({
      ...{ key, label: words[key] ?? inWords(key) },
      cells: told.map((column, at) => (hidden[row]?.[at] === true ? null : cellOf(counted[at] ?? [], column, telling))),
    })),
  };
}

function childIdsOf(things: readonly { readonly childId: string | null }[]): ReadonlySet<string> {
  return new Set(things.flatMap(({ childId }) => childId ?? []));
}

function cellOf<One>(
  counted: readonly One[],
  { amountOf, mostOf }: ColumnOf<One>,
  { isPublic, hasMoney }: Telling,
): number | Pence | null {
  if (mostOf !== undefined) return Math.max(0, ...counted.map(mostOf));
  if (amountOf === undefined) return isPublic ? toNearestFive(counted.length) : counted.length;
  if (!hasMoney) return null;
  const total = sum(counted.map(amountOf));
  return isPublic ? toThousands(total) : total;
}

/** What is no value of a table: nothing is recorded, or every row together. */
const NO_VALUES: Readonly<Record<string, string>> = { NONE: 'Not recorded', ALL: 'All' };

const NEEDS: Readonly<Record<string, string>> = NEED_IN_WORDS;

/** Codes as words: AGREED_IN_PART is "Agreed in part", SEMH is what it stands for; what is no code stays as it is. */
export function inWords(key: string): string {
  const word = NO_VALUES[key] ?? NEEDS[key];
  if (word !== undefined) return word;
  if (!/^[A-Z][A-Z0-9_ ]*$/.test(key)) return key;
  const [first = '', ...others] = key.split(' ');
  return [NEEDS[first] ?? codeInWords(first), ...others.map(inWordsWithin)].join(', ');
}
