import { OutcomeGroup, type CountedOutcome, type OutcomeRow, type OutcomeTable } from '../outcome-table';
import { type DecisionFacts } from './facts';
import { inWords, type AssuranceTable, type AssuranceTableCode } from './tables';

const HEADINGS: Readonly<Record<OutcomeGroup, string>> = {
  AGREED: 'Agreed',
  AGREED_IN_PART: 'In part',
  DECLINED: 'Declined',
  DEFERRED: 'Deferred',
  OTHER: 'Other',
};

/** What panels came to by one value, with a row of all: as `decisionOutcomes` tells it, small numbers hidden already. */
export function outcomesTable(code: AssuranceTableCode, caption: string, { rows, all }: OutcomeTable): AssuranceTable {
  const groups = Object.values(OutcomeGroup);
  const toRow = ({ key, label, counts, total }: OutcomeRow): AssuranceTable['rows'][number] => ({
    key,
    label: label ?? inWords(key),
    cells: [...groups.map((group) => counts[group]), total],
  });
  return {
    ...{ code, section: 'EQUALITY', caption },
    columns: [...groups.map((group) => HEADINGS[group]), 'All'].map((heading) => ({ heading, unit: 'COUNT' })),
    rows: [...rows, all].map(toRow),
  };
}

/** The decisions as `decision_outcomes` would count them by the type of provision. */
export function countedByProvision(decisions: readonly DecisionFacts[]): readonly CountedOutcome[] {
  const numbers = new Map([...new Set(decisions.map(({ childId }) => childId))].map((child, index) => [child, index]));
  const cells = new Map<string, CountedOutcome>();
  for (const { provisionType, outcome, childId } of decisions) {
    const key = provisionType ?? 'NONE';
    const before = cells.get(`${key} ${outcome}`);
    const children = new Set([...(before?.children ?? []), numbers.get(childId) ?? -1]);
    cells.set(`${key} ${outcome}`, {
      ...{ key, label: null, result: outcome },
      decisions: (before?.decisions ?? 0) + 1,
      children: [...children],
    });
  }
  return [...cells.values()];
}
