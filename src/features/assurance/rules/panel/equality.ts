import { listInWords } from '../../../../kernel/for-people';
import {
  addDays,
  addMonths,
  addYears,
  financialYearOf,
  financialYearSpan,
  type FinancialYear,
  type Span,
} from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import { SEX_IN_WORDS } from '../../../cases/rules/code-words';
import { OutcomeGroup, type CountedOutcome, type Folding, type OutcomeRow, type OutcomeTable } from '../outcome-table';
import { type DecisionFacts } from './facts';
import { toNearestFive } from './present';
import { inWords, type AssuranceTable, type AssuranceTableCode } from './tables';

const NAMES: Readonly<Record<OutcomeGroup, string>> = {
  AGREED: 'agreed',
  AGREED_IN_PART: 'agreed in part',
  DECLINED: 'declined',
  DEFERRED: 'deferred',
  OTHER: 'other',
  TOGETHER: 'together',
};

/** How a table of outcomes is told. */
export interface OutcomesTold {
  readonly code: AssuranceTableCode;
  readonly caption: string;
  readonly isPublic: boolean;
  /** What its columns are called; left out: outcomes of decisions. */
  readonly names?: Readonly<Record<OutcomeGroup, string>>;
}

/**
 * What panels came to by one value, with a row of all: as `decisionOutcomes` tells it, small numbers hidden already, and rounded for publication.
 * Outcomes of few children are told together with others in one column, which is headed by all of them.
 */
export function outcomesTable(
  { code, caption, isPublic, names = NAMES }: OutcomesTold,
  { rows, all, folded }: OutcomeTable,
): AssuranceTable {
  const isAny = [...folded.values()].includes('TOGETHER');
  const groups = Object.values(OutcomeGroup).filter(
    (group) => !folded.has(group) && (isAny || group !== OutcomeGroup.TOGETHER),
  );
  const told = (cell: number | null): number | null => (cell === null || !isPublic ? cell : toNearestFive(cell));
  const words: Readonly<Partial<Record<string, string>>> = code.endsWith('_BY_SEX') ? SEX_IN_WORDS : {};
  const toRow = ({ key, label, counts, total }: OutcomeRow): AssuranceTable['rows'][number] => ({
    key,
    label: label ?? words[key] ?? inWords(key),
    cells: [...groups.map((group) => counts[group]), total].map(told),
  });
  return {
    ...{ code, section: 'EQUALITY', caption },
    columns: [...groups.map((group) => headingOf(group, folded, names)), 'All'].map((heading) => ({
      heading,
      unit: 'COUNT',
    })),
    rows: [...rows, all].map(toRow),
  };
}

/** A column by all that it counts. */
function headingOf(group: OutcomeGroup, folded: Folding, names: OutcomesTold['names'] = NAMES): string {
  const isOf = (one: OutcomeGroup): boolean => folded.get(one) === group || (one === group && one !== 'TOGETHER');
  const within = Object.values(OutcomeGroup).filter(isOf);
  if (group === 'AGREED' && within.length > 1 && names === NAMES) return 'Agreed, wholly or in part';
  const words = listInWords([...new Set(within.map((one) => names[one]))]);
  const heading = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return group === 'TOGETHER' ? `${heading}, told together` : heading;
}

/**
 * The days of tables by characteristic for an assurance: of the last financial year that begins in its days, from its first day to the last whole
 * quarter that has ended by their last. Null: there is none; a table of any other days could be subtracted from those (money.md section 6, B41).
 */
export function equalityYear({ startDate, endDate }: Span): FinancialYear | null {
  const last = financialYearOf(endDate);
  for (let { startDate: day } = financialYearSpan(last); day >= startDate; day = addYears(day, -1)) {
    if (addDays(addMonths(day, 3), -1) <= endDate) return financialYearOf(day);
  }
  return null;
}

/** The decisions as `decision_outcomes` would count them by the type of provision. */
export function countedByProvision(decisions: readonly DecisionFacts[]): readonly CountedOutcome[] {
  const numbers = new Map([...new Set(decisions.map(({ childId }) => childId))].map((child, index) => [child, index]));
  const cells = groupBy(decisions, ({ provisionType, outcome }) => `${provisionType ?? 'NONE'} ${outcome}`);
  return [...cells].map(([cell, own]): CountedOutcome => {
    const [key = '', result = ''] = cell.split(' ');
    const children = new Set(own.map(({ childId }) => numbers.get(childId) ?? -1));
    return { key, label: null, result, decisions: own.length, children: [...children] };
  });
}
