import { chartPounds } from '../../../kernel/chart';
import { type DocumentBlock } from '../../../kernel/document';
import { instantInWords, listInWords, poundsInWords } from '../../../kernel/for-people';
import { sum, type Pence } from '../../../kernel/money';
import { joined } from './forum-children';
import { type ForumMovement } from './forum-facts';
import { MovementCause, type VarianceCause } from './movement';

const CAUSES: Readonly<Record<VarianceCause, string>> = {
  NEW_PLACEMENT: 'New placements',
  DATES_CHANGED: 'Other dates of placements',
  ENDED: 'Placements that ended',
  FEE_UPLIFT: 'Uplifts of providers',
  FEE_CHANGED: 'Other changes of prices',
  SHARE_CHANGED: 'Other shares of who pays',
  DISPUTE_INTERIM: 'Carried for a partner while in dispute',
  DISPUTE_SETTLED: 'Disputes settled',
  RESPONSIBILITY_TRANSFERRED: 'Responsibility passed on',
  RECODED: 'Recoding',
  CALENDAR_CHANGED: 'School calendars',
  ROLLED_FORWARD: 'A year more in the books',
  IMPORTED: 'Brought in from another system',
  CORRECTION: 'Corrections of decisions',
  BUDGET_CHANGED: 'The budget changed (more of it is a minus)',
  FORECAST_CHANGED: 'Forecast that no placement drives',
  PERIODS_CLOSED: 'Periods closed: spend in place of forecast',
  PIPELINE_CHANGED: 'Cases with the panel',
};

/** A cause of movement as a report prints it. */
export function causeInWords(cause: VarianceCause): string {
  return CAUSES[cause];
}

interface MovedRow {
  readonly label: string;
  readonly amount: Pence;
}

/** What has changed since the last report, by cause: before, what moved, now; exact (finance.md B32). */
export function movementSection(movement: ForumMovement | null, asAt: Date): readonly DocumentBlock[] {
  if (movement === null) return [];
  const { since, variance } = movement;
  const rows = publicRows(movement);
  const between = `Between ${instantInWords(since)} and ${instantInWords(asAt)}`;
  const heading = { kind: 'HEADING', level: 2, text: 'What has changed since' } as const;
  if (rows.length === 0) return [heading, { kind: 'PARAGRAPH', text: `${between} nothing moved forecast or budget.` }];
  return [
    heading,
    {
      kind: 'PARAGRAPH',
      text: `${between} forecast less budget went from ${poundsInWords(variance.opening)} to ${poundsInWords(variance.closing)}.`,
    },
    {
      kind: 'CHART',
      chart: {
        title: 'Why forecast less budget moved',
        alternative: `A bar for each cause: to the right where it adds pressure, to the left where it takes some away. ${listInWords(rows.map(({ label, amount }) => `${label}: ${poundsInWords(amount)}`))}.`,
        unit: 'POUNDS',
        isHorizontal: true,
        categories: rows.map(({ label }) => label),
        series: [{ kind: 'BAR', name: 'Moved', values: rows.map(({ amount }) => chartPounds(amount)) }],
      },
      table: {
        caption: 'Forecast less budget: before, what moved it, and now',
        columns: [
          { heading: 'Cause', kind: 'TEXT' },
          { heading: 'Amount', kind: 'FIGURE' },
        ],
        rows: [
          { cells: [`On ${instantInWords(since)}`, poundsInWords(variance.opening)], isTotal: true },
          ...rows.map(({ label, amount }) => ({ cells: [label, poundsInWords(amount)] })),
          { cells: [`On ${instantInWords(asAt)}`, poundsInWords(variance.closing)], isTotal: true },
        ],
      },
    },
  ];
}

/** Causes with few children behind them stand together: a single new placement's cost is nobody's to publish (B41). */
function publicRows({ variance, hidden }: ForumMovement): readonly MovedRow[] {
  const isHidden = ({ cause }: { readonly cause: VarianceCause }): boolean => hidden.has(cause as MovementCause);
  const isOfPlacements = ({ cause }: { readonly cause: VarianceCause }): boolean => cause in MovementCause;
  const row = ({ cause, amount }: { readonly cause: VarianceCause; readonly amount: Pence }): MovedRow => ({
    ...{ label: causeInWords(cause), amount },
  });
  const shown = variance.movements.filter((moved) => !isHidden(moved));
  const together = variance.movements.filter(isHidden).map(row);
  return [
    ...shown.filter(isOfPlacements).map(row),
    ...(together.length === 0
      ? []
      : [{ label: joined(together.map(({ label }) => label)), amount: sum(together.map(({ amount }) => amount)) }]),
    ...shown.filter((moved) => !isOfPlacements(moved)).map(row),
  ];
}
