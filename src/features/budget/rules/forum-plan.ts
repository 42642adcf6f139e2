import { chartPounds } from '../../../kernel/chart';
import { londonDay } from '../../../kernel/dates';
import { type DocumentBlock } from '../../../kernel/document';
import { dayInWords, poundsInWords } from '../../../kernel/for-people';
import { type ForumPlan } from './forum-facts';

/**
 * The management plan's balances with and without what is done about them, on one grid (finance.md B33). Of a single mitigation `mitigationsSection` tells.
 */
export function planSection(plan: ForumPlan | null): readonly DocumentBlock[] {
  if (plan === null) return [];
  const { name, enteredAt, years } = plan;
  const last = years.at(-1);
  if (last === undefined) return [];
  const unmitigated = poundsInWords(last.unmitigated.closing);
  const mitigated = poundsInWords(last.mitigated.closing);
  return [
    { kind: 'HEADING', level: 2, text: 'The plan for the deficit' },
    {
      kind: 'PARAGRAPH',
      text: `${name}, as entered on ${dayInWords(londonDay(enteredAt))}: at the end of ${last.financialYear} the balance is ${unmitigated} without mitigation and ${mitigated} with it.`,
    },
    {
      kind: 'CHART',
      chart: {
        title: 'Balance at the end of each year, with and without mitigation',
        alternative: `Two lines over ${String(years.length)} years. Without mitigation the last is ${unmitigated}, with mitigation ${mitigated}; a deficit is positive.`,
        unit: 'POUNDS',
        categories: years.map(({ financialYear }) => financialYear),
        series: [
          {
            kind: 'LINE',
            name: 'Without mitigation',
            values: years.map((year) => chartPounds(year.unmitigated.closing)),
            isDashed: true,
          },
          { kind: 'LINE', name: 'With mitigation', values: years.map((year) => chartPounds(year.mitigated.closing)) },
        ],
      },
      table: {
        caption: 'Spend, income and balance of each year; a deficit is positive',
        columns: [
          { heading: 'Year', kind: 'TEXT' },
          { heading: 'Income', kind: 'FIGURE' },
          { heading: 'Spend without mitigation', kind: 'FIGURE' },
          { heading: 'Balance without mitigation', kind: 'FIGURE' },
          { heading: 'Spend with mitigation', kind: 'FIGURE' },
          { heading: 'Balance with mitigation', kind: 'FIGURE' },
        ],
        rows: years.map((year) => ({
          cells: [
            year.financialYear,
            ...[
              year.mitigated.income,
              year.unmitigated.spend,
              year.unmitigated.closing,
              year.mitigated.spend,
              year.mitigated.closing,
            ].map(poundsInWords),
          ],
        })),
      },
    },
  ];
}
